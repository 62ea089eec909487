import { Link } from 'react-router'

export type Matrixzelle = {
  readonly text: string
  /** Where the reason of this amount stands. */
  readonly warum?: string | undefined
  /** What was ordered before, if it differs. */
  readonly vorher?: string | undefined
  /** What of it is set by hand instead of calculated. */
  readonly vonHand?: string | undefined
}

export type Matrixzeile = {
  readonly schluessel: string
  readonly titel: string
  readonly neben?: string | undefined
  readonly art: 'person' | 'groesse' | 'summe'
  /** Opens or closes the rows below it. */
  readonly klappe?: { readonly nach: string; readonly offen: boolean } | undefined
  readonly zellen: readonly Matrixzelle[]
}

export type Matrix = {
  readonly titel: string
  readonly monate: readonly { readonly schluessel: string; readonly titel: string; readonly sprache: string }[]
  readonly zeilen: readonly Matrixzeile[]
}

/** Person × month over the whole period; each amount leads to its reason. */
export function Monatsmatrix({
  matrix,
  gewaehlt,
}: {
  readonly matrix: Matrix
  readonly gewaehlt?: string | undefined
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="al-tafel" tabIndex={0} aria-label={matrix.titel}>
      <table className="al-tabelle al-matrix">
        <caption className="al-nurvorlesen">{matrix.titel}</caption>
        <thead>
          <tr>
            <th scope="col">Person</th>
            {matrix.monate.map((m) => (
              <th key={m.schluessel} scope="col" className="al-zahl">
                <span aria-hidden="true">{m.titel}</span>
                <span className="al-nurvorlesen">{m.sprache}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.zeilen.map((z) => (
            <tr key={z.schluessel} className={`al-matrix__${z.art}`}>
              <th scope="row">
                <Zeilenkopf zeile={z} />
              </th>
              {z.zellen.map((zelle, i) => (
                <Zelle key={matrix.monate[i]?.schluessel ?? i} zelle={zelle} gewaehlt={gewaehlt} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Zeilenkopf({ zeile: z }: { readonly zeile: Matrixzeile }) {
  if (!z.klappe) return <span>{z.titel}</span>
  return (
    <Link to={z.klappe.nach} aria-expanded={z.klappe.offen} preventScrollReset>
      <span aria-hidden="true">{z.klappe.offen ? '− ' : '+ '}</span>
      {z.titel}
      {z.neben && <span className="al-leise"> {z.neben}</span>}
    </Link>
  )
}

function Zelle({ zelle, gewaehlt }: { readonly zelle: Matrixzelle; readonly gewaehlt: string | undefined }) {
  const klasse = `al-zahl${zelle.vorher !== undefined ? ' al-geaendert' : ''}`
  return (
    <td className={klasse} aria-current={(zelle.warum !== undefined && zelle.warum === gewaehlt) || undefined}>
      {zelle.warum === undefined ? (
        zelle.text
      ) : (
        <Link to={zelle.warum} preventScrollReset>
          {zelle.text}
        </Link>
      )}
      {zelle.vonHand !== undefined && (
        <span className="al-marke al-marke--warnung" title={zelle.vonHand}>
          Hand<span className="al-nurvorlesen">, {zelle.vonHand}</span>
        </span>
      )}
      {zelle.vorher !== undefined && (
        <span className="al-geaendert__alt">
          <span className="al-nurvorlesen">vorher </span>
          {zelle.vorher}
        </span>
      )}
    </td>
  )
}
