import { ausgeschlossen, kind, kosten, type Muster, miete, person, wohnkosten, zeitweise } from '../../pruefung/bau.ts'
import { allein, auszug, drei, fall, gesetzt, gross, partner, type Zeit, zeit } from '../../pruefung/bauUnterkunft.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

// The last day on this side of each limit and the first on the other: shares of the flat, those under 25 who moved out, what is rounded apart.

/** A flat with a recognised sum for a time. */
const wohnung = (koepfe: number, anerkannt_cent: number, z: Zeit): Angabe => ({
  ...kosten(koepfe, 0, 0, 0),
  anerkannt_cent,
  ...zeit(z),
})
const wohnanteil = (anteil_cent: number, z: Zeit = {}): Angabe => ({
  art: 'wohnanteil',
  person: 'P1',
  anteil_cent,
  ...zeit(z),
})
const tochter = kind('P2', '2015-01-15')
const jung = person('P1', '2003-03-15')
const S1 = '§ 22 Abs. 1 Satz 1 SGB II'
const TAGE = '§ 22 Abs. 1, § 41 Abs. 1 SGB II'
const A5 = '§ 22 Abs. 5 Satz 1 SGB II'
const GESAMT = gesetzt('sgb2.22.kopfteilRundung', 'gesamt')
const ERSTE = gesetzt('sgb2.41.2.restcent', 'erstePerson')
const LETZTE = gesetzt('sgb2.41.2.restcent', 'letztePerson')

export const MUSTER: readonly Muster[] = [
  fall(
    '2026-04',
    'gekürzte Kosten je für sich gerundet: 520,05 und 60,03 durch sechs',
    [allein, { ...gross, koepfe: 6, angemessen_unterkunft_cent: 520_05, angemessen_heizung_cent: 60_03 }],
    96_69,
    'BSG 11.07.2019, B 14 AS 44/18 R: 86,68 + 10,01',
  ),
  fall(
    '2026-04',
    'oder als eine Summe: 580,08 durch sechs',
    [allein, { ...gross, koepfe: 6, angemessen_unterkunft_cent: 520_05, angemessen_heizung_cent: 60_03 }],
    96_68,
    '§ 41 Abs. 2 SGB II (Auslegung, Schalter)',
    'P1.unterkunft',
    GESAMT,
  ),
  fall(
    '2026-04',
    '728,11 durch sechs als eine Summe',
    [allein, kosten(6, 417_15, 190_87, 120_09)],
    121_35,
    '§ 41 Abs. 2 SGB II (Auslegung, Schalter)',
    'P1.unterkunft',
    GESAMT,
  ),
  ...(['P1', 'P2', 'P3'] as const).flatMap((p, i) => [
    fall(
      '2026-04',
      '500 durch drei, Restcents zuerst',
      [...drei, miete(3, 500_00)],
      [166_68, 166_66, 166_66][i] ?? 0,
      '§ 41 Abs. 2 SGB II (Auslegung, Schalter)',
      `${p}.unterkunft`,
      ERSTE,
    ),
    fall(
      '2026-04',
      '500 durch drei, Restcents zuletzt',
      [...drei, miete(3, 500_00)],
      [166_66, 166_66, 166_68][i] ?? 0,
      '§ 41 Abs. 2 SGB II (Auslegung, Schalter)',
      `${p}.unterkunft`,
      LETZTE,
    ),
  ]),
  fall(
    '2026-04',
    'Umgang: das Kind hat keinen Anteil am Heizöl',
    [allein, tochter, miete(2, 600_00), zeitweise('P2', 'umgang', 8), wohnkosten('2026-04-10', 'brennstoff', 400_00)],
    0,
    'BSG 12.06.2013, B 14 AS 50/12 R',
    'P2.unterkunft',
  ),
  fall(
    '2026-04',
    'Wechselmodell: 300 und 200',
    [allein, tochter, miete(2, 600_00), zeitweise('P2', 'wechsel', 15), wohnkosten('2026-04-10', 'brennstoff', 400_00)],
    500_00,
    'BSG 11.07.2019, B 14 AS 23/18 R',
    'P2.unterkunft',
  ),
  fall(
    '2026-04',
    'Vertrag über mehr als die ganze Miete: für das Kind bleibt nichts',
    [allein, tochter, miete(3, 900_00), wohnanteil(1000_00)],
    0,
    'Fachkonzept B.4.2',
    'P2.unterkunft',
  ),
  fall(
    '2026-04',
    'zwei Verträge: 900 − 250 − 200',
    [
      ...drei,
      miete(3, 900_00),
      wohnanteil(250_00),
      { art: 'wohnanteil', person: 'P2', anteil_cent: 200_00, von: null, bis: null },
    ],
    450_00,
    'Fachkonzept B.4.2',
    'P3.unterkunft',
  ),
  fall(
    '2026-04',
    'Vertrag vom 1. April an',
    [allein, miete(3, 900_00), wohnanteil(240_00, { von: '2026-04-01' })],
    240_00,
    'Fachkonzept B.4.2',
  ),
  fall(
    '2026-04',
    'Vertrag erst im Mai',
    [allein, miete(3, 900_00), wohnanteil(240_00, { von: '2026-05-01' })],
    300_00,
    'Fachkonzept B.4.2',
  ),
  fall(
    '2026-04',
    'Vertrag bis März',
    [allein, miete(3, 900_00), wohnanteil(240_00, { bis: '2026-03-31' })],
    300_00,
    'Fachkonzept B.4.2',
  ),
  fall('2026-04', 'Auszug am 1. des Monats', [jung, miete(1, 300_00), auszug('fehlt', '2026-04-01')], 0, A5),
  fall(
    '2026-04',
    'Auszug am 16.: 15/30',
    [jung, miete(1, 300_00), auszug('fehlt', '2026-04-16')],
    150_00,
    `${A5}, § 41 Abs. 1`,
  ),
  fall('2026-04', 'Auszug erst im Mai', [jung, miete(1, 300_00), auszug('fehlt', '2026-05-01')], 300_00, A5),
  fall(
    '2026-04',
    'Auszug am 25. Geburtstag',
    [person('P1', '2001-04-16'), miete(1, 300_00), auszug('fehlt', '2026-04-16')],
    300_00,
    A5,
  ),
  fall(
    '2026-04',
    'ohne Zusicherung auch kein Heizöl',
    [jung, miete(1, 300_00), auszug('fehlt', '2026-02-01'), wohnkosten('2026-04-10', 'brennstoff', 400_00)],
    0,
    A5,
  ),
  fall(
    '2026-04',
    'überlappende Wohnungen: die spätere',
    [allein, miete(1, 300_00), wohnung(1, 500_00, { von: '2026-04-01' })],
    500_00,
    S1,
  ),
  fall(
    '2026-04',
    'gleich, welche zuerst genannt ist',
    [allein, wohnung(1, 500_00, { von: '2026-04-01' }), wohnung(1, 300_00, { von: '2026-01-01' })],
    500_00,
    S1,
  ),
  fall('2026-04', 'Wohnung nur am 1. April: 1/30', [allein, wohnung(1, 300_00, { bis: '2026-04-01' })], 10_00, TAGE),
  fall(
    '2026-04',
    'Heizöl nach den Köpfen am Ende des Monats',
    [
      allein,
      wohnung(2, 600_00, { bis: '2026-04-15' }),
      wohnung(1, 600_00, { von: '2026-04-16' }),
      wohnkosten('2026-04-05', 'brennstoff', 400_00),
    ],
    850_00,
    '§ 22 Abs. 1, § 41 Abs. 1 SGB II: 150 + 300 + 400',
  ),
  fall(
    '2026-10',
    'nicht erreichbar mit Kind: vom Heizöl 100 und die Hälfte von 100',
    [
      allein,
      partner,
      kind('P3', '2015-01-15'),
      miete(3, 600_00),
      wohnkosten('2026-10-05', 'brennstoff', 300_00),
      ausgeschlossen('P2', 'nichtErreichbar'),
    ],
    450_00,
    '§ 22 Abs. 7 Satz 4 SGB II: 200 + 100 + 100 + 50',
  ),
  fall(
    '2026-04',
    'drei Köpfe: Miete, Nebenkosten und Heizung je für sich geteilt und gerundet',
    [allein, kosten(3, 100_10, 100_10, 90_00)],
    96_74,
    '§ 41 Abs. 2 SGB II: 33,37 + 33,37 + 30 (100,10 ÷ 3 = 33,366…)',
  ),
  fall(
    '2026-04',
    'drei Köpfe, Unterkunft gekürzt auf 200,20: als eine Summe',
    [allein, { ...kosten(3, 150_10, 100_10, 90_00), angemessen_unterkunft_cent: 200_20 }],
    96_73,
    '§ 41 Abs. 2 SGB II: 200,20 ÷ 3 = 66,73; + 30',
  ),
  fall(
    '2026-04',
    'Anteil nach Vertrag nur am 1. April: 8 + 29 × 10',
    [allein, miete(3, 900_00), wohnanteil(240_00, { bis: '2026-04-01' })],
    298_00,
    '§ 22 Abs. 1, § 41 Abs. 1 SGB II: 240 ÷ 30 + 29 × 300 ÷ 30',
  ),
]
