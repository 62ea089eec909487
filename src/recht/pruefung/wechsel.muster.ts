import type { Angabe, AngabeVon } from '../sachverhalt/angaben.ts'
import {
  angaben,
  bewilligung,
  einkommen,
  einmalig,
  inAusbildung,
  kind,
  lohn,
  type Muster,
  miete,
  minderung,
  person,
  schulbesuch,
} from './bau.ts'

// The last day before and the first day after changes of legal values that no other case shows: expected amounts by
// hand from the law. `wechsel.test.ts` holds that every change is shown: a case fails if it is missing or too early.

const fall = (monat: string, name: string, soll: number, groesse: string, von: string, ...l: Angabe[]): Muster => ({
  monat,
  name,
  angaben: angaben(...l),
  groesse,
  soll,
  von,
})
const allein = (geburt = '1975-03-15'): Angabe[] => [person('P1', geburt), miete(1, 300_00)]
const imMonat = (a: Angabe, m: string): Angabe => ({ ...a, von: `${m}-01`, bis: `${m}-28` }) as Angabe
const EIN = 'P1.bereinigtesEinkommen'

// § 11 Abs. 3: 404 + 300 are due. A back-payment was running income of its month; since 2016-08 it is spread if it ends
// the claim: 900 / 6 − 30.
const NACHZAHLUNG = (zufluss: string) =>
  einmalig('P1', 'rente', 900_00, zufluss, { fuer_von: '2016-01-01', fuer_bis: '2016-06-30' })
const EINNAHMEN: readonly Muster[] = [
  fall(
    '2016-07',
    'Nachzahlung 900: laufend, ganz',
    0,
    'P1.anspruch',
    '§ 11 Abs. 2 und 3 SGB II i. d. F. bis 31.07.2016',
    ...allein(),
    NACHZAHLUNG('2016-07-10'),
  ),
  fall(
    '2016-08',
    'Nachzahlung 900: ein Sechstel',
    584_00,
    'P1.anspruch',
    '§ 11 Abs. 3 Satz 2 und 4 SGB II, BGBl. 2016 I S. 1824: 704 − (150 − 30)',
    ...allein(),
    NACHZAHLUNG('2016-08-10'),
  ),
  fall(
    '2021-06',
    'Überbrückungsgeld 500: Einkommen',
    470_00,
    EIN,
    '§ 11a SGB II i. d. F. bis 30.06.2021: 500 − 30',
    ...allein(),
    einkommen('P1', 'ueberbrueckungsgeld', 500_00),
  ),
  fall(
    '2021-07',
    'Überbrückungsgeld 500: frei',
    0,
    EIN,
    '§ 11a Abs. 6 SGB II, BGBl. 2021 I S. 1387',
    ...allein(),
    einkommen('P1', 'ueberbrueckungsgeld', 500_00),
  ),
  fall(
    '2016-07',
    'Zinsen 150: kein Freibetrag',
    120_00,
    EIN,
    'Alg II-V bis 31.07.2016: 150 − 30',
    ...allein(),
    imMonat(einkommen('P1', 'kapital', 150_00), '2016-07'),
  ),
  fall(
    '2016-08',
    'Zinsen 150: 100 im Jahr frei',
    20_00,
    EIN,
    'Alg II-V (heute § 1 Abs. 1 Nr. 3 GrusiGV): 150 − 100 − 30',
    ...allein(),
    imMonat(einkommen('P1', 'kapital', 150_00), '2016-08'),
  ),
  fall(
    '2022-09',
    'Inflationsausgleich vor dem Gesetz: Einkommen',
    970_00,
    EIN,
    '1.000 − 30',
    ...allein(),
    imMonat(einkommen('P1', 'inflationsausgleich', 1000_00), '2022-09'),
  ),
  fall(
    '2022-10',
    'Inflationsausgleich: bis 3.000 frei',
    0,
    EIN,
    '§ 3 Nr. 11c EStG, BGBl. 2022 I S. 1743',
    ...allein(),
    imMonat(einkommen('P1', 'inflationsausgleich', 1000_00), '2022-10'),
  ),
  // Of the honorary office: before July 2023 instead of the flat 100 euros.
  fall(
    '2012-12',
    'Ehrenamt 200: 175',
    5_00,
    EIN,
    '§ 11b Abs. 2 Satz 3 SGB II: 200 − 175 − 20 % von 100',
    ...allein(),
    einkommen('P1', 'ehrenamt', 200_00),
  ),
  fall(
    '2013-01',
    'Ehrenamt 200: 200',
    0,
    EIN,
    '§ 11b Abs. 2 Satz 3 SGB II (200)',
    ...allein(),
    einkommen('P1', 'ehrenamt', 200_00),
  ),
  fall(
    '2020-12',
    'Ehrenamt 250: 200',
    20_00,
    EIN,
    '§ 11b Abs. 2 Satz 3 SGB II: 250 − 200 − 20 % von 150',
    ...allein(),
    einkommen('P1', 'ehrenamt', 250_00),
  ),
  fall(
    '2021-01',
    'Ehrenamt 250: 250',
    0,
    EIN,
    '§ 11b Abs. 2 Satz 3 SGB II (250)',
    ...allein(),
    einkommen('P1', 'ehrenamt', 250_00),
  ),
  fall(
    '2016-07',
    'Lohn 300, Ehrenamt 50: 200 ohne Deckel',
    100_00,
    EIN,
    '§ 11b Abs. 2 und 3 SGB II: 350 − 200 − 20 % von 250',
    ...allein(),
    lohn('P1', 300_00),
    einkommen('P1', 'ehrenamt', 50_00),
  ),
  fall(
    '2016-08',
    'Lohn 300, Ehrenamt 50: 100 und 50',
    150_00,
    EIN,
    '§ 11b Abs. 2 Satz 3 SGB II: 350 − 150 − 20 % von 250',
    ...allein(),
    lohn('P1', 300_00),
    einkommen('P1', 'ehrenamt', 50_00),
  ),
  fall(
    '2025-12',
    'Ehrenamt 260 seit Januar: 120 über 3.000',
    16_00,
    EIN,
    '§ 11a Abs. 1 Nr. 5 SGB II (3.000): 120 − 100 − 4',
    ...allein(),
    einkommen('P1', 'ehrenamt', 260_00),
  ),
  fall(
    '2026-01',
    'Ehrenamt 3.200 auf einmal: frei',
    0,
    EIN,
    '§ 3 Nr. 26 EStG (3.300)',
    ...allein(),
    imMonat(einkommen('P1', 'ehrenamt', 3200_00), '2026-01'),
  ),
  ...(['2020-02', '2020-03'] as const).map((m) =>
    fall(
      m,
      'Ferienarbeit 1.500',
      m === '2020-02' ? 160_00 : 0,
      'P2.bereinigtesEinkommen',
      m === '2020-02' ? '§ 1 Abs. 4 Alg II-V (1.200): 300 − 100 − 40' : '§ 1 Abs. 4 Alg II-V (2.400)',
      person('P1', '1975-03-15'),
      kind('P2', '2004-01-15'),
      miete(2, 600_00),
      imMonat(einkommen('P2', 'ferienjob', 1500_00), m),
    ),
  ),
  fall(
    '2024-12',
    'Auszubildende mit 556: Minijob-Grenze 538',
    548_80,
    'P1.freibetragErwerb',
    'MiLoV4: 538 + 30 % von 36',
    ...allein('2005-02-10'),
    inAusbildung('P1'),
    lohn('P1', 556_00),
  ),
  fall(
    '2025-01',
    'Auszubildende mit 556: Minijob-Grenze 556',
    566_80,
    'P1.freibetragErwerb',
    'MiLoV4: 556 + 30 % von 36',
    ...allein('2005-02-10'),
    inAusbildung('P1'),
    lohn('P1', 556_00),
  ),
  fall(
    '2023-06',
    'Lohn 800: 20 Prozent bis 1.000',
    240_00,
    'P1.freibetragErwerb',
    '§ 11b Abs. 3 SGB II i. d. F. bis 30.06.2023: 100 + 140',
    ...allein(),
    lohn('P1', 800_00, 160_00),
  ),
  fall(
    '2023-07',
    'Lohn 800: 30 Prozent ab 520',
    268_00,
    'P1.freibetragErwerb',
    '§ 11b Abs. 3 SGB II, BGBl. 2022 I S. 2328: 100 + 84 + 84',
    ...allein(),
    lohn('P1', 800_00, 160_00),
  ),
  // Once, since only a single inheritance is free.
  ...(
    [
      ['2023-06', 'erbschaft'],
      ['2023-12', 'vermaechtnis'],
    ] as const
  ).map(([m, was]) =>
    fall(
      m,
      `${was} 500 im letzten Monat als Einkommen`,
      470_00,
      EIN,
      '500 − 30',
      ...allein(),
      einmalig('P1', was, 500_00, `${m}-10`),
    ),
  ),
  // Pay for May or June that comes later has allowances of its own (BSG 17.07.2014, B 14 AS 25/13 R).
  ...(
    [
      ['2023-06', '2023-05-01', '2023-05-31', 400_00, '640 − 100 − 20 % von 700'],
      ['2023-07', '2023-06-01', '2023-06-30', 372_00, '640 − 100 − 84 − 30 % von 280'],
    ] as const
  ).map(([m, fuer_von, fuer_bis, soll, von]) =>
    fall(
      m,
      'Lohn 800 für den Monat davor',
      soll,
      EIN,
      `§ 11b Abs. 3 SGB II: ${von}`,
      ...allein(),
      einmalig('P1', 'arbeitsentgelt', 800_00, `${m}-10`, { sozialabgaben_cent: 160_00, fuer_von, fuer_bis }),
    ),
  ),
]

// Until June 2006 the new Länder: 331 euros and 90, 80, 60 percent; then as everywhere.
const OST: Angabe[] = [
  person('P1', '1970-03-15'),
  person('P2', '1971-03-15', 'partner'),
  kind('P3', '1990-02-15', ['P1', 'P2']),
  kind('P4', '1996-02-15', ['P1', 'P2']),
  kind('P5', '2002-02-15', ['P1', 'P2']),
  miete(5, 500_00),
]
const ost = (monat: string, soll: readonly number[]): readonly Muster[] =>
  soll.map((euro, i) => ({
    ...fall(
      monat,
      `neue Länder, P${i + 1}`,
      euro * 100,
      `P${i + 1}.regelbedarf`,
      '§§ 20, 28 SGB II a. F.; BGBl. 2006 I S. 558',
      ...OST,
    ),
    auslegung: { 'sgb2.20.2.rechtskreis': [{ ab: '2005-01-01', wert: 'ost' }] },
  }))

// § 12 until 2022: bound provision for old age up to an amount for each year of life, the rest against 200 (150) euros
// for each and 750. Who is over it has no claim.
const gebunden = (wert_cent: number): Angabe => ({
  art: 'vermoegen',
  person: 'P1',
  von: null,
  bis: null,
  vermoegensart: 'vorsorgeGebunden',
  wert_cent,
  geschuetzt: false,
})
const vorsorge = (monat: string, name: string, soll: number, geburt: string, wert: number): Muster =>
  fall(
    monat,
    name,
    soll,
    'P1.anspruch',
    '§ 12 Abs. 2 SGB II i. d. F. bis 31.12.2022',
    ...allein(geburt),
    gebunden(wert),
  )
const VERMOEGEN: readonly Muster[] = [
  // § 12 Abs. 1 Satz 2 Nr. 4: 18,6 % of 44,732 rounded up to 500; with 15,000 a cent less than there is.
  fall(
    '2025-12',
    'ein Jahr selbständig, Antrag Dezember 2025: 8.500',
    0,
    'P1.anspruch',
    '§ 12 Abs. 1 Satz 2 Nr. 4 SGB II',
    ...allein(),
    {
      ...(gebunden(23_500_01) as AngabeVon<'vermoegen'>),
      vermoegensart: 'vorsorgeSelbstaendiger',
      jahre_selbstaendig: 1,
    },
    bewilligung('2025-12-01', '2026-11-30'),
  ),
  vorsorge('2006-07', '45 Jahre: 19.000 − 200 × 45 sind über 9.750', 0, '1961-03-15', 19_000_00),
  vorsorge('2006-08', '45 Jahre: 18.500 − 250 × 45 sind unter 7.500', 645_00, '1961-03-15', 18_500_00),
  vorsorge('2006-08', '56 Jahre: 23.000 − 250 × 56 sind unter 9.150', 645_00, '1950-03-15', 23_000_00),
  vorsorge('2010-04', '45 Jahre: 24.000 − 250 × 45 sind über 7.500', 0, '1965-03-15', 24_000_00),
  vorsorge('2010-05', '55 Jahre: 750 × 55 sind mehr als 40.000', 659_00, '1955-03-15', 40_000_00),
  vorsorge('2010-05', '50 Jahre: 750 × 50 sind mehr als 37.000', 659_00, '1960-03-15', 37_000_00),
]

// § 26 Abs. 3: half the highest contribution, Beitragsbemessungsgrenze of the year × rate / 2.
const PFLEGE = [
  ['2023-01', 76_06, '4.987,50 × 3,05 %'],
  ['2023-12', 84_79, '4.987,50 × 3,4 %'],
  ['2024-01', 87_98, '5.175,00 × 3,4 %'],
  ['2024-12', 87_98, '5.175,00 × 3,4 %'],
  ['2025-01', 99_23, '5.512,50 × 3,6 %'],
  ['2025-12', 99_23, '5.512,50 × 3,6 %'],
  ['2026-01', 104_63, '5.812,50 × 3,6 %'],
] as const

// Anlage zu § 34 SGB XII: paid in August and February.
const SCHULE = [
  ['2022-08', 104_00],
  ['2023-08', 116_00],
  ['2024-08', 130_00],
  ['2022-02', 52_00],
  ['2023-02', 58_00],
  ['2024-02', 65_00],
] as const

const pflicht = (ereignis: string, von: string, stufe = 1, bis: string | null = null): Angabe =>
  minderung('P1', 'pflichtverletzung', ereignis, von, stufe, bis)
const melde = (ereignis: string, von: string, stufe = 1): Angabe =>
  minderung('P1', 'meldeversaeumnis', ereignis, von, stufe)
const gemindert = (monat: string, name: string, soll: number, von: string, ...l: Angabe[]): Muster =>
  fall(monat, name, soll, 'P1.anspruch', von, ...allein(), ...l)
const BVERFG = 'BVerfG 05.11.2019, 1 BvL 7/16'
const BG = '§§ 31a bis 32 SGB II, BGBl. 2022 I S. 2328'
const REFORM = '§§ 31a bis 32 SGB II, BGBl. 2026 I Nr. 107; § 65a Abs. 2'
const VOR = '§§ 31a bis 32 SGB II i. d. F. bis 31.12.2022'
const P84 = '§ 84 SGB II a. F.'
// Regelbedarf 424, 449, 502, 563 and 300 for the flat.
const MINDERUNGEN: readonly Muster[] = [
  gemindert('2019-12', 'dritte, Ereignis 04.11.2019: alles', 0, VOR, pflicht('2019-11-04', '2019-12-01', 3)),
  gemindert('2019-12', 'dritte, Ereignis 05.11.2019: 127,20', 596_80, BVERFG, pflicht('2019-11-05', '2019-12-01', 3)),
  fall(
    '2019-12',
    'unter 25, zweite, Ereignis 04.11.2019: alles',
    0,
    'P1.anspruch',
    VOR,
    ...allein('1999-03-15'),
    pflicht('2019-11-04', '2019-12-01', 2),
  ),
  fall(
    '2019-12',
    'unter 25, zweite, Ereignis 05.11.2019: 127,20',
    596_80,
    'P1.anspruch',
    BVERFG,
    ...allein('1999-03-15'),
    pflicht('2019-11-05', '2019-12-01', 2),
  ),
  gemindert('2022-12', 'letzter Monat des Moratoriums', 749_00, P84, pflicht('2022-05-31', '2022-12-01')),
  gemindert(
    '2023-01',
    'Ereignis 01.07.2022, festgestellt nach sechs Monaten: nichts',
    802_00,
    P84,
    pflicht('2022-07-01', '2023-01-01'),
  ),
  gemindert('2023-01', 'zweite, Ereignis 01.07.2022: nichts', 802_00, P84, pflicht('2022-07-01', '2023-01-01', 2)),
  gemindert('2023-01', 'dritte, Ereignis 01.07.2022: nichts', 802_00, P84, pflicht('2022-07-01', '2023-01-01', 3)),
  gemindert(
    '2022-09',
    'zwei Meldeversäumnisse seit 01.07.2022: zusammen 44,90',
    704_10,
    P84,
    melde('2022-07-01', '2022-09-01', 2),
    melde('2022-07-08', '2022-09-01', 2),
  ),
  gemindert('2023-02', 'zweite, Ereignis 31.12.2022: nichts', 802_00, P84, pflicht('2022-12-31', '2023-02-01', 2)),
  gemindert('2023-02', 'zweite, Ereignis 01.01.2023: 100,40', 701_60, BG, pflicht('2023-01-01', '2023-02-01', 2)),
  gemindert(
    '2023-04',
    'zweite, Ereignis 01.01.2023: nach zwei Monaten',
    802_00,
    BG,
    pflicht('2023-01-01', '2023-02-01', 2),
  ),
  gemindert('2023-02', 'dritte, Ereignis 31.12.2022: nichts', 802_00, P84, pflicht('2022-12-31', '2023-02-01', 3)),
  gemindert('2023-02', 'dritte, Ereignis 01.01.2023: 150,60', 651_40, BG, pflicht('2023-01-01', '2023-02-01', 3)),
  gemindert(
    '2023-02',
    'Ereignis 01.01.2023, nachgeholt am 15.02.: der ganze Monat',
    751_80,
    BG,
    pflicht('2023-01-01', '2023-02-01', 1, '2023-02-15'),
  ),
  gemindert('2023-02', 'Meldeversäumnis 01.01.2023: 50,20', 751_80, BG, melde('2023-01-01', '2023-02-01')),
  gemindert('2023-03', 'Meldeversäumnis 01.01.2023: ein Monat', 802_00, BG, melde('2023-01-01', '2023-02-01')),
  gemindert(
    '2023-04',
    'zweites Meldeversäumnis 31.12.2022: drei Monate',
    751_80,
    VOR,
    melde('2022-12-31', '2023-02-01', 2),
  ),
  gemindert(
    '2023-02',
    'zwei Meldeversäumnisse bis 31.12.2022: zusammen 50,20',
    751_80,
    P84,
    melde('2022-12-30', '2023-02-01', 2),
    melde('2022-12-31', '2023-02-01', 2),
  ),
  gemindert(
    '2023-02',
    'zwei Meldeversäumnisse seit 01.01.2023: 100,40',
    701_60,
    BG,
    melde('2023-01-01', '2023-02-01'),
    melde('2023-01-02', '2023-02-01'),
  ),
  // 502 − (532 − 30) leaves nothing of the Regelbedarf: what is taken would have to come from the flat.
  gemindert(
    '2023-02',
    'Meldeversäumnis 31.12.2022 mindert die Unterkunft',
    249_80,
    VOR,
    einkommen('P1', 'sonstiges', 532_00),
    melde('2022-12-31', '2023-02-01', 2),
  ),
  gemindert(
    '2023-02',
    'Meldeversäumnis 01.01.2023: Unterkunft geschützt',
    300_00,
    BG,
    einkommen('P1', 'sonstiges', 532_00),
    melde('2023-01-01', '2023-02-01'),
  ),
  gemindert(
    '2011-05',
    'drittes Meldeversäumnis 31.03.2011: 30 Prozent von 364',
    554_80,
    '§ 31 SGB II i. d. F. bis 31.03.2011',
    melde('2011-03-31', '2011-05-01', 3),
  ),
  gemindert('2011-05', 'drittes Meldeversäumnis 01.04.2011: 36,40', 627_60, VOR, melde('2011-04-01', '2011-05-01', 3)),
  fall(
    '2026-06',
    'Arbeitsverweigerung 23.04.2026, Stelle weg am 15.06.: der ganze Monat',
    300_00,
    'P1.anspruch',
    '§ 31b Abs. 3 SGB II, BGBl. 2026 I Nr. 107',
    ...allein(),
    minderung('P1', 'arbeitsverweigerung', '2026-04-23', '2026-06-01', 1, '2026-06-15'),
  ),
  gemindert('2026-08', 'zweite, Ereignis 30.06.2026: 112,60', 750_40, BG, pflicht('2026-06-30', '2026-08-01', 2)),
  gemindert('2026-08', 'zweite, Ereignis 01.07.2026: 168,90', 694_10, REFORM, pflicht('2026-07-01', '2026-08-01', 2)),
  gemindert('2026-09', 'Ereignis 30.06.2026: nach einem Monat', 863_00, BG, pflicht('2026-06-30', '2026-08-01')),
  gemindert(
    '2026-10',
    'zweite, Ereignis 30.06.2026: nach zwei Monaten',
    863_00,
    BG,
    pflicht('2026-06-30', '2026-08-01', 2),
  ),
  gemindert(
    '2026-10',
    'zweite, Ereignis 01.07.2026: dritter Monat',
    694_10,
    REFORM,
    pflicht('2026-07-01', '2026-08-01', 2),
  ),
  ...([2, 3] as const).flatMap((stufe) => [
    gemindert(
      '2026-08',
      `Meldeversäumnis Nr. ${stufe}, 30.06.2026: 56,30`,
      806_70,
      BG,
      melde('2026-06-30', '2026-08-01', stufe),
    ),
    gemindert(
      '2026-08',
      `Meldeversäumnis Nr. ${stufe}, 01.07.2026: 168,90`,
      694_10,
      REFORM,
      melde('2026-07-01', '2026-08-01', stufe),
    ),
  ]),
  // 563 − (493 − 30) are 100, less than what is taken.
  fall(
    '2026-08',
    'Ereignis 30.06.2026: es bleibt nichts',
    0,
    'P1.anspruch',
    BG,
    person('P1', '1975-03-15'),
    einkommen('P1', 'sonstiges', 493_00),
    pflicht('2026-06-30', '2026-08-01', 2),
  ),
  fall(
    '2026-08',
    'Ereignis 01.07.2026: es bleibt ein Euro',
    1_00,
    'P1.anspruch',
    '§ 31a Abs. 4 SGB II, BGBl. 2026 I Nr. 107',
    person('P1', '1975-03-15'),
    einkommen('P1', 'sonstiges', 493_00),
    pflicht('2026-07-01', '2026-08-01', 2),
  ),
]

export const MUSTER: readonly Muster[] = [
  ...EINNAHMEN,
  ...ost('2006-06', [298, 298, 265, 199, 199]),
  ...ost('2006-07', [311, 311, 276, 207, 207]),
  ...VERMOEGEN,
  ...PFLEGE.map(([monat, soll, von]) =>
    fall(
      monat,
      'private Pflegeversicherung 150',
      soll,
      'P1.leistung.zuschussVersicherung',
      `§ 26 Abs. 3 SGB II: ${von} / 2`,
      ...allein(),
      {
        art: 'versicherungsbeitrag',
        person: 'P1',
        von: null,
        bis: null,
        versicherung: 'ppv',
        betrag_cent: 150_00,
      },
    ),
  ),
  ...SCHULE.map(([monat, soll]) =>
    fall(
      monat,
      'Schulbedarf',
      soll,
      'P2.leistung.bildung',
      'Anlage zu § 34 SGB XII',
      person('P1', '1985-03-15'),
      kind('P2', '2011-01-15'),
      miete(2, 600_00),
      bewilligung('2022-01-01', '2022-12-31'),
      schulbesuch('P2'),
    ),
  ),
  ...MINDERUNGEN,
]
