import { expect, test } from 'vitest'
import { datum } from '../kern/index.ts'
import { LEERER_ENTWURF } from './entwurfsinhalt.ts'
import { checkliste, gehoertPerson, istOffen } from './unterlagen.ts'

const entwurf = {
  ...LEERER_ENTWURF,
  angaben: {
    antrag: { art: 'antrag', am: '2026-06-01' },
    wohnung: { art: 'unterkunft', wohnform: 'miete' },
    lohn: { art: 'erwerbseinkommen', person: 'P2' },
    konto: { art: 'vermoegen', person: 'P1' },
  },
  umstaende: {
    wohnung: { art: 'mietverhaeltnis', zimmer: 3 },
    betreuung: { art: 'vertretung', person: 'P1' },
    ausweis: { art: 'identitaet', person: 'P1' },
  },
  nachweise: {
    wohnung: { zustand: 'vorgelegt', bezeichnung: 'Mietvertrag vom 01.03.2024', dokument: 'dok-1', seite: 2 },
    lohn: { zustand: 'angefordert', bezeichnung: '', frist: '2026-07-01' },
  },
}

test('every fact a paper is asked for stands there, with what is known of it; a statement needs none', () => {
  expect(checkliste(entwurf).map((p) => [p.id, p.stand, p.bezeichnung])).toEqual([
    ['wohnung', 'vorgelegt', 'Mietvertrag vom 01.03.2024'],
    ['lohn', 'angefordert', 'Lohnabrechnungen der letzten drei Monate'],
    ['konto', 'offen', 'Kontoauszüge der letzten drei Monate oder Beleg über den Wert'],
    ['betreuung', 'offen', 'Betreuerausweis, Bestallung oder Vollmacht'],
  ])
})

test('page, document and day are read; a day that is none is no day', () => {
  const [wohnung, lohn] = checkliste(entwurf)
  expect(wohnung).toMatchObject({ dokument: 'dok-1', seite: 2, frist: null })
  expect(lohn?.frist).toBe(datum('2026-07-01'))
  const falsch = { ...entwurf, nachweise: { lohn: { zustand: 'angefordert', frist: '31.6.' } } }
  expect(checkliste(falsch)[1]?.frist).toBe(null)
})

test('open is what has not come in and is needed; what concerns the flat is asked of the first person', () => {
  const liste = checkliste(entwurf)
  expect(liste.filter(istOffen).map((p) => [p.id, gehoertPerson(p, 'P1')])).toEqual([
    ['lohn', 'P2'],
    ['konto', 'P1'],
    ['betreuung', 'P1'],
  ])
  expect(liste.map((p) => gehoertPerson(p, 'P1'))[0]).toBe('P1')
})
