import { expect, test } from 'vitest'
import { cent, datum, iso, isoMonat, monat } from '../../../kern/index.ts'
import { haftung, pruefeZahlungseinstellung, raten } from './rueckzahlung.ts'

const HEUTE = { bekanntBis: datum('2026-11-22') }

test('§ 40 Abs. 9: who comes of age is liable with what is over 15.000 euros; until 2022 with all there is', () => {
  const mit = (vermoegen: number, am: string) => haftung(cent(800_00), cent(vermoegen), datum(am), HEUTE)
  expect([mit(15_000_00, '2026-03-15'), mit(15_500_00, '2026-03-15'), mit(20_000_00, '2026-03-15')]).toEqual([
    0, 500_00, 800_00,
  ])
  expect([mit(500_00, '2022-12-31'), mit(500_00, '2023-01-01')]).toEqual([500_00, 0])
})

test('§ 40 Abs. 10: ten percent of 563 a month, the last instalment what is left', () => {
  const r = raten(cent(150_00), cent(563_00), monat('2026-05'), false, HEUTE)
  expect(r?.map((x) => [isoMonat(x.monat), x.betrag])).toEqual([
    ['2026-05', 56_30],
    ['2026-06', 56_30],
    ['2026-07', 37_40],
  ])
})

test('Satz 2: not once in need again; not before 2023', () => {
  expect(raten(cent(150_00), cent(563_00), monat('2026-05'), true, HEUTE)).toBeUndefined()
  expect(raten(cent(150_00), cent(449_00), monat('2022-12'), false, HEUTE)).toBeUndefined()
})

test('§ 331 SGB III: two months to take the grant back, else the payment is made up for', () => {
  const mit = (am: string) =>
    pruefeZahlungseinstellung({ am: datum(am), aufhebungFuerVergangenheit: true, ausAngabenDerPerson: false })
  expect(iso(mit('2026-03-10')?.aufhebungBis ?? datum('1970-01-01'))).toBe('2026-05-10')
  expect(iso(mit('2025-12-31')?.aufhebungBis ?? datum('1970-01-01'))).toBe('2026-02-28')
  expect(mit('2026-03-10')?.mitteilung).toBe(true)
  expect(
    pruefeZahlungseinstellung({
      am: datum('2026-03-10'),
      aufhebungFuerVergangenheit: false,
      ausAngabenDerPerson: true,
    }),
  ).toBeUndefined()
})
