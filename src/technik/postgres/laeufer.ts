import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import type { Programme } from './programme.ts'

/**
 * Under which user PostgreSQL runs. It refuses root, and an unprivileged user cannot enter a closed
 * folder of root: so root hands it, by `setpriv`, just the capability that opens folders.
 */
export type Laeufer = {
  /** Owner of the data directory; undefined: ourselves. */
  readonly eigner?: Eigner | undefined
  readonly befehl: (programm: string, args: readonly string[]) => readonly [string, readonly string[]]
  /** For `spawn`. */
  readonly als: { readonly uid?: number; readonly gid?: number }
}

type Eigner = { readonly uid: number; readonly gid: number }

/** The few variables PostgreSQL gets, whatever the operator's shell has set. */
export const POSTGRES_UMGEBUNG = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' }

const NIEMAND = 65_534

/**
 * Ways to hand over, the best first: containers often grant only one of the capabilities, small machines have no
 * `setpriv`. The last two reach only folders that are open to others.
 */
const WEGE: readonly ((e: Eigner) => Laeufer)[] = [
  (e) => mitSetpriv(e, '+dac_override,+dac_read_search'),
  (e) => mitSetpriv(e, '+dac_override'),
  (e) => mitSetpriv(e, undefined),
  (e) => ({ eigner: e, als: e, befehl: (programm, args) => [programm, args] }),
]

/**
 * Undefined if root can hand over in no way that reaches programs and data.
 * `bestand`: an existing data directory, whose owner goes on.
 */
export function findeLaeufer(programme: Programme, daten: string, bestand: string | undefined): Laeufer | undefined {
  if (process.getuid?.() !== 0) return { als: {}, befehl: (programm, args) => [programm, args] }
  const eigner = (bestand === undefined ? undefined : eignerVon(bestand)) ?? benutzerPostgres()
  return WEGE.map((weg) => weg(eigner)).find((laeufer) => gelingt(laeufer, programme, daten))
}

function gelingt(laeufer: Laeufer, programme: Programme, daten: string): boolean {
  const [befehl, args] = laeufer.befehl('/bin/sh', ['-c', 'cd "$1" && "$2" --version', 'sh', daten, programme.postgres])
  return (
    spawnSync(befehl, [...args], { cwd: '/', env: POSTGRES_UMGEBUNG, stdio: 'ignore', ...laeufer.als }).status === 0
  )
}

function mitSetpriv(eigner: Eigner, rechte: string | undefined): Laeufer {
  const vorspann = [`--reuid=${eigner.uid}`, `--regid=${eigner.gid}`, '--clear-groups']
  if (rechte !== undefined)
    vorspann.push('--securebits=+no_setuid_fixup', `--inh-caps=${rechte}`, `--ambient-caps=${rechte}`)
  return { eigner, als: {}, befehl: (programm, args) => ['setpriv', [...vorspann, programm, ...args]] }
}

function eignerVon(ordner: string): Eigner | undefined {
  const s = statSync(ordner)
  return s.uid === 0 ? undefined : { uid: s.uid, gid: s.gid }
}

/** The machine's own `postgres` user if there is one, else `nobody`; initdb wants a name, and we create no user. */
function benutzerPostgres(): Eigner {
  const benutzer = liesPasswd()
  const einer = benutzer.get('postgres') ?? benutzer.get('nobody') ?? [...benutzer.values()].find((e) => e.uid !== 0)
  return einer ?? { uid: NIEMAND, gid: NIEMAND }
}

function liesPasswd(): ReadonlyMap<string, Eigner> {
  try {
    const zeilen = readFileSync('/etc/passwd', 'utf8').split('\n')
    return new Map(
      zeilen.flatMap((z) => {
        const [name, , uid, gid] = z.split(':')
        return name && uid && gid ? [[name, { uid: Number(uid), gid: Number(gid) }] as const] : []
      }),
    )
  } catch {
    return new Map()
  }
}
