import { type Monat, monat } from '../../kern/index.ts'
import type { Empfaengerart } from '../posten.ts'
import { sepaText } from '../sepa/zeichensatz.ts'
import { verschweige } from './verschwiegen.ts'

export type Zweckangaben = {
  readonly empfaengerart: Empfaengerart
  readonly monat: Monat
  readonly anlass: 'monat' | 'sofort' | 'darlehen'
  readonly zeichen: string
  readonly endToEndId: string
}

const GRUNDSICHERUNGSGELD_AB = monat('2026-07')
const BUERGERGELD_AB = monat('2023-01')

/**
 * What stands on the payee's statement (PAY-07): for the household the name of the benefit, for third
 * parties only what they are paid for and their own number, nothing that speaks of need (§ 35 SGB I).
 */
export function zweckText(z: Zweckangaben): string {
  const teile = [wofuer(z), zeitraum(z.monat), zeichenFuer(z).slice(0, 70).trim(), `Ref ${kurz(z.endToEndId)}`]
  return sepaText(teile.filter((t) => t !== '').join(' '))
    .text.slice(0, 140)
    .trim()
}

/** The payee's own number; a third party's without what it must not read. */
function zeichenFuer({ empfaengerart, zeichen }: Zweckangaben): string {
  const dritter = empfaengerart === 'vermieter' || empfaengerart === 'versorger' || empfaengerart === 'versicherung'
  return dritter ? verschweige(sepaText(zeichen).text).text : zeichen
}

function wofuer(z: Zweckangaben): string {
  // What the payee is paid for stands in the sign; to the household the notice says it.
  if (z.anlass === 'darlehen') return z.zeichen === '' ? 'Einmalzahlung' : ''
  switch (z.empfaengerart) {
    case 'vermieter':
      return z.anlass === 'monat' ? 'Miete' : 'Miete Nachzahlung'
    case 'versorger':
      return z.anlass === 'monat' ? 'Abschlag' : 'Abschlag Nachzahlung'
    case 'versicherung':
      return z.anlass === 'monat' ? 'Versicherungsbeitrag' : 'Versicherungsbeitrag Nachzahlung'
    case 'bedarfsgemeinschaft':
    case 'person':
    case 'einbehalt':
      return z.anlass === 'monat' ? leistungsname(z.monat) : `${leistungsname(z.monat)} Nachzahlung`
  }
}

/** § 19 Abs. 1 SGB II in the wording of the month: Bürgergeld until June 2026, Grundsicherungsgeld since. */
function leistungsname(m: Monat): string {
  if (m >= GRUNDSICHERUNGSGELD_AB) return 'Grundsicherungsgeld'
  return m >= BUERGERGELD_AB ? 'Bürgergeld' : 'Arbeitslosengeld II'
}

/** "01.2027" */
function zeitraum(m: Monat): string {
  return `${String((m % 12) + 1).padStart(2, '0')}.${Math.floor(m / 12)}`
}

/** The first two groups of the id: short enough to read aloud. */
export function kurz(endToEndId: string): string {
  return endToEndId.split('-').slice(1, 3).join('-')
}
