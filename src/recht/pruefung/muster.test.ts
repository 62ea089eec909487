import { expect, test } from 'vitest'
import { datum, monat } from '../../kern/index.ts'
import { berechne, bereite } from '../index.ts'
import type { Muster } from './bau.ts'
import { wert } from './wechsel.ts'

const STAND = { bekanntBis: datum('2026-11-22') }
const tafeln = import.meta.glob<{ MUSTER: readonly Muster[] }>('../**/*.muster.ts', { eager: true })
const muster = Object.entries(tafeln).flatMap(([datei, m]) =>
  m.MUSTER.map((f) => ({ ...f, ordner: datei.split('/').at(-2)?.replace('.', 'wechsel') ?? '' })),
)

test.each(muster)('$ordner $monat: $name ($groesse)', (f) => {
  const stand = { ...STAND, auslegung: f.auslegung }
  const e = berechne(bereite(f.angaben), monat(f.monat), stand)
  expect(e.nichtAbgedeckt).toEqual([])
  const { herleitung: _, ...mit } = berechne(bereite(f.angaben), monat(f.monat), stand, { herleitung: true })
  expect(mit).toEqual(e)
  expect(wert(e, f.groesse)).toBe(f.soll)
})
