import { expect, test } from 'vitest'
import { arbeiteAb } from '../technik/index.ts'
import { musteramt } from './musteramt.ts'
import { NACHTPRUEFUNG_BEARBEITER, planeNachtpruefung } from './nachtpruefung.ts'
import { bewillige, nimmEinzelneAuf } from './pruefung.ts'

const { db, wir, als } = await musteramt()

test('ordered decisions are computed again at night, once per Träger and night, and come out equal', async () => {
  const fall = await nimmEinzelneAuf(als(wir.f))
  await bewillige(als(wir.f), als(wir.a), fall)
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
