import { expect, test } from 'vitest'
import { cent, datum, monat, NULL_CENT } from '../../../kern/index.ts'
import { type Aufrechnung, einbehalte, type Forderungsgrund, pruefeAufrechnung } from './aufrechnung.ts'

// 2026: Regelbedarfsstufe 1 of 563.00; 5 percent are 28.15, 10 percent 56.30, 30 percent 168.90.
const HEUTE = { bekanntBis: datum('2026-11-22') }
const MAERZ = monat('2026-03')
const voll = { regelbedarf: cent(563_00), minderung: NULL_CENT, zahlbetrag: cent(963_00) }

const forderung = (id: string, grund: Forderungsgrund, ab: string, offen = 5000_00): Aufrechnung => ({
  id,
  grund,
  offen: cent(offen),
  ab: monat(ab),
  bestandskraeftigAm: datum('2025-12-15'),
  gehemmteMonate: 0,
})
const darlehen = (id: string, offen = 900_00) => ({ id, offen: cent(offen), ausgezahltAm: datum('2025-05-20') })
const gehalten = (f: readonly Aufrechnung[], d: readonly ReturnType<typeof darlehen>[] = []) =>
  einbehalte(MAERZ, voll, f, d, HEUTE).map((e) => [e.id, e.betrag])

test('§ 43 Abs. 2: what began first is set off first, in whatever order it is named; on the same month by id', () => {
  const frueh = forderung('b', 'erstattung', '2025-01')
  const spaet = forderung('a', 'abschliessend', '2025-06')
  expect(gehalten([spaet, frueh])).toEqual([['b', 168_90]])
  expect(gehalten([frueh, spaet])).toEqual([['b', 168_90]])
  const erste = forderung('a', 'erstattung', '2025-01')
  expect(gehalten([frueh, erste])).toEqual([['a', 168_90]])
  expect(gehalten([erste, frueh])).toEqual([['a', 168_90]])
})

test('§ 43 Abs. 4 Satz 1: from its first month on, not before', () => {
  expect(gehalten([forderung('a', 'abschliessend', '2026-03')])).toEqual([['a', 56_30]])
  expect(gehalten([forderung('a', 'abschliessend', '2026-04')])).toEqual([])
})

test('§ 42a Abs. 2 Satz 4: loans rest while more than 20 percent are set off, also where less is left to take', () => {
  expect(gehalten([forderung('a', 'erstattung', '2025-01', 20_00)], [darlehen('d')])).toEqual([['a', 20_00]])
})

test('§ 42a Abs. 2 Satz 4: what is paid in full does not let loans rest', () => {
  expect(gehalten([forderung('a', 'erstattung', '2025-01', 0)], [darlehen('d')])).toEqual([['d', 28_15]])
})

test('§ 42a Abs. 6: of loans paid out on the same day the order of their ids', () => {
  expect(gehalten([], [darlehen('d2'), darlehen('d1')])).toEqual([['d1', 28_15]])
  expect(gehalten([], [darlehen('d1'), darlehen('d2')])).toEqual([['d1', 28_15]])
})

test('§ 43 Abs. 4 Satz 2: in its last month a set-off may still be declared', () => {
  const { ab: _, ...neu } = forderung('n', 'abschliessend', '2026-01')
  const am = (m: string) => pruefeAufrechnung(monat(m), neu, voll, { aufrechnungen: [], darlehen: [] }, HEUTE).ok
  // final on 2025-12-15: three years after January 2026
  expect([am('2029-01'), am('2029-02')]).toEqual([true, false])
})
