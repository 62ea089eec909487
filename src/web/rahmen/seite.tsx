import type { ReactNode } from 'react'

type Props = {
  readonly titel: string
  readonly children: ReactNode
  readonly neben?: ReactNode
  readonly schmal?: boolean | undefined
  /** The heading is drawn by the page itself. */
  readonly ohneKopf?: boolean | undefined
}

/** The main part: one heading, one place for the skip link. */
export function Seite({ titel, children, neben, schmal, ohneKopf }: Props) {
  return (
    <main id="inhalt" tabIndex={-1} className={`al-haupt${schmal ? ' al-haupt--schmal' : ''}`}>
      <title>{`${titel} · ALLEGRO`}</title>
      {!ohneKopf && (
        <div className="al-seitenkopf">
          <h1>{titel}</h1>
          {neben}
        </div>
      )}
      {children}
    </main>
  )
}
