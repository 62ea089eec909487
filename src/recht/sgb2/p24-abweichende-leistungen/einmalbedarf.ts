import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { type Groesse, groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { anteil, mindestensNull } from '../../regelwerk/rundung.ts'
import { AUSZUG, EINKOMMENSMONATE, EINMALART, EINMALBEDARF_BETRAG, FOLGEMONATE } from '../../sachverhalt/felder.ts'
import { angabenDer } from '../../sachverhalt/sachverhalt.ts'
import { AUSSCHLUSS, ausschluss, istBerechtigt } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { istHauptpersonOderPartner } from '../p07-berechtigte/haushalt.ts'
import { stehtFuerSich } from '../p09-hilfebeduerftigkeit/stehtFuerSich.ts'
import { bedarfOhneVermoegen, einkommenZurVerteilung } from '../p09-hilfebeduerftigkeit/verteilung.ts'
import { beiDenErwachsenen, gibtEsSpaeteres, nurSpaeterVerwertbar, sofortEinzusetzen } from '../p12-vermoegen/sofort.ts'
import { einzusetzenAlsMitglied, hatVermoegenAusserhalb } from '../p12-vermoegen/vermoegen.ts'
import { anspruch } from '../p19-leistung/leistung.ts'
import { offenFuerWohnung } from '../p22-unterkunft/darlehen.ts'
import { istBeantragt } from '../p37-antrag/antrag.ts'
import { vermoegenVorDarlehen, vorDarlehenDerErwachsenen } from '../p42a-darlehen/vermoegenVorDarlehen.ts'

export const hatEinmalbedarf = (k: Rechnung, p: number): boolean => k.s.personen[p]?.je.einmalbedarf !== undefined

/** § 27 Abs. 2 SGB II gives excluded trainees Nr. 2; § 24 Abs. 6 SGB II no flat equipment after a move without promise. */
function darf(k: Rechnung, p: number, art: string): boolean {
  if (art === 'erstausstattungWohnung' && zogOhneZusicherungAus(k, p)) return false
  if (k.lies(istBerechtigt, p) === 1) return true
  const nummer2 = art === 'erstausstattungBekleidung' || art === 'erstausstattungGeburt'
  return nummer2 && k.lies(ausschluss, p) === AUSSCHLUSS.ausbildung
}

function zogOhneZusicherungAus(k: Rechnung, p: number): boolean {
  const person = k.s.personen[p]
  return angabenDer(person, 'auszugUnter25').some((e) => {
    if (person === undefined || e.von > k.bis || k.von >= person.ab[25]) return false
    const auszug = k.angabe(e, AUSZUG)
    return auszug === 'fehlt' || auszug === 'absicht'
  })
}

function bedarfDer(id: string, arten: readonly string[]): Groesse<Cent> {
  return groesse<Cent>({
    id,
    norm: '§ 24 Abs. 3 und 6, § 27 Abs. 2 SGB II',
    je: 'person',
    mass: 'cent',
    rechne: (k, p) => {
      if (!hatEinmalbedarf(k, p) || k.lies(istBeantragt, 0) === 0) return NULL_CENT
      let summe = 0
      for (const e of angabenDer(k.s.personen[p], 'einmalbedarf')) {
        if (!arten.includes(e.a.einmalart) || !k.gilt(e)) continue
        if (darf(k, p, k.angabe(e, EINMALART))) summe += k.angabe(e, EINMALBEDARF_BETRAG)
      }
      return summe === 0 ? NULL_CENT : cent(summe)
    },
  })
}

/** § 24 Abs. 3 Satz 1 Nr. 1 und 2 SGB II: Erstausstattung for flat, clothes, pregnancy and birth. */
const erstausstattungBedarf = bedarfDer('sgb2.24.3.erstausstattungBedarf', [
  'erstausstattungWohnung',
  'erstausstattungBekleidung',
  'erstausstattungGeburt',
])

/** § 24 Abs. 3 Satz 1 Nr. 3 SGB II: orthopaedic shoes, therapeutic devices. */
const hilfsmittelBedarf = bedarfDer('sgb2.24.3.hilfsmittelBedarf', ['hilfsmittel'])

const imMonat = (k: Rechnung, p: number) => angabenDer(k.s.personen[p], 'einmalbedarf').filter((e) => k.giltImMonat(e))

/**
 * § 24 Abs. 3 Satz 3 und 4 SGB II: also for who needs nothing else; then income above the need may be taken into account:
 * that of the month, and that of up to six months after the decision. How many a human decides; without a number six. It is
 * taken once for all needs of the Bedarfsgemeinschaft.
 */
export const einkommenUeberBedarf = groesse<Cent>({
  id: 'sgb2.24.3.einkommenUeberBedarf',
  norm: '§ 24 Abs. 3 Satz 3 und 4 SGB II',
  je: 'bg',
  mass: 'cent',
  rechne: (k) => {
    const imMonatUeber = mindestensNull(k.lies(einkommenZurVerteilung, 0) - k.lies(bedarfOhneVermoegen, 0))
    let spaeter = 0
    for (const q of k.s.personen)
      for (const e of imMonat(k, q.nr)) {
        const monate = k.angabe(e, EINKOMMENSMONATE)
        spaeter = Math.max(spaeter, monate === 0 ? 0 : (k.angabe(e, FOLGEMONATE) ?? monate * imMonatUeber))
      }
    return imMonatUeber === 0 ? NULL_CENT : cent(imMonatUeber + spaeter)
  },
})

/** § 24 Abs. 3 Satz 3 SGB II: with it the assets of the adults above the Freibeträge, as far as they are at hand. */
export const eigeneMittel = groesse<Cent>({
  id: 'sgb2.24.3.eigeneMittel',
  norm: '§ 24 Abs. 3 Satz 3 und 4 SGB II',
  je: 'bg',
  mass: 'cent',
  rechne: (k) => cent(k.lies(einkommenUeberBedarf, 0) + beiDenErwachsenen(k)),
})

/**
 * What a person needs once, less a child's own assets, also of a child that covers its need by income; from its parents
 * who stands for itself gets nothing (§ 9 Abs. 3).
 */
export const einmalbedarfNachVermoegen = groesse<Cent>({
  id: 'sgb2.24.3.einmalbedarfNachVermoegen',
  norm: '§ 24 Abs. 3 Satz 3 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const alle = k.lies(erstausstattungBedarf, p) + k.lies(hilfsmittelBedarf, p)
    if (alle === 0 || istHauptpersonOderPartner(k, p)) return cent(alle)
    if (hatVermoegenAusserhalb(k, p)) return mindestensNull(alle - k.lies(einzusetzenAlsMitglied, p))
    return mindestensNull(alle - k.lies(sofortEinzusetzen, p))
  },
})

function leistung(id: string, g: Groesse<Cent>): Groesse<Cent> {
  return groesse<Cent>({
    id,
    norm: '§ 24 Abs. 3 SGB II',
    je: 'person',
    mass: 'cent',
    rechne: (k, p) => {
      const ganz = k.lies(g, p)
      if (ganz === 0 || (gibtEsSpaeteres(k) && k.lies(nurSpaeterVerwertbar, p) === 1)) return NULL_CENT
      const offen = k.lies(einmalbedarfNachVermoegen, p)
      const betrag = anteil(ganz, offen, k.lies(erstausstattungBedarf, p) + k.lies(hilfsmittelBedarf, p))
      const mittel = k.lies(stehtFuerSich, p) === 1 ? 0 : k.lies(eigeneMittel, 0)
      if (mittel === 0 || betrag === 0) return betrag
      let alle = 0
      for (const q of k.s.personen)
        if (hatEinmalbedarf(k, q.nr) && k.lies(stehtFuerSich, q.nr) === 0)
          alle += k.lies(einmalbedarfNachVermoegen, q.nr)
      return anteil(mindestensNull(alle - mittel), betrag, alle)
    },
  })
}

export const erstausstattung = leistung('sgb2.24.3.erstausstattung', erstausstattungBedarf)
export const hilfsmittel = leistung('sgb2.24.3.hilfsmittel', hilfsmittelBedarf)

/** § 24 Abs. 1 SGB II: needs within the Regelbedarf that cannot be put off. */
function unabweisbar(k: Rechnung, p: number): number {
  if (!hatEinmalbedarf(k, p) || k.lies(anspruch, p) === 0) return 0
  let summe = 0
  for (const e of angabenDer(k.s.personen[p], 'einmalbedarf'))
    if (e.a.einmalart === 'regelbedarf' && k.gilt(e)) summe += k.angabe(e, EINMALBEDARF_BETRAG)
  return summe
}

/** § 42a Abs. 1 Satz 1 SGB II: what a child's own assets leave of it. */
const nachEigenem = (k: Rechnung, p: number): number =>
  Math.max(0, unabweisbar(k, p) - (istHauptpersonOderPartner(k, p) ? 0 : k.lies(vermoegenVorDarlehen, p)))

/**
 * § 24 Abs. 1 SGB II: a loan, if assets within the Freibeträge do not meet the need (§ 42a Abs. 1 Satz 1): those of the
 * adults for all but a child that stands for itself, and but once for all loans of the month.
 */
export const darlehenRegelbedarf = groesse<Cent>({
  id: 'sgb2.24.1.darlehenRegelbedarf',
  norm: '§ 24 Abs. 1 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const offen = nachEigenem(k, p)
    if (offen === 0 || k.lies(stehtFuerSich, p) === 1) return cent(offen)
    let verfuegbar = vorDarlehenDerErwachsenen(k)
    if (verfuegbar > 0) verfuegbar -= offenFuerWohnung(k)
    for (let q = 0; q < p; q++) if (k.lies(stehtFuerSich, q) === 0) verfuegbar -= nachEigenem(k, q)
    return mindestensNull(offen - Math.max(0, verfuegbar))
  },
})
