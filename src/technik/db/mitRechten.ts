import { setTimeout as warte } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Kennung, TraegerNr } from '../../kern/index.ts'
import type { Zufall } from '../zufall.ts'
import { stelleAn } from './reiheSql.ts'
import type { Db, Tx } from './verbindung.ts'

/** J local reading, E restricted reading, L reading, F certify, A order. */
export type Stufe = 'J' | 'E' | 'L' | 'F' | 'A'

/** Who acts. The database reads it in its row-level policies. */
export type Akteur =
  | {
      readonly art: 'mensch'
      readonly bediensteter: Kennung<'Bediensteter'>
      readonly traeger: TraegerNr
      readonly stufe: Stufe
    }
  /** Somebody in the portal: has no level and no Träger; policies compare her account with the row's. */
  | { readonly art: 'buerger'; readonly konto: Kennung<'Portalkonto'>; readonly traeger?: TraegerNr | undefined }
  /** `auftrag` names the kind of job; 'loeschung' acts as the role that alone may delete. */
  | { readonly art: 'system'; readonly auftrag: string; readonly traeger?: TraegerNr | undefined }

export type Transaktionsoptionen = {
  /**
   * SERIALIZABLE, repeated up to five times when the database finds a conflict, each time alone among the
   * serialisable ones; `zufall` shakes the pauses between.
   */
  readonly serialisierbar?: { readonly zufall: Zufall } | undefined
  readonly nurLesen?: boolean | undefined
  /** Sees what another transaction sees that has given its snapshot this name (`pg_export_snapshot`). */
  readonly schnappschuss?: string | undefined
}

const WIEDERHOLUNGEN = 5

/** A serialisable transaction met others at the first try and at every repetition. Nothing has happened; it may be tried again. */
export class Gleichzeitig extends Error {
  constructor(cause: unknown) {
    super('serialisable transaction given up after all repetitions', { cause })
  }
}

/**
 * The only way to a connection: one transaction in which the database knows who acts. Outside of it
 * the application's role may do nothing. `fn` may run several times if `serialisierbar`: no effect
 * outside the database belongs into it.
 * @throws Gleichzeitig
 */
export async function mitRechten<T>(
  db: Db,
  akteur: Akteur,
  fn: (tx: Tx) => Promise<T>,
  o: Transaktionsoptionen = {},
): Promise<T> {
  for (let wiederholung = 0; ; wiederholung++) {
    try {
      return await db
        .transaction()
        .setIsolationLevel(isolation(o))
        .setAccessMode(o.nurLesen ? 'read only' : 'read write')
        .execute(async (tx) => {
          if (o.schnappschuss !== undefined) await sql`SET TRANSACTION SNAPSHOT ${sql.lit(o.schnappschuss)}`.execute(tx)
          if (o.serialisierbar) await stelleAn(tx, wiederholung === 0 ? 'nebeneinander' : 'allein')
          await setzeRechte(tx, akteur)
          return await fn(tx)
        })
    } catch (fehler) {
      if (!o.serialisierbar || !istKonflikt(fehler)) throw fehler
      if (wiederholung >= WIEDERHOLUNGEN) throw new Gleichzeitig(fehler)
      await warte(pauseMs(wiederholung, o.serialisierbar.zufall))
    }
  }
}

function isolation(o: Transaktionsoptionen): 'serializable' | 'repeatable read' | 'read committed' {
  if (o.serialisierbar) return 'serializable'
  return o.schnappschuss === undefined ? 'read committed' : 'repeatable read'
}

/**
 * Anything below 10, 20, 40, 80, 160 ms: those who met once do not meet again at the next step, as they would if all
 * waited equally long.
 */
export function pauseMs(wiederholung: number, zufall: Zufall): number {
  const [a = 0, b = 0] = zufall(2)
  return Math.floor((10 * 2 ** wiederholung * ((a << 8) | b)) / 2 ** 16)
}

/** 40001 serialization failure, 40P01 deadlock, 55P03 no turn in time: it did nothing and may be repeated. */
const KONFLIKT: ReadonlySet<unknown> = new Set(['40001', '40P01', '55P03'])

function istKonflikt(fehler: unknown): boolean {
  return fehler instanceof Error && 'code' in fehler && KONFLIKT.has(fehler.code)
}

async function setzeRechte(tx: Tx, akteur: Akteur): Promise<void> {
  const mensch = akteur.art === 'mensch' ? akteur : undefined
  await sql`SELECT set_config('role', ${rolleVon(akteur)}, true),
                   set_config('allegro.traeger', ${akteur.art === 'buerger' ? '' : (akteur.traeger ?? '')}, true),
                   set_config('allegro.stufe', ${mensch?.stufe ?? ''}, true),
                   set_config('allegro.bediensteter', ${mensch?.bediensteter ?? ''}, true),
                   set_config('allegro.portalkonto', ${akteur.art === 'buerger' ? akteur.konto : ''}, true),
                   set_config('allegro.auftrag', ${akteur.art === 'system' ? akteur.auftrag : ''}, true)`.execute(tx)
}

function rolleVon(akteur: Akteur): string {
  if (akteur.art !== 'system') return 'allegro_anwendung'
  return akteur.auftrag === 'loeschung' ? 'allegro_loeschung' : 'allegro_system'
}
