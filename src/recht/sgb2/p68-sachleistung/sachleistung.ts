import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { type Groesse, groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { aufVolleEuro, hoechstens } from '../../regelwerk/rundung.ts'
import { GEBURT, SACHGRUND, SACHLEISTUNG_BETRAG } from '../../sachverhalt/felder.ts'
import { SACHLEISTUNG } from '../../sachverhalt/merkmale.ts'
import { angabenDer, type Eintrag } from '../../sachverhalt/sachverhalt.ts'
import { anTagenHier, aufenthalt } from '../p07-berechtigte/haushalt.ts'
import { regelbedarfImAbschnitt } from '../p20-regelbedarf/regelbedarf.ts'
import { regelbedarfsstufe } from '../p20-regelbedarf/regelbedarfsstufe.ts'
import { zahlbar } from '../p31-minderungen/auszahlung.ts'
import { jeTag } from '../p41-berechnung/jeTag.ts'
import { inVollenEuro } from '../p41-berechnung/volleEuro.ts'
import { SACHLEISTUNGSWERTE } from './parameter.ts'

/** Whether the person has something in kind at some time. */
export const hatSachleistung = (k: Rechnung, p: number): boolean =>
  angabenDer(k.s.personen[p], 'sachleistung').length > 0

/** The facts of a stretch. */
function sachleistungen(k: Rechnung, p: number, a: number): readonly Eintrag<'sachleistung'>[] {
  const tag = k.abschnitte[a]?.von ?? k.von
  return angabenDer(k.s.personen[p], 'sachleistung').filter((e) => e.von <= tag && e.bis >= tag)
}

/**
 * § 68 Satz 2 SGB II: the value by age and by the Regelbedarf that is recognised; who is under 18 has that of the age
 * though the Regelbedarf may be that of a single person.
 */
export const wertInDerUnterkunft = groesse<Cent>({
  id: 'sgb2.68.wertInDerUnterkunft',
  norm: '§ 68 Satz 2 SGB II',
  je: 'abschnitt',
  mass: 'cent',
  rechne: (k, p, a) => {
    const wert = SACHLEISTUNGSWERTE[wertstufe(k, p, a) - 1]
    return wert === undefined || !k.kennt(wert) ? NULL_CENT : anTagenHier(k, p, a, k.parameter(wert))
  },
})

function wertstufe(k: Rechnung, p: number, a: number): number {
  const stufe = k.lies(regelbedarfsstufe, p, a)
  const person = k.s.personen[p]
  const e = aufenthalt(k, p)
  if (stufe > 3 || stufe === 0 || person === undefined || e === undefined) return stufe
  k.angabe(e, GEBURT)
  const tag = k.abschnitte[a]?.von ?? k.von
  if (tag >= person.ab[18]) return stufe
  return tag >= person.ab[14] ? 4 : 5
}

/** § 68 Satz 1, § 24 Abs. 2 SGB II: what of the Regelbedarf comes in kind, as for a whole month; never more than it. */
export const sachleistungImAbschnitt = groesse<Cent>({
  id: 'sgb2.68.sachleistungImAbschnitt',
  norm: '§ 24 Abs. 2, § 68 SGB II',
  je: 'abschnitt',
  mass: 'cent',
  nurMit: SACHLEISTUNG,
  rechne: (k, p, a) => {
    let summe = 0
    for (const e of sachleistungen(k, p, a)) {
      if (k.angabe(e, SACHGRUND) === 'gemeinschaftsunterkunft') summe += k.lies(wertInDerUnterkunft, p, a)
      else summe += k.angabe(e, SACHLEISTUNG_BETRAG) ?? k.lies(regelbedarfImAbschnitt, p, a)
    }
    return summe === 0 ? NULL_CENT : hoechstens(cent(summe), k.lies(regelbedarfImAbschnitt, p, a))
  },
})

/**
 * § 68 Satz 1, § 24 Abs. 2 SGB II: the claim "kann … in Form von Sachleistungen erfüllt werden": what is due of the
 * Regelbedarf after income and reductions is fulfilled in kind up to the value, the rest is paid.
 */
export const sachleistung = groesse<Cent>({
  id: 'sgb2.68.sachleistung',
  norm: '§ 24 Abs. 2, § 41 Abs. 1, § 68 SGB II',
  je: 'person',
  mass: 'cent',
  nurMit: SACHLEISTUNG,
  rechne: (k, p) => {
    const wert = jeTag(k, sachleistungImAbschnitt, p)
    return hoechstens(k.lies(zahlbar(k, p).regelbedarf, p), inVollenEuro(k) ? aufVolleEuro(wert) : wert)
  },
})

const gezahlterRegelbedarf = groesse<Cent>({
  id: 'sgb2.68.gezahlterRegelbedarf',
  norm: '§ 24 Abs. 2, § 68 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => cent(k.lies(zahlbar(k, p).regelbedarf, p) - k.lies(sachleistung, p)),
})

const gezahlterAnspruch = groesse<Cent>({
  id: 'sgb2.68.gezahlterAnspruch',
  norm: '§ 24 Abs. 2, § 68 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => cent(k.lies(zahlbar(k, p).anspruch, p) - k.lies(sachleistung, p)),
})

type Gezahlt = { readonly [Was in keyof ReturnType<typeof zahlbar>]: Groesse<Cent> }

/** What is paid in money to a person: what reductions leave of the claim, less what comes in kind. */
export function inGeldZahlbar(k: Rechnung, p: number): Gezahlt {
  const alles = zahlbar(k, p)
  return hatSachleistung(k, p) ? { ...alles, anspruch: gezahlterAnspruch, regelbedarf: gezahlterRegelbedarf } : alles
}
