// Kills the database again and again while many write, and counts what it had acknowledged and then did not have.
import path from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'
import { sql } from 'kysely'
import {
  type Akteur,
  anlagenordner,
  bereiteDatenbankVor,
  type Db,
  gesaeterZufall,
  halteEingebettet,
  liesMigrationen,
  mitRechten,
  oeffneDb,
  starteEingebettet,
  stelleAuftrag,
} from '../../src/technik/index.ts'

export type Abbruchbilanz = {
  readonly abbrueche: number
  readonly bestaetigt: number
  readonly verloren: number
  readonly doppelt: number
  /** Rows whose commit was not acknowledged although it happened: allowed, the writer must be able to ask. */
  readonly unbestaetigt: number
  readonly laengste_erholung_ms: number
}

const system: Akteur = { art: 'system', auftrag: 'pruefung' }
const SCHREIBER = 8
/** So many acknowledged at least before the database dies again, however slow the machine. */
const JE_LEBEN = 20

export async function toeteDatenbank(o: {
  ordner: string
  abbrueche: number
  saat: string
  melde?: (zeile: string) => void
}): Promise<Abbruchbilanz> {
  const zufall = gesaeterZufall(o.saat)
  const daten = path.join(o.ordner, 'daten')
  let server = await starteEingebettet({ daten })
  const ziel = server.ziel('postgres', 'postgres')
  await bereiteDatenbankVor(ziel, liesMigrationen(anlagenordner()))
  const db = oeffneDb(server.ziel('allegro_dienst', 'postgres'), { max: SCHREIBER, anFehler: () => undefined })
  const bestaetigt = new Set<number>()
  const halt = new AbortController()
  let naechste = 0
  const schreiber = Array.from({ length: SCHREIBER }, async () => {
    while (!halt.signal.aborted) {
      const nr = naechste++
      try {
        await mitRechten(db, system, (tx) => stelleAuftrag(tx, { art: 'abbruch', nutzlast: nr }))
        bestaetigt.add(nr)
      } catch {
        await warte(20) // the database is away; the next number
      }
    }
  })
  let laengste = 0
  try {
    for (let i = 1; i <= o.abbrueche; i++) {
      const [a = 0, b = 0] = zufall(2)
      const mindestens = bestaetigt.size + JE_LEBEN
      while (bestaetigt.size < mindestens) await warte(5)
      await warte(((a << 8) | b) / 100)
      process.kill(server.pid, 'SIGKILL')
      const ab = performance.now()
      while (server.lebt()) await warte(5)
      server = await starteEingebettet({ daten })
      laengste = Math.max(laengste, performance.now() - ab)
      o.melde?.(`Abbruch ${i} von ${o.abbrueche}, bestätigt ${bestaetigt.size}`)
    }
    halt.abort()
    await Promise.all(schreiber)
    const da = await liesNummern(db)
    const menge = new Set(da)
    return {
      abbrueche: o.abbrueche,
      bestaetigt: bestaetigt.size,
      verloren: [...bestaetigt].filter((nr) => !menge.has(nr)).length,
      doppelt: da.length - menge.size,
      unbestaetigt: [...menge].filter((nr) => !bestaetigt.has(nr)).length,
      laengste_erholung_ms: Math.round(laengste),
    }
  } finally {
    halt.abort()
    await Promise.all(schreiber)
    await db.destroy()
    await halteEingebettet(server)
  }
}

async function liesNummern(db: Db): Promise<readonly number[]> {
  return await mitRechten(db, system, async (tx) => {
    const { rows } = await sql<{ nr: number }>`SELECT nutzlast::int AS nr FROM technik.auftrag`.execute(tx)
    return rows.map((r) => r.nr)
  })
}
