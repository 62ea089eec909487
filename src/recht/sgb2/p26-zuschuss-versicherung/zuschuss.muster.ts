import { angaben, einkommen, guthaben, type Muster, miete, person } from '../../pruefung/bau.ts'
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

export const MUSTER: readonly Muster[] = [
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
]
