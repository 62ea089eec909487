import { sql } from 'kysely'
import type { Zeitpunkt } from '../uhr.ts'
import { mitRechten } from './mitRechten.ts'
import type { Db } from './verbindung.ts'

/**
 * The latest instant at which, by the clock of the product, something was entered; undefined if nothing was. Looks at
 * every table, so it is for small databases. Columns that name a time to come, and those the database's own clock fills
 * (they have a default), are none.
 */
export async function juengsterEintrag(db: Db): Promise<Zeitpunkt | undefined> {
  return await mitRechten(
    db,
    { art: 'system', auftrag: 'uhr' },
    async (tx) => {
      const { rows: spalten } = await sql<{ tabelle: string; spalte: string }>`
        SELECT a.attrelid::regclass::text AS tabelle, quote_ident(a.attname) AS spalte
          FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
         WHERE a.atttypid = 'timestamptz'::regtype AND NOT a.attisdropped AND NOT a.atthasdef
           AND a.attname ~ '^(am|.*_am|zeit|wann|begonnen|zuletzt)$'
           AND c.relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
           AND has_schema_privilege(c.relnamespace, 'USAGE') AND has_column_privilege(c.oid, a.attnum, 'SELECT')
         ORDER BY 1, 2`.execute(tx)
      if (spalten.length === 0) return undefined
      const je = spalten.map((s) => sql`(SELECT max(${sql.raw(s.spalte)}) FROM ${sql.raw(s.tabelle)})`)
      const { rows } = await sql<{ um: Zeitpunkt | null }>`SELECT greatest(${sql.join(je)}) AS um`.execute(tx)
      return rows[0]?.um ?? undefined
    },
    { nurLesen: true },
  )
}
