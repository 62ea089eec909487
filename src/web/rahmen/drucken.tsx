import { Knopf } from '../bausteine/knopf.tsx'
import { useBereit } from './bereit.ts'

/** Prints the page; not offered without scripts. */
export function Drucken() {
  return (
    useBereit() && (
      <Knopf klein gewicht="tertiary" onClick={() => window.print()}>
        Drucken
      </Knopf>
    )
  )
}
