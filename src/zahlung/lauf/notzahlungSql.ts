import { type RawBuilder, sql } from 'kysely'
import {
  type Cent,
  cent,
  iso,
  isoMonat,
  type Kennung,
  kennung,
  type Monat,
  monat,
  type TraegerNr,
} from '../../kern/index.ts'
import type { Kostentraeger, Leistungsart, PersonId } from '../../recht/index.ts'
import type { Tx } from '../../technik/index.ts'
import { ruht } from '../zahlungseinstellungSql.ts'
import { EINPLANBAR } from '../zahlungszustand.ts'
import type { Lauf, Laufzustand } from './lauf.ts'
import type { LaufRef } from './laufSql.ts'

const EINPLANBARE = sql`ANY(${[...EINPLANBAR]}::text[])`

/** The state of the payment named by this column. */
const zustandVon = (zahlung: RawBuilder<unknown>, traeger: RawBuilder<unknown>) => sql`
  coalesce((SELECT e.zustand FROM zahlung.ereignis e
             WHERE e.traeger_nr = ${traeger} AND e.zahlung = ${zahlung} ORDER BY e.nr DESC LIMIT 1), 'angeordnet')`

const laufzustandVon = (lauf: RawBuilder<unknown>, traeger: RawBuilder<unknown>) => sql`
  coalesce((SELECT x.zustand FROM zahlung.laufereignis x
             WHERE x.traeger_nr = ${traeger} AND x.lauf = ${lauf} ORDER BY x.nr DESC LIMIT 1), 'angelegt')`

/** While a run of a Träger takes payments no list for an emergency is made, and the other way round. */
export async function sperrePlanung(tx: Tx, traeger: TraegerNr): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext(${`zahlung.planung/${traeger}`}))`.execute(tx)
}

export type Notlauf = {
  readonly lauf: Kennung<'Zahllauf'>
  readonly monat: Monat
  readonly nr: number
  readonly grund: string
  readonly zustand: Laufzustand
}

export async function listNotlaeufe(tx: Tx, traeger: TraegerNr): Promise<readonly Notlauf[]> {
  const { rows } = await sql<{ lauf: string; monat: string; nr: number; grund: string; zustand: Laufzustand }>`
    SELECT n.lauf, n.monat, n.nr, n.grund, ${laufzustandVon(sql`n.lauf`, sql`n.traeger_nr`)} AS zustand
      FROM zahlung.notlauf n WHERE n.traeger_nr = ${traeger} ORDER BY n.monat, n.nr`.execute(tx)
  return rows.map((r) => ({ ...r, lauf: kennung<'Zahllauf'>(r.lauf), monat: monat(r.monat) }))
}

export async function insertNotlauf(
  tx: Tx,
  traeger: TraegerNr,
  n: Pick<Notlauf, 'lauf' | 'monat' | 'nr' | 'grund'>,
): Promise<void> {
  await sql`
    INSERT INTO zahlung.notlauf (traeger_nr, lauf, monat, nr, grund)
    VALUES (${traeger}, ${n.lauf}, ${isoMonat(n.monat)}, ${n.nr}, ${n.grund})`.execute(tx)
}

export async function insertNotzahlungen(
  tx: Tx,
  ref: LaufRef,
  zeilen: readonly { readonly zahlung: Kennung<'Zahlung'>; readonly fuer: Kennung<'Zahlung'> }[],
): Promise<void> {
  await sql`
    INSERT INTO zahlung.notzahlung (traeger_nr, zahlung, lauf, fuer)
    SELECT ${ref.traeger}, zahlung, ${ref.lauf}::uuid, fuer
      FROM jsonb_to_recordset(${JSON.stringify(zeilen)}::jsonb) AS n (zahlung uuid, fuer uuid)`.execute(tx)
}

/** What was transferred by the run of a month and has not come back, of cases that have something open for the next one. */
export async function listVormonat(
  tx: Tx,
  lauf: Lauf,
  m: Monat,
  vormonat: Monat,
): Promise<readonly Kennung<'Zahlung'>[]> {
  const { rows } = await sql<{ zahlung: string }>`
    SELECT u.zahlung
      FROM zahlung.lauf l
      JOIN zahlung.ueberweisung u ON u.traeger_nr = l.traeger_nr AND u.lauf = l.id
      JOIN zahlung.zahlung z ON z.traeger_nr = u.traeger_nr AND z.id = u.zahlung
     WHERE l.traeger_nr = ${lauf.traeger} AND l.art = 'monat' AND l.monat = ${isoMonat(vormonat)}
       AND ${zustandVon(sql`z.id`, sql`z.traeger_nr`)} IN ('uebergeben', 'ausgefuehrt')
       AND NOT ${ruht(sql`${iso(lauf.uebergabe)}::date`)}
       AND EXISTS (SELECT 1 FROM zahlung.zahlung r
                    WHERE r.traeger_nr = z.traeger_nr AND r.fall = z.fall AND r.monat = ${isoMonat(m)} AND r.anlass IN ('monat', 'sofort')
                      AND ${zustandVon(sql`r.id`, sql`r.traeger_nr`)} = ${EINPLANBARE})
     ORDER BY z.fall, u.zahlung`.execute(tx)
  return rows.map((r) => kennung<'Zahlung'>(r.zahlung))
}

/** A part of a household's money, by whose it is and what it is for. */
export type Teilbetrag = {
  readonly fall: Kennung<'Leistungsfall'>
  readonly monat: Monat
  readonly person: PersonId
  readonly leistungsart: Leistungsart
  readonly kostentraeger: Kostentraeger
  readonly betrag: Cent
}

type Teilrow = Omit<Teilbetrag, 'fall' | 'monat' | 'betrag'> & {
  readonly fall: string
  readonly monat: string
  readonly betrag: number
}
const parse = (r: Teilrow): Teilbetrag => ({
  ...r,
  fall: kennung<'Leistungsfall'>(r.fall),
  monat: monat(r.monat),
  betrag: cent(r.betrag),
})

/** What is ordered for a month, not kept back and still open; ordered after its run was due it is paid at once. */
export async function listOffenesDesMonats(tx: Tx, traeger: TraegerNr, m: Monat): Promise<readonly Teilbetrag[]> {
  const { rows } = await sql<Teilrow>`
    SELECT z.fall, z.monat, p.person, p.leistungsart, p.kostentraeger, sum(p.betrag_cent)::bigint AS betrag
      FROM zahlung.zahlung z
      JOIN zahlung.posten p ON p.traeger_nr = z.traeger_nr AND p.zahlung = z.id
     WHERE z.traeger_nr = ${traeger} AND z.monat = ${isoMonat(m)} AND z.anlass IN ('monat', 'sofort') AND z.empfaengerart <> 'einbehalt'
       AND ${zustandVon(sql`z.id`, sql`z.traeger_nr`)} = ${EINPLANBARE}
     GROUP BY 1, 2, 3, 4, 5`.execute(tx)
  return rows.map(parse)
}

/** The parts of the list of an emergency run that are still to go out. */
export async function listNotteile(tx: Tx, ref: LaufRef): Promise<readonly Teilbetrag[]> {
  const { rows } = await sql<Teilrow>`
    SELECT z.fall, z.monat, p.person, p.leistungsart, p.kostentraeger, sum(p.betrag_cent)::bigint AS betrag
      FROM zahlung.notzahlung n
      JOIN zahlung.zahlung z ON z.traeger_nr = n.traeger_nr AND z.id = n.zahlung
      JOIN zahlung.posten p ON p.traeger_nr = z.traeger_nr AND p.zahlung = z.id
     WHERE n.traeger_nr = ${ref.traeger} AND n.lauf = ${ref.lauf}
       AND ${zustandVon(sql`z.id`, sql`z.traeger_nr`)} = 'eingeplant'
     GROUP BY 1, 2, 3, 4, 5`.execute(tx)
  return rows.map(parse)
}

/** What was paid in advance to these cases, is with them, and was not met yet: the balance of the account, part by part. */
export async function listOffeneVorschuesse(
  tx: Tx,
  traeger: TraegerNr,
  faelle?: readonly Kennung<'Leistungsfall'>[],
): Promise<readonly Teilbetrag[]> {
  const welche = faelle === undefined ? sql`` : sql`AND b.fall = ANY(${[...faelle]}::uuid[])`
  const { rows } = await sql<Teilrow>`
    SELECT b.fall, b.monat, b.person, b.leistungsart, b.kostentraeger,
           sum(CASE WHEN b.soll = 'vorschuss' THEN b.betrag_cent ELSE -b.betrag_cent END)::bigint AS betrag
      FROM zahlung.buchung b
     WHERE b.traeger_nr = ${traeger} AND (b.soll = 'vorschuss' OR b.haben = 'vorschuss') ${welche}
       AND ${zustandVon(sql`b.zahlung`, sql`b.traeger_nr`)} NOT IN ('angeordnet', 'eingeplant', 'zurueckgestellt', 'abgewiesen', 'zurueckgekommen')
     GROUP BY 1, 2, 3, 4, 5
    HAVING sum(CASE WHEN b.soll = 'vorschuss' THEN b.betrag_cent ELSE -b.betrag_cent END) > 0`.execute(tx)
  return rows.map(parse)
}

/** The payment `z` is one of the list of an emergency run. */
export const istNotzahlung = sql`EXISTS (
  SELECT 1 FROM zahlung.notzahlung n WHERE n.traeger_nr = z.traeger_nr AND n.zahlung = z.id)`

/** Whether the case of payment `z` is on a list for its month that is neither paid nor discarded: then it waits. */
export const wartetAufNotlauf = sql`EXISTS (
  SELECT 1 FROM zahlung.notlauf nl
    JOIN zahlung.notzahlung n ON n.traeger_nr = nl.traeger_nr AND n.lauf = nl.lauf
    JOIN zahlung.zahlung v ON v.traeger_nr = n.traeger_nr AND v.id = n.zahlung
   WHERE nl.traeger_nr = z.traeger_nr AND nl.monat = z.monat AND v.fall = z.fall AND v.id <> z.id
     AND ${laufzustandVon(sql`nl.lauf`, sql`nl.traeger_nr`)} NOT IN ('uebergeben', 'verworfen'))`

/** Of a case and month something is on a list for an emergency, or was paid by one and not met yet. */
export async function hatNotzahlung(
  tx: Tx,
  traeger: TraegerNr,
  fall: Kennung<'Leistungsfall'>,
  m: Monat,
): Promise<boolean> {
  const { rows } = await sql`
    SELECT n.zahlung FROM zahlung.notlauf nl
      JOIN zahlung.notzahlung n ON n.traeger_nr = nl.traeger_nr AND n.lauf = nl.lauf
      JOIN zahlung.zahlung v ON v.traeger_nr = n.traeger_nr AND v.id = n.zahlung
     WHERE nl.traeger_nr = ${traeger} AND nl.monat = ${isoMonat(m)} AND v.fall = ${fall}
       AND ${laufzustandVon(sql`nl.lauf`, sql`nl.traeger_nr`)} NOT IN ('uebergeben', 'verworfen') LIMIT 1`.execute(tx)
  return rows.length > 0 || (await listOffeneVorschuesse(tx, traeger, [fall])).some((t) => t.monat === m)
}

/** Payments of the list that the bank refused or sent back before the month met them: the run of the month pays them in full. */
export async function listUngetroffeneRuecklaeufer(tx: Tx, ref: LaufRef): Promise<readonly Kennung<'Zahlung'>[]> {
  const { rows } = await sql<{ zahlung: string }>`
    SELECT n.zahlung FROM zahlung.notzahlung n
     WHERE n.traeger_nr = ${ref.traeger} AND n.lauf = ${ref.lauf}
       AND ${zustandVon(sql`n.zahlung`, sql`n.traeger_nr`)} IN ('abgewiesen', 'zurueckgekommen')
       AND NOT EXISTS (
         SELECT 1 FROM zahlung.buchung d
          WHERE d.traeger_nr = n.traeger_nr AND d.zahlung = n.zahlung AND d.soll = 'vorschuss'
            AND d.betrag_cent > (
              SELECT sum(CASE WHEN b.soll = 'vorschuss' THEN b.betrag_cent ELSE -b.betrag_cent END) FROM zahlung.buchung b
               WHERE b.traeger_nr = d.traeger_nr AND b.fall = d.fall AND b.monat = d.monat AND b.person = d.person
                 AND b.leistungsart = d.leistungsart AND b.kostentraeger = d.kostentraeger
                 AND (b.soll = 'vorschuss' OR b.haben = 'vorschuss')))
     ORDER BY n.zahlung`.execute(tx)
  return rows.map((r) => kennung<'Zahlung'>(r.zahlung))
}

/** Payments of the list that no file holds: left aside, or of a discarded run. */
export async function listNichtGegangene(tx: Tx, ref: LaufRef): Promise<readonly Kennung<'Zahlung'>[]> {
  const { rows } = await sql<{ zahlung: string }>`
    SELECT n.zahlung FROM zahlung.notzahlung n
     WHERE n.traeger_nr = ${ref.traeger} AND n.lauf = ${ref.lauf}
       AND ${zustandVon(sql`n.zahlung`, sql`n.traeger_nr`)} IN ('angeordnet', 'zurueckgestellt')
     ORDER BY n.zahlung`.execute(tx)
  return rows.map((r) => kennung<'Zahlung'>(r.zahlung))
}
