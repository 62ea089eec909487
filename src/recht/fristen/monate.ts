import {
  type Datum,
  deutsch,
  ersterTag,
  letzterTag,
  type Monat,
  monatsname,
  monatVon,
  plusMonate,
  plusTage,
} from '../../kern/index.ts'
import type { Frist } from './frist.ts'

/** R10: the first day of the month after an event. */
export const folgemonat = (ereignis: Datum): Datum => ersterTag(plusMonate(monatVon(ereignis), 1))

/** R11: the first day after so many full calendar months that follow the month of the event. */
const nachVollenMonaten = (ereignis: Datum, monate: number): Datum =>
  ersterTag(plusMonate(monatVon(ereignis), monate + 1))

export type Spanne = { readonly von: Datum; readonly bis: Datum; readonly norm: string; readonly rechnung: string }

/** § 31b Abs. 1 Satz 1, Abs. 2 SGB II: a reduction begins with the month after its decision was made known (Sperrzeit left aside). */
export function minderungszeitraum(bekanntgabe: Datum, dauerMonate: number): Spanne {
  const von = folgemonat(bekanntgabe)
  return {
    von,
    bis: letzterTag(plusMonate(monatVon(von), dauerMonate - 1)),
    norm: '§ 31b Abs. 1 Satz 1, Abs. 2 SGB II',
    rechnung: `Bekannt gegeben am ${deutsch(bekanntgabe)}; Beginn mit dem folgenden Monat, ${monatsname(monatVon(von))}.`,
  }
}

/** § 7b Abs. 4 Satz 2 and 4 SGB II: the one month without the Regelbedarf; reporting on its last day is in time. */
export function monatOhneRegelbedarf(bekanntgabeDerFeststellung: Datum): Spanne {
  const monat = monatVon(folgemonat(bekanntgabeDerFeststellung))
  return {
    von: ersterTag(monat),
    bis: letzterTag(monat),
    norm: '§ 7b Abs. 4 Satz 2 und 4 SGB II',
    rechnung: `Festgestellt mit der Bekanntgabe am ${deutsch(bekanntgabeDerFeststellung)}; der folgende Monat ist ${monatsname(monat)}.`,
  }
}

/** § 42a Abs. 2 Satz 1 SGB II: a loan is paid back from the month after it was paid out. */
export const tilgungAb = (ausgezahltAm: Datum): Frist => ({
  tag: folgemonat(ausgezahltAm),
  norm: '§ 42a Abs. 2 Satz 1 SGB II',
  rechnung: `Ausgezahlt am ${deutsch(ausgezahltAm)}; ab dem folgenden Monat.`,
})

/** § 43 Abs. 4 Satz 2 and 3 SGB II: the last day of a set-off, longer by months in which it could not be enforced. */
export function aufrechnungBis(bestandskraeftigAm: Datum, gehemmteMonate: number): Frist {
  const danach = plusMonate(monatVon(bestandskraeftigAm), 1)
  return {
    tag: letzterTag(letzterAufrechnungsmonat(bestandskraeftigAm, gehemmteMonate)),
    norm: '§ 43 Abs. 4 Satz 2 und 3 SGB II',
    rechnung: `Bestandskräftig am ${deutsch(bestandskraeftigAm)}; drei Jahre nach dem folgenden Monat, ${monatsname(danach)}${gehemmteMonate === 0 ? '' : `, und ${gehemmteMonate} Monate, in denen nicht aufgerechnet werden durfte`}.`,
  }
}
export const letzterAufrechnungsmonat = (bestandskraeftigAm: Datum, gehemmteMonate: number): Monat =>
  plusMonate(monatVon(bestandskraeftigAm), 1 + 36 + gehemmteMonate)

/** § 42 Abs. 1 Satz 2 SGB I: an advance that was asked for is paid at the latest after a full calendar month. */
export const vorschussAb = (antrag: Datum): Frist => ({
  tag: nachVollenMonaten(antrag, 1),
  norm: '§ 42 Abs. 1 Satz 2 SGB I',
  rechnung: `Antrag vom ${deutsch(antrag)}; ein voller Kalendermonat danach ist abgelaufen.`,
})

export type Zinslage = {
  readonly faelligAm: Datum
  /** When the application was complete; without one the day the decision was made known counts. */
  readonly beginn:
    | { readonly art: 'antrag'; readonly vollstaendigAm: Datum }
    | { readonly art: 'ohneAntrag'; readonly bekanntgabe: Datum }
}

/** § 44 Abs. 1 and 2 SGB I: the first day that bears interest. */
export function zinsenAb(l: Zinslage): Frist {
  const faellig = nachVollenMonaten(l.faelligAm, 1)
  const b = l.beginn
  const fruehestens = b.art === 'antrag' ? nachVollenMonaten(b.vollstaendigAm, 6) : nachVollenMonaten(b.bekanntgabe, 1)
  if (faellig >= fruehestens)
    return {
      tag: faellig,
      norm: '§ 44 Abs. 1 SGB I',
      rechnung: `Fällig am ${deutsch(l.faelligAm)}; ein voller Kalendermonat danach ist abgelaufen.`,
    }
  return {
    tag: fruehestens,
    norm: '§ 44 Abs. 2 SGB I',
    rechnung:
      b.art === 'antrag'
        ? `Antrag vollständig am ${deutsch(b.vollstaendigAm)}; sechs volle Kalendermonate danach sind abgelaufen.`
        : `Bekannt gegeben am ${deutsch(b.bekanntgabe)}; ein voller Kalendermonat danach ist abgelaufen.`,
  }
}

/** § 44 Abs. 1 SGB I: the last day that bears interest, the end of the month before the payment. */
export const zinsenBis = (zahlung: Datum): Frist => ({
  tag: plusTage(ersterTag(monatVon(zahlung)), -1),
  norm: '§ 44 Abs. 1 SGB I',
  rechnung: `Gezahlt am ${deutsch(zahlung)}; bis zum Ende des Monats davor.`,
})

/**
 * § 22 Abs. 1 Satz 9 and 10 SGB II: the first day with reasonable costs only, after six full months from the request to lower
 * them (heating left aside: not before the Karenzzeit is over).
 */
export function kostensenkungAb(zugang: Datum, karenzBis?: Datum | undefined): Frist {
  const beginn = karenzBis !== undefined && karenzBis > zugang ? karenzBis : zugang
  const warum =
    beginn === zugang ? `Aufgefordert am ${deutsch(zugang)}` : `Karenzzeit bis ${deutsch(beginn)}, aufgefordert davor`
  return {
    tag: nachVollenMonaten(beginn, 6),
    norm: '§ 22 Abs. 1 Satz 9 SGB II',
    rechnung: `${warum}; sechs volle Monate danach sind abgelaufen.`,
  }
}

/** § 41a Abs. 3 Satz 5 SGB II: evidence that comes after this day is left aside. */
export const nachweiseAusgeschlossenNach = (bekanntgabeWiderspruchsbescheid: Datum): Frist => ({
  tag: plusTage(bekanntgabeWiderspruchsbescheid, 1),
  norm: '§ 41a Abs. 3 Satz 5 SGB II',
  rechnung: `Der Tag nach der Bekanntgabe des Widerspruchsbescheids am ${deutsch(bekanntgabeWiderspruchsbescheid)}.`,
})
