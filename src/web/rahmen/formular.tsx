import type { ReactNode } from 'react'
import { Form, useNavigation, useRouteLoaderData } from 'react-router'
import type { RahmenDaten } from './kontext.ts'

export const TOKENFELD = '_token'

export function useRahmen(): RahmenDaten {
  return useRouteLoaderData<RahmenDaten>('root') ?? { nutzer: null, uhr: null, token: '', sitzung: null }
}

type Props = {
  readonly nach?: string | undefined
  readonly children: ReactNode
  readonly klasse?: string | undefined
  readonly titel?: string | undefined
  readonly id?: string | undefined
  readonly datei?: boolean | undefined
}

/** A form that writes: always POST, always with the token, works without scripts. */
export function Formular({ nach, children, klasse, titel, id, datei }: Props) {
  const { state } = useNavigation()
  return (
    <Form
      method="post"
      onSubmit={(e) => {
        // A second click while the first is on its way is none.
        if (state === 'submitting') e.preventDefault()
      }}
      {...(nach === undefined ? {} : { action: nach })}
      {...(datei ? { encType: 'multipart/form-data' as const } : {})}
      className={klasse}
      aria-label={titel}
      id={id}
      noValidate
    >
      <Token />
      {children}
    </Form>
  )
}

export function Token() {
  return <input type="hidden" name={TOKENFELD} value={useRahmen().token} />
}
