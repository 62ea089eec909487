import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cent, datum, isoMonat, monat, NULL_CENT } from '../../../kern/index.ts'
import { letzterAufrechnungsmonat } from '../../fristen/monate.ts'
import { type Aufrechnung, einbehalte, type Forderungsgrund, pruefeAufrechnung } from './aufrechnung.ts'

const HEUTE = { bekanntBis: datum('2026-11-22') }
const MAERZ = monat('2026-03')
const RBS1 = cent(563_00)
const voll = { regelbedarf: RBS1, minderung: NULL_CENT, zahlbetrag: cent(963_00) }

const forderung = (id: string, grund: Forderungsgrund, offen = 5000_00, ab = '2025-01'): Aufrechnung => ({
  id,
  grund,
  offen: cent(offen),
  ab: monat(ab),
  bestandskraeftigAm: datum('2024-12-15'),
  gehemmteMonate: 0,
})
const darlehen = (id: string, offen: number, am = '2025-05-20') => ({ id, offen: cent(offen), ausgezahltAm: datum(am) })

test('rates of Regelbedarfsstufe 1 in 2026: loans 28,15, without fault 56,30, else 168,90 (5, 10, 30 percent of 563)', () => {
  expect(einbehalte(MAERZ, voll, [forderung('a', 'abschliessend')], [darlehen('d', 900_00)], HEUTE)).toEqual([
    { art: 'aufrechnung', id: 'a', betrag: 56_30 },
    { art: 'darlehen', id: 'd', betrag: 28_15 },
  ])
  expect(einbehalte(MAERZ, voll, [forderung('a', 'erstattung')], [], HEUTE)).toEqual([
    { art: 'aufrechnung', id: 'a', betrag: 168_90 },
  ])
})

test('§ 42a Abs. 2 Satz 1: ten percent until June 2023, five from July on', () => {
  const mit = (m: string) =>
    einbehalte(monat(m), { ...voll, regelbedarf: cent(502_00) }, [], [darlehen('d', 900_00, '2023-01-05')], HEUTE)
  expect([mit('2023-06')[0]?.betrag, mit('2023-07')[0]?.betrag]).toEqual([50_20, 25_10])
})

test('§ 42a Abs. 2 Satz 1: not yet in the month it was paid out; the last instalment is what is left', () => {
  expect(einbehalte(monat('2025-05'), voll, [], [darlehen('d', 900_00)], HEUTE)).toEqual([])
  expect(einbehalte(monat('2025-06'), voll, [], [darlehen('d', 9_99)], HEUTE)[0]?.betrag).toBe(9_99)
})

test('§ 42a Abs. 6: five percent for all loans together, the oldest first', () => {
  const zwei = [darlehen('neu', 500_00, '2025-07-01'), darlehen('alt', 10_00, '2024-07-01')]
  expect(einbehalte(MAERZ, voll, [], zwei, HEUTE)).toEqual([
    { art: 'darlehen', id: 'alt', betrag: 10_00 },
    { art: 'darlehen', id: 'neu', betrag: 18_15 },
  ])
})

test('§ 42a Abs. 2 Satz 4: with more than 20 percent set off, loans rest; with exactly 20 they do not', () => {
  const zwei = [forderung('a', 'abschliessend'), forderung('b', 'einkommenErzielt')]
  expect(einbehalte(MAERZ, voll, zwei, [darlehen('d', 900_00)], HEUTE).map((e) => e.betrag)).toEqual([
    56_30, 56_30, 28_15,
  ])
  expect(einbehalte(MAERZ, voll, [forderung('a', 'ersatz34')], [darlehen('d', 900_00)], HEUTE)).toHaveLength(1)
})

test('§ 42a Abs. 2 Satz 4: what is given as a loan pays back no loan', () => {
  const mit = (davonDarlehen: number) =>
    einbehalte(MAERZ, { ...voll, davonDarlehen: cent(davonDarlehen) }, [], [darlehen('d', 900_00)], HEUTE)
  expect(mit(963_00)).toEqual([])
  expect([mit(953_00)[0]?.betrag, mit(400_00)[0]?.betrag]).toEqual([10_00, 28_15])
})

test('§ 43 Abs. 3: a Minderung of 30 percent stops all, a smaller one leaves the difference', () => {
  const mit = (minderung: number) =>
    einbehalte(
      MAERZ,
      { ...voll, minderung: cent(minderung) },
      [forderung('a', 'erstattung')],
      [darlehen('d', 900_00)],
      HEUTE,
    )
  expect(mit(168_90)).toEqual([])
  expect(mit(56_30)).toEqual([{ art: 'aufrechnung', id: 'a', betrag: 112_60 }])
})

test('never more than is paid', () => {
  const knapp = { ...voll, zahlbetrag: cent(20_00) }
  expect(einbehalte(MAERZ, knapp, [forderung('a', 'erstattung')], [], HEUTE)[0]?.betrag).toBe(20_00)
  expect(einbehalte(MAERZ, { ...voll, zahlbetrag: NULL_CENT }, [forderung('a', 'erstattung')], [], HEUTE)).toEqual([])
})

test('§ 43 Abs. 4: three years after the month that follows becoming final, longer where it could not be enforced', () => {
  const am = { bestandskraeftigAm: datum('2023-03-15') }
  expect(isoMonat(letzterAufrechnungsmonat(am.bestandskraeftigAm, 0))).toBe('2026-04')
  expect(isoMonat(letzterAufrechnungsmonat(am.bestandskraeftigAm, 5))).toBe('2026-09')
  const alt = { ...forderung('a', 'erstattung'), ...am }
  expect(einbehalte(monat('2026-04'), voll, [alt], [], HEUTE)).toHaveLength(1)
  expect(einbehalte(monat('2026-05'), voll, [alt], [], HEUTE)).toEqual([])
})

const neu = (grund: Forderungsgrund, offen = 900_00) => ({
  id: 'n',
  grund,
  offen: cent(offen),
  bestandskraeftigAm: datum('2026-02-15'),
  gehemmteMonate: 0,
})

test('§ 43 Abs. 2 Satz 2: a set-off that would go over 30 percent with what runs is not allowed, not cut', () => {
  const laeuft = { aufrechnungen: [forderung('a', 'abschliessend')], darlehen: [] }
  const r = pruefeAufrechnung(MAERZ, neu('erstattung'), voll, laeuft, HEUTE)
  expect(r).toEqual({ ok: false, ablehnung: { art: 'ueberHoechstsatz', laufend: 56_30, hoechstens: 168_90 } })
  expect(pruefeAufrechnung(MAERZ, neu('einkommenErzielt'), voll, laeuft, HEUTE).ok).toBe(true)
})

test('§ 43 Abs. 1 Satz 2: under 70 euros no hearing, and since July 2026 a duty', () => {
  const leer = { aufrechnungen: [], darlehen: [] }
  const plan = (m: string, offen: number) => {
    const r = pruefeAufrechnung(monat(m), neu('erstattung', offen), voll, leer, HEUTE)
    return r.ok ? [r.wert.ohneAnhoerung, r.wert.pflicht] : r.ablehnung
  }
  expect([plan('2026-06', 69_99), plan('2026-07', 69_99), plan('2026-07', 70_00)]).toEqual([
    [true, false],
    [true, true],
    [false, false],
  ])
})

test('refused: while a Minderung takes 30 percent, and after three years', () => {
  const leer = { aufrechnungen: [], darlehen: [] }
  expect(pruefeAufrechnung(MAERZ, neu('erstattung'), { ...voll, minderung: cent(168_90) }, leer, HEUTE)).toEqual({
    ok: false,
    ablehnung: { art: 'minderung' },
  })
  expect(pruefeAufrechnung(monat('2029-04'), neu('erstattung'), voll, leer, HEUTE)).toEqual({
    ok: false,
    ablehnung: { art: 'dreiJahre', bis: monat('2029-03') },
  })
})

test('whatever runs: together never over 30 percent less the Minderung, nor over the payment, nor over what is owed', () => {
  const grund = fc.constantFrom<Forderungsgrund>(
    'einkommenErzielt',
    'abschliessend',
    'erstattung',
    'ersatz34',
    'ersatz34a',
    'ersatz34b',
  )
  const betrag = fc.integer({ min: 0, max: 400_00 })
  const liste = fc.array(fc.record({ grund, offen: betrag }), { maxLength: 5 })
  fc.assert(
    fc.property(
      liste,
      fc.array(betrag, { maxLength: 4 }),
      betrag,
      betrag,
      (forderungen, kredite, minderung, zahlbetrag) => {
        const laufende = forderungen.map((f, i) => forderung(`f${i}`, f.grund, f.offen))
        const offene = kredite.map((offen, i) => darlehen(`d${i}`, offen))
        const a = { regelbedarf: RBS1, minderung: cent(minderung), zahlbetrag: cent(zahlbetrag) }
        const e = einbehalte(MAERZ, a, laufende, offene, HEUTE)
        const summe = e.reduce((s, x) => s + x.betrag, 0)
        expect(summe).toBeLessThanOrEqual(Math.max(0, 168_90 - minderung))
        expect(summe).toBeLessThanOrEqual(zahlbetrag)
        const schuld = new Map([...laufende, ...offene].map((x) => [x.id, x.offen]))
        for (const x of e) expect(x.betrag).toBeLessThanOrEqual(schuld.get(x.id) ?? 0)
        expect(new Set(e.map((x) => x.id)).size).toBe(e.length)
      },
    ),
    { numRuns: 200 },
  )
})
