import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { hoechstens, mindestensNull } from '../../regelwerk/rundung.ts'
import { AUSSCHLUSS, ausschluss, hatErwerbsfaehige, istMitglied } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { istHauptpersonOderPartner } from '../p07-berechtigte/haushalt.ts'
import { bedarf } from '../p09-hilfebeduerftigkeit/bedarf.ts'
import { einkommenErwachsener } from '../p09-hilfebeduerftigkeit/einkommenErwachsener.ts'
import { eigenesEinkommen } from '../p09-hilfebeduerftigkeit/restbedarf.ts'
import { regelbedarfDerStufe } from '../p20-regelbedarf/regelbedarf.ts'
import { mehrbedarfAlleinerziehung } from '../p21-mehrbedarfe/alleinerziehung.ts'
import { einmaligUnabweisbar, mehrbedarfUnabweisbar } from '../p21-mehrbedarfe/besondere.ts'
import { mehrbedarfErnaehrung } from '../p21-mehrbedarfe/ernaehrung.ts'
import { mehrbedarfSchwangerschaft } from '../p21-mehrbedarfe/schwangerschaft.ts'
import { jeTag } from '../p41-berechnung/jeTag.ts'

/** § 27 Abs. 2 SGB II: Mehrbedarfe nach § 21 Abs. 2, 3, 5 und 6; those of Abs. 2 to 5 within the cap of § 21 Abs. 8. */
export const mehrbedarfeImAbschnitt = groesse<Cent>({
  id: 'sgb2.27.2.mehrbedarfeImAbschnitt',
  norm: '§ 27 Abs. 2, § 21 Abs. 2, 3, 5, 6 und 8 SGB II',
  je: 'abschnitt',
  mass: 'cent',
  rechne: (k, p, a) => {
    const allein = istHauptpersonOderPartner(k, p) ? k.lies(mehrbedarfAlleinerziehung, p, a) : 0
    const summe = cent(allein + k.lies(mehrbedarfSchwangerschaft, p, a) + k.lies(mehrbedarfErnaehrung, p, a))
    const gedeckelt = summe === 0 ? NULL_CENT : hoechstens(summe, k.lies(regelbedarfDerStufe, p, a))
    return cent(gedeckelt + k.lies(mehrbedarfUnabweisbar, p, a))
  },
})

/** Own income of a trainee, whatever place in the household. */
export const eigenesEinkommenAuszubildender = groesse<Cent>({
  id: 'sgb2.27.eigenesEinkommenAuszubildender',
  norm: '§ 11, § 27 SGB II',
  je: 'person',
  mass: 'cent',
  durchreichend: true,
  rechne: (k, p) => k.lies(istHauptpersonOderPartner(k, p) ? einkommenErwachsener : eigenesEinkommen, p),
})

/**
 * What an excluded trainee lacks for the whole need, if it could be claimed: own income counts against Regelbedarf and
 * Unterkunft first (§ 19 Abs. 3 Satz 2 SGB II).
 */
export const fehlbetragAuszubildender = groesse<Cent>({
  id: 'sgb2.27.fehlbetragAuszubildender',
  norm: '§ 7 Abs. 5, § 27 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (!istAusgeschlossenAlsAuszubildender(k, p)) return NULL_CENT
    return mindestensNull(k.lies(bedarf, p) - k.lies(eigenesEinkommenAuszubildender, p))
  },
})

export const istAusgeschlossenAlsAuszubildender = (k: Rechnung, p: number): boolean =>
  k.lies(ausschluss, p) === AUSSCHLUSS.ausbildung && k.lies(istMitglied, p) === 1 && k.lies(hatErwerbsfaehige, 0) === 1

/**
 * § 27 Abs. 2 SGB II: the Mehrbedarfe own income leaves uncovered: of the whole need no more than is missing. Only
 * this part takes a share in the income of the others (BA, Fachliche Weisungen § 9, Rz. 9.49).
 */
export const mehrbedarfAuszubildender = groesse<Cent>({
  id: 'sgb2.27.2.mehrbedarfAuszubildender',
  norm: '§ 27 Abs. 2 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (!istAusgeschlossenAlsAuszubildender(k, p)) return NULL_CENT
    const ganz = cent(jeTag(k, mehrbedarfeImAbschnitt, p) + k.lies(einmaligUnabweisbar, p))
    return ganz === 0 ? NULL_CENT : hoechstens(ganz, k.lies(fehlbetragAuszubildender, p))
  },
})
