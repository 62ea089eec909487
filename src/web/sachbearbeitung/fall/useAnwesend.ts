import { useEffect, useState } from 'react'
import { TOKENFELD, useRahmen } from '../../rahmen/formular.tsx'
import type { Mitbearbeitung } from './ansicht.ts'

const TAKT_MS = 20_000

/** Says that this page is open, and who else has it open. In the background: it does not keep the session alive. */
export function useAnwesend(
  fall: string,
  stelle: string,
  darf: boolean,
  anfang: readonly Mitbearbeitung[],
): readonly Mitbearbeitung[] {
  const { token } = useRahmen()
  const [andere, setAndere] = useState<readonly Mitbearbeitung[] | null>(null)
  useEffect(() => {
    if (!darf) return
    const abbruch = new AbortController()
    const melde = async (): Promise<void> => {
      const formular = new FormData()
      formular.set(TOKENFELD, token)
      formular.set('stelle', stelle)
      try {
        const antwort = await fetch(`/faelle/${fall}/anwesend`, {
          method: 'POST',
          body: formular,
          signal: abbruch.signal,
          headers: { Accept: 'application/json', 'X-Allegro-Hintergrund': '1' },
        })
        if (antwort.ok) setAndere(await antwort.json())
      } catch {
        // Without connection nobody else can be seen; the next beat tries again.
      }
    }
    void melde()
    const takt = setInterval(() => void melde(), TAKT_MS)
    return () => {
      clearInterval(takt)
      abbruch.abort()
    }
  }, [fall, stelle, darf, token])
  return andere ?? anfang
}
