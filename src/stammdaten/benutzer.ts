import { err, type Kennung, type Kennungsgeber, kennung, ok, type Result } from '../kern/index.ts'
import type { Tx, Zeitpunkt } from '../technik/index.ts'
import { hasheKennwort, type KennwortFehler, pruefeKennwort } from './kennwort.ts'
import type { Bediensteter } from './nutzer.ts'
import { insertBediensteter, insertKonto, listBedienstete } from './organisationSql.ts'

export type NeuerBediensteter = Omit<Bediensteter, 'id'>

export async function legeBedienstetenAn(
  tx: Tx,
  geber: Kennungsgeber,
  b: NeuerBediensteter,
): Promise<Kennung<'Bediensteter'>> {
  const id = kennung<'Bediensteter'>(geber())
  await insertBediensteter(tx, { ...b, id })
  return id
}

export type NeuesAnmeldekonto = {
  readonly bediensteter: Kennung<'Bediensteter'>
  readonly anmeldename: string
  /** None: this account signs in by OpenID Connect only. */
  readonly kennwort?: string | undefined
  readonly oidc?: { readonly aussteller: string; readonly subjekt: string } | undefined
}

export type KontoAbgelehnt =
  | { readonly art: 'kennwort'; readonly fehler: readonly KennwortFehler[] }
  | { readonly art: 'anmeldename' }
  | { readonly art: 'unbekannt' }

/** A further way to sign in for a natural person. */
export async function legeKontoAn(
  tx: Tx,
  u: { readonly kennung: Kennungsgeber; readonly jetzt: Zeitpunkt },
  neu: NeuesAnmeldekonto,
): Promise<Result<Kennung<'Konto'>, KontoAbgelehnt>> {
  const anmeldename = liesAnmeldename(neu.anmeldename)
  if (anmeldename === undefined) return err({ art: 'anmeldename' })
  const [person] = await listBedienstete(tx, [neu.bediensteter])
  if (person === undefined) return err({ art: 'unbekannt' })
  const fehler =
    neu.kennwort === undefined
      ? []
      : pruefeKennwort(neu.kennwort, { anmeldename, name: `${person.vorname} ${person.nachname}` })
  if (fehler.length > 0) return err({ art: 'kennwort', fehler })
  const id = kennung<'Konto'>(u.kennung())
  const kennwortHash = neu.kennwort === undefined ? undefined : await hasheKennwort(neu.kennwort)
  await insertKonto(tx, { id, bediensteter: neu.bediensteter, anmeldename, kennwortHash, oidc: neu.oidc }, u.jetzt)
  return ok(id)
}

/** Sign-in names are small letters, digits, full stop, hyphen, underscore; typed in any case. */
export function liesAnmeldename(text: string): string | undefined {
  const t = text.normalize('NFC').trim().toLowerCase()
  return /^[a-z0-9][a-z0-9._-]{1,63}$/.test(t) ? t : undefined
}
