import { parameter, type Unsicherheit } from '../../regelwerk/parameter.ts'
import { schalter } from '../../regelwerk/schalter.ts'

type Jahr = {
  readonly ab: string
  /** Where no Bundesgesetzblatt is at hand, the day of promulgation is the usual one and the source says so. */
  readonly verkuendet: string
  readonly quelle: string
  readonly unsicher?: Unsicherheit
  /** Whole euros by Regelbedarfsstufe 1 to 6. */
  readonly euro: readonly [number, number, number, number, number, number]
}

const ANLAGE = 'Anlage zu § 28 SGB XII'
const TAG = 'Tag der Verkündung nicht am Bundesgesetzblatt geprüft'

/**
 * What is paid, with the amounts protected by transitions: from 2011 to 2013 Stufen 4 to 6 kept 287, 251 and 215 euros
 * (§ 77 Abs. 4 SGB II; computed 275, 242, 213), in 2017 Stufe 6 kept 237 (computed 236). Until 2010 "Regelleistung" and
 * "Sozialgeld": 100, 90, 80 and 60 percent, from July 2009 70 percent for children from 6 to 13 (§ 74 SGB II).
 */
const JAHRE: readonly Jahr[] = [
  {
    ab: '2005-01-01',
    verkuendet: '2003-12-29',
    quelle: '§§ 20, 28 SGB II i. d. F. v. 24.12.2003, BGBl. I S. 2954 (alte Länder einschließlich Berlin)',
    euro: [345, 311, 276, 276, 207, 207],
  },
  {
    ab: '2007-07-01',
    verkuendet: '2007-06-25',
    quelle: `Bek. v. 18.06.2007 über die Höhe der Regelleistung; ${TAG}`,
    unsicher: 'verkuendung',
    euro: [347, 312, 278, 278, 208, 208],
  },
  {
    ab: '2008-07-01',
    verkuendet: '2008-06-30',
    quelle: `Bek. v. 26.06.2008 über die Höhe der Regelleistung; ${TAG}`,
    unsicher: 'verkuendung',
    euro: [351, 316, 281, 281, 211, 211],
  },
  {
    ab: '2009-07-01',
    verkuendet: '2009-06-25',
    quelle: `Bek. v. 17.06.2009 über die Höhe der Regelleistung, § 74 SGB II a. F. (70 Prozent von 6 bis 13 Jahren); ${TAG}`,
    unsicher: 'verkuendung',
    euro: [359, 323, 287, 287, 251, 215],
  },
  {
    ab: '2011-01-01',
    verkuendet: '2011-03-29',
    quelle: `G. v. 24.03.2011, BGBl. 2011 I S. 453 (rückwirkend), § 77 Abs. 4 SGB II; ${ANLAGE}`,
    euro: [364, 328, 291, 287, 251, 215],
  },
  {
    ab: '2012-01-01',
    verkuendet: '2011-10-26',
    quelle: `RBSFV 2012 v. 17.10.2011, BGBl. 2011 I S. 2090; ${ANLAGE}; ${TAG}`,
    unsicher: 'verkuendung',
    euro: [374, 337, 299, 287, 251, 219],
  },
  {
    ab: '2013-01-01',
    verkuendet: '2012-10-24',
    quelle: `RBSFV 2013 v. 18.10.2012, BGBl. 2012 I S. 2173; ${ANLAGE}; ${TAG}`,
    unsicher: 'verkuendung',
    euro: [382, 345, 306, 289, 255, 224],
  },
  {
    ab: '2014-01-01',
    verkuendet: '2013-10-21',
    quelle: `RBSFV 2014 v. 15.10.2013, BGBl. 2013 I S. 3856; ${ANLAGE}; ${TAG}`,
    unsicher: 'verkuendung',
    euro: [391, 353, 313, 296, 261, 229],
  },
  {
    ab: '2015-01-01',
    verkuendet: '2014-10-20',
    quelle: `RBSFV 2015 v. 14.10.2014, BGBl. 2014 I S. 1618; ${ANLAGE}; ${TAG}`,
    unsicher: 'verkuendung',
    euro: [399, 360, 320, 302, 267, 234],
  },
  {
    ab: '2016-01-01',
    verkuendet: '2015-10-27',
    quelle: `RBSFV 2016 v. 22.10.2015, BGBl. 2015 I S. 1788; ${ANLAGE}; ${TAG}`,
    unsicher: 'verkuendung',
    euro: [404, 364, 324, 306, 270, 237],
  },
  {
    ab: '2017-01-01',
    verkuendet: '2016-12-28',
    quelle: `RBEG 2017 v. 22.12.2016, BGBl. 2016 I S. 3159; ${ANLAGE}; ${TAG}`,
    unsicher: 'verkuendung',
    euro: [409, 368, 327, 311, 291, 237],
  },
  {
    ab: '2018-01-01',
    verkuendet: '2017-11-14',
    quelle: `RBSFV 2018 v. 08.11.2017, BGBl. 2017 I S. 3767; ${ANLAGE}; ${TAG}`,
    unsicher: 'verkuendung',
    euro: [416, 374, 332, 316, 296, 240],
  },
  {
    ab: '2019-01-01',
    verkuendet: '2018-10-25',
    quelle: `RBSFV 2019 v. 19.10.2018, BGBl. 2018 I S. 1766; ${ANLAGE}; ${TAG}`,
    unsicher: 'verkuendung',
    euro: [424, 382, 339, 322, 302, 245],
  },
  {
    ab: '2020-01-01',
    verkuendet: '2019-10-21',
    quelle: `RBSFV 2020 v. 15.10.2019, BGBl. 2019 I S. 1452; ${ANLAGE}; ${TAG}`,
    unsicher: 'verkuendung',
    euro: [432, 389, 345, 328, 308, 250],
  },
  {
    ab: '2021-01-01',
    verkuendet: '2020-12-14',
    quelle: `RBEG 2021 v. 09.12.2020, BGBl. 2020 I S. 2855; ${ANLAGE}; ${TAG}`,
    unsicher: 'verkuendung',
    euro: [446, 401, 357, 373, 309, 283],
  },
  {
    ab: '2022-01-01',
    verkuendet: '2021-10-18',
    quelle: `RBSFV 2022 v. 13.10.2021, BGBl. 2021 I S. 4674; ${ANLAGE}; ${TAG}`,
    unsicher: 'verkuendung',
    euro: [449, 404, 360, 376, 311, 285],
  },
  {
    ab: '2023-01-01',
    verkuendet: '2022-12-20',
    quelle: `Art. 5 Bürgergeld-Gesetz v. 16.12.2022, BGBl. 2022 I S. 2328; ${ANLAGE}`,
    euro: [502, 451, 402, 420, 348, 318],
  },
  {
    // 2025 and 2026 kept these amounts (§ 28a Abs. 5 SGB XII; RBSFV 2025, BGBl. 2024 I Nr. 312; RBSFV 2026, BGBl. 2025 I Nr. 243).
    ab: '2024-01-01',
    verkuendet: '2023-10-27',
    quelle: `RBSFV 2024 v. 24.10.2023, BGBl. 2023 I Nr. 287; ${ANLAGE}`,
    euro: [563, 506, 451, 471, 390, 357],
  },
  {
    // Neither an ordinance (§ 28a SGB XII) nor a law on the EVS 2023 (§ 28) is promulgated yet; never less (§ 28a Abs. 5).
    ab: '2027-01-01',
    verkuendet: '2023-10-27',
    quelle:
      'Werte von 2026 fortgeführt: RBSFV 2027 oder Neuermittlung (§§ 28, 28a SGB XII) bis 21.11.2026 nicht verkündet',
    unsicher: 'fortgeschrieben',
    euro: [563, 506, 451, 471, 390, 357],
  },
]

const N = '§ 20 Abs. 1a SGB II, Anlage zu § 28 SGB XII'

function stufe(nr: 1 | 2 | 3 | 4 | 5 | 6) {
  const fassungen = JAHRE.map(({ euro, ...j }) => ({ ...j, wert: (euro[nr - 1] ?? 0) * 100 }))
  return parameter(`sgb2.20.1a.regelbedarfsstufe${nr}`, N, 'cent', fassungen)
}

export const regelbedarfsstufe1 = stufe(1)
export const regelbedarfsstufe2 = stufe(2)
export const regelbedarfsstufe3 = stufe(3)
export const regelbedarfsstufe4 = stufe(4)
export const regelbedarfsstufe5 = stufe(5)
export const regelbedarfsstufe6 = stufe(6)

/** Until June 2006 the Regelleistung of the new Länder was lower; a Jobcenter there says so from 2005-01-01 on. */
export const rechtskreis = schalter('sgb2.20.2.rechtskreis', '§ 20 Abs. 2 SGB II i. d. F. bis 30.06.2006', [
  'west',
  'ost',
])

/** 331 euros and 90, 80 and 60 percent of it in whole euros; 0 since one amount holds everywhere. */
function ost(nr: 1 | 2 | 3 | 4 | 5 | 6, euro: number) {
  return parameter(`sgb2.20.2.regelleistungOst${nr}`, '§§ 20, 28 SGB II i. d. F. bis 30.06.2006', 'cent', [
    {
      ab: '2005-01-01',
      verkuendet: '2003-12-29',
      wert: euro * 100,
      quelle: '§§ 20, 28 SGB II i. d. F. v. 24.12.2003, BGBl. I S. 2954 (neue Länder)',
    },
    {
      ab: '2006-07-01',
      verkuendet: '2006-03-30',
      wert: 0,
      quelle: `G. v. 24.03.2006, BGBl. 2006 I S. 558; ${TAG}`,
      unsicher: 'verkuendung',
    },
  ])
}
export const regelleistungOst = [ost(1, 331), ost(2, 298), ost(3, 265), ost(4, 265), ost(5, 199), ost(6, 199)]
