import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { createRequestHandler, type ServerBuild } from 'react-router'
import { maschine } from '../http/index.ts'
import { Startabbruch, type Umgebung } from '../technik/index.ts'
import { undeklarierte, type ZugangEnv, zugangsMiddleware } from '../zugang/index.ts'

export type Anwendung = Hono<ZugangEnv>

export type Serveroptionen = {
  /** Folder of the built pages; without it there is the machine side only. */
  readonly seiten?: string | undefined
}

/** Everything that answers requests: operation, files of the pages, machine API, pages. */
export async function baueServer(umgebung: Umgebung, o: Serveroptionen = {}): Promise<Anwendung> {
  const app: Anwendung = new Hono<ZugangEnv>()
  app.use(zugangsMiddleware(umgebung))
  app.onError((fehler, c) => {
    umgebung.protokoll.fehler('anfrage', fehler, { methode: c.req.method, weg: c.req.routePath })
    return c.text('Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.', 500)
  })
  app.route('/', maschine(umgebung))
  const bau = o.seiten === undefined ? undefined : path.join(o.seiten, 'server', 'index.js')
  if (o.seiten === undefined || bau === undefined || !existsSync(bau)) {
    app.all('*', (c) => c.text('Die Seiten sind noch nicht gebaut: »npx allegro bau«.', 503))
    return app
  }
  reicheDateien(app, path.join(o.seiten, 'client'))
  const build = (await import(pathToFileURL(bau).href)) as ServerBuild
  const offen = undeklarierte(build.routes)
  if (offen.length > 0) throw new Error(`pages that do not say who may come in: ${offen.join(', ')}`)
  // Where a writing request comes from is checked by zugangsMiddleware, which also knows the proxy and our own names.
  const seiten = createRequestHandler({ ...build, allowedActionOrigins: ['**'] }, 'production')
  app.all('*', (c) => seiten(c.req.raw, { allegro: c.get('allegro') }))
  return app
}

/** Files whose name carries their hash stay for a year, the others an hour. */
function reicheDateien(app: Anwendung, ordner: string): void {
  const datei = (dauer: string) => serveStatic({ root: ordner, onFound: (_, c) => c.header('Cache-Control', dauer) })
  app.use('/assets/*', datei('public, max-age=31536000, immutable'))
  app.use('*', datei('private, max-age=3600'))
}

export type LaufenderServer = {
  readonly port: number
  /** No new requests; those at work may finish for so long, then they are cut off. */
  readonly halte: (geduldMs: number) => Promise<void>
}

/** @throws Startabbruch if the port is taken. */
export function lausche(app: Anwendung, ort: { adresse: string; port: number }): Promise<LaufenderServer> {
  return new Promise((fertig, gescheitert) => {
    const server = createAdaptorServer({ fetch: app.fetch }) as Server
    server.once('error', (fehler) => gescheitert(verstaendlich(fehler, ort.port)))
    server.listen(ort.port, ort.adresse, () => {
      const a = server.address()
      fertig({
        port: typeof a === 'object' && a !== null ? a.port : ort.port,
        halte: (geduldMs) => halte(server, geduldMs),
      })
    })
  })
}

/** Whether the port can be had, before anything else is touched. @throws Startabbruch */
export async function pruefePort(ort: { adresse: string; port: number }): Promise<void> {
  const probe = await lausche(new Hono(), ort)
  await probe.halte(0)
}

function verstaendlich(fehler: Error, port: number): Error {
  const code = 'code' in fehler ? fehler.code : ''
  if (code === 'EADDRINUSE')
    return new Startabbruch(
      `Der Port ${port} ist schon belegt: Beenden Sie das Programm, das ihn benutzt, oder wählen Sie einen anderen, etwa PORT=${port + 1} npm start.`,
    )
  if (code === 'EACCES')
    return new Startabbruch(
      `Der Port ${port} ist gewöhnlichen Benutzern verwehrt: Wählen Sie einen ab 1024, etwa PORT=8080.`,
    )
  return fehler
}

function halte(server: Server, geduldMs: number): Promise<void> {
  return new Promise((fertig) => {
    const schluss = setTimeout(() => server.closeAllConnections(), geduldMs)
    server.close(() => {
      clearTimeout(schluss)
      fertig()
    })
    server.closeIdleConnections()
  })
}
