import type pg from 'pg'
import { RAUMFOLGE } from '../db/migration.ts'
import type { Folge } from './manifest.ts'

/** Written by the migrations themselves. */
const MIGRATIONEN = 'technik.migration'

export type Tabelle = { readonly tabelle: string; readonly spalten: readonly string[] }

/** Every table of the rooms that can hold something, with the columns that are stored, names quoted for SQL. */
export async function listTabellen(c: pg.Client): Promise<readonly Tabelle[]> {
  const { rows } = await c.query<{ tabelle: string; spalten: string[]; art: string }>(
    `SELECT format('%I.%I', n.nspname, k.relname) AS tabelle, k.relkind AS art,
            array_agg(quote_ident(a.attname)::text ORDER BY a.attnum) AS spalten
       FROM pg_class k JOIN pg_namespace n ON n.oid = k.relnamespace
       JOIN pg_attribute a ON a.attrelid = k.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      WHERE n.nspname = ANY($1) AND k.relkind IN ('r', 'p')
      GROUP BY 1, 2 ORDER BY 1`,
    [RAUMFOLGE],
  )
  const geteilt = rows.find((r) => r.art === 'p')
  if (geteilt) throw new Error(`${geteilt.tabelle} is partitioned, which a backup does not know yet`)
  return rows.filter((r) => r.tabelle !== MIGRATIONEN).map(({ tabelle, spalten }) => ({ tabelle, spalten }))
}

/** Where each counter stands. Counters know no snapshot: asked after the rows they are never behind them. */
export async function listFolgen(c: pg.Client): Promise<readonly Folge[]> {
  const { rows } = await c.query<Folge>(
    `SELECT format('%I.%I', schemaname, sequencename) AS folge, coalesce(last_value, start_value)::text AS wert,
            last_value IS NOT NULL AS benutzt
       FROM pg_sequences WHERE schemaname = ANY($1) ORDER BY 1`,
    [RAUMFOLGE],
  )
  return rows
}

export async function setzeFolge(c: pg.Client, f: Folge): Promise<void> {
  await c.query('SELECT setval($1::regclass, $2::bigint, $3)', [f.folge, f.wert, f.benutzt])
}

export async function listAusgefuehrte(
  c: pg.Client,
): Promise<readonly { raum: string; nummer: number; pruefsumme: string }[]> {
  const { rows } = await c.query<{ raum: string; nummer: number; pruefsumme: string }>(
    'SELECT raum, nummer, pruefsumme FROM technik.migration ORDER BY raum, nummer',
  )
  return rows
}

export type Fremdschluessel = { readonly tabelle: string; readonly name: string; readonly wortlaut: string }

export async function listFremdschluessel(c: pg.Client): Promise<readonly Fremdschluessel[]> {
  const { rows } = await c.query<Fremdschluessel>(
    `SELECT format('%I.%I', n.nspname, k.relname) AS tabelle, quote_ident(f.conname) AS name,
            pg_get_constraintdef(f.oid) AS wortlaut
       FROM pg_constraint f JOIN pg_class k ON k.oid = f.conrelid JOIN pg_namespace n ON n.oid = k.relnamespace
      WHERE f.contype = 'f' AND n.nspname = ANY($1) ORDER BY 1, 2`,
    [RAUMFOLGE],
  )
  return rows
}
