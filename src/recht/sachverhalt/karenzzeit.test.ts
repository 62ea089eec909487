import { expect, test } from 'vitest'
import { type Datum, iso } from '../../kern/index.ts'
import { angaben } from '../pruefung/bau.ts'
import type { Angabe } from './angaben.ts'
import { bereite } from './sachverhalt.ts'

const bezug = (von: string | null, bis: string | null, gesetz: 'sgb2' | 'sgb12' = 'sgb2'): Angabe => ({
  art: 'leistungsbezug',
  von,
  bis,
  gesetz,
})
/** The Karenzzeiten, each with the fact it rests on. */
const zeiten = (...liste: readonly Angabe[]) =>
  bereite(angaben(...liste)).karenzzeiten.map((e) => `${e.id} ${iso(e.von as Datum)} ${iso(e.bis as Datum)}`)

// § 22 Abs. 1 Satz 2, 4 and 5 SGB II; months before 2023 do not count (§ 65 Abs. 3 SGB II until 2026-06-30).
test.each<readonly [string, readonly Angabe[], readonly string[]]>([
  ['no receipt', [], []],
  ['a year from the month in which it began', [bezug('2025-03-15', null)], ['A1 2025-03-01 2026-02-28']],
  ['as long as benefits were drawn', [bezug('2025-03-01', '2025-07-15')], ['A1 2025-03-01 2025-07-31']],
  ['eleven months', [bezug('2025-03-01', '2026-01-31')], ['A1 2025-03-01 2026-01-31']],
  ['twelve', [bezug('2025-03-01', '2026-02-28')], ['A1 2025-03-01 2026-02-28']],
  ['thirteen', [bezug('2025-03-01', '2026-03-31')], ['A1 2025-03-01 2026-02-28']],
  [
    'longer by the months without',
    [bezug('2025-03-01', '2025-06-30'), bezug('2025-09-01', null)],
    ['A1 2025-03-01 2025-06-30', 'A1 2025-09-01 2026-04-30'],
  ],
  ['used up', [bezug('2024-01-01', '2024-12-31'), bezug('2025-06-01', null)], ['A1 2024-01-01 2024-12-31']],
  [
    'three years less a month without',
    [bezug('2023-01-01', '2023-12-31'), bezug('2026-12-01', null)],
    ['A1 2023-01-01 2023-12-31'],
  ],
  [
    'three years without',
    [bezug('2023-01-01', '2023-12-31'), bezug('2027-01-01', null)],
    ['A1 2023-01-01 2023-12-31', 'A2 2027-01-01 2027-12-31'],
  ],
  [
    'the Twelfth Book between: no three years without',
    [bezug('2023-01-01', '2023-12-31'), bezug('2025-01-01', '2025-01-31', 'sgb12'), bezug('2027-01-01', null)],
    ['A1 2023-01-01 2023-12-31'],
  ],
  ['the Twelfth Book alone', [bezug('2025-01-01', null, 'sgb12')], []],
  [
    'the Twelfth Book, then ours',
    [bezug('2025-01-01', '2025-06-30', 'sgb12'), bezug('2025-07-01', null)],
    ['A2 2025-07-01 2026-06-30'],
  ],
  ['since before 2023', [bezug('2022-06-01', null)], ['A1 2023-01-01 2023-12-31']],
  ['since ever', [bezug(null, null)], ['A1 2023-01-01 2023-12-31']],
  ['until the end of 2022', [bezug('2022-01-01', '2022-12-31')], []],
  ['into January 2023', [bezug('2022-01-01', '2023-01-31')], ['A1 2023-01-01 2023-01-31']],
  [
    'one fact into the other: each month once',
    [bezug('2025-01-01', '2025-06-30'), bezug('2025-06-01', '2025-08-31')],
    ['A1 2025-01-01 2025-06-30', 'A1 2025-07-01 2025-08-31'],
  ],
  [
    'a month of the Twelfth Book within',
    [bezug('2025-01-01', '2025-06-30', 'sgb12'), bezug('2025-03-01', '2025-05-31')],
    [],
  ],
  [
    'one within the other: the longer one counts on',
    [bezug('2023-01-01', '2026-12-31', 'sgb12'), bezug('2023-03-01', '2023-05-31'), bezug('2028-01-01', null)],
    ['A3 2028-01-01 2028-12-31'],
  ],
  [
    'entered in another order',
    [bezug('2025-09-01', null), bezug('2025-03-01', '2025-06-30')],
    ['A2 2025-03-01 2025-06-30', 'A2 2025-09-01 2026-04-30'],
  ],
  [
    'from the same day',
    [bezug('2025-03-01', '2025-06-30'), bezug('2025-03-01', '2025-04-30')],
    ['A1 2025-03-01 2025-06-30'],
  ],
  [
    'from the same month, the shorter first',
    [bezug('2025-03-01', '2025-04-30'), bezug('2025-03-01', '2025-06-30')],
    ['A1 2025-03-01 2025-04-30', 'A1 2025-05-01 2025-06-30'],
  ],
])('%s', (_name, liste, soll) => {
  expect(zeiten(...liste)).toEqual(soll)
})
