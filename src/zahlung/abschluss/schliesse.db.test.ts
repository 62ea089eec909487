// LED-09: closing a month in two pairs of eyes, and what the database refuses from then on.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Hash, hashVonText, kennung, type Monat, monat, monateVonBis } from '../../kern/index.ts'
import { arbeiteAb, mitRechten, oeffneDb, type Tx, type Umgebung } from '../../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../technik/pruefung.ts'
import { laufBisZurBank } from '../bank/bankProben.ts'
import { ZAHLUNG_BEARBEITER } from '../bearbeiter.ts'
import { pruefeKoepfe } from '../hauptbuch/pruefeKoepfe.ts'
import { versiegleAlles } from '../hauptbuch/siegel.ts'
import { siegelordner } from '../hauptbuch/siegelablage.ts'
import { befunde, musterposten, ordneAn, type Zahlwelt, zahlwelt } from '../pruefung.ts'
import { listAbschluesse, loadBericht } from './abschlussSql.ts'
import { ladeMonatsbericht } from './bericht.ts'
import { schlageAbschlussVor, schliesseMonat } from './schliesse.ts'

const JAHR = monateVonBis(monat('2026-11'), monat('2027-10'))
const [NOVEMBER, DEZEMBER, JANUAR] = [monat('2026-11'), monat('2026-12'), monat('2027-01')]
let t: TestDatenbank
let w: Zahlwelt
let umgebung: Umgebung
let daten: string

beforeAll(async () => {
  daten = mkdtempSync(path.join(tmpdir(), 'allegro-abschluss-'))
  t = await testDatenbank({ uhr: '2026-11-05T10:00' })
  umgebung = { ...t.umgebung, konfiguration: { ...t.umgebung.konfiguration, daten } }
  w = await zahlwelt(umgebung)
  await bewillige(JAHR)
  t.uhr.stelle('2026-11-26T10:00')
  await laufBisZurBank(umgebung, w, { art: 'monat', monat: DEZEMBER })
  await versiegle()
}, 120_000)
afterAll(async () => {
  rmSync(daten, { recursive: true, force: true })
  await t.schliesse()
})

const bewillige = (monate: readonly Monat[]) =>
  ordneAn(umgebung, w, {
    fall: kennung(umgebung.kennung()),
    regelt: monate,
    plan: monate.flatMap((m) => musterposten(w, m, 563_00, 400_00)),
  })

async function versiegle(): Promise<void> {
  t.uhr.vor(60_000)
  await arbeiteAb(umgebung, ZAHLUNG_BEARBEITER)
}

const lies = <T>(fn: (tx: Tx) => Promise<T>): Promise<T> =>
  mitRechten(t.db, { art: 'system', auftrag: 'pruefung', traeger: w.traeger }, fn, { nurLesen: true })
const umstaende = (wer: 'a' | 'a2') => ({
  von: w.jobcenter[wer].akteur.bediensteter,
  jetzt: t.uhr.jetzt(),
  heute: t.uhr.heute(),
  kennung: umgebung.kennung,
})
const schlageVor = (wer: 'a' | 'a2', m: Monat, gesehen?: Hash) =>
  mitRechten(t.db, w.jobcenter[wer].akteur, async (tx) => {
    const berichtHash = gesehen ?? (await ladeMonatsbericht(tx, w.traeger, m)).hash
    return await schlageAbschlussVor(tx, umstaende(wer), w.traeger, { monat: m, berichtHash })
  })
const schliesse = (wer: 'a' | 'a2', m: Monat, berichtHash: Hash) =>
  mitRechten(t.db, w.jobcenter[wer].akteur, (tx) =>
    schliesseMonat(tx, umstaende(wer), w.traeger, { monat: m, berichtHash }),
  )

async function vorgeschlagen(wer: 'a' | 'a2', m: Monat): Promise<Hash> {
  const r = await schlageVor(wer, m)
  if (!r.ok) throw new Error(r.ablehnung.art)
  return r.wert.berichtHash
}

test('LED-09: not before it is over, not before the one before, not while a posting waits for its link', async () => {
  expect(await schlageVor('a', NOVEMBER)).toMatchObject({ ok: false, ablehnung: { art: 'nichtVorbei' } })
  t.uhr.stelle('2026-11-30T23:50')
  await bewillige([DEZEMBER])
  t.uhr.stelle('2026-12-01T00:00')
  expect(await schlageVor('a', DEZEMBER)).toMatchObject({
    ok: false,
    ablehnung: { art: 'andererZuerst', monat: NOVEMBER },
  })
  expect(await schlageVor('a', NOVEMBER)).toMatchObject({ ok: false, ablehnung: { art: 'nichtVersiegelt', anzahl: 2 } })
  await versiegle()
  expect(await schlageVor('a', NOVEMBER)).toMatchObject({ ok: true })
})

test('LED-09: the second is another natural person of level A, over the report that both have seen', async () => {
  const hash = await vorgeschlagen('a', NOVEMBER)
  expect(await schliesse('a', NOVEMBER, hash)).toMatchObject({ ok: false, ablehnung: { art: 'gleichePerson' } })
  expect(await schliesse('a2', NOVEMBER, hashVonText('etwas anderes'))).toMatchObject({
    ok: false,
    ablehnung: { art: 'inhaltGeaendert' },
  })
  expect(await schlageVor('a', NOVEMBER, hashVonText('etwas anderes'))).toMatchObject({
    ok: false,
    ablehnung: { art: 'inhaltGeaendert' },
  })
  const f = w.jobcenter.f.akteur
  await expect(
    mitRechten(t.db, f, (tx) =>
      schlageAbschlussVor(tx, { ...umstaende('a'), von: f.bediensteter }, w.traeger, {
        monat: NOVEMBER,
        berichtHash: hash,
      }),
    ),
  ).rejects.toThrow('row-level security')
  // the database alone: one person twice, another content, another Jobcenter
  const frech = (werte: string) =>
    mitRechten(t.db, w.jobcenter.a.akteur, (tx) =>
      sql
        .raw(`INSERT INTO zahlung.monatsabschluss (traeger_nr, monat, vorschlag, vorgeschlagen_von, von, am, bericht, bericht_hash)
        SELECT traeger_nr, monat, id, von, ${werte} FROM zahlung.abschlussvorschlag WHERE von = '${w.jobcenter.a.akteur.bediensteter}' ORDER BY am DESC LIMIT 1`)
        .execute(tx),
    )
  await expect(frech(`von, now(), 'x', encode(sha256('x'), 'hex')`)).rejects.toThrow(
    /monatsabschluss_(vier_augen|vorschlag)/,
  )
  await expect(frech(`gen_random_uuid(), now(), 'x', bericht_hash`)).rejects.toThrow('monatsabschluss_hash')
  expect(await lies((tx) => listAbschluesse(tx, w.traeger))).toEqual([])
})

test('LED-09: closed; from then on no posting comes into the month, whoever makes it', async () => {
  const hash = await vorgeschlagen('a', NOVEMBER)
  expect(await schliesse('a2', NOVEMBER, hash)).toEqual({ ok: true, wert: null })
  expect(await schliesse('a2', NOVEMBER, hash)).toMatchObject({ ok: false, ablehnung: { art: 'schonGeschlossen' } })
  expect(await schlageVor('a', NOVEMBER)).toMatchObject({ ok: false, ablehnung: { art: 'schonGeschlossen' } })

  const heute = t.uhr.jetzt()
  t.uhr.stelle('2026-11-30T23:59') // a clock that goes wrong
  await expect(bewillige([DEZEMBER])).rejects.toThrow(/closed up to 2026-11: a posting into 2026-11 is refused/)
  t.uhr.stelle('2026-12-01T00:10')
  expect(t.uhr.jetzt()).toBeGreaterThan(heute)
  const eigner = oeffneDb(t.ziel, { rolle: 'allegro_eigner', max: 1 })
  await expect(
    sql`INSERT INTO zahlung.buchung (traeger_nr, id, vorgang, soll, haben, betrag_cent, titel, leistungsart, kostentraeger, monat, fall, entscheidung, person, zahlung, gebucht_am)
        SELECT traeger_nr, gen_random_uuid(), vorgang, soll, haben, betrag_cent, titel, leistungsart, kostentraeger, monat, fall, entscheidung, person, zahlung, gebucht_am
          FROM zahlung.buchung LIMIT 1`.execute(eigner),
  ).rejects.toThrow(/is closed|are closed/)
  for (const befehl of [
    'UPDATE zahlung.monatsabschluss SET von = gen_random_uuid()',
    'DELETE FROM zahlung.monatsabschluss',
  ])
    await expect(sql.raw(befehl).execute(eigner)).rejects.toThrow('append-only')
  await eigner.destroy()
  await expect(
    mitRechten(t.db, w.jobcenter.a.akteur, (tx) =>
      sql`UPDATE zahlung.buchungsgrenze SET geschlossen_bis = '0000-00'`.execute(tx),
    ),
  ).rejects.toThrow('permission denied')
})

test('LED-09: a late fact goes to the open month and names the month it is for', async () => {
  await bewillige([NOVEMBER])
  const { rows } = await lies((tx) =>
    sql<{ gebucht: string; monat: string }>`
      SELECT DISTINCT to_char(gebucht_am AT TIME ZONE 'Europe/Berlin', 'YYYY-MM') AS gebucht, monat
        FROM zahlung.buchung WHERE gebucht_am >= '2026-11-30T23:00:00Z'`.execute(tx),
  )
  expect(rows).toEqual([{ gebucht: '2026-12', monat: '2026-11' }])
  expect(await befunde(umgebung, w.traeger)).toEqual([])
})

test('LED-09: the report is the same bytes whenever it is built, and signed with the head of the chain', async () => {
  const [gebaut, nochmal] = [
    await lies((tx) => ladeMonatsbericht(tx, w.traeger, NOVEMBER)),
    await lies((tx) => ladeMonatsbericht(tx, w.traeger, NOVEMBER)),
  ]
  expect(nochmal).toEqual(gebaut)
  const behalten = await lies((tx) => loadBericht(tx, w.traeger, NOVEMBER))
  expect(gebaut.text).toBe(behalten)
  expect(hashVonText(behalten)).toBe((await lies((tx) => listAbschluesse(tx, w.traeger)))[0]?.berichtHash)

  await arbeiteAb(umgebung, ZAHLUNG_BEARBEITER)
  const ordner = path.join(siegelordner(daten), w.traeger)
  expect(readdirSync(ordner)).toEqual(['abschluss-2026-11.bericht.json', 'abschluss-2026-11.json'])
  expect(readFileSync(path.join(ordner, 'abschluss-2026-11.bericht.json'), 'utf8')).toBe(behalten)
  const kopf = JSON.parse(readFileSync(path.join(ordner, 'abschluss-2026-11.json'), 'utf8')) as {
    kopf: { inhalt: string }
  }
  expect(kopf.kopf).toMatchObject({ anlass: 'abschluss', bezug: '2026-11', inhalt: gebaut.hash })
  const pruefe = () => lies((tx) => pruefeKoepfe(tx, w.traeger, siegelordner(daten)))
  expect(await pruefe()).toEqual([])
  writeFileSync(path.join(ordner, 'abschluss-2026-11.bericht.json'), behalten.replace('"monat"', '"Monat"'))
  expect(await pruefe()).toEqual([
    {
      id: 'abschluss-2026-11.json',
      satz: 'Der ausgegebene Bericht dieses Monats fehlt oder ist nicht der unterschriebene.',
    },
  ])
  writeFileSync(path.join(ordner, 'abschluss-2026-11.bericht.json'), behalten)
})

test('HKR-08: the January benefit handed over on 29 December 2026 stands in the report of December, for the year 2027', async () => {
  t.uhr.stelle('2026-12-29T10:00')
  await laufBisZurBank(umgebung, w, { art: 'monat', monat: JANUAR })
  t.uhr.stelle('2027-01-04T10:00')
  await versiegle()
  const hash = await vorgeschlagen('a2', DEZEMBER)
  expect(await schliesse('a', DEZEMBER, hash)).toMatchObject({ ok: true })
  type Bewegung = { haushaltsjahr: number; leistungsart: string; soll: string; haben: string; betrag_cent: number }
  const bericht = JSON.parse(await lies((tx) => loadBericht(tx, w.traeger, DEZEMBER))) as {
    bewegungen: readonly Bewegung[]
    vormonat: string
  }
  const uebergeben = bericht.bewegungen.filter((b) => b.soll === 'verbindlichkeit' && b.haben === 'unterwegs')
  // one household of the year, 563,00 and 400,00 for January; nothing else left in December
  expect(uebergeben.map((b) => [b.haushaltsjahr, b.leistungsart, b.betrag_cent]).sort()).toEqual([
    [2027, 'regelbedarf', 563_00],
    [2027, 'unterkunft', 400_00],
  ])
  const erste = (await lies((tx) => listAbschluesse(tx, w.traeger))).at(-1)
  expect(bericht.vormonat).toBe(erste?.berichtHash)
})

test('LED-09: who posts while the month is being closed is either in the report or refused', async () => {
  t.uhr.stelle('2027-02-01T00:05')
  await versiegle()
  const hash = await vorgeschlagen('a', JANUAR)
  // posts into January, has not finished when the second person closes
  let weiter: () => void = () => undefined
  const gehalten = new Promise<void>((f) => {
    weiter = f
  })
  const buche = (tx: Tx, am: string) =>
    sql`INSERT INTO zahlung.buchung (traeger_nr, id, vorgang, soll, haben, betrag_cent, titel, leistungsart, kostentraeger, monat, fall, entscheidung, person, zahlung, gebucht_am)
        SELECT traeger_nr, ${umgebung.kennung()}::uuid, vorgang, soll, haben, betrag_cent, titel, leistungsart, kostentraeger, monat, fall, entscheidung, person, zahlung, ${am}::timestamptz
          FROM zahlung.buchung WHERE storniert IS NULL LIMIT 1`.execute(tx)
  const spaet = mitRechten(t.db, w.jobcenter.a.akteur, async (tx) => {
    await buche(tx, '2027-01-31T22:59:00Z')
    await gehalten
  })
  await warte(200)
  const geschlossen = schliesse('a2', JANUAR, hash)
  await warte(200)
  weiter()
  await spaet
  // it waited for the posting, and the report is not the one they have seen
  expect(await geschlossen).toMatchObject({ ok: false, ablehnung: { art: 'nichtVersiegelt' } })

  await mitRechten(t.db, { art: 'system', auftrag: 'pruefung', traeger: w.traeger }, (tx) =>
    versiegleAlles(tx, w.traeger, t.uhr.jetzt()),
  )
  const neu = await vorgeschlagen('a', JANUAR)
  // an older snapshot, as a serialisable order has it: sees no closing, and is refused all the same
  const alt = mitRechten(
    t.db,
    w.jobcenter.a.akteur,
    async (tx) => {
      await sql`SELECT count(*) FROM zahlung.monatsabschluss`.execute(tx)
      await warte(400)
      await buche(tx, '2027-01-31T22:59:30Z')
    },
    { serialisierbar: umgebung },
  )
  await warte(100)
  expect(await schliesse('a2', JANUAR, neu)).toMatchObject({ ok: true })
  await expect(alt).rejects.toThrow('closed up to 2027-01')
})
