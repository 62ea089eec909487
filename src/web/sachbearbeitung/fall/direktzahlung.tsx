import { useActionData, useLoaderData, useOutletContext } from 'react-router'
import { Auswahl, Auswahlgruppe, Eingabe } from '../../bausteine/feld.tsx'
import { Fehlerliste } from '../../bausteine/hinweis.tsx'
import { Kasten } from '../../bausteine/kasten.tsx'
import { Knopf, VerweisKnopf } from '../../bausteine/knopf.tsx'
import { Formular } from '../../rahmen/formular.tsx'
import { Anschriftfelder } from '../anschriftfelder.tsx'
import type { Fallkopf } from './ansicht.ts'

export { action, loader } from './direktzahlung.server.ts'

type Wahl = readonly { readonly wert: string; readonly titel: string }[]

export type DirektzahlungAnsicht = { readonly aufteilungen: Wahl; readonly personen: Wahl }

export type DirektzahlungAntwort = {
  readonly fehler: Readonly<Record<string, string>>
  readonly werte: Readonly<Record<string, string>>
}

/** § 22 Abs. 7, § 26 Abs. 5 SGB II: a part of the money goes to landlord, supplier or insurer, recorded here with their account. */
export default function DirektzahlungSeite() {
  const kopf = useOutletContext<Fallkopf>()
  const a = useLoaderData<DirektzahlungAnsicht>()
  const antwort = useActionData<DirektzahlungAntwort>()
  const fehler = antwort?.fehler ?? {}
  const wert = (name: string, sonst = ''): string => antwort?.werte[name] ?? sonst
  return (
    <Formular klasse="al-stapel" titel="Zahlung direkt an Vermieter, Versorger oder Versicherung">
      <Fehlerliste punkte={Object.values(fehler).map((text) => ({ text }))} />
      <Kasten titel="Zahlung direkt an Vermieter, Versorger oder Versicherung">
        <div className="al-stapel">
          <div className="al-maske al-maske--weit">
            <Auswahlgruppe name="art" titel="An" wert={[wert('art', 'vermieter')]} optionen={AN} pflicht />
            <Eingabe
              name="betrag"
              titel="Höchstens im Monat"
              art="cent"
              einheit="€"
              wert={wert('betrag')}
              fehler={fehler.betrag}
              hilfe="leer = alles; nie mehr, als geschuldet ist"
            />
            <Auswahl
              name="aufteilung"
              titel="Aufteilung auf die Personen"
              wert={wert('aufteilung', 'koepfe')}
              optionen={a.aufteilungen}
              pflicht
            />
            <Auswahl
              name="person"
              titel="Nur für diese Person"
              wert={wert('person')}
              optionen={a.personen}
              leer="alle Personen"
              fehler={fehler.person}
              hilfe="bei einer Versicherung: wer dort versichert ist"
            />
            <Eingabe
              name="von"
              titel="gilt ab"
              art="datum"
              wert={wert('von')}
              fehler={fehler.von}
              hilfe="leer = von Anfang an"
            />
            <Eingabe
              name="bis"
              titel="gilt bis"
              art="datum"
              wert={wert('bis')}
              fehler={fehler.bis}
              hilfe="leer = bis auf Weiteres"
            />
          </div>
          <div className="al-maske al-maske--weit">
            <Eingabe name="name" titel="Name" wert={wert('name')} fehler={fehler.name} pflicht />
            <Anschriftfelder wert={wert} fehler={fehler} ohneZusatz />
            <Eingabe name="iban" titel="IBAN" wert={wert('iban')} fehler={fehler.iban} pflicht />
            <Eingabe
              name="beleg"
              titel="Beleg"
              wert={wert('beleg')}
              fehler={fehler.beleg}
              hilfe="unterschriebenes Schriftstück"
              pflicht
            />
          </div>
          <p className="al-leise">
            Vermieter und Versorger werden aus Unterkunft und Heizung bezahlt (§ 22 Abs. 7 SGB II), die Versicherung aus
            dem Zuschuss zu ihr (§ 26 Abs. 5 SGB II). Name und Konto gelten, wenn die Entscheidung von einer zweiten
            Person angeordnet ist. Wer das Geld bekommt, erfährt durch die Zahlung vom Bezug: Das muss die Person
            wissen.
          </p>
          <p className="al-reihe">
            <Knopf type="submit" gewicht="primary">
              Einrichten
            </Knopf>
            <VerweisKnopf nach={`/faelle/${kopf.id}`}>Abbrechen</VerweisKnopf>
          </p>
        </div>
      </Kasten>
    </Formular>
  )
}

const AN = [
  { wert: 'vermieter', titel: 'Vermieter' },
  { wert: 'versorger', titel: 'Energieversorger' },
  { wert: 'versicherung', titel: 'Kranken- oder Pflegeversicherung' },
]
