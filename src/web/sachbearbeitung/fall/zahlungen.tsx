import { useLoaderData } from 'react-router'
import { type Liste, Listen } from './listen.tsx'

export { loader } from './zahlungen.server.ts'

/** What was paid, what is to be paid, what was overpaid. */
export default function ZahlungenSeite() {
  return <Listen listen={useLoaderData<readonly Liste[]>()} />
}
