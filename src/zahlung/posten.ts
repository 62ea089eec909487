import { type Cent, cent, type Monat } from '../kern/index.ts'
import { type Kostentraeger, LEISTUNGSARTEN, type Leistungsart, type PersonId } from '../recht/index.ts'
import type { KontoRef } from '../stammdaten/index.ts'

/** An account as the document of a Fassung names it: id and version, not yet a checked id. */
export type Kontoangabe = { readonly konto: string; readonly version: number }

/** Who receives: the account of the Bedarfsgemeinschaft, somebody named by a deviating way, or nobody, because it is set off. */
export type Empfaengerart = 'bedarfsgemeinschaft' | 'vermieter' | 'versorger' | 'versicherung' | 'person' | 'einbehalt'

export type Empfaenger = {
  readonly empfaenger: KontoRef
  readonly empfaengerart: Empfaengerart
  /** What the receiver knows the matter by (number of the tenancy or contract), or the set-off; empty if there is none. */
  readonly zeichen: string
}

/** One part of a grant on its way to one payee. */
export type Posten = Empfaenger & {
  readonly monat: Monat
  readonly person: PersonId
  readonly leistungsart: Leistungsart
  readonly kostentraeger: Kostentraeger
  readonly betrag: Cent
}

/** What was paid for a month beyond what the person is due: never set off silently. */
export type Ueberzahlung = {
  readonly monat: Monat
  readonly person: PersonId
  readonly leistungsart: Leistungsart
  readonly kostentraeger: Kostentraeger
  readonly betrag: Cent
}

/** A way other than the account of the Bedarfsgemeinschaft (§ 22 Abs. 7, § 26 Abs. 5 SGB II; separate payment to a partner). */
export type Zahlungsweg = {
  readonly art: 'vermieter' | 'versorger' | 'versicherung' | 'person'
  readonly empfaenger: Kontoangabe
  readonly leistungsart: Leistungsart | 'alle'
  /** Cents a month; null = all there is. */
  readonly betrag_cent: number | null
  /** How the amount is taken from the persons: even by heads, or in proportion to their need. */
  readonly aufteilung: 'koepfe' | 'bedarf'
  /** Only this person's benefit; null = of all. */
  readonly person: PersonId | null
  readonly von: string | null
  readonly bis: string | null
  readonly zeichen?: string | undefined
}

export type Zahlungswege = {
  readonly auszahlung: Kontoangabe | null
  readonly abweichend: Readonly<Record<string, Zahlungsweg>>
}

/** Persons in the order of the household: P1, P2, … P10. */
export function vergleichePersonen(a: PersonId, b: PersonId): number {
  return a.length - b.length || textfolge(a, b)
}

/** Contributions that a claim asks back with a benefit stand after all benefits (§ 335 SGB III). */
export type Beitragsart = 'krankenversicherung' | 'pflegeversicherung'
type Anteil = { readonly leistungsart: Leistungsart | Beitragsart; readonly kostentraeger: Kostentraeger }
const FOLGE: readonly Anteil['leistungsart'][] = [...LEISTUNGSARTEN, 'krankenversicherung', 'pflegeversicherung']

export function vergleicheLeistung(a: Anteil, b: Anteil): number {
  return FOLGE.indexOf(a.leistungsart) - FOLGE.indexOf(b.leistungsart) || textfolge(a.kostentraeger, b.kostentraeger)
}

/** The one order of a plan, so that equal plans are equal texts. */
export function vergleichePosten(a: Posten, b: Posten): number {
  return (
    a.monat - b.monat ||
    vergleichePersonen(a.person, b.person) ||
    vergleicheLeistung(a, b) ||
    textfolge(empfaengerSchluessel(a), empfaengerSchluessel(b))
  )
}

export function empfaengerSchluessel(e: Empfaenger): string {
  return `${e.empfaengerart}|${e.empfaenger.konto}|${e.empfaenger.version}|${e.zeichen}`
}

/** Month, person, Leistungsart and Kostenträger: what an amount is for, whoever receives it. */
export function anspruchSchluessel(p: Anteil & Pick<Ueberzahlung, 'monat' | 'person'>): string {
  return `${p.monat}|${p.person}|${p.leistungsart}|${p.kostentraeger}`
}

/** By month, person, kind. */
export function vergleicheUeberzahlung<T extends Anteil & Pick<Ueberzahlung, 'monat' | 'person'>>(a: T, b: T): number {
  return a.monat - b.monat || vergleichePersonen(a.person, b.person) || vergleicheLeistung(a, b)
}

/** Parts that differ in nothing but the amount become one; no zero parts; in the one order. */
export function fasseZusammen(posten: readonly Posten[]): readonly Posten[] {
  const je = new Map<string, Posten>()
  for (const p of posten) {
    const k = `${anspruchSchluessel(p)}|${empfaengerSchluessel(p)}`
    const da = je.get(k)
    je.set(k, da ? { ...da, betrag: cent(da.betrag + p.betrag) } : p)
  }
  return [...je.values()].filter((p) => p.betrag !== 0).sort(vergleichePosten)
}

export function textfolge(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
