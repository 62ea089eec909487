import { err, type Kennung, ok, type Result } from '../../kern/index.ts'
import { isoZeitpunkt, stelleAuftrag, type Tx, type Zeitpunkt } from '../../technik/index.ts'
import { verwirfRueckzahlung } from '../bank/rueckzahlung.ts'
import { countUngesehene } from './auffaelligkeiten/auffaelligkeitSql.ts'
import { AUFTRAG_NOTLISTE, AUFTRAG_UEBERGIB, laufauftrag } from './auftraege.ts'
import { listDateien } from './dateiSql.ts'
import { type FreigabeAbgelehnt, type Laufinhalt, pruefeFreigabe, type VerwerfenAbgelehnt } from './lauf.ts'
import { findLauf, insertLaufereignis, type LaufRef, sperreLauf } from './laufSql.ts'
import { istGedeckt } from './notzahlung.ts'
import { stelleZahlungenZurueck } from './planungSql.ts'

type Wer = { readonly von: Kennung<'Bediensteter'>; readonly jetzt: Zeitpunkt }

/**
 * The second natural person releases a run over exactly the count, sum and hash that stood before the
 * eyes (PAY-19), and after what is noticeable in it was looked at (HKR-11). Then the postings are made in the background, and the file set may leave.
 */
export async function gibFrei(
  tx: Tx,
  wer: Wer,
  ref: LaufRef,
  gesehen: Laufinhalt,
): Promise<Result<null, FreigabeAbgelehnt>> {
  await sperreLauf(tx, ref)
  const lauf = await findLauf(tx, ref)
  const geprueft = pruefeFreigabe(lauf, gesehen, wer.von)
  if (!geprueft.ok) return geprueft
  if (lauf === undefined) return err({ art: 'unbekannt' })
  const schlechte = (await listDateien(tx, ref)).filter((d) => d.urteil !== 'angenommen').map((d) => d.nummer)
  if (schlechte.length > 0) return err({ art: 'dateiAbgewiesen', dateien: schlechte })
  const ungesehen = await countUngesehene(tx, ref)
  if (ungesehen > 0) return err({ art: 'auffaelligkeitenOffen', anzahl: ungesehen })
  if (lauf.art === 'not' && !(await istGedeckt(tx, ref))) return err({ art: 'nichtGedeckt' })
  const { nr, inhalt } = geprueft.wert
  await insertLaufereignis(tx, {
    lauf,
    nr: nr + 1,
    vorher: 'geplant',
    zustand: 'freigegeben',
    von: wer.von,
    am: wer.jetzt,
    anzahl: inhalt.anzahl,
    summeCent: inhalt.summe,
    hash: inhalt.hash,
    grund: null,
  })
  await stelleAuftrag(tx, laufauftrag(AUFTRAG_UEBERGIB, lauf))
  return ok(null)
}

/** Gives a run up before its release: its payments go with the next run of their kind. */
export async function verwirf(
  tx: Tx,
  wer: Wer,
  ref: LaufRef,
  grund: string,
): Promise<Result<{ readonly zurueckgestellt: number }, VerwerfenAbgelehnt>> {
  await sperreLauf(tx, ref)
  const lauf = await findLauf(tx, ref)
  if (lauf === undefined) return err({ art: 'unbekannt' })
  const { zustand, nr } = lauf.stand
  if (zustand !== 'angelegt' && zustand !== 'geplant') return err({ art: 'nichtMehrMoeglich', zustand })
  if (grund.trim() === '') return err({ art: 'grundFehlt' })
  await insertLaufereignis(tx, {
    lauf,
    nr: nr + 1,
    vorher: zustand,
    zustand: 'verworfen',
    von: wer.von,
    am: wer.jetzt,
    anzahl: 0,
    summeCent: 0,
    hash: null,
    grund: grund.trim(),
  })
  if (lauf.art === 'rueckzahlung') await verwirfRueckzahlung(tx, wer, ref)
  const zurueckgestellt = await stelleZahlungenZurueck(tx, ref, isoZeitpunkt(wer.jetzt))
  if (lauf.art === 'not') await stelleAuftrag(tx, laufauftrag(AUFTRAG_NOTLISTE, lauf))
  return ok({ zurueckgestellt })
}
