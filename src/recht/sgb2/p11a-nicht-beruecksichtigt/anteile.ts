import { type FassungText, type Parameter, parameter } from '../../regelwerk/parameter.ts'
import type { Einnahmeart } from '../../sachverhalt/angaben.ts'

const VON_ANFANG_AN = '2011-01-01'
const ALT = { ab: VON_ANFANG_AN, verkuendet: '2010-12-31' }
const SGB2_2011 = 'SGB II in der seit 2011 geltenden Fassung'
const V_2008 = 'Alg II-V v. 17.12.2007, BGBl. I S. 2942 (heute GrusiGV)'
const BUERGERGELD = 'Bürgergeld-Gesetz v. 16.12.2022, BGBl. 2022 I S. 2328 (in Kraft am 01.07.2023)'

const ZAEHLT = 100_00
const FREI = 0

function anteil(id: string, norm: string, fassungen: readonly FassungText[]): Parameter<number> {
  return parameter<number>(id, norm, 'prozent_x100', fassungen)
}

/** Free since before the first month the engine knows. */
const immerFrei = (id: string, norm: string, quelle: string = SGB2_2011): Parameter<number> =>
  anteil(id, norm, [{ ...ALT, wert: FREI, quelle }])

/** Counted until a law made it free. */
const freiAb = (id: string, norm: string, neu: Omit<FassungText, 'wert'>): Parameter<number> =>
  anteil(id, norm, [
    { ...ALT, wert: ZAEHLT, quelle: `${norm} kannte sie noch nicht als frei` },
    { ...neu, wert: FREI },
  ])

/** First as § 11 Abs. 4 SGB II. */
const SEIT_2007 = {
  ab: '2007-01-01',
  verkuendet: '2006-07-25',
  unsicher: 'verkuendung' as const,
  quelle: 'Fortentwicklungsgesetz v. 20.07.2006, BGBl. I S. 1706 (Pflegegeld: in Kraft am 01.01.2007)',
}

const AB_JULI_2023 = { ab: '2023-07-01', verkuendet: '2022-12-20', quelle: BUERGERGELD }

/** § 11a SGB II, § 1 GrusiGV: the share of an inflow that counts, by kind and day. What is not here counts in full. */
export const ANTEIL: Readonly<Partial<Record<Einnahmeart, Parameter<number>>>> = {
  sgb2Leistung: immerFrei('sgb2.11a.1.sgb2Leistung', '§ 11a Abs. 1 Nr. 1 SGB II'),
  entschaedigung: immerFrei(
    'sgb2.11a.1.entschaedigung',
    '§ 11 Abs. 1 Satz 1, § 11a Abs. 1 Nr. 2 SGB II',
    'Grundrente nach dem BVG bis 31.12.2023, Entschädigungszahlungen nach dem SGB XIV ab 01.01.2024, Ausgleich nach dem SEG ab 01.01.2025',
  ),
  entschaedigungBeg: immerFrei('sgb2.11a.1.entschaedigungBeg', '§ 11a Abs. 1 Nr. 3 SGB II'),
  mutterschaftsgeld: freiAb('sgb2.11a.1.mutterschaftsgeld', '§ 11a Abs. 1 Nr. 6 SGB II', AB_JULI_2023),
  erbschaft: freiAb('sgb2.11a.1.erbschaft', '§ 11a Abs. 1 Nr. 7 SGB II', AB_JULI_2023),
  vermaechtnis: freiAb('sgb2.11a.1.vermaechtnis', '§ 11a Abs. 1 Nr. 7 SGB II', {
    ab: '2024-01-01',
    verkuendet: '2023-12-29',
    quelle: 'Vermächtnisse und Pflichtteile ab 01.01.2024 (Fachkonzept C.3; Tag der Verkündung unsicher)',
    unsicher: 'verkuendung',
  }),
  schmerzensgeld: immerFrei('sgb2.11a.2.schmerzensgeld', '§ 11a Abs. 2 SGB II'),
  zweckbestimmt: immerFrei('sgb2.11a.3.zweckbestimmt', '§ 11a Abs. 3 Satz 1 SGB II'),
  pflegekind12: immerFrei('sgb2.11a.3.pflegekind12', '§ 11a Abs. 3 SGB II'),
  pflegekind3: anteil('sgb2.11a.3.pflegekind3', '§ 11a Abs. 3 Satz 2 Nr. 1 Buchst. a SGB II', [
    { ...SEIT_2007, wert: 75_00 },
  ]),
  pflegekind4: anteil('sgb2.11a.3.pflegekind4', '§ 11a Abs. 3 Satz 2 Nr. 1 Buchst. b SGB II', [
    { ...SEIT_2007, wert: ZAEHLT },
  ]),
  wohlfahrt: immerFrei('sgb2.11a.4.wohlfahrt', '§ 11a Abs. 4 SGB II'),
  zuwendung: immerFrei('sgb2.11a.5.zuwendung', '§ 11a Abs. 5 SGB II'),
  ueberbrueckungsgeld: freiAb('sgb2.11a.6.ueberbrueckungsgeld', '§ 11a Abs. 6 SGB II', {
    ab: '2021-07-01',
    verkuendet: '2021-06-09',
    quelle: 'Teilhabestärkungsgesetz v. 02.06.2021, BGBl. I S. 1387',
  }),
  pflegeperson: immerFrei('grusigv.1.1.4.pflegeperson', '§ 1 Abs. 1 Nr. 4 GrusiGV', V_2008),
  auslandsverwendung: immerFrei('grusigv.1.1.5.auslandsverwendung', '§ 1 Abs. 1 Nr. 5 GrusiGV', V_2008),
  stationierungsstreitkraefte: immerFrei(
    'grusigv.1.1.6.stationierungsstreitkraefte',
    '§ 1 Abs. 1 Nr. 6 GrusiGV',
    V_2008,
  ),
  sterbevierteljahr: freiAb('grusigv.1.1.10.sterbevierteljahr', '§ 1 Abs. 1 Nr. 10 GrusiGV', {
    ab: '2024-01-01',
    verkuendet: '2023-12-29',
    quelle: 'Bürgergeld-V, ab 2024 (Fachkonzept C.3; Tag der Verkündung unsicher)',
    unsicher: 'verkuendung',
  }),
  verpflegung: immerFrei('grusigv.1.1.11.verpflegung', '§ 1 Abs. 1 Nr. 11 GrusiGV', V_2008),
  gesundheitshilfe: immerFrei(
    'grusigv.1.1.13.gesundheitshilfe',
    '§ 1 Abs. 1 Nr. 13 GrusiGV',
    'Bürgergeld-V (heute GrusiGV): Hilfen bei epidemischer Lage',
  ),
  bundesrechtFrei: immerFrei(
    'sgb2.11.1.bundesrechtFrei',
    '§ 11 Abs. 1 Satz 1 SGB II',
    'Bundesrecht außerhalb des SGB II, etwa § 122 EStG, § 14b Abs. 2 und § 56b BAföG, § 64 Abs. 3 SGB III',
  ),
}
