// All households of the country in one go: a million of the seeded generator, twelve months each, shared by two workers.
// Each worker makes its households itself, one after the other, so that no more than one is in memory. The clock runs
// from the start of the workers to the last answer; peak memory is that of the whole process, read from the system.
import { readFileSync } from 'node:fs'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { datum, monat, monateVonBis } from '../src/kern/index.ts'
import { berechneMonate, bereite } from '../src/recht/index.ts'
import { haushalt } from '../src/recht/pruefung.ts'

type Teil = { readonly ab: number; readonly bis: number; readonly herleitung: boolean }
type Antwort = { readonly personen: number; readonly summe: number; readonly ohneAnspruch: number }

const STAND = { bekanntBis: datum('2026-11-22') }
const MONATE = monateVonBis(monat('2026-01'), monat('2026-12'))

const wert = (name: string, vorgabe: number): number =>
  Number(process.argv.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3) ?? vorgabe)

/** The seeds from `ab` up to `bis`, each computed for a year; the sums of two runs over the same seeds are equal. */
function rechne({ ab, bis, herleitung }: Teil): Antwort {
  let personen = 0
  let summe = 0
  let ohneAnspruch = 0
  for (let saat = ab; saat < bis; saat++) {
    const s = bereite(haushalt(saat, 2026))
    let jahr = 0
    for (const e of berechneMonate(s, MONATE, STAND, { herleitung })) jahr += e.gesamt
    personen += s.personen.length
    summe += jahr
    if (jahr === 0) ohneAnspruch++
  }
  return { personen, summe, ohneAnspruch }
}

function lasse(teil: Teil): Promise<Antwort> {
  return new Promise((fertig, fehler) => {
    const w = new Worker(new URL(import.meta.url), { workerData: teil })
    w.on('message', fertig)
    w.on('error', fehler)
  })
}

/** The most memory the process ever had, in MB (`VmHWM`); where the system does not tell, what it has at the end. */
function hoechsterSpeicher(): number {
  try {
    const zeile = /VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))
    return Math.round(Number(zeile?.[1]) / 1024)
  } catch {
    return Math.round(process.memoryUsage.rss() / 1024 / 1024)
  }
}

async function bestandslauf(): Promise<void> {
  const haushalte = wert('haushalte', 1_000_000)
  const arbeiter = wert('arbeiter', 2)
  const herleitung = process.argv.includes('--herleitung')
  const grenze = (i: number): number => 1 + Math.floor((haushalte * i) / arbeiter)
  const ab = performance.now()
  const teile = Array.from({ length: arbeiter }, (_, i) => lasse({ ab: grenze(i), bis: grenze(i + 1), herleitung }))
  const antworten = await Promise.all(teile)
  const sekunden = (performance.now() - ab) / 1000
  const { user, system } = process.cpuUsage()
  const von = (f: (a: Antwort) => number): number => antworten.reduce((s, a) => s + f(a), 0)
  const bgMonate = haushalte * MONATE.length
  const bericht = {
    haushalte,
    personen: von((a) => a.personen),
    bgMonate,
    arbeiter,
    herleitung,
    sekunden: Math.round(sekunden * 10) / 10,
    rechenzeitSekunden: Math.round((user + system) / 100_000) / 10,
    bgMonateJeSekunde: Math.round(bgMonate / sekunden),
    speicherMB: hoechsterSpeicher(),
    summeEuro: Math.round(von((a) => a.summe) / 100),
    ohneAnspruch: von((a) => a.ohneAnspruch),
  }
  if (process.argv.includes('--json')) console.log(JSON.stringify(bericht, null, 2))
  else
    console.log(
      `${haushalte} Haushalte, ${bericht.personen} Personen, ${bgMonate} BG-Monate ${herleitung ? 'mit' : 'ohne'} Herleitung in ${bericht.sekunden} s (${bericht.rechenzeitSekunden} s Rechenzeit) mit ${arbeiter} Arbeitern: ${bericht.bgMonateJeSekunde} BG-Monate/s, höchstens ${bericht.speicherMB} MB; zusammen ${bericht.summeEuro} Euro, ${bericht.ohneAnspruch} ohne Anspruch`,
    )
}

if (isMainThread) await bestandslauf()
else parentPort?.postMessage(rechne(workerData as Teil))
