import {
  type AendernAbgelehnt,
  type Aenderung,
  aendere,
  type Entwurf,
  type EntwurfAbgelehnt,
  type FallAbgelehnt,
  type Geaendert,
  ladeFall,
  nimmZurueck,
  oeffneEntwurf,
} from '../fall/index.ts'
import { err, type Kennung, type Result } from '../kern/index.ts'
import { lasseVerfallen } from '../leistung/index.ts'
import { mitRechten } from '../technik/index.ts'
import { akteurVon, bearbeiterVon, type Handelnder } from './handelnder.ts'
import { findFallentwurf } from './lage.ts'

export type Bearbeitung = {
  readonly fall: Kennung<'Leistungsfall'>
  readonly aenderungen: readonly Aenderung[]
  /** Id of the batch, given by the page: sent twice, it takes effect once. */
  readonly vorgang?: Kennung<'Vorgang'> | undefined
  /** The version the page knew. */
  readonly basisVersion?: number | undefined
}

/** A decision that waited was voided by this edit. */
export type Verfallen = { readonly verfallen: Kennung<'Entscheidung'> | null }

/** The one draft of the case: the open one, or a new one from the newest Fassung. */
export function oeffneZumBearbeiten(
  h: Handelnder,
  fallId: Kennung<'Leistungsfall'>,
): Promise<Result<Entwurf, FallAbgelehnt>> {
  return mitRechten(h.umgebung.db, akteurVon(h), async (tx) => {
    const fall = await ladeFall(tx, fallId)
    if (!fall || fall.traeger !== h.nutzer.traeger) return err({ art: 'unbekannt' })
    return oeffneEntwurf(tx, h.umgebung, { ...fall, wer: bearbeiterVon(h) })
  })
}

/** Saves what was typed. Any edit after certifying voids the decision that waits. */
export function bearbeiten(h: Handelnder, b: Bearbeitung): Promise<Result<Geaendert & Verfallen, AendernAbgelehnt>> {
  return mitRechten(h.umgebung.db, akteurVon(h), async (tx) => {
    const gefunden = await findFallentwurf(tx, b.fall)
    if (!gefunden || gefunden.fall.traeger !== h.nutzer.traeger) return err({ art: 'unbekannt' })
    const wer = bearbeiterVon(h)
    const r = await aendere(tx, h.umgebung, { ...gefunden.entwurf, ...b, entwurf: gefunden.entwurf.entwurf, wer })
    if (!r.ok) return r
    const verfallen =
      r.wert.angewandt.length > 0
        ? await lasseVerfallen(tx, h.umgebung, { ...gefunden.fall, anlass: 'bearbeitet', wer })
        : null
    return { ok: true, wert: { ...r.wert, verfallen } }
  })
}

/** Undo of one batch, in the same way an edit. */
export function macheRueckgaengig(
  h: Handelnder,
  b: { readonly fall: Kennung<'Leistungsfall'>; readonly vorgang: Kennung<'Vorgang'> },
): Promise<Result<Geaendert & Verfallen, EntwurfAbgelehnt>> {
  return mitRechten(h.umgebung.db, akteurVon(h), async (tx) => {
    const gefunden = await findFallentwurf(tx, b.fall)
    if (!gefunden || gefunden.fall.traeger !== h.nutzer.traeger) return err({ art: 'unbekannt' })
    const wer = bearbeiterVon(h)
    const r = await nimmZurueck(tx, h.umgebung, { ...gefunden.entwurf, vorgang: b.vorgang, wer })
    if (!r.ok) return r
    const verfallen = await lasseVerfallen(tx, h.umgebung, { ...gefunden.fall, anlass: 'bearbeitet', wer })
    return { ok: true, wert: { ...r.wert, verfallen } }
  })
}
