import { Form, Link, useLoaderData } from 'react-router'
import { Eingabe } from '../bausteine/feld.tsx'
import { Hinweiszeile, Marke } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { loader } from './forderungen.server.ts'

export type ForderungenAnsicht = {
  /** The Kassenzeichen that was asked for, and why it led nowhere; both empty: nothing was asked. */
  readonly gesucht: string
  readonly meldung: string
  readonly summe: string
  /** There are more than are shown. */
  readonly weitere: boolean
  readonly zeilen: readonly {
    readonly schluessel: string
    readonly nach: string
    readonly person: string
    readonly bgNummer: string
    readonly kassenzeichen: string
    readonly faellig: string
    readonly ueberfaellig: boolean
    /** It is paid in rates, or put off: the day is that of the next rate. */
    readonly raten: boolean
    /** It rests: nobody collects it for the time being. */
    readonly niedergeschlagen: boolean
    readonly betrag: string
    readonly offen: string
  }[]
}

/** What is owed to the Jobcenter, the oldest first: where the cashier begins. */
export default function ForderungenListe() {
  const a = useLoaderData<ForderungenAnsicht>()
  return (
    <Seite titel="Offene Forderungen" neben={<Link to="/forderungen/abgaben">Abgegebene Forderungen</Link>}>
      <div className="al-stapel">
        <Form method="get" className="al-reihe" aria-label="Kassenzeichen suchen">
          <Eingabe
            name="kassenzeichen"
            titel="Kassenzeichen"
            pflicht
            wert={a.gesucht}
            inputMode="numeric"
            fehler={a.meldung === '' ? undefined : a.meldung}
            hilfe="wie es auf dem Kontoauszug steht, mit oder ohne Striche"
          />
          <Knopf type="submit" gewicht="primary">
            Forderung öffnen
          </Knopf>
        </Form>
        {a.weitere && (
          <Hinweiszeile art="info">
            Gezeigt sind die ältesten. Weitere finden Sie über das Kassenzeichen oder die Suche nach der Person.
          </Hinweiszeile>
        )}
        <Kasten titel={`Zusammen ${a.summe} €`} randlos>
          <Tabelle
            titel="Offene Forderungen"
            zeilen={a.zeilen}
            schluessel={(z) => z.schluessel}
            leer="Nichts ist offen."
            spalten={[
              { titel: 'Person', kopf: true, zelle: (z) => <Link to={z.nach}>{z.person}</Link> },
              { titel: 'BG-Nummer', zelle: (z) => z.bgNummer },
              { titel: 'Kassenzeichen', zelle: (z) => z.kassenzeichen },
              {
                titel: 'Fällig am',
                zelle: (z) => (
                  <>
                    {z.faellig} {z.raten && <Marke art="info">Raten</Marke>}{' '}
                    {z.niedergeschlagen && <Marke art="info">niedergeschlagen</Marke>}{' '}
                    {z.ueberfaellig && <Marke art="warnung">überfällig</Marke>}
                  </>
                ),
              },
              { titel: 'Betrag €', zahl: true, zelle: (z) => z.betrag },
              { titel: 'Offen €', zahl: true, zelle: (z) => z.offen },
            ]}
          />
        </Kasten>
      </div>
    </Seite>
  )
}
