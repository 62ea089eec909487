import { useLoaderData, useOutletContext } from 'react-router'
import { Knopf } from '../../bausteine/knopf.tsx'
import { Formular } from '../../rahmen/formular.tsx'
import type { Fallkopf } from './ansicht.ts'
import { type Liste, Listen } from './listen.tsx'

export { action, loader } from './schriftstuecke.server.ts'

/** Letters of the case, made and to be made. */
export default function SchriftstueckeSeite() {
  const kopf = useOutletContext<Fallkopf>()
  return (
    <Listen listen={useLoaderData<readonly Liste[]>()}>
      {kopf.sperre === '' && (
        <Formular titel="Schreiben in eigenen Worten">
          <Knopf type="submit" klein>
            Schreiben in eigenen Worten
          </Knopf>
        </Formular>
      )}
    </Listen>
  )
}
