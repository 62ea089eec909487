import { Form, Link, useLoaderData } from 'react-router'
import { Auswahl } from '../../bausteine/feld.tsx'
import { Marke } from '../../bausteine/hinweis.tsx'
import { Kasten, Paare } from '../../bausteine/kasten.tsx'
import { Knopf, VerweisKnopf } from '../../bausteine/knopf.tsx'
import { Tabelle } from '../../bausteine/tabelle.tsx'
import { Seite } from '../../rahmen/seite.tsx'
import type { Wahl } from './zeitraum.ts'

export { loader } from './geaenderteKonten.server.ts'

export type GeaenderteKontenAnsicht = {
  readonly quartal: string
  readonly quartale: readonly Wahl[]
  readonly zahlen: readonly (readonly [string, number])[]
  readonly zeilen: readonly {
    readonly schluessel: string
    /** The page of the person; empty: of a payee or of the Jobcenter. */
    readonly nach: string
    readonly inhaber: string
    readonly iban: string
    readonly beleg: string
    readonly eingetragen: string
    readonly geprueft: string
    readonly bis: string
    readonly stand: string
    readonly zuSpaet: boolean
  }[]
  /** How many more stand in the file. */
  readonly mehr: number
}

/** Accounts entered or changed in a quarter, and whether a second person looked at them in time (level A). */
export default function GeaenderteKontenSeite() {
  const a = useLoaderData<GeaenderteKontenAnsicht>()
  return (
    <Seite
      titel="Geänderte Konten"
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
              <VerweisKnopf nach={`/haushalt/konten/csv?quartal=${a.quartal}`} klein datei>
                Als CSV
              </VerweisKnopf>
            )
          }
        >
          <Tabelle
            titel="Geänderte Konten"
            zeilen={a.zeilen}
            schluessel={(z) => z.schluessel}
            leer="In diesem Quartal ist kein Konto eingetragen oder geändert."
            spalten={[
              {
                titel: 'Inhaber',
                kopf: true,
                zelle: (z) => (z.nach === '' ? z.inhaber : <Link to={z.nach}>{z.inhaber}</Link>),
              },
              { titel: 'IBAN', zelle: (z) => z.iban },
              { titel: 'Beleg', zelle: (z) => z.beleg },
              { titel: 'Eingetragen', zelle: (z) => z.eingetragen },
              { titel: 'Zu prüfen bis', zelle: (z) => z.bis },
              { titel: 'Geprüft', zelle: (z) => z.geprueft },
              {
                titel: 'Stand',
                zelle: (z) => (
                  <>
                    {z.stand} {z.zuSpaet && <Marke art="warnung">zu spät</Marke>}
                  </>
                ),
              },
            ]}
          />
        </Kasten>
        {a.mehr > 0 && <p>Weitere {a.mehr} stehen in der Datei.</p>}
        <p className="al-leise">
          Jedes neue Konto braucht einen Beleg und eine zweite Person, die es innerhalb von zwei Werktagen prüft. Was
          aus früheren Quartalen noch wartet, steht mit in der Liste.
        </p>
      </div>
    </Seite>
  )
}
