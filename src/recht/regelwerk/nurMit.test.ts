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
const GEDULD = process.env.LANG_LAUF === '1' ? 3_600_000 : 600_000
const STAND = { bekanntBis: datum('2026-11-22') }
const JAHRE = [2005, 2008, 2011, 2013, 2016, 2019, 2021, 2023, 2024, 2025, 2026] as const

test(
  'a quantity that is not computed, because what it is about does not exist, would be 0',
  () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 31 }),
        fc.constantFrom(...JAHRE),
        fc.integer({ min: 1, max: 12 }),
        (saat, jahr, m) => {
          const s = bereite(haushalt(saat, jahr, 'alles'))
          const protokoll = new Protokoll() // with it, every rule is called
          protokoll.beginne(s, tafelVon(STAND))
          const monatDesJahres = monat(`${jahr}-${String(m).padStart(2, '0')}`)
          soweitAbgedeckt(() => jePhase(s, monatDesJahres, STAND, pruefe, protokoll))
        },
      ),
      { numRuns },
    ),
  GEDULD,
)

function pruefe(k: Rechnung): void {
  k.s.personen.forEach(({ merkmale }, p) => {
    const werte = vorlage(merkmale, k.s.merkmale)
    for (const g of GROESSEN)
      if (werte[g.nr] === 0 && (p === 0 || istJePerson(g))) expect([g.id, wert(k, g, p)]).toEqual([g.id, 0])
  })
}

const istJePerson = (g: Groesse): boolean => g.je === 'person' || g.je === 'abschnitt'

const wert = (k: Rechnung, g: Groesse, p: number): number => soweitAbgedeckt(() => k.lies(g, p)) ?? 0

/** What the engine does not cover is said in words, whichever way it computes. */
function soweitAbgedeckt<T>(tu: () => T): T | undefined {
  try {
    return tu()
  } catch (fehler) {
    if (fehler instanceof NichtAbgedeckt) return undefined
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
