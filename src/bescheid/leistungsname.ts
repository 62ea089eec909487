import { alterAm, ersterTag, type Monat, monat } from '../kern/index.ts'
import { type Text, t } from './dokument.ts'
import type { Bescheidperson } from './eingabe.ts'

type Worum = {
  readonly personen: readonly Bescheidperson[]
  readonly monate: readonly { readonly monat: Monat }[]
}

const BUERGERGELD_AB = monat('2023-01')
const GRUNDSICHERUNGSGELD_AB = monat('2026-07')
const SOZIALGELD_UNTER = 15

/**
 * § 19 Abs. 1 SGB II: how the benefit is called in the law of the months the notice is about: Arbeitslosengeld II until 2022,
 * with Sozialgeld where somebody is under 15, Bürgergeld until June 2026, joined by `wort`. As soon as a month is a later one
 * the name goes by the day of the notice (Grundsicherungsgeld, § 65a Abs. 4), a gap until it is ordered.
 */
export function leistungsnameDer(e: Worum, wort: 'und' | 'oder' = 'und'): Text {
  const monate = e.monate.map((m) => m.monat)
  const alt = monate.filter((m) => m < BUERGERGELD_AB)
  const sozialgeld = e.personen.some((p) => alt.some((m) => alterAm(p.geburt, ersterTag(m)) < SOZIALGELD_UNTER))
  const bis2022 = [...(alt.length > 0 ? ['Arbeitslosengeld II'] : []), ...(sozialgeld ? ['Sozialgeld'] : [])]
  const spaeter = monate.filter((m) => m >= BUERGERGELD_AB)
  if (monate.length === 0 || spaeter.some((m) => m >= GRUNDSICHERUNGSGELD_AB))
    return t`${bis2022.map((n) => `${n} ${wort} `).join('')}${{ luecke: 'leistungsname' }}`
  return t`${[...bis2022, ...(spaeter.length > 0 ? ['Bürgergeld'] : [])].join(` ${wort} `)}`
}
