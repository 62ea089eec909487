import { Link, useActionData, useLoaderData } from 'react-router'
import { Absage } from '../bausteine/hinweis.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'
import { type FrageAntwort, type Frageansicht, Fragefeld } from './fragefeld.tsx'
import { Rahmen } from './rahmen.tsx'

export { action, loader } from './frage.server.ts'

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
