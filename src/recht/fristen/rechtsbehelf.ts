import { type Datum, deutsch, plusTage } from '../../kern/index.ts'
import { type Frist, monateSpaeter, naechsterWerktag, type Ort, verschiebung } from './frist.ts'

export type Rechtsbehelfslage = Ort & {
  /** The day the decision was made known: `bekanntgabe`. */
  readonly bekanntgabe: Datum
  /**
   * Whether the letter told of the remedy as § 66 Abs. 1 SGG asks. Where it said that there is none, no deadline runs at all
   * (§ 66 Abs. 2 Satz 1) and nothing is asked here.
   */
  readonly belehrung: 'richtig' | 'fehltOderUnrichtig'
  /** Made known abroad: three months. */
  readonly ausland?: boolean | undefined
}

/** § 84 Abs. 1, §§ 64, 66 SGG: the last day for an objection. The holidays are those of the office that decided. */
export const widerspruchsfrist = (l: Rechtsbehelfslage): Frist => frist(l, '§ 84 Abs. 1')

/** § 87 SGG: the last day for an action; after an objection from the day its decision was made known. Holidays of the court. */
export const klagefrist = (l: Rechtsbehelfslage): Frist => frist(l, '§ 87 Abs. 1')

function frist(l: Rechtsbehelfslage, norm: '§ 84 Abs. 1' | '§ 87 Abs. 1'): Frist {
  if (l.belehrung === 'fehltOderUnrichtig')
    return monatsfrist(l, 12, 'ein Jahr, weil die Belehrung fehlt oder nicht stimmt', '§ 66 Abs. 2, § 64 SGG')
  if (l.ausland === true) return monatsfrist(l, 3, 'drei Monate bei Bekanntgabe im Ausland', `${norm} Satz 2, § 64 SGG`)
  return monatsfrist(l, 1, 'ein Monat', `${norm} Satz 1, § 64 SGG`)
}

function monatsfrist(l: Rechtsbehelfslage, monate: number, dauer: string, norm: string): Frist {
  const roh = monateSpaeter(l.bekanntgabe, monate)
  const tag = naechsterWerktag(roh, l)
  const satz = `Bekannt gegeben am ${deutsch(l.bekanntgabe)}; ${dauer}, also bis ${deutsch(roh)}.`
  return { tag, norm, rechnung: satz + verschiebung(roh, tag, l) }
}

/**
 * § 67 Abs. 2 and 3 SGG: until when reinstatement can be asked for and what was missed made up for: a month after the hindrance
 * ended, at most a year after the end of the deadline that was missed (force majeure left aside).
 */
export function wiedereinsetzungBis(wegfall: Datum, versaeumteFrist: Datum, ort: Ort): Frist {
  const roh = monateSpaeter(wegfall, 1)
  const monat = naechsterWerktag(roh, ort)
  const jahr = naechsterWerktag(monateSpaeter(versaeumteFrist, 12), ort)
  if (monat <= jahr)
    return {
      tag: monat,
      norm: '§ 67 Abs. 2 SGG',
      rechnung: `Hindernis entfallen am ${deutsch(wegfall)}; ein Monat, also bis ${deutsch(roh)}.${verschiebung(roh, monat, ort)}`,
    }
  return {
    tag: jahr,
    norm: '§ 67 Abs. 3 SGG',
    rechnung: `Höchstens ein Jahr nach dem Ende der versäumten Frist am ${deutsch(versaeumteFrist)}: ${deutsch(jahr)}.`,
  }
}

/** § 27 Abs. 2 and 3 SGB X: the same for deadlines of the administrative procedure: two weeks, at most a year. */
export function wiedereinsetzungImVerwaltungsverfahrenBis(wegfall: Datum, versaeumteFrist: Datum, ort: Ort): Frist {
  const roh = plusTage(wegfall, 14)
  const wochen = naechsterWerktag(roh, ort)
  const jahr = naechsterWerktag(monateSpaeter(versaeumteFrist, 12), ort)
  if (wochen <= jahr)
    return {
      tag: wochen,
      norm: '§ 27 Abs. 2 SGB X',
      rechnung: `Hindernis entfallen am ${deutsch(wegfall)}; zwei Wochen, also bis ${deutsch(roh)}.${verschiebung(roh, wochen, ort)}`,
    }
  return {
    tag: jahr,
    norm: '§ 27 Abs. 3 SGB X',
    rechnung: `Höchstens ein Jahr nach dem Ende der versäumten Frist am ${deutsch(versaeumteFrist)}: ${deutsch(jahr)}.`,
  }
}

/** § 88 SGG: the first day on which inaction can be taken to court: six months after an application, three after an objection. */
export function untaetigkeitsklageAb(was: 'antrag' | 'widerspruch', eingang: Datum): Frist {
  const monate = was === 'antrag' ? 6 : 3
  const letzter = monateSpaeter(eingang, monate)
  return {
    tag: plusTage(letzter, 1),
    norm: was === 'antrag' ? '§ 88 Abs. 1 SGG' : '§ 88 Abs. 2 SGG',
    rechnung: `Eingegangen am ${deutsch(eingang)}; ${monate === 6 ? 'sechs' : 'drei'} Monate enden am ${deutsch(letzter)}.`,
  }
}

/** § 35 Abs. 3 SGB X: the last day to ask for the reasons of a decision that needed none. */
export function begruendungVerlangenBis(bekanntgabe: Datum, ort: Ort): Frist {
  const roh = monateSpaeter(bekanntgabe, 12)
  const tag = naechsterWerktag(roh, ort)
  return {
    tag,
    norm: '§ 35 Abs. 3 SGB X',
    rechnung: `Ein Jahr nach der Bekanntgabe am ${deutsch(bekanntgabe)}.${verschiebung(roh, tag, ort)}`,
  }
}
