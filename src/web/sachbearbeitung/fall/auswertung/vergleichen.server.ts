import { type Vergleichsansicht, zeigeVergleich } from '../../../../ablauf/index.ts'
import { deutsch } from '../../../../kern/index.ts'
import type { SeitenAufruf } from '../../../../zugang/index.ts'
import { fallId } from '../zugriff.server.ts'
import { leseAuswertung, sachstandTitel, tagDerFrage } from './sachstand.server.ts'

export type Vergleichsfrage = {
  readonly links: string
  readonly rechts: string
  readonly tagLinks: string
  readonly tagRechts: string
}

/** What the address asks to compare, read and logged; the page and the file rest on the same. */
export async function leseVergleich(
  a: SeitenAufruf,
): Promise<{ readonly v: Vergleichsansicht; readonly frage: Vergleichsfrage; readonly meldungen: readonly string[] }> {
  const p = new URL(a.request.url).searchParams
  const text = (name: string): string => p.get(name) ?? ''
  const frage = {
    links: text('links'),
    rechts: text('rechts'),
    tagLinks: text('tagLinks'),
    tagRechts: text('tagRechts'),
  }
  const heute = a.umgebung.uhr.heute()
  const [tl, tr] = [tagDerFrage(frage.tagLinks, heute), tagDerFrage(frage.tagRechts, heute)]
  const v = await leseAuswertung(a, ['person', 'ergebnis', 'einkommen', 'unterkunft', 'vermoegen'], (h) =>
    zeigeVergleich(h, fallId(a), {
      links: { schluessel: frage.links, bekanntBis: tl.tag },
      rechts: { schluessel: frage.rechts, bekanntBis: tr.tag },
    }),
  )
  return { v, frage, meldungen: [...new Set([tl.meldung, tr.meldung].flatMap((m) => (m === undefined ? [] : [m])))] }
}

/** "Fassung 2 vom 10.07.2026, Rechtsstand 09.07.2026" */
export function seitentitel(v: Vergleichsansicht, seite: 'links' | 'rechts'): string {
  const stand = seite === 'links' ? v.links : v.rechts
  const rechtsstand = seite === 'links' ? v.standLinks : v.standRechts
  if (!stand || !rechtsstand) return ''
  return `${sachstandTitel(stand)}, Rechtsstand ${deutsch(rechtsstand.bekanntBis)}`
}
