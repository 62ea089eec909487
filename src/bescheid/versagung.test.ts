import { expect, test } from 'vitest'
import { cent, datum, monat, plusMonate } from '../kern/index.ts'
import type { Dokument } from './dokument.ts'
import { type EndgueltigesDokument, fuelleLuecken } from './luecken.ts'
import { einzelperson } from './muster.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { alsText } from './text.ts'
import { anhoerungEntziehung, nachholungsbescheid, type Versagung, versagungsbescheid } from './versagung.ts'
import type { Termin, Versagungsgrund, Vorrangantrag } from './versagungsgrund.ts'
import { aufforderungUntersuchung, hinweisAndereStelle } from './versagungshinweis.ts'

const AB = monat('2026-09')
const person = (name: string, ohne: number, jetzt: number) => ({
  name,
  geburt: datum('1990-03-02'),
  monate: [0, 1, 2, 3].map((i) => ({ monat: plusMonate(AB, i), bisher: cent(ohne), jetzt: cent(jetzt) })),
})
const V: Versagung = {
  leistungsname: ['Grundsicherungsgeld'],
  art: 'entziehung',
  grund: {
    art: 'unterlagen',
    fehlt: [{ was: 'Kontoauszüge', warum: 'Sie zeigen, welches Geld da ist.' }],
    gebetenAm: datum('2026-06-01'),
    erinnertAm: datum('2026-06-22'),
    frist: datum('2026-07-03'),
  },
  erheblich: 'Ohne die Auszüge wissen wir nicht, wovon Sie leben.',
  anders: 'Die Bank gibt sie nur Ihnen.',
  personen: [person('Elif Sonntag', 1113_00, 0)],
  umfang: 'ganz',
  ermessen: {
    teil: 'Ein Teil reicht nicht, weil die Auszüge alles betreffen.',
    fuer: 'Sie brauchen das Geld.',
    gegen: 'Wir haben zweimal gebeten.',
  },
  gehoert: { art: 'ja', am: datum('2026-07-06'), antwort: '', wuerdigung: '' },
}

function gefuellt(d: Dokument): EndgueltigesDokument {
  const r = fuelleLuecken(d, {
    datum: datum('2026-07-28'),
    anordner: 'Frida Fuchs',
    anordnerTelefon: '0999 1234',
    antwortfrist: datum('2026-08-14'),
  })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}
const text = (d: Dokument): string => alsText(gefuellt(d)).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')

test('A4, A5: verb, person, months; what is missing, when asked, why, discretion; the way out; each its own remedy', () => {
  const entzogen = text(versagungsbescheid(einzelperson(), V))
  for (const x of [
    'ab dem 1. September 2026 ganz entzogen',
    '§ 66 Abs. 3 SGB I',
    'Ein Teil reicht nicht',
    'Die Bank gibt sie nur Ihnen (§ 65 Abs. 1 SGB I).',
    'Für Sie spricht: Sie brauchen das Geld.',
    '§ 39 Nr. 1 SGB II',
    '§ 67 SGB I',
    'Widerspruch',
  ])
    expect(entzogen).toContain(x)
  const versagt = text(versagungsbescheid(einzelperson(), { ...V, art: 'versagung', gehoert: { art: 'nichtNoetig' } }))
  expect(versagt).toContain('für September bis Dezember 2026 ganz versagt')
  // a refusal has nothing to be carried out (§ 86a Abs. 1 SGG): no word of it working at once
  expect(versagt).not.toContain('§ 39 Nr. 1')
  const teil = text(
    versagungsbescheid(einzelperson(), {
      ...V,
      umfang: ['unterkunft'],
      personen: [person('Elif Sonntag', 1113_00, 563_00)],
    }),
  )
  expect(teil).toContain('bei Unterkunft und Heizung, entzogen')
  expect(teil).toContain('Es bleiben 563,00 € im Monat.')
})

test('A6: what is lifted, for which months it stays, and why', () => {
  const n = text(
    nachholungsbescheid(einzelperson(), {
      leistungsname: V.leistungsname,
      art: 'entziehung',
      grund: V.grund,
      nachgeholtAm: datum('2026-11-16'),
      seit: AB,
      personen: [person('Elif Sonntag', 0, 1113_00)],
      bleibt: [AB],
      ermessen: 'Die Miete für Oktober ist noch offen.',
    }),
  )
  for (const x of ['seit dem 1. September 2026', 'Für September 2026 bleibt es bei der Entziehung.', '§ 67 SGB I'])
    expect(n).toContain(x)
})

const MUTTER = { id: 'P1' as const, name: 'Elif Sonntag' }
const KIND = { id: 'P2' as const, name: 'Can Sonntag' }
const TERMIN: Termin = {
  pflicht: 'aerztlich',
  person: MUTTER,
  am: datum('2026-08-20'),
  ort: 'Ärztlicher Dienst, Hafenstraße 3, 9 Uhr',
  wozu: 'Wir müssen wissen, ob Sie drei Stunden am Tag arbeiten können.',
  absatz: 1,
}
const NICHT_DA: Versagungsgrund = {
  art: 'untersuchung',
  ...TERMIN,
  gefordertAm: datum('2026-08-03'),
  gesagt: '',
}
const ANTRAG: Vorrangantrag = {
  person: MUTTER,
  stelle: 'Deutsche Rentenversicherung Nord',
  leistung: 'Rente wegen Erwerbsminderung',
  aufgefordertAm: datum('2026-02-02'),
  beantragtAm: datum('2026-03-09'),
  fehlt: 'der Fragebogen zur Gesundheit',
}
const ANDERE: Versagungsgrund = {
  art: 'andereStelle',
  ...ANTRAG,
  hinweisAm: datum('2026-05-04'),
  frist: datum('2026-05-22'),
  wie: 'versagt',
  bescheidAm: datum('2026-06-15'),
  endgueltigAm: datum('2026-07-20'),
}

test('§ 66 Abs. 1 and 2 with §§ 62 to 64 SGB I: what was missed, why it matters, until when; named where somebody else missed it', () => {
  const b = text(versagungsbescheid(einzelperson(), { ...V, grund: NICHT_DA }))
  for (const x of [
    'Die Untersuchung fehlt',
    'Sie waren am 20. August 2026 nicht bei der ärztlichen Untersuchung. Deshalb wissen wir nicht, was Ihnen zusteht.',
    'bis die Untersuchung nachgeholt ist (§ 66 Abs. 1 SGB I)',
    'Dazu haben wir am 3. August 2026 aufgefordert (§ 62 SGB I).',
    'Einen Grund haben wir nicht erfahren.',
    'Wir machen einen neuen Termin.',
  ])
    expect(b).toContain(x)
  for (const x of ['Unterlagen', '§ 60 Abs. 1']) expect(b).not.toContain(x)
  const abs2 = text(
    versagungsbescheid(einzelperson(), {
      ...V,
      grund: { ...NICHT_DA, pflicht: 'heilbehandlung', absatz: 2, person: KIND, gesagt: 'Er will keine Behandlung.' },
    }),
  )
  for (const x of [
    'Can Sonntag hat bis zum 20. August 2026 nicht mit der Behandlung begonnen.',
    'bis die Behandlung begonnen ist (§ 66 Abs. 2 SGB I)',
    '§ 63 SGB I',
    'Gesagt wurde uns dazu: Er will keine Behandlung.',
  ])
    expect(abs2).toContain(x)
})

test('§ 5 Abs. 3 SGB II: both applications, the hint, the final notice of the other body; only how far is weighed', () => {
  const b = text(versagungsbescheid(einzelperson(), { ...V, grund: ANDERE, anders: '' }))
  for (const x of [
    'Es fehlt die Mitwirkung bei einer anderen Stelle',
    'Dort wurde Rente wegen Erwerbsminderung endgültig versagt',
    'bis die Mitwirkung bei der Stelle „Deutsche Rentenversicherung Nord“ nachgeholt ist (§ 5 Abs. 3 Satz 3 SGB II)',
    'Am 4. Mai 2026 haben wir geschrieben, was dort noch fehlt: der Fragebogen zur Gesundheit.',
    'Dass wir dann nicht zahlen, bestimmt das Gesetz.',
    'von Anfang an auf (§ 5 Abs. 3 Satz 5 SGB II)',
  ])
    expect(b).toContain(x)
  for (const x of ['§ 65 Abs. 1', '§ 67', 'Ob und wie weit']) expect(b).not.toContain(x)
  const n = text(
    nachholungsbescheid(einzelperson(), {
      leistungsname: V.leistungsname,
      art: 'entziehung',
      grund: ANDERE,
      nachgeholtAm: datum('2026-11-16'),
      seit: AB,
      personen: [person('Elif Sonntag', 0, 1113_00)],
      bleibt: [],
      ermessen: '',
    }),
  )
  expect(n).toContain('was gefehlt hat, ist am 16. November 2026 nachgeholt')
  expect(n).toContain('von Anfang an auf (§ 5 Abs. 3 Satz 5 SGB II)')
  expect(n).not.toContain('abwägen')
})

test('the letters that come first say the consequence by its paragraph, and decide nothing', () => {
  const a = text(aufforderungUntersuchung(einzelperson(), { ...TERMIN, laeuft: true }))
  for (const x of [
    'bitte kommen Sie zur ärztlichen Untersuchung am 20. August 2026',
    'Ärztlicher Dienst, Hafenstraße 3, 9 Uhr',
    'ganz oder zum Teil entziehen',
    '§ 66 Abs. 1 SGB I',
    '§ 65a SGB I',
    '§ 65 Abs. 2 SGB I',
  ])
    expect(a).toContain(x)
  expect(a).not.toContain('Widerspruch')
  const teilhabe = text(
    aufforderungUntersuchung(einzelperson(), {
      ...TERMIN,
      pflicht: 'teilhabe',
      absatz: 2,
      person: KIND,
      laeuft: false,
    }),
  )
  for (const x of [
    'sorgen Sie dafür, dass Can Sonntag beginnt',
    'spätestens am 20. August 2026',
    '§ 64 SGB I',
    'versagen',
  ])
    expect(teilhabe).toContain(x)
  expect(teilhabe).not.toContain('§ 65a')
  const h = text(hinweisAndereStelle(einzelperson(), ANTRAG))
  for (const x of ['§ 5 Abs. 3 Satz 3 SGB II', '§ 5 Abs. 3 Satz 5 SGB II', 'bis zum 14. August 2026'])
    expect(h).toContain(x)
})

test('B-01: short sentences, no office words', () => {
  const briefe = [
    versagungsbescheid(einzelperson(), V),
    anhoerungEntziehung(einzelperson(), { ...V, wer: ['Elif Sonntag'] }),
    versagungsbescheid(einzelperson(), { ...V, grund: NICHT_DA }),
    versagungsbescheid(einzelperson(), { ...V, grund: ANDERE, anders: '' }),
    anhoerungEntziehung(einzelperson(), { ...V, grund: NICHT_DA, wer: ['Elif Sonntag'] }),
    anhoerungEntziehung(einzelperson(), { ...V, grund: ANDERE, wer: ['Elif Sonntag'] }),
    aufforderungUntersuchung(einzelperson(), { ...TERMIN, laeuft: true }),
    aufforderungUntersuchung(einzelperson(), { ...TERMIN, pflicht: 'teilhabe', absatz: 2, laeuft: false }),
    hinweisAndereStelle(einzelperson(), ANTRAG),
  ]
  for (const d of briefe) {
    const m = sprachmasse(gefuellt(d))
    expect(m.amtswoerter).toEqual([])
    expect(m.mittel).toBeLessThanOrEqual(14)
    expect(m.laengster.woerter, m.laengster.satz).toBeLessThanOrEqual(28)
  }
})
