import { type Cent, cent, jahrVon, type Monat } from '../kern/index.ts'

/*
 * What a wage loses to wage tax and contributions, as an ESTIMATE for the curve "what remains of more wage". Nothing of
 * it enters a decision: what is decided rests on the pay slip. The rates are those of the years named; neither EStG nor
 * SGB III to VI was read in the official text for them, so the page says that they are estimated.
 */

/** I holds for IV too. V is not estimated. */
export const STEUERKLASSEN = ['I', 'II', 'III'] as const
export type Steuerklasse = (typeof STEUERKLASSEN)[number]

export type Lohnlage = {
  readonly steuerklasse: Steuerklasse
  /** Own children under 25; none and 23 or older: the Zuschlag of § 55 Abs. 3 SGB XI. */
  readonly kinder: number
  readonly ab23: boolean
}

export type Abzug = { readonly steuern: Cent; readonly sozialabgaben: Cent }

export const OHNE_ABZUG: Abzug = { steuern: cent(0), sozialabgaben: cent(0) }

type Tarif = {
  /** § 32a Abs. 1 Nr. 1 bis 3 EStG: ends of the first and second zone in euros, and the numbers of both formulas. */
  readonly frei: number
  readonly ende2: number
  readonly zone2: number
  readonly zone3: readonly [quadrat: number, konstante: number]
}

type Jahr = Tarif & {
  /** Average Zusatzbeitrag and contribution to the Pflegeversicherung, both whole, in hundredths of a percent. */
  readonly zusatz: number
  readonly pflege: number
}

const JAHRE: Readonly<Record<number, Jahr>> = {
  2023: { frei: 10_908, ende2: 15_999, zone2: 979.18, zone3: [192.59, 966.53], zusatz: 160, pflege: 340 },
  2024: { frei: 11_784, ende2: 17_005, zone2: 954.8, zone3: [181.19, 991.21], zusatz: 170, pflege: 340 },
  2025: { frei: 12_096, ende2: 17_443, zone2: 932.3, zone3: [176.64, 1015.13], zusatz: 250, pflege: 360 },
  2026: { frei: 12_348, ende2: 17_799, zone2: 914.51, zone3: [173.1, 1034.87], zusatz: 290, pflege: 360 },
}
const LETZTES_JAHR = 2026

// Whole rates in hundredths of a percent: §§ 158 SGB VI, 341 SGB III, 241 and 243 SGB V.
const [RENTE, ARBEITSLOSEN, KRANKEN, KRANKEN_ERMAESSIGT] = [1860, 260, 1460, 1400]
const KINDERLOS = 60
const JE_WEITERES_KIND = 25

/** Years the estimate has rates of: before, there is none; after, those of the last year go on. */
export function istSchaetzbar(m: Monat): boolean {
  return jahrVon(m) >= 2023
}

/** § 20 Abs. 2 SGB IV: up to here the contributions rise step by step. */
export const ENDE_UEBERGANGSBEREICH = cent(2_000_00)

/**
 * Wage tax and the employee's contributions of one month. Up to the Geringfügigkeitsgrenze nothing is withheld (the
 * employer pays flat amounts; freed from the pension contribution).
 */
export function schaetzeAbzug(brutto: Cent, monat: Monat, grenze: Cent, l: Lohnlage): Abzug {
  const jahr = JAHRE[Math.min(jahrVon(monat), LETZTES_JAHR)]
  if (jahr === undefined || brutto <= grenze) return OHNE_ABZUG
  return { steuern: steuern(brutto, jahr, l), sozialabgaben: sozialabgaben(brutto, jahr, grenze, l) }
}

/** Half of the Pflegeversicherung, less a quarter percent for each second to fifth child. */
function pflegeanteil(jahr: Jahr, l: Lohnlage): number {
  return jahr.pflege / 2 - Math.min(Math.max(l.kinder - 1, 0), 4) * JE_WEITERES_KIND
}

function zuschlag(l: Lohnlage): number {
  return l.kinder === 0 && l.ab23 ? KINDERLOS : 0
}

function sozialabgaben(brutto: Cent, jahr: Jahr, grenze: Cent, l: Lohnlage): Cent {
  const haelften = (RENTE + ARBEITSLOSEN + KRANKEN + jahr.zusatz) / 2 + pflegeanteil(jahr, l)
  if (brutto > ENDE_UEBERGANGSBEREICH) return hundertstel(brutto, haelften + zuschlag(l))
  // § 20 Abs. 2a SGB IV: the base of the employee's half, and the whole base for the Zuschlag.
  const steil = ENDE_UEBERGANGSBEREICH / (ENDE_UEBERGANGSBEREICH - grenze)
  const f = 2800 / (RENTE + ARBEITSLOSEN + KRANKEN + jahr.zusatz + jahr.pflege)
  const eigene = steil * (brutto - grenze)
  const ganze = f * grenze + (steil - (grenze / (ENDE_UEBERGANGSBEREICH - grenze)) * f) * (brutto - grenze)
  return cent(hundertstel(eigene, haelften) + hundertstel(ganze, zuschlag(l)))
}

function hundertstel(betrag: number, satz: number): Cent {
  return cent(Math.round((betrag * satz) / 10_000))
}

/** The yearly tariff on twelve such months, less the flat deductions and the Vorsorgepauschale (§ 39b Abs. 2 EStG). */
function steuern(brutto: Cent, jahr: Jahr, l: Lohnlage): Cent {
  const lohn = (brutto * 12) / 100
  const vorsorge = (RENTE + KRANKEN_ERMAESSIGT + jahr.zusatz) / 2 + pflegeanteil(jahr, l) + zuschlag(l)
  const entlastung = l.steuerklasse === 'II' ? 4_260 + Math.max(l.kinder - 1, 0) * 240 : 0
  const zvE = lohn - 1_230 - 36 - entlastung - Math.ceil((lohn * vorsorge) / 10_000)
  const imJahr = l.steuerklasse === 'III' ? 2 * tarif(zvE / 2, jahr) : tarif(zvE, jahr)
  return cent(Math.floor((imJahr * 100) / 12))
}

/** § 32a Abs. 1 EStG, the first three zones; wages of the curve stay below the fourth. */
function tarif(zvE: number, t: Tarif): number {
  const x = Math.floor(zvE)
  if (x <= t.frei) return 0
  if (x <= t.ende2) {
    const y = (x - t.frei) / 10_000
    return Math.floor((t.zone2 * y + 1_400) * y)
  }
  const z = (x - t.ende2) / 10_000
  return Math.floor((t.zone3[0] * z + 2_397) * z + t.zone3[1])
}
