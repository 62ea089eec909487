// REL-13: the rehearsal. A Jobcenter is backed up, restored into a new cluster, and goes on working there. On the run
// against PostgreSQL 15 the source is that server, so the road is the upgrade of a major version as well.
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { akteurVon } from '../../src/ablauf/handelnder.ts'
import { ladeFallansicht } from '../../src/ablauf/index.ts'
import { bewillige, nimmEinzelneAuf } from '../../src/ablauf/pruefung.ts'
import { type OffeneDatenbank, oeffneDatenbank } from '../../src/app/datenbank.ts'
import { type Betriebswunsch, liesKonfiguration } from '../../src/app/konfiguration.ts'
import { MUSTERKENNWORT, musternutzer, PERSONAL } from '../../src/app/muster/index.ts'
import { sichereBestand, stelleBestandWiederHer } from '../../src/app/sicherung.ts'
import { datum, kennung } from '../../src/kern/index.ts'
import type { Nutzer } from '../../src/stammdaten/index.ts'
import {
  arbeiteAb,
  mitEinzelverbindung,
  mitRechten,
  stummesProtokoll,
  type Umgebung,
  type Ziel,
} from '../../src/technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../src/technik/pruefung.ts'
import { testUmgebung } from '../../src/technik/testumgebung.ts'
import { ladeDatei, listOffeneLaufsperren, unterschreibeTag, ZAHLUNG_BEARBEITER } from '../../src/zahlung/index.ts'
import { testbrowser, testhaus } from '../../src/zugang/pruefung.ts'
import { ladeSeiten } from '../rechte/seiten.ts'
import { neuerOrdner, raeumeWeg } from '../start/werkzeug.ts'
import { legeMusterAn, lesbareSchreiben, pruefeBuecher, sichereDatenbank, TRAEGER, zaehleZeilen } from './bestand.ts'

const KENNWORT = 'für die Probe, sonst nicht'
const ANMELDUNG = '/pruefung/anmelden'
const { seiten } = await ladeSeiten()
const WURZEL = path.resolve(import.meta.dirname, '../..')
let t: TestDatenbank
let ordner: string
let ort: Betriebswunsch
let zweiterOrt: Betriebswunsch
let offen: OffeneDatenbank
let umgebung: Umgebung
let verwaltung: Ziel
let erste: string
let gesperrt: number
const still = (): void => undefined

beforeAll(async () => {
  ordner = neuerOrdner()
  ort = liesKonfiguration({ ALLEGRO_DATEN: path.join(ordner, 'zweites') }, WURZEL)
  zweiterOrt = liesKonfiguration({ ALLEGRO_DATEN: path.join(ordner, 'drittes') }, WURZEL)
  t = await testDatenbank({ uhr: '2026-11-22T09:00' })
  await legeMusterAn(t.umgebung)
  await schreibeMehr()
  erste = (await sichereDatenbank(t.umgebung, t.ziel, { nach: path.join(ordner, 'sicherungen'), name: 'erste' })).ordner
  const w = await stelleBestandWiederHer(ort, { ordner: erste, kennwort: undefined, uhr: t.uhr, melde: still })
  expect(w.befunde).toEqual([])
  gesperrt = w.gesperrt
  offen = await oeffneDatenbank(ort, { melde: still, protokoll: stummesProtokoll(), alsServer: true })
  const neu = testUmgebung(offen.db, t.uhr, 'nach der Wiederherstellung')
  umgebung = { ...neu, konfiguration: { ...neu.konfiguration, daten: ort.daten } }
  verwaltung = { ...(offen.ziel as Extract<Ziel, { host: string }>), benutzer: 'postgres' }
}, 300_000)
afterAll(async () => {
  await offen?.schliesse()
  await t?.schliesse()
  raeumeWeg(ordner)
})

async function nutzer(anmeldename: string, u: Umgebung = umgebung): Promise<Nutzer> {
  const nummer = PERSONAL.find((p) => p.anmeldename === anmeldename)?.personalnummer
  const n = nummer && (await musternutzer(u)).get(nummer)
  if (!n) throw new Error(anmeldename)
  return n
}

/** The sample has half a hundred notices: as many more households are granted theirs. */
async function schreibeMehr(): Promise<void> {
  const [f, a] = [await nutzer('finja.gude', t.umgebung), await nutzer('anke.carsten', t.umgebung)]
  const [erste, zweite] = [f, a].map((n) => ({ umgebung: t.umgebung, nutzer: n }))
  if (erste === undefined || zweite === undefined) throw new Error('nobody there')
  for (let i = 0; i < 50; i++) await bewillige(erste, zweite, await nimmEinzelneAuf(erste))
}

test('REL-13: every table has the rows it had', async () => {
  const vorher = await zaehleZeilen(t.ziel)
  expect(Object.values(vorher).filter((n) => n > 0).length).toBeGreaterThan(40)
  expect(await zaehleZeilen(verwaltung)).toEqual({ ...vorher, 'zahlung.laufsperre': gesperrt })
})

test('REL-13: the ledger balances and the heads of its chains are the same', async () => {
  const koepfe = await pruefeBuecher(t.db)
  expect(koepfe.every((k) => k.nummer > 100)).toBe(true)
  expect(await pruefeBuecher(offen.db)).toEqual(koepfe)
})

test('REL-13: every notice is handed out with the same bytes', async () => {
  const vorher = await lesbareSchreiben(t.db, t.ziel)
  expect(Object.keys(vorher).length).toBeGreaterThanOrEqual(100)
  expect(await lesbareSchreiben(offen.db, verwaltung)).toEqual(vorher)
})

// The right to maintain (m) came with PostgreSQL 17; whoever owns a table has it.
test('REL-13: what guards the rows is back: foreign keys, triggers, checks, rights, policies', async () => {
  const waechter = (ziel: Ziel): Promise<readonly unknown[]> =>
    mitEinzelverbindung(ziel, {}, async (c) => {
      const { rows } = await c.query(`
        SELECT 'c' AS art, conrelid::regclass::text AS wo, conname::text AS name, pg_get_constraintdef(oid) || convalidated AS was
          FROM pg_constraint WHERE contype <> 'n' AND connamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')
        UNION ALL SELECT 't', tgrelid::regclass::text, tgname, tgenabled::text || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
        UNION ALL SELECT 'p', polrelid::regclass::text, polname, polcmd::text FROM pg_policy
        UNION ALL SELECT 'r', oid::regclass::text, '', replace(relacl::text, '=arwdDxtm/', '=arwdDxt/') FROM pg_class
          WHERE relnamespace::regnamespace::text IN ('technik', 'zahlung', 'akte', 'fall') AND relkind = 'r'
        ORDER BY 1, 2, 3, 4`)
      return rows
    })
  const vorher = await waechter(t.ziel)
  expect(vorher.length).toBeGreaterThan(300)
  expect(await waechter(verwaltung)).toEqual(vorher)
})

test('REL-13: runs released before the backup are locked until a person has said, proving who she is, whether their files are with the bank', async () => {
  const traeger = TRAEGER[0]
  const a = await nutzer('anke.carsten')
  const akteur = akteurVon({ umgebung, nutzer: a })
  const lese = <T>(fn: Parameters<typeof mitRechten<T>>[2]): Promise<T> => mitRechten(offen.db, akteur, fn)
  const [erster, zweiter] = await lese((tx) => listOffeneLaufsperren(tx, traeger))
  if (erster === undefined || zweiter === undefined) throw new Error('fewer than two locked runs')
  expect(gesperrt).toBeGreaterThanOrEqual(2)
  const datei = (lauf: typeof erster) => lese((tx) => ladeDatei(tx, { traeger, lauf }, 1))
  for (const lauf of [erster, zweiter]) await expect(datei(lauf)).rejects.toThrow('is locked since a restore')
  const b = testbrowser(testhaus(umgebung, seiten, { eigeneAnmeldung: ANMELDUNG }), { anmeldung: ANMELDUNG })
  expect((await b.melde('anke.carsten', MUSTERKENNWORT)).status).toBe(303)
  const { token } = (await (await b.hole(ANMELDUNG)).json()) as { token: string }
  const klaere = (lauf: typeof erster, felder: Record<string, string>) =>
    b.sende(`/zahllaeufe/${lauf}`, felder, { 'X-CSRF-Token': token })
  const bemerkung = 'Frau Weiß von der Bank, Telefonat 9 Uhr'
  expect((await b.hole(`/zahllaeufe/${erster}/datei/1`)).status).toBe(409)
  // not without proving once more who she is, and not without saying how
  await klaere(erster, { was: 'nichtGesendet', bemerkung, kennwort: 'ein anderes Wort' })
  await klaere(erster, { was: 'nichtGesendet', bemerkung: ' ', kennwort: MUSTERKENNWORT })
  await expect(datei(erster)).rejects.toThrow('is locked since a restore')
  await klaere(erster, { was: 'nichtGesendet', bemerkung, kennwort: MUSTERKENNWORT })
  expect((await datei(erster))?.name).toContain('datei-1.xml')
  await klaere(zweiter, { was: 'beiDerBank', bemerkung, kennwort: MUSTERKENNWORT })
  // she cannot take it back herself; another person can, once
  await klaere(zweiter, { was: 'nichtGesendet', bemerkung, kennwort: MUSTERKENNWORT })
  await expect(datei(zweiter)).rejects.toThrow('is locked since a restore')
  const offene = await lese((tx) => listOffeneLaufsperren(tx, traeger))
  expect([offene.includes(erster), offene.includes(zweiter)]).toEqual([false, false])
})

test('REL-13: one signs in with the old password, opens a case and goes on: the numbers go on as well', async () => {
  const b = testbrowser(testhaus(umgebung, {}))
  expect((await b.melde('finja.gude', MUSTERKENNWORT)).status).toBe(303)
  expect((await testbrowser(testhaus(umgebung, {})).melde('finja.gude', 'ein anderes Wort')).status).toBe(200)
  const [f, a] = [await nutzer('finja.gude'), await nutzer('anke.carsten')]
  const { rows } = await mitEinzelverbindung(verwaltung, {}, (c) =>
    c.query<{ fall: string; auftraege: number }>(
      `SELECT (SELECT id FROM fall.leistungsfall WHERE traeger_nr = '98802' ORDER BY id LIMIT 1) AS fall`,
    ),
  )
  const alter = kennung<'Leistungsfall'>(String(rows[0]?.fall))
  const ansicht = await ladeFallansicht({ umgebung, nutzer: f }, alter)
  expect(ansicht).toEqual(await ladeFallansicht({ umgebung: t.umgebung, nutzer: f }, alter))
  const vorher = await pruefeBuecher(offen.db)
  const neuer = await nimmEinzelneAuf({ umgebung, nutzer: f })
  await bewillige({ umgebung, nutzer: f }, { umgebung, nutzer: a }, neuer)
  t.uhr.vor(120_000)
  await arbeiteAb(umgebung, ZAHLUNG_BEARBEITER)
  const nachher = await pruefeBuecher(offen.db)
  expect(nachher[0]?.nummer).toBeGreaterThan(vorher[0]?.nummer ?? 0)
  expect(nachher[1]).toEqual(vorher[1])
})

test('REL-13: a backup of the database at work, encrypted, restored elsewhere, holds what was done since', async () => {
  await mitRechten(offen.db, { art: 'system', auftrag: 'pruefung', traeger: TRAEGER[0] }, (tx) =>
    unterschreibeTag(tx, umgebung, TRAEGER[0], datum('2026-11-20')),
  )
  await arbeiteAb(umgebung, ZAHLUNG_BEARBEITER)
  const { ordner: zweite } = await sichereBestand(ort, {
    nach: path.join(ordner, 'sicherungen'),
    kennwort: KENNWORT,
    uhr: t.uhr,
    melde: still,
  })
  for (const datei of readdirSync(zweite)) expect(statSync(path.join(zweite, datei)).mode & 0o777).toBe(0o600)
  expect(statSync(zweite).mode & 0o777).toBe(0o700)
  const w = await stelleBestandWiederHer(zweiterOrt, { ordner: zweite, kennwort: KENNWORT, uhr: t.uhr, melde: still })
  expect(w.befunde).toEqual([])
  const dort = await oeffneDatenbank(zweiterOrt, { melde: still, protokoll: stummesProtokoll(), alsServer: false })
  try {
    expect(await pruefeBuecher(dort.db)).toEqual(await pruefeBuecher(offen.db))
    const ziel = { ...(dort.ziel as Extract<Ziel, { host: string }>), benutzer: 'postgres' }
    // the two runs that were cleared are locked once more: the bank has still said nothing of them
    const hier = await zaehleZeilen(verwaltung)
    expect(await zaehleZeilen(ziel)).toEqual({ ...hier, 'zahlung.laufsperre': gesperrt + 2 })
    expect(w.gesperrt).toBe(gesperrt)
    expect(readdirSync(path.join(zweiterOrt.daten, 'siegel', TRAEGER[0]))).toEqual(['2026-11-20.json'])
  } finally {
    await dort.schliesse()
  }
})
