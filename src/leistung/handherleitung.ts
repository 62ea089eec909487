import { type Cent, cent, datum, deutsch, euro } from '../kern/index.ts'
import {
  type Ergebnis,
  type Erklaerung,
  erklaere,
  type Herleitung,
  type Leistungsart,
  type PersonId,
  type Rechenschritt,
} from '../recht/index.ts'
import type { Handwirkung } from './handwert.ts'

type Regelschritt = Extract<Rechenschritt, { art: 'regel' }>
type Operand = Regelschritt['aus'][number]
type Einstieg = Herleitung['ergebnisse'][number]

/** Steps that are no rule of the law; their ids are permanent, they stand in stored derivations. */
const VORSATZ = 'handwert.'
const BETRAG = 'handwert.betrag'

const IM_ANSPRUCH: readonly Leistungsart[] = ['regelbedarf', 'mehrbedarf', 'unterkunft']
const WEITERE: readonly Leistungsart[] = [
  'ausbildung',
  'ausbildungUnterkunft',
  'bildung',
  'erstausstattung',
  'hilfsmittel',
  'zuschussVersicherung',
  'einmalzahlung',
]

/** The law names the Sofortzuschlag without the others. */
const groesseVon = (l: Leistungsart): string => (l === 'sofortzuschlag' ? l : `leistung.${l}`)

/** A derivation that is written on: steps are added, an entry is pointed at the new one. */
class Fortschreibung {
  readonly schritte: Rechenschritt[]
  readonly ergebnisse: Einstieg[]
  constructor(h: Herleitung) {
    this.schritte = [...h.schritte]
    this.ergebnisse = [...h.ergebnisse]
  }

  fuegeAn(s: Rechenschritt): number {
    return this.schritte.push(s) - 1
  }

  operanden(groessen: readonly string[], person: PersonId): readonly Operand[] {
    return groessen.flatMap((name) => {
      const e = this.ergebnisse.find((x) => x.groesse === name && x.person === person)
      return e === undefined ? [] : [{ name, schritt: e.schritt }]
    })
  }

  setze(groesse: string, s: Regelschritt): void {
    const schritt = this.fuegeAn(s)
    const { person } = s
    const i = this.ergebnisse.findIndex((x) => x.groesse === groesse && x.person === person)
    const neu: Einstieg = person === undefined ? { groesse, schritt } : { groesse, person, schritt }
    if (i < 0) this.ergebnisse.push(neu)
    else this.ergebnisse[i] = neu
  }
}

/**
 * The derivation of a month goes on where amounts are set by hand: what the law gives stays readable below them, and the
 * sums are those of what is paid. `e` bears the amounts already.
 */
export function mitHandwerten(h: Herleitung, e: Ergebnis, werte: readonly Handwirkung[]): Herleitung {
  const f = new Fortschreibung(h)
  for (const w of werte) setzeBetrag(f, w)
  for (const p of e.personen.filter((x) => werte.some((w) => w.person === x.person))) {
    setzeSumme(f, 'anspruch', IM_ANSPRUCH, p)
    setzeSumme(f, 'weitere', WEITERE, p)
  }
  const aus = e.personen.flatMap((p) => f.operanden(['anspruch', 'sofortzuschlag', 'weitere'], p.person))
  f.setze('gesamt', { art: 'regel', id: `${VORSATZ}gesamt`, wert: e.gesamt, aus })
  return { ...h, schritte: f.schritte, ergebnisse: f.ergebnisse }
}

function setzeBetrag(f: Fortschreibung, w: Handwirkung): void {
  const groesse = groesseVon(w.leistung)
  const gesetz = f.operanden([groesse], w.person).map((o) => ({ ...o, name: 'gesetz' }))
  const angabe = (name: string, feld: string, wert: string | Cent): Operand => ({
    name,
    schritt: f.fuegeAn({ art: 'angabe', angabe: w.id, feld, wert }),
  })
  const aus = [
    ...gesetz,
    angabe('betrag', 'betrag_cent', w.gesetzt),
    angabe('grund', 'begruendung', w.begruendung),
    angabe('norm', 'rechtsgrundlage', w.rechtsgrundlage),
    angabe('bis', 'bis', w.bis),
  ]
  f.setze(groesse, { art: 'regel', id: BETRAG, person: w.person, wert: w.gesetzt, aus })
}

function setzeSumme(
  f: Fortschreibung,
  groesse: 'anspruch' | 'weitere',
  arten: readonly Leistungsart[],
  p: Ergebnis['personen'][number],
): void {
  const aus = f.operanden(arten.map(groesseVon), p.person)
  const vonHand = aus.some((o) => istHandschritt(f.schritte[o.schritt]))
  if (vonHand) f.setze(groesse, { art: 'regel', id: `${VORSATZ}${groesse}`, person: p.person, wert: p[groesse], aus })
}

const istHandschritt = (s: Rechenschritt | undefined): s is Regelschritt =>
  s?.art === 'regel' && s.id.startsWith(VORSATZ)

const UEBERSCHRIFT: Readonly<Record<string, string>> = {
  [BETRAG]: 'Von Hand gesetzt',
  'handwert.anspruch': 'Anspruch mit von Hand gesetzten Beträgen',
  'handwert.weitere': 'Weitere Leistungen mit von Hand gesetzten Beträgen',
  'handwert.gesamt': 'Leistung mit von Hand gesetzten Beträgen',
}

/** Puts a step into German, also one of an amount set by hand. @throws if there is no such step. */
export function erklaereSchritt(h: Herleitung, schritt: number): Erklaerung {
  const s = h.schritte[schritt]
  if (!istHandschritt(s)) return mitHandoperanden(h, erklaere(h, schritt))
  const ueberschrift = UEBERSCHRIFT[s.id] ?? s.id
  const operanden = s.aus.map((o) => ({ name: operandname(h, o), schritt: o.schritt, anzeige: anzeige(h, o.schritt) }))
  if (s.id !== BETRAG)
    return { ueberschrift, satz: `${ueberschrift}: ${betrag(s.wert)}.`, norm: '§ 19 SGB II', operanden }
  return { ueberschrift, satz: handsatz(h, s), norm: text(h, s, 'norm'), operanden }
}

/** The law knows no step of ours: where one of its steps should rest on one, its amount is shown. */
function mitHandoperanden(h: Herleitung, e: Erklaerung): Erklaerung {
  if (e.operanden.every((o) => !istHandschritt(h.schritte[o.schritt]))) return e
  return { ...e, operanden: e.operanden.map((o) => ({ ...o, anzeige: anzeige(h, o.schritt) })) }
}

function handsatz(h: Herleitung, s: Regelschritt): string {
  const gesetz = s.aus.find((o) => o.name === 'gesetz')
  const rechnung =
    gesetz === undefined
      ? 'Das Programm rechnet diese Leistung hier nicht.'
      : `Nach der Berechnung wären es ${anzeige(h, gesetz.schritt)}.`
  return `Von Hand auf ${betrag(s.wert)} gesetzt: ${satzende(text(h, s, 'grund'))} ${rechnung} Gilt bis ${deutsch(datum(text(h, s, 'bis')))}.`
}

const satzende = (t: string): string => (/[.!?]$/.test(t.trim()) ? t.trim() : `${t.trim()}.`)

function text(h: Herleitung, s: Regelschritt, name: string): string {
  const o = s.aus.find((x) => x.name === name)
  return String(o === undefined ? '' : (h.schritte[o.schritt]?.wert ?? ''))
}

const OPERANDEN: Readonly<Record<string, string>> = {
  gesetz: 'Nach der Berechnung',
  betrag: 'Gesetzter Betrag',
  grund: 'Grund',
  norm: 'Rechtsgrundlage',
  bis: 'Gilt bis',
}

const operandname = (h: Herleitung, o: Operand): string =>
  OPERANDEN[o.name] ?? erklaereSchritt(h, o.schritt).ueberschrift

function anzeige(h: Herleitung, schritt: number): string {
  const s = h.schritte[schritt]
  if (s === undefined) return ''
  if (s.art === 'angabe' && typeof s.wert === 'string')
    return /^\d{4}-\d{2}-\d{2}$/.test(s.wert) ? deutsch(datum(s.wert)) : s.wert
  return betrag(s.wert)
}

const betrag = (wert: Rechenschritt['wert']): string =>
  typeof wert === 'number' ? `${euro(cent(wert))} Euro` : String(wert)
