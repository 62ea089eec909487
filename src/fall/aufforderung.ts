import { type Datum, err, type Kennung, kennung, ok, plusTage, type Result, type TraegerNr } from '../kern/index.ts'
import type { PersonId } from '../recht/index.ts'
import type { Tx, Zeitpunkt } from '../technik/index.ts'
import type { Anlass, Anlassart } from './anlass.ts'
import {
  findAufforderungForUpdate,
  hatAufforderung,
  insertAufforderung,
  insertSchritt,
  listeVonRegel,
  updateAufforderungsgrund,
} from './aufforderungSql.ts'
import type { Bearbeiter, FallRef, Werkzeug } from './leistungsfall.ts'

/** `entfallen`: its cause has gone, so nobody has to do anything. */
export const AUFFORDERUNGSZUSTAENDE = ['offen', 'erledigt', 'geloescht', 'entfallen'] as const
export type Aufforderungszustand = (typeof AUFFORDERUNGSZUSTAENDE)[number]

/** A Bearbeitungsaufforderung: what somebody has to look at, from which day on, and with whom it lies. */
export type Aufforderung = FallRef & {
  readonly id: Kennung<'Aufforderung'>
  readonly art: Anlassart
  readonly schluessel: string
  readonly person: PersonId | null
  readonly grund: string
  readonly faelligAm: Datum
  readonly angelegtAm: Zeitpunkt
  /** null: by rule. */
  readonly angelegtVon: Kennung<'Bediensteter'> | null
  readonly zustand: Aufforderungszustand
  /** The day on which it lies on the desk: `faelligAm`, or later if it was put off. */
  readonly vorlageAm: Datum
  /** null: with the whole Jobcenter. */
  readonly zustaendig: Kennung<'Bediensteter'> | null
  readonly nr: number
}

export type Aufforderungsschritt = {
  readonly nr: number
  readonly zustand: Aufforderungszustand
  readonly vorlageAm: Datum
  readonly zustaendig: Kennung<'Bediensteter'> | null
  readonly bemerkung: string
  readonly wann: Zeitpunkt
  /** null: by rule. */
  readonly von: Kennung<'Bediensteter'> | null
}

/** What is done about one: each leaves a step with its remark. */
export type Aufforderungsakt =
  | { readonly art: 'erledigen' }
  | { readonly art: 'loeschen' }
  | { readonly art: 'wiederOeffnen' }
  | { readonly art: 'zurueckstellen'; readonly bis: Datum }
  | { readonly art: 'zuweisen'; readonly an: Kennung<'Bediensteter'> | null }

export type Aktabgelehnt =
  | { readonly art: 'unbekannt' }
  /** Somebody else was quicker: look again. */
  | { readonly art: 'ueberholt' }
  /** Put off only what is open, open again only what is not. */
  | { readonly art: 'zustand' }
  /** Deleting and putting off say why. */
  | { readonly art: 'bemerkungFehlt' }
  /** Put off to a day that has passed. */
  | { readonly art: 'tagVergangen' }

/** How far ahead items are laid out: the longest Bewilligungszeitraum and its notice. */
const VORAUS = 400

/** Set by hand, for a day. */
export async function legeAufforderungAn(
  tx: Tx,
  u: Werkzeug,
  a: FallRef & {
    readonly grund: string
    readonly faelligAm: Datum
    readonly zustaendig: Kennung<'Bediensteter'> | null
    readonly wer: Bearbeiter
  },
): Promise<Kennung<'Aufforderung'>> {
  const id = kennung<'Aufforderung'>(u.kennung())
  await insertAufforderung(tx, {
    ...a,
    id,
    art: 'vonHand',
    schluessel: `vonHand/${id}`,
    person: null,
    angelegtAm: u.uhr.jetzt(),
    angelegtVon: a.wer.bediensteter,
    zustand: 'offen',
    vorlageAm: a.faelligAm,
    nr: 0,
  })
  return id
}

type Einmalig = FallRef & { readonly grund: string; readonly zustaendig: Kennung<'Bediensteter'> | null }

/**
 * Left over by a run over the stock: a person has to look at the case. Once a run and case, however often it is asked
 * for; facts do not close it.
 */
export function legeMassenaufforderungAn(
  tx: Tx,
  u: Werkzeug,
  a: Einmalig & { readonly lauf: Kennung<'Massenlauf'> },
): Promise<void> {
  return legeEinmaligeAn(tx, u, a, { art: 'massenaenderung', schluessel: `massenaenderung/${a.lauf}` })
}

/** A paper came in by the portal after the case was there: somebody has to look at it. */
export function legeUnterlagenaufforderungAn(
  tx: Tx,
  u: Werkzeug,
  a: Einmalig & { readonly dokument: Kennung<'Dokument'> },
): Promise<void> {
  return legeEinmaligeAn(tx, u, a, { art: 'onlineUnterlage', schluessel: `dokument/${a.dokument}` })
}

/** The day a citizen had to answer by has passed; once for each question asked. */
export function legeFristaufforderungAn(
  tx: Tx,
  u: Werkzeug,
  a: Einmalig & { readonly rueckfrage: Kennung<'Rueckfrage'> },
): Promise<void> {
  return legeEinmaligeAn(tx, u, a, { art: 'onlineRueckfrage', schluessel: `rueckfrage/${a.rueckfrage}` })
}

async function legeEinmaligeAn(
  tx: Tx,
  u: Werkzeug,
  a: Einmalig,
  x: Pick<Aufforderung, 'art' | 'schluessel'>,
): Promise<void> {
  if (await hatAufforderung(tx, a, x.schluessel)) return
  const heute = u.uhr.heute()
  await insertAufforderung(tx, {
    ...a,
    ...x,
    id: kennung<'Aufforderung'>(u.kennung()),
    person: null,
    faelligAm: heute,
    angelegtAm: u.uhr.jetzt(),
    angelegtVon: null,
    zustand: 'offen',
    vorlageAm: heute,
    nr: 0,
  })
}

/**
 * Brings the work items of a case into line with its facts: new causes become open items, causes that have gone close
 * theirs, and what is open says what holds now (an amount that has become smaller, for example). What was done, put off or
 * deleted before stays so. For facts the rule speaks of; by hand stays untouched.
 */
export async function pflegeAufforderungen(
  tx: Tx,
  u: Werkzeug,
  ref: FallRef,
  anlaesse: readonly Anlass[],
  zustaendig: Kennung<'Bediensteter'> | null,
): Promise<{ readonly neu: number; readonly entfallen: number }> {
  const wann = u.uhr.jetzt()
  const bekannt = await listeVonRegel(tx, ref)
  const da = new Set(bekannt.map((b) => b.schluessel))
  const absehbar = plusTage(u.uhr.heute(), VORAUS)
  const neue = anlaesse.filter((a) => a.faelligAm <= absehbar && !da.has(a.schluessel))
  for (const a of neue)
    await insertAufforderung(tx, {
      ...ref,
      ...a,
      id: kennung<'Aufforderung'>(u.kennung()),
      angelegtAm: wann,
      angelegtVon: null,
      zustand: 'offen',
      vorlageAm: a.faelligAm,
      zustaendig,
      nr: 0,
    })
  const gilt = new Map(anlaesse.map((a) => [a.schluessel, a.grund]))
  const wechsel = bekannt.filter((b) => (b.zustand === 'offen' && !gilt.has(b.schluessel)) || kehrtWieder(b, gilt))
  for (const b of wechsel)
    await insertSchritt(tx, b, {
      zustand: b.zustand === 'offen' ? 'entfallen' : 'offen',
      vorlageAm: b.faelligAm,
      zustaendig: b.zustaendig,
      bemerkung: '',
      wann,
      von: null,
    })
  for (const b of bekannt) {
    const grund = gilt.get(b.schluessel)
    if (grund === undefined || grund === b.grund) continue
    if (b.zustand === 'offen' || b.zustand === 'entfallen') await updateAufforderungsgrund(tx, b, grund)
  }
  return { neu: neue.length, entfallen: wechsel.filter((b) => b.zustand === 'offen').length }
}

/** A cause that had gone and is there again. */
const kehrtWieder = (b: Aufforderung, gilt: ReadonlyMap<string, string>): boolean =>
  b.zustand === 'entfallen' && gilt.has(b.schluessel)

/** Does something about an item as it was when it was read (`nr`). */
export async function fuehreAktAus(
  tx: Tx,
  u: Werkzeug,
  a: {
    readonly traeger: TraegerNr
    readonly id: Kennung<'Aufforderung'>
    readonly nr: number
    readonly akt: Aufforderungsakt
    readonly bemerkung: string
    readonly wer: Bearbeiter
  },
): Promise<Result<Aufforderung, Aktabgelehnt>> {
  const alt = await findAufforderungForUpdate(tx, a.traeger, a.id)
  if (alt === undefined) return err({ art: 'unbekannt' })
  if (alt.nr !== a.nr) return err({ art: 'ueberholt' })
  const neu = nachAkt(alt, a.akt, a.bemerkung.trim(), u.uhr.heute())
  if (!neu.ok) return neu
  const schritt = { ...neu.wert, bemerkung: a.bemerkung.trim(), wann: u.uhr.jetzt(), von: a.wer.bediensteter }
  await insertSchritt(tx, alt, schritt)
  return ok({ ...alt, ...neu.wert, nr: alt.nr + 1 })
}

type Stand = Pick<Aufforderung, 'zustand' | 'vorlageAm' | 'zustaendig'>

function nachAkt(a: Aufforderung, akt: Aufforderungsakt, bemerkung: string, heute: Datum): Result<Stand, Aktabgelehnt> {
  const stand: Stand = { zustand: a.zustand, vorlageAm: a.vorlageAm, zustaendig: a.zustaendig }
  if ((akt.art === 'wiederOeffnen') === (a.zustand === 'offen')) return err({ art: 'zustand' })
  if (bemerkung === '' && (akt.art === 'loeschen' || akt.art === 'zurueckstellen'))
    return err({ art: 'bemerkungFehlt' })
  switch (akt.art) {
    case 'erledigen':
      return ok({ ...stand, zustand: 'erledigt' })
    case 'loeschen':
      return ok({ ...stand, zustand: 'geloescht' })
    case 'wiederOeffnen':
      return ok({ ...stand, zustand: 'offen' })
    case 'zuweisen':
      return ok({ ...stand, zustaendig: akt.an })
    case 'zurueckstellen':
      return akt.bis <= heute ? err({ art: 'tagVergangen' }) : ok({ ...stand, vorlageAm: akt.bis })
  }
}
