// The whole road among many cases, as the server answers it: a database is filled through the use cases (rate a second),
// then pages are asked for in this process, from sign-in and rights over the read log to the rendered page: a case is
// opened with its result, a field saved with the new result, the difference shown, certified, ordered with plan, postings
// and letters. p50 and p95 in milliseconds, and p50 as a ratio to an empty transaction of the same round.
//   --aus=.bestand a stock built before by `npm run bestand`, instead of one filled now; its cases are ordered grants
//   --faelle=10000 how many cases; --angeordnet=200 how many of them are decided; --runden=100; --gleichzeitig=4
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Handelnder, oeffneZumBearbeiten } from '../src/ablauf/index.ts'
import { type Bestandsfall, legeBestandAn, MUSTERKENNWORT, musternutzer } from '../src/app/muster/index.ts'
import { baueServer } from '../src/app/server.ts'
import { listeFallkennungen } from '../src/fall/index.ts'
import { datum, type Kennung, type Result, type TraegerNr, traegerNr } from '../src/kern/index.ts'
import { listeEntscheidungen } from '../src/leistung/index.ts'
import { mitRechten } from '../src/technik/index.ts'
import { type Browser, meldeAn } from './browser.ts'
import { BASIS, oeffneDatenhaus } from './datenhaus.ts'

const zahl = (name: string, vorgabe: number): number =>
  Number(process.argv.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3) ?? vorgabe)
const FAELLE = zahl('faelle', 10_000)
const ANGEORDNET = Math.min(FAELLE, zahl('angeordnet', 200))
const RUNDEN = zahl('runden', 100)
const GLEICHZEITIG = zahl('gleichzeitig', 4)
const HEUTE = datum('2026-11-20')

const AUS = process.argv.find((a) => a.startsWith('--aus='))?.slice('--aus='.length)
const ordner = AUS ?? mkdtempSync(path.join(tmpdir(), 'allegro-bench-'))
const haus = await oeffneDatenhaus(ordner)
const { umgebung } = haus
const { db } = umgebung

const zeiten = new Map<string, number[]>()
async function miss<T>(name: string, tu: () => Promise<T>): Promise<T> {
  const t = performance.now()
  const ergebnis = await tu()
  zeiten.set(name, [...(zeiten.get(name) ?? []), performance.now() - t])
  return ergebnis
}

function wert<T>(r: Result<T, unknown>): T {
  if (!r.ok) throw new Error(`refused: ${JSON.stringify(r.ablehnung)}`)
  return r.wert
}

async function fuelle(anzahl: number, weg: 'entwurf' | 'angeordnet'): Promise<readonly Bestandsfall[]> {
  const ab = performance.now()
  const melde = (n: number): void => {
    if (n % 1_000 === 0) console.log(`bestand: ${n} Fälle`)
  }
  const faelle = await legeBestandAn(umgebung, {
    saat: weg,
    heute: HEUTE,
    anzahl,
    ab: weg === 'entwurf' ? 0 : FAELLE,
    weg,
    gleichzeitig: GLEICHZEITIG,
    melde,
  })
  const sekunden = (performance.now() - ab) / 1000
  console.log(
    `bestand ${weg}: ${anzahl} Fälle in ${Math.round(sekunden)} s, ${Math.round((anzahl * 10) / sekunden) / 10} je Sekunde`,
  )
  return faelle
}

/** As people type: surnames of the sample, some in part. */
const NAMEN = ['Petersen', 'Han', 'Yıl', 'Schm', 'Kowal', 'Marten', 'Nguy', 'Behr'] as const

type Messfall = { readonly fall: Kennung<'Leistungsfall'>; readonly traeger: TraegerNr }
type Leute = { readonly f: Handelnder; readonly sachbearbeitung: Browser; readonly anordnung: Browser }

async function runde({ f, sachbearbeitung, anordnung }: Leute, { fall, traeger }: Messfall, nr: number) {
  const offen = wert(await oeffneZumBearbeiten(f, fall))
  const [id, miete] = Object.entries(offen.inhalt.angaben).find(([, x]) => x.art === 'unterkunft') ?? []
  if (id === undefined || miete === undefined) throw new Error(`${fall} without flat`)
  const pfad = `angaben/${id}/grundmiete_cent`
  const blick = { angabe: id, monat: '' }
  // Another rent each time, so that a stock can be measured again.
  const bisher = typeof miete.grundmiete_cent === 'number' ? miete.grundmiete_cent : 300_00
  const neu = Math.floor(bisher / 100) + 1
  const feld = { [`a:${pfad}`]: JSON.stringify(miete.grundmiete_cent ?? null), [`t:${pfad}`]: `${neu},00` }
  await miss('Arbeitsplatz, Seite', () => sachbearbeitung.hole('/'))
  await miss('Suche beim Tippen', () =>
    sachbearbeitung.sende('/suche/treffer', { suche: NAMEN[nr % NAMEN.length] ?? '' }),
  )
  await miss('leere Transaktion', () => mitRechten(db, { art: 'system', auftrag: 'bench' }, async () => 0))
  await miss('Fall öffnen, Seite', () => sachbearbeitung.hole(`/faelle/${fall}?angabe=${id}`))
  const antwort = await miss('Feld speichern, Live-Ergebnis', () =>
    sachbearbeitung.sende(`/faelle/${fall}/aendern`, { ...blick, ...feld }),
  )
  if (!antwort.includes(`"version":${offen.version + 1}`)) throw new Error(`not saved: ${antwort.slice(0, 200)}`)
  await miss('Differenz, Seite', () => sachbearbeitung.hole(`/faelle/${fall}/differenz`))
  const stand = { version: String(offen.version + 1), begruendung: '' }
  await fuehrt(miss('feststellen', () => sachbearbeitung.sende(`/faelle/${fall}/feststellen`, stand)))
  const ref = { traeger, fall }
  const alle = await mitRechten(db, { art: 'system', auftrag: 'bench' }, (tx) => listeEntscheidungen(tx, ref))
  const entscheidung = `/anordnen/${alle.find((e) => e.zustand === 'festgestellt')?.id}`
  await miss('Anordnung vorlegen, Seite', () => anordnung.hole(entscheidung))
  await fuehrt(miss('anordnen', () => anordnung.sende(entscheidung, {})))
}

/** An act that succeeds leads to another page. */
async function fuehrt(antwort: Promise<string>): Promise<void> {
  const text = await antwort
  if (!text.startsWith('/faelle/')) throw new Error(`refused: ${text.slice(0, 2000)}`)
}

async function fuelleAlle(): Promise<readonly Messfall[]> {
  const faelle = await fuelle(FAELLE - ANGEORDNET, 'entwurf')
  await fuelle(ANGEORDNET, 'angeordnet')
  return faelle.map(({ fall, haushalt }) => ({ fall, traeger: haushalt.traeger }))
}

/** All cases of the stock: each round opens a draft of another one and orders it, so the stock stays one of ordered cases. */
async function zieheAus(): Promise<readonly Messfall[]> {
  const traeger = traegerNr('98802')
  const ids = await mitRechten(db, { art: 'system', auftrag: 'bench' }, (tx) =>
    listeFallkennungen(tx, { traeger, nach: null, hoechstens: 1_000_000 }),
  )
  console.log(`bestand: ${ids.length} Fälle aus ${AUS}`)
  return ids.map((fall) => ({ fall, traeger }))
}

try {
  const entwuerfe = AUS === undefined ? await fuelleAlle() : await zieheAus()
  const nutzer = await musternutzer(umgebung)
  const als = (nummer: string): Handelnder => {
    const n = nutzer.get(nummer)
    if (n === undefined) throw new Error(`nobody has the number ${nummer}`)
    return { umgebung, nutzer: n }
  }
  const app = await baueServer(umgebung, { seiten: path.join(process.cwd(), '.bau', 'web') })
  const leute: Leute = {
    f: als('700211'),
    sachbearbeitung: await meldeAn(app, BASIS, 'finja.gude', MUSTERKENNWORT),
    anordnung: await meldeAn(app, BASIS, 'anke.carsten', MUSTERKENNWORT),
  }
  for (let i = 0; i < RUNDEN + 10; i++) {
    if (i === 10) zeiten.clear() // the first ten rounds warm up
    const fall = entwuerfe[(i * 7919) % entwuerfe.length]
    if (fall === undefined) throw new Error('no cases')
    await runde(leute, fall, i)
  }
  const quantil = (t: readonly number[], q: number): number =>
    [...t].sort((x, y) => x - y)[Math.min(t.length - 1, Math.floor(t.length * q))] ?? 0
  const basis = quantil(zeiten.get('leere Transaktion') ?? [], 0.5)
  for (const [name, t] of zeiten) {
    const [p50, p95] = [quantil(t, 0.5), quantil(t, 0.95)].map((x) => Math.round(x * 10) / 10)
    const mal = Math.round(quantil(t, 0.5) / basis)
    console.log(`bestand ${name.padEnd(30)} p50 ${p50} ms  p95 ${p95} ms  ${mal} × leere Transaktion`)
  }
} finally {
  await haus.schliesse()
  if (AUS === undefined) rmSync(ordner, { recursive: true, force: true })
}
