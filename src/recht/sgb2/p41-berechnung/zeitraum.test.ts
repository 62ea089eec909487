import { expect, test } from 'vitest'
import { datum, iso } from '../../../kern/index.ts'
import { schlageZeitraumVor } from './zeitraum.ts'

const vorschlag = (am: string, ...gruende: Parameters<typeof schlageZeitraumVor>[1]) => {
  const v = schlageZeitraumVor(datum(am), gruende)
  return [iso(v.bis), v.monate]
}

test('§ 41 Abs. 3 Satz 1: a year as a rule, to the last of the month', () => {
  expect(vorschlag('2026-03-01')).toEqual(['2027-02-28', 12])
})

test('Satz 2: six months where it is provisional or the flat costs too much', () => {
  expect(vorschlag('2026-03-01', 'vorlaeufig')).toEqual(['2026-08-31', 6])
  expect(vorschlag('2026-03-01', 'unterkunftUnangemessen')).toEqual(['2026-08-31', 6])
})

test('until July 2016 six months were the rule', () => {
  expect([vorschlag('2016-07-01'), vorschlag('2016-08-01')]).toEqual([
    ['2016-12-31', 6],
    ['2017-07-31', 12],
  ])
})
