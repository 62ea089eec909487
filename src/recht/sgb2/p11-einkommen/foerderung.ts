import type { Einnahmeart } from '../../sachverhalt/angaben.ts'
import type { Einnahme } from '../../sachverhalt/sachverhalt.ts'

/** § 11a Abs. 3 Satz 2 Nr. 3 bis 5, § 11b Abs. 2b Satz 4 SGB II: support for training that counts as income. */
const FOERDERUNG: ReadonlySet<Einnahmeart> = new Set<Einnahmeart>([
  'bafoeg',
  'ausbildungsgeld',
  'berufsausbildungsbeihilfe',
  'begabtenfoerderung',
  'reisekostenTeilhabe',
])

export const istFoerderung = (e: Einnahme): boolean => FOERDERUNG.has(e.a.einkommensart)
