import type { Dokument, Schuldeingabe } from '../../bescheid/index.ts'
import { festgelegt, type Verfahren } from '../../fall/index.ts'
import { type Datum, deutsch, euro } from '../../kern/index.ts'
import { tagInBerlin } from '../../technik/index.ts'
import type { ForderungMitStand } from '../../zahlung/index.ts'
import { briefeingabe, empfaengername } from '../schreiben.ts'
import type { Anlass, Verfahrenslage, Verfahrensplan } from './plan.ts'
import { type Brief, gesperrt, type Schritt, type Schrittkopf } from './schritt.ts'
import { adressatVon } from './vertretung.ts'
import { tagWert } from './werte.ts'
import { zahlwegFuer } from './zahlweg.ts'

/** What procedures about one claim have in common: the thing they are about is its id. */
export const zurForderung = (
  schritte: (l: Verfahrenslage, v: Verfahren, f: ForderungMitStand) => readonly Schritt[],
): Pick<Verfahrensplan, 'gegenstand' | 'schritte'> => ({
  gegenstand: (l, v) => {
    const f = forderungDes(l, v)
    return f === undefined ? '' : titelVon(l, f)
  },
  schritte: (l, v) => {
    const f = forderungDes(l, v)
    if (f === undefined) throw new Error(`procedure ${v.id}: claim ${v.gegenstand} is gone`)
    return schritte(l, v, f)
  },
})

export const forderungDes = (l: Verfahrenslage, v: Verfahren): ForderungMitStand | undefined =>
  l.forderungen.find((f) => f.id === v.gegenstand)

export const titelVon = (l: Verfahrenslage, f: ForderungMitStand): string =>
  `${empfaengername(l, f.person)}, ${f.grund === 'beitraege' ? 'Beiträge ' : ''}${euro(f.betrag)} €, fällig ${deutsch(f.faelligAm)}`

export const anlassZu = (
  l: Verfahrenslage,
  f: ForderungMitStand,
  grund = `Offen sind ${euro(f.offen)} €.`,
): Anlass => ({
  gegenstand: f.id,
  titel: titelVon(l, f),
  grund,
})

/** Of which decision it is and what is left of it, in a sentence. */
export const standVon = (l: Verfahrenslage, f: ForderungMitStand): string =>
  `${empfaengername(l, f.person)}: ${euro(f.betrag)} € aus dem Bescheid vom ${deutsch(bescheidVom(l, f))}, offen ${euro(f.offen)} €.`

/** The day of the notice that made the claim. */
export function bescheidVom(l: Verfahrenslage, f: ForderungMitStand): Datum {
  const v = l.verfahren.find((x) => x.id === f.darlehen?.verfahren)
  const darlehensbescheid = tagWert(v && festgelegt(v, 'bescheid')?.werte, 'am')
  if (darlehensbescheid !== undefined) return darlehensbescheid
  const e = l.entscheidungen.find((x) => x.id === f.entscheidung)
  if (e?.zustand !== 'angeordnet') throw new Error(`claim ${f.id} without its ordered decision`)
  return tagInBerlin(e.angeordnetAm)
}

/** An objection against the notice runs: it may not be enforced. */
export const hatWiderspruch = (l: Verfahrenslage, f: ForderungMitStand): boolean =>
  l.verfahren.some((v) => !v.beendet && v.art === 'widerspruch' && v.gegenstand === `entscheidung/${f.entscheidung}`)

/** What every letter about a claim says of it, to who owes it or represents her. */
export function schuldeingabe(l: Verfahrenslage, f: ForderungMitStand): Schuldeingabe {
  const p = l.personen.get(f.person)
  if (p === undefined) throw new Error(`case ${l.fall.fall} without person ${f.person}`)
  return {
    ...briefeingabe(l, adressatVon(l, f.person) ?? f.person),
    person: { id: f.person, vorname: p.vorname, nachname: p.nachname, geburt: p.geburtsdatum },
    forderung: {
      bescheidVom: bescheidVom(l, f),
      betrag: f.betrag,
      offen: f.offen,
      ...(f.grund === 'beitraege' ? { beitraege: true } : {}),
    },
    zahlweg: zahlwegFuer(l, f.person, f.nr),
  }
}

export function briefZur(
  l: Verfahrenslage,
  f: ForderungMitStand,
  titel: string,
  dokument: () => Dokument,
  antwortfrist?: Datum,
): Brief {
  const an = empfaengername(l, adressatVon(l, f.person) ?? f.person)
  return { id: f.person, titel, an, dokument, antwortfrist }
}

/** Nobody can be written to; undefined: somebody can. */
export function ohneAdressat(l: Verfahrenslage, k: Schrittkopf, f: ForderungMitStand): Schritt | undefined {
  if (adressatVon(l, f.person) !== undefined) return undefined
  return gesperrt(k, `Für ${empfaengername(l, f.person)} ist im Haushalt keine gesetzliche Vertretung erfasst.`)
}
