import { type Cent, cent, ersterTag, letzterTag, liesDatum, type Monat } from '../kern/index.ts'
import type { Angaben, AngabeVon } from '../recht/index.ts'

/**
 * What is owed for the whole flat in a month: rent, ancillary costs and heating of every flat that is
 * lived in on a day of it. Null if nothing is owed or the facts hold only a recognised sum: then only
 * the claims limit what a landlord gets.
 */
export function mieteGeschuldet(angaben: Angaben, monat: Monat): Cent | null {
  const betraege = Object.values(angaben.angaben)
    .filter((a): a is AngabeVon<'unterkunft'> => a.art === 'unterkunft')
    .filter((a) => beruehrt(a.von, a.bis, monat))
    .map((a) => a.grundmiete_cent + a.nebenkosten_cent + a.heizung_cent)
  const gesamt = betraege.reduce((s, b) => s + b, 0)
  return gesamt > 0 && betraege.every((b) => b > 0) ? cent(gesamt) : null
}

function beruehrt(von: string | null, bis: string | null, monat: Monat): boolean {
  const beginn = von === null ? undefined : liesDatum(von)
  const ende = bis === null ? undefined : liesDatum(bis)
  return (beginn === undefined || beginn <= letzterTag(monat)) && (ende === undefined || ende >= ersterTag(monat))
}
