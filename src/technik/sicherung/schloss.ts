import { createCipheriv, createDecipheriv, createHmac, hkdfSync, scrypt } from 'node:crypto'
import { Transform } from 'node:stream'
import { promisify } from 'node:util'

/** How the key follows from the passphrase; stands readable in the manifest. */
export type Schlossangaben = {
  readonly verfahren: 'aes-256-gcm/1MiB'
  readonly ableitung: 'scrypt'
  readonly n: number
  readonly r: number
  readonly p: number
  readonly salz: string
}

/** The keys of one backup: each for one purpose, so that no file can stand for another. */
export type Schloss = {
  readonly angaben: Schlossangaben
  readonly schluessel: (zweck: string) => Buffer
  readonly hmac: (text: string) => string
}

/** 128 MiB and about a third of a second for each guess. */
const AUFWAND = { n: 2 ** 17, r: 8, p: 1 } as const
const STUECK = 1 << 20
const MARKE = 16

const leiteAb = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt)

export function neueAngaben(salz: Uint8Array): Schlossangaben {
  return {
    verfahren: 'aes-256-gcm/1MiB',
    ableitung: 'scrypt',
    ...AUFWAND,
    salz: Buffer.from(salz).toString('hex'),
  }
}

export async function oeffneSchloss(kennwort: string, a: Schlossangaben): Promise<Schloss> {
  const haupt = await leiteAb(kennwort.normalize('NFC'), Buffer.from(a.salz, 'hex'), 32, {
    N: a.n,
    r: a.r,
    p: a.p,
    maxmem: 256 * a.n * a.r,
  })
  const schluessel = (zweck: string): Buffer => Buffer.from(hkdfSync('sha256', haupt, '', zweck, 32))
  return {
    angaben: a,
    schluessel,
    hmac: (text) => createHmac('sha256', schluessel('manifest')).update(text, 'utf8').digest('hex'),
  }
}

/**
 * AES-256-GCM in pieces of 1 MiB, each sealed with its number and whether it is the last: no byte is believed before its
 * piece is proven, none is missing at the end, and no size is too big for one key. The key belongs to this file alone.
 */
export function verschluessler(schluessel: Buffer): Transform {
  return inStuecken(STUECK, (stueck, nummer, letztes) => {
    const c = createCipheriv('aes-256-gcm', schluessel, nonce(nummer, letztes))
    return Buffer.concat([c.update(stueck), c.final(), c.getAuthTag()])
  })
}

/** @throws in the stream, if a piece is not what was sealed */
export function entschluessler(schluessel: Buffer): Transform {
  return inStuecken(STUECK + MARKE, (stueck, nummer, letztes) => {
    if (stueck.length < MARKE) throw new Error('sealed piece is short')
    const d = createDecipheriv('aes-256-gcm', schluessel, nonce(nummer, letztes))
    d.setAuthTag(stueck.subarray(stueck.length - MARKE))
    return Buffer.concat([d.update(stueck.subarray(0, stueck.length - MARKE)), d.final()])
  })
}

function nonce(nummer: number, letztes: boolean): Buffer {
  const n = Buffer.alloc(12)
  n.writeUInt32BE(nummer, 7)
  n.writeUInt8(letztes ? 1 : 0, 11)
  return n
}

/** Cuts what comes into pieces of one size; only the last, which is always there, may be shorter. */
function inStuecken(groesse: number, wandle: (stueck: Buffer, nummer: number, letztes: boolean) => Buffer): Transform {
  let teile: Buffer[] = []
  let laenge = 0
  let nummer = 0
  const nimm = (): Buffer => {
    const alles = Buffer.concat(teile, laenge)
    const rest = alles.subarray(groesse)
    teile = [rest]
    laenge = rest.length
    return alles.subarray(0, groesse)
  }
  return new Transform({
    transform(stueck: Buffer, _, weiter) {
      try {
        teile.push(stueck)
        laenge += stueck.length
        while (laenge > groesse) this.push(wandle(nimm(), nummer++, false))
        weiter()
      } catch (fehler) {
        weiter(fehler as Error)
      }
    },
    flush(weiter) {
      try {
        weiter(null, wandle(nimm(), nummer, true))
      } catch (fehler) {
        weiter(fehler as Error)
      }
    },
  })
}
