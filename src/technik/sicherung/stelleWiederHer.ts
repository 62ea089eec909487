import { createHash } from 'node:crypto'
import { createReadStream, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { type Duplex, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { schreibeDatei } from '../dateien.ts'
import type { Migration } from '../db/migration.ts'
import { mitEinzelverbindung, type Ziel } from '../db/verbindung.ts'
import { Startabbruch } from '../startabbruch.ts'
import { listFremdschluessel, listTabellen, setzeFolge } from './bestandSql.ts'
import { kopiereHeraus, kopiereHinein } from './kopie.ts'
import { beschaedigt, type GesicherteDatei, type GesicherteTabelle, type Sicherung } from './manifest.ts'
import { entschluessler } from './schloss.ts'
import { zeilensumme } from './zeilensumme.ts'

/**
 * Every file of a backup is there and is what was written (REL-07).
 * @throws Startabbruch
 */
export async function pruefeDateien(s: Sicherung): Promise<void> {
  for (const d of [...s.manifest.tabellen, ...s.manifest.beilagen]) {
    const datei = path.join(s.ordner, d.datei)
    const hash = createHash('sha256')
    if (statSync(datei, { throwIfNoEntry: false })?.size !== d.bytes) throw beschaedigt(datei)
    await pipeline(createReadStream(datei), hash)
    if (hash.digest('hex') !== d.sha256) throw beschaedigt(datei)
  }
}

/**
 * The migrations a backup was made with, of those this program knows.
 * @throws Startabbruch where it knows one of them not or otherwise
 */
export function migrationenDer(s: Sicherung, unsere: readonly Migration[]): readonly Migration[] {
  const gesichert = new Map(s.manifest.migrationen.map((m) => [`${m.raum}/${m.nummer}`, m.pruefsumme]))
  const bekannt = new Map<string, string>(unsere.map((m) => [`${m.raum}/${m.nummer}`, m.pruefsumme]))
  for (const [schritt, pruefsumme] of gesichert)
    if (bekannt.get(schritt) !== pruefsumme)
      throw new Startabbruch(
        `Die Sicherung ${s.ordner} stammt von einer anderen oder neueren Fassung von ALLEGRO (Schritt ${schritt}): Stellen Sie sie mit der Fassung wieder her, die sie angelegt hat, oder mit einer neueren. Es wurde nichts verändert.`,
      )
  return unsere.filter((m) => gesichert.has(`${m.raum}/${m.nummer}`))
}

/**
 * Fills a database that has the tables of the backup and nothing else to keep, in one transaction; then reads every table
 * again and compares it with the manifest.
 * @throws Startabbruch
 */
export async function stelleWiederHer(ziel: Ziel, s: Sicherung): Promise<void> {
  await mitEinzelverbindung(ziel, { name: 'allegro-wiederherstellung', ruheMs: 0 }, async (c) => {
    await c.query("SET synchronize_seqscans = off; SET bytea_output = 'hex'")
    await c.query('BEGIN')
    await c.query('SET LOCAL ROLE allegro_eigner')
    await fuelle(c, s)
    await c.query('COMMIT')
    for (const t of s.manifest.tabellen) await vergleiche(c, s, t)
    await c.query('ANALYZE')
  })
}

/** Foreign keys and triggers stand aside while rows come in in any order, and are proven on the whole afterwards. */
async function fuelle(c: pg.Client, s: Sicherung): Promise<void> {
  const { tabellen } = s.manifest
  const form = (t: readonly { tabelle: string; spalten: readonly string[] }[]): string =>
    t.map((x) => `${x.tabelle} (${[...x.spalten].sort().join(', ')})`).join('\n')
  if (form(await listTabellen(c)) !== form(tabellen))
    throw new Startabbruch(
      `Die Tabellen der Sicherung ${s.ordner} sind nicht die ihres Standes: Stellen Sie sie mit der Fassung wieder her, die sie angelegt hat.`,
    )
  const schluessel = await listFremdschluessel(c)
  for (const f of schluessel) await c.query(`ALTER TABLE ${f.tabelle} DROP CONSTRAINT ${f.name}`)
  for (const t of tabellen) await c.query(`ALTER TABLE ${t.tabelle} DISABLE TRIGGER USER`)
  await c.query(`TRUNCATE ${tabellen.map((t) => t.tabelle).join(', ')}`)
  for (const t of tabellen) await lies(s, t, kopiereHinein(c, `COPY ${t.tabelle} (${t.spalten.join(', ')}) FROM STDIN`))
  for (const t of tabellen) await c.query(`ALTER TABLE ${t.tabelle} ENABLE TRIGGER USER`)
  for (const f of schluessel) await c.query(`ALTER TABLE ${f.tabelle} ADD CONSTRAINT ${f.name} ${f.wortlaut}`)
  for (const f of s.manifest.folgen) await setzeFolge(c, f)
}

async function vergleiche(c: pg.Client, s: Sicherung, t: GesicherteTabelle): Promise<void> {
  const summe = zeilensumme(s.schloss?.schluessel('zeilen') ?? Buffer.alloc(0))
  const nichts = new Writable({ write: (_stueck, _art, weiter) => weiter() })
  await pipeline(kopiereHeraus(c, `COPY ${t.tabelle} (${t.spalten.join(', ')}) TO STDOUT`, summe.nimm), nichts)
  const ist = summe.stand()
  if (ist.zeilen !== t.zeilen || ist.summe !== t.summe)
    throw new Startabbruch(
      `Die Tabelle ${t.tabelle} ist nach dem Einspielen nicht gleich der gesicherten (${ist.zeilen} statt ${t.zeilen} Zeilen, oder andere): Die Wiederherstellung wurde verworfen. Prüfen Sie den Datenträger, und wiederholen Sie sie.`,
    )
}

/** Files that belong to the books, back into the data directory. */
export async function legeBeilagenAb(s: Sicherung, wurzel: string): Promise<void> {
  for (const b of s.manifest.beilagen) {
    const ziel = path.resolve(wurzel, b.pfad)
    if (!ziel.startsWith(path.resolve(wurzel) + path.sep)) throw new Error(`${b.pfad} leads out of the data directory`)
    const stuecke: Buffer[] = []
    const sammle = new Writable({
      write: (stueck: Buffer, _, weiter) => {
        stuecke.push(stueck)
        weiter()
      },
    })
    await lies(s, b, sammle)
    mkdirSync(path.dirname(ziel), { recursive: true, mode: 0o700 })
    schreibeDatei(ziel, Buffer.concat(stuecke))
  }
}

/** A file of the backup as it was before it was packed. */
async function lies(s: Sicherung, d: GesicherteDatei, ziel: Writable): Promise<void> {
  const datei = path.join(s.ordner, d.datei)
  const auf: Duplex[] = s.schloss ? [entschluessler(s.schloss.schluessel(`datei/${d.datei}`))] : []
  await pipeline([createReadStream(datei), ...auf, createGunzip(), ziel])
}
