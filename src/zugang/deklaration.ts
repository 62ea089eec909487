import { type Nutzer, type Stufe, umfasst } from '../stammdaten/index.ts'
import type { Buerger } from './portal/buerger.ts'

/** Who may come in: everybody, everybody signed in, who has at least this level today, or who is in the portal. */
export type Zugangsstufe = Stufe | 'angemeldet' | 'oeffentlich' | 'buerger'

/** Whose data: only those of the own Träger, those of all, or none of any. */
export type Traegerbereich = 'eigener' | 'alle' | 'keiner'

/** What a page reads of persons; one that says so and leaves no entry in the read log gives nothing out. */
export type Leseart = 'fall' | 'person' | 'suche' | 'dokument' | 'export'

/** What every page and every route must say of itself, or it does not compile. */
export type Deklaration = {
  readonly art: 'seite' | 'route'
  /** Room and act, as in the list of routes: `fall.bearbeiten`. */
  readonly name: string
  readonly stufe: Zugangsstufe
  readonly traeger: Traegerbereich
  /** Event of the audit log that a writing request leaves. `keins`: the act keeps its own evidence. */
  readonly audit: string
  readonly liest: Leseart | undefined
  readonly schreibt: boolean
}

export type Zugang = 'erlaubt' | 'nichtAngemeldet' | 'stufeFehlt' | 'nichtImPortal'

/** The one place where a declaration meets a person. */
export function zugang(
  d: Pick<Deklaration, 'stufe'>,
  nutzer: Nutzer | undefined,
  buerger: Buerger | undefined = undefined,
): Zugang {
  if (d.stufe === 'oeffentlich') return 'erlaubt'
  if (d.stufe === 'buerger') return buerger === undefined ? 'nichtImPortal' : 'erlaubt'
  if (nutzer === undefined) return 'nichtAngemeldet'
  if (d.stufe === 'angemeldet') return 'erlaubt'
  return umfasst(nutzer.stufe, d.stufe) ? 'erlaubt' : 'stufeFehlt'
}

/** By symbol and not by identity: the pages and the server may be built into separate files. */
const ZEICHEN = Symbol.for('allegro.deklaration')

export function kennzeichne<F extends object>(f: F, d: Deklaration): F {
  return Object.defineProperty(f, ZEICHEN, { value: d, enumerable: false })
}

/** The declaration a loader or action was made with; undefined if it was not made by `seite`. */
export function deklarationVon(f: unknown): Deklaration | undefined {
  if (typeof f !== 'function') return undefined
  const d: unknown = Reflect.get(f, ZEICHEN)
  return typeof d === 'object' && d !== null ? (d as Deklaration) : undefined
}

type Bauteil = { readonly id: string; readonly module: unknown }

/** Loaders and actions of a built router that were not made by `seite`: a server with one of them does not start. */
export function undeklarierte(routen: Readonly<Record<string, Bauteil | undefined>>): readonly string[] {
  return teileVon(routen).flatMap((t) => (deklarationVon(t.funktion) === undefined ? [`${t.id}#${t.name}`] : []))
}

/** Every declaration of a built router, by the id of its route. */
export function deklarationen(routen: Readonly<Record<string, Bauteil | undefined>>): ReadonlyMap<string, Deklaration> {
  return new Map(
    teileVon(routen).flatMap((t) => {
      const d = deklarationVon(t.funktion)
      return d === undefined ? [] : [[t.id, d] as const]
    }),
  )
}

function teileVon(
  routen: Readonly<Record<string, Bauteil | undefined>>,
): { id: string; name: string; funktion: unknown }[] {
  return Object.values(routen).flatMap((r) => {
    if (typeof r?.module !== 'object' || r.module === null) return []
    const modul = r.module
    return ['loader', 'action'].flatMap((name) => {
      const funktion: unknown = Reflect.get(modul, name)
      return funktion === undefined ? [] : [{ id: r.id, name, funktion }]
    })
  })
}
