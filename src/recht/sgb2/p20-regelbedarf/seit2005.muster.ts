import { angaben, kind, type Muster, miete, person } from '../../pruefung/bau.ts'

/**
 * Amounts per Regelbedarfsstufe 1 to 6 in the last month before and the first month of each change. Since 2011: Anlage zu
 * § 28 SGB XII (official text); before: announcements under § 20 Abs. 4 SGB II for 100 percent, 90, 80, 60 (from July 2009
 * for children from 6 to 13: 70) percent of it, rounded to whole euros (§ 20 Abs. 3, § 28 Abs. 1 SGB II a. F.).
 */
const TAFEL: readonly (readonly [string, number, number, number, number, number, number])[] = [
  ['2007-06', 345, 311, 276, 276, 207, 207],
  ['2007-07', 347, 312, 278, 278, 208, 208],
  ['2008-06', 347, 312, 278, 278, 208, 208],
  ['2008-07', 351, 316, 281, 281, 211, 211],
  ['2009-06', 351, 316, 281, 281, 211, 211],
  ['2009-07', 359, 323, 287, 287, 251, 215],
  ['2010-12', 359, 323, 287, 287, 251, 215],
  ['2011-01', 364, 328, 291, 287, 251, 215],
  ['2011-12', 364, 328, 291, 287, 251, 215],
  ['2012-01', 374, 337, 299, 287, 251, 219],
  ['2012-12', 374, 337, 299, 287, 251, 219],
  ['2013-01', 382, 345, 306, 289, 255, 224],
  ['2013-12', 382, 345, 306, 289, 255, 224],
  ['2014-01', 391, 353, 313, 296, 261, 229],
  ['2014-12', 391, 353, 313, 296, 261, 229],
  ['2015-01', 399, 360, 320, 302, 267, 234],
  ['2015-12', 399, 360, 320, 302, 267, 234],
  ['2016-01', 404, 364, 324, 306, 270, 237],
  ['2016-12', 404, 364, 324, 306, 270, 237],
  ['2017-01', 409, 368, 327, 311, 291, 237],
  ['2017-12', 409, 368, 327, 311, 291, 237],
  ['2018-01', 416, 374, 332, 316, 296, 240],
  ['2018-12', 416, 374, 332, 316, 296, 240],
  ['2019-01', 424, 382, 339, 322, 302, 245],
  ['2019-12', 424, 382, 339, 322, 302, 245],
  ['2020-01', 432, 389, 345, 328, 308, 250],
  ['2020-12', 432, 389, 345, 328, 308, 250],
  ['2021-01', 446, 401, 357, 373, 309, 283],
  ['2021-12', 446, 401, 357, 373, 309, 283],
  ['2022-01', 449, 404, 360, 376, 311, 285],
  ['2022-12', 449, 404, 360, 376, 311, 285],
  ['2023-01', 502, 451, 402, 420, 348, 318],
]

const VON = 'Anlage zu § 28 SGB XII; bis 2010 §§ 20, 28 SGB II a. F. mit Bek. über die Höhe der Regelleistung'
const allein = angaben(person('P1', '1975-03-15'), miete(1, 300_00))

/** A couple with children of 18, 15, 9 and 3 years, whatever the year. */
function familie(monat: string) {
  const jahr = Number(monat.slice(0, 4))
  const eltern = ['P1', 'P2']
  return angaben(
    person('P1', '1970-03-15'),
    person('P2', '1971-06-02', 'partner'),
    kind('P3', `${jahr - 19}-06-15`, eltern),
    kind('P4', `${jahr - 16}-06-15`, eltern),
    kind('P5', `${jahr - 10}-06-15`, eltern),
    kind('P6', `${jahr - 3}-05-15`, eltern),
    miete(6, 900_00),
  )
}

const je = ([monat, ...euro]: (typeof TAFEL)[number]): readonly Muster[] =>
  euro.map((e, i) => ({
    monat,
    name: `Stufe ${i + 1}`,
    angaben: i === 0 ? allein : familie(monat),
    groesse: `P${i + 1}.regelbedarf`,
    soll: e * 100,
    von: VON,
  }))

const ost = (monat: string, soll: number): Muster => ({
  monat,
  name: 'neue Länder',
  angaben: allein,
  groesse: 'P1.regelbedarf',
  soll,
  von: '§ 20 Abs. 2 SGB II a. F.; Bek. v. 01.09.2005 und v. 20.07.2006 über die Höhe der Regelleistung',
  auslegung: { 'sgb2.20.2.rechtskreis': [{ ab: '2005-01-01', wert: 'ost' }] },
})

export const MUSTER: readonly Muster[] = [...TAFEL.flatMap(je), ost('2006-06', 331_00), ost('2006-07', 345_00)]
