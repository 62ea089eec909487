import { angaben, kind, type Muster, miete, person } from '../../pruefung/bau.ts'

const ANLAGE = 'Anlage zu § 28 SGB XII'
const LSG = 'LSG Berlin-Brandenburg, L 5 AS 914/09: (t − 1)/30 alt, Rest neu'

const familie = angaben(
  person('P1', '1985-03-15'),
  person('P2', '1987-06-02', 'partner'),
  kind('P3', '2004-10-10', ['P1', 'P2']),
  kind('P4', '2008-10-10', ['P1', 'P2']),
  kind('P5', '2013-10-10', ['P1', 'P2']),
  kind('P6', '2020-10-10', ['P1', 'P2']),
  miete(6, 900_00),
)
const allein = angaben(person('P1', '1985-03-15'), miete(1, 300_00))
const mitKind = (geburt: string) => angaben(person('P1', '1985-03-15'), kind('P2', geburt), miete(2, 300_00))

const je = (monat: string, name: string, werte: Readonly<Record<string, number>>): readonly Muster[] =>
  Object.entries(werte).map(([p, soll]) => ({
    monat,
    name: `${name}, ${p}`,
    angaben: familie,
    groesse: `${p}.regelbedarf`,
    soll,
    von: ANLAGE,
  }))

export const MUSTER: readonly Muster[] = [
  { monat: '2023-01', name: 'erster Monat', angaben: allein, groesse: 'P1.regelbedarf', soll: 502_00, von: ANLAGE },
  {
    monat: '2023-12',
    name: 'letzter Monat des alten Satzes',
    angaben: allein,
    groesse: 'P1.regelbedarf',
    soll: 502_00,
    von: ANLAGE,
  },
  {
    monat: '2024-01',
    name: 'erster Monat des neuen Satzes',
    angaben: allein,
    groesse: 'P1.regelbedarf',
    soll: 563_00,
    von: ANLAGE,
  },
  {
    monat: '2025-01',
    name: 'Nullrunde 2025',
    angaben: allein,
    groesse: 'P1.regelbedarf',
    soll: 563_00,
    von: 'RBSFV 2025',
  },
  {
    monat: '2026-12',
    name: 'Nullrunde 2026',
    angaben: allein,
    groesse: 'P1.regelbedarf',
    soll: 563_00,
    von: 'RBSFV 2026 § 2',
  },
  ...je('2023-12', 'alle Stufen, letzter Monat des alten Satzes', {
    P1: 451_00,
    P2: 451_00,
    P3: 402_00,
    P4: 420_00,
    P5: 348_00,
    P6: 318_00,
  }),
  ...je('2024-01', 'alle Stufen, erster Monat des neuen Satzes', {
    P1: 506_00,
    P2: 506_00,
    P3: 451_00,
    P4: 471_00,
    P5: 390_00,
    P6: 357_00,
  }),
  // 8 days of Stufe 6 and 22 of Stufe 5: (357 × 8 + 390 × 22) / 30 = 11436 / 30
  {
    monat: '2025-08',
    name: '6. Geburtstag am 9. August',
    angaben: mitKind('2019-08-09'),
    groesse: 'P2.regelbedarf',
    soll: 381_20,
    von: LSG,
  },
  {
    monat: '2025-08',
    name: '6. Geburtstag am Ersten: ganzer Monat neu',
    angaben: mitKind('2019-08-01'),
    groesse: 'P2.regelbedarf',
    soll: 390_00,
    von: LSG,
  },
  {
    monat: '2025-08',
    name: '6. Geburtstag am 31.: der 31. zählt nicht',
    angaben: mitKind('2019-08-31'),
    groesse: 'P2.regelbedarf',
    soll: 357_00,
    von: LSG,
  },
  {
    monat: '2025-09',
    name: 'Monat nach dem 6. Geburtstag',
    angaben: mitKind('2019-08-31'),
    groesse: 'P2.regelbedarf',
    soll: 390_00,
    von: '§ 23 Nr. 1 SGB II',
  },
  // 27 days of Stufe 5, 3 of Stufe 4, though February has 28 days: (390 × 27 + 471 × 3) / 30
  {
    monat: '2026-02',
    name: '14. Geburtstag am 28. Februar',
    angaben: mitKind('2012-02-28'),
    groesse: 'P2.regelbedarf',
    soll: 398_10,
    von: '§ 41 Abs. 1 Satz 2 SGB II: 27/30 und 3/30',
  },
  // 14 days of Stufe 4, 16 of Stufe 3: (471 × 14 + 451 × 16) / 30 = 460,333…
  {
    monat: '2026-04',
    name: '18. Geburtstag am 15. April',
    angaben: mitKind('2008-04-15'),
    groesse: 'P2.regelbedarf',
    soll: 460_33,
    von: '§ 41 Abs. 1 und 2 SGB II',
  },
  {
    monat: '2026-04',
    name: '15. Geburtstag ändert nichts: Stufe 4',
    angaben: mitKind('2011-04-15'),
    groesse: 'P2.regelbedarf',
    soll: 471_00,
    von: '§ 20 Abs. 2 Satz 2 Nr. 1, § 23 Nr. 1 SGB II',
  },
  {
    monat: '2026-04',
    name: 'minderjährige Partnerin: der Volljährige erhält Stufe 1',
    angaben: angaben(person('P1', '2005-01-01'), person('P2', '2009-01-01', 'partner'), miete(2, 300_00)),
    groesse: 'P1.regelbedarf',
    soll: 563_00,
    von: '§ 20 Abs. 2 Satz 1 SGB II',
  },
  {
    monat: '2026-04',
    name: 'minderjährige Partnerin: sie selbst Stufe 4',
    angaben: angaben(person('P1', '2005-01-01'), person('P2', '2009-01-01', 'partner'), miete(2, 300_00)),
    groesse: 'P2.regelbedarf',
    soll: 471_00,
    von: '§ 20 Abs. 2 Satz 2 Nr. 1 SGB II',
  },
  ...ohneZusicherung('2026-04', 'mit Partner von 17 auch ohne Zusicherung ausgezogen: Stufe 3', {
    P1: [451_00, '§ 20 Abs. 3 SGB II'],
    P2: [471_00, '§ 20 Abs. 2 Satz 2 Nr. 1 SGB II'],
  }),
  ...ohneZusicherung('2027-02', 'nach dem 18. Geburtstag des Partners: Stufe 2, davon weicht Absatz 3 nicht ab', {
    P1: [506_00, '§ 20 Abs. 4 SGB II'],
    P2: [506_00, '§ 20 Abs. 4 SGB II'],
  }),
]

function ohneZusicherung(
  monat: string,
  name: string,
  werte: Readonly<Record<string, readonly [number, string]>>,
): readonly Muster[] {
  const paar = angaben(
    person('P1', '2003-03-15'),
    person('P2', '2009-01-15', 'partner'),
    { art: 'auszugUnter25', person: 'P1', am: '2026-02-01', auszug: 'fehlt' },
    miete(2, 300_00),
  )
  return Object.entries(werte).map(([p, [soll, von]]) => ({
    monat,
    name: `${name}, ${p}`,
    angaben: paar,
    groesse: `${p}.regelbedarf`,
    soll,
    von,
  }))
}
