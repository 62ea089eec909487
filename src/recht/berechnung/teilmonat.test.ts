import { expect, test } from 'vitest'
import { datum, monat } from '../../kern/index.ts'
import { berechne, bereite } from '../index.ts'
import { angaben, miete, person } from '../pruefung/bau.ts'

test('who moves in past the age limit belongs to it from then on, and the derivation says the same', () => {
  const s = bereite(angaben(person('P1', '1939-10-03', 'hauptperson', { von: '2005-07-07' }), miete(1, 300_00)))
  const e = berechne(s, monat('2005-07'), { bekanntBis: datum('2026-11-22') }, { herleitung: true })
  const start = e.herleitung?.ergebnisse.find((x) => x.groesse === 'mitglied' && x.person === 'P1')
  expect(e.personen[0]?.mitglied).toBe(true)
  expect(e.herleitung?.schritte[start?.schritt ?? -1]?.wert).toBe(true)
})
