import { useLoaderData } from 'react-router'
import { type Liste, Listen } from './listen.tsx'

export { loader } from './schriftstuecke.server.ts'

/** Letters of the case, made and to be made. */
export default function SchriftstueckeSeite() {
  return <Listen listen={useLoaderData<readonly Liste[]>()} />
}
