// `npm run bestand -- 100000`: a stock of ordered first grants in `.bestand/`, once, for measurements. Through the use
// cases, each household taken in by one transaction and granted by another, without PDFs, seals of the postings and
// payment runs; at the end every case gets its work items and signs for lists. Stopped at any point, the next call goes
// on; called with a higher number it adds. Building time is summed up in `.bestand/bestand.json`.
//   --ordner=.bestand --arbeiter=2 --gleichzeitig=4
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { ABLAUF_BEARBEITER } from '../src/ablauf/index.ts'
import { legeBestandsstreckeAn, legeOrganisationAn } from '../src/app/muster/index.ts'
import { datum } from '../src/kern/index.ts'
import { arbeiteAb, mitEinzelverbindung, type Umgebung, type Ziel } from '../src/technik/index.ts'
import { oeffneDatenhaus, umgebungAn, verbinde } from './datenhaus.ts'

const JE = 500
const HEUTE = '2026-11-20'
const AUFFORDERUNGEN = 'ablauf.aufforderungen'
const wert = (name: string, vorgabe: string): string =>
  process.argv.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3) ?? vorgabe

/** What is kept beside the data: the same households again at the next call. */
type Buch = { saat: string; heute: string; fertig: number[]; sekunden: number; faelle: number }
type Strecke = { readonly nr: number }
type Getan = { readonly nr: number; readonly neue: number }
const ARBEITER = Number(wert('arbeiter', '2'))
const GLEICHZEITIG = Number(wert('gleichzeitig', '4'))

async function baue(): Promise<void> {
  const ordner = wert('ordner', '.bestand')
  const anzahl = Number(process.argv.slice(2).find((a) => /^\d+$/.test(a)) ?? 100_000)
  mkdirSync(ordner, { recursive: true })
  const datei = path.join(ordner, 'bestand.json')
  const buch: Buch = existsSync(datei)
    ? JSON.parse(readFileSync(datei, 'utf8'))
    : { saat: 'bestand', heute: HEUTE, fertig: [], sekunden: 0, faelle: 0 }
  const strecken = Array.from({ length: Math.ceil(anzahl / JE) }, (_, i) => i).filter((i) => !buch.fertig.includes(i))
  // Nobody mourns a stock that a power cut takes: it is built anew.
  const haus = await oeffneDatenhaus(ordner, ['fsync=off', 'synchronous_commit=off', 'max_wal_size=4GB'])
  try {
    await legeOrganisationAn(haus.umgebung)
    const ziel = haus.server.ziel('allegro_dienst', 'postgres')
    const alle = (lasse: (a: Auftrag) => Promise<void>): Promise<unknown> =>
      Promise.all(Array.from({ length: ARBEITER }, () => lasse({ ziel, buch, datei, strecken })))
    if (strecken.length > 0) await alle(lasseBauen)
    const verwaltung = haus.server.ziel('postgres', 'postgres')
    await mitEinzelverbindung(verwaltung, {}, (c) => c.query(OHNE_PDF_UND_SIEGEL))
    await mitEinzelverbindung(verwaltung, {}, (c) => c.query('VACUUM ANALYZE'))
    await alle(lasseAuffordern)
    await mitEinzelverbindung(verwaltung, {}, (c) => c.query('VACUUM ANALYZE'))
  } finally {
    await haus.schliesse()
  }
  console.log(`bestand: ${buch.faelle} Fälle in ${ordner}, Bauzeit zusammen ${Math.round(buch.sekunden)} s`)
}

type Auftrag = { ziel: Ziel; buch: Buch; datei: string; strecken: number[] }

/** What no measurement asks for; the jobs would only stand in the way of others. */
const OHNE_PDF_UND_SIEGEL = `DELETE FROM technik.auftrag WHERE art IN ('akte.rendern', 'zahlung.versiegle')`

/** Work items and signs for lists, as the order of each case has asked for them. */
function lasseAuffordern({ ziel, buch, datei }: Auftrag): Promise<void> {
  return new Promise((fertig, fehler) => {
    const ab = performance.now()
    const daten = { ziel, saat: `${buch.saat}/aufforderungen/${ab}`, heute: buch.heute, gleichzeitig: GLEICHZEITIG }
    const w = new Worker(new URL(import.meta.url), { workerData: daten })
    w.on('message', ({ nr: faelle }: Getan) => {
      const sekunden = (performance.now() - ab) / 1000
      buch.sekunden += sekunden / ARBEITER
      writeFileSync(datei, JSON.stringify(buch))
      console.log(`bestand: Aufforderungen für ${faelle} Fälle in ${Math.round(sekunden)} s`)
      w.postMessage('ende')
    })
    w.on('error', fehler)
    w.on('exit', () => fertig())
    w.postMessage('aufforderungen')
  })
}

/** One worker takes stretch after stretch; each that is done is written down at once. */
function lasseBauen({ ziel, buch, datei, strecken }: Auftrag): Promise<void> {
  return new Promise((fertig, fehler) => {
    let ab = performance.now()
    const daten = { ziel, saat: buch.saat, heute: buch.heute, gleichzeitig: GLEICHZEITIG }
    const w = new Worker(new URL(import.meta.url), { workerData: daten })
    const gib = (): void => {
      const nr = strecken.shift()
      if (nr === undefined) w.postMessage('ende')
      else w.postMessage({ nr } satisfies Strecke)
    }
    w.on('message', ({ nr, neue }: Getan) => {
      const sekunden = (performance.now() - ab) / 1000
      ab = performance.now()
      buch.fertig.push(nr)
      buch.faelle += JE
      buch.sekunden += sekunden / ARBEITER
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
  const antworte = (g: Getan): void => parentPort?.postMessage(g)
  parentPort?.on('message', async (m: Strecke | 'aufforderungen' | 'ende') => {
    if (m === 'ende') {
      await db.destroy()
      parentPort?.close()
      return
    }
    if (m === 'aufforderungen') {
      antworte({ nr: await fordereAuf(umgebungAn(db, o.saat), o.gleichzeitig), neue: 0 })
      return
    }
    // Other ids than those of a call that was stopped within this stretch: its households are kept.
    const umgebung = umgebungAn(db, `${o.saat}/${m.nr}/${process.hrtime.bigint()}`)
    const heute = datum(o.heute)
    const neue = await legeBestandsstreckeAn(umgebung, { ...o, heute, nr: m.nr, je: JE })
    antworte({ nr: m.nr, neue })
  })
}

/** Until no job of this kind is left; how many that were. */
async function fordereAuf(u: Umgebung, gleichzeitig: number): Promise<number> {
  const pflege = ABLAUF_BEARBEITER[AUFFORDERUNGEN]
  if (pflege === undefined) throw new Error('no handler for work items')
  const je = await Promise.all(Array.from({ length: gleichzeitig }, () => arbeiteAb(u, { [AUFFORDERUNGEN]: pflege })))
  return je.reduce((s, n) => s + n, 0)
}

if (isMainThread) await baue()
else await arbeite()
