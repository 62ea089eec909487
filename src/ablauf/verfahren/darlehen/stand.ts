import { type Festlegungswerte, festgelegt, type Verfahren } from '../../../fall/index.ts'
import {
  alterAm,
  type Cent,
  cent,
  type Datum,
  isoMonat,
  type Monat,
  monatVon,
  NULL_CENT,
  plusMonate,
  summe,
} from '../../../kern/index.ts'
import { type Rechenergebnis, rechne } from '../../../leistung/index.ts'
import { type PersonId, tilgungsrate } from '../../../recht/index.ts'
import { auszahlungHeute, type Darlehensteil, type ForderungMitStand } from '../../../zahlung/index.ts'
import type { Verfahrenslage } from '../plan.ts'
import { betragWert, listenWert, tagWert, textWert } from '../werte.ts'
import { ARTEN, type Art, artZurRegel, DARLEHEN, nachKoepfen } from './arten.ts'

/** Ids of the steps: permanent. */
export const SCHRITT = {
  antrag: 'antrag',
  bedarf: 'bedarf',
  mittel: 'mittel',
  hoehe: 'hoehe',
  empfaenger: 'empfaenger',
  anhoerung: 'anhoerung',
  bescheid: 'bescheid',
  lauf: 'lauf',
  faellig: 'faellig',
  rest: 'rest',
} as const

/** The claims of the loan a procedure has paid, one for each borrower; none before. */
export const darlehenDes = (l: Verfahrenslage, v: Pick<Verfahren, 'id'>): readonly ForderungMitStand[] =>
  l.forderungen.filter((f) => f.grund === 'darlehen' && f.darlehen?.verfahren === v.id)

/** What the engine proposes in the month, and in the next. */
export type Vorschlag = {
  readonly gegenstand: string
  readonly art: Art
  readonly monat: Monat
  readonly person: PersonId | undefined
  readonly betrag: Cent
  /** Of it for the home, where the need is both. */
  readonly unterkunft: Cent
}

export function vorschlaege(l: Verfahrenslage): readonly Vorschlag[] {
  const jetzt = monatVon(l.heute)
  return ergebnisse(l, [jetzt, plusMonate(jetzt, 1)]).flatMap((e) =>
    (e.vorschlaege ?? []).flatMap((x) => {
      const art = artZurRegel(x.regel)
      if (art === undefined) return []
      const gegenstand = `${isoMonat(e.monat)}/${x.regel}/${x.person ?? 'bg'}`
      return [
        { gegenstand, art, monat: e.monat, person: x.person, betrag: x.betrag, unterkunft: wohnanteil(e, art, x) },
      ]
    }),
  )
}

/** § 19 Abs. 3 Satz 2 SGB II: income meets the Regelbedarf first, so what is missing for the home is what it leaves open. */
function wohnanteil(
  e: Rechenergebnis,
  art: Art,
  x: { readonly person?: PersonId | undefined; readonly betrag: Cent },
): Cent {
  const p = e.personen.find((y) => y.person === x.person)
  if (p === undefined || DARLEHEN[art].seite !== 'beides') return NULL_CENT
  const gezahlt = summe(p.leistungen.filter((y) => y.leistungsart === 'unterkunft').map((y) => y.betrag))
  return cent(Math.max(0, Math.min(x.betrag, p.unterkunft - gezahlt)))
}

/** Of the facts as they are being worked on. */
export const ergebnisse = (l: Verfahrenslage, monate: readonly Monat[]): readonly Rechenergebnis[] =>
  rechne({ angaben: l.angaben, umstaende: l.umstaende }, monate, { bekanntBis: l.heute })

export const vorschlagDes = (l: Verfahrenslage, v: Verfahren): Vorschlag | undefined =>
  vorschlaege(l).find((x) => x.gegenstand === v.gegenstand)

export type Antrag = { readonly am: Datum; readonly art: Art; readonly zweck: string }

export function antragDes(v: Verfahren): Antrag | undefined {
  const w = festgelegt(v, SCHRITT.antrag)?.werte
  const am = tagWert(w, 'am')
  const art = ARTEN.find((a) => a === textWert(w, 'art'))
  return am === undefined || art === undefined ? undefined : { am, art, zweck: textWert(w, 'zweck') }
}

export type Anteil = { readonly person: PersonId; readonly betrag: Cent; readonly unterkunft: Cent }

/** Who borrows how much. */
export function anteileVon(w: Festlegungswerte | undefined, art: Art): readonly Anteil[] {
  const nehmer = listenWert(w, 'nehmer')
  const betrag = betragWert(w, 'betrag') ?? NULL_CENT
  if (nehmer.length === 0) return []
  const wohnen = { regelbedarf: NULL_CENT, unterkunft: betrag, beides: betragWert(w, 'unterkunft') ?? NULL_CENT }
  const je = nachKoepfen(betrag, nehmer.length)
  const jeWohnen = nachKoepfen(wohnen[DARLEHEN[art].seite], nehmer.length)
  return nehmer.map((person, i) => ({
    person,
    betrag: je[i] ?? NULL_CENT,
    unterkunft: jeWohnen[i] ?? NULL_CENT,
  }))
}

/** § 6 Abs. 1, § 46 SGB II: the home is borne by the municipality, the rest by the federation. */
export function teileVon(anteile: readonly Anteil[]): readonly Darlehensteil[] {
  return anteile.flatMap((a): readonly Darlehensteil[] => [
    { person: a.person, leistungsart: 'regelbedarf', kostentraeger: 'bund', betrag: cent(a.betrag - a.unterkunft) },
    { person: a.person, leistungsart: 'unterkunft', kostentraeger: 'kommune', betrag: a.unterkunft },
  ])
}

/** Those of age: a minor borrows only with the consent of who represents her (§ 36 Abs. 2 Satz 2 SGB I), and should not. */
export const erwachsene = (l: Verfahrenslage): readonly PersonId[] =>
  [...l.personen].filter(([, p]) => alterAm(p.geburtsdatum, l.heute) >= 18).map(([id]) => id)

export type Tilgungsplan = {
  readonly ab: Monat
  readonly regelbedarf: Cent
  readonly satz: number
  readonly rate: Cent
  readonly aeltere: Cent
  readonly monate: number
  readonly letzte: Cent
}

/** How a loan paid today is paid back by what is granted, as far as it can be foreseen; null: nothing is paid to the person. */
export function tilgungsplan(l: Verfahrenslage, a: Pick<Anteil, 'person' | 'betrag'>): Tilgungsplan | null {
  const ab = auszahlungHeute(l.heute).tilgungAb
  if (l.geltendeAngaben === undefined) return null
  const gilt = { angaben: l.geltendeAngaben, umstaende: l.geltendeUmstaende }
  const p = rechne(gilt, [ab], { bekanntBis: l.heute })[0]?.personen.find((x) => x.person === a.person)
  if (p === undefined || p.regelbedarf === 0 || p.anspruch === 0) return null
  const rate = tilgungsrate(p.regelbedarf, ab, { bekanntBis: l.heute })
  const aeltere = summe(
    l.forderungen.filter((f) => f.grund === 'darlehen' && f.person === a.person).map((f) => f.offen),
  )
  const ganz = aeltere + a.betrag
  const monate = Math.ceil(ganz / rate)
  return {
    ab,
    regelbedarf: p.regelbedarf,
    satz: Math.round((rate * 100) / p.regelbedarf),
    rate,
    aeltere,
    monate,
    letzte: cent(ganz - (monate - 1) * rate),
  }
}
