// What a backup must never do: be taken for whole when it is not, overwrite, or come back as something else.
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { oeffneDatenbank } from '../../src/app/datenbank.ts'
import { liesKonfiguration } from '../../src/app/konfiguration.ts'
import {
  liesSicherungskennwort,
  pruefeSicherung,
  sichereBestand,
  stelleBestandWiederHer,
} from '../../src/app/sicherung.ts'
import { musterjobcenter } from '../../src/stammdaten/pruefung.ts'
import {
  anlagenordner,
  bereiteDatenbankVor,
  findeEingebettet,
  halteEingebettet,
  liesMigrationen,
  liesSicherung,
  type Manifest,
  mitEinzelverbindung,
  pruefeDateien,
  starteEingebettet,
  stellbareUhr,
  stummesProtokoll,
  systemUhr,
} from '../../src/technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../src/technik/pruefung.ts'
import { manifestBytes } from '../../src/technik/sicherung/manifest.ts'
import { neuerOrdner, raeumeWeg } from '../start/werkzeug.ts'
import { sichereDatenbank } from './bestand.ts'

const KENNWORT = 'nur für diese Probe'
const WURZEL = path.resolve(import.meta.dirname, '../..')
const PROBEN = 200
const still = (): void => undefined
let t: TestDatenbank
let ordner: string
let offen: string
let geheim: string
/** A copy to be damaged. */
let kopie: string

beforeAll(async () => {
  t = await testDatenbank()
  await musterjobcenter(t.umgebung)
  ordner = neuerOrdner()
  offen = (await sichereDatenbank(t.umgebung, t.ziel, { nach: ordner, name: 'offen' })).ordner
  geheim = (await sichereDatenbank(t.umgebung, t.ziel, { nach: ordner, name: 'geheim', kennwort: KENNWORT })).ordner
}, 120_000)
afterAll(async () => {
  await t.schliesse()
  raeumeWeg(ordner)
})
beforeEach(() => {
  kopie = path.join(ordner, 'kopie')
  rmSync(kopie, { recursive: true, force: true })
})

const ort = (name: string) => liesKonfiguration({ ALLEGRO_DATEN: path.join(ordner, name) }, WURZEL)
const stelleHer = (sicherung: string, daten: string, kennwort?: string) =>
  stelleBestandWiederHer(ort(daten), { ordner: sicherung, kennwort, uhr: systemUhr(), melde: still })
const abgelehnt = (satz: RegExp) =>
  expect.objectContaining({ name: 'Startabbruch', message: expect.stringMatching(satz) })

function kopiere(quelle: string): readonly string[] {
  rmSync(kopie, { recursive: true, force: true })
  cpSync(quelle, kopie, { recursive: true })
  return readdirSync(kopie).sort()
}

function kippe(datei: string, ort: number): void {
  const b = readFileSync(datei)
  b[ort] = (b[ort] ?? 0) ^ (1 << (ort % 8))
  writeFileSync(datei, b)
}

test.each([
  ['open', () => offen, undefined],
  ['encrypted', () => geheim, KENNWORT],
] as const)('REL-07: %s: a flipped bit in any file is refused, whichever', async (_, quelle, kennwort) => {
  await expect(pruefeSicherung(quelle(), kennwort)).resolves.toBeDefined()
  const dateien = kopiere(quelle())
  expect(dateien.length).toBeGreaterThan(80)
  const sicherung = await liesSicherung(kopie, kennwort)
  for (const [i, name] of dateien.entries()) {
    const heil = readFileSync(path.join(kopie, name))
    kippe(path.join(kopie, name), (i * 7919) % heil.length)
    const geprueft = name === 'manifest.json' ? liesSicherung(kopie, kennwort) : pruefeDateien(sicherung)
    await expect(geprueft, name).rejects.toThrow(/beschädigt|passt nicht|Format/)
    writeFileSync(path.join(kopie, name), heil)
  }
  await expect(pruefeSicherung(kopie, kennwort)).resolves.toBeDefined()
})

test('REL-07: a flipped bit anywhere in the manifest is refused', async () => {
  kopiere(offen)
  const datei = path.join(kopie, 'manifest.json')
  const heil = readFileSync(datei)
  for (let i = 0; i < PROBEN; i++) {
    kippe(datei, Math.floor((i * heil.length) / PROBEN))
    await expect(pruefeSicherung(kopie, undefined), String(i)).rejects.toThrow(/beschädigt|Format/)
    writeFileSync(datei, heil)
  }
})

test('REL-07: a file that is short, longer, missing, or another one is refused before anything is made', async () => {
  const dateien = kopiere(geheim)
  const [erste = '', zweite = ''] = dateien.filter((d) => d.startsWith('tabelle-stammdaten'))
  const pfad = path.join(kopie, erste)
  const heil = readFileSync(pfad)
  const schaeden: readonly (() => void)[] = [
    () => truncateSync(pfad, heil.length - 1),
    () => truncateSync(pfad, 0),
    () => appendFileSync(pfad, 'x'),
    () => rmSync(pfad),
    () => cpSync(path.join(kopie, zweite), pfad),
  ]
  for (const schade of schaeden) {
    schade()
    await expect(stelleHer(kopie, 'nichts', KENNWORT)).rejects.toEqual(
      abgelehnt(/ist beschädigt: Nehmen Sie eine andere Kopie/),
    )
    writeFileSync(pfad, heil)
  }
  expect(existsSync(path.join(ordner, 'nichts'))).toBe(false)
})

test('a manifest that is missing, of another format, or of a newer program is refused', async () => {
  kopiere(offen)
  const datei = path.join(kopie, 'manifest.json')
  const { manifest } = JSON.parse(readFileSync(datei, 'utf8')) as { manifest: Manifest }
  const schreibe = (m: object) => writeFileSync(datei, manifestBytes({ ...manifest, ...m } as Manifest, undefined))
  schreibe({ format: 'allegro-sicherung/9' })
  await expect(stelleHer(kopie, 'nichts')).rejects.toEqual(
    abgelehnt(/hat das Format »allegro-sicherung\/9«.*wieder her/),
  )
  schreibe({ migrationen: [...manifest.migrationen, { raum: 'zahlung', nummer: 999, pruefsumme: 'x' }] })
  await expect(stelleHer(kopie, 'nichts')).rejects.toEqual(
    abgelehnt(/neueren Fassung von ALLEGRO \(Schritt zahlung\/999\)/),
  )
  schreibe({ migrationen: manifest.migrationen.map((m) => ({ ...m, pruefsumme: 'anders' })) })
  await expect(stelleHer(kopie, 'nichts')).rejects.toEqual(abgelehnt(/anderen oder neueren Fassung/))
  rmSync(datei)
  await expect(stelleHer(kopie, 'nichts')).rejects.toEqual(
    abgelehnt(/keine vollständige Sicherung.*manifest\.json fehlt/),
  )
  await expect(stelleHer(path.join(ordner, 'gibtsnicht'), 'nichts')).rejects.toEqual(abgelehnt(/keine vollständige/))
  expect(existsSync(path.join(ordner, 'nichts'))).toBe(false)
})

test('the passphrase: missing, wrong, too short; names and amounts are nowhere to be read', async () => {
  await expect(stelleHer(geheim, 'nichts')).rejects.toEqual(abgelehnt(/verschlüsselt: Geben Sie ihr Kennwort/))
  await expect(stelleHer(geheim, 'nichts', 'ein anderes Kennwort')).rejects.toEqual(abgelehnt(/Kennwort passt nicht/))
  expect(() => liesSicherungskennwort({ ALLEGRO_SICHERUNG_KENNWORT: 'kurz' })).toThrow('zwölf Zeichen')
  expect(() => liesSicherungskennwort({ ALLEGRO_SICHERUNG_KENNWORTDATEI: '/gibt/es/nicht' })).toThrow(
    'lässt sich nicht lesen',
  )
  const datei = path.join(ordner, 'kennwort')
  writeFileSync(datei, `${KENNWORT}\n`)
  expect(liesSicherungskennwort({ ALLEGRO_SICHERUNG_KENNWORTDATEI: datei })).toBe(KENNWORT)
  expect(liesSicherungskennwort({})).toBeUndefined()
  for (const d of readdirSync(geheim).filter((x) => x !== 'manifest.json'))
    expect(readFileSync(path.join(geheim, d)).subarray(0, 2).toString('hex'), d).not.toBe('1f8b')
})

test('a backup that breaks off leaves nothing with its name, and the next one clears it away', async () => {
  const nach = path.join(ordner, 'abbruch')
  const stirbt = sichereDatenbank(t.umgebung, t.ziel, {
    nach,
    name: 'x',
    koepfe: () => Promise.reject(new Error('killed')),
  })
  await expect(stirbt).rejects.toThrow('killed')
  expect(readdirSync(nach)).toEqual([])
  // what a process leaves that was killed: its number belongs to nobody any more
  const rest = path.join(nach, '.unvollstaendig-4194305-x')
  mkdirSync(rest)
  cpSync(path.join(offen, readdirSync(offen)[0] ?? ''), path.join(rest, 'tabelle'))
  await expect(pruefeSicherung(rest, undefined)).rejects.toThrow('keine vollständige Sicherung')
  await sichereDatenbank(t.umgebung, t.ziel, { nach, name: 'x' })
  expect(readdirSync(nach)).toEqual(['x'])
  await expect(sichereDatenbank(t.umgebung, t.ziel, { nach, name: 'x' })).rejects.toEqual(abgelehnt(/gibt es schon/))
})

test('a place that is in use is not overwritten; a restore that failed or was killed leaves no installation', async () => {
  const k = ort('belegt')
  const db = await oeffneDatenbank(k, { melde: still, protokoll: stummesProtokoll(), alsServer: true })
  await expect(stelleHer(offen, 'belegt')).rejects.toEqual(abgelehnt(/läuft schon ein ALLEGRO/))
  await db.schliesse()
  await expect(stelleHer(offen, 'belegt')).rejects.toEqual(abgelehnt(/liegt schon eine Datenbank.*neues Verzeichnis/))
  expect(findeEingebettet(k.daten)).toBeUndefined()

  // killed in the middle: a database with another name is left; a start says so, another restore goes on
  const server = await starteEingebettet({ daten: ort('angefangen').daten })
  await mitEinzelverbindung(server.ziel('postgres', 'postgres'), {}, (c) =>
    c.query('CREATE DATABASE allegro_wiederherstellung'),
  )
  await halteEingebettet(server)
  const start = oeffneDatenbank(ort('angefangen'), { melde: still, protokoll: stummesProtokoll(), alsServer: true })
  await expect(start).rejects.toEqual(abgelehnt(/Wiederherstellung abgebrochen worden: Wiederholen Sie/))
  expect((await stelleHer(offen, 'angefangen')).befunde).toEqual([])
})

test('REL-07: a row that is another one after it came in is noticed, and the restore is thrown away', async () => {
  kopiere(offen)
  const datei = path.join(kopie, 'manifest.json')
  const { manifest } = JSON.parse(readFileSync(datei, 'utf8')) as { manifest: Manifest }
  const tabellen = manifest.tabellen.map((x) =>
    x.tabelle === 'stammdaten.konto' ? { ...x, summe: '0'.repeat(64) } : x,
  )
  writeFileSync(datei, manifestBytes({ ...manifest, tabellen }, undefined))
  await expect(stelleHer(kopie, 'verworfen')).rejects.toEqual(
    abgelehnt(/stammdaten\.konto ist nach dem Einspielen nicht gleich/),
  )
  await expect(
    sichereBestand(ort('verworfen'), {
      nach: ordner,
      kennwort: undefined,
      uhr: stellbareUhr('2026-06-15T09:00'),
      melde: still,
    }),
  ).rejects.toEqual(abgelehnt(/noch nichts eingerichtet/))
})

test('REL-13: a backup of an older version is restored and brought to the state of this one', async () => {
  const alle = liesMigrationen(anlagenordner())
  const letzte = new Map(alle.map((m) => [m.raum, m.nummer]))
  const damals = alle.filter((m) => m.nummer < (letzte.get(m.raum) ?? 0) || m.nummer === 1)
  expect(damals.length).toBeLessThan(alle.length)
  const alt = await starteEingebettet({ daten: path.join(ordner, 'alt'), einstellungen: ['fsync=off'] })
  const ziel = alt.ziel('postgres', 'alt')
  await mitEinzelverbindung(alt.ziel('postgres', 'postgres'), {}, (c) => c.query('CREATE DATABASE alt'))
  await bereiteDatenbankVor(ziel, damals)
  await mitEinzelverbindung(ziel, {}, (c) =>
    c.query(
      "INSERT INTO technik.merkmal (name, wert) VALUES ('schulung', 'ja'), ('muster.probe', E'mit\\ttab\\nund Zeile')",
    ),
  )
  const { ordner: sicherung, manifest } = await sichereDatenbank(t.umgebung, ziel, {
    nach: ordner,
    name: 'von-damals',
    koepfe: async () => [],
  })
  await halteEingebettet(alt)
  expect(manifest.migrationen).toHaveLength(damals.length)
  expect((await stelleHer(sicherung, 'von-damals-heute')).befunde).toEqual([])
  const db = await oeffneDatenbank(ort('von-damals-heute'), {
    melde: still,
    protokoll: stummesProtokoll(),
    alsServer: false,
  })
  try {
    expect(db.schulung).toBe(true)
    const { rows } = await mitEinzelverbindung(
      { ...(db.ziel as { host: string; port: number; datenbank: string }), benutzer: 'postgres' },
      {},
      (c) =>
        c.query('SELECT (SELECT count(*) FROM technik.migration) AS stand, wert FROM technik.merkmal WHERE name = $1', [
          'muster.probe',
        ]),
    )
    expect(rows).toEqual([{ stand: alle.length, wert: 'mit\ttab\nund Zeile' }])
  } finally {
    await db.schliesse()
  }
})

test('REL-18: a page that rotted on the disk is found by the backup, which says so and leaves none', async () => {
  const k = ort('faul')
  await stelleHer(offen, 'faul')
  const server = await starteEingebettet({ daten: k.daten })
  const { rows } = await mitEinzelverbindung(server.ziel('postgres', 'allegro'), {}, (c) =>
    c.query<{ pfad: string; pruefsummen: string }>(
      "SELECT pg_relation_filepath('stammdaten.konto') AS pfad, current_setting('data_checksums') AS pruefsummen",
    ),
  )
  expect(rows[0]?.pruefsummen).toBe('on')
  await halteEingebettet(server)
  const datei = path.join(k.daten, 'postgres', rows[0]?.pfad ?? '')
  kippe(datei, 8_000)
  const nach = path.join(ordner, 'faule')
  const s = sichereBestand(k, { nach, kennwort: undefined, uhr: stellbareUhr('2026-06-15T09:00'), melde: still })
  await expect(s).rejects.toEqual(
    abgelehnt(/Datenbank ist beschädigt \(Tabelle stammdaten\.konto: invalid page.*keine Sicherung/),
  )
  expect(readdirSync(nach)).toEqual([])
})
