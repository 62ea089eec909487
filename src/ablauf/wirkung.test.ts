import { expect, test } from 'vitest'
import { datum, monat } from '../kern/index.ts'
import type { Angaben } from '../recht/index.ts'
import { wirkungDerAngaben } from './wirkung.ts'

const DAUER = { von: null, bis: null }
const ANGABEN: Angaben = {
  format: 'allegro-angaben/1',
  angaben: {
    antrag: { art: 'antrag', am: '2026-01-01' },
    bwz: { art: 'bewilligungszeitraum', von: '2026-01-01', bis: '2026-12-31' },
    p1: { art: 'person', person: 'P1', geburt: '1990-05-01', rolle: 'hauptperson', eltern: [], ...DAUER },
    wohnung: {
      art: 'unterkunft',
      ...DAUER,
      wohnform: 'miete',
      koepfe: 1,
      anerkannt_cent: null,
      grundmiete_cent: 300_00,
      nebenkosten_cent: 80_00,
      heizung_cent: 60_00,
      angemessen_unterkunft_cent: null,
      angemessen_heizung_cent: null,
      warmwasser: 'zentral',
      heizungsart: null,
      wohnflaeche_m2x100: null,
    },
    unterhalt: {
      art: 'einkommen',
      person: 'P1',
      ...DAUER,
      einkommensart: 'unterhalt',
      betrag_cent: 130_00,
      nachzahlung: false,
      berechtigt: null,
    },
  },
}

// § 22 Abs. 1: rent, running costs and heating of one person are her need: 300 + 80 + 60 euros.
// § 11, § 6 Abs. 1 Nr. 1 GrusiGV: of 130 euros maintenance 30 are deducted, 100 count.
test('what hangs on a flat and on income in a month, and nothing is said of persons', () => {
  const w = wirkungDerAngaben({ angaben: ANGABEN }, monat('2026-03'), { bekanntBis: datum('2026-03-01') })
  expect([...w]).toEqual([
    ['wohnung', 440_00],
    ['unterhalt', -100_00],
  ])
})
