import { z } from 'zod'
import type { Result } from '../kern/index.ts'
import { antwortVerweigert } from './antwort.ts'
import { pruefeToken } from './csrf.ts'
import { type Deklaration, type Leseart, type Traegerbereich, type Zugangsstufe, zugang } from './deklaration.ts'
import { type Aufruf, aufrufVon, merkeVerweigerung, mitEreignis, pruefeGelesen } from './eintritt.ts'
import type { AllegroKontext } from './kontext.ts'

/** Statuses a refusal may have. */
export type Ablehnungsstatus = 400 | 403 | 404 | 409 | 422 | 429

export type RoutenAngaben<
  S extends Zugangsstufe,
  E extends z.ZodObject,
  A extends z.ZodType,
  R extends { readonly art: string },
> = {
  readonly methode: 'GET' | 'POST'
  /** As hono writes it: `/api/faelle/:id`. */
  readonly pfad: `/${string}`
  readonly name: string
  readonly beschreibung: string
  readonly stufe: S
  readonly traeger: Traegerbereich
  readonly audit: string
  readonly liest?: Leseart | undefined
  /** Parameters of the path, of the query and, for POST, the fields of the JSON body together. Others are refused. */
  readonly eingabe: E
  readonly ausgabe: A
  readonly handle: (eingabe: z.output<E>, a: Aufruf<S>) => Promise<Result<z.input<A>, R>>
  /** Every refusal of the act has its status, or it does not compile. */
  readonly status: Readonly<Record<R['art'], Ablehnungsstatus>>
}

/** A machine route: its declaration, its description, and the one function that answers. */
export type Route = {
  readonly deklaration: Deklaration
  readonly methode: 'GET' | 'POST'
  readonly pfad: string
  readonly beschreibung: string
  readonly eingabe: z.ZodObject
  readonly ausgabe: z.ZodType
  readonly ablehnungen: Readonly<Record<string, number>>
  readonly antworte: (
    k: AllegroKontext,
    request: Request,
    params: Readonly<Record<string, string>>,
  ) => Promise<Response>
}

export function route<
  const S extends Zugangsstufe,
  E extends z.ZodObject,
  A extends z.ZodType,
  R extends { readonly art: string },
>(angaben: RoutenAngaben<S, E, A, R>): Route {
  const eingabe = angaben.eingabe.strict()
  const deklaration: Deklaration = {
    art: 'route',
    name: angaben.name,
    stufe: angaben.stufe,
    traeger: angaben.traeger,
    audit: angaben.audit,
    liest: angaben.liest,
    schreibt: angaben.methode === 'POST',
  }
  const antworte: Route['antworte'] = async (k, request, params) => {
    const ort = { request, params }
    const verweigert = await pruefe(deklaration, k, ort)
    if (verweigert) return verweigert
    const gelesen = eingabe.safeParse(await roheEingabe(request, params))
    if (!gelesen.success)
      return json(400, { art: 'eingabeUngueltig', felder: gelesen.error.issues.map((i) => i.path.join('.') || i.code) })
    const { aufruf, gelesen: imProtokoll } = aufrufVon<S>(deklaration, ort, k)
    const act = () => angaben.handle(gelesen.data as z.output<E>, aufruf)
    const r = deklaration.schreibt
      ? await mitEreignis(deklaration, k, ort, act, (x) => (x.ok ? 'erledigt' : 'abgelehnt'))
      : await act()
    if (!r.ok) return json(angaben.status[r.ablehnung.art as R['art']], r.ablehnung)
    pruefeGelesen(deklaration, imProtokoll)
    return json(200, angaben.ausgabe.parse(r.wert))
  }
  return {
    deklaration,
    methode: angaben.methode,
    pfad: angaben.pfad,
    beschreibung: angaben.beschreibung,
    eingabe,
    ausgabe: angaben.ausgabe,
    ablehnungen: angaben.status,
    antworte: (k, request, params) => antworte(k, request, params).catch(alsAntwort),
  }
}

type Ort = { readonly request: Request; readonly params: Readonly<Record<string, string>> }

async function pruefe(d: Deklaration, k: AllegroKontext, ort: Ort): Promise<Response | undefined> {
  switch (zugang(d, k.nutzer)) {
    case 'nichtAngemeldet':
    case 'nichtImPortal':
      return json(401, { art: 'nichtAngemeldet' })
    case 'stufeFehlt':
      await merkeVerweigerung(d, k, ort)
      return antwortVerweigert(k, 'stufe')
    case 'erlaubt':
      return d.schreibt && !pruefeToken(k, ort.request) ? antwortVerweigert(k, 'token') : undefined
  }
}

/** Path before body before query: a field of the body cannot replace a parameter of the path. */
async function roheEingabe(request: Request, params: Readonly<Record<string, string>>): Promise<unknown> {
  const abfrage = Object.fromEntries(new URL(request.url).searchParams)
  if (request.method !== 'POST') return { ...abfrage, ...params }
  const text = await request.text()
  if (text === '') return { ...abfrage, ...params }
  const koerper = z.record(z.string(), z.json()).safeParse(liesJson(text))
  return koerper.success ? { ...abfrage, ...koerper.data, ...params } : undefined
}

function liesJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // the schema refuses it
  }
}

function alsAntwort(geworfen: unknown): Response {
  if (geworfen instanceof Response) return geworfen
  throw geworfen
}

function json(status: number, wert: unknown): Response {
  return Response.json(wert, { status })
}
