import { expect, test } from 'vitest'
import { datum, iso, tag } from '../../kern/index.ts'
import { feiertage, type Gemeindefeiertag, ostersonntag } from './feiertage.ts'
import { type Bundesland, LAENDER } from './land.ts'

const tage = (jahr: number, land: Bundesland, gemeinde?: readonly Gemeindefeiertag[]): readonly string[] =>
  [...feiertage(jahr, land, gemeinde)].sort((a, b) => a - b).map((d) => iso(d).slice(5))

test('Easter Sunday: earliest and latest, leap years, the exceptions of the computus (official tables)', () => {
  const oster: readonly string[] = ['2005-03-27', '2008-03-23', '2011-04-24', '2019-04-21', '2024-03-31', '2025-04-20']
  const weiter: readonly string[] = ['2026-04-05', '2027-03-28', '2028-04-16', '2038-04-25', '2049-04-18', '2076-04-19']
  for (const d of [...oster, ...weiter]) expect(iso(ostersonntag(Number(d.slice(0, 4))))).toBe(d)
})

test('the nine days that hold everywhere, and nowhere more than the Länder add (2026)', () => {
  const ueberall = ['01-01', '04-03', '04-06', '05-01', '05-14', '05-25', '10-03', '12-25', '12-26']
  const dazu: Readonly<Record<Bundesland, readonly string[]>> = {
    BW: ['01-06', '06-04', '11-01'],
    BY: ['01-06', '06-04', '11-01'],
    BE: ['03-08'],
    BB: ['04-05', '05-24', '10-31'],
    HB: ['10-31'],
    HH: ['10-31'],
    HE: ['06-04'],
    MV: ['03-08', '10-31'],
    NI: ['10-31'],
    NW: ['06-04', '11-01'],
    RP: ['06-04', '11-01'],
    SL: ['06-04', '08-15', '11-01'],
    SN: ['10-31', '11-18'],
    ST: ['01-06', '10-31'],
    SH: ['10-31'],
    TH: ['09-20', '10-31'],
  }
  for (const land of Object.keys(LAENDER) as readonly Bundesland[])
    expect([land, tage(2026, land)]).toEqual([land, [...ueberall, ...dazu[land]].sort()])
})

test('days that came later: the last year without and the first year with', () => {
  const hat = (d: string, land: Bundesland): boolean => feiertage(Number(d.slice(0, 4)), land).has(datum(d))
  expect([hat('2018-03-08', 'BE'), hat('2019-03-08', 'BE')]).toEqual([false, true])
  expect([hat('2022-03-08', 'MV'), hat('2023-03-08', 'MV')]).toEqual([false, true])
  expect([hat('2018-09-20', 'TH'), hat('2019-09-20', 'TH')]).toEqual([false, true])
  for (const land of ['HB', 'HH', 'NI', 'SH'] as const)
    expect([hat('2016-10-31', land), hat('2017-10-31', land), hat('2018-10-31', land)]).toEqual([false, true, true])
  for (const land of ['BY', 'BE', 'NW', 'SL'] as const)
    expect([hat('2016-10-31', land), hat('2017-10-31', land), hat('2018-10-31', land)]).toEqual([false, true, false])
  expect(['2019', '2020', '2021', '2025', '2026'].map((j) => hat(`${j}-05-08`, 'BE'))).toEqual([
    false,
    true,
    false,
    true,
    false,
  ])
  expect(hat('2025-05-08', 'BB')).toBe(false)
})

test('Buß- und Bettag: the Wednesday before 23 November, 16th to 22nd', () => {
  for (const [jahr, t] of [
    [2023, 22],
    [2024, 20],
    [2025, 19],
    [2026, 18],
    [2027, 17],
    [2033, 16],
  ] as const)
    expect(feiertage(jahr, 'SN').has(tag(jahr, 11, t))).toBe(true)
})

test('holidays of single communities hold only where the office says so', () => {
  expect(tage(2026, 'BY', ['mariaeHimmelfahrt'])).toContain('08-15')
  expect(tage(2026, 'BY')).not.toContain('08-15')
  expect(tage(2026, 'BY', ['friedensfest'])).toContain('08-08')
  expect(tage(2026, 'TH', ['fronleichnam'])).toContain('06-04')
  expect(tage(2026, 'NI', ['fronleichnam', 'mariaeHimmelfahrt', 'friedensfest'])).toEqual(tage(2026, 'NI'))
})
