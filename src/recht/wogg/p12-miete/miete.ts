import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Parameter } from '../../regelwerk/parameter.ts'
import { NichtAbgedeckt, type Rechnung } from '../../regelwerk/rechnung.ts'
import { anteil, hoechstens } from '../../regelwerk/rundung.ts'
import { GRUND, GRUNDMIETE, KOEPFE, MIETENSTUFE, NEBENKOSTEN, WOHNFORM } from '../../sachverhalt/felder.ts'
import type { Eintrag } from '../../sachverhalt/sachverhalt.ts'
import { aufenthalt } from '../../sgb2/p07-berechtigte/haushalt.ts'
import { heizkostenentlastung, hoechstbetrag, klimakomponente } from './parameter.ts'

/** § 5 WoGG: everyone of the facts who lives in the flat, whether or not of the Bedarfsgemeinschaft. */
export const haushaltsmitglieder = groesse<number>({
  id: 'wogg.5.haushaltsmitglieder',
  norm: '§ 5 WoGG',
  je: 'bg',
  mass: 'anzahl',
  rechne: (k) => k.s.personen.filter((p) => aufenthalt(k, p.nr) !== undefined).length,
})

/** § 7 WoGG: who has other benefits that cover the rent does not count. */
export const zuBeruecksichtigende = groesse<number>({
  id: 'wogg.6.zuBeruecksichtigende',
  norm: '§§ 6, 7 WoGG',
  je: 'bg',
  mass: 'anzahl',
  rechne: (k) => k.s.personen.filter((p) => zaehlt(k, p.nr)).length,
})

/** Lives here and is not shut out from Wohngeld. */
export function zaehlt(k: Rechnung, p: number): boolean {
  if (aufenthalt(k, p) === undefined) return false
  for (const e of k.s.personen[p]?.ausschluesse ?? [])
    if (k.gilt(e) && (e.a.grund === 'sgb12' || e.a.grund === 'asylblg' || e.a.grund === 'stationaer')) {
      k.angabe(e, GRUND)
      return false
    }
  return true
}

/** The value for so many members: five lines of the table, then one step for each further member. */
function nachPersonen(k: Rechnung, tabelle: readonly Parameter<number>[], personen: number): number {
  const letzte = tabelle[Math.min(personen, 5) - 1]
  const schritt = tabelle[5]
  if (letzte === undefined || schritt === undefined) return 0
  const mehr = personen > 5 ? (personen - 5) * k.parameter(schritt) : 0
  return k.parameter(letzte) + mehr
}

/** § 12 Abs. 1 und 7 WoGG: the highest rent, climate component included, for all members of the household. */
export const hoechsteMiete = groesse<Cent>({
  id: 'wogg.12.1.hoechsteMiete',
  norm: '§ 12 Abs. 1 und 7 WoGG',
  je: 'bg',
  mass: 'cent',
  rechne: (k) => {
    const n = k.lies(haushaltsmitglieder, 0)
    const u = wohnung(k)
    const stufe = u === undefined ? null : k.angabe(u, MIETENSTUFE)
    if (stufe === null) throw new NichtAbgedeckt('Mietenstufe der Gemeinde fehlt (§ 12 Abs. 2 WoGG)')
    return cent(nachPersonen(k, hoechstbetrag[stufe - 1] ?? [], n) + nachPersonen(k, klimakomponente, n))
  },
})

const wohnung = (k: Rechnung): Eintrag<'unterkunft'> | undefined => k.s.unterkuenfte.find((e) => k.gilt(e))

/**
 * § 9, § 11 Abs. 2 Nr. 3 WoGG: rent with running costs, without heating, less the share of those who live in the
 * flat without being members. For home owners the Belastung (§ 10) would count, which rests on other facts.
 */
export const bruttokaltmiete = groesse<Cent>({
  id: 'wogg.9.bruttokaltmiete',
  norm: '§ 9, § 11 Abs. 2 Nr. 3 WoGG',
  je: 'bg',
  mass: 'cent',
  rechne: (k) => {
    const u = wohnung(k)
    if (u === undefined) return NULL_CENT
    const form = k.angabe(u, WOHNFORM)
    if (form === 'eigentum') throw new NichtAbgedeckt('Lastenzuschuss für Wohneigentum (§ 10 WoGG)')
    if (form === 'sammelunterkunft') throw new NichtAbgedeckt('Wohngeld in Sammelunterkünften (§ 3 WoGG)')
    const miete = cent(k.angabe(u, GRUNDMIETE) + k.angabe(u, NEBENKOSTEN))
    if (miete === 0) throw new NichtAbgedeckt('Grundmiete und Nebenkosten sind nicht einzeln angegeben (§ 9 WoGG)')
    return anteil(miete, k.lies(haushaltsmitglieder, 0), k.angabe(u, KOEPFE))
  },
})

/**
 * § 11 Abs. 1 und 3 WoGG: M of the formula. If members are shut out, rent, limit and relief count in the proportion
 * of those who are not.
 */
export const zuBeruecksichtigendeMiete = groesse<Cent>({
  id: 'wogg.11.zuBeruecksichtigendeMiete',
  norm: '§ 11 WoGG',
  je: 'bg',
  mass: 'cent',
  rechne: (k) => {
    const alle = k.lies(haushaltsmitglieder, 0)
    const n = k.lies(zuBeruecksichtigende, 0)
    if (n === 0) return NULL_CENT
    const miete = hoechstens(k.lies(bruttokaltmiete, 0), k.lies(hoechsteMiete, 0))
    const heizung = nachPersonen(k, heizkostenentlastung, alle)
    return anteil(cent(miete + heizung), n, alle)
  },
})
