import { sql } from 'kysely'
import { type Datum, iso, type Kennung, kennung, type TraegerNr } from '../kern/index.ts'
import type { Tx, Zeitpunkt } from '../technik/index.ts'

/** A payment one person could have released alone, from its first Vorlage on (ADR 0059). */
export type Stichprobe = {
  readonly verfahren: Kennung<'Verfahren'>
  readonly fall: Kennung<'Leistungsfall'>
  readonly art: string
  readonly vorgelegtAm: Zeitpunkt
  /** Who laid it before last. */
  readonly vorgelegtVon: Kennung<'Bediensteter'>
  /** A second person has to look before it is paid. */
  readonly gezogen: boolean
  readonly freigabe: { readonly am: Zeitpunkt; readonly von: Kennung<'Bediensteter'> } | null
  /** The procedure is over: what is not released by then is not paid. */
  readonly beendet: boolean
}

/** Those first laid before in a stretch, and those drawn before it that still wait; the oldest first. */
export async function listeStichproben(
  tx: Tx,
  traeger: TraegerNr,
  { von, bis }: { readonly von: Datum; readonly bis: Datum },
): Promise<readonly Stichprobe[]> {
  const { rows } = await sql<{
    verfahren: string
    fall: string
    art: string
    vorgelegt_am: Zeitpunkt
    vorgelegt_von: string
    gezogen: boolean
    freigabe_am: Zeitpunkt | null
    freigabe_von: string | null
    beendet: boolean
  }>`
    SELECT x.verfahren, v.fall, v.art, x.vorgelegt_am, l.von AS vorgelegt_von, x.gezogen, r.wann AS freigabe_am,
           r.von AS freigabe_von, v.beendet
      FROM (SELECT traeger_nr, verfahren, schritt, min(wann) AS vorgelegt_am, bool_or((werte ->> 'stichprobe')::boolean) AS gezogen
              FROM fall.festlegung
             WHERE traeger_nr = ${traeger} AND werte ? 'stichprobe'
               AND wann < (${iso(bis)}::date + 1)::timestamp AT TIME ZONE 'Europe/Berlin'
             GROUP BY traeger_nr, verfahren, schritt) x
      JOIN fall.verfahren v ON v.traeger_nr = x.traeger_nr AND v.id = x.verfahren
      JOIN LATERAL (SELECT nr, von FROM fall.festlegung
                     WHERE traeger_nr = x.traeger_nr AND verfahren = x.verfahren AND schritt = x.schritt
                     ORDER BY nr DESC LIMIT 1) l ON true
      LEFT JOIN LATERAL (SELECT wann, von FROM fall.festlegung
                          WHERE traeger_nr = x.traeger_nr AND verfahren = x.verfahren
                            AND schritt = split_part(x.schritt, ':', 1) AND nr > l.nr
                          ORDER BY nr LIMIT 1) r ON true
     WHERE x.vorgelegt_am >= ${iso(von)}::timestamp AT TIME ZONE 'Europe/Berlin'
        OR (x.gezogen AND r.wann IS NULL AND NOT v.beendet)
     ORDER BY x.vorgelegt_am, x.verfahren`.execute(tx)
  return rows.map((r) => ({
    verfahren: kennung<'Verfahren'>(r.verfahren),
    fall: kennung<'Leistungsfall'>(r.fall),
    art: r.art,
    vorgelegtAm: r.vorgelegt_am,
    vorgelegtVon: kennung<'Bediensteter'>(r.vorgelegt_von),
    gezogen: r.gezogen,
    freigabe:
      r.freigabe_am === null || r.freigabe_von === null
        ? null
        : { am: r.freigabe_am, von: kennung<'Bediensteter'>(r.freigabe_von) },
    beendet: r.beendet,
  }))
}
