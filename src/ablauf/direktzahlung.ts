import { aendere, type Weg } from '../fall/index.ts'
import { err, type Kennung, kennung, ok, type Result } from '../kern/index.ts'
import { lasseVerfallen } from '../leistung/index.ts'
import {
  type Anschrift,
  type EmpfaengerAbgelehnt,
  type KontoRef,
  legeEmpfaengerAn,
  schlageBankverbindungVor,
  urheber,
  type VorschlagAbgelehnt,
} from '../stammdaten/index.ts'
import { mitRechten, type Tx } from '../technik/index.ts'
import { akteurVon, bearbeiterVon, type Handelnder } from './handelnder.ts'
import { findFallentwurf } from './lage.ts'

export type Direktzahlung = Pick<Weg, 'leistungsart' | 'betrag_cent' | 'aufteilung' | 'person' | 'von' | 'bis'> & {
  readonly fall: Kennung<'Leistungsfall'>
  readonly art: 'vermieter' | 'versorger' | 'versicherung'
  readonly name: string
  readonly anschrift: Anschrift
  readonly iban: string
  /** The signed document name and account are taken from. */
  readonly beleg: string
}

export type DirektzahlungAbgelehnt =
  | { readonly art: 'unbekannt' }
  | { readonly art: 'empfaenger'; readonly grund: EmpfaengerAbgelehnt }
  | { readonly art: 'konto'; readonly grund: VorschlagAbgelehnt }

/**
 * § 22 Abs. 7, § 26 Abs. 5 SGB II: a part of the money goes to landlord, supplier or insurer. The payee and the account are
 * proposals until the decision that uses them is ordered by a second person.
 */
export function richteDirektzahlungEin(
  h: Handelnder,
  d: Direktzahlung,
): Promise<Result<{ readonly weg: string; readonly version: number }, DirektzahlungAbgelehnt>> {
  return mitRechten(h.umgebung.db, akteurVon(h), (tx) => richteEinIn(tx, h, d))
}

export async function richteEinIn(
  tx: Tx,
  h: Handelnder,
  d: Direktzahlung,
): Promise<Result<{ readonly weg: string; readonly version: number }, DirektzahlungAbgelehnt>> {
  const gefunden = await findFallentwurf(tx, d.fall)
  if (!gefunden || gefunden.fall.traeger !== h.nutzer.traeger) return err({ art: 'unbekannt' })
  const konto = await schlageEmpfaengerVor(tx, h, d)
  if (!konto.ok) return konto
  const weg = `direkt-${kennung<'Weg'>(h.umgebung.kennung()).slice(-12)}`
  const wer = bearbeiterVon(h)
  const neu = {
    art: d.art,
    empfaenger: { konto: konto.wert.konto, version: konto.wert.version },
    leistungsart: d.leistungsart,
    betrag_cent: d.betrag_cent,
    aufteilung: d.aufteilung,
    person: d.person,
    von: d.von,
    bis: d.bis,
  }
  const r = await aendere(tx, h.umgebung, {
    traeger: gefunden.fall.traeger,
    entwurf: gefunden.entwurf.entwurf,
    aenderungen: [{ pfad: `wege/${weg}`, alt: null, neu }],
    wer,
  })
  if (!r.ok) throw new Error(`draft refuses a way of payment: ${r.ablehnung.art}`)
  await lasseVerfallen(tx, h.umgebung, { ...gefunden.fall, anlass: 'bearbeitet', wer })
  return ok({ weg, version: r.wert.version })
}

/** A payee with an account, both proposals until a second person confirms them. */
export async function schlageEmpfaengerVor(
  tx: Tx,
  h: Handelnder,
  d: Pick<Direktzahlung, 'art' | 'name' | 'anschrift' | 'iban' | 'beleg'>,
): Promise<Result<KontoRef, Extract<DirektzahlungAbgelehnt, { art: 'empfaenger' | 'konto' }>>> {
  const u = urheber(h.umgebung, akteurVon(h))
  const empfaenger = await legeEmpfaengerAn(tx, u, d.art === 'versicherung' ? 'sonstiger' : d.art, {
    name: d.name,
    anschrift: d.anschrift,
    beleg: d.beleg,
  })
  if (!empfaenger.ok) return err({ art: 'empfaenger' as const, grund: empfaenger.ablehnung })
  const konto = await schlageBankverbindungVor(
    tx,
    u,
    { art: 'empfaenger', id: empfaenger.wert.id },
    { iban: d.iban, kontoinhaber: d.name, beleg: d.beleg },
  )
  return konto.ok ? konto : err({ art: 'konto' as const, grund: konto.ablehnung })
}
