import { angaben, einkommen, kind, lohn, type Muster, miete, person } from '../../pruefung/bau.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

const mitKind = (geburt: string, ...weitere: readonly Angabe[]) =>
  angaben(person('P1', '1985-03-15'), kind('P2', geburt), miete(2, 600_00), ...weitere)

const zuschlag = (
  monat: string,
  name: string,
  haushalt: Muster['angaben'],
  soll: number,
  von = '§ 72 Abs. 1 SGB II',
): Muster => ({
  monat,
  name,
  angaben: haushalt,
  groesse: 'P2.sofortzuschlag',
  soll,
  von,
})

export const MUSTER: readonly Muster[] = [
  zuschlag('2022-06', 'vor dem Sofortzuschlag', mitKind('2015-01-15'), 0),
  zuschlag('2022-07', 'erster Monat mit 20 Euro', mitKind('2015-01-15'), 20_00, '§ 72 Abs. 1 Satz 3 SGB II a. F.'),
  zuschlag('2024-12', 'letzter Monat mit 20 Euro', mitKind('2015-01-15'), 20_00),
  zuschlag('2025-01', 'erster Monat mit 25 Euro', mitKind('2015-01-15'), 25_00),
  zuschlag('2026-04', 'Kind von 18 bis 24: Stufe 3', mitKind('2005-01-15'), 25_00),
  zuschlag('2026-04', 'Kind von 25: gehört nicht dazu', mitKind('2001-01-15'), 0),
  zuschlag(
    '2026-04',
    'nur wegen des Kindergeldes ohne Anspruch',
    mitKind('2015-01-15', einkommen('P2', 'kindergeld', 259_00), einkommen('P2', 'unterhalt', 500_00)),
    25_00,
    '§ 72 Abs. 1 Satz 2 Nr. 2 SGB II: 690 − 500 = 190 ungedeckt',
  ),
  zuschlag(
    '2026-04',
    'der Unterhalt allein deckt den Bedarf',
    mitKind('2015-01-15', einkommen('P2', 'kindergeld', 259_00), einkommen('P2', 'unterhalt', 690_00)),
    0,
  ),
  zuschlag(
    '2026-04',
    'der Lohn der Mutter deckt auch ohne Kindergeld alles',
    mitKind('2015-01-15', einkommen('P2', 'kindergeld', 259_00), lohn('P1', 2600_00, 500_00)),
    0,
  ),
]
