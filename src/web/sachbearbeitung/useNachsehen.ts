import { useEffect, useState } from 'react'
import { useRevalidator } from 'react-router'

const NACHSEHEN_MS = 2000
const HOECHSTENS_MAL = 150

/** While work goes on in the background the page looks again by itself; not for ever, so that an empty desk is signed out. */
export function useNachsehen(laeuft: boolean): void {
  const { revalidate, state } = useRevalidator()
  const [mal, setMal] = useState(0)
  useEffect(() => {
    if (!laeuft || state !== 'idle' || mal >= HOECHSTENS_MAL) return
    const uhr = setTimeout(() => {
      setMal((n) => n + 1)
      void revalidate()
    }, NACHSEHEN_MS)
    return () => clearTimeout(uhr)
  }, [laeuft, state, mal, revalidate])
}
