import { expect, test } from 'vitest'
import type { Kennung } from '../kern/index.ts'
import { MUSTERSTADT } from '../stammdaten/pruefung.ts'
import { mitEinzelverbindung, mitRechten } from '../technik/index.ts'
import { listZahlungen, pruefeHauptbuch } from '../zahlung/index.ts'
import { anordnen } from './anordnen.ts'
import { musteramt } from './musteramt.ts'
import { festgestellt, nimmEinzelneAuf } from './pruefung.ts'

const { db, wir, als } = await musteramt()

test('two orderers order many cases at the same time in a database that has no statistics yet: all, each once', async () => {
  const faelle: Kennung<'Leistungsfall'>[] = []
  for (let i = 0; i < 6; i++) faelle.push(await nimmEinzelneAuf(als(wir.f)))
  const entscheidungen = await Promise.all(faelle.map((f) => festgestellt(als(wir.f), f)))
  const ergebnisse = await Promise.all(entscheidungen.map((e, i) => anordnen(als(i % 2 === 0 ? wir.a : wir.a2), e)))
  expect(ergebnisse.map((r) => (r.ok ? r.wert.zustand : r.ablehnung))).toEqual(faelle.map(() => 'angeordnet'))
  const [jeFall, befund] = await mitRechten(db.db, wir.f.akteur, async (tx) => {
    const zahlungen: number[] = []
    for (const fall of faelle) zahlungen.push((await listZahlungen(tx, MUSTERSTADT, fall)).length)
    return [zahlungen, await pruefeHauptbuch(tx, MUSTERSTADT)] as const
  })
  // one payment for each of the twelve months of 2026
  expect(jeFall).toEqual(faelle.map(() => 12))
  expect(befund).toEqual([])
})

test('an order that never gets through is refused in so many words; nothing has happened, and it succeeds later', async () => {
  const fall = await nimmEinzelneAuf(als(wir.f))
  const id = await festgestellt(als(wir.f), fall)
  let stoert = true
  // Holds the row until the order waits for it, then changes it under the order's feet: each try fails for sure.
  const stoerung = mitEinzelverbindung(db.ziel, {}, async (c) => {
    const wartende = async () => (await c.query('SELECT 1 FROM pg_locks WHERE NOT granted')).rows.length
    while (stoert) {
      await c.query('BEGIN')
      await c.query('UPDATE leistung.fallstand SET letzte_folge = letzte_folge WHERE fall = $1', [fall])
      while (stoert && (await wartende()) === 0) await c.query('SELECT pg_sleep(0.005)')
      await c.query('COMMIT')
    }
  })
  const gestoert = await anordnen(als(wir.a), id)
  stoert = false
  await stoerung
  expect(gestoert).toEqual({ ok: false, ablehnung: { art: 'gleichzeitig' } })
  const zahlungen = await mitRechten(db.db, wir.f.akteur, (tx) => listZahlungen(tx, MUSTERSTADT, fall))
  expect(zahlungen).toEqual([])
  expect(await anordnen(als(wir.a), id)).toMatchObject({ ok: true, wert: { zustand: 'angeordnet' } })
})
