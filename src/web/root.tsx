import '@kern-ux/native/dist/kern.min.css'
import './stil/schrift.css'
import './stil/mass.css'
import './stil/rahmen.css'
import './stil/bausteine.css'
import './stil/bilder.css'
import './stil/fall.css'
import './stil/portal.css'
import './stil/druck.css'
import type { ReactNode } from 'react'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useLocation, useRouteError } from 'react-router'
import { istPortal } from './portal/istPortal.ts'
import { Portalfuss, Portalkopf } from './portal/rahmen.tsx'
import { Fehlerseite } from './rahmen/fehlerseite.tsx'
import { Fuss } from './rahmen/fuss.tsx'
import { Kopf } from './rahmen/kopf.tsx'
import { Ladeanzeige } from './rahmen/ladeanzeige.tsx'
import { Leerlaufwarnung } from './rahmen/leerlauf.tsx'
import { useNonce } from './rahmen/nonce.ts'
import { Tastatur } from './rahmen/tastatur.tsx'
import zeichen from './stil/allegro.svg?url'

export { loader } from './root.server.ts'

export function Layout({ children }: { readonly children: ReactNode }) {
  const nonce = useNonce()
  const portal = istPortal(useLocation().pathname)
  return (
    <html lang="de" data-flaeche={portal ? 'portal' : 'sachbearbeitung'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={zeichen} type="image/svg+xml" />
        <Meta />
        <Links nonce={nonce} />
      </head>
      <body>
        <a className="al-sprung" href="#inhalt">
          Zum Inhalt springen
        </a>
        {portal ? <Portalkopf /> : <Kopf />}
        {children}
        {portal ? <Portalfuss /> : <Fuss />}
        <Leerlaufwarnung nach={portal ? '/portal/anmelden' : '/anmelden'} />
        <Ladeanzeige />
        {!portal && <Tastatur />}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <Fehlerseite fehler={useRouteError()} />
}
