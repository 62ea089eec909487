import { Link, useActionData, useLoaderData } from 'react-router'
import { Datei } from '../bausteine/feld.tsx'
import { Hinweiszeile } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { action, loader } from './bargeld.server.ts'

export type BargeldlisteAnsicht = {
  readonly stand: string
  readonly umlauf: string
  /** Vouchers whose time is over, and the provider has not reported up to their end. */
  readonly abgelaufen: number
  readonly wartend: readonly {
    readonly schluessel: string
    readonly nach: string
    readonly bgNummer: string
    readonly was: string
    readonly am: string
    readonly betrag: string
  }[]
  readonly zuKlaeren: readonly {
    readonly schluessel: string
    readonly nach: string
    readonly bgNummer: string
    readonly am: string
    readonly warum: string
    readonly betrag: string
  }[]
  readonly sperre: string
}

export type BargeldlisteAntwort = { readonly fehler: string }

/** What is out in cash in the whole Jobcenter, and what the cash provider reports. */
export default function BargeldlisteSeite() {
  const a = useLoaderData<BargeldlisteAnsicht>()
  const antwort = useActionData<BargeldlisteAntwort>()
  return (
    <Seite titel="Bargeld" neben={<Link to="/bank">Bank</Link>}>
      <div className="al-stapel">
        {a.abgelaufen > 0 && (
          <Hinweiszeile art="warnung">
            {a.abgelaufen} Gutscheine sind abgelaufen. Ihre Beträge sind wieder offen, sobald die Zahlstelle bis zu
            ihrem Ablauf gemeldet hat.
          </Hinweiszeile>
        )}
        <Kasten titel="Meldung der Zahlstelle einlesen">
          <Formular klasse="al-stapel" titel="Meldung der Zahlstelle einlesen" datei>
            <p>{a.stand}</p>
            <Datei
              name="datei"
              titel="Datei der Zahlstelle"
              endungen=".json"
              pflicht
              hilfe="JSON mit Stand und Auszahlungen"
              fehler={antwort?.fehler}
            />
            <p>
              <Knopf type="submit" gewicht="primary" sperre={a.sperre === '' ? undefined : a.sperre}>
                Einlesen
              </Knopf>
            </p>
          </Formular>
        </Kasten>
        <Kasten titel="Im Umlauf">
          <p>
            {a.umlauf}.{' '}
            <a href="/bargeld/umlauf" download>
              Liste für die Zahlstelle (Prüfwerte, ohne Personen)
            </a>
          </p>
        </Kasten>
        <Kasten titel="Wartet auf eine zweite Person" randlos>
          <Tabelle
            titel="Barauszahlungen, die auf eine zweite Person warten"
            zeilen={a.wartend}
            schluessel={(z) => z.schluessel}
            leer="Keine Barauszahlung wartet."
            spalten={[
              { titel: 'BG-Nummer', kopf: true, zelle: (z) => <Link to={z.nach}>{z.bgNummer}</Link> },
              { titel: 'Was', zelle: (z) => z.was },
              { titel: 'Beantragt', zelle: (z) => z.am },
              { titel: 'Betrag €', zahl: true, zelle: (z) => z.betrag },
            ]}
          />
        </Kasten>
        <Kasten titel="Zu klären" randlos>
          <Tabelle
            titel="Auszahlungen der Zahlstelle, die nicht gebucht sind"
            zeilen={a.zuKlaeren}
            schluessel={(z) => z.schluessel}
            leer="Nichts ist zu klären."
            spalten={[
              { titel: 'Vorgang', kopf: true, zelle: (z) => z.schluessel },
              { titel: 'BG-Nummer', zelle: (z) => (z.nach === '' ? '' : <Link to={z.nach}>{z.bgNummer}</Link>) },
              { titel: 'Ausgezahlt', zelle: (z) => z.am },
              { titel: 'Warum', zelle: (z) => z.warum },
              { titel: 'Betrag €', zahl: true, zelle: (z) => z.betrag },
            ]}
          />
        </Kasten>
      </div>
    </Seite>
  )
}
