import * as oidc from 'openid-client'
import { findKontoNachOidc } from '../stammdaten/index.ts'
import { mitRechten, type Umgebung } from '../technik/index.ts'
import { eroeffne, spurVon, weiter } from './anmelden.ts'
import { cookieNamen, liesCookie, loescheCookie, setCookie } from './cookie.ts'
import { ZUGANG } from './ereignis.ts'
import type { AllegroKontext } from './kontext.ts'
import { sichererPfad } from './pfad.ts'

/** OpenID Connect, second way into the same session: code flow with PKCE, state and nonce. */
export type Dienstkonto = {
  /** Leads to the provider. Changes nothing here; what the way back needs is in a cookie of ten minutes. */
  readonly beginne: (k: AllegroKontext, request: Request) => Promise<Response>
  /** The provider sends the person back. */
  readonly kehreZurueck: (k: AllegroKontext, request: Request) => Promise<Response>
}

export const OIDC_BEGINN = '/anmelden/dienstkonto'
export const OIDC_RUECKKEHR = '/anmelden/dienstkonto/zurueck'

/** Reasons the sign-in page shows after an unsuccessful way back: `/anmelden?hinweis=…`. */
export type OidcHinweis =
  | 'dienstkonto-unbekannt'
  | 'dienstkonto-abgelehnt'
  | 'dienstkonto-unerreichbar'
  | 'keine-berechtigung'

const HINWEIS: Readonly<Record<OidcHinweis, string>> = {
  'dienstkonto-unbekannt': 'Ihr Dienstkonto ist hier keiner Person zugeordnet. Wenden Sie sich an die Systembetreuung.',
  'dienstkonto-abgelehnt':
    'Die Anmeldung über das Dienstkonto ist nicht zustande gekommen. Bitte versuchen Sie es noch einmal.',
  'dienstkonto-unerreichbar':
    'Der Dienst für die Anmeldung ist gerade nicht erreichbar. Bitte versuchen Sie es später noch einmal.',
  'keine-berechtigung':
    'Für Sie ist heute keine Berechtigung eingerichtet. Wenden Sie sich an die Beauftragte oder den Beauftragten für den Haushalt.',
}

export function oidcMeldung(hinweis: string | null): string | undefined {
  return Object.entries(HINWEIS).find(([art]) => art === hinweis)?.[1]
}

const DAUER_SEKUNDEN = 600
/** SEC-36: clocks of both sides may differ by so much. */
const UHRENABWEICHUNG_SEKUNDEN = 60

/** Undefined where the operator has named no provider. */
export function dienstkonto(umgebung: Umgebung): Dienstkonto | undefined {
  const anbieter = umgebung.konfiguration.anmeldung.oidc
  if (anbieter === undefined) return undefined
  const { basisUrl } = umgebung.konfiguration
  let entdeckt: Promise<oidc.Configuration> | undefined
  const entdecke = (): Promise<oidc.Configuration> => {
    entdeckt ??= frageAnbieter(anbieter).catch((fehler: unknown) => {
      entdeckt = undefined
      throw fehler
    })
    return entdeckt
  }
  const abbruch = (hinweis: OidcHinweis, fehler?: unknown): Response => {
    umgebung.protokoll.warnung('anmeldung.oidc', {
      hinweis,
      fehler: fehler instanceof Error ? fehler.message : undefined,
    })
    return new Response(null, {
      status: 303,
      headers: {
        Location: `/anmelden?hinweis=${hinweis}`,
        'Set-Cookie': loescheCookie(basisUrl, cookieNamen(basisUrl).oidc),
      },
    })
  }
  return {
    beginne: async (_k, request) => {
      const nach = sichererPfad(new URL(request.url).searchParams.get('nach'))
      try {
        return await fuehreHin(umgebung, await entdecke(), nach)
      } catch (fehler) {
        return abbruch('dienstkonto-unerreichbar', fehler)
      }
    },
    kehreZurueck: async (k, request) => {
      const merkzettel = liesMerkzettel(liesCookie(request, cookieNamen(basisUrl).oidc))
      if (merkzettel === undefined) return abbruch('dienstkonto-abgelehnt')
      let wer: Ausweis
      try {
        wer = await loeseEin(
          await entdecke(),
          new URL(OIDC_RUECKKEHR + new URL(request.url).search, basisUrl),
          merkzettel,
        )
      } catch (fehler) {
        return abbruch('dienstkonto-abgelehnt', fehler)
      }
      const konto = await mitRechten(umgebung.db, ZUGANG, (tx) => findKontoNachOidc(tx, wer.aussteller, wer.subjekt))
      if (konto === undefined) return abbruch('dienstkonto-unbekannt')
      const r = await eroeffne(k, await spurVon(k, `${wer.aussteller} ${wer.subjekt}`, 'oidc'), konto)
      if (!r.ok) return abbruch('keine-berechtigung')
      return weiter(merkzettel.nach, [...r.wert.cookies, loescheCookie(basisUrl, cookieNamen(basisUrl).oidc)])
    },
  }
}

type Anbieter = NonNullable<Umgebung['konfiguration']['anmeldung']['oidc']>

function frageAnbieter(a: Anbieter): Promise<oidc.Configuration> {
  const aussteller = new URL(a.aussteller)
  // Plain http only for a provider on this very machine: tests, training.
  const lokal = aussteller.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(aussteller.hostname)
  return oidc.discovery(
    aussteller,
    a.mandant,
    { client_secret: a.geheimnis, [oidc.clockTolerance]: UHRENABWEICHUNG_SEKUNDEN },
    undefined,
    lokal ? { execute: [oidc.allowInsecureRequests] } : {},
  )
}

type Merkzettel = { readonly state: string; readonly nonce: string; readonly verifier: string; readonly nach: string }

async function fuehreHin(umgebung: Umgebung, konfiguration: oidc.Configuration, nach: string): Promise<Response> {
  const zufall = (): string => Buffer.from(umgebung.zufall(32)).toString('base64url')
  const m: Merkzettel = { state: zufall(), nonce: zufall(), verifier: zufall(), nach }
  const { basisUrl } = umgebung.konfiguration
  const ziel = oidc.buildAuthorizationUrl(konfiguration, {
    redirect_uri: basisUrl + OIDC_RUECKKEHR,
    scope: 'openid',
    state: m.state,
    nonce: m.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(m.verifier),
    code_challenge_method: 'S256',
  })
  const zettel = [m.state, m.nonce, m.verifier, Buffer.from(m.nach).toString('base64url')].join('.')
  const cookie = setCookie(basisUrl, cookieNamen(basisUrl).oidc, zettel, DAUER_SEKUNDEN)
  return new Response(null, { status: 303, headers: { Location: ziel.href, 'Set-Cookie': cookie } })
}

function liesMerkzettel(text: string | undefined): Merkzettel | undefined {
  const [state, nonce, verifier, nach] = text?.split('.') ?? []
  if (!state || !nonce || !verifier || nach === undefined) return undefined
  return { state, nonce, verifier, nach: sichererPfad(Buffer.from(nach, 'base64url').toString()) }
}

type Ausweis = { readonly aussteller: string; readonly subjekt: string }

/** @throws if code, state, nonce, signature, audience or time do not fit. */
async function loeseEin(konfiguration: oidc.Configuration, url: URL, m: Merkzettel): Promise<Ausweis> {
  const tokens = await oidc.authorizationCodeGrant(konfiguration, url, {
    pkceCodeVerifier: m.verifier,
    expectedState: m.state,
    expectedNonce: m.nonce,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (claims === undefined) throw new Error('no ID token')
  return { aussteller: claims.iss, subjekt: claims.sub }
}
