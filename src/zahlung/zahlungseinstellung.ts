import {
  type Datum,
  err,
  type Kennung,
  type Kennungsgeber,
  kennung,
  ok,
  type Result,
  type TraegerNr,
} from '../kern/index.ts'
import { einstellungBis } from '../recht/index.ts'
import type { Tx, Zeitpunkt } from '../technik/index.ts'
import {
  insertZahlungseinstellung,
  insertZahlungseinstellungsende,
  listZahlungseinstellungen,
  type Zahlungseinstellung,
} from './zahlungseinstellungSql.ts'

type Wo = { readonly traeger: TraegerNr; readonly fall: Kennung<'Leistungsfall'> }
type Umstaende = { readonly jetzt: Zeitpunkt; readonly heute: Datum; readonly kennung: Kennungsgeber }

/** Neither ended nor past its last day. */
export const laeuft = (e: Zahlungseinstellung, heute: Datum): boolean => e.ende === null && heute <= e.bis

/** § 331 SGB III, § 40 Abs. 2 Nr. 4 SGB II: from today no run takes a payment of this case, for two months at most. */
export async function stelleZahlungEin(
  tx: Tx,
  u: Umstaende,
  e: Wo & { readonly wer: Kennung<'Bediensteter'> },
): Promise<Result<{ readonly bis: Datum }, { readonly art: 'laeuftSchon' }>> {
  const da = await listZahlungseinstellungen(tx, e)
  if (da.some((x) => laeuft(x, u.heute))) return err({ art: 'laeuftSchon' })
  const bis = einstellungBis(u.heute).tag
  const id = kennung<'Zahlungseinstellung'>(u.kennung())
  await insertZahlungseinstellung(tx, e, { id, von: u.heute, bis, am: u.jetzt, wer: e.wer })
  return ok({ bis })
}

/** Ends what rests before its day: what is open is paid with the next run. Without an effect where nothing rests. */
export async function gibZahlungFrei(
  tx: Tx,
  u: Umstaende,
  e: Wo & { readonly entscheidung: Kennung<'Entscheidung'> | null; readonly wer: Kennung<'Bediensteter'> },
): Promise<void> {
  for (const x of await listZahlungseinstellungen(tx, e)) {
    if (!laeuft(x, u.heute)) continue
    const { entscheidung, wer } = e
    await insertZahlungseinstellungsende(tx, e.traeger, { einstellung: x.id, entscheidung, am: u.jetzt, wer })
  }
}
