import {
  giltIm,
  type Handwert,
  handwerte,
  personenDerGemeinschaft,
  pruefeHandwerte,
  type Rechengrundlage,
  WERTE,
} from '../fall/index.ts'
import { type Cent, cent, isoMonat, monatsname, NULL_CENT, summe } from '../kern/index.ts'
import {
  type AngabeId,
  type Ergebnis,
  type Kostentraeger,
  LEISTUNGSARTEN,
  type Leistungsart,
  type Leistungsbetrag,
  type PersonErgebnis,
  type PersonId,
} from '../recht/index.ts'
import { mitHandwerten } from './handherleitung.ts'

/** What an amount set by hand does in a month: what is paid of a kind, and what the law would give. */
export type Handwirkung = {
  readonly id: AngabeId
  readonly person: PersonId
  readonly leistung: Leistungsart
  readonly gesetzt: Cent
  readonly gesetz: Cent
  readonly begruendung: string
  readonly rechtsgrundlage: string
  /** "JJJJ-MM-TT": the last day it holds. */
  readonly bis: string
}

/** Marks a month in which amounts are set by hand. */
export type VonHand = {
  readonly werte: readonly Handwirkung[]
  /** What the law here does not compute: somebody has set the amounts of everybody instead. Else empty. */
  readonly nichtGerechnet: readonly string[]
}

/** A result of the law with the amounts set by hand laid over it. Absent `vonHand`: the law alone. */
export type Rechenergebnis = Ergebnis & { readonly vonHand?: VonHand | undefined }

/** §§ 6, 46 SGB II: who bears a kind the law gives nothing of. */
const TRAEGER: Readonly<Record<Leistungsart, Kostentraeger>> = {
  regelbedarf: 'bund',
  mehrbedarf: 'bund',
  unterkunft: 'kommune',
  sofortzuschlag: 'bund',
  ausbildung: 'bund',
  ausbildungUnterkunft: 'kommune',
  bildung: 'kommune',
  erstausstattung: 'kommune',
  hilfsmittel: 'bund',
  zuschussVersicherung: 'bund',
  einmalzahlung: 'bund',
}

/** What together is the claim of § 19 Abs. 1 SGB II. */
export const IM_ANSPRUCH: ReadonlySet<Leistungsart> = new Set(['regelbedarf', 'mehrbedarf', 'unterkunft'])

/**
 * The one place where amounts set by hand meet the law (ADR 0028). What stands against the rules of such amounts does
 * not count. Nothing of the need and the income is touched: only what is paid.
 */
export function legeUeber(ergebnisse: readonly Ergebnis[], g: Rechengrundlage): readonly Rechenergebnis[] {
  const alle = handwerte(g)
  if (alle.length === 0) return ergebnisse
  const falsch = new Set(pruefeHandwerte(g).map((f) => f.id))
  const gueltig = alle.filter((h) => !falsch.has(h.id))
  return ergebnisse.map((e) => {
    const hier = gueltig.filter((h) => giltIm(h, e.monat) && e.personen.some((p) => p.person === h.person))
    return hier.length === 0 ? e : imMonat(e, hier, g)
  })
}

function imMonat(e: Ergebnis, hier: readonly Handwert[], g: Rechengrundlage): Rechenergebnis {
  const offen = nochZuSetzen(e, hier, g)
  const werte = hier.map((h) => wirkung(h, e))
  const personen = e.personen.map((p) => {
    const eigene = werte.filter((w) => w.person === p.person)
    return eigene.length === 0 ? p : personMit(p, eigene)
  })
  const gesamt = summe(personen.flatMap((p) => p.leistungen.map((l) => l.betrag)))
  const ganz = e.nichtAbgedeckt.length > 0 && offen.length === 0
  const neu: Rechenergebnis = {
    monat: e.monat,
    nichtAbgedeckt: ganz ? [] : [...e.nichtAbgedeckt, ...offen],
    hilfebeduerftig: e.hilfebeduerftig || gesamt > 0,
    personen,
    gesamt,
    vermoegensfreibetrag: e.vermoegensfreibetrag,
    hinweise: e.hinweise,
    ...(e.vorschlaege === undefined ? {} : { vorschlaege: e.vorschlaege }),
    vonHand: { werte, nichtGerechnet: ganz ? e.nichtAbgedeckt : [] },
  }
  // Asked only of the law where it was wanted: it is made when first read.
  const herleitung = e.herleitung ?? (ganz ? leer(e) : undefined)
  return herleitung === undefined ? neu : { ...neu, herleitung: mitHandwerten(herleitung, neu, werte) }
}

const leer = (e: Ergebnis): NonNullable<Ergebnis['herleitung']> => ({
  format: 'allegro-herleitung/1',
  monat: isoMonat(e.monat),
  schritte: [],
  ergebnisse: [],
})

/**
 * A month the law does not compute, or not with all facts, is decided only if nobody is forgotten and nothing is paid
 * that it made of half of them: for everyone of the household an amount is set, be it nought, and for each kind it gives.
 */
function nochZuSetzen(e: Ergebnis, hier: readonly Handwert[], g: Rechengrundlage): readonly string[] {
  if (e.nichtAbgedeckt.length === 0) return []
  const satz = (p: PersonId, was: string): string =>
    `Für ${p} ist im ${monatsname(e.monat)} noch von Hand zu setzen: ${was}`
  return personenDerGemeinschaft(g.angaben, e.monat).flatMap((p) => {
    const gesetzt = hier.filter((h) => h.person === p).map((h) => h.leistung)
    const gerechnet = e.personen.find((x) => x.person === p)?.leistungen ?? []
    const offen = gerechnet.filter((l) => l.betrag !== 0 && !gesetzt.includes(l.leistungsart))
    if (offen.length > 0) return offen.map((l) => satz(p, WERTE.leistung[l.leistungsart]))
    return gesetzt.length > 0 ? [] : [satz(p, 'mindestens eine Leistung, auch mit 0,00 Euro')]
  })
}

function wirkung(h: Handwert, e: Ergebnis): Handwirkung {
  const p = e.personen.find((x) => x.person === h.person)
  const { id, person, leistung, begruendung, rechtsgrundlage, bis } = h
  const gesetz = summe((p?.leistungen ?? []).filter((l) => l.leistungsart === leistung).map((l) => l.betrag))
  return { id, person, leistung, gesetzt: cent(h.betrag_cent), gesetz, begruendung, rechtsgrundlage, bis }
}

function personMit(p: PersonErgebnis, werte: readonly Handwirkung[]): PersonErgebnis {
  const leistungen = werte.reduce(ersetzt, p.leistungen)
  const von = (gilt: (l: Leistungsart) => boolean): Cent =>
    leistungen.some((l) => gilt(l.leistungsart))
      ? summe(leistungen.filter((l) => gilt(l.leistungsart)).map((l) => l.betrag))
      : NULL_CENT
  return {
    ...p,
    mitglied: true,
    anspruch: von((l) => IM_ANSPRUCH.has(l)),
    sofortzuschlag: von((l) => l === 'sofortzuschlag'),
    weitere: von((l) => l !== 'sofortzuschlag' && !IM_ANSPRUCH.has(l)),
    leistungen,
  }
}

/** In the place of the law's row, whose bearer and recipient stay; nought leaves none. */
function ersetzt(liste: readonly Leistungsbetrag[], w: Handwirkung): readonly Leistungsbetrag[] {
  const bisher = liste.find((l) => l.leistungsart === w.leistung)
  const andere = liste.filter((l) => l.leistungsart !== w.leistung)
  if (w.gesetzt === 0) return andere
  const neu: Leistungsbetrag = bisher
    ? { ...bisher, betrag: w.gesetzt }
    : { leistungsart: w.leistung, kostentraeger: TRAEGER[w.leistung], betrag: w.gesetzt }
  return [...andere, neu].sort((a, b) => FOLGE.indexOf(a.leistungsart) - FOLGE.indexOf(b.leistungsart))
}

const FOLGE: readonly Leistungsart[] = LEISTUNGSARTEN
