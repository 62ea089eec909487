import type { Context, MiddlewareHandler, Next } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Umgebung } from '../technik/index.ts'
import { antwortVerweigert, type Verweigert } from './antwort.ts'
import { cookieNamen, liesCookie, setCookie } from './cookie.ts'
import { tokenVon, vonHier } from './csrf.ts'
import type { AllegroKontext } from './kontext.ts'
import { kopfzeilen } from './kopfzeilen.ts'
import type { Buerger } from './portal/buerger.ts'
import { ladePortalsitzung } from './portal/portalsitzung.ts'
import { istGeheimnis, ladeSitzung, neuesGeheimnis } from './sitzung.ts'

/** What hono hands through; the connection comes from the node adapter. */
export type ZugangEnv = {
  Bindings: { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } } }
  Variables: { allegro: AllegroKontext }
}

const LESEND = new Set(['GET', 'HEAD'])
const SCHREIBEND = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
/** Polling pages say so: who is not there any more is signed out although the page is. */
export const HINTERGRUND = 'x-allegro-hintergrund'
const HOECHSTENS_KOERPER = 12 * 1024 * 1024
const HOECHSTENS_ADRESSE = 4096
/** The message of a bank about a month of a large Jobcenter; taken from level A alone, everybody else stays at the usual limit. */
const HOECHSTENS_BANKMELDUNG = 110 * 1024 * 1024
const BANKWEGE: ReadonlySet<string> = new Set(['/bank', '/bank.data'])

/**
 * In front of everything: headers of every answer, limits of size, only our own pages write, session
 * and person of the request. Files with hashed names need neither session nor token.
 */
export function zugangsMiddleware(umgebung: Umgebung): MiddlewareHandler<ZugangEnv> {
  const { konfiguration } = umgebung
  const bis = (maxSize: number): MiddlewareHandler<ZugangEnv> =>
    bodyLimit({ maxSize, onError: (c) => antwortVerweigert({ anfrage: c.get('allegro').anfrage }, 'zuGross') })
  const [ueblich, bankmeldung] = [bis(HOECHSTENS_KOERPER), bis(HOECHSTENS_BANKMELDUNG)]
  const begrenzt: MiddlewareHandler<ZugangEnv> = (c, next) =>
    (BANKWEGE.has(c.req.path) && c.get('allegro').nutzer?.stufe === 'A' ? bankmeldung : ueblich)(c, next)
  return async (c, next) => {
    const nonce = Buffer.from(umgebung.zufall(18)).toString('base64')
    const anfrage = umgebung.kennung()
    const warum = vorpruefung(c.req.raw, konfiguration)
    const cookies: string[] = []
    const antwort =
      warum === undefined
        ? await tritEin(umgebung, c, next, { nonce, anfrage, cookies, begrenzt })
        : antwortVerweigert({ anfrage }, warum)
    if (antwort) c.res = antwort
    schreibeKopf(c, kopfzeilen(konfiguration, nonce), cookies)
    return undefined
  }
}

function vorpruefung(request: Request, k: Umgebung['konfiguration']): Verweigert | undefined {
  if (request.url.length > HOECHSTENS_ADRESSE) return 'adresseZuLang'
  if (LESEND.has(request.method)) return undefined
  if (!SCHREIBEND.has(request.method)) return 'methode'
  return vonHier(request, k) ? undefined : 'herkunft'
}

type Eintritt = {
  readonly nonce: string
  readonly anfrage: string
  readonly cookies: string[]
  readonly begrenzt: MiddlewareHandler<ZugangEnv>
}

async function tritEin(
  umgebung: Umgebung,
  c: Context<ZugangEnv>,
  next: Next,
  e: Eintritt,
): Promise<Response | undefined> {
  const { basisUrl } = umgebung.konfiguration
  const namen = cookieNamen(basisUrl)
  const request = c.req.raw
  const basis = { umgebung, nonce: e.nonce, anfrage: e.anfrage, adresse: adresseVon(c, basisUrl) }
  const buerger = await ladeBuerger(umgebung, c, namen.portal)
  if (c.req.path.startsWith('/assets/')) {
    c.set('allegro', { ...basis, csrf: '' })
  } else {
    const geheimnis = liesCookie(request, namen.sitzung)
    const hintergrund = request.headers.has(HINTERGRUND)
    const angemeldet = istGeheimnis(geheimnis) ? await ladeSitzung(umgebung, geheimnis, hintergrund) : undefined
    if (angemeldet && geheimnis !== undefined) {
      c.set('allegro', { ...basis, ...angemeldet, buerger, csrf: tokenVon(geheimnis) })
    } else {
      const vorher = liesCookie(request, namen.vor)
      const vor = istGeheimnis(vorher) ? vorher : neuesGeheimnis(umgebung)
      if (vor !== vorher) e.cookies.push(setCookie(basisUrl, namen.vor, vor))
      c.set('allegro', { ...basis, buerger, csrf: tokenVon(vor) })
    }
  }
  const antwort: unknown = await e.begrenzt(c, next)
  return antwort instanceof Response ? antwort : undefined
}

/** Only the pages of the portal ask who is in it. */
async function ladeBuerger(umgebung: Umgebung, c: Context<ZugangEnv>, name: string): Promise<Buerger | undefined> {
  if (!/^\/portal(?:[/.]|$)/.test(c.req.path)) return undefined
  const geheimnis = liesCookie(c.req.raw, name)
  if (!istGeheimnis(geheimnis)) return undefined
  return ladePortalsitzung(umgebung, geheimnis, c.req.raw.headers.has(HINTERGRUND))
}

/** Behind the proxy that makes https for us the last entry it appended is the other side. */
function adresseVon(c: Context<ZugangEnv>, basisUrl: string): string {
  const direkt = c.env?.incoming?.socket?.remoteAddress ?? 'unbekannt'
  if (!basisUrl.startsWith('https:')) return direkt
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || direkt
}

function schreibeKopf(c: Context<ZugangEnv>, kopf: Readonly<Record<string, string>>, cookies: readonly string[]): void {
  for (const [name, wert] of Object.entries(kopf)) c.res.headers.set(name, wert)
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
  for (const cookie of cookies) {
    // Signing in deletes the cookie from before; a fresh one must not follow it.
    const name = cookie.slice(0, cookie.indexOf('='))
    if (!c.res.headers.getSetCookie().some((s) => s.startsWith(`${name}=`))) c.res.headers.append('Set-Cookie', cookie)
  }
}
