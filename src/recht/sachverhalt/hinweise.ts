import type { Hinweis } from '../berechnung/ergebnis.ts'
import type { Angaben } from './angaben.ts'

/** Missing and contradicting facts, each with the fact and the field it concerns. */
export function hinweiseZuAngaben(angaben: Angaben): readonly Hinweis[] {
  const liste = Object.values(angaben.angaben)
  const hinweise: Hinweis[] = []
  if (!liste.some((a) => a.art === 'person' && a.rolle === 'hauptperson'))
    hinweise.push({ code: 'ALG-PER-01', text: 'Es fehlt die Hauptperson des Haushalts.', norm: '§ 7 Abs. 3 SGB II' })
  if (!liste.some((a) => a.art === 'unterkunft'))
    hinweise.push({ code: 'ALG-KDU-01', text: 'Es fehlen Angaben zur Unterkunft.', norm: '§ 22 Abs. 1 SGB II' })
  return hinweise
}
