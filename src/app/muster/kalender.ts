import {
  type Datum,
  ersterTag,
  letzterTag,
  type Monat,
  monatVon,
  plusMonate,
  plusTage,
  tag,
  teile,
} from '../../kern/index.ts'
import { istBanktag } from '../../zahlung/index.ts'

/** Days on which the office is closed though banks settle, as day and month. Regional holidays hardly matter here. */
const BEHOERDE_ZU = new Set(['3.10', '24.12', '31.12'])

export function istArbeitstag(d: Datum): boolean {
  const t = teile(d)
  return istBanktag(d) && !BEHOERDE_ZU.has(`${t.tag}.${t.monat}`)
}

/** The day itself or the last working day before it. Keeps the order of days. */
export function arbeitstagVor(d: Datum): Datum {
  let t = d
  while (!istArbeitstag(t)) t = plusTage(t, -1)
  return t
}

/** The day of the month, or its last day where the month is shorter. */
export function tagIm(m: Monat, tagImMonat: number): Datum {
  const [von, bis] = [ersterTag(m), letzterTag(m)]
  const d = plusTage(von, tagImMonat - 1)
  return d < bis ? d : bis
}

/**
 * The period of a household, laid around today: it began `seit` months ago and lasts a year, so that today
 * is neither its beginning nor its end.
 */
export type Rahmen = { readonly heute: Datum; readonly beginn: Monat; readonly ende: Monat }

export function rahmen(heute: Datum, seit: number): Rahmen {
  const beginn = plusMonate(monatVon(heute), -seit)
  return { heute, beginn, ende: plusMonate(beginn, 11) }
}

/** Born so that the age on the first day of the month `am` is `alter`, with the birthday in the month given. */
export function geborenMitAlter(alter: number, am: Monat, geburtsmonat: number, geburtstag: number): Datum {
  const stichtag = ersterTag(am)
  const t = teile(stichtag)
  const schonGehabt = geburtsmonat < t.monat || (geburtsmonat === t.monat && geburtstag === 1)
  return tag(t.jahr - alter - (schonGehabt ? 0 : 1), geburtsmonat, geburtstag)
}
