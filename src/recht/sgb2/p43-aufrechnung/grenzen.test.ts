import { expect, test } from 'vitest'
import { cent, datum, monat, NULL_CENT } from '../../../kern/index.ts'
import { type Aufrechnung, einbehalte, type Forderungsgrund, pruefeAufrechnung, rate } from './aufrechnung.ts'

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

test('§ 42a Abs. 2 Satz 4: three of 10 percent are over 20, though little is left of one', () => {
  const drei = [
    forderung('a', 'abschliessend', '2025-01'),
    forderung('b', 'einkommenErzielt', '2025-02'),
    forderung('c', 'abschliessend', '2025-03', 10_00),
  ]
  expect(gehalten(drei, [darlehen('d')])).toEqual([
    ['a', 56_30],
    ['b', 56_30],
    ['c', 10_00],
  ])
})

test('§ 42a Abs. 6: the older loan first, whatever its id and place; what it does not need goes to the next', () => {
  const alt = { ...darlehen('z', 8_15), ausgezahltAm: datum('2024-07-01') }
  const neu = darlehen('b')
  const folge = [
    ['z', 8_15],
    ['b', 20_00],
  ]
  expect(gehalten([], [alt, neu])).toEqual(folge)
  expect(gehalten([], [neu, alt])).toEqual(folge)
  expect(gehalten([], [darlehen('a', 0), neu])).toEqual([['b', 28_15]])
  expect(gehalten([], [darlehen('a', -5_00), neu])).toEqual([['b', 28_15]])
})

test('§ 43 Abs. 3: nothing is kept back, and nothing owed, where a Minderung is over 30 percent', () => {
  const a = { ...voll, minderung: cent(337_80) }
  expect(einbehalte(MAERZ, a, [forderung('a', 'erstattung', '2025-01')], [darlehen('d')], HEUTE)).toEqual([])
})

const pruefe = (
  grund: Forderungsgrund,
  laufende: readonly Aufrechnung[],
  d = [darlehen('d')].slice(1),
  minderung = 0,
) => {
  const { ab: _, ...neu } = forderung('n', grund, '2026-03')
  const a = { regelbedarf: cent(563_00), minderung: cent(minderung) }
  return pruefeAufrechnung(MAERZ, neu, a, { aufrechnungen: laufende, darlehen: d }, HEUTE)
}
const zehn = (id: string): Aufrechnung => forderung(id, 'abschliessend', '2025-01')

test('§ 43 Abs. 2 Satz 2: up to exactly 30 percent a new one is allowed, loans counted', () => {
  // 56.30 + 56.30 + 56.30 = 168.90
  const wert = { rate: 56_30, bis: monat('2029-01'), ohneAnhoerung: false, pflicht: false }
  expect(pruefe('einkommenErzielt', [zehn('a'), zehn('b')])).toEqual({ ok: true, wert })
  // 56.30 + 56.30 + 28.15 = 140.75
  expect(pruefe('einkommenErzielt', [zehn('a'), zehn('b')], [darlehen('d')])).toEqual({
    ok: false,
    ablehnung: { art: 'ueberHoechstsatz', laufend: 140_75, hoechstens: 168_90 },
  })
  expect(pruefe('einkommenErzielt', [zehn('a')], [darlehen('d')]).ok).toBe(true)
})

test('§ 43 Abs. 2 Satz 2, Abs. 3: what runs is counted as declared, not as a Minderung leaves it', () => {
  expect(pruefe('abschliessend', [forderung('a', 'ersatz34a', '2025-01')], [], 100_00)).toEqual({
    ok: false,
    ablehnung: { art: 'ueberHoechstsatz', laufend: 168_90, hoechstens: 168_90 },
  })
  expect([pruefe('erstattung', [], [], 168_89).ok, pruefe('erstattung', [], [], 168_91).ok]).toEqual([true, false])
})

test('§ 43 Abs. 2 Satz 1: 10 percent where no one is to blame, else 30', () => {
  const saetze = (
    ['einkommenErzielt', 'abschliessend', 'erstattung', 'ersatz34', 'ersatz34a', 'ersatz34b'] as const
  ).map((g) => rate(g, cent(563_00), MAERZ, HEUTE))
  expect(saetze).toEqual([56_30, 56_30, 168_90, 168_90, 168_90, 168_90])
})
