import { expect, test } from 'vitest'
import { datum, monat } from '../../kern/index.ts'
import { berechne, bereite } from '../index.ts'
import { absetzung, angaben, einkommen, lohn, miete, person } from './bau.ts'
import { verletzteSumme } from './summen.ts'

const herleitung = (wann: string, nachgewiesen: number) =>
  berechne(
    bereite(
      angaben(
        person('P1', '1985-03-15'),
        miete(1, 300_00),
        lohn('P1', 800_00, 150_00),
        absetzung('P1', 'fahrtkosten', 60_00),
        absetzung('P1', 'werbungskosten', nachgewiesen),
      ),
    ),
    monat(wann),
    { bekanntBis: datum('2026-11-22') },
    { herleitung: true },
  ).herleitung

// § 6 Abs. 1 Nr. 3 Buchst. a Alg II-V until July 2016: at least 15.33 euros.
test.each([
  ['2016-07', 10_00, 75_33],
  ['2016-07', 20_00, 80_00],
  ['2016-08', 10_00, 70_00],
])(
  '%s: %i cents proven beside 60 euros for the way make %i cents, and the step adds up',
  (wann, nachgewiesen, soll) => {
    const h = herleitung(wann, nachgewiesen)
    const schritt = h?.schritte.find((s) => s.art === 'regel' && s.id === 'sgb2.11b.1.notwendigeAusgaben')
    expect(schritt?.wert).toBe(soll)
    expect(h && verletzteSumme(h)).toBeUndefined()
  },
)

// § 11b Abs. 1 Satz 1 Nr. 3, § 26 Abs. 1 SGB II: of 600 euros 508.59 are subsidised in 2026, 91.41 are deducted.
test('what of a health insurance the subsidy leaves is a step of its own, and the insurances add up', () => {
  const h = berechne(
    bereite(
      angaben(
        person('P1', '1985-03-15'),
        miete(1, 300_00),
        einkommen('P1', 'rente', 800_00),
        absetzung('P1', 'krankenversicherung', 600_00),
        { art: 'versicherungsbeitrag', person: 'P1', versicherung: 'pkv', betrag_cent: 600_00, von: null, bis: null },
      ),
    ),
    monat('2026-04'),
    { bekanntBis: datum('2026-11-22') },
    { herleitung: true },
  ).herleitung
  const wert = (id: string) => h?.schritte.find((s) => s.art === 'regel' && s.id === id)?.wert
  expect(wert('sgb2.11b.1.krankenversicherung')).toBe(91_41)
  expect(wert('sgb2.11b.1.versicherungenUndVorsorge')).toBe(121_41)
  expect(h && verletzteSumme(h)).toBeUndefined()
})
