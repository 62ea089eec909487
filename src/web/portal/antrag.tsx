import { Link, useLoaderData, useSearchParams } from 'react-router'
import { Hinweiszeile } from '../bausteine/hinweis.tsx'
import { VerweisKnopf } from '../bausteine/knopf.tsx'
import { Seite } from '../rahmen/seite.tsx'
import { Rahmen } from './rahmen.tsx'

export { loader } from './antrag.server.ts'

export type AntragAnsicht = {
  readonly jobcenter: string
  readonly email: string
  /** Empty: the declaration is not made. */
  readonly gestelltAm: string
  readonly abgeschickt: boolean
  readonly weiter: string
  /** What the Jobcenter has asked and waits for. */
  readonly rueckfragen: readonly { readonly nach: string; readonly frist: string; readonly punkte: number }[]
  /** What the household would roughly get; empty: too little is known. */
  readonly rahmen: string
  readonly unterlagen: string
  readonly fertig: number
  readonly von: number
  readonly quittungen: readonly {
    readonly nummer: string
    readonly titel: string
    readonly zeit: string
    readonly nach: string
  }[]
  readonly abschnitte: readonly {
    readonly titel: string
    readonly seiten: readonly { readonly titel: string; readonly nach: string; readonly fertig: boolean }[]
  }[]
  /** What was left open, once all is sent. */
  readonly fehlt: readonly string[]
}

const ANGEKOMMEN: Readonly<Record<string, string>> = {
  antrag: 'Alle Ihre Angaben sind angekommen.',
  nachtrag: 'Ihre Antworten sind angekommen.',
}
const angekommen = (art: string): string => ANGEKOMMEN[art] ?? 'Ihr Antrag ist angekommen. Der Tag zählt.'

/** One application: what has arrived, what comes next. */
export default function AntragSeite() {
  const a = useLoaderData<AntragAnsicht>()
  const [suche] = useSearchParams()
  return (
    <Seite titel={ueberschrift(a)} schmal>
      <div className="al-stapel">
        {suche.get('neu') !== null && a.gestelltAm !== '' && (
          <Hinweiszeile art="gut" melden>
            {angekommen(suche.get('neu') ?? '')}
          </Hinweiszeile>
        )}
        {a.rueckfragen.map((r) => (
          <section key={r.nach} aria-label="Rückfrage vom Jobcenter" className="al-portalkarte al-stapel">
            <h2>Das Jobcenter hat eine Rückfrage</h2>
            <p>
              {r.punkte === 1 ? 'Ein Punkt fehlt noch.' : `${r.punkte} Punkte fehlen noch.`} Bitte antworten Sie bis zum{' '}
              {r.frist}.
            </p>
            <p>
              <VerweisKnopf nach={r.nach} gewicht="primary">
                Rückfrage beantworten
              </VerweisKnopf>
            </p>
          </section>
        ))}
        {a.gestelltAm === '' ? <NochNicht a={a} /> : <Gestellt a={a} />}
        <Rahmen text={a.rahmen} />
        {a.gestelltAm !== '' && (
          <section aria-labelledby="unterlagen" className="al-portalkarte al-stapel">
            <h2 id="unterlagen">Unterlagen</h2>
            <p>Sie können Fotos oder Dateien schicken, jetzt oder später.</p>
            <p>
              <VerweisKnopf nach={a.unterlagen}>Unterlagen schicken</VerweisKnopf>
            </p>
          </section>
        )}
        {a.gestelltAm !== '' && a.email === '' && (
          <section aria-labelledby="merken" className="al-portalkarte al-stapel">
            <h2 id="merken">Wiederkommen</h2>
            <p>
              Bestätigen Sie Ihre E-Mail-Adresse. Dann können Sie später und auf jedem Gerät weitermachen. Sonst geht
              das nur hier, und nach 20 Minuten ohne Eingabe nicht mehr.
            </p>
            <p>
              <VerweisKnopf nach="/portal/anmelden">E-Mail bestätigen</VerweisKnopf>
            </p>
          </section>
        )}
        {a.abschnitte.length > 0 && <Abschnitte abschnitte={a.abschnitte} />}
        <p>
          <Link to="/portal">Zum Anfang</Link>
        </p>
      </div>
    </Seite>
  )
}

function ueberschrift(a: AntragAnsicht): string {
  if (a.gestelltAm === '') return 'Ihr Antrag ist noch nicht gestellt'
  return a.abgeschickt ? 'Alle Angaben sind abgeschickt' : 'Ihr Antrag ist gestellt'
}

function NochNicht({ a }: { readonly a: AntragAnsicht }) {
  return (
    <>
      <p>Was Sie eingegeben haben, ist gespeichert. Der Tag zählt erst, wenn Sie den Antrag stellen.</p>
      <p>
        <VerweisKnopf nach={a.weiter} gewicht="primary">
          Weitermachen
        </VerweisKnopf>
      </p>
    </>
  )
}

function Gestellt({ a }: { readonly a: AntragAnsicht }) {
  return (
    <>
      <section aria-labelledby="angekommen" className="al-portalkarte al-stapel">
        <h2 id="angekommen">Angekommen</h2>
        <p>
          Tag der Antragstellung: <strong>{a.gestelltAm}</strong>. Ihr Antrag liegt beim {a.jobcenter}.
        </p>
        <ul className="al-liste">
          {a.quittungen.map((q) => (
            <li key={q.nummer}>
              <Link to={q.nach} reloadDocument>
                {q.titel}: Quittung {q.nummer} (PDF)
              </Link>{' '}
              <span className="al-leise">vom {q.zeit}</span>
            </li>
          ))}
        </ul>
      </section>
      {a.abgeschickt ? (
        <section aria-labelledby="jetzt" className="al-portalkarte al-stapel">
          <h2 id="jetzt">Wie es weitergeht</h2>
          <p>Das Jobcenter prüft Ihre Angaben und schreibt Ihnen. Bis dahin müssen Sie nichts tun.</p>
          {a.fehlt.length > 0 && (
            <>
              <p>Diese Fragen haben Sie offen gelassen. Das Jobcenter fragt nach, wenn es die Antwort braucht:</p>
              <ul>
                {a.fehlt.map((f) => (
                  <li key={f}>{f}</li>
                ))}
              </ul>
            </>
          )}
          <p>Haben Sie kein Geld für Essen, Strom oder Wohnung? Rufen Sie das Jobcenter bitte gleich an.</p>
        </section>
      ) : (
        <section aria-labelledby="naechstes" className="al-portalkarte al-stapel">
          <h2 id="naechstes">Jetzt kommen die Fragen</h2>
          <p>
            {a.fertig} von {a.von} Seiten sind beantwortet. Je mehr wir wissen, desto schneller bekommen Sie Bescheid.
          </p>
          <p>
            <VerweisKnopf nach={a.weiter} gewicht="primary">
              {a.fertig === 0 ? 'Fragen beantworten' : 'Weitermachen'}
            </VerweisKnopf>
          </p>
        </section>
      )}
    </>
  )
}

function Abschnitte({ abschnitte }: Pick<AntragAnsicht, 'abschnitte'>) {
  return (
    <section aria-labelledby="alle" className="al-stapel">
      <h2 id="alle">Alle Seiten</h2>
      {abschnitte.map((x) => (
        <div key={x.titel} className="al-stapel">
          <h3>{x.titel}</h3>
          <ul className="al-liste al-portalseiten">
            {x.seiten.map((s) => (
              <li key={s.nach}>
                <Link to={s.nach}>{s.titel}</Link>{' '}
                <span className="al-leise">{s.fertig ? 'beantwortet' : 'offen'}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
