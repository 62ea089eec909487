import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { schalter } from '../../regelwerk/schalter.ts'
import type { Absetzungsart } from '../../sachverhalt/angaben.ts'
import { ABSETZUNG_BETRAG } from '../../sachverhalt/felder.ts'
import { istMitglied } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { istHauptpersonOderPartner } from '../p07-berechtigte/haushalt.ts'
import {
  ausbildungsfoerderung,
  bruttoErwerb,
  kindergeld,
  nettoErwerb,
  sonstigeEinnahmen,
} from '../p11-einkommen/einnahmen.ts'
import { sonstigeEinnahmenMitUeberhang } from '../p11-einkommen/kindergeldUeberhang.ts'
import { notwendigeAusgaben, versicherungenUndVorsorge, versicherungspauschale } from './aufwendungen.ts'
import { absetzbetragErwerb } from './grundabsetzbetrag.ts'
import { beziehtGrundrente, grundrentenfreibetrag } from './grundrente.ts'

/**
 * A prescribed insurance that the income of who pays it does not bear comes off the income of another adult of the
 * Bedarfsgemeinschaft (LSG Sachsen-Anhalt, L 2 AS 230/22: the car of one partner, the pension of the other). The directive
 * (Rz. 11.129) lets what is left of the 30 euros pass over too; § 6 Abs. 1 Nr. 1 GrusiGV takes these from the income of
 * each adult.
 */
export const verlagerungDerVersicherungen = schalter(
  'sgb2.11b.1.verlagerung',
  '§ 11b Abs. 1 Satz 1 Nr. 3 SGB II, § 6 Abs. 1 GrusiGV',
  ['vorgeschriebene', 'auchPauschale', 'keine'],
)
const AUCH_PAUSCHALE = 1
const KEINE = 2

const VORGESCHRIEBEN: ReadonlySet<Absetzungsart> = new Set<Absetzungsart>(['kfzHaftpflicht', 'pflichtversicherung'])

const istErwachsenesMitglied = (k: Rechnung, p: number): boolean =>
  k.letzterTagDesMonats >= (k.s.personen[p]?.ab[18] ?? 0) && k.lies(istMitglied, p) === 1

function vorgeschriebene(k: Rechnung, p: number): number {
  let summe = 0
  for (const e of k.s.personen[p]?.absetzungen ?? [])
    if (VORGESCHRIEBEN.has(e.a.absetzungsart) && k.giltImMonat(e)) summe += k.angabe(e, ABSETZUNG_BETRAG)
  return summe
}

/** The other income of an adult, from which its own insurances come off first. */
function eigeneEinnahmen(k: Rechnung, p: number): number {
  const grundrente = beziehtGrundrente(k, p) ? k.lies(grundrentenfreibetrag, p) : 0
  const einnahmen = istHauptpersonOderPartner(k, p)
    ? sonstigeEinnahmenMitUeberhang(k, p)
    : k.lies(sonstigeEinnahmen, p) + k.lies(kindergeld, p)
  return Math.max(0, einnahmen - grundrente)
}

/**
 * What of the insurances of an adult its own income does not bear. Who works has the flat amount "anstelle" (§ 11b
 * Abs. 2), who gets support for training at least 100 euros (Abs. 2b Satz 4): of theirs nothing passes over.
 */
export const ungedeckteVersicherungen = groesse<Cent>({
  id: 'sgb2.11b.1.ungedeckteVersicherungen',
  norm: '§ 11b Abs. 1 Satz 1 Nr. 3 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (!istErwachsenesMitglied(k, p)) return NULL_CENT
    if (k.lies(bruttoErwerb, p) > 0 || k.lies(ausbildungsfoerderung, p) > 0) return NULL_CENT
    const einnahmen = eigeneEinnahmen(k, p)
    const mitPauschale = einnahmen > 0 && k.schalter(verlagerungDerVersicherungen) === AUCH_PAUSCHALE
    const uebertragbar = vorgeschriebene(k, p) + (mitPauschale ? k.lies(versicherungspauschale, p) : 0)
    if (uebertragbar === 0) return NULL_CENT
    return cent(Math.min(uebertragbar, Math.max(0, k.lies(versicherungenUndVorsorge, p) - einnahmen)))
  },
})

const hatEinkommen = (k: Rechnung, p: number): boolean =>
  k.lies(bruttoErwerb, p) > 0 || sonstigeEinnahmenMitUeberhang(k, p) > 0

/** The first adult of the couple who is not that person and has an income. */
const empfaenger = (k: Rechnung, p: number): number =>
  k.s.personen.findIndex(
    (q) => q.nr !== p && istHauptpersonOderPartner(k, q.nr) && istErwachsenesMitglied(k, q.nr) && hatEinkommen(k, q.nr),
  )

/** Whether there can be anything to take over, without computing it. */
export function kannUebernehmen(k: Rechnung, p: number): boolean {
  if (k.s.personen.length === 1 || !istHauptpersonOderPartner(k, p)) return false
  const stellung = k.schalter(verlagerungDerVersicherungen)
  if (stellung === KEINE) return false
  return k.s.personen.some(
    (q) =>
      q.nr !== p &&
      (stellung === AUCH_PAUSCHALE ||
        q.absetzungen.some((e) => VORGESCHRIEBEN.has(e.a.absetzungsart) && k.giltImMonat(e))),
  )
}

const NACHWEISGRENZE = 400_00 // § 11b Abs. 2 Satz 2 SGB II

/**
 * What this person's income bears of the insurances of others. Beside wages they go into the flat amount first, like
 * its own; with wages up to 400 euros what is above comes off other income only (§ 11b Abs. 2 Satz 1 und 2).
 * `sonstiges` is what is left of that.
 */
export function uebernommen(k: Rechnung, p: number, erwerb: number, sonstiges: number): Cent {
  let summe = 0
  for (const q of k.s.personen)
    if (q.nr !== p && istErwachsenesMitglied(k, q.nr) && empfaenger(k, q.nr) === p)
      summe += k.lies(ungedeckteVersicherungen, q.nr)
  if (summe === 0) return NULL_CENT
  const brutto = k.lies(bruttoErwerb, p)
  const mehr = brutto === 0 ? summe : Math.max(0, summe - platzImPauschbetrag(k, p))
  return cent(Math.min(mehr, brutto > 0 && brutto <= NACHWEISGRENZE ? sonstiges : erwerb + sonstiges))
}

function platzImPauschbetrag(k: Rechnung, p: number): number {
  const abgesetzt = Math.min(k.lies(nettoErwerb, p), k.lies(absetzbetragErwerb, p))
  return Math.max(0, abgesetzt - k.lies(notwendigeAusgaben, p) - k.lies(versicherungenUndVorsorge, p))
}
