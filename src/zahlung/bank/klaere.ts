import { err, type Kennung, type Result, type TraegerNr } from '../../kern/index.ts'
import { stelleAuftrag, type Tx } from '../../technik/index.ts'
import type { Buchungsumstaende, ZeilenRef } from '../hauptbuch/buchung.ts'
import { auftragVersiegeln } from '../hauptbuch/siegel.ts'
import { findErgebnis, findZeile, insertErgebnis, type LetztesErgebnis, sperreBank } from './bankSql.ts'
import { gibVerwahrtesFrei } from './verwahrung.ts'
import type { Bankzeile, Ergebnis } from './zeile.ts'

export type KlaerenAbgelehnt =
  /** No such entry, or somebody or the program has cleared it meanwhile. */
  | { readonly art: 'nichtOffen' }
  /** It is on its way back to who sent it. */
  | { readonly art: 'gehtZurueck' }

/**
 * A person says what an open piece of a message is: held money is let go, `entscheide` books it where it belongs. Its refusal
 * leaves everything as it was.
 */
export async function klaereZeile<A>(
  tx: Tx,
  u: Buchungsumstaende & { readonly von: Kennung<'Bediensteter'> },
  traeger: TraegerNr,
  ref: ZeilenRef,
  entscheide: (z: Bankzeile, bisher: LetztesErgebnis) => Promise<Result<Ergebnis, A>>,
): Promise<Result<Ergebnis, A | KlaerenAbgelehnt>> {
  await sperreBank(tx, traeger)
  const zeile = await findZeile(tx, traeger, ref)
  const bisher = await findErgebnis(tx, traeger, ref)
  const offen = bisher !== undefined && ['verwahrt', 'zuKlaeren', 'wartet'].includes(bisher.ergebnis)
  if (zeile === undefined || !offen) return err({ art: 'nichtOffen' })
  if (bisher.grund === 'rueckzahlungBeschlossen') return err({ art: 'gehtZurueck' })
  const r = await entscheide(zeile, bisher)
  if (!r.ok) return r
  if (bisher.ergebnis === 'verwahrt') await gibVerwahrtesFrei(tx, u, traeger, zeile)
  await insertErgebnis(tx, traeger, ref, { ...r.wert, folge: bisher.folge + 1, von: u.von, am: u.jetzt })
  await stelleAuftrag(tx, auftragVersiegeln(traeger, u.jetzt))
  return r
}
