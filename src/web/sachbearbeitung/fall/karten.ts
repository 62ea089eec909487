import type { Karte } from '../../bausteine/registerkarten.tsx'
import { tasteDerKarte } from '../../rahmen/tasten.ts'
import type { Fallkopf, Kartenname } from './ansicht.ts'

const KARTEN: readonly { readonly name: Kartenname; readonly titel: string; readonly pfad: string }[] = [
  { name: 'bearbeiten', titel: 'Bearbeiten', pfad: '' },
  { name: 'ergebnis', titel: 'Ergebnis', pfad: '/ergebnis' },
  { name: 'differenz', titel: 'Differenz', pfad: '/differenz' },
  { name: 'schriftstuecke', titel: 'Schriftstücke', pfad: '/schriftstuecke' },
  { name: 'zahlungen', titel: 'Zahlungen', pfad: '/zahlungen' },
  { name: 'akte', titel: 'Akte', pfad: '/akte' },
  { name: 'verlauf', titel: 'Verlauf', pfad: '/verlauf' },
  { name: 'aufforderungen', titel: 'Aufforderungen', pfad: '/aufforderungen' },
  { name: 'verfahren', titel: 'Verfahren', pfad: '/verfahren' },
  { name: 'forderungen', titel: 'Forderungen', pfad: '/forderungen' },
]

/** Shown only in a case that has some. */
const NUR_WENN_DA: readonly Kartenname[] = ['forderungen']

/** The tabs of a case; the key of each goes by its place in the row. */
export function kartenDesFalls(kopf: Fallkopf): readonly Karte[] {
  const da = KARTEN.filter((k) => !NUR_WENN_DA.includes(k.name) || kopf.zahlen[k.name] !== undefined)
  return da.map((k, i) => ({
    nach: `/faelle/${kopf.id}${k.pfad}`,
    titel: k.titel,
    taste: tasteDerKarte(i + 1),
    zahl: kopf.zahlen[k.name],
  }))
}
