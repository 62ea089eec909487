// LED-04 and LED-12: what somebody changes who may do everything in the database, every guard switched off.
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import zaehlung from '../../../tools/zaehlung.json' with { type: 'json' }
import { kennung, monat, monateVonBis } from '../../kern/index.ts'
import { type Akteur, arbeiteAb, mitRechten, oeffneDb, type Tx } from '../../technik/index.ts'
import { gesaeterZufall, type TestDatenbank, testDatenbank } from '../../technik/pruefung.ts'
import { laufBisZurBank } from '../bank/bankProben.ts'
import { ZAHLUNG_BEARBEITER } from '../bearbeiter.ts'
import { musterposten, ordneAn, type Zahlwelt, zahlwelt } from '../pruefung.ts'
import { befundsatz } from './befundsatz.ts'
import { pruefeHauptbuch } from './pruefeHauptbuchSql.ts'
import { pruefeKette } from './pruefeKetteSql.ts'

const LANG = process.env.LANG_LAUF === '1'
const GEKIPPT = zaehlung.zaehlung['zahlung.gekippt'][LANG ? 'lang' : 'kurz']
const FEHLBUCHUNGEN = zaehlung.zaehlung['zahlung.fehlbuchungen'][LANG ? 'lang' : 'kurz']
const JAHR = monateVonBis(monat('2026-01'), monat('2026-12'))
let t: TestDatenbank
let w: Zahlwelt
let eigner: ReturnType<typeof oeffneDb>

beforeAll(async () => {
  t = await testDatenbank({ uhr: '2025-12-15T10:00' })
  w = await zahlwelt(t.umgebung)
  const faelle = Math.ceil((GEKIPPT * 2) / 24)
  for (let i = 0; i < faelle; i++) {
    t.uhr.vor(1_000)
    const fall = kennung<'Leistungsfall'>(t.umgebung.kennung())
    await ordneAn(t.umgebung, w, {
      fall,
      regelt: JAHR,
      plan: JAHR.flatMap((m) => musterposten(w, m, 500_00 + i, 200_00)),
    })
    if (i % 2 === 0)
      await ordneAn(t.umgebung, w, {
        fall,
        regelt: JAHR.slice(6),
        plan: JAHR.slice(6).flatMap((m) => musterposten(w, m, 480_00, 210_00)),
      })
  }
  await laufBisZurBank(t.umgebung, w, { art: 'monat', monat: monat('2026-01') })
  t.uhr.vor(60_000)
  await arbeiteAb(t.umgebung, ZAHLUNG_BEARBEITER)
  eigner = oeffneDb(t.ziel, { rolle: 'allegro_eigner', max: 1 })
}, 240_000)
afterAll(async () => {
  await eigner.destroy()
  await t.schliesse()
})

class Zurueck extends Error {}

/** Does something with every guard down, looks, and takes it all back. */
async function ungeschuetzt<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
  let ergebnis: T | undefined
  await eigner
    .transaction()
    .execute(async (tx) => {
      const { rows } = await sql<{ wo: string; name: string }>`
        SELECT conrelid::regclass::text AS wo, quote_ident(conname) AS name FROM pg_constraint
         WHERE contype IN ('c', 'f')
           AND conrelid IN ('zahlung.buchung'::regclass, 'zahlung.siegel'::regclass, 'zahlung.siegelkopf'::regclass)`.execute(
        tx,
      )
      for (const r of rows) await sql.raw(`ALTER TABLE ${r.wo} DROP CONSTRAINT ${r.name}`).execute(tx)
      for (const wo of ['buchung', 'siegel'])
        await sql.raw(`ALTER TABLE zahlung.${wo} DISABLE TRIGGER USER`).execute(tx)
      ergebnis = await fn(tx as Tx)
      throw new Zurueck()
    })
    .catch((fehler: unknown) => {
      if (!(fehler instanceof Zurueck)) throw fehler
    })
  return ergebnis as T
}

/** A whole number below `n`, the same for the same seed. */
function wuerfel(saat: string): (n: number) => number {
  const zufall = gesaeterZufall(saat)
  return (n) => Buffer.from(zufall(4)).readUInt32LE(0) % n
}

const BUCHUNG = [
  'id',
  'vorgang',
  'soll',
  'haben',
  'betrag_cent',
  'titel',
  'leistungsart',
  'kostentraeger',
  'monat',
  'fall',
  'entscheidung',
  'person',
  'zahlung',
  'storniert',
  'gebucht_am',
  'traeger_nr',
]
const SIEGEL = ['nummer', 'buchung', 'vorige', 'kette', 'traeger_nr']

/** One bit of one column of one row becomes another. */
async function kippe(tx: Kysely<never>, nummer: number, n: (n: number) => number): Promise<string> {
  for (;;) {
    const [tabelle, spalte] = ((i) =>
      i < BUCHUNG.length ? ['buchung', BUCHUNG[i]] : ['siegel', SIEGEL[i - BUCHUNG.length]])(
      n(BUCHUNG.length + SIEGEL.length),
    )
    const wo =
      tabelle === 'siegel'
        ? `nummer = ${nummer}`
        : `id = (SELECT buchung FROM zahlung.siegel WHERE traeger_nr = '${w.traeger}' AND nummer = ${nummer})`
    const { rows } = await sql<{
      wert: string | null
      art: string
    }>`${sql.raw(`SELECT ${spalte}::text AS wert, pg_typeof(${spalte})::text AS art FROM zahlung.${tabelle} WHERE traeger_nr = '${w.traeger}' AND ${wo}`)}`.execute(
      tx,
    )
    const [alt] = rows
    if (alt === undefined) throw new Error(`number ${nummer} is not there`)
    if (alt.wert === null) continue
    const neu = alt.art.startsWith('timestamp')
      ? `${spalte} + interval '${2 ** n(45)} microseconds'`
      : `'${gekippt(alt.wert, alt.art, n)}'`
    await sql
      .raw(`UPDATE zahlung.${tabelle} SET ${spalte} = ${neu} WHERE traeger_nr = '${w.traeger}' AND ${wo}`)
      .execute(tx)
    return `${nummer}: ${tabelle}.${spalte}`
  }
}

function gekippt(wert: string, art: string, n: (n: number) => number): string {
  // high bits, so that a number does not become one that is there
  if (art === 'bigint') return String(BigInt(wert) ^ (1n << BigInt(20 + n(30))))
  const orte = [...wert].flatMap((z, i) => (art === 'uuid' && z === '-' ? [] : [i]))
  const ort = orte[n(orte.length)] ?? 0
  const zeichen = wert.charCodeAt(ort)
  const neu =
    art === 'uuid'
      ? (Number.parseInt(wert.charAt(ort), 16) ^ (1 << n(4))).toString(16)
      : String.fromCharCode(zeichen ^ (1 << n(4)))
  return `${wert.slice(0, ort)}${neu.replace("'", "''")}${wert.slice(ort + 1)}`
}

test(`LED-04: of ${GEKIPPT} rows with one bit flipped anywhere every one is located, and no other`, async () => {
  const n = wuerfel('gekippt')
  await ungeschuetzt(async (tx) => {
    const heil = await pruefeKette(tx, w.traeger)
    expect(heil.gebrochen).toEqual([])
    expect(heil.geprueft).toBeGreaterThan(GEKIPPT * 2)
    const gewaehlt = new Set<number>()
    while (gewaehlt.size < GEKIPPT) gewaehlt.add(1 + n(heil.geprueft))
    const was: string[] = []
    for (const nummer of [...gewaehlt].sort((a, b) => b - a)) was.push(await kippe(tx as never, nummer, n))
    const { gebrochen, unversiegelt } = await pruefeKette(tx, w.traeger)
    const gefunden = new Set(gebrochen)
    expect(was.filter((x) => !gefunden.has(Number.parseInt(x, 10)))).toEqual([])
    // a link that is another one breaks the next as well; one whose number is another one stands elsewhere
    const daneben = gebrochen.filter((x) => !gewaehlt.has(x) && !gewaehlt.has(x - 1) && x <= heil.geprueft)
    expect(daneben).toEqual([])
    expect(unversiegelt).toBeLessThanOrEqual(was.filter((x) => /\.(id|buchung|traeger_nr)$/.test(x)).length)
  })
})

/** What a wrong posting may be, on a random one: by what is set, or a statement of its own. */
const FEHLER: readonly (readonly [string, (n: (n: number) => number) => string])[] = [
  ['another amount', (n) => `betrag_cent = betrag_cent + ${1 + n(500_00)}`],
  ['a cent less', () => 'betrag_cent = betrag_cent - 1'],
  ['another debit account', () => "soll = CASE WHEN 'bank' IN (soll, haben) THEN 'verwahrung' ELSE 'bank' END"],
  ['another credit account', () => "haben = CASE WHEN 'bank' IN (soll, haben) THEN 'verwahrung' ELSE 'bank' END"],
  ['sides exchanged', () => 'soll = haben, haben = soll'],
  ['another title', () => "titel = CASE titel WHEN '1101/681 12' THEN 'kommunal/unterkunft' ELSE '1101/681 12' END"],
  ['another bearer', () => "kostentraeger = CASE kostentraeger WHEN 'bund' THEN 'kommune' ELSE 'bund' END"],
  [
    'another kind of benefit',
    () => "leistungsart = CASE leistungsart WHEN 'regelbedarf' THEN 'unterkunft' ELSE 'regelbedarf' END",
  ],
  ['another month', () => "monat = to_char(to_date(monat, 'YYYY-MM') + interval '1 month', 'YYYY-MM')"],
  ['another person', () => "person = 'P2'"],
  ['another case', () => 'fall = gen_random_uuid()'],
  ['another decision', () => 'entscheidung = gen_random_uuid()'],
  [
    'another act',
    () => 'vorgang = (SELECT id FROM zahlung.vorgang v WHERE v.gebucht_am <> buchung.gebucht_am LIMIT 1)',
  ],
  ['of another payment', () => 'zahlung = (SELECT id FROM zahlung.zahlung z WHERE z.id <> buchung.zahlung LIMIT 1)'],
  ['gone', () => 'DELETE'],
  ['twice', () => 'INSERT'],
]

test(`LED-12: ${FEHLBUCHUNGEN} wrong postings, each found by the next check`, async () => {
  const n = wuerfel('fehlbuchungen')
  const { rows } = await sql<{ id: string }>`SELECT id FROM zahlung.buchung ORDER BY id`.execute(eigner)
  const nichtGefunden: string[] = []
  for (let i = 0; i < FEHLBUCHUNGEN; i++) {
    const [name, wie] = FEHLER[i % FEHLER.length] ?? FEHLER[0] ?? ['', () => '']
    const id = rows[n(rows.length)]?.id ?? ''
    await ungeschuetzt(async (tx) => {
      expect(await pruefeHauptbuch(tx, w.traeger)).toEqual([])
      const was = wie(n)
      if (was === 'DELETE') await sql`DELETE FROM zahlung.siegel WHERE buchung = ${id}`.execute(tx)
      if (was === 'DELETE') await sql`DELETE FROM zahlung.buchung WHERE id = ${id}`.execute(tx)
      else if (was === 'INSERT')
        await sql`INSERT INTO zahlung.buchung (traeger_nr, id, vorgang, soll, haben, betrag_cent, titel, leistungsart, kostentraeger, monat, fall, entscheidung, person, zahlung, gebucht_am)
          SELECT traeger_nr, gen_random_uuid(), vorgang, soll, haben, betrag_cent, titel, leistungsart, kostentraeger, monat, fall, entscheidung, person, zahlung, gebucht_am
            FROM zahlung.buchung WHERE id = ${id}`.execute(tx)
      else await sql.raw(`UPDATE zahlung.buchung SET ${was} WHERE id = '${id}'`).execute(tx)
      const befunde = await pruefeHauptbuch(tx, w.traeger)
      if (befunde.length === 0) nichtGefunden.push(`${name} ${id}`)
      for (const b of befunde) expect(befundsatz(b)).toMatch(/^[A-ZÄÖÜ].*\. \(LED-\d\d, .+\)$/)
    })
  }
  expect(nichtGefunden).toEqual([])
})

test('what was done without the guards is gone again', async () => {
  const akteur: Akteur = { art: 'system', auftrag: 'pruefung', traeger: w.traeger }
  await mitRechten(t.db, akteur, async (tx) => {
    expect(await pruefeHauptbuch(tx, w.traeger)).toEqual([])
    expect(await pruefeKette(tx, w.traeger)).toMatchObject({ gebrochen: [], unversiegelt: 0 })
  })
})
