import { type Datum, datum, deutsch, plusTage } from '../../kern/index.ts'
import type { Frist } from './frist.ts'

/** How a decision came to a person, with the days the way depends on. */
export type Bekanntgabeweg =
  /** A letter within the country; `zugang`: the day of a later arrival, if the office has to accept one. */
  | { readonly weg: 'post'; readonly aufgabe: Datum; readonly zugang?: Datum | undefined }
  /** Sent electronically, within the country or abroad. */
  | { readonly weg: 'elektronisch'; readonly absendung: Datum; readonly zugang?: Datum | undefined }
  /**
   * Laid ready in the portal; `abruf` counts only where the message about it is disputed and cannot be proven, or the
   * person says without being refuted not to have had it within the four days (`benachrichtigungStreitig`).
   */
  | {
      readonly weg: 'portal'
      readonly benachrichtigung: Datum
      readonly benachrichtigungStreitig?: { readonly abruf: Datum } | undefined
    }
  /** A letter abroad: no fiction, the day it really came. */
  | { readonly weg: 'postAusland'; readonly zugang: Datum }
  /** Delivered: record of the post, return slip, signed receipt, or handed over. */
  | { readonly weg: 'urkunde' | 'rueckschein' | 'empfangsbekenntnis' | 'persoenlich'; readonly am: Datum }
  | { readonly weg: 'uebergabeEinschreiben'; readonly aufgabe: Datum; readonly zugang?: Datum | undefined }
  | { readonly weg: 'oeffentlicheZustellung'; readonly bekanntmachung: Datum }
  /** § 8 VwZG: the form was not kept, or cannot be proven. */
  | { readonly weg: 'geheilt'; readonly zugang: Datum }

/** The Postrechtsmodernisierungsgesetz made four days of three; the day of posting decides which (reading, schreiben.md § 7 Nr. 2). */
const VIERTER_TAG_AB = datum('2025-01-01')

/** § 37 SGB X, §§ 3 to 10 VwZG: the day on which a decision counts as made known. Weekends and holidays shift nothing. */
export function bekanntgabe(w: Bekanntgabeweg): Frist {
  switch (w.weg) {
    case 'post':
      return fiktion(w.aufgabe, 'Aufgabe zur Post', '§ 37 Abs. 2 Satz 1 SGB X', w.zugang, '§ 37 Abs. 2 Satz 3 SGB X')
    case 'elektronisch':
      return fiktion(w.absendung, 'Absendung', '§ 37 Abs. 2 Satz 2 SGB X', w.zugang, '§ 37 Abs. 2 Satz 3 SGB X')
    case 'portal':
      return portal(w)
    case 'postAusland':
      return amTag(w.zugang, '§ 37 Abs. 1 SGB X', 'Brief ins Ausland: es zählt der Tag, an dem er ankam')
    case 'urkunde':
      return amTag(w.am, '§ 3 VwZG', 'Tag der Zustellungsurkunde')
    case 'rueckschein':
      return amTag(w.am, '§ 4 Abs. 2 Satz 1 VwZG', 'Tag auf dem Rückschein')
    case 'empfangsbekenntnis':
      return amTag(w.am, '§ 5 Abs. 1 und 7 VwZG', 'Datum des Empfangsbekenntnisses')
    case 'persoenlich':
      return amTag(w.am, '§ 37 Abs. 1 SGB X', 'Übergeben')
    case 'uebergabeEinschreiben':
      return fiktion(w.aufgabe, 'Aufgabe zur Post', '§ 4 Abs. 2 Satz 2 VwZG', w.zugang, '§ 4 Abs. 2 Satz 2 VwZG')
    case 'oeffentlicheZustellung':
      return amTag(
        plusTage(w.bekanntmachung, ZWEI_WOCHEN),
        '§ 10 Abs. 2 Satz 6 VwZG',
        `Zwei Wochen nach der Bekanntmachung am ${deutsch(w.bekanntmachung)}`,
      )
    case 'geheilt':
      return amTag(w.zugang, '§ 8 VwZG', 'Zustellung fehlerhaft: es zählt der Tag, an dem der Brief wirklich ankam')
  }
}

const ZWEI_WOCHEN = 14

/** Days from posting until a decision counts as made known, by the law of the day of posting. */
export const tageBisBekanntgabe = (aufgabe: Datum): number => (aufgabe >= VIERTER_TAG_AB ? 4 : 3)

function fiktion(aufgabe: Datum, was: string, norm: string, zugang: Datum | undefined, normSpaeter: string): Frist {
  const tage = tageBisBekanntgabe(aufgabe)
  const fiktiv = plusTage(aufgabe, tage)
  const wort = tage === 4 ? 'vierte' : 'dritte'
  const satz = `${was} am ${deutsch(aufgabe)}; der ${wort} Tag danach ist der ${deutsch(fiktiv)}`
  if (zugang === undefined || zugang <= fiktiv)
    return { tag: fiktiv, norm, rechnung: `${satz}. Wochenende, Feiertag und früherer Zugang ändern nichts.` }
  return { tag: zugang, norm: normSpaeter, rechnung: `${satz}; angekommen ist es erst am ${deutsch(zugang)}.` }
}

function portal(w: Extract<Bekanntgabeweg, { weg: 'portal' }>): Frist {
  const f = fiktion(w.benachrichtigung, 'Nachricht über das Portal', '§ 37 Abs. 2a Satz 4 SGB X', undefined, '')
  if (w.benachrichtigungStreitig === undefined) return f
  return {
    tag: w.benachrichtigungStreitig.abruf,
    norm: '§ 37 Abs. 2a Satz 6 und 7 SGB X',
    rechnung: `Die Nachricht vom ${deutsch(w.benachrichtigung)} ist nicht nachgewiesen oder kam zu spät; es zählt der Abruf am ${deutsch(w.benachrichtigungStreitig.abruf)}.`,
  }
}

const amTag = (tag: Datum, norm: string, warum: string): Frist => ({
  tag,
  norm,
  rechnung: `${warum}: ${deutsch(tag)}.`,
})
