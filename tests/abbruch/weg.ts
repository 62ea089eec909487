// Ordering and payment run, killed at many places of the talk with the database and taken up again: what stands in the
// books in the end is what stands there without any kill.
import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'
import { feststellen, ladeFallansicht } from '../../src/ablauf/index.ts'
import { nimmEinzelneAuf, richteZahlerkontoEin } from '../../src/ablauf/pruefung.ts'
import type { Kennung } from '../../src/kern/index.ts'
import { MUSTERSTADT, musterjobcenter } from '../../src/stammdaten/pruefung.ts'
import {
  anlagenordner,
  bereiteDatenbankVor,
  type Eingebettet,
  halteEingebettet,
  liesMigrationen,
  mitEinzelverbindung,
  mitRechten,
  oeffneDb,
  starteEingebettet,
  stellbareUhr,
  type Umgebung,
} from '../../src/technik/index.ts'
import { testUmgebung } from '../../src/technik/testumgebung.ts'
import { pruefeHauptbuch, pruefeKette } from '../../src/zahlung/index.ts'
import { buendle } from '../../tools/buendle.mjs'
import { type Stelle, type Stoerproxy, starteProxy } from '../proxy/proxy.ts'
import { WURZEL } from '../start/werkzeug.ts'
import type { Lage } from './taeter.ts'

/** What the books hold, without ids: the same however often it was interrupted. */
export type Bestand = { readonly [tabelle: string]: readonly string[] }

export type Abbruchwelt = {
  /** Messages of one run that nobody disturbs, and what it leaves. */
  readonly nachrichten: number
  readonly soll: Bestand
  /** Kills program or database at this place, lets it be taken up, and gives what stands there then. */
  readonly toete: (wen: 'programm' | 'datenbank', stelle: Stelle) => Promise<Bestand>
  readonly schliesse: () => Promise<void>
}

type Stoerung = { readonly begonnen: () => boolean; readonly getan: Promise<void> }

const VORHER = 'vorher'

export async function oeffneAbbruchwelt(ordner: string): Promise<Abbruchwelt> {
  const server = await starteEingebettet({ daten: path.join(ordner, 'daten') })
  try {
    return await bereiteAbbruchwelt(ordner, server)
  } catch (fehler) {
    await halteEingebettet(server)
    throw fehler
  }
}

async function bereiteAbbruchwelt(ordner: string, erster: Eingebettet): Promise<Abbruchwelt> {
  let server = erster
  const programm = await buendle(
    WURZEL,
    path.join(WURZEL, 'tests/abbruch/taeter.ts'),
    path.join(WURZEL, '.bau/abbruch/taeter.mjs'),
  )
  const lage = await bereiteFaelleVor(server)
  let nummer = 0

  const laufe = async (
    stoere: (proxy: Stoerproxy, kind: ChildProcess) => Stoerung | undefined,
  ): Promise<{ bestand: Bestand; nachrichten: number }> => {
    const name = `lauf_${++nummer}`
    await verwalte(server, `CREATE DATABASE ${name} TEMPLATE ${VORHER}`)
    const proxy = await starteProxy(server.ziel('allegro_dienst', name))
    const versuche = (saat: string): ChildProcess =>
      spawn(process.execPath, [programm, JSON.stringify({ ...lage, saat, url: proxy.url('allegro_dienst', name) })], {
        stdio: ['ignore', 'ignore', 'pipe'],
      })
    try {
      const erster = versuche(`${name}-0`)
      const gestoert = stoere(proxy, erster)
      let ende = await endeVon(erster)
      const nachrichten = proxy.nachrichten().length
      if (gestoert && !gestoert.begonnen())
        throw new Error(`it ended with ${ende.code} after ${nachrichten} messages, before its place:\n${ende.meldung}`)
      await gestoert?.getan
      for (let i = 1; ende.code !== 0; i++) {
        // What the killed program held would come free when its lease runs out.
        await frageIn(server, name, `UPDATE technik.auftrag SET frei_ab = '-infinity' WHERE frei_ab > '-infinity'`)
        if (i > 5) throw new Error(`it is not taken up:\n${ende.meldung}`)
        ende = await endeVon(versuche(`${name}-${i}`))
      }
      return { bestand: await liesBestand(server, name), nachrichten }
    } finally {
      await proxy.schliesse()
      await verwalte(server, `DROP DATABASE ${name} WITH (FORCE)`)
    }
  }
  const stuerzeDatenbank = async (): Promise<void> => {
    process.kill(server.pid, 'SIGKILL')
    while (server.lebt()) await warte(5)
    server = await starteEingebettet({ daten: path.join(ordner, 'daten') })
  }
  const ungestoert = await laufe(() => undefined)
  return {
    nachrichten: ungestoert.nachrichten,
    soll: ungestoert.bestand,
    toete: async (wen, stelle) => {
      const { bestand } = await laufe((proxy, kind) => {
        let fertig: () => void = () => undefined
        let begonnen = false
        const getan = new Promise<void>((r) => {
          fertig = r
        })
        proxy.bei(stelle, async () => {
          begonnen = true
          await (wen === 'programm' ? kind.kill('SIGKILL') : stuerzeDatenbank())
          fertig()
        })
        return { begonnen: () => begonnen, getan }
      })
      return bestand
    },
    schliesse: () => halteEingebettet(server),
  }
}

/** Two households, certified and waiting for the order. */
async function bereiteFaelleVor(server: Eingebettet): Promise<Omit<Lage, 'url' | 'saat'>> {
  await verwalte(server, `CREATE DATABASE ${VORHER}`)
  await bereiteDatenbankVor(server.ziel('postgres', VORHER), liesMigrationen(anlagenordner()))
  const umgebung = umgebungFuer(server, VORHER)
  try {
    const jobcenter = await musterjobcenter(umgebung)
    const zahlerkonto = await richteZahlerkontoEin(umgebung, jobcenter.a.nutzer, jobcenter.a2.nutzer)
    const h = { umgebung, nutzer: jobcenter.f.nutzer }
    const faelle: Kennung<'Leistungsfall'>[] = []
    for (const iban of ['DE56999999991007654321', 'DE75999999991000000000']) {
      const fall = await nimmEinzelneAuf(h, { iban })
      const version = (await ladeFallansicht(h, fall))?.entwurf?.version ?? -1
      const r = await feststellen(h, { fall, entwurfVersion: version, begruendung: '' })
      if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
      faelle.push(fall)
    }
    return {
      faelle,
      zahlerkonto,
      erste: jobcenter.a.nutzer,
      zweite: jobcenter.a2.nutzer,
      anordnungAm: '2025-12-16T09:00',
      laufAm: '2025-12-29T09:00',
      laufmonat: '2026-01',
    }
  } finally {
    await umgebung.db.destroy()
  }
}

const umgebungFuer = (server: Eingebettet, datenbank: string): Umgebung =>
  testUmgebung(
    oeffneDb(server.ziel('allegro_dienst', datenbank), { max: 4 }),
    stellbareUhr('2025-12-15T09:00'),
    datenbank,
  )

const RAEUME = ['fall', 'leistung', 'zahlung', 'bescheid', 'akte']
/** Rows of money in full, but for ids and instants. */
const GELD: Readonly<Record<string, string>> = {
  'zahlung.zahlung': 'monat, anlass, uebergabe_am, wertstellung_am, empfaengerart, betrag_cent',
  'zahlung.posten': 'person, leistungsart, kostentraeger, betrag_cent',
  'zahlung.buchung': 'soll, haben, betrag_cent, titel, leistungsart, kostentraeger, monat, person',
  'zahlung.ereignis': 'nr, vorher, zustand',
  'zahlung.laufereignis': 'nr, vorher, zustand, anzahl, summe_cent',
  'zahlung.ueberweisung': 'name, iban, betrag_cent, zweckcode',
  'zahlung.datei': 'nummer, anzahl, summe_cent, urteil',
  'technik.auftrag': 'art, zustand',
}

async function liesBestand(server: Eingebettet, datenbank: string): Promise<Bestand> {
  const bestand: Record<string, readonly string[]> = {}
  await mitEinzelverbindung(server.ziel('postgres', datenbank), {}, async (c) => {
    const { rows } = await c.query<{ tabelle: string }>(
      `SELECT schemaname || '.' || tablename AS tabelle FROM pg_tables WHERE schemaname = ANY($1) ORDER BY 1`,
      [RAEUME],
    )
    for (const { tabelle } of rows) {
      const { rows: n } = await c.query<{ n: number }>(`SELECT count(*) AS n FROM ${tabelle}`)
      bestand[tabelle] = [String(n[0]?.n)]
    }
    for (const [tabelle, spalten] of Object.entries(GELD)) {
      const { rows: zeilen } = await c.query<{ z: string }>(`SELECT (${spalten})::text AS z FROM ${tabelle} ORDER BY 1`)
      bestand[tabelle] = zeilen.map((z) => z.z)
    }
  })
  const umgebung = umgebungFuer(server, datenbank)
  try {
    await mitRechten(umgebung.db, { art: 'system', auftrag: 'pruefung', traeger: MUSTERSTADT }, async (tx) => {
      bestand['Befunde Hauptbuch'] = (await pruefeHauptbuch(tx, MUSTERSTADT)).map((b) => JSON.stringify(b))
      bestand['Gebrochene Kette'] = (await pruefeKette(tx, MUSTERSTADT)).gebrochen.map(String)
    })
  } finally {
    await umgebung.db.destroy()
  }
  return bestand
}

const verwalte = (server: Eingebettet, befehl: string): Promise<void> => frageIn(server, 'postgres', befehl)

async function frageIn(server: Eingebettet, datenbank: string, befehl: string): Promise<void> {
  await mitEinzelverbindung(server.ziel('postgres', datenbank), {}, (c) => c.query(befehl))
}

function endeVon(kind: ChildProcess): Promise<{ code: number | null; meldung: string }> {
  return new Promise((fertig) => {
    let meldung = ''
    kind.stderr?.on('data', (d: Buffer) => {
      meldung += d.toString()
    })
    kind.once('close', (code) => fertig({ code, meldung }))
  })
}

/** So many places, spread evenly over the run, before and after the message by turns. */
export function stellen(nachrichten: number, anzahl: number): readonly Stelle[] {
  return Array.from({ length: anzahl }, (_, i) => ({
    nachricht: Math.max(1, Math.round(((i + 0.5) * nachrichten) / anzahl)),
    wo: i % 2 === 0 ? 'vor' : 'nach',
  }))
}
