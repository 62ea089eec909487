import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { schreibeDatei } from './dateien.ts'
import type { Zufall } from './zufall.ts'

/** Signs for this installation, by Ed25519. */
export type Unterschreiber = {
  /** SHA-256 of the public key: its name. */
  readonly schluessel: string
  /** PEM, for everybody. */
  readonly oeffentlich: string
  /** Base64. */
  readonly unterschreibe: (text: string) => string
}

/** What stands before the 32 secret bytes of an Ed25519 key in PKCS #8. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * The key in a file that nobody but us can read; made when it is first asked for. Of two who make it at once, one key
 * becomes it.
 */
export function oeffneUnterschreiber(datei: string, zufall: Zufall): Unterschreiber {
  const vorhanden = liesSchluessel(datei)
  if (vorhanden) return ausSchluessel(vorhanden)
  mkdirSync(path.dirname(datei), { recursive: true, mode: 0o700 })
  const neu = `${datei}.neu-${process.pid}`
  schreibeDatei(neu, Buffer.from(neuerSchluessel(zufall).export({ type: 'pkcs8', format: 'pem' }).toString()))
  try {
    linkSync(neu, datei)
  } catch (fehler) {
    if (!(fehler instanceof Error && 'code' in fehler && fehler.code === 'EEXIST')) throw fehler
  } finally {
    rmSync(neu)
  }
  const jetzt = liesSchluessel(datei)
  if (jetzt === undefined) throw new Error(`${datei} vanished`)
  return ausSchluessel(jetzt)
}

/** A key that is kept nowhere, for tests. */
export function fluechtigerUnterschreiber(zufall: Zufall): Unterschreiber {
  return ausSchluessel(neuerSchluessel(zufall))
}

/** Whether the owner of a public key has signed exactly this text. */
export function istUnterschrieben(text: string, unterschrift: string, oeffentlich: string): boolean {
  try {
    return verify(null, Buffer.from(text, 'utf8'), createPublicKey(oeffentlich), Buffer.from(unterschrift, 'base64'))
  } catch {
    return false // no key at all, or no signature
  }
}

/** The name of a public key; undefined if it is none. */
export function schluesselname(oeffentlich: string): string | undefined {
  try {
    return createHash('sha256')
      .update(createPublicKey(oeffentlich).export({ type: 'spki', format: 'der' }))
      .digest('hex')
  } catch {
    return undefined
  }
}

function neuerSchluessel(zufall: Zufall): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8, zufall(32)]), format: 'der', type: 'pkcs8' })
}

function liesSchluessel(datei: string): KeyObject | undefined {
  let text: string
  try {
    text = readFileSync(datei, 'utf8')
  } catch (fehler) {
    if (fehler instanceof Error && 'code' in fehler && fehler.code === 'ENOENT') return undefined
    throw fehler
  }
  return createPrivateKey(text)
}

function ausSchluessel(geheim: KeyObject): Unterschreiber {
  const oeffentlich = createPublicKey(geheim).export({ type: 'spki', format: 'pem' }).toString()
  return {
    schluessel: schluesselname(oeffentlich) ?? '',
    oeffentlich,
    unterschreibe: (text) => sign(null, Buffer.from(text, 'utf8'), geheim).toString('base64'),
  }
}
