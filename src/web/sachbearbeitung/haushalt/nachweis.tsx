import { Form, useLoaderData } from 'react-router'
import { Auswahl } from '../../bausteine/feld.tsx'
import { Kasten } from '../../bausteine/kasten.tsx'
import { Knopf, VerweisKnopf } from '../../bausteine/knopf.tsx'
import { Tabelle } from '../../bausteine/tabelle.tsx'
import { Seite } from '../../rahmen/seite.tsx'
import type { Wahl } from './zeitraum.ts'

export { loader } from './nachweis.server.ts'

export type NachweisAnsicht = {
  readonly monat: string
  readonly monate: readonly Wahl[]
  readonly tage: readonly {
    /** "JJJJ-MM-TT" */
    readonly tag: string
    readonly name: string
    readonly zahlungen: string
    readonly belastung: string
    readonly anderes: string
  }[]
  readonly summe: string
}

const FORMEN = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['pdf', 'PDF'],
] as const

/** HKR-03: for each bank day a proof for the Kommune, item by item (level A). */
export default function NachweisSeite() {
  const a = useLoaderData<NachweisAnsicht>()
  return (
    <Seite
      titel="Nachweis für die Kommune"
      neben={
        <VerweisKnopf nach="/haushalt" klein>
          Haushalt
        </VerweisKnopf>
      }
    >
      <div className="al-stapel">
        <Form method="get" className="al-reihe" aria-label="Zeitraum wählen">
          <Auswahl name="monat" titel="Monat" wert={a.monat} optionen={a.monate} pflicht />
          <Knopf type="submit" klein>
            Anzeigen
          </Knopf>
        </Form>
        <p className="al-leise">
          Die Belastung ist, was an dem Banktag für die Kommune ausgeführt wird. Der Nachweis zählt jeden Teil einzeln
          auf: Zeichen des Falls, Monat, Leistung, Betrag, Entscheidung. Das Zeichen des Falls ist jeden Tag dasselbe
          und lässt sich außerhalb des Jobcenters nicht auflösen. Namen und BG-Nummern stehen nicht darin.
        </p>
        <Kasten titel={`Banktage, Belastung zusammen ${a.summe} €`} randlos>
          <Tabelle
            titel="Banktage"
            zeilen={a.tage}
            schluessel={(t) => t.tag}
            leer="In diesem Monat ist nichts, was die Kommune trägt."
            spalten={[
              { titel: 'Banktag', kopf: true, zelle: (t) => t.name },
              { titel: 'Zahlungen', zahl: true, zelle: (t) => t.zahlungen },
              { titel: 'Belastung €', zahl: true, zelle: (t) => t.belastung },
              { titel: 'Zurück, eingezahlt, verrechnet €', zahl: true, zelle: (t) => t.anderes },
              {
                titel: 'Nachweis',
                zelle: (t) => (
                  <span className="al-reihe">
                    {FORMEN.map(([form, name]) => (
                      <VerweisKnopf key={form} nach={`/haushalt/nachweis/datei?tag=${t.tag}&form=${form}`} klein datei>
                        {name} <span className="al-nurvorlesen">vom {t.name}</span>
                      </VerweisKnopf>
                    ))}
                  </span>
                ),
              },
            ]}
          />
        </Kasten>
      </div>
    </Seite>
  )
}
