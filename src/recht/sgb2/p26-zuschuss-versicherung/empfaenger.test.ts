import { expect, test } from 'vitest'
import { datum, monat } from '../../../kern/index.ts'
import { berechne, bereite } from '../../index.ts'
import { angaben, einkommen, miete, person } from '../../pruefung/bau.ts'
import type { Angabe, AngabeVon } from '../../sachverhalt/angaben.ts'

type Versicherung = AngabeVon<'versicherungsbeitrag'>['versicherung']

const beitrag = (versicherung: Versicherung, von: string | null = null, bis: string | null = null): Angabe => ({
  art: 'versicherungsbeitrag',
  person: 'P1',
  von,
  bis,
  versicherung,
  betrag_cent: 150_00,
})
const an = (...liste: readonly Angabe[]) => {
  const s = bereite(angaben(person('P1', '1985-03-15'), miete(1, 437_00), ...liste))
  const e = berechne(s, monat('2026-04'), { bekanntBis: datum('2026-11-22') })
  return e.personen[0]?.leistungen.find((l) => l.leistungsart === 'zuschussVersicherung')?.an
}
/** 1,050 euros against a need of 1,000: in need only because of the contribution (§ 26 Abs. 2 and 4). */
const EINKOMMEN = einkommen('P1', 'sonstiges', 1080_00)

test('§ 26 Abs. 5 Satz 1: private insurance is paid to the company, with a claim and without', () => {
  expect([
    an(beitrag('pkv')),
    an(beitrag('ppv')),
    an(beitrag('pkv'), EINKOMMEN),
    an(beitrag('ppv'), EINKOMMEN),
  ]).toEqual(new Array(4).fill('versicherungsunternehmen'))
})

test('§ 26 Abs. 5 Satz 2: statutory insurance to the Krankenkasse; without a claim it is not named and goes to the person', () => {
  expect([an(beitrag('gkv')), an(beitrag('gkv'), beitrag('spv'))]).toEqual(['krankenkasse', 'krankenkasse'])
  expect([an(beitrag('gkv'), EINKOMMEN), an(beitrag('spv'), EINKOMMEN)]).toEqual([undefined, undefined])
})

test('§ 26 Abs. 6: nor is a Solidargemeinschaft; a part each is said to be so', () => {
  expect(an(beitrag('solidargemeinschaft'))).toBeUndefined()
  expect(an(beitrag('gkv'), beitrag('ppv'))).toBe('beide')
})

test('a month in parts keeps the payee', () => {
  const zuzug = person('P2', '1986-03-15', 'partner', { von: '2026-04-16' })
  expect(an(beitrag('pkv'), zuzug)).toBe('versicherungsunternehmen')
})

test('what ended before the month or costs nothing names no payee', () => {
  expect(an(beitrag('pkv', null, '2026-03-31'), beitrag('gkv', '2026-04-01'))).toBe('krankenkasse')
  expect(an(beitrag('gkv'), { ...(beitrag('ppv') as AngabeVon<'versicherungsbeitrag'>), betrag_cent: 0 })).toBe(
    'krankenkasse',
  )
})
