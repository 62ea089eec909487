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
  const zeile = (stufe: string, ereignis: string, felder: Felder): void =>
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

/** The database puts values of rows into `detail`: only code and constraint may reach the log. */
function beschreibung(fehler: unknown): Felder {
  if (!(fehler instanceof Error)) return { fehler: typeof fehler }
  const code = 'code' in fehler && typeof fehler.code === 'string' ? fehler.code : undefined
  const constraint = 'constraint' in fehler && typeof fehler.constraint === 'string' ? fehler.constraint : undefined
  // 22…: the message quotes the value that was no date, number or id.
  return {
    fehler: code?.startsWith('22') === true ? 'value refused by the database' : fehler.message,
    code,
    constraint,
    stapel: fehler.stack?.split('\n').slice(1, 9).join(' |'),
  }
}
