import { alleinerziehend, angaben, einkommen, kind, type Muster, miete, person } from '../../pruefung/bau.ts'

const P41 = '§ 41 Abs. 2 SGB II i. d. F. bis 31.03.2011'
const P77 = '§ 77 Abs. 14 SGB II: bis 31.12.2011 fallen weitere Dezimalstellen weg'
const LSG = 'LSG Berlin-Brandenburg, L 5 AS 914/09 (Bescheid v. 06.07.2007)'
const BSG = 'BSG 31.10.2007, B 14/11b AS 30/07 R'

const allein = angaben(person('P1', '1975-03-15'), miete(1, 300_55))
const dreiKoepfe = angaben(person('P1', '1975-03-15'), miete(3, 500_00))
const antrag = (am: string) => angaben(person('P1', '1975-03-15'), miete(1, 300_00), { art: 'antrag', am })

// 36 % of 347 = 124.92; the younger child becomes 14 on 9 August: 208 × 8/30 + 278 × 22/30 = 259.33
const august2007 = angaben(
  person('P1', '1953-03-15'),
  kind('P2', '1991-09-20'),
  kind('P3', '1993-08-09'),
  alleinerziehend('P1'),
  einkommen('P2', 'kindergeld', 154_00),
  einkommen('P3', 'kindergeld', 154_00),
  miete(3, 629_83),
)
// 345 + 41 + 166.50 = 552.50; 207 + 166.50 − 154 = 219.50
const maerz2005 = angaben(
  person('P1', '1965-03-15'),
  kind('P2', '1993-06-01'),
  alleinerziehend('P1'),
  einkommen('P2', 'kindergeld', 154_00),
  miete(2, 333_00),
)
const A2LL = {
  'sgb2.41.2.gerundetWird': [{ ab: '2005-01-01', wert: 'ohneUnterkunft' }],
  'sgb2.41.2.restcent': [{ ab: '2005-01-01', wert: 'erstePerson' }],
}

const fall = (
  monat: string,
  name: string,
  haushalt: Muster['angaben'],
  groesse: string,
  soll: number,
  von: string,
  auslegung?: Muster['auslegung'],
): Muster => ({ monat, name, angaben: haushalt, groesse, soll, von, ...(auslegung === undefined ? {} : { auslegung }) })

export const MUSTER: readonly Muster[] = [
  fall('2011-03', '364 + 300,55: auf volle Euro', allein, 'P1.anspruch', 665_00, P41),
  fall('2011-03', 'der Rest liegt bei der Unterkunft', allein, 'P1.leistung.unterkunft', 301_00, P41),
  fall('2011-04', '364 + 300,55: auf den Cent', allein, 'P1.anspruch', 664_55, '§ 41 Abs. 2 SGB II'),
  fall('2011-12', '500 durch drei, abgeschnitten', dreiKoepfe, 'P1.unterkunft', 166_66, P77),
  fall('2012-01', '500 durch drei, kaufmännisch', dreiKoepfe, 'P1.unterkunft', 166_67, '§ 41 Abs. 2 Satz 2 SGB II'),
  fall(
    '2010-12',
    'Antrag am 11.: 21/30 von 659',
    antrag('2010-12-11'),
    'P1.anspruch',
    461_00,
    '§ 37 Abs. 2 SGB II a. F.',
  ),
  fall(
    '2011-01',
    'Antrag am 11. wirkt auf den Ersten zurück',
    antrag('2011-01-11'),
    'P1.anspruch',
    664_00,
    '§ 37 Abs. 2 Satz 2 SGB II',
  ),
  fall('2005-03', 'je Person gerundet: 553 und 220', maerz2005, 'gesamt', 773_00, `${P41}; ${BSG}`),
  fall('2005-03', 'wie A2LL: 386 + 53 und zweimal 166,50', maerz2005, 'gesamt', 772_00, BSG, A2LL),
  fall('2007-08', 'Mutter: 347 + 125 + 209,94', august2007, 'P1.anspruch', 682_00, P41),
  fall('2007-08', 'jüngeres Kind: 259,33 − 154 + 209,94', august2007, 'P3.anspruch', 315_00, P41),
  fall('2007-08', 'wie A2LL, Mutter: 472 + 209,95', august2007, 'P1.anspruch', 681_95, LSG, A2LL),
  fall('2007-08', 'wie A2LL, älteres Kind: 124 + 209,94', august2007, 'P2.anspruch', 333_94, LSG, A2LL),
  fall('2007-08', 'wie A2LL, jüngeres Kind: 105 + 209,94', august2007, 'P3.anspruch', 314_94, LSG, A2LL),
]
