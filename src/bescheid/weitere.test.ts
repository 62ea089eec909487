import { expect, test } from 'vitest'
import { monat } from '../kern/index.ts'
import { hinweiseZuAngaben } from '../recht/index.ts'
import { bausteine } from './bausteine.ts'
import type { Tabelle } from './dokument.ts'
import { angabenAus, betrag, brief, ergebnisse, fakt, fertig, flach, rechnung } from './musterfakten.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { schlicht } from './text.ts'

const ZEITRAUM_2010 = { art: 'bewilligungszeitraum', von: '2010-12-01', bis: '2011-05-31' }
const zeit = { von: null, bis: null }
const bedarf = (bildungsart: string, betrag_cent: number | null, erbringung: string): Record<string, unknown> => ({
  art: 'bildungsbedarf',
  person: 'P2',
  ...zeit,
  bildungsart,
  betrag_cent,
  erbringung,
})

/** Mother with a child at school and contributions of 240.10 she pays herself. */
const FAMILIE = {
  kind: fakt.person('P2', '2014-01-01', 'kind', ['P1']),
  wohnung: fakt.wohnung(2, 600_00),
  kindergeld: fakt.kindergeld('P2'),
  schule: { art: 'schulbesuch', person: 'P2', ...zeit, aufnahme: 'regelmaessig', verguetung: false },
  nachhilfe: bedarf('lernfoerderung', 50_00, 'gutschein'),
  verein: bedarf('teilhabe', null, 'geld'),
  gkv: { art: 'versicherungsbeitrag', person: 'P1', ...zeit, versicherung: 'gkv', betrag_cent: 200_10 },
  spv: { art: 'versicherungsbeitrag', person: 'P1', ...zeit, versicherung: 'spv', betrag_cent: 40_00 },
}

test('Bildung und Teilhabe and § 26 stand in page one, decision, reasons and sheet with bearer', () => {
  const d = brief(FAMILIE)
  const text = flach(d)
  // 15.00 Teilhabe (§ 28 Abs. 7), 240.10 contributions (§ 26 Abs. 1 Satz 2, Abs. 3 Satz 2); 25.00 § 72 SGB II.
  expect(text).toContain(
    'Dazu kommen 25,00 € Sofortzuschlag, 15,00 € Bildung und Teilhabe und 240,10 € Zuschuss zur Versicherung.',
  )
  expect(text).toContain(
    'plus 15,00 € Bildung und Teilhabe (§ 28 SGB II) plus 240,10 € Zuschuss zur Versicherung (§ 26 SGB II)',
  )
  expect(text).toContain(
    'Mira: Verein, Kultur und Freizeit, 15,00 € im Monat für Juli 2026 bis Juni 2027 (§ 28 Abs. 7 SGB II)',
  )
  // Schulbedarf on 1 August and 1 February: 130.00 and 65.00 (§ 28 Abs. 3 SGB II, § 34 Abs. 3 SGB XII, 2026).
  expect(text).toContain('Mira: Schulbedarf, 130,00 € für August 2026 (§ 28 Abs. 3 SGB II)')
  const b = rechnung(d, 1)
  expect([1, 2].map((i) => betrag(b, 'Bildung und Teilhabe', i))).toEqual([0, 145_00])
  expect([1, 2].map((i) => betrag(b, 'Zuschuss zur Versicherung', i))).toEqual([240_10, 0])
  // The municipality bears the flat and § 28, the federation § 26: 563.00 + 12 % + 240.10, and 300.00.
  expect(betrag(b, 'davon Bund', 1)).toBe(563_00 + 240_10)
  expect(betrag(b, 'davon Kommune', 1)).toBe(300_00)
  expect(bausteine(d).filter((x) => x.stand === 'fehlt')).toEqual([])
  const masse = sprachmasse(fertig(d))
  expect(masse.laengster.woerter, masse.laengster.satz).toBeLessThanOrEqual(28)
  expect(masse.amtswoerter).toEqual([])
})

test('what is not paid in money is granted as such and is in no sum', () => {
  const d = brief(FAMILIE)
  const text = flach(d)
  expect(text).toContain(
    'Mira Brandauer, geboren am 01.01.2014: Lernförderung, 50,00 € im Monat für Juli 2026 bis Juni 2027 (§ 28 Abs. 5 SGB II)',
  )
  expect(text).toContain('Es gibt einen Gutschein, oder wir bezahlen den Anbieter direkt (§ 29 Abs. 1 SGB II).')
  expect(text).toContain('Für Mira gibt es außerdem Bildung und Teilhabe als Gutschein oder direkt beim Anbieter.')
  expect(text).toContain('Über weitere Leistungen für Bildung und Teilhabe entscheiden wir gesondert')
  const bogen = d.bloecke.find((x) => x.art === 'bogen')
  const tabelle =
    bogen?.art === 'bogen' ? bogen.bloecke.find((x): x is Tabelle => x.id.endsWith('.bildung')) : undefined
  expect(
    tabelle?.zeilen.map((z) => [schlicht(z.kopf), ...z.zellen.map((c) => schlicht(c).replace('\u00a0', ' '))]),
  ).toEqual([
    ['Mira'],
    ['Lernförderung', '50,00 €', '0,00 €', '50,00 €'],
    ['Verein, Kultur und Freizeit', '15,00 €', '15,00 €', '0,00 €'],
    ['Zusammen', '65,00 €', '15,00 €', '50,00 €'],
  ])
})

test('without such facts there is no word of it but that it is decided apart', () => {
  const text = flach(brief({}))
  expect(text).not.toMatch(/Gutschein|Zuschuss zur Versicherung/)
  expect(text).toContain('Über Leistungen für Bildung und Teilhabe entscheiden wir gesondert')
})

test('hints for the caseworker stay in the house: uncertain values and ways of payment', () => {
  const codes = ergebnisse(FAMILIE).flatMap((e) => e.hinweise.map((h) => h.code))
  expect(codes).toContain('ALG-ZUS-01')
  expect(codes).toContain('ALG-BUT-01')
  expect(flach(brief(FAMILIE))).not.toMatch(/ALG-|amtlich bestätigt|Zahlungsweg|hier nicht gezahlt/)
  const zinsen = { ...fakt.kindergeld('P1'), einkommensart: 'kapital', von: '2020-01-01' }
  expect(hinweiseZuAngaben(angabenAus({ zinsen })).map((h) => h.code)).toContain('ALG-EIN-18')
  expect(flach(brief({ zinsen }))).not.toMatch(/ALG-|amtlich/)
  const alt = { antrag: { art: 'antrag', am: '2010-12-01' }, zeitraum: ZEITRAUM_2010 }
  const dezember = [monat('2010-12')]
  expect(ergebnisse(alt, dezember).flatMap((e) => e.hinweise.map((h) => h.code))).toEqual(['ALG-REC-02'])
  expect(flach(brief(alt, dezember))).not.toMatch(/ALG-|liegt vor 2011|zu prüfen/)
})
