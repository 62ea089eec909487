import { Form, useLoaderData } from 'react-router'
import { Auswahl } from '../../bausteine/feld.tsx'
import { Hinweiszeile } from '../../bausteine/hinweis.tsx'
import { Kasten, Paare } from '../../bausteine/kasten.tsx'
import { Knopf, VerweisKnopf } from '../../bausteine/knopf.tsx'
import { Tabelle } from '../../bausteine/tabelle.tsx'
import { Seite } from '../../rahmen/seite.tsx'
import type { Wahl } from './zeitraum.ts'

export { loader } from './unterkunft.server.ts'

export type UnterkunftAnsicht = {
  readonly jahr: string
  readonly jahre: readonly Wahl[]
  readonly land: string
  readonly quote: { readonly satz: string; readonly quelle: string } | null
  /** What of the quota is not certain; empty: nothing. */
  readonly hinweis: string
  readonly zeilen: readonly {
    readonly zeitraum: string
    readonly ausgaben: string
    readonly bund: string
    readonly kommune: string
  }[]
}

/** What was paid under § 22 Abs. 1 SGB II, month by month, and who bears it (§ 46 SGB II). */
export default function UnterkunftSeite() {
  const a = useLoaderData<UnterkunftAnsicht>()
  return (
    <Seite
      titel="Unterkunft: Bund und Kommune"
      neben={
        <VerweisKnopf nach="/haushalt" klein>
          Haushalt
        </VerweisKnopf>
      }
    >
      <div className="al-stapel">
        <Form method="get" className="al-reihe" aria-label="Jahr wählen">
          <Auswahl name="jahr" titel="Jahr" wert={a.jahr} optionen={a.jahre} pflicht />
          <Knopf type="submit" klein>
            Anzeigen
          </Knopf>
        </Form>
        {a.hinweis !== '' && <Hinweiszeile art="warnung">{a.hinweis}</Hinweiszeile>}
        <Kasten titel="Beteiligung des Bundes">
          <Paare
            paare={[
              ['Land', a.land],
              ['Beteiligung', a.quote?.satz ?? 'nicht hinterlegt'],
              ['Grundlage', a.quote?.quelle ?? '§ 46 Abs. 5 bis 10 SGB II'],
              [
                'Gezählt wird',
                'was für Unterkunft und Heizung (§ 22 Abs. 1 SGB II) gezahlt ist, weniger was zurückkam oder eingezahlt wurde. Nicht dabei: Darlehen, Erstausstattung, Bildung und Teilhabe.',
              ],
              [
                'Jahr',
                'Jahr der Zahlung. Was im Dezember für Januar gezahlt wird, zählt zum Januar (§ 46 Abs. 11 Satz 3 SGB II).',
              ],
              ['Gerundet wird', 'einmal je Monat; beide Anteile zusammen sind die Ausgaben.'],
            ]}
          />
        </Kasten>
        <Kasten
          titel={`Ausgaben ${a.jahr}`}
          randlos
          neben={
            a.zeilen.length > 0 && (
              <VerweisKnopf nach={`/haushalt/unterkunft/csv?jahr=${a.jahr}`} klein datei>
                Als CSV
              </VerweisKnopf>
            )
          }
        >
          <Tabelle
            titel={`Ausgaben für Unterkunft und Heizung ${a.jahr}`}
            zeilen={a.zeilen}
            schluessel={(z) => z.zeitraum}
            leer="In diesem Jahr ist noch nichts für Unterkunft gezahlt."
            spalten={[
              { titel: 'Monat', kopf: true, zelle: (z) => z.zeitraum },
              { titel: 'Ausgaben €', zahl: true, zelle: (z) => z.ausgaben },
              { titel: 'Bund €', zahl: true, zelle: (z) => z.bund },
              { titel: 'Kommune €', zahl: true, zelle: (z) => z.kommune },
            ]}
          />
        </Kasten>
      </div>
    </Seite>
  )
}
