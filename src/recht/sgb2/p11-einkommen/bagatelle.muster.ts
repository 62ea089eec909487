import { angaben, einkommen, kind, type Muster, miete, person } from '../../pruefung/bau.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

const NR1 = '§ 1 Abs. 1 Nr. 1 GrusiGV, § 11 Abs. 1 Satz 5 SGB II'

/** A parent with a child whose need is met by `unterhalt` and Kindergeld of 259.00. */
const mitKind = (eltern: string, geburt: string, unterhalt: number, ...weitere: readonly Angabe[]) =>
  angaben(
    person('P1', eltern),
    kind('P2', geburt),
    miete(2, 600_00),
    einkommen('P2', 'unterhalt', unterhalt),
    einkommen('P2', 'kindergeld', 259_00),
    ...weitere,
  )
/** With need of 390.00 + 300.00. */
const mitUeberhang = (unterhalt: number, ...weitere: readonly Angabe[]) =>
  mitKind('1980-05-05', '2012-06-15', unterhalt, ...weitere)
/** Without the 30 euros of those of age the limit shows by itself; the child needs 357.00 + 300.00. */
const beiMinderjaehrigem = (unterhalt: number, ...weitere: readonly Angabe[]) =>
  mitKind('2009-05-05', '2025-06-15', unterhalt, ...weitere)
const vor2023 = angaben(
  person('P1', '1990-05-05'),
  kind('P2', '2006-06-15'),
  miete(2, 600_00),
  einkommen('P2', 'unterhalt', 364_00),
  einkommen('P2', 'kindergeld', 154_00),
)

export const MUSTER: readonly Muster[] = [
  {
    monat: '2026-03',
    name: 'zehn Euro neben 169 Euro Kindergeld, das das Kind übrig lässt, zählen',
    angaben: mitUeberhang(600_00, einkommen('P1', 'sonstiges', 10_00)),
    groesse: 'P1.bereinigtesEinkommen',
    soll: 149_00,
    von: `${NR1}: 259 − (690 − 600) = 169; 10 + 169 − 30`,
  },
  {
    monat: '2026-03',
    name: 'zehn Euro neben einem Kind, das sein Kindergeld ganz braucht, zählen nicht',
    angaben: mitUeberhang(431_00, einkommen('P1', 'sonstiges', 10_00)),
    groesse: 'P1.bereinigtesEinkommen',
    soll: 0,
    von: `${NR1}: 690 − 431 = 259`,
  },
  {
    monat: '2026-03',
    name: 'minderjähriger Elternteil: zehn Euro Kindergeldüberhang allein zählen nicht',
    angaben: beiMinderjaehrigem(408_00),
    groesse: 'P1.bereinigtesEinkommen',
    soll: 0,
    von: `${NR1}: 259 − (657 − 408) = 10`,
  },
  {
    monat: '2026-03',
    name: 'minderjähriger Elternteil: ein Cent mehr, und alles zählt',
    angaben: beiMinderjaehrigem(408_01),
    groesse: 'P1.bereinigtesEinkommen',
    soll: 10_01,
    von: `${NR1}: 259 − (657 − 408,01) = 10,01; § 6 Abs. 1 Nr. 1 GrusiGV: 30 Euro nur bei Volljährigen`,
  },
  {
    monat: '2026-03',
    name: 'minderjähriger Elternteil: fünf Euro und fünf Euro Überhang zählen nicht',
    angaben: beiMinderjaehrigem(403_00, einkommen('P1', 'sonstiges', 5_00)),
    groesse: 'P1.bereinigtesEinkommen',
    soll: 0,
    von: `${NR1}: 5 + (259 − (657 − 403)) = 10`,
  },
  {
    monat: '2007-12',
    name: 'vor dem 01.01.2008 gab es die Grenze je Monat nicht',
    angaben: vor2023,
    groesse: 'P1.bereinigtesEinkommen',
    soll: 10_00,
    von: '§ 11 Abs. 1 Satz 3 SGB II a. F., Regelleistung 60 % von 347 = 208: 154 − (508 − 364) = 10',
  },
  {
    monat: '2008-01',
    name: 'seit dem 01.01.2008 bleiben zehn Euro im Monat frei',
    angaben: vor2023,
    groesse: 'P1.bereinigtesEinkommen',
    soll: 0,
    von: '§ 1 Abs. 1 Nr. 1 Alg II-V v. 17.12.2007',
  },
]
