import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse, wahr } from '../../regelwerk/groesse.ts'
import { irgendwer } from '../../regelwerk/nurMit.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { restcent, teilbetrag } from '../../regelwerk/restcent.ts'
import { anteil, hoechstens, mindestensNull } from '../../regelwerk/rundung.ts'
import { EINKOMMEN_MIT_UEBERHANG } from '../../sachverhalt/merkmale.ts'
import { AUSSCHLUSS, ausschluss, istBerechtigt, istMitglied } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { istHauptpersonOderPartner, istKind } from '../p07-berechtigte/haushalt.ts'
import { kindergeldberechtigt, kindergeldUeberhang } from '../p11-einkommen/kindergeldUeberhang.ts'
import { gibtEsSpaeteres, nurSpaeterVerwertbar } from '../p12-vermoegen/sofort.ts'
import { einzusetzendesVermoegen, vermoegenDecktBedarf } from '../p12-vermoegen/vermoegen.ts'
import { mehrbedarfAuszubildender } from '../p27-auszubildende/mehrbedarfAuszubildender.ts'
import { bedarf } from './bedarf.ts'
import { einkommenErwachsener, einkommenOhneUeberhang } from './einkommenErwachsener.ts'
import { gehoertZurBg, restbedarf } from './restbedarf.ts'
import { stehtFuerSich } from './stehtFuerSich.ts'

/**
 * By how much the adults would give less without the surplus of this child's Kindergeld (§ 72 Abs. 1 Satz 2 Nr. 2 SGB II
 * asks for it). Who is excluded gives what is over the own need, so less of it too.
 */
export function einkommenAusUeberhangVon(k: Rechnung, kind: number): number {
  const surplus = k.lies(kindergeldUeberhang, kind)
  const q = surplus === 0 ? -1 : kindergeldberechtigt(k, kind)
  if (q < 0 || !istHauptpersonOderPartner(k, q)) return 0
  if (!gibtAb(k, q)) return 0
  return k.lies(beitrag, q) - beitragAus(k, q, einkommenOhneUeberhang(k, q, surplus))
}

/**
 * What an adult's income gives to the community: of those with a claim all of it (§ 9 Abs. 2 Satz 3 SGB II); of those
 * without, what is over their own need (BSG 15.04.2008, B 14/7b AS 58/06 R); of those in an institution or with
 * Grundsicherung im Alter und bei Erwerbsminderung nothing.
 */
const beitrag = groesse<Cent>({
  id: 'sgb2.9.2.beitrag',
  norm: '§ 9 Abs. 2 SGB II',
  je: 'person',
  mass: 'cent',
  nurMit: EINKOMMEN_MIT_UEBERHANG,
  rechne: (k, p) => (gibtAb(k, p) ? beitragAus(k, p, k.lies(einkommenErwachsener, p)) : NULL_CENT),
})

function gibtAb(k: Rechnung, p: number): boolean {
  if (k.lies(istMitglied, p) === 0) return false
  const grund = k.lies(ausschluss, p)
  return grund !== AUSSCHLUSS.stationaer && grund !== AUSSCHLUSS.haft && grund !== AUSSCHLUSS.sgb12
}

function beitragAus(k: Rechnung, p: number, einkommen: Cent): Cent {
  if (einkommen === 0 || k.lies(ausschluss, p) === AUSSCHLUSS.keiner) return einkommen
  return mindestensNull(einkommen - k.lies(bedarf, p))
}

/** § 9 Abs. 2 Satz 1 bis 3 SGB II: the income of the adults, to be shared out over the whole need. */
export const einkommenZurVerteilung = groesse<Cent>({
  id: 'sgb2.9.2.einkommenZurVerteilung',
  norm: '§ 9 Abs. 2 SGB II',
  je: 'bg',
  mass: 'cent',
  nurMit: irgendwer(EINKOMMEN_MIT_UEBERHANG),
  rechne: (k) => {
    let summe = 0
    for (let p = 0; p < k.s.personen.length; p++) if (istHauptpersonOderPartner(k, p)) summe += k.lies(beitrag, p)
    return cent(summe)
  },
})

/** Has to use assets first, and has them at hand (§ 9 Abs. 1 and 4 SGB II). */
const lebtVonVermoegen = (k: Rechnung, p: number): boolean =>
  k.lies(vermoegenDecktBedarf, p) === 1 && !(gibtEsSpaeteres(k) && k.lies(nurSpaeterVerwertbar, p) === 1)

/**
 * Who stands for itself, or has to use assets first (a child then leaves the Bedarfsgemeinschaft, § 7 Abs. 3 Nr. 4
 * SGB II), has no share in the income of the others.
 */
const nimmtTeil = (k: Rechnung, p: number): boolean => k.lies(stehtFuerSich, p) === 0 && !lebtVonVermoegen(k, p)

/** Who has a claim, or as an excluded trainee at least one to Mehrbedarfe (§ 27 Abs. 2 SGB II). */
const hatAnteil = (k: Rechnung, p: number): boolean =>
  k.lies(istBerechtigt, p) === 1 || k.lies(ausschluss, p) === AUSSCHLUSS.ausbildung

/** Of an excluded trainee only the Mehrbedarfe own income leaves (BA, Fachliche Weisungen § 9, Rz. 9.49). */
const zuDecken = (k: Rechnung, p: number): Cent =>
  k.lies(ausschluss, p) === AUSSCHLUSS.ausbildung ? k.lies(mehrbedarfAuszubildender, p) : k.lies(restbedarf, p)

/** § 9 Abs. 2 Satz 3 SGB II: der Gesamtbedarf, soweit nicht schon durch eigenes Einkommen der Kinder gedeckt. */
export const gesamtbedarf = groesse<Cent>({
  id: 'sgb2.9.2.gesamtbedarf',
  norm: '§ 9 Abs. 2 Satz 3 SGB II',
  je: 'bg',
  mass: 'cent',
  rechne: (k) => {
    let summe = 0
    for (let p = 0; p < k.s.personen.length; p++) if (hatAnteil(k, p) && nimmtTeil(k, p)) summe += zuDecken(k, p)
    return cent(summe)
  },
})

/** The same for those who live on assets too: what they need besides is asked by § 24 Abs. 3 Satz 3 SGB II. */
export const bedarfOhneVermoegen = groesse<Cent>({
  id: 'sgb2.24.3.bedarfOhneVermoegen',
  norm: '§ 9 Abs. 2, § 24 Abs. 3 Satz 3 SGB II',
  je: 'bg',
  mass: 'cent',
  rechne: (k) => {
    let summe = 0
    for (let p = 0; p < k.s.personen.length; p++)
      if (hatAnteil(k, p) && k.lies(stehtFuerSich, p) === 0) summe += zuDecken(k, p)
    return cent(summe)
  },
})

/**
 * § 9 Abs. 2 Satz 3 SGB II: jede Person gilt im Verhältnis des eigenen Bedarfs zum Gesamtbedarf als hilfebedürftig.
 * Each share is rounded by itself (§ 41 Abs. 2 SGB II); see ADR 0008 for the cents that are left.
 */
export const einkommensanteil = groesse<Cent>({
  id: 'sgb2.9.2.einkommensanteil',
  norm: '§ 9 Abs. 2 Satz 3, § 41 Abs. 2 SGB II',
  je: 'person',
  mass: 'cent',
  nurMit: irgendwer(EINKOMMEN_MIT_UEBERHANG),
  rechne: (k, p) => {
    const rest = zuDecken(k, p)
    if (rest === 0 || !nimmtTeil(k, p)) return NULL_CENT
    const einkommen = k.lies(einkommenZurVerteilung, 0)
    if (einkommen === 0) return NULL_CENT
    const gesamt = k.lies(gesamtbedarf, 0)
    return einkommen >= gesamt ? rest : hoechstens(rest, anteilDer(k, p, einkommen, gesamt))
  },
})

function anteilDer(k: Rechnung, p: number, einkommen: Cent, gesamt: Cent): Cent {
  const ausgleich = k.schalter(restcent)
  if (ausgleich === 0) return anteil(einkommen, zuDecken(k, p), gesamt)
  const gewichte = k.s.personen.map((q) => (nimmtTeil(k, q.nr) ? zuDecken(k, q.nr) : 0))
  return teilbetrag(einkommen, gewichte, p, ausgleich)
}

/** § 19 Abs. 3 Satz 1 SGB II: what neither own nor distributed income nor assets cover. */
export const ungedeckt = groesse<Cent>({
  id: 'sgb2.19.3.ungedeckt',
  norm: '§ 9, § 19 Abs. 3 Satz 1 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (k.lies(istBerechtigt, p) === 0) return NULL_CENT
    const rest = k.lies(restbedarf, p)
    if (rest === 0 || k.lies(vermoegenDecktBedarf, p) === 1) return NULL_CENT
    return cent(rest - k.lies(einkommensanteil, p))
  },
})

/** § 7 Abs. 3 Nr. 4 SGB II: as shown in the result; a child that has to use its own assets does not belong to it either. */
export const mitgliedImMonat = groesse({
  id: 'sgb2.7.3.mitgliedImMonat',
  norm: '§ 7 Abs. 3 SGB II',
  je: 'person',
  mass: 'wahr',
  durchreichend: true,
  rechne: (k, p) => {
    const gehoert = k.lies(gehoertZurBg, p)
    if (gehoert === 0 || !istKind(k, p)) return gehoert
    return wahr(k.lies(einzusetzendesVermoegen, p) === 0 || !lebtVonVermoegen(k, p))
  },
})
