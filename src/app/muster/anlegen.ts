import { listeFaelleZuNummer } from '../../fall/index.ts'
import { datum, iso, type Kennung, type TraegerNr } from '../../kern/index.ts'
import { listeEntscheidungen } from '../../leistung/index.ts'
import { listTraeger } from '../../stammdaten/index.ts'
import {
  type Akteur,
  type Bearbeiter,
  type BearbeiterJeArt,
  findMerkmal,
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
/** Acts in one job: a few seconds, so that a stop need not wait. */
const JE_AUFTRAG = 40

/** Noted in the database: how and when the sample was begun, and how far it is. */
type Anlage = {
  readonly saat: string
  readonly heute: string
  /** erste: the first ten are being laid out; rest: a job lays out the others; fertig: never again. */
  readonly stand: 'erste' | 'rest' | 'fertig'
}

/** The sample as the program wires it: a step at every start, a kind of job, and the clock of its runs. */
export type Muster = {
  readonly einrichten: (umgebung: Umgebung, melde: (zeile: string) => void) => Promise<void>
  readonly bearbeiter: BearbeiterJeArt
  /** Around the jobs of payment runs: those of the sample's past keep their time. */
  readonly mitUhr: Laufuhren['mitUhr']
}

export function musterjobcenter(): Muster {
  const uhren = laufuhren()
  return {
    einrichten: (umgebung, melde) => legeMusterjobcenterAn(umgebung, uhren, melde),
    bearbeiter: { [AUFTRAG]: legeRestAn(uhren) },
    mitUhr: uhren.mitUhr,
  }
}

/**
 * Makes the sample Jobcenter in a database for practice: organisation and ten households at once, the others by a
 * job. Killed anywhere, the next start goes on; once laid out it is never touched again. Where somebody has set up
 * Jobcenters of their own it does nothing.
 */
async function legeMusterjobcenterAn(
  umgebung: Umgebung,
  uhren: Laufuhren,
  melde: (zeile: string) => void,
): Promise<void> {
  if (!umgebung.konfiguration.schulung) return
  const anlage = await mitRechten(umgebung.db, SYSTEM, (tx) => beginne(tx, umgebung))
  if (anlage?.stand !== 'erste') return
  await legeOrganisationAn(umgebung)
  melde('Musterjobcenter: Träger, Teams und Zugänge angelegt')
  const { erste } = haushalteVon(anlage)
  const w = await neuesWerk(umgebung, uhren)
  await arbeite(w, tagesplan(erste, datum(anlage.heute)), Number.POSITIVE_INFINITY)
  await mitRechten(umgebung.db, SYSTEM, async (tx) => {
    await merkeMerkmal(tx, MERKMAL, JSON.stringify({ ...anlage, stand: 'rest' }))
    await stelleAuftrag(tx, { art: AUFTRAG, nutzlast: null })
  })
  melde(`Musterjobcenter: ${erste.length} Haushalte angelegt, weitere folgen im Hintergrund`)
}

async function beginne(tx: Tx, umgebung: Umgebung): Promise<Anlage | undefined> {
  const da = await findAnlage(tx)
  if (da !== undefined) return da
  if ((await listTraeger(tx)).length > 0) return undefined
  const neu: Anlage = { saat: MUSTERSAAT, heute: iso(umgebung.uhr.heute()), stand: 'erste' }
  await merkeMerkmal(tx, MERKMAL, JSON.stringify(neu))
  return neu
}

async function findAnlage(tx: Tx): Promise<Anlage | undefined> {
  const text = await findMerkmal(tx, MERKMAL)
  return text === undefined ? undefined : (JSON.parse(text) as Anlage)
}

function haushalteVon(a: Anlage): {
  readonly erste: readonly Musterhaushalt[]
  readonly rest: readonly Musterhaushalt[]
} {
  const alle = musterhaushalte(a.saat, datum(a.heute))
  return { erste: alle.slice(0, ERSTE_ZEHN.length), rest: alle.slice(ERSTE_ZEHN.length) }
}

/** A portion of the other households; the next portion is a job of its own. */
function legeRestAn(uhren: Laufuhren): Bearbeiter {
  return async (tx, _auftrag, umgebung) => {
    const anlage = await findAnlage(tx)
    if (anlage?.stand !== 'rest') return
    const { erste, rest } = haushalteVon(anlage)
    const plan = tagesplan(rest, datum(anlage.heute), erste)
    const offen = await arbeite(await neuesWerk(umgebung, uhren), plan, JE_AUFTRAG)
    umgebung.protokoll.info('muster.fortschritt', { offen, von: plan.length })
    if (offen > 0) await stelleAuftrag(tx, { art: AUFTRAG, nutzlast: null })
    else await merkeMerkmal(tx, MERKMAL, JSON.stringify({ ...anlage, stand: 'fertig' }))
  }
}

/** Does what is not done yet, at most so many acts. Returns how many are left. */
async function arbeite(w: Werk, plan: readonly Tagwerk[], hoechstens: number): Promise<number> {
  const lage = await ladeLage(w, plan)
  let getan = 0
  for (const [i, t] of plan.entries()) {
    if (istGetan(lage, t)) continue
    if (t.art === 'lauf' && !(await istFaellig(w, lage, t))) continue
    if (getan >= hoechstens) return plan.length - i
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
