import { spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'
import { mitEinzelverbindung, type Ziel } from '../db/verbindung.ts'
import { Startabbruch } from '../startabbruch.ts'
import { type Laeufer, POSTGRES_UMGEBUNG } from './laeufer.ts'
import { istPostmaster, lebt, liesSperre } from './postmaster.ts'
import { findeBestand, findeStelle, type Ort, type Stelle } from './stelle.ts'

/** The PostgreSQL of one data directory. */
export type Eingebettet = {
  readonly ziel: (benutzer: string, datenbank: string) => Ziel
  /** False: it was running already and was taken over. */
  readonly neuGestartet: boolean
  readonly pid: number
  /** Serves its data directory. */
  readonly lebt: () => boolean
  /** Its process is there, even if its data directory is not any more. */
  readonly laeuft: () => boolean
}

export type Startoptionen = {
  readonly daten: string
  readonly melde?: ((zeile: string) => void) | undefined
  /** Further settings, for tests only (`fsync=off`). */
  readonly einstellungen?: readonly string[] | undefined
  readonly geduldMs?: number | undefined
  /** Never makes a new database where the old one has gone. */
  readonly nurBestand?: boolean | undefined
}

/** The port is part of the socket's name only; nothing listens on the network. */
const PORT = 5432
const INITDB = [
  '--username=postgres',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--lc-messages=C',
  '--data-checksums',
  '--auth-local=trust',
  '--auth-host=reject',
  '--no-instructions',
]

/**
 * Starts the PostgreSQL of a data directory, or takes over the one that is still running there.
 * It lives in a process group of its own, so that Ctrl-C reaches us and not it.
 * @throws Startabbruch
 */
export async function starteEingebettet(o: Startoptionen): Promise<Eingebettet> {
  const melde = o.melde ?? (() => undefined)
  const stelle = findeStelle(o.daten, melde)
  if (!existsSync(stelle.ort.pgdata)) {
    if (o.nurBestand)
      throw new Startabbruch(
        `Das Datenverzeichnis ${stelle.ort.pgdata} ist verschwunden: Stellen Sie es wieder her, dann starten Sie erneut.`,
      )
    melde('Datenbank wird angelegt …')
    await legeAn(stelle)
  }
  bereiteSocketOrdner(stelle.ort.socket, stelle.laeufer)
  return await fahreHoch(stelle, o)
}

export function hatDatenbank(daten: string): boolean {
  return existsSync(daten) && findeBestand(daten) !== undefined
}

/** The running PostgreSQL of a data directory, if there is one. */
export function findeEingebettet(daten: string): Eingebettet | undefined {
  if (!hatDatenbank(daten)) return undefined
  const ort = findeBestand(daten)
  if (ort === undefined) return undefined
  const sperre = liesSperre(ort.pgdata)
  if (sperre === undefined || !istPostmaster(sperre.pid, ort.pgdata)) return undefined
  return alsEingebettet(ort, sperre.pid, false)
}

/**
 * Ends all connections and waits until the last process has gone. A postmaster whose data directory was taken away under
 * it could only write into nothing and is ended at once.
 */
export async function halteEingebettet(e: Eingebettet, geduldMs = 60_000): Promise<void> {
  const ende = performance.now() + geduldMs
  let signal: NodeJS.Signals = e.lebt() ? 'SIGINT' : 'SIGQUIT'
  while (e.laeuft()) {
    try {
      process.kill(e.pid, signal)
    } catch {
      return // gone between looking and asking
    }
    const schluss = performance.now() + geduldMs / 2
    while (e.laeuft() && performance.now() < schluss) await warte(25)
    if (performance.now() > ende) throw new Error(`postmaster ${e.pid} does not stop`)
    signal = 'SIGQUIT'
  }
}

/** First into a folder beside it, then renamed at one go: whoever is killed here leaves no half database. */
async function legeAn({ ort, programme, laeufer }: Stelle): Promise<void> {
  raeumeAngefangene(ort)
  const neu = path.join(ort.daten, `postgres.neu-${process.pid}`)
  mkdirSync(neu, { mode: 0o700 })
  if (laeufer.eigner) chownSync(neu, laeufer.eigner.uid, laeufer.eigner.gid)
  const [befehl, args] = laeufer.befehl(programme.initdb, [...INITDB, '--pgdata', neu])
  const lauf = await fuehreAus(befehl, args, laeufer)
  if (lauf.code !== 0) {
    rmSync(neu, { recursive: true, force: true })
    const nummer = /could not look up effective user ID (\d+)/.exec(lauf.ausgabe)?.[1]
    throw new Startabbruch(
      nummer === undefined
        ? `Die Datenbank in ${ort.daten} lässt sich nicht anlegen: ${letzteZeile(lauf.ausgabe)}`
        : `Der Benutzer mit der Nummer ${nummer} hat auf dieser Maschine keinen Namen, und PostgreSQL verlangt einen: Tragen Sie ihn in /etc/passwd ein, starten Sie als anderer Benutzer, oder geben Sie DATABASE_URL an.`,
    )
  }
  try {
    renameSync(neu, ort.pgdata)
  } catch (fehler) {
    if (!existsSync(path.join(ort.pgdata, 'PG_VERSION'))) throw fehler
    rmSync(neu, { recursive: true, force: true }) // another start was faster; its database is the one
  }
}

function raeumeAngefangene(ort: Ort): void {
  for (const name of readdirSync(ort.daten)) {
    const m = /^postgres\.neu-(\d+)$/.exec(name)
    if (m && (Number(m[1]) === process.pid || !lebt(Number(m[1]))))
      rmSync(path.join(ort.daten, name), { recursive: true, force: true })
  }
}

function bereiteSocketOrdner(ordner: string, laeufer: Laeufer): void {
  mkdirSync(ordner, { recursive: true, mode: 0o700 })
  const uid = laeufer.eigner?.uid ?? process.getuid?.()
  if (laeufer.eigner) chownSync(ordner, laeufer.eigner.uid, laeufer.eigner.gid)
  if (uid !== undefined && statSync(ordner).uid !== uid)
    throw new Startabbruch(`Der Ordner ${ordner} gehört einem anderen Benutzer: Entfernen Sie ihn.`)
  chmodSync(ordner, 0o700)
}

/** Messages after which a second try succeeds: children of a killed postmaster are still dying, or another start is at work. */
const VORUEBERGEHEND =
  /pre-existing shared memory block|lock file "postmaster\.pid" (?:already exists|is empty)|socket.*lock/i

async function fahreHoch(stelle: Stelle, o: Startoptionen): Promise<Eingebettet> {
  const { ort } = stelle
  const melde = o.melde ?? (() => undefined)
  const ende = performance.now() + (o.geduldMs ?? 120_000)
  let gesagt = false
  while (performance.now() < ende) {
    const sperre = liesSperre(ort.pgdata)
    if (sperre !== undefined && istPostmaster(sperre.pid, ort.pgdata)) {
      const laufend = alsEingebettet(ort, sperre.pid, false)
      if (sperre.zustand === 'ready' && (await laesstEin(laufend))) return laufend
      await warte(50)
      continue
    }
    const lauf = await versuche(stelle, o, ende)
    if (typeof lauf === 'number') return alsEingebettet(ort, lauf, true)
    if (!lauf.nochmal && !VORUEBERGEHEND.test(lauf.ausgabe))
      throw new Startabbruch(`PostgreSQL startet nicht (${letzteZeile(lauf.ausgabe)}): Näheres steht in ${ort.log}.`)
    if (!gesagt) melde('Die vorige Datenbank räumt noch auf …')
    gesagt = true
    await warte(300)
  }
  const pid = liesSperre(ort.pgdata)?.pid
  throw new Startabbruch(
    `Die Datenbank in ${ort.daten} wird nicht frei${pid === undefined ? '' : ` (Prozess ${pid})`}: Beenden Sie diesen Prozess, dann starten Sie erneut. Näheres steht in ${ort.log}.`,
  )
}

/** Its lock may still call a postmaster ready that has been told to stop: only who is let in knows. */
async function laesstEin(e: Eingebettet): Promise<boolean> {
  try {
    return await mitEinzelverbindung(e.ziel('postgres', 'postgres'), { name: 'allegro-start' }, async () => e.lebt())
  } catch {
    return false
  }
}

/** The number of the ready postmaster, or what it said when it gave up. */
async function versuche(
  { ort, programme, laeufer }: Stelle,
  o: Startoptionen,
  ende: number,
): Promise<number | { ausgabe: string; nochmal: boolean }> {
  const args = ['-D', ort.pgdata, '-k', ort.socket, '-p', String(PORT), '-c', 'listen_addresses=']
  const feste = ['timezone=UTC', 'log_timezone=UTC', 'unix_socket_permissions=0700', 'max_connections=100']
  for (const e of [...feste, ...(o.einstellungen ?? [])]) args.push('-c', e)
  const [befehl, alle] = laeufer.befehl(programme.postgres, args)
  const log = oeffneLog(ort.log)
  const kind = spawn(befehl, [...alle], {
    cwd: '/',
    env: POSTGRES_UMGEBUNG,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    ...laeufer.als,
  })
  closeSync(log.fd)
  let beendet = false
  let getoetet = false
  kind.once('exit', (_, signal) => {
    beendet = true
    getoetet = signal !== null
  })
  kind.once('error', () => {
    beendet = true
  })
  kind.unref()
  while (!beendet && performance.now() < ende) {
    const sperre = liesSperre(ort.pgdata)
    if (sperre?.pid === kind.pid && sperre?.zustand === 'ready') return sperre.pid
    await warte(20)
  }
  return { ausgabe: readFileSync(ort.log).subarray(log.ab).toString(), nochmal: getoetet }
}

/** Appends; starts anew when the old one has grown beyond ten megabytes. */
function oeffneLog(datei: string): { fd: number; ab: number } {
  const groesse = existsSync(datei) ? statSync(datei).size : 0
  const neu = groesse > 10_000_000
  if (neu) renameSync(datei, `${datei}.1`)
  return { fd: openSync(datei, 'a', 0o600), ab: neu ? 0 : groesse }
}

function alsEingebettet(ort: Ort, pid: number, neuGestartet: boolean): Eingebettet {
  return {
    pid,
    neuGestartet,
    ziel: (benutzer, datenbank) => ({ host: ort.socket, port: PORT, benutzer, datenbank }),
    lebt: () => liesSperre(ort.pgdata)?.pid === pid && lebt(pid),
    laeuft: () => istPostmaster(pid, ort.pgdata),
  }
}

function fuehreAus(
  befehl: string,
  args: readonly string[],
  laeufer: Laeufer,
): Promise<{ code: number; ausgabe: string }> {
  return new Promise((fertig) => {
    let ausgabe = ''
    const kind = spawn(befehl, [...args], {
      cwd: '/',
      env: POSTGRES_UMGEBUNG,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...laeufer.als,
    })
    kind.stdout.on('data', (d: Buffer) => {
      ausgabe += d.toString()
    })
    kind.stderr.on('data', (d: Buffer) => {
      ausgabe += d.toString()
    })
    kind.once('error', (fehler) => fertig({ code: 1, ausgabe: fehler.message }))
    kind.once('close', (code) => fertig({ code: code ?? 1, ausgabe }))
  })
}

/** What a server that is not ready tells everyone who knocks. */
const AN_BESUCHER = /FATAL: {2}(?:the database system is|terminating connection)/

/** The reason for which PostgreSQL ended, as far as its output names one. */
export function letzteZeile(ausgabe: string): string {
  const zeilen = ausgabe.split('\n').filter((z) => z.trim() !== '' && !AN_BESUCHER.test(z))
  const schlimme = zeilen.filter((z) => /FATAL|ERROR|error:|PANIC/.test(z))
  return (schlimme.at(-1) ?? zeilen.at(-1) ?? 'keine Meldung').trim()
}
