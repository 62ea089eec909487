import type { Zahlweg } from '../../bescheid/index.ts'
import type { PersonId } from '../../recht/index.ts'
import { bgNummer, ibanAnzeige, kassenzeichen } from '../../stammdaten/index.ts'
import type { Verfahrenslage } from './plan.ts'

/** Asked of somebody else for this person (maintenance, other bodies, after a death): no claim of the ledger (ADR 0046). */
export const OHNE_FORDERUNG = 0

/** Where to pay what is asked for about a person: her claim of this number. */
export function zahlwegFuer(
  l: Pick<Verfahrenslage, 'fall' | 'einzahlungskonto'>,
  person: PersonId,
  forderungNr: number,
): Zahlweg {
  return mitZweck(l, kassenzeichen({ bgNummer: bgNummer(l.fall.bgNummer), person, forderungNr }))
}

/** The same with another number than a Kassenzeichen. */
export function mitZweck(l: Pick<Verfahrenslage, 'einzahlungskonto'>, zweck: string): Zahlweg {
  const k = l.einzahlungskonto
  return {
    konto: k === undefined ? null : { inhaber: k.kontoinhaber, iban: ibanAnzeige(k.iban), bank: k.bank },
    zweck,
  }
}

/** The number the next claim on this person will have: a notice names it before its order draws it. */
export const naechsteForderungNr = (l: Pick<Verfahrenslage, 'forderungen'>, person: PersonId): number =>
  1 + l.forderungen.reduce((max, f) => (f.person === person ? Math.max(max, f.nr) : max), 0)

/** Why a letter that asks for money is not released. */
export const OHNE_EINZAHLUNGSKONTO =
  'Das Schreiben verlangt Geld, aber es ist kein Konto für Einzahlungen festgelegt. Festlegen kann es die Stufe F oder A auf der Seite Zahlerkonten.'
