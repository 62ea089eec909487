import { type Cent, type Datum, summe, tag } from '../../kern/index.ts'
import type { Bundesland } from '../../recht/index.ts'
import type { Titelsumme } from '../lauf/uebersichtSql.ts'
import { beteiligung, teileNachQuote } from './beteiligung.ts'
import { type Haushaltsstelle, stelleVon, titelAm } from './titel.ts'

/** One line of a run by budget title, for one budget year. */
export type Titelbetrag = {
  readonly stelle: Haushaltsstelle
  readonly haushaltsjahr: number
  /** Empty: none on file for that day. */
  readonly titel: string
  readonly zweck: string
  readonly betrag: Cent
  /** What of title or share is not certain; empty: nothing. */
  readonly unsicher: string
}

/**
 * HKR-01, HKR-02: a run by budget titles. Every cent has one title; what is paid under § 22 Abs. 1 is shared once for the run and
 * year. Where no quota is on file all of it stays with the Kommune, and the line says so.
 */
export function nachHaushaltstiteln(
  summen: readonly Titelsumme[],
  land: Bundesland,
  ausfuehrung: Datum,
): readonly Titelbetrag[] {
  const jahre = [...new Set(summen.map((s) => s.haushaltsjahr))].sort((a, b) => a - b)
  return jahre.flatMap((jahr) => {
    const teile = summen.filter((s) => s.haushaltsjahr === jahr)
    const ersterTag = tag(jahr, 1, 1)
    const am = ausfuehrung < ersterTag ? ersterTag : ausfuehrung
    return jeStelle(teile).flatMap(([stelle, betrag]) => {
      const zeile = (s: Haushaltsstelle, b: Cent, dazu = ''): Titelbetrag => {
        const t = titelAm(s, am)
        const unsicher = [dazu, t === undefined ? 'Für diesen Tag ist kein Titel hinterlegt.' : (t.unsicher ?? '')]
        return {
          stelle: s,
          haushaltsjahr: jahr,
          titel: t?.titel ?? '',
          zweck: t?.zweck ?? '',
          betrag: b,
          unsicher: unsicher.filter((u) => u !== '').join(' '),
        }
      }
      if (stelle !== 'unterkunft') return [zeile(stelle, betrag)]
      const quote = beteiligung(land, jahr)
      if (quote === undefined)
        return [zeile('unterkunftKommune', betrag, 'Für dieses Jahr ist keine Beteiligung des Bundes hinterlegt.')]
      const { bund, kommune } = teileNachQuote([betrag], quote.promille).gesamt
      return [zeile('unterkunftBund', bund, quote.unsicher), zeile('unterkunftKommune', kommune, quote.unsicher)]
    })
  })
}

function jeStelle(teile: readonly Titelsumme[]): readonly (readonly [ReturnType<typeof stelleVon>, Cent])[] {
  const stellen = [...new Set(teile.map(stelleVon))]
  return stellen.map((s) => [s, summe(teile.filter((t) => stelleVon(t) === s).map((t) => t.summe))])
}
