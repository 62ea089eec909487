import { expect, test } from 'vitest'
import { cent, datum, deutsch, kennung } from '../kern/index.ts'
import { faelligSeit, laufenderPlan, type Ratenplan, ratenstand, ratenVon } from './ratenplan.ts'

// 307,14 at 50 a month: six of 50 are 300, the seventh 7,14
const plan = (o: Partial<Ratenplan> = {}): Ratenplan => ({
  id: kennung('00000000-0000-7000-8000-000000000001'),
  nr: 1,
  verfahren: kennung('00000000-0000-7000-8000-000000000002'),
  art: 'raten',
  betrag: cent(307_14),
  rate: cent(50_00),
  erste: datum('2026-10-15'),
  ende: null,
  ...o,
})
const forderung = (offen: number, ratenplan: Ratenplan | null) => ({
  faelligAm: datum('2026-09-14'),
  offen: cent(offen),
  ratenplan,
})

test('the plan is the claim to the last cent: the last rate is the rest', () => {
  const raten = ratenVon(plan())
  expect(raten.map((r) => r.betrag)).toEqual([50_00, 50_00, 50_00, 50_00, 50_00, 50_00, 7_14])
  expect(raten.map((r) => deutsch(r.faelligAm)).slice(-2)).toEqual(['15.03.2027', '15.04.2027'])
  expect(ratenVon(plan({ betrag: cent(100_00) })).map((r) => r.betrag)).toEqual([50_00, 50_00])
  expect(ratenVon(plan({ betrag: cent(1), rate: cent(1) })).map((r) => r.betrag)).toEqual([1])
})

test('a month without the day has its last one; the day comes back afterwards', () => {
  const tage = ratenVon(plan({ erste: datum('2027-12-31'), betrag: cent(200_00) })).map((r) => deutsch(r.faelligAm))
  expect(tage).toEqual(['31.12.2027', '31.01.2028', '29.02.2028', '31.03.2028'])
})

test('what has come in counts from the first rate on, whatever day and whatever amount', () => {
  // 120 paid of 307,14: two rates and 20 of the third
  const s = ratenstand(plan(), cent(187_14), datum('2026-12-16'))
  expect(s.raten.map((r) => r.offen)).toEqual([0, 0, 30_00, 50_00, 50_00, 50_00, 7_14])
  expect(s.rueckstand).toBe(30_00)
  expect(s.rueckstaendig.map((r) => deutsch(r.faelligAm))).toEqual(['15.12.2026'])
  expect([s.naechste?.offen, deutsch(s.naechste?.faelligAm ?? datum('1900-01-01'))]).toEqual([50_00, '15.01.2027'])
})

test('a rate is missing from the day after its own, not on it', () => {
  expect(ratenstand(plan(), cent(307_14), datum('2026-10-15')).rueckstand).toBe(0)
  expect(ratenstand(plan(), cent(307_14), datum('2026-10-16')).rueckstand).toBe(50_00)
})

test('a receipt of before the agreement that is taken back makes no rate smaller', () => {
  const s = ratenstand(plan(), cent(400_00), datum('2026-10-16'))
  expect(s.raten.map((r) => r.offen)).toEqual([50_00, 50_00, 50_00, 50_00, 50_00, 50_00, 7_14])
})

test('due is a claim by its decision, by its next rate, or from the day the plan was ended', () => {
  expect(deutsch(faelligSeit(forderung(307_14, null)))).toBe('14.09.2026')
  expect(deutsch(faelligSeit(forderung(187_14, plan())))).toBe('15.12.2026')
  const ende = { art: 'widerrufen', faelligAm: datum('2027-02-01'), grund: 'x' } as const
  expect(deutsch(faelligSeit(forderung(187_14, plan({ ende }))))).toBe('01.02.2027')
})

test('a plan holds until its last day, until it is ended or until nothing is open', () => {
  expect(laufenderPlan(forderung(7_14, plan()), datum('2027-04-15'))).toBeDefined()
  expect(laufenderPlan(forderung(7_14, plan()), datum('2027-04-16'))).toBeUndefined()
  expect(laufenderPlan(forderung(0, plan()), datum('2026-10-15'))).toBeUndefined()
  const ende = { art: 'beendet', faelligAm: datum('2026-10-15'), grund: 'x' } as const
  expect(laufenderPlan(forderung(307_14, plan({ ende })), datum('2026-10-15'))).toBeUndefined()
})
