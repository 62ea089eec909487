import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { mitEinzelverbindung, type Ziel } from '../db/verbindung.ts'
import { lebt } from '../postgres/postmaster.ts'
import { Startabbruch } from '../startabbruch.ts'
import { isoZeitpunkt, type Zeitpunkt } from '../uhr.ts'
import type { Zufall } from '../zufall.ts'
import { listAusgefuehrte, listFolgen, listTabellen, type Tabelle } from './bestandSql.ts'
import { kopiereHeraus } from './kopie.ts'
import {
  type Beilage,
  FORMAT,
  type GesicherteDatei,
  type GesicherteTabelle,
  type Kopf,
  type Manifest,
  manifestBytes,
  manifestdatei,
} from './manifest.ts'
import { neueAngaben, oeffneSchloss, type Schloss, verschluessler } from './schloss.ts'
import { zeilensumme } from './zeilensumme.ts'

export type Sicherungswunsch = {
  /** Folder in which the backup becomes a folder of its own. */
  readonly nach: string
  readonly name: string
  readonly jetzt: Zeitpunkt
  readonly kennwort?: string | undefined
  readonly zufall: Zufall
  /** Heads of the chains, read in the snapshot of this name. */
  readonly koepfe: (schnappschuss: string) => Promise<readonly Kopf[]>
  /** Folders below the data directory whose files belong to the books. */
  readonly beilagen: { readonly wurzel: string; readonly ordner: readonly string[] }
}

/**
 * Writes a backup of a whole database: every row of one moment, while others go on working. It is written beside its
 * name and renamed when everything lies on the disk: a folder with this name is whole. Needs memory for a few pieces only.
 * @throws Startabbruch where disk or database say no; nothing is left then.
 */
export async function sichere(
  ziel: Ziel,
  o: Sicherungswunsch,
): Promise<{ readonly ordner: string; readonly manifest: Manifest }> {
  const ordner = path.join(o.nach, o.name)
  if (existsSync(ordner))
    throw new Startabbruch(
      `Die Sicherung ${ordner} gibt es schon: Benennen Sie sie um, oder geben Sie einen anderen Ordner an.`,
    )
  const neben = legeNebenordnerAn(o)
  try {
    const schloss = o.kennwort === undefined ? undefined : await oeffneSchloss(o.kennwort, neueAngaben(o.zufall(16)))
    const manifest = await mitEinzelverbindung(ziel, { name: 'allegro-sicherung', ruheMs: 0 }, (c) =>
      schreibeAlles(c, neben, schloss, o),
    )
    await schreibeBytes(manifestdatei(neben), manifestBytes(manifest, schloss))
    await aufDiePlatte(neben)
    renameSync(neben, ordner)
    await aufDiePlatte(o.nach)
    return { ordner, manifest }
  } catch (fehler) {
    rmSync(neben, { recursive: true, force: true })
    throw verstaendlich(fehler, o.nach)
  }
}

async function schreibeAlles(
  c: pg.Client,
  ordner: string,
  schloss: Schloss | undefined,
  o: Sicherungswunsch,
): Promise<Manifest> {
  // Before the moment of the rows: a file is written when its row is there, so none is without one.
  const pfade = listBeilagen(o.beilagen)
  // So that the rows come as they lie, whoever else reads the table.
  await c.query("SET synchronize_seqscans = off; SET bytea_output = 'hex'")
  await c.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  await c.query('SET LOCAL ROLE allegro_eigner')
  const { rows } = await c.query<{ name: string; postgres: string }>(
    `SELECT pg_export_snapshot() AS name, current_setting('server_version') AS postgres`,
  )
  const [moment] = rows
  if (moment === undefined) throw new Error('no snapshot')
  const koepfe = await o.koepfe(moment.name)
  const migrationen = await listAusgefuehrte(c)
  const tabellen: GesicherteTabelle[] = []
  for (const t of await listTabellen(c)) tabellen.push(await schreibeTabelle(c, ordner, schloss, t))
  const folgen = await listFolgen(c)
  await c.query('COMMIT')
  const beilagen = await schreibeBeilagen(ordner, schloss, o.beilagen.wurzel, pfade)
  return {
    format: FORMAT,
    erstellt: isoZeitpunkt(o.jetzt),
    postgres: moment.postgres,
    schloss: schloss?.angaben ?? null,
    migrationen,
    tabellen,
    folgen,
    koepfe,
    beilagen,
  }
}

async function schreibeTabelle(
  c: pg.Client,
  ordner: string,
  schloss: Schloss | undefined,
  t: Tabelle,
): Promise<GesicherteTabelle> {
  const summe = zeilensumme(schloss?.schluessel('zeilen') ?? Buffer.alloc(0))
  const quelle = kopiereHeraus(c, `COPY ${t.tabelle} (${t.spalten.join(', ')}) TO STDOUT`, summe.nimm)
  try {
    const datei = await schreibeDatei(ordner, `tabelle-${t.tabelle.replaceAll('"', '')}`, quelle, schloss)
    return { ...t, ...summe.stand(), ...datei }
  } catch (fehler) {
    throw fehler instanceof pg.DatabaseError ? beschaedigung(fehler, t) : fehler
  }
}

function listBeilagen(b: Sicherungswunsch['beilagen']): readonly string[] {
  return b.ordner
    .map((o) => path.join(b.wurzel, o))
    .filter((o) => existsSync(o))
    .flatMap((o) => readdirSync(o, { recursive: true, withFileTypes: true }))
    .filter((e) => e.isFile() && !e.name.includes('.neu-')) // what is being written has its job still waiting
    .map((e) => path.relative(b.wurzel, path.join(e.parentPath, e.name)).split(path.sep).join('/'))
    .sort()
}

async function schreibeBeilagen(
  ordner: string,
  schloss: Schloss | undefined,
  wurzel: string,
  pfade: readonly string[],
): Promise<readonly Beilage[]> {
  const beilagen: Beilage[] = []
  for (const pfad of pfade) {
    const quelle = createReadStream(path.join(wurzel, pfad))
    beilagen.push({ pfad, ...(await schreibeDatei(ordner, `beilage-${beilagen.length + 1}`, quelle, schloss)) })
  }
  return beilagen
}

/** Packed, sealed where there is a passphrase, on the disk when it returns. */
async function schreibeDatei(
  ordner: string,
  name: string,
  quelle: NodeJS.ReadableStream,
  schloss: Schloss | undefined,
): Promise<GesicherteDatei> {
  const datei = `${name}.gz${schloss ? '.aes' : ''}`
  const hash = createHash('sha256')
  let bytes = 0
  const zaehle = new Transform({
    transform(stueck: Buffer, _, weiter) {
      hash.update(stueck)
      bytes += stueck.length
      weiter(null, stueck)
    },
  })
  const handle = await open(path.join(ordner, datei), 'wx', 0o600)
  try {
    const ziel = new Writable({
      write: (stueck: Buffer, _, weiter) => void handle.appendFile(stueck).then(() => weiter(), weiter),
    })
    const gepackt = createGzip({ level: 1 })
    if (schloss) await pipeline(quelle, gepackt, verschluessler(schloss.schluessel(`datei/${datei}`)), zaehle, ziel)
    else await pipeline(quelle, gepackt, zaehle, ziel)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { datei, bytes, sha256: hash.digest('hex') }
}

async function schreibeBytes(datei: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(datei, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function aufDiePlatte(ordner: string): Promise<void> {
  const handle = await open(ordner, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const UNVOLLSTAENDIG = /^\.unvollstaendig-(\d+)-/

/** What backups that were broken off have left goes first. */
function legeNebenordnerAn(o: Sicherungswunsch): string {
  try {
    mkdirSync(o.nach, { recursive: true, mode: 0o700 })
    for (const name of readdirSync(o.nach)) {
      const pid = Number(UNVOLLSTAENDIG.exec(name)?.[1] ?? 0)
      if (pid !== 0 && (pid === process.pid || !lebt(pid)))
        rmSync(path.join(o.nach, name), { recursive: true, force: true })
    }
    const neben = path.join(o.nach, `.unvollstaendig-${process.pid}-${o.name}`)
    mkdirSync(neben, { mode: 0o700 })
    return neben
  } catch (fehler) {
    const code = fehler instanceof Error && 'code' in fehler ? String(fehler.code) : String(fehler)
    throw new Startabbruch(
      `In den Ordner ${o.nach} lässt sich nicht schreiben (${code}): Geben Sie einen anderen Ordner an.`,
    )
  }
}

/** REL-18: what PostgreSQL's own checksums find when every row is read. */
function beschaedigung(fehler: pg.DatabaseError, t: Tabelle): unknown {
  if (fehler.code !== 'XX001' && fehler.code !== 'XX002') return fehler
  return new Startabbruch(
    `Die Datenbank ist beschädigt (Tabelle ${t.tabelle}: ${fehler.message}); es wurde keine Sicherung angelegt. Beenden Sie ALLEGRO, prüfen Sie den Datenträger, und stellen Sie die letzte Sicherung in ein neues Verzeichnis wieder her.`,
  )
}

function verstaendlich(fehler: unknown, nach: string): unknown {
  const code = fehler instanceof Error && 'code' in fehler ? fehler.code : undefined
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return fehler
  return new Startabbruch(
    `In ${nach} ist kein Platz mehr; es wurde keine Sicherung angelegt. Schaffen Sie Platz, oder geben Sie einen anderen Ordner an.`,
  )
}
