import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Startabbruch } from '../startabbruch.ts'
import { findeLaeufer, type Laeufer } from './laeufer.ts'
import { findeProgramme, HAUPTVERSION, type Programme } from './programme.ts'

/** Where the files of a database lie. */
export type Ort = { readonly daten: string; readonly pgdata: string; readonly socket: string; readonly log: string }

/** Where, with which programs, under which user. */
export type Stelle = { readonly ort: Ort; readonly programme: Programme; readonly laeufer: Laeufer }

/**
 * Usually the data directory itself. Where root cannot hand over so that closed folders open, programs
 * and data lie where every user may enter, and we say so.
 * @throws Startabbruch
 */
export function findeStelle(daten: string, melde: (zeile: string) => void): Stelle {
  const ort = findeOrt(daten)
  const bestand = findeBestand(daten)
  if (bestand) pruefeVersion(bestand.pgdata)
  const programme = findeProgramme()
  if (bestand === undefined || bestand.pgdata === ort.pgdata) {
    const laeufer = findeLaeufer(programme, ort.daten, bestand?.pgdata)
    if (laeufer) return { ort, programme, laeufer }
    if (bestand) throw keinAndererBenutzer()
  }
  return weicheAus(ort, programme, melde)
}

/** The place of a data directory that holds a database already. */
export function findeBestand(daten: string): Ort | undefined {
  const ort = findeOrt(daten)
  return [ort, ausweichort(ort)].find((o) => existsSync(o.pgdata))
}

function weicheAus(nah: Ort, programme: Programme, melde: (zeile: string) => void): Stelle {
  const ort = ausweichort(nah)
  const kopie = path.join(ort.daten, 'programme')
  try {
    mkdirSync(kopie, { recursive: true, mode: 0o755 })
    for (const ordner of [ort.daten, kopie]) chmodSync(ordner, 0o755)
    if (!existsSync(path.join(kopie, 'vollstaendig'))) {
      cpSync(path.join(programme.wurzel, 'native'), path.join(kopie, 'native'), {
        recursive: true,
        verbatimSymlinks: true,
      })
      mkdirSync(path.join(kopie, 'vollstaendig'))
    }
  } catch {
    throw keinAndererBenutzer()
  }
  const bin = path.join(kopie, 'native', 'bin')
  const dort = { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres'), wurzel: kopie }
  const laeufer = findeLaeufer(dort, ort.daten, existsSync(ort.pgdata) ? ort.pgdata : undefined)
  if (laeufer === undefined) throw keinAndererBenutzer()
  melde(`PostgreSQL darf ${nah.daten} nicht betreten; Programme und Daten liegen unter ${ort.daten}`)
  return { ort, programme: dort, laeufer }
}

function keinAndererBenutzer(): Startabbruch {
  return new Startabbruch(
    'PostgreSQL läuft nicht als root, und root darf hier kein Programm unter einem anderen Benutzer starten: Starten Sie ALLEGRO als gewöhnlicher Benutzer oder geben Sie DATABASE_URL an.',
  )
}

function findeOrt(daten: string): Ort {
  try {
    mkdirSync(daten, { recursive: true })
  } catch (fehler) {
    throw new Startabbruch(
      `Das Datenverzeichnis ${daten} lässt sich nicht anlegen (${fehlercode(fehler)}): Wählen Sie mit ALLEGRO_DATEN ein anderes.`,
    )
  }
  return ortIn(realpathSync(daten))
}

function ausweichort(ort: Ort): Ort {
  return ortIn(path.join('/var/lib', `allegro-${marke(ort.daten)}`))
}

function ortIn(daten: string): Ort {
  const nah = path.join(daten, 'socket')
  // A socket's name may have 107 bytes (103 on macOS); deep folders get a short one elsewhere.
  const kurz = Buffer.byteLength(nah) <= 85
  return {
    daten,
    pgdata: path.join(daten, 'postgres'),
    socket: kurz ? nah : path.join(tmpdir(), `allegro-${marke(daten)}`),
    log: path.join(daten, 'postgres.log'),
  }
}

function marke(ordner: string): string {
  return createHash('sha256').update(ordner).digest('hex').slice(0, 16)
}

function pruefeVersion(pgdata: string): void {
  let version: string
  try {
    version = readFileSync(path.join(pgdata, 'PG_VERSION'), 'utf8').trim()
  } catch (fehler) {
    const grund = fehlercode(fehler)
    throw new Startabbruch(
      grund === 'EACCES'
        ? `Das Datenverzeichnis ${pgdata} gehört einem anderen Benutzer: Starten Sie ALLEGRO als dieser, oder wählen Sie mit ALLEGRO_DATEN ein anderes.`
        : `${pgdata} ist kein Datenverzeichnis von PostgreSQL (${grund}): Wählen Sie mit ALLEGRO_DATEN ein anderes.`,
    )
  }
  if (version !== HAUPTVERSION)
    throw new Startabbruch(
      `Das Datenverzeichnis ${pgdata} stammt von PostgreSQL ${version}, ALLEGRO bringt PostgreSQL ${HAUPTVERSION} mit: Sichern Sie es mit der Fassung von ALLEGRO, die es angelegt hat (»allegro sichern«), und stellen Sie die Sicherung mit dieser Fassung in einem neuen Verzeichnis wieder her (»allegro wiederherstellen«). Es wurde nichts verändert.`,
    )
}

function fehlercode(fehler: unknown): string {
  return fehler instanceof Error && 'code' in fehler ? String(fehler.code) : String(fehler)
}
