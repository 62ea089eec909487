import { useActionData, useLoaderData, useOutletContext } from 'react-router'
import type { Option } from '../../bausteine/feld.tsx'
import {
  type Aufforderungsantwort,
  Aufforderungsliste,
  type Aufforderungszeile,
  NeueAufforderung,
} from '../aufforderungsliste.tsx'
import type { Fallkopf } from './ansicht.ts'

export { action, loader } from './aufforderungen.server.ts'

export type Fallaufforderungen = {
  readonly offene: readonly Aufforderungszeile[]
  readonly andere: readonly Aufforderungszeile[]
  readonly leute: readonly Option[]
  readonly ich: string
}

/** What has to be looked at in this case, and what was. */
export default function FallaufforderungenSeite() {
  const a = useLoaderData<Fallaufforderungen>()
  const antwort = useActionData<Aufforderungsantwort>()
  const { sperreVerfahren: sperre } = useOutletContext<Fallkopf>()
  return (
    <div className="al-stapel">
      <Aufforderungsliste
        titel="Offene Aufforderungen"
        zeilen={a.offene}
        leer="Nichts offen. Was aus den Angaben folgt (Ende der Bewilligung, Geburtstage, Fristen), legt das Verfahren von selbst an."
        leute={a.leute}
        sperre={sperre}
        antwort={antwort}
        ohneName
      />
      {sperre === '' && <NeueAufforderung leute={a.leute} ich={a.ich} antwort={antwort} />}
      {a.andere.length > 0 && (
        <Aufforderungsliste
          titel="Erledigt, gelöscht, entfallen"
          zeilen={a.andere}
          leer=""
          leute={a.leute}
          sperre={sperre}
          antwort={undefined}
          ohneName
        />
      )}
    </div>
  )
}
