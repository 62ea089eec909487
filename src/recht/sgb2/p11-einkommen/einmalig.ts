import { type Datum, datum, type Monat, monatVon, plusMonate } from '../../../kern/index.ts'
import type { Rechtsstand } from '../../berechnung/ergebnis.ts'
import { parameter } from '../../regelwerk/parameter.ts'
import { standAm } from '../../regelwerk/rechtsstand.ts'
import type { Einnahme } from '../../sachverhalt/sachverhalt.ts'

export const MONATE_DER_VERTEILUNG = 6 // § 11 Abs. 3 SGB II, since 2011-04-01

/** What § 11 Abs. 3 SGB II shares out over six months. The numbers are part of stored derivations. */
const EINMALIGE = 1
const EINMALIGE_UND_NACHZAHLUNGEN = 2
const NUR_NACHZAHLUNGEN = 3

/**
 * Since 2011-04-01 single inflows (back-payments of running benefits counted as running), from 2016-08-01 back-payments
 * too, from 2023-07-01 these alone. The day of inflow decides.
 */
export const wasVerteiltWird = parameter<number>('sgb2.11.3.wasVerteiltWird', '§ 11 Abs. 3 SGB II', 'anzahl', [
  {
    ab: '2011-04-01',
    verkuendet: '2011-03-29',
    wert: EINMALIGE,
    quelle: 'Gesetz v. 24.03.2011, BGBl. I S. 453 (§ 11 Abs. 3 Satz 3)',
  },
  {
    ab: '2016-08-01',
    verkuendet: '2016-07-29',
    wert: EINMALIGE_UND_NACHZAHLUNGEN,
    quelle: 'Neuntes Gesetz zur Änderung des SGB II v. 26.07.2016, BGBl. I S. 1824 (§ 11 Abs. 3 Satz 2 und 4)',
  },
  {
    ab: '2023-07-01',
    verkuendet: '2022-12-20',
    wert: NUR_NACHZAHLUNGEN,
    quelle: 'Bürgergeld-Gesetz v. 16.12.2022, BGBl. 2022 I S. 2328 (in Kraft am 01.07.2023)',
  },
])

const geltend = (e: Einnahme, r: Rechtsstand): number => standAm(r, e.von as Datum).werte[wasVerteiltWird.nr] ?? 0

/** § 11 Abs. 3 SGB II: may the inflow be shared out at all, by the law of its day? Undefined: that law is not known here. */
export function istVerteilbar(e: Einnahme, r: Rechtsstand): boolean | undefined {
  switch (geltend(e, r)) {
    case NUR_NACHZAHLUNGEN:
      return istNachzahlung(e)
    case EINMALIGE_UND_NACHZAHLUNGEN:
      return true
    case EINMALIGE:
      return !istNachzahlung(e)
    default:
      return undefined
  }
}

/** § 11 Abs. 3 SGB II: "als Nachzahlung …, die nicht für den Monat des Zuflusses erbracht wird". */
export function istNachzahlung(e: Einnahme): boolean {
  if (e.a.art === 'einkommen') return e.a.nachzahlung
  const { fuer_bis } = e.a
  return e.a.fuer_von !== null && fuer_bis !== null && monatVon(datum(fuer_bis)) < monatVon(e.von as Datum)
}

/** The months the inflow was paid for, at least one. */
export function anzahlMonate(e: Einnahme): number {
  if (e.a.art === 'einkommen' || e.a.fuer_von === null || e.a.fuer_bis === null) return 1
  return Math.max(1, monatVon(datum(e.a.fuer_bis)) - monatVon(datum(e.a.fuer_von)) + 1)
}

/**
 * § 11 Abs. 2 und 3 SGB II: the month of inflow; until 2023-06-30 a single inflow counted a month later if benefits
 * for its month had been paid without it.
 */
export function monatDerBeruecksichtigung(e: Einnahme, r: Rechtsstand): Monat {
  const zufluss = monatVon(e.von as Datum)
  const spaeter = e.a.art === 'einmaligeEinnahme' && e.a.im_folgemonat && istVerteilbar(e, r) === true
  return spaeter && geltend(e, r) !== NUR_NACHZAHLUNGEN ? plusMonate(zufluss, 1) : zufluss
}
