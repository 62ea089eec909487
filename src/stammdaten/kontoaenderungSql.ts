import { sql } from 'kysely'
import { type Datum, iso, kennung, plusTage, type TraegerNr } from '../kern/index.ts'
import type { Tx, Zeitpunkt } from '../technik/index.ts'
import { parseInhaber } from './bankverbindungSql.ts'
import { iban } from './iban.ts'
import type { Kontoaenderung } from './kontoaenderung.ts'

/** What was proposed for a Jobcenter from one day to another (Berlin), and what still waits from before; the oldest first. */
export async function listKontoaenderungen(
  tx: Tx,
  traeger: TraegerNr,
  o: { readonly von: Datum; readonly bis: Datum },
): Promise<readonly Kontoaenderung[]> {
  const { rows } = await sql<{
    konto: string
    person_id: string | null
    empfaenger_id: string | null
    traeger_nr: string | null
    iban: string
    kontoinhaber: string
    beleg: string
    erstes: boolean
    vorgeschlagen_von: string
    vorgeschlagen_am: Zeitpunkt
    ergebnis: 'bestaetigt' | 'abgelehnt' | null
    von: string | null
    am: Zeitpunkt | null
  }>`
    SELECT b.id AS konto, b.person_id, b.empfaenger_id, b.traeger_nr, v.iban, v.kontoinhaber, v.beleg,
           v.vorgeschlagen_von, v.vorgeschlagen_am, e.ergebnis, e.von, e.am,
           NOT EXISTS (SELECT FROM stammdaten.bankverbindung b2
                         JOIN stammdaten.bankverbindung_version v2 ON v2.bankverbindung_id = b2.id
                        WHERE (b2.person_id = b.person_id OR b2.empfaenger_id = b.empfaenger_id OR b2.traeger_nr = b.traeger_nr)
                          AND v2.vorgeschlagen_am < v.vorgeschlagen_am) AS erstes
      FROM stammdaten.bankverbindung_version v
      JOIN stammdaten.bankverbindung b ON b.id = v.bankverbindung_id
      LEFT JOIN stammdaten.bankverbindung_entscheidung e ON e.bankverbindung_id = v.bankverbindung_id AND e.version = v.version
     WHERE v.vorgeschlagen_traeger = ${traeger}
       AND v.vorgeschlagen_am < ${iso(plusTage(o.bis, 1))}::timestamp AT TIME ZONE 'Europe/Berlin'
       AND (e.am IS NULL OR v.vorgeschlagen_am >= ${iso(o.von)}::timestamp AT TIME ZONE 'Europe/Berlin')
     ORDER BY v.vorgeschlagen_am, b.id, v.version`.execute(tx)
  return rows.map((r) => ({
    inhaber: parseInhaber(r),
    iban: iban(r.iban),
    kontoinhaber: r.kontoinhaber,
    beleg: r.beleg,
    erstes: r.erstes,
    vorgeschlagenVon: kennung<'Bediensteter'>(r.vorgeschlagen_von),
    vorgeschlagenAm: r.vorgeschlagen_am,
    entschiedenVon: r.von === null ? null : kennung<'Bediensteter'>(r.von),
    entschiedenAm: r.am,
    zustand: r.ergebnis ?? 'vorgeschlagen',
  }))
}
