import { angaben, type Muster, miete, person } from '../../pruefung/bau.ts'

/** Someone alone with 300 euros of rent, born on the 15 June: the last month with a claim and the first without. */
const jahrgang = (
  geburt: string,
  letzter: string,
  erster: string,
  regelbedarf: number,
  von = '§ 7a SGB II, Tabelle',
): readonly Muster[] => {
  const fall = (monat: string, name: string, soll: number): Muster => ({
    monat,
    name: `geboren ${geburt}: ${name}`,
    angaben: angaben(person('P1', geburt), miete(1, 300_00)),
    groesse: 'P1.anspruch',
    soll,
    von,
  })
  return [
    fall(letzter, 'letzter Monat vor der Altersgrenze', regelbedarf + 300_00),
    fall(erster, 'nach der Altersgrenze', 0),
  ]
}

export const MUSTER: readonly Muster[] = [
  ...jahrgang('1946-06-15', '2011-06', '2011-07', 364_00, '§ 7a Satz 1 SGB II'),
  ...jahrgang('1947-06-15', '2012-07', '2012-08', 374_00),
  ...jahrgang('1948-06-15', '2013-08', '2013-09', 382_00),
  ...jahrgang('1949-06-15', '2014-09', '2014-10', 391_00),
  ...jahrgang('1950-06-15', '2015-10', '2015-11', 399_00),
  ...jahrgang('1951-06-15', '2016-11', '2016-12', 404_00),
  ...jahrgang('1952-06-15', '2017-12', '2018-01', 409_00),
  ...jahrgang('1953-06-15', '2019-01', '2019-02', 424_00),
  ...jahrgang('1954-06-15', '2020-02', '2020-03', 432_00),
  ...jahrgang('1955-06-15', '2021-03', '2021-04', 446_00),
  ...jahrgang('1956-06-15', '2022-04', '2022-05', 449_00),
  ...jahrgang('1957-06-15', '2023-05', '2023-06', 502_00),
  ...jahrgang('1958-06-15', '2024-06', '2024-07', 563_00),
  ...jahrgang('1959-06-15', '2025-08', '2025-09', 563_00),
  ...jahrgang('1960-06-15', '2026-10', '2026-11', 563_00),
  ...jahrgang('1961-06-15', '2027-12', '2028-01', 563_00),
  ...jahrgang('1962-06-15', '2029-02', '2029-03', 563_00),
  ...jahrgang('1963-06-15', '2030-04', '2030-05', 563_00),
  ...jahrgang('1964-06-15', '2031-06', '2031-07', 563_00),
  ...jahrgang('1970-06-15', '2037-06', '2037-07', 563_00),
  ...jahrgang(
    '1960-06-01',
    '2026-09',
    '2026-10',
    563_00,
    '§ 7a SGB II, § 187 Abs. 2 Satz 2, § 188 Abs. 2 BGB: vollendet am 31. Mai',
  ),
  ...jahrgang('1960-06-02', '2026-10', '2026-11', 563_00),
]
