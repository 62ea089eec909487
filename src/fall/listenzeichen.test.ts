import { expect, test } from 'vitest'
import { datum, iso } from '../kern/index.ts'
import type { Angabe } from '../recht/index.ts'
import type { Fassungsinhalt } from './fassungsinhalt.ts'
import { listenzeichen } from './listenzeichen.ts'
import type { Umstand } from './umstand.ts'

const inhalt = (angaben: Record<string, Angabe>, umstaende: Record<string, Umstand> = {}): Fassungsinhalt => ({
  format: 'allegro-fassung/1',
  angaben: { format: 'allegro-angaben/1', angaben },
  nachweise: {},
  wege: { format: 'allegro-wege/1', auszahlung: null, abweichend: {} },
  umstaende,
})
const am = (tag: string, f: Fassungsinhalt): Record<string, string | null> =>
  Object.fromEntries(listenzeichen(f, datum(tag)).map((z) => [z.zeichen, z.tag === null ? null : iso(z.tag)]))

test('contributions: private and voluntary are told apart, and end with the fact', () => {
  const beitrag = (versicherung: 'pkv' | 'gkv', bis: string | null): Angabe => ({
    art: 'versicherungsbeitrag',
    person: 'P1',
    von: null,
    bis,
    versicherung,
    betrag_cent: 200_00,
  })
  const f = inhalt({ a: beitrag('pkv', '2026-03-31'), b: beitrag('gkv', null) })
  expect(am('2026-03-31', f)).toEqual({ privatversichert: null, freiwilligVersichert: null })
  expect(am('2026-04-01', f)).toEqual({ freiwilligVersichert: null })
})

test('a sign bears the day it is about, of several the first', () => {
  const gutschein = (gutschein_bis: string, abgerechnet_am: string | null): Umstand => ({
    art: 'anbieter',
    anbieter: 'Turnverein',
    faellig_am: null,
    gutschein_vom: '2026-01-02',
    gutschein_bis,
    abgerechnet_am,
  })
  const f = inhalt(
    { bwz: { art: 'bewilligungszeitraum', von: '2026-01-01', bis: '2026-06-30' } },
    {
      u1: gutschein('2026-07-31', null),
      u2: gutschein('2026-05-31', null),
      u3: gutschein('2026-02-28', '2026-02-20'),
      bwz: { art: 'vorlaeufigkeit', vorlaeufigkeitsgrund: 'hoehe', weil: null, spaeter_nachweisen: null },
    },
  )
  expect(am('2026-03-01', f)).toEqual({ gutscheinOffen: '2026-05-31', vorlaeufig: '2026-06-30' })
  expect(am('2026-07-01', f)).toEqual({ gutscheinOffen: '2026-05-31' })
})

test('what is withheld for missing cooperation is no amount by hand', () => {
  const handwert = (rechtsgrundlage: string, bis: string): Umstand => ({
    art: 'handwert',
    person: 'P1',
    leistung: 'regelbedarf',
    betrag_cent: 0,
    von: '2026-01-01',
    bis,
    begruendung: 'Es fehlt etwas.',
    rechtsgrundlage,
  })
  const f = inhalt(
    {},
    {
      v: handwert('§ 66 Abs. 1 SGB I', '2026-06-30'),
      w: handwert('§ 5 Abs. 3 Satz 3 SGB II', '2026-05-31'),
      h: handwert('§ 21 Abs. 6 SGB II', '2026-04-30'),
    },
  )
  expect(am('2026-03-01', f)).toEqual({ versagung: '2026-05-31', vonHand: '2026-04-30' })
})

test('what has no written end may have one by law: reduction, request to lower costs, pregnancy', () => {
  const f = inhalt({
    m: {
      art: 'minderung',
      person: 'P1',
      von: '2026-03-01',
      bis: null,
      minderungsart: 'pflichtverletzung',
      ereignis_am: '2026-02-10',
      stufe: 1,
    },
    k: { art: 'kostensenkung', am: '2026-01-10', senkungsart: 'beides', frist_bis: null },
    s: { art: 'schwangerschaft', person: 'P1', termin: '2026-05-20', entbindung_am: null },
  })
  expect(Object.keys(am('2026-05-20', f))).toEqual(['schwanger', 'kostensenkung', 'minderung'])
  expect(Object.keys(am('2026-06-02', f))).toEqual(['kostensenkung'])
  expect(Object.keys(am('2026-09-01', f))).toEqual([])
})
