import type { TraegerNr } from '../kern/index.ts'
import type { Nutzer } from '../stammdaten/index.ts'
import type { Akteur, Umgebung } from '../technik/index.ts'
import { antwortVerweigert } from './antwort.ts'
import type { Deklaration, Zugangsstufe } from './deklaration.ts'
import { ereignis, ereignisErgebnis } from './ereignis.ts'
import { type AllegroKontext, akteurVon, type Sitzung } from './kontext.ts'
import { type Leseeintrag, leseprotokoll } from './lesen.ts'
import { akteurDesBuergers, type Buerger } from './portal/buerger.ts'

type Offen = {
  readonly nutzer: Nutzer | undefined
  readonly akteur: Akteur | undefined
  readonly sitzung: Sitzung | undefined
  readonly buerger: Buerger | undefined
}
type Personal = { readonly nutzer: Nutzer; readonly akteur: Akteur; readonly sitzung: Sitzung }
type Wer<S extends Zugangsstufe> = S extends 'oeffentlich'
  ? Offen
  : S extends 'buerger'
    ? { readonly buerger: Buerger; readonly akteur: Akteur }
    : Personal

/** What every page and route gets. */
export type Aufruf<S extends Zugangsstufe> = Wer<S> & {
  readonly request: Request
  readonly params: Readonly<Record<string, string | undefined>>
  readonly umgebung: Umgebung
  readonly kontext: AllegroKontext
  /** Writes the read log and returns when the entry is committed; a read that cannot be logged is refused. */
  readonly lesen: (eintrag: Leseeintrag) => Promise<void>
  /** Ends the request if the object belongs to another Träger (where `traeger: 'eigener'` is declared). */
  readonly nurEigener: (traeger: TraegerNr) => void
}

type Ort = { readonly request: Request; readonly params: Readonly<Record<string, string | undefined>> }

export function aufrufVon<S extends Zugangsstufe>(
  d: Deklaration,
  ort: Ort,
  kontext: AllegroKontext,
): { readonly aufruf: Aufruf<S>; readonly gelesen: () => boolean } {
  let gelesen = false
  const aufruf = {
    request: ort.request,
    params: ort.params,
    umgebung: kontext.umgebung,
    kontext,
    nutzer: kontext.nutzer,
    akteur: akteurFuer(d, kontext),
    sitzung: kontext.sitzung,
    buerger: kontext.buerger,
    lesen: async (eintrag: Leseeintrag) => {
      await leseprotokoll(kontext, d.name, eintrag)
      gelesen = true
    },
    nurEigener: (traeger: TraegerNr) => {
      if (d.traeger === 'eigener' && kontext.nutzer?.traeger !== traeger)
        throw antwortVerweigert(kontext, 'fremderTraeger')
    },
  }
  // Nobody gets here without user and session unless the page is public: `zugang` was asked before.
  return { aufruf: aufruf as unknown as Aufruf<S>, gelesen: () => gelesen }
}

function akteurFuer(d: Deklaration, k: AllegroKontext): Akteur | undefined {
  if (d.stufe === 'buerger') return k.buerger && akteurDesBuergers(k.buerger)
  return k.nutzer && akteurVon(k.nutzer)
}

/** A read that was declared and left no entry gives nothing out. */
export function pruefeGelesen(d: Deklaration, gelesen: () => boolean): void {
  if (d.liest !== undefined && !gelesen()) throw new Error(`${d.name}: read without an entry in the read log`)
}

export async function merkeVerweigerung(d: Deklaration, k: AllegroKontext, ort: Ort): Promise<void> {
  await ereignis(k, { name: 'ZUGRIFF_VERWEIGERT', phase: 'verweigert', seite: d.name, gegenstand: ort.params })
}

export type Ausgang = 'erledigt' | 'abgelehnt' | 'gescheitert'

/** The audit event around an act: begun before it, closed with how it ended. */
export async function mitEreignis<A>(
  d: Deklaration,
  k: AllegroKontext,
  ort: Ort,
  act: () => Promise<A>,
  ausgangVon: (wert: A) => Ausgang = () => 'erledigt',
): Promise<A> {
  if (d.audit === 'keins') return act()
  const vorgang = await ereignis(k, { name: d.audit, phase: 'begonnen', seite: d.name, gegenstand: ort.params })
  try {
    const wert = await act()
    await ereignisErgebnis(k, vorgang, ausgangVon(wert))
    return wert
  } catch (fehler) {
    await ereignisErgebnis(k, vorgang, ausgangDesWurfs(fehler))
    throw fehler
  }
}

/** A thrown Response is an answer (a redirect, a refusal), anything else a failure. */
function ausgangDesWurfs(geworfen: unknown): Ausgang {
  if (!(geworfen instanceof Response)) return 'gescheitert'
  return geworfen.status < 400 ? 'erledigt' : 'abgelehnt'
}
