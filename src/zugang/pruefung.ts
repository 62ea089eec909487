// For tests: a house of a few pages behind the real middleware, and a browser that keeps its cookies.
import { Hono } from 'hono'
import type { Umgebung } from '../technik/index.ts'
import { abmelden, anmelden, anmeldenMeldung, weiter } from './anmelden.ts'
import { TOKENFELD } from './csrf.ts'
import { type ZugangEnv, zugangsMiddleware } from './middleware.ts'
import { type Seite, seite } from './seite.ts'

export type Seiten = Readonly<Record<string, Seite<unknown, unknown>>>

const anmeldeseite = seite({
  name: 'anmelden',
  stufe: 'oeffentlich',
  traeger: 'keiner',
  audit: 'keins',
  loader: async (a) => ({ token: a.kontext.csrf }),
  action: async (a) => {
    const text = (feld: string): string => String(a.formular.get(feld) ?? '')
    const r = await anmelden(a.kontext, { anmeldename: text('anmeldename'), kennwort: text('kennwort') })
    return r.ok
      ? weiter(new URL(a.request.url).searchParams.get('nach'), r.wert.cookies)
      : { fehler: anmeldenMeldung(r.ablehnung) }
  },
})

const abmeldeseite = seite({
  name: 'abmelden',
  stufe: 'angemeldet',
  traeger: 'keiner',
  audit: 'ABGEMELDET',
  action: async (a) => weiter('/anmelden', (await abmelden(a.kontext)).cookies),
})

/** Serves pages the way the router does: loader for GET, action for POST, a thrown Response is the answer. */
export function testhaus(
  umgebung: Umgebung,
  seiten: Seiten,
  o: { readonly eigeneAnmeldung?: string } = {},
): Hono<ZugangEnv> {
  const app = new Hono<ZugangEnv>()
  app.use(zugangsMiddleware(umgebung))
  app.onError((fehler, c) => c.text(`Fehler: ${fehler.name}`, 500))
  for (const [pfad, s] of Object.entries<Seite<unknown, unknown>>({
    [o.eigeneAnmeldung ?? '/anmelden']: anmeldeseite,
    '/abmelden': abmeldeseite,
    ...seiten,
  }))
    app.all(pfad, async (c) => {
      const r = {
        request: c.req.raw,
        params: c.req.param() as Record<string, string>,
        context: { allegro: c.get('allegro') },
      }
      try {
        const wert = await (c.req.method === 'GET' ? s.loader(r) : s.action(r))
        return wert instanceof Response ? wert : c.json(wert as object)
      } catch (antwort) {
        if (antwort instanceof Response) return antwort
        throw antwort
      }
    })
  return app
}

export type Testbrowser = {
  readonly cookies: Map<string, string>
  readonly hole: (pfad: string, kopf?: Record<string, string>) => Promise<Response>
  /** Posts a form as a page of ours would: with Origin, Sec-Fetch-Site and the token of the session. */
  readonly sende: (
    pfad: string,
    felder: Readonly<Record<string, string | File>>,
    kopf?: Record<string, string>,
  ) => Promise<Response>
  readonly melde: (anmeldename: string, kennwort: string) => Promise<Response>
}

/** As a form is sent: in parts where a file is among its fields. */
function leib(felder: Readonly<Record<string, string | File>>): URLSearchParams | FormData {
  const mitDatei = Object.values(felder).some((w) => typeof w !== 'string')
  const f = mitDatei ? new FormData() : new URLSearchParams()
  for (const [n, w] of Object.entries(felder)) f.append(n, w as string)
  return f
}

export function testbrowser(
  app: Hono<ZugangEnv>,
  o: { readonly adresse?: string; readonly basis?: string; readonly anmeldung?: string } = {},
): Testbrowser {
  const cookies = new Map<string, string>()
  const basis = o.basis ?? 'http://127.0.0.1:8080'
  const anmeldung = o.anmeldung ?? '/anmelden'
  const rufe = async (pfad: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers)
    if (cookies.size > 0) headers.set('Cookie', [...cookies].map(([n, w]) => `${n}=${w}`).join('; '))
    const antwort = await app.request(
      basis + pfad,
      { ...init, headers },
      { incoming: { socket: { remoteAddress: o.adresse ?? '10.0.0.1' } } },
    )
    for (const c of antwort.headers.getSetCookie()) {
      const [paar = ''] = c.split(';')
      const [name = '', wert = ''] = [paar.slice(0, paar.indexOf('=')), paar.slice(paar.indexOf('=') + 1)]
      if (/Max-Age=0/.test(c)) cookies.delete(name)
      else cookies.set(name, wert)
    }
    return antwort
  }
  const hole: Testbrowser['hole'] = (pfad, kopf = {}) => rufe(pfad, { headers: kopf })
  const tokens = new Map<string, string>()
  const token = async (): Promise<string> => {
    const sitzung = [...cookies.values()].join()
    const bekannt = tokens.get(sitzung)
    if (bekannt !== undefined && cookies.size > 0) return bekannt
    const antwort = await hole(anmeldung, { 'x-allegro-hintergrund': '1' })
    const neu = ((await antwort.json()) as { token: string }).token
    tokens.set([...cookies.values()].join(), neu)
    return neu
  }
  const sende: Testbrowser['sende'] = async (pfad, felder, kopf = {}) =>
    rufe(pfad, {
      method: 'POST',
      body: leib({ [TOKENFELD]: await token(), ...felder }),
      headers: { Origin: basis, 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html', ...kopf },
    })
  return { cookies, hole, sende, melde: (anmeldename, kennwort) => sende(anmeldung, { anmeldename, kennwort }) }
}
