import {
  absetzung,
  angaben,
  bewilligung,
  einkommen,
  kind,
  lohn,
  type Muster,
  miete,
  person,
} from '../../pruefung/bau.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

const allein = [person('P1', '1975-03-15'), miete(1, 300_00)]
const mitKind = (geburt: string) => [person('P1', '1970-03-15'), kind('P2', geburt), miete(2, 300_00)]
const P30 = '§ 30, § 11 Abs. 2 SGB II i. d. F. bis 30.09.2005'
const P67 = '§ 67 SGB II a. F. (Freibetragsneuregelungsgesetz v. 14.08.2005)'
const P77 = '§ 77 Abs. 3 SGB II (G. v. 24.03.2011)'
const V6 = '§ 6 Abs. 1 Nr. 3 Buchst. a Alg II-V, § 9 GrusiGV'
const P11B = '§ 11b Abs. 2 und 3 SGB II i. d. F. bis 30.06.2023'

const frei = (monat: string, name: string, soll: number, von: string, ...liste: readonly Angabe[]): Muster => ({
  monat,
  name,
  angaben: angaben(...liste),
  groesse: 'P1.freibetragErwerb',
  soll,
  von,
})
const kindeseinkommen = (
  monat: string,
  name: string,
  soll: number,
  von: string,
  ...liste: readonly Angabe[]
): Muster => ({ monat, name, angaben: angaben(...liste), groesse: 'P2.bereinigtesEinkommen', soll, von })

const minijob = lohn('P1', 400_00)
const tausend = lohn('P1', 1000_00, 200_00)
const fahrt = [lohn('P1', 500_00), absetzung('P1', 'fahrtkosten', 60_00)]

export const MUSTER: readonly Muster[] = [
  // 30 + 15.33 = 45.33; 15 % of 400 = 60 × 354.67 / 400 = 53.20
  frei('2005-09', '400 Euro: 45,33 und 53,20', 98_53, P30, ...allein, minijob),
  // 30 + 37.80 + 15.33 = 83.13; (650 − 83.13) / 820: 60 × … = 41.48, 126 × … = 87.10. The source leaves the 30 euros out.
  frei(
    '2005-01',
    'FB-04: 820 brutto, 650 netto, Fahrt 37,80',
    211_71,
    P30,
    ...allein,
    lohn('P1', 820_00, 170_00),
    absetzung('P1', 'fahrtkosten', 37_80),
  ),
  // 900 to 1,500: 60 + 150 + 15 % of 100 = 225 × (800 − 45.33) / 1000 = 169.80 (60 → 45.28, 150 → 113.20, 15 → 11.32)
  frei('2005-09', '1.000 Euro: drei Stufen', 215_13, P30, ...allein, tausend),
  frei('2005-10', '400 Euro: 100 und 20 Prozent von 300', 160_00, P67, ...allein, minijob),
  frei(
    '2005-10',
    'laufender Zeitraum: altes Recht',
    98_53,
    P67,
    ...allein,
    minijob,
    bewilligung('2005-07-01', '2005-12-31'),
  ),
  frei(
    '2005-11',
    'laufender Zeitraum, neue Arbeit im November: neues Recht',
    160_00,
    P67,
    ...allein,
    lohn('P1', 400_00, 0, { von: '2005-11-01' }),
    bewilligung('2005-07-01', '2005-12-31'),
  ),
  frei('2011-06', '1.000 Euro: 100, 140 und 20', 260_00, P77, ...allein, tausend),
  frei('2011-07', '1.000 Euro: 100 und 180', 280_00, P77, ...allein, tausend),
  frei(
    '2011-06',
    '1.600 Euro mit Kind: höchstens 310',
    310_00,
    P77,
    ...mitKind('2005-05-05'),
    lohn('P1', 1600_00, 340_00),
  ),
  frei(
    '2011-07',
    '1.600 Euro mit Kind: höchstens 330',
    330_00,
    P77,
    ...mitKind('2005-05-05'),
    lohn('P1', 1600_00, 340_00),
  ),
  frei(
    '2011-10',
    'laufender Zeitraum: altes Recht',
    260_00,
    P77,
    ...allein,
    tausend,
    bewilligung('2011-05-01', '2011-10-31'),
  ),
  frei(
    '2011-11',
    'neuer Zeitraum: neues Recht',
    280_00,
    P77,
    ...allein,
    tausend,
    bewilligung('2011-11-01', '2012-04-30'),
  ),
  frei(
    '2011-08',
    'laufender Zeitraum, neue Arbeit im August: neues Recht',
    280_00,
    P77,
    ...allein,
    lohn('P1', 1000_00, 200_00, { von: '2011-08-01' }),
    bewilligung('2011-05-01', '2011-10-31'),
  ),
  // 30 + 60 + 15.33 = 105.33 are more than 100; 20 % of 400
  frei('2016-07', '15,33 Euro Werbungskosten ohne Nachweis', 185_33, V6, ...allein, ...fahrt),
  frei('2016-08', 'Pauschale entfallen: 100 und 80', 180_00, V6, ...allein, ...fahrt),
  frei(
    '2016-08',
    'laufender Zeitraum: noch 15,33',
    185_33,
    V6,
    ...allein,
    ...fahrt,
    bewilligung('2016-03-01', '2016-08-31'),
  ),
  {
    monat: '2016-08',
    name: 'Ausbildungsförderung 250: mindestens 100 ab',
    angaben: angaben(...allein, einkommen('P1', 'bafoeg', 250_00)),
    groesse: 'P1.bereinigtesEinkommen',
    soll: 150_00,
    von: '§ 11b Abs. 2 Satz 5 SGB II i. d. F. des 9. SGB II-ÄndG v. 26.07.2016',
  },
  frei('2022-09', '520 Euro vor der neuen Geringfügigkeitsgrenze', 184_00, P11B, ...allein, lohn('P1', 520_00)),
  frei('2022-10', '520 Euro mit der neuen Geringfügigkeitsgrenze', 184_00, P11B, ...allein, lohn('P1', 520_00)),
  frei('2022-12', 'letzter Monat vor dem Bürgergeld-Gesetz', 300_00, P11B, ...allein, lohn('P1', 1300_00, 280_00)),
  frei('2023-01', 'erster Monat des Bürgergeld-Gesetzes', 300_00, P11B, ...allein, lohn('P1', 1300_00, 280_00)),
  kindeseinkommen(
    '2005-09',
    '120 Euro mit 14 Jahren: nur 15,33 ab',
    104_67,
    P30,
    ...mitKind('1991-05-01'),
    lohn('P2', 120_00),
  ),
  kindeseinkommen(
    '2005-10',
    '120 Euro mit 14 Jahren: 100 frei, 15,33 ab',
    4_67,
    'Alg II-V i. d. F. v. 22.08.2005',
    ...mitKind('1991-05-01'),
    lohn('P2', 120_00),
  ),
  kindeseinkommen(
    '2007-12',
    '10 Euro zählen',
    10_00,
    '§ 11 Abs. 1 SGB II',
    ...mitKind('2000-05-01'),
    einkommen('P2', 'sonstiges', 10_00),
  ),
  kindeseinkommen(
    '2008-01',
    '10 Euro zählen nicht',
    0,
    '§ 1 Abs. 1 Nr. 1 Alg II-V v. 17.12.2007',
    ...mitKind('2000-05-01'),
    einkommen('P2', 'sonstiges', 10_00),
  ),
]
