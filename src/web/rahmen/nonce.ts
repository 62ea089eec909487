import { createContext, useContext } from 'react'

/** The nonce of this answer. Known on the server only: browsers hide it from scripts. */
export const NonceContext = createContext('')

export function useNonce(): string {
  return useContext(NonceContext)
}
