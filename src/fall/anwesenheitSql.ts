import { sql } from 'kysely'
import { type Kennung, kennung } from '../kern/index.ts'
import { isoZeitpunkt, plusMillisekunden, type Tx, type Zeitpunkt } from '../technik/index.ts'
import type { FallRef } from './leistungsfall.ts'

/** A page says every 20 seconds that it is there; who is silent for a minute has gone. */
export const ANWESEND_MS = 60_000

export type Anwesend = { readonly bediensteter: Kennung<'Bediensteter'>; readonly stelle: string }

/** `stelle` names the mask or field, so that the other sees where. Level F or A in the own Träger. */
export async function meldeAnwesend(tx: Tx, ref: FallRef, a: Anwesend & { readonly jetzt: Zeitpunkt }): Promise<void> {
  await sql`
    INSERT INTO fall.anwesenheit (traeger_nr, fall, bediensteter, stelle, bis)
    VALUES (${ref.traeger}, ${ref.fall}, ${a.bediensteter}, ${a.stelle}, ${isoZeitpunkt(plusMillisekunden(a.jetzt, ANWESEND_MS))})
    ON CONFLICT (traeger_nr, fall, bediensteter) DO UPDATE SET stelle = EXCLUDED.stelle, bis = EXCLUDED.bis`.execute(tx)
}

export async function meldeAb(tx: Tx, ref: FallRef, bediensteter: Kennung<'Bediensteter'>): Promise<void> {
  await sql`
    DELETE FROM fall.anwesenheit
     WHERE traeger_nr = ${ref.traeger} AND fall = ${ref.fall} AND bediensteter = ${bediensteter}`.execute(tx)
}

/** Who else works in this case right now. */
export async function listeAnwesende(
  tx: Tx,
  ref: FallRef,
  o: { readonly jetzt: Zeitpunkt; readonly ausser: Kennung<'Bediensteter'> },
): Promise<readonly Anwesend[]> {
  const { rows } = await sql<{ bediensteter: string; stelle: string }>`
    SELECT bediensteter, stelle FROM fall.anwesenheit
     WHERE traeger_nr = ${ref.traeger} AND fall = ${ref.fall} AND bis > ${isoZeitpunkt(o.jetzt)}
       AND bediensteter <> ${o.ausser} ORDER BY bediensteter`.execute(tx)
  return rows.map((r) => ({ bediensteter: kennung(r.bediensteter), stelle: r.stelle }))
}
