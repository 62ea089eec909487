import { useActionData } from 'react-router'
import { Eingabe } from '../bausteine/feld.tsx'
import { Hinweiszeile } from '../bausteine/hinweis.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { action, loader } from './anmelden.server.ts'

export type AnmeldeAntwort = { readonly fehler: string; readonly anmeldename: string }

export default function AnmeldenSeite() {
  const antwort = useActionData<AnmeldeAntwort>()
  return (
    <Seite titel="Anmelden" schmal>
      <Formular klasse="al-stapel" titel="Anmelden">
        {antwort && (
          <Hinweiszeile art="fehler" melden>
            {antwort.fehler}
          </Hinweiszeile>
        )}
        <Eingabe
          name="anmeldename"
          titel="Anmeldename"
          wert={antwort?.anmeldename ?? ''}
          autoComplete="username"
          autoFocus
          pflicht
        />
        <Eingabe name="kennwort" titel="Kennwort" art="kennwort" wert="" autoComplete="current-password" pflicht />
        <p>
          <Knopf type="submit" gewicht="primary">
            Anmelden
          </Knopf>
        </p>
        <p className="al-klein al-leise">
          Nach 15 Minuten ohne Eingabe endet die Sitzung. Entwürfe bleiben gespeichert.
        </p>
      </Formular>
    </Seite>
  )
}
