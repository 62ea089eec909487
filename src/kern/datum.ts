import type { Brand } from './brand.ts'

/**
 * A calendar day without time zone: the number of days since 1970-01-01.
 * Outside (JSON, SQL, pages) a day is the text "JJJJ-MM-TT"; see `datum` and `iso`.
 */
export type Datum = Brand<number, 'Datum'>

export type Tagesteile = { readonly jahr: number; readonly monat: number; readonly tag: number }

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days from civil, after the public algorithm for the proleptic Gregorian calendar. */
function tageSeitEpoche(jahr: number, monat: number, tag: number): number {
  const j = monat <= 2 ? jahr - 1 : jahr
  const aera = Math.floor(j / 400)
  const jahrDerAera = j - aera * 400
  const tagDesJahres = Math.floor((153 * (monat + (monat > 2 ? -3 : 9)) + 2) / 5) + tag - 1
  const tagDerAera = jahrDerAera * 365 + Math.floor(jahrDerAera / 4) - Math.floor(jahrDerAera / 100) + tagDesJahres
  return aera * 146097 + tagDerAera - 719468
}

export function tageDesMonats(jahr: number, monat: number): number {
  if (monat === 2) return (jahr % 4 === 0 && jahr % 100 !== 0) || jahr % 400 === 0 ? 29 : 28
  return monat === 4 || monat === 6 || monat === 9 || monat === 11 ? 30 : 31
}

/** @throws if the day does not exist. */
export function tag(jahr: number, monat: number, tagImMonat: number): Datum {
  const gueltig =
    Number.isInteger(jahr) &&
    jahr >= 1 &&
    jahr <= 9999 &&
    monat >= 1 &&
    monat <= 12 &&
    tagImMonat >= 1 &&
    tagImMonat <= tageDesMonats(jahr, monat)
  if (!gueltig) throw new Error(`no such day: ${jahr}-${monat}-${tagImMonat}`)
  return tageSeitEpoche(jahr, monat, tagImMonat) as Datum
}

/** Reads "JJJJ-MM-TT". Undefined if it is no day of the calendar. */
export function liesDatum(text: string): Datum | undefined {
  const m = ISO.exec(text)
  if (!m) return undefined
  const [jahr, monat, t] = [Number(m[1]), Number(m[2]), Number(m[3])]
  if (jahr < 1 || monat < 1 || monat > 12 || t < 1 || t > tageDesMonats(jahr, monat)) return undefined
  return tageSeitEpoche(jahr, monat, t) as Datum
}

/** Reads "JJJJ-MM-TT". @throws if it is no day of the calendar. */
export function datum(text: string): Datum {
  const d = liesDatum(text)
  if (d === undefined) throw new Error(`no such day: ${text}`)
  return d
}

export function teile(d: Datum): Tagesteile {
  const z = d + 719468
  const aera = Math.floor(z / 146097)
  const tagDerAera = z - aera * 146097
  const jahrDerAera = Math.floor(
    (tagDerAera - Math.floor(tagDerAera / 1460) + Math.floor(tagDerAera / 36524) - Math.floor(tagDerAera / 146096)) /
      365,
  )
  const tagDesJahres = tagDerAera - (365 * jahrDerAera + Math.floor(jahrDerAera / 4) - Math.floor(jahrDerAera / 100))
  const mp = Math.floor((5 * tagDesJahres + 2) / 153)
  const monat = mp < 10 ? mp + 3 : mp - 9
  return {
    jahr: jahrDerAera + aera * 400 + (monat <= 2 ? 1 : 0),
    monat,
    tag: tagDesJahres - Math.floor((153 * mp + 2) / 5) + 1,
  }
}

/** "JJJJ-MM-TT" */
export function iso(d: Datum): string {
  const t = teile(d)
  return `${String(t.jahr).padStart(4, '0')}-${zwei(t.monat)}-${zwei(t.tag)}`
}

/** "TT.MM.JJJJ", as letters and pages show a day. */
export function deutsch(d: Datum): string {
  const t = teile(d)
  return `${zwei(t.tag)}.${zwei(t.monat)}.${String(t.jahr).padStart(4, '0')}`
}

/** Reads what a person types: "1.7.2026", "01.07.26" (20xx), "2026-07-01". */
export function liesDeutsch(text: string): Datum | undefined {
  const t = text.trim()
  const m = /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})$/.exec(t)
  if (!m) return liesDatum(t)
  const jahr = (m[3] ?? '').length === 2 ? `20${m[3]}` : (m[3] ?? '')
  return liesDatum(`${jahr}-${(m[2] ?? '').padStart(2, '0')}-${(m[1] ?? '').padStart(2, '0')}`)
}

export function plusTage(d: Datum, tage: number): Datum {
  return (d + tage) as Datum
}

/** The same day so many years later; 29 February becomes the 28th where there is none (§ 188 Abs. 3 BGB). */
export function plusJahre(d: Datum, jahre: number): Datum {
  const t = teile(d)
  const jahr = t.jahr + jahre
  return tag(jahr, t.monat, Math.min(t.tag, tageDesMonats(jahr, t.monat)))
}

/** 1 = Monday … 7 = Sunday. */
export function wochentag(d: Datum): number {
  return ((((d + 3) % 7) + 7) % 7) + 1
}

/**
 * Completed years of life on a day. Who is born on 29 February completes the year with the
 * end of 28 February in other years, so is of that age on 1 March (§ 188 Abs. 2 BGB gives the
 * day before the birthday as the end; the birthday itself is the first day of the new age).
 */
export function alterAm(geburt: Datum, am: Datum): number {
  const g = teile(geburt)
  const a = teile(am)
  const vorGeburtstag = a.monat < g.monat || (a.monat === g.monat && a.tag < g.tag)
  return a.jahr - g.jahr - (vorGeburtstag ? 1 : 0)
}

function zwei(n: number): string {
  return n < 10 ? `0${n}` : String(n)
}
