// A case in a database with many others: opening it with its live result, saving a field, certifying and ordering
// twelve months (without plan, letters and postings: those belong to other rooms). Alternating rounds in one process;
// p50 and p95 in milliseconds, and p50 as a ratio to an empty transaction of the same round.
//   --faelle=10000 how many cases, --runden=200 how many rounds
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  aendere,
  type Bearbeiter,
  entwurfAus,
  friereEin,
  LEERER_ENTWURF,
  LEERER_INHALT,
  ladeFall,
  ladeOffenenEntwurf,
  legeFallAn,
  oeffneEntwurf,
  pruefeEntwurf,
  unterschied,
} from '../src/fall/index.ts'
import { datum, type Kennung, kennung, monat, monateVonBis, traegerNr } from '../src/kern/index.ts'
import {
  berechneInhalt,
  type Feststellungsinhalt,
  ladeGeltende,
  lasseVerfallen,
  matrix,
  ordneAn,
  pruefeAnordnung,
  rechne,
  stelleFest,
} from '../src/leistung/index.ts'
import { haushalt } from '../src/recht/pruefung.ts'
import {
  type Akteur,
  bereiteDatenbankVor,
  gesaeterZufall,
  halteEingebettet,
  kennungsgeber,
  liesMigrationen,
  mitRechten,
  oeffneDb,
  starteEingebettet,
  systemUhr,
  type Tx,
} from '../src/technik/index.ts'

const zahl = (name: string, vorgabe: number): number =>
  Number(process.argv.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3) ?? vorgabe)
const FAELLE = zahl('faelle', 10_000)
const RUNDEN = zahl('runden', 200)
const TRAEGER = traegerNr('98802')
const MONATE = monateVonBis(monat('2026-01'), monat('2026-12'))
const STAND = { bekanntBis: datum('2026-11-22') }
const ANNA: Bearbeiter = { bediensteter: kennung('01890000-0000-7000-8000-00000000000a'), personalnummer: '1001' }
const CLARA: Bearbeiter = { bediensteter: kennung('01890000-0000-7000-8000-00000000000c'), personalnummer: '1003' }
const uhr = systemUhr()
const zufall = gesaeterZufall('bench')
const u = { uhr, zufall, kennung: kennungsgeber(uhr, zufall) }

function wert<T>(r: { ok: true; wert: T } | { ok: false; ablehnung: unknown }): T {
  if (!r.ok) throw new Error(`refused: ${JSON.stringify(r.ablehnung)}`)
  return r.wert
}

async function nimmAuf(tx: Tx, nr: number): Promise<Kennung<'Leistungsfall'>> {
  const angaben = haushalt(nr, 2026)
  const personen = new Set(Object.values(angaben.angaben).flatMap((a) => (a.art === 'person' ? [a.person] : [])))
  const fall = await legeFallAn(tx, u, {
    traeger: TRAEGER,
    bgNummer: `98802//${String(nr).padStart(7, '0')}`,
    personen: [...personen].map(() => kennung<'Person'>(u.kennung())),
    wer: ANNA,
  })
  const entwurf = wert(await oeffneEntwurf(tx, u, { ...fall, wer: ANNA }))
  const aenderungen = unterschied(LEERER_ENTWURF, entwurfAus({ ...LEERER_INHALT, angaben }))
  wert(await aendere(tx, u, { ...entwurf, wer: ANNA, aenderungen }))
  return fall.fall
}

async function ladeOffen(tx: Tx, id: Kennung<'Leistungsfall'>) {
  const fall = await ladeFall(tx, id)
  const entwurf = fall && (await ladeOffenenEntwurf(tx, fall))
  if (!fall || !entwurf) throw new Error(`case ${id} without draft`)
  return { fall, entwurf, inhalt: pruefeEntwurf(entwurf.inhalt).rechenbar }
}

async function oeffne(tx: Tx, id: Kennung<'Leistungsfall'>): Promise<number> {
  const { fall, inhalt } = await ladeOffen(tx, id)
  const b = berechneInhalt(inhalt, MONATE, STAND)
  const geltend = await ladeGeltende(tx, fall)
  return (
    matrix(
      b.ergebnisse,
      fall.mitglieder.map((m) => m.lokal),
    ).zeilen.length + geltend.zeilen.length
  )
}

async function tippe(tx: Tx, id: Kennung<'Leistungsfall'>, runde: number): Promise<number> {
  const { fall, entwurf } = await ladeOffen(tx, id)
  const wohnung = Object.entries(entwurf.inhalt.angaben).find(([, a]) => a.art === 'unterkunft')
  if (!wohnung) throw new Error(`case ${id} without flat`)
  const alt = wohnung[1].grundmiete_cent ?? null
  const aenderungen = [{ pfad: `angaben/${wohnung[0]}/grundmiete_cent`, alt, neu: 300_00 + runde }]
  const r = wert(await aendere(tx, u, { ...entwurf, wer: ANNA, aenderungen }))
  await lasseVerfallen(tx, u, { ...fall, anlass: 'bearbeitet', wer: ANNA })
  return berechneInhalt(pruefeEntwurf(r.inhalt).rechenbar, MONATE, STAND).zeilen.length
}

const inhaltVon = (fakten: Feststellungsinhalt['fakten']): Feststellungsinhalt => ({
  fakten,
  ergebnisse: rechne(fakten.angaben, MONATE, STAND, { herleitung: true }),
  plan: [],
  schreiben: [],
  zahlungsstand: [],
})

async function stelle(tx: Tx, id: Kennung<'Leistungsfall'>): Promise<Kennung<'Entscheidung'>> {
  const { fall, entwurf, inhalt } = await ladeOffen(tx, id)
  const regelt = fall.mitglieder.flatMap((m) => MONATE.map((mo) => ({ person: m.lokal, monat: mo })))
  const f = await stelleFest(tx, u, {
    ...fall,
    entwurf: entwurf.entwurf,
    entwurfVersion: entwurf.version,
    art: 'bewilligung',
    begruendung: null,
    regelt,
    rechtsstand: STAND,
    inhalt: inhaltVon(inhalt),
    anzahlSchreiben: 1,
    wer: ANNA,
  })
  return wert(f).id
}

async function ordne(tx: Tx, id: Kennung<'Leistungsfall'>, entscheidung: Kennung<'Entscheidung'>): Promise<void> {
  const { entwurf, inhalt } = await ladeOffen(tx, id)
  const e = wert(await pruefeAnordnung(tx, { traeger: TRAEGER, entscheidung, inhalt: inhaltVon(inhalt), wer: CLARA }))
  const { fassung } = wert(await friereEin(tx, u, { ...entwurf, version: entwurf.version, wer: CLARA }))
  await ordneAn(tx, u, { entscheidung: e, fassung: fassung.id, ueberzahlt: [], wer: CLARA })
}

const daten = mkdtempSync(path.join(tmpdir(), 'allegro-bench-'))
const server = await starteEingebettet({ daten })
const verwaltung = server.ziel('postgres', 'postgres')
await bereiteDatenbankVor(verwaltung, liesMigrationen('src'))
const db = oeffneDb(server.ziel('allegro_dienst', 'postgres'), { rolle: 'allegro_dienst', max: 8 })
const als = <T>(wer: Bearbeiter, fn: (tx: Tx) => Promise<T>, serialisierbar = false): Promise<T> => {
  const akteur: Akteur = { art: 'mensch', bediensteter: wer.bediensteter, traeger: TRAEGER, stufe: 'A' }
  return mitRechten(db, akteur, fn, { serialisierbar: serialisierbar ? u : undefined })
}
try {
  const ab = performance.now()
  const ids: Kennung<'Leistungsfall'>[] = []
  for (let i = 0; i < FAELLE; i += 50) {
    const portion = Array.from({ length: Math.min(50, FAELLE - i) }, (_, k) => i + k + 1)
    await Promise.all(
      [0, 1, 2, 3].map((teil) =>
        als(ANNA, async (tx) => {
          for (const nr of portion.filter((n) => n % 4 === teil)) ids.push(await nimmAuf(tx, nr))
        }),
      ),
    )
  }
  console.log(`fall: ${FAELLE} Fälle angelegt in ${Math.round((performance.now() - ab) / 1000)} s`)
  const zeiten = new Map<string, number[]>()
  const miss = async <T>(name: string, tu: () => Promise<T>): Promise<T> => {
    const t = performance.now()
    const ergebnis = await tu()
    zeiten.set(name, [...(zeiten.get(name) ?? []), performance.now() - t])
    return ergebnis
  }
  for (let i = 0; i < RUNDEN + 10; i++) {
    if (i === 10) zeiten.clear() // the first ten rounds warm up
    const id = ids[(i * 7919) % ids.length]
    if (id === undefined) throw new Error('no cases')
    await miss('leere Transaktion', () => als(ANNA, async () => 0))
    await miss('Fall öffnen, Live-Ergebnis', () => als(ANNA, (tx) => oeffne(tx, id)))
    await miss('Feld speichern, Live-Ergebnis', () => als(ANNA, (tx) => tippe(tx, id, i)))
    const e = await miss('feststellen, 12 Monate', () => als(ANNA, (tx) => stelle(tx, id), true))
    await miss('anordnen, 12 Monate', () => als(CLARA, (tx) => ordne(tx, id, e), true))
  }
  const quantil = (t: readonly number[], q: number): number =>
    [...t].sort((a, b) => a - b)[Math.min(t.length - 1, Math.floor(t.length * q))] ?? 0
  const basis = quantil(zeiten.get('leere Transaktion') ?? [], 0.5)
  for (const [name, t] of zeiten) {
    const [p50, p95] = [quantil(t, 0.5), quantil(t, 0.95)].map((x) => Math.round(x * 10) / 10)
    console.log(
      `fall ${name.padEnd(32)} p50 ${p50} ms  p95 ${p95} ms  ${Math.round(quantil(t, 0.5) / basis)} × leere Transaktion`,
    )
  }
} finally {
  await db.destroy()
  await halteEingebettet(server)
  rmSync(daten, { recursive: true, force: true })
}
