import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { useId } from 'react'
import { Link } from 'react-router'

export type Gewicht = 'primary' | 'secondary' | 'tertiary'

type KnopfProps = Pick<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'type' | 'name' | 'value' | 'onClick' | 'form' | 'formAction' | 'formNoValidate' | 'id'
> & {
  readonly children: ReactNode
  readonly gewicht?: Gewicht | undefined
  readonly klein?: boolean | undefined
  /** Why it cannot be pressed and who can do it. The button stays reachable and says so. */
  readonly sperre?: string | undefined
  readonly taste?: string | undefined
  readonly ansage?: string | undefined
}

export function Knopf({ children, gewicht = 'secondary', klein, sperre, taste, ansage, onClick, ...rest }: KnopfProps) {
  const grundId = useId()
  const gesperrt = sperre !== undefined
  return (
    <>
      <button
        type="button"
        {...rest}
        {...(gesperrt ? { type: 'button' as const } : {})}
        className={klasse(gewicht, klein)}
        aria-disabled={gesperrt || undefined}
        aria-describedby={gesperrt ? grundId : undefined}
        aria-keyshortcuts={taste}
        aria-label={ansage}
        onClick={gesperrt ? undefined : onClick}
      >
        <span className="kern-label">{children}</span>
      </button>
      {gesperrt && (
        <span id={grundId} className="al-klein al-leise">
          {sperre}
        </span>
      )}
    </>
  )
}

type VerweisKnopfProps = {
  readonly nach: string
  readonly children: ReactNode
  readonly gewicht?: Gewicht | undefined
  readonly klein?: boolean | undefined
  readonly taste?: string | undefined
  /** For files: a plain link that the browser loads itself. */
  readonly datei?: boolean | undefined
}

/** A link that leads on to an act; looks like a button because it is the next step. */
export function VerweisKnopf({ nach, children, gewicht = 'secondary', klein, taste, datei }: VerweisKnopfProps) {
  return (
    <Link
      to={nach}
      className={klasse(gewicht, klein)}
      aria-keyshortcuts={taste}
      reloadDocument={datei ?? false}
      prefetch="none"
    >
      <span className="kern-label">{children}</span>
    </Link>
  )
}

function klasse(gewicht: Gewicht, klein: boolean | undefined): string {
  return `kern-btn kern-btn--${gewicht}${klein ? ' al-knopf--klein' : ''}`
}
