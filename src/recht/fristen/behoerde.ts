import { type Datum, deutsch, plusTage } from '../../kern/index.ts'
import { bekanntgabe, tageBisBekanntgabe } from './bekanntgabe.ts'
import { type Frist, monateSpaeter, naechsterWerktag, type Ort, verschiebung } from './frist.ts'

/** How many days the office gives, where no law says so (schreiben.md R8; proposals). */
export const DAUER = { anhoerung: 14, unterlagen: 14, nachweise41a: 28, nachweise41aSelbststaendig: 60 } as const

/**
 * § 26 Abs. 2 and 3 SGB X: the day a letter names for an answer: from the day after it counts as made known, so many days, and
 * always a working day of the Land in which the office has its seat.
 */
export function behoerdenfrist(f: Ort & { readonly versand: Datum; readonly dauerTage: number }): Frist {
  const bekannt = bekanntgabe({ weg: 'post', aufgabe: f.versand }).tag
  const roh = plusTage(bekannt, f.dauerTage)
  const tag = naechsterWerktag(roh, f)
  return {
    tag,
    norm: '§ 26 Abs. 2 und 3 SGB X',
    rechnung: `Versand am ${deutsch(f.versand)}, bekannt am ${deutsch(bekannt)}; ${f.dauerTage} Tage danach ist der ${deutsch(roh)}.${verschiebung(roh, tag, f)}`,
  }
}

/** A deadline that runs against the office: its last day, the last day to post the letter, and when to warn. */
export type FristGegenUns = Frist & {
  readonly versandBis: Datum
  /** Counted back from the last day of posting: six weeks, two weeks, one week. */
  readonly warnungen: readonly [Datum, Datum, Datum]
}

/** The decision must be made known in time, so it is posted before. A weekend at the end gives no more time (reading R9). */
export function gegenDasJobcenter(f: Frist): FristGegenUns {
  const versandBis = spaetesterVersand(f.tag)
  return {
    ...f,
    rechnung: `${f.rechnung} Zur Post bis ${deutsch(versandBis)}, damit es rechtzeitig bekannt ist.`,
    versandBis,
    warnungen: [plusTage(versandBis, -42), plusTage(versandBis, -14), plusTage(versandBis, -7)],
  }
}

function spaetesterVersand(ende: Datum): Datum {
  const dreiTage = plusTage(ende, -3)
  return tageBisBekanntgabe(dreiTage) === 3 ? dreiTage : plusTage(ende, -4)
}

/** § 45 Abs. 4 Satz 2, § 48 Abs. 4 SGB X: a year from knowing the facts, to reach into the past. */
export const jahresfristAufhebung = (kenntnis: Datum): FristGegenUns =>
  gegenDasJobcenter({
    tag: monateSpaeter(kenntnis, 12),
    norm: '§ 45 Abs. 4 Satz 2 SGB X',
    rechnung: `Ein Jahr seit Kenntnis der Tatsachen am ${deutsch(kenntnis)}.`,
  })

/** § 45 Abs. 3 SGB X: two years after it was made known, ten in the cases of Satz 3. */
export const hoechstfristRuecknahme = (bekanntgabeAm: Datum, jahre: 2 | 10): FristGegenUns =>
  gegenDasJobcenter({
    tag: monateSpaeter(bekanntgabeAm, 12 * jahre),
    norm: jahre === 2 ? '§ 45 Abs. 3 Satz 1 SGB X' : '§ 45 Abs. 3 Satz 3 SGB X',
    rechnung: `${jahre === 2 ? 'Zwei' : 'Zehn'} Jahre nach der Bekanntgabe am ${deutsch(bekanntgabeAm)}.`,
  })

/** § 41a Abs. 5 Satz 1 SGB II: a year after the Bewilligungszeitraum; afterwards what was provisional counts as final. */
export const jahresfristAbschliessend = (endeBewilligungszeitraum: Datum): FristGegenUns =>
  gegenDasJobcenter({
    tag: monateSpaeter(endeBewilligungszeitraum, 12),
    norm: '§ 41a Abs. 5 Satz 1 SGB II',
    rechnung: `Ein Jahr nach dem Ende des Bewilligungszeitraums am ${deutsch(endeBewilligungszeitraum)}.`,
  })

/** § 31b Abs. 1 Satz 3 SGB II: six months from the breach to find the reduction. */
export const feststellungsfristMinderung = (verstoss: Datum): FristGegenUns =>
  gegenDasJobcenter({
    tag: monateSpaeter(verstoss, 6),
    norm: '§ 31b Abs. 1 Satz 3 SGB II',
    rechnung: `Sechs Monate nach der Pflichtverletzung am ${deutsch(verstoss)}.`,
  })

/** § 331 Abs. 2 SGB III: what was stopped without a decision is paid after two months, if nothing was revoked for the past by then. */
export const einstellungBis = (eingestelltAm: Datum): FristGegenUns =>
  gegenDasJobcenter({
    tag: monateSpaeter(eingestelltAm, 2),
    norm: '§ 331 Abs. 2 SGB III',
    rechnung: `Zwei Monate nach der vorläufigen Einstellung am ${deutsch(eingestelltAm)}.`,
  })

/** § 111 SGB X: twelve months after the last day of our benefit, at the earliest after knowing of the other decision. */
export function ausschlussfristErstattung(letzterLeistungstag: Datum, kenntnisDerEntscheidung: Datum): Frist {
  const ab = letzterLeistungstag > kenntnisDerEntscheidung ? letzterLeistungstag : kenntnisDerEntscheidung
  const was = ab === letzterLeistungstag ? 'dem letzten Leistungstag' : 'der Kenntnis von der anderen Entscheidung'
  return { tag: monateSpaeter(ab, 12), norm: '§ 111 SGB X', rechnung: `Zwölf Monate nach ${was}, dem ${deutsch(ab)}.` }
}
