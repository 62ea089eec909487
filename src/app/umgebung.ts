import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import {
  kennungsgeber,
  type Protokoll,
  protokoll,
  Startabbruch,
  systemUhr,
  systemZufall,
  type Uhr,
  type Umgebung,
  versetzteUhr,
} from '../technik/index.ts'
import { type OffeneDatenbank, oeffneDatenbank } from './datenbank.ts'
import type { Betriebswunsch } from './konfiguration.ts'

export type OffeneUmgebung = { readonly umgebung: Umgebung; readonly datenbank: OffeneDatenbank }

export type UmgebungsOeffnung = {
  readonly melde: (zeile: string) => void
  readonly alsServer: boolean
}

/**
 * Clock, ids, randomness, log and database, wired by hand. Who opens it closes `datenbank`.
 * @throws Startabbruch
 */
export async function oeffneUmgebung(k: Betriebswunsch, o: UmgebungsOeffnung): Promise<OffeneUmgebung> {
  const uhr = k.gestellteUhr === undefined ? systemUhr() : versetzteUhr(k.gestellteUhr)
  const log = oeffneProtokoll(k, uhr)
  const datenbank = await oeffneDatenbank(k, { ...o, protokoll: log })
  if (k.gestellteUhr !== undefined && !datenbank.schulung) {
    await datenbank.schliesse()
    throw new Startabbruch(
      'ALLEGRO_UHR stellt die Uhr, und das ist nur mit einer Datenbank zum Üben erlaubt: Lassen Sie ALLEGRO_UHR weg.',
    )
  }
  const { neueDatenbankIstSchulung: _, ...konfiguration } = k
  const zufall = systemZufall()
  return {
    datenbank,
    umgebung: {
      db: datenbank.db,
      uhr,
      zufall,
      kennung: kennungsgeber(uhr, zufall),
      protokoll: log,
      konfiguration: { ...konfiguration, schulung: datenbank.schulung },
    },
  }
}

/** With a server of the authority the log goes where its operators collect it; else into a file beside the data. */
function oeffneProtokoll(k: Betriebswunsch, uhr: Uhr): Protokoll {
  if (k.datenbankUrl !== undefined) return protokoll(uhr, (zeile) => process.stderr.write(zeile))
  return protokoll(uhr, (zeile) => {
    const datei = protokolldatei(k)
    if (!existsSync(k.daten)) mkdirSync(k.daten, { recursive: true })
    if (existsSync(datei) && statSync(datei).size > 10_000_000) renameSync(datei, `${datei}.1`)
    const fd = openSync(datei, 'a', 0o600)
    writeSync(fd, zeile)
    closeSync(fd)
  })
}

export function protokolldatei(k: Pick<Betriebswunsch, 'daten'>): string {
  return path.join(k.daten, 'allegro.log')
}
