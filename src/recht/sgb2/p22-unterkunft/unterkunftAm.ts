import type { Rechnung } from '../../regelwerk/rechnung.ts'
import type { Eintrag } from '../../sachverhalt/sachverhalt.ts'

export const tagDesAbschnitts = (k: Rechnung, a: number): number => k.abschnitte[a]?.von ?? k.von

/** The flat of a stretch of days; if facts overlap, the one that began last (a hint says so). */
export function unterkunftAm(k: Rechnung, a: number): Eintrag<'unterkunft'> | undefined {
  return unterkunftAmTag(k, tagDesAbschnitts(k, a))
}

export function unterkunftAmTag(k: Rechnung, tag: number): Eintrag<'unterkunft'> | undefined {
  let gilt: Eintrag<'unterkunft'> | undefined
  for (const e of k.s.unterkuenfte)
    if (e.von <= tag && e.bis >= tag && (gilt === undefined || e.von > gilt.von)) gilt = e
  return gilt
}

/** The last move up to a day. */
export function umzugAm(k: Rechnung, tag: number): Eintrag<'umzug'> | undefined {
  let letzter: Eintrag<'umzug'> | undefined
  for (const e of k.s.je.umzug ?? []) if (e.von <= tag && (letzter === undefined || e.von > letzter.von)) letzter = e
  return letzter
}
