import { Laedt } from './kasten.tsx'

export type Laufstand = { readonly text: string; readonly fertig: number | null; readonly von: number | null }

/** Work that goes on in the background: how far it is, where that is known. */
export function Fortschritt({
  titel,
  stand: { text, fertig, von },
}: {
  readonly titel: string
  readonly stand: Laufstand
}) {
  return (
    <div className="al-reihe">
      {fertig !== null && von !== null && (
        <progress className="al-fortschritt" max={von} value={fertig} aria-label={titel} />
      )}
      <Laedt>{text}. Die Seite sieht von selbst nach.</Laedt>
    </div>
  )
}
