import { expect, test } from 'vitest'
import { datum, monat } from '../../kern/index.ts'
import { berechne, bereite } from '../index.ts'
import { angaben, einkommen, miete, minderung, person } from '../pruefung/bau.ts'
import { verletzteSumme } from '../pruefung/summen.ts'

test('who moves in past the age limit belongs to it from then on, and the derivation says the same', () => {
  const s = bereite(angaben(person('P1', '1939-10-03', 'hauptperson', { von: '2005-07-07' }), miete(1, 300_00)))
  const e = berechne(s, monat('2005-07'), { bekanntBis: datum('2026-11-22') }, { herleitung: true })
  const start = e.herleitung?.ergebnisse.find((x) => x.groesse === 'mitglied' && x.person === 'P1')
  expect(e.personen[0]?.mitglied).toBe(true)
  expect(e.herleitung?.schritte[start?.schritt ?? -1]?.wert).toBe(true)
})

test('what is counted against the need of a month in parts is derived without the Minderung, which stands beside it', () => {
  // Partner joins on 16 March 2025: 563 for 15 days, 506 for 15, rent 400 / 2 by heads; 10 percent off P1 (§ 32 Abs. 1, law of 2025).
  const s = bereite(
    angaben(
      person('P1', '1985-03-15'),
      person('P2', '1986-03-15', 'partner', { von: '2025-03-16' }),
      miete(2, 400_00),
      einkommen('P1', 'arbeitslosengeld', 130_00),
      minderung('P1', 'meldeversaeumnis', '2025-01-10', '2025-03-01', 1, '2025-03-31'),
    ),
  )
  const e = berechne(s, monat('2025-03'), { bekanntBis: datum('2026-11-22') }, { herleitung: true })
  const h = e.herleitung
  if (h === undefined) throw new Error('no derivation')
  const [p1] = e.personen
  expect(p1?.minderung).toBeGreaterThan(0)
  expect(p1?.angerechnet).toBe((p1?.bedarf ?? 0) - (p1?.anspruch ?? 0) - (p1?.minderung ?? 0))
  expect(verletzteSumme(h)).toBeUndefined()
})
