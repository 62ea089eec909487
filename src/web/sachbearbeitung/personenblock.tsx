import type { ReactNode } from 'react'
import { Auswahl, Eingabe } from '../bausteine/feld.tsx'
import { Hinweiszeile } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'

export type NeuePerson = {
  readonly vorname: string
  readonly nachname: string
  readonly geburt: string
  readonly geschlecht: string
  readonly rolle: string
  /** Whose child. */
  readonly elternteil: string
  /** Persons of the same name and birth date that exist already. */
  readonly bekannte: readonly { readonly id: string; readonly text: string; readonly warum: string }[]
  /** One of them, or empty: a new person. */
  readonly bekannt: string
}

export const LEERE_PERSON: NeuePerson = {
  vorname: '',
  nachname: '',
  geburt: '',
  geschlecht: '',
  rolle: 'kind',
  elternteil: 'hauptperson',
  bekannte: [],
  bekannt: '',
}
const GESCHLECHT = [
  { wert: 'weiblich', titel: 'weiblich' },
  { wert: 'maennlich', titel: 'männlich' },
  { wert: 'divers', titel: 'divers' },
  { wert: 'ohneAngabe', titel: 'keine Angabe' },
]
const ROLLE = [
  { wert: 'hauptperson', titel: 'Antragstellende Person' },
  { wert: 'partner', titel: 'Partnerin oder Partner' },
  { wert: 'kind', titel: 'Kind' },
  { wert: 'haushaltsangehoerig', titel: 'Lebt im Haushalt, gehört nicht dazu' },
]

/** Fields of a new person; names begin with `person.<nummer>.` Who may be known already is asked before anybody is recorded twice. */
export function Personenblock({
  person: p,
  nummer,
  fehler,
  children,
}: {
  readonly person: NeuePerson
  readonly nummer: number
  readonly fehler: Readonly<Record<string, string>>
  /** Fields that only this place asks. */
  readonly children?: ReactNode
}) {
  const name = (feld: string): string => `person.${nummer}.${feld}`
  const text = (feld: 'vorname' | 'nachname', titel: string) => (
    <Eingabe name={name(feld)} titel={titel} wert={p[feld]} fehler={fehler[name(feld)]} pflicht />
  )
  return (
    <Kasten titel={`Person ${nummer + 1}`}>
      <div className="al-stapel">
        <div className="al-maske al-maske--weit">
          {text('vorname', 'Vorname')}
          {text('nachname', 'Nachname')}
          <Eingabe
            name={name('geburt')}
            titel="Geburtsdatum"
            art="datum"
            wert={p.geburt}
            fehler={fehler[name('geburt')]}
            pflicht
          />
          <Auswahl
            name={name('geschlecht')}
            titel="Geschlecht"
            wert={p.geschlecht}
            optionen={GESCHLECHT}
            leer="bitte wählen"
            fehler={fehler[name('geschlecht')]}
            pflicht
          />
          <Auswahl
            name={name('rolle')}
            titel="Stellung"
            wert={p.rolle}
            optionen={ROLLE}
            fehler={fehler[name('rolle')]}
            norm="§ 7 Abs. 3 SGB II"
            pflicht
          />
          {children}
        </div>
        {p.bekannte.length > 0 && (
          <>
            <Hinweiszeile art="warnung" melden>
              Diese Person gibt es vielleicht schon. Bitte entscheiden Sie, damit sie nicht zweimal geführt wird.
            </Hinweiszeile>
            <ul className="al-liste">
              {p.bekannte.map((b) => (
                <li key={b.id}>
                  {b.text}. <span className="al-leise">{b.warum}.</span>
                </li>
              ))}
            </ul>
            <Auswahl
              name={name('bekannt')}
              titel="Schon bekannt?"
              wert={p.bekannt}
              leer="bitte wählen"
              optionen={[
                ...p.bekannte.map((b) => ({ wert: b.id, titel: b.text })),
                { wert: 'neu', titel: 'Nein, eine andere Person' },
              ]}
              fehler={fehler[name('bekannt')]}
              pflicht
            />
          </>
        )}
      </div>
    </Kasten>
  )
}

const ELTERNTEIL = [
  { wert: 'hauptperson', titel: 'antragstellende Person' },
  { wert: 'partner', titel: 'Partnerin oder Partner' },
  { wert: 'beide', titel: 'beide' },
  { wert: 'keiner', titel: 'keiner von beiden' },
]

/** Whose child she is; asked beside the role. */
export function KindVon({ nummer, wert }: { readonly nummer: number; readonly wert: string }) {
  return (
    <Auswahl
      name={`person.${nummer}.elternteil`}
      titel="Kind von"
      wert={wert}
      optionen={ELTERNTEIL}
      hilfe="nur bei Kindern"
    />
  )
}
