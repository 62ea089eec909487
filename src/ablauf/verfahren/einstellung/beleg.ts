import { festgelegt, type Verfahren } from '../../../fall/index.ts'
import { type Datum, plusTage } from '../../../kern/index.ts'
import { bekanntgabe } from '../../../recht/index.ts'
import { tagWert, textWert } from '../werte.ts'
import { type Einstellungsgrund, istGrund } from './gruende.ts'

/** Permanent: the kind of the procedure and the ids of its steps. */
export const EINSTELLUNG = 'einstellung'
export const SCHRITT = {
  grund: 'grund',
  angaben: 'angaben',
  wirkung: 'wirkung',
  hoeren: 'hoeren',
  anhoerung: 'anhoerung',
  antwort: 'antwort',
  offenes: 'offenes',
  entscheidung: 'entscheidung',
  schreiben: 'schreiben',
} as const

/** § 48 Abs. 1 Satz 2 Nr. 2 to 4 SGB X: why an end may lie before the day it is made known. */
export type Vergangenheit = 'nr2' | 'nr3' | 'nr4'

export type Grundlage = {
  readonly grund: Einstellungsgrund
  /** The last day granted. */
  readonly bis: Datum
  readonly tatsachen: string
  /** Whether the person herself has said so. */
  readonly selbstGesagt: boolean
  readonly gestorbenAm: Datum | undefined
}

/** What a procedure has settled, as far as the notice needs it. */
export type Einstellungsbeleg = Grundlage & {
  readonly vergangenheit: { readonly nummer: Vergangenheit; readonly warum: string } | undefined
  readonly gehoert:
    | { readonly art: 'nein'; readonly weil: 'nr3' | 'nr5' | 'entfaellt' }
    | { readonly art: 'ja'; readonly am: Datum; readonly antwort: string; readonly wuerdigung: string }
  readonly offenes: string
}

export function grundlageVon(v: Pick<Verfahren, 'festlegungen'>): Grundlage | undefined {
  const w = festgelegt(v, SCHRITT.grund)?.werte
  const [grund, bis] = [textWert(w, 'grund'), tagWert(w, 'bis')]
  if (!istGrund(grund) || bis === undefined) return undefined
  return {
    grund,
    bis,
    tatsachen: textWert(w, 'tatsachen'),
    selbstGesagt: textWert(w, 'quelle') === 'selbst',
    gestorbenAm: tagWert(w, 'gestorben'),
  }
}

/** Undefined until the last question is settled and the draft is written. */
export function belegVon(v: Pick<Verfahren, 'festlegungen'>): Einstellungsbeleg | undefined {
  const g = grundlageVon(v)
  const offenes = festgelegt(v, SCHRITT.offenes)
  if (g === undefined || offenes === undefined) return undefined
  const w = festgelegt(v, SCHRITT.wirkung)?.werte
  const nummer = textWert(w, 'nummer')
  return {
    ...g,
    vergangenheit:
      nummer === 'nr2' || nummer === 'nr3' || nummer === 'nr4' ? { nummer, warum: textWert(w, 'warum') } : undefined,
    gehoert: gehoertNach(v),
    offenes: textWert(offenes.werte, 'brief'),
  }
}

function gehoertNach(v: Pick<Verfahren, 'festlegungen'>): Einstellungsbeleg['gehoert'] {
  const am = tagWert(festgelegt(v, SCHRITT.anhoerung)?.werte, 'am')
  if (am === undefined) {
    const wie = textWert(festgelegt(v, SCHRITT.hoeren)?.werte, 'wie')
    return { art: 'nein', weil: wie === 'nr3' || wie === 'nr5' ? wie : 'entfaellt' }
  }
  const w = festgelegt(v, SCHRITT.antwort)?.werte
  return { art: 'ja', am, antwort: textWert(w, 'inhalt'), wuerdigung: textWert(w, 'wuerdigung') }
}

/** § 48 Abs. 1 Satz 1 SGB X: posted today, it is known before the first day without a grant. */
export const istZukunft = (bis: Datum, heute: Datum): boolean => bekanntAb(heute) <= bis

export const bekanntAb = (heute: Datum): Datum => bekanntgabe({ weg: 'post', aufgabe: heute }).tag

export const ersterTagOhne = (bis: Datum): Datum => plusTage(bis, 1)
