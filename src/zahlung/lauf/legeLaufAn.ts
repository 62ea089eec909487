import {
  type Datum,
  err,
  type Kennung,
  type Kennungsgeber,
  kennung,
  ok,
  type Result,
  type TraegerNr,
} from '../../kern/index.ts'
import type { KontoRef } from '../../stammdaten/index.ts'
import { listBankverbindungen } from '../../stammdaten/index.ts'
import { stelleAuftrag, type Tx, type Zeitpunkt, type Zufall } from '../../technik/index.ts'
import { AUFTRAG_PLANE, laufauftrag } from './auftraege.ts'
import { type Lauf, type LaufAbgelehnt, type LaufMitStand, type Laufwunsch, tageDesLaufs } from './lauf.ts'
import { insertLauf, listGleicheLaeufe, loadLauf } from './laufSql.ts'

export type Laufumstaende = {
  readonly jetzt: Zeitpunkt
  readonly heute: Datum
  readonly kennung: Kennungsgeber
  readonly zufall: Zufall
}

/**
 * Starts a run: its days, number and secret are fixed, planning begins in the background. Of one account and
 * month there is one run (REL-12), of one day one at a time: who asks again gets the one that is there. A
 * discarded run makes room; so does a day's run that was released, for what came after it.
 */
export async function legeLaufAn(
  tx: Tx,
  u: Laufumstaende,
  wunsch: Laufwunsch & {
    readonly traeger: TraegerNr
    readonly zahlerkonto: KontoRef
    readonly von: Kennung<'Bediensteter'>
  },
): Promise<Result<LaufMitStand, LaufAbgelehnt>> {
  const tage = tageDesLaufs(wunsch, u.heute)
  if (!tage.ok) return tage
  const konto = await pruefeZahlerkonto(tx, wunsch.traeger, wunsch.zahlerkonto)
  if (!konto.ok) return konto
  const gleiche = await listGleicheLaeufe(tx, { ...wunsch, ausfuehrung: tage.wert.ausfuehrung })
  const da = gleiche.findLast(haeltPlatz)
  if (da) return ok(da)
  const lauf: Lauf = {
    ...tage.wert,
    id: kennung<'Zahllauf'>(u.kennung()),
    traeger: wunsch.traeger,
    art: wunsch.art,
    monat: wunsch.art === 'monat' ? wunsch.monat : null,
    zahlerkonto: wunsch.zahlerkonto,
    nummer: (gleiche.at(-1)?.nummer ?? 0) + 1,
    schluessel: u.zufall(32),
    angelegtAm: u.jetzt,
    angelegtVon: wunsch.von,
  }
  if (await insertLauf(tx, lauf)) {
    await stelleAuftrag(tx, laufauftrag(AUFTRAG_PLANE, lauf))
    return ok(await loadLauf(tx, { traeger: lauf.traeger, lauf: lauf.id }))
  }
  // somebody else was first
  const erster = (await listGleicheLaeufe(tx, lauf)).find((l) => l.nummer === lauf.nummer)
  if (erster === undefined) throw new Error('a run is there and cannot be seen')
  return ok(erster)
}

function haeltPlatz({ art, stand }: LaufMitStand): boolean {
  if (stand.zustand === 'verworfen' || art === 'sonder') return false
  return art === 'monat' || stand.zustand === 'angelegt' || stand.zustand === 'geplant'
}

async function pruefeZahlerkonto(tx: Tx, traeger: TraegerNr, ref: KontoRef): Promise<Result<null, LaufAbgelehnt>> {
  const [konto] = await listBankverbindungen(tx, [ref])
  if (konto?.zustand !== 'bestaetigt') return err({ art: 'zahlerkontoNichtBestaetigt' })
  const eigenes = konto.inhaber.art === 'traeger' && konto.inhaber.id === traeger
  return eigenes ? ok(null) : err({ art: 'zahlerkontoFremd' })
}
