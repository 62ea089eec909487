import {
  type Cent,
  type Datum,
  iso,
  isoMonat,
  type Kennung,
  type Monat,
  summe,
  type TraegerNr,
} from '../../kern/index.ts'
import type { Tx } from '../../technik/index.ts'
import { listNachweisposten, type Nachweisart, type Nachweisposten } from './nachweisSql.ts'

/** Stands for a case outside the house: the same one every day, and nobody there can look it up. */
export type Pseudonymgeber = (fall: Kennung<'Leistungsfall'>) => string

/** HKR-03: every cost part of a bank day that the Kommune bears, for the Kommune to check its debit by. */
export type Tagesnachweis = {
  readonly traeger: TraegerNr
  readonly tag: Datum
  readonly zeilen: readonly Nachweiszeile[]
  /** What was handed over on the day: the debit. */
  readonly belastung: Cent
  readonly anderes: Cent
  readonly gesamt: Cent
}

export type Nachweiszeile = {
  readonly art: Nachweisart
  readonly pseudonym: string
  /** The month the benefit is for. */
  readonly zeitraum: Monat
  readonly leistungsart: Nachweisposten['leistungsart']
  readonly betrag: Cent
  readonly entscheidung: Kennung<'Entscheidung'>
  readonly vorgang: string
}

export async function ladeTagesnachweis(
  tx: Tx,
  traeger: TraegerNr,
  tag: Datum,
  pseudonym: Pseudonymgeber,
): Promise<Tagesnachweis> {
  const posten = await listNachweisposten(tx, traeger, { von: tag, bis: tag })
  const summeDer = (zahlung: boolean): Cent =>
    summe(posten.filter((p) => (p.art === 'zahlung') === zahlung).map((p) => p.betrag))
  return {
    traeger,
    tag,
    zeilen: posten.map((p) => ({
      art: p.art,
      pseudonym: pseudonym(p.fall),
      zeitraum: p.monat,
      leistungsart: p.leistungsart,
      betrag: p.betrag,
      entscheidung: p.entscheidung,
      vorgang: p.vorgang,
    })),
    belastung: summeDer(true),
    anderes: summeDer(false),
    gesamt: summe(posten.map((p) => p.betrag)),
  }
}

/** The proof as a machine reads it; amounts in whole cents, days and months as in ISO 8601. */
export function nachweisJson(n: Tagesnachweis): string {
  const wert = {
    format: 'allegro-kommunalnachweis/1',
    traeger: n.traeger,
    tag: iso(n.tag),
    belastung_cent: n.belastung,
    anderes_cent: n.anderes,
    gesamt_cent: n.gesamt,
    posten: n.zeilen.map((z) => ({
      art: z.art,
      fall: z.pseudonym,
      zeitraum: isoMonat(z.zeitraum),
      leistungsart: z.leistungsart,
      betrag_cent: z.betrag,
      entscheidung: z.entscheidung,
      vorgang: z.vorgang,
    })),
  }
  return `${JSON.stringify(wert, null, 2)}\n`
}
