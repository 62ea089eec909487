// A small TCP proxy between server and database. It counts the messages of the PostgreSQL protocol that the
// program sends, and does something at the n-th: kill the program, kill the database, cut the line. The product
// itself has no switches for this.
import net from 'node:net'
import type { Ziel } from '../../src/technik/index.ts'

/** `vor`: the message has not reached the database; `nach`: it has, its answer does not come back. */
export type Stelle = { readonly nachricht: number; readonly wo: 'vor' | 'nach' }

export type Stoerproxy = {
  readonly url: (benutzer: string, datenbank: string) => string
  /** Messages seen since the last `zaehleNeu`, as their letters of the protocol: Q query, P parse, B bind, … */
  readonly nachrichten: () => string
  readonly zaehleNeu: () => void
  /** Once, at the n-th message from now (1 is the next): nothing passes any more until `tu` is done; then the line is cut. */
  readonly bei: (stelle: Stelle, tu: () => Promise<void> | void) => void
  /**
   * Once, at the n-th message from now: `tu` begins, and the line stays. `vor`: the message goes on when `tu` is done; `nach`:
   * as soon as it has begun.
   */
  readonly halteAn: (stelle: Stelle, tu: () => Promise<void>) => void
  /** Every message waits so long. */
  readonly verzoegere: (ms: number) => void
  /** Cuts all lines; new ones can be made. */
  readonly trenne: () => void
  readonly schliesse: () => Promise<void>
}

type Falle = Stelle & { readonly tu: () => Promise<void> | void; readonly danach: 'trenne' | 'weiter' }

/** One connection: to be cut, or to be cut off from the answers of the database. */
type Leitung = { readonly trenne: () => void; readonly verstumme: () => void }

export async function starteProxy(ziel: Ziel): Promise<Stoerproxy> {
  const leitungen = new Set<net.Socket>()
  let nachrichten = ''
  let falle: Falle | undefined
  let verzug = 0

  const weiter = async (typ: string, roh: Buffer, nach: net.Socket, l: Leitung): Promise<void> => {
    nachrichten += typ
    if (verzug > 0) await new Promise((r) => setTimeout(r, verzug))
    const f = falle
    if (f === undefined || nachrichten.length !== f.nachricht) {
      nach.write(roh)
      return
    }
    falle = undefined
    if (f.danach === 'weiter') {
      const getan = f.tu()
      if (f.wo === 'vor') await getan
      nach.write(roh)
      await getan
      return
    }
    l.verstumme()
    if (f.wo === 'nach') await gesendet(nach, roh)
    await f.tu()
    l.trenne()
  }

  const server = net.createServer((hier) => {
    const dort = net.connect('url' in ziel ? tcp(ziel.url) : { path: `${ziel.host}/.s.PGSQL.${ziel.port}` })
    let stumm = false
    const trenneDiese = (): void => {
      hier.resetAndDestroy()
      dort.destroy()
    }
    const leitung: Leitung = {
      trenne: trenneDiese,
      verstumme: () => {
        stumm = true
      },
    }
    for (const s of [hier, dort]) {
      leitungen.add(s)
      s.setNoDelay(true)
      s.on('error', trenneDiese)
      s.on('close', () => {
        leitungen.delete(s)
        trenneDiese()
      })
    }
    dort.on('data', (d) => {
      if (!hier.destroyed && !stumm) hier.write(d)
    })
    const zerlege = zerleger()
    let schlange: Promise<void> = Promise.resolve()
    hier.on('data', (d) => {
      for (const m of zerlege(d))
        schlange = schlange.then(() => (hier.destroyed ? undefined : weiter(m.typ, m.roh, dort, leitung)))
    })
  })
  await new Promise<void>((fertig) => server.listen(0, '127.0.0.1', fertig))
  const { port } = server.address() as net.AddressInfo
  const trenne = (): void => {
    for (const s of leitungen) s.destroy()
  }
  return {
    url: (benutzer, datenbank) => `postgres://${benutzer}@127.0.0.1:${port}/${datenbank}`,
    nachrichten: () => nachrichten,
    zaehleNeu: () => {
      nachrichten = ''
    },
    bei: (stelle, tu) => {
      nachrichten = ''
      falle = { ...stelle, tu, danach: 'trenne' }
    },
    halteAn: (stelle, tu) => {
      nachrichten = ''
      falle = { ...stelle, tu, danach: 'weiter' }
    },
    verzoegere: (ms) => {
      verzug = ms
    },
    trenne,
    schliesse: () =>
      new Promise((fertig) => {
        server.close(() => fertig())
        trenne()
      }),
  }
}

/** Sent, and taken by the database: it reads what has arrived even if the line is cut afterwards. */
function gesendet(s: net.Socket, roh: Buffer): Promise<void> {
  return new Promise((fertig) => {
    s.write(roh, () => setTimeout(fertig, 30))
  })
}

function tcp(url: string): net.NetConnectOpts {
  const u = new URL(url)
  const socket = u.searchParams.get('host')
  if (socket !== null) return { path: `${socket}/.s.PGSQL.${u.searchParams.get('port') ?? '5432'}` }
  return { host: u.hostname, port: Number(u.port || '5432') }
}

/** Cuts the stream of one line into messages. The first has no letter: length, then version. */
function zerleger(): (d: Buffer) => { typ: string; roh: Buffer }[] {
  let rest: Buffer = Buffer.alloc(0)
  let begonnen = false
  return (d) => {
    rest = Buffer.concat([rest, d])
    const aus: { typ: string; roh: Buffer }[] = []
    for (;;) {
      const kopf = begonnen ? 1 : 0
      if (rest.length < kopf + 4) return aus
      const laenge = kopf + rest.readInt32BE(kopf)
      if (rest.length < laenge) return aus
      aus.push({ typ: begonnen ? rest.toString('latin1', 0, 1) : '_', roh: rest.subarray(0, laenge) })
      rest = rest.subarray(laenge)
      begonnen = true
    }
  }
}
