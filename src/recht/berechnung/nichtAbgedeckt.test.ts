import { expect, test } from 'vitest'
import { datum, monat } from '../../kern/index.ts'
import { berechne, berechneMonate, bereite } from '../index.ts'
import { angaben, einkommen, foerderung, kind, miete, minderung, person } from '../pruefung/bau.ts'
import type { Angabe } from '../sachverhalt/angaben.ts'

const imApril = (nachzahlung_cent: number) =>
  berechne(
    bereite(
      angaben(
        person('P1', '1985-03-15'),
        kind('P2', '2015-01-15'),
        miete(2, 600_00),
        einkommen('P2', 'kindergeld', 259_00),
        { ...einkommen('P1', 'sonstiges', nachzahlung_cent), nachzahlung: true } as ReturnType<typeof einkommen>,
      ),
    ),
    monat('2026-04'),
    { bekanntBis: datum('2026-11-22') },
  )
const HINWEIS = 'Nachzahlung ohne Zuflussmonat, die den Anspruch entfallen lässt (§ 11 Abs. 3 SGB II)'

test('a back-payment without its month that ends the claim is named, also where a Sofortzuschlag is still paid', () => {
  // Need 563 + 300 and 390 + 300; Kindergeld 259 leaves 1,294, without it 1,553. 1,400 − 30 = 1,370 lies between.
  const e = imApril(1400_00)
  expect(e.gesamt).toBe(25_00) // § 72 Abs. 1 Satz 2 Nr. 2 SGB II
  expect(e.hilfebeduerftig).toBe(false)
  expect(e.nichtAbgedeckt).toEqual([HINWEIS])
})

test('a back-payment without its month that leaves a claim is counted', () => {
  expect(imApril(1000_00).nichtAbgedeckt).toEqual([])
  expect(imApril(2000_00).nichtAbgedeckt).toEqual([HINWEIS])
})

test('in a run of months the old exclusion of trainees ends with July 2016', () => {
  const s = bereite(angaben(person('P1', '1995-11-09'), foerderung('P1', 'betrieblich'), miete(1, 300_00)))
  const monate = [monat('2016-07'), monat('2016-08')]
  const lauf = berechneMonate(s, monate, { bekanntBis: datum('2026-11-22') })
  expect(lauf.map((e) => e.nichtAbgedeckt.length)).toEqual([1, 0])
})

test('a reduction whose beginning is not stated is named, and takes nothing', () => {
  const ohne = { ...minderung('P1', 'pflichtverletzung', '2026-03-05', '2026-04-01'), von: null } as Angabe
  const e = berechne(bereite(angaben(person('P1', '1985-03-15'), miete(1, 300_00), ohne)), monat('2026-04'), {
    bekanntBis: datum('2026-11-22'),
  })
  expect(e.nichtAbgedeckt).toEqual(['Leistungsminderung ohne Beginn (§ 31b Abs. 1 SGB II)'])
  expect(e.gesamt).toBe(863_00)
})
