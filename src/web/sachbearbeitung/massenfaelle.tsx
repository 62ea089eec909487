import { Form, Link, useLoaderData } from 'react-router'
import { Auswahl, type Option } from '../bausteine/feld.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { Knopf, VerweisKnopf } from '../bausteine/knopf.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { loader } from './massenfaelle.server.ts'

export type MassenfaelleAnsicht = {
  readonly id: string
  readonly titel: string
  readonly zeilen: readonly {
    readonly fall: string
    readonly bgNummer: string
    readonly klasse: string
    readonly grund: string
    readonly differenz: string
    readonly vollzug: string
  }[]
  readonly filter: { readonly klasse: string; readonly grund: string; readonly vollzug: string }
  /** The next hundred. */
  readonly weiter: string | null
  readonly klassen: readonly Option[]
  readonly gruende: readonly Option[]
  readonly vollzuege: readonly Option[]
}

/** The cases of a run, by class, reason and outcome. */
export default function MassenfaelleSeite() {
  const a = useLoaderData<MassenfaelleAnsicht>()
  return (
    <Seite
      titel={`Fälle: ${a.titel}`}
      neben={
        <VerweisKnopf nach={`/massenaenderungen/${a.id}`} klein>
          Zur Massenänderung
        </VerweisKnopf>
      }
    >
      <div className="al-stapel">
        <Kasten titel="Auswahl">
          <Form method="get" className="al-reihe" aria-label="Auswahl">
            <Auswahl name="klasse" titel="Ergebnis" wert={a.filter.klasse} optionen={a.klassen} leer="alle" />
            <Auswahl name="grund" titel="Grund" wert={a.filter.grund} optionen={a.gruende} leer="alle" />
            <Auswahl name="vollzug" titel="Ausführung" wert={a.filter.vollzug} optionen={a.vollzuege} leer="alle" />
            <Knopf type="submit" klein>
              Zeigen
            </Knopf>
            <VerweisKnopf nach={`/massenaenderungen/${a.id}/csv?${new URLSearchParams(a.filter)}`} klein datei>
              Auswahl als CSV
            </VerweisKnopf>
          </Form>
        </Kasten>
        <Kasten titel="Fälle" randlos>
          <Tabelle
            titel="Fälle der Massenänderung"
            zeilen={a.zeilen}
            schluessel={(z) => z.fall}
            leer="Kein Fall entspricht dieser Auswahl."
            spalten={[
              { titel: 'BG-Nummer', kopf: true, zelle: (z) => <Link to={`/faelle/${z.fall}`}>{z.bgNummer}</Link> },
              { titel: 'Ergebnis', zelle: (z) => z.klasse },
              { titel: 'Grund', zelle: (z) => z.grund },
              { titel: 'Änderung €', zahl: true, zelle: (z) => z.differenz },
              { titel: 'Ausführung', zelle: (z) => z.vollzug },
              {
                titel: 'Schreiben',
                zelle: (z) => (
                  <VerweisKnopf nach={`/massenaenderungen/${a.id}/schreiben/${z.fall}`} klein datei>
                    Ansehen
                  </VerweisKnopf>
                ),
              },
            ]}
          />
        </Kasten>
        {a.weiter !== null && (
          <p>
            <VerweisKnopf nach={a.weiter} klein>
              Die nächsten 100
            </VerweisKnopf>
          </p>
        )}
      </div>
    </Seite>
  )
}
