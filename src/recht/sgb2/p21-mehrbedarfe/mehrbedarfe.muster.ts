import {
  alleinerziehend,
  angaben,
  ausgeschlossen,
  kind,
  type Muster,
  mehrbedarf,
  miete,
  person,
} from '../../pruefung/bau.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

const FW21 = 'BA, Fachliche Weisungen § 21 SGB II, Rz. 21.8, und Handrechnung'

/** A single parent in April 2026 with children of these ages. */
function mitKindern(name: string, alter: readonly number[], soll: number, monat = '2026-04'): Muster {
  const kinder = alter.map((a, i) => kind(`P${i + 2}`, `${2026 - a}-01-15`))
  return {
    monat,
    name: `alleinerziehend: ${name}`,
    angaben: angaben(person('P1', '1985-03-15'), alleinerziehend('P1'), ...kinder, miete(alter.length + 1, 300_00)),
    groesse: 'P1.mehrbedarf',
    soll,
    von: FW21,
  }
}

/** Hot water with a stated amount below the flat one. */
const warmwasser = (monat: string, name: string, soll: number, von: string): Muster => ({
  monat,
  name: `Warmwasser mit 5,96 angegeben: ${name}`,
  angaben: angaben(
    person('P1', '1985-03-15'),
    mehrbedarf('P1', 'warmwasser', null, 5_96),
    miete(1, 300_00, 'dezentral'),
  ),
  groesse: 'P1.mehrbedarf',
  soll,
  von,
})

/** A child that turns 15, with a fact that counts from then on; 35 % of 471 = 164.85, 17 % = 80.07. */
const fuenfzehn = (name: string, geburt: string, soll: number, ...dazu: readonly Angabe[]): Muster => ({
  monat: '2026-08',
  name,
  angaben: angaben(person('P1', '1980-05-05'), kind('P2', geburt), ...dazu, miete(2, 600_00)),
  groesse: 'P2.mehrbedarf',
  soll,
  von: '§ 21 Abs. 4 Satz 1, § 23 Nr. 2 und 4, § 41 Abs. 1 Satz 1 SGB II',
})
const behindert = mehrbedarf('P2', 'behinderung', null)
const merkzeichenG = mehrbedarf('P2', 'merkzeichenG', null)
const erwerbsunfaehig: Angabe = { art: 'erwerbsfaehigkeit', person: 'P2', von: null, bis: null, erwerbsfaehig: false }

export const MUSTER: readonly Muster[] = [
  fuenfzehn('Behinderung, am 8. August 15: 23/30 von 164,85', '2011-08-08', 126_39, behindert),
  fuenfzehn('Behinderung, am 1. August 15: der ganze Monat', '2011-08-01', 164_85, behindert),
  fuenfzehn('Behinderung, am 1. September 15: im August nichts', '2011-09-01', 0, behindert),
  fuenfzehn('Merkzeichen G, am 8. August 15: 23/30 von 80,07', '2011-08-08', 61_39, merkzeichenG, erwerbsunfaehig),
  fuenfzehn('Merkzeichen G, aber erwerbsfähig: nichts', '2011-08-08', 0, merkzeichenG),
  warmwasser('2020-12', 'abweichender Bedarf im Einzelfall', 5_96, '§ 21 Abs. 7 Satz 2 SGB II i. d. F. bis 31.12.2020'),
  warmwasser('2021-01', '2,3 Prozent von 446, nur höhere weichen ab', 10_26, '§ 21 Abs. 7 Satz 2 und 3 SGB II'),
  warmwasser('2026-03', '2,3 Prozent von 563, nur höhere weichen ab', 12_95, '§ 21 Abs. 7 Satz 2 und 3 SGB II'),
  {
    monat: '2026-04',
    name: 'zwei Angaben zur Behinderung: einmal 35 Prozent von 563',
    angaben: angaben(
      person('P1', '1985-03-15'),
      mehrbedarf('P1', 'behinderung', null),
      mehrbedarf('P1', 'behinderung', null),
      miete(1, 300_00),
    ),
    groesse: 'P1.mehrbedarf',
    soll: 197_05,
    von: '§ 21 Abs. 4 SGB II',
  },
  {
    monat: '2026-04',
    name: 'Partnerin im Heim: kein Warmwasser in der Wohnung',
    angaben: angaben(
      person('P1', '1985-03-15'),
      person('P2', '1986-03-15', 'partner'),
      ausgeschlossen('P2', 'stationaer'),
      miete(2, 300_00, 'dezentral'),
    ),
    groesse: 'P2.mehrbedarf',
    soll: 0,
    von: '§ 21 Abs. 7 Satz 2 SGB II: jede im Haushalt lebende Person',
  },
  mitKindern('ein Kind unter 7: 36 Prozent von 563', [6], 202_68),
  mitKindern('ein Kind ab 7: 12 Prozent', [7], 67_56),
  mitKindern('zwei Kinder unter 16: 36 Prozent', [8, 15], 202_68),
  mitKindern('zwei Kinder ab 16: 24 Prozent', [16, 17], 135_12),
  mitKindern('eines ab 7 und eines ab 16: 24 Prozent', [8, 16], 135_12),
  mitKindern('eines unter 7 und eines unter 16: 36 Prozent', [6, 8], 202_68),
  mitKindern('drei Kinder: 36 Prozent', [8, 10, 12], 202_68),
  mitKindern('vier Kinder: 48 Prozent', [8, 10, 12, 14], 270_24),
  mitKindern('fünf Kinder: 60 Prozent', [8, 10, 12, 14, 15], 337_80),
  mitKindern('sechs Kinder: höchstens 60 Prozent', [1, 8, 10, 12, 14, 15], 337_80),
  mitKindern('ein Kind von 18: nichts', [18], 0),
  mitKindern('letzter Monat des alten Satzes: 36 Prozent von 502', [6], 180_72, '2023-12'),
  {
    monat: '2026-04',
    name: '7. Geburtstag am 16.: 15/30 von 36 und 15/30 von 12 Prozent',
    angaben: angaben(person('P1', '1985-03-15'), alleinerziehend('P1'), kind('P2', '2019-04-16'), miete(2, 300_00)),
    groesse: 'P1.mehrbedarf',
    soll: 135_12, // (202,68 × 15 + 67,56 × 15) / 30
    von: '§ 21 Abs. 3, § 41 Abs. 1 SGB II',
  },
  {
    monat: '2026-04',
    name: 'Deckel: 17 + 35 + 60 Prozent sind höchstens der Regelbedarf',
    angaben: angaben(
      person('P1', '1985-03-15'),
      mehrbedarf('P1', 'schwangerschaft', null),
      mehrbedarf('P1', 'behinderung', null),
      mehrbedarf('P1', 'ernaehrung', 60_00),
      miete(1, 300_00),
    ),
    groesse: 'P1.mehrbedarf',
    soll: 563_00,
    von: '§ 21 Abs. 8 SGB II',
  },
  {
    monat: '2026-04',
    name: 'der Deckel erfasst Abs. 6 nicht',
    angaben: angaben(
      person('P1', '1985-03-15'),
      mehrbedarf('P1', 'ernaehrung', 99_99),
      mehrbedarf('P1', 'behinderung', null),
      mehrbedarf('P1', 'unabweisbar', null, 40_00),
      miete(1, 300_00),
    ),
    groesse: 'P1.mehrbedarf',
    soll: 603_00,
    von: '§ 21 Abs. 6 und 8 SGB II',
  },
  {
    monat: '2026-04',
    name: 'Mehrbedarf ab dem 16.: 15/30',
    angaben: angaben(
      person('P1', '1985-03-15'),
      mehrbedarf('P1', 'schwangerschaft', null, null, { von: '2026-04-16' }),
      miete(1, 300_00),
    ),
    groesse: 'P1.mehrbedarf',
    soll: 47_86, // 95,71 × 15 / 30 = 47,855
    von: '§ 21 Abs. 2, § 41 Abs. 1 SGB II',
  },
  {
    monat: '2026-04',
    name: 'Warmwasser nach Messeinrichtung statt 2,3 Prozent',
    angaben: angaben(
      person('P1', '1985-03-15'),
      mehrbedarf('P1', 'warmwasser', null, 25_50),
      miete(1, 300_00, 'dezentral'),
    ),
    groesse: 'P1.mehrbedarf',
    soll: 25_50,
    von: '§ 21 Abs. 7 Satz 3 SGB II',
  },
  {
    monat: '2026-04',
    name: 'Warmwasser dezentral: 2,3 Prozent von 563 = 12,949',
    angaben: angaben(person('P1', '1985-03-15'), miete(1, 300_00, 'dezentral')),
    groesse: 'P1.mehrbedarf',
    soll: 12_95,
    von: '§ 21 Abs. 7 Satz 2 Nr. 1 SGB II',
  },
]
