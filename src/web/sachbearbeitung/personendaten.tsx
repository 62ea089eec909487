import { Link } from 'react-router'
import { Auswahl, Auswahlgruppe, Eingabe } from '../bausteine/feld.tsx'
import { Absage, Fehlerliste, Hinweiszeile } from '../bausteine/hinweis.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Anschriftfelder } from './anschriftfelder.tsx'

export type PersonendatenAnsicht = {
  readonly version: string
  readonly daten: Readonly<Record<string, string>>
  readonly geschlechter: readonly { readonly wert: string; readonly titel: string }[]
  readonly anschrift: Readonly<Record<string, string>>
  /** `zusammen`: has the same address now. */
  readonly mitbewohner: readonly { readonly wert: string; readonly titel: string; readonly zusammen: boolean }[]
  readonly geburtImFall: readonly { readonly bgNummer: string; readonly nach: string }[]
}

/** What the last form came back with; `was` names the form. */
export type PersonAntwort = {
  readonly was: string
  readonly fehler: Readonly<Record<string, string>>
  readonly werte: Readonly<Record<string, string>>
  readonly auch: readonly string[]
}

type Props = { readonly ansicht: PersonendatenAnsicht; readonly antwort: PersonAntwort | undefined }

/** A changed name, a mistake in the birth date: the old version stays, letters of before are not touched. */
export function DatenAendern({ ansicht, antwort }: Props) {
  const meine = antwort?.was === 'daten' ? antwort : undefined
  const fehler = meine?.fehler ?? {}
  const wert = (name: string): string => meine?.werte[name] ?? ansicht.daten[name] ?? ''
  const feld = (name: string, titel: string) => ({ name, titel, wert: wert(name), fehler: fehler[name] })
  return (
    <details key={ansicht.version} className="al-aufklapp" open={meine !== undefined}>
      <summary>Name oder Geburt ändern</summary>
      <Formular klasse="al-stapel" titel="Name oder Geburt ändern">
        <Meldungen fehler={fehler} />
        <input type="hidden" name="was" value="daten" />
        <input type="hidden" name="version" value={ansicht.version} />
        <div className="al-maske al-maske--weit">
          <Eingabe {...feld('vorname', 'Vorname')} />
          <Eingabe {...feld('nachname', 'Nachname')} pflicht />
          <Eingabe {...feld('geburtsname', 'Geburtsname')} />
          <Eingabe {...feld('geburt', 'Geburtsdatum')} art="datum" pflicht />
          <Eingabe {...feld('geburtsort', 'Geburtsort')} />
          <Auswahl {...feld('geschlecht', 'Geschlecht')} optionen={ansicht.geschlechter} pflicht />
        </div>
        <p className="al-leise">
          Der alte Name bleibt in der Suche. Schreiben von bisher bleiben, wie sie sind; neue tragen den neuen Namen.
        </p>
        <p>
          <Knopf type="submit">Speichern</Knopf>
        </p>
      </Formular>
    </details>
  )
}

/** Where she lives from a day on, and who of the household lives there too. */
export function AnschriftAendern({ ansicht, antwort }: Props) {
  const meine = antwort?.was === 'anschrift' ? antwort : undefined
  const fehler = meine?.fehler ?? {}
  const wert = (name: string): string => meine?.werte[name] ?? ansicht.anschrift[name] ?? ''
  const auch = meine?.auch ?? ansicht.mitbewohner.filter((m) => m.zusammen).map((m) => m.wert)
  return (
    <details key={JSON.stringify(ansicht.anschrift)} className="al-aufklapp" open={meine !== undefined}>
      <summary>Neue Anschrift</summary>
      <Formular klasse="al-stapel" titel="Neue Anschrift">
        <Meldungen fehler={fehler} />
        <input type="hidden" name="was" value="anschrift" />
        <div className="al-maske al-maske--weit">
          <Eingabe
            name="ab"
            titel="gilt ab"
            art="datum"
            wert={wert('ab')}
            fehler={fehler.ab}
            norm="§ 60 Abs. 1 SGB I"
            hilfe="Tag des Einzugs; für eine Berichtigung der Tag, ab dem die alte galt"
            pflicht
          />
          <Anschriftfelder wert={wert} fehler={fehler} />
        </div>
        {ansicht.mitbewohner.length > 0 && (
          <Auswahlgruppe
            name="auch"
            titel="Gilt auch für"
            wert={auch}
            optionen={ansicht.mitbewohner}
            hilfe="Vorgewählt ist, wer jetzt dieselbe Anschrift hat."
            mehrfach
            liste
          />
        )}
        <p className="al-leise">
          Briefe gehen ab diesem Tag an die neue Anschrift. Miete, Kopfzahl und ein Wegzug aus dem Bezirk ändern sich
          dadurch nicht von selbst: Sie stehen im Fall.
        </p>
        <p>
          <Knopf type="submit">Speichern</Knopf>
        </p>
      </Formular>
    </details>
  )
}

function Meldungen({ fehler }: { readonly fehler: Readonly<Record<string, string>> }) {
  const punkte = Object.entries(fehler).filter(([feld]) => feld !== '')
  return (
    <>
      <Absage text={fehler['']} />
      <Fehlerliste punkte={punkte.map(([, text]) => ({ text }))} />
    </>
  )
}

/** What was saved, and what it does not do by itself. */
export function Gespeichert({
  was,
  faelle,
}: {
  readonly was: string
  readonly faelle: readonly { readonly id: string; readonly bgNummer: string }[]
}) {
  if (was === '') return null
  const verweise = faelle.map((f) => (
    <Link key={f.id} to={`/faelle/${f.id}`}>
      {f.bgNummer}
    </Link>
  ))
  return (
    <Hinweiszeile art="gut" melden>
      {was === 'anschrift' ? 'Die Anschrift ist gespeichert.' : 'Die Daten sind gespeichert.'}{' '}
      {was === 'anschrift' && verweise.length > 0 && (
        <>Bitte prüfen Sie im Fall Unterkunft, Kopfzahl und Zuständigkeit: {verweise}.</>
      )}
    </Hinweiszeile>
  )
}

/** The law reads the birth date of the facts; the two must not drift apart unseen. */
export function GeburtImFall({ faelle }: { readonly faelle: PersonendatenAnsicht['geburtImFall'] }) {
  return faelle.map((f) => (
    <Hinweiszeile key={f.bgNummer} art="warnung">
      Im Fall <Link to={f.nach}>{f.bgNummer}</Link> steht ein anderes Geburtsdatum. Gerechnet wird mit dem des Falls:
      Bitte dort berichtigen.
    </Hinweiszeile>
  ))
}
