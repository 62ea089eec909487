import { expect, test } from 'vitest'
import { datum, monat } from '../kern/index.ts'
import { leistungsnameDer } from './leistungsname.ts'

const person = (geburt: string) => ({ id: 'P1', vorname: 'A', nachname: 'B', geburt: datum(geburt) })
const name = (monate: readonly string[], personen = [person('1985-03-15')], wort?: 'oder') =>
  leistungsnameDer({ personen, monate: monate.map((m) => ({ monat: monat(m) })) }, wort)
    .map((x) => (typeof x === 'string' ? x : '[Tag]'))
    .join('')

test('§ 19 Abs. 1: the name of the benefit by the months, not by the day of a later notice', () => {
  expect(name(['2022-11', '2022-12'])).toBe('Arbeitslosengeld II')
  expect(name(['2022-12', '2023-01'])).toBe('Arbeitslosengeld II und Bürgergeld')
  expect(name(['2023-01'])).toBe('Bürgergeld')
  expect(name(['2026-06'])).toBe('Bürgergeld')
})

test('§ 65a Abs. 4: as soon as a month is July 2026 or later the day of the notice decides', () => {
  expect(name(['2026-06', '2026-07'])).toBe('[Tag]')
  expect(name(['2027-01'])).toBe('[Tag]')
  expect(name(['2022-12', '2027-01'])).toBe('Arbeitslosengeld II und [Tag]')
})

test('until 2022 Sozialgeld is named where somebody is under 15', () => {
  const kind = [person('1985-03-15'), person('2007-12-02')]
  expect(name(['2022-12'], kind)).toBe('Arbeitslosengeld II und Sozialgeld')
  expect(name(['2022-12'], kind, 'oder')).toBe('Arbeitslosengeld II oder Sozialgeld')
  expect(name(['2022-12'], [person('2007-12-01')])).toBe('Arbeitslosengeld II')
  expect(name(['2023-01'], kind)).toBe('Bürgergeld')
})
