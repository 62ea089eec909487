import { createHash } from 'node:crypto'
import { kennung } from '../../kern/index.ts'
import { mitRechten, plusMillisekunden, type Tx, type Umgebung, type Zeitpunkt } from '../../technik/index.ts'
import { cookieNamen, loescheCookie, setCookie } from '../cookie.ts'
import { ZUGANG } from '../ereignis.ts'
import type { AllegroKontext } from '../kontext.ts'
import { neuesGeheimnis } from '../sitzung.ts'
import type { Buerger } from './buerger.ts'
import {
  findPortalsitzung,
  insertPortalkonto,
  insertPortalsitzung,
  updatePortalsitzungBeendet,
  updatePortalsitzungenDesKontos,
  updatePortalZuletzt,
} from './portalSql.ts'

const MINUTE = 60_000
/** SEC-27: citizens are signed out after 20 minutes without doing anything, and after eight hours in any case. */
export const PORTALRUHE = 20 * MINUTE
const LAENGSTENS = 480 * MINUTE
const WARNUNG = 2 * MINUTE
const SCHRITT = 20_000

function hashVonGeheimnis(geheimnis: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(geheimnis).digest())
}

/** Who sits in front of this browser in the portal; nobody if the session has ended or rests too long. */
export function ladePortalsitzung(
  umgebung: Umgebung,
  geheimnis: string,
  hintergrund: boolean,
): Promise<Buerger | undefined> {
  const jetzt = umgebung.uhr.jetzt()
  return mitRechten(umgebung.db, ZUGANG, async (tx) => {
    const s = await findPortalsitzung(tx, hashVonGeheimnis(geheimnis))
    if (s === undefined) return undefined
    if (s.endet <= jetzt || plusMillisekunden(s.zuletzt, PORTALRUHE) <= jetzt) {
      await updatePortalsitzungBeendet(tx, s.id, jetzt)
      return undefined
    }
    const beruehrt = !hintergrund && jetzt - s.zuletzt >= SCHRITT
    if (beruehrt) await updatePortalZuletzt(tx, s.id, jetzt)
    return buergerAus(s, beruehrt ? jetzt : s.zuletzt)
  })
}

function buergerAus(
  s: Pick<Buerger, 'konto'> & {
    readonly id: Buerger['sitzung']
    readonly email: string | null
    readonly endet: Zeitpunkt
  },
  zuletzt: Zeitpunkt,
): Buerger {
  const ruhtAb = Math.min(s.endet, plusMillisekunden(zuletzt, PORTALRUHE)) as Zeitpunkt
  return {
    konto: s.konto,
    sitzung: s.id,
    vertrauen: s.email === null ? 0 : 1,
    email: s.email ?? '',
    ruhtAb,
    warntAb: plusMillisekunden(ruhtAb, -WARNUNG),
  }
}

export type Portaleintritt = { readonly buerger: Buerger; readonly cookies: readonly string[] }

/** Who writes for the first time gets an account nobody can be found by, and a session; who has one keeps it. */
export function betritt(k: AllegroKontext): Promise<Portaleintritt> {
  if (k.buerger !== undefined) return Promise.resolve({ buerger: k.buerger, cookies: [] })
  return mitRechten(k.umgebung.db, ZUGANG, async (tx) => {
    const konto = kennung<'Portalkonto'>(k.umgebung.kennung())
    await insertPortalkonto(tx, konto, k.umgebung.uhr.jetzt())
    return neueSitzung(tx, k, { konto, email: null })
  })
}

/** A session with a secret of its own; the one before in this browser ends. */
export async function neueSitzung(
  tx: Tx,
  k: AllegroKontext,
  x: { readonly konto: Buerger['konto']; readonly email: string | null },
): Promise<Portaleintritt> {
  const { umgebung } = k
  const jetzt = umgebung.uhr.jetzt()
  const geheimnis = neuesGeheimnis(umgebung)
  const s = {
    id: kennung<'Portalsitzung'>(umgebung.kennung()),
    konto: x.konto,
    begonnen: jetzt,
    endet: plusMillisekunden(jetzt, LAENGSTENS),
    geheimnisHash: hashVonGeheimnis(geheimnis),
  }
  await insertPortalsitzung(tx, s)
  if (k.buerger !== undefined) await updatePortalsitzungBeendet(tx, k.buerger.sitzung, jetzt)
  const { basisUrl } = umgebung.konfiguration
  return {
    buerger: buergerAus({ ...s, email: x.email }, jetzt),
    cookies: [setCookie(basisUrl, cookieNamen(basisUrl).portal, geheimnis)],
  }
}

/** Ends every session of this account: who leaves a borrowed phone is out there too. */
export async function verlasse(k: AllegroKontext): Promise<readonly string[]> {
  const { umgebung, buerger } = k
  if (buerger !== undefined)
    await mitRechten(umgebung.db, ZUGANG, (tx) =>
      updatePortalsitzungenDesKontos(tx, buerger.konto, umgebung.uhr.jetzt()),
    )
  const { basisUrl } = umgebung.konfiguration
  return [loescheCookie(basisUrl, cookieNamen(basisUrl).portal)]
}
