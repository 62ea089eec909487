// Kills the database itself while a program orders and pays. The program lives on; whoever clicked clicks again.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import {
  anlagenordner,
  bereiteDatenbankVor,
  halteEingebettet,
  liesMigrationen,
  mitEinzelverbindung,
  starteEingebettet,
} from '../../src/technik/index.ts'
import type { Stelle } from '../proxy/proxy.ts'
import { type Akt, arbeiteAus, umgebungAn, type Welt } from './akte.ts'
import { pruefeAnordnung, SCHON } from './anordnen.ts'
import { pruefeBank } from './bankbild.ts'
import { waehleStellen } from './stellen.ts'
import { type Kopie, type Programm, richteWerkstattEin, verlange, type Werkstatt, zeilenzahlen } from './welt.ts'
import { pruefeLauf } from './zahllauf.ts'

export type Datenbankbilanz = {
  readonly abbrueche: number
  readonly nachrichten: number
  /** How many acts had been acknowledged when the database died, and how often. */
  readonly bestaetigt: Readonly<Record<string, number>>
  readonly laengste_erholung_ms: number
}

/** A killed process loses nothing that it had handed to the system; only a fall of the machine would need fsync. */
const EINSTELLUNGEN = ['fsync=off']
const AKTE: readonly Akt[] = ['erst', 'aenderung', 'lauf']
/** Rows of each table; what the bank made of the run, if it was asked. */
type Ende = { readonly zeilen: Readonly<Record<string, number>>; readonly bank: readonly string[] }

/** One kill -9 of the postmaster a place, each on a copy of its own; in the cluster of the empty folder `ordner`. */
export async function toeteDatenbankAufDerStrasse(o: {
  readonly ordner: string
  readonly abbrueche: number
  readonly saat: string
  /** What the program does: orders and a run, unless said otherwise. */
  readonly akte?: readonly Akt[]
  readonly melde?: ((zeile: string) => void) | undefined
}): Promise<Datenbankbilanz> {
  const daten = path.join(o.ordner, 'daten')
  let server = await starteEingebettet({ daten, einstellungen: EINSTELLUNGEN })
  let laengste = 0
  const toete = async (): Promise<void> => {
    process.kill(server.pid, 'SIGKILL')
    const ab = performance.now()
    while (server.lebt()) await warte(5)
    server = await starteEingebettet({ daten, einstellungen: EINSTELLUNGEN })
    laengste = Math.max(laengste, Math.round(performance.now() - ab))
  }
  try {
    await mitEinzelverbindung(server.ziel('postgres', 'postgres'), {}, (c) => c.query('CREATE DATABASE welt'))
    const ziel = server.ziel('postgres', 'welt')
    await bereiteDatenbankVor(ziel, liesMigrationen(anlagenordner()))
    const w = await richteWerkstattEin(ziel)
    const akte = o.akte ?? AKTE
    const ruhig = await w.mitKopie((k) => ungestoert(k, w.welt, akte))
    const bestaetigt: Record<string, number> = {}
    for (const stelle of waehleStellen(ruhig.nachrichten, o.abbrueche, `${o.saat}/datenbank`)) {
      const wo = `datenbank ${stelle.wo} ${stelle.nachricht}/${ruhig.nachrichten.length}`
      const waren = await toeteBei(w, { akte, stelle, wo, toete, soll: ruhig.ende })
      bestaetigt[waren] = (bestaetigt[waren] ?? 0) + 1
      o.melde?.(`${wo}: ${waren} bestätigt`)
    }
    return { abbrueche: o.abbrueche, nachrichten: ruhig.nachrichten.length, bestaetigt, laengste_erholung_ms: laengste }
  } catch (fehler) {
    const log = readFileSync(path.join(daten, 'postgres.log'), 'utf8').split('\n').slice(-60).join('\n')
    throw new Error(`${String(fehler)}\n${log}`, { cause: fehler })
  } finally {
    await halteEingebettet(server)
  }
}

async function ungestoert(
  k: Kopie,
  welt: Welt,
  akte: readonly Akt[],
): Promise<{ readonly nachrichten: string; readonly ende: Ende }> {
  const p = k.starte(akte)
  await p.ende
  const nachrichten = k.proxy.nachrichten()
  return { nachrichten, ende: await pruefeEnde(k, welt, { akte, p, wo: 'undisturbed' }) }
}

function toeteBei(
  w: Werkstatt,
  o: { akte: readonly Akt[]; stelle: Stelle; wo: string; toete: () => Promise<void>; soll: Ende },
): Promise<number> {
  return w.mitKopie(async (k) => {
    let waren = -1
    let fehler: unknown
    k.proxy.bei(o.stelle, async () => {
      waren = p.quittungen().length
      try {
        await o.toete()
        await pruefeBestaetigte(k, w.welt, p, o.wo)
      } catch (e) {
        fehler = e
        await p.toete()
      }
    })
    const p = k.starte(o.akte, { nochmal: true })
    await p.ende
    if (fehler !== undefined) throw fehler
    verlange(waren >= 0, o.wo, `the database was not killed: ${p.klagen()}`)
    const { zeilen, bank } = await pruefeEnde(k, w.welt, { akte: o.akte, p, wo: o.wo })
    verlange(isDeepStrictEqual(bank, o.soll.bank), o.wo, "the bank's part is another than undisturbed")
    const anders = Object.keys(o.soll.zeilen).filter((t) => zeilen[t] !== o.soll.zeilen[t])
    verlange(
      anders.length === 0,
      o.wo,
      `more or fewer rows than undisturbed: ${anders.map((t) => `${t} ${zeilen[t]} statt ${o.soll.zeilen[t]}`).join(', ')}`,
    )
    return waren
  })
}

/** Everything is done and acknowledged, each act once. */
async function pruefeEnde(
  k: Kopie,
  welt: Welt,
  { akte, p, wo }: { akte: readonly Akt[]; p: Programm; wo: string },
): Promise<Ende> {
  const code = await p.ende
  const quittungen = p.quittungen()
  verlange(code === 0, wo, `ended with ${code}: ${p.klagen()}`)
  const getan = quittungen.map((q) => q.akt)
  verlange(isDeepStrictEqual(getan, akte), wo, `acknowledged: ${getan.join(', ')}`)
  const antwort = (akt: Akt): string | undefined => quittungen.find((q) => q.akt === akt)?.antwort
  for (const akt of ['erst', 'aenderung'] as const) {
    const geantwortet = antwort(akt)
    if (geantwortet === undefined) continue
    verlange(geantwortet === 'angeordnet' || geantwortet === SCHON, wo, `answered: ${geantwortet}`)
    await pruefeAnordnung(k, welt, akt, wo, { bezahlt: true })
  }
  await pruefeLauf(k, welt, antwort('lauf') ?? '', wo)
  const saldo = antwort('bank')
  const bank = saldo === undefined ? [] : await pruefeBank(k, welt, saldo, wo)
  await k.gibAuftraegeFrei()
  await arbeiteAus(umgebungAn(k.db, welt.uhr, 'abbruch/danach'))
  return { zeilen: zeilenzahlen(await k.abdruck()), bank }
}

/** As soon as the database is there again, before anybody goes on. */
async function pruefeBestaetigte(k: Kopie, welt: Welt, p: Programm, wo: string): Promise<void> {
  for (const { akt, antwort } of p.quittungen()) {
    if (akt === 'bank') continue // the last act: the program has ended
    const [r] =
      akt === 'lauf'
        ? await k.frage(`SELECT 1 AS da FROM zahlung.laufereignis WHERE lauf = $1 AND zustand = 'uebergeben'`, [
            antwort,
          ])
        : await k.frage('SELECT 1 AS da FROM zahlung.anordnung WHERE entscheidung = $1', [
            welt[akt === 'aenderung' ? akt : 'erst'].entscheidung,
          ])
    verlange(r !== undefined, wo, `${akt} was acknowledged and is lost`)
  }
}
