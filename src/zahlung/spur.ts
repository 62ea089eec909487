import type { Tx } from '../technik/index.ts'
import type { LaufMitStand } from './lauf/lauf.ts'
import { loadLauf } from './lauf/laufSql.ts'
import {
  findNeuanweisungen,
  type GesendeteZahlung,
  type Laufschritt,
  listGesendete,
  listLaufschritte,
  listVersiegelteBuchungen,
  listZahlungsschritte,
  type VersiegelteBuchung,
  type ZahlungRef,
  type Zahlungsschritt,
} from './spurSql.ts'
import { findZahlung, type ZahlungMitStand } from './zahlungSql.ts'

/** All that the books know of a payment, from its order to the bank and back (HKR-04, PAY-19). */
export type Zahlungsspur = {
  readonly zahlung: ZahlungMitStand
  readonly schritte: readonly Zahlungsschritt[]
  readonly gesendet: readonly (GesendeteZahlung & {
    readonly zuLauf: LaufMitStand
    readonly laufschritte: readonly Laufschritt[]
  })[]
  readonly buchungen: readonly VersiegelteBuchung[]
  readonly neuanweisung: Awaited<ReturnType<typeof findNeuanweisungen>>
}

/** Undefined: this Träger has no such payment. */
export async function ladeZahlungsspur(tx: Tx, ref: ZahlungRef): Promise<Zahlungsspur | undefined> {
  const zahlung = await findZahlung(tx, ref)
  if (zahlung === undefined) return undefined
  const sendungen = await listGesendete(tx, ref)
  const laufschritte = await listLaufschritte(
    tx,
    ref.traeger,
    sendungen.map((g) => g.lauf),
  )
  const gesendet: Zahlungsspur['gesendet'][number][] = []
  for (const g of sendungen) {
    const zuLauf = await loadLauf(tx, { traeger: ref.traeger, lauf: g.lauf })
    gesendet.push({ ...g, zuLauf, laufschritte: laufschritte.filter((s) => s.lauf === g.lauf) })
  }
  return {
    zahlung,
    schritte: await listZahlungsschritte(tx, ref),
    gesendet,
    buchungen: await listVersiegelteBuchungen(tx, ref),
    neuanweisung: await findNeuanweisungen(tx, ref),
  }
}
