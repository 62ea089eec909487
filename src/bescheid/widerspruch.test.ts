import { expect, test } from 'vitest'
import { datum, monat } from '../kern/index.ts'
import type { Dokument } from './dokument.ts'
import { type EndgueltigesDokument, fuelleLuecken } from './luecken.ts'
import { einzelperson } from './muster.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { alsText } from './text.ts'
import { type Ueberpruefungsergebnis, ueberpruefungsbescheid } from './ueberpruefung.ts'
import {
  type Abhilfe,
  abhilfebescheid,
  type Eingangsbestaetigung,
  eingangWiderspruch,
  kostenbescheid,
  type Widerspruchsentscheidung,
  widerspruchsbescheid,
} from './widerspruch.ts'

function gefuellt(d: Dokument): EndgueltigesDokument {
  const r = fuelleLuecken(d, {
    datum: datum('2026-08-20'),
    anordner: 'Anna Adler',
    anordnerTelefon: '0999 1234',
    antwortfrist: datum('2026-09-07'),
  })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}
const text = (d: Dokument): string => alsText(gefuellt(d)).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')

const bescheid = { name: 'Änderungsbescheid', vom: datum('2026-07-01') }
const basis = { bescheid, eingang: datum('2026-07-20') }
const bestaetigung: Eingangsbestaetigung = {
  ...basis,
  wirkung: ['Die laufende Leistung bleibt wie im Bescheid, bis wir entscheiden.'],
  punkte: [],
  fragt: true,
}
const gericht = { name: 'Sozialgericht Musterstadt', strasse: 'Gerichtsweg 1', plz: '01234', ort: 'Musterstadt' }
const KEINE = { anteil: 'keine', vertretungNotwendig: null, geheilt: false } as const
const punkt = { punkt: 'Die Heizung ist zu niedrig', traegt: 'nein', grund: 'Die Rechnung nennt 60 Euro.' } as const
const abgelehnt: Widerspruchsentscheidung = {
  ...basis,
  art: { art: 'zurueckgewiesen' },
  sachverhalt: ['Wir haben am 1. Juli 2026 entschieden.'],
  punkte: [punkt],
  recht: ['Heizkosten zählen, wie sie sind, wenn sie angemessen sind (§ 22 Abs. 1 SGB II).'],
  kosten: KEINE,
  gericht,
}
const abhilfe: Abhilfe = {
  ...basis,
  punkte: [{ ...punkt, traegt: 'ja' }],
  wie: { neuerBescheid: { name: 'Änderungsbescheid', vom: datum('2026-08-18') } },
  kosten: { anteil: 'ganz', vertretungNotwendig: true, geheilt: false },
}
const ueberprueft: Ueberpruefungsergebnis = {
  bescheid,
  antragAm: datum('2026-11-20'),
  punkte: [{ ...punkt, traegt: 'ja' }],
  ergebnis: {
    art: 'erfolg',
    ganz: true,
    wie: { neuerBescheid: { name: 'Änderungsbescheid', vom: datum('2026-12-01') } },
  },
  geldAb: monat('2025-01'),
  ohneGeld: [monat('2024-11'), monat('2024-12')],
}

test('H1: the receipt says what rests, asks by a day, and decides nothing', () => {
  const t = text(eingangWiderspruch(einzelperson(), bestaetigung))
  for (const s of [
    'am 20. Juli 2026',
    'Änderungsbescheid vom 1. Juli 2026',
    'bis wir entscheiden',
    'bis zum 7. September 2026',
  ])
    expect(t).toContain(s)
  expect(t).not.toContain('Recht auf Widerspruch')
})

test('H1: a fault of form and a late day are said with what can be done', () => {
  const t = text(
    eingangWiderspruch(einzelperson(), {
      ...bestaetigung,
      formmangel: 'email',
      verspaetet: { ende: datum('2026-07-10') },
      punkte: ['Die Miete stimmt nicht'],
    }),
  )
  for (const s of [
    'Eine einfache E-Mail reicht',
    'Die Frist endete am 10. Juli 2026',
    '§ 67 SGG',
    '§ 44 SGB X',
    'Die Miete stimmt nicht',
  ])
    expect(t).toContain(s)
})

test('H1 to a representative says whom "Sie" means', () => {
  expect(text(eingangWiderspruch(einzelperson(), { ...bestaetigung, vertritt: 'Thomas Brandauer' }))).toContain(
    'Sie vertreten Thomas Brandauer. „Sie“ meint in diesem Brief Thomas Brandauer.',
  )
})

test('H2: full remedy with costs and the notice of objection', () => {
  const t = text(abhilfebescheid(einzelperson(), abhilfe))
  for (const s of [
    'Wir helfen Ihrem Widerspruch gegen den Änderungsbescheid vom 1. Juli 2026 ab (§ 85 Abs. 1 SGG). Es gilt der Änderungsbescheid vom 18. August 2026.',
    'erstatten wir ganz (§ 63 Abs. 1 SGB X)',
    'bevollmächtigten Person war notwendig',
    'Das stimmt. Die Rechnung nennt 60 Euro.',
    'Ihr Recht auf Widerspruch',
  ])
    expect(t).toContain(s)
  const satz = text(abhilfebescheid(einzelperson(), { ...abhilfe, wie: { satz: 'Der Bescheid wird aufgehoben.' } }))
  expect(satz).toContain('ab (§ 85 Abs. 1 SGG). Der Bescheid wird aufgehoben.')
})

test('H3: rejected point by point, with costs and the notice of action; no notice of objection', () => {
  const t = text(widerspruchsbescheid(einzelperson(), abgelehnt))
  for (const s of [
    'Der Widerspruch gegen den Änderungsbescheid vom 1. Juli 2026 wird zurückgewiesen.',
    'werden nicht erstattet',
    'Was Sie sagen',
    'Das ändert die Entscheidung nicht. Die Rechnung nennt 60 Euro.',
    'Ihr Recht auf Klage',
    'Bescheid vom 1. Juli 2026 in der Gestalt dieses Widerspruchsbescheids',
    'Frist: Ein Monat',
    'Sozialgericht Musterstadt, Gerichtsweg 1, 01234 Musterstadt',
    '§ 65a SGG',
  ])
    expect(t).toContain(s)
  expect(t).not.toContain('Ihr Recht auf Widerspruch')
})

test('H3: in part, healed, abroad', () => {
  const t = text(
    widerspruchsbescheid(
      { ...einzelperson(), empfaenger: { ...einzelperson().empfaenger, land: 'FR' } },
      {
        ...abgelehnt,
        art: { art: 'teilweise', wie: { neuerBescheid: { name: 'Änderungsbescheid', vom: datum('2026-08-18') } } },
        kosten: { anteil: { prozent: 40 }, vertretungNotwendig: null, geheilt: false },
        ermessen: 'Wir haben Ihre Kinder berücksichtigt.',
      },
    ),
  )
  for (const s of [
    'soweit ihm nicht durch den Änderungsbescheid vom 18. August 2026 abgeholfen',
    'zu 40 Prozent',
    'Drei Monate',
    'Ihre Kinder',
  ])
    expect(t).toContain(s)
  const geheilt = text(
    widerspruchsbescheid(einzelperson(), {
      ...abgelehnt,
      kosten: { anteil: 'ganz', vertretungNotwendig: null, geheilt: true },
    }),
  )
  expect(geheilt).toContain('Ein Fehler im Verfahren ist erst im Widerspruch behoben worden.')
})

test('H4: thrown out with day and reason, and turned into a review', () => {
  const grund = 'Die Frist endete am 5. August 2026.'
  const t = text(
    widerspruchsbescheid(einzelperson(), {
      ...abgelehnt,
      punkte: [],
      art: { art: 'unzulaessig', grund, umdeutung: true },
    }),
  )
  for (const s of ['wird als unzulässig verworfen', grund, 'zusätzlich nach § 44 SGB X', 'Ihr Recht auf Klage'])
    expect(t).toContain(s)
})

test('H5 and H6: what was examined, from when is paid, what no more', () => {
  const t = text(ueberpruefungsbescheid(einzelperson(), ueberprueft))
  for (const s of [
    'Er war falsch.',
    'wird zurückgenommen, soweit er hinter dem Änderungsbescheid vom 1. Dezember 2026 zurückbleibt (§ 44 SGB X).',
    'Geld zahlen wir ab Januar 2025 nach',
    'Für November und Dezember 2024 dürfen wir nichts mehr nachzahlen',
    'Ihr Recht auf Widerspruch',
  ])
    expect(t).toContain(s)
  const ohne = text(
    ueberpruefungsbescheid(einzelperson(), {
      ...ueberprueft,
      antragAm: null,
      ergebnis: { art: 'ohneErfolg', grund: 'Der Bescheid war richtig.' },
    }),
  )
  for (const s of ['Wir ändern ihn nicht.', 'wird abgelehnt (§ 44 SGB X)', 'Der Bescheid war richtig.'])
    expect(ohne).toContain(s)
  expect(ohne).not.toContain('nachzahlen')
})

test('H7: the sum and why less', () => {
  const t = text(
    kostenbescheid(einzelperson(), {
      ...basis,
      beantragt: '80,00 €',
      festgesetzt: '45,50 €',
      grund: 'Belegt sind 45,50 €.',
    }),
  )
  for (const s of [
    'erstatten wir Ihnen 45,50 €',
    'Kosten von 45,50 €',
    'Sie haben 80,00 € verlangt. Belegt sind 45,50 €.',
  ])
    expect(t).toContain(s)
})

test('B-01: short sentences, no office words', () => {
  const briefe = [
    eingangWiderspruch(einzelperson(), {
      ...bestaetigung,
      formmangel: 'telefon',
      verspaetet: { ende: datum('2026-07-10') },
    }),
    abhilfebescheid(einzelperson(), abhilfe),
    widerspruchsbescheid(einzelperson(), abgelehnt),
    ueberpruefungsbescheid(einzelperson(), ueberprueft),
  ]
  for (const d of briefe) {
    const m = sprachmasse(gefuellt(d))
    expect(m.amtswoerter).toEqual([])
    expect(m.mittel).toBeLessThanOrEqual(14)
    expect(m.laengster.woerter).toBeLessThanOrEqual(28)
  }
})
