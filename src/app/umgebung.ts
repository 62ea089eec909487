import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import {
  type Db,
  deutscheZeit,
  juengsterEintrag,
  kennungsgeber,
  oeffneUnterschreiber,
  ortszeit,
  type Protokoll,
  plusMillisekunden,
  protokoll,
  Startabbruch,
  systemUhr,
  systemZufall,
  tagInBerlin,
  type Uhr,
  type Umgebung,
  type Unterschreiber,
  versetzteUhr,
  type Zufall,
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
  const gewuenscht = k.gestellteUhr === undefined ? systemUhr() : versetzteUhr(k.gestellteUhr)
  const log = oeffneProtokoll(k, gewuenscht)
  const datenbank = await oeffneDatenbank(k, { ...o, protokoll: log })
  try {
    const uhr = datenbank.schulung ? await uhrNachEintraegen(k, datenbank.db, gewuenscht, o.melde) : gewuenscht
    if (k.gestellteUhr !== undefined && !datenbank.schulung)
      throw new Startabbruch(
        'ALLEGRO_UHR stellt die Uhr, und das ist nur mit einer Datenbank zum Üben erlaubt: Lassen Sie ALLEGRO_UHR weg.',
      )
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
        unterschreiber: unterschreiberIn(k.daten, zufall),
      },
    }
  } catch (fehler) {
    await datenbank.schliesse()
    throw fehler
  }
}

/** The key lies in the data directory, also where the database is a server of the authority: it must never see it. */
export function unterschreiberIn(daten: string, zufall: Zufall): () => Unterschreiber {
  let einer: Unterschreiber | undefined
  return () => {
    einer ??= oeffneUnterschreiber(path.join(daten, 'schluessel', 'siegel.pem'), zufall)
    return einer
  }
}

/**
 * A clock before the newest entry would show cases that nobody has taken in yet and users that have no right yet. On the
 * same day a put clock goes on from there, so that the same command can be called again; on an earlier day it is refused.
 * @throws Startabbruch
 */
async function uhrNachEintraegen(k: Betriebswunsch, db: Db, uhr: Uhr, melde: (zeile: string) => void): Promise<Uhr> {
  const letzter = await juengsterEintrag(db)
  if (letzter === undefined || letzter <= uhr.jetzt()) return uhr
  if (tagInBerlin(letzter) === uhr.heute()) {
    if (k.gestellteUhr === undefined) return uhr
    melde(`Die Uhr geht ab dem letzten Eintrag weiter: ${deutscheZeit(letzter)}`)
    return versetzteUhr(letzter)
  }
  const { jahr, monat, tag } = ortszeit(plusMillisekunden(letzter, 86_400_000))
  const zwei = (n: number): string => String(n).padStart(2, '0')
  throw new Startabbruch(
    `Die Uhr steht auf ${deutscheZeit(uhr.jetzt())}, die Datenbank hat aber schon Einträge vom ${deutscheZeit(letzter)}: Stellen Sie die Uhr auf später, etwa ALLEGRO_UHR=${jahr}-${zwei(monat)}-${zwei(tag)}T09:00, oder beginnen Sie mit ${k.datenbankUrl === undefined ? 'einem neuen Verzeichnis (ALLEGRO_DATEN)' : 'einer leeren Datenbank'}.`,
  )
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
