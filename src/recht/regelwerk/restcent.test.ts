import fc from 'fast-check'
import { expect, test } from 'vitest'
import zaehlung from '../../../tools/zaehlung.json' with { type: 'json' }
import { type Cent, cent } from '../../kern/index.ts'
import { teilbetrag } from './restcent.ts'

const numRuns = zaehlung.zaehlung['recht.restcent'][process.env.LANG_LAUF === '1' ? 'lang' : 'kurz']

test(
  'with equalisation the shares sum to the amount, and each differs from the exact share by less than a cent',
  () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500_000 }),
        fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 0, max: 3 }),
        (betrag, gewichte, ausgleich) => {
          const gesamt = gewichte.reduce((s, g) => s + g, 0)
          fc.pre(gesamt > 0)
          const anteile = gewichte.map((_, i) => teilbetrag(cent(betrag), gewichte, i, ausgleich))
          const summe = anteile.reduce<number>((s, a) => s + a, 0)
          if (ausgleich === 0) expect(Math.abs(summe - betrag) * 2).toBeLessThanOrEqual(gewichte.length)
          else expect(summe).toBe(betrag)
          anteile.forEach((a: Cent, i) => {
            const exakt = (betrag * (gewichte[i] ?? 0)) / gesamt
            expect(Math.abs(a - exakt)).toBeLessThan(ausgleich === 0 || ausgleich === 3 ? 1 : gewichte.length)
          })
        },
      ),
      { numRuns },
    ),
  3_600_000,
)
