import type { ReactNode } from 'react'

export type Spalte<Zeile> = {
  readonly titel: string
  readonly zelle: (zeile: Zeile) => ReactNode
  readonly zahl?: boolean | undefined
  /** The cell names its row. */
  readonly kopf?: boolean | undefined
}

type Props<Zeile> = {
  readonly titel: string
  readonly titelSichtbar?: boolean | undefined
  readonly spalten: readonly Spalte<Zeile>[]
  readonly zeilen: readonly Zeile[]
  readonly schluessel: (zeile: Zeile) => string
  readonly aktuell?: ((zeile: Zeile) => boolean) | undefined
  readonly leer: string
  readonly fuss?: ReactNode
}

/** A list of equal things. On narrow screens each row becomes a card. */
export function Tabelle<Zeile>(p: Props<Zeile>) {
  if (p.zeilen.length === 0) return <p className="al-leer">{p.leer}</p>
  return (
    <div className="al-tafel">
      <table className="al-tabelle al-tabelle--karten">
        <caption className={p.titelSichtbar ? undefined : 'al-nurvorlesen'}>{p.titel}</caption>
        <thead>
          <tr>
            {p.spalten.map((s) => (
              <th key={s.titel} scope="col" className={s.zahl ? 'al-zahl' : undefined}>
                {s.titel}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {p.zeilen.map((z) => (
            <tr key={p.schluessel(z)} aria-current={p.aktuell?.(z) || undefined}>
              {p.spalten.map((s) => (
                <Zelle key={s.titel} spalte={s} zeile={z} />
              ))}
            </tr>
          ))}
        </tbody>
        {p.fuss !== undefined && <tfoot>{p.fuss}</tfoot>}
      </table>
    </div>
  )
}

function Zelle<Zeile>({ spalte, zeile }: { readonly spalte: Spalte<Zeile>; readonly zeile: Zeile }) {
  const inhalt = spalte.zelle(zeile)
  if (spalte.kopf) return <th scope="row">{inhalt}</th>
  return (
    <td className={spalte.zahl ? 'al-zahl' : undefined} data-titel={spalte.titel}>
      {inhalt}
    </td>
  )
}
