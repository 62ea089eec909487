import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import type { Absetzungsart } from '../../sachverhalt/angaben.ts'
import { ABSETZUNG_BETRAG, GEBURT } from '../../sachverhalt/felder.ts'
import { aufenthalt } from '../p07-berechtigte/haushalt.ts'
import { versicherungspauschaleSatz, werbungskostenpauschale } from './parameter.ts'

function aufwendungen(k: Rechnung, p: number, arten: readonly Absetzungsart[]): number {
  let summe = 0
  for (const e of k.s.personen[p]?.absetzungen ?? [])
    if (arten.includes(e.a.absetzungsart) && k.giltImMonat(e)) summe += k.angabe(e, ABSETZUNG_BETRAG)
  return summe
}

/** § 11b Abs. 1 Satz 1 Nr. 3 SGB II, § 6 Abs. 1 Nr. 1 GrusiGV: 30 Euro von dem Einkommen Volljähriger. */
export const versicherungspauschale = groesse<Cent>({
  id: 'grusigv.6.1.1.versicherungspauschale',
  norm: '§ 11b Abs. 1 Satz 1 Nr. 3 SGB II, § 6 Abs. 1 Nr. 1 GrusiGV',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const e = aufenthalt(k, p)
    if (e !== undefined) k.angabe(e, GEBURT)
    return k.bis >= (k.s.personen[p]?.ab[18] ?? 0) ? k.parameter(versicherungspauschaleSatz) : NULL_CENT
  },
})

/** § 11b Abs. 1 Satz 1 Nr. 3 und 4 SGB II: insurance and subsidised old-age provision; they attach to the person. */
export const versicherungenUndVorsorge = groesse<Cent>({
  id: 'sgb2.11b.1.versicherungenUndVorsorge',
  norm: '§ 11b Abs. 1 Satz 1 Nr. 3 und 4 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => cent(k.lies(versicherungspauschale, p) + aufwendungen(k, p, ['kfzHaftpflicht', 'altersvorsorge'])),
})

/** § 11b Abs. 1 Satz 1 Nr. 5 SGB II: die mit der Erzielung des Einkommens verbundenen notwendigen Ausgaben. */
export const notwendigeAusgaben = groesse<Cent>({
  id: 'sgb2.11b.1.notwendigeAusgaben',
  norm: '§ 11b Abs. 1 Satz 1 Nr. 5 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => cent(aufwendungen(k, p, ['fahrtkosten']) + werbungskosten(k, p)),
})

/** § 6 Abs. 1 Nr. 3 Buchst. a Alg II-V until July 2016: at least 15.33 euros from wages, unless more is proven. */
function werbungskosten(k: Rechnung, p: number): number {
  const nachgewiesen = aufwendungen(k, p, ['werbungskosten'])
  if (k.wahl(werbungskostenpauschale) === 0) return nachgewiesen
  if (!(k.s.personen[p]?.erwerb.some((e) => k.giltImMonat(e) && e.a.brutto_cent > 0) ?? false)) return nachgewiesen
  return Math.max(nachgewiesen, k.parameter(werbungskostenpauschale))
}

/** § 11b Abs. 1 Satz 1 Nr. 7 SGB II: gesetzliche Unterhaltsverpflichtungen bis zum titulierten Betrag. */
export const unterhaltstitel = groesse<Cent>({
  id: 'sgb2.11b.1.unterhaltstitel',
  norm: '§ 11b Abs. 1 Satz 1 Nr. 7 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => cent(aufwendungen(k, p, ['unterhaltstitel'])),
})
