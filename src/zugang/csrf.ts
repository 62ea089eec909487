import { createHash, timingSafeEqual } from 'node:crypto'
import type { AllegroKontext } from './kontext.ts'

/** Hidden field of every form; a request of a script sends the header instead. */
export const TOKENFELD = '_token'
export const TOKENKOPF = 'x-csrf-token'

/**
 * The token of a session: a hash of the secret in its cookie. Who cannot read the cookie cannot make
 * it, who reads it from a page does not learn the secret, and nothing has to be stored.
 */
export function tokenVon(geheimnis: string): string {
  return createHash('sha256').update(`allegro-csrf/${geheimnis}`).digest('base64url')
}

/** Whether the request carries the token of its own session. */
export function pruefeToken(k: Pick<AllegroKontext, 'csrf'>, request: Request, formular?: FormData): boolean {
  const gesendet = request.headers.get(TOKENKOPF) ?? formular?.get(TOKENFELD)
  if (typeof gesendet !== 'string' || k.csrf === '') return false
  const [a, b] = [new TextEncoder().encode(gesendet), new TextEncoder().encode(k.csrf)]
  return a.length === b.length && timingSafeEqual(a, b)
}

type Herkunft = { readonly basisUrl: string; readonly adresse: string }

/**
 * Whether a writing request comes from one of our own pages. Sec-Fetch-Site says it where the browser
 * sends it; there the Origin may be `null`, because our pages give no referrer. Without it the Origin
 * must be ours; with neither of them the request is refused. On the own machine localhost and 127.0.0.1
 * are the same house; a server opened on plain http without a fixed name (ALLEGRO_OFFEN) accepts the
 * name it was called by.
 */
export function vonHier(request: Request, h: Herkunft): boolean {
  const seite = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  if (seite !== null && seite !== 'same-origin') return false
  if (origin === null || origin === 'null') return seite === 'same-origin'
  return eigeneHerkunft(origin, request.headers.get('host'), h)
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

export function eigeneHerkunft(origin: string, host: string | null, h: Herkunft): boolean {
  const basis = new URL(h.basisUrl)
  if (origin === basis.origin) return true
  if (!URL.canParse(origin)) return false
  const o = new URL(origin)
  if (o.protocol !== basis.protocol || o.host !== host) return false
  if (LOOPBACK.has(basis.hostname) && LOOPBACK.has(o.hostname)) return true
  return basis.protocol === 'http:' && h.adresse !== '127.0.0.1'
}
