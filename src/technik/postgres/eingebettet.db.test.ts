import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { mitEinzelverbindung } from '../db/verbindung.ts'
import { findeEingebettet, halteEingebettet, starteEingebettet } from './eingebettet.ts'

let daten: string

beforeEach(() => {
  daten = mkdtempSync(path.join(tmpdir(), 'allegro-eingebettet-'))
})
afterEach(async () => {
  const server = findeEingebettet(daten)
  if (server) await halteEingebettet(server)
  rmSync(daten, { recursive: true, force: true, maxRetries: 5 })
})

const starte = () => starteEingebettet({ daten, einstellungen: ['fsync=off'] })

it('a database that has been told to stop is not taken over: the start waits for its end', async () => {
  const alt = await starte()
  // stands still with the order to stop in its letter box, as on a busy machine
  process.kill(alt.pid, 'SIGSTOP')
  process.kill(alt.pid, 'SIGINT')
  const neu = starte()
  await warte(500)
  process.kill(alt.pid, 'SIGCONT')
  const server = await neu
  expect(server.neuGestartet).toBe(true)
  const antwort = await mitEinzelverbindung(server.ziel('postgres', 'postgres'), {}, (c) => c.query('SELECT 1 AS da'))
  expect(antwort.rows).toEqual([{ da: 1 }])
})
