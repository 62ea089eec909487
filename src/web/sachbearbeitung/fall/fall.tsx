import { Link, Outlet, useLoaderData, useLocation } from 'react-router'
import { Marke } from '../../bausteine/hinweis.tsx'
import { Registerkarten } from '../../bausteine/registerkarten.tsx'
import { Seite } from '../../rahmen/seite.tsx'
import type { Fallkopf } from './ansicht.ts'
import { kartenDesFalls } from './karten.ts'
import { useBesuch } from './useBesuch.ts'

export { loader } from './fall.server.ts'

/** The household: head and tabs stay, the part below changes. */
export default function FallSeite() {
  const kopf = useLoaderData<Fallkopf>()
  const { pathname } = useLocation()
  useBesuch(kopf.id)
  return (
    <Seite titel={`${kopf.name}, ${kopf.bgNummer}`} ohneKopf>
      <div className="al-fallkopf">
        <h1>
          {kopf.name} <span className="al-leise">{kopf.bgNummer}</span>
        </h1>
        <p>{kopf.stand}</p>
        {kopf.marken.map((m) => (
          <Marke key={m.text} art={m.art}>
            {m.nach === '' ? m.text : <Link to={m.nach}>{m.text}</Link>}
          </Marke>
        ))}
      </div>
      <Registerkarten titel="Bereiche des Falls" karten={kartenDesFalls(kopf)} aktuell={pathname} />
      <div className="al-fall">
        <Outlet context={kopf} />
      </div>
    </Seite>
  )
}
