import { isoMonat, type Json, type Kennung, type Monat, type TraegerNr } from '../kern/index.ts'
import type { Tx } from '../technik/index.ts'
import type { Zahlungsstand } from './plandifferenz.ts'
import { anspruchSchluessel, fasseZusammen, type Posten } from './posten.ts'
import { listUeberzahlungen, listZahlungen, type ZahlungMitStand } from './zahlungSql.ts'
import { istRuecklaeufer, VERBLEIB, type Verbleib } from './zahlungszustand.ts'

/** What has become of everything ordered so far for a case, for some months or all. */
export async function ladeZahlungsstand(
  tx: Tx,
  traeger: TraegerNr,
  fall: Kennung<'Leistungsfall'>,
  monate?: readonly Monat[],
): Promise<Zahlungsstand> {
  const zahlungen = await listZahlungen(tx, traeger, fall, monate)
  const ueberzahlt = await listUeberzahlungen(tx, traeger, fall)
  return standAus(
    zahlungen,
    ueberzahlt.filter((u) => monate === undefined || monate.includes(u.monat)),
  )
}

export function standAus(
  zahlungen: readonly ZahlungMitStand[],
  ueberzahlt: Zahlungsstand['ueberzahlt'],
): Zahlungsstand {
  const posten = (verbleib: Verbleib): readonly Posten[] =>
    fasseZusammen(zahlungen.filter((z) => verbleibVon(z, ueberzahlt) === verbleib).flatMap((z) => z.posten))
  return { gebunden: posten('gebunden'), offen: posten('offen'), ueberzahlt }
}

/**
 * What came back and was found overpaid before is claimed already: it stays counted as paid until it pays off that claim
 * (`vereinnahme`).
 */
export function verbleibVon(
  z: Pick<ZahlungMitStand, 'zustand' | 'posten'>,
  ueberzahlt: Zahlungsstand['ueberzahlt'],
): Verbleib {
  if (!istRuecklaeufer(z.zustand)) return VERBLEIB[z.zustand]
  const belegt = new Set(ueberzahlt.map(anspruchSchluessel))
  return z.posten.some((p) => belegt.has(anspruchSchluessel(p))) ? 'gebunden' : 'offen'
}

/**
 * What certifying fixes and ordering compares: the months of which a run has taken something, with what
 * it took and what was found overpaid. Open payments are not in it: they may be replaced at any time.
 */
export function zahlungsstandJson(stand: Zahlungsstand): Json {
  return {
    gezahlt: fasseZusammen(stand.gebunden).map(postenJson),
    ueberzahlt: stand.ueberzahlt.map((u) => ({
      monat: isoMonat(u.monat),
      person: u.person,
      leistungsart: u.leistungsart,
      kostentraeger: u.kostentraeger,
      betrag_cent: u.betrag,
    })),
  }
}

/** A plan as it is hashed: in its one order, whatever order it came in. */
export function planJson(plan: readonly Posten[]): Json {
  return fasseZusammen(plan).map(postenJson)
}

function postenJson(p: Posten): Json {
  return {
    monat: isoMonat(p.monat),
    person: p.person,
    leistungsart: p.leistungsart,
    kostentraeger: p.kostentraeger,
    empfaengerart: p.empfaengerart,
    konto: p.empfaenger.konto,
    version: p.empfaenger.version,
    zeichen: p.zeichen,
    betrag_cent: p.betrag,
  }
}
