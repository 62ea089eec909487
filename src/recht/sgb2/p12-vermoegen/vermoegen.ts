import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse, wahr } from '../../regelwerk/groesse.ts'
import { irgendwer } from '../../regelwerk/nurMit.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { regelwechsel } from '../../regelwerk/regelwechsel.ts'
import { mindestensNull } from '../../regelwerk/rundung.ts'
import { GEBURT } from '../../sachverhalt/felder.ts'
import { VERMOEGEN } from '../../sachverhalt/merkmale.ts'
import { aufenthalt, istHauptpersonOderPartner } from '../p07-berechtigte/haushalt.ts'
import { gehoertZurBg } from '../p09-hilfebeduerftigkeit/restbedarf.ts'
import { stehtFuerSich } from '../p09-hilfebeduerftigkeit/stehtFuerSich.ts'
import { liegtInKarenzzeit } from '../p22-unterkunft/anerkannt.ts'
import { anschaffung, freibetragBis2022 } from './bis2022.ts'
import { erheblichkeitsgrenze, imVereinfachtenVerfahren, vermoegenBleibtAusserBetracht } from './corona.ts'
import {
  freibetragAb31,
  freibetragAb41,
  freibetragAb51,
  freibetragBis30,
  freibetragJePerson,
  karenzbetragErstePerson,
  karenzbetragWeiterePerson,
} from './parameter.ts'
import { vermoegen, wertDesVermoegens } from './verwertbar.ts'

/** The person whose Karenzbetrag is 40,000 euros: the first of the Bedarfsgemeinschaft. */
function istErste(k: Rechnung, p: number): boolean {
  for (let q = 0; q < p; q++) if (k.lies(gehoertZurBg, q) === 1) return false
  return true
}

/** § 12 Abs. 2 bis 4 SGB II until 2026-06-30: 15 000 Euro je Person; in der Karenzzeit 40 000 und 15 000 je weitere Person. */
const freibetragBis2026 = groesse<Cent>({
  id: 'sgb2.12.2.freibetragBis2026',
  norm: '§ 12 Abs. 2 bis 4 SGB II (Fassung bis 30.06.2026), § 65a Abs. 1 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (k.lies(liegtInKarenzzeit, 0) === 0) return k.parameter(freibetragJePerson)
    return k.parameter(istErste(k, p) ? karenzbetragErstePerson : karenzbetragWeiterePerson)
  },
})

/**
 * § 12 Abs. 2 SGB II since 2026-07-01: nach dem Lebensalter; der höhere Betrag gilt ab Beginn des Monats, in dem
 * die Altersgrenze erreicht wird. A year of life is completed on the day before the birthday (§ 187 Abs. 2 Satz 2, § 188
 * Abs. 2 BGB), so for those born on a first in the month before.
 */
const freibetragAb2026 = groesse<Cent>({
  id: 'sgb2.12.2.freibetragAb2026',
  norm: '§ 12 Abs. 2 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const person = k.s.personen[p]
    const e = aufenthalt(k, p)
    if (person === undefined || e === undefined) return NULL_CENT
    k.angabe(e, GEBURT)
    const tag = k.letzterTagDesMonats + 1
    const ab = k.vermoegensalter(person)
    if (tag >= ab[50]) return k.parameter(freibetragAb51)
    if (tag >= ab[40]) return k.parameter(freibetragAb41)
    return k.parameter(tag >= ab[30] ? freibetragAb31 : freibetragBis30)
  },
})

/** § 65a Abs. 1 SGB II: Für Bewilligungszeiträume, die vor dem 1. Juli 2026 begonnen haben, ist § 12 a. F. anzuwenden. */
const freibetragDerPerson = regelwechsel<Cent>({
  id: 'sgb2.12.2.freibetragDerPerson',
  norm: '§ 12 Abs. 2, § 65a Abs. 1 SGB II',
  fassungen: [
    {
      ab: '2005-01-01',
      verkuendet: '2003-12-29',
      quelle: '§ 12 Abs. 2 SGB II i. d. F. bis 31.12.2022',
      regel: freibetragBis2022,
    },
    {
      ab: '2023-01-01',
      verkuendet: '2022-12-20',
      quelle: 'Bürgergeld-Gesetz v. 16.12.2022, BGBl. 2022 I S. 2328',
      regel: freibetragBis2026,
    },
    {
      ab: '2026-07-01',
      verkuendet: '2026-04-22',
      quelle: '13. SGB II-ÄndG v. 16.04.2026, BGBl. 2026 I Nr. 107',
      nurNeueZeitraeume: true,
      regel: freibetragAb2026,
    },
  ],
})

/** Only for persons of the Bedarfsgemeinschaft. */
function freibetrag(k: Rechnung, p: number): Cent {
  if (k.lies(gehoertZurBg, p) === 0) return NULL_CENT
  const unbesehen = imVereinfachtenVerfahren(k) && k.lies(vermoegenBleibtAusserBetracht, 0) === 1
  return k.lies(unbesehen ? erheblichkeitsgrenze : freibetragDerPerson, p)
}

/** § 12 Abs. 2 SGB II: the sum over the Bedarfsgemeinschaft. */
export const vermoegensfreibetrag = groesse<Cent>({
  id: 'sgb2.12.2.vermoegensfreibetrag',
  norm: '§ 12 Abs. 2 SGB II',
  je: 'bg',
  mass: 'cent',
  rechne: (k) => {
    let summe = 0
    for (let p = 0; p < k.s.personen.length; p++) summe += freibetrag(k, p)
    return cent(summe)
  },
})

/** What is over a person's own Freibetrag, before the unused ones of others pass over. */
const ueberschuss = groesse<Cent>({
  id: 'sgb2.12.2.ueberschuss',
  norm: '§ 12 Abs. 2 Satz 1 SGB II',
  je: 'person',
  mass: 'cent',
  nurMit: VERMOEGEN,
  rechne: (k, p) => {
    const wert = k.lies(vermoegen, p)
    return wert === 0 ? NULL_CENT : mindestensNull(wert - freibetrag(k, p))
  },
})

/** Nicht ausgeschöpfte Freibeträge der anderen Personen sind zu übertragen. */
const ungenutzteFreibetraege = groesse<Cent>({
  id: 'sgb2.12.2.ungenutzteFreibetraege',
  norm: '§ 12 Abs. 2 SGB II',
  je: 'bg',
  mass: 'cent',
  rechne: (k) => {
    let summe = 0
    for (let p = 0; p < k.s.personen.length; p++) summe += Math.max(0, freibetrag(k, p) - k.lies(vermoegen, p))
    return cent(summe)
  },
})

/**
 * What must be used first, since 2023. The law does not say in which order unused Freibeträge pass over; the adults come
 * first, because their assets count for all.
 */
const einzusetzendAb2023 = groesse<Cent>({
  id: 'sgb2.12.2.einzusetzendAb2023',
  norm: '§ 9 Abs. 1 und 2, § 12 Abs. 2 SGB II',
  je: 'person',
  mass: 'cent',
  nurMit: VERMOEGEN,
  rechne: (k, p) => uebrigNach(k, p, k.lies(ungenutzteFreibetraege, 0), reihenfolge(k)),
})

/**
 * Until 2022 the partners' assets stand against the sum of their Freibeträge; a child's Grundfreibetrag does not pass to
 * its parents nor theirs to it (BSG 13.05.2009, B 4 AS 58/08 R), only the 750 euros are there for all.
 */
const einzusetzendBis2022 = groesse<Cent>({
  id: 'sgb2.12.2.einzusetzendBis2022',
  norm: '§ 9 Abs. 1 und 2, § 12 Abs. 2 SGB II (Fassung bis 31.12.2022)',
  je: 'person',
  mass: 'cent',
  nurMit: VERMOEGEN,
  rechne: (k, p) => {
    if (k.lies(ueberschuss, p) === 0) return NULL_CENT
    if (imVereinfachtenVerfahren(k) && k.lies(vermoegenBleibtAusserBetracht, 0) === 1) return NULL_CENT
    return uebrigNach(k, p, ungenutzteBis2022(k, istHauptpersonOderPartner(k, p)), reihenfolge(k))
  },
})

/** What others left unused, for an adult or for a child. */
function ungenutzteBis2022(k: Rechnung, erwachsen: boolean): number {
  let uebrig = 0
  for (const q of k.s.personen) {
    if (k.lies(gehoertZurBg, q.nr) === 0) continue
    const frei = mindestensNull(freibetrag(k, q.nr) - k.lies(vermoegen, q.nr))
    const gemeinsam = erwachsen && istHauptpersonOderPartner(k, q.nr)
    uebrig += gemeinsam ? frei : Math.min(frei, anschaffung(k, q.nr))
  }
  return uebrig
}

/** What is left of a person's surplus when those before it have had what others did not use. */
function uebrigNach(k: Rechnung, p: number, ungenutzt: number, folge: readonly number[]): Cent {
  const mein = k.lies(ueberschuss, p)
  if (mein === 0) return NULL_CENT
  let uebrig = ungenutzt
  for (const q of folge) {
    if (q === p) break
    uebrig = mindestensNull(uebrig - k.lies(ueberschuss, q))
  }
  return mindestensNull(mein - uebrig)
}

/** What a child that its Kindergeld covers would have to use if it belonged to the Bedarfsgemeinschaft (§ 72 asks for it). */
function alsMitglied(k: Rechnung, p: number, ungenutzt: number): Cent {
  const mein = mindestensNull(wertDesVermoegens(k, p) - k.lies(freibetragDerPerson, p))
  if (mein === 0) return NULL_CENT
  let andere = 0
  for (const q of k.s.personen) if (q.nr !== p) andere += k.lies(ueberschuss, q.nr)
  return mindestensNull(mein - mindestensNull(ungenutzt - andere))
}

const einzusetzenAlsMitgliedAb2023 = groesse<Cent>({
  id: 'sgb2.12.2.einzusetzenAlsMitgliedAb2023',
  norm: '§ 12 Abs. 2, § 72 Abs. 1 Satz 2 Nr. 2 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => alsMitglied(k, p, k.lies(ungenutzteFreibetraege, 0)),
})

const einzusetzenAlsMitgliedBis2022 = groesse<Cent>({
  id: 'sgb2.12.2.einzusetzenAlsMitgliedBis2022',
  norm: '§ 12 Abs. 2 (Fassung bis 31.12.2022), § 72 Abs. 1 Satz 2 Nr. 2 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (imVereinfachtenVerfahren(k) && k.lies(vermoegenBleibtAusserBetracht, 0) === 1) return NULL_CENT
    return alsMitglied(k, p, ungenutzteBis2022(k, false))
  },
})

export const einzusetzenAlsMitglied = regelwechsel<Cent>({
  id: 'sgb2.12.2.einzusetzenAlsMitglied',
  norm: '§ 9 Abs. 1, § 12 Abs. 2, § 72 Abs. 1 Satz 2 Nr. 2 SGB II',
  fassungen: [
    {
      ab: '2005-01-01',
      verkuendet: '2003-12-29',
      quelle: '§ 12 Abs. 2 SGB II i. d. F. bis 31.12.2022',
      regel: einzusetzenAlsMitgliedBis2022,
    },
    {
      ab: '2023-01-01',
      verkuendet: '2022-12-20',
      quelle: 'Bürgergeld-Gesetz v. 16.12.2022, BGBl. 2022 I S. 2328',
      regel: einzusetzenAlsMitgliedAb2023,
    },
  ],
})

/**
 * § 9 Abs. 1, § 12 SGB II: whose own income covers the need does not belong to the community, but what it asks for beyond
 * that (Zuschuss, Sofortzuschlag, Bildung und Teilhabe, § 24) it has to meet from assets of its own above the allowances.
 */
export const hatVermoegenAusserhalb = (k: Rechnung, p: number): boolean =>
  k.lies(gehoertZurBg, p) === 0 && (k.s.personen[p]?.vermoegen.length ?? 0) > 0 && k.lies(einzusetzenAlsMitglied, p) > 0

export const einzusetzendesVermoegen = regelwechsel<Cent>({
  id: 'sgb2.12.2.einzusetzendesVermoegen',
  norm: '§ 9 Abs. 1 und 2, § 12 Abs. 2 SGB II',
  nurMit: VERMOEGEN,
  fassungen: [
    {
      ab: '2005-01-01',
      verkuendet: '2003-12-29',
      quelle: '§ 12 Abs. 2 SGB II i. d. F. bis 31.12.2022',
      regel: einzusetzendBis2022,
    },
    {
      ab: '2023-01-01',
      verkuendet: '2022-12-20',
      quelle: 'Bürgergeld-Gesetz v. 16.12.2022, BGBl. 2022 I S. 2328',
      regel: einzusetzendAb2023,
    },
  ],
})

function reihenfolge(k: Rechnung): readonly number[] {
  const alle = k.s.personen.map((q) => q.nr)
  const erwachsen = alle.filter((q) => istHauptpersonOderPartner(k, q))
  return [...erwachsen, ...alle.filter((q) => !erwachsen.includes(q))]
}

/**
 * § 9 Abs. 2 und 3 SGB II: assets of the adults count for everyone but a child that stands for itself, those of a child
 * only for itself.
 */
export const vermoegenDecktBedarf = groesse({
  id: 'sgb2.9.2.vermoegenDecktBedarf',
  norm: '§ 9 Abs. 1 und 2 SGB II',
  je: 'person',
  mass: 'wahr',
  nurMit: irgendwer(VERMOEGEN),
  rechne: (k, p) => {
    if (k.lies(vermoegenDerErwachsenenDeckt, 0) === 1 && k.lies(stehtFuerSich, p) === 0) return wahr(true)
    return wahr(!istHauptpersonOderPartner(k, p) && k.lies(einzusetzendesVermoegen, p) > 0)
  },
})

export const vermoegenDerErwachsenenDeckt = groesse({
  id: 'sgb2.9.2.vermoegenDerErwachsenenDeckt',
  norm: '§ 9 Abs. 1 und 2, § 12 SGB II',
  je: 'bg',
  mass: 'wahr',
  nurMit: irgendwer(VERMOEGEN),
  rechne: (k) => {
    for (let p = 0; p < k.s.personen.length; p++)
      if (istHauptpersonOderPartner(k, p) && k.lies(einzusetzendesVermoegen, p) > 0) return wahr(true)
    return wahr(false)
  },
})
