import pg from 'pg'
import { Startabbruch } from '../startabbruch.ts'
import type { Migration } from './migration.ts'
import { mitEinzelverbindung, type Ziel } from './verbindung.ts'

/** Any number; two starts at once wait for each other. */
const SPERRE = 7_239_004_512

export type Vorbereitung = { readonly ausgefuehrt: number; readonly schulung: boolean }

export type Vorbereitungsoptionen = {
  readonly melde?: ((zeile: string) => void) | undefined
  /** A database that is set up now is marked as one for training; one that exists stays what it is. */
  readonly neueIstSchulung?: boolean | undefined
}

/**
 * Brings a database to this program's state: checks it, makes the roles, runs the migrations that are
 * missing. Where nothing is missing, a login without any right of its own suffices.
 * @throws Startabbruch
 */
export async function bereiteDatenbankVor(
  ziel: Ziel,
  migrationen: readonly Migration[],
  o: Vorbereitungsoptionen = {},
): Promise<Vorbereitung> {
  try {
    return await mitEinzelverbindung(ziel, { name: 'allegro-vorbereitung' }, async (c) => {
      await pruefeServer(c)
      await c.query('SELECT pg_advisory_lock($1)', [SPERRE])
      const stand = await liesStand(c)
      const fehlend = offene(migrationen, stand)
      if (fehlend.length > 0) {
        await legeRollenAn(c)
        await legeGrundAn(c)
        for (const m of fehlend) {
          o.melde?.(`Datenbank: ${m.raum} ${String(m.nummer).padStart(4, '0')} ${m.name}`)
          await fuehreAus(c, m, stand.size === 0 && m === fehlend[0] && o.neueIstSchulung ? MARKE_SCHULUNG : '')
        }
      }
      return { ausgefuehrt: fehlend.length, schulung: await istSchulung(c) }
    })
  } catch (fehler) {
    throw 'url' in ziel ? verstaendlich(fehler) : fehler
  }
}

async function pruefeServer(c: pg.Client): Promise<void> {
  const { rows } = await c.query<{ version: number; anzeige: string; kodierung: string }>(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS anzeige,
            current_setting('server_encoding') AS kodierung`,
  )
  const r = rows[0]
  if (r === undefined) throw new Error('no answer')
  if (r.version < 150_000)
    throw new Startabbruch(`Der PostgreSQL-Server hat Version ${r.anzeige}; ALLEGRO braucht mindestens Version 15.`)
  if (r.kodierung !== 'UTF8')
    throw new Startabbruch(
      `Die Datenbank hat den Zeichensatz ${r.kodierung}; ALLEGRO braucht UTF8. Legen Sie sie neu an: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0.`,
    )
}

type Stand = ReadonlyMap<string, string>

/** What has run already: "room/number" → checksum. */
async function liesStand(c: pg.Client): Promise<Stand> {
  const { rows: da } = await c.query<{ da: boolean; rolle: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM pg_class WHERE relname = 'migration' AND relnamespace =
                      (SELECT oid FROM pg_namespace WHERE nspname = 'technik')) AS da,
            EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'allegro_anwendung'
                       AND pg_has_role(current_user, oid, 'MEMBER')) AS rolle`,
  )
  if (da[0]?.da !== true) return new Map()
  if (da[0].rolle) await c.query('SET ROLE allegro_anwendung')
  const { rows } = await c.query<{ raum: string; nummer: number; pruefsumme: string }>(
    'SELECT raum, nummer, pruefsumme FROM technik.migration',
  )
  await c.query('RESET ROLE')
  return new Map(rows.map((r) => [`${r.raum}/${r.nummer}`, r.pruefsumme]))
}

function offene(migrationen: readonly Migration[], stand: Stand): readonly Migration[] {
  const bekannt = new Map(migrationen.map((m) => [`${m.raum}/${m.nummer}`, m.pruefsumme as string]))
  for (const [schritt, pruefsumme] of stand) {
    const unsere = bekannt.get(schritt)
    if (unsere === undefined)
      throw new Startabbruch(
        `Die Datenbank ist weiter als dieses Programm (Schritt ${schritt}): Starten Sie die neuere Fassung von ALLEGRO.`,
      )
    if (unsere !== pruefsumme)
      throw new Startabbruch(
        `Die Datenbank wurde mit einem anderen Stand des Schrittes ${schritt} angelegt als dem dieses Programms: Starten Sie die Fassung von ALLEGRO, die sie angelegt hat, oder beginnen Sie mit einer leeren Datenbank. Es wurde nichts verändert.`,
      )
  }
  return migrationen.filter((m) => !stand.has(`${m.raum}/${m.nummer}`))
}

/**
 * `allegro_eigner` owns tables, `allegro_dienst` signs in and may do nothing, `allegro_anwendung`,
 * `allegro_system` and `allegro_loeschung` are taken for one transaction each.
 */
const ROLLEN = [
  'CREATE ROLE allegro_eigner NOLOGIN',
  'CREATE ROLE allegro_dienst LOGIN NOINHERIT',
  'CREATE ROLE allegro_anwendung NOLOGIN',
  'CREATE ROLE allegro_system NOLOGIN',
  'CREATE ROLE allegro_loeschung NOLOGIN',
]
const MITGLIEDER = [
  'GRANT allegro_anwendung TO allegro_system',
  'GRANT allegro_anwendung, allegro_system, allegro_loeschung TO allegro_dienst',
  'GRANT allegro_eigner, allegro_dienst, allegro_anwendung, allegro_system, allegro_loeschung TO CURRENT_USER',
]

async function legeRollenAn(c: pg.Client): Promise<void> {
  const { rows } = await c.query<{ anzahl: number; mitglied: boolean }>(
    `SELECT count(*) AS anzahl, coalesce(bool_and(pg_has_role(current_user, oid, 'MEMBER')), false) AS mitglied
       FROM pg_roles WHERE rolname IN ('allegro_eigner', 'allegro_dienst', 'allegro_anwendung', 'allegro_system', 'allegro_loeschung')`,
  )
  if (rows[0]?.anzahl === ROLLEN.length && rows[0].mitglied) return
  for (const befehl of [...ROLLEN, ...MITGLIEDER]) await duldsam(c, befehl)
}

/** Roles belong to the whole server: another database's start may be making the same ones at this moment. */
async function duldsam(c: pg.Client, befehl: string): Promise<void> {
  for (let versuch = 1; ; versuch++) {
    try {
      await c.query(befehl)
      return
    } catch (fehler) {
      if (!(fehler instanceof pg.DatabaseError)) throw fehler
      if (fehler.code === '42710' || fehler.code === '23505') return // it is there already
      if (fehler.code !== 'XX000' || versuch === 20) throw fehler // XX000: tuple concurrently updated
    }
  }
}

async function legeGrundAn(c: pg.Client): Promise<void> {
  await c.query(`DO $$ BEGIN
      EXECUTE format('GRANT CREATE, CONNECT ON DATABASE %I TO allegro_eigner', current_database());
      EXECUTE format('GRANT CONNECT ON DATABASE %I TO allegro_dienst', current_database());
    END $$`)
  await c.query('CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public')
  await c.query('SET ROLE allegro_eigner')
  await c.query('CREATE SCHEMA IF NOT EXISTS technik')
  await c.query(`CREATE TABLE IF NOT EXISTS technik.migration (
      raum text COLLATE "C" NOT NULL,
      nummer int NOT NULL,
      name text NOT NULL,
      pruefsumme text NOT NULL,
      CONSTRAINT migration_pkey PRIMARY KEY (raum, nummer)
    )`)
  await c.query('GRANT USAGE ON SCHEMA technik TO allegro_anwendung, allegro_loeschung')
  await c.query('GRANT SELECT ON technik.migration TO allegro_anwendung')
  await c.query('RESET ROLE')
}

/** Runs with the very first migration, so that no interrupted set-up forgets it. */
const MARKE_SCHULUNG = "INSERT INTO technik.merkmal (name, wert) VALUES ('schulung', 'ja')"

async function fuehreAus(c: pg.Client, m: Migration, danach: string): Promise<void> {
  await c.query('BEGIN')
  try {
    await c.query('SET LOCAL ROLE allegro_eigner')
    await c.query(m.sql)
    if (danach !== '') await c.query(danach)
    await c.query(`DO $$ BEGIN
        IF to_regnamespace('${m.raum}') IS NOT NULL THEN
          GRANT USAGE ON SCHEMA "${m.raum}" TO allegro_anwendung, allegro_loeschung;
        END IF;
      END $$`)
    await c.query('INSERT INTO technik.migration (raum, nummer, name, pruefsumme) VALUES ($1, $2, $3, $4)', [
      m.raum,
      m.nummer,
      m.name,
      m.pruefsumme,
    ])
    await c.query('COMMIT')
  } catch (fehler) {
    await c.query('ROLLBACK')
    throw new Error(
      `${m.raum}/migrationen/${String(m.nummer).padStart(4, '0')}_${m.name}.sql: ${stelle(fehler, m.sql)}`,
      {
        cause: fehler,
      },
    )
  }
}

function stelle(fehler: unknown, text: string): string {
  if (!(fehler instanceof pg.DatabaseError)) return String(fehler)
  const zeile =
    fehler.position === undefined ? '' : ` (line ${text.slice(0, Number(fehler.position)).split('\n').length})`
  return `${fehler.message}${zeile}${fehler.where === undefined ? '' : `, ${fehler.where}`}`
}

async function istSchulung(c: pg.Client): Promise<boolean> {
  await c.query('SET ROLE allegro_anwendung')
  const { rows } = await c.query("SELECT 1 FROM technik.merkmal WHERE name = 'schulung' AND wert = 'ja'")
  await c.query('RESET ROLE')
  return rows.length > 0
}

const ERKLAERUNG: Record<string, string> = {
  ECONNREFUSED: 'unter dieser Adresse antwortet kein PostgreSQL-Server',
  ENOTFOUND: 'der Rechnername ist unbekannt',
  EAI_AGAIN: 'der Rechnername lässt sich nicht auflösen',
  ETIMEDOUT: 'der Rechner antwortet nicht',
  ENOENT: 'den Socket gibt es nicht',
  '28P01': 'Benutzername oder Kennwort stimmen nicht',
  '28000': 'der Benutzer darf sich nicht anmelden',
  '3D000': 'die Datenbank gibt es auf diesem Server nicht',
  '42501': 'dem Benutzer fehlt ein Recht zum Einrichten (CREATEROLE und CREATE auf der Datenbank)',
  '53300': 'der Server nimmt keine weiteren Verbindungen an',
  '57P03': 'der Server fährt gerade hoch oder herunter',
}

const MELDUNGEN: readonly (readonly [RegExp, string])[] = [
  [/timeout/i, 'der Rechner antwortet nicht'],
  [/terminated unexpectedly|unexpected message/i, 'was dort antwortet, ist kein PostgreSQL-Server'],
  [/does not support SSL/, 'der Server bietet keine verschlüsselte Verbindung'],
  [/password must be a string|no password/i, 'der Server verlangt ein Kennwort'],
]

function verstaendlich(fehler: unknown): unknown {
  if (fehler instanceof Startabbruch || !(fehler instanceof Error)) return fehler
  const quelle = fehler.cause instanceof pg.DatabaseError ? fehler.cause : fehler
  const code = 'code' in quelle ? String(quelle.code) : ''
  const grund = ERKLAERUNG[code] ?? MELDUNGEN.find(([muster]) => muster.test(quelle.message))?.[1]
  if (grund === undefined) return fehler
  return new Startabbruch(
    `Die Datenbank aus DATABASE_URL ist nicht zu gebrauchen: ${grund} (${quelle.message || code}). Prüfen Sie DATABASE_URL.`,
  )
}
