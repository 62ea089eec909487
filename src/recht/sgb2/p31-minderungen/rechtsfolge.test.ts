import { expect, test } from 'vitest'
import { datum } from '../../../kern/index.ts'
import { minderungsfolge } from './rechtsfolge.ts'

const R = { bekanntBis: datum('2026-11-22') }
const folge = (
  minderungsart: Parameters<typeof minderungsfolge>[0]['minderungsart'],
  am: string,
  stufe: 1 | 2 | 3 = 1,
) => minderungsfolge({ minderungsart, am: datum(am), stufe, geburt: datum('1990-03-02') }, R)

// §§ 31a Abs. 1, 31b Abs. 2, 32 SGB II in the versions of 2023-01-01, 2024-04-01, 2026-05-04 and 2026-07-01.
test.each([
  ['pflichtverletzung', '2024-05-06', 1, [10_00, 'nichts', 1, 1]],
  ['pflichtverletzung', '2024-05-06', 2, [20_00, 'nichts', 2, 1]],
  ['pflichtverletzung', '2024-05-06', 3, [30_00, 'nichts', 3, 1]],
  ['pflichtverletzung', '2026-06-30', 1, [10_00, 'nichts', 1, 1]],
  ['pflichtverletzung', '2026-07-01', 1, [30_00, 'nichts', 3, 1]],
  ['pflichtverletzung', '2022-10-04', 1, [0, 'nichts', 0, null]],
  ['meldeversaeumnis', '2026-06-30', 1, [10_00, 'nichts', 1, null]],
  ['meldeversaeumnis', '2026-07-01', 1, [0, 'nichts', 0, null]],
  ['meldeversaeumnis', '2026-07-01', 2, [30_00, 'nichts', 1, null]],
  ['arbeitsverweigerung', '2024-03-27', 2, [20_00, 'nichts', 2, 1]],
  ['arbeitsverweigerung', '2024-03-28', 1, [10_00, 'nichts', 1, 1]],
  ['arbeitsverweigerung', '2024-03-28', 2, [0, 'regelbedarf', 2, 0]],
  // The gap of spring 2026 (§ 86 SGB II until 27 March, the new Abs. 7 from 23 April): a breach like any other.
  ['arbeitsverweigerung', '2026-04-22', 2, [20_00, 'nichts', 2, 1]],
  ['arbeitsverweigerung', '2026-04-23', 1, [0, 'regelbedarf', 2, 1]],
  ['nichterreichbar', '2026-06-30', 3, [0, 'nichts', 0, null]],
  ['nichterreichbar', '2026-07-01', 3, [0, 'anspruch', 1, null]],
] as const)('%s on %s, stage %i', (art, am, stufe, [prozent, entfaellt, monate, mindestens]) =>
  expect(folge(art, am, stufe)).toEqual({ prozent_x100: prozent, entfaellt, monate, mindestens }),
)

test('under 25 only housing was left until 4 November 2019', () => {
  const jung = { minderungsart: 'pflichtverletzung', stufe: 1, geburt: datum('1998-01-01') } as const
  expect(minderungsfolge({ ...jung, am: datum('2019-11-04') }, R).entfaellt).toBe('allesAusserUnterkunft')
  expect(minderungsfolge({ ...jung, am: datum('2019-11-05') }, R)).toMatchObject({ prozent_x100: 30_00, monate: 3 })
})
