import { Form, useLoaderData, useOutletContext } from 'react-router'
import { Auswahl, Eingabe, type Option } from '../../../bausteine/feld.tsx'
import { Hinweiszeile } from '../../../bausteine/hinweis.tsx'
import { Kasten, Leer } from '../../../bausteine/kasten.tsx'
import { Knopf, VerweisKnopf } from '../../../bausteine/knopf.tsx'
import { type Matrix, Monatsmatrix } from '../../../bausteine/matrix.tsx'
import { Warum, type Warumknoten } from '../../../bausteine/warum.tsx'
import { Drucken } from '../../../rahmen/drucken.tsx'
import type { Fallkopf } from '../ansicht.ts'
import { Auswertungen } from './wege.tsx'

export { loader } from './horizontal.server.ts'

export type HorizontalAnsicht = {
  readonly staende: readonly Option[]
  readonly zeitraeume: readonly Option[]
  readonly stand: string
  readonly zeitraum: string
  readonly tag: string
  readonly meldung: string
  readonly titel: string
  readonly gedruckt: string
  readonly csv: string
  readonly matrix: Matrix
  readonly vorbehalte: readonly string[]
  readonly warum: { readonly titel: string; readonly nach: string; readonly wurzel: Warumknoten } | null
}

/** Person × month × quantity of any state of the case, to read, print and take along; each amount opens its reason. */
export default function HorizontalSeite() {
  const kopf = useOutletContext<Fallkopf>()
  const h = useLoaderData<HorizontalAnsicht>()
  return (
    <div className="al-stapel al-querdruck">
      <Auswertungen fall={kopf.id} />
      <Form method="get" className="al-wahlleiste al-nichtdrucken" key={`${h.stand}/${h.zeitraum}/${h.tag}`}>
        <Auswahl name="stand" pflicht titel="Stand" wert={h.stand} optionen={h.staende} />
        <Auswahl name="zeitraum" pflicht titel="Bewilligungszeitraum" wert={h.zeitraum} optionen={h.zeitraeume} />
        <Eingabe
          name="tag"
          titel="Rechtsstand"
          art="datum"
          wert={h.tag}
          fehler={h.meldung === '' ? undefined : h.meldung}
          hilfe="Tag; leer: wie entschieden, sonst heute"
        />
        <Knopf type="submit" gewicht="primary">
          Zeigen
        </Knopf>
      </Form>
      {h.vorbehalte.map((v) => (
        <Hinweiszeile key={v} art="warnung">
          {v}
        </Hinweiszeile>
      ))}
      <Kasten
        titel="Horizontalübersicht"
        neben={
          <span className="al-reihe">
            <span className="al-klein al-leise">
              {h.titel}
              <span className="al-nurdruck"> · {h.gedruckt}</span>
            </span>
            <VerweisKnopf nach={h.csv} datei klein gewicht="tertiary">
              Als Tabelle (CSV)
            </VerweisKnopf>
            <Drucken />
          </span>
        }
        randlos
      >
        {h.matrix.zeilen.length === 0 ? (
          <Leer>Noch kein Ergebnis: Es fehlt der Bewilligungszeitraum oder eine Person.</Leer>
        ) : (
          <Monatsmatrix matrix={h.matrix} gewaehlt={h.warum?.nach} />
        )}
      </Kasten>
      <Kasten titel={h.warum === null ? 'Warum?' : `Warum? ${h.warum.titel}`} id="warum">
        {h.warum === null ? (
          <p className="al-leise al-nichtdrucken">
            Alle Größen der Berechnung je Person und Monat. Wählen Sie einen Betrag: Hier steht dann, wie er entsteht,
            mit Paragraf, Quelle und Nachweis. Unter „Stand“ sehen Sie auch frühere Fassungen und Ableger.
          </p>
        ) : (
          <Warum key={h.warum.nach} wurzel={h.warum.wurzel} titel={h.warum.titel} />
        )}
      </Kasten>
    </div>
  )
}
