import { deutsch } from '../../../kern/index.ts'
import { type ForderungMitStand, istVorschuss } from '../../../zahlung/index.ts'

/** When a claim has to be paid; a loan is paid back out of the benefit until the rest of it falls due. */
export function faelligText(f: ForderungMitStand): string {
  if (f.darlehen === null) return deutsch(f.faelligAm)
  if (f.darlehen.faelligAm !== null) return deutsch(f.darlehen.faelligAm)
  if (istVorschuss(f.darlehen)) return 'wird von der Bewilligung abgezogen'
  return f.grund === 'vorzeitig' ? 'mit der nächsten Zahlung' : 'wird aus der Leistung getilgt'
}
