import type { Block, Dokument } from './dokument.ts'
import { t } from './dokument.ts'
import type { Bescheideingabe } from './eingabe.ts'
import { absatz } from './kernseite.ts'
import { briefkopf, folgeseite } from './kopf.ts'

export type Freitext = { readonly betreff: string; readonly absaetze: readonly string[] }

type Briefeingabe = Pick<Bescheideingabe, 'absender' | 'empfaenger' | 'bgNummer' | 'zeichen' | 'ansprechperson'>

/**
 * A letter in the caseworker's own words that decides nothing: no operative part, so no notice of
 * appeal (§ 36 SGB X asks for one with a Verwaltungsakt only). @throws without subject or text.
 */
export function freiesSchreiben(e: Briefeingabe, f: Freitext): Dokument {
  const absaetze = f.absaetze.map((a) => a.trim()).filter((a) => a !== '')
  const betreff = f.betreff.trim()
  if (betreff === '' || absaetze.length === 0) throw new Error('a letter needs a subject and a text')
  const bloecke: readonly Block[] = [
    absatz('freitext.anrede', t`Guten Tag ${e.empfaenger.name},`),
    ...absaetze.map((a, i) => absatz(`freitext.${i + 1}`, t`${a}`)),
    {
      art: 'unterschrift',
      id: 'unterschrift',
      zeilen: [
        t`Mit freundlichen Grüßen`,
        t`Im Auftrag`,
        t`${{ luecke: 'anordner' }}`,
        t`Telefon ${{ luecke: 'anordnerTelefon' }}`,
        t`${e.absender.name}`,
      ],
    },
  ]
  return {
    format: 'allegro-dokument/1',
    art: 'schreiben',
    titel: t`${betreff}`,
    datum: null,
    kopf: briefkopf(e),
    folgeseite: folgeseite(e),
    betreff: t`${betreff}`,
    bloecke,
  }
}
