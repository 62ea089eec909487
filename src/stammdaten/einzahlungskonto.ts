import { type Datum, err, ok, type Result, type TraegerNr } from '../kern/index.ts'
import type { Tx } from '../technik/index.ts'
import type { KontoRef } from './bankverbindung.ts'
import { listBankverbindungen } from './bankverbindungSql.ts'
import { insertEinzahlungskonto } from './einzahlungskontoSql.ts'
import type { Iban } from './iban.ts'
import type { Urheber } from './urheber.ts'

/** Where citizens pay to a Jobcenter, as its letters say it. */
export type Einzahlungskonto = {
  readonly ref: KontoRef
  readonly giltAb: Datum
  readonly iban: Iban
  readonly kontoinhaber: string
  /** Empty: not known. */
  readonly bank: string
}

/** As long as the name of the holder may be. */
export const BANKNAME_HOECHSTENS = 70

export type EinzahlungskontoAbgelehnt = { readonly art: 'unbekannt' | 'nichtBestaetigt' | 'bank' }

const MELDUNG: Readonly<Record<EinzahlungskontoAbgelehnt['art'], string>> = {
  unbekannt: 'Diese Bankverbindung gehört nicht zu Ihrem Jobcenter.',
  nichtBestaetigt: 'Erst wenn eine zweite Person das Konto bestätigt hat, kann es in Briefen stehen.',
  bank: `Der Name der Bank hat höchstens ${BANKNAME_HOECHSTENS} Zeichen.`,
}

export const einzahlungskontoMeldung = (a: EinzahlungskontoAbgelehnt): string => MELDUNG[a.art]

/** From a day on payments come in on this account of the Träger; a second person has confirmed it before (ADR 0046). */
export async function legeEinzahlungskontoFest(
  tx: Tx,
  u: Urheber,
  traeger: TraegerNr,
  e: { readonly ref: KontoRef; readonly bank: string; readonly giltAb: Datum },
): Promise<Result<Einzahlungskonto, EinzahlungskontoAbgelehnt>> {
  const [konto] = await listBankverbindungen(tx, [e.ref])
  if (konto?.inhaber.art !== 'traeger' || konto.inhaber.id !== traeger) return err({ art: 'unbekannt' })
  if (konto.zustand !== 'bestaetigt') return err({ art: 'nichtBestaetigt' })
  const bank = e.bank.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (bank.length > BANKNAME_HOECHSTENS) return err({ art: 'bank' })
  const neu = { ref: e.ref, giltAb: e.giltAb, iban: konto.iban, kontoinhaber: konto.kontoinhaber, bank }
  await insertEinzahlungskonto(tx, u, traeger, neu)
  return ok(neu)
}
