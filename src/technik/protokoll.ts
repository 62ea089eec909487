import { isoZeitpunkt, type Uhr } from './uhr.ts'

type Feldwert = string | number | boolean | null | undefined

/**
 * What a log line may carry. No persons, no account numbers, no free text of clients: ids, counts,
 * durations, names of acts.
 */
export type Felder = { readonly [name: string]: Feldwert }

/** One JSON line an event. */
export type Protokoll = {
  readonly info: (ereignis: string, felder?: Felder) => void
  readonly warnung: (ereignis: string, felder?: Felder) => void
  readonly fehler: (ereignis: string, fehler: unknown, felder?: Felder) => void
}

export function protokoll(uhr: Uhr, schreibe: (zeile: string) => void): Protokoll {
  const zeile = (stufe: string, ereignis: string, felder: Beschreibung): void =>
    schreibe(`${JSON.stringify({ zeit: isoZeitpunkt(uhr.jetzt()), stufe, ereignis, ...felder })}\n`)
  return {
    info: (ereignis, felder = {}) => zeile('info', ereignis, felder),
    warnung: (ereignis, felder = {}) => zeile('warnung', ereignis, felder),
    fehler: (ereignis, fehler, felder = {}) => zeile('fehler', ereignis, { ...beschreibung(fehler), ...felder }),
  }
}

export function stummesProtokoll(): Protokoll {
  const nichts = (): void => undefined
  return { info: nichts, warnung: nichts, fehler: nichts }
}

type Beschreibung = { readonly [name: string]: Feldwert | Beschreibung }

/** Causes of causes; a chain that bites its own tail ends. */
const URSACHEN_HOECHSTENS = 5

/**
 * The error and what caused it, down to the first. The database puts values of rows into `detail`: only
 * code and constraint may reach the log.
 */
function beschreibung(fehler: unknown, tiefe = 0): Beschreibung {
  if (!(fehler instanceof Error)) return { fehler: typeof fehler }
  const code = 'code' in fehler && typeof fehler.code === 'string' ? fehler.code : undefined
  const constraint = 'constraint' in fehler && typeof fehler.constraint === 'string' ? fehler.constraint : undefined
  const { cause } = fehler
  return {
    // 22…: the message quotes the value that was no date, number or id.
    fehler: code?.startsWith('22') === true ? 'value refused by the database' : fehler.message,
    code,
    constraint,
    stapel: fehler.stack?.split('\n').slice(1, 9).join(' |'),
    ursache: cause === undefined || tiefe >= URSACHEN_HOECHSTENS ? undefined : beschreibung(cause, tiefe + 1),
  }
}
