import { err, type Kennung, ok, type Result } from '../kern/index.ts'
import { liesKassenzeichen } from '../stammdaten/index.ts'
import { mitRechten } from '../technik/index.ts'
import {
  beschliesseRueckzahlung,
  type KlaerenAbgelehnt,
  klaereZeile,
  type RueckzahlenAbgelehnt,
  type ZeilenRef,
} from '../zahlung/index.ts'
import { bucheAufKassenzeichen, umstaendeVon } from './bank.ts'
import { akteurVon, type Handelnder } from './handelnder.ts'

export type ZuordnenAbgelehnt =
  | KlaerenAbgelehnt
  | { readonly art: 'stufeFehlt' }
  | { readonly art: 'kassenzeichen'; readonly fehler: 'laenge' | 'pruefziffer' }
  | { readonly art: 'keineForderung' }
  | { readonly art: 'mehrAlsOffen' }
  | { readonly art: 'nurGutschrift' }

/** A credit nobody knew is booked on the claim a person has found for it. */
export function ordneGutschriftZu(
  h: Handelnder,
  x: { readonly zeile: ZeilenRef; readonly kassenzeichen: string },
): Promise<Result<null, ZuordnenAbgelehnt>> {
  const { traeger, bediensteter } = h.nutzer
  if (h.nutzer.stufe !== 'A') return Promise.resolve(err({ art: 'stufeFehlt' }))
  const kz = liesKassenzeichen(x.kassenzeichen, traeger)
  if (!kz.ok) return Promise.resolve(err({ art: 'kassenzeichen', fehler: kz.ablehnung.art }))
  return mitRechten(h.umgebung.db, akteurVon(h), async (tx): Promise<Result<null, ZuordnenAbgelehnt>> => {
    const u = { ...umstaendeVon(h.umgebung), von: bediensteter }
    const r = await klaereZeile<ZuordnenAbgelehnt>(tx, u, traeger, x.zeile, async (z) => {
      if (z.richtung !== 'gutschrift' || z.betrag === null) return err({ art: 'nurGutschrift' })
      const gutschrift = { ...z, betrag: z.betrag, eingelesenVon: bediensteter }
      const e = await bucheAufKassenzeichen(tx, h.umgebung, traeger, gutschrift, kz.wert)
      if (e.ergebnis === 'verwahrt') return err({ art: e.grund === 'mehrAlsOffen' ? 'mehrAlsOffen' : 'keineForderung' })
      return ok(e)
    })
    return r.ok ? ok(null) : r
  })
}

export type ErledigenAbgelehnt = KlaerenAbgelehnt | { readonly art: 'stufeFehlt' } | { readonly art: 'nochVerwahrt' }

/** Somebody has looked at what a message said and nothing is to be booked. Money that is held stays held. */
export function schliesseZeile(h: Handelnder, zeile: ZeilenRef): Promise<Result<null, ErledigenAbgelehnt>> {
  if (h.nutzer.stufe !== 'A') return Promise.resolve(err({ art: 'stufeFehlt' }))
  const { traeger, bediensteter } = h.nutzer
  return mitRechten(h.umgebung.db, akteurVon(h), async (tx): Promise<Result<null, ErledigenAbgelehnt>> => {
    const u = { ...umstaendeVon(h.umgebung), von: bediensteter }
    const r = await klaereZeile<ErledigenAbgelehnt>(tx, u, traeger, zeile, async (_, bisher) =>
      bisher.ergebnis === 'verwahrt' ? err({ art: 'nochVerwahrt' }) : ok({ ergebnis: 'geklaert', grund: bisher.grund }),
    )
    return r.ok ? ok(null) : r
  })
}

/** A credit nobody can assign goes back to its sender: a run of its own, which another person releases (ADR 0058). */
export function zahleGutschriftZurueck(
  h: Handelnder,
  x: { readonly zeile: ZeilenRef; readonly grund: string },
): Promise<Result<Kennung<'Zahllauf'>, RueckzahlenAbgelehnt | { readonly art: 'stufeFehlt' }>> {
  if (h.nutzer.stufe !== 'A') return Promise.resolve(err({ art: 'stufeFehlt' }))
  const { traeger, bediensteter } = h.nutzer
  const u = { ...umstaendeVon(h.umgebung), zufall: h.umgebung.zufall, von: bediensteter }
  return mitRechten(h.umgebung.db, akteurVon(h), (tx) => beschliesseRueckzahlung(tx, u, traeger, x))
}
