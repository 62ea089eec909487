import { useLoaderData, useOutletContext } from 'react-router'
import type { Fallkopf } from './ansicht.ts'
import { type Liste, Listen } from './listen.tsx'
import { Merkmale } from './merkmale.tsx'

export { action, loader } from './verlauf.server.ts'

/** Who did what and when. */
export default function VerlaufSeite() {
  const kopf = useOutletContext<Fallkopf>()
  return (
    <Listen listen={useLoaderData<readonly Liste[]>()}>
      <Merkmale kopf={kopf} zurueck="verlauf" />
    </Listen>
  )
}
