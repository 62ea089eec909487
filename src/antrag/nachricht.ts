import type { Kennung } from '../kern/index.ts'
import { stelleAuftrag, type Tx } from '../technik/index.ts'

/** Job of `zugang`, which alone knows the address of an account. */
export const NACHRICHT = 'zugang.portalnachricht'

/** What it says: nothing about the case, because a mail is read by whoever has the telephone in his hand. */
export type Nachricht = { readonly konto: Kennung<'Portalkonto'>; readonly betreff: string; readonly inhalt: string }

/** Tells an account by e-mail that something waits for it; an account without a confirmed address hears nothing. */
export async function benachrichtige(tx: Tx, n: Nachricht): Promise<void> {
  await stelleAuftrag(tx, { art: NACHRICHT, nutzlast: n })
}
