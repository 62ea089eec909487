import { expect, test } from 'vitest'
import type { Festlegungswerte, Verfahren } from '../../../fall/index.ts'
import { datum, kennung, traegerNr } from '../../../kern/index.ts'
import type { Entscheidung } from '../../../leistung/index.ts'
import type { Zeitpunkt } from '../../../technik/index.ts'
import { anhaengige, zuBerichtigen } from './anhaengig.ts'
import { type Eingang, fristlage, liesEingang, zulaessigkeit } from './eingang.ts'
import { kosten, liesPruefung, widerspruechlich } from './pruefung.ts'
import { entscheidenBis, klageende, untaetigkeitBis } from './stand.ts'

const ID = '01890000-0000-7000-8000-000000000001'
const von = { bediensteter: kennung<'Bediensteter'>(ID), personalnummer: 'P-1' }

/** A procedure in which this was settled, in this order. */
const verfahren = (werte: Readonly<Record<string, Festlegungswerte>>, art = 'widerspruch'): Verfahren => ({
  traeger: traegerNr('99901'),
  fall: kennung<'Leistungsfall'>(ID),
  id: kennung<'Verfahren'>(ID),
  art,
  gegenstand: `entscheidung/${ID}`,
  begonnenAm: 0 as Zeitpunkt,
  begonnenVon: von.bediensteter,
  kreis: 'alle',
  beendet: false,
  nr: Object.keys(werte).length,
  festlegungen: Object.entries(werte).map(([schritt, w], i) => ({
    nr: i + 1,
    schritt,
    werte: w,
    wann: i as Zeitpunkt,
    von,
  })),
})

const ORT = { land: 'NW' } as const
const VOM = datum('2026-07-01')
const eingang = (am: string, mehr: Festlegungswerte = {}): Festlegungswerte => ({
  am,
  person: 'P1',
  form: 'schriftlich',
  vertretung: 'keine',
  punkte: 'Die Miete stimmt nicht\n\n Die Heizung auch nicht ',
  ...mehr,
})
const post = (mehr: Festlegungswerte = {}): Festlegungswerte => ({
  weg: 'post',
  tag: '2026-07-01',
  ausland: 'nein',
  belehrung: 'richtig',
  ...mehr,
})

function urteil(werte: Readonly<Record<string, Festlegungswerte>>, regeltEtwas: boolean | 'unbekannt' = true) {
  const v = verfahren(werte)
  const e = liesEingang(v) as Eingang
  return zulaessigkeit(v, e, {
    frist: fristlage(v, { vom: VOM, eingang: e, ort: ORT }),
    ort: ORT,
    regeltEtwas: regeltEtwas === 'unbekannt' ? undefined : regeltEtwas,
  })
}

test('points one a line; the day at another authority counts if it was earlier (§ 84 Abs. 2 SGG)', () => {
  const e = liesEingang(verfahren({ eingang: eingang('2026-08-10', { woanders: '2026-08-04' }) }))
  expect(e).toMatchObject({ am: datum('2026-08-04'), punkte: ['Die Miete stimmt nicht', 'Die Heizung auch nicht'] })
  expect(liesEingang(verfahren({}))).toBeUndefined()
})

test('in time whatever the way until a month after the day of the letter: nobody is asked', () => {
  expect(urteil({ eingang: eingang('2026-08-03') }).art).toBe('zulaessig')
  // 1.8.2026 is a Saturday: the month ends on Monday 3.8. at the earliest.
  expect(urteil({ eingang: eingang('2026-08-04') })).toEqual({
    art: 'offen',
    fehlt: 'Die Bekanntgabe ist noch nicht geklärt.',
  })
})

test('example 1 of the catalogue: posted on 1.7.2026, in time until 5.8., late on the 6th', () => {
  expect(urteil({ eingang: eingang('2026-08-05'), bekanntgabe: post() }).art).toBe('zulaessig')
  expect(urteil({ eingang: eingang('2026-08-06'), bekanntgabe: post() }).art).toBe('offen')
  expect(urteil({ eingang: eingang('2027-07-05'), bekanntgabe: post({ belehrung: 'fehltOderUnrichtig' }) }).art).toBe(
    'zulaessig',
  )
  expect(urteil({ eingang: eingang('2029-01-01'), bekanntgabe: post({ belehrung: 'verneint' }) }).art).toBe('zulaessig')
})

test('§ 67 SGG: reinstated if made up for within a month without fault; else thrown out and turned into a review', () => {
  const spaet = { eingang: eingang('2026-08-20'), bekanntgabe: post() }
  const grund = { grund: 'unverschuldet', weil: 'Sie waren im Krankenhaus.' }
  expect(urteil({ ...spaet, wiedereinsetzung: { ...grund, wegfall: '2026-08-10' } }).art).toBe('zulaessig')
  const zuSpaet = urteil({ ...spaet, wiedereinsetzung: { ...grund, wegfall: '2026-07-15' } })
  expect(zuSpaet).toMatchObject({ art: 'unzulaessig', umdeuten: true })
  expect(zuSpaet.art === 'unzulaessig' && zuSpaet.grund).toContain('Nachgeholt werden konnte bis zum 17.08.2026')
  expect(urteil({ ...spaet, wiedereinsetzung: { grund: 'keiner' } })).toMatchObject({
    art: 'unzulaessig',
    umdeuten: true,
  })
  // Force majeure leaves the limit of a year aside.
  const hoehere = { ...grund, wegfall: '2026-07-15', hoehereGewalt: ['ja'] }
  expect(urteil({ ...spaet, wiedereinsetzung: hoehere }).art).toBe('zulaessig')
})

test('§ 84 Abs. 1 SGG: an e-mail is made good in time, late, or never', () => {
  const mail = eingang('2026-07-20', { form: 'email' })
  expect(urteil({ eingang: mail })).toEqual({ art: 'offen', fehlt: 'Die Form fehlt noch.' })
  expect(urteil({ eingang: mail, form: { nachgeholt: '2026-07-25' } }).art).toBe('zulaessig')
  expect(urteil({ eingang: mail, form: {} })).toMatchObject({ art: 'unzulaessig', umdeuten: true })
  expect(urteil({ eingang: mail, bekanntgabe: post(), form: { nachgeholt: '2026-08-06' } }).art).toBe('offen')
})

test('a form made good after the earliest end of the deadline needs the day of notification', () => {
  const mail = eingang('2026-07-20', { form: 'email' })
  expect(urteil({ eingang: mail, form: { nachgeholt: '2026-08-20' } })).toEqual({
    art: 'offen',
    fehlt: 'Die Bekanntgabe ist noch nicht geklärt.',
  })
})

test('a letter that decides nothing cannot be objected to', () => {
  expect(urteil({ eingang: eingang('2026-07-20') }, false)).toMatchObject({ art: 'unzulaessig', umdeuten: false })
  expect(urteil({ eingang: eingang('2026-07-20') }, 'unbekannt').art).toBe('offen')
})

test('the result goes with the points', () => {
  const p = (traegt: 'ja' | 'nein') => [{ punkt: 'x', traegt, grund: 'y' }] as const
  expect(widerspruechlich('nicht', p('ja'))).toContain('nicht gar keinen Erfolg')
  expect(widerspruechlich('voll', p('nein'))).toContain('Kein Punkt trägt')
  expect([
    widerspruechlich('nicht', p('nein')),
    widerspruechlich('teil', p('ja')),
    widerspruechlich('voll', []),
  ]).toEqual([null, null, null])
})

test('§ 63 SGB X: follows from the result; asked for the share, and whether a representative was needed', () => {
  const ganz = { anteil: 'ganz', vertretungNotwendig: null, geheilt: false }
  const keine = { anteil: 'keine', vertretungNotwendig: null, geheilt: false }
  const voll = { ergebnis: 'voll', geheilt: false } as const
  const teil = { ergebnis: 'teil', geheilt: false } as const
  expect(kosten(voll, 'keine', undefined)).toEqual(ganz)
  expect(kosten(voll, 'anwalt', undefined)).toBeUndefined()
  expect(kosten(voll, 'anwalt', { notwendig: 'ja' })).toEqual({ ...ganz, vertretungNotwendig: true })
  expect(kosten(teil, 'keine', undefined)).toBeUndefined()
  expect(kosten(teil, 'keine', { prozent: 40 })).toEqual({ ...ganz, anteil: { prozent: 40 } })
  expect(kosten({ ergebnis: 'nicht', geheilt: false }, 'anwalt', undefined)).toEqual(keine)
  expect(kosten('unzulaessig', 'anwalt', undefined)).toEqual(keine)
  // Abs. 1 Satz 2: unsuccessful only because a fault was mended (§ 41 SGB X).
  expect(kosten({ ergebnis: 'nicht', geheilt: true }, 'keine', undefined)).toEqual({ ...ganz, geheilt: true })
})

test('what was said of the points is read by their order', () => {
  const v = verfahren({
    eingang: eingang('2026-07-20'),
    pruefung: {
      ergebnis: 'teil',
      p0: 'ja',
      p0grund: 'Belegt.',
      p1: 'nein',
      p1grund: 'Nicht belegt.',
      sachverhalt: 'a\nb',
      recht: 'c',
    },
  })
  expect(liesPruefung(v, liesEingang(v) as Eingang)).toMatchObject({
    ergebnis: 'teil',
    sachverhalt: ['a', 'b'],
    punkte: [
      { punkt: 'Die Miete stimmt nicht', traegt: 'ja', grund: 'Belegt.' },
      { punkt: 'Die Heizung auch nicht', traegt: 'nein', grund: 'Nicht belegt.' },
    ],
  })
})

test('§ 88 SGG: three months for an objection, six for a review; § 87: a month for the action', () => {
  expect(entscheidenBis(datum('2026-07-20'))).toBe(datum('2026-10-20'))
  expect(untaetigkeitBis(verfahren({ antrag: { anlass: 'antrag', am: '2026-07-20' } }))).toBe(datum('2027-01-20'))
  expect(untaetigkeitBis(verfahren({ antrag: { anlass: 'amt' } }))).toBeNull()
  const k = klageende(verfahren({ zustellung: { weg: 'urkunde', tag: '2026-08-10', ausland: 'nein' } }), ORT)
  expect(k?.ende.tag).toBe(datum('2026-09-10'))
  expect(klageende(verfahren({}), ORT)).toBeUndefined()
})

test('§§ 86, 96 SGG: what runs about the same months; not what is put right in full, decided, withdrawn or ended', () => {
  const art = (v: Verfahren): readonly string[] => anhaengige([v], []).map((a) => a.art)
  const laeuft = { eingang: eingang('2026-07-20') }
  expect(art(verfahren(laeuft))).toEqual(['widerspruch'])
  expect(art(verfahren({ ...laeuft, pruefung: { ergebnis: 'teil' } }))).toEqual(['widerspruch'])
  expect(art(verfahren({ ...laeuft, pruefung: { ergebnis: 'voll' } }))).toEqual([])
  expect(art(verfahren({ ...laeuft, pruefung: { ergebnis: 'zurueckgenommen' } }))).toEqual([])
  expect(art(verfahren({ ...laeuft, bescheid: { am: '2026-08-20' } }))).toEqual([])
  expect(art({ ...verfahren(laeuft), beendet: true })).toEqual([])
  expect(art(verfahren({}))).toEqual([])
  const klage = { ...verfahren(laeuft, 'klage'), gegenstand: ID }
  expect(anhaengige([klage, verfahren({ ...laeuft, bescheid: {} })], []).map((a) => a.art)).toEqual(['klage'])
  expect(
    art({ ...klage, ...verfahren({ ...laeuft, ausgang: { ergebnis: 'abgewiesen' } }, 'klage'), gegenstand: ID }),
  ).toEqual([])
})

test('what a remedy with success leaves to be put right: until decided, the months of the notice it was about', () => {
  const angegriffen = { id: ID, zustand: 'angeordnet', angeordnetAm: -1, regelt: [{ person: 'P1', monat: 24312 }] }
  const spaeter = { ...angegriffen, id: 'b', angeordnetAm: 9 }
  const offen = (v: Verfahren, ...e: readonly object[]) =>
    zuBerichtigen([v], [angegriffen, ...e] as unknown as readonly Entscheidung[]).map((x) => x.art)
  const geprueft = verfahren({ eingang: eingang('2026-07-10'), pruefung: { ergebnis: 'voll' } })
  expect(offen(geprueft)).toEqual(['abhilfe'])
  expect(offen(geprueft, spaeter)).toEqual([])
  expect(offen(geprueft, { ...spaeter, regelt: [{ person: 'P1', monat: 24313 }] })).toEqual(['abhilfe'])
  expect(offen({ ...geprueft, beendet: true })).toEqual([])
  expect(offen(verfahren({ pruefung: { ergebnis: 'nicht' } }))).toEqual([])
  expect(offen(verfahren({ pruefung: { ergebnis: 'ganz' } }, 'ueberpruefung'))).toEqual(['ueberpruefung'])
  expect(offen(verfahren({ pruefung: { ergebnis: 'ganz' }, bescheid: {} }, 'ueberpruefung'))).toEqual([])
  expect(offen(verfahren({ pruefung: { ergebnis: 'richtig' } }, 'ueberpruefung'))).toEqual([])
})

test('an action won is put into effect for the notice its objection was about', () => {
  const angegriffen = { id: ID, zustand: 'angeordnet', angeordnetAm: -1, regelt: [{ person: 'P1', monat: 24312 }] }
  const widerspruch = verfahren({ pruefung: { ergebnis: 'nicht' } })
  const klage = (ergebnis: string): Verfahren => ({
    ...verfahren(
      { eingang: { gericht: 'Sozialgericht', aktenzeichen: 'S 1' }, ausgang: { ergebnis, am: '2026-05-06' } },
      'klage',
    ),
    id: kennung<'Verfahren'>('01890000-0000-7000-8000-000000000002'),
    gegenstand: widerspruch.id,
  })
  const offen = (ergebnis: string) =>
    zuBerichtigen([widerspruch, klage(ergebnis)], [angegriffen] as unknown as readonly Entscheidung[])
  const weil = { vom: datum('2026-05-06'), gericht: 'Sozialgericht', aktenzeichen: 'S 1' }
  for (const [ergebnis, art] of [
    ['anerkenntnis', 'anerkenntnis'],
    ['vergleich', 'vergleich'],
    ['teilweise', 'urteil'],
  ] as const)
    expect(offen(ergebnis)).toEqual([{ art: 'klage', monate: [24312], weil: { art, ...weil } }])
  expect(offen('abgewiesen')).toEqual([])
})
