// The queue: asking for jobs and doing them (each with one row of effect), by 1 and by 4 workers, as a ratio to the same
// number of bare transactions with one insert. Alternating rounds in one process on the embedded database (fsync on).
//   --zahl=2000 jobs a round
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { traegerNr } from '../src/kern/index.ts'
import {
  type Akteur,
  anlagenordner,
  arbeiteAb,
  bereiteDatenbankVor,
  fluechtigerUnterschreiber,
  gesaeterZufall,
  halteEingebettet,
  kennungsgeber,
  liesMigrationen,
  mitEinzelverbindung,
  mitRechten,
  oeffneDb,
  starteEingebettet,
  stelleAuftrag,
  stummesProtokoll,
  systemUhr,
  type Umgebung,
} from '../src/technik/index.ts'

const ZAHL = Number(process.argv.find((a) => a.startsWith('--zahl='))?.slice(7) ?? 2000)
const RUNDEN = 7
const system: Akteur = { art: 'system', auftrag: 'bench', traeger: traegerNr('98802') }
const ordner = mkdtempSync(path.join(tmpdir(), 'allegro-bench-'))
const server = await starteEingebettet({ daten: ordner })
const ziel = server.ziel('postgres', 'postgres')
await bereiteDatenbankVor(ziel, liesMigrationen(anlagenordner()))
await mitEinzelverbindung(ziel, {}, (c) =>
  c.query(`CREATE SCHEMA bench AUTHORIZATION allegro_eigner; CREATE TABLE bench.wirkung (nr int NOT NULL);
           GRANT USAGE ON SCHEMA bench TO allegro_anwendung; GRANT INSERT ON bench.wirkung TO allegro_anwendung`),
)
const db = oeffneDb(server.ziel('allegro_dienst', 'postgres'), { max: 12 })
const uhr = systemUhr()
const zufall = gesaeterZufall('bench')
const umgebung: Umgebung = {
  db,
  uhr,
  zufall,
  kennung: kennungsgeber(uhr, zufall),
  protokoll: stummesProtokoll(),
  konfiguration: { basisUrl: '', adresse: '', port: 0, daten: ordner, schulung: true, anmeldung: {} },
  unterschreiber: () => fluechtigerUnterschreiber(zufall),
}
const nummern = Array.from({ length: ZAHL }, (_, i) => i)
const wirke = (tx: Parameters<Parameters<typeof mitRechten>[2]>[0], nr: number) =>
  sql`INSERT INTO bench.wirkung (nr) VALUES (${nr})`.execute(tx)
const stelleAlle = () =>
  mitRechten(db, system, async (tx) => {
    for (const nr of nummern) await stelleAuftrag(tx, { art: 'bench', nutzlast: nr })
  })
const arbeite = (wieviele: number) =>
  Promise.all(
    Array.from({ length: wieviele }, () =>
      arbeiteAb(umgebung, { bench: async (tx, a) => void (await wirke(tx, a.nutzlast as number)) }),
    ),
  )
const zeiten = new Map<string, number[]>()
async function miss(name: string, tu: () => Promise<unknown>): Promise<void> {
  const ab = performance.now()
  await tu()
  zeiten.set(name, [...(zeiten.get(name) ?? []), performance.now() - ab])
}

for (let runde = 0; runde < RUNDEN; runde++) {
  await miss('nackt', async () => {
    for (const nr of nummern) await mitRechten(db, system, (tx) => wirke(tx, nr))
  })
  await miss('stellen', stelleAlle)
  await miss('arbeiten 1', () => arbeite(1))
  await stelleAlle()
  await miss('arbeiten 4', () => arbeite(4))
}
const median = (l: readonly number[]): number => [...l].sort((a, b) => a - b)[Math.floor(l.length / 2)] ?? 0
const nackt = median(zeiten.get('nackt') ?? [])
for (const [name, liste] of zeiten) {
  const m = median(liste)
  const [min, max] = [Math.min(...liste), Math.max(...liste)].map((t) => Math.round((ZAHL * 1000) / t))
  console.log(
    `auftrag ${name.padEnd(11)} ${String(Math.round((ZAHL * 1000) / m)).padStart(6)}/s (${max} bis ${min})  ${(m / nackt).toFixed(2)} × nackt`,
  )
}
await db.destroy()
await halteEingebettet(server)
rmSync(ordner, { recursive: true, force: true })
