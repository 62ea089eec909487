import { expect, test } from 'vitest'
import { cent, datum, type Monat, monat } from '../../../kern/index.ts'
import type { Betragszeile } from '../../../leistung/index.ts'
import { saldiere } from '../../../recht/index.ts'
import { uebrig, verrechne } from './verrechnung.ts'

const zeile = (m: string, kostentraeger: 'bund' | 'kommune', betrag: number): Betragszeile => ({
  person: 'P1',
  monat: monat(m) as Monat,
  leistungsart: kostentraeger === 'bund' ? 'regelbedarf' : 'unterkunft',
  kostentraeger,
  betrag: cent(betrag),
})

test('§ 41a Abs. 6 Satz 2: the same bearer first, then across; what is left is what the law says is left', () => {
  const mehr = [zeile('2026-02', 'bund', 60_00)]
  const weniger = [zeile('2026-01', 'kommune', 50_00), zeile('2026-03', 'bund', 40_00)]
  const v = verrechne(mehr, weniger)
  // 40,00 with the Bund, the other 20,00 across; 30,00 of the Kommune are left
  expect(v.mehr).toEqual([zeile('2026-02', 'bund', 60_00)])
  expect(v.weniger).toEqual([zeile('2026-01', 'kommune', 20_00), zeile('2026-03', 'bund', 40_00)])
  expect(uebrig(weniger, v.weniger)).toEqual([zeile('2026-01', 'kommune', 30_00)])
  const saldo = saldiere(
    [
      ...mehr.map((z) => ({ ...z, vorlaeufig: cent(0), abschliessend: z.betrag })),
      ...weniger.map((z) => ({ ...z, vorlaeufig: z.betrag, abschliessend: cent(0) })),
    ],
    datum('2026-08-10'),
    { bekanntBis: datum('2026-08-10') },
  )
  expect(saldo.personen[0]?.zuErstatten).toEqual([{ kostentraeger: 'kommune', betrag: 30_00 }])
})

test('nothing to set off leaves everything', () => {
  const mehr = [zeile('2026-02', 'bund', 60_00)]
  expect(verrechne(mehr, [])).toEqual({ mehr: [], weniger: [] })
  expect(uebrig(mehr, [])).toEqual(mehr)
})
