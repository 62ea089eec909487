import { expect, test } from 'vitest'
import type { Kennung } from '../kern/index.ts'
import { mitRechten } from '../technik/index.ts'
import { bearbeiten, oeffneZumBearbeiten } from './bearbeiten.ts'
import { differenzAus, zeigeDifferenz } from './differenz.ts'
import { ladeFallansicht, ladeFallstand } from './fallansicht.ts'
import { findFallentwurf, ladeLage } from './lage.ts'
import { musteramt } from './musteramt.ts'
import { bewillige, nimmEinzelneAuf } from './pruefung.ts'
import { stelleZusammen } from './zusammenstellung.ts'

const { db, wir, als } = await musteramt()

type Fall = Kennung<'Leistungsfall'>

async function bewilligeUndOeffne(fall: Fall): Promise<void> {
  await bewillige(als(wir.f), als(wir.a), fall)
  expect((await oeffneZumBearbeiten(als(wir.f), fall)).ok).toBe(true)
}

async function aendere(fall: Fall, pfad: string, alt: unknown, neu: unknown): Promise<void> {
  const r = await bearbeiten(als(wir.f), { fall, aenderungen: [{ pfad, alt: alt as never, neu: neu as never }] })
  expect(r).toMatchObject({ ok: true, wert: { konflikte: [] } })
}

/** Everything read and computed anew, as who certifies does it. */
async function vonGrundAuf(fall: Fall, rechenbar: Parameters<typeof ladeLage>[2]['inhalt']) {
  const lage = await mitRechten(db.db, wir.f.akteur, async (tx) => {
    const gefunden = await findFallentwurf(tx, fall)
    if (!gefunden) throw new Error('no draft')
    const feststeller = wir.f.nutzer.bediensteter
    return ladeLage(tx, db.umgebung, { ...gefunden, inhalt: rechenbar, feststeller })
  })
  const z = stelleZusammen(lage, { bekanntBis: db.uhr.heute() })
  return { lage, zusammenstellung: z, differenz: differenzAus(lage, z) }
}

test.each([
  ['a first application', async () => nimmEinzelneAuf(als(wir.f))],
  [
    'a change, known later than what was ordered',
    async () => {
      const fall = await nimmEinzelneAuf(als(wir.f))
      await bewilligeUndOeffne(fall)
      await aendere(fall, 'angaben/wohnung/nebenkosten_cent', 80_00, 95_00)
      db.uhr.stelle('2026-01-12T10:00')
      return fall
    },
  ],
  [
    'a period made shorter, with decided months outside',
    async () => {
      const fall = await nimmEinzelneAuf(als(wir.f))
      await bewilligeUndOeffne(fall)
      const stand = await ladeFallstand(als(wir.f), fall)
      const [id] = Object.entries(stand?.inhalt.angaben ?? {}).find(([, a]) => a.art === 'bewilligungszeitraum') ?? []
      await aendere(fall, `angaben/${id}/bis`, '2026-12-31', '2026-06-30')
      return fall
    },
  ],
])('%s: what the view has read and computed is taken over, and comes out as from scratch', async (_, lege) => {
  db.uhr.stelle('2025-12-15T10:00')
  const fall = await lege()
  const v = await ladeFallansicht(als(wir.f), fall)
  const d = v && (await zeigeDifferenz(als(wir.f), v))
  if (!v || !d) throw new Error('no draft')
  const { fall: _f, entwurf: _e, ...gezeigt } = d
  expect(gezeigt).toEqual(await vonGrundAuf(fall, v.rechenbar))
  expect(d.zusammenstellung.anzahlSchreiben).toBe(d.zusammenstellung.dokumente.length)
  expect(d.differenz.schreiben).toHaveLength(d.zusammenstellung.anzahlSchreiben)
  expect(d.zusammenstellung.ergebnisse[0]).toBe(v.ergebnisse[0])
  expect(await ladeFallstand(als(wir.f), fall)).toEqual({ fall: v.fall, entwurf: v.entwurf, inhalt: v.inhalt })
})

test('a case without a draft has no difference', async () => {
  const fall = await nimmEinzelneAuf(als(wir.f))
  const v = await ladeFallansicht(als(wir.f), fall)
  expect(v && (await zeigeDifferenz(als(wir.f), { ...v, entwurf: undefined }))).toBeUndefined()
})
