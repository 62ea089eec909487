import { type ReactNode, useId } from 'react'

type Props = {
  readonly titel: string
  readonly neben?: ReactNode
  readonly children: ReactNode
  readonly stufe?: 2 | 3 | undefined
  /** Without padding, for tables that reach the edge. */
  readonly randlos?: boolean | undefined
  readonly id?: string | undefined
}

/** A named part of a page. */
export function Kasten({ titel, neben, children, stufe = 2, randlos, id }: Props) {
  const kopfId = useId()
  const H = stufe === 2 ? 'h2' : 'h3'
  return (
    <section className="al-kasten" aria-labelledby={kopfId} id={id}>
      <div className="al-kasten__kopf">
        <H id={kopfId}>{titel}</H>
        {neben}
      </div>
      {randlos ? children : <div className="al-kasten__leib">{children}</div>}
    </section>
  )
}

/** Nothing there yet: says why, and what to do. */
export function Leer({ children }: { readonly children: ReactNode }) {
  return <p className="al-leer">{children}</p>
}

export function Laedt({ children }: { readonly children: ReactNode }) {
  return (
    <span className="al-laedt" role="status">
      {children}
    </span>
  )
}

/** Names and values beside each other. */
export function Paare({ paare }: { readonly paare: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="al-paare">
      {paare.map(([name, wert]) => (
        <Paar key={name} name={name} wert={wert} />
      ))}
    </dl>
  )
}

function Paar({ name, wert }: { readonly name: string; readonly wert: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{wert}</dd>
    </>
  )
}
