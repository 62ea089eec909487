import { type Cent, cent, type Datum, datum, type Monat, NULL_CENT } from '../../../kern/index.ts'
import type { Kostentraeger, Leistungsart, Rechtsstand } from '../../berechnung/ergebnis.ts'
import { parameter } from '../../regelwerk/parameter.ts'
import { wertAm } from '../../regelwerk/wertAm.ts'
import type { PersonId } from '../../sachverhalt/angaben.ts'

/** § 41a Abs. 6 Satz 3, § 40 Abs. 1 Satz 3 SGB II: less than this in total is not claimed back. */
export const bagatelleErstattung = parameter(
  'sgb2.40.1.bagatelleErstattung',
  '§ 40 Abs. 1 Satz 3, § 41a Abs. 6 Satz 3 SGB II',
  'cent',
  [
    {
      ab: '2023-01-01',
      verkuendet: '2022-12-20',
      wert: 50_00,
      quelle: 'Bürgergeld-Gesetz v. 16.12.2022, BGBl. 2022 I S. 2328',
    },
  ],
)
const BAGATELLE_SEIT = datum('2023-01-01')

/** Whether so little is claimed back from the whole Bedarfsgemeinschaft that nothing is; `am` is the day of the decision. */
export function istBagatelle(gesamt: Cent, am: Datum, r: Rechtsstand): boolean {
  return am >= BAGATELLE_SEIT && gesamt < wertAm(bagatelleErstattung, r, am)
}

/** What was granted provisionally and what is due finally, for a person, month and bearer, or by kind as well. */
export type Monatszeile = {
  readonly person: PersonId
  readonly monat: Monat
  /** Needed of a Sofortzuschlag: it is not claimed back (§ 72 Abs. 2 Satz 2 SGB II). */
  readonly leistungsart?: Leistungsart
  readonly kostentraeger: Kostentraeger
  readonly vorlaeufig: Cent
  readonly abschliessend: Cent
}

export type Traegerbetrag = { readonly kostentraeger: Kostentraeger; readonly betrag: Cent }

export type PersonSaldo = {
  readonly person: PersonId
  /** Before set-off: what months were short and what months were over. */
  readonly nachzahlung: Cent
  readonly ueberzahlung: Cent
  /** After set-off within the period, by bearer; never both for one bearer. */
  readonly auszuzahlen: readonly Traegerbetrag[]
  readonly zuErstatten: readonly Traegerbetrag[]
}

export type Saldierung = {
  readonly personen: readonly PersonSaldo[]
  /** What all persons together have to give back after set-off. */
  readonly erstattung: Cent
  /** Below 50 euros in total: nothing is claimed back (`zuErstatten` then only says what it would be). */
  readonly bagatelle: boolean
}

/**
 * § 41a Abs. 6 SGB II: each person's overpaid months are set off against months of the same Bewilligungszeitraum that
 * were short, first with the same bearer, then across bearers; what is left of overpayments is to be given back if it
 * comes to at least 50 euros for the whole Bedarfsgemeinschaft. Back-payments to other persons are not set off.
 */
export function saldiere(zeilen: readonly Monatszeile[], am: Datum, r: Rechtsstand): Saldierung {
  const ids = [...new Set(zeilen.map((z) => z.person))]
  const personen = ids.map((id) =>
    saldo(
      id,
      zeilen.filter((z) => z.person === id),
    ),
  )
  const erstattung = cent(personen.reduce((s, p) => s + summe(p.zuErstatten), 0))
  return { personen, erstattung, bagatelle: erstattung > 0 && istBagatelle(erstattung, am, r) }
}

const summe = (liste: readonly Traegerbetrag[]): number => liste.reduce((s, t) => s + t.betrag, 0)
const TRAEGER: readonly Kostentraeger[] = ['bund', 'kommune']

function saldo(person: PersonId, zeilen: readonly Monatszeile[]): PersonSaldo {
  let nachzahlung = 0
  let ueberzahlung = 0
  const netto: Record<Kostentraeger, number> = { bund: 0, kommune: 0 }
  for (const z of zeilen) {
    const differenz = z.abschliessend - z.vorlaeufig
    if (z.leistungsart === 'sofortzuschlag' && differenz < 0) continue
    if (differenz > 0) nachzahlung += differenz
    else ueberzahlung -= differenz
    netto[z.kostentraeger] += differenz
  }
  ueberTraegerHinweg(netto)
  return {
    person,
    nachzahlung: cent(nachzahlung),
    ueberzahlung: cent(ueberzahlung),
    auszuzahlen: betraege(netto, 1),
    zuErstatten: betraege(netto, -1),
  }
}

/** What one bearer has to pay and the other one is due meet: the person owes only what is over. */
function ueberTraegerHinweg(netto: Record<Kostentraeger, number>): void {
  const [a, b] = [netto.bund, netto.kommune]
  if (a === 0 || b === 0 || a > 0 === b > 0) return
  const gegen = Math.min(Math.abs(a), Math.abs(b))
  netto.bund -= Math.sign(a) * gegen
  netto.kommune -= Math.sign(b) * gegen
}

function betraege(netto: Record<Kostentraeger, number>, richtung: 1 | -1): readonly Traegerbetrag[] {
  return TRAEGER.flatMap((kostentraeger) => {
    const betrag = netto[kostentraeger] * richtung
    return betrag > NULL_CENT ? [{ kostentraeger, betrag: cent(betrag) }] : []
  })
}
