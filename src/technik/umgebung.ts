import type { Kennungsgeber } from '../kern/index.ts'
import type { Db } from './db/verbindung.ts'
import type { Postweg } from './post.ts'
import type { Protokoll } from './protokoll.ts'
import type { Uhr, Zeitpunkt } from './uhr.ts'
import type { Unterschreiber } from './unterschrift.ts'
import type { Zufall } from './zufall.ts'

/** What the operator has decided; read once from the environment, in `app/`. */
export type Konfiguration = {
  /** Address under which browsers reach the server; decides cookie name and Secure. */
  readonly basisUrl: string
  /** 127.0.0.1, or 0.0.0.0 where the operator wants it. */
  readonly adresse: string
  readonly port: number
  /** Folder of the embedded database and of files: log, key, signed heads of the ledger. */
  readonly daten: string
  /** A server of the authority instead of the embedded database. */
  readonly datenbankUrl?: string | undefined
  /** The clock was put: training, demonstration. Shown in the head of every page. */
  readonly gestellteUhr?: Zeitpunkt | undefined
  /** Everything here is for practice: no real persons, no real money. */
  readonly schulung: boolean
  /** A new database for practice begins with organisation and sign-ins only. */
  readonly leeresMuster?: boolean | undefined
  /** How mails leave the house; without it none does. */
  readonly post?: Postweg | undefined
  readonly anmeldung: {
    readonly oidc?:
      | { readonly aussteller: string; readonly mandant: string; readonly geheimnis: string; readonly name: string }
      | undefined
  }
}

/** Handed from `app/` through pages, routes, commands and jobs. */
export type Umgebung = {
  readonly db: Db
  readonly uhr: Uhr
  readonly kennung: Kennungsgeber
  readonly zufall: Zufall
  readonly protokoll: Protokoll
  readonly konfiguration: Konfiguration
  /** Signs for this installation; the key is made when it is first asked for. */
  readonly unterschreiber: () => Unterschreiber
}
