import fc from 'fast-check'
import { expect, test } from 'vitest'
import zaehlung from '../../../tools/zaehlung.json' with { type: 'json' }
import { datum, monat } from '../../kern/index.ts'
import { jePhase } from '../berechnung/berechne.ts'
import { bereite } from '../index.ts'
import { haushalt } from '../pruefung/haushalt.ts'
import { GROESSEN, type Groesse } from './groesse.ts'
import { Protokoll } from './protokoll.ts'
import { NichtAbgedeckt, type Rechnung } from './rechnung.ts'
import { tafelVon } from './rechtsstand.ts'
import { vorlage } from './vorlage.ts'

const numRuns = zaehlung.zaehlung['recht.nurMit'][process.env.LANG_LAUF === '1' ? 'lang' : 'kurz']
const STAND = { bekanntBis: datum('2026-11-22') }
const JAHRE = [2005, 2008, 2011, 2013, 2016, 2019, 2021, 2023, 2024, 2025, 2026] as const
const UNBEKANNT = -1

test('a quantity that is not computed, because what it is about does not exist, would be 0', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2 ** 31 }),
      fc.constantFrom(...JAHRE),
      fc.integer({ min: 1, max: 12 }),
      (saat, jahr, m) => {
        const s = bereite(haushalt(saat, jahr, 'alles'))
        const protokoll = new Protokoll() // with it, every rule is called
        protokoll.beginne(s, tafelVon(STAND))
        jePhase(s, monat(`${jahr}-${String(m).padStart(2, '0')}`), STAND, pruefe, protokoll)
      },
    ),
    { numRuns: numRuns * 5 },
  ))

function pruefe(k: Rechnung): void {
  k.s.personen.forEach(({ merkmale }, p) => {
    const werte = vorlage(merkmale, k.s.merkmale, UNBEKANNT)
    for (const g of GROESSEN)
      if (werte[g.nr] === 0 && (p === 0 || istJePerson(g))) expect([g.id, wert(k, g, p)]).toEqual([g.id, 0])
  })
}

const istJePerson = (g: Groesse): boolean => g.je === 'person' || g.je === 'abschnitt'

function wert(k: Rechnung, g: Groesse, p: number): number {
  try {
    return k.lies(g, p)
  } catch (fehler) {
    if (fehler instanceof NichtAbgedeckt) return 0
    throw fehler
  }
}

test('a quantity of a fact has no such condition, one of the household none about a single person', () => {
  for (const g of GROESSEN) {
    if (g.nurMit === undefined) continue
    expect([g.id, g.je]).not.toEqual([g.id, 'angabe'])
    if (!istJePerson(g)) expect([g.id, g.nurMit.person]).toEqual([g.id, 0])
  }
})
