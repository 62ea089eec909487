// `npm run bestand -- 100000`: a stock of ordered first grants in `.bestand/`, once, for measurements. Through the use
// cases, each household in one transaction, without PDFs and payment runs. Stopped at any point, the next call goes on;
// called with a higher number it adds. Building time is summed up in `.bestand/bestand.json`.
//   --ordner=.bestand --arbeiter=2 --gleichzeitig=3
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { legeBestandsstreckeAn, legeOrganisationAn } from '../src/app/muster/index.ts'
import { datum } from '../src/kern/index.ts'
import { mitEinzelverbindung, type Ziel } from '../src/technik/index.ts'
import { oeffneDatenhaus, umgebungAn, verbinde } from './datenhaus.ts'

const JE = 500
const HEUTE = '2026-11-20'
const wert = (name: string, vorgabe: string): string =>
  process.argv.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3) ?? vorgabe

/** What is kept beside the data: the same households again at the next call. */
type Buch = { saat: string; heute: string; fertig: number[]; sekunden: number; faelle: number }
type Strecke = { readonly nr: number }

async function baue(): Promise<void> {
  const ordner = wert('ordner', '.bestand')
  const anzahl = Number(process.argv.slice(2).find((a) => /^\d+$/.test(a)) ?? 100_000)
  mkdirSync(ordner, { recursive: true })
  const datei = path.join(ordner, 'bestand.json')
  const buch: Buch = existsSync(datei)
    ? JSON.parse(readFileSync(datei, 'utf8'))
    : { saat: 'bestand', heute: HEUTE, fertig: [], sekunden: 0, faelle: 0 }
  const strecken = Array.from({ length: Math.ceil(anzahl / JE) }, (_, i) => i).filter((i) => !buch.fertig.includes(i))
  if (strecken.length === 0) {
    console.log(`bestand: ${buch.faelle} Fälle liegen schon in ${ordner}`)
    return
  }
  // Nobody mourns a stock that a power cut takes: it is built anew.
  const haus = await oeffneDatenhaus(ordner, ['fsync=off', 'synchronous_commit=off', 'max_wal_size=4GB'])
  try {
    await legeOrganisationAn(haus.umgebung)
    const ziel = haus.server.ziel('allegro_dienst', 'postgres')
    await Promise.all(
      Array.from({ length: Number(wert('arbeiter', '2')) }, () =>
        lasseArbeiten({ ordner, ziel, buch, datei, strecken }),
      ),
    )
    await mitEinzelverbindung(haus.server.ziel('postgres', 'postgres'), {}, (c) => c.query('VACUUM ANALYZE'))
  } finally {
    await haus.schliesse()
  }
  console.log(`bestand: ${buch.faelle} Fälle in ${ordner}, Bauzeit zusammen ${Math.round(buch.sekunden)} s`)
}

type Auftrag = { ordner: string; ziel: Ziel; buch: Buch; datei: string; strecken: number[] }

/** One worker takes stretch after stretch; each that is done is written down at once. */
function lasseArbeiten({ ziel, buch, datei, strecken }: Auftrag): Promise<void> {
  return new Promise((fertig, fehler) => {
    let ab = performance.now()
    const daten = { ziel, saat: buch.saat, heute: buch.heute, gleichzeitig: Number(wert('gleichzeitig', '3')) }
    const w = new Worker(new URL(import.meta.url), { workerData: daten })
    const gib = (): void => {
      const nr = strecken.shift()
      if (nr === undefined) w.postMessage('ende')
      else w.postMessage({ nr } satisfies Strecke)
    }
    w.on('message', ({ nr, neue }: { nr: number; neue: number }) => {
      const sekunden = (performance.now() - ab) / 1000
      ab = performance.now()
      buch.fertig.push(nr)
      buch.faelle += JE
      buch.sekunden += sekunden / Number(wert('arbeiter', '2'))
      writeFileSync(datei, JSON.stringify(buch))
      console.log(
        `bestand: ${buch.faelle} Fälle (${neue} neue, ${Math.round((neue / sekunden) * 10) / 10} je Sekunde und Arbeiter)`,
      )
      gib()
    })
    w.on('error', fehler)
    w.on('exit', () => fertig())
    gib()
  })
}

async function arbeite(): Promise<void> {
  const o = workerData as { ziel: Ziel; saat: string; heute: string; gleichzeitig: number }
  const db = verbinde(o.ziel)
  parentPort?.on('message', async (m: Strecke | 'ende') => {
    if (m === 'ende') {
      await db.destroy()
      parentPort?.close()
      return
    }
    const umgebung = umgebungAn(db, `${o.saat}/${m.nr}`)
    const heute = datum(o.heute)
    const neue = await legeBestandsstreckeAn(umgebung, { ...o, heute, nr: m.nr, je: JE })
    parentPort?.postMessage({ nr: m.nr, neue })
  })
}

if (isMainThread) await baue()
else await arbeite()
