import { useEffect, useRef } from 'react'
import { useRevalidator } from 'react-router'
import { useRahmen } from '../../rahmen/formular.tsx'

/** Who has just followed a link of ours, to a letter for example, has not left the case. */
const EIGENER_WEG_MS = 2_000

/**
 * Ends the visit in the read log when the person leaves the case: for another page, another case, or
 * by closing the window. A page that comes back from the memory of the browser is read anew.
 */
export function useBesuch(fall: string): void {
  const { token } = useRahmen()
  const { revalidate } = useRevalidator()
  const jetzt = useRef({ token, revalidate })
  useEffect(() => {
    jetzt.current = { token, revalidate }
  }, [token, revalidate])
  useEffect(() => {
    let verweis = Number.NEGATIVE_INFINITY
    const merke = (e: Event): void => {
      if (e.target instanceof Element && e.target.closest('a[href^="/"], form') !== null) verweis = e.timeStamp
    }
    const verlasse = (e: PageTransitionEvent): void => {
      if (e.timeStamp - verweis > EIGENER_WEG_MS) schliesse(fall, jetzt.current.token)
    }
    const zurueck = (e: PageTransitionEvent): void => {
      if (e.persisted) void jetzt.current.revalidate()
    }
    document.addEventListener('click', merke, true)
    window.addEventListener('pagehide', verlasse)
    window.addEventListener('pageshow', zurueck)
    return () => {
      document.removeEventListener('click', merke, true)
      window.removeEventListener('pagehide', verlasse)
      window.removeEventListener('pageshow', zurueck)
      schliesse(fall, jetzt.current.token)
    }
  }, [fall])
}

/** Sent also while the page goes away; without connection the visit ends by its time. */
function schliesse(fall: string, token: string): void {
  void fetch(`/api/besuche/${fall}/schliessen`, {
    method: 'POST',
    keepalive: true,
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-Token': token },
    body: '{}',
  }).catch(() => undefined)
}
