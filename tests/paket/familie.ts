import { datum, hashVon, monat, monateVonBis } from '../../src/kern/index.ts'
import { type Angaben, berechneMonate, bereite } from '../../src/recht/index.ts'
import { angaben, einkommen, kind, lohn, miete, person } from '../../src/recht/pruefung/bau.ts'

/** A couple, three children, two wages, Kindergeld, electric hot water; wages change and a child turns 14 within the year. */
export const FAMILIE: Angaben = angaben(
  person('P1', '1988-04-10'),
  person('P2', '1990-09-02', 'partner'),
  kind('P3', '2012-05-20', ['P1', 'P2']),
  kind('P4', '2017-01-15', ['P1', 'P2']),
  kind('P5', '2022-11-03', ['P1', 'P2']),
  miete(5, 912_34, 'dezentral'),
  lohn('P1', 1500_00, 300_00, { bis: '2026-04-30' }),
  lohn('P1', 1733_21, 361_07, { von: '2026-05-01' }),
  lohn('P2', 538_00),
  einkommen('P3', 'kindergeld', 259_00),
  einkommen('P4', 'kindergeld', 259_00),
  einkommen('P5', 'kindergeld', 259_00),
)

export const JAHR = { ab: '2026-01', bis: '2026-12', bekanntBis: '2026-11-22' } as const

/** What the server says of each month: the sum in cents and the hash of the derivation. */
export function amServer(): readonly (readonly [number, string])[] {
  const stand = { bekanntBis: datum(JAHR.bekanntBis) }
  const monate = monateVonBis(monat(JAHR.ab), monat(JAHR.bis))
  return berechneMonate(bereite(FAMILIE), monate, stand, { herleitung: true }).map((e) => {
    if (e.herleitung === undefined) throw new Error('no derivation')
    return [e.gesamt, hashVon(e.herleitung)]
  })
}
