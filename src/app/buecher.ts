import { listTraeger, type Traeger } from '../stammdaten/index.ts'
import { type Akteur, type Db, mitRechten } from '../technik/index.ts'
import { type Buchlesung, leseBuecher } from '../zahlung/index.ts'

const AKTEUR: Akteur = { art: 'system', auftrag: 'pruefeHauptbuch' }

/** The books of every Träger, or of one, read from end to end; `siegel`: the folder of the signed heads, or a copy of it. */
export async function leseAlleBuecher(
  db: Db,
  o: { readonly siegel: string; readonly traeger?: string | undefined },
): Promise<readonly (Buchlesung & { readonly traeger: Traeger })[]> {
  return await mitRechten(
    db,
    AKTEUR,
    async (tx) => {
      const lesungen: (Buchlesung & { readonly traeger: Traeger })[] = []
      for (const t of await listTraeger(tx))
        if (o.traeger === undefined || t.nr === o.traeger)
          lesungen.push({ traeger: t, ...(await leseBuecher(tx, t.nr, o.siegel)) })
      return lesungen
    },
    { nurLesen: true },
  )
}
