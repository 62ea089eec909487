import { alterAm, type Datum, liesDatum } from '../kern/index.ts'
import { ANTRAG, type Antworten, type Antwortwert, type Blick, ERSTE, type Ort } from './frage.ts'

export function schluessel(ort: Ort, frage: string): string {
  return `${ort}/${frage}`
}

/** Whether something was answered that is not "I don't know yet". */
export function istBeantwortet(wert: Antwortwert | undefined): boolean {
  return wert !== undefined && wert !== null && !istOffen(wert)
}

export function istOffen(wert: Antwortwert | undefined): boolean {
  return typeof wert === 'object' && wert !== null && !Array.isArray(wert) && 'weissNicht' in wert
}

const HOECHSTENS_PERSONEN = 20

/** P1, who applies, and as many as she says live with her and belong to her household. */
export function personenorte(a: Antworten): readonly Ort[] {
  const weitere = a[schluessel(ANTRAG, 'personenZahl')]
  const zahl = a[schluessel(ANTRAG, 'wohntAllein')] === false && typeof weitere === 'number' ? weitere : 0
  return Array.from({ length: 1 + Math.min(zahl, HOECHSTENS_PERSONEN - 1) }, (_, i) => `P${i + 1}`)
}

/** The answers as a condition at this place sees them. */
export function blick(a: Antworten, ort: Ort, stichtag: Datum): Blick {
  const wert = (frage: string, o: Ort): Antwortwert | undefined => {
    const eigener = a[schluessel(o, frage)]
    // Who applies has said her name and birthday on the first pages.
    return eigener === undefined && o === ERSTE ? a[schluessel(ANTRAG, frage)] : eigener
  }
  return {
    ort,
    stichtag,
    personen: personenorte(a),
    text: (frage, o = ort) => {
      const w = wert(frage, o)
      return typeof w === 'string' ? w : ''
    },
    nein: (frage, o = ort) => wert(frage, o) === false,
    waehlt: (frage, option, o = ort) => {
      const w = wert(frage, o)
      return Array.isArray(w) && w.includes(option)
    },
    alter: (o = ort === ANTRAG ? ERSTE : ort) => {
      const w = wert('geburtsdatum', o)
      const geburt = typeof w === 'string' ? liesDatum(w) : undefined
      return geburt === undefined || geburt > stichtag ? undefined : alterAm(geburt, stichtag)
    },
  }
}
