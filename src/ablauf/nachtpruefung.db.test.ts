import { afterAll, beforeAll, expect, test } from 'vitest'
import { musterjobcenter } from '../stammdaten/pruefung.ts'
import { arbeiteAb } from '../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../technik/pruefung.ts'
import { anordnen } from './anordnen.ts'
import { oeffneZumBearbeiten } from './bearbeiten.ts'
import { feststellen } from './feststellen.ts'
import { ABLAUF_BEARBEITER, planeNachtpruefung } from './nachtpruefung.ts'
import { nimmEinzelneAuf } from './pruefung.ts'

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
  const entwurf = await oeffneZumBearbeiten(f, fall)
  const fest = await feststellen(f, { fall, entwurfVersion: entwurf.ok ? entwurf.wert.version : -1, begruendung: '' })
  if (!fest.ok) throw new Error(JSON.stringify(fest.ablehnung))
  expect((await anordnen(a, fest.wert.id)).ok).toBe(true)
  const vorfaelle: string[] = []
  const umgebung = {
    ...db.umgebung,
    protokoll: { ...db.umgebung.protokoll, fehler: (ereignis: string) => vorfaelle.push(ereignis) },
  }
  await planeNachtpruefung(umgebung)
  await planeNachtpruefung(umgebung)
  expect(await arbeiteAb(umgebung, ABLAUF_BEARBEITER)).toBe(0)
  db.uhr.stelle('2025-12-16T02:00')
  expect(await arbeiteAb(umgebung, ABLAUF_BEARBEITER)).toBe(2)
  expect(vorfaelle).toEqual([])
  db.uhr.stelle('2025-12-17T02:00')
  expect(await arbeiteAb(umgebung, ABLAUF_BEARBEITER)).toBe(2)
})
