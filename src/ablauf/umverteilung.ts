import { listeUmverteilte, listeVerteilfaelle, type Verteilfall, weiseFallZu } from '../fall/index.ts'
import {
  type Datum,
  err,
  type Hash,
  hashVon,
  iso,
  type Kennung,
  kennung,
  ok,
  type Result,
  type TraegerNr,
} from '../kern/index.ts'
import {
  findGeltendePlanung,
  findGeschaeftsverteilung,
  findGeschaeftsverteilungForUpdate,
  type Geschaeftsverteilung,
  insertGeschaeftsverteilung,
  LEERER_PLAN,
  ladePersonen,
  listGeschaeftsverteilungen,
  listVerteilungsschritte,
  pruefePlan,
  regelFuer,
  regeltext,
  setzeVerteilungszustand,
  standJetzt,
  updateVerteilungsentwurf,
  updateVorgaenger,
  type Verteilungsplan,
  type Verteilungszustand,
} from '../stammdaten/index.ts'
import {
  type Auftrag,
  type Bearbeiter,
  type BearbeiterJeArt,
  liesOrtszeit,
  mitRechten,
  stelleAuftrag,
  type Tx,
  type Umgebung,
} from '../technik/index.ts'
import { akteurVon, type Handelnder } from './handelnder.ts'

type PlanId = Kennung<'Geschaeftsverteilung'>
type FallId = Kennung<'Leistungsfall'>
type BediensteterId = Kennung<'Bediensteter'>

const UMVERTEILUNG = 'ablauf.umverteilung'
const JE_PORTION = 500

/** A case that changes hands, and by which criterion. */
export type Wechsel = {
  readonly fall: FallId
  readonly bgNummer: string
  readonly von: BediensteterId | null
  readonly an: BediensteterId | null
  readonly kriterium: string
}

export type Umverteilungsvorschau = {
  readonly wechsel: readonly Wechsel[]
  readonly bleiben: number
  /** Given to somebody by hand: stay whatever the criteria say. */
  readonly vonHand: number
}

/** A draft that begins as the plan that holds. */
export async function legeUmverteilungAn(
  h: Handelnder,
  o: { readonly titel: string; readonly ab: Datum },
): Promise<Result<PlanId, { readonly art: 'titelFehlt' }>> {
  const titel = o.titel.trim().slice(0, 120)
  if (titel === '') return err({ art: 'titelFehlt' })
  const { umgebung: u, nutzer } = h
  const id = kennung<'Geschaeftsverteilung'>(u.kennung())
  await mitRechten(u.db, akteurVon(h), async (tx) => {
    const geltend = await findGeltendePlanung(tx, nutzer.traeger)
    await insertGeschaeftsverteilung(
      tx,
      { id, traeger: nutzer.traeger, titel, ab: o.ab, plan: geltend?.plan ?? LEERER_PLAN, vorgaenger: null },
      { bemerkung: '', ...werUndWann(h) },
    )
  })
  return ok(id)
}

export type UmverteilungAbgelehnt =
  | { readonly art: 'unbekannt' }
  /** Not in this state; somebody else was quicker. */
  | { readonly art: 'zustand' }
  | { readonly art: 'widerspruch'; readonly meldungen: readonly string[] }
  /** What was looked at is no longer what there is. */
  | { readonly art: 'ueberholt' }
  | { readonly art: 'gleichePerson' }
  | { readonly art: 'grundFehlt' }
  /** Another one is waiting for its day, being carried out or taken back. */
  | { readonly art: 'andereLaeuft' }
  /** Taken back can be only what holds. */
  | { readonly art: 'nichtGeltend' }

/** Changes a draft. */
export function aendereUmverteilung(
  h: Handelnder,
  id: PlanId,
  neu: (alt: Geschaeftsverteilung) => {
    readonly titel: string
    readonly ab: Datum
    readonly plan: Verteilungsplan
  },
): Promise<Result<null, UmverteilungAbgelehnt>> {
  return inEiner(h, id, ['entwurf'], async (tx, g) => {
    await updateVerteilungsentwurf(tx, id, neu(g))
    return ok(null)
  })
}

export type Umverteilungsakt = 'vorlegen' | 'zurueck' | 'freigeben' | 'zuruecknehmen' | 'verwerfen'

/** The next step: laid before, sent back, released by a second person, thrown away, or taken back. */
export function gehMitUmverteilung(
  h: Handelnder,
  o: { readonly id: PlanId; readonly akt: Umverteilungsakt; readonly hash: string; readonly grund: string },
): Promise<Result<null, UmverteilungAbgelehnt>> {
  const grund = o.grund.trim().slice(0, 200)
  switch (o.akt) {
    case 'vorlegen':
      return inEiner(h, o.id, ['entwurf'], async (tx, g) => {
        const meldungen = pruefePlan(g.plan)
        if (meldungen.length > 0) return err({ art: 'widerspruch', meldungen })
        return geh(tx, h, g, 'vorgelegt', grund)
      })
    case 'zurueck':
      return inEiner(h, o.id, ['vorgelegt'], (tx, g) =>
        grund === '' ? Promise.resolve(err({ art: 'grundFehlt' })) : geh(tx, h, g, 'entwurf', grund),
      )
    case 'verwerfen':
      return inEiner(h, o.id, ['entwurf', 'vorgelegt', 'freigegeben'], (tx, g) =>
        grund === '' ? Promise.resolve(err({ art: 'grundFehlt' })) : geh(tx, h, g, 'verworfen', grund),
      )
    case 'freigeben':
      return inEiner(h, o.id, ['vorgelegt'], (tx, g) => gibFrei(tx, h, g, o.hash, grund))
    case 'zuruecknehmen':
      return inEiner(h, o.id, ['gilt'], async (tx, g) => {
        if (grund === '') return err({ art: 'grundFehlt' })
        if (await bewegtSich(tx, g)) return err({ art: 'andereLaeuft' })
        const r = await geh(tx, h, g, 'ruecknahme', grund)
        await stelleAuftrag(tx, { art: UMVERTEILUNG, traeger: g.traeger, nutzlast: { plan: g.id, nach: null } })
        return r
      })
  }
}

/** What a person saw when she released it: criteria, day and title. */
export const planhash = (g: Geschaeftsverteilung): Hash =>
  hashVon({ titel: g.titel, ab: iso(g.ab), plan: JSON.stringify(g.plan) })

async function gibFrei(
  tx: Tx,
  h: Handelnder,
  g: Geschaeftsverteilung,
  gesehen: string,
  grund: string,
): Promise<Result<null, UmverteilungAbgelehnt>> {
  if (planhash(g) !== gesehen) return err({ art: 'ueberholt' })
  const schritte = await listVerteilungsschritte(tx, g.traeger, g.id)
  // Four eyes: nobody who drew up or laid before this plan releases it.
  if (schritte.some((s) => s.personalnummer === h.nutzer.personalnummer)) return err({ art: 'gleichePerson' })
  if (await bewegtSich(tx, g)) return err({ art: 'andereLaeuft' })
  const r = await geh(tx, h, g, 'freigegeben', grund)
  const heute = h.umgebung.uhr.heute()
  await stelleAuftrag(tx, {
    art: UMVERTEILUNG,
    traeger: g.traeger,
    nutzlast: { plan: g.id, nach: null },
    ...(g.ab > heute ? { nichtVor: liesOrtszeit(`${iso(g.ab)}T00:30`) } : {}),
  })
  return r
}

async function bewegtSich(tx: Tx, g: Geschaeftsverteilung): Promise<boolean> {
  const alle = await listGeschaeftsverteilungen(tx, g.traeger)
  return alle.some((x) => x.id !== g.id && ['freigegeben', 'laeuft', 'ruecknahme'].includes(x.zustand))
}

function werUndWann(h: Handelnder) {
  return {
    wann: h.umgebung.uhr.jetzt(),
    von: h.nutzer.bediensteter,
    personalnummer: h.nutzer.personalnummer,
  }
}

async function geh(
  tx: Tx,
  h: Handelnder,
  g: Geschaeftsverteilung,
  zustand: Verteilungszustand,
  bemerkung: string,
): Promise<Result<null, never>> {
  await setzeVerteilungszustand(tx, g, { zustand, bemerkung, ...werUndWann(h) })
  return ok(null)
}

function inEiner(
  h: Handelnder,
  id: PlanId,
  in_: readonly Verteilungszustand[],
  fn: (tx: Tx, g: Geschaeftsverteilung) => Promise<Result<null, UmverteilungAbgelehnt>>,
): Promise<Result<null, UmverteilungAbgelehnt>> {
  return mitRechten(h.umgebung.db, akteurVon(h), async (tx) => {
    const g = await findGeschaeftsverteilungForUpdate(tx, h.nutzer.traeger, id)
    if (g === undefined) return err({ art: 'unbekannt' })
    return in_.includes(g.zustand) ? fn(tx, g) : err({ art: 'zustand' })
  })
}

/** Which cases would change hands, today: the same function the activation uses. */
export async function zeigeUmverteilung(
  tx: Tx,
  u: Pick<Umgebung, 'uhr'>,
  g: Pick<Geschaeftsverteilung, 'traeger' | 'plan'>,
): Promise<Umverteilungsvorschau> {
  const wechsel: Wechsel[] = []
  let [bleiben, vonHand]: [number, number] = [0, 0]
  let nach: FallId | null = null
  for (;;) {
    const faelle: readonly Verteilfall[] = await listeVerteilfaelle(tx, {
      traeger: g.traeger,
      nach,
      hoechstens: JE_PORTION,
    })
    const hier = await wechselVon(tx, u, g.plan, faelle)
    wechsel.push(...hier)
    vonHand += faelle.filter((f) => f.vonHand).length
    bleiben += faelle.filter((f) => !f.vonHand).length - hier.length
    nach = faelle.at(-1)?.fall ?? null
    if (faelle.length < JE_PORTION) return { wechsel, bleiben, vonHand }
  }
}

async function wechselVon(
  tx: Tx,
  u: Pick<Umgebung, 'uhr'>,
  plan: Verteilungsplan,
  faelle: readonly Verteilfall[],
): Promise<readonly Wechsel[]> {
  const personen = await ladePersonen(tx, [...new Set(faelle.map((f) => f.person))], standJetzt(u.uhr))
  return faelle.flatMap((f): readonly Wechsel[] => {
    const p = personen.get(f.person)
    if (p === undefined || f.vonHand) return []
    const regel = regelFuer(plan, {
      bgNummer: f.bgNummer,
      nachname: p.nachname,
      strasse: p.anschrift?.strasse ?? null,
    })
    const an = regel?.bei ?? null
    if (an === f.bediensteter) return []
    const kriterium = regel === undefined ? 'kein Kriterium' : regeltext(regel)
    return [{ fall: f.fall, bgNummer: f.bgNummer, von: f.bediensteter, an, kriterium }]
  })
}

/**
 * One bite of an activation or of taking one back. Its moves, and the job for the next bite, are one transaction: killed
 * anywhere, it goes on after the last bite that stands.
 */
const bewegePortion: Bearbeiter = async (tx, auftrag, u) => {
  const { traeger, plan, nach } = liesNutzlast(auftrag)
  const g = await findGeschaeftsverteilungForUpdate(tx, traeger, plan)
  if (g === undefined) return
  if (g.zustand === 'freigegeben') {
    await setzeVerteilungszustand(tx, g, { zustand: 'laeuft', ...vomAuftrag(u) })
    await stelleAuftrag(tx, { art: UMVERTEILUNG, traeger, nutzlast: { plan, nach: null } })
    return
  }
  if (g.zustand !== 'laeuft' && g.zustand !== 'ruecknahme') return
  const letzter = g.zustand === 'laeuft' ? await verteile(tx, u, g, nach) : await nimmZurueck(tx, u, g, nach)
  if (letzter !== null) await stelleAuftrag(tx, { art: UMVERTEILUNG, traeger, nutzlast: { plan, nach: letzter } })
  else if (g.zustand === 'laeuft') await schliesseAb(tx, u, g)
  else await schliesseRuecknahmeAb(tx, u, g)
}

export const UMVERTEILUNG_BEARBEITER: BearbeiterJeArt = { [UMVERTEILUNG]: bewegePortion }

const vomAuftrag = (u: Umgebung) => ({ bemerkung: '', wann: u.uhr.jetzt(), von: null, personalnummer: null })

/** The last case of the bite; null if it was the last bite. */
async function verteile(tx: Tx, u: Umgebung, g: Geschaeftsverteilung, nach: FallId | null): Promise<FallId | null> {
  const faelle = await listeVerteilfaelle(tx, { traeger: g.traeger, nach, hoechstens: JE_PORTION })
  for (const w of await wechselVon(tx, u, g.plan, faelle))
    await weiseFallZu(tx, {
      traeger: g.traeger,
      fall: w.fall,
      art: 'umverteilung',
      bediensteter: w.an,
      vonHand: false,
      umverteilung: g.id,
      grund: `${g.titel}: ${w.kriterium}`,
      wann: u.uhr.jetzt(),
      von: null,
    })
  return faelle.length < JE_PORTION ? null : (faelle.at(-1)?.fall ?? null)
}

async function nimmZurueck(tx: Tx, u: Umgebung, g: Geschaeftsverteilung, nach: FallId | null): Promise<FallId | null> {
  const bewegte = await listeUmverteilte(tx, {
    traeger: g.traeger,
    umverteilung: g.id,
    nach,
    hoechstens: JE_PORTION,
  })
  for (const b of bewegte)
    await weiseFallZu(tx, {
      traeger: g.traeger,
      fall: b.fall,
      art: 'ruecknahme',
      bediensteter: b.vorher,
      vonHand: b.vonHand,
      umverteilung: g.id,
      grund: `Zurückgenommen: ${g.titel}`,
      wann: u.uhr.jetzt(),
      von: null,
    })
  return bewegte.length < JE_PORTION ? null : (bewegte.at(-1)?.fall ?? null)
}

async function schliesseAb(tx: Tx, u: Umgebung, g: Geschaeftsverteilung): Promise<void> {
  const alle = await listGeschaeftsverteilungen(tx, g.traeger)
  const bisher = alle.find((x) => x.zustand === 'gilt')
  if (bisher) await setzeVerteilungszustand(tx, bisher, { zustand: 'abgeloest', ...vomAuftrag(u) })
  await updateVorgaenger(tx, g.id, bisher?.id ?? null)
  await setzeVerteilungszustand(tx, g, { zustand: 'gilt', ...vomAuftrag(u) })
}

async function schliesseRuecknahmeAb(tx: Tx, u: Umgebung, g: Geschaeftsverteilung): Promise<void> {
  await setzeVerteilungszustand(tx, g, { zustand: 'zurueckgenommen', ...vomAuftrag(u) })
  const vorige = g.vorgaenger === null ? undefined : await findGeschaeftsverteilung(tx, g.traeger, g.vorgaenger)
  if (vorige) await setzeVerteilungszustand(tx, vorige, { zustand: 'gilt', ...vomAuftrag(u) })
}

function liesNutzlast(a: Auftrag): { traeger: TraegerNr; plan: PlanId; nach: FallId | null } {
  const n = a.nutzlast
  const feld = (name: string): unknown =>
    typeof n === 'object' && n !== null && name in n ? (n as Readonly<Record<string, unknown>>)[name] : null
  const [plan, nach] = [feld('plan'), feld('nach')]
  if (a.traeger === undefined || typeof plan !== 'string') throw new Error(`job ${a.id} names no plan`)
  return { traeger: a.traeger, plan: kennung(plan), nach: typeof nach === 'string' ? kennung(nach) : null }
}
