import { rmSync } from 'node:fs'
import path from 'node:path'
import {
  anlagenordner,
  bereiteDatenbankVor,
  halteEingebettet,
  liesMigrationen,
  mitEinzelverbindung,
  oeffneDb,
  starteEingebettet,
  stellbareUhr,
} from '../../src/technik/index.ts'
import { testUmgebung } from '../../src/technik/testumgebung.ts'
import zaehlung from '../../tools/zaehlung.json' with { type: 'json' }
import { simuliere } from '../sim/sim.ts'
import { neuerOrdner } from '../start/werkzeug.ts'
import type { Langlauf } from './langlauf.ts'

type Zahlen = {
  readonly saaten: number
  readonly schritte: number
  readonly ueberweisungen: number
  readonly meldungen: number
  readonly getan: Readonly<Record<string, number>>
}

/**
 * The road of money from many seeds, each in a database of its own; the first break ends it and names seed and step.
 * `--ab=` first seed, `--saaten=` how many, `--schritte=` steps of each.
 */
export const langlauf: Langlauf<Zahlen> = async ({ angaben, melde }) => {
  const ordner = neuerOrdner()
  const ab = Number(angaben.ab ?? 1)
  const saaten = Number(angaben.saaten ?? zaehlung.zaehlung['sim.saaten'].lang)
  const schritte = Number(angaben.schritte ?? zaehlung.zaehlung['sim.schritte'].lang)
  const z = { ueberweisungen: 0, meldungen: 0, getan: {} as Record<string, number> }
  try {
    const server = await starteEingebettet({ daten: path.join(ordner, 'daten') })
    try {
      const verwaltung = server.ziel('postgres', 'postgres')
      await mitEinzelverbindung(verwaltung, {}, (c) => c.query('CREATE DATABASE vorlage'))
      await bereiteDatenbankVor(server.ziel('postgres', 'vorlage'), liesMigrationen(anlagenordner()))
      for (let saat = ab; saat < ab + saaten; saat++) {
        await mitEinzelverbindung(verwaltung, {}, (c) => c.query(`CREATE DATABASE sim${saat} TEMPLATE vorlage`))
        const db = oeffneDb(server.ziel('allegro_dienst', `sim${saat}`), { rolle: 'allegro_dienst', max: 4 })
        const uhr = stellbareUhr('2025-12-10T10:00')
        try {
          const s = await simuliere(testUmgebung(db, uhr, `sim-${saat}`), uhr, { saat, schritte })
          z.ueberweisungen += s.ueberweisungen
          z.meldungen += s.meldungen
          for (const [was, n] of Object.entries(s.getan)) z.getan[was] = (z.getan[was] ?? 0) + n
          melde(
            `Saat ${saat}: ${schritte} Schritte, ${s.ueberweisungen} Überweisungen, ${s.meldungen} Meldungen, kein Bruch`,
          )
        } finally {
          await db.destroy()
          await mitEinzelverbindung(verwaltung, {}, (c) => c.query(`DROP DATABASE sim${saat} WITH (FORCE)`))
        }
      }
      return { saaten, schritte, ...z }
    } finally {
      await halteEingebettet(server)
    }
  } finally {
    rmSync(ordner, { recursive: true, force: true })
  }
}
