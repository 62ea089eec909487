import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anlagenordner } from '../anlagen.ts'
import { type Eingebettet, halteEingebettet, starteEingebettet } from '../postgres/eingebettet.ts'
import { bereiteDatenbankVor } from './bereiteVor.ts'
import { liesMigrationen, type Migration } from './migration.ts'
import { mitRechten } from './mitRechten.ts'
import { mitEinzelverbindung, oeffneDb, type Ziel } from './verbindung.ts'

const MIGRATIONEN = liesMigrationen(anlagenordner())
let ordner: string
let server: Eingebettet
const verwaltung = (): Ziel => server.ziel('postgres', 'postgres')
const fuehreAus = (befehl: string, ziel: Ziel = verwaltung()) => mitEinzelverbindung(ziel, {}, (c) => c.query(befehl))

beforeAll(async () => {
  ordner = mkdtempSync(path.join(tmpdir(), 'allegro-vorbereitung-'))
  server = await starteEingebettet({ daten: ordner, einstellungen: ['fsync=off'] })
})
afterAll(async () => {
  await halteEingebettet(server)
  rmSync(ordner, { recursive: true, force: true })
})

describe('a fresh server', () => {
  it('its owner needs CREATEROLE and the database, no more; afterwards a login without any right suffices', async () => {
    await fuehreAus('CREATE ROLE amt LOGIN CREATEROLE')
    await fuehreAus('CREATE DATABASE amt OWNER amt')
    const eigner = server.ziel('amt', 'amt')
    expect(await bereiteDatenbankVor(eigner, MIGRATIONEN)).toEqual({ ausgefuehrt: MIGRATIONEN.length, schulung: false })
    expect(await bereiteDatenbankVor(eigner, MIGRATIONEN)).toEqual({ ausgefuehrt: 0, schulung: false })
    const dienst = server.ziel('allegro_dienst', 'amt')
    expect(await bereiteDatenbankVor(dienst, MIGRATIONEN)).toEqual({ ausgefuehrt: 0, schulung: false })
    for (const ziel of [eigner, dienst]) {
      const db = oeffneDb(ziel, { rolle: 'allegro_dienst', max: 1 })
      await expect(sql`SELECT name FROM technik.merkmal`.execute(db)).rejects.toThrow('permission denied')
      const { rows } = await mitRechten(db, { art: 'system', auftrag: 'pruefung' }, async (tx) =>
        sql`SELECT current_user::text AS rolle FROM technik.merkmal RIGHT JOIN (VALUES (1)) v ON true`.execute(tx),
      )
      expect(rows).toEqual([{ rolle: 'allegro_system' }])
      await db.destroy()
    }
  })

  it('two starts at once set it up once; the mark of training is given at birth only', async () => {
    await fuehreAus('CREATE DATABASE doppelt')
    const ziel = server.ziel('postgres', 'doppelt')
    const beide = await Promise.all([1, 2].map(() => bereiteDatenbankVor(ziel, MIGRATIONEN, { neueIstSchulung: true })))
    expect(beide.map((v) => v.ausgefuehrt).sort((a, b) => a - b)).toEqual([0, MIGRATIONEN.length])
    expect(beide.every((v) => v.schulung)).toBe(true)

    await fuehreAus('CREATE DATABASE echt')
    await bereiteDatenbankVor(server.ziel('postgres', 'echt'), MIGRATIONEN)
    const spaeter = await bereiteDatenbankVor(server.ziel('postgres', 'echt'), MIGRATIONEN, { neueIstSchulung: true })
    expect(spaeter.schulung).toBe(false)
  })

  it('a migration that fails leaves what was before, names file and line, and can be run again', async () => {
    await fuehreAus('CREATE DATABASE bricht')
    const ziel = server.ziel('postgres', 'bricht')
    const falsch = { raum: 'technik', nummer: 99, name: 'falsch', pruefsumme: 'x' } as unknown as Migration
    const liste = (text: string): readonly Migration[] => [...MIGRATIONEN, { ...falsch, sql: text }]
    await expect(
      bereiteDatenbankVor(ziel, liste('CREATE TABLE technik.halb (nr int);\nCREATE TABEL technik.x (nr int)')),
    ).rejects.toThrow(/technik\/migrationen\/0099_falsch\.sql: .*\(line 2\)/)
    const { rows } = await fuehreAus("SELECT to_regclass('technik.halb') AS da", ziel)
    expect(rows).toEqual([{ da: null }])
    expect((await bereiteDatenbankVor(ziel, liste('CREATE TABLE technik.ganz (nr int)'))).ausgefuehrt).toBe(1)
  })
})

it('REL-12: who is silent inside a transaction loses it and its locks', async () => {
  await fuehreAus('CREATE TABLE IF NOT EXISTS stille (nr int); INSERT INTO stille VALUES (1)')
  await mitEinzelverbindung(verwaltung(), { ruheMs: 200 }, async (stumm) => {
    await stumm.query('BEGIN; UPDATE stille SET nr = 2')
    await fuehreAus('UPDATE stille SET nr = 3') // waits for the lock until the silent one is ended
    await expect(stumm.query('COMMIT')).rejects.toThrow()
  })
  const { rows } = await fuehreAus('SELECT nr FROM stille')
  expect(rows).toEqual([{ nr: 3 }])
})
