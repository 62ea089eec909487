import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Akteur, type Db, mitRechten, oeffneDb, stelleAuftrag } from '../../src/technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../src/technik/pruefung.ts'
import { type Stoerproxy, starteProxy } from './proxy.ts'

const system: Akteur = { art: 'system', auftrag: 'pruefung' }
let t: TestDatenbank
let proxy: Stoerproxy
let db: Db

beforeAll(async () => {
  t = await testDatenbank()
}, 120_000)
afterAll(() => t.schliesse())
beforeEach(async () => {
  proxy = await starteProxy(t.ziel)
  const name = 'url' in t.ziel ? new URL(t.ziel.url).pathname.slice(1) : t.ziel.datenbank
  const wer = 'url' in t.ziel ? new URL(t.ziel.url).username : 'allegro_dienst'
  db = oeffneDb({ url: proxy.url(wer, name) }, { rolle: 'allegro_dienst', max: 1 })
})
afterEach(async () => {
  await db.destroy()
  await proxy.schliesse()
})

const schreibe = (art: string) => mitRechten(db, system, (tx) => stelleAuftrag(tx, { art, nutzlast: 0 }))
const steht = (art: string) =>
  mitRechten(t.db, system, async (tx) => {
    const { rows } = await sql`SELECT 1 FROM technik.auftrag WHERE art = ${art}`.execute(tx)
    return rows.length === 1
  })

it('counts what the program says: begin, who acts, ask for a job, commit', async () => {
  await schreibe('erste')
  proxy.zaehleNeu()
  await schreibe('gezaehlt')
  expect(proxy.nachrichten()).toBe('QPBDESPBDESQ')
  expect(await steht('gezaehlt')).toBe(true)
})

it('REL-05: at every place a cut line leaves the whole or nothing, and after the commit the whole', async () => {
  for (let nachricht = 1; nachricht <= 12; nachricht++)
    for (const wo of ['vor', 'nach'] as const) {
      const art = `${wo}-${nachricht}`
      await schreibe(`${art}-vorher`)
      let geschehen = 0
      proxy.bei({ nachricht, wo }, () => {
        geschehen++
      })
      await expect(schreibe(art), art).rejects.toThrow()
      expect(geschehen).toBe(1)
      expect(await steht(art), art).toBe(nachricht === 12 && wo === 'nach')
      expect(await steht(`${art}-vorher`)).toBe(true)
    }
})

it('delays and cuts', async () => {
  await schreibe('warm')
  proxy.verzoegere(20)
  const ab = performance.now()
  await schreibe('langsam')
  expect(performance.now() - ab).toBeGreaterThan(200)
  const offen = schreibe('getrennt')
  proxy.trenne()
  await expect(offen).rejects.toThrow()
  expect(await steht('getrennt')).toBe(false)
  proxy.verzoegere(0)
  await schreibe('danach')
})
