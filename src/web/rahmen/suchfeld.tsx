import { Form } from 'react-router'
import { Token } from './formular.tsx'

/** One field for name, birth date, numbers, IBAN. Sent as POST: what is looked for stays out of addresses and logs. */
export function Suchfeld() {
  return (
    <Form method="post" action="/suche" role="search" className="al-suche">
      <Token />
      <label className="al-nurvorlesen" htmlFor="suche">
        Suche nach Name, Geburtsdatum, BG-Nummer, Kundennummer oder IBAN
      </label>
      <input
        id="suche"
        name="suche"
        type="search"
        autoComplete="off"
        placeholder="Name, Geburtsdatum, Nummer, IBAN"
        aria-keyshortcuts="/"
        className="kern-form-input__input"
      />
      <button type="submit" className="al-nurvorlesen-bis-fokus kern-btn kern-btn--secondary al-knopf--klein">
        <span className="kern-label">Suchen</span>
      </button>
    </Form>
  )
}
