import { type Cent, cent, type Datum, type Kennung, NULL_CENT, type TraegerNr } from '../kern/index.ts'
import type { Forderungsgrund, PersonId } from '../recht/index.ts'
import type { Ueberzahlung } from './posten.ts'

/** Decides the rate of a set-off later (§ 43 Abs. 2 SGB II). */
export type Erstattungsgrund = Extract<Forderungsgrund, 'einkommenErzielt' | 'erstattung'>

/** What a person has to give back by a decision, by month, kind and bearer (§ 50 SGB X). */
export type Forderung = {
  readonly id: Kennung<'Forderung'>
  readonly traeger: TraegerNr
  readonly fall: Kennung<'Leistungsfall'>
  readonly entscheidung: Kennung<'Entscheidung'>
  readonly person: PersonId
  readonly grund: Erstattungsgrund
  readonly betrag: Cent
  readonly faelligAm: Datum
  readonly posten: readonly Forderungsposten[]
}

export type Forderungsposten = Omit<Ueberzahlung, 'person'>

export type Eingang = {
  readonly id: Kennung<'Forderungseingang'>
  readonly betrag: Cent
  readonly eingegangenAm: Datum
  readonly beleg: string
}

export type ForderungMitStand = Forderung & { readonly eingaenge: readonly Eingang[]; readonly offen: Cent }

/** Which parts an amount pays off, after what was paid before: in the order of the parts, the oldest month first. */
export function tilge(f: Pick<Forderung, 'posten'>, schon: Cent, betrag: Cent): readonly Forderungsposten[] {
  let davor: number = schon
  let rest: number = betrag
  return f.posten.flatMap((p) => {
    const bezahlt = Math.min(davor, p.betrag)
    davor -= bezahlt
    const jetzt = Math.min(rest, p.betrag - bezahlt)
    rest -= jetzt
    return jetzt > 0 ? [{ ...p, betrag: cent(jetzt) }] : []
  })
}

/** What is still owed. */
export const offenVon = (f: Pick<Forderung, 'betrag'>, eingaenge: readonly Eingang[]): Cent =>
  cent(f.betrag - eingaenge.reduce((s, e) => s + e.betrag, NULL_CENT as number))
