import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import zaehlung from '../../tools/zaehlung.json' with { type: 'json' }
import { oeffneAbbruchwelt, stellen } from '../abbruch/weg.ts'
import { neuerOrdner } from '../start/werkzeug.ts'
import type { Langlauf } from './langlauf.ts'

type Zahlen = { nachrichten: number; abbrueche_programm: number; abbrueche_datenbank: number; abweichungen: number }

/** REL-02, REL-03: kill -9 at 50 places (--zahl) of ordering and payment run, of the program and a fifth as often of the database. */
export const langlauf: Langlauf<Zahlen> = async ({ angaben, melde }) => {
  const anzahl = Number(angaben.zahl ?? zaehlung.zaehlung['abbruch.weg'].lang)
  const ordner = neuerOrdner()
  const welt = await oeffneAbbruchwelt(ordner)
  try {
    const faelle = [
      ...stellen(welt.nachrichten, anzahl).map((s) => ['programm', s] as const),
      ...stellen(welt.nachrichten, Math.ceil(anzahl / 5)).map((s) => ['datenbank', s] as const),
    ]
    for (const [i, [wen, stelle]] of faelle.entries()) {
      assert.deepEqual(await welt.toete(wen, stelle), welt.soll)
      melde(`${i + 1} von ${faelle.length}: ${wen}, ${stelle.wo} Nachricht ${stelle.nachricht}`)
    }
    return {
      nachrichten: welt.nachrichten,
      abbrueche_programm: anzahl,
      abbrueche_datenbank: faelle.length - anzahl,
      abweichungen: 0,
    }
  } finally {
    await welt.schliesse()
    rmSync(ordner, { recursive: true, force: true })
  }
}
