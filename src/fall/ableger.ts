import { err, type Json, type Kennung, kennung, ok, type Result } from '../kern/index.ts'
import type { Tx, Zeitpunkt } from '../technik/index.ts'
import { findAbleger, insertAbleger, listeAbleger, updateErledigt } from './ablegerSql.ts'
import { type Aenderung, gleich, type Konflikt, liesPfad, unterschied, wendeAn } from './aenderung.ts'
import type { Entwurf } from './entwurf.ts'
import { aendere } from './entwurfAendern.ts'
import { oeffneEntwurf } from './entwurfOeffnen.ts'
import { findEntwurfForUpdate, findOffenenEntwurf, insertEntwurf, updateZustand } from './entwurfSql.ts'
import { type Entwurfsinhalt, entwurfAus, satz } from './entwurfsinhalt.ts'
import type { FallAbgelehnt } from './fallAnlegen.ts'
import { findFassung } from './fassungSql.ts'
import type { Bearbeiter, EntwurfRef, FallRef, Werkzeug } from './leistungsfall.ts'
import { findLeistungsfallForUpdate } from './leistungsfallSql.ts'

/** What a branch began with. */
export type Herkunft =
  | { readonly art: 'fassung'; readonly fassung: Kennung<'Fassung'> }
  | { readonly art: 'entwurf'; readonly entwurf: Kennung<'Entwurf'>; readonly version: number }

/** A what-if: a working copy with a name, changed like a draft, never certified. */
export type Ableger = Entwurf & {
  readonly name: string
  readonly herkunft: Herkunft
  /** The content it began with. */
  readonly ausgang: Entwurfsinhalt
  readonly angelegtAm: Zeitpunkt
  readonly angelegtVon: Kennung<'Bediensteter'>
  /** The draft that took its changes over. */
  readonly eingebrachtIn: Kennung<'Entwurf'> | null
}

/** More open what-ifs than this nobody keeps in view. */
export const HOECHSTENS_ABLEGER = 20
export const LAENGSTER_NAME = 80

export type AbzweigenAbgelehnt =
  | FallAbgelehnt
  | { readonly art: 'nameFehlt' }
  | { readonly art: 'zuViele'; readonly hoechstens: number }
  /** There is no open draft, or no such Fassung of this case. */
  | { readonly art: 'herkunftFehlt' }

/** Branches the case from its open draft or from one of its Fassungen. */
export async function zweigeAb(
  tx: Tx,
  u: Werkzeug,
  e: FallRef & {
    readonly wer: Bearbeiter
    readonly name: string
    readonly von: 'entwurf' | { readonly fassung: Kennung<'Fassung'> }
  },
): Promise<Result<Ableger, AbzweigenAbgelehnt>> {
  const name = e.name.replace(/\s+/g, ' ').trim().slice(0, LAENGSTER_NAME)
  if (name === '') return err({ art: 'nameFehlt' })
  const fall = await findLeistungsfallForUpdate(tx, e)
  if (fall === undefined) return err({ art: 'unbekannt' })
  if (fall.zustand === 'eingestellt') return err({ art: 'eingestellt' })
  if ((await listeAbleger(tx, fall)).length >= HOECHSTENS_ABLEGER)
    return err({ art: 'zuViele', hoechstens: HOECHSTENS_ABLEGER })
  const q = await quelle(tx, fall, e.von)
  if (q === undefined) return err({ art: 'herkunftFehlt' })
  const ref: EntwurfRef = { traeger: fall.traeger, entwurf: kennung(u.kennung()) }
  const am = u.uhr.jetzt()
  const basis = { ...ref, fall: fall.fall, basis: q.basis, vorgaenger: null, inhalt: q.inhalt }
  await insertEntwurf(tx, { ...basis, zustand: 'ableger', am, von: e.wer.bediensteter })
  await insertAbleger(tx, { ...ref, fall: fall.fall, name, herkunft: q.herkunft, ausgang: q.inhalt })
  const ableger = await findAbleger(tx, ref)
  if (ableger === undefined) throw new Error(`branch ${ref.entwurf} is gone`)
  return ok(ableger)
}

async function quelle(
  tx: Tx,
  fall: FallRef,
  von: 'entwurf' | { readonly fassung: Kennung<'Fassung'> },
): Promise<{ inhalt: Entwurfsinhalt; herkunft: Herkunft; basis: Kennung<'Fassung'> | null } | undefined> {
  if (von === 'entwurf') {
    const offen = await findOffenenEntwurf(tx, fall)
    return (
      offen && {
        inhalt: offen.inhalt,
        herkunft: { art: 'entwurf', entwurf: offen.entwurf, version: offen.version },
        basis: offen.basis,
      }
    )
  }
  const fassung = await findFassung(tx, fall.traeger, von.fassung)
  if (fassung?.fall !== fall.fall) return undefined
  return { inhalt: entwurfAus(fassung.inhalt), herkunft: { art: 'fassung', fassung: fassung.id }, basis: fassung.id }
}

/** The changes a branch itself has made. */
export function eigeneAenderungen(a: Pick<Ableger, 'ausgang' | 'inhalt'>): readonly Aenderung[] {
  return unterschied(a.ausgang, a.inhalt)
}

/** What bringing a branch in would do to the draft as it stands: what takes effect, what somebody else changed since. */
export type Einbringung = { readonly angewandt: readonly Aenderung[]; readonly konflikte: readonly Konflikt[] }

export function pruefeEinbringung(a: Pick<Ableger, 'ausgang' | 'inhalt'>, ziel: Entwurfsinhalt): Einbringung {
  const r = wendeAn(ziel, eigeneAenderungen(a))
  if (!r.ok) throw new Error(`broken branch at ${r.ablehnung.pfad}`)
  return { angewandt: r.wert.angewandt, konflikte: r.wert.konflikte }
}

/** For one conflict: the value of the branch against the one that was seen in the draft, or the draft's own stays. */
export type Konfliktentscheid = { readonly ableger: boolean; readonly gesehen: Json }

export type EinbringenAbgelehnt =
  | FallAbgelehnt
  | { readonly art: 'nichtOffen' }
  | { readonly art: 'nichtsGeaendert' }
  /** Fields nobody has decided yet, or where the draft has moved on since: nothing was brought in. */
  | { readonly art: 'konflikte'; readonly konflikte: readonly Konflikt[] }

export type Eingebracht = { readonly entwurf: Entwurf; readonly angewandt: readonly Aenderung[] }

/**
 * Keeps a branch: its changes become one batch of the draft, all or nothing. Every conflict is decided field by field;
 * one that is not, or whose value in the draft is no longer the one that was seen, refuses the whole.
 */
export async function bringeEin(
  tx: Tx,
  u: Werkzeug,
  e: EntwurfRef & FallRef & { readonly wer: Bearbeiter; readonly entscheide: ReadonlyMap<string, Konfliktentscheid> },
): Promise<Result<Eingebracht, EinbringenAbgelehnt>> {
  const offen = await oeffneEntwurf(tx, u, e)
  if (!offen.ok) return offen
  const ableger = await sperreAbleger(tx, e)
  if (ableger === undefined) return err({ art: 'unbekannt' })
  if (ableger.zustand !== 'ableger') return err({ art: 'nichtOffen' })
  const eigene = eigeneAenderungen(ableger)
  if (eigene.length === 0) return err({ art: 'nichtsGeaendert' })
  const ref: EntwurfRef = { traeger: e.traeger, entwurf: offen.wert.entwurf }
  const ziel = await findEntwurfForUpdate(tx, ref)
  if (ziel === undefined) throw new Error(`draft ${ref.entwurf} is gone`)
  const { konflikte } = pruefeEinbringung(ableger, ziel.inhalt)
  const strittig = konflikte.filter((k) => {
    const d = e.entscheide.get(k.pfad)
    return d === undefined || !gleich(d.gesehen, k.jetzt)
  })
  if (strittig.length > 0) return err({ art: 'konflikte', konflikte: strittig })
  const gegenStand = new Map(konflikte.map((k) => [k.pfad, k]))
  const aenderungen = eigene.flatMap((a) => {
    const k = gegenStand.get(a.pfad)
    if (k === undefined) return [a]
    return e.entscheide.get(a.pfad)?.ableger === true ? [...mitSatz(ableger, ziel.inhalt, { ...a, alt: k.jetzt })] : []
  })
  const r = await aendere(tx, u, { ...ref, wer: e.wer, aenderungen })
  if (!r.ok) throw new Error(`bringing in failed: ${r.ablehnung.art}`)
  if (r.wert.konflikte[0]) throw new Error(`bringing in failed at ${r.wert.konflikte[0].pfad}`)
  await updateZustand(tx, e, 'eingebracht')
  await updateErledigt(tx, e, { am: u.uhr.jetzt(), von: e.wer.bediensteter, eingebrachtIn: ref.entwurf })
  const danach = await findEntwurfForUpdate(tx, ref)
  if (danach === undefined) throw new Error(`draft ${ref.entwurf} is gone`)
  return ok({ entwurf: danach, angewandt: r.wert.angewandt })
}

/** A field of a record the draft has removed since: the branch's whole record comes back. */
function mitSatz(ableger: Ableger, ziel: Entwurfsinhalt, a: Aenderung): readonly Aenderung[] {
  const stelle = liesPfad(a.pfad)
  if (!stelle || stelle.feld === null || satz(ziel, stelle.bereich, stelle.id)) return [a]
  const { bereich, id } = stelle
  return [{ pfad: `${bereich}/${id}`, alt: null, neu: satz(ableger.inhalt, bereich, id) ?? null }]
}

export type AblegerAbgelehnt = { readonly art: 'unbekannt' } | { readonly art: 'nichtOffen' }

/** Throws a branch away; its log stays. */
export async function verwirfAbleger(
  tx: Tx,
  u: Werkzeug,
  e: EntwurfRef & FallRef & { readonly wer: Bearbeiter },
): Promise<Result<null, AblegerAbgelehnt>> {
  const ableger = await sperreAbleger(tx, e)
  if (ableger === undefined) return err({ art: 'unbekannt' })
  if (ableger.zustand !== 'ableger') return err({ art: 'nichtOffen' })
  await updateZustand(tx, e, 'verworfen')
  await updateErledigt(tx, e, { am: u.uhr.jetzt(), von: e.wer.bediensteter, eingebrachtIn: null })
  return ok(null)
}

async function sperreAbleger(tx: Tx, ref: EntwurfRef & FallRef): Promise<Ableger | undefined> {
  await findEntwurfForUpdate(tx, ref)
  const ableger = await findAbleger(tx, ref)
  return ableger?.fall === ref.fall ? ableger : undefined
}
