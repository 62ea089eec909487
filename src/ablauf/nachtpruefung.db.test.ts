import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { datum } from '../kern/index.ts'
import { MUSTERSTADT } from '../stammdaten/pruefung.ts'
import { arbeiteAb, mitRechten, oeffneDb } from '../technik/index.ts'
import { istGruen, ladeAbstimmung } from '../zahlung/index.ts'
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
  expect(await arbeiteAb(umgebung, NACHTPRUEFUNG_BEARBEITER)).toBe(4)
  expect(vorfaelle).toEqual([])
  db.uhr.stelle('2025-12-17T02:00')
  expect(await arbeiteAb(umgebung, NACHTPRUEFUNG_BEARBEITER)).toBe(4)
})

test('LED-12: whatever is changed behind the back of the program in the books is found the next night', async () => {
  const gefunden: string[] = []
  const umgebung = {
    ...db.umgebung,
    protokoll: {
      ...db.umgebung.protokoll,
      fehler: (ereignis: string, f: unknown) => gefunden.push(`${ereignis} ${f instanceof Error ? f.message : ''}`),
    },
  }
  const eigner = oeffneDb(db.ziel, { rolle: 'allegro_eigner', max: 1 })
  await sql`ALTER TABLE zahlung.buchung DISABLE TRIGGER nur_anfuegen`.execute(eigner)
  const nacht = async (tag: string) => {
    gefunden.length = 0
    db.uhr.stelle(`${tag}T02:00`)
    await arbeiteAb(umgebung, NACHTPRUEFUNG_BEARBEITER)
    return gefunden
  }
  const letzte = () =>
    mitRechten(db.db, wir.f.akteur, (tx) =>
      ladeAbstimmung(tx, MUSTERSTADT, { von: datum('2025-12-01'), bis: datum('2025-12-18') }),
    )
  expect(await nacht('2025-12-18')).toEqual([])
  expect(istGruen(await letzte())).toBe(true)
  await sql`UPDATE zahlung.buchung SET betrag_cent = betrag_cent + 1
             WHERE id = (SELECT id FROM zahlung.buchung ORDER BY id LIMIT 1)`.execute(eigner)
  expect(await nacht('2025-12-19')).toContainEqual(expect.stringContaining('hauptbuch.befund LED-03'))
  expect(istGruen(await letzte())).toBe(false)
  await sql`UPDATE zahlung.buchung SET betrag_cent = betrag_cent - 1
             WHERE id = (SELECT id FROM zahlung.buchung ORDER BY id LIMIT 1)`.execute(eigner)
  expect(await nacht('2025-12-20')).toEqual([])
  await eigner.destroy()
})
