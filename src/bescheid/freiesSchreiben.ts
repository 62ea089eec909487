import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Dokument, t } from './dokument.ts'
import { absatz } from './kernseite.ts'

export type Freitext = { readonly betreff: string; readonly absaetze: readonly string[] }

/**
 * A letter in the caseworker's own words that decides nothing: no operative part, so no notice of
 * appeal (§ 36 SGB X asks for one with a Verwaltungsakt only). @throws without subject or text.
 */
export function freiesSchreiben(e: Briefeingabe, f: Freitext): Dokument {
  const absaetze = f.absaetze.map((a) => a.trim()).filter((a) => a !== '')
  const betreff = f.betreff.trim()
  if (betreff === '' || absaetze.length === 0) throw new Error('a letter needs a subject and a text')
  return setzeBrief(e, {
    art: 'schreiben',
    betreff: t`${betreff}`,
    bloecke: absaetze.map((a, i) => absatz(`freitext.${i + 1}`, t`${a}`)),
    verwaltungsakt: false,
  })
}
