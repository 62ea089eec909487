import { Link } from 'react-router'
import { useRahmen } from '../rahmen/formular.tsx'

/** Head of every page of the portal: where I am, and that it is for practice where it is. */
export function Portalkopf() {
  const { uhr } = useRahmen()
  return (
    <header>
      {uhr !== null && (
        <p className="al-uhr">
          <span>
            Übungsbetrieb: Die Uhr steht auf <strong>{uhr}</strong>.
          </span>
        </p>
      )}
      <div className="al-kopf">
        <Link to="/portal" className="al-kopf__marke">
          jobcenter.digital
        </Link>
      </div>
    </header>
  )
}

/** Help stands at the same place on every page (WCAG 3.2.6). */
export function Portalfuss() {
  return (
    <footer className="al-fuss">
      <nav aria-label="Hilfe">
        <ul>
          <li>
            <Link to="/portal/hilfe">Hilfe und Kontakt</Link>
          </li>
          <li>
            <Link to="/portal/hilfe#daten">Ihre Daten</Link>
          </li>
          <li>
            <Link to="/portal/hilfe#barriere">Barriere melden</Link>
          </li>
        </ul>
      </nav>
    </footer>
  )
}
