import { type Cent, type Monat, monatAus, NULL_CENT, summe, type TraegerNr } from '../../kern/index.ts'
import type { Bundesland } from '../../recht/index.ts'
import type { Tx } from '../../technik/index.ts'
import { type Anteile, type Beteiligung, beteiligung, teileNachQuote } from './beteiligung.ts'
import { ausgaben } from './konten.ts'
import { type Buchungssumme, listGeldsummen } from './summenSql.ts'
import { stelleVon } from './titel.ts'

export type Unterkunftsmonat = { readonly monat: Monat; readonly ausgaben: Cent } & Partial<Anteile>

/** What was paid under § 22 Abs. 1 SGB II in a year, and who bears it; without shares where no quota is on file. */
export type Unterkunftsjahr = {
  readonly jahr: number
  readonly quote: Beteiligung | undefined
  readonly monate: readonly Unterkunftsmonat[]
  readonly gesamt: { readonly ausgaben: Cent } & Partial<Anteile>
}

/**
 * § 46 Abs. 5 SGB II. The month is the unit of rounding: its shares add up to the cent and do not change when later months come;
 * those of the year are their sums. What was paid before the year began counts with January.
 */
export function unterkunftsjahr(land: Bundesland, jahr: number, alle: readonly Buchungssumme[]): Unterkunftsjahr {
  const quote = beteiligung(land, jahr)
  const meine = alle.filter((b) => b.haushaltsjahr === jahr && stelleVon(b) === 'unterkunft')
  const januar = monatAus(jahr, 1)
  const inMonat = (b: Buchungssumme): Monat => (b.monat < januar ? januar : b.monat)
  const monate = [...new Set(meine.map(inMonat))]
    .sort((a, b) => a - b)
    .map((monat): Unterkunftsmonat => {
      const betrag = ausgaben(meine.filter((b) => inMonat(b) === monat))
      const anteile = quote && teileNachQuote([betrag], quote.promille).gesamt
      return { monat, ausgaben: betrag, ...anteile }
    })
    .filter((m) => m.ausgaben !== 0)
  const gesamt = summe(monate.map((m) => m.ausgaben))
  const anteile = quote && {
    bund: summe(monate.map((m) => m.bund ?? NULL_CENT)),
    kommune: summe(monate.map((m) => m.kommune ?? NULL_CENT)),
  }
  return { jahr, quote, monate, gesamt: { ausgaben: gesamt, ...anteile } }
}

export async function ladeUnterkunftsjahr(
  tx: Tx,
  traeger: { readonly nr: TraegerNr; readonly land: Bundesland },
  jahr: number,
): Promise<Unterkunftsjahr> {
  return unterkunftsjahr(traeger.land, jahr, await listGeldsummen(tx, traeger.nr, jahr))
}
