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

export const MUSTER: readonly Muster[] = [
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
