import {
  angaben,
  ausgeschlossen,
  einkommen,
  guthaben,
  kind,
  lohn,
  type Muster,
  mehrbedarf,
  miete,
  person,
} from '../../pruefung/bau.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

const paar = [person('P1', '1985-03-15'), person('P2', '1987-06-02', 'partner')]

const DREI = { 'sgb2.7.3.kindMitKind': [{ ab: '2005-01-01', wert: 'dreiGenerationen' }] }
const P93 = '§ 9 Abs. 2 Satz 2 und Abs. 3 SGB II; BSG 17.07.2014, B 14 AS 54/13 R'
/** A mother of 20 with a child of her own at her mother's, who has 1,430 − 30 = 1,400 of income. */
const drei = (
  monat: string,
  name: string,
  enkel: string,
  groesse: string,
  soll: number,
  ...mehr: readonly Angabe[]
): Muster => ({
  monat,
  name,
  angaben: angaben(
    person('P1', '1970-03-15'),
    kind('P2', '2006-01-15'),
    kind('P3', enkel, ['P2']),
    einkommen('P1', 'sonstiges', 1430_00),
    miete(3, 600_00),
    ...mehr,
  ),
  groesse,
  soll,
  von: P93,
  auslegung: DREI,
})

const fall = (name: string, haushalt: Muster['angaben'], groesse: string, soll: number, von: string): Muster => ({
  monat: '2026-04',
  name,
  angaben: haushalt,
  groesse,
  soll,
  von,
})

const FW9 = 'BA, Fachliche Weisungen § 9 SGB II, Rz. 9.54'
const fw909 = angaben(
  ...paar,
  mehrbedarf('P2', 'ernaehrung', 10_00),
  kind('P3', '2018-01-15', ['P1', 'P2']),
  miete(3, 500_00),
  einkommen('P1', 'sonstiges', 430_00),
  einkommen('P3', 'kindergeld', 250_00),
)
const split = (groesse: string, soll: number): Muster => ({
  ...fall('Einkommen deckt zuerst Regelbedarf, dann Mehrbedarf, dann Unterkunft', fw909, groesse, soll, FW9),
  monat: '2023-01',
})
const rentner = angaben(
  ...paar,
  ausgeschlossen('P2', 'altersrente'),
  einkommen('P2', 'rente', 900_00),
  miete(2, 600_00),
)

const vermoegendeMutter = (...weitere: readonly Angabe[]) =>
  angaben(person('P1', '1985-03-15'), kind('P2', '2006-01-15'), guthaben('P1', 40_000_00), miete(2, 600_00), ...weitere)

export const MUSTER: readonly Muster[] = [
  split('P2.leistung.regelbedarf', 275_27),
  split('P2.leistung.mehrbedarf', 50_20),
  split('P2.leistung.unterkunft', 166_67),
  split('P3.leistung.regelbedarf', 6_25),
  split('P3.leistung.unterkunft', 166_67),
  fall(
    'Rente der Partnerin: erst der eigene Bedarf (806), 64 bleiben für ihn',
    rentner,
    'P1.angerechnet',
    64_00,
    'BSG 15.04.2008, B 14/7b AS 58/06 R: 900 − 30 − 806',
  ),
  fall('Rente der Partnerin: sie selbst erhält nichts', rentner, 'P2.anspruch', 0, '§ 7 Abs. 4 Satz 1 SGB II'),
  fall('Rente der Partnerin: Regelbedarfsstufe 2 bleibt', rentner, 'P1.regelbedarf', 506_00, '§ 20 Abs. 4 SGB II'),
  fall(
    'Partner im Heim: Regelbedarfsstufe 1',
    angaben(...paar, ausgeschlossen('P2', 'stationaer'), miete(1, 300_00)),
    'P1.regelbedarf',
    563_00,
    '§ 20 Abs. 2 Satz 1 SGB II; Fachkonzept A.8 Nr. 5',
  ),
  fall(
    'Partnerin mit Grundsicherung im Alter: ihre Rente bleibt außen vor',
    angaben(...paar, ausgeschlossen('P2', 'sgb12'), einkommen('P2', 'rente', 1900_00), miete(2, 600_00)),
    'P1.anspruch',
    806_00,
    '§ 19 Abs. 1 Satz 2 SGB II; BA, Rz. 20.15',
  ),
  fall(
    'Einkommen des Kindes nie für die Eltern',
    angaben(person('P1', '1985-03-15'), kind('P2', '2008-01-15'), lohn('P2', 2500_00, 500_00), miete(2, 600_00)),
    'P1.anspruch',
    863_00,
    '§ 9 Abs. 2 SGB II',
  ),
  fall(
    'schwangeres Kind: Lohn der Mutter zählt nicht',
    angaben(
      person('P1', '1985-03-15'),
      kind('P2', '2006-01-15'),
      mehrbedarf('P2', 'schwangerschaft', null),
      lohn('P1', 3000_00, 600_00),
      miete(2, 600_00),
    ),
    'P2.anspruch',
    827_67,
    '§ 9 Abs. 3 SGB II: 451 + 76,67 + 300',
  ),
  fall(
    'schwangeres Kind: 40.000 der Mutter, 10.000 über 2 × 15.000, zählen nicht',
    vermoegendeMutter(mehrbedarf('P2', 'schwangerschaft', null)),
    'P2.anspruch',
    827_67,
    '§ 9 Abs. 3 SGB II: 451 + 76,67 + 300',
  ),
  fall(
    'die Mutter selbst hat keinen Anspruch',
    vermoegendeMutter(mehrbedarf('P2', 'schwangerschaft', null)),
    'P1.anspruch',
    0,
    '§ 9 Abs. 1 SGB II',
  ),
  fall('ohne Schwangerschaft zählt ihr Vermögen', vermoegendeMutter(), 'P2.anspruch', 0, '§ 9 Abs. 2 Satz 2 SGB II'),
  fall(
    'ohne erwerbsfähige Person keine Leistung',
    angaben(
      person('P1', '1985-03-15'),
      { art: 'erwerbsfaehigkeit', person: 'P1', von: null, bis: null, erwerbsfaehig: false },
      miete(1, 300_00),
    ),
    'gesamt',
    0,
    '§ 7 Abs. 2 SGB II',
  ),
  fall(
    'Kind von 15 trägt die Bedarfsgemeinschaft, die Mutter ist nicht erwerbsfähig',
    angaben(
      person('P1', '1985-03-15'),
      { art: 'erwerbsfaehigkeit', person: 'P1', von: null, bis: null, erwerbsfaehig: false },
      kind('P2', '2010-01-15'),
      miete(2, 600_00),
    ),
    'P1.anspruch',
    863_00,
    '§ 7 Abs. 3 Nr. 2, § 19 Abs. 1 Satz 2 SGB II',
  ),
  fall(
    'Kind mit eigenem Kind im Haushalt bildet eine eigene Bedarfsgemeinschaft',
    angaben(person('P1', '1970-03-15'), kind('P2', '2006-01-15'), kind('P3', '2025-01-15', ['P2']), miete(3, 600_00)),
    'gesamt',
    763_00,
    '§ 7 Abs. 3 SGB II: nur 563 + 200',
  ),
  drei(
    '2026-04',
    'drei Generationen, Enkel unter sechs: die Großmutter deckt sich selbst',
    '2025-01-15',
    'P1.anspruch',
    0,
  ),
  drei('2026-04', 'ihr Einkommen zählt bei der Tochter nicht: 451 + 200', '2025-01-15', 'P2.anspruch', 651_00),
  drei('2026-04', 'und nicht beim Enkel: 357 + 200', '2025-01-15', 'P3.anspruch', 557_00),
  drei('2026-03', 'der Enkel wird am 15. März sechs: der ganze Monat', '2020-03-15', 'P2.anspruch', 651_00),
  // 1,400 over 763 and 651: 1,400 × 651 / 1,414 = 644.55
  drei('2026-04', 'der Enkel ist sechs: die Tochter hat Anteil am Einkommen', '2020-03-15', 'P2.anspruch', 6_45),
  drei('2026-04', 'die Großmutter behält 763 − 755,45', '2020-03-15', 'P1.anspruch', 7_55),
  drei('2026-04', 'der Enkel weiterhin nicht: 390 + 200', '2020-03-15', 'P3.anspruch', 590_00),
  drei(
    '2026-04',
    'die Tochter deckt sich selbst: der Enkel scheidet mit ihr aus',
    '2025-01-15',
    'P3.anspruch',
    0,
    einkommen('P2', 'sonstiges', 700_00),
  ),
]
