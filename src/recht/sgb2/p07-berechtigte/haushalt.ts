import type { Cent } from '../../../kern/index.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { anteil } from '../../regelwerk/rundung.ts'
import { ROLLE, TAGE } from '../../sachverhalt/felder.ts'
import { angabenDer, type Eintrag } from '../../sachverhalt/sachverhalt.ts'

/** The person's stay in the household in this run; undefined if it does not live here. */
export function aufenthalt(k: Rechnung, p: number): Eintrag<'person'> | undefined {
  return k.aufenthalte[p]
}

/** Main person or partner: the adults around whom the Bedarfsgemeinschaft forms. */
export function istHauptpersonOderPartner(k: Rechnung, p: number): boolean {
  const e = aufenthalt(k, p)
  if (e === undefined) return false
  const rolle = k.angabe(e, ROLLE)
  return rolle === 'hauptperson' || rolle === 'partner'
}

export function istKind(k: Rechnung, p: number): boolean {
  return aufenthalt(k, p)?.a.rolle === 'kind'
}

/** Whether `elternteil` is a parent of `kind`. A child without named parents is a child of the main person. */
export function istElternteilVon(k: Rechnung, elternteil: number, kind: number): boolean {
  const e = aufenthalt(k, kind)
  if (e === undefined || e.a.rolle !== 'kind') return false
  const ich = k.s.personen[elternteil]
  if (ich === undefined) return false
  if (e.a.eltern.length > 0) return e.a.eltern.includes(ich.id)
  return aufenthalt(k, elternteil)?.a.rolle === 'hauptperson'
}

/** The parents of a child living here who are children of the household themselves; nobody is a parent of someone older. */
export function elternUnterDenKindern(k: Rechnung, kind: number): readonly number[] {
  const geburt = k.s.personen[kind]?.geburt ?? 0
  let liste: number[] | undefined
  if (!istKind(k, kind)) return KEINE
  for (let q = 0; q < k.s.personen.length; q++) {
    if (!istKind(k, q) || !istElternteilVon(k, q, kind) || (k.s.personen[q]?.geburt ?? geburt) >= geburt) continue
    liste ??= []
    liste.push(q)
  }
  return liste ?? KEINE
}
const KEINE: readonly number[] = []

/** § 7 Abs. 3, § 38 Abs. 2 SGB II: the fact that a child lives here on some days only. */
export function zeitweiseAm(k: Rechnung, p: number, a: number): Eintrag<'zeitweise'> | undefined {
  const tag = k.abschnitte[a]?.von ?? k.von
  for (const e of angabenDer(k.s.personen[p], 'zeitweise')) if (e.von <= tag && e.bis >= tag) return e
  return undefined
}

/**
 * § 7 Abs. 3 Nr. 4, § 41 Abs. 1 SGB II: of a child that lives here on some days (temporäre Bedarfsgemeinschaft) a monthly
 * amount counts with these days (BSG 02.07.2009, B 14 AS 75/08 R).
 */
export function anTagenHier(k: Rechnung, p: number, a: number, ganz: Cent): Cent {
  if (ganz === 0 || k.s.personen[p]?.je.zeitweise === undefined) return ganz
  const e = zeitweiseAm(k, p, a)
  return e === undefined ? ganz : anteil(ganz, k.angabe(e, TAGE), 30)
}
