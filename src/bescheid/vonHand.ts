import { type Cent, cent, datum, kanonisch, type Monat, monatsname } from '../kern/index.ts'
import type { Rechenergebnis } from '../leistung/index.ts'
import type { Leistungsart, PersonErgebnis, PersonId } from '../recht/index.ts'
import { type Block, type Text, t } from './dokument.ts'
import type { Bescheideingabe, Bogenhand, Bogenmonat, Bogenperson } from './eingabe.ts'
import { rufname } from './personen.ts'
import { geld, langesDatum, monatsliste } from './sprache.ts'
import { mitglieder } from './strecke.ts'
import type { Ursache } from './ursachen.ts'
import { WEITERE } from './weitere.ts'

type E = Pick<Bescheideingabe, 'personen' | 'empfaenger'>

const IM_ANSPRUCH: ReadonlySet<Leistungsart> = new Set(['regelbedarf', 'mehrbedarf', 'unterkunft'])

/** As a sentence names it; on the sheet the further ones have a row of their own. */
export const leistungsnamen: Readonly<Record<Leistungsart, string>> = {
  regelbedarf: 'Regelbedarf',
  mehrbedarf: 'Mehrbedarf',
  unterkunft: 'Unterkunft und Heizung',
  sofortzuschlag: 'Sofortzuschlag',
  ...(Object.fromEntries(WEITERE.map((w) => [w.leistungsart, w.titel])) as Readonly<
    Record<(typeof WEITERE)[number]['leistungsart'], string>
  >),
}

/** The amounts set by hand for a person in a month, for her sheet. */
export function handVon(e: Rechenergebnis, person: PersonId): readonly Bogenhand[] {
  const rechenbar = e.vonHand?.nichtGerechnet.length === 0
  return (e.vonHand?.werte ?? [])
    .filter((w) => w.person === person)
    .map((w) => ({
      leistungsart: w.leistung,
      gesetzt: w.gesetzt,
      gerechnet: w.gesetz,
      rechenbar,
      grund: w.begruendung,
      norm: w.rechtsgrundlage,
      bis: datum(w.bis),
    }))
}

/** What the law gives the person, before amounts were set by hand: what the sheet derives from need and income. */
export function nachGesetz(p: PersonErgebnis, hand: readonly Bogenhand[]): PersonErgebnis {
  if (hand.length === 0) return p
  const ohne = (betrag: Cent, gilt: (l: Leistungsart) => boolean): Cent =>
    cent(betrag - summe(hand.filter((h) => gilt(h.leistungsart))))
  return {
    ...p,
    anspruch: ohne(p.anspruch, (l) => IM_ANSPRUCH.has(l)),
    sofortzuschlag: ohne(p.sofortzuschlag, (l) => l === 'sofortzuschlag'),
  }
}

/** By how much amounts set by hand change what follows from need and income; the further kinds stand as they are paid. */
export function handdifferenz(p: Bogenperson): Cent {
  return cent(summe(imAnspruch(p)))
}

const imAnspruch = (p: Bogenperson): readonly Bogenhand[] =>
  (p.vonHand ?? []).filter((h) => IM_ANSPRUCH.has(h.leistungsart) || h.leistungsart === 'sofortzuschlag')

const summe = (hand: readonly Bogenhand[]): number => hand.reduce((s, h) => s + h.gesetzt - h.gerechnet, 0)

/** Rows of the sheet: one for each kind that somebody has set. */
export function handzeilen(personen: readonly Bogenperson[]) {
  const arten = [...new Set(personen.flatMap((p) => imAnspruch(p).map((h) => h.leistungsart)))]
  return arten.map((art) => ({
    titel: `Von Hand festgesetzt: ${leistungsnamen[art]}`,
    summe: false,
    wert: (p: Bogenperson): Cent | null => {
      const h = imAnspruch(p).find((x) => x.leistungsart === art)
      return h ? cent(h.gesetzt - h.gerechnet) : null
    },
    formel: (p: Bogenperson) => handformel(p, art),
  }))
}

/** "520,00 € festgesetzt, 480,00 € gerechnet"; undefined where nothing is set. */
export function handformel(p: Bogenperson, art: Leistungsart): string | undefined {
  const h = p.vonHand?.find((x) => x.leistungsart === art)
  return h && `${geld(h.gesetzt)} festgesetzt, ${geld(h.gerechnet)} gerechnet`
}

type Satz = { readonly person: PersonId; readonly hand: Bogenhand; readonly monate: readonly Monat[] }

function saetze(monate: readonly Bogenmonat[]): readonly Satz[] {
  const je = new Map<string, Satz>()
  for (const m of monate)
    for (const p of mitglieder(m))
      for (const hand of p.vonHand ?? []) {
        const k = kanonisch([p.person, { ...hand }])
        je.set(k, { person: p.person, hand, monate: [...(je.get(k)?.monate ?? []), m.monat] })
      }
  return [...je.values()]
}

/** § 35 SGB X: what was set instead of the calculation, for whom, why, and until when. */
export function handGruende(e: E & Pick<Bescheideingabe, 'monate'>): readonly Block[] {
  return saetze(e.monate).map((s, i) => ({ art: 'absatz', id: `gruende.hand.${i}`, text: handsatz(e, s) }))
}

function handsatz(e: E, { person, hand, monate }: Satz): Text {
  const gerechnet = hand.rechenbar
    ? `Nach unserer Berechnung wären es ${geld(hand.gerechnet)}.`
    : 'Unsere Berechnung reicht für diesen Fall nicht aus.'
  return t`Einen Betrag haben wir von Hand festgesetzt: ${leistungsnamen[hand.leistungsart]} für ${rufname(e, person)} für ${monatsliste(monate)} mit ${geld(hand.gesetzt)} im Monat (${hand.norm}). ${gerechnet} Der Grund: ${satzende(hand.grund)} Das gilt bis zum ${langesDatum(hand.bis)}.`
}

const satzende = (x: string): string => (/[.!?]$/.test(x.trim()) ? x.trim() : `${x.trim()}.`)

/** Page one: where the sum is not what need and income give, it says so and why. */
export function handKern(m: Bogenmonat): string {
  const [grund, weiterer] = new Set(mitglieder(m).flatMap((p) => (p.vonHand ?? []).map((h) => h.grund)))
  if (grund === undefined) return ''
  return weiterer === undefined
    ? ` Einen Betrag davon haben wir von Hand festgesetzt. Der Grund: ${satzende(grund)}`
    : ' Beträge davon haben wir von Hand festgesetzt. Die Gründe lesen Sie unter „Gründe“.'
}

/** What the result line adds: "plus 40,00 € von Hand festgesetzt". */
export function handteil(personen: readonly Bogenperson[]): string {
  const mehr = personen.reduce((s, p) => s + handdifferenz(p), 0)
  if (mehr === 0) return ''
  return mehr > 0
    ? ` plus ${geld(cent(mehr))} von Hand festgesetzt`
    : ` minus ${geld(cent(-mehr))} von Hand festgesetzt`
}

/** What is set, set otherwise or no longer set by hand against what held before. */
export function handursachen(e: E, a: Bogenperson, n: Bogenperson, monat: Monat): readonly Ursache[] {
  const arten = [...new Set([...(a.vonHand ?? []), ...(n.vonHand ?? [])].map((h) => h.leistungsart))]
  return arten.flatMap((art) => {
    const [x, y] = [a, n].map((p) => p.vonHand?.find((h) => h.leistungsart === art))
    if (x?.gesetzt === y?.gesetzt) return []
    const [wer, ab, was] = [rufname(e, n.person), monatsname(monat), leistungsnamen[art]]
    const schluessel = `hand.${n.person}.${art}.${x?.gesetzt ?? ''}.${y?.gesetzt ?? ''}`
    if (y === undefined) {
      const text = t`Ab ${ab} gilt bei ${was} für ${wer} wieder der berechnete Betrag.`
      return [{ schluessel, kurz: text, lang: text }]
    }
    return [
      {
        schluessel,
        kurz: t`Ab ${ab} haben wir ${was} für ${wer} von Hand festgesetzt. Der Grund: ${satzende(y.grund)}`,
        lang: t`Ab ${ab} haben wir ${was} für ${wer} von Hand mit ${geld(y.gesetzt)} festgesetzt (${y.norm}).`,
      },
    ]
  })
}
