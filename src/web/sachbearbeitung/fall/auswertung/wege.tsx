import { Link, useLocation } from 'react-router'

/** The tools that look at a case without changing it, from each to the others. */
const WEGE = [
  { pfad: 'horizontal', titel: 'Horizontalübersicht' },
  { pfad: 'vergleich', titel: 'Zwei Stände vergleichen' },
  { pfad: 'wissen', titel: 'Was wussten wir wann?' },
  { pfad: 'lohnkurve', titel: 'Was bleibt von mehr Lohn?' },
  { pfad: 'ableger', titel: 'Was wäre, wenn …' },
] as const

export function Auswertungen({ fall }: { readonly fall: string }) {
  const { pathname } = useLocation()
  return (
    <nav className="al-wege al-nichtdrucken" aria-label="Auswertungen">
      <ul>
        {WEGE.map((w) => {
          const nach = `/faelle/${fall}/${w.pfad}`
          return (
            <li key={w.pfad}>
              <Link to={nach} aria-current={pathname === nach ? 'page' : undefined}>
                {w.titel}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
