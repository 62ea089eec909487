// A PostgreSQL of the machine (Debian's version 15) in a temporary folder, for the second run of the database tests:
// what works on the embedded version 18 must work on the oldest we support.
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const PROGRAMME = '/usr/lib/postgresql/15/bin'

export const fremdeDatenbankDa = () => existsSync(path.join(PROGRAMME, 'postgres'))

/** @returns {{ url: string, schliesse: () => void }} */
export function starteFremdeDatenbank() {
  const ordner = mkdtempSync(path.join(tmpdir(), 'allegro-fremd-'))
  const als = process.getuid?.() === 0 ? benutzerPostgres(ordner) : []
  chmodSync(ordner, 0o700)
  const tu = (programm, args) => {
    const [befehl, ...rest] = [...als, path.join(PROGRAMME, programm), ...args]
    const lauf = spawnSync(befehl, rest, { cwd: '/', encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
    if (lauf.status !== 0) throw new Error(`${programm}: ${lauf.stderr || lauf.error?.message}`)
  }
  const daten = path.join(ordner, 'daten')
  const schliesse = () => {
    try {
      tu('pg_ctl', ['-D', daten, '-m', 'immediate', '-w', 'stop'])
    } finally {
      rmSync(ordner, { recursive: true, force: true })
    }
  }
  tu('initdb', ['-D', daten, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'])
  const optionen = `-k ${ordner} -c listen_addresses= -c fsync=off -c synchronous_commit=off -c max_connections=200 -c jit=off`
  tu('pg_ctl', ['-D', daten, '-o', optionen, '-l', path.join(ordner, 'log'), '-w', 'start'])
  return { url: `postgres://postgres@localhost/postgres?host=${ordner}&port=5432`, schliesse }
}

function benutzerPostgres(ordner) {
  const zahl = (schalter) => Number(spawnSync('id', [schalter, 'postgres'], { encoding: 'utf8' }).stdout)
  chownSync(ordner, zahl('-u'), zahl('-g'))
  return ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups']
}
