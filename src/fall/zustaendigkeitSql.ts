import { sql } from 'kysely'
import { type Kennung, kennung, type TraegerNr } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import type { FallRef } from './leistungsfall.ts'
import type { Zustaendigkeit, Zustaendigkeitsart, Zustaendigkeitsstand } from './zustaendigkeit.ts'

type FallId = Kennung<'Leistungsfall'>
type BediensteterId = Kennung<'Bediensteter'>

const wer = (id: string | null): BediensteterId | null => (id === null ? null : kennung<'Bediensteter'>(id))

export async function findStandForUpdate(tx: Tx, ref: FallRef): Promise<Zustaendigkeitsstand | undefined> {
  const { rows } = await sql<{ zustaendig: string | null; zustaendig_von_hand: boolean; zustaendig_nr: number }>`
    SELECT zustaendig, zustaendig_von_hand, zustaendig_nr FROM fall.leistungsfall
     WHERE traeger_nr = ${ref.traeger} AND id = ${ref.fall} FOR UPDATE`.execute(tx)
  const r = rows[0]
  return r && { bediensteter: wer(r.zustaendig), vonHand: r.zustaendig_von_hand, nr: r.zustaendig_nr }
}

/** The row and its projection; the case is locked by the caller. */
export async function insertZustaendigkeit(
  tx: Tx,
  z: FallRef & {
    readonly nr: number
    readonly art: Zustaendigkeitsart
    readonly bediensteter: BediensteterId | null
    readonly vonHand: boolean
    readonly vorher: BediensteterId | null
    readonly vorherVonHand: boolean
    readonly umverteilung: Kennung<'Geschaeftsverteilung'> | null
    readonly grund: string
    readonly wann: Zeitpunkt
    readonly von: BediensteterId | null
  },
): Promise<void> {
  await sql`
    INSERT INTO fall.zustaendigkeit (traeger_nr, fall, nr, art, bediensteter, vorher, vorher_von_hand, umverteilung,
                                     grund, wann, von)
    VALUES (${z.traeger}, ${z.fall}, ${z.nr}, ${z.art}, ${z.bediensteter}, ${z.vorher}, ${z.vorherVonHand},
            ${z.umverteilung}, ${z.grund}, ${isoZeitpunkt(z.wann)}, ${z.von})`.execute(tx)
  await sql`
    UPDATE fall.leistungsfall
       SET zustaendig = ${z.bediensteter}, zustaendig_von_hand = ${z.vonHand}, zustaendig_nr = ${z.nr}
     WHERE traeger_nr = ${z.traeger} AND id = ${z.fall}`.execute(tx)
}

export async function listeZustaendigkeiten(tx: Tx, ref: FallRef): Promise<readonly Zustaendigkeit[]> {
  const { rows } = await sql<{
    nr: number
    art: Zustaendigkeitsart
    bediensteter: string | null
    vorher: string | null
    grund: string
    wann: Zeitpunkt
    von: string | null
  }>`
    SELECT nr, art, bediensteter, vorher, grund, wann, von FROM fall.zustaendigkeit
     WHERE traeger_nr = ${ref.traeger} AND fall = ${ref.fall} ORDER BY nr`.execute(tx)
  return rows.map((r) => ({ ...r, bediensteter: wer(r.bediensteter), vorher: wer(r.vorher), von: wer(r.von) }))
}

/** What a distribution looks at, of cases in the order of their ids. */
export type Verteilfall = {
  readonly fall: FallId
  readonly bgNummer: string
  /** Under whose name it is kept. */
  readonly person: Kennung<'Person'>
  readonly bediensteter: BediensteterId | null
  readonly vonHand: boolean
}

export async function listeVerteilfaelle(
  tx: Tx,
  o: { readonly traeger: TraegerNr; readonly nach: FallId | null; readonly hoechstens: number },
): Promise<readonly Verteilfall[]> {
  const { rows } = await sql<{
    id: FallId
    bg_nummer: string
    person: string
    zustaendig: string | null
    zustaendig_von_hand: boolean
  }>`
    SELECT l.id, l.bg_nummer, m.person, l.zustaendig, l.zustaendig_von_hand
      FROM fall.leistungsfall l
      JOIN fall.mitglied m ON m.traeger_nr = l.traeger_nr AND m.fall = l.id AND m.lokal = 'P1'
     WHERE l.traeger_nr = ${o.traeger} AND (${o.nach}::uuid IS NULL OR l.id > ${o.nach}::uuid)
     ORDER BY l.id LIMIT ${o.hoechstens}`.execute(tx)
  return rows.map((r) => ({
    fall: r.id,
    bgNummer: r.bg_nummer,
    person: kennung<'Person'>(r.person),
    bediensteter: wer(r.zustaendig),
    vonHand: r.zustaendig_von_hand,
  }))
}

/** What a reorganisation moved and nobody has moved since, with where it was. In the order of the cases. */
export async function listeUmverteilte(
  tx: Tx,
  o: {
    readonly traeger: TraegerNr
    readonly umverteilung: Kennung<'Geschaeftsverteilung'>
    readonly nach: FallId | null
    readonly hoechstens: number
  },
): Promise<readonly { readonly fall: FallId; readonly vorher: BediensteterId | null; readonly vonHand: boolean }[]> {
  const { rows } = await sql<{ fall: FallId; vorher: string | null; vorher_von_hand: boolean }>`
    SELECT z.fall, z.vorher, z.vorher_von_hand
      FROM fall.zustaendigkeit z
      JOIN fall.leistungsfall l ON l.traeger_nr = z.traeger_nr AND l.id = z.fall AND l.zustaendig_nr = z.nr
     WHERE z.traeger_nr = ${o.traeger} AND z.umverteilung = ${o.umverteilung} AND z.art = 'umverteilung'
       AND (${o.nach}::uuid IS NULL OR z.fall > ${o.nach}::uuid)
     ORDER BY z.fall LIMIT ${o.hoechstens}`.execute(tx)
  return rows.map((r) => ({ fall: r.fall, vorher: wer(r.vorher), vonHand: r.vorher_von_hand }))
}

/** How many cases a reorganisation moved, or its undoing put back. */
export async function zaehleUmverteilte(
  tx: Tx,
  o: {
    readonly traeger: TraegerNr
    readonly umverteilung: Kennung<'Geschaeftsverteilung'>
    readonly art: 'umverteilung' | 'ruecknahme'
  },
): Promise<number> {
  const { rows } = await sql<{ anzahl: string }>`
    SELECT count(*) AS anzahl FROM fall.zustaendigkeit
     WHERE traeger_nr = ${o.traeger} AND umverteilung = ${o.umverteilung} AND art = ${o.art}`.execute(tx)
  return Number(rows[0]?.anzahl ?? 0)
}

/** Open cases by the person they lie with. */
export async function zaehleFaelleJePerson(
  tx: Tx,
  traeger: TraegerNr,
): Promise<readonly { readonly bediensteter: BediensteterId | null; readonly anzahl: number }[]> {
  const { rows } = await sql<{ zustaendig: string | null; anzahl: string }>`
    SELECT zustaendig, count(*) AS anzahl FROM fall.leistungsfall
     WHERE traeger_nr = ${traeger} AND zustand = 'offen' GROUP BY zustaendig`.execute(tx)
  return rows.map((r) => ({ bediensteter: wer(r.zustaendig), anzahl: Number(r.anzahl) }))
}
