import { Readable, Writable } from 'node:stream'
import type pg from 'pg'

/** As much as is handed on at once; a row of the database may be some dozen bytes. */
const STUECK = 1 << 16

/** The driver calls these while a COPY runs; its own query class has no use for the bytes. */
type Befehl = pg.Submittable & {
  readonly handleCopyData?: (nachricht: { readonly chunk: Uint8Array }) => void
  readonly handleCopyInResponse?: () => void
  readonly handleCommandComplete: () => void
  readonly handleReadyForQuery: () => void
  readonly handleError: (fehler: Error) => void
}

/**
 * `COPY … TO STDOUT` as a stream; the server is held back while nobody reads. Each row is shown to `jeZeile` as well,
 * whose bytes are only lent.
 */
export function kopiereHeraus(c: pg.Client, befehl: string, jeZeile: (zeile: Uint8Array) => void): Readable {
  let leitung: pg.Connection | undefined
  let puffer = Buffer.allocUnsafe(STUECK)
  let voll = 0
  const gib = (): void => {
    if (voll === 0) return
    const stueck = puffer.subarray(0, voll)
    puffer = Buffer.allocUnsafe(STUECK)
    voll = 0
    if (!strom.push(stueck)) leitung?.stream.pause()
  }
  const strom = new Readable({ highWaterMark: 4 * STUECK, read: () => void leitung?.stream.resume() })
  const kopie: Befehl = {
    submit: (verbindung) => {
      leitung = verbindung
      verbindung.query(befehl)
    },
    handleCopyData: ({ chunk }) => {
      jeZeile(chunk)
      // The driver uses its buffer again, so the bytes are copied.
      for (let ab = 0; ab < chunk.length; ) {
        const n = Math.min(chunk.length - ab, STUECK - voll)
        puffer.set(chunk.subarray(ab, ab + n), voll)
        voll += n
        ab += n
        if (voll === STUECK) gib()
      }
    },
    handleCommandComplete: gib,
    handleReadyForQuery: () => {
      leitung?.stream.resume() // whoever reads the last rows asks for no more
      strom.push(null)
    },
    handleError: (fehler) => void strom.destroy(fehler),
  }
  c.query(kopie)
  return strom
}

/** `COPY … FROM STDIN` as a stream. It has ended when the server has taken the last row. */
export function kopiereHinein(c: pg.Client, befehl: string): Writable {
  let leitung: pg.Connection | undefined
  let bereit: ((fehler?: Error) => void) | undefined
  let fertig: ((fehler?: Error) => void) | undefined
  const strom = new Writable({
    construct: (weiter) => {
      bereit = weiter
      c.query(kopie)
    },
    write: (stueck: Buffer, _, weiter) => {
      const kopf = Buffer.allocUnsafe(5)
      kopf.write('d')
      kopf.writeInt32BE(stueck.length + 4, 1)
      leitung?.stream.write(kopf)
      leitung?.stream.write(stueck, weiter)
    },
    final: (weiter) => {
      fertig = weiter
      ;(leitung as unknown as { endCopyFrom: () => void }).endCopyFrom()
    },
  })
  const kopie: Befehl = {
    submit: (verbindung) => {
      leitung = verbindung
      verbindung.query(befehl)
    },
    handleCopyInResponse: () => bereit?.(),
    handleCommandComplete: () => undefined,
    handleReadyForQuery: () => fertig?.(),
    handleError: (fehler) => {
      const warten = fertig
      fertig = undefined
      if (warten) warten(fehler)
      else strom.destroy(fehler)
    },
  }
  return strom
}
