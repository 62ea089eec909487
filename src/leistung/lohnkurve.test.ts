import { expect, test } from 'vitest'
import { cent, datum, monat } from '../kern/index.ts'
import type { Angaben } from '../recht/index.ts'
import { OHNE_ABZUG, schaetzeAbzug } from './lohnabzug.ts'
import { abzugWieAngegeben, geringfuegigkeitsgrenze, heutigerLohn, lohnkurve, lohnlage } from './lohnkurve.ts'
import { haushalt } from './musterfall.ts'

const HEUTE = { bekanntBis: datum('2026-11-22') }
const JULI = monat('2026-07')

function kurve(angaben: Angaben, o: { abzug?: Parameters<typeof lohnkurve>[0]['abzug'] } = {}) {
  return lohnkurve({ angaben, person: 'P1', monat: JULI, rechtsstand: HEUTE, abzug: o.abzug ?? (() => OHNE_ABZUG) })
}

// 563,00 Regelbedarf + 480,00 rent = 1.043,00 need. § 11b Abs. 2 and 3 SGB II: 100,00 free, 20 % to 520,00, 30 % to
// 1.000,00, 10 % to 1.200,00 (no child): 100,00 + 84,00 + 144,00 + 20,00 = 348,00 at most.
test('the household has its need, and of the wage what the law leaves free', () => {
  const { punkte } = kurve(haushalt({ lohn: 520_00 }).angaben)
  const bei = (b: number) => punkte.find((p) => p.brutto === b)
  expect(punkte).toHaveLength(201)
  expect(bei(0)).toMatchObject({ leistung: 1_043_00, verfuegbar: 1_043_00 })
  expect(bei(100_00)).toMatchObject({ leistung: 1_043_00, verfuegbar: 1_143_00 })
  expect(bei(520_00)).toMatchObject({ leistung: 707_00, verfuegbar: 1_227_00, freibetrag: 184_00 })
  expect(bei(1_000_00)).toMatchObject({ leistung: 371_00, verfuegbar: 1_371_00 })
  expect(bei(1_200_00)).toMatchObject({ leistung: 191_00, verfuegbar: 1_391_00 })
  // 1.391,00 − 348,00 = 1.043,00: the need is met
  expect(bei(4_000_00)).toMatchObject({ leistung: 0, verfuegbar: 4_000_00 })
})

test('the thresholds are those of § 11b, the Geringfügigkeitsgrenze 2026 of 603 euros, and the end of need', () => {
  const k = kurve(haushalt({ lohn: 520_00 }).angaben)
  expect(k.schwellen).toEqual([
    { art: 'freibetrag', brutto: 100_00, frei: 20 },
    { art: 'freibetrag', brutto: 520_00, frei: 30 },
    { art: 'geringfuegig', brutto: 603_00 },
    { art: 'freibetrag', brutto: 1_000_00, frei: 10 },
    { art: 'freibetrag', brutto: 1_200_00, frei: 0 },
    { art: 'ende', brutto: 1_391_00 },
    { art: 'uebergang', brutto: 2_000_00 },
  ])
  expect(k.reste.map((r) => [r.von, r.bis, r.jeEuro])).toEqual([
    [0, 100_00, 100],
    [100_00, 520_00, 20],
    [520_00, 603_00, 30],
    [603_00, 1_000_00, 30],
    [1_000_00, 1_200_00, 10],
    [1_200_00, 1_391_00, 0],
    [1_391_00, 2_000_00, 100],
    [2_000_00, 4_000_00, 100],
  ])
  // the wage of the facts: 30 cents of the next euro
  expect(k.heute).toMatchObject({ brutto: 520_00, jeEuro: 30 })
})

test('with a minor child the free part goes on to 1.500 euros (§ 11b Abs. 3 Satz 3)', () => {
  const { angaben } = haushalt()
  const kind = {
    art: 'person',
    person: 'P2',
    geburt: '2019-03-01',
    rolle: 'kind',
    eltern: ['P1'],
    von: null,
    bis: null,
  }
  const k = kurve({ ...angaben, angaben: { ...angaben.angaben, kind: kind as Angaben['angaben'][string] } })
  expect(k.schwellen.filter((s) => s.art === 'freibetrag').map((s) => [s.brutto, s.frei])).toEqual([
    [100_00, 20],
    [520_00, 30],
    [1_000_00, 10],
    [1_500_00, 0],
  ])
})

test('with Kindergeld the end of the claims and the end of all payment are two thresholds (§ 72 Abs. 1)', () => {
  const { angaben } = haushalt()
  const kind = {
    art: 'person',
    person: 'P2',
    geburt: '2019-03-01',
    rolle: 'kind',
    eltern: ['P1'],
    von: null,
    bis: null,
  }
  const kindergeld = {
    art: 'einkommen',
    person: 'P2',
    von: null,
    bis: null,
    einkommensart: 'kindergeld',
    betrag_cent: 259_00,
    nachzahlung: false,
    berechtigt: null,
  }
  const k = kurve({ ...angaben, angaben: { ...angaben.angaben, kind, kindergeld } as Angaben['angaben'] })
  const enden = k.schwellen.filter((s) => s.art === 'anspruch' || s.art === 'ende')
  // 563,00 + 390,00 (§ 23 Nr. 1, six to thirteen) + 480,00 a head = 1.913,00; 378,00 of the wage are free (100 + 84 +
  // 144 + 50). With Kindergeld the need is met from 1.913 − 259 + 378 = 2.032 on; the Sofortzuschlag goes on for who has
  // no claim only because of the Kindergeld, up to 1.913 + 378 = 2.291
  expect(enden).toEqual([
    { art: 'anspruch', brutto: 2_032_00 },
    { art: 'ende', brutto: 2_291_00 },
  ])
})

test('other income stands beside the wage, what cannot be counted is named', () => {
  const { angaben } = haushalt({ lohn: 520_00 })
  const k = kurve({
    ...angaben,
    angaben: {
      ...angaben.angaben,
      rente: {
        art: 'einkommen',
        person: 'P1',
        von: null,
        bis: null,
        einkommensart: 'rente',
        betrag_cent: 200_00,
        nachzahlung: false,
        berechtigt: null,
      },
      frueher: { ...angaben.angaben.lohn, bis: '2026-06-30', von: null, brutto_cent: 999_00 } as never,
      gewerbe: {
        art: 'selbstaendigkeit',
        person: 'P1',
        von: null,
        bis: null,
        gewinn_cent: 100_00,
        steuern_cent: 0,
        sozialabgaben_cent: 0,
      },
    },
  })
  expect(k.weiteresEinkommen).toBe(200_00)
  expect(k.nichtMitgezaehlt).toEqual(['selbstaendigkeit'])
  expect(k.heute.brutto).toBe(520_00)
})

test('deductions as stated are the same share of every wage', () => {
  const { angaben } = haushalt()
  const mit = {
    ...angaben,
    angaben: {
      ...angaben.angaben,
      lohn: {
        art: 'erwerbseinkommen' as const,
        person: 'P1',
        von: null,
        bis: null,
        brutto_cent: 1_200_00,
        steuern_cent: 12_00,
        sozialabgaben_cent: 180_00,
      },
    },
  }
  const f = { angaben: mit, person: 'P1', monat: JULI }
  expect(abzugWieAngegeben(f)?.(cent(600_00))).toEqual({ steuern: 6_00, sozialabgaben: 90_00 })
  expect(abzugWieAngegeben({ ...f, angaben })).toBeUndefined()
  expect(heutigerLohn(f)).toBe(1_200_00)
})

test('the Geringfügigkeitsgrenze is that of the month, as known (BGBl. 2022 I S. 969, MiLoV4, MiLoV5)', () => {
  const am = (m: string, bekannt = '2026-11-22') => geringfuegigkeitsgrenze(monat(m), { bekanntBis: datum(bekannt) })
  expect([am('2023-05'), am('2025-05'), am('2026-05'), am('2026-05', '2025-06-01')]).toEqual([
    520_00, 556_00, 603_00, 556_00,
  ])
})

test('the facts say what the estimate of deductions needs', () => {
  const { angaben } = haushalt()
  expect(lohnlage({ angaben, person: 'P1', monat: JULI }, 36)).toEqual({ steuerklasse: 'I', kinder: 0, ab23: true })
  const allein = { art: 'alleinerziehung', person: 'P1', von: null, bis: null } as const
  const mit = { ...angaben, angaben: { ...angaben.angaben, allein } }
  expect(lohnlage({ angaben: mit, person: 'P1', monat: JULI }, 22)).toMatchObject({ steuerklasse: 'II', ab23: false })
})

const I = { steuerklasse: 'I', kinder: 0, ab23: true } as const

test('estimate: nothing is withheld up to the Geringfügigkeitsgrenze', () => {
  expect(schaetzeAbzug(cent(603_00), JULI, cent(603_00), I)).toEqual(OHNE_ABZUG)
})

test('estimate above the Übergangsbereich: 9,3 + 1,3 + 8,75 + 1,8 + 0,6 percent, tax by the tariff of 2026', () => {
  // 2.500,00 × 21,75 % = 543,75. Tax: 30.000 − 1.230 − 36 − 6.045 (20,15 %) = 22.689; z = 0,489:
  // (173,10 z + 2.397) z + 1.034,87 = 2.248,39 → 2.248 a year, 187,33 a month
  expect(schaetzeAbzug(cent(2_500_00), JULI, cent(603_00), I)).toEqual({ steuern: 187_33, sozialabgaben: 543_75 })
})

test('estimate in the Übergangsbereich: the employee pays on a smaller base (§ 20 Abs. 2a SGB IV)', () => {
  // at 1.000,00: 2.000 ÷ 1.397 × 397 = 568,36 × 21,15 % = 120,21; F = 28 ÷ 42,3; base 854,08 × 0,6 % = 5,12
  expect(schaetzeAbzug(cent(1_000_00), JULI, cent(603_00), I)).toEqual({ steuern: 0, sozialabgaben: 125_33 })
})

test('estimate: children spare the Zuschlag and lower the Pflegebeitrag; a lone parent and a couple pay less tax', () => {
  const mit = (l: Partial<Parameters<typeof schaetzeAbzug>[3]>) =>
    schaetzeAbzug(cent(3_000_00), JULI, cent(603_00), { ...I, ...l })
  // 3.000,00 × 21,15 % = 634,50; with three children less 0,5 %: 619,50
  expect(mit({ kinder: 1 }).sozialabgaben).toBe(634_50)
  expect(mit({ kinder: 3 }).sozialabgaben).toBe(619_50)
  expect(mit({ kinder: 1, steuerklasse: 'II' }).steuern).toBeLessThan(mit({ kinder: 1 }).steuern)
  expect(mit({ steuerklasse: 'III' }).steuern).toBeLessThan(mit({ steuerklasse: 'II' }).steuern)
})
