import { sql } from 'kysely'
import { type Json, type Kennung, kanonisch, kennung } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import type { Aenderung } from './aenderung.ts'
import type { Bearbeiter, EntwurfRef } from './leistungsfall.ts'

/** A change as the log holds it. */
export type Protokollzeile = Aenderung & {
  readonly nr: number
  /** The version of the draft it made. */
  readonly version: number
  readonly vorgang: Kennung<'Vorgang'>
  /** The number of the change this one takes back. */
  readonly nimmtZurueck: number | null
  readonly wer: Bearbeiter
  readonly wann: Zeitpunkt
}

type AenderungRow = {
  nr: number
  version: number
  vorgang: string
  pfad: string
  alt: string
  neu: string
  nimmt_zurueck: number | null
  bediensteter: string
  personalnummer: string
  wann: Zeitpunkt
}

const SPALTEN = sql.raw('nr, version, vorgang, pfad, alt, neu, nimmt_zurueck, bediensteter, personalnummer, wann')

/** Appends in order; numbers go on from the highest. The draft is locked by the caller. */
export async function insertAenderungen(
  tx: Tx,
  ref: EntwurfRef,
  s: {
    aenderungen: readonly (Aenderung & { nimmtZurueck?: number | undefined })[]
    version: number
    vorgang: Kennung<'Vorgang'>
    wer: Bearbeiter
    wann: Zeitpunkt
  },
): Promise<void> {
  const { rows } = await sql<{ letzte: number }>`
    SELECT coalesce(max(nr), 0) AS letzte FROM fall.aenderung
     WHERE traeger_nr = ${ref.traeger} AND entwurf = ${ref.entwurf}`.execute(tx)
  const ab = (rows[0]?.letzte ?? 0) + 1
  await sql`
    INSERT INTO fall.aenderung (traeger_nr, entwurf, nr, version, vorgang, pfad, alt, neu, nimmt_zurueck, bediensteter,
                                personalnummer, wann)
    SELECT ${ref.traeger}, ${ref.entwurf}::uuid, u.nr, ${s.version}::int, ${s.vorgang}::uuid, u.pfad, u.alt, u.neu,
           u.zurueck, ${s.wer.bediensteter}::uuid, ${s.wer.personalnummer}, ${isoZeitpunkt(s.wann)}::timestamptz
      FROM unnest(${s.aenderungen.map((_, i) => ab + i)}::int[], ${s.aenderungen.map((a) => a.pfad)}::text[],
                  ${s.aenderungen.map((a) => kanonisch(a.alt))}::text[],
                  ${s.aenderungen.map((a) => kanonisch(a.neu))}::text[],
                  ${s.aenderungen.map((a) => a.nimmtZurueck ?? null)}::int[])
           AS u(nr, pfad, alt, neu, zurueck)`.execute(tx)
}

export async function listeAenderungen(tx: Tx, ref: EntwurfRef, nachVersion = -1): Promise<readonly Protokollzeile[]> {
  const { rows } = await sql<AenderungRow>`
    SELECT ${SPALTEN} FROM fall.aenderung
     WHERE traeger_nr = ${ref.traeger} AND entwurf = ${ref.entwurf} AND version > ${nachVersion} ORDER BY nr`.execute(
    tx,
  )
  return rows.map(parseAenderung)
}

/** Places this batch has changed already: it was sent before and its answer was lost. */
export async function listPfadeDesVorgangs(
  tx: Tx,
  ref: EntwurfRef,
  vorgang: Kennung<'Vorgang'>,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ pfad: string }>`
    SELECT pfad FROM fall.aenderung
     WHERE traeger_nr = ${ref.traeger} AND entwurf = ${ref.entwurf} AND vorgang = ${vorgang}`.execute(tx)
  return new Set(rows.map((r) => r.pfad))
}

/**
 * Has this natural person changed anything in this draft, in one it took over, or in a branch that was brought into
 * it? Asked by Personalnummer: two accounts are one person. What was undone was done.
 */
export async function hatBearbeitet(tx: Tx, ref: EntwurfRef, personalnummer: string): Promise<boolean> {
  const { rows } = await sql<{ ja: boolean }>`
    WITH RECURSIVE kette AS (
      SELECT e.id, e.vorgaenger FROM fall.entwurf e WHERE e.traeger_nr = ${ref.traeger} AND e.id = ${ref.entwurf}
      UNION
      SELECT v.id, v.vorgaenger FROM fall.entwurf v JOIN kette k ON v.id = k.vorgaenger WHERE v.traeger_nr = ${ref.traeger}
    ),
    kopien AS (
      SELECT k.id FROM kette k
      UNION
      SELECT b.entwurf FROM fall.ableger b JOIN kette k ON b.eingebracht_in = k.id WHERE b.traeger_nr = ${ref.traeger}
    )
    SELECT EXISTS (
      SELECT 1 FROM fall.aenderung a JOIN kopien k ON k.id = a.entwurf
       WHERE a.traeger_nr = ${ref.traeger} AND a.personalnummer = ${personalnummer}) AS ja`.execute(tx)
  return rows[0]?.ja === true
}

function parseAenderung(r: AenderungRow): Protokollzeile {
  return {
    nr: r.nr,
    version: r.version,
    vorgang: kennung(r.vorgang),
    pfad: r.pfad,
    alt: JSON.parse(r.alt) as Json,
    neu: JSON.parse(r.neu) as Json,
    nimmtZurueck: r.nimmt_zurueck,
    wer: { bediensteter: kennung(r.bediensteter), personalnummer: r.personalnummer },
    wann: r.wann,
  }
}
