import type { Rechnung } from '../../regelwerk/rechnung.ts'
import type { Eintrag } from '../../sachverhalt/sachverhalt.ts'

/** The flat of a stretch of days; if facts overlap, the one that began last (a hint says so). */
export function unterkunftAm(k: Rechnung, a: number): Eintrag<'unterkunft'> | undefined {
  const tag = k.abschnitte[a]?.von ?? k.von
  let gilt: Eintrag<'unterkunft'> | undefined
  for (const e of k.s.unterkuenfte)
    if (e.von <= tag && e.bis >= tag && (gilt === undefined || e.von > gilt.von)) gilt = e
  return gilt
}
