import { type Cent, cent, type Datum, tag } from '../../kern/index.ts'

/** From a day on: what one person gives out in cash to one recipient on one day, in cents. */
type Bargrenze = { readonly ab: Datum; readonly hoechstens: Cent; readonly von: string }

/** No paragraph says it: a rule of the house, changed by a new line. */
const BARGRENZEN: readonly Bargrenze[] = [
  { ab: tag(2019, 1, 1), hoechstens: cent(1_000_00), von: 'CASH-03: angenommen, keine Vorschrift' },
]

/** More than this to a recipient on a day takes a second person (CASH-03). @throws before there were vouchers */
export function bargrenze(am: Datum): Cent {
  const g = BARGRENZEN.findLast((x) => x.ab <= am)
  if (g === undefined) throw new Error(`no limit of cash on ${am}`)
  return g.hoechstens
}
