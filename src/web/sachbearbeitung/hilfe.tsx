import { Kasten } from '../bausteine/kasten.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { loader } from './hilfe.server.ts'

/** Help, contact, barriers: the same for everybody, also before sign-in. */
export default function HilfeSeite() {
  return (
    <Seite titel="Hilfe und Kontakt">
      <div className="al-nebeneinander">
        <Kasten titel="Fachliche Fragen">
          <p>
            Fragen zum Fall klärt das zuständige Team; Name und Durchwahl stehen im Kopf des Falls und auf jedem
            Schreiben. Berechtigungen vergibt die oder der Beauftragte für den Haushalt Ihres Jobcenters.
          </p>
        </Kasten>
        <Kasten titel="Wenn etwas nicht geht">
          <p>
            Nennen Sie der Systembetreuung Ihres Hauses die Meldung und die Uhrzeit. Eingaben sind gespeichert, sobald
            unten „gespeichert“ steht; ohne Verbindung werden sie nachgereicht.
          </p>
        </Kasten>
        <Kasten titel="Barriere melden" id="barriere">
          <p>
            Ist etwas nicht mit der Tastatur, mit einem Vorleseprogramm oder bei großer Schrift nutzbar, melden Sie es
            der Systembetreuung oder der Schwerbehindertenvertretung Ihres Hauses. Beschreiben Sie die Seite und was Sie
            tun wollten. Eine Antwort erhalten Sie binnen eines Monats (§ 12b BGG).
          </p>
        </Kasten>
      </div>
    </Seite>
  )
}
