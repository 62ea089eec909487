import type { Mitwirkungspflicht, Versagungsgrund } from '../../../bescheid/index.ts'
import { festgelegt, type Verfahren } from '../../../fall/index.ts'
import { type Datum, deutsch } from '../../../kern/index.ts'
import type { PersonId } from '../../../recht/index.ts'
import { mitwirkung, vergeblich } from '../mitwirkung/mitwirkung.ts'
import type { Verfahrenslage } from '../plan.ts'
import { tagWert, textWert } from '../werte.ts'

/** Permanent: the kinds of procedure by which a benefit is withheld until somebody cooperates. */
export const VERSAGUNG = 'versagung'
export const UNTERSUCHUNG = 'versagungUntersuchung'
export const ANDERE_STELLE = 'versagungStelle'
const ARTEN: ReadonlySet<string> = new Set([VERSAGUNG, UNTERSUCHUNG, ANDERE_STELLE])

export const istVersagung = (v: Pick<Verfahren, 'art'>): boolean => ARTEN.has(v.art)

/** Permanent: the steps before the discretion, of the kinds that do not begin with papers. */
export const VORSCHRITT = {
  termin: 'termin',
  aufforderung: 'aufforderung',
  ergebnis: 'ergebnis',
  antrag: 'antrag',
  hinweis: 'hinweis',
  bescheid: 'bescheid',
} as const

/** Why something is withheld, as far as the written hint has gone out and its day has passed in vain. */
export type Ursache = {
  readonly person: PersonId
  /** In a few words, for the fact. */
  readonly kurz: string
  readonly norm: string
  readonly grund: Versagungsgrund
  /** It has been made up for meanwhile. */
  readonly erledigt: boolean
}

type Stand = Pick<Verfahrenslage, 'angaben' | 'nachweise' | 'verfahren'>
type Namen = (person: PersonId) => string

/** Undefined while a precondition of § 66 SGB I or § 5 Abs. 3 SGB II is missing. */
export function ursacheVon(l: Stand, v: Verfahren, name: Namen): Ursache | undefined {
  switch (v.art) {
    case VERSAGUNG:
      return unterlagen(l, v)
    case UNTERSUCHUNG:
      return untersuchung(v, name)
    case ANDERE_STELLE:
      return andereStelle(v, name)
    default:
      return undefined
  }
}

function unterlagen(l: Stand, v: Verfahren): Ursache | undefined {
  const bitte = l.verfahren.find((x) => x.id === v.gegenstand && x.art === mitwirkung.art)
  const x = bitte && vergeblich(l, bitte)
  if (x === undefined) return undefined
  const { person, ...stand } = x
  return {
    person,
    kurz: `Es fehlt: ${x.fehlt.map((b) => b.was).join('; ')}`,
    norm: '§ 66 Abs. 1 SGB I',
    grund: { art: 'unterlagen', ...stand },
    erledigt: x.fehlt.length === 0,
  }
}

export type Termindaten = {
  readonly pflicht: Mitwirkungspflicht
  readonly am: Datum
  readonly ort: string
  readonly wozu: string
  readonly absatz: 1 | 2
}

const PFLICHT: readonly string[] = ['aerztlich', 'psychologisch', 'heilbehandlung', 'teilhabe']
const istPflicht = (x: string): x is Mitwirkungspflicht => PFLICHT.includes(x)

export function terminVon(v: Verfahren): Termindaten | undefined {
  const w = festgelegt(v, VORSCHRITT.termin)?.werte
  const [pflicht, am] = [textWert(w, 'pflicht'), tagWert(w, 'am')]
  if (!istPflicht(pflicht) || am === undefined) return undefined
  return {
    pflicht,
    am,
    ort: textWert(w, 'ort'),
    wozu: textWert(w, 'wozu'),
    absatz: textWert(w, 'absatz') === 'abs2' ? 2 : 1,
  }
}

function untersuchung(v: Verfahren, name: Namen): Ursache | undefined {
  const t = terminVon(v)
  const gefordertAm = tagWert(festgelegt(v, VORSCHRITT.aufforderung)?.werte, 'am')
  const w = festgelegt(v, VORSCHRITT.ergebnis)?.werte
  if (t === undefined || gefordertAm === undefined || w === undefined) return undefined
  const person = v.gegenstand as PersonId
  return {
    person,
    kurz: `Nicht gekommen oder nicht begonnen bis ${deutsch(t.am)}: ${t.wozu}`,
    norm: `§ 66 Abs. ${t.absatz} SGB I`,
    grund: {
      art: 'untersuchung',
      ...t,
      person: { id: person, name: name(person) },
      gefordertAm,
      gesagt: textWert(w, 'gesagt'),
    },
    erledigt: textWert(w, 'getan') === 'ja',
  }
}

export type Antragsdaten = {
  readonly stelle: string
  readonly leistung: string
  readonly aufgefordertAm: Datum
  readonly beantragtAm: Datum
  readonly fehlt: string
}

export function antragVon(v: Verfahren): Antragsdaten | undefined {
  const w = festgelegt(v, VORSCHRITT.antrag)?.werte
  const [aufgefordertAm, beantragtAm] = [tagWert(w, 'aufgefordert'), tagWert(w, 'beantragt')]
  if (aufgefordertAm === undefined || beantragtAm === undefined) return undefined
  return {
    stelle: textWert(w, 'stelle'),
    leistung: textWert(w, 'leistung'),
    aufgefordertAm,
    beantragtAm,
    fehlt: textWert(w, 'fehlt'),
  }
}

function andereStelle(v: Verfahren, name: Namen): Ursache | undefined {
  const a = antragVon(v)
  const hinweis = festgelegt(v, VORSCHRITT.hinweis)?.werte
  const w = festgelegt(v, VORSCHRITT.bescheid)?.werte
  const [hinweisAm, frist] = [tagWert(hinweis, 'am'), tagWert(hinweis, 'frist')]
  const [bescheidAm, endgueltigAm] = [tagWert(w, 'am'), tagWert(w, 'endgueltig')]
  if (a === undefined || hinweisAm === undefined || frist === undefined || w === undefined) return undefined
  const wie = textWert(w, 'wie')
  const person = v.gegenstand as PersonId
  const basis = { person, norm: '§ 5 Abs. 3 Satz 3 SGB II', kurz: `${a.stelle}: ${a.leistung} ${wie}` }
  const [am, endgueltig] = [bescheidAm ?? frist, endgueltigAm ?? frist]
  return {
    ...basis,
    grund: {
      art: 'andereStelle',
      ...a,
      person: { id: person, name: name(person) },
      hinweisAm,
      frist,
      wie: wie === 'entzogen' ? 'entzogen' : 'versagt',
      bescheidAm: am,
      endgueltigAm: endgueltig,
    },
    erledigt: wie === 'anders',
  }
}
