import { legeAb } from '../../akte/index.ts'
import { alsJson, type Dokument, fuelleLuecken, type LueckenAbgelehnt } from '../../bescheid/index.ts'
import {
  type BeginnAbgelehnt,
  beginneVerfahren,
  type FestlegenAbgelehnt,
  type Festlegungswerte,
  festgelegt,
  ladeVerfahren,
  legeFest,
  setzeKreis,
  type Verfahren,
} from '../../fall/index.ts'
import { err, hashVon, iso, type Json, type Kennung, ok, type Result } from '../../kern/index.ts'
import { findBedienstetenNachPersonalnummer, listBedienstete } from '../../stammdaten/index.ts'
import { mitRechten, type Tx } from '../../technik/index.ts'
import { stelleAufforderungspflege } from '../aufforderungen.ts'
import { type GleichzeitigAbgelehnt, oderGleichzeitig } from '../gleichzeitig.ts'
import { akteurVon, bearbeiterVon, type Handelnder } from '../handelnder.ts'
import { ladeVerfahrenslage } from './lage.ts'
import type { Anlass, Verfahrenslage, Verfahrensplan } from './plan.ts'
import { type Ausfertigung, durchlaufen, ENDE, type Schritt } from './schritt.ts'
import { planVon, VERFAHRENSGRUPPEN } from './verzeichnis.ts'
import { type Feldfehler, pruefeWerte, type Roheingabe, textWert } from './werte.ts'
import { OHNE_EINZAHLUNGSKONTO } from './zahlweg.ts'
import { gezogen, istKlein, STICHPROBE, wartetAufZweite } from './zweiAugen.ts'

/** A procedure as a page shows it. */
export type Verfahrensansicht = {
  readonly verfahren: Verfahren
  readonly plan: Verfahrensplan
  readonly gegenstand: string
  readonly schritte: readonly Schritt[]
}

export type Verfahrensliste = {
  readonly lage: Verfahrenslage
  readonly verfahren: readonly Verfahrensansicht[]
  /** What could be begun, by kind; those without any cause in this case too. */
  readonly moeglich: readonly {
    readonly plan: Verfahrensplan
    readonly gruppe: string
    readonly anlaesse: readonly Anlass[]
    /** The case itself asks for it now. */
    readonly jetzt: boolean
  }[]
}

/** Undefined: no such case for this reader. */
export function zeigeVerfahren(h: Handelnder, fall: Kennung<'Leistungsfall'>): Promise<Verfahrensliste | undefined> {
  return mitRechten(
    h.umgebung.db,
    akteurVon(h),
    async (tx) => {
      const lage = await ladeVerfahrenslage(tx, h.umgebung, fall, h.nutzer.bediensteter)
      if (lage === undefined) return undefined
      const laeuft = (art: string, gegenstand: string): boolean =>
        lage.verfahren.some((v) => !v.beendet && v.art === art && v.gegenstand === gegenstand)
      return {
        lage,
        verfahren: await alleAnsichten(tx, lage),
        moeglich: VERFAHRENSGRUPPEN.flatMap((g) =>
          g.plaene.map((plan) => {
            const anlaesse = plan.anlaesse(lage).filter((a) => !laeuft(plan.art, a.gegenstand))
            const jetzt = !plan.aufWunsch && anlaesse.some((a) => !a.jederzeit)
            return { plan, gruppe: g.titel, anlaesse, jetzt }
          }),
        ),
      }
    },
    { nurLesen: true },
  )
}

async function alleAnsichten(tx: Tx, lage: Verfahrenslage): Promise<readonly Verfahrensansicht[]> {
  const liste: Verfahrensansicht[] = []
  for (const v of lage.verfahren) liste.push(ansicht(await wieVorgelegt(tx, lage, v), v))
  return liste
}

/** What waits for release is seen as who laid it before made it out: her name stands in the letters. */
async function wieVorgelegt(tx: Tx, lage: Verfahrenslage, v: Verfahren): Promise<Verfahrenslage> {
  const vorlage = v.festlegungen.findLast((f) => f.schritt.endsWith(VORLAGE))
  if (vorlage === undefined || vorlage.von.bediensteter === lage.feststeller.id) return lage
  const freigegeben = festgelegt(v, vorlage.schritt.slice(0, -VORLAGE.length))
  if (freigegeben !== undefined && freigegeben.nr > vorlage.nr) return lage
  const [feststeller] = await listBedienstete(tx, [vorlage.von.bediensteter])
  return feststeller === undefined ? lage : { ...lage, feststeller }
}

function ansicht(lage: Verfahrenslage, v: Verfahren): Verfahrensansicht {
  const plan = planVon(v.art)
  return { verfahren: v, plan, gegenstand: plan.gegenstand(lage, v), schritte: plan.schritte(lage, v) }
}

export type VerfahrenAbgelehnt =
  | BeginnAbgelehnt
  | FestlegenAbgelehnt
  | GleichzeitigAbgelehnt
  /** The case gives no cause for it (any more). */
  | { readonly art: 'keinAnlass' }
  /** The step is not open: something before it, a day, or it is done. */
  | { readonly art: 'schritt'; readonly grund: string }
  | { readonly art: 'werte'; readonly fehler: Feldfehler }
  /** What was laid before has changed since. */
  | { readonly art: 'vorlageGeaendert' }
  /** Who lays it before may not release it (Vier-Augen-Prinzip). */
  | { readonly art: 'gleichePerson' }
  | { readonly art: 'stufeFehlt' }
  /** What follows from it was refused: the sentence says why. */
  | { readonly art: 'wirkung'; readonly grund: string }

export type Ziel = {
  readonly fall: Kennung<'Leistungsfall'>
  readonly verfahren: Kennung<'Verfahren'>
  /** Number of the last Festlegung the person saw. */
  readonly nr: number
}

export function beginne(
  h: Handelnder,
  b: { readonly fall: Kennung<'Leistungsfall'>; readonly art: string; readonly gegenstand: string },
): Promise<Result<Verfahren, VerfahrenAbgelehnt>> {
  return inTransaktion(h, async (tx) => {
    const lage = await ladeVerfahrenslage(tx, h.umgebung, b.fall, h.nutzer.bediensteter)
    if (lage === undefined || lage.fall.traeger !== h.nutzer.traeger) return err({ art: 'unbekannt' })
    if (
      !planVon(b.art)
        .anlaesse(lage)
        .some((a) => a.gegenstand === b.gegenstand)
    )
      return err({ art: 'keinAnlass' })
    const { kreis } = planVon(b.art)
    return beginneVerfahren(tx, h.umgebung, {
      ...lage.fall,
      ...b,
      wer: bearbeiterVon(h),
      kreis: kreis === 'zugeteilte' ? [h.nutzer.bediensteter] : kreis,
    })
  })
}

/** Answers the clarification of a step. */
export function klaere(
  h: Handelnder,
  k: Ziel & { readonly schritt: string; readonly roh: Roheingabe },
): Promise<Result<Verfahren, VerfahrenAbgelehnt>> {
  return inTransaktion(h, async (tx) => {
    const gefunden = await finde(tx, h, k)
    if (!gefunden.ok) return gefunden
    const { lage, schritt } = gefunden.wert
    if (schritt.handlung?.art !== 'klaerung') return err({ art: 'schritt', grund: schritt.grund })
    const werte = pruefeWerte(schritt.handlung.felder, k.roh)
    if (!werte.ok) return err({ art: 'werte', fehler: werte.ablehnung })
    return legeSchrittFest(tx, h, lage, k, werte.wert)
  })
}

/** Lays letters that need four eyes before another person. */
export function legeVor(
  h: Handelnder,
  k: Ziel & { readonly schritt: string },
): Promise<Result<Verfahren, VerfahrenAbgelehnt>> {
  return inTransaktion(h, async (tx) => {
    const gefunden = await finde(tx, h, k, 'neu')
    if (!gefunden.ok) return gefunden
    const { lage, schritt } = gefunden.wert
    if (schritt.handlung?.art !== 'ausfertigung' || schritt.handlung.augen !== 4)
      return err({ art: 'schritt', grund: schritt.grund })
    const werte = { hash: hashDerBriefe(schritt.handlung), ...ziehe(h, lage, gefunden.wert.verfahren, schritt) }
    return legeSchrittFest(tx, h, lage, { ...k, schritt: vorlageVon(k.schritt) }, werte)
  })
}

/** Drawn when it is laid before, and only for who could release it herself. */
function ziehe(h: Handelnder, lage: Verfahrenslage, v: Verfahren, s: Schritt): Festlegungswerte {
  if (h.nutzer.stufe !== 'A' || s.handlung?.art !== 'ausfertigung' || !istKlein(s.handlung.einmalig)) return {}
  const nochOffen = wartetAufZweite(lage.verfahren, v.art, vorlageVon(s.id), s.id)
  return { [STICHPROBE]: nochOffen || gezogen(h.umgebung.zufall) }
}

/** Sends the letters of a step: at once where two eyes suffice, else exactly what another person laid before. */
export function fertigeAus(
  h: Handelnder,
  k: Ziel & { readonly schritt: string },
): Promise<Result<Verfahren, VerfahrenAbgelehnt>> {
  return inTransaktion(h, async (tx) => {
    const gefunden = await finde(tx, h, k)
    if (!gefunden.ok) return gefunden
    const { lage, verfahren, schritt } = gefunden.wert
    if (schritt.handlung?.art !== 'ausfertigung' || schritt.handlung.freigabe === 'anordnung')
      return err({ art: 'schritt', grund: schritt.grund })
    const erlaubt = darfFreigeben(h, verfahren, schritt.id, schritt.handlung)
    if (!erlaubt.ok) return erlaubt
    const dokumente: Record<string, Json> = {}
    for (const b of schritt.handlung.briefe)
      dokumente[b.id] = await sende(tx, h, lage, b.dokument(), { an: b.an, frist: b.antwortfrist, verfahren })
    const frist = schritt.handlung.briefe.find((b) => b.antwortfrist !== undefined)?.antwortfrist
    const werte = { dokumente, am: iso(lage.heute), ...(frist === undefined ? {} : { frist: iso(frist) }) }
    return legeSchrittFest(tx, h, lage, k, werte)
  })
}

/** Where what was laid before is kept. */
export const vorlageVon = (schritt: string): string => `${schritt}${VORLAGE}`
const VORLAGE = ':vorlage'

export const hashDerBriefe = (a: Ausfertigung): string => {
  const briefe = a.briefe.map((b) => ({ id: b.id, an: b.an, dokument: alsJson(b.dokument()) }))
  return hashVon(a.inhalt === undefined ? briefe : { briefe, inhalt: a.inhalt })
}

function darfFreigeben(
  h: Handelnder,
  v: Verfahren,
  schritt: string,
  a: Ausfertigung,
): Result<null, VerfahrenAbgelehnt> {
  if (a.augen === 2) return ok(null)
  if (h.nutzer.stufe !== 'A') return err({ art: 'stufeFehlt' })
  const vorlage = festgelegt(v, vorlageVon(schritt))
  if (vorlage === undefined || textWert(vorlage.werte, 'hash') !== hashDerBriefe(a))
    return err({ art: 'vorlageGeaendert' })
  if (vorlage.von.personalnummer !== h.nutzer.personalnummer) return ok(null)
  const allein = istKlein(a.einmalig) && vorlage.werte[STICHPROBE] === false
  return allein ? ok(null) : err({ art: 'gleichePerson' })
}

async function sende(
  tx: Tx,
  h: Handelnder,
  lage: Verfahrenslage,
  dokument: Dokument,
  o: { readonly an: string; readonly frist: Verfahrenslage['heute'] | undefined; readonly verfahren: Verfahren },
): Promise<string> {
  const gefuellt = fuelleLuecken(dokument, {
    datum: lage.heute,
    anordner: h.nutzer.name,
    anordnerTelefon: h.nutzer.telefon,
    antwortfrist: o.frist,
  })
  if (!gefuellt.ok) throw new Abbruch({ art: 'wirkung', grund: unvollstaendig(gefuellt.ablehnung) })
  const abgelegt = await legeAb(tx, h.umgebung, {
    traeger: lage.fall.traeger,
    fall: lage.fall.fall,
    dokument: gefuellt.wert,
    zustand: 'endgueltig',
    verfasser: h.nutzer.bediensteter,
    empfaenger: o.an,
    festgestelltHash: hashVon(alsJson(dokument)),
    vertraulich: o.verfahren.kreis !== 'alle',
    verfahren: typeof o.verfahren.kreis === 'string' ? undefined : o.verfahren.id,
  })
  return abgelegt.dokument
}

/** Why a letter does not leave, and who puts it right. */
function unvollstaendig(x: LueckenAbgelehnt): string {
  return x.art === 'lueckenOffen' && x.luecken.includes('einzahlungskonto')
    ? OHNE_EINZAHLUNGSKONTO
    : `Schreiben unvollständig: ${x.art}`
}

/** Under this a procedure with a file of its own keeps who may see it from then on. */
export const ZUGRIFF = 'zugriff'

/** Lets another person see a procedure that only those named see, or no longer; never who says so herself. */
export function aendereZugriff(
  h: Handelnder,
  k: Ziel & { readonly personalnummer: string; readonly darf: boolean },
): Promise<Result<Verfahren, VerfahrenAbgelehnt>> {
  return inTransaktion(h, async (tx) => {
    const gefunden = await findeVerfahren(tx, h, k)
    if (!gefunden.ok) return gefunden
    const { kreis } = gefunden.wert.ansicht.verfahren
    if (typeof kreis === 'string') return err({ art: 'schritt', grund: 'Dieses Verfahren hat keine eigene Akte.' })
    const personalnummer = k.personalnummer.trim()
    const wen = await findBedienstetenNachPersonalnummer(tx, personalnummer)
    if (wen === undefined)
      return err({ art: 'werte', fehler: { personalnummer: 'Diese Personalnummer gibt es nicht.' } })
    if (wen === h.nutzer.bediensteter)
      return err({ art: 'werte', fehler: { personalnummer: 'Den eigenen Zugriff ändert eine andere Person.' } })
    const ohne = kreis.filter((b) => b !== wen)
    const r = await legeSchrittFest(
      tx,
      h,
      gefunden.wert.lage,
      { ...k, schritt: ZUGRIFF },
      { personalnummer, darf: k.darf },
    )
    if (r.ok) await setzeKreis(tx, { traeger: r.wert.traeger, verfahren: r.wert.id }, k.darf ? [...ohne, wen] : ohne)
    return r
  })
}

/** Ends a procedure: nothing is left to do, or with a reason why it is not carried on. */
export function beende(
  h: Handelnder,
  k: Ziel & { readonly grund: string },
): Promise<Result<Verfahren, VerfahrenAbgelehnt>> {
  return inTransaktion(h, async (tx) => {
    const v = await findeVerfahren(tx, h, k)
    if (!v.ok) return v
    const { lage, ansicht: a } = v.wert
    const grund = k.grund.trim()
    if (grund === '' && !durchlaufen(a.schritte))
      return err({ art: 'werte', fehler: { grund: 'Bitte sagen, warum das Verfahren nicht zu Ende geführt wird.' } })
    return legeSchrittFest(tx, h, lage, { ...k, schritt: ENDE }, { grund }, true)
  })
}

type Gefunden = { readonly lage: Verfahrenslage; readonly ansicht: Verfahrensansicht }

/** `neu`: with the letters as this person would make them out; else as they were laid before. */
type Sicht = 'neu' | 'vorgelegt'

async function findeVerfahren(
  tx: Tx,
  h: Handelnder,
  k: Ziel,
  sicht: Sicht = 'vorgelegt',
): Promise<Result<Gefunden, VerfahrenAbgelehnt>> {
  const lage = await ladeVerfahrenslage(tx, h.umgebung, k.fall, h.nutzer.bediensteter)
  if (lage === undefined || lage.fall.traeger !== h.nutzer.traeger) return err({ art: 'unbekannt' })
  const v = await ladeVerfahren(tx, { traeger: lage.fall.traeger, verfahren: k.verfahren })
  if (v === undefined || v.fall !== k.fall) return err({ art: 'unbekannt' })
  if (v.nr !== k.nr) return err({ art: 'ueberholt' })
  return ok({ lage, ansicht: ansicht(sicht === 'neu' ? lage : await wieVorgelegt(tx, lage, v), v) })
}

async function finde(
  tx: Tx,
  h: Handelnder,
  k: Ziel & { readonly schritt: string },
  sicht: Sicht = 'vorgelegt',
): Promise<
  Result<
    { readonly lage: Verfahrenslage; readonly verfahren: Verfahren; readonly schritt: Schritt },
    VerfahrenAbgelehnt
  >
> {
  const v = await findeVerfahren(tx, h, k, sicht)
  if (!v.ok) return v
  const schritt = v.wert.ansicht.schritte.find((s) => s.id === k.schritt)
  if (schritt === undefined) return err({ art: 'unbekannt' })
  return ok({ lage: v.wert.lage, verfahren: v.wert.ansicht.verfahren, schritt })
}

/** Settles a step and lets its effects follow, or undoes everything. */
async function legeSchrittFest(
  tx: Tx,
  h: Handelnder,
  lage: Verfahrenslage,
  k: Ziel & { readonly schritt: string },
  werte: Festlegungswerte,
  beendet = false,
): Promise<Result<Verfahren, VerfahrenAbgelehnt>> {
  const r = await legeFest(tx, h.umgebung, { ...k, traeger: lage.fall.traeger, werte, wer: bearbeiterVon(h), beendet })
  if (!r.ok) throw new Abbruch(r.ablehnung)
  const { schritt } = k
  const grund = (await planVon(r.wert.art).wirkt?.(tx, h, { lage, verfahren: r.wert, schritt, werte })) ?? null
  if (grund !== null) throw new Abbruch({ art: 'wirkung', grund })
  await stelleAufforderungspflege(tx, lage.fall.traeger, lage.fall.fall)
  return r
}

/** Carries a refusal out of the transaction, which it undoes. */
class Abbruch extends Error {
  readonly ablehnung: VerfahrenAbgelehnt
  constructor(ablehnung: VerfahrenAbgelehnt) {
    super(ablehnung.art)
    this.ablehnung = ablehnung
  }
}

async function inTransaktion<T>(
  h: Handelnder,
  tu: (tx: Tx) => Promise<Result<T, VerfahrenAbgelehnt>>,
): Promise<Result<T, VerfahrenAbgelehnt>> {
  try {
    return await oderGleichzeitig(h, 'verfahren', () =>
      mitRechten(h.umgebung.db, akteurVon(h), tu, { serialisierbar: h.umgebung }),
    )
  } catch (e) {
    if (e instanceof Abbruch) return err(e.ablehnung)
    throw e
  }
}
