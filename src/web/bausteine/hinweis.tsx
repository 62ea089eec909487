import type { ReactNode } from 'react'
import { Zeichen } from './zeichen.tsx'

export type Gewichtung = 'info' | 'warnung' | 'fehler' | 'gut'

const WORT: Record<Gewichtung, string> = { info: 'Hinweis', warnung: 'Achtung', fehler: 'Fehler', gut: 'Erledigt' }

type Props = {
  readonly art: Gewichtung
  readonly children: ReactNode
  readonly code?: string | undefined
  /** Read out at once: the answer to what the person just did. */
  readonly melden?: boolean | undefined
}

/** A message is a line where it belongs, never a pop-up. */
export function Hinweiszeile({ art, children, code, melden }: Props) {
  const rolle = art === 'fehler' ? 'alert' : 'status'
  return (
    <div className={`al-zeile al-zeile--${art}`} role={melden ? rolle : undefined}>
      <Zeichen name={art} />
      <div>
        <span className="al-nurvorlesen">{WORT[art]}: </span>
        {children}
      </div>
      {code !== undefined && <span className="al-zeile__code">{code}</span>}
    </div>
  )
}

/** Why what the person just did could not be done; nothing where it could. */
export function Absage({ text }: { readonly text: string | undefined }) {
  if (text === undefined || text === '') return null
  return (
    <Hinweiszeile art="fehler" melden>
      {text}
    </Hinweiszeile>
  )
}

export type Fehlerpunkt = { readonly text: string; readonly feld?: string | undefined }

/** What has to be mended before the form can go on; each line leads to its field. */
export function Fehlerliste({ punkte }: { readonly punkte: readonly Fehlerpunkt[] }) {
  if (punkte.length === 0) return null
  return (
    <div className="al-zeile al-zeile--fehler" role="alert" tabIndex={-1}>
      <Zeichen name="fehler" />
      <div>
        <span className="al-stark">Bitte prüfen Sie Ihre Angaben</span>
        <ul>
          {punkte.map((p) => (
            <li key={(p.feld ?? '') + p.text}>{p.feld ? <a href={`#${p.feld}`}>{p.text}</a> : p.text}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

export function Marke({ art, children }: { readonly art?: Gewichtung | undefined; readonly children: ReactNode }) {
  return <span className={`al-marke${art ? ` al-marke--${art}` : ''}`}>{children}</span>
}
