import fc from 'fast-check'
import { expect, test } from 'vitest'
import zaehlung from '../../../tools/zaehlung.json' with { type: 'json' }
import { monat } from '../../kern/index.ts'
import { verschweige } from './verschwiegen.ts'
import { zweckText } from './zweck.ts'

const laeufe = zaehlung.zaehlung['zahlung.verschwiegen'][process.env.LANG_LAUF === '1' ? 'lang' : 'kurz']

// As people write them: who pays, what is paid, why; and the numbers of the office.
const VERRAETERISCH = [
  ...['Jobcenter', 'JobCenter', 'Job-Center', 'Job Center', 'Kreisjobcenter', 'Arbeitsamt', 'Agentur für Arbeit'],
  ...['Arbeitsagentur', 'ARGE', 'Optionskommune', 'Sozialamt', 'Landessozialamt', 'Jugendamt', 'Gesundheitsamt'],
  ...['Versorgungsamt', 'Integrationsamt', 'Ausländerbehörde', 'Fallmanager', 'Leistungsabteilung', 'Grundsicherung'],
  ...[
    'Grundsicherungsgeld',
    'Bürgergeld',
    'BUERGERGELD',
    'Arbeitslosengeld',
    'Arbeitslosenhilfe',
    'Hartz IV',
    'Hartz-4',
  ],
  ...['HartzIV', 'ALG II', 'ALG2', 'ALGII', 'SGB II', 'SGB XII', 'Sozialhilfe', 'Sozialgeld', 'Sozialleistung'],
  ...[
    'Transferleistung',
    'Mehrbedarf',
    'Regelbedarf',
    'Regelsatz',
    'Bedarfsgemeinschaft',
    'Kosten der Unterkunft',
    'KdU',
  ],
  ...['Unterkunftskosten', 'Hilfe zum Lebensunterhalt', 'Bildung und Teilhabe', 'BuT', 'Kinderzuschlag', 'Sanktion'],
  ...['Unterhaltsvorschuss', 'Asylbewerber', 'Flüchtling', 'Sofortzuschlag', 'Leistungsempfänger', 'Leistungsbezug'],
  ...['hilfebedürftig', 'Bedürftigkeit', 'Erstausstattung', 'HIV', 'AIDS', 'Krankheit', 'erkrankt', 'schwanger'],
  ...[
    'Schwangerschaft',
    'Behinderung',
    'schwerbehindert',
    'Pflegegrad 3',
    'Sucht',
    'Suchtberatung',
    'Drogen',
    'Alkohol',
  ],
  ...['Psychiatrie', 'Therapie', 'Depression', 'Diabetes', 'Reha', 'Entzug', 'Frauenhaus', 'Obdachlosenunterkunft'],
  ...['Wohnungslosenhilfe', 'Insolvenz', 'Pfändung', 'Überschuldung', 'Schuldnerberatung', 'JVA', 'Haftentlassung'],
  ...['BG-Nummer', '98802//0000012', '98802BG0000012', '123A456789'],
]
const UNVERFAENGLICH = [
  ...['WE 17/Müller', 'Gesamtmiete', 'Haftpflicht 77', 'Amtsweg 3', 'Kunden-Nr. 123 456', 'Mietschulden 05/26'],
  ...[
    'Baugenossenschaft',
    'BG Süd eG',
    'Argentinische Allee 5',
    'Algenweg 2',
    'Entscheidung 4',
    'Kaution Lindenstraße 4',
  ],
  ...[
    'Krankenversicherung 12',
    'Wohngeld Einheit 3',
    'Hartzmann',
    'Krebs, Eva',
    'Pfänderweg 9',
    'Vertrag 8-15',
    'VK 4711.2',
  ],
  ...['Nebenkosten 2026', 'Haus B + Stellplatz', 'DE-77/3', 'Objekt 12345', 'Zähler 1ESY1160123456', 'Gasabschlag'],
]

test('PAY-07: sixty words and more, none of them left', () => {
  expect(VERRAETERISCH.length).toBeGreaterThanOrEqual(60)
  for (const wort of VERRAETERISCH) {
    for (const w of [wort, wort.toUpperCase(), wort.toLowerCase(), wort.normalize('NFD')]) {
      const r = verschweige(`WE 17 ${w} Haus B`)
      expect([w, r.text.replace(' 3', '')]).toEqual([w, 'WE 17 Haus B'])
      expect(r.gestrichen.length).toBeGreaterThanOrEqual(1)
    }
  }
})

test('PAY-07: what only sounds alike stays as it was written', () => {
  for (const text of UNVERFAENGLICH) expect(verschweige(text)).toEqual({ text, gestrichen: [] })
})

test('PAY-07: what is left reads as before, without loose joints', () => {
  expect(verschweige('Jobcenter-Nr. 4711').text).toBe('Nr. 4711')
  expect(verschweige('WE 3 / Jobcenter').text).toBe('WE 3')
  expect(verschweige('Miete (SGB II) Haus B').text).toBe('Miete Haus B')
  expect(verschweige('Jobcenter').text).toBe('')
})

const angaben = fc.record({
  empfaengerart: fc.constantFrom('vermieter' as const, 'versorger' as const, 'versicherung' as const),
  anlass: fc.constantFrom('monat' as const, 'sofort' as const, 'darlehen' as const),
  worte: fc.array(fc.constantFrom(...VERRAETERISCH, ...UNVERFAENGLICH), { minLength: 1, maxLength: 4 }),
  trenner: fc.constantFrom(' ', ', ', '/', ' - ', '; '),
})

test('PAY-07: whatever stands in the sign, a third party reads none of these words', () => {
  const form = (t: string): string => ` ${t.toLowerCase()} `
  fc.assert(
    fc.property(angaben, ({ empfaengerart, anlass, worte, trenner }) => {
      const zweck = zweckText({
        ...{ empfaengerart, anlass, monat: monat('2027-01'), zeichen: worte.join(trenner) },
        endToEndId: 'AL-7K2Q-9X4M-0C1D-RT5B-W8ZE3',
      })
      for (const w of VERRAETERISCH) {
        const alsWort = new RegExp(`(?<![\\p{L}\\p{N}])${form(w).trim().replaceAll('/', '\\/')}(?![\\p{L}\\p{N}])`, 'u')
        if (alsWort.test(form(zweck))) throw new Error(`${w}: ${zweck}`)
      }
      expect(zweck).toMatch(/Ref 7K2Q-9X4M$/)
    }),
    { numRuns: laeufe, seed: 20261123 },
  )
}, 600_000)
