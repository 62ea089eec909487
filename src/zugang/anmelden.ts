import { createHash } from 'node:crypto'
import { err, type Kennung, ok, type Result } from '../kern/index.ts'
import { type Anmeldekonto, findKontoNachName, listNutzer, type Nutzer, stimmtKennwort } from '../stammdaten/index.ts'
import { mitRechten, plusMillisekunden, type Tx } from '../technik/index.ts'
import {
  type Anmeldeergebnis,
  deleteDrossel,
  insertAnmeldung,
  istBekannterWeg,
  lockDrossel,
  updateDrossel,
  updateDrosselGelungen,
} from './anmeldungSql.ts'
import { cookieNamen, loescheCookie, setCookie } from './cookie.ts'
import { KONTO, type Kurve, NETZ, netzVon, restzeit, versucht } from './drossel.ts'
import { ZUGANG } from './ereignis.ts'
import type { AllegroKontext } from './kontext.ts'
import { sichererPfad } from './pfad.ts'
import { verschluesselterHash } from './schluessel.ts'
import { beendeSitzung, neuesGeheimnis, oeffneSitzung } from './sitzung.ts'
import type { Anmeldeweg } from './sitzungSql.ts'

/** The same answer for an unknown name and a wrong password. */
export type AnmeldenAbgelehnt =
  | { readonly art: 'falsch' }
  | { readonly art: 'gedrosselt'; readonly sekunden: number }
  | { readonly art: 'keineBerechtigung' }

export type Anmeldung = {
  readonly nutzer: Nutzer
  /** Cookies to be set with the answer. */
  readonly cookies: readonly string[]
}

export function anmeldenMeldung(a: AnmeldenAbgelehnt): string {
  switch (a.art) {
    case 'falsch':
      return 'Anmeldename oder Kennwort stimmen nicht.'
    case 'gedrosselt':
      return `Zu viele Versuche. Bitte warten Sie ${wartezeit(a.sekunden)} und versuchen Sie es dann erneut.`
    case 'keineBerechtigung':
      return 'Für Sie ist heute keine Berechtigung eingerichtet. Wenden Sie sich an die Beauftragte oder den Beauftragten für den Haushalt.'
  }
}

export function wartezeit(sekunden: number): string {
  if (sekunden <= 90) return sekunden === 1 ? 'eine Sekunde' : `${sekunden} Sekunden`
  return `${Math.ceil(sekunden / 60)} Minuten`
}

export const LAENGSTE_EINGABE = 512
const BEKANNT_TAGE = 30 * 86_400_000

/** Signs in with name and password. What went before in this browser ends; the new session has a new secret. */
export async function anmelden(
  k: AllegroKontext,
  eingabe: { readonly anmeldename: string; readonly kennwort: string },
): Promise<Result<Anmeldung, AnmeldenAbgelehnt>> {
  const name = eingabe.anmeldename.normalize('NFC').trim().toLowerCase().slice(0, LAENGSTE_EINGABE)
  const spur = await spurVon(k, name, 'kennwort')
  const warten = await reserviere(k, spur)
  if (warten > 0) {
    await merkeVersuch(k, spur, 'gedrosselt', undefined)
    return err({ art: 'gedrosselt', sekunden: Math.ceil(warten / 1000) })
  }
  const konto = await mitRechten(k.umgebung.db, ZUGANG, (tx) => findKontoNachName(tx, name), { nurLesen: true })
  const stimmt = await stimmtKennwort(konto?.kennwortHash, eingabe.kennwort.slice(0, LAENGSTE_EINGABE))
  if (!stimmt || konto === undefined) {
    await merkeVersuch(k, spur, 'falsch', konto?.konto)
    return err({ art: 'falsch' })
  }
  return eroeffne(k, spur, konto)
}

/** Keyed hashes under which a try leaves its trace. */
export type Spur = { readonly nameHash: Uint8Array; readonly netzHash: Uint8Array; readonly weg: Anmeldeweg }

export async function spurVon(k: AllegroKontext, name: string, weg: Anmeldeweg): Promise<Spur> {
  const nameHash = await verschluesselterHash(k.umgebung, 'netz', `name/${name}`)
  const netzHash = await verschluesselterHash(k.umgebung, 'netz', `netz/${netzVon(k.adresse)}`)
  return { nameHash, netzHash, weg }
}

/** Counts the try before the password is looked at. Milliseconds to wait, or 0 and the try is on. */
export function reserviere(k: AllegroKontext, s: Spur): Promise<number> {
  const jetzt = k.umgebung.uhr.jetzt()
  return mitRechten(k.umgebung.db, ZUGANG, async (tx) => {
    const faecher: [Uint8Array, Kurve][] = [
      [await kontofach(tx, k, s), KONTO],
      [s.netzHash, NETZ],
    ]
    const staende = []
    for (const [schluessel] of faecher) staende.push(await lockDrossel(tx, schluessel, jetzt))
    const warten = Math.max(...staende.map((stand) => restzeit(stand, jetzt)))
    if (warten > 0) return warten
    for (const [i, [schluessel, kurve]] of faecher.entries())
      await updateDrossel(tx, schluessel, versucht(staende[i], kurve, jetzt))
    return 0
  })
}

/**
 * Failures from a network from which this person has signed in lately are counted apart: a stranger
 * who tries her name elsewhere does not lock her out at her desk.
 */
async function kontofach(tx: Tx, k: AllegroKontext, s: Spur): Promise<Uint8Array> {
  const bekannt = await istBekannterWeg(
    tx,
    s.nameHash,
    s.netzHash,
    plusMillisekunden(k.umgebung.uhr.jetzt(), -BEKANNT_TAGE),
  )
  const teile = bekannt ? [s.nameHash, s.netzHash] : [s.nameHash]
  return new Uint8Array(teile.reduce((h, t) => h.update(t), createHash('sha256')).digest())
}

/** Opens the session of an account whose owner has proven herself. */
export async function eroeffne(
  k: AllegroKontext,
  spur: Spur,
  konto: Anmeldekonto,
): Promise<Result<Anmeldung, AnmeldenAbgelehnt>> {
  const { umgebung } = k
  const geheimnis = neuesGeheimnis(umgebung)
  const nutzer = await mitRechten(umgebung.db, ZUGANG, async (tx) => {
    const fach = await kontofach(tx, k, spur)
    const [n] = await listNutzer(tx, konto.konto, umgebung.uhr.heute())
    await schreibe(tx, k, spur, n === undefined ? 'keineBerechtigung' : 'angemeldet', konto.konto)
    if (n === undefined) return undefined
    await deleteDrossel(tx, fach)
    await updateDrosselGelungen(tx, spur.netzHash, umgebung.uhr.jetzt())
    await oeffneSitzung(tx, umgebung, n, { geheimnis, weg: spur.weg, netzHash: spur.netzHash })
    return n
  })
  if (nutzer === undefined) return err({ art: 'keineBerechtigung' })
  if (k.sitzung) await beendeSitzung(umgebung, k.sitzung.id, 'neu')
  const { basisUrl } = umgebung.konfiguration
  const namen = cookieNamen(basisUrl)
  return ok({ nutzer, cookies: [setCookie(basisUrl, namen.sitzung, geheimnis), loescheCookie(basisUrl, namen.vor)] })
}

export function merkeVersuch(
  k: AllegroKontext,
  s: Spur,
  ergebnis: Anmeldeergebnis,
  konto: Kennung<'Konto'> | undefined,
): Promise<void> {
  return mitRechten(k.umgebung.db, ZUGANG, (tx) => schreibe(tx, k, s, ergebnis, konto))
}

/** The tries of this account are over: it was she. */
export function deleteKontodrossel(k: AllegroKontext, s: Spur): Promise<void> {
  return mitRechten(k.umgebung.db, ZUGANG, async (tx) => {
    await deleteDrossel(tx, await kontofach(tx, k, s))
    await updateDrosselGelungen(tx, s.netzHash, k.umgebung.uhr.jetzt())
  })
}

function schreibe(
  tx: Tx,
  k: AllegroKontext,
  s: Spur,
  ergebnis: Anmeldeergebnis,
  konto: Kennung<'Konto'> | undefined,
): Promise<void> {
  const { kennung, uhr } = k.umgebung
  return insertAnmeldung(tx, { id: kennung(), zeit: uhr.jetzt(), ergebnis, konto, ...s })
}

/** Ends the session of this browser. */
export async function abmelden(k: AllegroKontext): Promise<{ readonly cookies: readonly string[] }> {
  if (k.sitzung) await beendeSitzung(k.umgebung, k.sitzung.id, 'abgemeldet')
  const { basisUrl } = k.umgebung.konfiguration
  return { cookies: [loescheCookie(basisUrl, cookieNamen(basisUrl).sitzung)] }
}

/** On to a page of this house, with the cookies of signing in or out. */
export function weiter(nach: string | null | undefined, cookies: readonly string[]): Response {
  const headers = new Headers({ Location: nach === '/anmelden' ? nach : sichererPfad(nach) })
  for (const c of cookies) headers.append('Set-Cookie', c)
  return new Response(null, { status: 303, headers })
}
