import type { LoaderFunctionArgs } from 'react-router'
import type { RahmenDaten } from './rahmen/kontext.ts'

export function loader(_args: LoaderFunctionArgs): RahmenDaten {
  return { nutzer: null, uhr: null, token: '' }
}
