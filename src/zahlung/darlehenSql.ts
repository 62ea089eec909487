import { sql } from 'kysely'
import { type Cent, type Datum, datum, iso, type Kennung, kennung, type TraegerNr } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import type { Darlehensart, Darlehensstand, Faelligkeitsereignis } from './darlehen.ts'

export async function insertDarlehen(
  tx: Tx,
  d: Omit<Darlehensstand, 'faelligAm'> & {
    readonly traeger: TraegerNr
    readonly fall: Kennung<'Leistungsfall'>
    readonly betrag: Cent
    readonly von: Kennung<'Bediensteter'>
    readonly am: Zeitpunkt
  },
): Promise<void> {
  await sql`
    INSERT INTO zahlung.darlehen (traeger_nr, id, fall, verfahren, art, zweck, betrag_cent, ausgezahlt_am, bewilligt_von, bewilligt_am)
    VALUES (${d.traeger}, ${d.id}, ${d.fall}, ${d.verfahren}, ${d.art}, ${d.zweck}, ${d.betrag}, ${iso(d.ausgezahltAm)}::date,
            ${d.von}, ${isoZeitpunkt(d.am)})`.execute(tx)
}

/** @throws if it is due already */
export async function insertDarlehensfaelligkeit(
  tx: Tx,
  f: {
    readonly traeger: TraegerNr
    readonly darlehen: Kennung<'Darlehen'>
    readonly ereignis: Faelligkeitsereignis
    readonly faelligAm: Datum
    readonly von: Kennung<'Bediensteter'>
    readonly am: Zeitpunkt
  },
): Promise<void> {
  await sql`
    INSERT INTO zahlung.darlehensfaelligkeit (traeger_nr, darlehen, ereignis, faellig_am, von, am)
    VALUES (${f.traeger}, ${f.darlehen}, ${f.ereignis}, ${iso(f.faelligAm)}::date, ${f.von}, ${isoZeitpunkt(f.am)})`.execute(
    tx,
  )
}

export type DarlehenRow = {
  readonly id: string
  readonly verfahren: string
  readonly art: Darlehensart
  readonly zweck: string
  readonly ausgezahlt_am: string
  readonly faellig_am: string | null
}

/** The loan of a claim `f` as JSON, or null. */
export const DARLEHEN = `
  (SELECT jsonb_build_object('id', d.id, 'verfahren', d.verfahren, 'art', d.art, 'zweck', d.zweck, 'ausgezahlt_am', d.ausgezahlt_am,
                             'faellig_am', w.faellig_am)
     FROM zahlung.darlehen d
     LEFT JOIN zahlung.darlehensfaelligkeit w ON w.traeger_nr = d.traeger_nr AND w.darlehen = d.id
    WHERE d.traeger_nr = f.traeger_nr AND d.id = f.darlehen)`

export const parseDarlehen = (r: DarlehenRow | null): Darlehensstand | null =>
  r === null
    ? null
    : {
        id: kennung<'Darlehen'>(r.id),
        verfahren: kennung<'Verfahren'>(r.verfahren),
        art: r.art,
        zweck: r.zweck,
        ausgezahltAm: datum(r.ausgezahlt_am),
        faelligAm: r.faellig_am === null ? null : datum(r.faellig_am),
      }
