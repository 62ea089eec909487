import { err, type Kennung, kennung, ok, type Result } from '../kern/index.ts'
import type { Tx } from '../technik/index.ts'
import {
  type Bankverbindung,
  type EntscheidungAbgelehnt,
  type Inhaber,
  KONTOINHABER_HOECHSTENS,
  type Kontoangaben,
  type KontoRef,
  type VorschlagAbgelehnt,
} from './bankverbindung.ts'
import {
  insertBankverbindung,
  insertKontoEntscheidung,
  insertKontoVersion,
  listBankverbindungen,
  nextKontoVersion,
} from './bankverbindungSql.ts'
import { liesIban } from './iban.ts'
import type { Urheber } from './urheber.ts'

/** A new account of someone. It may be paid only after another natural person has confirmed it. */
export async function schlageBankverbindungVor(
  tx: Tx,
  u: Urheber,
  inhaber: Inhaber,
  angaben: Kontoangaben,
): Promise<Result<KontoRef, VorschlagAbgelehnt>> {
  const geprueft = pruefe(angaben)
  if (!geprueft.ok) return geprueft
  const ref = { konto: kennung<'Bankverbindung'>(u.kennung()), version: 1 }
  await insertBankverbindung(tx, ref.konto, inhaber)
  await insertKontoVersion(tx, u, ref, geprueft.wert)
  return ok(ref)
}

/** A changed account: the next version, which replaces the old one when it is confirmed. */
export async function schlageKontoaenderungVor(
  tx: Tx,
  u: Urheber,
  konto: Kennung<'Bankverbindung'>,
  angaben: Kontoangaben,
): Promise<Result<KontoRef, VorschlagAbgelehnt>> {
  const geprueft = pruefe(angaben)
  if (!geprueft.ok) return geprueft
  const version = await nextKontoVersion(tx, konto)
  if (version === undefined) return err({ art: 'unbekannt' })
  const ref = { konto, version }
  await insertKontoVersion(tx, u, ref, geprueft.wert)
  return ok(ref)
}

export function bestaetigeBankverbindung(
  tx: Tx,
  u: Urheber,
  ref: KontoRef,
): Promise<Result<Bankverbindung, EntscheidungAbgelehnt>> {
  return entscheide(tx, u, ref, 'bestaetigt', '')
}

export function lehneBankverbindungAb(
  tx: Tx,
  u: Urheber,
  ref: KontoRef,
  grund: string,
): Promise<Result<Bankverbindung, EntscheidungAbgelehnt>> {
  return entscheide(tx, u, ref, 'abgelehnt', grund)
}

async function entscheide(
  tx: Tx,
  u: Urheber,
  ref: KontoRef,
  ergebnis: 'bestaetigt' | 'abgelehnt',
  grund: string,
): Promise<Result<Bankverbindung, EntscheidungAbgelehnt>> {
  const [vorher] = await listBankverbindungen(tx, [ref])
  if (vorher === undefined) return err({ art: 'unbekannt' })
  if (vorher.zustand !== 'vorgeschlagen') return err({ art: 'schonEntschieden' })
  if (vorher.vorgeschlagenVon === u.bediensteter) return err({ art: 'gleichePerson' })
  if (fremd(vorher, u)) return err({ art: 'fremderTraeger' })
  const gelungen = await insertKontoEntscheidung(tx, u, vorher, ergebnis, grund)
  if (!gelungen) return err({ art: 'schonEntschieden' })
  const [nachher] = await listBankverbindungen(tx, [ref])
  return nachher === undefined ? err({ art: 'unbekannt' }) : ok(nachher)
}

/** Payees serve all Jobcenter; the account of a person is confirmed where it was proposed. */
function fremd(k: Bankverbindung, u: Urheber): boolean {
  return k.inhaber.art === 'person' && k.vorgeschlagenFuer !== undefined && k.vorgeschlagenFuer !== u.traeger
}

export type NichtZahlbar = { readonly art: 'nichtBestaetigt'; readonly konten: readonly KontoRef[] }

/** The accounts a payment names, all confirmed, or which of them are not. */
export async function ladeZahlbareBankverbindungen(
  tx: Tx,
  refs: readonly KontoRef[],
): Promise<Result<readonly Bankverbindung[], NichtZahlbar>> {
  const konten = await listBankverbindungen(tx, refs)
  const zahlbar = konten.filter((k) => k.zustand === 'bestaetigt')
  const fehlend = refs.filter((r) => !zahlbar.some((k) => k.konto === r.konto && k.version === r.version))
  return fehlend.length === 0 ? ok(zahlbar) : err({ art: 'nichtBestaetigt', konten: fehlend })
}

type Geprueft = Parameters<typeof insertKontoVersion>[3]

function pruefe(a: Kontoangaben): Result<Geprueft, VorschlagAbgelehnt> {
  const iban = liesIban(a.iban)
  if (!iban.ok) return err({ art: 'iban', fehler: iban.ablehnung })
  const bic = a.bic?.replace(/\s/g, '').toUpperCase() || undefined
  if (bic !== undefined && !/^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(bic)) return err({ art: 'bic' })
  const kontoinhaber = a.kontoinhaber.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (kontoinhaber === '' || kontoinhaber.length > KONTOINHABER_HOECHSTENS) return err({ art: 'kontoinhaber' })
  const beleg = a.beleg.trim()
  return beleg === '' ? err({ art: 'beleg' }) : ok({ iban: iban.wert, bic, kontoinhaber, beleg })
}
