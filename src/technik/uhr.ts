import { type Brand, type Datum, tag } from '../kern/index.ts'

/** An instant: milliseconds since 1970-01-01T00:00Z. In the database `timestamptz`, outside ISO text in UTC. */
export type Zeitpunkt = Brand<number, 'Zeitpunkt'>

/** The only clock of the product. Comes from `app/` as a value. */
export type Uhr = {
  /** The instant now. */
  readonly jetzt: () => Zeitpunkt
  /** Today's calendar day in Europe/Berlin. */
  readonly heute: () => Datum
}

export type StellbareUhr = Uhr & {
  /** Puts the clock to a local time of Berlin, "2026-06-15T09:00". */
  readonly stelle: (berlin: string) => void
  readonly vor: (millisekunden: number) => void
}

export type Ortszeit = {
  readonly jahr: number
  readonly monat: number
  readonly tag: number
  readonly stunde: number
  readonly minute: number
  readonly sekunde: number
}

/** @throws if it is no whole number of milliseconds. */
export function zeitpunkt(millisekunden: number): Zeitpunkt {
  if (!Number.isSafeInteger(millisekunden)) throw new Error(`not an instant: ${millisekunden}`)
  return millisekunden as Zeitpunkt
}

export function plusMillisekunden(z: Zeitpunkt, millisekunden: number): Zeitpunkt {
  return zeitpunkt(z + millisekunden)
}

/** "2026-06-15T07:00:00.000Z": for SQL parameters, JSON, logs. */
export function isoZeitpunkt(z: Zeitpunkt): string {
  return new Date(z).toISOString()
}

const ISO = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}(?::?\d{2})?)$/

/**
 * Reads ISO text with zone, also as PostgreSQL writes it ("2026-06-15 07:00:00.123456+00").
 * What is finer than a millisecond is cut off.
 * @throws if it is no instant.
 */
export function liesZeitpunkt(text: string): Zeitpunkt {
  if (!ISO.test(text)) throw new Error(`not an instant: ${text}`)
  const ms = Date.parse(
    text
      .replace(' ', 'T')
      .replace(/([+-]\d{2})$/, '$1:00')
      .replace(/(\.\d{3})\d+/, '$1'),
  )
  if (Number.isNaN(ms)) throw new Error(`not an instant: ${text}`)
  return ms as Zeitpunkt
}

const BERLIN = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** What a clock on the wall in Berlin shows. */
export function ortszeit(z: Zeitpunkt): Ortszeit {
  const t = new Map(BERLIN.formatToParts(z).map((p) => [p.type, Number(p.value)]))
  const wert = (name: Intl.DateTimeFormatPartTypes): number => t.get(name) ?? 0
  return {
    jahr: wert('year'),
    monat: wert('month'),
    tag: wert('day'),
    stunde: wert('hour'),
    minute: wert('minute'),
    sekunde: wert('second'),
  }
}

/** The calendar day of an instant in Europe/Berlin. */
export function tagInBerlin(z: Zeitpunkt): Datum {
  const o = ortszeit(z)
  return tag(o.jahr, o.monat, o.tag)
}

/** "15.06.2026, 09:00 Uhr" */
export function deutscheZeit(z: Zeitpunkt): string {
  const o = ortszeit(z)
  const zwei = (n: number): string => String(n).padStart(2, '0')
  return `${zwei(o.tag)}.${zwei(o.monat)}.${o.jahr}, ${zwei(o.stunde)}:${zwei(o.minute)} Uhr`
}

/**
 * The instant at which Berlin's wall clock shows "2026-06-15T09:00" (seconds may follow). In the
 * hour that comes twice in autumn it is the first; a time that spring skips is refused.
 * Undefined if it is no such time.
 */
export function liesOrtszeit(berlin: string): Zeitpunkt | undefined {
  const m = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(berlin)
  if (!m) return undefined
  const [jahr, monat, t, stunde, minute, sekunde] = m.slice(1).map((x) => Number(x ?? '0'))
  const alsUtc = Date.UTC(jahr ?? 0, (monat ?? 0) - 1, t, stunde, minute, sekunde)
  for (const versatz of [2, 1]) {
    const z = zeitpunkt(alsUtc - versatz * 3_600_000)
    const o = ortszeit(z)
    const gleich =
      o.jahr === jahr &&
      o.monat === monat &&
      o.tag === t &&
      o.stunde === stunde &&
      o.minute === minute &&
      o.sekunde === sekunde
    if (gleich) return z
  }
  return undefined
}

function uhrAus(jetzt: () => Zeitpunkt): Uhr {
  return { jetzt, heute: () => tagInBerlin(jetzt()) }
}

export function systemUhr(): Uhr {
  return uhrAus(() => Date.now() as Zeitpunkt)
}

/** Starts at the given instant and runs on from there: training, demonstration. */
export function versetzteUhr(beginn: Zeitpunkt): Uhr {
  const versatz = beginn - Date.now()
  return uhrAus(() => zeitpunkt(Date.now() + versatz))
}

/** Stands still until it is put: tests. @throws if the text is no local time. */
export function stellbareUhr(berlin: string): StellbareUhr {
  let stand = ausOrtszeit(berlin)
  return {
    ...uhrAus(() => stand),
    stelle: (neu) => {
      stand = ausOrtszeit(neu)
    },
    vor: (millisekunden) => {
      stand = plusMillisekunden(stand, millisekunden)
    },
  }
}

function ausOrtszeit(berlin: string): Zeitpunkt {
  const z = liesOrtszeit(berlin)
  if (z === undefined) throw new Error(`not a local time of Berlin: ${berlin}`)
  return z
}
