import { festgelegt, type Verfahren } from '../../../fall/index.ts'
import { type Cent, isoMonat, summe } from '../../../kern/index.ts'
import {
  type Beitragsersatz,
  beitragsersatz,
  bereite,
  type Leistungsart,
  type PersonId,
  versicherungen,
} from '../../../recht/index.ts'
import type { Forderungsteil } from '../../../zahlung/index.ts'
import type { Verfahrenslage } from '../plan.ts'
import { adressatVon } from '../vertretung.ts'
import { listenWert } from '../werte.ts'
import type { Betroffen, Erstattungsfall } from './fall.ts'
import { SCHRITT } from './schritte.ts'

const GRUNDSICHERUNG: readonly Leistungsart[] = ['regelbedarf', 'mehrbedarf', 'unterkunft']
const hat = (zeilen: Betroffen['alt'], arten: readonly Leistungsart[]): boolean =>
  zeilen.some((z) => arten.includes(z.leistungsart))

/**
 * § 335 Abs. 1 Satz 1 and Abs. 5 SGB III, § 40 Abs. 2 Nr. 5 SGB II: contributions paid through the grant in months of which
 * nothing is left on any day, if nobody was insured otherwise. Who gets a Zuschuss (§ 26 SGB II) was not insured through us.
 */
export function moeglicheBeitraege(l: Verfahrenslage, f: Erstattungsfall): readonly Beitragsersatz[] {
  const monate = f.betroffen.filter((b) => hat(b.alt, GRUNDSICHERUNG) && warVersichert(l, f, b))
  return beitragsersatz(
    monate.map(({ person, monat, neu }) => ({
      person,
      monat,
      zurueckgefordert: true,
      anEinemTagRechtmaessig: hat(neu, GRUNDSICHERUNG),
      weitereVersicherung: false,
    })),
    f.rechtsstand,
  )
}

/** § 5 Abs. 1 Nr. 2a SGB V, by the facts on which the grant rests. */
function warVersichert(l: Verfahrenslage, f: Erstattungsfall, b: Betroffen): boolean {
  const grundlage = l.bewilligteGrundlagen.get(b.bewilligung.id)
  if (grundlage === undefined || hat(b.alt, ['zuschussVersicherung'])) return false
  return versicherungen(bereite(grundlage.angaben), b.monat, f.rechtsstand).some(
    (v) => v.person === b.person && v.pflichtversichert,
  )
}

/** How a clarification names one month of a person; the person alone names all of hers. */
export const monatswert = (b: Pick<Beitragsersatz, 'person' | 'monat'>): string => `${b.person}/${isoMonat(b.monat)}`

/** § 335 Abs. 1 Satz 2 SGB III: another health insurance, as settled before the hearing or shown after it. */
function weitereVersicherung(l: Verfahrenslage, v: Verfahren, b: Beitragsersatz): boolean {
  const an = adressatVon(l, b.person)
  const genannt = [
    ...listenWert(festgelegt(v, SCHRITT.beitraege)?.werte, 'versichert'),
    ...(an === undefined ? [] : listenWert(festgelegt(v, SCHRITT.antwort(an))?.werte, 'versichert')),
  ]
  return genannt.includes(b.person) || genannt.includes(monatswert(b))
}

/** What has to be given back of the months that are taken back; nothing before the question was settled. */
export function beitraegeVon(
  l: Verfahrenslage,
  v: Verfahren,
  f: Erstattungsfall,
  zurueck: readonly Betroffen[],
): readonly Beitragsersatz[] {
  if (festgelegt(v, SCHRITT.beitraege) === undefined) return []
  return moeglicheBeitraege(l, f).filter(
    (b) => zurueck.some((z) => z.person === b.person && z.monat === b.monat) && !weitereVersicherung(l, v, b),
  )
}

export const summeDerBeitraege = (liste: readonly Beitragsersatz[]): Cent => summe(liste.flatMap((b) => [b.kv, b.pv]))

/** The federation bears them whole (§ 46 Abs. 1 SGB II). */
export const alsForderungsteile = (liste: readonly Beitragsersatz[], person: PersonId): readonly Forderungsteil[] =>
  liste
    .filter((b) => b.person === person)
    .flatMap(({ monat, kv, pv }): readonly Forderungsteil[] => [
      { person, monat, leistungsart: 'krankenversicherung', kostentraeger: 'bund', betrag: kv },
      { person, monat, leistungsart: 'pflegeversicherung', kostentraeger: 'bund', betrag: pv },
    ])
