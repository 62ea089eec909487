import { Link, useActionData, useLoaderData } from 'react-router'
import { Auswahl, Eingabe } from '../../bausteine/feld.tsx'
import { Absage, Hinweiszeile } from '../../bausteine/hinweis.tsx'
import { Kasten, Leer, Paare } from '../../bausteine/kasten.tsx'
import { Knopf } from '../../bausteine/knopf.tsx'
import { Formular } from '../../rahmen/formular.tsx'

export { action, loader } from './ruecklaeufer.server.ts'

export type RuecklaeuferAnsicht = {
  readonly zeilen: readonly {
    readonly zahlung: string
    readonly titel: string
    readonly seit: string
    readonly was: string
    readonly konto: string
    readonly heisst: string
    readonly tun: string
    /** It pays off a claim, as far as that is still open. */
    readonly zurueckgefordert: boolean
    /** Where another account of this payee is entered; empty: nowhere here. */
    readonly kontenseite: string
    readonly konten: readonly { readonly wert: string; readonly titel: string }[]
  }[]
  readonly sperren: readonly {
    readonly id: string
    readonly was: string
    readonly seit: string
    readonly grund: string
  }[]
  readonly sperre: string
}

/** `bezahlt`: what was paid on the claim too much, for the payment and account it was asked for. */
export type RuecklaeuferAntwort = {
  readonly fehler: string
  readonly bezahlt: { readonly zahlung: string; readonly konto: string; readonly betrag: string } | null
}

/** Money of this case that came back: why, and how it gets to the household. */
export default function RuecklaeuferSeite() {
  const a = useLoaderData<RuecklaeuferAnsicht>()
  const antwort = useActionData<RuecklaeuferAntwort>()
  return (
    <div className="al-stapel">
      <Absage text={antwort?.fehler} />
      {a.zeilen.length === 0 && a.sperren.length === 0 && <Leer>In diesem Fall ist keine Zahlung zurückgekommen.</Leer>}
      {a.zeilen.map((z) => (
        <Zurueck key={z.zahlung} z={z} sperre={a.sperre} bezahlt={antwort?.bezahlt ?? null} />
      ))}
      {a.sperren.map((s) => (
        <Kasten key={s.id} titel={`Gesperrt: ${s.was}`}>
          <Formular klasse="al-stapel" titel={`Sperre aufheben: ${s.was}`}>
            <input type="hidden" name="was" value="aufheben" />
            <input type="hidden" name="sperre" value={s.id} />
            <p>
              Seit {s.seit}. {s.grund} Bis die Sperre aufgehoben ist, bleibt in den Zahlläufen liegen, was dorthin
              ginge.
            </p>
            <Eingabe name="grund" titel="Warum darf wieder gezahlt werden?" wert="" pflicht />
            <p>
              <Knopf type="submit" sperre={a.sperre === '' ? undefined : a.sperre}>
                Sperre aufheben
              </Knopf>
            </p>
          </Formular>
        </Kasten>
      ))}
    </div>
  )
}

type Bezahlt = RuecklaeuferAntwort['bezahlt']

function Zurueck({
  z,
  sperre,
  bezahlt,
}: {
  readonly z: RuecklaeuferAnsicht['zeilen'][number]
  readonly sperre: string
  readonly bezahlt: Bezahlt
}) {
  const gesperrt = sperre === '' ? undefined : sperre
  return (
    <Kasten titel={z.titel}>
      <div className="al-stapel">
        <Hinweiszeile art="warnung">
          {z.heisst} {z.tun}
        </Hinweiszeile>
        <Paare
          paare={[
            ['Stand', `${z.was}, ${z.seit}`],
            ['Gezahlt an', z.konto],
          ]}
        />
        {z.zurueckgefordert && <Verrechnen z={z} sperre={gesperrt} />}
        <NeuAnweisen z={z} sperre={gesperrt} bezahlt={bezahlt?.zahlung === z.zahlung ? bezahlt : null} />
      </div>
    </Kasten>
  )
}

type Teil = { readonly z: RuecklaeuferAnsicht['zeilen'][number]; readonly sperre: string | undefined }

function Verrechnen({ z, sperre }: Teil) {
  return (
    <Formular titel={`Mit Forderung verrechnen: ${z.titel}`}>
      <input type="hidden" name="was" value="verrechnen" />
      <input type="hidden" name="zahlung" value={z.zahlung} />
      <Knopf type="submit" sperre={sperre}>
        Mit Forderung verrechnen
      </Knopf>
    </Formular>
  )
}

function NeuAnweisen({ z, sperre, bezahlt }: Teil & { readonly bezahlt: Bezahlt }) {
  return z.konten.length === 0 ? (
    <p>
      Für diesen Empfänger ist kein anderes bestätigtes Konto erfasst.{' '}
      {z.kontenseite !== '' && <Link to={z.kontenseite}>Konto auf der Seite der Person erfassen</Link>}
    </p>
  ) : (
    <Formular klasse="al-stapel" titel={`Neu anweisen: ${z.titel}`}>
      <input type="hidden" name="was" value="neu" />
      <input type="hidden" name="zahlung" value={z.zahlung} />
      <Auswahl
        name="konto"
        titel="Konto"
        wert={bezahlt?.konto ?? z.konten[0]?.wert ?? ''}
        optionen={z.konten}
        pflicht
      />
      <p className="al-leise">
        Es geht mit dem nächsten Lauf hinaus, den eine zweite Person freigibt. Für die künftigen Monate gilt weiter das
        Konto aus dem Fall; ändern Sie es dort.
      </p>
      <p>
        <Knopf type="submit" gewicht="primary" sperre={sperre}>
          Neu anweisen
        </Knopf>{' '}
        {bezahlt !== null && (
          <Knopf type="submit" name="mitBezahltem" value="ja" sperre={sperre}>
            Mit {bezahlt.betrag} € zu viel Gezahltem neu anweisen
          </Knopf>
        )}
      </p>
    </Formular>
  )
}
