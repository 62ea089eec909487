import { useActionData, useLoaderData } from 'react-router'
import { Eingabe } from '../bausteine/feld.tsx'
import { Absage } from '../bausteine/hinweis.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { action, loader } from './bestaetigen.server.ts'

export type BestaetigenAnsicht = { readonly oidc: boolean }
export type BestaetigenAntwort = { readonly fehler: string }

/** Asks once more who sits there. */
export default function BestaetigenSeite() {
  const { oidc } = useLoaderData<BestaetigenAnsicht>()
  const antwort = useActionData<BestaetigenAntwort>()
  return (
    <Seite titel="Bitte bestätigen Sie, dass Sie es sind" schmal>
      {oidc ? (
        <p>
          Sie wollen viele Daten auf einmal herunterladen. Dafür darf Ihre Anmeldung nicht älter als fünf Minuten sein:
          Melden Sie sich ab und neu an, und rufen Sie die Datei dann gleich auf.
        </p>
      ) : (
        <Formular klasse="al-stapel" titel="Kennwort bestätigen">
          <Absage text={antwort?.fehler} />
          <p>
            Sie wollen viele Daten auf einmal herunterladen. Geben Sie dafür Ihr Kennwort noch einmal ein; es gilt fünf
            Minuten.
          </p>
          <Eingabe
            name="kennwort"
            titel="Ihr Kennwort"
            art="kennwort"
            wert=""
            autoComplete="current-password"
            autoFocus
            pflicht
          />
          <p>
            <Knopf type="submit" gewicht="primary">
              Bestätigen
            </Knopf>
          </p>
        </Formular>
      )}
    </Seite>
  )
}
