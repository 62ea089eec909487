import { type Cent, NULL_CENT } from '../../../kern/index.ts'
import { type Parameter, parameter } from '../../regelwerk/parameter.ts'

/*
 * What follows from a breach of duty goes by its day (§ 77 Abs. 12, § 65a Abs. 2 SGB II): all but `moratorium` are read for
 * the day of the event. Percentages × 100 of the Regelbedarf.
 */
const HARTZ4 = { ab: '2005-01-01', verkuendet: '2003-12-29', quelle: '§§ 31, 32 SGB II v. 24.12.2003, BGBl. I S. 2954' }
const AB2007 = { ab: '2007-01-01', verkuendet: '2006-07-25', quelle: 'G. v. 20.07.2006, BGBl. 2006 I S. 1706' }
const AB2011 = {
  ab: '2011-04-01',
  verkuendet: '2011-03-29',
  quelle: 'G. v. 24.03.2011, BGBl. 2011 I S. 453, § 77 Abs. 12',
}
const BVERFG = {
  ab: '2019-11-05',
  verkuendet: '2019-11-05',
  quelle: 'BVerfG 05.11.2019, 1 BvL 7/16, BGBl. 2019 I S. 2046',
}
const MORATORIUM = {
  ab: '2022-07-01',
  verkuendet: '2022-06-24',
  quelle: '11. SGB II-ÄndG v. 19.06.2022, BGBl. 2022 I S. 921 (§ 84 SGB II)',
}
const BUERGERGELD = {
  ab: '2023-01-01',
  verkuendet: '2022-12-20',
  quelle: 'Bürgergeld-Gesetz v. 16.12.2022, BGBl. 2022 I S. 2328',
}
const HAUSHALT2024 = {
  ab: '2024-03-28',
  verkuendet: '2024-03-27',
  quelle: '2. Haushaltsfinanzierungsgesetz 2024 v. 27.03.2024, BGBl. 2024 I Nr. 107',
}
const ENDE2026 = { ab: '2026-03-28', verkuendet: '2024-03-27', quelle: '§ 86 SGB II: längstens bis 27.03.2026' }
const STUFE1_2026 = {
  ab: '2026-04-23',
  verkuendet: '2026-04-22',
  quelle: '13. SGB II-ÄndG v. 16.04.2026, BGBl. 2026 I Nr. 107 (§ 31a Abs. 7, § 31b Abs. 3)',
}
const REFORM = {
  ab: '2026-07-01',
  verkuendet: '2026-04-22',
  quelle: '13. SGB II-ÄndG v. 16.04.2026, BGBl. 2026 I Nr. 107; § 65a Abs. 2',
}

const PFLICHT = '§ 31a Abs. 1 SGB II (bis 31.03.2011 § 31)'
const satz = (id: string, norm: string, ...f: Parameters<typeof parameter>[3][number][]): Parameter<number> =>
  parameter<number>(id, norm, 'prozent_x100', f)
const zahl = (id: string, norm: string, ...f: Parameters<typeof parameter>[3][number][]): Parameter<number> =>
  parameter<number>(id, norm, 'anzahl', f)

/** By repetition: first, second, third and every further breach. 100 percent: the whole benefit ends. */
export const pflichtverletzung = [
  satz(
    'sgb2.31a.1.pflichtverletzung1',
    PFLICHT,
    { ...HARTZ4, wert: 30_00 },
    { ...MORATORIUM, wert: 0 },
    { ...BUERGERGELD, wert: 10_00 },
    { ...REFORM, wert: 30_00 },
  ),
  satz(
    'sgb2.31a.1.pflichtverletzung2',
    PFLICHT,
    { ...HARTZ4, wert: 60_00 },
    { ...BVERFG, wert: 30_00 },
    { ...MORATORIUM, wert: 0 },
    { ...BUERGERGELD, wert: 20_00 },
    { ...REFORM, wert: 30_00 },
  ),
  satz(
    'sgb2.31a.1.pflichtverletzung3',
    PFLICHT,
    { ...HARTZ4, wert: 90_00 },
    { ...AB2007, wert: 100_00 },
    { ...BVERFG, wert: 30_00 },
    { ...MORATORIUM, wert: 0 },
    { ...BUERGERGELD, wert: 30_00 },
    { ...REFORM, wert: 30_00 },
  ),
] as const

const DAUER = '§ 31b Abs. 2 SGB II (bis 31.12.2022 Abs. 1 Satz 3, bis 31.03.2011 § 31 Abs. 6)'
export const dauerPflichtverletzung = [
  zahl('sgb2.31b.2.dauer1', DAUER, { ...HARTZ4, wert: 3 }, { ...BUERGERGELD, wert: 1 }, { ...REFORM, wert: 3 }),
  zahl('sgb2.31b.2.dauer2', DAUER, { ...HARTZ4, wert: 3 }, { ...BUERGERGELD, wert: 2 }, { ...REFORM, wert: 3 }),
  zahl('sgb2.31b.2.dauer3', DAUER, { ...HARTZ4, wert: 3 }),
] as const

const MINDESTENS = '§ 31b Abs. 2 Satz 2 und Abs. 3 SGB II'
/** For how many months at least, whatever is made good earlier. */
export const mindestdauerMinderung = zahl(
  'sgb2.31b.2.mindestdauer',
  MINDESTENS,
  { ...HARTZ4, wert: 0 },
  { ...BUERGERGELD, wert: 1 },
)
/**
 * The same of the loss of the Regelbedarf (Abs. 3). Until March 2026 Satz 1 ended it as soon as the job was gone, with no
 * month at least; 2026-04-23 brought it. Satz 2 of that time took over Abs. 2 Satz 2 for who declared to comply: then that
 * least duration holds, by the stated reason.
 */
export const mindestdauerWegfall = zahl(
  'sgb2.31b.3.mindestdauer',
  MINDESTENS,
  { ...HARTZ4, wert: 0 },
  { ...STUFE1_2026, wert: 1 },
)

const MELDE = '§ 32 Abs. 1 SGB II (bis 31.03.2011 § 31 Abs. 2 und 3)'
/** By repetition. Until March 2011 rising by ten, then ten each, added up; since July 2026 nothing for the first. */
export const meldeversaeumnis = [
  satz(
    'sgb2.32.1.meldeversaeumnis1',
    MELDE,
    { ...HARTZ4, wert: 10_00 },
    { ...MORATORIUM, wert: 0 },
    { ...BUERGERGELD, wert: 10_00 },
    { ...REFORM, wert: 0 },
  ),
  satz(
    'sgb2.32.1.meldeversaeumnis2',
    MELDE,
    { ...HARTZ4, wert: 20_00 },
    { ...AB2011, wert: 10_00 },
    { ...REFORM, wert: 30_00 },
  ),
  satz(
    'sgb2.32.1.meldeversaeumnis3',
    MELDE,
    { ...HARTZ4, wert: 30_00 },
    { ...AB2011, wert: 10_00 },
    { ...REFORM, wert: 30_00 },
  ),
] as const
export const dauerMeldeversaeumnis = zahl(
  'sgb2.32.2.dauerMeldeversaeumnis',
  '§ 32 Abs. 2 SGB II',
  { ...HARTZ4, wert: 3 },
  { ...BUERGERGELD, wert: 1 },
)

export const hoechstsatzMinderungen = satz(
  'sgb2.31a.4.hoechstsatz',
  '§ 31a Abs. 4 Satz 1 SGB II',
  { ...HARTZ4, wert: 100_00 },
  { ...BVERFG, wert: 30_00 },
  { ...MORATORIUM, wert: 10_00 },
  { ...BUERGERGELD, wert: 30_00 },
)
/** 1 while those under 25 had only housing paid. */
export const nurUnterkunftUnter25 = zahl(
  'sgb2.31a.2.nurUnterkunftUnter25',
  '§ 31a Abs. 2 SGB II (bis 04.11.2019)',
  { ...HARTZ4, wert: 1 },
  { ...BVERFG, wert: 0 },
)
/** 1 since a second breach of those under 25 ended the whole benefit. */
export const wegfallUnter25 = zahl(
  'sgb2.31a.2.wegfallUnter25',
  '§ 31a Abs. 2 Satz 2 SGB II (bis 04.11.2019)',
  { ...HARTZ4, wert: 0 },
  { ...AB2007, wert: 1 },
  { ...BVERFG, wert: 0 },
)
export const unterkunftGeschuetzt = zahl(
  'sgb2.31a.4.unterkunftGeschuetzt',
  '§ 31a Abs. 4 Satz 2 SGB II',
  { ...HARTZ4, wert: 0 },
  { ...BUERGERGELD, wert: 1 },
)
/** 0: no loss of the Regelbedarf; 1: after a reduction within a year; 2: at once. */
export const wegfallRegelbedarf = zahl(
  'sgb2.31a.7.wegfallRegelbedarf',
  '§ 31a Abs. 7 SGB II',
  { ...HARTZ4, wert: 0 },
  { ...HAUSHALT2024, wert: 1 },
  { ...ENDE2026, wert: 0 },
  { ...STUFE1_2026, wert: 2 },
)
export const mindestzahlung = parameter<Cent>('sgb2.31a.4.mindestzahlung', '§ 31a Abs. 4 Satz 3 SGB II', 'cent', [
  { ...HARTZ4, wert: NULL_CENT },
  { ...REFORM, wert: 1_00 },
])
/** § 84 SGB II: in these months § 31a is not applied at all, and § 32 takes ten percent at most. */
export const moratorium = zahl(
  'sgb2.84.moratorium',
  '§ 84 SGB II a. F.',
  { ...MORATORIUM, wert: 1 },
  { ...BUERGERGELD, wert: 0 },
)
