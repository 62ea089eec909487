import { istUuid, type Kennung, kennung } from '../../../../kern/index.ts'
import type { SeitenAufruf } from '../../../../zugang/index.ts'
import { fallId } from '../zugriff.server.ts'

export type Ablegeradresse = { readonly fall: Kennung<'Leistungsfall'>; readonly ableger: Kennung<'Entwurf'> }

/** @throws 404 if the address names no branch. */
export function ablegerort(a: SeitenAufruf): Ablegeradresse {
  const id = a.params.ableger ?? ''
  if (!istUuid(id)) throw new Response(KEIN_ABLEGER, { status: 404 })
  return { fall: fallId(a), ableger: kennung<'Entwurf'>(id) }
}

export const KEIN_ABLEGER = 'Diesen Ableger gibt es nicht.'
