/** Languages of the portal (ISO 639-1; simple German as BCP 47 would write it). */
export const SPRACHEN = {
  de: { titel: 'Deutsch', tag: 'de', richtung: 'ltr' },
  deLeicht: { titel: 'Leichte Sprache', tag: 'de-simple', richtung: 'ltr' },
  en: { titel: 'English', tag: 'en', richtung: 'ltr' },
  tr: { titel: 'Türkçe', tag: 'tr', richtung: 'ltr' },
  ar: { titel: 'العربية', tag: 'ar', richtung: 'rtl' },
  uk: { titel: 'Українська', tag: 'uk', richtung: 'ltr' },
  ru: { titel: 'Русский', tag: 'ru', richtung: 'ltr' },
} as const
export type Sprache = keyof typeof SPRACHEN

type Luecken = Readonly<Record<string, string | number>>
/** Fixed words, or words with named gaps. */
type Eintrag = string | ((l: never) => string)
export type Katalog = Readonly<Record<string, Eintrag>>

/** A translation may lack entries, but has none that German has not, and the same gaps. */
export type Uebersetzung<K extends Katalog> = {
  readonly [S in keyof K]?: K[S] extends (l: infer L) => string ? (l: L) => string : string
}

/** A text with the language it is really in, for `lang` and `dir`: what is not translated comes in German and says so. */
export type Gesagt = { readonly text: string; readonly lang: string; readonly dir: 'ltr' | 'rtl' }

type Argumente<E> = E extends (l: infer L extends Luecken) => string ? readonly [luecken: L] : readonly []

export type Textbuch<K extends Katalog> = {
  readonly sage: <S extends keyof K>(schluessel: S, ...luecken: Argumente<K[S]>) => Gesagt
  /** What is still to be translated. */
  readonly fehlend: readonly (keyof K)[]
}

/** German is the source; every other language is a part of it. */
export function textbuch<K extends Katalog>(
  deutsch: K,
  uebersetzungen: Partial<Record<Exclude<Sprache, 'de'>, Uebersetzung<K>>>,
  sprache: Sprache,
): Textbuch<K> {
  const eigene: Uebersetzung<K> = sprache === 'de' ? {} : (uebersetzungen[sprache] ?? {})
  return {
    sage: (schluessel, ...luecken) => {
      const uebersetzt = sprache !== 'de' && eigene[schluessel] !== undefined
      const eintrag: Eintrag = (uebersetzt ? eigene[schluessel] : deutsch[schluessel]) as Eintrag
      const { tag, richtung } = SPRACHEN[uebersetzt ? sprache : 'de']
      return { text: fuelle(eintrag, luecken[0]), lang: tag, dir: richtung }
    },
    fehlend: sprache === 'de' ? [] : Object.keys(deutsch).filter((s) => eigene[s] === undefined),
  }
}

function fuelle(e: Eintrag, luecken: Luecken | undefined): string {
  return typeof e === 'string' ? e : e(luecken as never)
}
