import { setTimeout as warte } from 'node:timers/promises'
import pg from 'pg'
import { type Akteur, mitRechten } from '../db/mitRechten.ts'
import { pgKonfiguration, type Tx, type Ziel } from '../db/verbindung.ts'
import type { Umgebung } from '../umgebung.ts'
import { type Auftrag, KANAL, nimmAuftrag, schliesseAb, stelleZurueck, verlaengere } from './auftragSql.ts'

/**
 * Does one kind of job inside one transaction, in which the job also disappears: the effect is there
 * once or not at all. May be called again after a failure. Longer work is cut into several jobs.
 */
export type Bearbeiter = (tx: Tx, auftrag: Auftrag, umgebung: Umgebung) => Promise<void>
export type BearbeiterJeArt = { readonly [art: string]: Bearbeiter }

export type Arbeiteroptionen = {
  /** Where to listen for new jobs; without it the queue is only looked at every `schauMs`. */
  readonly lausche?: Ziel | undefined
  readonly gleichzeitig?: number | undefined
  readonly leaseMs?: number | undefined
  readonly schauMs?: number | undefined
  readonly versuche?: number | undefined
  /** How long a job rests after its n-th failure, by the clock of the database; a simulation lets none rest. */
  readonly ruheMs?: ((versuch: number) => number) | undefined
}

export type Arbeiter = {
  /** Takes no new job, waits for those at work. False: some were still at work when patience ended; others will redo them. */
  readonly halte: (geduldMs: number) => Promise<boolean>
}

const VERSUCHE = 8
const LEASE_MS = 60_000
const RUHE_MS = (versuch: number): number => Math.min(300_000, 500 * 2 ** versuch)

/** Works through the queue until it is told to stop. */
export function starteArbeiter(umgebung: Umgebung, bearbeiter: BearbeiterJeArt, o: Arbeiteroptionen = {}): Arbeiter {
  const halt = new AbortController()
  const wecker = neuerWecker(o.schauMs ?? 2_000)
  const lauscher = o.lausche === undefined ? undefined : lausche(o.lausche, wecker, umgebung, halt.signal)
  const schleife = async (): Promise<void> => {
    while (!halt.signal.aborted) {
      try {
        if (!(await arbeiteEinen(umgebung, bearbeiter, o))) await wecker.schlafe()
      } catch (fehler) {
        umgebung.protokoll.fehler('auftrag.schleife', fehler)
        await wecker.schlafe()
      }
    }
  }
  const schleifen = Promise.all(Array.from({ length: o.gleichzeitig ?? 2 }, schleife))
  return {
    halte: async (geduldMs) => {
      halt.abort()
      wecker.schliesse()
      const fertig = await Promise.race([schleifen.then(() => true), nach(geduldMs)])
      await lauscher
      return fertig
    },
  }
}

/** Works until nothing is due any more, or so many have been tried, and says how many jobs that were. */
export async function arbeiteAb(
  umgebung: Umgebung,
  bearbeiter: BearbeiterJeArt,
  o: Arbeiteroptionen & { readonly hoechstens?: number | undefined } = {},
): Promise<number> {
  const { hoechstens = Number.POSITIVE_INFINITY } = o
  let anzahl = 0
  while (anzahl < hoechstens && (await arbeiteEinen(umgebung, bearbeiter, o))) anzahl++
  return anzahl
}

async function arbeiteEinen(umgebung: Umgebung, bearbeiter: BearbeiterJeArt, o: Arbeiteroptionen): Promise<boolean> {
  const leaseMs = o.leaseMs ?? LEASE_MS
  const verwaltung: Akteur = { art: 'system', auftrag: 'auftraege' }
  const auftrag = await mitRechten(umgebung.db, verwaltung, (tx) =>
    nimmAuftrag(tx, Object.keys(bearbeiter), umgebung.uhr.jetzt(), leaseMs),
  )
  if (auftrag === undefined) return false
  const puls = setInterval(() => {
    mitRechten(umgebung.db, verwaltung, (tx) => verlaengere(tx, auftrag, leaseMs)).catch((fehler: unknown) =>
      umgebung.protokoll.fehler('auftrag.puls', fehler, { auftrag: auftrag.id }),
    )
  }, leaseMs / 3)
  try {
    await fuehreAus(umgebung, bearbeiter, auftrag)
  } catch (fehler) {
    if (!(fehler instanceof Ueberholt)) await nimmZurKenntnis(umgebung, auftrag, fehler, o)
    umgebung.protokoll.fehler('auftrag.gescheitert', fehler, {
      auftrag: auftrag.id,
      art: auftrag.art,
      marke: auftrag.marke,
    })
  } finally {
    clearInterval(puls)
  }
  return true
}

/** Another worker took the job over while we were slow: nothing of ours may stay. */
class Ueberholt extends Error {
  override name = 'Ueberholt'
}

async function fuehreAus(umgebung: Umgebung, bearbeiter: BearbeiterJeArt, auftrag: Auftrag): Promise<void> {
  const tu = bearbeiter[auftrag.art]
  if (tu === undefined) throw new Error(`no handler for jobs of kind ${auftrag.art}`)
  await mitRechten(umgebung.db, { art: 'system', auftrag: auftrag.art, traeger: auftrag.traeger }, async (tx) => {
    await tu(tx, auftrag, umgebung)
    if (!(await schliesseAb(tx, auftrag))) throw new Ueberholt(`job ${auftrag.id}, mark ${auftrag.marke}`)
  })
}

async function nimmZurKenntnis(
  umgebung: Umgebung,
  a: Auftrag,
  fehler: unknown,
  { versuche = VERSUCHE, ruheMs = RUHE_MS }: Arbeiteroptionen,
): Promise<void> {
  const text = fehler instanceof Error ? `${fehler.name}: ${fehler.message}`.slice(0, 300) : 'unknown'
  await mitRechten(umgebung.db, { art: 'system', auftrag: 'auftraege' }, (tx) =>
    stelleZurueck(tx, a, { fehler: text, ruheMs: ruheMs(a.marke), beiseite: a.marke >= versuche }),
  )
}

type Wecker = {
  readonly schlafe: () => Promise<void>
  readonly wecke: () => void
  /** From now on nobody sleeps. */
  readonly schliesse: () => void
}

/** Sleeps until woken, at most `schauMs`; a wake-up that comes while all are at work is not lost. */
function neuerWecker(schauMs: number): Wecker {
  let schlafende: (() => void)[] = []
  let verpasst = false
  let beendet = false
  const wecke = (): void => {
    verpasst = schlafende.length === 0
    for (const auf of schlafende) auf()
    schlafende = []
  }
  return {
    schlafe: () =>
      new Promise((auf) => {
        if (verpasst || beendet) {
          verpasst = false
          auf()
          return
        }
        const zeit = setTimeout(auf, schauMs)
        schlafende.push(() => {
          clearTimeout(zeit)
          auf()
        })
      }),
    wecke,
    schliesse: () => {
      beendet = true
      wecke()
    },
  }
}

function nach(ms: number): Promise<false> {
  return new Promise((fertig) => {
    setTimeout(() => fertig(false), ms).unref()
  })
}

/** Keeps one connection listening until the end; when it breaks it is opened again. */
async function lausche(ziel: Ziel, wecker: Wecker, umgebung: Umgebung, halt: AbortSignal): Promise<void> {
  while (!halt.aborted) {
    const client = new pg.Client(pgKonfiguration(ziel, { rolle: 'allegro_dienst', name: 'allegro-auftrag' }))
    // From the first moment: an error event that nobody hears ends the process.
    const ende = bisEnde(client, halt)
    try {
      await client.connect()
      client.on('notification', wecker.wecke)
      await client.query(`LISTEN ${KANAL}`)
      wecker.wecke()
      const fehler = await ende
      if (fehler !== undefined) throw fehler
    } catch (fehler) {
      umgebung.protokoll.fehler('auftrag.lauscher', fehler)
      // a timer that keeps the process alive: who waits for the worker's end must not wait for ever
      await warte(1_000, undefined, { signal: halt }).catch(() => undefined)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

/** Resolves when the connection breaks, with the error, or when it is time to stop. */
function bisEnde(client: pg.Client, halt: AbortSignal): Promise<Error | undefined> {
  return new Promise((fertig) => {
    client.on('error', fertig)
    client.on('end', () => fertig(undefined))
    halt.addEventListener('abort', () => fertig(undefined), { once: true })
    if (halt.aborted) fertig(undefined)
  })
}
