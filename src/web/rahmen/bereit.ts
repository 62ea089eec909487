import { useSyncExternalStore } from 'react'

const nichts = () => () => {}

/** False on the server and until the scripts run: what only they can do is not offered before. */
export function useBereit(): boolean {
  return useSyncExternalStore(
    nichts,
    () => true,
    () => false,
  )
}
