import { type Datum, err, type Kennung, kennung, ok, type Result, type TraegerNr } from '../kern/index.ts'
import type { PersonId } from '../recht/index.ts'
import type { Tx } from '../technik/index.ts'
import {
  type Bearbeiter,
  type FallRef,
  HOECHSTENS_PERSONEN,
  type Leistungsfall,
  naechsteLokaleId,
  type Werkzeug,
} from './leistungsfall.ts'
import {
  findLeistungsfallForUpdate,
  insertLeistungsfall,
  insertMitglied,
  nimmWiederAuf,
  stelleEin,
} from './leistungsfallSql.ts'

export type FallAnlegen = {
  readonly traeger: TraegerNr
  /** Fresh from the counter of the Träger, in the same transaction. */
  readonly bgNummer: string
  readonly altnummer?: string | undefined
  /** In order P1, P2 …; each once. */
  readonly personen: readonly Kennung<'Person'>[]
  readonly wer: Bearbeiter
}

/** @throws if a number or a person comes twice. */
export async function legeFallAn(tx: Tx, u: Werkzeug, e: FallAnlegen): Promise<Leistungsfall> {
  const ref: FallRef = { traeger: e.traeger, fall: kennung(u.kennung()) }
  const am = u.uhr.jetzt()
  const von = e.wer.bediensteter
  const altnummer = e.altnummer ?? null
  await insertLeistungsfall(tx, { ...ref, bgNummer: e.bgNummer, altnummer, am, von })
  const mitglieder = e.personen.map((person, i) => ({ lokal: `P${i + 1}`, person }))
  for (const m of mitglieder) await insertMitglied(tx, ref, { ...m, am, von })
  return {
    ...ref,
    bgNummer: e.bgNummer,
    altnummer,
    zustand: 'offen',
    angelegtAm: am,
    mitglieder,
    fassung: null,
    bewilligtVon: null,
    bewilligtBis: null,
    zustaendig: null,
    zustaendigVonHand: false,
  }
}

export type FallAbgelehnt =
  | { readonly art: 'unbekannt' }
  | { readonly art: 'eingestellt' }
  | { readonly art: 'zuVielePersonen' }

/** Gives a person her local id in this case; who has one keeps it. The facts about her are changes of the draft. */
export async function nimmPersonAuf(
  tx: Tx,
  u: Werkzeug,
  e: FallRef & { readonly person: Kennung<'Person'>; readonly wer: Bearbeiter },
): Promise<Result<PersonId, FallAbgelehnt>> {
  const fall = await findLeistungsfallForUpdate(tx, e)
  if (fall === undefined) return err({ art: 'unbekannt' })
  const schon = fall.mitglieder.find((m) => m.person === e.person)
  if (schon) return ok(schon.lokal)
  if (fall.zustand === 'eingestellt') return err({ art: 'eingestellt' })
  if (fall.mitglieder.length >= HOECHSTENS_PERSONEN) return err({ art: 'zuVielePersonen' })
  const lokal = naechsteLokaleId(fall.mitglieder)
  await insertMitglied(tx, fall, { lokal, person: e.person, am: u.uhr.jetzt(), von: e.wer.bediensteter })
  return ok(lokal)
}

export type EinstellenAbgelehnt =
  | { readonly art: 'unbekannt' }
  | { readonly art: 'eingestellt' }
  | { readonly art: 'grundFehlt' }

/** Closes the case. What is still granted is the business of `ablauf`. */
export async function stelleFallEin(
  tx: Tx,
  u: Werkzeug,
  e: FallRef & {
    readonly grund: string
    readonly art?: string | undefined
    readonly leistungBis?: Datum | undefined
    readonly wer: Bearbeiter
  },
): Promise<Result<null, EinstellenAbgelehnt>> {
  const fall = await findLeistungsfallForUpdate(tx, e)
  if (fall === undefined) return err({ art: 'unbekannt' })
  if (fall.zustand === 'eingestellt') return err({ art: 'eingestellt' })
  if (e.grund.trim() === '') return err({ art: 'grundFehlt' })
  await stelleEin(tx, fall, { ...e, am: u.uhr.jetzt(), von: e.wer.bediensteter })
  return ok(null)
}

export type WiederaufnahmeAbgelehnt =
  | { readonly art: 'unbekannt' }
  | { readonly art: 'offen' }
  | { readonly art: 'grundFehlt' }

/** Opens a closed case again. Nothing is granted by it. */
export async function nimmFallWiederAuf(
  tx: Tx,
  u: Werkzeug,
  e: FallRef & { readonly grund: string; readonly wer: Bearbeiter },
): Promise<Result<null, WiederaufnahmeAbgelehnt>> {
  const fall = await findLeistungsfallForUpdate(tx, e)
  if (fall === undefined) return err({ art: 'unbekannt' })
  if (fall.zustand === 'offen') return err({ art: 'offen' })
  if (e.grund.trim() === '') return err({ art: 'grundFehlt' })
  await nimmWiederAuf(tx, fall, { grund: e.grund, am: u.uhr.jetzt(), von: e.wer.bediensteter })
  return ok(null)
}
