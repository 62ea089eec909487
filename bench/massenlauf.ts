// The dry run of a change of the law over a stock: every case read, computed for the months granted, sorted, its effect
// summed and kept, as the jobs of the product do it, shared by workers that take portions from the one queue. The law of
// the comparison is a set of values (Regelbedarfsstufe 1 of 600,00 from the month named), so that every case changes.
//   --aus=.bestand --ab=2026-01 --arbeiter=2 --json; with --ab=2026-01 the whole of every period granted is computed
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { ABLAUF_BEARBEITER, legeMassenlaufAn } from '../src/ablauf/index.ts'
import { musternutzer } from '../src/app/muster/index.ts'
import { monat } from '../src/kern/index.ts'
import { findMassenlauf, type MassenlaufRef, zaehleMassenfaelle } from '../src/leistung/index.ts'
import { arbeiteAb, mitRechten, type Umgebung, type Ziel } from '../src/technik/index.ts'
import { oeffneDatenhaus, umgebungAn, verbinde } from './datenhaus.ts'

const wert = (name: string, vorgabe: string): string =>
  process.argv.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3) ?? vorgabe

const PROBE = 'ablauf.massenprobe'

async function messe(): Promise<void> {
  const haus = await oeffneDatenhaus(wert('aus', '.bestand'))
  try {
    const { umgebung } = haus
    await raeumeAuf(umgebung)
    const lauf = await legeAn(umgebung)
    const ziel = haus.server.ziel('allegro_dienst', 'postgres')
    const ab = performance.now()
    await Promise.all(Array.from({ length: Number(wert('arbeiter', '2')) }, (_, i) => lasse(ziel, i)))
    const sekunden = (performance.now() - ab) / 1000
    await berichte(umgebung, lauf, sekunden)
  } finally {
    await haus.schliesse()
  }
}

/** Jobs an earlier, interrupted measurement has left. */
async function raeumeAuf(u: Umgebung): Promise<void> {
  await arbeiteAb(u, { [PROBE]: async () => undefined })
}

async function legeAn(u: Umgebung): Promise<MassenlaufRef> {
  const nutzer = [...(await musternutzer(u)).values()].find((n) => n.stufe === 'A' && n.traeger === '98802')
  if (nutzer === undefined) throw new Error('nobody of level A')
  const satz = {
    format: 'allegro-parametersatz/1',
    parameter: [
      {
        id: 'sgb2.20.1a.regelbedarfsstufe1',
        ab: `${wert('ab', '2026-01')}-01`,
        verkuendet: null,
        wert: 600_00,
        quelle: 'Messung',
      },
    ],
  }
  const r = await legeMassenlaufAn(
    { umgebung: u, nutzer },
    {
      titel: 'Messung',
      grundlage: 'Messung',
      regel: { art: 'rechtsaenderung' },
      ab: monat(wert('ab', '2026-01')),
      parametersatz: JSON.stringify(satz),
    },
  )
  if (!r.ok) throw new Error(r.ablehnung.art)
  return r.wert
}

function lasse(ziel: Ziel, nr: number): Promise<void> {
  return new Promise((fertig, fehler) => {
    const w = new Worker(new URL(import.meta.url), { workerData: { ziel, nr } })
    w.on('error', fehler)
    w.on('exit', () => fertig())
  })
}

async function berichte(u: Umgebung, ref: MassenlaufRef, sekunden: number): Promise<void> {
  const { lauf, zahlen } = await mitRechten(u.db, { art: 'system', auftrag: 'bench' }, async (tx) => ({
    lauf: await findMassenlauf(tx, ref),
    zahlen: await zaehleMassenfaelle(tx, ref),
  }))
  const faelle = zahlen.reduce((n, z) => n + z.faelle, 0)
  const { user, system } = process.cpuUsage()
  const bericht = {
    faelle,
    zustand: lauf?.zustand,
    arbeiter: Number(wert('arbeiter', '2')),
    sekunden: Math.round(sekunden * 10) / 10,
    rechenzeitSekunden: Math.round((user + system) / 100_000) / 10,
    faelleJeSekunde: Math.round(faelle / sekunden),
    hochgerechnetAuf100000: Math.round((sekunden * 100_000) / faelle),
    klassen: Object.fromEntries(zahlen.map((z) => [z.grund ?? z.klasse, z.faelle])),
  }
  if (process.argv.includes('--json')) console.log(JSON.stringify(bericht, null, 2))
  else
    console.log(
      `Probelauf: ${faelle} Fälle in ${bericht.sekunden} s (${bericht.rechenzeitSekunden} s Rechenzeit ohne Datenbank) mit ${bericht.arbeiter} Arbeitern: ${bericht.faelleJeSekunde} je Sekunde, 100.000 in ${bericht.hochgerechnetAuf100000} s; ${JSON.stringify(bericht.klassen)}`,
    )
}

async function arbeite(): Promise<void> {
  const { ziel, nr } = workerData as { ziel: Ziel; nr: number }
  const db = verbinde(ziel)
  const probe = ABLAUF_BEARBEITER[PROBE]
  if (probe === undefined) throw new Error('no handler for the dry run')
  await arbeiteAb(umgebungAn(db, `massenlauf/${nr}`), { [PROBE]: probe })
  await db.destroy()
  parentPort?.close()
}

if (isMainThread) await messe()
else await arbeite()
