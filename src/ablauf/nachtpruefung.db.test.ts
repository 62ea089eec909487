import { afterAll, beforeAll, expect, test } from 'vitest'
import { musterjobcenter } from '../stammdaten/pruefung.ts'
import { arbeiteAb } from '../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../technik/pruefung.ts'
import { NACHTPRUEFUNG_BEARBEITER, planeNachtpruefung } from './nachtpruefung.ts'
import { bewillige, nimmEinzelneAuf } from './pruefung.ts'

let db: TestDatenbank
beforeAll(async () => {
  db = await testDatenbank({ uhr: '2025-12-15T10:00' })
})
afterAll(() => db.schliesse())

test('ordered decisions are computed again at night, once per Träger and night, and come out equal', async () => {
  const wir = await musterjobcenter(db.umgebung)
  const [f, a] = [wir.f, wir.a].map((n) => ({ umgebung: db.umgebung, nutzer: n.nutzer }))
  if (!f || !a) throw new Error('no users')
  const fall = await nimmEinzelneAuf(f)
  await bewillige(f, a, fall)
  const vorfaelle: string[] = []
  const umgebung = {
    ...db.umgebung,
    protokoll: { ...db.umgebung.protokoll, fehler: (ereignis: string) => vorfaelle.push(ereignis) },
  }
  await planeNachtpruefung(umgebung)
  await planeNachtpruefung(umgebung)
  expect(await arbeiteAb(umgebung, NACHTPRUEFUNG_BEARBEITER)).toBe(0)
  db.uhr.stelle('2025-12-16T02:00')
  expect(await arbeiteAb(umgebung, NACHTPRUEFUNG_BEARBEITER)).toBe(2)
  expect(vorfaelle).toEqual([])
  db.uhr.stelle('2025-12-17T02:00')
  expect(await arbeiteAb(umgebung, NACHTPRUEFUNG_BEARBEITER)).toBe(2)
})
