import { type Datum, err, liesDeutsch, ok, type Result, type TraegerNr, teile } from '../kern/index.ts'
import { type Iban, type IbanFehler, liesIban } from './iban.ts'
import {
  type Kassenangaben,
  type KassenzeichenFehler,
  kassenzeichenMeldung,
  liesKassenzeichen,
  siehtAusWieKassenzeichen,
} from './kassenzeichen.ts'
import { type BgNummer, type Kundennummer, liesAltnummer, liesBgNummer, liesKundennummer } from './nummern.ts'
import { suchworte } from './sortierschluessel.ts'

/** What one search field can mean. Each word must be the beginning of a word of name or address. */
export type Suche =
  | { readonly art: 'iban'; readonly iban: Iban }
  | { readonly art: 'bgNummer'; readonly bgNummer: BgNummer }
  | { readonly art: 'altnummer'; readonly altnummer: string }
  | { readonly art: 'kassenzeichen'; readonly kassenzeichen: Kassenangaben }
  | { readonly art: 'kundennummer'; readonly kundennummer: Kundennummer }
  | { readonly art: 'worte'; readonly worte: readonly string[]; readonly geburt: Datum | undefined }

export type SucheAbgelehnt =
  | { readonly art: 'zuKurz' }
  | { readonly art: 'zuLang' }
  | { readonly art: 'iban'; readonly fehler: IbanFehler }
  | { readonly art: 'kassenzeichen'; readonly fehler: KassenzeichenFehler }

export const SUCHE_HOECHSTLAENGE = 120
const HOECHSTENS_WORTE = 8

/**
 * Reads the one search field: IBAN, BG number, a former one, Kundennummer (spaces and slashes forgiven), a Kassenzeichen of `traeger`, or
 * words and a birth date.
 */
export function liesSuche(text: string, heute: Datum, traeger: TraegerNr): Result<Suche, SucheAbgelehnt> {
  const t = text.normalize('NFC').trim()
  if (t.length > SUCHE_HOECHSTLAENGE) return err({ art: 'zuLang' })
  if (siehtAusWieIban(t)) {
    const iban = liesIban(t)
    return iban.ok ? ok({ art: 'iban', iban: iban.wert }) : err({ art: 'iban', fehler: iban.ablehnung })
  }
  const bgNummer = liesBgNummer(t)
  if (bgNummer !== undefined) return ok({ art: 'bgNummer', bgNummer })
  const altnummer = liesAltnummer(t)
  if (altnummer !== undefined) return ok({ art: 'altnummer', altnummer })
  if (siehtAusWieKassenzeichen(t)) {
    const gelesen = liesKassenzeichen(t, traeger)
    return gelesen.ok
      ? ok({ art: 'kassenzeichen', kassenzeichen: gelesen.wert })
      : err({ art: 'kassenzeichen', fehler: gelesen.ablehnung })
  }
  const kundennummer = liesKundennummer(t)
  if (kundennummer !== undefined) return ok({ art: 'kundennummer', kundennummer })
  return liesWorte(t, heute)
}

function liesWorte(text: string, heute: Datum): Result<Suche, SucheAbgelehnt> {
  let geburt: Datum | undefined
  const rest: string[] = []
  for (const teil of text.split(/[\s,;]+/)) {
    const tag = geburt === undefined ? liesGeburt(teil, heute) : undefined
    if (tag === undefined) rest.push(teil)
    else geburt = tag
  }
  const worte = suchworte(rest.join(' ')).slice(0, HOECHSTENS_WORTE)
  const genug = geburt !== undefined || worte.some((w) => w.length >= 2 && /\p{L}/u.test(w))
  return genug ? ok({ art: 'worte', worte, geburt }) : err({ art: 'zuKurz' })
}

/** A birth date never lies ahead: 12.3.91 is 1991. */
function liesGeburt(text: string, heute: Datum): Datum | undefined {
  const tag = liesDeutsch(text)
  if (tag === undefined || tag <= heute) return tag
  const t = teile(tag)
  return text.length < 10 ? liesDeutsch(`${t.tag}.${t.monat}.${t.jahr - 100}`) : undefined
}

function siehtAusWieIban(text: string): boolean {
  return (
    /^(?:IBAN:?)?[A-Z]{2}\d{2}[A-Z0-9]{9,}$/i.test(text.replace(/[\s\u00a0]/g, '')) &&
    /\d{6}/.test(text.replace(/\s/g, ''))
  )
}

export function sucheMeldung(a: SucheAbgelehnt): string {
  switch (a.art) {
    case 'zuKurz':
      return 'Bitte geben Sie mindestens zwei Buchstaben eines Namens, ein Geburtsdatum oder eine Nummer ein.'
    case 'zuLang':
      return `Die Suche darf höchstens ${SUCHE_HOECHSTLAENGE} Zeichen lang sein.`
    case 'iban':
      return 'Das sieht aus wie eine IBAN, ist aber keine gültige. Bitte vergleichen Sie die Ziffern.'
    case 'kassenzeichen':
      return kassenzeichenMeldung(a.fehler)
  }
}
