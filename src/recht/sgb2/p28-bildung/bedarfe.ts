import {
  type Cent,
  cent,
  type Datum,
  ersterTag,
  jahrVon,
  type Monat,
  monatAus,
  monatImJahr,
  monatVon,
  NULL_CENT,
} from '../../../kern/index.ts'
import { type Groesse, groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import type { AngabeVon } from '../../sachverhalt/angaben.ts'
import {
  AUFNAHME,
  BILDUNG_BETRAG,
  BILDUNGSART,
  FAHRT_BEANTRAGT_AM,
  GEBURT,
  NACH_6B,
  VERGUETUNG,
} from '../../sachverhalt/felder.ts'
import {
  angabenDer,
  type Eintrag,
  istEinmalig,
  monateDerFahrt,
  OFFEN_VON,
  type Person,
} from '../../sachverhalt/sachverhalt.ts'
import { aufenthalt } from '../p07-berechtigte/haushalt.ts'
import { schulbedarfHalbjahr1, schulbedarfHalbjahr2, teilhabeImMonat } from './parameter.ts'

type Bildungsart = AngabeVon<'bildungsbedarf'>['bildungsart']

/** § 28 Abs. 1 Satz 2 SGB II: under 25 and not paid for training; school as far as the paragraph asks for it. */
function istJung(k: Rechnung, p: number, jahre: 18 | 25): boolean {
  const person = k.s.personen[p]
  const e = aufenthalt(k, p)
  if (person === undefined || e === undefined) return false
  k.angabe(e, GEBURT)
  return k.ersterTagDesMonats < person.ab[jahre]
}

/** The fact that the person goes to school in this month. */
function schule(k: Rechnung, p: number): Eintrag<'schulbesuch'> | undefined {
  return angabenDer(k.s.personen[p], 'schulbesuch').find((e) => k.giltImMonat(e) && imHaushalt(k.s.personen[p], e))
}

/** Needs of days on which the person does not live here are needs of another household. */
const imHaushalt = (p: Person | undefined, e: Eintrag): boolean =>
  p?.aufenthalte.some((x) => x.von <= e.bis && x.bis >= e.von) ?? false

/** § 19 Abs. 2 Satz 2 SGB II: what is granted under § 6b BKGG is no need here. Read only where it is said. */
const nach6b = (k: Rechnung, e: Eintrag<'schulbesuch' | 'bildungsbedarf'>): boolean =>
  e.a.nach_6b_bkgg === true && k.angabe(e, NACH_6B)

/** What is stated for this month: once in the month in which it falls due, or every month. */
export const bildungsbedarfe = (k: Rechnung, p: number, art: Bildungsart): readonly Eintrag<'bildungsbedarf'>[] =>
  diese(k, p, art, (e) => faelltAn(k, e))

function diese(
  k: Rechnung,
  p: number,
  art: Bildungsart,
  zaehlt: (e: Eintrag<'bildungsbedarf'>) => boolean,
): readonly Eintrag<'bildungsbedarf'>[] {
  const person = k.s.personen[p]
  return angabenDer(person, 'bildungsbedarf').filter(
    (e) => e.a.bildungsart === art && zaehlt(e) && imHaushalt(person, e) && !nach6b(k, e),
  )
}

function faelltAn(k: Rechnung, e: Eintrag<'bildungsbedarf'>): boolean {
  const einmal = e.a.bildungsart === 'klassenfahrt' || istEinmalig(e)
  if (!einmal || e.von === OFFEN_VON) return k.giltImMonat(e)
  return monatVon(e.von as Datum) === k.monat
}

type Bedarf = {
  readonly id: string
  readonly norm: string
  readonly art: Bildungsart
  readonly nurSchule: boolean
}

/**
 * § 5a Nr. 2 GrusiGV (since 2011 the same in Alg II-V and Bürgergeld-V): the cost of journeys which fall due in another
 * month and of which a sixth counts in this one: six months from the first of the month that follows the application.
 */
export function andereFahrten(k: Rechnung, p: number): Cent {
  const liste = diese(k, p, 'klassenfahrt', (e) => fahrtZaehlt(k, e) && !faelltAn(k, e))
  if (liste.length === 0 || !darfBildung(k, p, false)) return NULL_CENT
  let summe = 0
  for (const e of liste) {
    k.angabe(e, FAHRT_BEANTRAGT_AM)
    summe += k.angabe(e, BILDUNG_BETRAG) ?? 0
  }
  return cent(summe)
}

function fahrtZaehlt(k: Rechnung, e: Eintrag<'bildungsbedarf'>): boolean {
  const monate = monateDerFahrt(e)
  return monate !== undefined && monate.erster <= k.monat && k.monat <= monate.letzter
}

function tatsaechlich(b: Bedarf): Groesse<Cent> {
  return groesse<Cent>({
    id: b.id,
    norm: b.norm,
    je: 'person',
    mass: 'cent',
    rechne: (k, p) => {
      const liste = bildungsbedarfe(k, p, b.art)
      if (liste.length === 0 || !darfBildung(k, p, b.nurSchule)) return NULL_CENT
      let summe = 0
      for (const e of liste) {
        k.angabe(e, BILDUNGSART)
        summe += k.angabe(e, BILDUNG_BETRAG) ?? 0
      }
      return cent(summe)
    },
  })
}

function darfBildung(k: Rechnung, p: number, nurSchule: boolean): boolean {
  const s = schule(k, p)
  if (s !== undefined && k.angabe(s, VERGUETUNG)) return false
  return (s !== undefined || !nurSchule) && istJung(k, p, 25)
}

/** § 28 Abs. 2 Satz 1 Nr. 1, Satz 2 SGB II: Ausflüge of school and day care, actual costs. */
export const ausfluege = tatsaechlich({
  id: 'sgb2.28.2.ausfluege',
  norm: '§ 28 Abs. 2 SGB II',
  art: 'ausflug',
  nurSchule: false,
})

/** § 28 Abs. 2 Satz 1 Nr. 2, Satz 2 SGB II: mehrtägige Fahrten, in the month in which they fall due. */
export const klassenfahrten = tatsaechlich({
  id: 'sgb2.28.2.klassenfahrten',
  norm: '§ 28 Abs. 2 SGB II',
  art: 'klassenfahrt',
  nurSchule: false,
})

/** § 28 Abs. 4 SGB II: Schülerbeförderung, as far as nobody else pays. */
export const befoerderung = tatsaechlich({
  id: 'sgb2.28.4.befoerderung',
  norm: '§ 28 Abs. 4 SGB II',
  art: 'befoerderung',
  nurSchule: true,
})

/** § 28 Abs. 5 SGB II: angemessene Lernförderung. */
export const lernfoerderung = tatsaechlich({
  id: 'sgb2.28.5.lernfoerderung',
  norm: '§ 28 Abs. 5 SGB II',
  art: 'lernfoerderung',
  nurSchule: true,
})

/** § 28 Abs. 6 SGB II: gemeinschaftliche Mittagsverpflegung in school or day care. */
export const mittagessen = tatsaechlich({
  id: 'sgb2.28.6.mittagessen',
  norm: '§ 28 Abs. 6 SGB II',
  art: 'mittagessen',
  nurSchule: false,
})

/** § 28 Abs. 7 SGB II: under 18, pauschal 15 Euro once there are costs; more in the single case (Satz 2). */
export const teilhabe = groesse<Cent>({
  id: 'sgb2.28.7.teilhabe',
  norm: '§ 28 Abs. 7 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const liste = bildungsbedarfe(k, p, 'teilhabe')
    if (liste.length === 0 || !istJung(k, p, 18)) return NULL_CENT
    let summe = 0
    for (const e of liste) summe += k.angabe(e, BILDUNG_BETRAG) ?? 0
    return cent(Math.max(summe, k.parameter(teilhabeImMonat)))
  },
})

const AUGUST = 8
const FEBRUAR = 2

/**
 * § 28 Abs. 3 SGB II, § 34 Abs. 3 und 3a SGB XII: zum 1. August für das erste, zum 1. Februar für das zweite
 * Schulhalbjahr. Who is admitted for the first time later gets the first amount, from the month of the second half-year
 * on both; who comes back after that month the second.
 */
export const schulbedarf = groesse<Cent>({
  id: 'sgb2.28.3.schulbedarf',
  norm: '§ 28 Abs. 3 SGB II, § 34 Abs. 3 SGB XII',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const e = schule(k, p)
    if (e === undefined || nach6b(k, e) || !darfBildung(k, p, true)) return NULL_CENT
    const aufnahme = k.angabe(e, AUFNAHME)
    if (aufnahme !== 'regelmaessig' && e.von !== OFFEN_VON && monatVon(e.von as Datum) === k.monat)
      return beiAufnahme(k, aufnahme)
    const m = monatImJahr(k.monat)
    if (m === AUGUST) return k.parameter(schulbedarfHalbjahr1)
    return m === FEBRUAR ? k.parameter(schulbedarfHalbjahr2) : NULL_CENT
  },
})

function beiAufnahme(k: Rechnung, aufnahme: 'erstmalig' | 'wiederaufnahme'): Cent {
  const m = monatImJahr(k.monat)
  const imErsten = m >= AUGUST || m < FEBRUAR
  if (m === AUGUST) return k.parameter(schulbedarfHalbjahr1)
  if (aufnahme === 'wiederaufnahme') return imErsten ? NULL_CENT : k.parameter(schulbedarfHalbjahr2)
  const erstes = k.parameterAm(schulbedarfHalbjahr1, ersterTag(beginnDesSchuljahrs(k.monat)))
  return imErsten ? erstes : cent(erstes + k.parameter(schulbedarfHalbjahr2))
}

const beginnDesSchuljahrs = (m: Monat): Monat => monatAus(jahrVon(m) - (monatImJahr(m) >= AUGUST ? 0 : 1), AUGUST)

export type Bildungsleistungsart = Bildungsart | 'schulbedarf'

/** With the Absatz of § 28, in the order in which surplus covers them: § 19 Abs. 3 Satz 3 SGB II. */
export const BILDUNGSBEDARFE: readonly (readonly [Bildungsleistungsart, Groesse<Cent>, string])[] = [
  ['ausflug', ausfluege, '2'],
  ['klassenfahrt', klassenfahrten, '2'],
  ['schulbedarf', schulbedarf, '3'],
  ['befoerderung', befoerderung, '4'],
  ['lernfoerderung', lernfoerderung, '5'],
  ['mittagessen', mittagessen, '6'],
  ['teilhabe', teilhabe, '7'],
]

export const hatBildungsangaben = (k: Rechnung, p: number): boolean => {
  const je = k.s.personen[p]?.je
  return je !== undefined && (je.schulbesuch !== undefined || je.bildungsbedarf !== undefined)
}
