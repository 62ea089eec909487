import { Link } from 'react-router'

export type Karte = {
  readonly nach: string
  readonly titel: string
  readonly taste?: string | undefined
  readonly zahl?: number | undefined
}

/** Tabs are pages: links with an address of their own; its key is written beside each that has one. */
export function Registerkarten({
  karten,
  aktuell,
  titel,
}: {
  readonly karten: readonly Karte[]
  readonly aktuell: string
  readonly titel: string
}) {
  return (
    <nav className="al-karten" aria-label={titel}>
      <ul>
        {karten.map((k) => (
          <li key={k.nach}>
            <Link to={k.nach} aria-current={k.nach === aktuell ? 'page' : undefined} aria-keyshortcuts={k.taste}>
              {k.titel}
              {k.zahl !== undefined && k.zahl > 0 && <span className="al-marke">{k.zahl}</span>}
              {k.taste !== undefined && (
                <span className="al-karten__taste" aria-hidden="true">
                  {k.taste}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
