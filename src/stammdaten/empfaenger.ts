import { err, type Kennung, kennung, ok, type Result } from '../kern/index.ts'
import type { Tx } from '../technik/index.ts'
import { type Anschrift, type AnschriftFehler, pruefeAnschrift } from './anschrift.ts'
import type { EntscheidungAbgelehnt, Vieraugenstand } from './bankverbindung.ts'
import {
  insertEmpfaenger,
  insertEmpfaengerEntscheidung,
  insertEmpfaengerVersion,
  listEmpfaengerversionen,
  nextEmpfaengerVersion,
} from './empfaengerSql.ts'
import { beschnitten } from './personen.ts'
import type { Urheber } from './urheber.ts'

export type Empfaengerart = 'vermieter' | 'versorger' | 'sonstiger'

/** A version of a landlord, supplier or other payee. Name and address, like accounts, need two persons. */
export type Zahlungsempfaenger = {
  readonly id: Kennung<'Zahlungsempfaenger'>
  readonly art: Empfaengerart
  readonly version: number
  readonly name: string
  readonly anschrift: Anschrift
  readonly beleg: string
  readonly vorgeschlagenVon: Kennung<'Bediensteter'>
} & Vieraugenstand

export type Empfaengerangaben = { readonly name: string; readonly anschrift: Anschrift; readonly beleg: string }

export type EmpfaengerAbgelehnt =
  | { readonly art: 'name' }
  | { readonly art: 'beleg' }
  | { readonly art: 'anschriftUngueltig'; readonly fehler: readonly AnschriftFehler[] }
  | { readonly art: 'unbekannt' }

export type EmpfaengerRef = { readonly id: Kennung<'Zahlungsempfaenger'>; readonly version: number }

export async function legeEmpfaengerAn(
  tx: Tx,
  u: Urheber,
  art: Empfaengerart,
  angaben: Empfaengerangaben,
): Promise<Result<EmpfaengerRef, EmpfaengerAbgelehnt>> {
  const geprueft = pruefe(angaben)
  if (!geprueft.ok) return geprueft
  const ref = { id: kennung<'Zahlungsempfaenger'>(u.kennung()), version: 1 }
  await insertEmpfaenger(tx, ref.id, art)
  await insertEmpfaengerVersion(tx, u, ref, geprueft.wert)
  return ok(ref)
}

export async function aendereEmpfaenger(
  tx: Tx,
  u: Urheber,
  id: Kennung<'Zahlungsempfaenger'>,
  angaben: Empfaengerangaben,
): Promise<Result<EmpfaengerRef, EmpfaengerAbgelehnt>> {
  const geprueft = pruefe(angaben)
  if (!geprueft.ok) return geprueft
  const version = await nextEmpfaengerVersion(tx, id)
  if (version === undefined) return err({ art: 'unbekannt' })
  await insertEmpfaengerVersion(tx, u, { id, version }, geprueft.wert)
  return ok({ id, version })
}

export async function entscheideEmpfaenger(
  tx: Tx,
  u: Urheber,
  ref: EmpfaengerRef,
  ergebnis: 'bestaetigt' | 'abgelehnt',
  grund = '',
): Promise<Result<EmpfaengerRef, EntscheidungAbgelehnt>> {
  const vorher = (await listEmpfaengerversionen(tx, ref.id)).find((e) => e.version === ref.version)
  if (vorher === undefined) return err({ art: 'unbekannt' })
  if (vorher.zustand !== 'vorgeschlagen') return err({ art: 'schonEntschieden' })
  if (vorher.vorgeschlagenVon === u.bediensteter) return err({ art: 'gleichePerson' })
  return (await insertEmpfaengerEntscheidung(tx, u, vorher, ergebnis, grund))
    ? ok(ref)
    : err({ art: 'schonEntschieden' })
}

function pruefe(a: Empfaengerangaben): Result<Empfaengerangaben, EmpfaengerAbgelehnt> {
  const name = a.name.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (name === '' || name.length > 100) return err({ art: 'name' })
  const anschrift = beschnitten(a.anschrift)
  const fehler = pruefeAnschrift(anschrift)
  if (fehler.length > 0) return err({ art: 'anschriftUngueltig', fehler })
  const beleg = a.beleg.trim()
  return beleg === '' ? err({ art: 'beleg' }) : ok({ name, anschrift, beleg })
}
