import { isoMonat, type Monat, monat } from '../kern/index.ts'
import type { Ergebnis, Herleitung, PersonId } from '../recht/index.ts'
import { ergebnisJson } from './berechnung.ts'
import { liesErgebnisteil } from './ergebnisteil.ts'
import { abweichendeRegeln } from './herleitungsvergleich.ts'

/**
 * A rule or parameter that computed wrongly and was put right: months from `ab` on may come out
 * otherwise than they were ordered, and § 44 or § 45 SGB X decides what follows. The change log
 * *Recht* carries the same entry.
 */
export type Berichtigung = { readonly regelId: string; readonly ab: Monat; readonly grund: string }

export function berichtigung(regelId: string, ab: string, grund: string): Berichtigung {
  if (grund.trim() === '') throw new Error(`correction of ${regelId} without reason`)
  return { regelId, ab: monat(ab), grund }
}

/** All corrections ever made; entries stay for good. */
export const BERICHTIGUNGEN: readonly Berichtigung[] = []

/** A person-month whose recomputed quantities are not the stored ones. */
export type Abweichung = {
  readonly monat: Monat
  /** Null: a quantity of the Bedarfsgemeinschaft as a whole. */
  readonly person: PersonId | null
  readonly groessen: readonly string[]
  /** The rules and parameters that compute otherwise now. */
  readonly regeln: readonly string[]
  /** The corrections that explain every one of them; null: an incident. */
  readonly erklaertDurch: readonly Berichtigung[] | null
}

export type Nachrechnung = {
  /** The part `ergebnis` as stored. */
  readonly gespeichert: string
  /** By today's program, with the stored Rechtsstand and derivation. */
  readonly neu: readonly Ergebnis[]
  readonly herleitungVon: (m: Monat) => Herleitung | undefined
  readonly berichtigungen: readonly Berichtigung[]
}

/** What an ordered decision stored is what the program computes today, or says why not. */
export function vergleicheNachrechnung(n: Nachrechnung): readonly Abweichung[] {
  const neu = new Map(liesErgebnisteil(JSON.stringify(ergebnisJson(n.neu))).map((e) => [e.monat, e]))
  return liesErgebnisteil(n.gespeichert).flatMap((alt) => {
    const jetzt = neu.get(alt.monat)
    const { personen, ...ganzes } = alt
    const anders = [
      { person: null, groessen: unterschiede(ganzes, jetzt) },
      ...personen.map((p) => ({
        person: p.person,
        groessen: unterschiede(
          p,
          jetzt?.personen.find((q) => q.person === p.person),
        ),
      })),
    ].filter((a) => a.groessen.length > 0)
    if (anders.length === 0) return []
    const m = monat(alt.monat)
    const regeln = regelnDesMonats(n, m)
    return anders.map((a) => ({ ...a, monat: m, regeln, erklaertDurch: erklaere(regeln, m, n.berichtigungen) }))
  })
}

function regelnDesMonats(n: Nachrechnung, m: Monat): readonly string[] {
  const alt = n.herleitungVon(m)
  const neu = n.neu.find((e) => e.monat === m)?.herleitung
  if (alt === undefined || neu === undefined) return []
  return [...new Set(abweichendeRegeln(alt, neu).map((s) => s.regel))]
}

function erklaere(regeln: readonly string[], m: Monat, alle: readonly Berichtigung[]): readonly Berichtigung[] | null {
  const je = regeln.map((regel) => alle.find((b) => b.regelId === regel && b.ab <= m))
  const gefunden = je.flatMap((b) => (b ? [b] : []))
  return regeln.length > 0 && gefunden.length === regeln.length ? gefunden : null
}

/** Names of the stored quantities that differ now. What a later program computes besides is no difference. */
function unterschiede(
  alt: Readonly<Record<string, unknown>>,
  neu: Readonly<Record<string, unknown>> | undefined,
): readonly string[] {
  if (neu === undefined) return ['person']
  return Object.keys(alt).filter((k) => JSON.stringify(alt[k]) !== JSON.stringify(neu[k]))
}

/** For messages: "2026-03 P1: anspruch (sgb2.20.2.regelbedarf)". */
export function abweichungText(a: Abweichung): string {
  return `${isoMonat(a.monat)} ${a.person ?? 'gesamt'}: ${a.groessen.join(', ')} (${a.regeln.join(', ') || 'ohne Regel'})`
}
