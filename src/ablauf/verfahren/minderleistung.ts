import { type Cent, cent, ersterTag, iso, letzterTag, type Monat, summe } from '../../kern/index.ts'
import { rechne } from '../../leistung/index.ts'
import type { Angabe, Ergebnis, PersonId } from '../../recht/index.ts'
import type { Verfahrenslage } from './plan.ts'

type Einkommen = Extract<Angabe, { art: 'einkommen' }>

/** What somebody else ought to have given a person in a month. */
export type AndereEinnahme = {
  readonly person: PersonId
  readonly einkommensart: Einkommen['einkommensart']
  readonly monat: Monat
  readonly betrag: Cent
}

/** A month we paid for: what it was, and what of it would not have been paid had the other given in time. */
export type Mindermonat = {
  readonly monat: Monat
  readonly gezahlt: Cent
  readonly minder: Cent
  /** What the engine does not cover in it: then `minder` proves nothing. */
  readonly nichtAbgedeckt: readonly string[]
}

/**
 * What runs have taken for a month beyond what was found to be overpaid; without the Sofortzuschlag, which stays
 * whatever income comes later (§ 72 Abs. 2 SGB II). With a person, to her alone.
 */
export function gezahltIm(l: Pick<Verfahrenslage, 'zahlungsstand'>, monat: Monat, person?: PersonId): Cent {
  const im = (liste: readonly { monat: Monat; person: PersonId; leistungsart: string; betrag: Cent }[]): Cent =>
    summe(
      liste
        .filter((p) => p.monat === monat && p.leistungsart !== 'sofortzuschlag')
        .filter((p) => person === undefined || p.person === person)
        .map((p) => p.betrag),
    )
  return cent(Math.max(0, im(l.zahlungsstand.gebunden) - im(l.zahlungsstand.ueberzahlt)))
}

export const gezahlteMonate = (l: Pick<Verfahrenslage, 'zahlungsstand'>): readonly Monat[] =>
  [...new Set(l.zahlungsstand.gebunden.map((p) => p.monat))].filter((m) => gezahltIm(l, m) > 0).sort((a, b) => a - b)

/**
 * § 104 Abs. 1 Satz 2 and 3 SGB X, § 33 Abs. 1 SGB II: the facts ordered last computed twice, without and with the other
 * income in its month, for the whole Bedarfsgemeinschaft (§ 34c); only of those who would have got less, and no more
 * than was paid. Months nothing was paid for are left out.
 */
export function minderleistung(l: Verfahrenslage, einnahmen: readonly AndereEinnahme[]): readonly Mindermonat[] {
  const angaben = l.geltendeAngaben
  if (angaben === undefined) return []
  return einnahmen.flatMap((e) => {
    const gezahlt = gezahltIm(l, e.monat)
    if (gezahlt === 0) return []
    const mit = (weitere: Readonly<Record<string, Angabe>>): Ergebnis | undefined =>
      rechne(
        { angaben: { ...angaben, angaben: { ...angaben.angaben, ...weitere } }, umstaende: l.geltendeUmstaende },
        [e.monat],
        { bekanntBis: l.heute },
      )[0]
    const [ohne, dazu] = [mit({}), mit({ gedachteLeistung: gedacht(e) })]
    const weniger = (ohne?.personen ?? []).map((p) =>
      Math.max(0, betragVon(ohne, p.person) - betragVon(dazu, p.person)),
    )
    const minder = cent(
      Math.min(
        gezahlt,
        weniger.reduce((s, x) => s + x, 0),
      ),
    )
    return [{ monat: e.monat, gezahlt, minder, nichtAbgedeckt: dazu?.nichtAbgedeckt ?? [] }]
  })
}

const betragVon = (e: Ergebnis | undefined, person: PersonId): number =>
  summe(
    (e?.personen.find((p) => p.person === person)?.leistungen ?? [])
      .filter((x) => x.leistungsart !== 'sofortzuschlag')
      .map((x) => x.betrag),
  )

function gedacht(e: AndereEinnahme): Einkommen {
  return {
    art: 'einkommen',
    person: e.person,
    von: iso(ersterTag(e.monat)),
    bis: iso(letzterTag(e.monat)),
    einkommensart: e.einkommensart,
    betrag_cent: e.betrag,
    nachzahlung: false,
    berechtigt: null,
  }
}
