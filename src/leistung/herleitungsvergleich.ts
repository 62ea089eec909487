import type { Herleitung, PersonId, Rechenschritt } from '../recht/index.ts'
import type { Ergebnisstelle } from './entscheidung.ts'

type Paar = {
  readonly alt: Herleitung
  readonly neu: Herleitung
  readonly gesehen: Map<string, boolean>
  readonly funde: Map<string, Fund>
}
type Regelschritt = Extract<Rechenschritt, { art: 'regel' }>
type Fund = { readonly person: PersonId | null; readonly regel: string }

/**
 * Where two derivations of the same facts part: walked from the results down, the deepest step whose
 * operands agree and whose value does not. That rule or parameter computes differently; what only
 * follows from it is not named.
 */
export function abweichendeRegeln(alt: Herleitung, neu: Herleitung): readonly Ergebnisstelle[] {
  const p: Paar = { alt, neu, gesehen: new Map(), funde: new Map() }
  const anfaenge = new Map(neu.ergebnisse.map((e) => [`${e.groesse}/${e.person ?? ''}`, e]))
  for (const e of alt.ergebnisse) {
    const gegen = anfaenge.get(`${e.groesse}/${e.person ?? ''}`)
    anfaenge.delete(`${e.groesse}/${e.person ?? ''}`)
    if (gegen) vergleiche(p, e.schritt, gegen.schritt, e.person ?? null)
    else melde(p, alt.schritte[e.schritt], e.person ?? null)
  }
  for (const e of anfaenge.values()) melde(p, neu.schritte[e.schritt], e.person ?? null)
  return [...p.funde.values()]
    .map((f) => ({ ...f, monat: neu.monat }))
    .sort((a, b) => vergleicheText(`${a.regel}/${a.person}`, `${b.regel}/${b.person}`))
}

/** True if something in or below this pair computes differently; each pair is looked at once. */
function vergleiche(p: Paar, a: number, n: number, person: PersonId | null): boolean {
  const paar = `${a}/${n}`
  const bekannt = p.gesehen.get(paar)
  if (bekannt !== undefined) return bekannt
  const [alt, neu] = [p.alt.schritte[a], p.neu.schritte[n]]
  if (alt === undefined || neu === undefined) throw new Error(`derivation without step ${a} or ${n}`)
  const anders = weichtAb(p, alt, neu, person)
  p.gesehen.set(paar, anders)
  return anders
}

function weichtAb(p: Paar, alt: Rechenschritt, neu: Rechenschritt, person: PersonId | null): boolean {
  if (alt.art !== 'regel' || neu.art !== 'regel') {
    if (bedeutung(alt) === bedeutung(neu)) return false
    melde(p, neu, person)
    return true
  }
  const wer = neu.person ?? person
  if (alt.id === neu.id) {
    const paare = operandenpaare(alt, neu)
    // Every operand is looked at: several may differ, each for its own reason.
    const tiefer = paare.map(([a, n]) => vergleiche(p, a, n, wer)).some((x) => x)
    if (tiefer) return true
    const gleicheOperanden = paare.length === alt.aus.length && paare.length === neu.aus.length
    if (gleicheOperanden && alt.wert === neu.wert) return false
  }
  melde(p, neu, wer)
  return true
}

/** Operands of the same name, the first with the first, the second with the second. */
function operandenpaare(alt: Regelschritt, neu: Regelschritt): readonly (readonly [number, number])[] {
  const frei = alt.aus.map((o) => ({ ...o, frei: true }))
  return neu.aus.flatMap((o) => {
    const gegen = frei.find((x) => x.frei && x.name === o.name)
    if (gegen === undefined) return []
    gegen.frei = false
    return [[gegen.schritt, o.schritt] as const]
  })
}

function bedeutung(s: Rechenschritt): string {
  return s.art === 'angabe' ? `${s.angabe}/${s.feld}/${s.wert}` : `${s.id}/${s.art}/${s.wert}`
}

function melde(p: Paar, s: Rechenschritt | undefined, person: PersonId | null): void {
  if (s === undefined) throw new Error('derivation without a step it names')
  const regel = s.art === 'angabe' ? `angabe.${s.feld}` : s.id
  p.funde.set(`${regel}/${person ?? ''}`, { person, regel })
}

function vergleicheText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
