import { type Cent, type Datum, err, type Kennung, type Result } from '../kern/index.ts'
import { mitRechten } from '../technik/index.ts'
import { bucheEingang, type EingangAbgelehnt, type ForderungMitStand } from '../zahlung/index.ts'
import { type GleichzeitigAbgelehnt, oderGleichzeitig } from './gleichzeitig.ts'
import { akteurVon, type Handelnder } from './handelnder.ts'

export type EingangErfassenAbgelehnt = EingangAbgelehnt | GleichzeitigAbgelehnt | { readonly art: 'stufeFehlt' }

/** Money that came in on a claim, from its receipt, by a person with level A. */
export function erfasseEingang(
  h: Handelnder,
  e: {
    readonly forderung: Kennung<'Forderung'>
    readonly betrag: Cent
    readonly eingegangenAm: Datum
    readonly beleg: string
  },
): Promise<Result<ForderungMitStand, EingangErfassenAbgelehnt>> {
  if (h.nutzer.stufe !== 'A') return Promise.resolve(err({ art: 'stufeFehlt' }))
  const { uhr, kennung } = h.umgebung
  const umstaende = { jetzt: uhr.jetzt(), heute: uhr.heute(), kennung, von: h.nutzer.bediensteter }
  return oderGleichzeitig(h, 'eingang', () =>
    mitRechten(h.umgebung.db, akteurVon(h), (tx) => bucheEingang(tx, umstaende, { ...e, traeger: h.nutzer.traeger }), {
      serialisierbar: h.umgebung,
    }),
  )
}
