import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kennung, monat, monateVonBis } from '../../kern/index.ts'
import { type Akteur, arbeiteAb, mitRechten, oeffneDb } from '../../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../technik/pruefung.ts'
import { ZAHLUNG_BEARBEITER } from '../bearbeiter.ts'
import { musterposten, ordneAn, type Zahlwelt, zahlwelt } from '../pruefung.ts'
import { pruefeKette } from './pruefeKetteSql.ts'

let t: TestDatenbank
let w: Zahlwelt
const jahr = monateVonBis(monat('2026-01'), monat('2026-12'))
const pruefe = () =>
  mitRechten(t.db, { art: 'system', auftrag: 'pruefung', traeger: w.traeger } as Akteur, (tx) =>
    pruefeKette(tx, w.traeger),
  )
const ordne = (rb: number) =>
  ordneAn(t.umgebung, w, {
    fall: kennung(t.umgebung.kennung()),
    regelt: jahr,
    plan: jahr.flatMap((m) => musterposten(w, m, rb, 200_00)),
  })

beforeAll(async () => {
  t = await testDatenbank({ uhr: '2025-12-15T10:00' })
  w = await zahlwelt(t.umgebung)
}, 120_000)
afterAll(() => t.schliesse())

test('posting does not wait for the seal; it comes within a minute', async () => {
  await ordne(500_00)
  expect(await pruefe()).toMatchObject({ geprueft: 0, unversiegelt: 24 })
  expect(await arbeiteAb(t.umgebung, ZAHLUNG_BEARBEITER)).toBe(0)
  t.uhr.vor(60_000)
  await arbeiteAb(t.umgebung, ZAHLUNG_BEARBEITER)
  expect(await pruefe()).toMatchObject({ geprueft: 24, unversiegelt: 0, gebrochen: [] })
})

test('the chain goes on where it ended, the head changes with every posting', async () => {
  const vorher = await pruefe()
  await ordne(510_00)
  await ordne(520_00)
  t.uhr.vor(60_000)
  await arbeiteAb(t.umgebung, ZAHLUNG_BEARBEITER)
  const nachher = await pruefe()
  expect(nachher).toMatchObject({ geprueft: 72, unversiegelt: 0, gebrochen: [] })
  expect(nachher.kopf).not.toBe(vorher.kopf)
})

test('LED-04: whatever is changed behind the back of the program is located', async () => {
  const eigner = oeffneDb(t.ziel, { rolle: 'allegro_eigner', max: 1 })
  await sql`ALTER TABLE zahlung.buchung DISABLE TRIGGER nur_anfuegen`.execute(eigner)
  await sql`ALTER TABLE zahlung.siegel DISABLE TRIGGER nur_anfuegen`.execute(eigner)
  for (const [nummer, setze, zurueck] of [
    [1, `titel = '1101/681 13'`, `titel = '1101/681 12'`],
    [17, `betrag_cent = betrag_cent + 1`, `betrag_cent = betrag_cent - 1`],
    [40, `person = 'P1', gebucht_am = gebucht_am + interval '1 ms'`, `gebucht_am = gebucht_am - interval '1 ms'`],
    [72, `monat = '2027-01'`, `monat = b_alt`],
  ] as const) {
    const { rows } = await sql<{ buchung: string; monat: string }>`
      SELECT s.buchung, b.monat FROM zahlung.siegel s JOIN zahlung.buchung b ON b.id = s.buchung WHERE s.nummer = ${nummer}`.execute(
      eigner,
    )
    const aendere = (was: string) =>
      sql
        .raw(
          `UPDATE zahlung.buchung SET ${was.replace('b_alt', `'${rows[0]?.monat}'`)} WHERE id = '${rows[0]?.buchung}'`,
        )
        .execute(eigner)
    await aendere(setze)
    expect((await pruefe()).gebrochen).toEqual([nummer])
    await aendere(zurueck)
    expect((await pruefe()).gebrochen).toEqual([])
  }
  // the link itself: both it and the next one no longer fit
  await sql`UPDATE zahlung.siegel SET kette = ${'f'.repeat(64)} WHERE nummer = 30`.execute(eigner)
  expect((await pruefe()).gebrochen).toEqual([30, 31])
  await eigner.destroy()
})
