import { type RawBuilder, sql } from 'kysely'
import { type Cent, cent, type Datum, iso, type Kennung, kennung, type TraegerNr } from '../../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../../technik/index.ts'
import type { Buchung } from '../hauptbuch/buchung.ts'
import { BUCHUNGSSPALTEN, type BuchungRow, parseBuchung } from '../hauptbuch/hauptbuchSql.ts'
import { ruht } from '../zahlungseinstellungSql.ts'

/** gutschein: paid out at a till against a barcode; anweisung: Zahlungsanweisung zur Verrechnung, sent by post. */
export type Barweg = 'gutschein' | 'anweisung'
/** § 47 Abs. 1 Satz 2 Nr. 1 and 2 SGB I. */
export type Bargrund = 'keinKonto' | 'unaufschiebbar'
export type Barschritt = 'ausgegeben' | 'verworfen' | 'eingeloest' | 'verfallen' | 'gesperrt' | 'zurueckgekommen'

export type NeueBarauszahlung = {
  readonly id: Kennung<'Barauszahlung'>
  readonly traeger: TraegerNr
  readonly fall: Kennung<'Leistungsfall'>
  readonly zahlung: Kennung<'Zahlung'>
  readonly weg: Barweg
  readonly grund: Bargrund
  readonly nachweis: string
  /** The person who gets the money. */
  readonly empfaenger: string
  readonly betrag: Cent
  /** Somebody else has to give it out. */
  readonly vierAugen: boolean
  readonly von: Kennung<'Bediensteter'>
  readonly am: Zeitpunkt
}

export type Barauszahlung = NeueBarauszahlung & {
  readonly stand: 'beantragt' | Barschritt
  readonly nr: number
  readonly standAm: Zeitpunkt
  readonly standVon: Kennung<'Bediensteter'> | null
  readonly ausgegebenAm: Zeitpunkt | null
  /** Of a voucher that was given out. */
  readonly gueltigBis: Zeitpunkt | null
  /** Why it was discarded or locked. */
  readonly bemerkung: string
  /** To where it was sent; empty for a voucher, or after the deletion of its period. */
  readonly anschrift: readonly string[]
}

export async function insertBarauszahlung(
  tx: Tx,
  b: NeueBarauszahlung,
  folge: number,
  anschrift: readonly string[],
): Promise<void> {
  await sql`
    INSERT INTO zahlung.barauszahlung (traeger_nr, id, zahlung, nr, fall, weg, grund, nachweis, empfaenger, betrag_cent, vier_augen, von, am)
    VALUES (${b.traeger}, ${b.id}, ${b.zahlung}, ${folge}, ${b.fall}, ${b.weg}, ${b.grund}, ${b.nachweis}, ${b.empfaenger},
            ${b.betrag}, ${b.vierAugen}, ${b.von}, ${isoZeitpunkt(b.am)})`.execute(tx)
  if (anschrift.length > 0)
    await sql`
      INSERT INTO zahlung.anweisungsanschrift (traeger_nr, barauszahlung, zeilen)
      VALUES (${b.traeger}, ${b.id}, ${[...anschrift]}::text[])`.execute(tx)
}

/** False: somebody else took this step first. */
export async function insertBarschritt(
  tx: Tx,
  b: Barauszahlung,
  s: {
    readonly schritt: Barschritt
    readonly von: Kennung<'Bediensteter'> | null
    readonly am: Zeitpunkt
    readonly pruefwert?: string | undefined
    readonly gueltigBis?: Zeitpunkt | undefined
    readonly grund?: string | undefined
  },
): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO zahlung.barschritt (traeger_nr, barauszahlung, nr, vorige_nr, vorher, schritt, beantragt_von, vier_augen, von, am,
                                    pruefwert, gueltig_bis, grund)
    VALUES (${b.traeger}, ${b.id}, ${b.nr + 1}, ${b.nr === 0 ? null : b.nr}, ${b.stand}, ${s.schritt}, ${b.von}, ${b.vierAugen},
            ${s.von}, ${isoZeitpunkt(s.am)}, ${s.pruefwert ?? null},
            ${s.gueltigBis === undefined ? null : isoZeitpunkt(s.gueltigBis)}::timestamptz, ${s.grund ?? ''})
    ON CONFLICT (traeger_nr, barauszahlung, nr) DO NOTHING RETURNING nr`.execute(tx)
  return rows.length === 1
}

type Row = {
  readonly id: string
  readonly zahlung: string
  readonly fall: string
  readonly weg: Barweg
  readonly grund: Bargrund
  readonly nachweis: string
  readonly empfaenger: string
  readonly betrag_cent: number
  readonly vier_augen: boolean
  readonly von: string
  readonly am: Zeitpunkt
  readonly stand: Barauszahlung['stand'] | null
  readonly nr: number | null
  readonly stand_am: Zeitpunkt | null
  readonly stand_von: string | null
  readonly ausgegeben_am: Zeitpunkt | null
  readonly gueltig_bis: Zeitpunkt | null
  readonly bemerkung: string | null
  readonly zeilen: readonly string[] | null
}

const ERSTER = sql`LEFT JOIN zahlung.barschritt g
  ON g.traeger_nr = a.traeger_nr AND g.barauszahlung = a.id AND g.nr = 1 AND g.schritt = 'ausgegeben'`
const LETZTER = sql`LEFT JOIN LATERAL (
    SELECT schritt, nr, am, von, grund FROM zahlung.barschritt
     WHERE traeger_nr = a.traeger_nr AND barauszahlung = a.id ORDER BY nr DESC LIMIT 1) s ON true`

async function listWo(tx: Tx, traeger: TraegerNr, welche: RawBuilder<unknown>): Promise<readonly Barauszahlung[]> {
  const { rows } = await sql<Row>`
    SELECT a.id, a.zahlung, a.fall, a.weg, a.grund, a.nachweis, a.empfaenger, a.betrag_cent, a.vier_augen, a.von, a.am,
           s.schritt AS stand, s.nr, s.am AS stand_am, s.von AS stand_von, g.am AS ausgegeben_am, g.gueltig_bis, s.grund AS bemerkung,
           (SELECT x.zeilen FROM zahlung.anweisungsanschrift x WHERE x.traeger_nr = a.traeger_nr AND x.barauszahlung = a.id) AS zeilen
      FROM zahlung.barauszahlung a ${ERSTER} ${LETZTER}
     WHERE a.traeger_nr = ${traeger} AND ${welche}
     ORDER BY a.am, a.id`.execute(tx)
  return rows.map((r) => parse(traeger, r))
}

const parse = (traeger: TraegerNr, r: Row): Barauszahlung => ({
  id: kennung<'Barauszahlung'>(r.id),
  traeger,
  fall: kennung<'Leistungsfall'>(r.fall),
  zahlung: kennung<'Zahlung'>(r.zahlung),
  weg: r.weg,
  grund: r.grund,
  nachweis: r.nachweis,
  empfaenger: r.empfaenger,
  betrag: cent(r.betrag_cent),
  vierAugen: r.vier_augen,
  von: kennung<'Bediensteter'>(r.von),
  am: r.am,
  stand: r.stand ?? 'beantragt',
  nr: r.nr ?? 0,
  standAm: r.stand_am ?? r.am,
  standVon: r.stand_von === null ? null : kennung<'Bediensteter'>(r.stand_von),
  ausgegebenAm: r.ausgegeben_am,
  gueltigBis: r.gueltig_bis,
  bemerkung: r.bemerkung ?? '',
  anschrift: r.zeilen ?? [],
})

/** Of a case, the oldest first. */
export const listBarauszahlungen = (
  tx: Tx,
  traeger: TraegerNr,
  fall: Kennung<'Leistungsfall'>,
): Promise<readonly Barauszahlung[]> => listWo(tx, traeger, sql`a.fall = ${fall}`)

/** Of all cases: those that wait for a second person, and those that are out; the oldest first. */
export const listBarauszahlungenDesTraegers = (
  tx: Tx,
  traeger: TraegerNr,
  stand: 'beantragt' | 'ausgegeben',
  hoechstens: number,
): Promise<readonly Barauszahlung[]> =>
  listWo(
    tx,
    traeger,
    sql`a.id IN (SELECT o.id FROM zahlung.barauszahlung o
                  WHERE o.traeger_nr = ${traeger}
                    AND coalesce((SELECT x.schritt FROM zahlung.barschritt x
                                   WHERE x.traeger_nr = o.traeger_nr AND x.barauszahlung = o.id ORDER BY x.nr DESC LIMIT 1), 'beantragt') = ${stand}
                  ORDER BY o.am, o.id LIMIT ${hoechstens})`,
  )

export async function findBarauszahlung(
  tx: Tx,
  traeger: TraegerNr,
  id: Kennung<'Barauszahlung'>,
): Promise<Barauszahlung | undefined> {
  return (await listWo(tx, traeger, sql`a.id = ${id}`))[0]
}

export async function findZuPruefwert(
  tx: Tx,
  traeger: TraegerNr,
  pruefwert: string,
): Promise<Barauszahlung | undefined> {
  return (await listWo(tx, traeger, sql`g.pruefwert = ${pruefwert}`))[0]
}

/** Vouchers that ended before `vor` and are still out. */
export const listAbgelaufene = (
  tx: Tx,
  traeger: TraegerNr,
  vor: Zeitpunkt,
  hoechstens: number,
): Promise<readonly Barauszahlung[]> =>
  listWo(
    tx,
    traeger,
    sql`a.id IN (SELECT o.barauszahlung FROM zahlung.barschritt o
                  WHERE o.traeger_nr = ${traeger} AND o.schritt = 'ausgegeben' AND o.gueltig_bis <= ${isoZeitpunkt(vor)}::timestamptz
                    AND NOT EXISTS (SELECT 1 FROM zahlung.barschritt n
                          WHERE n.traeger_nr = o.traeger_nr AND n.barauszahlung = o.barauszahlung AND n.nr > o.nr)
                  ORDER BY o.gueltig_bis, o.barauszahlung LIMIT ${hoechstens})`,
  )

/** What this person was given in cash on this day, in Berlin, whatever became of it. */
export async function summeDesTages(tx: Tx, traeger: TraegerNr, empfaenger: string, tag: Datum): Promise<Cent> {
  const { rows } = await sql<{ summe: number }>`
    SELECT coalesce(sum(a.betrag_cent), 0)::bigint AS summe
      FROM zahlung.barauszahlung a
      JOIN zahlung.barschritt g ON g.traeger_nr = a.traeger_nr AND g.barauszahlung = a.id AND g.schritt = 'ausgegeben'
     WHERE a.traeger_nr = ${traeger} AND a.empfaenger = ${empfaenger}
       AND (g.am AT TIME ZONE 'Europe/Berlin')::date = ${iso(tag)}::date`.execute(tx)
  return cent(rows[0]?.summe ?? 0)
}

/** The payments of the case rest on this day (§ 331 SGB III). */
export async function ruhtAm(tx: Tx, traeger: TraegerNr, zahlung: Kennung<'Zahlung'>, tag: Datum): Promise<boolean> {
  const { rows } = await sql`
    SELECT z.id FROM zahlung.zahlung z
     WHERE z.traeger_nr = ${traeger} AND z.id = ${zahlung} AND ${ruht(sql`${iso(tag)}::date`)}`.execute(tx)
  return rows.length > 0
}

/** What put a payment out in cash the last time. */
export async function listAusgabebuchungen(
  tx: Tx,
  traeger: TraegerNr,
  zahlung: Kennung<'Zahlung'>,
): Promise<readonly Buchung[]> {
  const { rows } = await sql<BuchungRow>`
    SELECT ${BUCHUNGSSPALTEN} FROM zahlung.buchung b
     WHERE b.traeger_nr = ${traeger} AND b.zahlung = ${zahlung} AND b.haben = 'bar' AND b.storniert IS NULL
     ORDER BY b.gebucht_am DESC, b.id DESC`.execute(tx)
  const alle = rows.map(parseBuchung)
  return alle.filter((b) => b.vorgang === alle[0]?.vorgang)
}
