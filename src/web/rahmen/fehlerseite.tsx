import { isRouteErrorResponse, useLocation } from 'react-router'
import { Eingabe } from '../bausteine/feld.tsx'
import { Knopf, VerweisKnopf } from '../bausteine/knopf.tsx'
import { Portalfehler } from '../portal/fehler.tsx'
import { istPortal } from '../portal/istPortal.ts'
import { Seite } from './seite.tsx'

type Rat = { readonly titel: string; readonly text: string }

const RAT: Readonly<Record<number, Rat>> = {
  400: {
    titel: 'Die Anfrage war unvollständig',
    text: 'Gehen Sie einen Schritt zurück und senden Sie das Formular noch einmal ab. Ihre gespeicherten Eingaben bleiben erhalten.',
  },
  401: { titel: 'Sie sind nicht angemeldet', text: 'Melden Sie sich an. Ihr Entwurf ist gespeichert.' },
  403: {
    titel: 'Dafür reicht Ihre Berechtigung nicht',
    text: 'Diese Seite verlangt eine andere Stufe oder gehört zu einem anderen Jobcenter. Berechtigungen vergibt die oder der Beauftragte für den Haushalt.',
  },
  404: {
    titel: 'Diese Seite gibt es nicht',
    text: 'Prüfen Sie die Adresse oder suchen Sie den Fall über das Suchfeld (Taste /).',
  },
  409: {
    titel: 'Jemand war schneller',
    text: 'Der Vorgang wurde inzwischen verändert. Laden Sie die Seite neu, dann sehen Sie den jetzigen Stand.',
  },
  429: { titel: 'Zu viele Versuche', text: 'Warten Sie einen Augenblick und versuchen Sie es dann erneut.' },
}

const UNBEKANNT: Rat = {
  titel: 'Das hat nicht geklappt',
  text: 'Der Fehler ist aufgezeichnet. Gespeicherte Eingaben sind nicht verloren. Laden Sie die Seite neu; bleibt der Fehler, wenden Sie sich an die Systembetreuung.',
}

/** Says what happened in words of the office and what to do next. No detail of the machine, no person. */
export function Fehlerseite({ fehler }: { readonly fehler: unknown }) {
  const { pathname } = useLocation()
  if (isRouteErrorResponse(fehler) && fehler.statusText === 'zweckFehlt') return <Zweckfrage />
  const status = isRouteErrorResponse(fehler) ? fehler.status : 500
  const rat = RAT[status] ?? UNBEKANNT
  const eigen = isRouteErrorResponse(fehler) && typeof fehler.data === 'string' && status < 500 ? fehler.data : ''
  if (istPortal(pathname)) return <Portalfehler status={status} eigen={eigen} />
  return (
    <Seite titel={rat.titel} schmal>
      <div className="al-stapel">
        {eigen !== '' && <p className="al-stark">{eigen}</p>}
        <p>{rat.text}</p>
        <p className="al-leise">Meldung {status}</p>
        <p>
          <VerweisKnopf nach={status === 401 ? '/anmelden' : '/'} gewicht="primary">
            {status === 401 ? 'Zur Anmeldung' : 'Zum Arbeitsplatz'}
          </VerweisKnopf>
        </p>
      </div>
    </Seite>
  )
}

/** A case of another Jobcenter is opened by saying what for; the answer goes into the read log. */
function Zweckfrage() {
  const { pathname } = useLocation()
  return (
    <Seite titel="Wozu brauchen Sie diesen Fall?" schmal>
      <form method="get" action={pathname} className="al-stapel" aria-label="Zweck angeben">
        <p>
          Der Fall gehört zu einem anderen Jobcenter; bearbeiten kann ihn nur das zuständige. Was Sie hier angeben,
          steht mit Ihrem Namen im Leseprotokoll und gilt, bis Sie den Fall verlassen.
        </p>
        <Eingabe name="zweck" titel="Zweck" hilfe="Zum Beispiel: Zuzug nach Musterstadt, Amtshilfe." wert="" pflicht />
        <p>
          <Knopf type="submit" gewicht="primary">
            Fall öffnen
          </Knopf>
        </p>
      </form>
    </Seite>
  )
}
