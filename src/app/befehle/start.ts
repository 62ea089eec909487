import path from 'node:path'
import { type Arbeiter, starteArbeiter, type Umgebung } from '../../technik/index.ts'
import type { Ausgabe } from '../ausgabe.ts'
import type { Befehl } from '../befehl.ts'
import { type Betriebswunsch, liesKonfiguration } from '../konfiguration.ts'
import { baueServer, type LaufenderServer, lausche, pruefePort } from '../server.ts'
import { type OffeneUmgebung, oeffneUmgebung, protokolldatei } from '../umgebung.ts'
import { BEARBEITER, BEGRUESSUNG, EINRICHTUNG } from '../verdrahtung.ts'

/** How long requests and jobs at work may take to finish. */
const GEDULD_MS = 10_000

export const befehl: Befehl = {
  richteEin: (c) => {
    c.addHelpText(
      'after',
      `
Umgebungsvariablen:
  PORT             Port der Seiten (Vorgabe: 8080)
  ALLEGRO_DATEN    Ordner der beiliegenden Datenbank (Vorgabe: ./daten)
  DATABASE_URL     stattdessen ein PostgreSQL-Server ab Version 15
  BASIS_URL        Adresse, unter der die Seiten erreichbar sind (https://…)
  ALLEGRO_OFFEN=1  auch ohne https aus dem Netz erreichbar sein
  ALLEGRO_UHR      gestellte Uhr zum Üben, etwa 2026-06-15T09:00
  ALLEGRO_MUSTER=leer  eine neue Datenbank zum Üben beginnt ohne Haushalte
  ALLEGRO_SCHULUNG=1  eine neue Datenbank hinter DATABASE_URL ist zum Üben`,
    )
  },
  fuehreAus: async ({ variablen, wurzel, ausgabe, baueSeiten }) => {
    const k = liesKonfiguration(variablen, wurzel)
    const halt = haltsignal()
    await pruefePort(k)
    const melde = schrittmelder(ausgabe)
    let offen: OffeneUmgebung | undefined
    let laufend: Laufend | undefined
    try {
      // Pages and database do not need each other: the slower one counts.
      const seiten = gefangen(baueSeiten(melde))
      offen = await oeffneUmgebung(k, { melde, alsServer: true })
      if (!halt.aborted) await oderScheitere(seiten, halt)
      if (!halt.aborted) laufend = await fahreHoch(k, offen, { wurzel, melde, halt })
      if (laufend && !halt.aborted) {
        await begruesse(offen.umgebung, k, ausgabe)
        const verloren = await Promise.race([bis(halt), offen.datenbank.verloren])
        if (verloren) throw verloren
      }
    } finally {
      if (offen) await fahreHerunter(offen, laufend, ausgabe)
    }
    return 0
  },
}

/** A failure is kept until someone asks, so that what runs beside it can be ended in order. */
function gefangen(arbeit: Promise<void>): Promise<unknown> {
  return arbeit.then(
    () => undefined,
    (fehler: unknown) => fehler ?? new Error('failed'),
  )
}

/** Ctrl-C also reaches the build: then its failure is none. */
async function oderScheitere(arbeit: Promise<unknown>, halt: AbortSignal): Promise<void> {
  const fehler = await arbeit
  if (fehler !== undefined && !halt.aborted) throw fehler
}

type Laufend = { readonly server: LaufenderServer; readonly arbeiter: Arbeiter }
type Hochfahrt = { readonly wurzel: string; readonly melde: (zeile: string) => void; readonly halt: AbortSignal }

async function fahreHoch(k: Betriebswunsch, { umgebung, datenbank }: OffeneUmgebung, o: Hochfahrt): Promise<Laufend> {
  for (const schritt of EINRICHTUNG) {
    if (o.halt.aborted) break
    await schritt(umgebung, o.melde, o.halt)
  }
  const app = await baueServer(umgebung, { seiten: path.join(o.wurzel, '.bau', 'web') })
  const server = await lausche(app, k)
  o.melde('Seiten bereit')
  const arbeiter = starteArbeiter(umgebung, BEARBEITER, { lausche: datenbank.ziel })
  o.melde('Hintergrundarbeit bereit')
  umgebung.protokoll.info('start', { port: server.port })
  return { server, arbeiter }
}

async function begruesse(umgebung: Umgebung, k: Betriebswunsch, ausgabe: Ausgabe): Promise<void> {
  const gruesse: string[] = []
  for (const gruss of BEGRUESSUNG) gruesse.push(...(await gruss(umgebung)))
  ausgabe.zeile()
  ausgabe.zeile(`ALLEGRO läuft: ${k.basisUrl}`)
  for (const zeile of gruesse) ausgabe.zeile(zeile)
  ausgabe.zeile(
    k.datenbankUrl === undefined
      ? `Beenden mit Strg+C. Daten: ${k.daten}, Protokoll: ${protokolldatei(k)}`
      : 'Beenden mit Strg+C.',
  )
}

/** No new requests, then the jobs, then the database. */
async function fahreHerunter(offen: OffeneUmgebung, laufend: Laufend | undefined, ausgabe: Ausgabe): Promise<void> {
  ausgabe.zeile('ALLEGRO wird beendet …')
  if (laufend) {
    await laufend.server.halte(GEDULD_MS)
    await laufend.arbeiter.halte(GEDULD_MS)
  }
  await offen.datenbank.schliesse()
  ausgabe.zeile('Beendet.')
}

/** Set at Ctrl-C or when the system asks; asked a second time we go on ending, we never leave in the middle. */
function haltsignal(): AbortSignal {
  const halt = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => halt.abort())
  return halt.signal
}

function bis(halt: AbortSignal): Promise<void> {
  return new Promise((fertig) => {
    if (halt.aborted) fertig()
    halt.addEventListener('abort', () => fertig(), { once: true })
  })
}

/** One line a step, with the seconds since the start. */
function schrittmelder(ausgabe: Ausgabe): (zeile: string) => void {
  const beginn = performance.now()
  return (zeile) => {
    const zehntel = Math.round((performance.now() - beginn) / 100)
    ausgabe.zeile(`[${String(Math.floor(zehntel / 10)).padStart(3)},${zehntel % 10} s] ${zeile}`)
  }
}
