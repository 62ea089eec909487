import { angaben, bewilligung, guthaben, karenz, kind, type Muster, miete, person } from '../../pruefung/bau.ts'

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

export const MUSTER: readonly Muster[] = [
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
