import {
  type Cent,
  cent,
  type Datum,
  ersterTag,
  type Kennung,
  monatVon,
  plusMonate,
  plusTage,
  tageImMonat,
  teile,
} from '../kern/index.ts'

/** agreed; by law (§ 40 Abs. 10 SGB II); put off: the whole of it on one day. */
export type Ratenplanart = 'raten' | 'gesetz' | 'stundung'

/** When which part of a claim is due (ADR 0032). */
export type Ratenplan = {
  readonly id: Kennung<'Ratenplan'>
  readonly nr: number
  readonly verfahren: Kennung<'Verfahren'>
  readonly art: Ratenplanart
  /** What was open when it was made. */
  readonly betrag: Cent
  readonly rate: Cent
  readonly erste: Datum
  /** Before its last rate: from `faelligAm` on the whole rest is due. */
  readonly ende: {
    readonly art: 'widerrufen' | 'beendet'
    readonly faelligAm: Datum
    readonly grund: string
  } | null
}

export type Rate = { readonly faelligAm: Datum; readonly betrag: Cent }
/** A rate with what of it is still to be paid. */
export type OffeneRate = Rate & { readonly offen: Cent }

/** The rates to the last cent: the same day each month (its last where it has no such day), the last one what is left. */
export function ratenVon(p: Pick<Ratenplan, 'betrag' | 'rate' | 'erste'>): readonly Rate[] {
  const anzahl = Math.ceil(p.betrag / p.rate)
  return Array.from({ length: anzahl }, (_, i) => ({
    faelligAm: gleicherTag(p.erste, i),
    betrag: i === anzahl - 1 ? cent(p.betrag - p.rate * i) : p.rate,
  }))
}

function gleicherTag(erste: Datum, monate: number): Datum {
  const monat = plusMonate(monatVon(erste), monate)
  return plusTage(ersterTag(monat), Math.min(teile(erste).tag, tageImMonat(monat)) - 1)
}

export type Ratenstand = {
  readonly raten: readonly OffeneRate[]
  /** Due before the day and not paid in full, the oldest first. */
  readonly rueckstaendig: readonly OffeneRate[]
  readonly rueckstand: Cent
  /** The first that is due on the day or later and not paid in full. */
  readonly naechste: OffeneRate | undefined
}

/**
 * Where a plan stands on a day. What the ledger says was paid since it was made, by whatever way, counts from the first rate
 * on; `offen` is what the claim still holds.
 */
export function ratenstand(p: Ratenplan, offen: Cent, tag: Datum): Ratenstand {
  let bezahlt = Math.max(0, p.betrag - offen)
  const raten = ratenVon(p).map((r) => {
    const davon = Math.min(bezahlt, r.betrag)
    bezahlt -= davon
    return { ...r, offen: cent(r.betrag - davon) }
  })
  const rueckstaendig = raten.filter((r) => r.faelligAm < tag && r.offen > 0)
  return {
    raten,
    rueckstaendig,
    rueckstand: cent(rueckstaendig.reduce((s, r) => s + r.offen, 0)),
    naechste: raten.find((r) => r.faelligAm >= tag && r.offen > 0),
  }
}

type MitPlan = { readonly faelligAm: Datum; readonly offen: Cent; readonly ratenplan: Ratenplan | null }

/** The plan that holds for a claim on a day: not ended, something is open, and its last rate is still to come. */
export function laufenderPlan(f: MitPlan, tag: Datum): Ratenplan | undefined {
  if (f.ratenplan === null || f.ratenplan.ende !== null || f.offen === 0) return undefined
  return ratenstand(f.ratenplan, f.offen, tag).naechste === undefined ? undefined : f.ratenplan
}

/** From which day on something of a claim is due: by its decision, or as a plan has put it off. */
export function faelligSeit(f: MitPlan): Datum {
  const { ratenplan } = f
  if (ratenplan === null) return f.faelligAm
  if (ratenplan.ende !== null) return ratenplan.ende.faelligAm
  return ratenstand(ratenplan, f.offen, ratenplan.erste).raten.find((r) => r.offen > 0)?.faelligAm ?? ratenplan.erste
}
