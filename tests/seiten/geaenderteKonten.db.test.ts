// Accounts changed in a quarter, as the Beauftragte für den Haushalt sees them (HKR-06).
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ladeFallansicht } from '../../src/ablauf/index.ts'
import { nimmEinzelneAuf } from '../../src/ablauf/pruefung.ts'
import { datum } from '../../src/kern/index.ts'
import {
  bestaetigeBankverbindung,
  type Inhaber,
  type KontoRef,
  lehneBankverbindungAb,
  pruefenBis,
  schlageBankverbindungVor,
  urheber,
} from '../../src/stammdaten/index.ts'
import { MUSTERKENNWORT, type Musterjobcenter, musterjobcenter } from '../../src/stammdaten/pruefung.ts'
import { mitRechten } from '../../src/technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../src/technik/pruefung.ts'
import type { GeaenderteKontenAnsicht } from '../../src/web/sachbearbeitung/haushalt/geaenderteKonten.tsx'
import { musterIban } from '../../src/zahlung/pruefung.ts'
import { type Testbrowser, testbrowser, testhaus } from '../../src/zugang/pruefung.ts'
import { ladeSeiten } from '../rechte/seiten.ts'

const ANMELDUNG = '/pruefung/anmelden'
const { seiten } = await ladeSeiten()

let t: TestDatenbank
let jc: Musterjobcenter
let inhaber: Inhaber

beforeAll(async () => {
  t = await testDatenbank({ uhr: '2026-04-01T10:00' })
  jc = await musterjobcenter(t.umgebung)
  const fall = await nimmEinzelneAuf({ umgebung: t.umgebung, nutzer: jc.f.nutzer })
  const v = await ladeFallansicht({ umgebung: t.umgebung, nutzer: jc.f.nutzer }, fall)
  const person = v?.personen[0]?.person.id
  if (person === undefined) throw new Error('no person')
  inhaber = { art: 'person', id: person }
})
afterAll(() => t.schliesse())

async function angemeldet(): Promise<Testbrowser> {
  const b = testbrowser(testhaus(t.umgebung, seiten, { eigeneAnmeldung: ANMELDUNG }), { anmeldung: ANMELDUNG })
  expect((await b.melde(jc.a.anmeldename, MUSTERKENNWORT)).status).toBe(303)
  return b
}
const zeige = async (quartal: string): Promise<GeaenderteKontenAnsicht> =>
  (await (await (await angemeldet()).hole(`/haushalt/konten?quartal=${quartal}`)).json()) as GeaenderteKontenAnsicht

async function schlageVor(nr: number, am: string): Promise<KontoRef> {
  t.uhr.stelle(am)
  const konto = { iban: musterIban(nr), kontoinhaber: 'Elif Sonntag', beleg: `Kontokarte ${nr}` }
  const r = await mitRechten(t.db, jc.f.akteur, (tx) =>
    schlageBankverbindungVor(tx, urheber(t.umgebung, jc.f.akteur), inhaber, konto),
  )
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}

async function entscheide(ref: KontoRef, am: string, grund = ''): Promise<void> {
  t.uhr.stelle(am)
  const r = await mitRechten(t.db, jc.a.akteur, (tx) => {
    const u = urheber(t.umgebung, jc.a.akteur)
    return grund === '' ? bestaetigeBankverbindung(tx, u, ref) : lehneBankverbindungAb(tx, u, ref, grund)
  })
  expect(r.ok).toBe(true)
}

test('HKR-06: due two working days later; weekends and the holidays of the Land do not count', () => {
  const bis = (tag: string, land: 'BY' | 'BE' = 'BE') => pruefenBis(datum(tag), { land })
  // von: calendar of 2026 (Friday 2 January; Epiphany, 6 January, is a holiday in Bayern, not in Berlin; Easter 3 to 6 April)
  expect(bis('2026-06-01')).toBe(datum('2026-06-03'))
  expect(bis('2026-06-05')).toBe(datum('2026-06-09'))
  expect(bis('2026-01-02')).toBe(datum('2026-01-06'))
  expect(bis('2026-01-02', 'BY')).toBe(datum('2026-01-07'))
  expect(bis('2026-04-02')).toBe(datum('2026-04-08'))
})

test('HKR-06: the quarter counts what was entered in it and what still waits; late and overdue stand first', async () => {
  // the account the case was taken in with waits from the first day on
  expect((await zeige('2026-2')).zeilen.map((z) => [z.stand, z.bis])).toEqual([['wartet', '07.04.2026']])
  // Tuesday, confirmed on Thursday: in time
  await entscheide(await schlageVor(1_007_654_401, '2026-04-07T09:00'), '2026-04-09T23:59')
  // Monday, refused on Thursday: a day late
  await entscheide(await schlageVor(1_007_654_402, '2026-06-01T09:00'), '2026-06-04T00:01', 'Kein Beleg.')
  await schlageVor(1_007_654_403, '2026-06-30T23:30')

  t.uhr.stelle('2026-07-02T12:00')
  const zweites = await zeige('2026-2')
  expect(zweites.zahlen.map(([, n]) => n)).toEqual([4, 1, 1, 1, 2, 2])
  expect(zweites.zeilen.map((z) => [z.stand, z.zuSpaet])).toEqual([
    ['wartet', true],
    ['wartet', false],
    ['abgelehnt', true],
    ['bestätigt', false],
  ])
  expect(zweites.zeilen[1]).toMatchObject({ bis: '02.07.2026', beleg: 'Kontokarte 1007654403', geprueft: '' })

  t.uhr.stelle('2026-07-03T08:00')
  const drittes = await zeige('2026-3')
  expect(drittes.zeilen.map((z) => [z.stand, z.zuSpaet, z.eingetragen.slice(0, 10)])).toEqual([
    ['wartet', true, '01.04.2026'],
    ['wartet', true, '30.06.2026'],
  ])
  // a quarter nobody can choose is the running one
  expect((await zeige('1999-1')).quartal).toBe('2026-3')
  expect((await zeige('2026-1')).zeilen).toEqual([])
})

test('HKR-06: the file holds every account in full, and says who entered and who confirmed it', async () => {
  t.uhr.stelle('2026-07-03T09:00')
  const csv = await (await (await angemeldet()).hole('/haushalt/konten/csv?quartal=2026-2')).text()
  const zeilen = csv.trim().split('\r\n')
  expect(zeilen).toHaveLength(5)
  expect(zeilen[2]).toContain('2026-04-07;Frida Fuchs;2026-04-09;2026-04-09;Anna Adler;bestätigt;nein')
  const f = testbrowser(testhaus(t.umgebung, seiten, { eigeneAnmeldung: ANMELDUNG }), { anmeldung: ANMELDUNG })
  await f.melde(jc.f.anmeldename, MUSTERKENNWORT)
  expect((await f.hole('/haushalt/konten')).status).toBe(403)
})
