import { expect, test } from 'vitest'
import { abweichende, pruefe, saetze, type Zeile } from './abdeckung.mjs'

const TEXT = `# § 9 – Titel

(1) Seit dem 1. Juli 2026 gilt dies nach § 3 Abs. 2 ab dem 25. Lebensjahr und Absatz 2. Dies auch.

(2) Nicht gilt

1. das Erste,

2. das Zweite

und dessen Rest. Ein Satz danach.
`
const alle = saetze('x', TEXT)
const welt = { regeln: new Set(['x.9.1.r']), gibtEs: (t: string) => t === 'da.test.ts' }
const gruppe: Zeile = { satz: 'x.9', stand: 'offen', grund: 'noch nicht gelesen' }
const satz = (z: Partial<Zeile>): Zeile => ({ satz: 'x.9.1.2', beginnt: 'Dies auch', stand: 'ohneBetrag', ...z })

test('a law in sentences: days and abbreviations end none, numbers and what follows them have keys of their own', () => {
  expect(alle.map((s) => s.schluessel)).toEqual([
    'x.9.1.1',
    'x.9.1.2',
    'x.9.2.1',
    'x.9.2.1.nr1',
    'x.9.2.1.nr2',
    'x.9.2.1.schluss',
    'x.9.2.2',
  ])
  expect(alle[0]?.text).toBe('Seit dem 1. Juli 2026 gilt dies nach § 3 Abs. 2 ab dem 25. Lebensjahr und Absatz 2.')
})

test('a sentence without a row is found, and a group covers it', () => {
  expect(pruefe(alle, [{ satz: 'x.9.2', stand: 'offen', grund: 'x' }], welt)).toEqual([
    expect.stringMatching(/^x\.9\.1\.1: ohne Zeile: Seit dem 1\. Juli 2026/),
    'x.9.1.2: ohne Zeile: Dies auch.',
  ])
  expect(pruefe(alle, [gruppe], welt)).toEqual([])
})

test.each([
  [{ satz: 'x.9.1', stand: 'umgesetzt', regeln: ['x.9.1.r'], tests: ['da.test.ts'] }, '»umgesetzt« gilt Satz für Satz'],
  [satz({ stand: 'umgesetzt', regeln: ['x.9.1.r'] }), 'Regeln und Tests fehlen'],
  [satz({ stand: 'umgesetzt', regeln: ['x.9.1.s'], tests: ['da.test.ts'] }), 'die Regel x.9.1.s gibt es nicht'],
  [satz({ stand: 'umgesetzt', regeln: ['x.9.1.r'], tests: ['weg.test.ts'] }), 'den Test weg.test.ts gibt es nicht'],
  [satz({ stand: 'mensch' }), 'der Schritt fehlt'],
  [satz({}), 'der Grund fehlt'],
  [satz({ grund: 'x', beginnt: 'Etwas anderes' }), '»beginnt« nennt nicht den Anfang des Satzes'],
  [satz({ satz: 'x.10.1.1', stand: 'offen', grund: 'x' }), 'diesen Satz gibt es nicht'],
  [satz({ stand: 'fertig' }), 'Stand »fertig« gibt es nicht'],
])('a row that claims too much is found: %j', (zeile, fund) => {
  const funde = pruefe(alle, [gruppe, zeile], welt)
  expect(funde).toHaveLength(1)
  expect(funde[0]).toContain(fund)
})

test('sentences a rule deviates from are named, each by itself', () => {
  const zeilen: Zeile[] = [gruppe, satz({ stand: 'offen', grund: 'gerechnet; Abweichung: nach Tagen' })]
  expect(abweichende(alle, zeilen)).toEqual(['x.9.1.2'])
})
