import { Seite } from '../rahmen/seite.tsx'

export { loader } from './hilfe.server.ts'

/** Help, own data and barriers, in plain words. */
export default function Portalhilfe() {
  return (
    <Seite titel="Hilfe und Kontakt" schmal>
      <div className="al-stapel">
        <section className="al-portalkarte al-stapel" aria-labelledby="fragen">
          <h2 id="fragen">Sie kommen nicht weiter?</h2>
          <p>
            Rufen Sie Ihr Jobcenter an oder gehen Sie hin. Dort hilft man Ihnen beim Antrag. Sie dürfen jemanden
            mitbringen. Ein Antrag geht auch ohne Internet: Ein Satz auf Papier oder am Telefon genügt.
          </p>
        </section>
        <section className="al-portalkarte al-stapel" aria-labelledby="daten">
          <h2 id="daten">Ihre Daten</h2>
          <p>
            Bevor Sie den Antrag stellen, sieht niemand beim Jobcenter, was Sie eingeben. Danach sieht es nur das
            Jobcenter, an das er geht. Ihre E-Mail-Adresse brauchen wir nur, damit Sie wiederkommen können. Sie ist
            freiwillig.
          </p>
        </section>
        <section className="al-portalkarte al-stapel" aria-labelledby="barriere">
          <h2 id="barriere">Barriere melden</h2>
          <p>
            Können Sie etwas nicht lesen, hören oder bedienen? Sagen Sie es Ihrem Jobcenter. Beschreiben Sie die Seite
            und was Sie tun wollten. Eine Antwort bekommen Sie innerhalb eines Monats (§ 12b BGG).
          </p>
        </section>
      </div>
    </Seite>
  )
}
