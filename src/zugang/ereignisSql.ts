import { sql } from 'kysely'
import type { Tx, Zeitpunkt } from '../technik/index.ts'
import { isoZeitpunkt } from '../technik/index.ts'

export type EreignisRow = {
  readonly id: string
  readonly vorgang: string
  readonly zeit: Zeitpunkt
  readonly name: string
  readonly phase: Ereignisphase
  readonly seite: string
  readonly anfrage: string
  readonly sitzung: string | null
  readonly konto: string | null
  readonly bediensteter: string | null
  readonly traeger: string | null
  readonly stufe: string | null
  readonly gegenstand: Readonly<Record<string, string>>
}

export type Ereignisphase = 'begonnen' | 'erledigt' | 'abgelehnt' | 'gescheitert' | 'verweigert'

export async function insertEreignis(tx: Tx, e: EreignisRow): Promise<void> {
  await sql`
    INSERT INTO zugang.ereignis (id, vorgang, zeit, name, phase, seite, anfrage,
                                 sitzung_id, konto_id, bediensteter_id, traeger_nr, stufe, gegenstand)
    VALUES (${e.id}, ${e.vorgang}, ${isoZeitpunkt(e.zeit)}, ${e.name}, ${e.phase}, ${e.seite}, ${e.anfrage},
            ${e.sitzung}, ${e.konto}, ${e.bediensteter}, ${e.traeger}, ${e.stufe}, ${JSON.stringify(e.gegenstand)}::jsonb)
  `.execute(tx)
}
