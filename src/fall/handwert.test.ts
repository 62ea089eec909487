import { expect, test } from 'vitest'
import { datum, hashVonText, kanonisch } from '../kern/index.ts'
import { umstandsanlaesse } from './anlass.ts'
import { type Entwurfsinhalt, entwurfAus } from './entwurfsinhalt.ts'
import { type Fassungsinhalt, LEERER_INHALT, lies, schreibe } from './fassungsinhalt.ts'
import { neueAngabe } from './felder.ts'
import { feststellreife } from './feststellreife.ts'
import { handwerte } from './handwert.ts'

const HAND = {
  art: 'handwert',
  person: 'P1',
  leistung: 'unterkunft',
  betrag_cent: 450_00,
  von: '2026-03-01',
  bis: '2026-05-31',
  begruendung: 'Die Heizung war im Frühjahr ausgefallen.',
  rechtsgrundlage: '§ 22 Abs. 1 SGB II',
} as const

function fall(umstaende: Fassungsinhalt['umstaende'] = {}): Fassungsinhalt {
  const person = { art: 'person' as const, geburt: '1990-05-01', eltern: [], von: null, bis: null }
  return {
    ...LEERER_INHALT,
    angaben: {
      format: 'allegro-angaben/1',
      angaben: {
        antrag: { art: 'antrag', am: '2025-12-15' },
        bwz: { art: 'bewilligungszeitraum', von: '2026-01-01', bis: '2026-06-30' },
        p1: { ...person, person: 'P1', rolle: 'hauptperson' },
        p2: { ...person, person: 'P2', rolle: 'haushaltsangehoerig' },
        p3: { ...person, person: 'P3', rolle: 'partner', von: '2026-04-01' },
      },
    },
    umstaende,
  }
}

const MITGLIEDER = ['P1', 'P2', 'P3'].map((lokal) => ({ lokal }))

function texte(e: Entwurfsinhalt): readonly string[] {
  const r = feststellreife(e, MITGLIEDER)
  return r.ok ? [] : r.ablehnung.filter((m) => m.bereich === 'umstaende').map((m) => m.text)
}

const mit = (werte: object): readonly string[] => {
  const e = entwurfAus(fall())
  return texte({ ...e, umstaende: { h: { ...HAND, ...werte } } })
}

const ohne = (feld: keyof typeof HAND): readonly string[] => {
  const { [feld]: _, ...werte } = HAND
  const e = entwurfAus(fall())
  return texte({ ...e, umstaende: { h: werte } })
}

test('an amount with reason, paragraph and expiry within the period can be certified', () => {
  expect(mit({})).toEqual([])
  expect(handwerte(fall({ h: HAND }))).toMatchObject([{ id: 'h', person: 'P1', betrag_cent: 450_00 }])
})

test('without reason, paragraph, expiry or amount it is refused in plain words', () => {
  expect(ohne('begruendung')).toEqual(['Ein von Hand gesetzter Betrag braucht einen Grund. Er steht im Bescheid.'])
  expect(mit({ begruendung: '   ' })).toEqual(ohne('begruendung'))
  expect(ohne('rechtsgrundlage')).toEqual(['Ein von Hand gesetzter Betrag braucht die Rechtsgrundlage (Paragraf).'])
  expect(ohne('bis')).toEqual(['Ein von Hand gesetzter Betrag braucht einen Ablauf: den letzten Tag, für den er gilt.'])
  const keinBetrag = [
    'Der von Hand gesetzte Betrag fehlt oder ist kein Betrag ab 0 Euro. Negative Beträge gibt es nicht.',
  ]
  expect(ohne('betrag_cent')).toEqual(keinBetrag)
  expect(mit({ betrag_cent: -1 })).toEqual(keinBetrag)
})

test('it holds for whole months of one Bewilligungszeitraum', () => {
  expect(mit({ von: '2026-03-02' })[0]).toContain('beginnt am ersten Tag eines Monats')
  expect(mit({ bis: '2026-05-30' })[0]).toContain('endet am letzten Tag eines Monats')
  expect(mit({ bis: '2026-02-28' })).toEqual(['Der von Hand gesetzte Betrag endet vor seinem Beginn.'])
  expect(mit({ bis: '2026-06-30' })).toEqual([])
  expect(mit({ bis: '2026-07-31' })).toEqual([
    'Ein von Hand gesetzter Betrag gilt höchstens bis zum Ende des Bewilligungszeitraums am 30.06.2026. Danach muss neu entschieden werden.',
  ])
  expect(mit({ von: '2026-07-01', bis: '2026-07-31' })).toEqual([
    'Der Monat Juli 2026 liegt in keinem Bewilligungszeitraum.',
  ])
})

test('it is for a person of the Bedarfsgemeinschaft in each of its months', () => {
  expect(mit({ person: 'P2' })[0]).toContain('Diese Person gehört im März 2026 nicht zur Bedarfsgemeinschaft')
  expect(mit({ person: 'P3' })[0]).toContain('Diese Person gehört im März 2026 nicht zur Bedarfsgemeinschaft')
  expect(mit({ person: 'P3', von: '2026-04-01' })).toEqual([])
  expect(mit({ person: 'P9' })).toContain('Die Person P9 gehört nicht zu diesem Leistungsfall.')
})

test('two amounts for the same kind, person and month are refused; next to each other they are not', () => {
  const e = entwurfAus(fall())
  const zwei = (von: string): readonly string[] =>
    texte({ ...e, umstaende: { a: HAND, b: { ...HAND, von, bis: '2026-06-30' } } })
  expect(zwei('2026-05-01')).toEqual([
    'Für Unterkunft und Heizung sind für diese Person zwei Beträge von Hand für denselben Monat gesetzt.',
  ])
  expect(zwei('2026-06-01')).toEqual([])
})

test('a new one begins with no amount and no reason: nothing is set by forgetting', () => {
  expect(neueAngabe('handwert', { person: 'P1' })).toEqual({ art: 'handwert', person: 'P1' })
})

test('six weeks before it expires it is work, and the item says what happens by itself', () => {
  expect(umstandsanlaesse(fall({ h: HAND }))).toEqual([
    {
      art: 'handwertEndet',
      schluessel: `handwertEndet/h/${datum('2026-05-31')}`,
      faelligAm: datum('2026-04-19'),
      person: 'P1',
      grund: 'Unterkunft und Heizung: von Hand gesetzt bis 31.05.2026.',
    },
  ])
})

test('a Fassung from before keeps its bytes and hash; one with an amount by hand reads back', () => {
  const { umstaende: _, ...alt } = fall()
  const text = kanonisch(alt)
  expect(schreibe(lies(text))).toEqual({ text, hash: hashVonText(text) })
  const neu = fall({ h: HAND })
  expect(lies(schreibe(neu).text)).toEqual(neu)
})
