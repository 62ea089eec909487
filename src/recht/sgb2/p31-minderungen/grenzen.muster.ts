import { einkommen, type Muster, mehrbedarf, miete, minderung, person } from '../../pruefung/bau.ts'
import { allein, arbeit, fall, melde, pflicht } from '../../pruefung/bauMinderung.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

// Limits of reductions that the cases of the changes of the law do not touch: ages, order, what lies beside each other.

const schwanger = mehrbedarf('P1', 'schwangerschaft', null)

const P31 = '§§ 31a, 31b, 32 SGB II i. d. F. ab 01.04.2011'
const BVERFG = 'BVerfG 05.11.2019, 1 BvL 7/16'
const BG = '§§ 31a, 31b, 32 SGB II i. d. F. ab 01.01.2023'
const P31A7 = '§ 31a Abs. 7 SGB II i. d. F. ab 28.03.2024'
const NEU = '§§ 31a, 31b, 32 SGB II i. d. F. ab 01.07.2026'

/** 563 + 95.71 + 300; of 493 count 463: 100 of the Regelbedarf are left. 30 % are 168.90. */
const knapp: readonly Angabe[] = [
  ...allein(),
  schwanger,
  einkommen('P1', 'sonstiges', 493_00),
  pflicht('2026-07-05', '2026-08-01'),
]
/** 424 + 72.08 + 300; of 454 count 424: nothing of the Regelbedarf is left. 30 % are 127.20. */
const bis2022: readonly Angabe[] = [
  ...allein(),
  schwanger,
  einkommen('P1', 'sonstiges', 454_00),
  pflicht('2019-03-10', '2019-05-01'),
]

export const MUSTER: readonly Muster[] = [
  fall('2026-08', 'die Minderung nimmt zuerst den Regelbedarf', 0, NEU, knapp, 'P1.leistung.regelbedarf'),
  fall('2026-08', 'dann den Mehrbedarf: 95,71 − 68,90', 26_81, NEU, knapp, 'P1.leistung.mehrbedarf'),
  fall('2026-08', 'die Unterkunft nicht', 300_00, NEU, knapp, 'P1.leistung.unterkunft'),
  fall('2026-08', 'zusammen 495,71 − 168,90', 326_81, NEU, knapp),
  fall('2019-05', 'altes Recht: vom Mehrbedarf bleibt nichts', 0, P31, bis2022, 'P1.leistung.mehrbedarf'),
  fall('2019-05', 'altes Recht: die Unterkunft trägt 127,20 − 72,08', 244_88, P31, bis2022, 'P1.leistung.unterkunft'),

  fall('2019-12', 'am 25. Geburtstag verletzt: 30 Prozent von 424', 596_80, P31, [
    ...allein('1994-11-04'),
    pflicht('2019-11-04', '2019-12-01'),
  ]),
  fall('2019-12', 'am Tag davor: nur Unterkunft', 300_00, P31, [
    ...allein('1994-11-05'),
    pflicht('2019-11-04', '2019-12-01'),
  ]),
  fall('2019-12', 'unter 25, zweite, Ereignis 04.11.2019: nichts', 0, P31, [
    ...allein('1999-03-15'),
    pflicht('2019-11-04', '2019-12-01', 2),
  ]),
  fall('2019-12', 'unter 25: auch der Mehrbedarf entfällt', 300_00, P31, [
    ...allein('1999-03-15'),
    schwanger,
    pflicht('2019-11-04', '2019-12-01'),
  ]),

  // 391 + 300; the limit takes 391, each Meldeversäumnis 39.10
  fall('2014-10', 'unter 25: nur Unterkunft, ein Meldeversäumnis kommt hinzu', 260_90, P31, [
    ...allein('1993-04-12'),
    pflicht('2014-08-15', '2014-10-01'),
    melde('2014-08-20', '2014-10-01'),
  ]),
  fall('2014-10', 'unter 25: nur Unterkunft, zwei Meldeversäumnisse kommen hinzu', 221_80, P31, [
    ...allein('1993-04-12'),
    pflicht('2014-08-15', '2014-10-01'),
    melde('2014-08-20', '2014-10-01'),
    melde('2014-08-27', '2014-10-01'),
  ]),
  fall('2014-10', 'unter 25: neben dem vollen Wegfall bleibt nichts zu mindern', 0, P31, [
    ...allein('1993-04-12'),
    pflicht('2014-08-15', '2014-10-01', 2),
    melde('2014-08-20', '2014-10-01'),
  ]),

  fall('2019-05', 'Meldeversäumnis: 42,40 im dritten Monat', 681_60, P31, [
    ...allein(),
    melde('2019-01-10', '2019-03-01'),
  ]),
  fall('2019-06', 'Meldeversäumnis: im vierten nicht mehr', 724_00, P31, [
    ...allein(),
    melde('2019-01-10', '2019-03-01'),
  ]),
  // 20 % of 502; the ten percent of § 84 ended with the year
  fall(
    '2023-02',
    'Meldeversäumnis im Moratorium und eines danach: zweimal 50,20',
    701_60,
    '§ 84 SGB II a. F.; § 32 SGB II',
    [...allein(), melde('2022-12-20', '2023-01-01', 2), melde('2023-01-02', '2023-02-01')],
  ),
  // 129.60 and 43.20 of 432
  fall('2020-01', 'Pflichtverletzung vor, Meldeversäumnis nach dem Urteil: 129,60 und 43,20', 559_20, P31, [
    ...allein(),
    pflicht('2019-10-20', '2020-01-01'),
    melde('2019-11-10', '2020-01-01'),
  ]),
  fall('2020-01', 'nach dem Urteil zusammen 129,60, davor 43,20', 559_20, BVERFG, [
    ...allein(),
    melde('2019-10-20', '2020-01-01'),
    pflicht('2019-11-10', '2020-01-01'),
    melde('2019-11-20', '2020-01-01'),
  ]),

  fall('2024-05', 'eine Minderung wegen Meldeversäumnisses ist keine Vorminderung', 806_70, P31A7, [
    ...allein(),
    melde('2023-11-01', '2024-01-01'),
    arbeit('2024-03-28', '2024-05-01'),
  ]),
  fall('2024-05', 'eine Minderung, die erst nach der Weigerung beginnt, auch nicht', 806_70, P31A7, [
    ...allein(),
    pflicht('2024-03-20', '2024-04-01'),
    arbeit('2024-03-28', '2024-05-01'),
  ]),
  fall('2024-06', 'eine Minderung vom Tag der Weigerung an schon', 300_00, P31A7, [
    ...allein(),
    pflicht('2024-03-20', '2024-04-01'),
    arbeit('2024-04-01', '2024-06-01'),
  ]),
  fall('2024-05', 'eine Minderung mehr als ein Jahr davor nicht', 806_70, P31A7, [
    ...allein(),
    pflicht('2022-12-31', '2023-02-01'),
    arbeit('2024-03-28', '2024-05-01'),
  ]),
  fall('2024-05', 'eine Minderung, die im Jahr davor noch lief', 300_00, P31A7, [
    ...allein(),
    pflicht('2023-01-20', '2023-02-01', 2),
    arbeit('2024-03-28', '2024-05-01'),
  ]),
  fall('2024-05', 'eine Minderung, die vor dem Jahr davor endete', 806_70, P31A7, [
    ...allein(),
    pflicht('2023-01-20', '2023-02-01'),
    arbeit('2024-03-28', '2024-05-01'),
  ]),
  fall('2024-05', 'ihr letzter Tag liegt ein Jahr zurück', 300_00, P31A7, [
    ...allein(),
    pflicht('2023-02-20', '2023-03-01'),
    arbeit('2024-03-31', '2024-05-01'),
  ]),
  fall('2024-05', 'ihr letzter Tag liegt ein Jahr und einen Tag zurück', 806_70, P31A7, [
    ...allein(),
    pflicht('2023-02-20', '2023-03-01'),
    arbeit('2024-04-01', '2024-05-01'),
  ]),
  fall('2024-05', 'eine Minderung im letzten Jahr davor', 300_00, P31A7, [
    ...allein(),
    pflicht('2023-02-20', '2023-04-01'),
    arbeit('2024-03-29', '2024-05-01'),
  ]),
  fall('2024-06', 'ohne Vorminderung dauert die Weigerung einen Monat', 863_00, P31A7, [
    ...allein(),
    arbeit('2024-03-28', '2024-05-01'),
  ]),

  fall('2026-10', 'zweite seit Juli 2026: drei Monate 30 Prozent', 694_10, NEU, [
    ...allein(),
    pflicht('2026-07-05', '2026-08-01', 2),
  ]),
  fall('2026-11', 'zweite seit Juli 2026: im vierten Monat nicht mehr', 863_00, NEU, [
    ...allein(),
    pflicht('2026-07-05', '2026-08-01', 2),
  ]),
  fall('2026-11', 'dritte seit Juli 2026: im vierten Monat nicht mehr', 863_00, NEU, [
    ...allein(),
    pflicht('2026-07-05', '2026-08-01', 3),
  ]),
  fall('2026-07', 'vor dem Beginn nichts', 863_00, NEU, [...allein(), pflicht('2026-07-01', '2026-08-01')]),
  fall('2026-08', 'Meldeversäumnis mit Ende am 15.: 15/30 von 168,90', 778_55, '§ 32, § 41 Abs. 1 SGB II', [
    ...allein(),
    melde('2026-07-09', '2026-08-01', 2, '2026-08-15'),
  ]),
  fall('2023-02', 'im ersten Monat erfüllt, Recht von 2023: der Monat bleibt', 751_80, BG, [
    ...allein(),
    pflicht('2023-01-01', '2023-02-01', 1, '2023-02-10'),
  ]),
  // 563 − 443 = 120
  fall('2026-09', 'eine vor und eine nach Juli 2026: 1 Euro bleibt', 1_00, '§ 31a Abs. 4 Satz 3 SGB II', [
    person('P1', '1975-03-15'),
    einkommen('P1', 'sonstiges', 473_00),
    pflicht('2026-06-30', '2026-09-01'),
    pflicht('2026-07-05', '2026-09-01'),
  ]),
  // § 7b Abs. 4 Satz 5: 400 and 563 less 168.90
  fall('2026-10', 'Meldung am vorletzten Tag des Monats', 794_10, '§ 7b Abs. 4 Satz 5, § 32 Abs. 3 Satz 2 SGB II', [
    person('P1', '1985-03-15'),
    miete(1, 400_00),
    minderung('P1', 'nichterreichbar', '2026-09-15', '2026-10-01', 1, '2026-10-30'),
  ]),
]
