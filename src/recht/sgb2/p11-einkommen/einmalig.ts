import { type Datum, datum, ersterTag, letzterTag, type Monat, monatVon, plusMonate } from '../../../kern/index.ts'
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

/** § 2 Abs. 4 Alg II-V until 2011-03-31: "auf einen angemessenen Zeitraum aufzuteilen"; how long the office decides. */
export const vorgegebeneMonate = (e: Einnahme, r: Rechtsstand): number | undefined =>
  e.a.art === 'einmaligeEinnahme' && istVerteilbar(e, r) === undefined
    ? (e.a.verteilung_monate ?? undefined)
    : undefined

/** Over how many months the parts run. */
export function verteilungsmonate(e: Einnahme): number {
  const vorgegeben = e.a.art === 'einmaligeEinnahme' ? (e.a.verteilung_monate ?? null) : null
  return vorgegeben === null || e.von >= ABSATZ_3 ? MONATE_DER_VERTEILUNG : vorgegeben
}
const ABSATZ_3 = datum('2011-04-01')

const geltend = (e: Einnahme, r: Rechtsstand): number => standAm(r, e.von as Datum).werte[wasVerteiltWird.nr] ?? 0

/** § 11 Abs. 3 SGB II: may the inflow be shared out at all, by the law of its day? Undefined: that law is not known here. */
export function istVerteilbar(e: Einnahme, r: Rechtsstand): boolean | undefined {
  if (istLaufendesKrankengeld(e)) return false
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
  if (spaetererTeil(e) !== undefined) return !istLaufendesKrankengeld(e)
  const { fuer_bis } = e.a
  return e.a.fuer_von !== null && fuer_bis !== null && monatVon(datum(fuer_bis)) < monatVon(e.von as Datum)
}

/**
 * Krankengeld is paid on proof of the days before: up to a month back it is running income, and only the longer part a
 * back-payment (BA, Fachliche Weisungen §§ 11–11b, Rz. 11.58). How many of its days are that part; undefined: it is not
 * Krankengeld, or its days are not known.
 */
export function spaetererTeil(e: Einnahme): { readonly tage: number; readonly von: number } | undefined {
  if (e.a.art !== 'einmaligeEinnahme' || e.a.einkommensart !== 'krankengeld') return undefined
  if (e.a.fuer_von === null || e.a.fuer_bis === null || e.a.fuer_bis < e.a.fuer_von) return undefined
  const [von, bis] = [datum(e.a.fuer_von), datum(e.a.fuer_bis)]
  const grenze = monatDavor(e.von as Datum)
  return { tage: Math.max(0, Math.min(bis + 1, grenze) - von), von: bis - von + 1 }
}

const istLaufendesKrankengeld = (e: Einnahme): boolean => spaetererTeil(e)?.tage === 0

/** The same day of the month before, or its last day. */
function monatDavor(zufluss: Datum): Datum {
  const davor = plusMonate(monatVon(zufluss), -1)
  return Math.min(letzterTag(davor), ersterTag(davor) + zufluss - ersterTag(monatVon(zufluss))) as Datum
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
  const spaeter = e.a.art === 'einmaligeEinnahme' && e.a.im_folgemonat && istVerteilbar(e, r) !== false
  return spaeter && geltend(e, r) !== NUR_NACHZAHLUNGEN ? plusMonate(zufluss, 1) : zufluss
}
