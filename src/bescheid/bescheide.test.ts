import { expect, test } from 'vitest'
import { cent, datum, hashVon, liesEuro, monat } from '../kern/index.ts'
import { bausteine } from './bausteine.ts'
import { ablehnungsbescheid, aenderungsbescheid, bewilligungsbescheid } from './bescheide.ts'
import { alsJson, type Block, type Dokument, type Tabelle } from './dokument.ts'
import { alsHtml } from './html.ts'
import { type EndgueltigesDokument, fuelleLuecken } from './luecken.ts'
import { ablehnung, alleinerziehend, einzelperson, paarMitAenderung, WERTE, zwoelfPersonen } from './muster.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { alsText, schlicht } from './text.ts'

const FAELLE: readonly (readonly [string, () => Dokument])[] = [
  ['einzelperson', () => bewilligungsbescheid(einzelperson())],
  ['alleinerziehend', () => bewilligungsbescheid(alleinerziehend())],
  ['paar-aenderung', () => aenderungsbescheid(paarMitAenderung())],
  ['zwoelf-personen', () => bewilligungsbescheid(zwoelfPersonen())],
  ['ablehnung', () => ablehnungsbescheid(ablehnung())],
]

function fertig(d: Dokument): EndgueltigesDokument {
  const voll = fuelleLuecken(d, WERTE)
  if (!voll.ok) throw new Error(JSON.stringify(voll.ablehnung))
  return voll.wert
}

test.each(FAELLE)('%s: the letter as text', async (name, dokument) => {
  await expect(alsText(fertig(dokument()))).toMatchFileSnapshot(`muster/${name}.txt`)
})

test.each(FAELLE)('%s: the sixteen parts are there or say why not', (_, dokument) => {
  expect(bausteine(dokument()).filter((b) => b.stand === 'fehlt')).toEqual([])
})

test('a part that is missing is noticed', () => {
  const d = bewilligungsbescheid(alleinerziehend())
  const ohne = {
    ...d,
    bloecke: d.bloecke.filter((b) => b.art !== 'rechtsbehelf' && !b.id.startsWith('hinweise.teilhabe')),
  }
  expect(
    bausteine(ohne)
      .filter((b) => b.stand === 'fehlt')
      .map((b) => b.nummer),
  ).toEqual([12, 13])
})

test.each(FAELLE)('%s: the same input gives the same content and hash', (_, dokument) => {
  expect(hashVon(alsJson(dokument()))).toBe(hashVon(alsJson(dokument())))
})

/** Without line breaks. */
function flach(d: Dokument): string {
  return alsText(fertig(d)).replace(/\s+/g, ' ')
}

function tabellen(d: Dokument): readonly Tabelle[] {
  return d.bloecke
    .flatMap((b): readonly Block[] => (b.art === 'bogen' ? b.bloecke : [b]))
    .filter((b): b is Tabelle => b.art === 'tabelle')
}

test.each(FAELLE)('%s: no table is empty, every row has as many cells as the table columns', (_, dokument) => {
  for (const b of tabellen(dokument())) {
    expect(b.zeilen.length, b.id).toBeGreaterThan(0)
    for (const z of b.zeilen)
      expect([0, b.spalten.length - 1], `${b.id} ${schlicht(z.kopf)}`).toContain(z.zellen.length)
  }
})

test.each(FAELLE)('%s: every amount of the text stands in the page too', (_, dokument) => {
  const d = fertig(dokument())
  const betraege = (s: string): readonly string[] => s.match(/−?\d[\d.]*,\d{2}/g) ?? []
  const html = alsHtml(d)
  expect(betraege(html)).toEqual(betraege(alsText(d)))
  expect(html).not.toMatch(/undefined|null|NaN|\[object/)
})

/** Reads the amounts of a column back out of a finished table. */
function spalte(b: Tabelle | undefined, titel: string, welche: (z: Tabelle['zeilen'][number]) => boolean): number {
  const i = (b?.spalten ?? []).findIndex((s) => s.titel.replaceAll('\u00ad', '') === titel) - 1
  if (i < 0) throw new Error(`no column ${titel}`)
  return (b?.zeilen ?? []).filter(welche).reduce((s, z) => s + (liesEuro(schlicht(z.zellen[i] ?? [])) ?? 0), 0)
}

test('page one, decision, sheet and plan say the same sum', () => {
  const e = alleinerziehend()
  const t = tabellen(bewilligungsbescheid(e))
  const finde = (id: string): Tabelle | undefined => t.find((b) => b.id === id)
  const januar = e.plan.filter((z) => z.monat === monat('2026-08')).reduce((s, z) => s + z.betrag, 0)
  // 1.084,56: worked example of the letter catalogue, August 2026
  expect(januar).toBe(1084_56)
  expect(spalte(finde('kern.tabelle'), 'im Monat', (z) => z.art === 'zeile')).toBe(1084_56)
  expect(spalte(finde('verfuegung.betraege'), 'zusammen je Monat', (z) => z.art === 'zeile')).toBe(1084_56)
  expect(spalte(finde('bogen.0.rechnung.0'), 'Alle zusammen', (z) => schlicht(z.kopf) === 'Leistung im Monat')).toBe(
    1084_56,
  )
  expect(spalte(finde('bogen.0.wege'), 'im Monat', (z) => z.art === 'summe')).toBe(1084_56)
})

test('twelve persons: the whole is the sum of the persons, rounding is said', () => {
  const d = bewilligungsbescheid(zwoelfPersonen())
  const t = tabellen(d)
  // 2 × 660,17 + 3 × 391,17 + 5 × 310,17 + 2 × 277,17 = 1.320,34 + 1.173,51 + 1.550,85 + 554,34
  expect(
    spalte(
      t.find((b) => b.id === 'verfuegung.betraege'),
      'zusammen je Monat',
      (z) => z.art === 'zeile',
    ),
  ).toBe(4599_04)
  expect(t.filter((b) => b.id.startsWith('bogen.0.rechnung')).length).toBe(3)
  expect(flach(d)).toContain('um wenige Cent vom Ganzen abweichen')
})

test('results and plan that differ by a cent make no letter', () => {
  const e = einzelperson()
  const falsch = { ...e, plan: e.plan.map((z, i) => (i === 0 ? { ...z, betrag: cent(z.betrag + 1) } : z)) }
  expect(() => bewilligungsbescheid(falsch)).toThrow('plan does not add up')
  const [m] = e.monate
  if (!m) throw new Error('no month')
  expect(() => bewilligungsbescheid({ ...e, monate: [{ ...m, gesamt: cent(m.gesamt - 1) }] })).toThrow('the whole')
})

test('paid months that fall are named and asked about, not decided', () => {
  const text = flach(aenderungsbescheid(paarMitAenderung()))
  expect(text).toContain('Für Mai bis Juli 2026 haben wir vermutlich 360,00 € zu viel gezahlt.')
  expect(text).toContain('Bitte zahlen Sie jetzt nichts zurück')
  expect(text).toContain('Ein Widerspruch stoppt sie nicht (§ 39 Nr. 1 SGB II).')
  expect(text.slice(text.indexOf('Unsere Entscheidung'), text.indexOf('Gründe'))).not.toContain('Mai')
})

test('a raise of paid months is paid back with day and sum', () => {
  const e = paarMitAenderung()
  const [mai] = e.monate
  if (!mai) throw new Error('no month')
  const besser = {
    ...e,
    monate: [mai],
    regelt: [{ person: 'P1', monat: mai.monat }],
    bisher: {
      ...e.bisher,
      monate: [
        {
          ...mai,
          personen: mai.personen.map((p) => ({
            ...p,
            anspruch: cent(p.anspruch - 10_00),
            leistungen: p.leistungen.map((l, i) => (i === 0 ? { ...l, betrag: cent(l.betrag - 10_00) } : l)),
          })),
          gesamt: cent(mai.gesamt - 20_00),
        },
      ],
    },
    plan: [
      {
        monat: mai.monat,
        person: 'P1',
        leistungsart: 'regelbedarf',
        kostentraeger: 'bund',
        empfaengerText: 'Ihr Konto',
        anHaushalt: true,
        betrag: cent(671_00),
      },
    ],
    nachzahlung: [
      {
        monat: mai.monat,
        person: 'P1',
        leistungsart: 'regelbedarf',
        kostentraeger: 'bund',
        empfaengerText: 'Ihr Konto',
        anHaushalt: true,
        betrag: cent(10_00),
      },
    ],
    ueberzahlung: [],
  } as const
  const text = flach(aenderungsbescheid(besser))
  expect(text).toContain('Für Mai 2026 zahlen wir 10,00 € nach. Das Geld überweisen wir am 14. Juli 2026.')
  expect(text).not.toContain('heben wir den Bescheid')
})

test('§ 22 Abs. 1a SGB II: the message on rent begins with July 2026', () => {
  const e = einzelperson()
  const mit = (x: typeof e): boolean => bewilligungsbescheid(x).bloecke.some((b) => b.id === 'hinweise.wohnen')
  expect(mit(e)).toBe(true)
  expect(mit({ ...e, stand: datum('2025-12-15') })).toBe(false)
  const teuer = {
    ...e,
    monate: e.monate.map((m) => ({ ...m, wohnung: m.wohnung && { ...m.wohnung, grenze: cent(400_00) } })),
  }
  const text = flach(bewilligungsbescheid(teuer))
  expect(text).toContain('Die Grenze ist 400,00 €, Ihre Kosten sind 480,00 €.')
  expect(text).toContain('Karenzzeit')
})

test('the name of the benefit follows the date of the notice', () => {
  const d = bewilligungsbescheid(einzelperson())
  const am = (tag: string): string => {
    const voll = fuelleLuecken(d, { ...WERTE, datum: datum(tag) })
    return voll.ok ? alsText(voll.wert) : ''
  }
  expect(am('2026-06-30')).toContain('Bewilligungsbescheid: Bürgergeld')
  expect(am('2027-01-02')).not.toContain('Bürgergeld')
})

test('abroad the time for an objection is three months (§ 84 Abs. 1 Satz 2 SGG)', () => {
  const e = einzelperson()
  const text = flach(bewilligungsbescheid({ ...e, empfaenger: { ...e.empfaenger, land: 'Österreich' } }))
  expect(text).toContain('Frist: Drei Monate, nachdem der Bescheid bekannt gegeben ist.')
  expect(text).toContain('ÖSTERREICH')
})

test('names with markup stay words', () => {
  const e = einzelperson()
  const boese = { ...e, empfaenger: { ...e.empfaenger, name: '<b>#let x = 1</b> & "Co"' } }
  const html = alsHtml(fertig(bewilligungsbescheid(boese)))
  expect(html).toContain('&lt;b&gt;#let x = 1&lt;/b&gt; &amp; &quot;Co&quot;')
})

test.each(FAELLE)('%s: short sentences, no office words', (_, dokument) => {
  const masse = sprachmasse(fertig(dokument()))
  expect(masse.mittel).toBeLessThanOrEqual(12)
  expect(masse.laengster.woerter, masse.laengster.satz).toBeLessThanOrEqual(26)
  expect(masse.amtswoerter).toEqual([])
})
