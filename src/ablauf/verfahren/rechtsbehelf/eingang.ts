import type { Formmangel } from '../../../bescheid/index.ts'
import { festgelegt, type Verfahren } from '../../../fall/index.ts'
import { type Datum, deutsch } from '../../../kern/index.ts'
import {
  type Bekanntgabeweg,
  bekanntgabe,
  type Frist,
  monateSpaeter,
  naechsterWerktag,
  type Ort,
  type PersonId,
  widerspruchsfrist,
  wiedereinsetzungBis,
} from '../../../recht/index.ts'
import { listenWert, tagWert, textWert } from '../werte.ts'

/** What was written down when the objection came in. */
export type Eingang = {
  /** The day that counts: where it first came to any German authority (§ 84 Abs. 2 SGG). */
  readonly am: Datum
  readonly person: PersonId
  readonly form: string
  readonly mangel: Formmangel | undefined
  readonly vertretung: 'keine' | 'anwalt' | 'andere'
  readonly punkte: readonly string[]
}

export function liesEingang(v: Verfahren): Eingang | undefined {
  const w = festgelegt(v, 'eingang')?.werte
  const am = tagWert(w, 'am')
  if (w === undefined || am === undefined) return undefined
  const woanders = tagWert(w, 'woanders')
  const form = textWert(w, 'form')
  const vertretung = textWert(w, 'vertretung')
  return {
    am: woanders !== undefined && woanders < am ? woanders : am,
    person: textWert(w, 'person') as PersonId,
    form,
    mangel: form === 'email' || form === 'telefon' ? form : undefined,
    vertretung: vertretung === 'anwalt' || vertretung === 'andere' ? vertretung : 'keine',
    punkte: zeilen(textWert(w, 'punkte')),
  }
}

export const zeilen = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((z) => z.trim())
    .filter((z) => z !== '')

/** What holds of the deadline: proven by the day of the letter alone, computed from what was settled, or still to be asked. */
export type Fristlage =
  | { readonly art: 'offen' }
  /** Whatever the way: a month after the day of the letter itself has not passed. */
  | { readonly art: 'bewiesen'; readonly grund: string }
  | { readonly art: 'berechnet'; readonly bekannt: Frist; readonly ende: Frist }
  /** The letter said that there was no remedy: no deadline ran (§ 66 Abs. 2 SGG). */
  | { readonly art: 'ohneFrist'; readonly grund: string }

export function fristlage(
  v: Verfahren,
  b: { readonly vom: Datum; readonly eingang: Eingang; readonly ort: Ort },
): Fristlage {
  const w = festgelegt(v, 'bekanntgabe')?.werte
  if (w === undefined) {
    const fruehestesEnde = naechsterWerktag(monateSpaeter(b.vom, 1), b.ort)
    // A fault of form that was made good late counts from then.
    if ((wirksamAm(v, b.eingang) ?? b.eingang.am) > fruehestesEnde) return { art: 'offen' }
    return {
      art: 'bewiesen',
      grund: `Rechtzeitig: Selbst wenn der Bescheid an seinem eigenen Tag bekannt war, endet die Frist nicht vor dem ${deutsch(fruehestesEnde)}.`,
    }
  }
  if (textWert(w, 'belehrung') === 'verneint')
    return { art: 'ohneFrist', grund: 'Der Bescheid sagt, es gebe keinen Rechtsbehelf: keine Frist (§ 66 Abs. 2 SGG).' }
  const weg = wegAus(w)
  const bekannt = bekanntgabe(weg)
  const ende = widerspruchsfrist({
    ...b.ort,
    bekanntgabe: bekannt.tag,
    belehrung: textWert(w, 'belehrung') === 'richtig' ? 'richtig' : 'fehltOderUnrichtig',
    ausland: textWert(w, 'ausland') === 'ja',
  })
  return { art: 'berechnet', bekannt, ende }
}

/** The way and its days from a settled step. @throws without a day. */
export function wegAus(w: Parameters<typeof textWert>[0]): Bekanntgabeweg {
  const tag = tagWert(w, 'tag')
  if (tag === undefined) throw new Error('a way of delivery without its day')
  const zugang = tagWert(w, 'zugang')
  const weg = textWert(w, 'weg')
  switch (weg) {
    case 'post':
    case 'uebergabeEinschreiben':
      return { weg, aufgabe: tag, zugang }
    case 'portal':
      return {
        weg,
        benachrichtigung: tag,
        benachrichtigungStreitig: zugang === undefined ? undefined : { abruf: zugang },
      }
    case 'postAusland':
    case 'geheilt':
      return { weg, zugang: tag }
    case 'oeffentlicheZustellung':
      return { weg, bekanntmachung: tag }
    case 'urkunde':
    case 'rueckschein':
    case 'empfangsbekenntnis':
    case 'persoenlich':
      return { weg, am: tag }
    default:
      throw new Error(`no way of delivery: ${weg}`)
  }
}

/** The day on which the objection stood in a valid form: what was made good counts from then (§ 84 Abs. 1 SGG). */
export function wirksamAm(v: Verfahren, e: Eingang): Datum | undefined {
  if (e.mangel === undefined) return e.am
  return tagWert(festgelegt(v, 'form')?.werte, 'nachgeholt')
}

/** § 67 SGG as far as it is settled. */
export type Wiedereinsetzung =
  | { readonly art: 'offen' }
  | { readonly art: 'gewaehrt'; readonly grund: string }
  | { readonly art: 'abgelehnt'; readonly grund: string }

export function wiedereinsetzung(v: Verfahren, ende: Datum, wirksam: Datum, ort: Ort): Wiedereinsetzung {
  const w = festgelegt(v, 'wiedereinsetzung')?.werte
  if (w === undefined) return { art: 'offen' }
  const weil = textWert(w, 'weil')
  if (textWert(w, 'grund') !== 'unverschuldet')
    return {
      art: 'abgelehnt',
      grund: weil === '' ? 'Ein Grund, die Frist ohne Schuld zu versäumen, ist nicht genannt (§ 67 Abs. 1 SGG).' : weil,
    }
  const wegfall = tagWert(w, 'wegfall')
  if (wegfall === undefined) throw new Error('reinstatement without the day the hindrance ended')
  const bis = wiedereinsetzungBis(wegfall, ende, ort)
  if (listenWert(w, 'hoehereGewalt').length === 0 && wirksam > bis.tag)
    return {
      art: 'abgelehnt',
      grund: `Nachgeholt werden konnte bis zum ${deutsch(bis.tag)} (${bis.norm}). ${bis.rechnung}`,
    }
  return { art: 'gewaehrt', grund: `${weil} Rechtzeitig nachgeholt (${bis.norm}: bis ${deutsch(bis.tag)}).` }
}

export type Zulaessigkeit =
  | { readonly art: 'offen'; readonly fehlt: string }
  | { readonly art: 'zulaessig'; readonly grund: string }
  | { readonly art: 'unzulaessig'; readonly grund: string; readonly umdeuten: boolean }

/** Whether the objection may be looked at in substance: form, time, and whether there is anything to object to. */
export function zulaessigkeit(
  v: Verfahren,
  e: Eingang,
  b: { readonly frist: Fristlage; readonly ort: Ort; readonly regeltEtwas: boolean | undefined },
): Zulaessigkeit {
  if (b.regeltEtwas === undefined) return { art: 'offen', fehlt: 'Was das Schreiben regelt, ist noch nicht geklärt.' }
  if (!b.regeltEtwas)
    return {
      art: 'unzulaessig',
      umdeuten: false,
      grund:
        'Das Schreiben entscheidet nichts. Widerspruch gibt es nur gegen einen Verwaltungsakt (§ 78 SGG, § 31 SGB X).',
    }
  if (b.frist.art === 'offen') return { art: 'offen', fehlt: 'Die Bekanntgabe ist noch nicht geklärt.' }
  const wirksam = wirksamAm(v, e)
  if (wirksam === undefined) {
    if (festgelegt(v, 'form') === undefined) return { art: 'offen', fehlt: 'Die Form fehlt noch.' }
    return {
      art: 'unzulaessig',
      umdeuten: true,
      grund: 'Der Widerspruch liegt nicht in der Form vor, die das Gesetz verlangt (§ 84 Abs. 1 SGG).',
    }
  }
  if (b.frist.art !== 'berechnet') return { art: 'zulaessig', grund: b.frist.grund }
  const { ende } = b.frist
  if (wirksam <= ende.tag)
    return { art: 'zulaessig', grund: `Rechtzeitig: Frist bis ${deutsch(ende.tag)}. ${ende.rechnung}` }
  const w = wiedereinsetzung(v, ende.tag, wirksam, b.ort)
  if (w.art === 'offen') return { art: 'offen', fehlt: 'Über die Wiedereinsetzung ist noch nicht entschieden.' }
  if (w.art === 'gewaehrt') return { art: 'zulaessig', grund: `Wiedereinsetzung: ${w.grund}` }
  return {
    art: 'unzulaessig',
    umdeuten: true,
    grund: `Die Frist endete am ${deutsch(ende.tag)} (${ende.norm}). ${b.frist.bekannt.rechnung} Der Widerspruch ist erst am ${deutsch(wirksam)} wirksam eingegangen. ${w.grund}`,
  }
}
