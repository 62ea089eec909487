import {
  type Datum,
  ersterTag,
  jahrVon,
  letzterTag,
  liesDatum,
  liesDeutsch,
  type Monat,
  monatAus,
  monatVon,
  plusMonate,
  plusTage,
  tag,
  tageImMonat,
  teile,
} from '../../kern/index.ts'

/** What a short entry refers to: today, the period in work, and the beginning of the same fact. */
export type Umfeld = {
  readonly heute: Datum
  readonly zeitraum: { readonly von: Datum; readonly bis: Datum } | null
  readonly beginn: Datum | null
}

/** A day as such, the first day of something, or the last one. */
export type Tagrolle = 'tag' | 'von' | 'bis'

/**
 * Reads a day as it is typed in the office: "1.7.2026", "1.7.", "010726", "7/26", "h" today, "m" this
 * month, "+6m" six months on ("+14t" days, "+1j" years). Undefined if it is no day.
 */
export function liesTag(text: string, rolle: Tagrolle, umfeld: Umfeld): Datum | undefined {
  const t = text.trim().toLowerCase()
  if (t === 'h') return umfeld.heute
  if (t === 'm') return kante(monatVon(umfeld.heute), rolle)
  return (
    liesDeutsch(t) ??
    liesZiffern(t) ??
    liesOhneJahr(t, umfeld) ??
    liesMonatsangabe(t, rolle) ??
    liesAbstand(t, rolle, umfeld)
  )
}

function kante(m: Monat, rolle: Tagrolle): Datum {
  return rolle === 'bis' ? letzterTag(m) : ersterTag(m)
}

/** "010726" or "01072026" */
function liesZiffern(t: string): Datum | undefined {
  const m = /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(t)
  return m ? liesDeutsch(`${m[1]}.${m[2]}.${m[3]}`) : undefined
}

/** "1.7." or "1.7": the year in which the day lies in the period in work, else the year of today. */
function liesOhneJahr(t: string, umfeld: Umfeld): Datum | undefined {
  const m = /^(\d{1,2})\.(\d{1,2})\.?$/.exec(t)
  if (!m) return undefined
  const imJahr = (jahr: number) => liesDatum(`${jahr}-${zwei(m[2] ?? '')}-${zwei(m[1] ?? '')}`)
  const z = umfeld.zeitraum
  if (z !== null) {
    for (let jahr = teile(z.von).jahr; jahr <= teile(z.bis).jahr; jahr++) {
      const d = imJahr(jahr)
      if (d !== undefined && z.von <= d && d <= z.bis) return d
    }
  }
  return imJahr(teile(umfeld.heute).jahr)
}

/** "7/26", "07/2026", "07.2026": the whole month. */
function liesMonatsangabe(t: string, rolle: Tagrolle): Datum | undefined {
  const m = /^(\d{1,2})(?:\/(\d{2}|\d{4})|\.(\d{4}))$/.exec(t)
  const jahr = Number(m?.[2] ?? m?.[3])
  const monat = Number(m?.[1])
  if (!m || monat < 1 || monat > 12) return undefined
  return kante(monatAus(jahr < 100 ? 2000 + jahr : jahr, monat), rolle)
}

/** "+6m": an end six months after the beginning of the fact is the last day of the sixth month. */
function liesAbstand(t: string, rolle: Tagrolle, umfeld: Umfeld): Datum | undefined {
  const m = /^([+-])(\d{1,3})([tmj])$/.exec(t)
  if (!m) return undefined
  const anzahl = Number(m[2]) * (m[1] === '-' ? -1 : 1)
  const vonBeginn = rolle === 'bis' && umfeld.beginn !== null
  const ab = vonBeginn && umfeld.beginn !== null ? umfeld.beginn : umfeld.heute
  if (m[3] === 't') return plusTage(ab, anzahl)
  const ziel = verschiebe(ab, m[3] === 'j' ? anzahl * 12 : anzahl)
  return vonBeginn ? plusTage(ziel, -1) : ziel
}

/** The same day of a later month, or its last day. */
function verschiebe(d: Datum, monate: number): Datum {
  const m = plusMonate(monatVon(d), monate)
  return tag(jahrVon(m), (m % 12) + 1, Math.min(teile(d).tag, tageImMonat(m)))
}

function zwei(t: string): string {
  return t.padStart(2, '0')
}
