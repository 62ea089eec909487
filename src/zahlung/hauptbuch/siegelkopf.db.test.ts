// LED-04: the head of each bank day, signed and carried out of the database.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { datum, kennung, monat, monateVonBis } from '../../kern/index.ts'
import {
  arbeiteAb,
  fluechtigerUnterschreiber,
  istUnterschrieben,
  mitRechten,
  oeffneDb,
  type Tx,
  type Umgebung,
} from '../../technik/index.ts'
import { gesaeterZufall, type TestDatenbank, testDatenbank } from '../../technik/pruefung.ts'
import { ZAHLUNG_BEARBEITER } from '../bearbeiter.ts'
import { musterposten, ordneAn, type Zahlwelt, zahlwelt } from '../pruefung.ts'
import { listBuchungenDerEntscheidung } from './hauptbuchSql.ts'
import { pruefeKette } from './pruefeKetteSql.ts'
import { pruefeKoepfe } from './pruefeKoepfe.ts'
import { ANFANG, glied } from './siegel.ts'
import { SIEGELORDNER } from './siegelablage.ts'
import { kopfText, type Siegelkopf } from './siegelkopf.ts'
import { listKoepfe } from './siegelkopfSql.ts'
import { unterschreibeTag } from './unterschreibeKopf.ts'

const JAHR = monateVonBis(monat('2026-01'), monat('2026-12'))
const TAGE = ['2025-12-15', '2025-12-16', '2025-12-17'] as const
let t: TestDatenbank
let w: Zahlwelt
let ordner: string
let umgebung: Umgebung
/** The folder of the heads, as it was carried away. */
let kopie: string

const system = <T>(fn: (tx: Tx) => Promise<T>): Promise<T> =>
  mitRechten(t.db, { art: 'system', auftrag: 'pruefung', traeger: w.traeger }, fn)

async function arbeitstag(tag: string): Promise<void> {
  t.uhr.stelle(`${tag}T10:00`)
  await ordneAn(umgebung, w, {
    fall: kennung(umgebung.kennung()),
    regelt: JAHR,
    plan: JAHR.flatMap((m) => musterposten(w, m, 500_00, 200_00)),
  })
  t.uhr.stelle(`${tag}T23:00`)
  await system((tx) => unterschreibeTag(tx, umgebung, w.traeger, datum(tag)))
  await arbeiteAb(umgebung, ZAHLUNG_BEARBEITER)
}

beforeAll(async () => {
  ordner = mkdtempSync(path.join(tmpdir(), 'allegro-siegel-'))
  t = await testDatenbank({ uhr: '2025-12-15T10:00' })
  umgebung = { ...t.umgebung, konfiguration: { ...t.umgebung.konfiguration, daten: ordner } }
  w = await zahlwelt(umgebung)
  await system((tx) => unterschreibeTag(tx, umgebung, w.traeger, datum('2025-12-12'))) // nothing was posted yet
  for (const tag of TAGE) await arbeitstag(tag)
}, 120_000)
afterAll(async () => {
  rmSync(ordner, { recursive: true, force: true })
  await t.schliesse()
})
beforeEach(() => {
  kopie = path.join(ordner, 'kopie')
  rmSync(kopie, { recursive: true, force: true })
  cpSync(path.join(ordner, SIEGELORDNER), kopie, { recursive: true })
})

const saetze = async (tx: Tx, wo = kopie): Promise<readonly string[]> =>
  (await pruefeKoepfe(tx, w.traeger, wo)).map((b) => `${b.id}: ${b.satz}`)

test('LED-04: each bank day has one signed head, in a file only its owner reads, which anybody with the public key can check', async () => {
  const [erster, ...weitere] = await system((tx) => listKoepfe(tx, w.traeger))
  expect([erster, ...weitere].map((k) => [k?.nr, k?.bezug, k?.nummer])).toEqual([
    [1, '2025-12-15', 24],
    [2, '2025-12-16', 48],
    [3, '2025-12-17', 72],
  ])
  expect(erster?.vorige).toBe(ANFANG)
  const dateien = readdirSync(path.join(ordner, SIEGELORDNER, w.traeger))
  expect(dateien).toEqual(TAGE.map((tag) => `${tag}.json`))
  const pfad = path.join(ordner, SIEGELORDNER, w.traeger, '2025-12-16.json')
  expect(statSync(pfad).mode & 0o777).toBe(0o600)
  const datei = JSON.parse(readFileSync(pfad, 'utf8')) as { kopf: Siegelkopf; unterschrift: string }
  expect(datei.kopf).toMatchObject({
    format: 'allegro-siegelkopf/1',
    traeger: w.traeger,
    bezug: '2025-12-16',
    nummer: 48,
  })
  const pem = readFileSync(path.join(ordner, SIEGELORDNER, 'schluessel', `${datei.kopf.schluessel}.pem`), 'utf8')
  const sortiert = JSON.stringify(Object.fromEntries(Object.entries(datei.kopf).sort(([a], [b]) => (a < b ? -1 : 1))))
  expect(istUnterschrieben(sortiert, datei.unterschrift, pem)).toBe(true)
})

test('LED-04: signed again for the same day it stays what it was, and files are not written anew', async () => {
  const pfad = path.join(ordner, SIEGELORDNER, w.traeger, '2025-12-17.json')
  const vorher = [readFileSync(pfad, 'utf8'), statSync(pfad).mtimeMs]
  await system((tx) => unterschreibeTag(tx, umgebung, w.traeger, datum('2025-12-17')))
  await arbeiteAb(umgebung, ZAHLUNG_BEARBEITER)
  expect([readFileSync(pfad, 'utf8'), statSync(pfad).mtimeMs]).toEqual(vorher)
  expect(await system((tx) => saetze(tx))).toEqual([])
})

class Zurueck extends Error {}

/** As owner of the tables, every guard switched off, and taken back at the end. */
async function ungeschuetzt(fn: (tx: Tx) => Promise<void>): Promise<void> {
  const eigner = oeffneDb(t.ziel, { rolle: 'allegro_eigner', max: 1 })
  try {
    await eigner.transaction().execute(async (tx) => {
      for (const wo of ['buchung', 'siegel', 'siegelkopf'])
        await sql.raw(`ALTER TABLE zahlung.${wo} DISABLE TRIGGER USER`).execute(tx)
      await fn(tx)
      throw new Zurueck()
    })
  } catch (fehler) {
    if (!(fehler instanceof Zurueck)) throw fehler
  } finally {
    await eigner.destroy()
  }
}

/** Makes the chain anew from a number on, by the product's own rule: it holds in itself. */
async function schreibeKetteNeu(tx: Tx, ab: number): Promise<void> {
  const { rows } = await sql<{ nummer: number; buchung: string; entscheidung: string; kette: string }>`
    SELECT s.nummer, s.buchung, b.entscheidung, s.kette FROM zahlung.siegel s JOIN zahlung.buchung b ON b.id = s.buchung
     WHERE s.traeger_nr = ${w.traeger} ORDER BY s.nummer`.execute(tx)
  let vorige = rows[ab - 2]?.kette ?? ANFANG
  for (const r of rows.slice(ab - 1)) {
    const buchungen = await listBuchungenDerEntscheidung(tx, w.traeger, kennung<'Entscheidung'>(r.entscheidung))
    const b = buchungen.find((x) => x.id === r.buchung)
    if (b === undefined) throw new Error(r.buchung)
    const kette = glied(vorige, w.traeger, b)
    await sql`UPDATE zahlung.siegel SET vorige = ${vorige}, kette = ${kette} WHERE nummer = ${r.nummer}`.execute(tx)
    vorige = kette
  }
}

test.each([
  [10, ['2025-12-15', '2025-12-16', '2025-12-17']],
  [30, ['2025-12-16', '2025-12-17']],
  [72, ['2025-12-17']],
] as const)(
  'LED-04: posting %i changed and the chain made anew so that it holds: found from the next head on',
  async (nummer, tage) => {
    await ungeschuetzt(async (tx) => {
      await sql`UPDATE zahlung.buchung SET betrag_cent = betrag_cent + 100000
         WHERE id = (SELECT buchung FROM zahlung.siegel WHERE nummer = ${nummer})`.execute(tx)
      await schreibeKetteNeu(tx, nummer)
      expect((await pruefeKette(tx, w.traeger)).gebrochen).toEqual([])
      expect(await saetze(tx)).toEqual(
        tage.map((tag) => expect.stringMatching(new RegExp(`^${tag}.json: Die Kette wurde neu geschrieben`))),
      )
    })
  },
)

test('LED-04: with the heads signed anew by another key as well: it is not the key of this house, and the files say otherwise', async () => {
  await ungeschuetzt(async (tx) => {
    await sql`UPDATE zahlung.buchung SET betrag_cent = betrag_cent + 100000
       WHERE id = (SELECT buchung FROM zahlung.siegel WHERE nummer = 60)`.execute(tx)
    await schreibeKetteNeu(tx, 60)
    const fremd = fluechtigerUnterschreiber(gesaeterZufall('fremd'))
    const letzter = (await listKoepfe(tx, w.traeger)).at(-1)
    if (letzter === undefined) throw new Error('no head')
    const kopf = { ...letzter, kette: String(letzter.jetzt), schluessel: fremd.schluessel }
    const faelsche = (schluessel: string) =>
      sql`UPDATE zahlung.siegelkopf SET kette = ${kopf.kette}, schluessel = ${schluessel},
                 unterschrift = ${fremd.unterschreibe(kopfText({ ...kopf, schluessel }))} WHERE nr = 3`.execute(tx)
    await faelsche(fremd.schluessel)
    expect(await saetze(tx)).toEqual([
      expect.stringContaining('öffentliche Schlüssel zu dieser Unterschrift liegt nicht bei'),
      expect.stringContaining('Datei sagt etwas anderes als die Datenbank'),
    ])
    await faelsche(letzter.schluessel)
    expect(await saetze(tx)).toEqual([
      expect.stringContaining('Die Unterschrift unter diesem Kopf ist falsch'),
      expect.stringContaining('Datei sagt etwas anderes als die Datenbank'),
    ])
  })
})

test('LED-04: the end of chain and heads cut off, or a head from the middle: found', async () => {
  await ungeschuetzt(async (tx) => {
    await sql`DELETE FROM zahlung.siegelkopf WHERE nr = 3`.execute(tx)
    expect(await saetze(tx)).toEqual([expect.stringMatching(/^2025-12-17.json: Zu dieser Datei fehlt/)])
    await sql`DELETE FROM zahlung.siegelkopf WHERE nr = 1`.execute(tx)
    expect(await saetze(tx)).toEqual([
      expect.stringMatching(/^2025-12-16.json: .*schließt nicht an den vorigen an/),
      expect.stringMatching(/^2025-12-15.json: Zu dieser Datei fehlt/),
      expect.stringMatching(/^2025-12-17.json: Zu dieser Datei fehlt/),
    ])
  })
})

test('LED-04: a file that is missing, or one bit of which is another one: found', async () => {
  const datei = path.join(kopie, w.traeger, '2025-12-16.json')
  const heil = readFileSync(datei)
  for (let i = 0; i < heil.length; i += 7) {
    const b = Buffer.from(heil)
    b[i] = (b[i] ?? 0) ^ (1 << (i % 8))
    writeFileSync(datei, b)
    expect(await system((tx) => saetze(tx)), String(i)).toEqual([
      '2025-12-16.json: Die ausgegebene Datei sagt etwas anderes als die Datenbank.',
    ])
  }
  rmSync(datei)
  expect(await system((tx) => saetze(tx))).toEqual(['2025-12-16.json: Die ausgegebene Datei zu diesem Kopf fehlt.'])
  await arbeiteAb(umgebung, ZAHLUNG_BEARBEITER)
  expect(existsSync(datei)).toBe(false) // nobody makes it anew
  expect(await system((tx) => saetze(tx, path.join(ordner, 'leer')))).toHaveLength(3)
})
