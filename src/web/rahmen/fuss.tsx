import { Link } from 'react-router'

/** Help stands at the same place on every page (WCAG 3.2.6). */
export function Fuss() {
  return (
    <footer className="al-fuss">
      <nav aria-label="Hilfe">
        <ul>
          <li>
            <Link to="/tasten" aria-keyshortcuts="?">
              Tasten
            </Link>
          </li>
          <li>
            <Link to="/hilfe">Hilfe und Kontakt</Link>
          </li>
          <li>
            <Link to="/hilfe#barriere">Barriere melden</Link>
          </li>
        </ul>
      </nav>
    </footer>
  )
}
