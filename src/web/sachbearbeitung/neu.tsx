import { useEffect, useState } from 'react'
import { useActionData } from 'react-router'
import { Eingabe } from '../bausteine/feld.tsx'
import { Fehlerliste } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { useBereit } from '../rahmen/bereit.ts'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'
import { Anschriftfelder } from './anschriftfelder.tsx'
import { Kontofelder } from './kontofelder.tsx'
import { KindVon, LEERE_PERSON, type NeuePerson, Personenblock } from './personenblock.tsx'

export { action, loader } from './neu.server.ts'

/** What was typed, so that a refused form loses nothing. */
export type NeuEingabe = {
  readonly personen: readonly NeuePerson[]
  readonly werte: Readonly<Record<string, string>>
}

export type NeuAntwort = { readonly eingabe: NeuEingabe; readonly fehler: Readonly<Record<string, string>> }

const ANFANG: NeuEingabe = { personen: [{ ...LEERE_PERSON, rolle: 'hauptperson' }], werte: {} }

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
            <Eingabe
              name="altnummer"
              titel="Frühere BG-Nummer"
              wert={wert('altnummer')}
              fehler={fehler.altnummer}
              hilfe="aus einem älteren Verfahren, zum Beispiel 98802BG0001234"
            />
          </div>
        </Kasten>
        <Kasten titel="Anschrift">
          <div className="al-maske al-maske--weit">
            <Anschriftfelder wert={wert} fehler={fehler} />
          </div>
        </Kasten>
        <Kontofelder wert={wert} fehler={fehler} />
        {personen.map((p, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of the form are numbered
          <Personenblock key={i} person={p} nummer={i} fehler={fehler}>
            {i > 0 && <KindVon nummer={i} wert={p.elternteil} />}
          </Personenblock>
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
