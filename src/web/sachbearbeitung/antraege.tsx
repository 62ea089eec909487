import { Link, useLoaderData } from 'react-router'
import { Marke } from '../bausteine/hinweis.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { loader } from './antraege.server.ts'

type Antragszeile = {
  readonly id: string
  readonly name: string
  readonly gestelltAm: string
  /** Days since then. */
  readonly tage: number
  readonly notlage: boolean
  readonly stand: string
}

export type AntraegeAnsicht = { readonly zeilen: readonly Antragszeile[] }

/** Applications from the portal, until they are a case. */
export default function AntraegeSeite() {
  const { zeilen } = useLoaderData<AntraegeAnsicht>()
  return (
    <Seite titel="Onlineanträge">
      <Tabelle
        titel="Eingegangene Onlineanträge"
        zeilen={zeilen}
        schluessel={(z) => z.id}
        leer="Kein Onlineantrag wartet auf die Übernahme."
        spalten={[
          {
            titel: 'Name',
            kopf: true,
            zelle: (z) => (
              <>
                <Link to={`/antraege/${z.id}`}>{z.name}</Link> {z.notlage && <Marke art="warnung">Notlage</Marke>}
              </>
            ),
          },
          { titel: 'Tag der Antragstellung', zelle: (z) => z.gestelltAm },
          { titel: 'Wartet', zelle: (z) => (z.tage === 1 ? '1 Tag' : `${z.tage} Tage`), zahl: true },
          { titel: 'Stand', zelle: (z) => z.stand },
        ]}
      />
    </Seite>
  )
}
