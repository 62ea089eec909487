import { err, type Kennung, ok, type Result } from '../../kern/index.ts'
import { sortierschluessel } from '../../stammdaten/index.ts'
import type { Postangaben, Postart, Postquelle } from './post.ts'

/** All that is named must hold. */
export type Postbedingung = {
  readonly quelle?: Postquelle | undefined
  readonly art?: Postart | undefined
  /** First letter of the surname, both included: A to K. */
  readonly buchstaben?: { readonly von: string; readonly bis: string } | undefined
  /** How the BG number begins. */
  readonly bgNummer?: string | undefined
  /** Stands in the subject, whatever its case. */
  readonly wort?: string | undefined
}

export type Postregel = { readonly wenn: Postbedingung; readonly postkorb: Kennung<'Postkorb'> }

export type Leitung = {
  readonly postkorb: Kennung<'Postkorb'>
  /** Place of the rule, from 0; null: none held. */
  readonly regel: number | null
}

/** Where it goes: by the first rule that holds, else to the Postkorb that takes the rest. */
export function leite(regeln: readonly Postregel[], p: Postangaben, auffang: Kennung<'Postkorb'>): Leitung {
  const stelle = regeln.findIndex((r) => trifft(r.wenn, p))
  const regel = regeln[stelle]
  return regel === undefined ? { postkorb: auffang, regel: null } : { postkorb: regel.postkorb, regel: stelle }
}

function trifft(b: Postbedingung, p: Postangaben): boolean {
  if (b.quelle !== undefined && b.quelle !== p.quelle) return false
  if (b.art !== undefined && b.art !== p.art) return false
  if (b.bgNummer !== undefined && !p.bgNummer.startsWith(b.bgNummer)) return false
  if (b.wort !== undefined && !p.betreff.toLocaleLowerCase('de').includes(b.wort.toLocaleLowerCase('de'))) return false
  return b.buchstaben === undefined || liegtZwischen(p.nachname, b.buchstaben)
}

const anfang = (text: string): string => sortierschluessel(text).slice(0, 1)

function liegtZwischen(name: string, b: { readonly von: string; readonly bis: string }): boolean {
  const erster = anfang(name)
  return erster !== '' && erster >= anfang(b.von) && erster <= anfang(b.bis)
}

export type RegelwerkAbgelehnt =
  /** A rule without a condition would take everything; place from 0. */
  | { readonly art: 'ohneBedingung'; readonly stelle: number }
  | { readonly art: 'buchstaben'; readonly stelle: number }
  | { readonly art: 'postkorbUnbekannt'; readonly stelle: number }

export function pruefeRegelwerk(
  regeln: readonly Postregel[],
  postkoerbe: ReadonlySet<Kennung<'Postkorb'>>,
): Result<true, RegelwerkAbgelehnt> {
  for (const [stelle, r] of regeln.entries()) {
    if (Object.values(r.wenn).every((b) => b === undefined || b === '')) return err({ art: 'ohneBedingung', stelle })
    if (!postkoerbe.has(r.postkorb)) return err({ art: 'postkorbUnbekannt', stelle })
    const b = r.wenn.buchstaben
    if (b && (anfang(b.von) === '' || anfang(b.bis) === '' || anfang(b.von) > anfang(b.bis)))
      return err({ art: 'buchstaben', stelle })
  }
  return ok(true)
}
