import {
  anlagenordner,
  bereiteDatenbankVor,
  type Db,
  type Eingebettet,
  halteEingebettet,
  hatDatenbank,
  liesMigrationen,
  mitEinzelverbindung,
  nimmServersperre,
  oeffneDb,
  type Protokoll,
  type Serversperre,
  Startabbruch,
  starteEingebettet,
  type Ziel,
} from '../technik/index.ts'
import type { Betriebswunsch } from './konfiguration.ts'
import { starteWache, type Wache } from './wache.ts'

/** The database as the server or a command has it open. */
export type OffeneDatenbank = {
  readonly db: Db
  /** For connections beside the pool (LISTEN). */
  readonly ziel: Ziel
  readonly schulung: boolean
  /** Resolves, with what to tell the operator, when the database has gone for good; never otherwise. */
  readonly verloren: Promise<Startabbruch>
  readonly schliesse: () => Promise<void>
}

export type Oeffnung = {
  readonly melde: (zeile: string) => void
  readonly protokoll: Protokoll
  /** A server is alone on its data directory and looks after its database; a command comes and goes. */
  readonly alsServer: boolean
}

/** A server of the authority has its own guards. */
const NIE = new Promise<never>(() => undefined)
const DATENBANK = 'allegro'
const DIENST = 'allegro_dienst'
/** While a backup is being restored. */
const ANGEFANGEN = 'allegro_wiederherstellung'

/** @throws Startabbruch */
export async function oeffneDatenbank(k: Betriebswunsch, o: Oeffnung): Promise<OffeneDatenbank> {
  return k.datenbankUrl === undefined ? oeffneEingebettet(k, o) : oeffneFremde(k, { url: k.datenbankUrl }, o)
}

/**
 * The database as it is, for who only reads: the embedded one is brought up if nobody uses it, and left as it was found.
 * Nothing is migrated.
 * @throws Startabbruch
 */
export async function mitBestand<T>(
  k: Betriebswunsch,
  melde: (zeile: string) => void,
  fn: (ziel: { readonly verwaltung: Ziel; readonly dienst: Ziel }) => Promise<T>,
): Promise<T> {
  if (k.datenbankUrl !== undefined)
    return await fn({ verwaltung: { url: k.datenbankUrl }, dienst: { url: k.datenbankUrl } })
  if (!hatDatenbank(k.daten))
    throw new Startabbruch(
      `Auf ${k.daten} liegt keine Datenbank: Wählen Sie mit ALLEGRO_DATEN das richtige Verzeichnis.`,
    )
  const server = await starteEingebettet({ daten: k.daten, melde, nurBestand: true })
  try {
    if (!(await gibtEs(server, DATENBANK)))
      throw new Startabbruch(
        `Auf ${k.daten} ist noch nichts eingerichtet: Starten Sie ALLEGRO einmal, oder wählen Sie mit ALLEGRO_DATEN das richtige Verzeichnis.`,
      )
    return await fn({ verwaltung: server.ziel('postgres', DATENBANK), dienst: server.ziel(DIENST, DATENBANK) })
  } finally {
    if (!(await istInGebrauch(server))) await halteEingebettet(server)
  }
}

/**
 * A database that becomes the installation's when `fn` has succeeded, at one go; until then, and if it fails, there is none.
 * @throws Startabbruch where there is one already
 */
export async function mitNeuemBestand<T>(
  k: Betriebswunsch,
  melde: (zeile: string) => void,
  fn: (ziel: { readonly verwaltung: Ziel; readonly dienst: Ziel }) => Promise<T>,
): Promise<T> {
  const server = await starteEingebettet({ daten: k.daten, melde })
  let sperre: Serversperre | undefined
  try {
    sperre = await sperreFuerServer(server, k)
    if (await gibtEs(server, DATENBANK))
      throw new Startabbruch(
        `Auf ${k.daten} liegt schon eine Datenbank; sie wird nicht überschrieben: Wählen Sie mit ALLEGRO_DATEN ein neues Verzeichnis.`,
      )
    const verwaltung = server.ziel('postgres', 'postgres')
    const befehl = (sql: string) => mitEinzelverbindung(verwaltung, {}, (c) => c.query(sql))
    await befehl(`DROP DATABASE IF EXISTS ${ANGEFANGEN} WITH (FORCE)`)
    await befehl(`CREATE DATABASE ${ANGEFANGEN}`)
    try {
      const ergebnis = await fn({
        verwaltung: server.ziel('postgres', ANGEFANGEN),
        dienst: server.ziel(DIENST, ANGEFANGEN),
      })
      await befehl(`ALTER DATABASE ${ANGEFANGEN} RENAME TO ${DATENBANK}`)
      return ergebnis
    } catch (fehler) {
      await befehl(`DROP DATABASE IF EXISTS ${ANGEFANGEN} WITH (FORCE)`)
      throw fehler
    }
  } finally {
    await sperre?.gib()
    if (!(await istInGebrauch(server))) await halteEingebettet(server)
  }
}

async function oeffneFremde(k: Betriebswunsch, ziel: Ziel, o: Oeffnung): Promise<OffeneDatenbank> {
  o.melde('Verbindung zur Datenbank aus DATABASE_URL')
  const { schulung } = await bereiteVor(k, ziel, o)
  const db = oeffneDb(ziel, { rolle: DIENST, max: 20, anFehler: (f) => o.protokoll.fehler('datenbank.verbindung', f) })
  return { db, ziel, schulung, verloren: NIE, schliesse: () => db.destroy() }
}

async function oeffneEingebettet(k: Betriebswunsch, o: Oeffnung): Promise<OffeneDatenbank> {
  let server = await starteEingebettet({ daten: k.daten, melde: o.melde })
  o.melde(`Datenbank ${server.neuGestartet ? 'gestartet' : 'lief schon und wird übernommen'} (${k.daten})`)
  let sperre: Serversperre | undefined
  try {
    if (o.alsServer) sperre = await sperreFuerServer(server, k)
    await legeDatenbankAn(server, k)
    const { schulung } = await bereiteVor(k, server.ziel('postgres', DATENBANK), o)
    const ziel = server.ziel(DIENST, DATENBANK)
    const db = oeffneDb(ziel, {
      rolle: DIENST,
      max: 20,
      anFehler: (f) => o.protokoll.fehler('datenbank.verbindung', f),
    })
    const wache = o.alsServer ? bewache() : undefined
    return {
      db,
      ziel,
      schulung,
      verloren: wache?.verloren ?? NIE,
      schliesse: async () => {
        await wache?.beende()
        await db.destroy()
        // The lock is held until the database is down: no next server may take it over in the moment before.
        if (o.alsServer || !(await istInGebrauch(server))) await halteEingebettet(server)
        await sperre?.gib()
      },
    }
  } catch (fehler) {
    await sperre?.gib()
    if (server.neuGestartet || !(await istInGebrauch(server))) await halteEingebettet(server)
    throw fehler
  }

  /** Should the database die under the server it is started again; requests fail meanwhile, nothing is lost. */
  function bewache(): Wache {
    return starteWache({
      istGesund: () => server.lebt() && sperre?.haelt() === true,
      stelleWiederHer: async () => {
        o.protokoll.warnung('datenbank.ausgefallen', { pid: server.pid })
        if (!server.lebt()) await halteEingebettet(server)
        server = await starteEingebettet({ daten: k.daten, nurBestand: true })
        sperre = await sperreFuerServer(server, k)
        o.protokoll.info('datenbank.wieder_da', { pid: server.pid })
      },
      anFehler: (fehler) => o.protokoll.fehler('datenbank.wache', fehler),
    })
  }
}

function bereiteVor(k: Betriebswunsch, ziel: Ziel, o: Oeffnung): ReturnType<typeof bereiteDatenbankVor> {
  return bereiteDatenbankVor(ziel, liesMigrationen(anlagenordner()), {
    melde: o.melde,
    neueIstSchulung: k.neueDatenbankIstSchulung,
  })
}

async function sperreFuerServer(server: Eingebettet, k: Betriebswunsch): Promise<Serversperre> {
  const sperre = await nimmServersperre(server.ziel('postgres', 'postgres'), { pid: process.pid, adresse: k.basisUrl })
  if ('gib' in sperre) return sperre
  throw new Startabbruch(
    `Auf dem Datenverzeichnis ${k.daten} läuft schon ein ALLEGRO (${sperre.adresse}, Prozess ${sperre.pid}): Benutzen Sie dieses, beenden Sie es mit »npx allegro halt«, oder wählen Sie mit ALLEGRO_DATEN ein anderes Verzeichnis.`,
  )
}

async function legeDatenbankAn(server: Eingebettet, k: Betriebswunsch): Promise<void> {
  if (await gibtEs(server, DATENBANK)) return
  if (await gibtEs(server, ANGEFANGEN))
    throw new Startabbruch(
      `Auf ${k.daten} ist eine Wiederherstellung abgebrochen worden: Wiederholen Sie »allegro wiederherstellen«, oder wählen Sie mit ALLEGRO_DATEN ein anderes Verzeichnis.`,
    )
  await mitEinzelverbindung(server.ziel('postgres', 'postgres'), {}, (c) => c.query(`CREATE DATABASE ${DATENBANK}`))
}

async function gibtEs(server: Eingebettet, datenbank: string): Promise<boolean> {
  return await mitEinzelverbindung(server.ziel('postgres', 'postgres'), {}, async (c) => {
    const { rows } = await c.query('SELECT 1 FROM pg_database WHERE datname = $1', [datenbank])
    return rows.length > 0
  })
}

/** Whether anyone else is connected: a server, or another command. The last one switches off the light. */
async function istInGebrauch(server: Eingebettet): Promise<boolean> {
  return await mitEinzelverbindung(server.ziel('postgres', 'postgres'), {}, async (c) => {
    const { rows } = await c.query(
      "SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() LIMIT 1",
    )
    return rows.length > 0
  })
}
