// What a program does on the road, act by act, and the small Jobcenter in which it does it. Runs in the killed program
// (programm.ts) and in the test that looks at what is left of it.
import { setTimeout as warte } from 'node:timers/promises'
import {
  ABLAUF_BEARBEITER,
  anordnen,
  bearbeiten,
  type Handelnder,
  oeffneZumBearbeiten,
  richteDirektzahlungEin,
} from '../../src/ablauf/index.ts'
import { festgestellt, nimmEinzelneAuf, richteZahlerkontoEin, zahleMonat } from '../../src/ablauf/pruefung.ts'
import { type Kennung, monat, ok } from '../../src/kern/index.ts'
import { findMassenlauf } from '../../src/leistung/index.ts'
import type { KontoRef, Nutzer } from '../../src/stammdaten/index.ts'
import { musterjobcenter } from '../../src/stammdaten/pruefung.ts'
import {
  arbeiteAb,
  type BearbeiterJeArt,
  type Db,
  mitRechten,
  type StellbareUhr,
  stellbareUhr,
  type Umgebung,
} from '../../src/technik/index.ts'
import { testUmgebung } from '../../src/technik/testumgebung.ts'
import {
  findLauf,
  gibFrei,
  type LaufRef,
  legeLaufAn,
  listLaeufe,
  vermerkeAuffaelligkeiten,
  ZAHLUNG_BEARBEITER,
} from '../../src/zahlung/index.ts'
import { AUFTRAG_PLANE, AUFTRAG_UEBERGIB } from '../../src/zahlung/lauf/auftraege.ts'
import { planeZu } from '../../src/zahlung/lauf/plane.ts'
import { uebergibZu } from '../../src/zahlung/lauf/uebergib.ts'
import { DURCHGESEHEN } from '../../src/zahlung/pruefung.ts'
import { fuehreBankAus } from './bank.ts'

/**
 * `erst` and `aenderung` order a decision that lies ready; `lauf` pays a month from the making of the run to the hand-over;
 * `bank` reads and books what the bank says to that run (bank.ts); `masse` executes a released run over the stock (massenlauf.ts).
 */
export type Akt = 'erst' | 'aenderung' | 'lauf' | 'bank' | 'masse'

/** Plain values, so that it can be handed to another process. */
export type Welt = {
  readonly uhr: string
  readonly a: Nutzer
  readonly a2: Nutzer
  readonly zahlerkonto: KontoRef
  readonly erst: Vorlage
  readonly aenderung: Vorlage
  readonly masse?: Kennung<'Massenlauf'> | undefined
  /** `lauf` is the run of the day, which takes what is paid at once; without it the run of the month. */
  readonly tageslauf?: boolean | undefined
}
type Vorlage = { readonly fall: Kennung<'Leistungsfall'>; readonly entscheidung: Kennung<'Entscheidung'> }

/** How long a program that lives on holds a job. */
export const LEASE_MS = 3_000
export const LAUFMONAT = monat('2026-02')
/** Small portions, so that there are many places to be killed at. */
const BEARBEITER: BearbeiterJeArt = {
  ...ZAHLUNG_BEARBEITER,
  [AUFTRAG_PLANE]: planeZu(2),
  [AUFTRAG_UEBERGIB]: uebergibZu(2),
}

/** The same seed and clock give the same ids and bytes. */
export function umgebungAn(db: Db, uhrzeit: string, saat: string): Umgebung & { readonly uhr: StellbareUhr } {
  const uhr = stellbareUhr(uhrzeit)
  return { ...testUmgebung(db, uhr, saat), uhr }
}

/**
 * Five households are granted 2026 and paid January, one of them with a landlord. On 20 January two decisions lie
 * ready: a first grant with landlord, and a rise of rent of a household whose January is paid.
 */
export async function richteWeltEin(db: Db): Promise<Welt> {
  const u = umgebungAn(db, '2025-12-15T10:00', 'abbruch/welt')
  const wir = await musterjobcenter(u)
  const f: Handelnder = { umgebung: u, nutzer: wir.f.nutzer }
  const [a, a2] = [wir.a.nutzer, wir.a2.nutzer]
  const zahlerkonto = await richteZahlerkontoEin(u, a, a2)
  const faelle: Kennung<'Leistungsfall'>[] = []
  for (let i = 0; i < 5; i++) {
    const fall = await nimmEinzelneAuf(f)
    if (i === 1) await zahleVermieterDirekt(f, fall)
    const r = await anordnen({ umgebung: u, nutzer: a }, await festgestellt(f, fall))
    if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
    faelle.push(fall)
  }
  u.uhr.stelle('2025-12-23T10:00')
  await zahleMonat(u, a, a2, { monat: monat('2026-01'), zahlerkonto })
  const uhr = '2026-01-20T10:00'
  u.uhr.stelle(uhr)
  const erst = await nimmEinzelneAuf(f)
  await zahleVermieterDirekt(f, erst)
  const [aenderung] = faelle
  if (aenderung === undefined) throw new Error('no household')
  await oeffneZumBearbeiten(f, aenderung)
  const hoeher = { pfad: 'angaben/wohnung/grundmiete_cent', alt: 400_00, neu: 420_00 }
  const b = await bearbeiten(f, { fall: aenderung, aenderungen: [hoeher] })
  if (!b.ok) throw new Error(JSON.stringify(b.ablehnung))
  return {
    uhr,
    a,
    a2,
    zahlerkonto,
    erst: { fall: erst, entscheidung: await festgestellt(f, erst) },
    aenderung: { fall: aenderung, entscheidung: await festgestellt(f, aenderung) },
  }
}

async function zahleVermieterDirekt(f: Handelnder, fall: Kennung<'Leistungsfall'>): Promise<void> {
  const r = await richteDirektzahlungEin(f, {
    fall,
    art: 'vermieter',
    name: 'Wohnbau Lindenstraße',
    anschrift: { strasse: 'Lindenstraße', hausnummer: '1', zusatz: '', plz: '99999', ort: 'Musterstadt', land: 'DE' },
    iban: 'DE75999999991000000000',
    beleg: 'Mietvertrag',
    leistungsart: 'unterkunft',
    betrag_cent: null,
    aufteilung: 'koepfe',
    person: null,
    von: null,
    bis: null,
  })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
}

/** Does one act and says what it would answer to the one who asked. */
export async function tue(u: Umgebung, w: Welt, akt: Akt, o: { leaseMs?: number } = {}): Promise<string> {
  if (akt === 'lauf') return zahle(u, w, o)
  if (akt === 'bank') return fuehreBankAus(u, w, o)
  if (akt === 'masse') return fuehreMassenlaufAus(u, w, o)
  const r = await anordnen({ umgebung: u, nutzer: w.a }, w[akt].entscheidung)
  return r.ok ? 'angeordnet' : JSON.stringify(r.ablehnung)
}

const akteur = (n: Nutzer) =>
  ({ art: 'mensch', bediensteter: n.bediensteter, traeger: n.traeger, stufe: n.stufe }) as const

/** Whoever does it again finds the run that is there; its id and secret are drawn anew only if there is none. */
async function zahle(u: Umgebung, w: Welt, o: { leaseMs?: number }): Promise<string> {
  const frisch = umgebungAn(u.db, w.uhr, 'abbruch/lauf')
  const umstaende = { ...frisch, jetzt: u.uhr.jetzt(), heute: u.uhr.heute() }
  const angelegt = await mitRechten(u.db, akteur(w.a), async (tx) => {
    // of a day a second run may be made once the first is released: who asks again means the first
    const da = w.tageslauf ? (await listLaeufe(tx, w.a.traeger)).find((l) => l.art === 'tag') : undefined
    if (da !== undefined) return ok(da)
    return legeLaufAn(tx, umstaende, {
      ...(w.tageslauf ? { art: 'tag', tag: u.uhr.heute() } : { art: 'monat', monat: LAUFMONAT }),
      zahlerkonto: w.zahlerkonto,
      traeger: w.a.traeger,
      von: w.a.bediensteter,
    })
  })
  if (!angelegt.ok) throw new Error(angelegt.ablehnung.art)
  const ref: LaufRef = { traeger: w.a.traeger, lauf: angelegt.wert.id }
  for (let i = 0; i < 300; i++) {
    const getan = await arbeiteAb(u, BEARBEITER, { leaseMs: o.leaseMs })
    const zustand = await gibWennGeplant(u, w, ref)
    if (zustand === 'uebergeben') return ref.lauf
    if (zustand === 'verworfen') throw new Error('the run was discarded')
    if (getan === 0) await warte(100) // a job rests after a failure, or a dead worker still holds it
  }
  throw new Error('the run does not come to its end')
}

async function fuehreMassenlaufAus(u: Umgebung, w: Welt, o: { leaseMs?: number }): Promise<string> {
  const { masse: lauf } = w
  if (lauf === undefined) throw new Error('no run in this world')
  for (let i = 0; i < 300; i++) {
    const getan = await arbeiteAb(u, ABLAUF_BEARBEITER, { leaseMs: o.leaseMs })
    const l = await mitRechten(u.db, akteur(w.a), (tx) => findMassenlauf(tx, { traeger: w.a.traeger, lauf }))
    if (l?.zustand === 'ausgefuehrt') return lauf
    if (getan === 0) await warte(100) // a job rests after a failure, or a dead worker still holds it
  }
  throw new Error('the run over the stock does not come to its end')
}

/** Whatever job is still due, as a worker would in the next minutes. */
export const arbeiteAus = (u: Umgebung): Promise<number> => arbeiteAb(u, BEARBEITER)

async function gibWennGeplant(u: Umgebung, w: Welt, ref: LaufRef): Promise<string | undefined> {
  return await mitRechten(u.db, akteur(w.a2), async (tx) => {
    const lauf = await findLauf(tx, ref)
    if (lauf?.stand.zustand !== 'geplant') return lauf?.stand.zustand
    const wer = { von: w.a2.bediensteter, jetzt: u.uhr.jetzt() }
    await vermerkeAuffaelligkeiten(tx, wer, ref, DURCHGESEHEN)
    const r = await gibFrei(tx, wer, ref, lauf.stand.inhalt)
    if (!r.ok) throw new Error(r.ablehnung.art)
    return 'freigegeben'
  })
}
