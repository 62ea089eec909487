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

/** What the household would roughly get, with what that is worth. */
export function Rahmen({ text }: { readonly text: string }) {
  if (text === '') return null
  return (
    <div className="al-portalrahmen">
      <p className="al-stark">{text}</p>
      <p className="al-klein">Das ist eine Schätzung und keine Zusage. Es entscheidet das Jobcenter.</p>
    </div>
  )
}
