import {
  angaben,
  ausgeschlossen,
  bewilligung,
  guthaben,
  kind,
  type Muster,
  miete,
  ortsabwesend,
  person,
} from '../../pruefung/bau.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

const P12 = '§ 12 Abs. 2 SGB II i. d. F. bis 31.12.2022'
const P67 = '§ 67 Abs. 2 SGB II; § 21 Nr. 3 WoGG'
const allein = (geburt: string) => [person('P1', geburt), miete(1, 300_00)]

const frei = (monat: string, name: string, soll: number, von: string, ...liste: readonly Angabe[]): Muster => ({
  monat,
  name,
  angaben: angaben(...liste),
  groesse: 'vermoegensfreibetrag',
  soll,
  von,
})
const anspruch = (monat: string, name: string, soll: number, von: string, ...liste: readonly Angabe[]): Muster => ({
  monat,
  name,
  angaben: angaben(...liste),
  groesse: 'P1.anspruch',
  soll,
  von,
})
const gebunden = (wert_cent: number): Angabe => ({
  art: 'vermoegen',
  person: 'P1',
  von: null,
  bis: null,
  vermoegensart: 'vorsorgeGebunden',
  wert_cent,
  geschuetzt: false,
})
const familie = (eltern: string): readonly Angabe[] => [
  person('P1', eltern),
  person('P2', eltern, 'partner'),
  kind('P3', '2005-05-05', ['P1', 'P2']),
  miete(3, 300_00),
]

/** 46 and 29 years old in November 2019: 6 900 and 4 350. */
const paar2019 = (...dazu: readonly Angabe[]): readonly Angabe[] => [
  person('P1', '1973-07-22'),
  person('P2', '1990-04-14', 'partner'),
  ...dazu,
  miete(2, 600_00),
]
const paar2014 = (...dazu: readonly Angabe[]): readonly Angabe[] => [
  person('P1', '1987-10-07'),
  person('P2', '1996-04-28', 'partner'),
  ...dazu,
  miete(2, 600_00),
]
const mitKind2019 = (...dazu: readonly Angabe[]): readonly Angabe[] => [
  person('P1', '1973-07-22'),
  kind('P2', '2010-04-14'),
  ...dazu,
  miete(2, 600_00),
]
const NR4 = '§ 12 Abs. 2 Satz 1 Nr. 1, 1a und 4 SGB II i. d. F. bis 31.12.2022'

export const MUSTER: readonly Muster[] = [
  frei('2019-11', 'Paar: 11.250 und zweimal 750', 12_750_00, NR4, ...paar2019()),
  frei(
    '2019-11',
    'Partner mit AsylbLG: 11.250 und einmal 750',
    12_000_00,
    NR4,
    ...paar2019(ausgeschlossen('P1', 'asylblg')),
  ),
  frei(
    '2019-11',
    'Partner in Ausbildung: 11.250 und zweimal 750',
    12_750_00,
    `${NR4}, § 27`,
    ...paar2019(ausgeschlossen('P1', 'ausbildung')),
  ),
  frei(
    '2019-11',
    'Partner ohne Zustimmung fort: 11.250 und zweimal 750',
    12_750_00,
    `${NR4}, § 7 Abs. 4a a. F.`,
    ...paar2019(ortsabwesend('P1', '2019-11-01', '2019-11-30')),
  ),
  // 26 and 17 years old: 3.900 and at least 3.100, of the 750 only one
  frei('2014-02', 'Partner von 17 Jahren: 3.900, 3.100 und zweimal 750', 8_500_00, NR4, ...paar2014()),
  frei(
    '2014-02',
    'Partner von 17 Jahren mit AsylbLG: 3.900, 3.100 und einmal 750',
    7_750_00,
    NR4,
    ...paar2014(ausgeschlossen('P2', 'asylblg')),
  ),
  frei('2019-11', 'Kind: 6.900, 3.100 und zweimal 750', 11_500_00, NR4, ...mitKind2019()),
  frei('2019-11', 'Kind mit AsylbLG: 6.900 und 750', 7_650_00, NR4, ...mitKind2019(ausgeschlossen('P2', 'asylblg'))),
  // 12.000,01 übersteigen den Freibetrag, 12.000,00 nicht
  {
    monat: '2019-11',
    name: 'Partner mit AsylbLG, 12.000 Euro: nichts einzusetzen',
    angaben: angaben(...paar2019(ausgeschlossen('P1', 'asylblg'), guthaben('P2', 12_000_00))),
    groesse: 'P2.anspruch',
    soll: 682_00, // 382 + 300
    von: NR4,
  },
  {
    monat: '2019-11',
    name: 'Partner mit AsylbLG, 12.000,01 Euro: kein Anspruch',
    angaben: angaben(...paar2019(ausgeschlossen('P1', 'asylblg'), guthaben('P2', 12_000_01))),
    groesse: 'P2.anspruch',
    soll: 0,
    von: NR4,
  },
  frei('2006-07', '45 Jahre: 200 × 45 und 750', 9_750_00, P12, ...allein('1961-03-15')),
  frei('2006-08', '45 Jahre: 150 × 45 und 750', 7_500_00, P12, ...allein('1961-03-15')),
  frei(
    '2006-07',
    'mit Kind: dazu 4.100 und 750',
    14_600_00,
    P12,
    person('P1', '1961-03-15'),
    kind('P2', '1996-05-05'),
    miete(2, 300_00),
  ),
  frei(
    '2006-08',
    'mit Kind: dazu 3.100 und 750',
    11_350_00,
    P12,
    person('P1', '1961-03-15'),
    kind('P2', '1996-05-05'),
    miete(2, 300_00),
  ),
  frei('2006-07', '19 Jahre: mindestens 4.100', 4_850_00, P12, ...allein('1987-03-15')),
  frei('2006-08', '19 Jahre: mindestens 3.100', 3_850_00, P12, ...allein('1987-03-15')),
  frei('2007-12', '47 Jahre vor den neuen Höchstbeträgen', 7_800_00, P12, ...allein('1960-03-15')),
  frei('2008-01', '47 Jahre mit den neuen Höchstbeträgen', 7_800_00, P12, ...allein('1960-03-15')),
  frei(
    '2007-12',
    'vor 1948 geboren, 64 Jahre: 520 × 64',
    34_030_00,
    '§ 65 Abs. 5 SGB II a. F.',
    ...allein('1943-03-15'),
  ),
  frei(
    '2022-12',
    'geboren 1957, 65 Jahre: 9.750',
    10_500_00,
    P12,
    ...allein('1957-06-15'),
    bewilligung('2022-02-01', '2023-01-31'),
  ),
  // 250 × 45 = 11,250 of 40,000 free: 28,750 are over 6,750 + 750
  anspruch('2010-03', 'gebundene Vorsorge 40.000: 11.250 frei', 0, P12, ...allein('1965-02-10'), gebunden(40_000_00)),
  anspruch(
    '2010-04',
    'am Ersten des Monats gilt noch der alte Satz',
    0,
    P12,
    ...allein('1965-02-10'),
    gebunden(40_000_00),
  ),
  // 750 × 45 = 33,750 free: 6,250 stay under 7,500; 359 + 300
  anspruch(
    '2010-05',
    'gebundene Vorsorge 40.000: 33.750 frei',
    659_00,
    P12,
    ...allein('1965-02-10'),
    gebunden(40_000_00),
  ),
  frei(
    '2013-01',
    'Paar, je 40 Jahre: 13.500 (GT-02)',
    13_500_00,
    P12,
    person('P1', '1972-05-05'),
    person('P2', '1972-08-05', 'partner'),
    miete(2, 480_00),
  ),
  // 2 × (150 × 40 + 750) = 13,500 and 750 of the child; its 3,100 do not pass over. 345 × 2 + 224 + 300 = 1,214 in all
  anspruch('2013-01', 'Paar mit Kind, 14.250: frei', 445_00, P12, ...familie('1972-05-05'), guthaben('P1', 14_250_00)),
  anspruch('2013-01', 'Paar mit Kind, ein Cent mehr', 0, P12, ...familie('1972-05-05'), guthaben('P1', 14_250_01)),
  {
    monat: '2013-01',
    name: 'Vermögen des Kindes über 3.850 und 1.500 der Eltern: nur das Kind nicht hilfebedürftig',
    angaben: angaben(...familie('1972-05-05'), guthaben('P3', 5_350_01)),
    groesse: 'P3.anspruch',
    soll: 0,
    von: P12,
  },
  anspruch(
    '2013-01',
    'Vermögen des Kindes lässt die Eltern unberührt',
    445_00,
    P12,
    ...familie('1972-05-05'),
    guthaben('P3', 50_000_00),
  ),
  anspruch('2020-02', '50.000 vor der Pandemieregel', 0, P67, ...allein('1980-03-15'), guthaben('P1', 50_000_00)),
  anspruch('2020-03', '50.000 sind nicht erheblich', 732_00, P67, ...allein('1980-03-15'), guthaben('P1', 50_000_00)),
  anspruch('2020-03', '60.000,01 sind erheblich', 0, P67, ...allein('1980-03-15'), guthaben('P1', 60_000_01)),
  anspruch(
    '2020-09',
    'sechster Monat',
    732_00,
    P67,
    ...allein('1980-03-15'),
    guthaben('P1', 50_000_00),
    bewilligung('2020-04-01', '2021-03-31'),
  ),
  anspruch(
    '2020-10',
    'siebter Monat',
    0,
    P67,
    ...allein('1980-03-15'),
    guthaben('P1', 50_000_00),
    bewilligung('2020-04-01', '2021-03-31'),
  ),
  anspruch(
    '2020-04',
    'Zeitraum vor März 2020 begonnen',
    0,
    P67,
    ...allein('1980-03-15'),
    guthaben('P1', 50_000_00),
    bewilligung('2020-02-01', '2021-01-31'),
  ),
  frei('2022-12', 'neuer Zeitraum im Dezember 2022: 60.000', 60_000_00, P67, ...allein('1980-03-15')),
  frei(
    '2023-01',
    'Bürgergeld-Gesetz: 15.000',
    15_000_00,
    '§ 12 Abs. 2 SGB II i. d. F. ab 01.01.2023',
    ...allein('1980-03-15'),
  ),
  frei(
    '2023-05',
    'Zeitraum seit Dezember 2022, sechster Monat: noch § 67',
    60_000_00,
    P67,
    ...allein('1980-03-15'),
    bewilligung('2022-12-01', '2023-11-30'),
  ),
  frei(
    '2023-06',
    'siebter Monat: 15.000',
    15_000_00,
    P67,
    ...allein('1980-03-15'),
    bewilligung('2022-12-01', '2023-11-30'),
  ),
  frei(
    '2022-12',
    'Paar mit Kind in der Pandemie: 60.000 und zweimal 30.000',
    120_000_00,
    P67,
    ...familie('1980-03-15'),
  ),
]
