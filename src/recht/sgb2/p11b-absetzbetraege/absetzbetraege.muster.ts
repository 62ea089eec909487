import { angaben, inAusbildung, kind, lohn, type Muster, miete, person } from '../../pruefung/bau.ts'
import { allein } from '../../pruefung/bauEinkommen.ts'

const jung = person('P1', '2004-03-15')

const frei = (
  monat: string,
  name: string,
  haushalt: Muster['angaben'],
  soll: number,
  von = '§ 11b Abs. 2 und 3 SGB II, Handrechnung',
): Muster => ({
  monat,
  name,
  angaben: haushalt,
  groesse: 'P1.freibetragErwerb',
  soll,
  von,
})
const brutto = (monat: string, cent: number, soll: number, name: string): Muster =>
  frei(monat, `${name}`, angaben(allein, lohn('P1', cent), miete(1, 900_00)), soll)
const azubi = (monat: string, cent: number, soll: number, name: string): Muster =>
  frei(
    monat,
    name,
    angaben(jung, inAusbildung('P1'), lohn('P1', cent), miete(1, 900_00)),
    soll,
    '§ 11b Abs. 2b SGB II, § 8 Abs. 1a SGB IV',
  )

export const MUSTER: readonly Muster[] = [
  brutto('2026-04', 0, 0, 'kein Lohn'),
  brutto('2026-04', 99_99, 99_99, 'Lohn unter 100: nicht mehr als der Lohn'),
  brutto('2026-04', 100_00, 100_00, '100: nur der Grundabsetzbetrag'),
  brutto('2026-04', 100_05, 100_01, '100,05: 20 Prozent von 5 Cent'),
  brutto('2026-04', 520_00, 184_00, '520: 100 + 84'),
  brutto('2026-04', 520_10, 184_03, '520,10: 30 Prozent von 10 Cent'),
  brutto('2026-04', 1000_00, 328_00, '1.000: 100 + 84 + 144'),
  brutto('2026-04', 1200_00, 348_00, '1.200: 100 + 84 + 144 + 20'),
  brutto('2026-04', 1500_00, 348_00, '1.500 ohne Kind: nicht mehr'),
  brutto('2023-06', 1000_00, 280_00, 'letzter Monat des alten Freibetrags: 100 + 180'),
  brutto('2023-07', 1000_00, 328_00, 'erster Monat des neuen Freibetrags: 100 + 84 + 144'),
  brutto('2023-06', 1200_00, 300_00, 'alter Höchstbetrag'),
  frei(
    '2026-04',
    '1.500 mit Kind: 378',
    angaben(allein, kind('P2', '2015-01-15'), lohn('P1', 1500_00), miete(2, 900_00)),
    378_00,
  ),
  frei(
    '2026-04',
    '1.500 mit Kind von 18: 348',
    angaben(allein, kind('P2', '2008-01-15'), lohn('P1', 1500_00), miete(2, 900_00)),
    348_00,
  ),
  frei(
    '2026-01',
    'das Kind wird im Lauf des Monats 18: noch 378',
    angaben(allein, kind('P2', '2008-01-15'), lohn('P1', 1500_00), miete(2, 900_00)),
    378_00,
    'BA, Fachliche Weisungen §§ 11–11b, Rz. 11.159',
  ),
  azubi('2023-06', 520_00, 184_00, 'Ausbildung vor Juli 2023: wie alle (100 + 84)'),
  azubi('2023-07', 520_00, 520_00, 'Ausbildung ab Juli 2023: Geringfügigkeitsgrenze 520'),
  azubi('2023-12', 560_00, 532_00, 'Dezember 2023: 520 + 30 Prozent von 40'),
  azubi('2024-01', 538_00, 543_40, 'Januar 2024: 538 + 30 Prozent von 18 (Wortlaut)'),
  azubi('2024-12', 538_00, 543_40, 'Dezember 2024: 538'),
  azubi('2025-01', 556_00, 566_80, 'Januar 2025: 556 + 30 Prozent von 36'),
  azubi('2025-12', 603_00, 580_90, 'Dezember 2025: 556 + 30 Prozent von 83'),
  azubi('2026-01', 603_00, 627_90, 'Januar 2026: 603 + 30 Prozent von 83'),
  azubi('2027-01', 633_00, 666_90, 'Januar 2027: 633 + 30 Prozent von 113'),
  azubi('2026-12', 633_00, 636_90, 'Dezember 2026: 603 + 30 Prozent von 113'),
]
