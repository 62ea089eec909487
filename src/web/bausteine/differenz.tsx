import { Link } from 'react-router'

export type Aenderung = {
  readonly schluessel: string
  readonly gegenstand: string
  readonly feld: string
  readonly alt: string
  readonly neu: string
  readonly art: 'neu' | 'geaendert' | 'entfallen'
  readonly nachweis?: { readonly text: string; readonly nach?: string | undefined } | undefined
  readonly nach?: string | undefined
}

const WORT = { neu: 'neu', geaendert: 'geändert', entfallen: 'entfallen' } as const

/** Old beside new, with the evidence on which the new rests. */
export function Differenztabelle({
  titel,
  zeilen,
  leer,
}: {
  readonly titel: string
  readonly zeilen: readonly Aenderung[]
  readonly leer: string
}) {
  if (zeilen.length === 0) return <p className="al-leer">{leer}</p>
  return (
    <div className="al-tafel">
      <table className="al-tabelle al-tabelle--karten al-differenz">
        <caption className="al-nurvorlesen">{titel}</caption>
        <thead>
          <tr>
            <th scope="col">Was</th>
            <th scope="col">Bisher</th>
            <th scope="col">Jetzt</th>
            <th scope="col">Nachweis</th>
          </tr>
        </thead>
        <tbody>
          {zeilen.map((z) => (
            <tr key={z.schluessel}>
              <th scope="row">
                {z.nach === undefined ? z.gegenstand : <Link to={z.nach}>{z.gegenstand}</Link>}
                {z.feld !== '' && <span className="al-leise"> {z.feld}</span>}{' '}
                <span className="al-marke">{WORT[z.art]}</span>
              </th>
              <td data-titel="Bisher">{z.alt === '' ? '' : <del>{z.alt}</del>}</td>
              <td data-titel="Jetzt">{z.neu === '' ? '' : <ins>{z.neu}</ins>}</td>
              <td data-titel="Nachweis">
                <Nachweis {...z} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Nachweis({ nachweis }: Aenderung) {
  if (nachweis === undefined) return null
  return nachweis.nach === undefined ? nachweis.text : <Link to={nachweis.nach}>{nachweis.text}</Link>
}

export type Textstelle = {
  readonly schluessel: string
  readonly ort: string
  readonly alt: string
  readonly neu: string
}

/** Places of a letter that read differently now. */
export function Textdifferenz({ stellen, leer }: { readonly stellen: readonly Textstelle[]; readonly leer: string }) {
  if (stellen.length === 0) return <p className="al-leer">{leer}</p>
  return (
    <ol className="al-liste al-stapel">
      {stellen.map((s) => (
        <li key={s.schluessel} className="al-textstelle">
          <span className="al-klein al-leise">{s.ort}</span>
          {s.alt !== '' && (
            <p>
              <span className="al-nurvorlesen">Bisher: </span>
              <del>{s.alt}</del>
            </p>
          )}
          {s.neu !== '' && (
            <p>
              <span className="al-nurvorlesen">Jetzt: </span>
              <ins>{s.neu}</ins>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
