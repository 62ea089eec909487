import type { Dokumenteintrag } from '../../../akte/index.ts'
import type { Angefochten } from '../../../bescheid/index.ts'
import type { Verfahren } from '../../../fall/index.ts'
import { deutsch, kennung, type Monat } from '../../../kern/index.ts'
import type { Angeordnet, Entscheidungsart } from '../../../leistung/index.ts'
import type { Verfuegungsart } from '../../../recht/index.ts'
import { tagInBerlin } from '../../../technik/index.ts'
import type { Anlass, Verfahrenslage } from '../plan.ts'

/** What can be contested: an ordered decision, or a letter a procedure has sent. */
export type Gegenstand = {
  readonly schluessel: string
  readonly bescheid: Angefochten
  readonly entscheidung: Angeordnet | undefined
  /** What it orders, as far as its kind says so; undefined: somebody has to say. */
  readonly verfuegungen: readonly Verfuegungsart[] | undefined
  /** Months it decides; empty for letters. */
  readonly monate: readonly Monat[]
}

/** Every notice and letter that has left the house, the youngest first. */
export function gegenstaende(l: Verfahrenslage): readonly Gegenstand[] {
  const angeordnet = l.entscheidungen.flatMap((e) => (e.zustand === 'angeordnet' ? [vonEntscheidung(l, e)] : []))
  const briefe = l.dokumente.filter(istBrief).map(vonDokument)
  return [...angeordnet, ...briefe].sort(
    (a, b) => b.bescheid.vom - a.bescheid.vom || (a.schluessel < b.schluessel ? -1 : 1),
  )
}

/** Letters of ours that no ordered decision carries; what was sent about a remedy itself is left out. */
const istBrief = (d: Dokumenteintrag): boolean =>
  d.richtung === 'ausgang' &&
  d.entscheidung === null &&
  (d.zustand === 'endgueltig' || d.zustand === 'versandt') &&
  d.art !== 'widerspruch' &&
  d.art !== 'widerspruchsbescheid'

const ARTNAMEN: Readonly<Record<Entscheidungsart, string>> = {
  bewilligung: 'Bewilligungsbescheid',
  aenderung: 'Änderungsbescheid',
  ablehnung: 'Ablehnungsbescheid',
  nurSchreiben: 'Schreiben',
  aufhebung: 'Aufhebungs- und Erstattungsbescheid',
  abschliessend: 'Abschließende Entscheidung',
  versagung: 'Versagungsbescheid',
  entziehung: 'Entziehungsbescheid',
  nachholung: 'Bescheid nach Nachholung der Mitwirkung',
  minderung: 'Minderungsbescheid',
  einstellung: 'Einstellungsbescheid',
  abhilfe: 'Änderungsbescheid',
  ueberpruefung: 'Änderungsbescheid',
  klage: 'Änderungsbescheid',
}

const VERFUEGUNGEN: Readonly<Record<Entscheidungsart, readonly Verfuegungsart[] | undefined>> = {
  bewilligung: ['bewilligung'],
  aenderung: ['aenderung'],
  ablehnung: ['ablehnung'],
  nurSchreiben: undefined,
  aufhebung: ['aufhebung', 'erstattung'],
  abschliessend: ['abschliessend', 'erstattung'],
  versagung: ['versagung'],
  entziehung: ['entziehung'],
  nachholung: ['aenderung'],
  minderung: ['minderung'],
  einstellung: ['aufhebung'],
  abhilfe: ['aenderung'],
  ueberpruefung: ['aenderung'],
  klage: ['aenderung'],
}

/** What the letters of procedures order; a kind that is not named here is asked about. Empty: nothing. */
const BRIEFE: Readonly<Record<string, readonly Verfuegungsart[]>> = {
  mitwirkung: [],
  anhoerung: [],
  keineRueckforderung: [],
  ueberpruefungsbescheid: ['ablehnung'],
  kostenbescheid: ['ablehnung'],
  erstattungsbescheid: ['erstattung'],
}

function vonEntscheidung(l: Verfahrenslage, e: Angeordnet): Gegenstand {
  const bescheid = l.dokumente.find((d) => d.entscheidung === e.id && d.richtung === 'ausgang')
  return {
    schluessel: `entscheidung/${e.id}`,
    bescheid: { name: ARTNAMEN[e.art], vom: bescheid?.datum ?? tagInBerlin(e.angeordnetAm) },
    entscheidung: e,
    verfuegungen: VERFUEGUNGEN[e.art],
    monate: [...new Set(e.regelt.map((pm) => pm.monat))].sort((a, b) => a - b),
  }
}

function vonDokument(d: Dokumenteintrag): Gegenstand {
  return {
    schluessel: `dokument/${d.dokument}`,
    bescheid: { name: `Schreiben „${d.titel}“`, vom: d.datum ?? tagInBerlin(d.angelegtAm) },
    entscheidung: undefined,
    verfuegungen: BRIEFE[d.art],
    monate: [],
  }
}

/** @throws if it is no longer there: what was sent stays. */
export function findeGegenstand(l: Verfahrenslage, schluessel: string): Gegenstand {
  const g = gegenstaende(l).find((x) => x.schluessel === schluessel)
  if (g === undefined) throw new Error(`case ${l.fall.fall}: nothing to contest at ${schluessel}`)
  return g
}

export const name = (g: Gegenstand): string => `${g.bescheid.name} vom ${deutsch(g.bescheid.vom)}`

export const anlaesseZu = (l: Verfahrenslage, grund: (g: Gegenstand) => string): readonly Anlass[] =>
  gegenstaende(l).map((g) => ({ gegenstand: g.schluessel, titel: name(g), grund: grund(g) }))

/** The decision ordered since a moment that decides months of this one: the data prove that it was put right. */
export function neuerBescheid(l: Verfahrenslage, g: Gegenstand, seit: number): Gegenstand | undefined {
  const betroffen = new Set(g.monate)
  return gegenstaende(l).find(
    (x) =>
      x.entscheidung !== undefined &&
      x.schluessel !== g.schluessel &&
      x.entscheidung.angeordnetAm >= seit &&
      (betroffen.size === 0 || x.monate.some((m) => betroffen.has(m))),
  )
}

/** Who certified or ordered it: may not decide on the objection against it. */
export const entschiedenVon = (g: Gegenstand): readonly string[] =>
  g.entscheidung === undefined
    ? []
    : [g.entscheidung.festgestelltVon.personalnummer, g.entscheidung.angeordnetVon.personalnummer]

/** Another procedure of this kind about the same notice, the youngest. */
export const verfahrenZu = (l: Verfahrenslage, art: string, gegenstand: string): Verfahren | undefined =>
  l.verfahren.find((v) => v.art === art && v.gegenstand === gegenstand)

/** @throws if no procedure of the case has this id. */
export function findeVerfahren(l: Verfahrenslage, id: string): Verfahren {
  const v = l.verfahren.find((x) => x.id === kennung<'Verfahren'>(id))
  if (v === undefined) throw new Error(`case ${l.fall.fall}: no procedure ${id}`)
  return v
}
