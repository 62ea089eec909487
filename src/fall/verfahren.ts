import { err, type Json, type Kennung, kennung, ok, type Result, type TraegerNr } from '../kern/index.ts'
import type { Tx, Zeitpunkt } from '../technik/index.ts'
import type { Bearbeiter, FallRef, Werkzeug } from './leistungsfall.ts'
import { findLeistungsfallForUpdate } from './leistungsfallSql.ts'
import {
  findVerfahren,
  findVerfahrenForUpdate,
  insertFestlegung,
  insertVerfahren,
  listeVerfahren,
  updateKreis,
} from './verfahrenSql.ts'

/** What was settled in a step: values by field. */
export type Festlegungswerte = Readonly<Record<string, Json>>

/** One thing settled, by whom and when. The last one of a step holds; those before it stay readable. */
export type Festlegung = {
  readonly nr: number
  readonly schritt: string
  readonly werte: Festlegungswerte
  readonly wann: Zeitpunkt
  readonly von: Bearbeiter
}

/**
 * A procedure of a case (hearing, reduction, objection …): its kind, what it is about, and what was settled so far.
 * Which steps there are and which is next, is a pure function of this and of the case (`ablauf/verfahren`).
 */
export type Verfahren = FallRef & {
  readonly id: Kennung<'Verfahren'>
  readonly art: string
  /** Key of what it is about, e.g. a decision or a recovery case; empty where the kind needs none. */
  readonly gegenstand: string
  readonly begonnenAm: Zeitpunkt
  readonly begonnenVon: Kennung<'Bediensteter'>
  readonly beendet: boolean
  /** Number of the last Festlegung, 0 before the first. */
  readonly nr: number
  readonly festlegungen: readonly Festlegung[]
  readonly kreis: Verfahrenskreis
}

/**
 * Who may see a procedure: whoever may read the case; who may certify at its Träger (`amt`); only those named. The
 * database keeps the rows from everybody else.
 */
export type Verfahrenskreis = 'alle' | 'amt' | readonly Kennung<'Bediensteter'>[]

export type VerfahrenRef = { readonly traeger: TraegerNr; readonly verfahren: Kennung<'Verfahren'> }

export type BeginnAbgelehnt =
  | { readonly art: 'unbekannt' }
  /** One of this kind about the same thing is running: it is named. */
  | { readonly art: 'laeuftSchon'; readonly verfahren: Kennung<'Verfahren'> }
  /** One of this kind about the same thing is running, and she may not see it. */
  | { readonly art: 'laeuftVerdeckt' }

export async function beginneVerfahren(
  tx: Tx,
  u: Werkzeug,
  v: FallRef & {
    readonly art: string
    readonly gegenstand: string
    readonly wer: Bearbeiter
    /** Without it: whoever may read the case. */
    readonly kreis?: Verfahrenskreis | undefined
  },
): Promise<Result<Verfahren, BeginnAbgelehnt>> {
  if (!(await findLeistungsfallForUpdate(tx, v))) return err({ art: 'unbekannt' })
  const laufendes = (await listeVerfahren(tx, v)).find(
    (x) => !x.beendet && x.art === v.art && x.gegenstand === v.gegenstand,
  )
  if (laufendes) return err({ art: 'laeuftSchon', verfahren: laufendes.id })
  const neu: Verfahren = {
    traeger: v.traeger,
    fall: v.fall,
    id: kennung<'Verfahren'>(u.kennung()),
    art: v.art,
    gegenstand: v.gegenstand,
    begonnenAm: u.uhr.jetzt(),
    begonnenVon: v.wer.bediensteter,
    beendet: false,
    nr: 0,
    festlegungen: [],
    kreis: v.kreis ?? 'alle',
  }
  return (await insertVerfahren(tx, neu)) ? ok(neu) : err({ art: 'laeuftVerdeckt' })
}

export type FestlegenAbgelehnt =
  | { readonly art: 'unbekannt' }
  | { readonly art: 'beendet' }
  /** Somebody else was quicker: look again. */
  | { readonly art: 'ueberholt' }

/** Adds what was settled to a procedure as it was when it was read (`nr`); `beendet` closes it. */
export async function legeFest(
  tx: Tx,
  u: Werkzeug,
  f: VerfahrenRef & {
    readonly nr: number
    readonly schritt: string
    readonly werte: Festlegungswerte
    readonly wer: Bearbeiter
    readonly beendet?: boolean | undefined
  },
): Promise<Result<Verfahren, FestlegenAbgelehnt>> {
  const kopf = await findVerfahrenForUpdate(tx, f)
  if (kopf === undefined) return err({ art: 'unbekannt' })
  if (kopf.beendet) return err({ art: 'beendet' })
  if (kopf.nr !== f.nr) return err({ art: 'ueberholt' })
  const { schritt, werte, wer } = f
  const neue = { nr: f.nr + 1, schritt, werte, wann: u.uhr.jetzt(), von: wer }
  await insertFestlegung(tx, f, neue, { beendet: f.beendet ?? false, vertraulich: kopf.vertraulich })
  const neu = await findVerfahren(tx, f)
  if (neu === undefined) throw new Error(`procedure ${f.verfahren} is gone`)
  return ok(neu)
}

/** Who may see a confidential procedure from now on: never without who says so. */
export async function setzeKreis(tx: Tx, ref: VerfahrenRef, kreis: readonly Kennung<'Bediensteter'>[]): Promise<void> {
  await updateKreis(tx, ref, kreis)
}

/** What holds of a step: the last thing settled in it. */
export function festgelegt(v: Pick<Verfahren, 'festlegungen'>, schritt: string): Festlegung | undefined {
  return v.festlegungen.findLast((f) => f.schritt === schritt)
}
