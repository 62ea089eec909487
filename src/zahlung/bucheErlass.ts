import { type Cent, err, type Kennung, kennung, ok, type Result, type TraegerNr } from '../kern/index.ts'
import { stelleAuftrag, type Tx } from '../technik/index.ts'
import { vorgemerktIm } from './bucheEingang.ts'
import { forderungsbuchung } from './bucheForderung.ts'
import { insertErlass } from './erlassSql.ts'
import { tilge } from './forderung.ts'
import { listForderungen, sperreForderungen } from './forderungSql.ts'
import type { Buchungsumstaende } from './hauptbuch/buchung.ts'
import { insertBuchungen, insertVorgang } from './hauptbuch/hauptbuchSql.ts'
import { auftragVersiegeln } from './hauptbuch/siegel.ts'

export type Erlass = {
  readonly traeger: TraegerNr
  readonly fall: Kennung<'Leistungsfall'>
  readonly forderung: Kennung<'Forderung'>
  readonly verfahren: Kennung<'Verfahren'>
  readonly betrag: Cent
  readonly von: Kennung<'Bediensteter'>
}

/** More is forgiven than is open; a month that a run has begun to take counts as kept back. */
export type ErlassAbgelehnt = { readonly art: 'zuViel' }

/**
 * § 44 SGB II: forgives a claim or a part of it, Bund and Kommune by their shares (§ 43a). What made the claim is taken back
 * by as much: an expense comes back, contributions are given up. What is kept back is laid out by the caller.
 */
export async function bucheErlass(tx: Tx, u: Buchungsumstaende, e: Erlass): Promise<Result<null, ErlassAbgelehnt>> {
  await sperreForderungen(tx, e)
  const f = (await listForderungen(tx, e)).find((x) => x.id === e.forderung)
  if (f === undefined) throw new Error(`case ${e.fall} has no claim ${e.forderung}`)
  if (e.betrag <= 0 || e.betrag > f.offen - (await vorgemerktIm(tx, e, [f]))) return err({ art: 'zuViel' })
  const id = u.kennung()
  await insertErlass(tx, f, { ...e, id: kennung<'Erlass'>(id) }, { von: e.von, am: u.jetzt })
  const vorgang = kennung<'Vorgang'>(id)
  const { traeger, entscheidung } = f
  await insertVorgang(tx, { traeger, id: vorgang, art: 'erlass', entscheidung, lauf: null, gebuchtAm: u.jetzt })
  const soll = f.grund === 'beitraege' ? 'beitraege' : 'aufwand'
  const buchungen = tilge(f.posten, e.betrag).map((p) =>
    forderungsbuchung(u, f, p, { vorgang, soll, haben: 'forderung' }),
  )
  await insertBuchungen(tx, traeger, buchungen)
  await stelleAuftrag(tx, auftragVersiegeln(traeger, u.jetzt))
  return ok(null)
}
