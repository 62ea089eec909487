import { Link, useLoaderData } from 'react-router'
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
  /** Open cases that lie with her. */
  readonly faelle: number
  /** Whose desk it is; empty: a row of sums. */
  readonly bei: string
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
          <VerweisKnopf nach="/organisation" klein>
            Organisation
          </VerweisKnopf>
          <VerweisKnopf nach="/team/vertretung" klein>
            Vertretung
          </VerweisKnopf>
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
            { titel: 'Person', kopf: true, zelle: (z) => z.name },
            { titel: 'Unvollständig', zahl: true, zelle: (z) => z.unvollstaendig },
            { titel: 'Festzustellen', zahl: true, zelle: (z) => z.feststellen },
            { titel: 'Wartet auf Anordnung', zahl: true, zelle: (z) => z.anordnen },
            {
              titel: 'Aufforderungen',
              zahl: true,
              zelle: (z) =>
                z.bei === '' || z.vorlagen === 0 ? (
                  z.vorlagen
                ) : (
                  <Link to={`/team/arbeit?bei=${z.bei}`} aria-label={`${z.vorlagen} Aufforderungen bei ${z.name}`}>
                    {z.vorlagen}
                  </Link>
                ),
            },
            {
              titel: 'Fälle',
              zahl: true,
              zelle: (z) =>
                z.bei === '' || z.bei === 'alle' || z.faelle === 0 ? (
                  z.faelle
                ) : (
                  <Link to={`/faelle?bei=${z.bei}`} aria-label={`${z.faelle} Fälle bei ${z.name}`}>
                    {z.faelle}
                  </Link>
                ),
            },
            { titel: 'Ältestes seit', zelle: (z) => z.aeltestes },
            { titel: 'Tage', zahl: true, zelle: (z) => z.tage },
          ]}
        />
      </Kasten>
    </Seite>
  )
}
