import type { Entwurfsansicht, Fallansicht } from '../../../ablauf/index.ts'
import { cent, type Monat, strecken, summe } from '../../../kern/index.ts'
import type { Betragsdifferenz } from '../../../leistung/index.ts'
import type { Differenzleiste } from './ansicht.ts'
import { mitZeichen, zeitraumText } from './differenzansicht.ts'

/** The line at the foot: how far the draft is from what is ordered, and whether it can be certified. */
export function differenzleiste(v: Fallansicht, d: Entwurfsansicht | undefined): Differenzleiste {
  if (!d) return { tatsachen: 0, betraege: '', schreiben: 0, bereit: false, grund: 'Es ist nichts geändert.' }
  const { fakten, betraege } = d.differenz
  const grund = hindernis(v, fakten.length)
  return {
    tatsachen: fakten.length,
    betraege: betragstext(betraege),
    schreiben: d.zusammenstellung.anzahlSchreiben,
    bereit: grund === '',
    grund,
  }
}

function hindernis(v: Fallansicht, geaendert: number): string {
  if (v.maengel.length > 0) return 'Erst ergänzen, was links fehlt.'
  return geaendert === 0 ? 'Es ist nichts geändert.' : ''
}

/** "07–12/2026 −84,20 € im Monat", the longest stretch first. */
function betragstext(liste: readonly Betragsdifferenz[]): string {
  const monate = [...new Set(liste.map((z) => z.monat))].sort((a, b) => a - b)
  const je = monate.map((monat): { monat: Monat; betrag: number } => {
    const im = liste.filter((z) => z.monat === monat)
    return { monat, betrag: summe(im.map((z) => z.neu)) - summe(im.map((z) => z.alt)) }
  })
  const laengste = [...strecken(je, (a, b) => a.betrag === b.betrag)].sort((a, b) => b.length - a.length)
  const erste = laengste[0]
  if (!erste) return ''
  const mehr = laengste.length > 1 ? ' und weitere Monate' : ''
  return `${zeitraumText(erste.map((x) => x.monat))} ${mitZeichen(cent(erste[0].betrag))} € im Monat${mehr}`
}
