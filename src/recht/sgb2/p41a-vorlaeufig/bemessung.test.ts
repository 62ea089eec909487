import { expect, test } from 'vitest'
import { type Cent, cent, datum } from '../../../kern/index.ts'
import { decktDenBedarf, durchschnittseinkommen, pruefeVorlaeufigkeit, setzeMangelsNachweisFest } from './bemessung.ts'

test('§ 41a Abs. 1: a duty, for all members; not where the household itself is the reason', () => {
  expect(pruefeVorlaeufigkeit('hoehe', false)).toMatchObject({
    ok: true,
    wert: { bindung: 'pflicht', fuerAlle: true, fiktion: true },
  })
  expect(pruefeVorlaeufigkeit('voraussetzungen', true)).toEqual({ ok: false, ablehnung: { art: 'zuVertreten' } })
})

test('§ 41a Abs. 7: may be, and does not become final by time', () => {
  for (const grund of ['verfassungsrecht', 'grundsatzfrage'] as const)
    expect(pruefeVorlaeufigkeit(grund, false)).toMatchObject({
      ok: true,
      wert: { bindung: 'ermessen', fiktion: false },
    })
})

test('§ 41a Abs. 2 Satz 2: within the allowance for work the need counts as covered', () => {
  const mit = (beruecksichtigt: number) =>
    decktDenBedarf({ beruecksichtigt: cent(beruecksichtigt), erwartet: cent(600_00), freibetragErwerb: cent(248_00) })
  expect([mit(848_00), mit(848_01), mit(352_00)]).toEqual([true, false, true])
})

test('§ 41a Abs. 3 Satz 3 and 4: only what was proven, else nothing; before the time limit is over nothing is set', () => {
  expect(setzeMangelsNachweisFest({ nachgewiesen: cent(120_00) }, true)).toBe(120_00)
  expect(setzeMangelsNachweisFest({ nachgewiesen: null }, true)).toBe(0)
  expect(setzeMangelsNachweisFest({ nachgewiesen: null }, false)).toBeUndefined()
})

const zeitraum = (o: Partial<Parameters<typeof durchschnittseinkommen>[0]> = {}) =>
  durchschnittseinkommen({
    beginn: datum('2019-01-01'),
    entscheidungAm: datum('2019-08-10'),
    monatlich: [400_00, 500_00, 0, 0, 0, 100_03].map((b) => cent(b)),
    entfaelltInEinemMonat: false,
    spitzabrechnungBeantragt: false,
    ...o,
  })

test('§ 41a Abs. 4 a. F.: one average for all months: 1.000,03 by six is 166,67', () => {
  expect(zeitraum()).toEqual({ monatlich: new Array<Cent>(6).fill(cent(166_67)), gemittelt: true, unsicher: false })
})

test('not where the claim ends in a month, nor where the exact months were asked for', () => {
  expect(zeitraum({ entfaelltInEinemMonat: true }).gemittelt).toBe(false)
  expect(zeitraum({ spitzabrechnungBeantragt: true }).gemittelt).toBe(false)
})

test('from August 2016 to March 2021; the last three months are not certain', () => {
  expect(zeitraum({ beginn: datum('2016-07-31') }).gemittelt).toBe(false)
  expect(zeitraum({ beginn: datum('2016-08-01') }).gemittelt).toBe(true)
  expect(zeitraum({ entscheidungAm: datum('2020-12-31') }).unsicher).toBe(false)
  expect(zeitraum({ entscheidungAm: datum('2021-01-01') })).toMatchObject({ gemittelt: true, unsicher: true })
  expect(zeitraum({ entscheidungAm: datum('2021-04-01') })).toMatchObject({ gemittelt: false, unsicher: false })
})
