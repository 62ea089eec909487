import {
  anlagenordner,
  bereiteDatenbankVor,
  type Db,
  type Eingebettet,
  halteEingebettet,
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
/** Attempts to bring the database back, with pauses of 0.5, 1, 2 and 4 seconds between. */
const VERSUCHE = 5
const DATENBANK = 'allegro'
const DIENST = 'allegro_dienst'

/** @throws Startabbruch */
export async function oeffneDatenbank(k: Betriebswunsch, o: Oeffnung): Promise<OffeneDatenbank> {
  return k.datenbankUrl === undefined ? oeffneEingebettet(k, o) : oeffneFremde(k, { url: k.datenbankUrl }, o)
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
    await legeDatenbankAn(server)
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

type Wache = { readonly verloren: Promise<Startabbruch>; readonly beende: () => Promise<void> }

/** Looks twice a second; gives up after some attempts in vain, each after twice the pause of the one before. */
function starteWache(w: {
  readonly istGesund: () => boolean
  readonly stelleWiederHer: () => Promise<void>
  readonly anFehler: (fehler: unknown) => void
}): Wache {
  let vergeblich = 0
  let fruehestens = 0
  let arbeit: Promise<void> | undefined
  let gibAuf: (grund: Startabbruch) => void = () => undefined
  const verloren = new Promise<Startabbruch>((fertig) => {
    gibAuf = fertig
  })
  const schaue = async (): Promise<void> => {
    if (w.istGesund() || performance.now() < fruehestens) return
    try {
      await w.stelleWiederHer()
      vergeblich = 0
    } catch (fehler) {
      w.anFehler(fehler)
      fruehestens = performance.now() + 500 * 2 ** vergeblich
      if (++vergeblich < VERSUCHE) return
      clearInterval(takt)
      const grund = fehler instanceof Error ? fehler.message : String(fehler)
      gibAuf(new Startabbruch(`Die Datenbank ist ausgefallen und lässt sich nicht wieder starten. ${grund}`))
    }
  }
  const takt = setInterval(() => {
    arbeit ??= schaue().finally(() => {
      arbeit = undefined
    })
  }, 500)
  return {
    verloren,
    beende: async () => {
      clearInterval(takt)
      await arbeit
    },
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

async function legeDatenbankAn(server: Eingebettet): Promise<void> {
  await mitEinzelverbindung(server.ziel('postgres', 'postgres'), {}, async (c) => {
    const { rows } = await c.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATENBANK])
    if (rows.length === 0) await c.query(`CREATE DATABASE ${DATENBANK}`)
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
