import type { Umstandsart } from '../../../fall/index.ts'
import { ANGABENMASKEN, type Bewilligungszeitraum, bewilligungszeitraeume, type Gruppe } from '../../../fall/index.ts'
import { alterAm, type Datum, datum, ersterTag, type Monat, monateVonBis, monatVon } from '../../../kern/index.ts'
import { type Rechenergebnis, rechne } from '../../../leistung/index.ts'
import type { PersonId } from '../../../recht/index.ts'
import type { Verfahrenslage } from '../plan.ts'

/** What a first application is judged by: its day, from when it counts, the period asked for, the people. */
export type Antragsstand = {
  readonly am: Datum
  /** § 37 Abs. 2 Satz 2 SGB II: the first of its month. */
  readonly wirktAb: Datum
  readonly zeitraum: Bewilligungszeitraum | undefined
  /** Who belongs to the household of the applicant by the facts, in their order. */
  readonly personen: readonly PersonId[]
}

/** Undefined while the facts hold no application. */
export function antragsstand(l: Verfahrenslage): Antragsstand | undefined {
  const tage = Object.values(l.angaben.angaben).flatMap((a) => (a.art === 'antrag' ? [datum(a.am)] : []))
  const am = tage.sort((a, b) => a - b)[0]
  if (am === undefined) return undefined
  return {
    am,
    wirktAb: ersterTag(monatVon(am)),
    zeitraum: bewilligungszeitraeume(l.angaben)[0],
    personen: personen(l),
  }
}

function personen(l: Verfahrenslage): readonly PersonId[] {
  const da = new Set(
    Object.values(l.angaben.angaben).flatMap((a) =>
      a.art === 'person' && a.rolle !== 'haushaltsangehoerig' ? [a.person] : [],
    ),
  )
  return l.fall.mitglieder.map((m) => m.lokal).filter((p) => da.has(p))
}

/** § 7 Abs. 1 Satz 1 Nr. 1 SGB II: from the 15th birthday on. */
export const AB_15 = 15
export const istAb15 = (l: Verfahrenslage, person: PersonId): boolean => {
  const p = l.personen.get(person)
  return p !== undefined && alterAm(p.geburtsdatum, l.heute) >= AB_15
}

/** Of these people those about whom nothing of the kind is recorded. */
export const ohneUmstand = (l: Verfahrenslage, art: Umstandsart, personen: readonly PersonId[]): readonly PersonId[] =>
  personen.filter((p) => !Object.values(l.umstaende).some((u) => u.art === art && 'person' in u && u.person === p))

/** Of these people those of whom no fact of the group is recorded. */
export const ohneAngabe = (l: Verfahrenslage, gruppe: Gruppe, personen: readonly PersonId[]): readonly PersonId[] =>
  personen.filter(
    (p) =>
      !Object.values(l.angaben.angaben).some(
        (a) => ANGABENMASKEN[a.art].gruppe === gruppe && 'person' in a && a.person === p,
      ),
  )

export const vorname = (l: Verfahrenslage, person: PersonId): string => l.personen.get(person)?.vorname ?? person

export const vornamen = (l: Verfahrenslage, liste: readonly PersonId[]): string =>
  liste.map((p) => vorname(l, p)).join(', ')

/** The months asked for, as the draft stands. */
export function ergebnisse(l: Verfahrenslage, s: Antragsstand): readonly Rechenergebnis[] {
  if (s.zeitraum === undefined) return []
  const monate: readonly Monat[] = monateVonBis(monatVon(s.zeitraum.von), monatVon(s.zeitraum.bis))
  return rechne({ angaben: l.angaben, umstaende: l.umstaende }, monate, { bekanntBis: l.heute }, { herleitung: true })
}

/** Ordered: granted or refused. */
export const istEntschieden = (l: Verfahrenslage): boolean => l.geltendeAngaben !== undefined
