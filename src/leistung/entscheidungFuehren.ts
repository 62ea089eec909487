import {
  type FallRef,
  hatBearbeitet,
  ladeFassung,
  merkeFestgestellt,
  pruefeEntwurf,
  schreibe,
  sperreEntwurf,
  type Werkzeug,
} from '../fall/index.ts'
import { err, type Kennung, kennung, ok, type Result } from '../kern/index.ts'
import type { AngabeId, Rechtsstand } from '../recht/index.ts'
import type { Tx } from '../technik/index.ts'
import {
  type Betragszeile,
  ordnePersonMonate,
  type PersonMonat,
  personMonatSchluessel,
  stellenschluessel,
} from './betrag.ts'
import {
  type Angeordnet,
  type AnordnenAbgelehnt,
  type Entscheidungsart,
  type Festgestellt,
  type FeststellenAbgelehnt,
  type Feststellung,
  gesamthash,
  type Handelnder,
  pruefeAnordnen,
  pruefeFeststellen,
  pruefeZurueckgeben,
  type Verfallsanlass,
  type ZurueckgebenAbgelehnt,
} from './entscheidung.ts'
import {
  type EntscheidungRef,
  findEntscheidung,
  insertEnde,
  insertEntscheidung,
  ladeTeil,
  listHerleitungen,
  sperreFallstand,
  updateFallstand,
} from './entscheidungSql.ts'
import { zeilenAusTeil } from './ergebnisteil.ts'
import { liesHerleitung } from './herleitung.ts'
import { abweichendeRegeln } from './herleitungsvergleich.ts'
import { insertErledigung, insertRegelung, insertUeberzahlung } from './regelungSql.ts'
import { type Feststellungsinhalt, type Teile, teileAus } from './teile.ts'

export type Feststellen = FallRef & {
  readonly entwurf: Kennung<'Entwurf'>
  /** The version the certifier has seen. */
  readonly entwurfVersion: number
  readonly art: Entscheidungsart
  readonly begruendung: string | null
  readonly regelt: readonly PersonMonat[]
  readonly rechtsstand: Rechtsstand
  readonly inhalt: Feststellungsinhalt
  readonly anzahlSchreiben: number
  /** The recovery case an `aufhebung` settles. */
  readonly ueberzahlung?: Kennung<'Ueberzahlung'> | undefined
  /** The period an `abschliessend` decides. */
  readonly zeitraum?: AngabeId | undefined
  readonly wer: Handelnder
}

/** Certifies. A decision of the case that still waits is void with it. */
export async function stelleFest(
  tx: Tx,
  u: Werkzeug,
  e: Feststellen,
): Promise<Result<Festgestellt, FeststellenAbgelehnt>> {
  const gesperrt = await sperreEntwurf(tx, e)
  if (gesperrt?.entwurf.zustand !== 'offen') return err({ art: 'unbekannt' })
  const { fall, entwurf } = gesperrt
  const stand = await sperreFallstand(tx, e)
  const teile = teileAus(e.inhalt)
  if (
    schreibe(pruefeEntwurf(entwurf.inhalt).rechenbar).hash !== teile.hashes.fakten &&
    entwurf.version === e.entwurfVersion
  )
    throw new Error(`draft ${e.entwurf}: the facts given are not those of the draft`)
  const basis = fall.fassung && (await ladeFassung(tx, e.traeger, fall.fassung.id))
  const darf = pruefeFeststellen({
    ...e,
    basisFassung: entwurf.basis,
    nichtAbgedeckt: nichtAbgedeckt(e),
    unveraendert: !basis || basis.hash === teile.hashes.fakten,
    aktuelleFassung: fall.fassung?.id ?? null,
    aktuelleEntwurfVersion: entwurf.version,
  })
  if (!darf.ok) return darf
  const kern = {
    basisFassung: entwurf.basis,
    regelt: ordnePersonMonate(e.regelt),
    rechtsstand: e.rechtsstand,
    teile: teile.hashes,
    ...(e.ueberzahlung === undefined ? {} : { ueberzahlung: e.ueberzahlung }),
    ...(e.zeitraum === undefined ? {} : { zeitraum: e.zeitraum }),
  }
  const f: Feststellung = {
    ...kern,
    id: kennung(u.kennung()),
    traeger: e.traeger,
    fall: e.fall,
    entwurf: e.entwurf,
    entwurfVersion: e.entwurfVersion,
    art: e.art,
    begruendung: e.begruendung,
    hash: gesamthash(kern),
    festgestelltVon: e.wer,
    festgestelltAm: u.uhr.jetzt(),
  }
  if (stand.offen !== null) await beende(tx, u, { ...e, entscheidung: stand.offen, anlass: 'neuFestgestellt' })
  await insertEntscheidung(tx, f, teile)
  await updateFallstand(tx, e, { ...stand, offen: f.id })
  await merkeFestgestellt(tx, e, e.entwurfVersion)
  return ok({ ...f, zustand: 'festgestellt' })
}

export type Nachgerechnet = EntscheidungRef & {
  /** Everything made anew with the stored Rechtsstand and today's payments. */
  readonly inhalt: Feststellungsinhalt
  readonly wer: Handelnder
}

/** May this be ordered? Compares part by part and locks the case until the transaction ends. */
export async function pruefeAnordnung(tx: Tx, n: Nachgerechnet): Promise<Result<Festgestellt, AnordnenAbgelehnt>> {
  const vorab = await findEntscheidung(tx, n)
  const gesperrt = vorab && (await sperreEntwurf(tx, vorab))
  if (!gesperrt) return err({ art: 'unbekannt' })
  await sperreFallstand(tx, vorab)
  const entscheidung = (await findEntscheidung(tx, n)) ?? vorab
  const { fall, entwurf } = gesperrt
  const teile = teileAus(n.inhalt)
  const r = pruefeAnordnen(entscheidung, n.wer, {
    aktuelleFassung: fall.fassung?.id ?? null,
    entwurfVersion: entwurf.zustand === 'offen' ? entwurf.version : null,
    hatBearbeitet: await hatBearbeitet(tx, entscheidung, n.wer.personalnummer),
    teile: teile.hashes,
    abweichungen: [],
  })
  if (r.ok || r.ablehnung.art !== 'ergebnisGeaendert') return r
  return err({ art: 'ergebnisGeaendert', stellen: await abweichungen(tx, n, teile) })
}

export type Anordnen = {
  /** As `pruefeAnordnung` gave it, in this transaction. */
  readonly entscheidung: Festgestellt
  /** The Fassung frozen in this transaction, or the base where nothing changed. */
  readonly fassung: Kennung<'Fassung'>
  readonly ueberzahlt: readonly Betragszeile[]
  /**
   * What stays granted in decided person-months although the facts give less (§ 72 Abs. 2 SGB II); replaces the computed
   * amount of the same kind; zero takes it away (nothing was proven, § 41a Abs. 3 Satz 4 SGB II). Part of the plan that was
   * certified.
   */
  readonly bleibt?: readonly Betragszeile[] | undefined
  readonly wer: Handelnder
}

/** Orders: the person-months and amounts are those that were certified, read from what was stored. */
export async function ordneAn(tx: Tx, u: Werkzeug, a: Anordnen): Promise<Angeordnet> {
  const e = a.entscheidung
  const fassung = await ladeFassung(tx, e.traeger, a.fassung)
  if (fassung?.hash !== e.teile.fakten) throw new Error(`decision ${e.id}: the frozen facts are not the certified ones`)
  const stand = await sperreFallstand(tx, e)
  const angeordnet: Angeordnet = {
    ...e,
    zustand: 'angeordnet',
    angeordnetVon: a.wer,
    angeordnetAm: u.uhr.jetzt(),
    folge: stand.letzteFolge + 1,
    fassung: a.fassung,
  }
  await insertEnde(tx, e, {
    zustand: 'angeordnet',
    von: a.wer,
    am: angeordnet.angeordnetAm,
    folge: angeordnet.folge,
    fassung: a.fassung,
  })
  await updateFallstand(tx, e, { offen: null, letzteFolge: angeordnet.folge })
  const geregelt = new Set(e.regelt.map(personMonatSchluessel))
  const zeilen = zeilenAusTeil(await ladeTeil(tx, { traeger: e.traeger, entscheidung: e.id }, 'ergebnis'))
  const bleibt = a.bleibt ?? []
  const ersetzt = new Set(bleibt.map(stellenschluessel))
  await insertRegelung(tx, angeordnet, [
    ...zeilen.filter((z) => geregelt.has(personMonatSchluessel(z)) && !ersetzt.has(stellenschluessel(z))),
    ...bleibt.filter((z) => z.betrag > 0),
  ])
  if (e.ueberzahlung !== undefined)
    await insertErledigung(tx, {
      traeger: e.traeger,
      ueberzahlung: e.ueberzahlung,
      wie: 'aufgehoben',
      entscheidung: e.id,
      grund: '',
      am: angeordnet.angeordnetAm,
      von: a.wer.bediensteter,
    })
  if (a.ueberzahlt.length > 0) {
    await insertUeberzahlung(tx, {
      traeger: e.traeger,
      fall: e.fall,
      id: kennung(u.kennung()),
      entscheidung: e.id,
      eroeffnetAm: angeordnet.angeordnetAm,
      posten: a.ueberzahlt,
      erledigt: null,
    })
  }
  return angeordnet
}

/** Ends a recovery case without taking anything back: too small, or nothing may be claimed. @throws if it has ended. */
export async function schliesseUeberzahlung(
  tx: Tx,
  u: Werkzeug,
  e: {
    readonly traeger: FallRef['traeger']
    readonly ueberzahlung: Kennung<'Ueberzahlung'>
    readonly wie: 'bagatelle' | 'nichts'
    readonly grund: string
    readonly wer: Handelnder
  },
): Promise<void> {
  await insertErledigung(tx, { ...e, entscheidung: null, am: u.uhr.jetzt(), von: e.wer.bediensteter })
}

/** The orderer gives it back with a reason; the draft is to be certified again. */
export async function gibZurueck(
  tx: Tx,
  u: Werkzeug,
  r: EntscheidungRef & { readonly grund: string; readonly wer: Handelnder },
): Promise<Result<null, ZurueckgebenAbgelehnt>> {
  const vorab = await findEntscheidung(tx, r)
  if (vorab === undefined || !(await sperreEntwurf(tx, vorab))) return err({ art: 'unbekannt' })
  const stand = await sperreFallstand(tx, vorab)
  const entscheidung = (await findEntscheidung(tx, r)) ?? vorab
  const darf = pruefeZurueckgeben(entscheidung, r.grund)
  if (!darf.ok) return darf
  await insertEnde(tx, entscheidung, { zustand: 'zurueckgegeben', von: r.wer, am: u.uhr.jetzt(), grund: r.grund })
  await updateFallstand(tx, entscheidung, { ...stand, offen: null })
  await merkeFestgestellt(tx, entscheidung, null)
  return ok(null)
}

/** Any edit after certifying voids it. Gives the decision that was voided, or null if none waited. */
export async function lasseVerfallen(
  tx: Tx,
  u: Werkzeug,
  e: FallRef & { readonly anlass: Verfallsanlass; readonly wer: Handelnder },
): Promise<Kennung<'Entscheidung'> | null> {
  const stand = await sperreFallstand(tx, e)
  if (stand.offen === null) return null
  await beende(tx, u, { ...e, entscheidung: stand.offen })
  await updateFallstand(tx, e, { ...stand, offen: null })
  return stand.offen
}

function nichtAbgedeckt(e: Feststellen): readonly string[] {
  const monate = new Set(e.regelt.map((r) => r.monat))
  return [...new Set(e.inhalt.ergebnisse.filter((x) => monate.has(x.monat)).flatMap((x) => x.nichtAbgedeckt))]
}

async function beende(
  tx: Tx,
  u: Werkzeug,
  e: EntscheidungRef & { readonly anlass: Verfallsanlass; readonly wer: Handelnder },
): Promise<void> {
  const offen = await findEntscheidung(tx, e)
  if (offen === undefined) throw new Error(`decision ${e.entscheidung} is gone`)
  await insertEnde(tx, offen, { zustand: 'verfallen', von: e.wer, am: u.uhr.jetzt(), grund: e.anlass })
}

/** Person, month and rule by which the program now computes otherwise. */
async function abweichungen(tx: Tx, ref: EntscheidungRef, neu: Teile) {
  const alt = await listHerleitungen(tx, ref)
  return neu.strecken.flatMap((s) => {
    const gegen = alt.find((a) => a.von <= s.von && s.von <= a.bis)
    return gegen ? abweichendeRegeln(liesHerleitung(gegen.text, s.von), liesHerleitung(s.text, s.von)) : []
  })
}
