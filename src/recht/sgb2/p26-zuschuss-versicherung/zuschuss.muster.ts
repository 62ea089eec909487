import { angaben, einkommen, guthaben, kind, type Muster, miete, person } from '../../pruefung/bau.ts'
import type { Angabe, AngabeVon } from '../../sachverhalt/angaben.ts'

const allein = person('P1', '1985-03-15')
const beitrag = (
  versicherung: AngabeVon<'versicherungsbeitrag'>['versicherung'],
  betrag_cent: number,
  p = 'P1',
): Angabe => ({
  art: 'versicherungsbeitrag',
  person: p,
  von: null,
  bis: null,
  versicherung,
  betrag_cent,
})
const fall = (monat: string, name: string, soll: number, von: string, ...liste: readonly Angabe[]): Muster => ({
  monat,
  name,
  angaben: angaben(allein, miete(1, 437_00), ...liste),
  groesse: 'P1.leistung.zuschussVersicherung',
  soll,
  von,
})
const PKV = '§ 26 Abs. 1 Satz 1 SGB II; Fachkonzept B.6'
const PPV = '§ 26 Abs. 3 Satz 1 SGB II; Höchstbeitrag der sozialen Pflegeversicherung / 2'

// The Beitragsbemessungsgrenze of the year and the rates of that time, by hand: 2014 is 4.050,00 × 15,5 % / 2 and 2,05 % / 2.
const KRANKEN: readonly (readonly [jahr: number, soll: number])[] = [
  [2011, 287_72],
  [2012, 296_44],
  [2013, 305_16],
  [2014, 313_88],
  [2015, 319_69],
  [2016, 332_64],
  [2017, 341_48],
  [2018, 345_15],
  [2019, 351_66],
  [2020, 367_97],
  [2021, 384_58],
]
const PFLEGE: readonly (readonly [jahr: number, soll: number])[] = [
  [2011, 36_20],
  [2012, 37_29],
  [2013, 40_36],
  [2014, 41_51],
  [2015, 48_47],
  [2016, 49_79],
  [2017, 55_46],
  [2018, 56_42],
  [2019, 69_20],
  [2020, 71_48],
  [2021, 73_77],
]
/** The first and, of the next version, the last month of a value. */
const inBeiden = (versicherung: 'pkv' | 'ppv', werte: typeof KRANKEN, von: string): readonly Muster[] =>
  werte.flatMap(([jahr, soll]) =>
    [`${jahr}-01`, `${jahr === 2021 ? 2022 : jahr}-12`].map((monat) =>
      fall(monat, `private Versicherung ${jahr} (${versicherung})`, soll, von, beitrag(versicherung, 600_00)),
    ),
  )

export const MUSTER: readonly Muster[] = [
  fall('2026-04', 'Antrag erst im Mai: im April kein Zuschuss', 0, '§ 37 SGB II', beitrag('pkv', 150_00), {
    art: 'antrag',
    am: '2026-05-04',
  }),
  fall(
    '2026-04',
    'Einkommen von 1.149,99 über dem Bedarf von 1.000: es fehlt ein Cent',
    1,
    '§ 26 Abs. 2 SGB II: 150 − 149,99',
    beitrag('pkv', 150_00),
    einkommen('P1', 'sonstiges', 1179_99),
  ),
  fall('2010-12', 'ohne Beiträge nichts', 0, '§ 26 SGB II'),
  fall('2022-12', 'ohne Beiträge nichts', 0, '§ 26 SGB II'),
  fall('2023-01', 'private Krankenversicherung 2023', 403_99, PKV, beitrag('pkv', 600_00)),
  fall('2023-12', 'private Krankenversicherung im Dezember 2023', 403_99, PKV, beitrag('pkv', 600_00)),
  fall('2024-01', 'private Krankenversicherung 2024', 421_76, PKV, beitrag('pkv', 600_00)),
  fall('2024-12', 'private Krankenversicherung im Dezember 2024', 421_76, PKV, beitrag('pkv', 600_00)),
  fall('2025-01', 'private Krankenversicherung 2025', 471_32, PKV, beitrag('pkv', 600_00)),
  fall('2025-12', 'private Krankenversicherung im Dezember 2025', 471_32, PKV, beitrag('pkv', 600_00)),
  fall('2026-01', 'private Krankenversicherung 2026', 508_59, PKV, beitrag('pkv', 600_00)),
  fall('2026-01', 'ein niedrigerer Beitrag ganz', 312_40, PKV, beitrag('pkv', 312_40)),
  fall('2023-06', 'private Pflegeversicherung bis Juni 2023', 76_06, PPV, beitrag('ppv', 120_00)),
  fall('2023-07', 'private Pflegeversicherung ab Juli 2023', 84_79, PPV, beitrag('ppv', 120_00)),
  fall('2024-06', 'private Pflegeversicherung 2024', 87_98, PPV, beitrag('ppv', 120_00)),
  fall('2025-06', 'private Pflegeversicherung 2025', 99_23, PPV, beitrag('ppv', 120_00)),
  fall('2026-06', 'private Pflegeversicherung 2026', 104_63, PPV, beitrag('ppv', 120_00)),
  fall(
    '2026-04',
    'gesetzliche Versicherung in Höhe des Beitrags',
    240_10,
    '§ 26 Abs. 1 Satz 2, Abs. 3 Satz 2 SGB II',
    beitrag('gkv', 200_10),
    beitrag('spv', 40_00),
  ),
  // Need 563 + 437 = 1,000; 1,080 − 30 = 1,050
  fall(
    '2026-04',
    'allein durch den Beitrag hilfebedürftig: 170 − 50',
    120_00,
    'Beispiel zu § 26 Abs. 2 SGB II: Bedarf 1.000, Einkommen 1.050, Beitrag 170',
    beitrag('gkv', 170_00),
    einkommen('P1', 'sonstiges', 1080_00),
  ),
  fall(
    '2026-04',
    'das Einkommen deckt auch den Beitrag',
    0,
    '§ 26 Abs. 2 SGB II',
    beitrag('gkv', 50_00),
    einkommen('P1', 'sonstiges', 1080_00),
  ),
  fall(
    '2026-04',
    'privat höchstens der halbe Basistarif',
    508_59,
    '§ 26 Abs. 2 Satz 2 SGB II: 700 − 50 ist mehr',
    beitrag('pkv', 700_00),
    einkommen('P1', 'sonstiges', 1080_00),
  ),
  fall(
    '2026-04',
    'Vermögen ist zuerst einzusetzen',
    0,
    '§§ 9, 12, 26 SGB II',
    beitrag('gkv', 170_00),
    guthaben('P1', 90_000_00),
  ),
  ...inBeiden('pkv', KRANKEN, PKV),
  ...inBeiden('ppv', PFLEGE, PPV),
  fall(
    '2026-04',
    'Solidargemeinschaft: wie eine private Krankenversicherung, höchstens der halbe Basistarif',
    508_59,
    '§ 26 Abs. 6 Satz 1 SGB II',
    beitrag('solidargemeinschaft', 600_00),
  ),
  // Need 1,000; 1,050 to set against it; 170 of contributions
  fall(
    '2026-04',
    'allein durch den Beitrag zur sozialen Pflegeversicherung hilfebedürftig: 80 − 50',
    30_00,
    '§ 26 Abs. 4 Satz 1 Nr. 1 SGB II',
    beitrag('spv', 80_00),
    einkommen('P1', 'sonstiges', 1080_00),
  ),
  fall(
    '2026-04',
    'allein durch private Pflegeversicherung: höchstens die Hälfte des Höchstbeitrags',
    104_63,
    '§ 26 Abs. 4 Satz 1 Nr. 2 und Satz 2 SGB II: 180 − 50 ist mehr',
    beitrag('ppv', 180_00),
    einkommen('P1', 'sonstiges', 1080_00),
  ),
  // Child of 16: need 471 + 437 / 2 = 689,50, own income 690,00; 170 − 0,50
  ...[
    { name: 'ein Kind, dessen Einkommen den Bedarf deckt', soll: 169_50, vermoegen: [] },
    { name: 'dasselbe mit 59.000 Euro auf dem Sparbuch', soll: 0, vermoegen: [guthaben('P2', 59_000_00)] },
  ].map(
    ({ name, soll, vermoegen }): Muster => ({
      monat: '2026-04',
      name,
      angaben: angaben(
        allein,
        kind('P2', '2010-02-01'),
        miete(2, 437_00),
        einkommen('P2', 'sonstiges', 690_00),
        beitrag('gkv', 170_00, 'P2'),
        ...vermoegen,
      ),
      groesse: 'P2.leistung.zuschussVersicherung',
      soll,
      von: '§ 26 Abs. 2, § 9 Abs. 1, § 12 Abs. 2 SGB II: zwei Freibeträge von 15.000 Euro',
    }),
  ),
]
