import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { Startabbruch } from '../startabbruch.ts'
import type { Programme } from './programme.ts'

/**
 * Under which user PostgreSQL runs. It refuses root, and an unprivileged user cannot enter a closed
 * folder of root: so root hands it just the two capabilities that open folders, by `setpriv`.
 */
export type Laeufer = {
  /** Owner of the data directory; undefined: ourselves. */
  readonly eigner?: Eigner | undefined
  readonly befehl: (programm: string, args: readonly string[]) => readonly [string, readonly string[]]
}

type Eigner = { readonly uid: number; readonly gid: number }

/** The few variables PostgreSQL gets, whatever the operator's shell has set. */
export const POSTGRES_UMGEBUNG = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' }

const NIEMAND = 65_534

/**
 * `bestand`: an existing data directory, whose owner goes on.
 * @throws Startabbruch where root cannot hand over.
 */
export function findeLaeufer(programme: Programme, bestand: string | undefined): Laeufer {
  if (process.getuid?.() !== 0) return { befehl: (programm, args) => [programm, args] }
  const eigner = (bestand === undefined ? undefined : eignerVon(bestand)) ?? benutzerPostgres()
  const laeufer: Laeufer = {
    eigner,
    befehl: (programm, args) => ['setpriv', [...vorspann(eigner), programm, ...args]],
  }
  const [befehl, args] = laeufer.befehl(programme.postgres, ['--version'])
  const probe = spawnSync(befehl, [...args], { encoding: 'utf8', env: POSTGRES_UMGEBUNG })
  if (probe.status === 0) return laeufer
  const grund = (probe.stderr || probe.error?.message || '').trim()
  throw new Startabbruch(
    `PostgreSQL läuft nicht als root und lässt sich hier nicht unter einem anderen Benutzer starten (${grund}): Starten Sie ALLEGRO als gewöhnlicher Benutzer oder geben Sie DATABASE_URL an.`,
  )
}

function vorspann(e: Eigner): readonly string[] {
  const rechte = '+dac_override,+dac_read_search'
  return [
    `--reuid=${e.uid}`,
    `--regid=${e.gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    `--inh-caps=${rechte}`,
    `--ambient-caps=${rechte}`,
  ]
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
