import type { Kennung } from '../kern/index.ts'
import type { Nutzer } from '../stammdaten/index.ts'
import type { Akteur, Umgebung, Zeitpunkt } from '../technik/index.ts'
import type { Buerger } from './portal/buerger.ts'

export type Sitzung = {
  readonly id: Kennung<'Sitzung'>
  readonly begonnen: Zeitpunkt
  /** When the person last proved that it is she: at the sign-in, or again before an act that asks for it. */
  readonly bewiesen: Zeitpunkt
  /** Ends at this instant if nothing is done before. */
  readonly ruhtAb: Zeitpunkt
  /** From here on the page warns and offers to go on. */
  readonly warntAb: Zeitpunkt
  /** Ends at this instant whatever is done. */
  readonly endetUm: Zeitpunkt
  readonly weg: 'kennwort' | 'oidc'
}

/** What every request carries; pages find it as `context.allegro`. */
export type AllegroKontext = {
  readonly umgebung: Umgebung
  readonly nutzer?: Nutzer | undefined
  readonly sitzung?: Sitzung | undefined
  /** Who is in the portal with this browser; apart from who is signed in as staff. */
  readonly buerger?: Buerger | undefined
  /** For `<script nonce>`: everything else is refused by the browser. */
  readonly nonce: string
  /** Goes into every form as hidden field `_token`, or into the header `x-csrf-token`. */
  readonly csrf: string
  /** Names this request in log and error page. */
  readonly anfrage: string
  /** Address of the other side, for throttling; never stored in clear. */
  readonly adresse: string
}

/** @throws if the request did not come through `zugangsMiddleware`. */
export function allegroKontext(context: unknown): AllegroKontext {
  const k: unknown = typeof context === 'object' && context !== null ? Reflect.get(context, 'allegro') : undefined
  if (typeof k !== 'object' || k === null) throw new Error('no context: the request did not pass zugangsMiddleware')
  return k as AllegroKontext
}

export function akteurVon(n: Nutzer): Akteur {
  return { art: 'mensch', bediensteter: n.bediensteter, traeger: n.traeger, stufe: n.stufe }
}
