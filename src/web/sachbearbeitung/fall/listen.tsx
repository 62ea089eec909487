import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Kasten } from '../../bausteine/kasten.tsx'
import { Tabelle } from '../../bausteine/tabelle.tsx'

/** A list made ready by the loader: heads, rows of text, a first cell that may lead on. */
export type Liste = {
  readonly titel: string
  readonly koepfe: readonly { readonly titel: string; readonly zahl?: boolean | undefined }[]
  readonly zeilen: readonly {
    readonly schluessel: string
    readonly nach: string
    readonly datei?: boolean | undefined
    readonly zellen: readonly string[]
  }[]
  readonly leer: string
  readonly fuss: string
}

/** Papers, payments, file and history of a case are lists of the same form. */
export function Listen({ listen, children }: { readonly listen: readonly Liste[]; readonly children?: ReactNode }) {
  return (
    <div className="al-stapel">
      {children}
      {listen.map((l) => (
        <Kasten key={l.titel} titel={l.titel} randlos>
          <Tabelle
            titel={l.titel}
            zeilen={l.zeilen}
            schluessel={(z) => z.schluessel}
            leer={l.leer}
            spalten={l.koepfe.map((k, i) => ({
              titel: k.titel,
              zahl: k.zahl,
              kopf: i === 0,
              zelle: (z: Liste['zeilen'][number]) => (i === 0 ? <Kopfzelle zeile={z} /> : z.zellen[i]),
            }))}
          />
          {l.fuss !== '' && <p className="al-kasten__leib">{l.fuss}</p>}
        </Kasten>
      ))}
    </div>
  )
}

function Kopfzelle({ zeile: z }: { readonly zeile: Liste['zeilen'][number] }) {
  if (z.nach === '') return z.zellen[0]
  return z.datei ? <a href={z.nach}>{z.zellen[0]}</a> : <Link to={z.nach}>{z.zellen[0]}</Link>
}
