import { angaben, bewilligung, kind, type Muster, miete, person } from '../../pruefung/bau.ts'
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

export const MUSTER: readonly Muster[] = [
  fall('2006-06', 'mit 19 Jahren eigene Bedarfsgemeinschaft', 0),
  fall('2006-07', 'mit 19 Jahren in der der Eltern: 80 Prozent', 276_00),
  fall('2006-07', 'laufender Zeitraum nach altem Recht', 0, bewilligung('2006-05-01', '2006-10-31')),
]
