import {
  angaben,
  ausgeschlossen,
  bewilligung,
  bildungsbedarf,
  einkommen,
  guthaben,
  kind,
  lohn,
  type Muster,
  miete,
  person,
  schulbesuch,
} from '../../pruefung/bau.ts'
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

const jungesPaar = (geburt: string) =>
  angaben(person('P1', '1992-02-10'), person('P2', geburt, 'partner'), miete(2, 600_00))

/** The child's maintenance leaves less than its Kindergeld; it has savings. */
const gedecktMitGuthaben = (unterhalt: number, kindergeld: number, wert: number, von: string, bis: string) =>
  angaben(
    person('P1', '1987-11-12'),
    kind('P2', '2015-06-15'),
    einkommen('P2', 'kindergeld', kindergeld),
    einkommen('P2', 'unterhalt', unterhalt),
    guthaben('P2', wert),
    miete(2, 400_00),
    bewilligung(von, bis),
  )
const NUR_DESHALB = '§ 72 Abs. 1 Satz 2 Nr. 2 SGB II (»nur deshalb«), § 12 Abs. 2 SGB II'

const NUR_BILDUNG = '§ 72 Abs. 1 Satz 2 Nr. 1 SGB II'
const nurKlassenfahrt = (am: string) =>
  mitKind(
    '2015-01-15',
    einkommen('P1', 'sonstiges', 1593_00),
    schulbesuch('P2'),
    bildungsbedarf('P2', 'klassenfahrt', 300_00, 'geld', { von: am }),
  )

const NUR_KINDERGELD = '§ 72 Abs. 1 Satz 2 Nr. 2, § 9 Abs. 2 SGB II; BSG 15.04.2008, B 14/7b AS 58/06 R'
const mitAusgeschlossener = (einnahmen: number): Muster['angaben'] =>
  angaben(
    person('P1', '1990-05-05'),
    kind('P2', '2020-06-15'),
    miete(2, 600_00),
    ausgeschlossen('P1', 'ausbildung'),
    einkommen('P1', 'sonstiges', einnahmen),
    einkommen('P2', 'unterhalt', 500_00),
    einkommen('P2', 'kindergeld', 259_00),
  )
const mitRentnerin = (rente: number): Muster['angaben'] =>
  angaben(
    person('P1', '1955-05-05'),
    kind('P2', '2009-06-15'),
    miete(2, 600_00),
    ausgeschlossen('P1', 'altersrente'),
    einkommen('P1', 'rente', rente),
    einkommen('P2', 'unterhalt', 614_00),
    einkommen('P2', 'kindergeld', 259_00),
  )

export const MUSTER: readonly Muster[] = [
  zuschlag('2026-01', 'Partner wird am 26. 18: bis zum 25. Stufe 4', jungesPaar('2008-01-26'), 25_00, 'ADR 0008 Nr. 6'),
  zuschlag('2025-12', 'Partner von 17: Stufe 4', jungesPaar('2008-01-26'), 25_00),
  zuschlag('2026-02', 'Partner von 18: Stufe 2', jungesPaar('2008-01-26'), 0),
  zuschlag(
    '2024-08',
    'gedecktes Kind: 35.000 über den Freibeträgen von 2 × 15.000',
    gedecktMitGuthaben(394_00, 250_00, 35_000_00, '2024-01-01', '2024-12-31'),
    0,
    NUR_DESHALB,
  ),
  zuschlag(
    '2024-08',
    'gedecktes Kind: 25.000 unter den Freibeträgen von 2 × 15.000',
    gedecktMitGuthaben(394_00, 250_00, 25_000_00, '2024-01-01', '2024-12-31'),
    20_00,
    NUR_DESHALB,
  ),
  zuschlag(
    '2026-07',
    'gedecktes Kind: 16.000 über 5.000 und 10.000',
    gedecktMitGuthaben(394_00, 259_00, 16_000_00, '2026-07-01', '2027-06-30'),
    0,
    NUR_DESHALB,
  ),
  zuschlag(
    '2026-07',
    'gedecktes Kind: 14.000 unter 5.000 und 10.000',
    gedecktMitGuthaben(394_00, 259_00, 14_000_00, '2026-07-01', '2027-06-30'),
    25_00,
    NUR_DESHALB,
  ),
  zuschlag(
    '2022-08',
    'gedecktes Kind: 5.000 über 3.100 + 2 × 750',
    gedecktMitGuthaben(400_00, 219_00, 5_000_00, '2022-01-01', '2022-12-31'),
    0,
    `${NUR_DESHALB} i. d. F. bis 31.12.2022; BSG 13.05.2009, B 4 AS 58/08 R`,
  ),
  zuschlag(
    '2022-08',
    'gedecktes Kind: 4.500 unter 3.100 + 2 × 750',
    gedecktMitGuthaben(400_00, 219_00, 4_500_00, '2022-01-01', '2022-12-31'),
    20_00,
    `${NUR_DESHALB} i. d. F. bis 31.12.2022; BSG 13.05.2009, B 4 AS 58/08 R`,
  ),
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
  // 863 + 690 = 1,553; 1,593 − 30 leaves 10 above it: of a journey of 300 euros 240 are granted
  zuschlag('2026-04', 'nur Anspruch auf die Klassenfahrt', nurKlassenfahrt('2026-04-20'), 25_00, NUR_BILDUNG),
  zuschlag(
    '2026-05',
    'im Monat nach der Klassenfahrt: kein Anspruch mehr',
    nurKlassenfahrt('2026-04-20'),
    0,
    NUR_BILDUNG,
  ),
  zuschlag('2022-06', 'nur Klassenfahrt, vor dem Sofortzuschlag', nurKlassenfahrt('2022-06-20'), 0, NUR_BILDUNG),
  // the child needs 157 of its Kindergeld, 102 go to the mother; of 1,000 + 102 − 30 she gives 209 above her 863, without
  // the 102 only 107
  zuschlag(
    '2026-03',
    'auszubildende Mutter: ohne das Kindergeld reichten 107 nicht',
    mitAusgeschlossener(1000_00),
    25_00,
    NUR_KINDERGELD,
  ),
  zuschlag(
    '2026-03',
    'auszubildende Mutter: ohne das Kindergeld fehlte ein Cent',
    mitAusgeschlossener(1049_99),
    25_00,
    NUR_KINDERGELD,
  ),
  zuschlag(
    '2026-03',
    'auszubildende Mutter: auch ohne das Kindergeld reichten 157',
    mitAusgeschlossener(1050_00),
    0,
    NUR_KINDERGELD,
  ),
  // the same with a child of 16: 471 + 300 − 614 = 157
  zuschlag(
    '2026-03',
    'Mutter mit Altersrente: ohne das Kindergeld reichten 107 nicht',
    mitRentnerin(1000_00),
    25_00,
    NUR_KINDERGELD,
  ),
  zuschlag(
    '2026-03',
    'Mutter mit Altersrente: auch ohne das Kindergeld reichten 157',
    mitRentnerin(1050_00),
    0,
    NUR_KINDERGELD,
  ),
]
