import { useState } from 'react'
import { Link, useActionData, useLoaderData } from 'react-router'
import { Auswahl, Eingabe } from '../../bausteine/feld.tsx'
import { Absage, Hinweiszeile, Marke } from '../../bausteine/hinweis.tsx'
import { Kasten, Leer, Paare } from '../../bausteine/kasten.tsx'
import { Knopf } from '../../bausteine/knopf.tsx'
import { Formular, Token } from '../../rahmen/formular.tsx'
import { useNachsehen } from '../useNachsehen.ts'

export { action, loader } from './bargeld.server.ts'

export type BargeldAnsicht = {
  readonly fall: string
  /** Why the paper was refused; empty: it was not. */
  readonly absage: string
  readonly sperre: string
  /** Above this on one day a second person gives it out. */
  readonly grenze: string
  readonly offene: readonly {
    readonly zahlung: string
    readonly titel: string
    readonly an: string
    readonly strasse: string
    readonly ort: string
  }[]
  readonly zeilen: readonly {
    readonly id: string
    readonly titel: string
    readonly stand: string
    readonly art: 'wartet' | 'gutschein' | 'anweisung' | 'beendet'
    readonly angaben: readonly (readonly [string, string])[]
    readonly zahlung: string
    readonly selbst: boolean
  }[]
}

/** `ort`: the payment whose field the refusal is about; empty: the whole page. */
export type BargeldAntwort = { readonly fehler: string; readonly ort: string; readonly nachweis?: string }

/** Pays open payments of a case out in cash, and shows what became of each paper. */
export default function BargeldSeite() {
  const a = useLoaderData<BargeldAnsicht>()
  const antwort = useActionData<BargeldAntwort>()
  // the paper comes as a file and leaves this page standing: it looks by itself until what was asked for is seen
  const bild = JSON.stringify(a.zeilen)
  const [geholt, setGeholt] = useState<string | null>(null)
  useNachsehen(geholt === bild)
  const hole = () => setGeholt(bild)
  const absage = antwort === undefined ? a.absage : ganzeSeite(antwort)
  const sperre = a.sperre === '' ? undefined : a.sperre
  return (
    <div className="al-stapel">
      <Absage text={absage === '' ? undefined : absage} />
      {a.offene.length === 0 && a.zeilen.length === 0 && (
        <Leer>In diesem Fall ist jetzt keine Zahlung offen, die bar ausgezahlt werden kann.</Leer>
      )}
      {a.zeilen
        .filter((z) => z.art === 'wartet')
        .map((z) => (
          <Wartend key={z.id} z={z} fall={a.fall} sperre={sperre} hole={hole} />
        ))}
      {a.offene.map((z) => (
        <Offen key={z.zahlung} z={z} a={a} sperre={sperre} antwort={antwort} />
      ))}
      {a.zeilen
        .filter((z) => z.art !== 'wartet')
        .map((z) => (
          <Ausgegeben key={z.id} z={z} sperre={sperre} />
        ))}
    </div>
  )
}

const ganzeSeite = ({ ort, fehler }: BargeldAntwort): string => (ort === '' ? fehler : '')

type Zeile = BargeldAnsicht['zeilen'][number]
type Sperre = { readonly sperre: string | undefined }
type Holen = { readonly hole: () => void }

/** Answers with the file itself: a plain form of the browser, for the paper is not kept to be fetched a second time. */
function Papierformular({
  fall,
  titel,
  hole,
  children,
}: Holen & { readonly fall: string; readonly titel: string; readonly children: React.ReactNode }) {
  return (
    <form
      method="post"
      action={`/faelle/${fall}/bargeld/papier`}
      className="al-stapel"
      aria-label={titel}
      noValidate
      onSubmit={hole}
    >
      <Token />
      {children}
    </form>
  )
}

function Offen({
  z,
  a,
  sperre,
  antwort,
}: Sperre & {
  readonly z: BargeldAnsicht['offene'][number]
  readonly a: BargeldAnsicht
  readonly antwort: BargeldAntwort | undefined
}) {
  return (
    <Kasten titel={`Offen: ${z.titel}`}>
      <Formular klasse="al-stapel" titel={`Bar auszahlen: ${z.titel}`}>
        <input type="hidden" name="was" value="beantragen" />
        <input type="hidden" name="zahlung" value={z.zahlung} />
        <p>
          An {z.an}. Wird bar ausgezahlt, statt überwiesen zu werden. Über {a.grenze} € an einem Tag und in einer
          Stichprobe gibt eine zweite Person den Betrag aus.
        </p>
        <Auswahl
          name="weg"
          titel="Wie wird ausgezahlt?"
          wert="gutschein"
          optionen={[
            { wert: 'gutschein', titel: 'Gutschein mit Strichcode, gültig heute und morgen' },
            { wert: 'anweisung', titel: 'Zahlungsanweisung zur Verrechnung, mit der Post' },
          ]}
          pflicht
        />
        <Auswahl
          name="grund"
          titel="Warum nicht auf ein Konto?"
          norm="§ 47 Abs. 1 Satz 2 SGB I"
          wert="unaufschiebbar"
          optionen={[
            { wert: 'unaufschiebbar', titel: 'Die Auszahlung duldet keinen Aufschub' },
            { wert: 'keinKonto', titel: 'Ein Konto ist ohne eigenes Verschulden nicht möglich' },
          ]}
          pflicht
        />
        <Eingabe
          name="nachweis"
          titel="Womit ist das nachgewiesen?"
          wert={antwort?.nachweis ?? ''}
          fehler={antwort?.ort === z.zahlung ? antwort.fehler : undefined}
          pflicht
        />
        <details>
          <summary>Anschrift für die Zahlungsanweisung</summary>
          <div className="al-stapel">
            <Eingabe name="name" titel="Name" wert={z.an} />
            <Eingabe name="strasse" titel="Straße und Hausnummer" wert={z.strasse} />
            <Eingabe name="ort" titel="Postleitzahl und Ort" wert={z.ort} />
          </div>
        </details>
        <p>
          <Knopf type="submit" gewicht="primary" sperre={sperre}>
            Bar auszahlen
          </Knopf>
        </p>
      </Formular>
    </Kasten>
  )
}

function Wartend({ z, fall, sperre, hole }: Sperre & Holen & { readonly z: Zeile; readonly fall: string }) {
  const wer = z.selbst ? 'Das gibt eine zweite Person der Stufe A aus.' : sperre
  return (
    <Kasten titel={z.titel} neben={<Marke art="warnung">{z.stand}</Marke>}>
      <div className="al-stapel">
        <Paare paare={z.angaben} />
        <Hinweiszeile art="warnung">
          Das Blatt kommt jetzt, und nur dieses eine Mal. Wer einen Gutschein verliert, verliert das Geld.
        </Hinweiszeile>
        <Papierformular fall={fall} titel={`Ausgeben: ${z.titel}`} hole={hole}>
          <input type="hidden" name="barauszahlung" value={z.id} />
          <p>
            <Knopf type="submit" gewicht="primary" sperre={wer}>
              Ausgeben
            </Knopf>
          </p>
        </Papierformular>
        <Schritt z={z} was="verwerfen" titel="Verwerfen" frage="Warum wird nicht ausgezahlt?" sperre={sperre} />
      </div>
    </Kasten>
  )
}

function Ausgegeben({ z, sperre }: Sperre & { readonly z: Zeile }) {
  return (
    <Kasten titel={z.titel} neben={<Marke art="info">{z.stand}</Marke>}>
      <div className="al-stapel">
        <Paare paare={z.angaben} />
        <p>
          <Link to={z.zahlung}>Weg der Zahlung</Link>
        </p>
        {z.art === 'gutschein' && (
          <details>
            <summary>Verloren: Härtefall</summary>
            <div className="al-stapel">
              <p>
                Ein verlorener Gutschein wird nicht ersetzt; wird er nicht eingelöst, ist der Betrag übermorgen wieder
                offen. Im Härtefall lassen Sie ihn zuerst bei der Zahlstelle sperren. Dann kann eine zweite Person ihn
                hier sperren, und der Betrag ist sofort wieder offen.
              </p>
              <Schritt
                z={z}
                was="sperren"
                titel="Gutschein sperren"
                frage="Warum ist das ein Härtefall, und wer hat den Gutschein wann gesperrt?"
                sperre={z.selbst ? 'Das entscheidet eine andere Person als die, die ihn ausgegeben hat.' : sperre}
              />
            </div>
          </details>
        )}
        {z.art === 'anweisung' && (
          <Schritt
            z={z}
            was="zurueck"
            titel="Mit der Post zurückgekommen"
            frage="Was steht auf dem Umschlag?"
            sperre={sperre}
          />
        )}
      </div>
    </Kasten>
  )
}

function Schritt({
  z,
  was,
  titel,
  frage,
  sperre,
}: Sperre & { readonly z: Zeile; readonly was: string; readonly titel: string; readonly frage: string }) {
  return (
    <Formular klasse="al-stapel" titel={`${titel}: ${z.titel}`}>
      <input type="hidden" name="was" value={was} />
      <input type="hidden" name="barauszahlung" value={z.id} />
      <Eingabe name="grund" titel={frage} wert="" pflicht />
      <p>
        <Knopf type="submit" sperre={sperre}>
          {titel}
        </Knopf>
      </p>
    </Formular>
  )
}
