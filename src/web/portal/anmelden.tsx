import { useActionData, useLoaderData } from 'react-router'
import { Eingabe } from '../bausteine/feld.tsx'
import { Hinweiszeile } from '../bausteine/hinweis.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { action, loader } from './anmelden.server.ts'

export type PortalanmeldungAnsicht = {
  /** Where the code went; empty: nobody has asked for one. */
  readonly email: string
  /** The mail itself, where the house is for practice and sends none. */
  readonly uebung: string
}
export type PortalanmeldungAntwort = { readonly fehler: { readonly email?: string; readonly code?: string } }

export default function Portalanmeldung() {
  const { email, uebung } = useLoaderData<PortalanmeldungAnsicht>()
  const fehler = useActionData<PortalanmeldungAntwort>()?.fehler
  return (
    <Seite titel="Mit E-Mail anmelden" schmal>
      <div className="al-stapel">
        {email === '' ? (
          <p>Wir schicken Ihnen einen Code. Damit kommen Sie zu Ihren Anträgen, auf jedem Gerät.</p>
        ) : (
          <>
            <p role="status">
              Ein Code ist unterwegs an <strong>{email}</strong>. Er gilt zehn Minuten.
            </p>
            {uebung !== '' && (
              <Hinweiszeile art="info">
                Übungsbetrieb, es wird nichts verschickt. In der E-Mail stünde: <q>{uebung}</q>
              </Hinweiszeile>
            )}
            <Formular klasse="al-stapel al-portalform" titel="Code eingeben">
              <input type="hidden" name="schritt" value="code" />
              <Eingabe
                name="code"
                titel="Code aus der E-Mail"
                hilfe="Sechs Ziffern."
                wert=""
                inputMode="numeric"
                autoComplete="one-time-code"
                fehler={fehler?.code}
                pflicht
              />
              <p>
                <Knopf type="submit" gewicht="primary">
                  Anmelden
                </Knopf>
              </p>
            </Formular>
          </>
        )}
        <Formular klasse="al-stapel al-portalform" titel="Code schicken">
          <Eingabe
            name="email"
            titel="Ihre E-Mail-Adresse"
            wert={email}
            autoComplete="email"
            inputMode="email"
            fehler={fehler?.email}
            pflicht
          />
          <p>
            <Knopf type="submit" gewicht={email === '' ? 'primary' : 'secondary'}>
              {email === '' ? 'Code schicken' : 'Neuen Code schicken'}
            </Knopf>
          </p>
        </Formular>
      </div>
    </Seite>
  )
}
