import { angaben, bewilligung, karenz, kosten, type Muster, person } from '../../pruefung/bau.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

// Flat 500 and heating 80; reasonable are 400 and 60.
const wohnung: Angabe = {
  ...kosten(1, 500_00, 0, 80_00),
  angemessen_unterkunft_cent: 400_00,
  angemessen_heizung_cent: 60_00,
}
const P67 = '§ 67 Abs. 3 SGB II'

const fall = (monat: string, name: string, soll: number, von: string, ...mehr: readonly Angabe[]): Muster => ({
  monat,
  name,
  angaben: angaben(person('P1', '1980-03-15'), wohnung, ...mehr),
  groesse: 'P1.unterkunft',
  soll,
  von,
})

const FRIST = '§ 67 Abs. 3 Satz 2, § 22 Abs. 1 Satz 3 SGB II'
const gesenkt: readonly Angabe[] = [
  { art: 'kostensenkung', am: '2020-01-15', senkungsart: 'beides', frist_bis: null },
  bewilligung('2019-11-01', '2020-04-30'),
  bewilligung('2020-05-01', '2021-04-30'),
]
const ohnePandemie: readonly Angabe[] = [
  { art: 'kostensenkung', am: '2020-01-15', senkungsart: 'beides', frist_bis: null },
  bewilligung('2020-01-01', '2020-12-31'),
]

export const MUSTER: readonly Muster[] = [
  fall('2020-02', 'vor der Pandemieregel: das Angemessene', 460_00, '§ 22 Abs. 1 Satz 1 SGB II'),
  fall('2020-03', 'tatsächliche Kosten gelten als angemessen', 580_00, P67),
  fall('2020-09', 'sechster Monat', 580_00, P67, bewilligung('2020-04-01', '2021-03-31')),
  fall('2020-10', 'siebter Monat', 460_00, P67, bewilligung('2020-04-01', '2021-03-31')),
  // Requested in January 2020: February to April count, May to October do not, then November to January
  fall('2020-04', 'Frist zur Senkung läuft', 580_00, FRIST, ...gesenkt),
  fall('2020-10', 'sechs Monate nach § 67: tatsächliche Kosten', 580_00, FRIST, ...gesenkt),
  fall('2020-11', 'danach läuft die Frist weiter', 580_00, FRIST, ...gesenkt),
  fall('2021-01', 'letzter Monat der Frist', 580_00, FRIST, ...gesenkt),
  fall('2021-02', 'nach der Frist das Angemessene', 460_00, FRIST, ...gesenkt),
  fall('2020-07', 'ohne solche Monate endet sie nach sechs', 580_00, '§ 22 Abs. 1 Satz 3 SGB II', ...ohnePandemie),
  fall('2020-08', 'und dann gilt das Angemessene', 460_00, '§ 22 Abs. 1 Satz 3 SGB II', ...ohnePandemie),
  fall('2022-12', 'neuer Zeitraum im Dezember 2022', 580_00, P67),
  fall('2023-01', 'neuer Zeitraum im Januar 2023', 460_00, P67),
  fall(
    '2022-12',
    'vor 2023 gibt es keine Karenzzeit',
    460_00,
    '§ 65 Abs. 3 SGB II a. F.',
    bewilligung('2022-03-01', '2023-02-28'),
    karenz('2022-03-01', '2023-12-31'),
  ),
  fall(
    '2023-01',
    'Karenzzeit: Wohnung 500, Heizung 60',
    560_00,
    '§ 22 Abs. 1 Satz 2 und 3 SGB II i. d. F. ab 01.01.2023',
    bewilligung('2022-03-01', '2023-02-28'),
    karenz('2022-03-01', '2023-12-31'),
  ),
]
