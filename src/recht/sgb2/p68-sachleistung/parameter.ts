import { parameter } from '../../regelwerk/parameter.ts'

/**
 * § 68 Satz 2 SGB II since 2024; § 65 Abs. 1 Satz 2 SGB II until the end of 2018, which knew no value of its own for adults
 * under 25; between them the law has no such rule. In whole euros, by Regelbedarfsstufe.
 */
function wert(stufe: number, bis2018: number, ab2024: number) {
  return parameter(`sgb2.68.sachleistungswert${stufe}`, '§ 68 Satz 2 SGB II', 'cent', [
    {
      ab: '2016-08-01',
      verkuendet: '2016-07-29',
      wert: bis2018 * 100,
      quelle: '§ 65 Abs. 1 Satz 2 SGB II i. d. F. bis 31.12.2018; der Tag des Beginns ist nicht amtlich belegt',
      unsicher: 'beginn',
    },
    {
      ab: '2019-01-01',
      verkuendet: '2016-07-29',
      wert: 0,
      quelle: '§ 65 Abs. 1 Satz 1 SGB II a. F.: bis zum Ablauf des 31. Dezember 2018',
    },
    {
      ab: '2024-01-01',
      verkuendet: '2023-12-29',
      wert: ab2024 * 100,
      quelle: '§ 68 Satz 2 SGB II, G. v. 22.12.2023, BGBl. 2023 I Nr. 408; der Tag der Verkündung ist nicht belegt',
      unsicher: 'verkuendung',
    },
  ])
}

/** By Regelbedarfsstufe, from the first on. */
export const SACHLEISTUNGSWERTE = [
  wert(1, 170, 186),
  wert(2, 159, 167),
  wert(3, 159, 149),
  wert(4, 158, 178),
  wert(5, 125, 131),
  wert(6, 86, 98),
]
