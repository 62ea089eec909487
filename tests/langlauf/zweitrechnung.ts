import { rmSync } from 'node:fs'
import path from 'node:path'
import { halteEingebettet, mitEinzelverbindung, starteEingebettet } from '../../src/technik/index.ts'
import zaehlung from '../../tools/zaehlung.json' with { type: 'json' }
import { neuerOrdner } from '../start/werkzeug.ts'
import { fragen } from '../zweitrechnung/haushalte.ts'
import { abfrageUeber, type Befundstand, type Vergleich, vergleiche, zeile } from '../zweitrechnung/vergleich.ts'
import type { Langlauf } from './langlauf.ts'

type Zahlen = {
  ab: number
  haushalte: number
  verglichen: number
  werte: number
  unterschiede: number
  uebergangen: Record<string, number>
  befunde: Record<string, Befundstand>
  haushalteJeSekunde: number
}

const STUECK = 1000
/** While one lane waits for its rows, the other computes the first way. */
const BAHNEN = 2

/** Both ways of computing on the full count of households, `--ab` is the first seed, `--zahl` how many. Zero differences. */
export const langlauf: Langlauf<Zahlen> = async ({ angaben, melde }) => {
  const anzahl = Number(angaben.zahl ?? zaehlung.zaehlung['zweitrechnung.haushalte'].lang)
  const ab = Number(angaben.ab ?? 1)
  const ordner = neuerOrdner()
  try {
    const server = await starteEingebettet({ daten: path.join(ordner, 'programm') })
    try {
      const beginn = performance.now()
      const z: Zahlen = {
        ab,
        haushalte: 0,
        verglichen: 0,
        werte: 0,
        unterschiede: 0,
        uebergangen: {},
        befunde: {},
        haushalteJeSekunde: 0,
      }
      let vergeben = 0
      const bahn = (): Promise<void> =>
        mitEinzelverbindung(server.ziel('postgres', 'postgres'), {}, async (c) => {
          const abfrage = await abfrageUeber(c)
          while (vergeben < anzahl) {
            const stueck = fragen(ab + vergeben, Math.min(STUECK, anzahl - vergeben))
            vergeben += stueck.length
            const v = await vergleiche(abfrage, stueck)
            zaehle(z, v)
            for (const u of v.unterschiede) melde(zeile(u))
            z.haushalteJeSekunde = Math.round((z.haushalte * 1000) / (performance.now() - beginn))
            if (z.haushalte % (20 * STUECK) === 0) melde(`${z.haushalte} Haushalte, ${z.haushalteJeSekunde} je Sekunde`)
          }
        })
      await Promise.all(Array.from({ length: BAHNEN }, bahn))
      if (z.unterschiede > 0) throw new Error(`${z.unterschiede} Unterschiede: ${JSON.stringify(z)}`)
      return z
    } finally {
      await halteEingebettet(server)
    }
  } finally {
    rmSync(ordner, { recursive: true, force: true })
  }
}

function zaehle(z: Zahlen, v: Vergleich): void {
  z.haushalte += v.verglichen
  z.verglichen += v.verglichen
  z.werte += v.werte
  z.unterschiede += v.unterschiede.length
  for (const [warum, wieOft] of v.uebergangen) {
    z.haushalte += wieOft
    z.uebergangen[warum] = (z.uebergangen[warum] ?? 0) + wieOft
  }
  for (const [warum, b] of v.befunde) {
    z.haushalte += b.monate
    const bisher = z.befunde[warum] ?? { monate: 0, abweichend: 0 }
    z.befunde[warum] = { monate: bisher.monate + b.monate, abweichend: bisher.abweichend + b.abweichend }
  }
}
