import type { Stufe } from '../stammdaten/index.ts'
import { antwortBeweisFehlt, antwortNichtAngemeldet, antwortNichtImPortal, antwortVerweigert } from './antwort.ts'
import { pruefeToken, TOKENFELD } from './csrf.ts'
import {
  type Deklaration,
  kennzeichne,
  type Leseart,
  type Traegerbereich,
  type Zugangsstufe,
  zugang,
} from './deklaration.ts'
import { type Aufruf, aufrufVon, merkeVerweigerung, mitEreignis, pruefeGelesen } from './eintritt.ts'
import { istFrisch } from './erneut.ts'
import { type AllegroKontext, allegroKontext } from './kontext.ts'

/** What a loader or action gets. */
export type SeitenAufruf<S extends Zugangsstufe = 'angemeldet'> = Aufruf<S>

export type SeitenAngaben<S extends Zugangsstufe, L, A> = {
  readonly name: string
  readonly stufe: S
  /** Level the action asks for, where it is more than reading takes. */
  readonly schreibstufe?: Stufe | undefined
  readonly traeger: Traegerbereich
  readonly audit: string
  readonly liest?: Leseart | undefined
  /** The loader runs only for who has proved within five minutes that it is she: many data leave here (SEC-03). */
  readonly frisch?: boolean | undefined
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
    const kontext = await pruefe(deklaration, r)
    if (angaben.loader === undefined) return null as L
    if (angaben.frisch === true && !istFrisch(kontext)) throw antwortBeweisFehlt(r.request)
    const { aufruf, gelesen } = aufrufVon<S>(deklaration, r, kontext)
    const daten = await angaben.loader(aufruf)
    pruefeGelesen(deklaration, gelesen)
    return daten
  }
  const schreibend: Deklaration = { ...deklaration, stufe: angaben.schreibstufe ?? angaben.stufe }
  const action = async (r: Router): Promise<A> => {
    const kontext = await pruefe(schreibend, r)
    const act = angaben.action
    if (act === undefined) throw antwortVerweigert(kontext, 'methode')
    const formular = await r.request.formData()
    if (!pruefeToken(kontext, r.request, formular)) throw antwortVerweigert(kontext, 'token')
    formular.delete(TOKENFELD)
    const { aufruf } = aufrufVon<S>(deklaration, r, kontext)
    return mitEreignis(deklaration, kontext, r, () => act(Object.assign(aufruf, { formular })))
  }
  return { loader: kennzeichne(loader, deklaration), action: kennzeichne(action, schreibend), deklaration }
}

async function pruefe(d: Deklaration, r: Router): Promise<AllegroKontext> {
  const kontext = allegroKontext(r.context)
  switch (zugang(d, kontext.nutzer, kontext.buerger)) {
    case 'erlaubt':
      return kontext
    case 'nichtAngemeldet':
      throw antwortNichtAngemeldet(r.request)
    case 'stufeFehlt':
      await merkeVerweigerung(d, kontext, r)
      throw antwortVerweigert(kontext, 'stufe')
    case 'nichtImPortal':
      throw antwortNichtImPortal()
  }
}
