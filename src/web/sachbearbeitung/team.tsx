import { useLoaderData } from 'react-router'
import { Kasten } from '../bausteine/kasten.tsx'
import { VerweisKnopf } from '../bausteine/knopf.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { loader } from './team.server.ts'

type Zeile = {
  readonly schluessel: string
  readonly name: string
  readonly unvollstaendig: number
  readonly feststellen: number
  readonly anordnen: number
  /** Work items on the desk by today. */
  readonly vorlagen: number
  /** Age of the oldest piece. */
  readonly tage: number
  readonly aeltestes: string
}

export type TeamAnsicht = { readonly zeilen: readonly Zeile[]; readonly summe: Zeile }

/** Open work by person and age, the oldest first (level A). */
export default function TeamSeite() {
  const { zeilen, summe } = useLoaderData<TeamAnsicht>()
  return (
    <Seite
      titel="Offene Arbeit des Jobcenters"
      neben={
        <span className="al-reihe">
          <VerweisKnopf nach="/massenaenderungen" klein>
            Massenänderungen
          </VerweisKnopf>
          <VerweisKnopf nach="/richtwerte" klein>
            Richtwerte
          </VerweisKnopf>
          <VerweisKnopf nach="/hinweise" klein>
            Wirken die Hinweise?
          </VerweisKnopf>
          <VerweisKnopf nach="/" klein>
            Arbeitsplatz
          </VerweisKnopf>
        </span>
      }
    >
      <Kasten titel="Nach Person und Alter" randlos>
        <Tabelle
          titel="Offene Arbeit"
          zeilen={zeilen.length > 1 ? [...zeilen, summe] : zeilen}
          schluessel={(z) => z.schluessel}
          leer="Nichts ist offen."
          spalten={[
            { titel: 'Zuletzt bearbeitet von', kopf: true, zelle: (z) => z.name },
            { titel: 'Unvollständig', zahl: true, zelle: (z) => z.unvollstaendig },
            { titel: 'Festzustellen', zahl: true, zelle: (z) => z.feststellen },
            { titel: 'Wartet auf Anordnung', zahl: true, zelle: (z) => z.anordnen },
            { titel: 'Aufforderungen', zahl: true, zelle: (z) => z.vorlagen },
            { titel: 'Ältestes seit', zelle: (z) => z.aeltestes },
            { titel: 'Tage', zahl: true, zelle: (z) => z.tage },
          ]}
        />
      </Kasten>
    </Seite>
  )
}
