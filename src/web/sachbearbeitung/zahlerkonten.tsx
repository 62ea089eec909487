import { useActionData, useLoaderData } from 'react-router'
import { Absage } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { Seite } from '../rahmen/seite.tsx'
import { Konten, type KontenAntwort, type Kontozeile, NeuesKonto } from './konten.tsx'

export { action, loader } from './zahlerkonten.server.ts'

export type ZahlerkontenAnsicht = {
  readonly traeger: string
  readonly konten: readonly Kontozeile[]
  readonly sperre: string
}

/** The accounts this Jobcenter pays from: proposed by one person, confirmed by another. */
export default function ZahlerkontenSeite() {
  const a = useLoaderData<ZahlerkontenAnsicht>()
  const antwort = useActionData<KontenAntwort>()
  return (
    <Seite titel="Zahlerkonten" neben={<span className="al-leise">{a.traeger}</span>}>
      <div className="al-stapel">
        <Absage text={antwort?.fehler['']} />
        <Kasten titel="Konten, von denen gezahlt wird" randlos>
          <Konten konten={a.konten} />
        </Kasten>
        {a.sperre === '' ? <NeuesKonto antwort={antwort} sonst={a.traeger} /> : <p className="al-leise">{a.sperre}</p>}
      </div>
    </Seite>
  )
}
