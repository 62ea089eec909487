import {
  alleinerziehend,
  bewilligung,
  einkommen,
  kind,
  type Muster,
  mehrbedarf,
  miete,
  minderung,
  person,
} from '../../pruefung/bau.ts'
import { allein, arbeit, fall, melde, pflicht } from '../../pruefung/bauMinderung.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

const P31A = '§ 31 SGB II i. d. F. bis 31.12.2006'
const P31B = '§ 31 SGB II i. d. F. bis 31.03.2011 (G. v. 20.07.2006)'
const P31 = '§§ 31a, 31b, 32 SGB II i. d. F. ab 01.04.2011'
const BVERFG = 'BVerfG 05.11.2019, 1 BvL 7/16'
const P84 = '§ 84 SGB II a. F.'
const BG = '§§ 31a, 31b, 32 SGB II i. d. F. ab 01.01.2023'
const P31A7 = '§ 31a Abs. 7, § 86 SGB II a. F.'
const NEU = '§§ 31a, 31b, 32 SGB II i. d. F. ab 01.07.2026; § 65a Abs. 2'
const HAUFE = 'Haufe SGB Office, Sanktionen; § 31a SGB II i. d. F. bis 31.12.2022'

// SA-01: couple, 382 and 300 each, 660 of income shared out: 352 each; 30 % of 382 = 114.60 take 52 and 62.60 of the flat.
const paar2019: readonly Angabe[] = [
  person('P1', '1975-03-15'),
  person('P2', '1977-03-15', 'partner'),
  miete(2, 600_00),
  einkommen('P2', 'sonstiges', 690_00),
  pflicht('2019-03-10', '2019-05-01'),
]
const ohneUnterkunft: readonly Angabe[] = [person('P1', '1975-03-15'), einkommen('P1', 'sonstiges', 473_00)]
const nurUnterkunft: readonly Angabe[] = [...allein(), einkommen('P1', 'sonstiges', 773_00)]

export const MUSTER: readonly Muster[] = [
  // Until 2006: thirty percent more with each; 90 % of 345 = 310.50, in whole euros 311
  fall('2007-01', 'Ereignis 31.12.2006, dritte: 90 Prozent', 334_00, P31A, [
    ...allein(),
    pflicht('2006-12-31', '2007-01-01', 3),
  ]),
  fall('2007-02', 'Ereignis 01.01.2007, dritte: alles', 0, P31B, [...allein(), pflicht('2007-01-01', '2007-02-01', 3)]),
  fall('2007-01', 'unter 25, zweite, Ereignis 31.12.2006: nur Unterkunft', 300_00, P31A, [
    ...allein('1985-03-15'),
    pflicht('2006-12-31', '2007-01-01', 2),
  ]),
  fall('2007-02', 'unter 25, zweite, Ereignis 01.01.2007: nichts', 0, P31B, [
    ...allein('1985-03-15'),
    pflicht('2007-01-01', '2007-02-01', 2),
  ]),
  // 20 % of 364 = 72.80 in May, when cents are kept
  fall('2011-05', 'zweites Meldeversäumnis, Ereignis 31.03.2011: 20 Prozent', 591_20, P31B, [
    ...allein(),
    melde('2011-03-31', '2011-05-01', 2),
  ]),
  fall('2011-05', 'zweites Meldeversäumnis, Ereignis 01.04.2011: 10 Prozent', 627_60, P31, [
    ...allein(),
    melde('2011-04-01', '2011-05-01', 2),
  ]),
  fall('2011-05', 'zwei Meldeversäumnisse nebeneinander: 36,40 und 36,40', 591_20, P31, [
    ...allein(),
    melde('2011-04-01', '2011-05-01'),
    melde('2011-04-08', '2011-05-01', 2),
  ]),
  // SA-02: 30 % of 424, 382, 339
  fall(
    '2019-03',
    'SA-02, Stufe 1: 127,20',
    127_20,
    HAUFE,
    [...allein(), pflicht('2019-01-10', '2019-03-01')],
    'P1.minderung',
  ),
  fall('2019-05', 'SA-01: 352 − 114,60', 237_40, HAUFE, paar2019),
  fall('2019-05', 'SA-01: 62,60 gehen auf die Unterkunft', 237_40, HAUFE, paar2019, 'P1.leistung.unterkunft'),
  fall('2019-05', 'SA-01: vom Regelbedarf bleibt nichts', 0, HAUFE, paar2019, 'P1.leistung.regelbedarf'),
  fall('2019-05', 'SA-01: die Partnerin ist nicht betroffen', 352_00, HAUFE, paar2019, 'P2.anspruch'),
  fall('2019-07', 'dritter Monat', 237_40, HAUFE, paar2019),
  fall('2019-08', 'nach drei Monaten ungemindert', 352_00, HAUFE, paar2019),
  // 60 % of 424 = 254.40
  fall('2019-12', 'zweite, Ereignis 04.11.2019: 60 Prozent', 469_60, P31, [
    ...allein(),
    pflicht('2019-11-04', '2019-12-01', 2),
  ]),
  fall('2019-12', 'zweite, Ereignis 05.11.2019: höchstens 30 Prozent', 596_80, BVERFG, [
    ...allein(),
    pflicht('2019-11-05', '2019-12-01', 2),
  ]),
  fall('2019-12', 'unter 25, Ereignis 04.11.2019: nur Unterkunft', 300_00, P31, [
    ...allein('1999-03-15'),
    pflicht('2019-11-04', '2019-12-01'),
  ]),
  fall('2019-12', 'unter 25, Ereignis 05.11.2019: 30 Prozent', 596_80, BVERFG, [
    ...allein('1999-03-15'),
    pflicht('2019-11-05', '2019-12-01'),
  ]),
  fall('2020-01', 'Pflichtverletzung und Meldeversäumnis: zusammen 30 Prozent von 432', 602_40, BVERFG, [
    ...allein(),
    pflicht('2019-11-10', '2020-01-01'),
    melde('2019-11-20', '2020-01-01'),
  ]),
  fall('2022-06', 'Ereignis 30.04.2022, vor dem Moratorium: 134,70', 614_30, BVERFG, [
    ...allein(),
    pflicht('2022-04-30', '2022-06-01'),
  ]),
  fall('2022-07', 'dieselbe Minderung im Moratorium', 749_00, P84, [...allein(), pflicht('2022-04-30', '2022-06-01')]),
  fall('2022-08', 'Meldeversäumnis 30.06.2022: 44,90', 704_10, P31, [...allein(), melde('2022-06-30', '2022-08-01')]),
  fall('2022-08', 'erstes Meldeversäumnis 01.07.2022: nichts', 749_00, P84, [
    ...allein(),
    melde('2022-07-01', '2022-08-01'),
  ]),
  fall('2022-09', 'zweites Meldeversäumnis: 44,90', 704_10, P84, [...allein(), melde('2022-07-20', '2022-09-01', 2)]),
  fall('2022-12', 'letzter Monat des Moratoriums: zusammen 10 Prozent', 704_10, P84, [
    ...allein(),
    melde('2022-09-20', '2022-11-01', 2),
    melde('2022-10-20', '2022-12-01', 2),
  ]),
  fall('2023-01', 'Meldeversäumnis 31.12.2022, das erste: nichts', 802_00, P84, [
    ...allein(),
    melde('2022-12-31', '2023-01-01'),
  ]),
  fall('2023-02', 'Pflichtverletzung 31.12.2022: nichts', 802_00, P84, [
    ...allein(),
    pflicht('2022-12-31', '2023-02-01'),
  ]),
  fall('2023-02', 'Pflichtverletzung 01.01.2023: 50,20', 751_80, BG, [
    ...allein(),
    pflicht('2023-01-01', '2023-02-01'),
  ]),
  fall('2023-03', 'die erste dauert einen Monat', 802_00, BG, [...allein(), pflicht('2023-01-01', '2023-02-01')]),
  fall('2024-06', 'zweite: 20 Prozent von 563', 750_40, BG, [...allein(), pflicht('2024-04-10', '2024-05-01', 2)]),
  fall('2024-07', 'die zweite dauert zwei Monate', 863_00, BG, [...allein(), pflicht('2024-04-10', '2024-05-01', 2)]),
  fall('2024-07', 'dritte: 168,90 im dritten Monat', 694_10, BG, [...allein(), pflicht('2024-04-10', '2024-05-01', 3)]),
  fall('2025-05', 'vier Meldeversäumnisse: höchstens 30 Prozent', 694_10, BG, [
    ...allein(),
    ...['2025-04-01', '2025-04-08', '2025-04-15', '2025-04-22'].map((tag) => melde(tag, '2025-05-01')),
  ]),
  // Need 563 + 300, income 500: only 63 of the Regelbedarf are left; the flat is untouched
  fall('2025-05', 'Einkommen: die Unterkunft bleibt geschützt', 300_00, BG, [
    ...allein(),
    einkommen('P1', 'sonstiges', 530_00),
    pflicht('2025-03-10', '2025-05-01', 3),
  ]),
  fall('2024-05', 'Arbeitsverweigerung 27.03.2024 nach Vorminderung: 10 Prozent', 806_70, BG, [
    ...allein(),
    pflicht('2023-11-01', '2024-01-01'),
    arbeit('2024-03-27', '2024-05-01'),
  ]),
  fall('2024-05', 'Arbeitsverweigerung 28.03.2024 nach Vorminderung: nur Unterkunft', 300_00, P31A7, [
    ...allein(),
    pflicht('2023-11-01', '2024-01-01'),
    arbeit('2024-03-28', '2024-05-01'),
  ]),
  fall('2024-07', 'höchstens zwei Monate', 863_00, P31A7, [
    ...allein(),
    pflicht('2023-11-01', '2024-01-01'),
    arbeit('2024-03-28', '2024-05-01'),
  ]),
  fall('2024-05', 'ohne Vorminderung: 10 Prozent', 806_70, P31A7, [...allein(), arbeit('2024-03-28', '2024-05-01')]),
  fall('2026-05', 'Arbeitsverweigerung 27.03.2026 nach Vorminderung: nur Unterkunft', 300_00, P31A7, [
    ...allein(),
    arbeit('2026-03-27', '2026-05-01', 2),
  ]),
  fall('2026-05', 'Arbeitsverweigerung 28.03.2026, in der Lücke: 20 Prozent', 750_40, P31A7, [
    ...allein(),
    arbeit('2026-03-28', '2026-05-01', 2),
  ]),
  // REF-9
  fall('2026-05', 'REF-9: Arbeitsverweigerung 01.04.2026: nur 10 Prozent', 806_70, P31A7, [
    ...allein(),
    arbeit('2026-04-01', '2026-05-01'),
  ]),
  fall('2026-06', 'Arbeitsverweigerung 22.04.2026: nur 10 Prozent', 806_70, P31A7, [
    ...allein(),
    arbeit('2026-04-22', '2026-06-01'),
  ]),
  fall(
    '2026-06',
    'Arbeitsverweigerung 23.04.2026: nur Unterkunft',
    300_00,
    '§ 31a Abs. 7 SGB II (BGBl. 2026 I Nr. 107)',
    [...allein(), arbeit('2026-04-23', '2026-06-01')],
  ),
  fall(
    '2026-06',
    'REF-9: Arbeitsverweigerung 24.04.2026: Mehrbedarf bleibt',
    502_68,
    '§ 31a Abs. 7 SGB II (BGBl. 2026 I Nr. 107)',
    [
      person('P1', '1985-03-15'),
      kind('P2', '2022-05-05'),
      alleinerziehend('P1'),
      miete(2, 600_00),
      arbeit('2026-04-24', '2026-06-01'),
    ],
  ),
  fall('2026-08', 'Pflichtverletzung 30.06.2026: 10 Prozent', 806_70, BG, [
    ...allein(),
    pflicht('2026-06-30', '2026-08-01'),
  ]),
  fall('2026-08', 'Pflichtverletzung 01.07.2026: 30 Prozent', 694_10, NEU, [
    ...allein(),
    pflicht('2026-07-01', '2026-08-01'),
  ]),
  fall('2026-10', 'drei Monate lang', 694_10, NEU, [...allein(), pflicht('2026-07-01', '2026-08-01')]),
  fall('2026-11', 'im vierten Monat nicht mehr', 863_00, NEU, [...allein(), pflicht('2026-07-01', '2026-08-01')]),
  // REF-3
  fall('2026-08', 'REF-3: Meldeversäumnis 29.06.2026: 56,30', 806_70, BG, [
    ...allein(),
    melde('2026-06-30', '2026-08-01'),
  ]),
  fall('2026-08', 'REF-3: das erste seit Juli ist folgenlos', 863_00, NEU, [
    ...allein(),
    melde('2026-07-01', '2026-08-01'),
  ]),
  fall('2026-08', 'REF-3: 29.06., 02.07. und 09.07.2026: zusammen 168,90', 694_10, NEU, [
    ...allein(),
    melde('2026-06-29', '2026-08-01'),
    melde('2026-07-02', '2026-08-01'),
    melde('2026-07-09', '2026-08-01', 2),
  ]),
  // REF-4: 563 + 400
  fall('2026-10', 'REF-4: nicht erreichbar, im ersten Monat nur Unterkunft', 400_00, '§ 7b Abs. 4 Satz 4 SGB II', [
    person('P1', '1985-03-15'),
    miete(1, 400_00),
    minderung('P1', 'nichterreichbar', '2026-09-15', '2026-10-01', 1, '2026-11-04'),
  ]),
  fall(
    '2026-10',
    'REF-4: Meldung am 20.10.: Regelbedarf 394,10',
    394_10,
    '§ 32 Abs. 3 Satz 2 SGB II',
    [
      person('P1', '1985-03-15'),
      miete(1, 400_00),
      minderung('P1', 'nichterreichbar', '2026-09-15', '2026-10-01', 1, '2026-10-20'),
      melde('2026-09-08', '2026-10-01', 2),
    ],
    'P1.leistung.regelbedarf',
  ),
  // 563 + 95.71 + 300; 493 − 30 = 463 leave 100 of the Regelbedarf, which is lost; not 168.90
  fall(
    '2026-10',
    'nicht erreichbar: daneben keine Minderung wegen Meldeversäumnisses',
    395_71,
    '§ 32 Abs. 3 Satz 1 SGB II',
    [
      ...allein('1985-03-15'),
      mehrbedarf('P1', 'schwangerschaft', null),
      einkommen('P1', 'sonstiges', 493_00),
      minderung('P1', 'nichterreichbar', '2026-09-15', '2026-10-01', 1, '2026-11-04'),
      melde('2026-09-08', '2026-10-01', 2),
    ],
  ),
  fall('2026-11', 'REF-4: nach der Meldung ungemindert', 963_00, '§ 7b Abs. 4 Satz 5 SGB II', [
    person('P1', '1985-03-15'),
    miete(1, 400_00),
    minderung('P1', 'nichterreichbar', '2026-09-15', '2026-10-01', 1, '2026-10-20'),
  ]),
  // REF-5: 563 − 443 = 120 and 863 − 743 = 120
  fall('2026-09', 'REF-5: Anspruch 120 ohne Unterkunft: 1 Euro', 1_00, NEU, [
    ...ohneUnterkunft,
    pflicht('2026-07-05', '2026-09-01'),
  ]),
  fall('2026-06', 'vor Juli 2026 gibt es den Euro nicht', 0, BG, [
    ...ohneUnterkunft,
    pflicht('2026-04-05', '2026-06-01', 3),
  ]),
  fall('2026-09', 'REF-5: Anspruch 120 nur für die Unterkunft: ungemindert', 120_00, NEU, [
    ...nurUnterkunft,
    pflicht('2026-07-05', '2026-09-01'),
  ]),
  // Made good within the first month: 30 % of 563 = 168.90 for the whole of it
  fall('2026-08', 'Pflicht am 10. des ersten Monats erfüllt: der Monat bleibt', 694_10, '§ 31b Abs. 2 Satz 2 SGB II', [
    ...allein(),
    minderung('P1', 'pflichtverletzung', '2026-07-05', '2026-08-01', 1, '2026-08-10'),
  ]),
  fall('2026-09', 'und im zweiten Monat nichts mehr', 863_00, '§ 31b Abs. 2 Satz 2 SGB II', [
    ...allein(),
    minderung('P1', 'pflichtverletzung', '2026-07-05', '2026-08-01', 1, '2026-08-10'),
  ]),
  fall('2024-05', 'ebenso im Recht von 2023: 20 Prozent von 563 den ganzen Monat', 750_40, BG, [
    ...allein(),
    minderung('P1', 'pflichtverletzung', '2024-04-10', '2024-05-01', 2, '2024-05-15'),
  ]),
  fall('2022-06', 'vor 2023 kein Mindestmonat: 15/30 von 134,70', 681_65, BVERFG, [
    ...allein(),
    minderung('P1', 'pflichtverletzung', '2022-04-30', '2022-06-01', 1, '2022-06-15'),
  ]),
  // Ended by fulfilment on 15 September: 15/30 of 168.90
  fall('2026-09', 'Pflicht am 15. erfüllt: bis dahin nach Tagen', 778_55, '§ 31b Abs. 2 Satz 2, § 41 Abs. 1 SGB II', [
    ...allein(),
    minderung('P1', 'pflichtverletzung', '2026-07-05', '2026-08-01', 1, '2026-09-15'),
  ]),
  // Second refusal within a year in the law of 2024 to 2026: 563 are lost, the flat remains
  ...(
    [
      ['arbeitEntfallen', '2025-06', 581_50, 'Stelle am 15. weg: 863 − 563 × 15/30'],
      [null, '2025-06', 581_50, 'ohne Grund ebenso'],
      ['erfuellt', '2025-06', 300_00, 'am 15. Bereitschaft erklärt: der erste Monat ganz'],
      ['erfuellt', '2025-07', 863_00, 'danach nichts mehr'],
    ] as const
  ).map(([endgrund, monat, soll, name]) =>
    fall(
      monat,
      `Wegfall nach zweiter Weigerung, ${name}`,
      soll,
      '§ 31b Abs. 3 Satz 1 und 2, Abs. 2 Satz 2 SGB II i. d. F. bis 27.03.2026',
      [
        ...allein(),
        { ...minderung('P1', 'arbeitsverweigerung', '2025-05-05', '2025-06-01', 2, '2025-06-15'), endgrund } as Angabe,
      ],
    ),
  ),
  fall('2025-07', 'im zweiten Monat erklärt: 863 − 563 × 14/30', 600_27, '§ 31b Abs. 3 Satz 2 SGB II a. F.', [
    ...allein(),
    {
      ...minderung('P1', 'arbeitsverweigerung', '2025-05-05', '2025-06-01', 2, '2025-07-14'),
      endgrund: 'erfuellt',
    } as Angabe,
  ]),
  // The job is gone on 15 September: 15/30 of 563
  fall('2026-08', 'Arbeitsverweigerung: im ersten Monat nur Unterkunft', 300_00, '§ 31a Abs. 7, § 31b Abs. 3 SGB II', [
    ...allein(),
    minderung('P1', 'arbeitsverweigerung', '2026-07-05', '2026-08-01', 1, '2026-09-15'),
  ]),
  fall(
    '2026-09',
    'die Arbeit ist ab dem 16. nicht mehr möglich: der Regelbedarf fehlt für 15 Tage',
    581_50,
    '§ 31b Abs. 3 Satz 1, § 41 Abs. 1 SGB II: 863 − 563 × 15/30',
    [...allein(), minderung('P1', 'arbeitsverweigerung', '2026-07-05', '2026-08-01', 1, '2026-09-15')],
  ),
  ...(
    [
      ['2026-07', '2026-07-31', 863_00],
      ['2026-08', '2026-07-31', 694_10],
      ['2026-08', '2026-08-01', 863_00],
      ['2026-09', '2026-08-01', 694_10],
    ] as const
  ).map(([monat, wirksam, soll]) =>
    fall(monat, `Bescheid wirksam am ${wirksam}, im Monat ${monat}`, soll, '§ 31b Abs. 1 Satz 1 SGB II', [
      ...allein(),
      ab(pflicht('2026-07-05', ''), wirksam),
    ]),
  ),
  fall('2026-09', 'Meldeversäumnis: im zweiten Monat nicht mehr', 863_00, '§ 32 Abs. 2 Satz 2 SGB II', [
    ...allein(),
    melde('2026-07-09', '2026-08-01', 2),
  ]),
  ...(
    [
      ['2026-10', null, 400_00, 'ein Monat ohne Regelbedarf'],
      ['2026-11', null, 0, 'danach entfällt der Anspruch'],
      ['2027-04', null, 0, 'bis zum Ende des Bewilligungszeitraums'],
      ['2027-05', null, 963_00, 'im nächsten Bewilligungszeitraum nicht mehr'],
      ['2026-11', '2026-10-31', 963_00, 'Meldung am letzten Tag des ersten Monats: durchgehend erreichbar'],
      // from 10 to 31 December: 22 days of 963
      ['2026-12', '2026-12-10', 706_20, 'Meldung am 10.12.: von da an wieder, 22 Tage'],
    ] as const
  ).map(([monat, meldung, soll, name]) =>
    fall(monat, `nicht erreichbar, festgestellt am 20.09.2026: ${name}`, soll, '§ 7b Abs. 4 SGB II', [
      person('P1', '1985-03-15'),
      miete(1, 400_00),
      bewilligung('2026-05-01', '2027-04-30'),
      bewilligung('2027-05-01', '2028-04-30'),
      ab(minderung('P1', 'nichterreichbar', '2026-09-18', '', 1, meldung), '2026-09-20'),
    ]),
  ),
  fall(
    '2026-11',
    'nicht erreichbar: vom zweiten Monat an trägt der Partner die ganze Unterkunft',
    600_00,
    '§ 7b Abs. 4, § 22 Abs. 7 Satz 4 SGB II',
    [
      person('P1', '1985-03-15'),
      person('P2', '1986-03-15', 'partner'),
      miete(2, 600_00),
      bewilligung('2026-05-01', '2027-04-30'),
      ab(minderung('P2', 'nichterreichbar', '2026-09-18', ''), '2026-09-20'),
    ],
    'P1.unterkunft',
  ),
]

/** Without a beginning: it follows from the day on which the finding took effect. */
function ab(a: Angabe, wirksam_am: string): Angabe {
  return a.art === 'minderung' ? { ...a, von: null, wirksam_am } : a
}
