import { useEffect, useState } from 'react'
import { useActionData } from 'react-router'
import { Auswahl, Eingabe } from '../bausteine/feld.tsx'
import { Fehlerliste, Hinweiszeile } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { useBereit } from '../rahmen/bereit.ts'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { action, loader } from './neu.server.ts'

/** What was typed, so that a refused form loses nothing. */
export type NeuEingabe = {
  readonly personen: readonly NeuePerson[]
  readonly werte: Readonly<Record<string, string>>
}

export type NeuePerson = {
  readonly vorname: string
  readonly nachname: string
  readonly geburt: string
  readonly geschlecht: string
  readonly rolle: string
  /** Whose child. */
  readonly elternteil: string
  /** Persons of the same name and birth date that exist already. */
  readonly bekannte: readonly { readonly id: string; readonly text: string }[]
  /** One of them, or empty: a new person. */
  readonly bekannt: string
}

export type NeuAntwort = { readonly eingabe: NeuEingabe; readonly fehler: Readonly<Record<string, string>> }

const LEERE_PERSON: NeuePerson = {
  vorname: '',
  nachname: '',
  geburt: '',
  geschlecht: '',
  rolle: 'kind',
  elternteil: 'hauptperson',
  bekannte: [],
  bekannt: '',
}
const ANFANG: NeuEingabe = { personen: [{ ...LEERE_PERSON, rolle: 'hauptperson' }], werte: {} }

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

const ELTERNTEIL = [
  { wert: 'hauptperson', titel: 'antragstellende Person' },
  { wert: 'partner', titel: 'Partnerin oder Partner' },
  { wert: 'beide', titel: 'beide' },
  { wert: 'keiner', titel: 'keiner von beiden' },
]

/** Takes in a household: who, where, since when, for how long. Everything else follows on its one screen. */
export default function NeuSeite() {
  const antwort = useActionData<NeuAntwort>()
  const eingabe = antwort?.eingabe ?? ANFANG
  const fehler = antwort?.fehler ?? {}
  const bereit = useBereit()
  // Persons added since the last answer; a refused form comes back with all of them.
  const [zusatz, setZusatz] = useState({ seit: antwort, anzahl: 0 })
  const mehr = zusatz.seit === antwort ? zusatz.anzahl : 0
  const personen = [...eingabe.personen, ...Array.from({ length: mehr }, () => LEERE_PERSON)]
  const wert = (name: string): string => eingabe.werte[name] ?? ''
  useEffect(() => {
    // Who adds a person goes on typing in it.
    if (mehr > 0) document.querySelector<HTMLElement>(`[name="person.${personen.length - 1}.vorname"]`)?.focus()
  }, [mehr, personen.length])
  return (
    <Seite titel="Fall aufnehmen">
      <Formular klasse="al-stapel" titel="Fall aufnehmen">
        <Fehlerliste punkte={Object.values(fehler).map((text) => ({ text }))} />
        <Kasten titel="Antrag">
          <div className="al-maske al-maske--weit">
            <Eingabe
              name="antrag"
              titel="Tag der Antragstellung"
              art="datum"
              wert={wert('antrag')}
              fehler={fehler.antrag}
              norm="§ 37 SGB II"
              hilfe="1.7. · h = heute"
              pflicht
            />
            <Eingabe
              name="von"
              titel="Bewilligung ab"
              art="datum"
              wert={wert('von')}
              fehler={fehler.von}
              norm="§ 41 SGB II"
              hilfe="leer = Erster des Antragsmonats"
            />
            <Eingabe
              name="bis"
              titel="Bewilligung bis"
              art="datum"
              wert={wert('bis')}
              fehler={fehler.bis}
              norm="§ 41 SGB II"
              hilfe="leer = zwölf Monate · +6m"
            />
          </div>
        </Kasten>
        <Kasten titel="Anschrift">
          <div className="al-maske al-maske--weit">
            <Eingabe name="strasse" titel="Straße" wert={wert('strasse')} fehler={fehler.strasse} pflicht />
            <Eingabe
              name="hausnummer"
              titel="Hausnummer"
              wert={wert('hausnummer')}
              fehler={fehler.hausnummer}
              pflicht
            />
            <Eingabe
              name="plz"
              titel="Postleitzahl"
              wert={wert('plz')}
              fehler={fehler.plz}
              inputMode="numeric"
              pflicht
            />
            <Eingabe name="ort" titel="Ort" wert={wert('ort')} fehler={fehler.ort} pflicht />
            <Eingabe
              name="zusatz"
              titel="Zusatz"
              wert={wert('zusatz')}
              fehler={fehler.zusatz}
              hilfe="zum Beispiel bei Meier"
            />
          </div>
        </Kasten>
        <Konto wert={wert} fehler={fehler} />
        {personen.map((p, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of the form are numbered
          <Personenblock key={i} person={p} nummer={i} fehler={fehler} />
        ))}
        <div className="al-reihe">
          {bereit ? (
            <Knopf onClick={() => setZusatz({ seit: antwort, anzahl: mehr + 1 })}>Weitere Person</Knopf>
          ) : (
            <Knopf type="submit" name="was" value="weiterePerson">
              Weitere Person
            </Knopf>
          )}
          <Knopf type="submit" gewicht="primary" name="was" value="aufnehmen">
            Aufnehmen
          </Knopf>
        </div>
      </Formular>
    </Seite>
  )
}

function Konto({
  wert,
  fehler,
}: {
  readonly wert: (name: string) => string
  readonly fehler: Readonly<Record<string, string>>
}) {
  return (
    <Kasten titel="Konto">
      <div className="al-maske al-maske--weit">
        <Eingabe
          name="iban"
          titel="IBAN"
          wert={wert('iban')}
          fehler={fehler.iban}
          norm="§ 47 SGB I"
          hilfe="leer = noch nicht bekannt"
        />
        <Eingabe
          name="kontoinhaber"
          titel="Kontoinhaber"
          wert={wert('kontoinhaber')}
          fehler={fehler.kontoinhaber}
          hilfe="leer = antragstellende Person"
        />
      </div>
    </Kasten>
  )
}

function Personenblock({
  person: p,
  nummer,
  fehler,
}: {
  readonly person: NeuePerson
  readonly nummer: number
  readonly fehler: Readonly<Record<string, string>>
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
          {nummer > 0 && (
            <Auswahl
              name={name('elternteil')}
              titel="Kind von"
              wert={p.elternteil}
              optionen={ELTERNTEIL}
              hilfe="nur bei Kindern"
            />
          )}
        </div>
        {p.bekannte.length > 0 && (
          <>
            <Hinweiszeile art="warnung" melden>
              Diese Person gibt es vielleicht schon. Bitte entscheiden Sie, damit sie nicht zweimal geführt wird.
            </Hinweiszeile>
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
