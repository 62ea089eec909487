import { angaben, einkommen, kind, lohn, type Muster, miete, person, schulbesuch } from '../../pruefung/bau.ts'
import { allein, alleinFuer, ek, mit } from '../../pruefung/bauEinkommen.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

const eltern = person('P1', '1970-03-15')
const haushalt = alleinFuer(1500_00)

type Absetzung = Extract<Angabe, { art: 'absetzung' }>
const ab = (p: string, art: Absetzung['absetzungsart'], cent: number, weitere: Partial<Absetzung> = {}): Angabe => ({
  art: 'absetzung',
  person: p,
  von: null,
  bis: null,
  absetzungsart: art,
  betrag_cent: cent,
  ...weitere,
})

const dienst = (geburt: string): Muster['angaben'] =>
  angaben(person('P1', geburt), miete(1, 900_00), einkommen('P1', 'freiwilligendienst', 438_00))
const bfdBeiEltern = (...weitere: readonly Angabe[]): Muster['angaben'] =>
  angaben(eltern, kind('P2', '2002-01-15'), miete(2, 900_00), ...weitere)
const uebungsleiterin = angaben(
  eltern,
  kind('P2', '2005-01-15'),
  miete(2, 900_00),
  einkommen('P2', 'freiwilligendienst', 438_00),
  einkommen('P2', 'ehrenamt', 300_00),
)
const auto = (weitere: Partial<Absetzung>): Muster['angaben'] =>
  haushalt(lohn('P1', 1750_00, 370_00), ab('P1', 'kfzHaftpflicht', 42_50), ab('P1', 'fahrtKfz', 0, weitere))
const schulende = angaben(eltern, kind('P2', '2007-01-15'), miete(2, 900_00), lohn('P2', 500_00), {
  art: 'ausbildung',
  person: 'P2',
  von: null,
  bis: '2026-06-30',
  allgemeinbildend: true,
})

const schuelerin = angaben(eltern, kind('P2', '2008-01-15'), miete(2, 900_00), lohn('P2', 500_00), schulbesuch('P2'))

const KFZ = '§ 6 Abs. 1 Nr. 5 GrusiGV'
const ABS2B = '§ 11b Abs. 2b SGB II'

export const MUSTER: readonly Muster[] = [
  ek(
    '2024-06',
    'Freiwilligendienst mit 22: Taschengeld frei, Verpflegung zählt',
    bfdBeiEltern(mit('P2', 'freiwilligendienst', 438_00, { verpflegung_tage: 21 })),
    94_71,
    'BA, Fachliche Weisungen §§ 11–11b, Rz. 11.154a: 21 × 4,51',
    'P2',
  ),
  ek(
    '2024-11',
    'Freiwilligendienst und Übungsleitung mit 19, Jahresbetrag verbraucht',
    uebungsleiterin,
    134_60,
    'BA, Rz. 11.154b nach dem Wortlaut: 738 − 538 − 30 Prozent von 218',
    'P2',
  ),
  ek(
    '2023-06',
    'Freiwilligendienst mit 20, altes Recht',
    dienst('2003-01-15'),
    188_00,
    '§ 11b Abs. 2 Satz 6 SGB II a. F.: 438 − 250',
  ),
  ek('2023-07', 'Freiwilligendienst mit 20, neues Recht', dienst('2003-01-15'), 0, ABS2B),
  ek(
    '2026-04',
    'Freiwilligendienst mit 40: 250 statt 100, keine erste Stufe',
    dienst('1986-01-15'),
    188_00,
    `${ABS2B} Satz 3, Abs. 3 Satz 4: 438 − 250`,
  ),
  ek('2026-09', 'drei Monate nach der Schule: noch 603', schulende, 0, `${ABS2B} Satz 1 Nr. 4`, 'P2'),
  ek(
    '2026-10',
    'vier Monate nach der Schule: 100 und 20 Prozent',
    schulende,
    320_00,
    '§ 11b Abs. 2 und 3 SGB II: 500 − 100 − 80',
    'P2',
  ),
  ek(
    '2023-06',
    'nur als Schulbesuch erfasst, altes Recht: 500 − 100 − 80',
    schuelerin,
    320_00,
    '§ 11b SGB II a. F.',
    'P2',
  ),
  ek(
    '2023-07',
    'nur als Schulbesuch erfasst: 500 unter der Grenze von 520',
    schuelerin,
    0,
    `${ABS2B} Satz 1 Nr. 4`,
    'P2',
  ),
  ek(
    '2026-04',
    'nur als Schulbesuch erfasst: 500 unter der Grenze von 603',
    schuelerin,
    0,
    `${ABS2B} Satz 1 Nr. 4`,
    'P2',
  ),
  ek(
    '2024-06',
    'Rente 750 mit Grundrentenzeiten',
    haushalt(mit('P1', 'rente', 750_00, { grundrentenzeiten: true })),
    438_50,
    'BA, Rz. 11.166: 281,50 (50 Prozent von 563); 750 − 281,50 − 30',
  ),
  ek(
    '2024-06',
    'Rente 300 mit Grundrentenzeiten',
    haushalt(mit('P1', 'rente', 300_00, { grundrentenzeiten: true })),
    110_00,
    '§ 82a SGB XII: 100 + 60; 300 − 160 − 30',
  ),
  ek('2024-06', 'Rente 300 ohne Nachweis', haushalt(einkommen('P1', 'rente', 300_00)), 270_00, '§ 69 SGB II'),
  ek(
    '2025-03',
    'Auto 18 km, fünf Tage',
    auto({ kilometer: 18, tage_woche: 5 }),
    991_10,
    `${KFZ}: 68,40; Fachkonzept D.8: 140,90; 1.380 − 140,90 − 248`,
  ),
  ek(
    '2025-03',
    'Auto 18 km, drei Tage',
    auto({ kilometer: 18, tage_woche: 3 }),
    1019_90,
    `${KFZ}: 11 Tage, 39,60; 1.380 − 112,10 − 248`,
  ),
  ek(
    '2025-03',
    'Auto, begrenzt auf den Fahrpreis 58',
    auto({ kilometer: 18, tage_woche: 5, oepnv_cent: 58_00 }),
    1001_50,
    '§ 6 Abs. 2 GrusiGV: 1.380 − 130,50 − 248',
  ),
  ek(
    '2025-03',
    'Auto, 90 nachgewiesen',
    auto({ kilometer: 18, tage_woche: 5, betrag_cent: 90_00 }),
    969_50,
    `${KFZ}: 1.380 − 162,50 − 248`,
  ),
  ek(
    '2025-03',
    'fünf Tage auswärts',
    haushalt(
      lohn('P1', 1750_00, 370_00),
      ab('P1', 'werbungskosten', 50_00),
      ab('P1', 'auswaertstaetigkeit', 0, { tage: 5 }),
    ),
    1022_00,
    '§ 6 Abs. 3 GrusiGV: 30 + 50 + 30 = 110; 1.380 − 110 − 248',
  ),
  ek(
    '2025-03',
    'Riester ohne Kind',
    haushalt(lohn('P1', 2000_00, 500_00), ab('P1', 'riester', 25_00), ab('P1', 'kfzHaftpflicht', 42_50)),
    1119_50,
    '§ 6 Abs. 1 Nr. 4 GrusiGV: 3 Prozent von 2.000; 1.500 − 132,50 − 248',
  ),
  ek(
    '2025-03',
    'Riester mit einem Kind: 1,5 Prozent',
    angaben(
      allein,
      kind('P2', '2015-01-15'),
      miete(2, 1500_00),
      lohn('P1', 2000_00, 500_00),
      einkommen('P2', 'kindergeld', 255_00),
      ab('P1', 'riester', 25_00),
      ab('P1', 'kfzHaftpflicht', 42_50),
    ),
    1119_50,
    '§ 6 Abs. 1 Nr. 4 GrusiGV: 30; 1.500 − 102,50 − 278',
  ),
  ek(
    '2025-03',
    'Riester bei Rente: 3 Prozent vom Einkommen',
    haushalt(einkommen('P1', 'rente', 300_00), ab('P1', 'riester', 5_00)),
    261_00,
    '§ 6 Abs. 1 Nr. 4 GrusiGV: 300 − 30 − 9',
  ),
  ek(
    '2026-04',
    'Kind mit eigener Versicherung',
    angaben(
      eltern,
      kind('P2', '2015-01-15'),
      miete(2, 900_00),
      einkommen('P2', 'unterhalt', 200_00),
      ab('P2', 'privatversicherung', 0),
    ),
    170_00,
    '§ 6 Abs. 1 Nr. 2 GrusiGV',
    'P2',
  ),
  ek(
    '2026-04',
    'Kind ohne Versicherung',
    angaben(eltern, kind('P2', '2015-01-15'), miete(2, 900_00), einkommen('P2', 'unterhalt', 200_00)),
    200_00,
    '§ 6 Abs. 1 Nr. 2 GrusiGV',
    'P2',
  ),
  ek(
    '2026-04',
    'Einkommen zählt beim BAföG eines Kindes',
    haushalt(einkommen('P1', 'rente', 500_00), ab('P1', 'elterneinkommenBafoeg', 100_00)),
    370_00,
    '§ 11b Abs. 1 Satz 1 Nr. 8 SGB II: 500 − 30 − 100',
  ),
  ek(
    '2026-04',
    'freiwillig krankenversichert',
    haushalt(einkommen('P1', 'rente', 500_00), ab('P1', 'krankenversicherung', 150_00)),
    320_00,
    '§ 11b Abs. 1 Satz 1 Nr. 3 Buchst. a SGB II',
  ),
  ek(
    '2026-04',
    'Lohn 800 mit voller Verpflegung an 20 Tagen',
    haushalt({ ...(lohn('P1', 800_00) as Extract<Angabe, { art: 'erwerbseinkommen' }>), verpflegung_tage: 20 }),
    610_82,
    '§ 2 Abs. 5 GrusiGV: 112,60; 912,60 − 100 − 84 − 117,78',
  ),
  ek(
    '2026-04',
    'Lohn 800, 10 Frühstücke und 10 Mittagessen',
    haushalt({
      ...(lohn('P1', 800_00) as Extract<Angabe, { art: 'erwerbseinkommen' }>),
      fruehstuecke: 10,
      hauptmahlzeiten: 10,
    }),
    555_65,
    '§ 2 Abs. 5 GrusiGV: 33,78; 833,78 − 100 − 84 − 94,13',
  ),
  ek(
    '2024-06',
    'Erwerb 40, Unterhalt 150, Kfz 35',
    haushalt(lohn('P1', 40_00), einkommen('P1', 'unterhalt', 150_00), ab('P1', 'kfzHaftpflicht', 35_00)),
    125_00,
    'BA, Rz. 11.155: 150 − 25',
  ),
  ek(
    '2024-06',
    'Erwerb 150, Unterhalt 120, Kfz 75',
    haushalt(lohn('P1', 150_00), einkommen('P1', 'unterhalt', 120_00), ab('P1', 'kfzHaftpflicht', 75_00)),
    155_00,
    'BA, Rz. 11.155: 40 + 115',
  ),
  ...(
    [
      ['2011-12', 270_00, 'noch keine Regel bekannt: 300 − 30'],
      ['2012-01', 125_00, '§ 1 Abs. 7 Alg II-V: 300 − 175'],
      ['2012-12', 125_00, '§ 1 Abs. 7 Alg II-V: 300 − 175'],
      ['2013-01', 100_00, 'Fachkonzept C.7.1: 300 − 200'],
      ['2020-12', 100_00, 'Fachkonzept C.7.1: 300 − 200'],
      ['2021-01', 50_00, '§ 11b Abs. 2 Satz 6 SGB II a. F.: 300 − 250'],
    ] as const
  ).map(([monat, soll, von]) =>
    ek(monat, 'Taschengeld 300', haushalt(einkommen('P1', 'freiwilligendienst', 300_00)), soll, von),
  ),
  ek(
    '2020-12',
    'Rente 300, letzter Monat ohne Freibetrag',
    haushalt(mit('P1', 'rente', 300_00, { grundrentenzeiten: true })),
    270_00,
    '§ 82a SGB XII erst ab 2021',
  ),
  ek(
    '2021-01',
    'Rente 300, erster Monat mit Freibetrag',
    haushalt(mit('P1', 'rente', 300_00, { grundrentenzeiten: true })),
    110_00,
    '§ 82a SGB XII: 300 − 160 − 30',
  ),
  ek(
    '2026-03',
    'Lohn 20, davon 4 Sozialabgaben, neben Rente 300',
    haushalt(lohn('P1', 20_00, 4_00), einkommen('P1', 'rente', 300_00)),
    286_00,
    'BA, Rz. 11.155: vom Lohn bleiben 16 für die Pauschale, 14 gehen von der Rente',
  ),
  ek(
    '2026-03',
    'BAföG 500 mit 150 Fahrtkosten',
    haushalt(einkommen('P1', 'bafoeg', 500_00), ab('P1', 'fahrtkosten', 150_00)),
    320_00,
    '§ 11b Abs. 2b Satz 4 SGB II: mindestens 100, hier 150 + 30',
  ),
  {
    ...ek(
      '2026-04',
      'eigenes minderjähriges Kind wohnt woanders',
      angaben(
        allein,
        miete(1, 600_00),
        kind('P2', '2013-09-24', ['P1'], { von: '2026-09-01' }),
        lohn('P1', 1300_00, 260_00),
      ),
      358_00,
      '§ 11b Abs. 3 Satz 3 SGB II: 100 + 84 + 144 + 30',
    ),
    groesse: 'P1.freibetragErwerb',
  },
  {
    ...ek(
      '2026-04',
      'minderjähriges Kind zieht am 22. ein',
      angaben(
        allein,
        miete(2, 1200_00),
        kind('P2', '2013-09-24', ['P1'], { von: '2026-04-22' }),
        lohn('P1', 1600_00, 320_00),
      ),
      378_00,
      'BA, Rz. 11.159: ein Tag im Monat genügt',
    ),
    groesse: 'P1.freibetragErwerb',
  },
  {
    ...ek(
      '2026-05',
      'Kindergeld für ein Kind von 26, das am 28. auszieht',
      angaben(
        person('P1', '1970-05-05'),
        kind('P2', '2000-03-03', ['P1'], { bis: '2026-05-28' }),
        miete(2, 600_00),
        einkommen('P2', 'kindergeld', 259_00),
      ),
      634_00,
      '§ 11 Abs. 2 SGB II: ganz im Monat des Zuflusses; 863 − (259 − 30)',
    ),
    groesse: 'P1.anspruch',
  },
]
