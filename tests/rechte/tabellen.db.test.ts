import { afterAll, beforeAll, expect, it } from 'vitest'
import { mitEinzelverbindung } from '../../src/technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../src/technik/pruefung.ts'

// What holds for every table of every room, so that a new one cannot forget it.
let t: TestDatenbank

beforeAll(async () => {
  t = await testDatenbank()
})
afterAll(() => t.schliesse())

async function frage(befehl: string): Promise<readonly string[]> {
  return await mitEinzelverbindung(t.ziel, {}, async (c) => {
    const { rows } = await c.query<{ was: string }>(befehl)
    return rows.map((r) => r.was)
  })
}

const UNSERE = `n.nspname NOT IN ('pg_catalog', 'information_schema', 'public', 'pg_toast')`
const TABELLEN = `pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND c.relkind IN ('r', 'p') AND ${UNSERE}`
const JE_TRAEGER = `JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'traeger_nr' AND NOT a.attisdropped`

/** Rows that many Träger share; who reads and writes them is said by grants and policies of their own. */
const ZENTRAL = ['technik.auftrag']

it('there are tables at all', async () => {
  expect((await frage(`SELECT c.oid::regclass::text AS was FROM ${TABELLEN}`)).length).toBeGreaterThan(40)
})

it('the rows of a Träger are protected by row-level policies', async () => {
  const offen = await frage(
    `SELECT c.oid::regclass::text AS was FROM ${TABELLEN} ${JE_TRAEGER} WHERE NOT c.relrowsecurity ORDER BY 1`,
  )
  expect(offen.filter((x) => !ZENTRAL.includes(x) && !x.startsWith('stammdaten.') && !x.startsWith('zugang.'))).toEqual(
    [],
  )
})

it('outside the central rooms the Träger comes first in every primary and unique key (Citus)', async () => {
  const falsch = await frage(
    `SELECT k.conrelid::regclass || ' ' || k.conname AS was
       FROM ${TABELLEN} ${JE_TRAEGER} JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype IN ('p', 'u')
      WHERE k.conkey[1] <> a.attnum AND n.nspname NOT IN ('technik', 'stammdaten', 'zugang') ORDER BY 1`,
  )
  expect(falsch).toEqual([])
})

it('no foreign key leaves its room', async () => {
  const falsch = await frage(
    `SELECT k.conrelid::regclass || ' ' || k.conname AS was
       FROM ${TABELLEN} JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f'
       JOIN pg_class z ON z.oid = k.confrelid WHERE z.relnamespace <> c.relnamespace ORDER BY 1`,
  )
  expect(falsch).toEqual([])
})

it('everything belongs to the owner role, and no other role may truncate, alter or fire triggers', async () => {
  expect(
    await frage(
      `SELECT c.oid::regclass::text AS was FROM ${TABELLEN} WHERE c.relowner <> 'allegro_eigner'::regrole ORDER BY 1`,
    ),
  ).toEqual([])
  expect(
    await frage(
      `SELECT c.oid::regclass || ' ' || g.privilege_type AS was FROM ${TABELLEN}, aclexplode(c.relacl) g
        WHERE g.grantee <> c.relowner AND g.privilege_type NOT IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE') ORDER BY 1`,
    ),
  ).toEqual([])
})

it('the role that signs in may do nothing, and nothing is open to everybody', async () => {
  expect(
    await frage(
      `SELECT c.oid::regclass || ' ' || g.privilege_type AS was FROM ${TABELLEN}, aclexplode(c.relacl) g
        WHERE g.grantee IN (0, 'allegro_dienst'::regrole) ORDER BY 1`,
    ),
  ).toEqual([])
  expect(
    await frage(
      `SELECT rolname::text AS was FROM pg_roles WHERE rolname LIKE 'allegro%' AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls)`,
    ),
  ).toEqual([])
})

/** Digits sort alike everywhere; of these only equality matters, no order of theirs leaves the house. */
const NUR_GLEICHHEIT = ['stammdaten.team.name', 'zahlung.zahlung.zeichen']

it('text in keys sorts by code points, whatever the server was set up with', async () => {
  const falsch = await frage(
    `SELECT c.oid::regclass || '.' || s.attname AS was
       FROM ${TABELLEN} JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype IN ('p', 'u')
       JOIN pg_attribute s ON s.attrelid = c.oid AND s.attnum = ANY (k.conkey)
       JOIN pg_collation o ON o.oid = s.attcollation
      WHERE o.collname <> 'C' AND s.atttypid = 'text'::regtype GROUP BY 1 ORDER BY 1`,
  )
  expect(falsch.filter((x) => !NUR_GLEICHHEIT.includes(x))).toEqual([])
})

it('a function that acts as its owner is open to named roles only and looks names up in fixed places', async () => {
  const funktionen = `pg_proc c JOIN pg_namespace n ON n.oid = c.pronamespace AND ${UNSERE} WHERE c.prosecdef`
  expect((await frage(`SELECT c.oid::regprocedure::text AS was FROM ${funktionen}`)).length).toBeGreaterThan(0)
  expect(
    await frage(
      `SELECT c.oid::regprocedure::text AS was FROM ${funktionen}
          AND (c.proacl IS NULL OR EXISTS (SELECT 1 FROM aclexplode(c.proacl) g WHERE g.grantee = 0)
               OR NOT coalesce(c.proconfig::text LIKE '%search_path=pg_catalog, pg_temp%', false)) ORDER BY 1`,
    ),
  ).toEqual([])
})
