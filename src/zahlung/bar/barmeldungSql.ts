import { sql } from 'kysely'
import { type Cent, cent, type Kennung, kennung, type TraegerNr } from '../../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../../technik/index.ts'
import type { Einloesung } from './barmeldung.ts'

/** What became of a redemption. All but the first leave money with the provider that a person has to clear. */
export const EINLOESUNGSERGEBNISSE = [
  'eingeloest',
  'unbekannt',
  'schonEingeloest',
  'betragFalsch',
  'nichtGueltig',
  'gesperrt',
  'schonGezahlt',
] as const
export type Einloesungsergebnis = (typeof EINLOESUNGSERGEBNISSE)[number]

export type BarmeldungKopf = {
  readonly id: Kennung<'Barmeldung'>
  readonly sha256: string
  readonly dateiname: string
  readonly stand: Zeitpunkt
  readonly zeilen: number
  readonly von: Kennung<'Bediensteter'>
  readonly am: Zeitpunkt
}

/** False: these bytes came in before. */
export async function insertBarmeldung(tx: Tx, traeger: TraegerNr, m: BarmeldungKopf): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO zahlung.barmeldung (traeger_nr, id, sha256, dateiname, stand, zeilen, von, am)
    VALUES (${traeger}, ${m.id}, ${m.sha256}, ${m.dateiname}, ${isoZeitpunkt(m.stand)}, ${m.zeilen}, ${m.von}, ${isoZeitpunkt(m.am)})
    ON CONFLICT (traeger_nr, sha256) DO NOTHING RETURNING id`.execute(tx)
  return rows.length === 1
}

export async function insertEinloesung(
  tx: Tx,
  traeger: TraegerNr,
  e: Einloesung & {
    readonly meldung: Kennung<'Barmeldung'>
    readonly ergebnis: Einloesungsergebnis
    readonly barauszahlung: Kennung<'Barauszahlung'> | null
  },
): Promise<void> {
  await sql`
    INSERT INTO zahlung.bareinloesung (traeger_nr, vorgang, meldung, pruefwert, betrag_cent, eingeloest_am, ergebnis, barauszahlung)
    VALUES (${traeger}, ${e.vorgang}, ${e.meldung}, ${e.pruefwert}, ${e.betrag}, ${isoZeitpunkt(e.am)}, ${e.ergebnis},
            ${e.barauszahlung})`.execute(tx)
}

/** Those of these payments at a till that came in before. */
export async function listBekannteEinloesungen(
  tx: Tx,
  traeger: TraegerNr,
  vorgaenge: readonly string[],
): Promise<ReadonlyMap<string, Pick<Einloesung, 'pruefwert' | 'betrag'>>> {
  const { rows } = await sql<{ vorgang: string; pruefwert: string; betrag_cent: number }>`
    SELECT vorgang, pruefwert, betrag_cent FROM zahlung.bareinloesung
     WHERE traeger_nr = ${traeger} AND vorgang = ANY(${[...vorgaenge]}::text[])`.execute(tx)
  return new Map(rows.map((r) => [r.vorgang, { pruefwert: r.pruefwert, betrag: cent(r.betrag_cent) }]))
}

/** Until when all that was redeemed is known; undefined: the provider has never reported. */
export async function findBarstand(tx: Tx, traeger: TraegerNr): Promise<Zeitpunkt | undefined> {
  const { rows } = await sql<{ stand: Zeitpunkt }>`
    SELECT stand FROM zahlung.barmeldung WHERE traeger_nr = ${traeger} ORDER BY stand DESC LIMIT 1`.execute(tx)
  return rows[0]?.stand
}

/** What the provider has to know of the papers that are out: no name, no case, and no number. */
export type Umlaufzeile = { readonly pruefwert: string; readonly betrag: Cent; readonly gueltigBis: Zeitpunkt | null }

export async function listUmlauf(tx: Tx, traeger: TraegerNr): Promise<readonly Umlaufzeile[]> {
  const { rows } = await sql<{ pruefwert: string; betrag_cent: number; gueltig_bis: Zeitpunkt | null }>`
    SELECT g.pruefwert, a.betrag_cent, g.gueltig_bis
      FROM zahlung.barschritt g
      JOIN zahlung.barauszahlung a ON a.traeger_nr = g.traeger_nr AND a.id = g.barauszahlung
     WHERE g.traeger_nr = ${traeger} AND g.schritt = 'ausgegeben'
       AND NOT EXISTS (SELECT 1 FROM zahlung.barschritt n
                        WHERE n.traeger_nr = g.traeger_nr AND n.barauszahlung = g.barauszahlung AND n.nr > g.nr)
     ORDER BY g.pruefwert`.execute(tx)
  return rows.map((r) => ({ pruefwert: r.pruefwert, betrag: cent(r.betrag_cent), gueltigBis: r.gueltig_bis }))
}

/** A payment at a till that moved no money, and why. */
export type ZuKlaerend = Omit<Einloesung, 'pruefwert'> & {
  readonly ergebnis: Exclude<Einloesungsergebnis, 'eingeloest'>
  readonly fall: Kennung<'Leistungsfall'> | null
}

export async function listZuKlaerendeEinloesungen(
  tx: Tx,
  traeger: TraegerNr,
  hoechstens: number,
): Promise<readonly ZuKlaerend[]> {
  const { rows } = await sql<{
    vorgang: string
    betrag_cent: number
    eingeloest_am: Zeitpunkt
    ergebnis: ZuKlaerend['ergebnis']
    fall: string | null
  }>`
    SELECT e.vorgang, e.betrag_cent, e.eingeloest_am, e.ergebnis, a.fall
      FROM zahlung.bareinloesung e
      LEFT JOIN zahlung.barauszahlung a ON a.traeger_nr = e.traeger_nr AND a.id = e.barauszahlung
     WHERE e.traeger_nr = ${traeger} AND e.ergebnis <> 'eingeloest'
     ORDER BY e.eingeloest_am DESC, e.vorgang LIMIT ${hoechstens}`.execute(tx)
  return rows.map((r) => ({
    vorgang: r.vorgang,
    betrag: cent(r.betrag_cent),
    am: r.eingeloest_am,
    ergebnis: r.ergebnis,
    fall: r.fall === null ? null : kennung<'Leistungsfall'>(r.fall),
  }))
}
