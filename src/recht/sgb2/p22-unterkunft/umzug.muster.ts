import { kosten, type Muster } from '../../pruefung/bau.ts'
import { allein, fall, gross, karenz2026, senkung, umzug } from '../../pruefung/bauUnterkunft.ts'

// The last day on this side of each limit and the first on the other: a move, assured or not (Abs. 4).

const A4 = '§ 22 Abs. 4 SGB II'
const BILLIG = kosten(1, 450_00, 50_00, 80_00)
const unnoetig = { erforderlich: false }

export const MUSTER: readonly Muster[] = [
  fall(
    '2026-04',
    'altes Recht, keine Karenzzeit: die Frist zur Senkung gilt auch ohne Zusicherung',
    [allein, gross, umzug('2026-02-01', { zusicherung: false }), senkung('2026-03-01')],
    1290_00,
    '§ 22 Abs. 4 Satz 2 SGB II a. F.',
  ),
  fall(
    '2026-09',
    'Umzug am 30.06.2026 ohne Zusicherung: Frist',
    [allein, gross, umzug('2026-06-30', { zusicherung: false }), senkung('2026-08-01')],
    1290_00,
    '§ 22 Abs. 4 Satz 2 SGB II a. F.',
  ),
  fall(
    '2026-09',
    'Umzug am 01.07.2026 ohne Zusicherung: nur die Heizung',
    [allein, gross, umzug('2026-07-01', { zusicherung: false }), senkung('2026-08-01')],
    690_00,
    `${A4} Satz 3: 600 + 90`,
  ),
  fall(
    '2026-09',
    'mit Zusicherung in der Karenzzeit bis zum Deckel',
    [allein, gross, karenz2026, umzug('2026-08-01')],
    960_00,
    `${A4} Satz 3`,
  ),
  fall(
    '2026-09',
    'ohne Zusicherung in der Karenzzeit der Richtwert',
    [allein, gross, karenz2026, umzug('2026-08-01', { zusicherung: false })],
    660_00,
    `${A4} Satz 3`,
  ),
  fall(
    '2026-09',
    'unnötiger Umzug am 30.06.2026',
    [allein, BILLIG, umzug('2026-06-30', unnoetig)],
    450_00,
    '§ 22 Abs. 1 Satz 6 SGB II a. F.: 400 + 50',
  ),
  fall(
    '2026-09',
    'unnötiger Umzug am 01.07.2026',
    [allein, BILLIG, umzug('2026-07-01', unnoetig)],
    480_00,
    `${A4} Satz 4: 400 + 80`,
  ),
  fall(
    '2026-06',
    'altes Recht: in ein anderes Gebiet nicht',
    [allein, BILLIG, umzug('2026-03-01', { ...unnoetig, selbes_gebiet: false })],
    580_00,
    'BSG 01.06.2010, B 4 AS 60/09 R: nur innerhalb des Vergleichsraums',
  ),
  fall(
    '2022-12',
    'unnötiger Umzug im Recht bis 2022: 400 + 50',
    [allein, BILLIG, umzug('2022-03-01', unnoetig)],
    450_00,
    '§ 22 Abs. 1 Satz 2 SGB II i. d. F. bis 31.12.2022',
  ),
  fall(
    '2022-12',
    'im Recht bis 2022 in ein anderes Gebiet: nicht',
    [allein, BILLIG, umzug('2022-03-01', { ...unnoetig, selbes_gebiet: false })],
    580_00,
    'BSG 01.06.2010, B 4 AS 60/09 R: nur innerhalb des Vergleichsraums',
  ),
  fall(
    '2006-09',
    'unnötiger Umzug am 31.07.2006: noch keine Grenze',
    [allein, BILLIG, umzug('2006-07-31', unnoetig)],
    580_00,
    '§ 22 Abs. 1 SGB II i. d. F. bis 31.07.2006',
  ),
  fall(
    '2006-09',
    'unnötiger Umzug am 01.08.2006: 400 + 50',
    [allein, BILLIG, umzug('2006-08-01', unnoetig)],
    450_00,
    '§ 22 Abs. 1 Satz 2 SGB II, G. v. 20.07.2006, BGBl. 2006 I S. 1706',
  ),
  fall(
    '2026-09',
    'billiger als bisher: die neue Miete',
    [allein, kosten(1, 300_00, 50_00, 80_00), umzug('2026-08-01', unnoetig)],
    430_00,
    `${A4} Satz 4`,
  ),
  fall(
    '2026-08',
    'Umzug am 1. des Monats zählt in ihm',
    [allein, BILLIG, umzug('2026-08-01', unnoetig)],
    480_00,
    `${A4} Satz 4`,
  ),
  fall(
    '2026-09',
    'Umzug am 16.: 15 Tage 580, 15 Tage 480',
    [allein, BILLIG, umzug('2026-09-16', unnoetig)],
    530_00,
    `${A4} Satz 4, § 41 Abs. 1`,
  ),
  fall(
    '2026-09',
    'der letzte Umzug zählt',
    [allein, BILLIG, umzug('2026-07-05', unnoetig), umzug('2026-08-01')],
    580_00,
    `${A4} Satz 4`,
  ),
  fall(
    '2026-09',
    'gleich, welcher zuerst genannt ist',
    [allein, BILLIG, umzug('2026-08-01'), umzug('2026-07-05', unnoetig)],
    580_00,
    `${A4} Satz 4`,
  ),
]
