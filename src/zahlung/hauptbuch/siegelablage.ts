import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { TraegerNr } from '../../kern/index.ts'
import { schluesselname, schreibeDatei, type Unterschreiber } from '../../technik/index.ts'
import { kopfJson, type Siegelkopf, type UnterschriebenerKopf } from './siegelkopf.ts'

/** Folder below the data directory; what lies in it is meant to be carried away (docs/betrieb.md). */
export const SIEGELORDNER = 'siegel'
const SCHLUESSEL = 'schluessel'

/** The folder of the heads of a data directory. */
export function siegelordner(daten: string): string {
  return path.join(daten, SIEGELORDNER)
}

/** "2026-11-23.json", "abschluss-2026-11.json" */
export function kopfdatei(k: Pick<Siegelkopf, 'anlass' | 'bezug'>): string {
  return `${k.anlass === 'tag' ? '' : 'abschluss-'}${k.bezug}.json`
}

/** The bytes of the file of a head: readable, and the same for the same head. */
export function kopfBytes(k: UnterschriebenerKopf): Buffer {
  return Buffer.from(`${JSON.stringify({ kopf: kopfJson(k), unterschrift: k.unterschrift }, null, 2)}\n`, 'utf8')
}

/** Writes head and public key beside those that are there, none of which is ever written again. */
export function gibKopfAus(daten: string, k: UnterschriebenerKopf, u: Unterschreiber): void {
  const wurzel = siegelordner(daten)
  schreibeEinmal(path.join(wurzel, SCHLUESSEL, `${u.schluessel}.pem`), Buffer.from(u.oeffentlich, 'utf8'))
  schreibeEinmal(path.join(wurzel, k.traeger, kopfdatei(k)), kopfBytes(k))
}

/** "abschluss-2026-11.bericht.json": what the head of a closed month has signed. */
export function berichtsdatei(monat: string): string {
  return `abschluss-${monat}.bericht.json`
}

export function gibBerichtAus(daten: string, traeger: TraegerNr, monat: string, text: string): void {
  schreibeEinmal(path.join(siegelordner(daten), traeger, berichtsdatei(monat)), Buffer.from(text, 'utf8'))
}

function schreibeEinmal(datei: string, bytes: Buffer): void {
  if (existsSync(datei)) return
  mkdirSync(path.dirname(datei), { recursive: true, mode: 0o700 })
  schreibeDatei(datei, bytes)
}

/** What lies in a folder of heads, as bytes by name of file, and the public keys that lie with them. */
export type Siegelablage = {
  readonly koepfe: ReadonlyMap<string, Buffer>
  /** Reports of closed months, by name of file. */
  readonly berichte: ReadonlyMap<string, Buffer>
  /** PEM by name of the key; only keys that bear their own name. */
  readonly schluessel: ReadonlyMap<string, string>
}

export function liesAblage(wurzel: string, traeger: TraegerNr): Siegelablage {
  const schluessel = [...liesOrdner(path.join(wurzel, SCHLUESSEL))].map(
    ([name, bytes]) => [name.replace(/\.pem$/, ''), bytes.toString('utf8')] as const,
  )
  const dateien = [...liesOrdner(path.join(wurzel, traeger))]
  const istBericht = ([name]: readonly [string, Buffer]): boolean => name.endsWith('.bericht.json')
  return {
    koepfe: new Map(dateien.filter((d) => !istBericht(d))),
    berichte: new Map(dateien.filter(istBericht)),
    schluessel: new Map(schluessel.filter(([name, pem]) => schluesselname(pem) === name)),
  }
}

function liesOrdner(ordner: string): ReadonlyMap<string, Buffer> {
  if (!existsSync(ordner)) return new Map()
  const namen = readdirSync(ordner).filter((n) => /^[\w-]+(?:\.bericht)?\.(?:json|pem)$/.test(n))
  return new Map(namen.sort().map((n) => [n, readFileSync(path.join(ordner, n))]))
}
