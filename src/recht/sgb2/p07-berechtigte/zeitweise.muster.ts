import { angaben, einkommen, kind, type Muster, miete, person, zeitweise } from '../../pruefung/bau.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

const BSG = 'BSG 02.07.2009, B 14 AS 75/08 R; § 7 Abs. 3 Nr. 4, § 41 Abs. 1 SGB II'
const UMGANG = 'Fachkonzept A.4'
/** A parent whose child of 10 comes on some days of the month. */
const vater = [person('P1', '1985-03-15'), kind('P2', '2016-01-15')]
const fall = (name: string, groesse: string, soll: number, von: string, ...mehr: readonly Angabe[]): Muster => ({
  monat: '2026-04',
  name,
  angaben: angaben(...vater, ...mehr),
  groesse,
  soll,
  von,
})

export const MUSTER: readonly Muster[] = [
  fall('Umgang an 8 Tagen: 8/30 von 390', 'P2.anspruch', 104_00, BSG, miete(1, 300_00), zeitweise('P2', 'umgang', 8)),
  fall('der Elternteil: 563 + 300', 'P1.anspruch', 863_00, BSG, miete(1, 300_00), zeitweise('P2', 'umgang', 8)),
  // 430 − 30 = 400 over 863 and 104 of 967: 400 × 104 / 967 = 43.02 and 400 × 863 / 967 = 356.98
  fall(
    'Einkommen zählt im Verhältnis des Bedarfs dieser Tage',
    'P2.anspruch',
    60_98,
    '§ 9 Abs. 2 Satz 3 SGB II',
    miete(1, 300_00),
    zeitweise('P2', 'umgang', 8),
    einkommen('P1', 'sonstiges', 430_00),
  ),
  fall(
    'dem Elternteil bleiben 863 − 356,98',
    'P1.anspruch',
    506_02,
    '§ 9 Abs. 2 Satz 3 SGB II',
    miete(1, 300_00),
    zeitweise('P2', 'umgang', 8),
    einkommen('P1', 'sonstiges', 430_00),
  ),
  // 390 × 15 / 30 + 300
  fall(
    'Wechselmodell: die Hälfte des Regelbedarfs, der ganze Anteil an der Wohnung',
    'P2.anspruch',
    495_00,
    `${UMGANG}; BSG B 14 AS 23/18 R`,
    miete(2, 600_00),
    zeitweise('P2', 'wechsel', 15),
  ),
  fall(
    'an 30 Tagen: der ganze Regelbedarf',
    'P2.regelbedarf',
    390_00,
    BSG,
    miete(2, 600_00),
    zeitweise('P2', 'wechsel', 30),
  ),
  // 390 × 15/30 + 104 × 15/30
  fall(
    'ab dem 16. nur noch zu Besuch: nach Tagen',
    'P2.regelbedarf',
    247_00,
    '§ 41 Abs. 1 SGB II',
    miete(1, 300_00),
    zeitweise('P2', 'umgang', 8, { von: '2026-04-16' }),
  ),
]
