// A browser without a screen: keeps its cookies and its token, asks the server in this process.
import type { Anwendung } from '../src/app/server.ts'

export type Browser = {
  /** The whole answer, read to its end. @throws if it is an error. */
  readonly hole: (pfad: string) => Promise<string>
  /** Posts a form of ours. Returns where it leads, or what it says. */
  readonly sende: (pfad: string, felder: Readonly<Record<string, string>>) => Promise<string>
}

export async function meldeAn(app: Anwendung, basis: string, anmeldename: string, kennwort: string): Promise<Browser> {
  const cookies = new Map<string, string>()
  let token = ''
  const rufe = async (pfad: string, init: RequestInit): Promise<string> => {
    const headers = new Headers(init.headers)
    headers.set('Cookie', [...cookies].map(([n, w]) => `${n}=${w}`).join('; '))
    const antwort = await app.request(
      basis + pfad,
      { ...init, headers },
      { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
    )
    for (const c of antwort.headers.getSetCookie()) {
      const [paar = ''] = c.split(';')
      cookies.set(paar.slice(0, paar.indexOf('=')), paar.slice(paar.indexOf('=') + 1))
    }
    const text = await antwort.text()
    if (antwort.status >= 400) throw new Error(`${pfad}: ${antwort.status} ${text.slice(0, 200)}`)
    return antwort.headers.get('location') ?? text
  }
  const hole = async (pfad: string): Promise<string> => {
    const text = await rufe(pfad, {})
    token = /name="_token" value="([^"]+)"/.exec(text)?.[1] ?? token
    return text
  }
  const sende = (pfad: string, felder: Readonly<Record<string, string>>): Promise<string> =>
    rufe(pfad, {
      method: 'POST',
      body: new URLSearchParams({ _token: token, ...felder }),
      headers: { Origin: basis, 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' },
    })
  await hole('/anmelden')
  await sende('/anmelden', { anmeldename, kennwort })
  await hole('/')
  return { hole, sende }
}
