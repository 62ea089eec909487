import { Link, useLoaderData } from 'react-router'
import { Hinweiszeile } from '../bausteine/hinweis.tsx'
import { Knopf, VerweisKnopf } from '../bausteine/knopf.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'
import { portaltexte } from '../texte/portal.ts'

export { loader } from './start.server.ts'

export type PortalstartAnsicht = {
  /** She was there and the session has ended. */
  readonly beendet: boolean
  /** Empty: not confirmed. */
  readonly email: string
  readonly antraege: readonly { readonly id: string; readonly titel: string; readonly stand: string }[]
}

export default function Portalstart() {
  const { beendet, email, antraege } = useLoaderData<PortalstartAnsicht>()
  const { sage } = portaltexte('de')
  return (
    <Seite titel={sage('begruessung').text} schmal>
      <div className="al-stapel">
        {beendet && (
          <Hinweiszeile art="info" melden>
            Sie sind nicht mehr angemeldet, weil länger nichts eingegeben wurde. Mit Ihrer E-Mail-Adresse kommen Sie
            zurück; Ihre Antworten sind gespeichert.
          </Hinweiszeile>
        )}
        {antraege.length > 0 && (
          <section aria-labelledby="ihre" className="al-stapel">
            <h2 id="ihre">Ihre Anträge</h2>
            <ul className="al-liste al-stapel">
              {antraege.map((x) => (
                <li key={x.id} className="al-portalkarte">
                  <Link to={`/portal/antrag/${x.id}`}>{x.titel}</Link>
                  <p>{x.stand}</p>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="neu" className="al-portalkarte al-stapel">
          <h2 id="neu">{sage('beantragen').text}</h2>
          <p>
            Es geht in zwei Minuten. Ihr Antrag zählt ab dem Tag, an dem Sie ihn abschicken. Sie brauchen dafür keine
            Papiere und kein Konto.
          </p>
          <p>
            <VerweisKnopf nach="/portal/antrag" gewicht="primary">
              Antrag stellen
            </VerweisKnopf>
          </p>
        </section>
        <section aria-labelledby="weiter" className="al-portalkarte al-stapel">
          <h2 id="weiter">Später oder auf einem anderen Gerät weitermachen</h2>
          {email === '' ? (
            <>
              <p>Mit Ihrer E-Mail-Adresse finden Sie Ihre Antworten wieder. Ein Kennwort brauchen Sie nicht.</p>
              <p>
                <VerweisKnopf nach="/portal/anmelden">Mit E-Mail anmelden</VerweisKnopf>
              </p>
            </>
          ) : (
            <>
              <p>Sie sind angemeldet als {email}.</p>
              <Formular nach="/portal/abmelden" titel="Abmelden">
                <Knopf type="submit">Abmelden</Knopf>
              </Formular>
            </>
          )}
        </section>
      </div>
    </Seite>
  )
}
