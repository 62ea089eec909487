import type { Kennung } from '../../kern/index.ts'
import type { Akteur, Zeitpunkt } from '../../technik/index.ts'

/**
 * How sure we are who somebody is (SEC-58, TR-03107-1). 0: not at all, she has begun to write; 1: her e-mail is
 * confirmed. Higher levels come from outside by OpenID Connect and are not built.
 */
export type Vertrauen = 0 | 1

/** Somebody in the portal. Not a Nutzer: she has no level, no Träger, and sees what she has written herself. */
export type Buerger = {
  readonly konto: Kennung<'Portalkonto'>
  readonly sitzung: Kennung<'Portalsitzung'>
  readonly vertrauen: Vertrauen
  /** Empty: not confirmed. */
  readonly email: string
  readonly ruhtAb: Zeitpunkt
  readonly warntAb: Zeitpunkt
}

/** How the database knows her: policies compare the account, everything else is closed to her. */
export function akteurDesBuergers(b: Pick<Buerger, 'konto'>): Akteur {
  return { art: 'buerger', konto: b.konto }
}
