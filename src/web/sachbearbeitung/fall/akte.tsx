import { useLoaderData } from 'react-router'
import { type Liste, Listen } from './listen.tsx'

export { loader } from './akte.server.ts'

/** The file: every document with hash, author, time. */
export default function AkteSeite() {
  return <Listen listen={useLoaderData<readonly Liste[]>()} />
}
