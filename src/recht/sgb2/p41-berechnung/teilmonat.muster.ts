import { angaben, ausgeschlossen, einkommen, kind, type Muster, mehrbedarf, miete, person } from '../../pruefung/bau.ts'

const FW9 = 'BA, Fachliche Weisungen § 9 SGB II, Rz. 9.4a'
const D6 = '§ 41 Abs. 1 SGB II; Fachkonzept D.6'
// 502 + 198 = 700 need in 2023; other income of 630 leaves 600 after the flat amount.
const haushalt2023 = [person('P1', '1985-03-15'), miete(1, 198_00)]

const anspruch = (
  monat: string,
  name: string,
  haushalt: Muster['angaben'],
  soll: number,
  von: string,
  wer = 'P1',
): Muster => ({
  monat,
  name,
  angaben: haushalt,
  groesse: `${wer}.anspruch`,
  soll,
  von,
})

/** Two changes: the partner is no longer erwerbsfähig from the 10th on, a Mehrbedarf of 30 euros begins on the 18th. */
const zweiWechsel = (monat: string) =>
  angaben(
    person('P1', '1992-02-10'),
    person('P2', '1984-09-19', 'partner'),
    mehrbedarf('P1', 'unabweisbar', null, 30_00, { von: `${monat}-18` }),
    { art: 'erwerbsfaehigkeit', person: 'P2', von: `${monat}-10`, bis: null, erwerbsfaehig: false },
    miete(2, 600_00),
  )
const DREISSIG = '§ 41 Abs. 1 Satz 2 SGB II: 506 + 300 + 30 × 13/30'

export const MUSTER: readonly Muster[] = [
  anspruch('2026-01', 'zwei Wechsel in 31 Tagen: der Monat hat 30', zweiWechsel('2026-01'), 819_00, DREISSIG),
  anspruch('2026-02', 'zwei Wechsel in 28 Tagen: der Monat hat 30', zweiWechsel('2026-02'), 819_00, DREISSIG),
  anspruch('2024-02', 'zwei Wechsel in 29 Tagen: der Monat hat 30', zweiWechsel('2024-02'), 819_00, DREISSIG),
  anspruch('2026-04', 'zwei Wechsel in 30 Tagen', zweiWechsel('2026-04'), 819_00, DREISSIG),
  anspruch(
    '2026-01',
    'zwei Wechsel: bei der Partnerin ändert sich nichts',
    zweiWechsel('2026-01'),
    806_00,
    '§ 20 Abs. 4, § 41 Abs. 1 Satz 2 SGB II: 506 + 300',
    'P2',
  ),
  anspruch(
    '2026-01',
    'Anspruch ab dem 10., Bedarf ändert sich am 18.: 22 Kalendertage, davon 14 mit Mehrbedarf',
    angaben(
      person('P1', '1992-02-10', 'hauptperson', { von: '2026-01-10' }),
      mehrbedarf('P1', 'unabweisbar', null, 30_00, { von: '2026-01-18' }),
      miete(1, 337_00),
    ),
    674_00,
    '§ 41 Abs. 1 Satz 1 SGB II: (563 + 337) × 22/30 + 30 × 14/30',
  ),
  anspruch(
    '2026-02',
    'Anspruch ab dem 10. Februar, Bedarf ändert sich am 18.: 19 Kalendertage, davon 11 mit Mehrbedarf',
    angaben(
      person('P1', '1992-02-10', 'hauptperson', { von: '2026-02-10' }),
      mehrbedarf('P1', 'unabweisbar', null, 30_00, { von: '2026-02-18' }),
      miete(1, 337_00),
    ),
    581_00,
    '§ 41 Abs. 1 Satz 1 SGB II: (563 + 337) × 19/30 + 30 × 11/30',
  ),
  anspruch(
    '2023-04',
    'bis zum 10. ausgeschlossen: (700 − 600) × 20/30',
    angaben(
      ...haushalt2023,
      einkommen('P1', 'sonstiges', 630_00),
      ausgeschlossen('P1', 'stationaer', { bis: '2023-04-10' }),
    ),
    66_67,
    FW9,
  ),
  anspruch(
    '2023-04',
    'am 30. Rente: (700 − 400) × 29/30',
    angaben(
      ...haushalt2023,
      einkommen('P1', 'sonstiges', 430_00),
      ausgeschlossen('P1', 'altersrente', { von: '2023-04-30' }),
    ),
    290_00,
    FW9,
  ),
  anspruch(
    '2026-05',
    'Einzug am 31.: 1/30',
    angaben(person('P1', '1985-03-15', 'hauptperson', { von: '2026-05-31' }), miete(1, 300_00)),
    28_77,
    D6,
  ),
  anspruch(
    '2026-05',
    'Einzug am 2. eines Monats mit 31 Tagen: 30/30',
    angaben(person('P1', '1985-03-15', 'hauptperson', { von: '2026-05-02' }), miete(1, 300_00)),
    863_00,
    D6,
  ),
  anspruch(
    '2026-02',
    'Einzug am 15. Februar: 14/30',
    angaben(person('P1', '1985-03-15', 'hauptperson', { von: '2026-02-15' }), miete(1, 300_00)),
    402_73,
    D6,
  ),
  anspruch(
    '2026-04',
    'Kind zieht am 10. aus: 10/30',
    angaben(person('P1', '1985-03-15'), kind('P2', '2015-01-15', ['P1'], { bis: '2026-04-10' }), miete(2, 600_00)),
    230_00,
    D6,
    'P2',
  ),
  anspruch(
    '2026-04',
    'die Mutter bleibt den ganzen Monat',
    angaben(person('P1', '1985-03-15'), kind('P2', '2015-01-15', ['P1'], { bis: '2026-04-10' }), miete(2, 600_00)),
    863_00,
    D6,
  ),
  anspruch(
    '2026-04',
    'Partner zieht am 16. ein: 15 Tage Stufe 1, 15 Tage Stufe 2',
    angaben(person('P1', '1985-03-15'), person('P2', '1986-03-15', 'partner', { von: '2026-04-16' }), miete(2, 600_00)),
    834_50,
    '§ 20 Abs. 2 und 4, § 41 Abs. 1 SGB II: (863 + 806) / 2',
  ),
  anspruch(
    '2026-04',
    '25. Geburtstag am 11.: 10/30',
    angaben(person('P1', '1985-03-15'), kind('P2', '2001-04-11'), miete(2, 600_00)),
    250_33,
    '§ 7 Abs. 3 Nr. 4 SGB II: (451 + 300) × 10/30',
    'P2',
  ),
  {
    monat: '2026-04',
    name: 'der Sofortzuschlag wird auch im Teilmonat voll gezahlt',
    angaben: angaben(
      person('P1', '1985-03-15'),
      kind('P2', '2015-01-15', ['P1'], { bis: '2026-04-10' }),
      miete(2, 600_00),
    ),
    groesse: 'P2.sofortzuschlag',
    soll: 25_00,
    von: 'ADR 0008',
  },
  ...(
    [
      ['2026-04', '2026-04-10', true, 506_00, 'der Sterbemonat bleibt, wie er bewilligt war'],
      ['2026-05', '2026-04-10', true, 563_00, 'im Monat danach alleinstehend'],
      ['2026-04', '2026-04-10', false, 544_00, 'nicht bewilligt: 10 Tage 506, 20 Tage 563'],
      ['2016-07', '2016-07-10', true, 390_67, 'bis Juli 2016 nach Tagen: 10 Tage 364, 20 Tage 404'],
      ['2016-08', '2016-08-10', true, 364_00, 'seit August 2016 der ganze Monat'],
    ] as const
  ).map(([monat, am, bewilligt, soll, name]) => ({
    monat,
    name: `Todesfall am ${am}: ${name}`,
    angaben: todesfall(am, bewilligt),
    groesse: 'P1.regelbedarf',
    soll,
    von: '§ 40 Abs. 5 Satz 1 SGB II',
  })),
  {
    monat: '2026-04',
    name: 'auch die Leistung der verstorbenen Person bleibt',
    angaben: todesfall('2026-04-10', true),
    groesse: 'P2.anspruch',
    soll: 806_00,
    von: '§ 40 Abs. 5 Satz 1 SGB II: 506 + 300',
  },
  {
    monat: '2026-05',
    name: 'danach keine mehr',
    angaben: todesfall('2026-04-10', true),
    groesse: 'P2.anspruch',
    soll: 0,
    von: '§ 40 Abs. 5 SGB II',
  },
]

function todesfall(am: string, bewilligt: boolean) {
  return angaben(
    person('P1', '1985-03-15'),
    person('P2', '1984-09-19', 'partner', { bis: am }),
    { art: 'todesfall', person: 'P2', am, bewilligt },
    miete(2, 600_00),
  )
}
