import {
  type Ableger,
  type AblegerAbgelehnt,
  type AbzweigenAbgelehnt,
  type AendernAbgelehnt,
  type Aenderung,
  aendere,
  bringeEin,
  type EinbringenAbgelehnt,
  type Eingebracht,
  type EntwurfAbgelehnt,
  type Geaendert,
  type Konfliktentscheid,
  ladeAbleger,
  ladeFall,
  nimmZurueck,
  verwirfAbleger,
  zweigeAb,
} from '../fall/index.ts'
import { err, type Kennung, type Result } from '../kern/index.ts'
import { lasseVerfallen } from '../leistung/index.ts'
import { mitRechten, type Tx } from '../technik/index.ts'
import type { Verfallen } from './bearbeiten.ts'
import { akteurVon, bearbeiterVon, type Handelnder } from './handelnder.ts'

/** A branch, named by its case and itself. */
export type Ablegerort = { readonly fall: Kennung<'Leistungsfall'>; readonly ableger: Kennung<'Entwurf'> }

/** Starts a what-if from the open draft or a Fassung. Only in the own Jobcenter (E-02). */
export function abzweigen(
  h: Handelnder,
  e: {
    readonly fall: Kennung<'Leistungsfall'>
    readonly name: string
    readonly von: 'entwurf' | { readonly fassung: Kennung<'Fassung'> }
  },
): Promise<Result<Ableger, AbzweigenAbgelehnt>> {
  return mitRechten(h.umgebung.db, akteurVon(h), async (tx) => {
    const fall = await ladeFall(tx, e.fall)
    if (!fall || fall.traeger !== h.nutzer.traeger) return err({ art: 'unbekannt' })
    return zweigeAb(tx, h.umgebung, { ...e, traeger: fall.traeger, wer: bearbeiterVon(h) })
  })
}

/** Saves what was typed in a branch. Voids nothing: what waits for its order rests on the draft. */
export function bearbeiteAbleger(
  h: Handelnder,
  e: Ablegerort & { readonly aenderungen: readonly Aenderung[]; readonly vorgang?: Kennung<'Vorgang'> | undefined },
): Promise<Result<Geaendert, AendernAbgelehnt>> {
  return mitRechten(h.umgebung.db, akteurVon(h), async (tx) => {
    const ableger = await eigener(tx, h, e)
    if (!ableger) return err({ art: 'unbekannt' })
    const { aenderungen, vorgang } = e
    return aendere(tx, h.umgebung, { ...ableger, aenderungen, vorgang, wer: bearbeiterVon(h) })
  })
}

export function nimmImAblegerZurueck(
  h: Handelnder,
  e: Ablegerort & { readonly vorgang: Kennung<'Vorgang'> },
): Promise<Result<Geaendert, EntwurfAbgelehnt>> {
  return mitRechten(h.umgebung.db, akteurVon(h), async (tx) => {
    const ableger = await eigener(tx, h, e)
    if (!ableger) return err({ art: 'unbekannt' })
    return nimmZurueck(tx, h.umgebung, { ...ableger, vorgang: e.vorgang, wer: bearbeiterVon(h) })
  })
}

/** Keeps a branch: its changes go into the draft, as an edit that voids a decision which waits. */
export function einbringen(
  h: Handelnder,
  e: Ablegerort & { readonly entscheide: ReadonlyMap<string, Konfliktentscheid> },
): Promise<Result<Eingebracht & Verfallen, EinbringenAbgelehnt>> {
  return mitRechten(h.umgebung.db, akteurVon(h), async (tx) => {
    const ableger = await eigener(tx, h, e)
    if (!ableger) return err({ art: 'unbekannt' })
    const wer = bearbeiterVon(h)
    const r = await bringeEin(tx, h.umgebung, { ...ableger, entscheide: e.entscheide, wer })
    if (!r.ok) return r
    const verfallen =
      r.wert.angewandt.length > 0
        ? await lasseVerfallen(tx, h.umgebung, { ...ableger, anlass: 'bearbeitet', wer })
        : null
    return { ok: true, wert: { ...r.wert, verfallen } }
  })
}

export function wirfWeg(h: Handelnder, e: Ablegerort): Promise<Result<null, AblegerAbgelehnt>> {
  return mitRechten(h.umgebung.db, akteurVon(h), async (tx) => {
    const ableger = await eigener(tx, h, e)
    if (!ableger) return err({ art: 'unbekannt' })
    return verwirfAbleger(tx, h.umgebung, { ...ableger, wer: bearbeiterVon(h) })
  })
}

async function eigener(tx: Tx, h: Handelnder, e: Ablegerort): Promise<Ableger | undefined> {
  const fall = await ladeFall(tx, e.fall)
  if (!fall || fall.traeger !== h.nutzer.traeger) return undefined
  const ableger = await ladeAbleger(tx, { traeger: fall.traeger, entwurf: e.ableger })
  return ableger?.fall === fall.fall ? ableger : undefined
}
