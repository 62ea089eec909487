import { angaben, bewilligung, einkommen, kind, type Muster, miete, person } from '../../pruefung/bau.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

const haushalt = [person('P1', '1965-03-15'), kind('P2', '1987-01-15'), miete(2, 300_00)]
const VON =
  '§ 7 Abs. 3 Nr. 4 SGB II i. d. F. bis 30.06.2006 und ab 01.07.2006 (G. v. 24.03.2006); § 68 Abs. 1 SGB II a. F.'

const fall = (monat: string, name: string, soll: number, ...mehr: readonly Angabe[]): Muster => ({
  monat,
  name,
  angaben: angaben(...haushalt, ...mehr),
  groesse: 'P2.regelbedarf',
  soll,
  von: VON,
})

/** A child whose stay has no beginning stated: it begins with the birth. */
const geburt = (monat: string, name: string, groesse: string, soll: number, von: string): Muster => ({
  monat,
  name,
  angaben: angaben(
    person('P1', '1990-05-05'),
    kind('P2', '2026-04-16'),
    { ...einkommen('P2', 'kindergeld', 259_00), berechtigt: 'P1' } as Angabe,
    miete(2, 600_00),
  ),
  groesse,
  soll,
  von,
})
const ERST_AB_GEBURT = '§ 7 Abs. 3 Nr. 4 SGB II, § 1 BGB: vor der Geburt gehört niemand zur Bedarfsgemeinschaft'

/** The mother is not erwerbsfähig: the child carries the Bedarfsgemeinschaft from its 15th birthday on. */
const wird15 = (groesse: string, soll: number, von: string, monat = '2026-12'): Muster => ({
  monat,
  name: 'die einzige erwerbsfähige Person wird am 26. Dezember 15',
  angaben: angaben(
    person('P1', '1965-09-09'),
    { art: 'erwerbsfaehigkeit', person: 'P1', von: null, bis: null, erwerbsfaehig: false },
    kind('P2', '2011-12-26'),
    miete(2, 600_00),
  ),
  groesse,
  soll,
  von,
})
const AB_15 = '§ 7 Abs. 1 Satz 1 Nr. 1, Abs. 2, § 41 Abs. 1 SGB II'

export const MUSTER: readonly Muster[] = [
  wird15('P1.anspruch', 0, AB_15, '2026-11'),
  wird15('P1.anspruch', 172_60, `${AB_15}: (563 + 300) × 6/30`),
  wird15('P2.anspruch', 154_20, `${AB_15}: (471 + 300) × 6/30`),
  wird15('P2.sofortzuschlag', 25_00, '§ 72 Abs. 1 SGB II, ADR 0008 Nr. 6'),
  wird15('P1.anspruch', 863_00, AB_15, '2027-01'),
  {
    monat: '2026-12',
    name: 'ein Kind wird 15, die Mutter ist erwerbsfähig: der ganze Monat',
    angaben: angaben(person('P1', '1965-09-09'), kind('P2', '2011-12-26'), miete(2, 600_00)),
    groesse: 'P2.anspruch',
    soll: 771_00,
    von: '§ 7 Abs. 2 und 3 SGB II: 471 + 300',
  },
  geburt('2026-03', 'Kind vor dem Monat seiner Geburt', 'P2.anspruch', 0, ERST_AB_GEBURT),
  geburt('2026-03', 'Kind vor dem Monat seiner Geburt: kein Bedarf', 'P2.bedarf', 0, ERST_AB_GEBURT),
  geburt('2026-03', 'Kind vor dem Monat seiner Geburt: kein Sofortzuschlag', 'P2.sofortzuschlag', 0, ERST_AB_GEBURT),
  geburt(
    '2026-03',
    'Kindergeld vor dem Monat der Geburt gibt es nicht',
    'P1.anspruch',
    863_00,
    '§ 66 Abs. 2 EStG: 563 + 300, kein Kindergeld',
  ),
  geburt(
    '2026-04',
    'Geburt am 16.: 15 von 30 Tagen',
    'P2.anspruch',
    199_00,
    '§ 41 Abs. 1 SGB II: (357 + 300 − 259) × 15/30',
  ),
  geburt(
    '2026-04',
    'Geburt am 16.: das Kindergeld gehört auch vor dem 16. nicht der Mutter',
    'P1.anspruch',
    863_00,
    '§ 11 Abs. 1 Satz 5 SGB II: 563 + 300; das Kind braucht es ganz',
  ),
  geburt('2026-04', 'Geburt am 16.: Sofortzuschlag ganz', 'P2.sofortzuschlag', 25_00, '§ 72 Abs. 1 SGB II, ADR 0008'),
  geburt('2026-05', 'Monat nach der Geburt', 'P2.anspruch', 398_00, '§ 19 Abs. 1 SGB II: 357 + 300 − 259'),
  fall('2006-06', 'mit 19 Jahren eigene Bedarfsgemeinschaft', 0),
  fall('2006-07', 'mit 19 Jahren in der der Eltern: 80 Prozent', 276_00),
  fall('2006-07', 'laufender Zeitraum nach altem Recht', 0, bewilligung('2006-05-01', '2006-10-31')),
]
