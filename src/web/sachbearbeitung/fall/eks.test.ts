import { expect, test } from 'vitest'
import { LEERER_ENTWURF, pruefeEntwurf, wendeAn } from '../../../fall/index.ts'
import { datum } from '../../../kern/index.ts'
import { betriebe, eksmonate, ersterFuerAlle, mitSummen, neueMonate } from './eks.ts'

let nr = 0
const ZEITRAUM = { von: datum('2026-01-01'), bis: datum('2026-03-31') }
const B = { person: 'P1', betrieb: 1, eksstand: 'vorlaeufig' }

function begonnen() {
  nr = 0
  const r = wendeAn(
    LEERER_ENTWURF,
    neueMonate(ZEITRAUM, B, () => `m${++nr}`),
  )
  if (!r.ok) throw new Error(r.ablehnung.meldung)
  return r.wert.inhalt
}
const danach = (inhalt: ReturnType<typeof begonnen>, ...a: Parameters<typeof mitSummen>[1]) => {
  const r = wendeAn(inhalt, mitSummen(inhalt, a))
  if (!r.ok) throw new Error(r.ablehnung.meldung)
  expect(r.wert.konflikte).toEqual([])
  return r.wert.inhalt
}

test('a form begins with every month of the period and nothing in it, complete for the calculation', () => {
  const inhalt = begonnen()
  expect(eksmonate(inhalt, 'P1', 1).map((m) => [m.angabe.von, m.angabe.bis])).toEqual([
    ['2026-01-01', '2026-01-31'],
    ['2026-02-01', '2026-02-28'],
    ['2026-03-01', '2026-03-31'],
  ])
  expect(pruefeEntwurf(inhalt).luecken).toEqual([])
  expect(betriebe(inhalt)).toEqual([{ person: 'P1', betrieb: 1 }])
})

// A1 1200 + A3 50 = 1250 euros in, B1 300 + B11 25,50 = 325,50 euros out
test('what is typed into the lines makes the sums the law reads, in one batch', () => {
  let inhalt = danach(
    begonnen(),
    { pfad: 'umstaende/m1/a1_cent', alt: null, neu: 1200_00 },
    { pfad: 'umstaende/m1/a3_cent', alt: null, neu: 50_00 },
    { pfad: 'umstaende/m1/b1_cent', alt: null, neu: 300_00 },
    { pfad: 'umstaende/m1/b11_cent', alt: null, neu: 25_50 },
  )
  expect(inhalt.angaben.m1).toMatchObject({ einnahmen_cent: 1250_00, betriebsausgaben_cent: 325_50 })
  inhalt = danach(inhalt, { pfad: 'umstaende/m1/a3_cent', alt: 50_00, neu: null })
  expect(inhalt.angaben.m1).toMatchObject({ einnahmen_cent: 1200_00, betriebsausgaben_cent: 325_50 })
})

test('the first month goes to those that have nothing of their own', () => {
  const inhalt = danach(
    begonnen(),
    { pfad: 'umstaende/m1/a1_cent', alt: null, neu: 1000_00 },
    { pfad: 'umstaende/m2/a1_cent', alt: null, neu: 700_00 },
  )
  const fertig = danach(inhalt, ...ersterFuerAlle(eksmonate(inhalt, 'P1', 1)))
  expect(eksmonate(fertig, 'P1', 1).map((m) => m.angabe.einnahmen_cent)).toEqual([1000_00, 700_00, 1000_00])
  expect(ersterFuerAlle([])).toEqual([])
})

test('a fact that was entered without lines keeps its sums until a line is typed, then the lines count', () => {
  const ohne = { ...begonnen(), umstaende: {} }
  const inhalt = danach(ohne, { pfad: 'umstaende/m1', alt: null, neu: { art: 'eks', a1_cent: 80_00 } })
  expect(inhalt.umstaende.m1).toMatchObject({ eksstand: 'vorlaeufig', a1_cent: 80_00 })
  expect(inhalt.angaben.m1?.einnahmen_cent).toBe(80_00)
  expect(inhalt.angaben.m2?.einnahmen_cent).toBe(0)
})
