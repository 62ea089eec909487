import { sql } from 'kysely'
import { type Datum, iso, type Kennung, kennung, type TraegerNr } from '../kern/index.ts'
import type { Tx, Zeitpunkt } from '../technik/index.ts'

/** A claim was handed over to who collects for the Jobcenter: the last step of its reminder. */
export type Forderungsabgabe = {
  readonly fall: Kennung<'Leistungsfall'>
  readonly forderung: Kennung<'Forderung'>
  /** To whom, as it stands in the letter to the person. */
  readonly stelle: string
  readonly wann: Zeitpunkt
  readonly erinnertAm: string
}

/** All of a Jobcenter in these days, the oldest first. */
export async function listForderungsabgaben(
  tx: Tx,
  traeger: TraegerNr,
  tage: { readonly von: Datum; readonly bis: Datum },
): Promise<readonly Forderungsabgabe[]> {
  const { rows } = await sql<{
    fall: string
    forderung: string
    stelle: string
    wann: Zeitpunkt
    erinnert: string | null
  }>`
    SELECT v.fall, v.gegenstand AS forderung, a.wann,
           (SELECT w.werte ->> 'stelle' FROM fall.festlegung w
             WHERE w.traeger_nr = a.traeger_nr AND w.verfahren = a.verfahren AND w.schritt = 'weiter' AND w.nr < a.nr
             ORDER BY w.nr DESC LIMIT 1) AS stelle,
           (SELECT e.werte ->> 'am' FROM fall.festlegung e
             WHERE e.traeger_nr = a.traeger_nr AND e.verfahren = a.verfahren AND e.schritt = 'erinnerung' AND e.nr < a.nr
             ORDER BY e.nr DESC LIMIT 1) AS erinnert
      FROM fall.festlegung a
      JOIN fall.verfahren v ON v.traeger_nr = a.traeger_nr AND v.id = a.verfahren AND v.art = 'mahnung'
     WHERE a.traeger_nr = ${traeger} AND a.schritt = 'abgabe'
       AND a.wann >= (${iso(tage.von)}::date)::timestamp AT TIME ZONE 'Europe/Berlin'
       AND a.wann < (${iso(tage.bis)}::date + 1)::timestamp AT TIME ZONE 'Europe/Berlin'
     ORDER BY a.wann, v.gegenstand`.execute(tx)
  return rows.map((r) => ({
    fall: kennung<'Leistungsfall'>(r.fall),
    forderung: kennung<'Forderung'>(r.forderung),
    stelle: r.stelle,
    wann: r.wann,
    erinnertAm: r.erinnert ?? '',
  }))
}
