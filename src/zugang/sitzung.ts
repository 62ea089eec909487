import { createHash } from 'node:crypto'
import type { Kennung } from '../kern/index.ts'
import { kennung } from '../kern/index.ts'
import { listNutzer, type Nutzer } from '../stammdaten/index.ts'
import { mitRechten, plusMillisekunden, type Tx, type Umgebung, type Zeitpunkt } from '../technik/index.ts'
import { ZUGANG } from './ereignis.ts'
import type { Sitzung } from './kontext.ts'
import { insertLeseendeDerSitzung } from './lesenSql.ts'
import {
  type Anmeldeweg,
  findSitzung,
  type GeladeneSitzung,
  insertSitzung,
  type SitzungRow,
  type Sitzungsende,
  updateBeendet,
  updateZuletzt,
} from './sitzungSql.ts'

const MINUTE = 60_000
/** SEC-27: staff are signed out after 15 minutes without doing anything, and after ten hours in any case. */
export const RUHE = 15 * MINUTE
export const LAENGSTENS = 600 * MINUTE
/** The page warns so long before and offers to go on (WCAG 2.2.1). */
export const WARNUNG = 2 * MINUTE
/** The last use is written at most so often. */
const SCHRITT = 20_000

export type Angemeldet = { readonly nutzer: Nutzer; readonly sitzung: Sitzung }

/** 32 random bytes: what the cookie carries and nobody stores. */
export function neuesGeheimnis(umgebung: Umgebung): string {
  return Buffer.from(umgebung.zufall(32)).toString('base64url')
}

export function istGeheimnis(text: string | undefined): text is string {
  return text !== undefined && /^[A-Za-z0-9_-]{43}$/.test(text)
}

function hashVonGeheimnis(geheimnis: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(geheimnis).digest())
}

export async function oeffneSitzung(
  tx: Tx,
  umgebung: Umgebung,
  n: Nutzer,
  o: { readonly geheimnis: string; readonly weg: Anmeldeweg; readonly netzHash: Uint8Array },
): Promise<Kennung<'Sitzung'>> {
  const jetzt = umgebung.uhr.jetzt()
  const id = kennung<'Sitzung'>(umgebung.kennung())
  await insertSitzung(tx, {
    id,
    konto: n.konto,
    bediensteter: n.bediensteter,
    traeger: n.traeger,
    weg: o.weg,
    begonnen: jetzt,
    zuletzt: jetzt,
    endet: plusMillisekunden(jetzt, LAENGSTENS),
    geheimnisHash: hashVonGeheimnis(o.geheimnis),
    netzHash: o.netzHash,
  })
  return id
}

/**
 * Who is signed in with this secret. Level and Träger are read anew with every request, so that what
 * was withdrawn is gone at once. A request in the background does not count as being there.
 */
export function ladeSitzung(
  umgebung: Umgebung,
  geheimnis: string,
  hintergrund: boolean,
): Promise<Angemeldet | undefined> {
  const jetzt = umgebung.uhr.jetzt()
  return mitRechten(umgebung.db, ZUGANG, async (tx) => {
    const s = await findSitzung(tx, hashVonGeheimnis(geheimnis))
    if (s === undefined) return undefined
    const ende = endeVon(s, jetzt)
    const nutzer =
      ende === undefined
        ? (await listNutzer(tx, s.konto, umgebung.uhr.heute())).find((n) => n.traeger === s.traeger)
        : undefined
    if (nutzer === undefined) {
      await beende(tx, s.id, ende ?? 'entzogen', jetzt)
      return undefined
    }
    const beruehrt = !hintergrund && jetzt - s.zuletzt >= SCHRITT
    if (beruehrt) await updateZuletzt(tx, s.id, jetzt)
    return { nutzer, sitzung: sitzungAus(s, beruehrt ? jetzt : s.zuletzt) }
  })
}

function endeVon(s: SitzungRow, jetzt: Zeitpunkt): Sitzungsende | undefined {
  if (s.endet <= jetzt) return 'zeit'
  return plusMillisekunden(s.zuletzt, RUHE) <= jetzt ? 'ruhe' : undefined
}

function sitzungAus(s: GeladeneSitzung, zuletzt: Zeitpunkt): Sitzung {
  const ruhtAb = Math.min(s.endet, plusMillisekunden(zuletzt, RUHE)) as Zeitpunkt
  return {
    id: s.id,
    begonnen: s.begonnen,
    bewiesen: s.bewiesen ?? s.begonnen,
    ruhtAb,
    warntAb: plusMillisekunden(ruhtAb, -WARNUNG),
    endetUm: s.endet,
    weg: s.weg,
  }
}

/** The session ends and with it every visit of a case. */
async function beende(tx: Tx, id: Kennung<'Sitzung'>, grund: Sitzungsende, jetzt: Zeitpunkt): Promise<void> {
  await updateBeendet(tx, id, grund, jetzt)
  await insertLeseendeDerSitzung(tx, id, undefined, grund === 'abgemeldet' ? 'abgemeldet' : 'zeit', jetzt)
}

export function beendeSitzung(umgebung: Umgebung, id: Kennung<'Sitzung'>, grund: Sitzungsende): Promise<void> {
  return mitRechten(umgebung.db, ZUGANG, (tx) => beende(tx, id, grund, umgebung.uhr.jetzt()))
}
