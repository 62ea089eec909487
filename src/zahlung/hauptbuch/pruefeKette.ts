import type { TraegerNr } from '../../kern/index.ts'
import type { Tx } from '../../technik/index.ts'
import { ANFANG, glied } from './siegel.ts'
import { countUnversiegelt, listSiegel } from './siegelSql.ts'

export type Kettenbefund = {
  readonly geprueft: number
  readonly kopf: string
  /** Sealing numbers whose posting or link is not what it was. */
  readonly gebrochen: readonly number[]
  readonly unversiegelt: number
}

const JE_SCHRITT = 5_000

/** LED-04: reads the whole chain of a Träger and says where it does not hold. */
export async function pruefeKette(tx: Tx, traeger: TraegerNr): Promise<Kettenbefund> {
  const gebrochen: number[] = []
  let nummer = 0
  let kopf = ANFANG
  for (;;) {
    const stueck = await listSiegel(tx, traeger, nummer, JE_SCHRITT)
    for (const s of stueck) {
      nummer++
      const heil = s.nummer === nummer && s.vorige === kopf && s.kette === glied(s.vorige, traeger, s.buchung)
      if (!heil) gebrochen.push(s.nummer)
      nummer = s.nummer
      kopf = s.kette
    }
    if (stueck.length < JE_SCHRITT) break
  }
  return { geprueft: nummer, kopf, gebrochen, unversiegelt: await countUnversiegelt(tx, traeger) }
}
