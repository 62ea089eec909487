import { teileBestand } from '../fall/index.ts'
import {
  type Datum,
  err,
  ersterTag,
  type Hash,
  hashVon,
  isoMonat,
  type Kennung,
  kennung,
  type Monat,
  ok,
  type Result,
} from '../kern/index.ts'
import {
  findMassenlauf,
  findMassenlaufForUpdate,
  insertMassenlauf,
  insertPortionen,
  listeOffenePortionen,
  type Massenlauf,
  type MassenlaufRef,
  type Massenregel,
  type Massenschritt,
  type MassenschrittAbgelehnt,
  pruefeSchritt,
  updateMassenlaufzustand,
} from '../leistung/index.ts'
import { ersterNachzuzahlenderMonat, liesParametersatz, type Rechtsstand } from '../recht/index.ts'
import { mitRechten, stelleAuftrag, type Tx, type Umgebung } from '../technik/index.ts'
import { akteurVon, bearbeiterVon, type Handelnder } from './handelnder.ts'
import type { Massenauftrag } from './massenprobe.ts'

export const MASSENPROBE = 'ablauf.massenprobe'
export const MASSENVOLLZUG = 'ablauf.massenvollzug'

/** Cases a job of the dry run looks at; an execution takes the same stretch in smaller bites. */
export const JE_PORTION = 500

export type Massenwunsch = {
  readonly titel: string
  /** What the change rests on, as the letters name it. */
  readonly grundlage: string
  readonly regel: Massenregel
  readonly ab: Monat
  /** Up to which day the law counts as known; today if not said. A later day is for looking only. */
  readonly bekanntBis?: Datum | undefined
  /** A file of values (allegro-parametersatz/1) as text, empty for those of the program; with it for looking only. */
  readonly parametersatz: string
}

export type MassenwunschAbgelehnt =
  | { readonly art: 'stufeFehlt' }
  | { readonly art: 'titelFehlt' }
  | { readonly art: 'grundlageFehlt' }
  /** § 40 Abs. 1 Satz 2 SGB II, § 44 Abs. 4 SGB X: nothing is paid for earlier months. */
  | { readonly art: 'zuFrueh'; readonly erster: Monat }
  | { readonly art: 'parametersatz'; readonly meldungen: readonly string[] }
  | { readonly art: 'kindergeldGleich' }
  /** The new table holds only from a later month on. */
  | { readonly art: 'richtwerteSpaeter'; readonly ab: Datum }

/** Lays a run out over the stock of the Jobcenter and asks for its dry run. Nothing of any case changes. */
export async function legeMassenlaufAn(
  h: Handelnder,
  w: Massenwunsch,
  o: { readonly jePortion?: number | undefined } = {},
): Promise<Result<Massenlauf, MassenwunschAbgelehnt>> {
  const fehler = pruefeWunsch(h, w)
  if (fehler) return err(fehler)
  const { traeger } = h.nutzer
  return ok(
    await mitRechten(h.umgebung.db, akteurVon(h), async (tx) => {
      const portionen = await teileBestand(tx, { traeger, je: o.jePortion ?? JE_PORTION })
      const lauf: Massenlauf = {
        traeger,
        lauf: kennung<'Massenlauf'>(h.umgebung.kennung()),
        titel: w.titel.trim(),
        grundlage: w.grundlage.trim(),
        regel: w.regel,
        ab: w.ab,
        rechtsstand: { bekanntBis: w.bekanntBis ?? h.umgebung.uhr.heute() },
        parametersatz: w.parametersatz.trim() === '' ? null : w.parametersatz,
        zustand: 'probe',
        portionen: portionen.length,
        fertig: 0,
        hash: null,
        angelegtVon: bearbeiterVon(h),
        angelegtAm: h.umgebung.uhr.jetzt(),
        vorgelegtVon: null,
        freigegebenVon: null,
      }
      await insertMassenlauf(tx, lauf)
      await insertPortionen(tx, lauf, portionen)
      for (const nr of portionen.keys()) await stellePortion(tx, MASSENPROBE, lauf, nr + 1)
      if (portionen.length === 0) await beendeProbe(tx, h.umgebung, lauf, [])
      return lauf
    }),
  )
}

function pruefeWunsch(h: Handelnder, w: Massenwunsch): MassenwunschAbgelehnt | undefined {
  if (h.nutzer.stufe !== 'A') return { art: 'stufeFehlt' }
  if (w.titel.trim() === '') return { art: 'titelFehlt' }
  if (w.grundlage.trim() === '') return { art: 'grundlageFehlt' }
  if (w.regel.art === 'kindergeld' && w.regel.alt === w.regel.neu) return { art: 'kindergeldGleich' }
  if (w.regel.art === 'richtwerte' && ersterTag(w.ab) < w.regel.neu.gueltigAb)
    return { art: 'richtwerteSpaeter', ab: w.regel.neu.gueltigAb }
  const heute = h.umgebung.uhr.heute()
  const erster = ersterNachzuzahlenderMonat({ entscheidungAm: heute, bekanntgabe: heute, vorsaetzlichFalsch: false })
  if (erster.ok && w.ab < erster.wert) return { art: 'zuFrueh', erster: erster.wert }
  if (w.parametersatz.trim() === '') return undefined
  const satz = liesSatz(w.parametersatz)
  return satz.ok ? undefined : { art: 'parametersatz', meldungen: satz.ablehnung }
}

function liesSatz(text: string): ReturnType<typeof liesParametersatz> {
  try {
    return liesParametersatz(JSON.parse(text))
  } catch {
    return err(['Das ist keine JSON-Datei.'])
  }
}

/** One job a portion: whoever asks twice gets one. */
export function stellePortion(tx: Tx, art: string, ref: MassenlaufRef, nr: number): Promise<void> {
  const { traeger, lauf } = ref
  return stelleAuftrag(tx, { art, traeger, nutzlast: { lauf, nr }, schluessel: `${lauf}/${nr}` })
}

/** What the run does to a case: with the values given beside those of the program. @throws if they cannot be read. */
export function auftragDes(l: Massenlauf): Massenauftrag {
  const { regel, ab, grundlage } = l
  return { regel, ab, grundlage, rechtsstand: rechtsstandDes(l) }
}

/** Read once a run: the engine keeps what it has resolved by the table it was given. */
const SAETZE = new Map<Kennung<'Massenlauf'>, Rechtsstand>()

function rechtsstandDes(l: Massenlauf): Rechtsstand {
  if (l.parametersatz === null) return l.rechtsstand
  const da = SAETZE.get(l.lauf)
  if (da) return da
  const satz = liesSatz(l.parametersatz)
  if (!satz.ok) throw new Error(`run ${l.lauf}: ${satz.ablehnung.join('; ')}`)
  SAETZE.clear()
  const stand = { ...l.rechtsstand, parametersatz: satz.wert }
  SAETZE.set(l.lauf, stand)
  return stand
}

export async function beendeProbe(tx: Tx, u: Umgebung, l: Massenlauf, hashes: readonly Hash[]): Promise<void> {
  await updateMassenlaufzustand(tx, l, {
    ...l,
    zustand: 'geprobt',
    wer: null,
    bemerkung: '',
    am: u.uhr.jetzt(),
    hash: hashVon({ ab: isoMonat(l.ab), portionen: hashes }),
    fertig: l.portionen,
  })
}

/** Submits, releases, gives back, stops, goes on, throws away. Releasing and going on ask for the jobs of the execution. */
export function gehWeiter(
  h: Handelnder,
  lauf: Kennung<'Massenlauf'>,
  s: Massenschritt,
): Promise<Result<null, MassenschrittAbgelehnt | { readonly art: 'stufeFehlt' }>> {
  if (h.nutzer.stufe !== 'A') return Promise.resolve(err({ art: 'stufeFehlt' }))
  const ref = { traeger: h.nutzer.traeger, lauf }
  const wer = bearbeiterVon(h)
  return mitRechten(h.umgebung.db, akteurVon(h), async (tx) => {
    const l = await findMassenlaufForUpdate(tx, ref)
    if (!l) return err({ art: 'unbekannt' })
    const darf = pruefeSchritt(l, s, wer, h.umgebung.uhr.heute())
    if (!darf.ok) return darf
    const offen = darf.wert === 'inAusfuehrung' ? await listeOffenePortionen(tx, ref) : []
    await updateMassenlaufzustand(tx, l, {
      zustand: darf.wert === 'inAusfuehrung' && offen.length === 0 ? 'ausgefuehrt' : darf.wert,
      wer,
      bemerkung: 'grund' in s ? s.grund.trim() : '',
      am: h.umgebung.uhr.jetzt(),
      hash: l.hash,
      fertig: s.art === 'freigeben' ? 0 : l.fertig,
      vorgelegtVon: vorgelegtNach(l, s, wer),
      freigegebenVon: s.art === 'freigeben' ? wer : l.freigegebenVon,
    })
    for (const nr of offen) await stellePortion(tx, MASSENVOLLZUG, ref, nr)
    return ok(null)
  })
}

function vorgelegtNach(l: Massenlauf, s: Massenschritt, wer: Massenlauf['angelegtVon']): Massenlauf['vorgelegtVon'] {
  if (s.art === 'vorlegen') return wer
  return s.art === 'zurueckgeben' ? null : l.vorgelegtVon
}

/** A job of a run: which portion. @throws if it names none. */
export function liesPortion(n: unknown): { readonly lauf: Kennung<'Massenlauf'>; readonly nr: number } {
  if (typeof n === 'object' && n !== null && 'lauf' in n && 'nr' in n) {
    const { lauf, nr } = n
    if (typeof lauf === 'string' && typeof nr === 'number') return { lauf: kennung<'Massenlauf'>(lauf), nr }
  }
  throw new Error('job of a run names no portion')
}

/** The run a job belongs to, if it is still in the state the job is for. */
export async function findLaufIm(
  tx: Tx,
  ref: MassenlaufRef,
  zustand: Massenlauf['zustand'],
): Promise<Massenlauf | undefined> {
  const l = await findMassenlauf(tx, ref)
  return l?.zustand === zustand ? l : undefined
}
