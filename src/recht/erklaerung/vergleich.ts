import { iso } from '../../kern/index.ts'
import type { Ergebnis, Herleitung, Rechenschritt } from '../berechnung/ergebnis.ts'
import { PARAMETER } from '../regelwerk/parameter.ts'
import type { Tafel } from '../regelwerk/rechtsstand.ts'
import { titel } from './erklaere.ts'
import { anzeige, regelkopf } from './lesart.ts'

/** A value the difference rests on: a Fassung of a parameter, a field of a fact, or a rule that only one side used. */
export type Ursache = {
  readonly art: 'parameter' | 'angabe' | 'regel'
  readonly id: string
  readonly titel: string
  readonly alt: string | null
  readonly neu: string | null
  /** Where the new value of a parameter (or the old one, if there is no new one) is written. */
  readonly quelle?: string | undefined
}

export type Unterschied = {
  /** Null: of the Bedarfsgemeinschaft. */
  readonly person: string | null
  readonly groesse: string
  readonly alt: number | null
  readonly neu: number | null
  readonly ursachen: readonly Ursache[]
}

const GROESSEN = [
  'regelbedarf',
  'mehrbedarf',
  'unterkunft',
  'bedarf',
  'freibetragErwerb',
  'bereinigtesEinkommen',
  'kindergeldueberhang',
  'angerechnet',
  'anspruch',
  'sofortzuschlag',
  'weitere',
  'gesamt',
  'vermoegensfreibetrag',
]

/**
 * Where two results of a month differ, amount by amount, and why: the parameters and facts below the one amount that
 * are other ones (or are not there) below the other. Both need their derivation.
 */
export function vergleiche(alt: Ergebnis, neu: Ergebnis, tafeln: readonly Tafel[] = []): readonly Unterschied[] {
  const a = alt.herleitung
  const n = neu.herleitung
  const orte = [...new Set([...stellen(a), ...stellen(n)])]
  const funde = orte.flatMap((ort) => {
    // Stryker disable next-line StringLiteral: a place always has both parts
    const [groesse = '', person = ''] = ort.split('/')
    const da = ende(a, groesse, person)
    const dn = ende(n, groesse, person)
    const [va, vn] = [wert(a, da), wert(n, dn)]
    if (!GROESSEN.includes(groesse) || va === vn) return []
    return [{ person: person || null, groesse, alt: va, neu: vn, ursachen: ursachen(a, da, n, dn, tafeln) }]
  })
  return funde.sort((x, y) => GROESSEN.indexOf(x.groesse) - GROESSEN.indexOf(y.groesse) || vergleicheText(x, y))
}

const vergleicheText = (x: Unterschied, y: Unterschied): number =>
  Number(x.person === null) - Number(y.person === null) ||
  (x.person ?? '').localeCompare(y.person ?? '', 'de', { numeric: true })

const stellen = (h: Herleitung | undefined): readonly string[] =>
  h?.ergebnisse.map((e) => `${e.groesse}/${e.person ?? ''}`) ?? []

function ende(h: Herleitung | undefined, groesse: string, person: string): number | undefined {
  return h?.ergebnisse.find((e) => e.groesse === groesse && (e.person ?? '') === person)?.schritt
}

type Blatt = { readonly art: Ursache['art']; readonly id: string; readonly schritt: Rechenschritt }

function ursachen(
  a: Herleitung | undefined,
  von: number | undefined,
  n: Herleitung | undefined,
  bis: number | undefined,
  tafeln: readonly Tafel[],
): readonly Ursache[] {
  const alte = blaetter(a, von)
  const neue = blaetter(n, bis)
  const schluessel = [...new Set([...alte.keys(), ...neue.keys()])].sort()
  const alle = schluessel.flatMap((k): readonly Ursache[] => {
    const [ba, bn] = [alte.get(k), neue.get(k)]
    const b = bn ?? ba
    if (b === undefined || text(ba) === text(bn)) return []
    const quelle = b.art === 'parameter' ? quelleVon(b.schritt, tafeln) : undefined
    return [{ art: b.art, id: b.id, titel: titel(b.schritt), alt: text(ba), neu: text(bn), quelle }]
  })
  const werte = alle.filter((u) => u.art !== 'regel')
  // Rules used on one side only follow from other values, unless nothing else differs.
  return werte.length > 0 ? werte : alle
}

function blaetter(h: Herleitung | undefined, ab: number | undefined): ReadonlyMap<string, Blatt> {
  const aus = new Map<string, Blatt>()
  const offen = [ab]
  const gesehen = new Set<number>()
  for (let nr = offen.pop(); nr !== undefined; nr = offen.pop()) {
    const s = h?.schritte[nr]
    // Stryker disable next-line ConditionalExpression,LogicalOperator: a step read twice says the same twice
    if (s === undefined || gesehen.has(nr)) continue
    gesehen.add(nr)
    if (s.art === 'regel') {
      aus.set(`regel/${s.id}`, { art: 'regel', id: s.id, schritt: s })
      offen.push(...s.aus.map((o) => o.schritt))
    } else if (s.art === 'parameter') aus.set(`parameter/${s.id}`, { art: 'parameter', id: s.id, schritt: s })
    else aus.set(`angabe/${s.angabe}/${s.feld}`, { art: 'angabe', id: `${s.angabe}.${s.feld}`, schritt: s })
  }
  return aus
}

/** What a leaf says; a rule only that it was used. */
function text(b: Blatt | undefined): string | null {
  if (b === undefined) return null
  if (b.schritt.art === 'regel') return regelkopf(b.id)?.norm ?? b.id
  return b.schritt.art === 'parameter'
    ? `${anzeige(b.schritt)} (seit ${b.schritt.ab.split('-').reverse().join('.')})`
    : anzeige(b.schritt)
}

function quelleVon(s: Rechenschritt, tafeln: readonly Tafel[]): string | undefined {
  if (s.art !== 'parameter') return undefined
  const p = PARAMETER.find((x) => x.id === s.id)
  const fassungen = p === undefined ? [] : [...tafeln.flatMap((t) => t[p.nr] ?? []), ...p.fassungen]
  return fassungen.find((f) => iso(f.ab) === s.ab && f.wert === s.wert)?.quelle
}

function wert(h: Herleitung | undefined, schritt: number | undefined): number | null {
  const w = h?.schritte[schritt ?? -1]?.wert
  return typeof w === 'number' ? w : null
}
