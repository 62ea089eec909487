import { Form, Link, useActionData, useLoaderData } from 'react-router'
import type { Listenfolge, Listensuche, Listenzeichen, Merkmalsart } from '../../fall/index.ts'
import { Auswahl, Auswahlgruppe, Eingabe, type Option } from '../bausteine/feld.tsx'
import { Hinweiszeile } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { Knopf, VerweisKnopf } from '../bausteine/knopf.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { action, loader } from './fallliste.server.ts'

/** What is asked of the list of cases; days are counted from today, so that a saved question stays right. */
export type Fallfrage = {
  readonly zustand: Listensuche['zustand']
  readonly zeichen: readonly Listenzeichen[]
  readonly merkmale: readonly Merkmalsart[]
  /** The grant ends within so many days; null: whenever. */
  readonly endetIn: number | null
  /** A sign's day comes within so many days. */
  readonly faelligIn: number | null
  /** Nobody has dealt with it for so many days. */
  readonly ohneKontakt: number | null
  readonly personenAb: number
  /** Id of the person they lie with; empty: whoever. */
  readonly bei: string
  readonly folge: Listenfolge
}

export type Fallzeile = {
  readonly fall: string
  readonly bgNummer: string
  readonly name: string
  readonly personen: number
  readonly endet: string
  readonly kontakt: string
  readonly bei: string
  readonly zeichen: string
}

export type FalllisteAnsicht = {
  readonly frage: Fallfrage
  readonly adresse: string
  readonly zeilen: readonly Fallzeile[]
  readonly anzahl: number
  readonly ab: number
  readonly weiter: string | null
  readonly zeichen: readonly Option[]
  readonly merkmale: readonly Option[]
  readonly leute: readonly Option[]
  readonly fertige: readonly { readonly titel: string; readonly wozu: string; readonly frage: string }[]
  readonly gespeicherte: readonly {
    readonly id: string
    readonly name: string
    readonly frage: string
    readonly eigene: boolean
  }[]
}

/** Why nothing was saved. */
export type Listenantwort = { readonly meldung: string }

const ZUSTAENDE: readonly Option[] = [
  { wert: 'offen', titel: 'laufende Fälle' },
  { wert: 'eingestellt', titel: 'eingestellte Fälle' },
  { wert: 'alle', titel: 'alle' },
]
const FOLGEN: readonly Option[] = [
  { wert: 'bg', titel: 'BG-Nummer' },
  { wert: 'ende', titel: 'Ende der Bewilligung' },
  { wert: 'kontakt', titel: 'längste Zeit ohne Kontakt' },
]

/** Lists of cases: ready ones, own ones, and the choice they are made of. */
export default function FalllisteSeite() {
  const a = useLoaderData<FalllisteAnsicht>()
  const antwort = useActionData<Listenantwort>()
  return (
    <Seite titel="Fälle">
      <div className="al-stapel">
        <Kasten titel="Listen">
          <ul className="al-liste">
            {a.fertige.map((l) => (
              <li key={l.frage}>
                <Link to={`/faelle?${l.frage}`} aria-current={l.frage === a.adresse ? 'page' : undefined}>
                  {l.titel}
                </Link>{' '}
                <span className="al-leise">{l.wozu}</span>
              </li>
            ))}
          </ul>
          <EigeneListen listen={a.gespeicherte} adresse={a.adresse} />
        </Kasten>
        <Kasten titel="Auswahl">
          {/* another question, another form: what was chosen before does not linger */}
          <Frage key={a.adresse} a={a} />
        </Kasten>
        <Kasten titel={a.anzahl === 1 ? '1 Fall' : `${a.anzahl} Fälle`} randlos>
          <Tabelle
            titel="Fälle der Auswahl"
            zeilen={a.zeilen}
            schluessel={(z) => z.fall}
            leer="Kein Fall entspricht dieser Auswahl."
            spalten={[
              { titel: 'BG-Nummer', kopf: true, zelle: (z) => <Link to={`/faelle/${z.fall}`}>{z.bgNummer}</Link> },
              { titel: 'Name', zelle: (z) => z.name },
              { titel: 'Personen', zahl: true, zelle: (z) => z.personen },
              { titel: 'Bewilligt bis', zelle: (z) => z.endet },
              { titel: 'Letzter Kontakt', zelle: (z) => z.kontakt },
              { titel: 'Zuständig', zelle: (z) => z.bei },
              { titel: 'Merkmale', zelle: (z) => z.zeichen },
            ]}
          />
        </Kasten>
        <div className="al-reihe">
          {a.weiter !== null && (
            <VerweisKnopf nach={a.weiter} klein>
              Die nächsten 100
            </VerweisKnopf>
          )}
          {a.anzahl > 0 && (
            <VerweisKnopf nach={`/faelle/csv?${a.adresse}`} klein datei>
              Ganze Liste als CSV
            </VerweisKnopf>
          )}
        </div>
        <Speichern adresse={a.adresse} meldung={antwort?.meldung} />
      </div>
    </Seite>
  )
}

function EigeneListen({
  listen,
  adresse,
}: {
  readonly listen: FalllisteAnsicht['gespeicherte']
  readonly adresse: string
}) {
  if (listen.length === 0) return null
  return (
    <>
      <h3>Gespeicherte Listen</h3>
      <ul className="al-liste">
        {listen.map((l) => (
          <li key={l.id} className="al-reihe">
            <Link to={`/faelle?${l.frage}`} aria-current={l.frage === adresse ? 'page' : undefined}>
              {l.name}
            </Link>
            {l.eigene && (
              <Formular titel={`Liste „${l.name}“ löschen`}>
                <input type="hidden" name="loesche" value={l.id} />
                <Knopf type="submit" gewicht="tertiary" klein>
                  Löschen<span className="al-nurvorlesen">: {l.name}</span>
                </Knopf>
              </Formular>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Frage({ a }: { readonly a: FalllisteAnsicht }) {
  const f = a.frage
  const zahl = (n: number | null): string => (n === null ? '' : String(n))
  return (
    <Form method="get" className="al-stapel" aria-label="Auswahl">
      <div className="al-reihe">
        <Auswahl name="zustand" titel="Fälle" wert={f.zustand} optionen={ZUSTAENDE} />
        <Eingabe
          name="endetIn"
          titel="Bewilligung endet in höchstens"
          einheit="Tagen"
          art="zahl"
          wert={zahl(f.endetIn)}
        />
        <Eingabe name="ohneKontakt" titel="Ohne Kontakt seit" einheit="Tagen" art="zahl" wert={zahl(f.ohneKontakt)} />
        <Eingabe name="personenAb" titel="Personen, mindestens" art="zahl" wert={zahl(f.personenAb)} />
        <Auswahl name="bei" titel="Zuständig" wert={f.bei} optionen={a.leute} leer="alle" />
        <Auswahl name="folge" titel="Sortiert nach" wert={f.folge} optionen={FOLGEN} />
      </div>
      <Auswahlgruppe name="zeichen" titel="Alles davon trifft zu" optionen={a.zeichen} wert={f.zeichen} mehrfach />
      <div className="al-reihe">
        <Eingabe
          name="faelligIn"
          titel="Tag eines angekreuzten Merkmals in höchstens"
          hilfe="zum Beispiel das Ende eines Gutscheins"
          einheit="Tagen"
          art="zahl"
          wert={zahl(f.faelligIn)}
        />
      </div>
      <Auswahlgruppe
        name="merkmal"
        titel="Eines davon ist am Fall vermerkt"
        optionen={a.merkmale}
        wert={f.merkmale}
        mehrfach
      />
      <div className="al-reihe">
        <Knopf type="submit" gewicht="primary" klein>
          Zeigen
        </Knopf>
        <VerweisKnopf nach="/faelle" klein>
          Auswahl leeren
        </VerweisKnopf>
      </div>
    </Form>
  )
}

function Speichern({ adresse, meldung }: { readonly adresse: string; readonly meldung: string | undefined }) {
  return (
    <Kasten titel="Diese Auswahl speichern">
      <div className="al-stapel">
        {meldung !== undefined && (
          <Hinweiszeile art="fehler" melden>
            {meldung}
          </Hinweiszeile>
        )}
        <Formular klasse="al-reihe" titel="Diese Auswahl speichern">
          <input type="hidden" name="frage" value={adresse} />
          <Eingabe name="name" titel="Name der Liste" wert="" pflicht />
          <label className="al-wahl">
            <input type="checkbox" name="fuerAlle" value="ja" />
            für alle im Jobcenter
          </label>
          <Knopf type="submit" klein>
            Speichern
          </Knopf>
        </Formular>
      </div>
    </Kasten>
  )
}
