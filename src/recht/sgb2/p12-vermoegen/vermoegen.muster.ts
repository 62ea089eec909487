import { angaben, bewilligung, guthaben, karenz, kind, type Muster, miete, person } from '../../pruefung/bau.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

const NEU = bewilligung('2026-07-01', '2027-06-30')
const ALT = bewilligung('2026-06-01', '2027-05-31')
const allein = (geburt: string) => person('P1', geburt)

const frei = (monat: string, name: string, haushalt: Muster['angaben'], soll: number, von: string): Muster => ({
  monat,
  name,
  angaben: haushalt,
  groesse: 'vermoegensfreibetrag',
  soll,
  von,
})
const gesamt = (monat: string, name: string, haushalt: Muster['angaben'], soll: number, von: string): Muster => ({
  ...frei(monat, name, haushalt, soll, von),
  groesse: 'gesamt',
})
const A_F = '§ 12 SGB II in der Fassung bis 30.06.2026'
const N_F = '§ 12 Abs. 2 SGB II'
const familie = [
  person('P1', '1985-03-15'),
  person('P2', '1987-06-02', 'partner'),
  kind('P3', '2015-01-15', ['P1', 'P2']),
]

/** Born in 1980: 150 × 42 + 750 = 7,050 each and 750 of the child until 2022, 15,000 each since 2023. */
const anDerWende = (
  monat: string,
  name: string,
  wert: number,
  soll: number,
  von: string,
  ...mehr: readonly Angabe[]
): Muster => ({
  monat,
  name,
  angaben: angaben(
    person('P1', '1980-03-15'),
    person('P2', '1980-08-02', 'partner'),
    kind('P3', '2015-01-15', ['P1', 'P2']),
    miete(3, 300_00),
    bewilligung('2022-05-01', '2023-04-30'),
    guthaben('P1', wert),
    ...mehr,
  ),
  groesse: 'P1.anspruch',
  soll,
  von,
})
const A_22 = '§ 12 Abs. 2 SGB II i. d. F. bis 31.12.2022; BSG 13.05.2009, B 4 AS 58/08 R'
const A_23 = '§ 12 Abs. 2 SGB II i. d. F. ab 01.01.2023'
const K_23 = '§ 12 Abs. 3 und 4 SGB II i. d. F. ab 01.01.2023'
const kz = karenz('2023-01-01', '2023-12-31')

export const MUSTER: readonly Muster[] = [
  // 404 + 100 and 451 + 100
  anDerWende('2022-12', 'vom Kind nur 750 übertragbar: 14.850 frei', 14_850_00, 504_00, A_22),
  anDerWende('2022-12', 'ein Cent mehr', 14_850_01, 0, A_22),
  anDerWende('2023-01', 'alle Freibeträge übertragbar: 45.000 frei', 45_000_00, 551_00, A_23),
  anDerWende('2023-01', 'ein Cent mehr', 45_000_01, 0, A_23),
  anDerWende('2022-12', 'eine Karenzzeit gibt es noch nicht', 14_850_01, 0, A_22, karenz('2022-05-01', '2023-12-31')),
  anDerWende('2023-01', 'Karenzzeit: 40.000 und zweimal 15.000', 70_000_00, 551_00, K_23, kz),
  anDerWende('2023-01', 'Karenzzeit, ein Cent mehr', 70_000_01, 0, K_23, kz),
  frei(
    '2026-06',
    'letzter Monat des alten Rechts: 15.000 je Person',
    angaben(...familie, miete(3, 600_00), bewilligung('2026-01-01', '2026-12-31')),
    45_000_00,
    A_F,
  ),
  frei(
    '2026-07',
    'der Zeitraum begann vor Juli: noch 15.000 je Person',
    angaben(...familie, miete(3, 600_00), ALT),
    45_000_00,
    '§ 65a Abs. 1 SGB II',
  ),
  frei(
    '2026-07',
    'neuer Zeitraum: 12.500 (41 Jahre), 10.000 (39), 5.000 (Kind)',
    angaben(...familie, miete(3, 600_00), NEU),
    27_500_00,
    N_F,
  ),
  frei(
    '2027-05',
    'alter Zeitraum bis zu seinem Ende',
    angaben(allein('1996-07-15'), miete(1, 300_00), ALT),
    15_000_00,
    '§ 65a Abs. 1 SGB II',
  ),
  frei(
    '2026-06',
    'Karenzzeit: 40.000 und 15.000 je weitere Person',
    angaben(...familie, miete(3, 600_00), karenz('2026-01-01', '2026-12-31'), ALT),
    70_000_00,
    A_F,
  ),
  frei(
    '2026-07',
    'neues Recht kennt keine Karenzzeit für Vermögen',
    angaben(...familie, miete(3, 600_00), karenz('2026-01-01', '2026-12-31'), NEU),
    27_500_00,
    N_F,
  ),
  frei(
    '2026-07',
    '30. Geburtstag am letzten Tag des Monats: 10.000',
    angaben(allein('1996-07-31'), miete(1, 300_00), NEU),
    10_000_00,
    '§ 12 Abs. 2 Satz 2 SGB II',
  ),
  frei(
    '2026-07',
    '30. Geburtstag am ersten Tag des Folgemonats: 10.000',
    angaben(allein('1996-08-01'), miete(1, 300_00), NEU),
    10_000_00,
    '§ 12 Abs. 2 Satz 2 SGB II, § 187 Abs. 2 Satz 2, § 188 Abs. 2 BGB: vollendet mit dem 31. Juli',
  ),
  frei(
    '2026-07',
    '30. Geburtstag am zweiten Tag des Folgemonats: 5.000',
    angaben(allein('1996-08-02'), miete(1, 300_00), NEU),
    5_000_00,
    '§ 12 Abs. 2 Satz 2 SGB II, § 187 Abs. 2 Satz 2, § 188 Abs. 2 BGB: vollendet mit dem 1. August',
  ),
  frei(
    '2026-08',
    '50. Geburtstag am ersten Tag des Folgemonats: 20.000',
    angaben(allein('1976-09-01'), miete(1, 300_00), NEU),
    20_000_00,
    '§ 12 Abs. 2 Satz 2 SGB II, § 188 Abs. 2 BGB: vollendet mit dem 31. August',
  ),
  frei(
    '2026-08',
    '40. Geburtstag am ersten Tag des Folgemonats: 12.500',
    angaben(allein('1986-09-01'), miete(1, 300_00), NEU),
    12_500_00,
    '§ 12 Abs. 2 Satz 2 SGB II, § 188 Abs. 2 BGB: vollendet mit dem 31. August',
  ),
  frei(
    '2026-08',
    '40. Geburtstag am zweiten Tag des Folgemonats: noch 10.000',
    angaben(allein('1986-09-02'), miete(1, 300_00), NEU),
    10_000_00,
    '§ 12 Abs. 2 Satz 2 SGB II',
  ),
  frei(
    '2026-09',
    '40. Geburtstag im Monat: 12.500',
    angaben(allein('1986-09-30'), miete(1, 300_00), NEU),
    12_500_00,
    '§ 12 Abs. 2 Satz 2 SGB II',
  ),
  frei(
    '2026-09',
    '50. Geburtstag im Monat: 20.000',
    angaben(allein('1976-09-01'), miete(1, 300_00), NEU),
    20_000_00,
    '§ 12 Abs. 2 Satz 2 SGB II',
  ),
  gesamt(
    '2026-06',
    'genau am Freibetrag: Anspruch',
    angaben(allein('1985-03-15'), guthaben('P1', 15_000_00), miete(1, 300_00), ALT),
    863_00,
    A_F,
  ),
  gesamt(
    '2026-06',
    'ein Cent darüber: kein Anspruch',
    angaben(allein('1985-03-15'), guthaben('P1', 15_000_01), miete(1, 300_00), ALT),
    0,
    A_F,
  ),
  gesamt(
    '2026-07',
    'der ungenutzte Freibetrag des Kindes geht auf die Eltern über',
    angaben(...familie, guthaben('P1', 27_500_00), miete(3, 600_00), NEU),
    2027_00,
    '§ 12 Abs. 2 Satz 3 SGB II; 506 + 506 + 390 + 600 + 25',
  ),
  gesamt(
    '2026-06',
    'Vermögen ab dem Folgemonat: im Juni noch unschädlich',
    angaben(allein('1985-03-15'), guthaben('P1', 20_000_00, { von: '2026-06-10' }), miete(1, 300_00), ALT),
    863_00,
    '§ 11, § 12 Abs. 5 SGB II a. F.: Zufluss ist Einkommen, Rest ab Folgemonat Vermögen',
  ),
  {
    monat: '2026-06',
    name: 'Vermögen des Kindes über allen Freibeträgen nimmt nur dem Kind den Anspruch',
    angaben: angaben(
      person('P1', '1985-03-15'),
      kind('P2', '2015-01-15'),
      guthaben('P2', 30_000_01),
      miete(2, 600_00),
      ALT,
    ),
    groesse: 'P1.anspruch',
    soll: 863_00,
    von: '§ 9 Abs. 2, § 12 Abs. 2 SGB II',
  },
  {
    monat: '2026-06',
    name: 'dasselbe Kind erhält nichts',
    angaben: angaben(
      person('P1', '1985-03-15'),
      kind('P2', '2015-01-15'),
      guthaben('P2', 30_000_01),
      miete(2, 600_00),
      ALT,
    ),
    groesse: 'P2.anspruch',
    soll: 0,
    von: '§ 9 Abs. 2, § 12 Abs. 2 SGB II',
  },
]
