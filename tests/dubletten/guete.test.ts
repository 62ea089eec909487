import { expect, test } from 'vitest'
import zaehlung from '../../tools/zaehlung.json' with { type: 'json' }
import { misst } from './guete.ts'

const ZAHL = zaehlung.zaehlung['stammdaten.dubletten'].kurz

// von: the aim of the requirement (precision at least 0.98, recall at least 0.95); full count in docs/nachweise/dubletten.json
test(`D-02: of ${ZAHL} persons with five percent wrong copies nearly all copies are found and nearly nobody else`, () => {
  const g = misst(ZAHL, 'kurz')
  expect(g.dubletten).toBe(ZAHL / 20)
  expect(g.genauigkeit).toBeGreaterThanOrEqual(980)
  expect(g.trefferquote).toBeGreaterThanOrEqual(950)
})
