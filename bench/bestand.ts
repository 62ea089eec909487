// The whole road among many cases: a database is filled through the use cases (rate a second), then cases are opened with
// their live result, a field is saved, the difference shown, certified, ordered. p50 and p95 in milliseconds, and p50 as
// a ratio to an empty transaction of the same round.
//   --faelle=10000 how many cases; --angeordnet=500 how many of them are decided; --runden=100; --gleichzeitig=4
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  anordnen,
  bearbeiten,
  feststellen,
  type Handelnder,
  ladeFallansicht,
  oeffneZumBearbeiten,
  zeigeDifferenz,
} from '../src/ablauf/index.ts'
import { type Bestandsfall, legeBestandAn, musternutzer } from '../src/app/muster/index.ts'
import { datum, type Result } from '../src/kern/index.ts'
import {
  anlagenordner,
  bereiteDatenbankVor,
  gesaeterZufall,
  halteEingebettet,
  kennungsgeber,
  liesMigrationen,
  mitRechten,
  oeffneDb,
  starteEingebettet,
  stellbareUhr,
  stummesProtokoll,
  type Umgebung,
} from '../src/technik/index.ts'

const zahl = (name: string, vorgabe: number): number =>
  Number(process.argv.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3) ?? vorgabe)
const FAELLE = zahl('faelle', 10_000)
const ANGEORDNET = Math.min(FAELLE, zahl('angeordnet', 500))
const RUNDEN = zahl('runden', 100)
const GLEICHZEITIG = zahl('gleichzeitig', 4)
const HEUTE = datum('2026-11-20')

const daten = mkdtempSync(path.join(tmpdir(), 'allegro-bench-'))
const server = await starteEingebettet({ daten })
await bereiteDatenbankVor(server.ziel('postgres', 'postgres'), liesMigrationen(anlagenordner()), {
  neueIstSchulung: true,
})
const db = oeffneDb(server.ziel('allegro_dienst', 'postgres'), { rolle: 'allegro_dienst', max: 8 })
const uhr = stellbareUhr('2026-11-20T09:00')
const zufall = gesaeterZufall('bestand')
const umgebung: Umgebung = {
  db,
  uhr,
  zufall,
  kennung: kennungsgeber(uhr, zufall),
  protokoll: stummesProtokoll(),
  konfiguration: { basisUrl: '', adresse: '', port: 0, daten, schulung: true, anmeldung: {} },
}

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

async function runde(f: Handelnder, a: Handelnder, { fall, haushalt }: Bestandsfall, nr: number): Promise<void> {
  await miss('leere Transaktion', () => mitRechten(db, { art: 'system', auftrag: 'bench' }, async () => 0))
  await miss('Fall öffnen, Live-Ergebnis', () => ladeFallansicht(f, fall))
  const offen = wert(await oeffneZumBearbeiten(f, fall))
  const [id, miete] = Object.entries(offen.inhalt.angaben).find(([, x]) => x.art === 'unterkunft') ?? []
  if (id === undefined || miete === undefined) throw new Error(`${haushalt.schluessel} without flat`)
  const aenderung = { pfad: `angaben/${id}/grundmiete_cent`, alt: miete.grundmiete_cent ?? null, neu: 300_00 + nr }
  await miss('Feld speichern, Live-Ergebnis', async () => {
    wert(await bearbeiten(f, { fall, aenderungen: [aenderung] }))
    await ladeFallansicht(f, fall)
  })
  await miss('Differenz zeigen', () => zeigeDifferenz(f, fall))
  const { version } = wert(await oeffneZumBearbeiten(f, fall))
  const e = await miss('feststellen', async () =>
    wert(await feststellen(f, { fall, entwurfVersion: version, begruendung: '' })),
  )
  await miss('anordnen', async () => wert(await anordnen(a, e.id)))
}

try {
  const entwuerfe = await fuelle(FAELLE - ANGEORDNET, 'entwurf')
  await fuelle(ANGEORDNET, 'angeordnet')
  const nutzer = await musternutzer(umgebung)
  const als = (nummer: string): Handelnder => {
    const n = nutzer.get(nummer)
    if (n === undefined) throw new Error(`nobody has the number ${nummer}`)
    return { umgebung, nutzer: n }
  }
  const [f, a] = [als('700211'), als('700221')]
  for (let i = 0; i < RUNDEN + 10; i++) {
    if (i === 10) zeiten.clear() // the first ten rounds warm up
    const fall = entwuerfe[(i * 7919) % entwuerfe.length]
    if (fall === undefined) throw new Error('no cases')
    await runde(f, a, fall, i)
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
  await db.destroy()
  await halteEingebettet(server)
  rmSync(daten, { recursive: true, force: true })
}
