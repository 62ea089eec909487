import { Link, useActionData, useLoaderData } from 'react-router'
import { Auswahlgruppe, Eingabe, JaNein, type Option } from '../bausteine/feld.tsx'
import { Absage } from '../bausteine/hinweis.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'
import { Rahmen } from './rahmen.tsx'

export { action, loader } from './frage.server.ts'

export type Frageansicht = {
  readonly name: string
  readonly titel: string
  readonly hilfe: string
  readonly norm: string
  readonly pflicht: 'ja' | 'nach' | 'frei'
  readonly art: string
  readonly optionen: readonly Option[]
  readonly autofill: string
  readonly werte: readonly string[]
  readonly kannOffen: boolean
  readonly offen: boolean
}

export type Zusammenfassung = {
  readonly titel: string
  /** `nach`: where it can be changed; empty: it is sent. */
  readonly zeilen: readonly { readonly frage: string; readonly antwort: string; readonly nach: string }[]
}

export type FrageAnsicht = {
  readonly titel: string
  /** Whom it is about; empty: the whole application. */
  readonly wer: string
  readonly warum: string
  readonly schritt: number
  readonly von: number
  readonly zurueck: string
  readonly uebersicht: string
  readonly knopf: string
  /** What the household would roughly get; empty: too little is known. */
  readonly rahmen: string
  readonly fragen: readonly Frageansicht[]
  readonly zusammenfassung: readonly Zusammenfassung[]
}

export type FrageAntwort = {
  readonly fehler: Readonly<Record<string, string>>
  readonly roh: Readonly<Record<string, readonly string[]>>
}

export default function FrageSeite() {
  const a = useLoaderData<FrageAnsicht>()
  const antwort = useActionData<FrageAntwort>()
  const titel = a.wer === '' ? a.titel : `${a.titel}: ${a.wer}`
  const fehler = Object.keys(antwort?.fehler ?? {}).length
  return (
    <Seite titel={titel} schmal>
      <div className="al-stapel">
        <p className="al-leise">
          Schritt {a.schritt} von {a.von}
        </p>
        <progress className="al-portalbalken" max={a.von} value={a.schritt} aria-label="Fortschritt" />
        {a.warum !== '' && <p>{a.warum}</p>}
        {a.zusammenfassung.map((z) => (
          <Angabenliste key={z.titel} {...z} />
        ))}
        <Formular klasse="al-stapel al-portalform" titel={titel} key={titel}>
          <Absage text={fehler === 0 ? '' : 'Bitte prüfen Sie Ihre Antworten. Was schon stimmt, ist gespeichert.'} />
          {a.fragen.map((f) => (
            <Fragefeld key={f.name} f={f} fehler={antwort?.fehler[f.name]} roh={antwort?.roh} />
          ))}
          <p className="al-reihe">
            <Knopf type="submit" gewicht="primary">
              {a.knopf}
            </Knopf>
          </p>
        </Formular>
        <nav aria-label="Andere Seiten" className="al-reihe">
          {a.zurueck !== '' && <Link to={a.zurueck}>Zurück</Link>}
          <Link to={a.uebersicht}>Übersicht</Link>
        </nav>
        <Rahmen text={a.rahmen} />
        <p className="al-klein al-leise">Mit jedem Weiter wird gespeichert. Sie können jederzeit aufhören.</p>
      </div>
    </Seite>
  )
}

type FeldProps = {
  readonly f: Frageansicht
  readonly fehler: string | undefined
  readonly roh: FrageAntwort['roh'] | undefined
}

/** A question with its control, and "I don't know yet" below where that is an answer. */
function Fragefeld({ f, fehler, roh }: FeldProps) {
  const offen = roh === undefined ? f.offen : roh[`offen.${f.name}`] !== undefined
  return (
    <div className="al-stapel">
      <Steuerung f={f} fehler={fehler} werte={roh?.[f.name] ?? (roh === undefined ? f.werte : [])} />
      {f.kannOffen && (
        <label className="al-portaloffen">
          <input type="checkbox" name={`offen.${f.name}`} value="ja" defaultChecked={offen} /> Das weiß ich noch nicht
        </label>
      )}
    </div>
  )
}

function Steuerung({
  f,
  fehler,
  werte,
}: {
  readonly f: Frageansicht
  readonly fehler: string | undefined
  readonly werte: readonly string[]
}) {
  const gemeinsam = {
    name: f.name,
    titel: f.titel,
    hilfe: f.pflicht === 'nach' ? `${f.hilfe} Das kann auch später nachkommen.`.trim() : f.hilfe || undefined,
    pflicht: f.pflicht === 'ja',
    fehler,
  }
  const wert = werte[0] ?? ''
  switch (f.art) {
    case 'jaNein':
      return <JaNein {...gemeinsam} wert={wert} />
    case 'auswahl':
      return <Auswahlgruppe {...gemeinsam} liste wert={werte} optionen={f.optionen} />
    case 'mehrfach':
      return <Auswahlgruppe {...gemeinsam} liste mehrfach wert={werte} optionen={f.optionen} />
    case 'bestaetigung':
      return (
        <Auswahlgruppe
          {...gemeinsam}
          titel="Ihre Erklärung"
          liste
          mehrfach
          wert={werte}
          optionen={[{ wert: 'ja', titel: f.titel }]}
        />
      )
    case 'cent':
      return <Eingabe {...gemeinsam} art="cent" einheit="Euro" wert={wert} />
    case 'zahl':
      return <Eingabe {...gemeinsam} art="zahl" wert={wert} />
    case 'datum':
      return <Eingabe {...gemeinsam} art="datum" wert={wert} />
    case 'plz':
      return <Eingabe {...gemeinsam} inputMode="numeric" autoComplete="postal-code" wert={wert} />
    default:
      return <Eingabe {...gemeinsam} autoComplete={f.autofill || 'off'} wert={wert} />
  }
}

function Angabenliste({ titel, zeilen }: Zusammenfassung) {
  return (
    <div className="al-portalkarte al-stapel">
      <h2>{titel}</h2>
      <dl className="al-portalangaben">
        {zeilen.map((z) => (
          <div key={z.frage}>
            <dt>{z.frage}</dt>
            <dd>
              {z.antwort === '' ? <span className="al-leise">noch keine Antwort</span> : z.antwort}{' '}
              {z.nach !== '' && (
                <Link to={z.nach} aria-label={`Ändern: ${z.frage}`}>
                  Ändern
                </Link>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
