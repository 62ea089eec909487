import { generateKeyPairSync } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { Hono } from 'hono'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { datum, type Kennung, kennung } from '../kern/index.ts'
import { insertBerechtigung, legeKontoAn } from '../stammdaten/index.ts'
import { MUSTERSTADT, type Musterjobcenter, musterjobcenter } from '../stammdaten/pruefung.ts'
import { mitRechten, type Umgebung } from '../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../technik/pruefung.ts'
import { ZUGANG } from './ereignis.ts'
import type { ZugangEnv } from './middleware.ts'
import { dienstkonto, OIDC_BEGINN, OIDC_RUECKKEHR, oidcMeldung } from './oidc.ts'
import { testbrowser, testhaus } from './pruefung.ts'
import { seite } from './seite.ts'

const BASIS = 'http://127.0.0.1:8080'
let t: TestDatenbank
let jc: Musterjobcenter
let anbieter: Server
let aussteller: string
let app: Hono<ZugangEnv>
/** Who signs in at the provider next. */
let wer = 'dk-frida'

beforeAll(async () => {
  t = await testDatenbank()
  jc = await musterjobcenter(t.umgebung)
  anbieter = createServer()
  await new Promise<void>((fertig) => anbieter.listen(0, '127.0.0.1', fertig))
  const ort = anbieter.address()
  aussteller = `http://127.0.0.1:${typeof ort === 'object' && ort ? ort.port : 0}`
  starteAnbieter()
  await legeDienstkontoAn('dk-frida', jc.f.nutzer.bediensteter, true)
  await legeDienstkontoAn('dk-ohne', jc.l.nutzer.bediensteter, false)
  app = haus(aussteller)
})
afterAll(async () => {
  await new Promise((fertig) => anbieter.close(fertig))
  await t.schliesse()
})
beforeEach(() => {
  wer = 'dk-frida'
})

function starteAnbieter(): void {
  const jwk = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })
  const provider = new Provider(aussteller, {
    clients: [
      {
        client_id: 'allegro',
        client_secret: 'nur-fuer-die-pruefung',
        redirect_uris: [BASIS + OIDC_RUECKKEHR],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [{ ...jwk, use: 'sig', alg: 'RS256', kid: 'pruefung' }] },
    cookies: { keys: ['pruefung'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx: unknown, i: { uid: string }) => `/ablauf/${i.uid}` },
    findAccount: (_ctx: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
    ttl: { Session: 600, Grant: 600, Interaction: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
  })
  const antworte = provider.callback()
  anbieter.on('request', (req, res) => {
    if (!req.url?.startsWith('/ablauf/')) return antworte(req, res)
    void provider.interactionDetails(req, res).then(async (d) => {
      if (d.prompt.name === 'login') return provider.interactionFinished(req, res, { login: { accountId: wer } })
      const grant = new provider.Grant({ accountId: d.session?.accountId ?? '', clientId: d.params.client_id })
      grant.addOIDCScope('openid')
      return provider.interactionFinished(req, res, { consent: { grantId: await grant.save() } })
    })
    return undefined
  })
}

function haus(adresse: string): Hono<ZugangEnv> {
  const { konfiguration } = t.umgebung
  const oidc = { aussteller: adresse, mandant: 'allegro', geheimnis: 'nur-fuer-die-pruefung', name: 'Dienstkonto' }
  const umgebung: Umgebung = { ...t.umgebung, konfiguration: { ...konfiguration, anmeldung: { oidc } } }
  const neu = testhaus(umgebung, {
    '/ich': seite({
      name: 'ich',
      stufe: 'angemeldet',
      traeger: 'keiner',
      audit: 'keins',
      loader: async (a) => ({ name: a.nutzer.name, weg: a.sitzung.weg }),
    }),
  })
  const d = dienstkonto(umgebung)
  if (!d) throw new Error('no provider')
  neu.get(OIDC_BEGINN, (c) => d.beginne(c.get('allegro'), c.req.raw))
  neu.get(OIDC_RUECKKEHR, (c) => d.kehreZurueck(c.get('allegro'), c.req.raw))
  return neu
}

async function legeDienstkontoAn(
  subjekt: string,
  bediensteter: Kennung<'Bediensteter'>,
  mitStufe: boolean,
): Promise<void> {
  await mitRechten(t.db, ZUGANG, async (tx) => {
    const u = { kennung: t.umgebung.kennung, jetzt: t.uhr.jetzt() }
    const konto = await legeKontoAn(tx, u, { bediensteter, anmeldename: subjekt, oidc: { aussteller, subjekt } })
    if (!konto.ok) throw new Error(konto.ablehnung.art)
    if (!mitStufe) return
    const b = {
      id: kennung<'Berechtigung'>(t.umgebung.kennung()),
      konto: konto.wert,
      traeger: MUSTERSTADT,
      stufe: 'F',
    } as const
    await insertBerechtigung(
      tx,
      { ...b, team: undefined, von: datum('2020-01-01'), bis: undefined, vergebenVon: undefined },
      u.jetzt,
    )
  })
}

/** The walk through the provider, as a browser does it; ends with the address that leads back to us. */
async function beimAnbieter(von: string): Promise<string> {
  const cookies = new Map<string, string>()
  let url = von
  for (let schritt = 0; schritt < 10; schritt++) {
    if (url.startsWith(BASIS)) return url.slice(BASIS.length)
    const r = await fetch(url, {
      redirect: 'manual',
      headers: { Cookie: [...cookies].map(([n, w]) => `${n}=${w}`).join('; ') },
    })
    for (const c of r.headers.getSetCookie()) {
      const [paar = ''] = c.split(';')
      cookies.set(paar.slice(0, paar.indexOf('=')), paar.slice(paar.indexOf('=') + 1))
    }
    const weiter = r.headers.get('location')
    if (weiter === null) throw new Error(`${r.status} ${await r.text()}`)
    url = new URL(weiter, url).href
  }
  throw new Error('no way back')
}

async function beginne(b: ReturnType<typeof testbrowser>, nach = '/ich'): Promise<string> {
  const r = await b.hole(`${OIDC_BEGINN}?nach=${encodeURIComponent(nach)}`)
  expect(r.status).toBe(303)
  return r.headers.get('location') ?? ''
}

test('by the provider into the same kind of session, back to where one wanted to go', async () => {
  const b = testbrowser(app)
  const ziel = new URL(await beginne(b))
  expect(ziel.origin).toBe(aussteller)
  expect(ziel.searchParams.get('code_challenge_method')).toBe('S256')
  const r = await b.hole(await beimAnbieter(ziel.href))
  expect([r.status, r.headers.get('location')]).toEqual([303, '/ich'])
  expect(await (await b.hole('/ich')).json()).toEqual({ name: 'Frida Fuchs', weg: 'oidc' })
  expect(b.cookies.has('allegro-oidc')).toBe(false)
  t.uhr.vor(15 * 60_000)
  expect((await b.hole('/ich')).status).toBe(302)
})

const abgelehnt = async (r: Response, hinweis: string) => {
  expect([r.status, r.headers.get('location')]).toEqual([303, `/anmelden?hinweis=${hinweis}`])
  expect(r.headers.getSetCookie().some((c) => /^allegro=[^;]/.test(c))).toBe(false)
  expect(oidcMeldung(hinweis)).toMatch(/\.$/)
}

test('SEC-36: a code works once', async () => {
  const b = testbrowser(app)
  const zurueck = await beimAnbieter(await beginne(b))
  const zettel = b.cookies.get('allegro-oidc') ?? ''
  await b.hole(zurueck)
  const dieb = testbrowser(app)
  dieb.cookies.set('allegro-oidc', zettel)
  await abgelehnt(await dieb.hole(zurueck), 'dienstkonto-abgelehnt')
})

test('SEC-36: without our cookie, with that of another beginning, with another state', async () => {
  const b = testbrowser(app)
  const zurueck = await beimAnbieter(await beginne(b))
  await abgelehnt(await testbrowser(app).hole(zurueck), 'dienstkonto-abgelehnt')
  const anderer = testbrowser(app)
  await beginne(anderer)
  await abgelehnt(await anderer.hole(zurueck), 'dienstkonto-abgelehnt')
  await abgelehnt(await b.hole(zurueck.replace(/state=[^&]+/, 'state=falsch')), 'dienstkonto-abgelehnt')
})

test('SEC-36: an ID token for another beginning (nonce) is refused', async () => {
  const b = testbrowser(app)
  const ziel = await beginne(b)
  const zurueck = await beimAnbieter(ziel)
  const [state, , verifier, nach] = (b.cookies.get('allegro-oidc') ?? '').split('.')
  b.cookies.set('allegro-oidc', [state, 'x'.repeat(43), verifier, nach].join('.'))
  await abgelehnt(await b.hole(zurueck), 'dienstkonto-abgelehnt')
})

test('an unknown subject and an account without level do not come in', async () => {
  for (const [subjekt, hinweis] of [
    ['dk-fremd', 'dienstkonto-unbekannt'],
    ['dk-ohne', 'keine-berechtigung'],
  ] as const) {
    wer = subjekt
    const b = testbrowser(app)
    await abgelehnt(await b.hole(await beimAnbieter(await beginne(b))), hinweis)
  }
})

test('a way back to another host is not taken', async () => {
  const b = testbrowser(app)
  const r = await b.hole(await beimAnbieter(await beginne(b, '//boese.example')))
  expect(r.headers.get('location')).toBe('/')
})

test('a provider that does not answer: one sentence, and the other way stays open', async () => {
  const b = testbrowser(haus('http://127.0.0.1:1'))
  await abgelehnt(await b.hole(OIDC_BEGINN), 'dienstkonto-unerreichbar')
  expect((await b.melde(jc.a.anmeldename, 'drei kleine Enten im Teich')).status).toBe(303)
})
