import { expect, test } from 'vitest'
import { type Cent, cent, type Datum, datum } from '../../kern/index.ts'
import { stimmeAb } from './abstimmung.ts'
import type { Auszugsstand } from './abstimmungSql.ts'

const KONTO = 'DE75999999991000000000'
const auszug = (tag: string, anfang: number, bewegt: number, ende = anfang + bewegt): Auszugsstand => ({
  iban: KONTO,
  kennung: `A-${tag}`,
  anfang: cent(anfang),
  ende: cent(ende),
  tag: datum(tag),
  bewegt: cent(bewegt),
})
const buch = (o: Readonly<Record<string, number>>): ReadonlyMap<Datum, Cent> =>
  new Map(Object.entries(o).map(([t, b]) => [datum(t), cent(b)]))
const ZEITRAUM = { von: datum('2026-12-21'), bis: datum('2026-12-29') }
const unstimmig = (auszuege: readonly Auszugsstand[], b: ReadonlyMap<Datum, Cent>) =>
  stimmeAb(ZEITRAUM, auszuege, b).flatMap((t) => t.unstimmig.map((u) => [t.tag, u]))

/** 21 to 24 December, then 28 and 29: the days between are no bank days. */
const lueckenlos = [
  auszug('2026-12-21', 0, 100_00),
  auszug('2026-12-22', 100_00, 0),
  auszug('2026-12-23', 100_00, -30_00),
  auszug('2026-12-24', 70_00, 0),
  auszug('2026-12-28', 70_00, 5_00),
  auszug('2026-12-29', 75_00, 0),
]
const gleich = buch({ '2026-12-21': 100_00, '2026-12-23': -30_00, '2026-12-28': 5_00 })

test('LED-08: every bank day has its statement, each begins where the last one ended, the books moved the same', () => {
  expect(unstimmig(lueckenlos, gleich)).toEqual([])
  expect(stimmeAb(ZEITRAUM, lueckenlos, gleich)).toHaveLength(6)
})

test('LED-08: what is missing or does not fit is named with its day', () => {
  expect(unstimmig(lueckenlos.toSpliced(2, 1), gleich)).toEqual([
    [datum('2026-12-23'), 'auszugFehlt'],
    [datum('2026-12-23'), 'buchWeichtAb'],
    [datum('2026-12-24'), 'anfangPasstNicht'],
  ])
  expect(unstimmig(lueckenlos.with(3, auszug('2026-12-24', 70_00, 0, 71_00)), gleich)).toEqual([
    [datum('2026-12-24'), 'summePasstNicht'],
    [datum('2026-12-28'), 'anfangPasstNicht'],
  ])
  expect(unstimmig(lueckenlos, buch({ '2026-12-21': 100_00, '2026-12-23': -30_00, '2026-12-28': 5_01 }))).toEqual([
    [datum('2026-12-28'), 'buchWeichtAb'],
  ])
})

test('a posting on a day without statement shows also on a Sunday; before the first statement nothing is missed', () => {
  expect(unstimmig(lueckenlos.slice(4), buch({ '2026-12-28': 5_00, '2026-12-27': 1 }))).toEqual([
    [datum('2026-12-27'), 'buchWeichtAb'],
  ])
})
