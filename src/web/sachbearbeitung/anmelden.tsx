import { useActionData, useLoaderData } from 'react-router'
import { Eingabe } from '../bausteine/feld.tsx'
import { Absage, Hinweiszeile } from '../bausteine/hinweis.tsx'
import { Knopf, VerweisKnopf } from '../bausteine/knopf.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { action, loader } from './anmelden.server.ts'

export type AnmeldeAnsicht = {
  /** Why the way over the service account ended here. */
  readonly hinweis: string
  /** Where the way over the service account begins; empty where the operator has named no provider. */
  readonly dienstkonto: string
}

export type AnmeldeAntwort = { readonly fehler: string; readonly anmeldename: string }

export default function AnmeldenSeite() {
  const antwort = useActionData<AnmeldeAntwort>()
  const { hinweis, dienstkonto } = useLoaderData<AnmeldeAnsicht>()
  return (
    <Seite titel="Anmelden" schmal>
      <Formular klasse="al-stapel" titel="Anmelden">
        {hinweis !== '' && !antwort && (
          <Hinweiszeile art="warnung" melden>
            {hinweis}
          </Hinweiszeile>
        )}
        <Absage text={antwort?.fehler} />
        <Eingabe
          name="anmeldename"
          titel="Anmeldename"
          wert={antwort?.anmeldename ?? ''}
          autoComplete="username"
          autoFocus
          pflicht
        />
        <Eingabe name="kennwort" titel="Kennwort" art="kennwort" wert="" autoComplete="current-password" pflicht />
        <p className="al-reihe">
          <Knopf type="submit" gewicht="primary">
            Anmelden
          </Knopf>
          {dienstkonto !== '' && (
            <VerweisKnopf nach={dienstkonto} datei>
              Mit dem Dienstkonto anmelden
            </VerweisKnopf>
          )}
        </p>
        <p className="al-klein al-leise">
          Nach 15 Minuten ohne Eingabe endet die Sitzung. Entwürfe bleiben gespeichert.
        </p>
      </Formular>
    </Seite>
  )
}
