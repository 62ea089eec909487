import { type Cent, euro } from '../../kern/index.ts'
import type { Herleitung, Rechenschritt, SchrittWert } from '../berechnung/ergebnis.ts'
import { GROESSEN } from '../regelwerk/groesse.ts'
import { PARAMETER } from '../regelwerk/parameter.ts'

export type Erklaerung = {
  readonly ueberschrift: string
  readonly satz: string
  readonly norm: string
  readonly quelle?: string | undefined
  readonly formel?: string | undefined
  readonly operanden: readonly { readonly name: string; readonly schritt: number; readonly anzeige: string }[]
}

/** Puts a step of a derivation into German: deterministic, from a registry of wording apart from the ids. */
export function erklaere(h: Herleitung, schritt: number): Erklaerung {
  const s = h.schritte[schritt]
  if (s === undefined) throw new Error(`no such step: ${schritt}`)
  const operanden = s.art !== 'regel' ? [] : s.aus.map((o) => ({ ...o, anzeige: anzeige(h.schritte[o.schritt]) }))
  return { ueberschrift: titel(s), satz: `${titel(s)}: ${anzeige(s)}`, norm: norm(s), operanden }
}

function norm(s: Rechenschritt): string {
  if (s.art === 'regel') return GROESSEN.find((g) => g.id === s.id)?.norm ?? ''
  return s.art === 'parameter' ? (PARAMETER.find((p) => p.id === s.id)?.norm ?? '') : ''
}

const titel = (s: Rechenschritt): string => (s.art === 'angabe' ? s.feld : (s.id.split('.').at(-1) ?? s.id))

function anzeige(s: Rechenschritt | undefined): string {
  if (s === undefined) return ''
  const wert: SchrittWert = s.wert
  const mass = s.art === 'regel' ? GROESSEN.find((g) => g.id === s.id)?.mass : undefined
  if (typeof wert === 'number' && mass === 'cent') return `${euro(wert as Cent)} Euro`
  if (typeof wert === 'boolean') return wert ? 'ja' : 'nein'
  return String(wert)
}
