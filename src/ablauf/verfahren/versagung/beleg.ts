import { bewilligungszeitraeume, festgelegt, type Verfahren } from '../../../fall/index.ts'
import { type Datum, isoMonat, liesMonat, type Monat, monateVonBis, monatVon } from '../../../kern/index.ts'
import { type Angaben, LEISTUNGSARTEN, type Leistungsart, type PersonId } from '../../../recht/index.ts'
import { listenWert, tagWert, textWert } from '../werte.ts'
import { ANDERE_STELLE } from './ursache.ts'

/** Permanent: the ids of the steps. */
export const SCHRITT = {
  pruefung: 'pruefung',
  umfang: 'umfang',
  anhoerung: 'anhoerung',
  antwort: 'antwort',
  entwurf: 'entwurf',
  entscheidung: 'entscheidung',
  nachholung: 'nachholung',
  wieder: 'wieder',
} as const

/** § 66 Abs. 1 SGB I: an application that is not decided is refused for now, a running benefit withheld. */
export type Worum = 'versagung' | 'entziehung'

export type Grundlage = {
  readonly art: Worum
  readonly personen: readonly PersonId[]
  /** All of it, or these kinds only. */
  readonly umfang: 'ganz' | readonly Leistungsart[]
  readonly erheblich: string
  readonly anders: string
  readonly ermessen: { readonly teil: string; readonly fuer: string; readonly gegen: string }
}

/** What a procedure has settled, as far as facts and notice need it. */
export type Versagungsbeleg = Grundlage & {
  /** First month withheld. */
  readonly ab: Monat
  readonly gehoert:
    | { readonly art: 'nichtNoetig' }
    | { readonly art: 'ja'; readonly am: Datum; readonly antwort: string; readonly wuerdigung: string }
  readonly nachholung: { readonly am: Datum; readonly ab: Monat; readonly warum: string } | undefined
}

type Mit = Pick<Verfahren, 'festlegungen' | 'art'>

export function grundlageVon(v: Mit): Grundlage | undefined {
  const w = festgelegt(v, SCHRITT.umfang)?.werte
  const p = festgelegt(v, SCHRITT.pruefung)?.werte
  if (w === undefined) return undefined
  const arten = LEISTUNGSARTEN.filter((l) => listenWert(w, 'leistungen').includes(l))
  return {
    art: textWert(w, 'worum') === 'entziehung' ? 'entziehung' : 'versagung',
    personen: listenWert(w, 'personen') as readonly PersonId[],
    umfang: textWert(w, 'umfang') === 'teil' ? arten : 'ganz',
    erheblich: textWert(p, 'erheblich'),
    anders: textWert(p, 'anders'),
    ermessen: { teil: textWert(w, 'teil'), fuer: textWert(w, 'fuer'), gegen: textWert(w, 'gegen') },
  }
}

/** Undefined until it stands in the draft. */
export function belegVon(v: Mit): Versagungsbeleg | undefined {
  const g = grundlageVon(v)
  const ab = liesMonat(textWert(festgelegt(v, SCHRITT.entwurf)?.werte, 'ab'))
  if (g === undefined || ab === undefined) return undefined
  return { ...g, ab, gehoert: gehoertNach(v), nachholung: nachholungVon(v, ab) }
}

function gehoertNach(v: Mit): Versagungsbeleg['gehoert'] {
  const am = tagWert(festgelegt(v, SCHRITT.anhoerung)?.werte, 'am')
  if (am === undefined) return { art: 'nichtNoetig' }
  const w = festgelegt(v, SCHRITT.antwort)?.werte
  return { art: 'ja', am, antwort: textWert(w, 'inhalt'), wuerdigung: textWert(w, 'wuerdigung') }
}

/** § 5 Abs. 3 Satz 5 SGB II leaves no choice: from the first month on. */
function nachholungVon(v: Mit, seit: Monat): Versagungsbeleg['nachholung'] {
  const w = festgelegt(v, SCHRITT.nachholung)?.werte
  const am = tagWert(w, 'am')
  if (am === undefined) return undefined
  const warum = textWert(w, 'warum')
  const spaetestens = Math.max(seit, monatVon(am)) as Monat
  switch (v.art === ANDERE_STELLE ? 'ganz' : textWert(w, 'rueck')) {
    case 'ganz':
      return { am, ab: seit, warum }
    case 'teil':
      return { am, ab: liesMonat(textWert(w, 'ab')) ?? spaetestens, warum }
    default:
      return { am, ab: spaetestens, warum }
  }
}

/** The months from `ab` to the end of its Bewilligungszeitraum: for later ones it is to be decided anew. */
export function betroffeneMonate(angaben: Angaben, ab: Monat): readonly Monat[] {
  const z = bewilligungszeitraeume(angaben).find((x) => monatVon(x.von) <= ab && ab <= monatVon(x.bis))
  return z === undefined ? [] : monateVonBis(ab, monatVon(z.bis))
}

/** Of a person, a kind and a beginning: a later procedure never writes over an earlier one. */
export const umstandsId = (person: PersonId, art: Leistungsart, ab: Monat): string =>
  `versagung-${person}-${art}-${isoMonat(ab).slice(2).replace('-', '')}`

/** The ids this procedure may write. */
export const eigeneIds = (b: Pick<Versagungsbeleg, 'personen' | 'umfang' | 'ab'>): ReadonlySet<string> =>
  new Set(
    b.personen.flatMap((p) => (b.umfang === 'ganz' ? LEISTUNGSARTEN : b.umfang).map((l) => umstandsId(p, l, b.ab))),
  )
