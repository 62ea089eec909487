import { useLoaderData } from 'react-router'
import { Marke } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { VerweisKnopf } from '../bausteine/knopf.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { loader } from './hinweisbilanz.server.ts'

export type Bilanzseite = {
  readonly ab: string
  readonly zeilen: readonly {
    readonly code: string
    readonly text: string
    readonly norm: string
    readonly treffer: number
    readonly faelle: number
    readonly uebernommen: number
    readonly verworfen: number
    /** Share taken up of all that were answered; empty before the first answer. */
    readonly nutzen: string
    readonly gruende: string
    /** Refused far more often than taken up. */
    readonly pruefen: boolean
  }[]
}

/** Which hints help and which only cost attention (level A). */
export default function HinweisbilanzSeite() {
  const { ab, zeilen } = useLoaderData<Bilanzseite>()
  return (
    <Seite
      titel="Wirken die Hinweise?"
      neben={
        <VerweisKnopf nach="/team" klein>
          Offene Arbeit
        </VerweisKnopf>
      }
    >
      <p className="al-leise">
        Gezählt seit {ab}: an wie vielen Tagen ein Fall den Hinweis zeigte und was daraus wurde. Was fast immer
        verworfen wird, sollte entfallen.
      </p>
      <Kasten titel="Hinweise nach Code" randlos>
        <Tabelle
          titel="Hinweise nach Code"
          zeilen={zeilen}
          schluessel={(z) => z.code}
          leer="Seitdem wurde noch kein Hinweis gezeigt."
          spalten={[
            {
              titel: 'Hinweis',
              kopf: true,
              zelle: (z) => (
                <>
                  <span className="al-zeile__code">{z.code}</span> {z.text} <span className="al-leise">({z.norm})</span>
                  {z.pruefen && <Marke art="warnung">fast nie übernommen</Marke>}
                </>
              ),
            },
            { titel: 'Gezeigt', zahl: true, zelle: (z) => z.treffer },
            { titel: 'Fälle', zahl: true, zelle: (z) => z.faelle },
            { titel: 'Übernommen', zahl: true, zelle: (z) => z.uebernommen },
            { titel: 'Verworfen', zahl: true, zelle: (z) => z.verworfen },
            { titel: 'Nutzen', zahl: true, zelle: (z) => z.nutzen },
            { titel: 'Gründe', zelle: (z) => z.gruende },
          ]}
        />
      </Kasten>
    </Seite>
  )
}
