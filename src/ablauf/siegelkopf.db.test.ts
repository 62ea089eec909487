import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { arbeiteAb, oeffneDb } from '../technik/index.ts'
import { ZAHLUNG_BEARBEITER } from '../zahlung/index.ts'
import { musteramt } from './musteramt.ts'
import { NACHTPRUEFUNG_BEARBEITER, planeNachtpruefung } from './nachtpruefung.ts'
import { bewillige, nimmEinzelneAuf } from './pruefung.ts'

const { db, wir, als } = await musteramt()
const daten = mkdtempSync(path.join(tmpdir(), 'allegro-nacht-'))
afterAll(() => rmSync(daten, { recursive: true, force: true }))

const vorfaelle: string[] = []
const umgebung = {
  ...db.umgebung,
  konfiguration: { ...db.umgebung.konfiguration, daten },
  protokoll: {
    ...db.umgebung.protokoll,
    fehler: (ereignis: string, f: unknown, felder?: { readonly id?: unknown }) =>
      vorfaelle.push(`${ereignis} ${felder?.id} ${f instanceof Error ? f.message : f}`),
  },
}
const BEARBEITER = { ...NACHTPRUEFUNG_BEARBEITER, ...ZAHLUNG_BEARBEITER }
const koepfe = () => readdirSync(path.join(daten, 'siegel', wir.a.nutzer.traeger))

async function nacht(am: string): Promise<readonly string[]> {
  vorfaelle.length = 0
  db.uhr.stelle(`${am}T02:00`)
  await arbeiteAb(umgebung, BEARBEITER)
  return [...vorfaelle]
}

test('LED-04, LED-12: every night the books are checked and the head of the bank day that is over is signed', async () => {
  await bewillige(als(wir.f), als(wir.a), await nimmEinzelneAuf(als(wir.f)))
  await planeNachtpruefung(umgebung)
  await planeNachtpruefung(umgebung)
  expect(await nacht('2025-12-16')).toEqual([])
  expect(koepfe()).toEqual(['2025-12-15.json'])
  expect(await nacht('2025-12-17')).toEqual([])
  // three nights off, Saturday among them: one head for the last bank day
  expect(await nacht('2025-12-21')).toEqual([])
  expect(koepfe()).toEqual(['2025-12-15.json', '2025-12-16.json', '2025-12-19.json'])
})

test('LED-12: a wrong posting, a broken link and a missing file stand in the log the next morning', async () => {
  const eigner = oeffneDb(db.ziel, { rolle: 'allegro_eigner', max: 1 })
  await sql`ALTER TABLE zahlung.buchung DISABLE TRIGGER nur_anfuegen`.execute(eigner)
  await sql`UPDATE zahlung.buchung SET betrag_cent = betrag_cent + 1
     WHERE id = (SELECT buchung FROM zahlung.siegel WHERE nummer = 5)`.execute(eigner)
  await eigner.destroy()
  rmSync(path.join(daten, 'siegel', wir.a.nutzer.traeger, '2025-12-16.json'))
  expect(await nacht('2025-12-22')).toEqual([
    'hauptbuch.befund 5 LED-04: a link of the chain does not hold',
    'hauptbuch.befund 2025-12-16.json LED-04: Die ausgegebene Datei zu diesem Kopf fehlt.',
    expect.stringMatching(/^hauptbuch.befund .* LED-03: what is owed, on its way or void of a payment part/),
  ])
})
