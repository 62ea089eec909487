import { type Cent, cent, type Datum, type Monat, monat as monatAusText, NULL_CENT } from '../../../kern/index.ts'
import type { Kostentraeger, Leistungsart, Rechtsstand } from '../../berechnung/ergebnis.ts'
import { wertAm } from '../../regelwerk/wertAm.ts'
import type { PersonId } from '../../sachverhalt/angaben.ts'
import { istBagatelle } from '../../sgb2/p41a-vorlaeufig/saldierung.ts'
import { grenzeOhneAnhoerung } from '../../sgb2/p43-aufrechnung/parameter.ts'
import type { Beitragsersatz } from './beitraege.ts'

/** What was paid beyond what was due, after a decision has been taken back. */
export type Zuviel = {
  readonly person: PersonId
  readonly monat: Monat
  readonly leistungsart: Leistungsart
  readonly kostentraeger: Kostentraeger
  readonly betrag: Cent
}

export type Erstattungslage = {
  readonly zuviel: readonly Zuviel[]
  readonly beitraege: readonly Beitragsersatz[]
  /** § 29 Abs. 5 Satz 2: the grant is revoked because the use was not proven. */
  readonly widerrufMangelsNachweises: boolean
  /** § 40 Abs. 1 Satz 4: the part of it that rests on facts examined and left alone before; it is not looked at again. */
  readonly bereitsGeprueft?: Cent
  readonly entscheidungAm: Datum
}

export type Erstattungsforderung = {
  readonly person: PersonId
  readonly bund: Cent
  readonly kommune: Cent
  /** § 335 SGB III. */
  readonly beitraege: Cent
  readonly gesamt: Cent
  /** § 24 Abs. 2 Nr. 7 SGB X: less than 70 euros to set off need no hearing. */
  readonly aufrechnungOhneAnhoerung: boolean
}

export type Erstattung = {
  readonly personen: readonly Erstattungsforderung[]
  readonly gesamt: Cent
  /** § 40 Abs. 1 Satz 3: less than 50 euros for all together, and nothing but benefits: nothing is taken back. */
  readonly bagatelle: boolean
  /** What is not claimed back, and by which rule. */
  readonly bleibt: readonly { readonly norm: string; readonly betrag: Cent }[]
}

/**
 * § 50 Abs. 1 SGB X with § 40 Abs. 1, 2 and 6, § 72 Abs. 2 SGB II: what each person has to give back, by bearer, with the
 * contributions. Vouchers are given back in money like anything else (Abs. 6 Satz 1). Each person owes her own part.
 */
export function erstattung(l: Erstattungslage, r: Rechtsstand): Erstattung {
  const nurBildung = l.zuviel.every((z) => z.leistungsart === 'bildung') && l.beitraege.length === 0
  const behalten = (z: Zuviel): string | undefined => {
    if (z.leistungsart === 'sofortzuschlag') return '§ 72 Abs. 2 SGB II'
    return z.leistungsart === 'bildung' && nurBildung && !l.widerrufMangelsNachweises
      ? '§ 40 Abs. 6 Satz 3 SGB II'
      : undefined
  }
  const zurueck = l.zuviel.filter((z) => behalten(z) === undefined)
  const personen = [...new Set([...zurueck, ...l.beitraege].map((z) => z.person))].sort(personenfolge)
  const forderungen = personen.map((person) => forderung(person, zurueck, l.beitraege, l.entscheidungAm, r))
  const gesamt = cent(forderungen.reduce((s, f) => s + f.gesamt, 0))
  const leistungen = cent(Math.max(0, summe(zurueck) - (l.bereitsGeprueft ?? 0)))
  return {
    personen: forderungen,
    gesamt,
    bagatelle: gesamt > 0 && l.beitraege.length === 0 && istBagatelle(leistungen, l.entscheidungAm, r),
    bleibt: ['§ 72 Abs. 2 SGB II', '§ 40 Abs. 6 Satz 3 SGB II'].flatMap((norm) => {
      const betrag = summe(l.zuviel.filter((z) => behalten(z) === norm))
      return betrag === 0 ? [] : [{ norm, betrag: cent(betrag) }]
    }),
  }
}

const summe = (liste: readonly { readonly betrag: Cent }[]): number => liste.reduce((s, z) => s + z.betrag, 0)
const personenfolge = (a: PersonId, b: PersonId): number => a.length - b.length || (a < b ? -1 : 1)

function forderung(
  person: PersonId,
  zurueck: readonly Zuviel[],
  ersatz: readonly Beitragsersatz[],
  am: Datum,
  r: Rechtsstand,
): Erstattungsforderung {
  const von = (k: Kostentraeger): Cent =>
    cent(summe(zurueck.filter((z) => z.person === person && z.kostentraeger === k)))
  const [bund, kommune] = [von('bund'), von('kommune')]
  const beitraege = cent(ersatz.reduce((s, b) => (b.person === person ? s + b.kv + b.pv : s), NULL_CENT as number))
  const gesamt = cent(bund + kommune + beitraege)
  return {
    person,
    bund,
    kommune,
    beitraege,
    gesamt,
    aufrechnungOhneAnhoerung: gesamt < wertAm(grenzeOhneAnhoerung, r, am),
  }
}

/** The end of the rule (Abs. 9 a. F. dropped) is not certain. */
const LETZTER_MONAT = monatAusText('2016-12')

/**
 * § 40 Abs. 9 SGB II a. F. (until July 2016 Abs. 4, first § 40 Abs. 2): 56 percent of the costs of the flat without heating
 * and hot water were not to be given back, in place of the Wohngeld missed; not with fault, not where the grant was taken
 * back in part only.
 */
export function wohnanteilDerBleibt(
  unterkunftOhneHeizung: Cent,
  monat: Monat,
  l: { readonly verschuldet: boolean; readonly nurTeilweise: boolean },
): { readonly betrag: Cent; readonly unsicher: boolean } {
  if (l.verschuldet || l.nurTeilweise || monat > LETZTER_MONAT)
    return { betrag: NULL_CENT, unsicher: monat === LETZTER_MONAT + 1 }
  return { betrag: cent(Math.floor((unterkunftOhneHeizung * 56 + 50) / 100)), unsicher: false }
}
