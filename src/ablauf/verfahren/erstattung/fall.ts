import { ohneBeendete } from '../../../fall/index.ts'
import { cent, type Datum, datum, type Json, type Kennung, kanonisch, type Monat, summe } from '../../../kern/index.ts'
import {
  type Angeordnet,
  type Betragszeile,
  betragszeilen,
  rechne,
  type Ueberzahlung,
} from '../../../leistung/index.ts'
import { type Angabe, bekanntgabe, type Ergebnis, type PersonId, type Rechtsstand } from '../../../recht/index.ts'
import { tagInBerlin } from '../../../technik/index.ts'
import { mitSofortzuschlag } from '../../regelung.ts'
import type { Verfahrenslage } from '../plan.ts'

/** A person and a month in which too much was paid: what holds, what is due, what has to be given back. */
export type Betroffen = {
  readonly person: PersonId
  readonly monat: Monat
  /** The decision that holds and would be taken back; the day it was made known. */
  readonly bewilligung: Angeordnet
  readonly bekanntgabe: Datum
  readonly alt: readonly Betragszeile[]
  /** With what stays by law although the facts give less (§ 72 Abs. 2 SGB II). */
  readonly neu: readonly Betragszeile[]
  /** By kind and bearer; a kind that rose is no set-off, it is paid. */
  readonly gefallen: readonly Betragszeile[]
  /** The decision that opened the recovery case has lowered the month already: only giving back is left to decide. */
  readonly schonGeregelt: boolean
}

/** A recovery case as the facts ordered last make it. */
export type Erstattungsfall = {
  readonly ueberzahlung: Ueberzahlung
  readonly rechtsstand: Rechtsstand
  readonly betroffen: readonly Betroffen[]
  readonly monate: readonly Monat[]
  readonly personen: readonly PersonId[]
  readonly gesamt: number
  readonly ergebnisse: readonly Ergebnis[]
  /** What the engine does not cover in one of the months: then nothing can be decided. */
  readonly nichtAbgedeckt: readonly string[]
}

/**
 * What of a recovery case is still to be given back: its months computed from the facts that are ordered, against what
 * holds. What a later decision has put right is no longer in it; what two cases name is in both until one is settled.
 */
export function erstattungsfall(l: Verfahrenslage, u: Ueberzahlung, rechtsstand: Rechtsstand): Erstattungsfall {
  const angaben = l.geltendeAngaben
  const stellen = personMonate(u)
  const monate = [...new Set(stellen.map((s) => s.monat))].sort((a, b) => a - b)
  const ergebnisse =
    angaben === undefined
      ? []
      : rechne({ angaben, umstaende: l.geltendeUmstaende }, ohneBeendete(angaben, monate), rechtsstand, {
          herleitung: true,
        })
  const neu = betragszeilen(ergebnisse)
  const betroffen = stellen.flatMap((s) => betroffenIn(l, u, s, neu))
  return {
    ueberzahlung: u,
    rechtsstand,
    betroffen,
    monate: [...new Set(betroffen.map((b) => b.monat))],
    personen: l.fall.mitglieder.map((m) => m.lokal).filter((p) => betroffen.some((b) => b.person === p)),
    gesamt: summeVon(betroffen),
    ergebnisse,
    nichtAbgedeckt: [...new Set(ergebnisse.flatMap((e) => e.nichtAbgedeckt))],
  }
}

export const summeVon = (liste: readonly Betroffen[]): number =>
  summe(liste.flatMap((b) => b.gefallen.map((z) => z.betrag)))

type Stelle = { readonly person: PersonId; readonly monat: Monat }

function personMonate(u: Ueberzahlung): readonly Stelle[] {
  const je = new Map(u.posten.map((p) => [`${p.monat}/${p.person}`, { person: p.person, monat: p.monat }]))
  return [...je.values()].sort(
    (a, b) => a.monat - b.monat || a.person.length - b.person.length || (a.person < b.person ? -1 : 1),
  )
}

const ist = (s: Stelle) => (z: Stelle) => z.person === s.person && z.monat === s.monat

function betroffenIn(
  l: Verfahrenslage,
  u: Ueberzahlung,
  s: Stelle,
  alleNeu: readonly Betragszeile[],
): readonly Betroffen[] {
  const hat = l.entschieden.find(ist(s))
  const bewilligung = hat && angeordnete(l, hat.entscheidung)
  if (bewilligung === undefined) return []
  const rahmen = { ...s, bewilligung, bekanntgabe: bekanntgegeben(bewilligung) }
  const alt = l.geltend.filter(ist(s))
  const geregelt = angeordnete(l, u.entscheidung)?.regelt.some(ist(s)) ?? false
  if (geregelt) {
    const gefallen = u.posten.filter(ist(s)).filter((z) => z.leistungsart !== 'sofortzuschlag')
    return gefallen.length === 0 ? [] : [{ ...rahmen, alt, neu: alt, gefallen, schonGeregelt: true }]
  }
  const neu = mitSofortzuschlag(alleNeu.filter(ist(s)), alt)
  if (summe(neu.map((z) => z.betrag)) >= summe(alt.map((z) => z.betrag))) return []
  const gefallen = alt.flatMap((a) => {
    const n = neu.find((z) => z.leistungsart === a.leistungsart && z.kostentraeger === a.kostentraeger)?.betrag ?? 0
    return a.betrag > n ? [{ ...a, betrag: cent(a.betrag - n) }] : []
  })
  return [{ ...rahmen, alt, neu, gefallen, schonGeregelt: false }]
}

function angeordnete(l: Verfahrenslage, id: Kennung<'Entscheidung'>): Angeordnet | undefined {
  const e = l.entscheidungen.find((x) => x.id === id)
  return e?.zustand === 'angeordnet' ? e : undefined
}

/** § 37 Abs. 2 SGB X: notices go by post on the day of the order. */
export const bekanntgegeben = (e: Angeordnet): Datum =>
  bekanntgabe({ weg: 'post', aufgabe: tagInBerlin(e.angeordnetAm) }).tag

export type Vorschlag = 'einkommen' | 'anfaenglich' | undefined

/**
 * What the facts say: a fact that holds from before the grant was made known is another now, so it was wrong from the
 * beginning; income or assets of a later day came in after it. Nothing where they say neither: then a human looks.
 */
export function schlageUrsacheVor(l: Verfahrenslage, f: Erstattungsfall): Vorschlag {
  const anders = geaenderte(l, f)
  const [erste] = f.betroffen
  if (erste === undefined || anders.length === 0) return undefined
  const vorher = (a: Angabe): boolean => (beginn(a) ?? erste.bekanntgabe) <= erste.bekanntgabe
  if (anders.some(vorher)) return 'anfaenglich'
  return anders.some((a) => EINKOMMEN.has(a.art)) ? 'einkommen' : undefined
}

const EINKOMMEN: ReadonlySet<Angabe['art']> = new Set([
  'erwerbseinkommen',
  'durchschnittseinkommen',
  'selbstaendigkeit',
  'betriebsergebnis',
  'einkommen',
  'einmaligeEinnahme',
  'vermoegen',
] as const)

/** Facts that are new or say something else than those of the grant; that one ends is said by what follows it. */
function geaenderte(l: Verfahrenslage, f: Erstattungsfall): readonly Angabe[] {
  const [erste] = f.betroffen
  const alt = erste && l.bewilligteGrundlagen.get(erste.bewilligung.id)?.angaben.angaben
  if (alt === undefined || l.geltendeAngaben === undefined) return []
  const ohneEnde = (a: Angabe | undefined): string =>
    a === undefined ? '' : kanonisch({ ...(a as Record<string, Json>), bis: null })
  return Object.entries(l.geltendeAngaben.angaben).flatMap(([id, a]) => (ohneEnde(alt[id]) === ohneEnde(a) ? [] : [a]))
}

/** The day from which a fact says something; undefined: it has always been so. */
function beginn(a: Angabe): Datum | undefined {
  const tag = 'von' in a ? a.von : amTag(a)
  return typeof tag === 'string' ? datum(tag) : undefined
}

const amTag = (a: Angabe): unknown => ('am' in a ? a.am : null)
