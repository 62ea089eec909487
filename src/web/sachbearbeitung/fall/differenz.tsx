import { useLoaderData, useOutletContext } from 'react-router'
import { VerweisKnopf } from '../../bausteine/knopf.tsx'
import type { Fallkopf } from './ansicht.ts'
import { type Differenz, Differenzteile } from './differenzteile.tsx'

export { loader } from './differenz.server.ts'

/** Draft against the last ordered Fassung. */
export default function DifferenzSeite() {
  const kopf = useOutletContext<Fallkopf>()
  const d = useLoaderData<Differenz>()
  return (
    <div className="al-stapel">
      <div className="al-reihe">
        <p className="al-leise">{d.gegen}</p>
        <VerweisKnopf nach={`/faelle/${kopf.id}/vergleich`} klein>
          Zwei Stände vergleichen
        </VerweisKnopf>
        {kopf.sperre === '' && (
          <VerweisKnopf nach={`/faelle/${kopf.id}/feststellen`} gewicht="primary" klein>
            Feststellen
          </VerweisKnopf>
        )}
      </div>
      <Differenzteile d={d} />
    </div>
  )
}
