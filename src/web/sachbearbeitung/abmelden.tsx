import { Knopf } from '../bausteine/knopf.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { action, loader } from './abmelden.server.ts'

/** Opening this address signs nobody out; the button does. */
export default function AbmeldenSeite() {
  return (
    <Seite titel="Abmelden" schmal>
      <Formular klasse="al-stapel" titel="Abmelden">
        <p>Entwürfe sind gespeichert.</p>
        <p>
          <Knopf type="submit" gewicht="primary">
            Abmelden
          </Knopf>
        </p>
      </Formular>
    </Seite>
  )
}
