import type { AllegroKontext } from './kontext.ts'

export type Verweigert =
  | 'stufe'
  | 'token'
  | 'herkunft'
  | 'fremderTraeger'
  | 'methode'
  | 'zweckFehlt'
  | 'zuGross'
  | 'adresseZuLang'

const ANTWORT: Readonly<Record<Verweigert, readonly [status: number, text: string]>> = {
  stufe: [403, 'Ihre Stufe reicht für diese Seite nicht aus.'],
  token: [
    403,
    'Das Formular stammt nicht aus dieser Sitzung. Laden Sie die Seite neu und senden Sie es noch einmal ab.',
  ],
  herkunft: [403, 'Die Anfrage kam nicht von einer Seite dieses Verfahrens und wurde deshalb nicht ausgeführt.'],
  fremderTraeger: [403, 'Dieser Fall gehört zu einem anderen Jobcenter. Bearbeiten kann ihn nur das zuständige.'],
  methode: [405, 'Diese Adresse nimmt eine solche Anfrage nicht an.'],
  zweckFehlt: [403, 'Für einen Fall eines anderen Jobcenters muss angegeben werden, wozu er gebraucht wird.'],
  zuGross: [413, 'Die Anfrage ist zu groß.'],
  adresseZuLang: [414, 'Die Adresse ist zu lang.'],
}

/** One sentence, the id of the request, nothing of the machine. */
export function antwortVerweigert(k: Pick<AllegroKontext, 'anfrage'>, warum: Verweigert): Response {
  const [status, text] = ANTWORT[warum]
  return new Response(text, {
    status,
    statusText: warum,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'X-Anfrage': k.anfrage },
  })
}

/** Pages lead to the sign-in and back; a script gets 401 and keeps what was typed. */
export function antwortNichtAngemeldet(request: Request): Response {
  const lesend = request.method === 'GET' || request.method === 'HEAD'
  const fuerMenschen = request.headers.get('accept')?.includes('text/html') === true
  if (!lesend && !fuerMenschen)
    return new Response('Ihre Sitzung ist beendet. Melden Sie sich an; gespeicherte Eingaben bleiben erhalten.', {
      status: 401,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    })
  const url = new URL(request.url)
  const nach = lesend && url.pathname !== '/' ? `?nach=${encodeURIComponent(url.pathname + url.search)}` : ''
  return new Response(null, { status: lesend ? 302 : 303, headers: { Location: `/anmelden${nach}` } })
}

/** Leads to the start of the portal, which says how to go on. */
export function antwortNichtImPortal(): Response {
  return new Response(null, { status: 303, headers: { Location: '/portal?hinweis=beendet' } })
}

/** Leads to the question for the own password, and back. */
export function antwortBeweisFehlt(request: Request): Response {
  const url = new URL(request.url)
  const nach = encodeURIComponent(url.pathname + url.search)
  return new Response(null, { status: 302, headers: { Location: `/bestaetigen?nach=${nach}` } })
}

/** What cannot be logged is not shown. */
export function antwortProtokollFehlt(k: Pick<AllegroKontext, 'anfrage'>): Response {
  return new Response(
    'Das Leseprotokoll ist nicht erreichbar. Deshalb wird nichts angezeigt. Bitte versuchen Sie es gleich noch einmal.',
    {
      status: 503,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '30', 'X-Anfrage': k.anfrage },
    },
  )
}
