import { rmSync } from 'node:fs'
import path from 'node:path'
import {
  anlagenordner,
  bereiteDatenbankVor,
  type Eingebettet,
  halteEingebettet,
  liesMigrationen,
  mitEinzelverbindung,
  oeffneDb,
  starteEingebettet,
  stellbareUhr,
} from '../../src/technik/index.ts'
import { testUmgebung } from '../../src/technik/testumgebung.ts'
import zaehlung from '../../tools/zaehlung.json' with { type: 'json' }
import { Bruch, type Simulation, simuliere, type Wunsch } from '../sim/sim.ts'
import { neuerOrdner } from '../start/werkzeug.ts'
import type { Langlauf } from './langlauf.ts'

type Zahlen = {
  readonly saaten: number
  readonly schritte: number
  readonly jeSchritte: number
  readonly ms_je_schritt: number
  readonly ueberweisungen: number
  readonly meldungen: number
  readonly getan: Readonly<Record<string, number>>
}

/** Nobody pulls the plug here: a crash is a transaction that is not finished. Statistics follow tables that grow fast. */
const EINSTELLUNGEN = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum_naptime=1s']

/**
 * The road of money from many seeds, each in a database of its own; the first break ends it and names seed and step.
 * `--ab=` first seed, `--saaten=` how many, `--schritte=` steps of each, `--pruefung=` books recomputed every so many steps:
 * where they break the seed is run again and looked at after each step, which names the one that breaks them.
 * `--sekunden=` no new seed is begun after so many.
 */
export const langlauf: Langlauf<Zahlen> = async ({ angaben, melde }) => {
  const ordner = neuerOrdner()
  const ab = Number(angaben.ab ?? 1)
  const saaten = Number(angaben.saaten ?? zaehlung.zaehlung['sim.saaten'].lang)
  const schritte = Number(angaben.schritte ?? zaehlung.zaehlung['sim.schritte'].lang)
  const jeSchritte = Number(angaben.pruefung ?? zaehlung.zaehlung['sim.pruefung'].lang)
  const ende = performance.now() + Number(angaben.sekunden ?? Number.POSITIVE_INFINITY) * 1000
  const z = { saaten: 0, schritte, jeSchritte, ueberweisungen: 0, meldungen: 0, getan: {} as Record<string, number> }
  let dauer = 0
  try {
    const server = await starteEingebettet({ daten: path.join(ordner, 'daten'), einstellungen: EINSTELLUNGEN })
    try {
      const verwaltung = server.ziel('postgres', 'postgres')
      await mitEinzelverbindung(verwaltung, {}, (c) => c.query('CREATE DATABASE vorlage'))
      await bereiteDatenbankVor(server.ziel('postgres', 'vorlage'), liesMigrationen(anlagenordner()))
      for (let saat = ab; saat < ab + saaten && performance.now() < ende; saat++) {
        const von = performance.now()
        const s = await spiele(server, { saat, schritte, jeSchritte }).catch((fehler: unknown) => {
          if (!(fehler instanceof Bruch) || jeSchritte === 1) throw fehler
          melde(`${fehler.message}; noch einmal, nach jedem Schritt geprüft`)
          return spiele(server, { saat, schritte: fehler.schritt, jeSchritte: 1 })
        })
        const ms = performance.now() - von
        dauer += ms
        z.saaten++
        z.ueberweisungen += s.ueberweisungen
        z.meldungen += s.meldungen
        for (const [was, n] of Object.entries(s.getan)) z.getan[was] = (z.getan[was] ?? 0) + n
        const satz = `${s.ueberweisungen} Überweisungen, ${s.meldungen} Meldungen, kein Bruch, Spur ${s.spur.slice(0, 12)}`
        melde(`Saat ${saat}: ${schritte} Schritte (${Math.round(ms / schritte)} ms je Schritt), ${satz}`)
      }
      return { ...z, ms_je_schritt: Math.round(dauer / z.saaten / schritte) }
    } finally {
      await halteEingebettet(server)
    }
  } finally {
    rmSync(ordner, { recursive: true, force: true })
  }
}

async function spiele(server: Eingebettet, o: Wunsch): Promise<Simulation> {
  const verwaltung = server.ziel('postgres', 'postgres')
  const name = `sim${o.saat}`
  await mitEinzelverbindung(verwaltung, {}, (c) => c.query(`CREATE DATABASE ${name} TEMPLATE vorlage`))
  const db = oeffneDb(server.ziel('allegro_dienst', name), { rolle: 'allegro_dienst', max: 4 })
  const uhr = stellbareUhr('2025-12-10T10:00')
  try {
    return await simuliere(testUmgebung(db, uhr, `sim-${o.saat}`), uhr, o)
  } finally {
    await db.destroy()
    await mitEinzelverbindung(verwaltung, {}, (c) => c.query(`DROP DATABASE ${name} WITH (FORCE)`))
  }
}
