import { Form, Link, useLoaderData } from 'react-router'
import { Auswahl } from '../../bausteine/feld.tsx'
import { Marke } from '../../bausteine/hinweis.tsx'
import { Kasten, Paare } from '../../bausteine/kasten.tsx'
import { Knopf, VerweisKnopf } from '../../bausteine/knopf.tsx'
import { Tabelle } from '../../bausteine/tabelle.tsx'
import { Seite } from '../../rahmen/seite.tsx'
import type { Wahl } from './zeitraum.ts'

export { loader } from './stichprobe.server.ts'

export type StichprobeAnsicht = {
  readonly quartal: string
  readonly quartale: readonly Wahl[]
  readonly zahlen: readonly (readonly [string, string])[]
  readonly zeilen: readonly {
    readonly schluessel: string
    readonly nach: string
    readonly bgNummer: string
    readonly art: string
    readonly vorgelegt: string
    readonly gezogen: boolean
    readonly stand: string
    /** How long it has waited for the second person; empty: it does not. */
    readonly wartet: string
    readonly freigegeben: string
  }[]
  /** How many more stand in the file. */
  readonly mehr: number
}

/** Small payments one person may release alone, and what of them was drawn for a second one (level A, HKR-05). */
export default function StichprobeSeite() {
  const a = useLoaderData<StichprobeAnsicht>()
  return (
    <Seite
      titel="Stichprobe"
      neben={
        <VerweisKnopf nach="/haushalt" klein>
          Haushalt
        </VerweisKnopf>
      }
    >
      <div className="al-stapel">
        <Form method="get" className="al-reihe" aria-label="Zeitraum wählen">
          <Auswahl name="quartal" titel="Quartal" wert={a.quartal} optionen={a.quartale} pflicht />
          <Knopf type="submit" klein>
            Anzeigen
          </Knopf>
        </Form>
        <Kasten titel="Übersicht">
          <Paare paare={a.zahlen} />
        </Kasten>
        <Kasten
          titel="Einzeln"
          randlos
          neben={
            a.zeilen.length > 0 && (
              <VerweisKnopf nach={`/haushalt/stichprobe/csv?quartal=${a.quartal}`} klein datei>
                Als CSV
              </VerweisKnopf>
            )
          }
        >
          <Tabelle
            titel="Zahlungen im gesicherten Zwei-Augen-Prinzip"
            zeilen={a.zeilen}
            schluessel={(z) => z.schluessel}
            leer="In diesem Quartal ist keine solche Zahlung vorgelegt."
            spalten={[
              { titel: 'BG-Nummer', kopf: true, zelle: (z) => <Link to={z.nach}>{z.bgNummer}</Link> },
              { titel: 'Zahlung', zelle: (z) => z.art },
              { titel: 'Vorgelegt', zelle: (z) => z.vorgelegt },
              { titel: 'Stichprobe', zelle: (z) => (z.gezogen ? <Marke art="info">gezogen</Marke> : 'nicht gezogen') },
              {
                titel: 'Stand',
                zelle: (z) => (
                  <>
                    {z.stand} {z.wartet !== '' && <Marke art="warnung">{z.wartet}</Marke>}
                  </>
                ),
              },
              { titel: 'Freigegeben', zelle: (z) => z.freigegeben },
            ]}
          />
        </Kasten>
        {a.mehr > 0 && <p>Weitere {a.mehr} stehen in der Datei.</p>}
        <p className="al-leise">
          Was einmalig und bis 500 € gezahlt wird, darf eine Person der Stufe A allein freigeben. 5 Prozent zieht das
          Programm beim Vorlegen zufällig; die prüft eine zweite Person vor der Zahlung. Wer nach einer gezogenen
          Zahlung neu vorlegt, bleibt gezogen, daher kann der Anteil etwas höher sein. Gezogenes aus früheren Quartalen,
          das noch wartet, steht mit in der Liste.
        </p>
      </div>
    </Seite>
  )
}
