import { type Cent, cent, type Datum, type Kennung, summe, type TraegerNr } from '../kern/index.ts'
import {
  type Forderungsgrund,
  type Kostentraeger,
  type Leistungsart,
  type PersonId,
  verteileTeilzahlung,
} from '../recht/index.ts'
import type { Zeitpunkt } from '../technik/index.ts'
import type { Darlehensstand } from './darlehen.ts'
import type { Niederschlagung } from './niederschlagung.ts'
import { anspruchSchluessel, type Beitragsart, type Ueberzahlung } from './posten.ts'
import { faelligSeit, type Ratenplan } from './ratenplan.ts'

/** Decides the rate of a set-off later (§ 43 Abs. 2 SGB II). */
export type Erstattungsgrund = Extract<Forderungsgrund, 'einkommenErzielt' | 'erstattung' | 'abschliessend'>

/**
 * What a person owes: by a decision (§ 50 SGB X), contributions with it (§ 335 SGB III), out of a loan (§ 42a SGB II), or
 * because a part was paid early (§ 42 Abs. 2).
 */
export type Forderungsart = Erstattungsgrund | 'beitraege' | 'darlehen' | 'vorzeitig'

/** What a person has to give back, by month, kind and bearer. */
export type Forderung = {
  readonly id: Kennung<'Forderung'>
  readonly traeger: TraegerNr
  readonly fall: Kennung<'Leistungsfall'>
  readonly entscheidung: Kennung<'Entscheidung'>
  readonly person: PersonId
  readonly grund: Forderungsart
  /** Of a loan or an early payment. */
  readonly darlehen?: Kennung<'Darlehen'> | undefined
  readonly betrag: Cent
  /** Of it set off against back-payments of the same decision (§ 41a Abs. 6 Satz 2 SGB II). */
  readonly verrechnet: Cent
  /** Of it not claimed because all together is too little (§ 41a Abs. 6 Satz 3 SGB II). */
  readonly unterbleibt: Cent
  readonly faelligAm: Datum
  readonly posten: readonly Forderungsposten[]
}

export type Forderungsposten = Omit<Ueberzahlung, 'person' | 'leistungsart'> & {
  readonly leistungsart: Leistungsart | Beitragsart
}

/** A part of a claim with what the ledger still holds of it. */
export type OffenerPosten = Forderungsposten & { readonly offen: Cent }

/** What of a payment went to one claim. */
export type Eingang = {
  readonly id: Kennung<'Forderungseingang'>
  /** The payment it is a part of; null: booked before payments had a key. */
  readonly einzahlung: Kennung<'Einzahlung'> | null
  readonly betrag: Cent
  readonly eingegangenAm: Datum
  readonly beleg: string
  readonly von: Kennung<'Bediensteter'>
  /** Taken back by a counter-entry of another person. */
  readonly berichtigt: {
    readonly grund: string
    readonly von: Kennung<'Bediensteter'>
    readonly am: Zeitpunkt
  } | null
}

export type ForderungMitStand = Omit<Forderung, 'posten' | 'darlehen'> & {
  /** The how-manieth claim on this person in this case, from 1: part of its Kassenzeichen (ADR 0046). */
  readonly nr: number
  readonly darlehen: Darlehensstand | null
  readonly posten: readonly OffenerPosten[]
  readonly eingaenge: readonly Eingang[]
  /** What runs have kept back for it (§ 43 SGB II). */
  readonly einbehalten: Cent
  /** What of it was forgiven (§ 44 SGB II). */
  readonly erlassen: Cent
  /** The last time it was not to be collected, whether or not it still rests. */
  readonly niederschlagung: Niederschlagung | null
  /** What its account in the ledger holds. */
  readonly offen: Cent
  /** The last agreement to pay it in instalments or later, whether or not it still holds. */
  readonly ratenplan: Ratenplan | null
}

/**
 * Which parts an amount pays off. § 43a SGB II: the bearers by their shares of the claim; within a bearer the oldest month
 * first. Parts that were paid before, or opened again by a correction, count as they stand.
 * @throws if it is more than is open
 */
export function tilge(posten: readonly OffenerPosten[], betrag: Cent): readonly Forderungsposten[] {
  const bund = desTraegers(posten, 'bund')
  const kommune = desTraegers(posten, 'kommune')
  const getilgt = cent(bund.getilgt + kommune.getilgt)
  if (betrag > bund.offen + kommune.offen) throw new Error('more is paid off than is open')
  const [soll = cent(0)] = verteileTeilzahlung(cent(getilgt + betrag), [bund.betrag, kommune.betrag])
  const anBund = Math.min(bund.offen, betrag, Math.max(soll - bund.getilgt, betrag - kommune.offen, 0))
  return [...vonVorn(bund.posten, anBund), ...vonVorn(kommune.posten, betrag - anBund)]
}

/** What is open once these parts are paid off. */
export function ohne(posten: readonly OffenerPosten[], getilgt: readonly Forderungsposten[]): readonly OffenerPosten[] {
  const stelle = (p: Forderungsposten): string => anspruchSchluessel({ ...p, person: '' })
  const je = new Map(getilgt.map((p) => [stelle(p), p.betrag]))
  return posten.map((p) => ({ ...p, offen: cent(p.offen - (je.get(stelle(p)) ?? 0)) }))
}

function desTraegers(alle: readonly OffenerPosten[], kostentraeger: Kostentraeger) {
  const posten = alle.filter((p) => p.kostentraeger === kostentraeger)
  const betrag = summe(posten.map((p) => p.betrag))
  const offen = summe(posten.map((p) => p.offen))
  return { posten, betrag, offen, getilgt: cent(betrag - offen) }
}

function vonVorn(posten: readonly OffenerPosten[], betrag: number): readonly Forderungsposten[] {
  let rest = betrag
  return posten.flatMap(({ offen, ...p }) => {
    const jetzt = Math.min(rest, offen)
    rest -= jetzt
    return jetzt > 0 ? [{ ...p, betrag: cent(jetzt) }] : []
  })
}

/** § 43 Abs. 1 SGB II: what may be set off. Not contributions; loans are, by § 42a. */
export function erstattungsgrundVon(f: Pick<Forderung, 'grund'>): Erstattungsgrund | undefined {
  return f.grund === 'beitraege' || f.grund === 'darlehen' || f.grund === 'vorzeitig' ? undefined : f.grund
}

/** A loan is paid back out of the benefit; only what § 42a Abs. 3 to 5 SGB II says makes the rest of it fall due. */
export const wirdGetilgt = (f: Pick<ForderungMitStand, 'darlehen'>): boolean =>
  f.darlehen !== null && f.darlehen.faelligAm === null

/**
 * In which order a payment without a purpose pays off what a person owes (§ 366 Abs. 2 BGB, as § 42a Abs. 6 SGB II has it
 * for loans): what is due before what is not, then the older one.
 */
export function tilgungsfolge(forderungen: readonly ForderungMitStand[], tag: Datum): readonly ForderungMitStand[] {
  const spaeter = (f: ForderungMitStand): number => (!wirdGetilgt(f) && faelligSeit(f) <= tag ? 0 : 1)
  return forderungen
    .filter((f) => f.offen > 0)
    .sort((a, b) => spaeter(a) - spaeter(b) || faelligSeit(a) - faelligSeit(b) || (a.id < b.id ? -1 : 1))
}
