import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable } from '@react-router/node'
import { renderToPipeableStream } from 'react-dom/server'
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
  type LoaderFunctionArgs,
  ServerRouter,
} from 'react-router'
import { allegroKontext } from '../zugang/index.ts'
import { NonceContext } from './rahmen/nonce.ts'

/** A refusal is an answer; what was thrown besides is a fault and is written down once. */
export function handleError(fehler: unknown, { request, context }: HandleErrorArgs): void {
  if (request.signal.aborted) return
  const { umgebung, anfrage } = allegroKontext(context)
  umgebung.protokoll.fehler('seite', fehler, { anfrage, methode: request.method })
}

type HandleErrorArgs = LoaderFunctionArgs | ActionFunctionArgs

/** Renders the whole page before the first byte leaves, so that the status is true. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  seite: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { nonce } = allegroKontext(context)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return new Promise((resolve, reject) => {
    let endgueltig = status
    const { pipe } = renderToPipeableStream(
      <NonceContext value={nonce}>
        <ServerRouter context={seite} url={request.url} nonce={nonce} />
      </NonceContext>,
      {
        nonce,
        onAllReady() {
          const strom = new PassThrough()
          resolve(new Response(createReadableStreamFromReadable(strom), { headers, status: endgueltig }))
          pipe(strom)
        },
        onShellError: reject,
        onError() {
          endgueltig = 500
        },
      },
    )
  })
}
