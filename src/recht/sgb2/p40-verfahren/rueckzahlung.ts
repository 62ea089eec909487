import { type Cent, cent, type Datum, datum, ersterTag, type Monat, plusMonate } from '../../../kern/index.ts'
import type { Rechtsstand } from '../../berechnung/ergebnis.ts'
import { einstellungBis } from '../../fristen/behoerde.ts'
import { parameter } from '../../regelwerk/parameter.ts'
import { hoechstens, mindestensNull, prozentVon } from '../../regelwerk/rundung.ts'
import { wertAm } from '../../regelwerk/wertAm.ts'

const BUERGERGELD = 'Bürgergeld-Gesetz v. 16.12.2022, BGBl. 2022 I S. 2328'

/** § 40 Abs. 9 SGB II: what stays with who comes of age, whatever was claimed back while a minor. */
export const haftungsfrei = parameter('sgb2.40.9.haftungsfrei', '§ 40 Abs. 9 SGB II, § 1629a BGB', 'cent', [
  {
    ab: '2005-01-01',
    verkuendet: '2003-12-29',
    wert: 0,
    quelle: '§ 1629a BGB (Vermögen bei Volljährigkeit; entsprechend: BSG 07.07.2011, B 14 AS 153/10 R)',
  },
  { ab: '2023-01-01', verkuendet: '2022-12-20', wert: 15_000_00, quelle: BUERGERGELD },
])

/** § 40 Abs. 9 SGB II: for how much of a debt from the time as a minor an adult is liable; `am` is the day of coming of age. */
export function haftung(schuld: Cent, vermoegenBeiVolljaehrigkeit: Cent, am: Datum, r: Rechtsstand): Cent {
  return hoechstens(schuld, mindestensNull(vermoegenBeiVolljaehrigkeit - wertAm(haftungsfrei, r, am)))
}

/** § 40 Abs. 10 SGB II: percentage × 100 of the Regelbedarf a month. */
export const ratensatz = parameter<number>('sgb2.40.10.ratensatz', '§ 40 Abs. 10 SGB II', 'prozent_x100', [
  { ab: '2023-01-01', verkuendet: '2022-12-20', wert: 10_00, quelle: BUERGERGELD },
])
const RATEN_SEIT = datum('2023-01-01')

export type Rate = { readonly monat: Monat; readonly betrag: Cent }

/**
 * § 40 Abs. 10 SGB II: what is to be given back because a job that secures the living and is insured was taken up is paid in
 * instalments of ten percent of the Regelbedarf, the last one what is left. Undefined: no instalments by law, because the
 * household is in need again or the claim is of before 2023.
 */
export function raten(
  schuld: Cent,
  regelbedarf: Cent,
  ab: Monat,
  erneutHilfebeduerftig: boolean,
  r: Rechtsstand,
): readonly Rate[] | undefined {
  const tag = ersterTag(ab)
  if (erneutHilfebeduerftig || tag < RATEN_SEIT) return undefined
  const rate = prozentVon(regelbedarf, wertAm(ratensatz, r, tag))
  if (rate === 0) return undefined
  const anzahl = Math.ceil(schuld / rate)
  return Array.from({ length: anzahl }, (_, i) => ({
    monat: plusMonate(ab, i),
    betrag: i === anzahl - 1 ? cent(schuld - rate * i) : rate,
  }))
}

export type Zahlungseinstellung = {
  /** The payment stopped is to be made up for unless the grant was taken back for the past by this day. */
  readonly aufhebungBis: Datum
  /** § 331 Abs. 1 Satz 2 SGB III: unless she told the facts herself. */
  readonly mitteilung: boolean
}

/**
 * § 40 Abs. 2 Nr. 4 SGB II, § 331 SGB III: payment may be stopped, wholly or in part, without a decision, once facts are
 * known that end or lower the claim and the grant is to be taken back for the past. Undefined: it may not.
 */
export function pruefeZahlungseinstellung(l: {
  readonly am: Datum
  readonly aufhebungFuerVergangenheit: boolean
  readonly ausAngabenDerPerson: boolean
}): Zahlungseinstellung | undefined {
  if (!l.aufhebungFuerVergangenheit) return undefined
  return { aufhebungBis: einstellungBis(l.am).tag, mitteilung: !l.ausAngabenDerPerson }
}
