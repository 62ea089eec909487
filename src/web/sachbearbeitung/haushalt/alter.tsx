import { useLoaderData } from 'react-router'
import { Kasten } from '../../bausteine/kasten.tsx'
import { VerweisKnopf } from '../../bausteine/knopf.tsx'
import { Tabelle } from '../../bausteine/tabelle.tsx'
import { Seite } from '../../rahmen/seite.tsx'

export { loader } from './alter.server.ts'

type Gruppe = { readonly klasse: string; readonly anzahl: number; readonly summe: string }

export type AlterAnsicht = {
  readonly heute: string
  readonly forderungen: readonly Gruppe[]
  readonly forderungenSumme: string
  readonly verwahrt: readonly Gruppe[]
  readonly verwahrtSumme: string
}

/** What is owed and what is held, by age (level A). */
export default function AlterSeite() {
  const a = useLoaderData<AlterAnsicht>()
  return (
    <Seite
      titel="Forderungen und Verwahrung nach Alter"
      neben={
        <span className="al-reihe">
          <VerweisKnopf nach="/haushalt" klein>
            Haushalt
          </VerweisKnopf>
          <VerweisKnopf nach="/forderungen" klein>
            Offene Forderungen
          </VerweisKnopf>
        </span>
      }
    >
      <div className="al-nebeneinander">
        <Liste
          titel={`Offene Forderungen am ${a.heute}: ${a.forderungenSumme} €`}
          gruppen={a.forderungen}
          spalte="Fällig seit"
          leer="Nichts ist offen."
          csv="/haushalt/alter/csv?liste=forderungen"
        />
        <Liste
          titel={`Verwahrt am ${a.heute}: ${a.verwahrtSumme} €`}
          gruppen={a.verwahrt}
          spalte="Zurückgekommen vor"
          leer="Nichts ist verwahrt."
          csv="/haushalt/alter/csv?liste=verwahrung"
        />
      </div>
      <p className="al-leise">
        Das Alter zählt in Kalendertagen, bei Forderungen seit der Fälligkeit. Was in Raten bezahlt wird, gestundet, aus
        der Leistung getilgt oder niedergeschlagen ist, steht für sich.
      </p>
    </Seite>
  )
}

function Liste(p: {
  readonly titel: string
  readonly gruppen: readonly Gruppe[]
  readonly spalte: string
  readonly leer: string
  readonly csv: string
}) {
  const besetzt = p.gruppen.filter((g) => g.anzahl > 0)
  return (
    <Kasten
      titel={p.titel}
      randlos
      neben={
        besetzt.length > 0 && (
          <VerweisKnopf nach={p.csv} klein datei>
            Einzeln als CSV
          </VerweisKnopf>
        )
      }
    >
      <Tabelle
        titel={p.titel}
        zeilen={besetzt}
        schluessel={(g) => g.klasse}
        leer={p.leer}
        spalten={[
          { titel: p.spalte, kopf: true, zelle: (g) => g.klasse },
          { titel: 'Anzahl', zahl: true, zelle: (g) => g.anzahl },
          { titel: 'Summe €', zahl: true, zelle: (g) => g.summe },
        ]}
      />
    </Kasten>
  )
}
