import { expect, test } from 'vitest'
import type { Verfahren } from '../fall/index.ts'
import { iso, kennung } from '../kern/index.ts'
import type { Entscheidung } from '../leistung/index.ts'
import type { Zeitpunkt } from '../technik/index.ts'
import { verjaehrungDer, verjaehrungText } from './verjaehrung.ts'

const ENTSCHEIDUNG = kennung<'Entscheidung'>('00000000-0000-7000-8000-000000000001')
const WIDERSPRUCH = '00000000-0000-7000-8000-000000000002'
const am = (tag: string): Zeitpunkt => Date.parse(`${tag}T10:00:00Z`) as Zeitpunkt
const bescheid = (tag: string) =>
  [{ id: ENTSCHEIDUNG, zustand: 'angeordnet', angeordnetAm: am(tag) }] as unknown as readonly Entscheidung[]
const streit = (art: string, beendet: boolean, tage: readonly string[], gegenstand = `entscheidung/${ENTSCHEIDUNG}`) =>
  ({
    id: WIDERSPRUCH,
    art,
    beendet,
    gegenstand,
    festlegungen: tage.map((t) => ({ wann: am(t) })),
  }) as unknown as Verfahren
type Grund = Parameters<typeof verjaehrungDer>[0]['grund']
function bis(tag: string, verfahren: readonly Verfahren[] = [], grund: Grund = 'erstattung'): string {
  const u = { ort: { land: 'BE' as const }, entscheidungen: bescheid(tag), verfahren }
  const v = verjaehrungDer({ grund, entscheidung: ENTSCHEIDUNG }, u)
  return v?.art === 'laeuft' ? iso(v.frist.tag) : String(v?.art)
}

// von: § 37 Abs. 2 SGB X (four days), § 84 Abs. 1, § 64 SGG (a month, next working day), § 50 Abs. 4 SGB X (four years after the year)
test('§ 50 Abs. 4 SGB X: four years after the year in which the notice cannot be contested any more', () => {
  // known on 14 March, objection until 14 April 2026
  expect(bis('2026-03-10')).toBe('2030-12-31')
  // known on 1 December; a month later is New Year, a Friday: until Monday, 4 January 2027, so a year later
  expect(bis('2026-11-27')).toBe('2031-12-31')
  expect(bis('2026-11-20')).toBe('2030-12-31')
  expect(bis('2026-03-10', [], 'einkommenErzielt')).toBe('2030-12-31')
})

test('while an objection or a lawsuit runs it cannot be barred; after it the month begins anew', () => {
  expect(bis('2026-03-10', [streit('widerspruch', false, ['2026-04-01'])])).toBe('anfechtbar')
  // decided on 10 December 2026, known on the 14th, action until 14 January 2027
  expect(bis('2026-03-10', [streit('widerspruch', true, ['2026-04-01', '2026-12-10'])])).toBe('2031-12-31')
  const erledigt = streit('widerspruch', true, ['2026-04-01', '2026-12-10'])
  expect(bis('2026-03-10', [erledigt, streit('klage', false, ['2027-01-05'], WIDERSPRUCH)])).toBe('anfechtbar')
  // of another notice
  expect(bis('2026-03-10', [streit('widerspruch', false, ['2026-04-01'], 'entscheidung/andere')])).toBe('2030-12-31')
})

test('loans, contributions and the rest have other rules: nothing is said', () => {
  for (const grund of ['darlehen', 'vorzeitig', 'beitraege', 'abschliessend'] as const)
    expect(bis('2026-03-10', [], grund)).toBe('undefined')
  expect(verjaehrungText({ art: 'anfechtbar' })).toContain('noch nicht unanfechtbar')
})
