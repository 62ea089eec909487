import { useLoaderData, useOutletContext } from 'react-router'
import { Hinweiszeile } from '../../bausteine/hinweis.tsx'
import { Kasten, Leer } from '../../bausteine/kasten.tsx'
import { type Matrix, Monatsmatrix } from '../../bausteine/matrix.tsx'
import { Warum, type Warumknoten } from '../../bausteine/warum.tsx'
import { type Stufe, Wasserfall } from '../../bausteine/wasserfall.tsx'
import { Drucken } from '../../rahmen/drucken.tsx'
import type { Fallkopf } from './ansicht.ts'
import { Auswertungen } from './auswertung/wege.tsx'
import { Handtafel } from './handtafel.tsx'
import type { Handzeile } from './vonHand.ts'

export { loader } from './ergebnis.server.ts'

export type ErgebnisAnsicht = {
  readonly matrix: Matrix
  readonly vorbehalte: readonly string[]
  readonly vonHand: readonly Handzeile[]
  readonly wasserfall: { readonly titel: string; readonly stufen: readonly Stufe[] } | null
  readonly warum: { readonly titel: string; readonly nach: string; readonly wurzel: Warumknoten } | null
}

/** Horizontalübersicht: person × month, each amount opens its derivation; the waterfall stands beside it. */
export default function ErgebnisSeite() {
  const { matrix, vorbehalte, vonHand, wasserfall, warum } = useLoaderData<ErgebnisAnsicht>()
  const kopf = useOutletContext<Fallkopf>()
  return (
    <div className="al-stapel">
      <Auswertungen fall={kopf.id} />
      {vorbehalte.map((v) => (
        <Hinweiszeile key={v} art="warnung">
          {v}
        </Hinweiszeile>
      ))}
      <Kasten titel="Horizontalübersicht" neben={<Drucken />} randlos>
        {matrix.zeilen.length === 0 ? (
          <Leer>Noch kein Ergebnis: Es fehlt der Bewilligungszeitraum oder eine Person.</Leer>
        ) : (
          <Monatsmatrix matrix={matrix} gewaehlt={warum?.nach} />
        )}
      </Kasten>
      <Handtafel zeilen={vonHand} />
      <div className="al-nebeneinander">
        <Kasten titel={warum === null ? 'Warum?' : `Warum? ${warum.titel}`} id="warum">
          {warum === null ? (
            <Leer>Wählen Sie einen Betrag: Hier steht dann, wie er entsteht, mit Paragraf, Quelle und Nachweis.</Leer>
          ) : (
            <Warum wurzel={warum.wurzel} titel={warum.titel} />
          )}
        </Kasten>
        {wasserfall !== null && (
          <Kasten titel={`Vom Bedarf zur Zahlung, ${wasserfall.titel}`}>
            <Wasserfall titel="Alle Beträge in Euro im Monat" stufen={wasserfall.stufen} />
          </Kasten>
        )}
      </div>
    </div>
  )
}
