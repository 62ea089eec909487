import { listeFaelleZuNummer } from '../../fall/index.ts'
import { datum, iso, type Kennung, type TraegerNr } from '../../kern/index.ts'
import { listeEntscheidungen } from '../../leistung/index.ts'
import { listTraeger } from '../../stammdaten/index.ts'
import {
  type Akteur,
  type Bearbeiter,
  type BearbeiterJeArt,
  findMerkmal,
  findMerkmalForUpdate,
  merkeMerkmal,
  mitRechten,
  stelleAuftrag,
  type Tx,
  type Umgebung,
} from '../../technik/index.ts'
import { listLaeufe, listZahlungen } from '../../zahlung/index.ts'
import { zahle } from './lauf.ts'
import type { Musterhaushalt } from './musterhaushalt.ts'
import { ERSTE_ZEHN, MUSTERSAAT, musterhaushalte } from './musterhaushalte.ts'
import { legeOrganisationAn } from './organisation.ts'
import { tue } from './schritt.ts'
import { erledigt, type Tagwerk, tagesplan } from './tagesplan.ts'
import { neuesWerk, type Werk } from './werk.ts'
import { type Laufuhren, laufuhren } from './zeitreise.ts'

const SYSTEM: Akteur = { art: 'system', auftrag: 'musterjobcenter' }
const MERKMAL = 'muster.anlage'
const AUFTRAG = 'muster.anlegen'
/** Acts in one job: seconds even on a busy machine, so that a stop need not wait. */
const JE_AUFTRAG = 15
/** The households look back up to nine months; the law is computed from January 2023 on. */
const FRUEHESTENS = datum('2024-01-01')

/** Noted in the database: how and when the sample was begun, and how far it is. */
type Anlage = {
  readonly saat: string
  readonly heute: string
  /** erste: the first ten are being laid out; rest: a job lays out the others; fertig: never again. */
  readonly stand: 'erste' | 'rest' | 'fertig'
}

/** The sample as the program wires it: a step at every start, a kind of job, and the clock of its runs. */
export type Muster = {
  readonly einrichten: (umgebung: Umgebung, melde: (zeile: string) => void, halt?: AbortSignal) => Promise<void>
  readonly bearbeiter: BearbeiterJeArt
  /** Around the jobs of payment runs: those of the sample's past keep their time. */
  readonly mitUhr: Laufuhren['mitUhr']
}

export function musterjobcenter(): Muster {
  const uhren = laufuhren()
  return {
    einrichten: (umgebung, melde, halt) => legeMusterjobcenterAn(umgebung, { uhren, melde, halt }),
    bearbeiter: { [AUFTRAG]: legeRestAn(uhren) },
    mitUhr: uhren.mitUhr,
  }
}

type Anlegen = {
  readonly uhren: Laufuhren
  readonly melde: (zeile: string) => void
  readonly halt: AbortSignal | undefined
}

/**
 * Makes the sample Jobcenter in a database for practice: organisation and ten households at once, the others by a
 * job. Killed anywhere, the next start goes on; once laid out it is never touched again. Where somebody has set up
 * Jobcenters of their own it does nothing. A household that cannot be made is said and logged, and no reason not
 * to start.
 */
async function legeMusterjobcenterAn(umgebung: Umgebung, o: Anlegen): Promise<void> {
  if (!umgebung.konfiguration.schulung) return
  const anlage = await mitRechten(umgebung.db, SYSTEM, (tx) => beginne(tx, umgebung))
  if (anlage === undefined || anlage.stand === 'fertig') return
  if (anlage.stand === 'rest') return await stelleRest(umgebung, anlage)
  await legeOrganisationAn(umgebung)
  o.melde('Musterjobcenter: Träger, Teams und Zugänge angelegt')
  if (umgebung.konfiguration.leeresMuster === true) return await merke(umgebung, anlage, 'fertig')
  if (umgebung.uhr.heute() < FRUEHESTENS) {
    o.melde('Musterjobcenter: Haushalte gibt es erst mit einer Uhr ab dem 01.01.2024')
    return await merke(umgebung, anlage, 'fertig')
  }
  const { erste } = haushalteVon(anlage)
  try {
    const w = await neuesWerk(umgebung, o.uhren)
    const offen = await arbeite(w, tagesplan(erste, datum(anlage.heute)), { halt: o.halt })
    if (offen > 0) return
  } catch (fehler) {
    umgebung.protokoll.fehler('muster', fehler)
    o.melde('Musterjobcenter: unvollständig, der Grund steht im Protokoll; der nächste Start versucht es wieder')
    return
  }
  await stelleRest(umgebung, anlage)
  o.melde(`Musterjobcenter: ${erste.length} Haushalte angelegt, weitere folgen im Hintergrund`)
}

/** Asked for at every start until all is there: after a kill nobody waits for the lease of the job that died. */
async function stelleRest(umgebung: Umgebung, anlage: Anlage): Promise<void> {
  await mitRechten(umgebung.db, SYSTEM, async (tx) => {
    await merkeMerkmal(tx, MERKMAL, JSON.stringify({ ...anlage, stand: 'rest' }))
    await stelleAuftrag(tx, { art: AUFTRAG, nutzlast: null, schluessel: AUFTRAG })
  })
}

async function merke(umgebung: Umgebung, anlage: Anlage, stand: Anlage['stand']): Promise<void> {
  await mitRechten(umgebung.db, SYSTEM, (tx) => merkeMerkmal(tx, MERKMAL, JSON.stringify({ ...anlage, stand })))
}

async function beginne(tx: Tx, umgebung: Umgebung): Promise<Anlage | undefined> {
  const da = liesAnlage(await findMerkmal(tx, MERKMAL))
  if (da !== undefined) return da
  if ((await listTraeger(tx)).length > 0) return undefined
  const neu: Anlage = { saat: MUSTERSAAT, heute: iso(umgebung.uhr.heute()), stand: 'erste' }
  await merkeMerkmal(tx, MERKMAL, JSON.stringify(neu))
  return neu
}

const liesAnlage = (text: string | undefined): Anlage | undefined =>
  text === undefined ? undefined : (JSON.parse(text) as Anlage)

function haushalteVon(a: Anlage): {
  readonly erste: readonly Musterhaushalt[]
  readonly rest: readonly Musterhaushalt[]
} {
  const alle = musterhaushalte(a.saat, datum(a.heute))
  return { erste: alle.slice(0, ERSTE_ZEHN.length), rest: alle.slice(ERSTE_ZEHN.length) }
}

/** A portion of the other households; the next portion is a job of its own. Two such jobs take turns. */
function legeRestAn(uhren: Laufuhren): Bearbeiter {
  return async (tx, _auftrag, umgebung) => {
    const anlage = liesAnlage(await findMerkmalForUpdate(tx, MERKMAL))
    if (anlage?.stand !== 'rest') return
    const { erste, rest } = haushalteVon(anlage)
    const plan = tagesplan(rest, datum(anlage.heute), erste)
    const offen = await arbeite(await neuesWerk(umgebung, uhren), plan, { hoechstens: JE_AUFTRAG })
    umgebung.protokoll.info('muster.fortschritt', { offen, von: plan.length })
    if (offen > 0) await stelleAuftrag(tx, { art: AUFTRAG, nutzlast: null, schluessel: AUFTRAG })
    else await merkeMerkmal(tx, MERKMAL, JSON.stringify({ ...anlage, stand: 'fertig' }))
  }
}

type Portion = { readonly hoechstens?: number; readonly halt?: AbortSignal | undefined }

/** Does what is not done yet, at most so many acts or until it is asked to stop. Returns how many may be left. */
async function arbeite(w: Werk, plan: readonly Tagwerk[], p: Portion): Promise<number> {
  const lage = await ladeLage(w, plan)
  let getan = 0
  for (const [i, t] of plan.entries()) {
    if (istGetan(lage, t)) continue
    if (t.art === 'lauf' && !(await istFaellig(w, lage, t))) continue
    if (getan >= (p.hoechstens ?? plan.length) || p.halt?.aborted === true) return plan.length - i
    getan++
    if (t.art === 'lauf') {
      await zahle(w, t.traeger, t.am, t.wunsch)
      continue
    }
    const { haushalt } = t
    const schritt = haushalt.schritte[t.nummer]
    if (schritt === undefined) throw new Error(`${haushalt.schluessel} has no step ${t.nummer}`)
    const fall = await tue(w, haushalt, schritt, lage.faelle.get(haushalt.schluessel)?.fall)
    lage.faelle.set(haushalt.schluessel, { fall, traeger: haushalt.traeger, erledigt: t.nummer + 1 })
  }
  return 0
}

type Fallstand = {
  readonly fall: Kennung<'Leistungsfall'>
  readonly traeger: TraegerNr
  readonly erledigt: number
}
type Lage = { readonly faelle: Map<string, Fallstand>; readonly laeufe: ReadonlySet<string> }
type Lauftag = Extract<Tagwerk, { art: 'lauf' }>

async function ladeLage(w: Werk, plan: readonly Tagwerk[]): Promise<Lage> {
  const haushalte = new Set(plan.flatMap((t) => (t.art === 'schritt' ? [t.haushalt] : [])))
  return mitRechten(
    w.umgebung.db,
    SYSTEM,
    async (tx) => {
      const faelle = new Map<string, Fallstand>()
      for (const h of haushalte) {
        const [fall] = await listeFaelleZuNummer(tx, h.altnummer)
        if (fall === undefined) continue
        const alle = await listeEntscheidungen(tx, fall)
        const entscheidungen = alle
          .filter((e) => e.zustand !== 'verfallen') // certified anew since: counts once
          .toReversed()
          .map((e) => (e.zustand === 'festgestellt' ? 'festgestellt' : 'entschieden'))
        const stand = { fall: fall.fall, traeger: fall.traeger }
        const fertig = erledigt(h.schritte, { aufgenommen: true, entscheidungen })
        faelle.set(h.schluessel, { ...stand, erledigt: fertig })
      }
      const laeufe = new Set<string>()
      for (const nr of new Set(plan.flatMap((t) => (t.art === 'lauf' ? [t.traeger] : []))))
        for (const l of await listLaeufe(tx, nr))
          if (l.stand.zustand === 'uebergeben') laeufe.add(`${nr} ${l.art} ${l.monat ?? l.ausfuehrung}`)
      return { faelle, laeufe }
    },
    { nurLesen: true },
  )
}

function istGetan(lage: Lage, t: Tagwerk): boolean {
  if (t.art === 'schritt') return t.nummer < (lage.faelle.get(t.haushalt.schluessel)?.erledigt ?? 0)
  const tag = t.wunsch.art === 'monat' ? t.wunsch.monat : t.wunsch.tag
  return lage.laeufe.has(`${t.traeger} ${t.wunsch.art} ${tag}`)
}

/** Whether a run would have anything to pay for the households it follows: an empty one is not made. */
async function istFaellig(w: Werk, lage: Lage, t: Lauftag): Promise<boolean> {
  const { wunsch, traeger, nach } = t
  if (wunsch.art === 'monat' || nach.length === 0) return true
  return mitRechten(
    w.umgebung.db,
    { ...SYSTEM, traeger },
    async (tx) => {
      for (const h of nach) {
        const fall = lage.faelle.get(h.schluessel)?.fall
        const zahlungen = fall === undefined ? [] : await listZahlungen(tx, traeger, fall)
        if (zahlungen.some((z) => z.zustand === 'angeordnet' && z.uebergabeAm <= wunsch.tag)) return true
      }
      return false
    },
    { nurLesen: true },
  )
}
