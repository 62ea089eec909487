import {
  angaben,
  bildungsbedarf,
  einkommen,
  guthaben,
  kind,
  type Muster,
  mehrbedarf,
  miete,
  person,
  schulbesuch,
} from '../../pruefung/bau.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

const FW948 = 'BA, Fachliche Weisungen § 9 SGB II, Rz. 9.48 Bsp. 2'
const FW947 = 'BA, Fachliche Weisungen § 9 SGB II, Rz. 9.47 Bsp. 1'
const mutter = person('P1', '1985-03-15')
const sohn = kind('P2', '2015-01-15')

// Need 451, 501.20 and 348, each with 166.67: 1,814.01 − 250 Kindergeld of 264.67 …: 1,560 leaves 9.79.
const familie: readonly Angabe[] = [
  mutter,
  person('P2', '1986-03-15', 'partner'),
  kind('P3', '2011-01-15', ['P1', 'P2']),
  mehrbedarf('P2', 'ernaehrung', 10_00),
  miete(3, 500_00),
  einkommen('P1', 'sonstiges', 1590_00),
  einkommen('P3', 'kindergeld', 250_00),
  schulbesuch('P3'),
  bildungsbedarf('P3', 'ausflug', 3_00),
  bildungsbedarf('P3', 'lernfoerderung', 50_00),
  bildungsbedarf('P3', 'teilhabe', null),
]
const klein: readonly Angabe[] = [
  mutter,
  person('P2', '1986-03-15', 'partner'),
  kind('P3', '2018-01-15', ['P1', 'P2']),
  mehrbedarf('P2', 'ernaehrung', 10_00),
  miete(3, 500_00),
  einkommen('P1', 'sonstiges', 430_00),
  einkommen('P3', 'kindergeld', 250_00),
  einkommen('P3', 'unterhalt', 239_00),
  bildungsbedarf('P3', 'teilhabe', null),
]

const fall = (
  monat: string,
  name: string,
  liste: readonly Angabe[],
  groesse: string,
  soll: number,
  von: string,
): Muster => ({
  monat,
  name,
  angaben: angaben(...liste),
  groesse,
  soll,
  von,
})
const schueler = (monat: string, name: string, soll: number, ...mehr: readonly Angabe[]) =>
  fall(
    monat,
    name,
    [mutter, sohn, miete(2, 600_00), ...(mehr.length === 0 ? [schulbesuch('P2')] : mehr)],
    'P2.leistung.bildung',
    soll,
    'Anlage zu § 34 SGB XII, § 28 Abs. 3 SGB II',
  )

const nach6b = (a: Angabe, ja: boolean): Angabe =>
  a.art === 'schulbesuch' || a.art === 'bildungsbedarf' ? { ...a, nach_6b_bkgg: ja } : a

// 2026: need of 563 + 300 and 390 + 300, together 1,553; 30 of the income stay free: 1,583.
const fahrt = (betrag: number, faellig: string, beantragt: string | null): Angabe => ({
  art: 'bildungsbedarf',
  person: 'P2',
  bildungsart: 'klassenfahrt',
  betrag_cent: betrag,
  erbringung: 'geld',
  von: faellig,
  bis: null,
  beantragt_am: beantragt,
})
const lernender = (uebersteigt: number, ...mehr: readonly Angabe[]): readonly Angabe[] => [
  mutter,
  sohn,
  miete(2, 600_00),
  schulbesuch('P2'),
  bildungsbedarf('P2', 'lernfoerderung', 50_00),
  einkommen('P1', 'sonstiges', 1583_00 + uebersteigt),
  ...mehr,
]
const reise = (
  monat: string,
  name: string,
  liste: readonly Angabe[],
  art: string,
  soll: number,
  rechnung: string,
): Muster =>
  fall(monat, name, liste, `P2.bildung.${art}`, soll, `§ 5a Nr. 2 GrusiGV, § 19 Abs. 3 Satz 3 SGB II: ${rechnung}`)
const am31 = lernender(40_00, fahrt(300_00, '2026-06-20', '2026-03-31'))
const am1 = lernender(40_00, fahrt(300_00, '2026-06-20', '2026-04-01'))
const GEDECKT = 'ohne Sechstel decken 40 von der Lernförderung: 50 − 40'
const VORWEG = 'das Sechstel von 50 geht vor und nimmt die 40'
const zwei = lernender(40_00, fahrt(300_00, '2026-06-20', '2026-03-31'), fahrt(120_00, '2026-05-20', '2026-02-10'))
const ZWEI = 'von 50 + 20 bleiben 30 im Monat offen, 6 × 30 = 180'
const wechsel = (betrag: number): readonly Angabe[] => [
  mutter,
  sohn,
  miete(2, 600_00),
  schulbesuch('P2'),
  bildungsbedarf('P2', 'lernfoerderung', 50_00),
  einkommen('P1', 'sonstiges', betrag),
  fahrt(300_00, '2023-04-20', '2022-11-15'),
]

/** § 5a Nr. 2 GrusiGV: six months from the first of the month after the application. */
const FAHRTEN: readonly Muster[] = [
  reise('2026-03', 'Antrag am 31. März: im März noch kein Sechstel', am31, 'lernfoerderung', 10_00, GEDECKT),
  reise('2026-04', 'Antrag am 31. März: ab April', am31, 'lernfoerderung', 50_00, VORWEG),
  reise('2026-09', 'Antrag am 31. März: bis September', am31, 'lernfoerderung', 50_00, VORWEG),
  reise('2026-10', 'Antrag am 31. März: im Oktober nicht mehr', am31, 'lernfoerderung', 10_00, GEDECKT),
  reise('2026-04', 'Antrag am 1. April: im April noch kein Sechstel', am1, 'lernfoerderung', 10_00, GEDECKT),
  reise('2026-05', 'Antrag am 1. April: ab Mai', am1, 'lernfoerderung', 50_00, VORWEG),
  reise('2026-10', 'Antrag am 1. April: bis Oktober', am1, 'lernfoerderung', 50_00, VORWEG),
  reise('2026-11', 'Antrag am 1. April: im November nicht mehr', am1, 'lernfoerderung', 10_00, GEDECKT),
  reise('2026-06', 'im Monat der Fälligkeit für alle sechs Monate', am31, 'klassenfahrt', 60_00, '6 × (50 − 40)'),
  reise('2026-06', 'daneben bleibt die Lernförderung ganz', am31, 'lernfoerderung', 50_00, VORWEG),
  reise('2026-05', 'vor der Fälligkeit wird nichts erbracht', am31, 'klassenfahrt', 0, '§ 28 Abs. 2 Satz 1 Nr. 2'),
  reise(
    '2026-04',
    'ohne Tag des Antrags zählt es nur im Monat der Fälligkeit',
    lernender(40_00, fahrt(300_00, '2026-06-20', null)),
    'lernfoerderung',
    10_00,
    GEDECKT,
  ),
  reise(
    '2026-06',
    'beantragt im Monat der Fälligkeit: über die Fahrt wird nach diesem Monat entschieden',
    lernender(40_00, fahrt(300_00, '2026-06-20', '2026-06-10')),
    'klassenfahrt',
    60_00,
    '6 × (50 − 40)',
  ),
  reise(
    '2026-06',
    'deckt der Überschuss das Sechstel, gibt es für die Fahrt nichts',
    lernender(60_00, fahrt(300_00, '2026-06-20', '2026-03-31')),
    'klassenfahrt',
    0,
    '60 > 50',
  ),
  reise(
    '2026-04',
    'was über dem Sechstel bleibt, deckt die Lernförderung',
    lernender(60_00, fahrt(300_00, '2026-06-20', '2026-03-31')),
    'lernfoerderung',
    40_00,
    '50 − (60 − 50)',
  ),
  reise(
    '2026-04',
    'eine Fahrt nach § 6b BKGG zählt hier nicht',
    lernender(40_00, nach6b(fahrt(300_00, '2026-06-20', '2026-03-31'), true)),
    'lernfoerderung',
    10_00,
    GEDECKT,
  ),
  reise('2026-05', 'zwei Fahrten: die von 120', zwei, 'klassenfahrt', 51_43, `${ZWEI}, davon 120/420`),
  reise('2026-06', 'zwei Fahrten: die von 300', zwei, 'klassenfahrt', 128_57, `${ZWEI}, davon 300/420`),
  reise('2026-07', 'zwei Fahrten: danach nichts mehr', zwei, 'klassenfahrt', 0, 'keine ist fällig'),
  // 449 + 311 + 600 = 1,360; 502 + 348 + 600 = 1,450
  reise(
    '2022-12',
    'über den Wechsel der Verordnung',
    wechsel(1430_00),
    'lernfoerderung',
    50_00,
    `§ 5a Alg II-V; ${VORWEG}`,
  ),
  reise(
    '2023-01',
    'über den Wechsel der Verordnung',
    wechsel(1520_00),
    'lernfoerderung',
    50_00,
    `§ 5a Bürgergeld-V; ${VORWEG}`,
  ),
  reise('2023-06', 'und im siebten Monat nicht mehr', wechsel(1520_00), 'lernfoerderung', 10_00, GEDECKT),
]

export const MUSTER: readonly Muster[] = [
  schueler('2025-08', 'Antrag erst im September: im August kein Schulbedarf', 0, schulbesuch('P2'), {
    art: 'antrag',
    am: '2025-09-05',
  }),
  fall(
    '2025-08',
    'am 1. August 25 geworden: kein Schulbedarf',
    [person('P1', '2000-08-01'), miete(1, 300_00), schulbesuch('P1')],
    'P1.leistung.bildung',
    0,
    '§ 28 Abs. 1 Satz 2 SGB II',
  ),
  fall(
    '2025-08',
    'am 2. August 25 geworden: zum 1. August noch',
    [person('P1', '2000-08-02'), miete(1, 300_00), schulbesuch('P1')],
    'P1.leistung.bildung',
    130_00,
    '§ 28 Abs. 1 Satz 2, Abs. 3 SGB II, Anlage zu § 34 SGB XII: 130',
  ),
  ...(['P3', 'P4'] as const).map((p) =>
    fall(
      '2026-04',
      'vierzig Euro Überschuss: 15 für das Kind mit dem kleineren Bedarf, 25 für das andere',
      [
        mutter,
        person('P2', '1986-03-15', 'partner'),
        kind('P3', '2015-01-15', ['P1', 'P2']),
        kind('P4', '2016-01-15', ['P1', 'P2']),
        miete(4, 600_00),
        einkommen('P1', 'sonstiges', 2462_00),
        schulbesuch('P3'),
        bildungsbedarf('P3', 'lernfoerderung', 50_00),
        bildungsbedarf('P4', 'teilhabe', null),
      ],
      `${p}.leistung.bildung`,
      p === 'P3' ? 25_00 : 0,
      `${FW948}: 2.432 − (2 × 506 + 2 × 390 + 600) = 40`,
    ),
  ),
  fall(
    '2026-04',
    'eigener Unterhalt 10 Euro über dem Bedarf deckt so viel von der Teilhabe',
    [mutter, sohn, miete(2, 600_00), einkommen('P2', 'unterhalt', 700_00), bildungsbedarf('P2', 'teilhabe', null)],
    'P2.leistung.bildung',
    5_00,
    '§ 9 Abs. 2, § 19 Abs. 3 Satz 3 SGB II: 15 − (700 − 390 − 300)',
  ),
  fall('2023-02', 'Überschuss von 9,79: Ausflüge gedeckt', familie, 'P3.bildung.ausflug', 0, FW948),
  fall(
    '2023-02',
    'Überschuss von 9,79: vom Schulbedarf bleiben 51,21',
    familie,
    'P3.bildung.schulbedarf',
    51_21,
    FW948,
  ),
  fall('2023-02', 'Lernförderung bleibt ganz', familie, 'P3.bildung.lernfoerderung', 50_00, FW948),
  fall('2023-02', 'Teilhabe bleibt ganz', familie, 'P3.bildung.teilhabe', 15_00, FW948),
  fall('2023-02', 'zusammen', familie, 'P3.leistung.bildung', 116_21, FW948),
  fall('2023-01', 'das Kind deckt seinen Bedarf und behält die Teilhabe', klein, 'P3.leistung.bildung', 15_00, FW947),
  // Need of the child 390 + 300 = 690, income 500 + 255; allowances of mother and child together 30.000.
  ...(
    [
      [30_000_00, 50_00],
      [30_000_01, 0],
    ] as const
  ).map(([wert, soll]) =>
    fall(
      '2025-03',
      `Kind deckt seinen Bedarf durch Einkommen, Vermögen ${wert} Cent: Ausflug`,
      [
        mutter,
        kind('P2', '2012-01-15'),
        miete(2, 600_00),
        einkommen('P2', 'unterhalt', 500_00),
        einkommen('P2', 'kindergeld', 255_00),
        bildungsbedarf('P2', 'ausflug', 50_00),
        guthaben('P2', wert),
      ],
      'P2.leistung.bildung',
      soll,
      '§ 28 Abs. 2, § 9 Abs. 1, § 12 Abs. 2 SGB II',
    ),
  ),
  schueler('2021-12', 'im Dezember 2021 nichts', 0),
  schueler('2022-01', 'im Januar 2022 nichts', 0),
  schueler('2022-02', 'zweites Halbjahr 2022', 52_00),
  schueler('2022-08', 'erstes Halbjahr 2022', 104_00),
  schueler('2022-12', 'erste Aufnahme im Dezember 2022', 104_00, schulbesuch('P2', 'erstmalig', { von: '2022-12-05' })),
  schueler(
    '2023-01',
    'erste Aufnahme im Januar 2023: Betrag des Schuljahrs 2022',
    104_00,
    schulbesuch('P2', 'erstmalig', { von: '2023-01-09' }),
  ),
  schueler('2019-07', 'im Juli 2019 nichts', 0),
  schueler('2019-08', 'Teilhabe seit August 2019: 15 Euro', 15_00, bildungsbedarf('P2', 'teilhabe', null)),
  schueler('2023-08', 'erstes Halbjahr 2023', 116_00),
  schueler('2023-02', 'zweites Halbjahr 2023', 58_00),
  schueler('2023-12', 'im Dezember nichts', 0),
  schueler('2024-01', 'im Januar nichts', 0),
  schueler('2024-02', 'zweites Halbjahr 2024', 65_00),
  schueler('2024-08', 'erstes Halbjahr 2024', 130_00),
  schueler('2026-02', 'zweites Halbjahr 2026', 65_00),
  schueler('2026-08', 'erstes Halbjahr 2026', 130_00),
  schueler(
    '2025-11',
    'erste Aufnahme im November: das erste Halbjahr',
    130_00,
    schulbesuch('P2', 'erstmalig', { von: '2025-11-10' }),
  ),
  schueler(
    '2026-03',
    'erste Aufnahme im März: beide Halbjahre',
    195_00,
    schulbesuch('P2', 'erstmalig', { von: '2026-03-02' }),
  ),
  schueler(
    '2026-03',
    'Wiederaufnahme im März: das zweite Halbjahr',
    65_00,
    schulbesuch('P2', 'wiederaufnahme', { von: '2026-03-02' }),
  ),
  schueler('2023-12', 'erste Aufnahme im Dezember 2023', 116_00, schulbesuch('P2', 'erstmalig', { von: '2023-12-04' })),
  schueler(
    '2024-01',
    'erste Aufnahme im Januar 2024: Betrag des Schuljahrs 2023',
    116_00,
    schulbesuch('P2', 'erstmalig', { von: '2024-01-08' }),
  ),
  fall(
    '2026-08',
    'mit Ausbildungsvergütung kein Schulbedarf',
    [
      mutter,
      kind('P2', '2008-01-15'),
      miete(2, 600_00),
      { art: 'schulbesuch', person: 'P2', von: null, bis: null, aufnahme: 'regelmaessig', verguetung: true },
    ],
    'P2.weitere',
    0,
    '§ 28 Abs. 1 Satz 2 SGB II',
  ),
  fall(
    '2026-04',
    'Klassenfahrt im Monat der Fälligkeit ganz',
    [
      mutter,
      sohn,
      miete(2, 600_00),
      schulbesuch('P2'),
      bildungsbedarf('P2', 'klassenfahrt', 320_00, 'geld', { von: '2026-04-20' }),
    ],
    'P2.leistung.bildung',
    320_00,
    '§ 28 Abs. 2 Satz 1 Nr. 2 SGB II',
  ),
  ...(
    [
      ['ausflug', 12_00],
      ['klassenfahrt', 80_00],
    ] as const
  ).map(([art, betrag]) =>
    fall(
      '2026-04',
      'Kind von vier Jahren in einer Tageseinrichtung, ohne Schule',
      [
        mutter,
        kind('P2', '2021-11-15'),
        miete(2, 600_00),
        bildungsbedarf('P2', art, betrag, 'geld', { von: '2026-04-20', bis: '2026-04-20' }),
      ],
      'P2.leistung.bildung',
      betrag,
      '§ 28 Abs. 2 Satz 2 SGB II',
    ),
  ),
  ...(
    [
      ['2026-04', [false, false], 45_00, '30 + 15'],
      ['2026-04', [true, false], 15_00, 'Mittagessen nach § 6b BKGG'],
      ['2026-04', [false, true], 45_00, 'der Schulbedarf fällt nicht an'],
      ['2026-02', [true, false], 80_00, '65 + 15'],
      ['2026-02', [true, true], 15_00, 'auch der Schulbedarf nach § 6b BKGG'],
    ] as const
  ).map(([monat, [essen, schule], soll, rechnung]) =>
    fall(
      monat,
      `§ 6b BKGG: ${rechnung}`,
      [
        mutter,
        sohn,
        miete(2, 600_00),
        nach6b(schulbesuch('P2'), schule),
        nach6b(bildungsbedarf('P2', 'mittagessen', 30_00), essen),
        bildungsbedarf('P2', 'teilhabe', null),
      ],
      'P2.leistung.bildung',
      soll,
      `§ 19 Abs. 2 Satz 2 SGB II: ${rechnung}`,
    ),
  ),
  fall(
    '2026-05',
    'und im Monat danach nicht mehr',
    [
      mutter,
      sohn,
      miete(2, 600_00),
      schulbesuch('P2'),
      bildungsbedarf('P2', 'klassenfahrt', 320_00, 'geld', { von: '2026-04-20' }),
    ],
    'P2.weitere',
    0,
    '§ 28 Abs. 2 Satz 1 Nr. 2 SGB II',
  ),
  // Need 863 and 690: 1,553; 1,593 − 30 = 1,563: 10 a month for six months of a journey of 300
  fall(
    '2026-04',
    'Klassenfahrt von 300 bei 10 Überschuss: 6 × (50 − 10)',
    [
      mutter,
      sohn,
      miete(2, 600_00),
      schulbesuch('P2'),
      bildungsbedarf('P2', 'klassenfahrt', 300_00, 'geld', { von: '2026-04-20' }),
      einkommen('P1', 'sonstiges', 1593_00),
    ],
    'P2.bildung.klassenfahrt',
    240_00,
    '§ 5a Nr. 2 GrusiGV, Handrechnung',
  ),
  fall(
    '2026-04',
    'zwei Kinder: 10 zu gleichen Teilen',
    [
      mutter,
      sohn,
      kind('P3', '2016-01-15'),
      miete(3, 900_00),
      einkommen('P1', 'sonstiges', 2283_00),
      bildungsbedarf('P2', 'teilhabe', null),
      bildungsbedarf('P3', 'teilhabe', null),
    ],
    'P3.bildung.teilhabe',
    10_00,
    '§ 9 Abs. 2 Satz 4 SGB II: 15 − 5',
  ),
  fall(
    '2026-04',
    'braucht ein Kind weniger, geht der Rest an das andere',
    [
      mutter,
      sohn,
      kind('P3', '2016-01-15'),
      miete(3, 900_00),
      einkommen('P1', 'sonstiges', 2283_00),
      bildungsbedarf('P2', 'mittagessen', 2_00),
      bildungsbedarf('P3', 'teilhabe', null),
    ],
    'P3.bildung.teilhabe',
    7_00,
    'BA, Fachliche Weisungen § 9 SGB II, Rz. 9.48: 15 − 8',
  ),
  fall(
    '2026-04',
    'Mittagessen als Gutschein: bewilligt',
    [mutter, sohn, miete(2, 600_00), schulbesuch('P2'), bildungsbedarf('P2', 'mittagessen', 70_00, 'gutschein')],
    'P2.bildung.mittagessen',
    70_00,
    '§ 28 Abs. 6, § 29 Abs. 1 SGB II',
  ),
  fall(
    '2026-04',
    'Mittagessen als Gutschein: hier nicht gezahlt',
    [mutter, sohn, miete(2, 600_00), schulbesuch('P2'), bildungsbedarf('P2', 'mittagessen', 70_00, 'gutschein')],
    'P2.weitere',
    0,
    '§ 29 Abs. 1 SGB II',
  ),
  fall(
    '2026-04',
    'Mittagessen 50 in Geld und 20 als Gutschein: gezahlt werden 50',
    [
      mutter,
      sohn,
      miete(2, 600_00),
      schulbesuch('P2'),
      bildungsbedarf('P2', 'mittagessen', 50_00),
      bildungsbedarf('P2', 'mittagessen', 20_00, 'gutschein'),
    ],
    'P2.leistung.bildung',
    50_00,
    '§ 29 Abs. 1 Satz 1 Nr. 3, Abs. 4 SGB II',
  ),
  fall(
    '2026-04',
    'Teilhabe 5 als Gutschein, der Rest der 15 in Geld: 10',
    [
      mutter,
      sohn,
      miete(2, 600_00),
      bildungsbedarf('P2', 'teilhabe', 5_00, 'gutschein'),
      bildungsbedarf('P2', 'teilhabe', null),
    ],
    'P2.leistung.bildung',
    10_00,
    '§ 28 Abs. 7 Satz 1, § 29 Abs. 1 SGB II',
  ),
  fall(
    '2026-04',
    'Weg zur Schule immer in Geld',
    [mutter, sohn, miete(2, 600_00), schulbesuch('P2'), bildungsbedarf('P2', 'befoerderung', 38_00, 'gutschein')],
    'P2.leistung.bildung',
    38_00,
    '§ 29 Abs. 1 Satz 3 SGB II',
  ),
  fall(
    '2026-04',
    'Weg zur Schule nur für Schülerinnen und Schüler',
    [mutter, sohn, miete(2, 600_00), bildungsbedarf('P2', 'befoerderung', 38_00)],
    'P2.weitere',
    0,
    '§ 28 Abs. 4 SGB II',
  ),
  fall(
    '2026-04',
    'Teilhabe mit weiteren Aufwendungen',
    [mutter, sohn, miete(2, 600_00), bildungsbedarf('P2', 'teilhabe', 28_00)],
    'P2.leistung.bildung',
    28_00,
    '§ 28 Abs. 7 Satz 2 SGB II',
  ),
  fall(
    '2026-04',
    'Teilhabe im Monat des 18. Geburtstags noch',
    [mutter, kind('P2', '2008-04-10'), miete(2, 600_00), bildungsbedarf('P2', 'teilhabe', null)],
    'P2.leistung.bildung',
    15_00,
    '§ 28 Abs. 7 SGB II',
  ),
  fall(
    '2026-05',
    'Teilhabe ab 18 nicht mehr',
    [mutter, kind('P2', '2008-04-10'), miete(2, 600_00), bildungsbedarf('P2', 'teilhabe', null)],
    'P2.weitere',
    0,
    '§ 28 Abs. 7 SGB II',
  ),
  fall(
    '2026-08',
    'zieht das Kind am 16. ein, zählt der Schulbedarf ganz',
    [mutter, kind('P2', '2015-01-15', ['P1'], { von: '2026-08-16' }), miete(2, 600_00), schulbesuch('P2')],
    'P2.leistung.bildung',
    130_00,
    '§ 28 Abs. 3 SGB II',
  ),
  ...FAHRTEN,
]
