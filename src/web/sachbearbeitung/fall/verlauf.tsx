import { useLoaderData } from 'react-router'
import { type Liste, Listen } from './listen.tsx'

export { loader } from './verlauf.server.ts'

/** Who did what and when. */
export default function VerlaufSeite() {
  return <Listen listen={useLoaderData<readonly Liste[]>()} />
}
