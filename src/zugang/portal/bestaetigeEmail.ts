import { timingSafeEqual } from 'node:crypto'
import { err, type Kennung, ok, type Result } from '../../kern/index.ts'
import { mitRechten, plusMillisekunden, type Tx, type Umgebung } from '../../technik/index.ts'
import { ZUGANG } from '../ereignis.ts'
import type { AllegroKontext } from '../kontext.ts'
import { verschluesselterHash } from '../schluessel.ts'
import { kannSenden, legePostAb } from './portalpost.ts'
import {
  countPortalcodes,
  findPortalcodeForUpdate,
  findPortalkontoNachEmail,
  findPortalpost,
  insertPortalcode,
  updatePortalcode,
  updatePortalkontoEmail,
} from './portalSql.ts'
import { betritt, neueSitzung, type Portaleintritt } from './portalsitzung.ts'

const MINUTE = 60_000
/** SEC-25: out-of-band codes at most ten minutes, used once, five tries. */
const GILT = 10 * MINUTE
/** So many codes an hour to one address: nobody's inbox is flooded from here. */
const HOECHSTENS_JE_STUNDE = 6
const ZIFFERN = 6

export type CodeAbgelehnt =
  | { readonly art: 'keineAdresse' }
  | { readonly art: 'zuViele' }
  /** The operator has named no mail server. */
  | { readonly art: 'keinVersand' }
export type BestaetigenAbgelehnt = { readonly art: 'falsch' } | { readonly art: 'keinCode' }

/** Text of the mail in the language of the page; `code` stands in it. */
export type Codebrief = (code: string) => { readonly betreff: string; readonly inhalt: string }

/** An address as mail servers take it; not more is checked, because only the code proves it. */
export function liesEmail(text: string): string | undefined {
  const t = text.normalize('NFC').trim().toLowerCase()
  return t.length <= 254 && /^[^\s@<>(),;:"\\]{1,64}@[a-z0-9.-]+\.[a-z]{2,}$/.test(t) ? t : undefined
}

/** Sends a code to this address. The answer is the same whether there is an account with it or not. */
export async function sendeCode(
  k: AllegroKontext,
  x: { readonly email: string; readonly brief: Codebrief },
): Promise<Result<Portaleintritt, CodeAbgelehnt>> {
  const email = liesEmail(x.email)
  if (email === undefined) return err({ art: 'keineAdresse' })
  const { umgebung } = k
  if (!kannSenden(umgebung)) return err({ art: 'keinVersand' })
  const jetzt = umgebung.uhr.jetzt()
  const eintritt = await betritt(k)
  const code = neuerCode(umgebung)
  const codeHash = await hashVonCode(umgebung, eintritt.buerger.sitzung, code)
  const { betreff, inhalt } = x.brief(code)
  return mitRechten(umgebung.db, ZUGANG, async (tx): Promise<Result<Portaleintritt, CodeAbgelehnt>> => {
    if ((await countPortalcodes(tx, email, plusMillisekunden(jetzt, -60 * MINUTE))) >= HOECHSTENS_JE_STUNDE)
      return err({ art: 'zuViele' })
    await insertPortalcode(tx, {
      id: umgebung.kennung(),
      sitzung: eintritt.buerger.sitzung,
      email,
      codeHash,
      angelegt: jetzt,
      giltBis: plusMillisekunden(jetzt, GILT),
    })
    await legePostAb(tx, umgebung, {
      sitzung: eintritt.buerger.sitzung,
      zeit: jetzt,
      an: email,
      betreff,
      inhalt,
    })
    return ok(eintritt)
  })
}

/** What she has written before she was known goes with her; given by who keeps it. */
export type Umzug = (tx: Tx, von: Kennung<'Portalkonto'>, nach: Kennung<'Portalkonto'>) => Promise<void>

/**
 * The code from the mail: her address is confirmed. Where an account has it already she goes on there, with what she has
 * written here. The session gets a new secret.
 */
export async function bestaetigeEmail(
  k: AllegroKontext,
  x: { readonly code: string; readonly umzug: Umzug },
): Promise<Result<Portaleintritt, BestaetigenAbgelehnt>> {
  const { umgebung, buerger } = k
  if (buerger === undefined) return err({ art: 'keinCode' })
  const jetzt = umgebung.uhr.jetzt()
  const gegeben = await hashVonCode(umgebung, buerger.sitzung, x.code.replace(/\s/g, ''))
  return mitRechten(umgebung.db, ZUGANG, async (tx): Promise<Result<Portaleintritt, BestaetigenAbgelehnt>> => {
    const c = await findPortalcodeForUpdate(tx, buerger.sitzung, jetzt)
    if (c === undefined) return err({ art: 'keinCode' })
    const stimmt = timingSafeEqual(c.codeHash, gegeben)
    await updatePortalcode(tx, c.id, { verbraucht: stimmt ? jetzt : undefined })
    if (!stimmt) return err({ art: 'falsch' })
    const konto = await findPortalkontoNachEmail(tx, c.email)
    if (konto === undefined) await updatePortalkontoEmail(tx, buerger.konto, c.email, jetzt)
    else if (konto !== buerger.konto) await x.umzug(tx, buerger.konto, konto)
    return ok(await neueSitzung(tx, k, { konto: konto ?? buerger.konto, email: c.email }))
  })
}

/** What would be in her mail: where the house is for practice nothing is sent. Only what went to this address from this session. */
export async function uebungspost(k: AllegroKontext, an: string): Promise<string> {
  const email = liesEmail(an)
  const { umgebung, buerger } = k
  if (!umgebung.konfiguration.schulung || email === undefined || buerger === undefined) return ''
  const brief = await mitRechten(umgebung.db, ZUGANG, (tx) => findPortalpost(tx, email, buerger.sitzung))
  return brief ?? ''
}

function neuerCode(u: Umgebung): string {
  const zahl = u.zufall(6).reduce((n, b) => (n * 256 + b) % 10 ** ZIFFERN, 0)
  return String(zahl).padStart(ZIFFERN, '0')
}

/** Bound to the session: a code read over a shoulder is of no use elsewhere. */
function hashVonCode(u: Umgebung, sitzung: string, code: string): Promise<Uint8Array> {
  return verschluesselterHash(u, 'portal', `${sitzung}/${code}`)
}
