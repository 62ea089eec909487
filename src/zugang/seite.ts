import type { TraegerNr } from '../kern/index.ts'
import type { Nutzer } from '../stammdaten/index.ts'
import type { Akteur, Umgebung } from '../technik/index.ts'
import { antwortNichtAngemeldet, antwortVerweigert } from './antwort.ts'
import { pruefeToken, TOKENFELD } from './csrf.ts'
import {
  type Deklaration,
  kennzeichne,
  type Leseart,
  type Traegerbereich,
  type Zugangsstufe,
  zugang,
} from './deklaration.ts'
import { ereignis, ereignisErgebnis } from './ereignis.ts'
import { type AllegroKontext, akteurVon, allegroKontext, type Sitzung } from './kontext.ts'
import { type Leseeintrag, leseprotokoll } from './lesen.ts'

type Wer<S extends Zugangsstufe> = S extends 'oeffentlich'
  ? { readonly nutzer: Nutzer | undefined; readonly akteur: Akteur | undefined; readonly sitzung: Sitzung | undefined }
  : { readonly nutzer: Nutzer; readonly akteur: Akteur; readonly sitzung: Sitzung }

/** What a loader or action gets. */
export type SeitenAufruf<S extends Zugangsstufe = 'angemeldet'> = Wer<S> & {
  readonly request: Request
  readonly params: Readonly<Record<string, string | undefined>>
  readonly umgebung: Umgebung
  readonly kontext: AllegroKontext
  /** Writes the read log and returns when the entry is committed; a read that cannot be logged is refused. */
  readonly lesen: (eintrag: Leseeintrag) => Promise<void>
  /** Ends the request if the object belongs to another Träger (pages with `traeger: 'eigener'`). */
  readonly nurEigener: (traeger: TraegerNr) => void
}

export type SeitenAngaben<S extends Zugangsstufe, L, A> = {
  readonly name: string
  readonly stufe: S
  readonly traeger: Traegerbereich
  readonly audit: string
  readonly liest?: Leseart | undefined
  readonly loader?: ((a: SeitenAufruf<S>) => Promise<L>) | undefined
  readonly action?: ((a: SeitenAufruf<S> & { readonly formular: FormData }) => Promise<A>) | undefined
}

type Router = {
  readonly request: Request
  readonly params: Readonly<Record<string, string | undefined>>
  readonly context: unknown
}

export type Seite<L, A> = {
  readonly loader: (r: Router) => Promise<L>
  readonly action: (r: Router) => Promise<A>
  readonly deklaration: Deklaration
}

/**
 * A page: nothing of it runs for someone who may not. The action also needs the token of the session
 * and leaves its audit event, begun before it runs and closed with its outcome.
 */
export function seite<const S extends Zugangsstufe, L = null, A = never>(angaben: SeitenAngaben<S, L, A>): Seite<L, A> {
  const deklaration: Deklaration = {
    art: 'seite',
    name: angaben.name,
    stufe: angaben.stufe,
    traeger: angaben.traeger,
    audit: angaben.audit,
    liest: angaben.liest,
    schreibt: angaben.action !== undefined,
  }
  const loader = async (r: Router): Promise<L> => {
    const eintritt = await pruefe(deklaration, r)
    if (angaben.loader === undefined) return null as L
    const { aufruf, gelesen } = aufrufVon<S>(deklaration, r, eintritt)
    const daten = await angaben.loader(aufruf)
    if (deklaration.liest !== undefined && !gelesen())
      throw new Error(`${deklaration.name}: read without an entry in the read log`)
    return daten
  }
  const action = async (r: Router): Promise<A> => {
    const eintritt = await pruefe(deklaration, r)
    if (angaben.action === undefined) throw antwortVerweigert(eintritt, 'methode')
    const formular = await r.request.formData()
    if (!pruefeToken(eintritt, r.request, formular)) throw antwortVerweigert(eintritt, 'token')
    formular.delete(TOKENFELD)
    const { aufruf } = aufrufVon<S>(deklaration, r, eintritt)
    const act = angaben.action
    return mitEreignis(deklaration, eintritt, r, () => act(Object.assign(aufruf, { formular })))
  }
  return { loader: kennzeichne(loader, deklaration), action: kennzeichne(action, deklaration), deklaration }
}

async function pruefe(d: Deklaration, r: Router): Promise<AllegroKontext> {
  const kontext = allegroKontext(r.context)
  switch (zugang(d, kontext.nutzer)) {
    case 'erlaubt':
      return kontext
    case 'nichtAngemeldet':
      throw antwortNichtAngemeldet(r.request)
    case 'stufeFehlt':
      await ereignis(kontext, { name: 'ZUGRIFF_VERWEIGERT', phase: 'verweigert', seite: d.name, gegenstand: r.params })
      throw antwortVerweigert(kontext, 'stufe')
  }
}

function aufrufVon<S extends Zugangsstufe>(
  d: Deklaration,
  r: Router,
  kontext: AllegroKontext,
): { aufruf: SeitenAufruf<S>; gelesen: () => boolean } {
  let gelesen = false
  const aufruf = {
    request: r.request,
    params: r.params,
    umgebung: kontext.umgebung,
    kontext,
    nutzer: kontext.nutzer,
    akteur: kontext.nutzer && akteurVon(kontext.nutzer),
    sitzung: kontext.sitzung,
    lesen: async (eintrag: Leseeintrag) => {
      await leseprotokoll(kontext, d.name, eintrag)
      gelesen = true
    },
    nurEigener: (traeger: TraegerNr) => {
      if (d.traeger === 'eigener' && kontext.nutzer?.traeger !== traeger)
        throw antwortVerweigert(kontext, 'fremderTraeger')
    },
  }
  // `pruefe` has let nobody in without user and session unless the page is public.
  return { aufruf: aufruf as SeitenAufruf<S>, gelesen: () => gelesen }
}

async function mitEreignis<A>(d: Deklaration, k: AllegroKontext, r: Router, act: () => Promise<A>): Promise<A> {
  if (d.audit === 'keins') return act()
  const vorgang = await ereignis(k, { name: d.audit, phase: 'begonnen', seite: d.name, gegenstand: r.params })
  try {
    const wert = await act()
    await ereignisErgebnis(k, vorgang, 'erledigt')
    return wert
  } catch (fehler) {
    await ereignisErgebnis(k, vorgang, ausgang(fehler))
    throw fehler
  }
}

/** A thrown Response is an answer (a redirect, a refusal), anything else a failure. */
function ausgang(geworfen: unknown): 'erledigt' | 'abgelehnt' | 'gescheitert' {
  if (!(geworfen instanceof Response)) return 'gescheitert'
  return geworfen.status < 400 ? 'erledigt' : 'abgelehnt'
}
