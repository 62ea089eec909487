import { readFileSync } from 'node:fs'
import { listTraeger } from '../stammdaten/index.ts'
import {
  type Akteur,
  anlagenordner,
  bereiteDatenbankVor,
  type Db,
  deutscheZeit,
  type Kopf,
  legeBeilagenAb,
  liesMigrationen,
  liesSicherung,
  liesZeitpunkt,
  type Manifest,
  migrationenDer,
  mitRechten,
  oeffneDb,
  ortszeit,
  pruefeDateien,
  Startabbruch,
  sichere,
  stelleWiederHer,
  systemZufall,
  type Uhr,
} from '../technik/index.ts'
import { befundsatz, kettenkopf, SIEGELORDNER, siegelordner, sperreUnbestaetigte } from '../zahlung/index.ts'
import { leseAlleBuecher } from './buecher.ts'
import { mitBestand, mitNeuemBestand } from './datenbank.ts'
import type { Betriebswunsch, Umgebungsvariablen } from './konfiguration.ts'

type Melde = (zeile: string) => void

/** Folders of the data directory that go with the database. */
const BEILAGEN = [SIEGELORDNER] as const
const AKTEUR: Akteur = { art: 'system', auftrag: 'sicherung' }

/**
 * A backup of the embedded database, while it is at work or while it rests.
 * @throws Startabbruch
 */
export async function sichereBestand(
  k: Betriebswunsch,
  o: { readonly nach: string; readonly kennwort: string | undefined; readonly uhr: Uhr; readonly melde: Melde },
): Promise<{ readonly ordner: string; readonly manifest: Manifest }> {
  nurEingebettet(k)
  return await mitBestand(k, o.melde, (ziel) =>
    mitDb(ziel.dienst, (db) =>
      sichere(ziel.verwaltung, {
        nach: o.nach,
        name: sicherungsname(o.uhr),
        jetzt: o.uhr.jetzt(),
        kennwort: o.kennwort,
        zufall: systemZufall(),
        koepfe: (schnappschuss) => listKoepfe(db, schnappschuss),
        beilagen: { wurzel: k.daten, ordner: BEILAGEN },
      }),
    ),
  )
}

/**
 * Reads every byte of a backup; touches no database.
 * @throws Startabbruch
 */
export async function pruefeSicherung(ordner: string, kennwort: string | undefined): Promise<Manifest> {
  const s = await liesSicherung(ordner, kennwort)
  await pruefeDateien(s)
  migrationenDer(s, liesMigrationen(anlagenordner()))
  return s.manifest
}

export type Wiederhergestellt = {
  readonly manifest: Manifest
  /** What does not hold in the books; it did not hold when they were saved either, for every row is the one saved. */
  readonly befunde: readonly string[]
  /** Runs whose files may be with the bank: they do not leave before somebody has said so of each (ADR 0062). */
  readonly gesperrt: number
}

/**
 * Restores a backup into a data directory without a database, brings it to this program's state and checks its books.
 * @throws Startabbruch; then nothing has come into being that a start would take for an installation
 */
export async function stelleBestandWiederHer(
  k: Betriebswunsch,
  o: { readonly ordner: string; readonly kennwort: string | undefined; readonly uhr: Uhr; readonly melde: Melde },
): Promise<Wiederhergestellt> {
  nurEingebettet(k)
  const s = await liesSicherung(o.ordner, o.kennwort)
  o.melde(`Sicherung vom ${deutscheZeit(liesZeitpunkt(s.manifest.erstellt))}, PostgreSQL ${s.manifest.postgres}`)
  await pruefeDateien(s)
  o.melde(`${s.manifest.tabellen.length} Tabellen gelesen: alle Dateien sind unversehrt`)
  const unsere = liesMigrationen(anlagenordner())
  const damalige = migrationenDer(s, unsere)
  return await mitNeuemBestand(k, o.melde, async (ziel) => {
    await bereiteDatenbankVor(ziel.verwaltung, damalige)
    await stelleWiederHer(ziel.verwaltung, s)
    o.melde('Eingespielt; jede Zeile ist mit der Sicherung verglichen')
    await bereiteDatenbankVor(ziel.verwaltung, unsere, { melde: o.melde })
    await legeBeilagenAb(s, k.daten)
    const siegel = siegelordner(k.daten)
    const befunde = await mitDb(ziel.dienst, (db) => pruefeWiederhergestellt(db, siegel, s.manifest.koepfe))
    const gesperrt = await mitDb(ziel.dienst, (db) => sperreLaeufe(db, o.uhr))
    return { manifest: s.manifest, befunde, gesperrt }
  })
}

/**
 * Passphrase of backups: a word in the environment or in a file.
 * @throws Startabbruch
 */
export function liesSicherungskennwort(v: Umgebungsvariablen): string | undefined {
  const datei = v.ALLEGRO_SICHERUNG_KENNWORTDATEI?.trim() ?? ''
  let kennwort = v.ALLEGRO_SICHERUNG_KENNWORT ?? ''
  if (datei !== '') {
    try {
      kennwort = readFileSync(datei, 'utf8').replace(/\r?\n$/, '')
    } catch {
      throw new Startabbruch(
        'Die Datei aus ALLEGRO_SICHERUNG_KENNWORTDATEI lässt sich nicht lesen: Geben Sie eine Datei an, in der nur das Kennwort steht.',
      )
    }
  }
  if (kennwort === '' && datei === '') return undefined
  if (kennwort.length < 12)
    throw new Startabbruch('Das Kennwort der Sicherung ist zu kurz: Nehmen Sie mindestens zwölf Zeichen.')
  return kennwort
}

async function listKoepfe(db: Db, schnappschuss: string): Promise<readonly Kopf[]> {
  return await mitRechten(
    db,
    AKTEUR,
    async (tx) => {
      const koepfe: Kopf[] = []
      for (const { nr } of await listTraeger(tx)) koepfe.push({ traeger: nr, ...(await kettenkopf(tx, nr)) })
      return koepfe
    },
    { nurLesen: true, schnappschuss },
  )
}

/** Nobody knows of them whether the bank has their files. */
function sperreLaeufe(db: Db, uhr: Uhr): Promise<number> {
  return mitRechten(db, AKTEUR, async (tx) => {
    let gesperrt = 0
    for (const { nr } of await listTraeger(tx)) gesperrt += await sperreUnbestaetigte(tx, nr, uhr.jetzt())
    return gesperrt
  })
}

/** What does not hold in the restored books, or stands elsewhere than when they were saved. */
async function pruefeWiederhergestellt(db: Db, siegel: string, koepfe: readonly Kopf[]): Promise<readonly string[]> {
  return (await leseAlleBuecher(db, { siegel })).flatMap(({ traeger, kette, befunde }) => {
    const kopf = koepfe.find((k) => k.traeger === traeger.nr)
    const gleich = kopf?.nummer === kette.geprueft && kopf.kette === kette.kopf
    const ende = gleich
      ? []
      : [`Die Kette endet bei ${kette.geprueft}, gesichert wurde sie bis ${kopf?.nummer ?? 0}. (LED-04)`]
    return [...befunde.map(befundsatz), ...ende].map((satz) => `${traeger.nr}: ${satz}`)
  })
}

async function mitDb<T>(ziel: Parameters<typeof oeffneDb>[0], fn: (db: Db) => Promise<T>): Promise<T> {
  const db = oeffneDb(ziel, { rolle: 'allegro_dienst', max: 2 })
  try {
    return await fn(db)
  } finally {
    await db.destroy()
  }
}

function nurEingebettet(k: Betriebswunsch): void {
  if (k.datenbankUrl === undefined) return
  throw new Startabbruch(
    'Gesichert und wiederhergestellt wird hier nur die beiliegende Datenbank; ein PostgreSQL-Server der Behörde hat seine eigene Sicherung (pg_basebackup mit WAL-Archiv, siehe docs/betrieb.md): Lassen Sie DATABASE_URL weg.',
  )
}

/** allegro-sicherung-2026-11-23-020000, by the clock of Berlin. */
function sicherungsname(uhr: Uhr): string {
  const z = ortszeit(uhr.jetzt())
  const zwei = (n: number): string => String(n).padStart(2, '0')
  return `allegro-sicherung-${z.jahr}-${zwei(z.monat)}-${zwei(z.tag)}-${zwei(z.stunde)}${zwei(z.minute)}${zwei(z.sekunde)}`
}
