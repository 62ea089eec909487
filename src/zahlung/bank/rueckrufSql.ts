import { type RawBuilder, sql } from 'kysely'
import { type Kennung, kennung, type TraegerNr } from '../../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../../technik/index.ts'
import { liesZahlungszustand } from '../zahlungszustand.ts'
import type { Rueckruf, Rueckrufschritt } from './rueckruf.ts'

type Neu = Omit<Rueckruf, 'schritte' | 'zahlungszustand'>

/** False: somebody else asked at the same moment. */
export async function insertRueckruf(tx: Tx, traeger: TraegerNr, r: Neu): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO zahlung.rueckruf (traeger_nr, id, zahlung, nr, grund, begruendung, von, am)
    VALUES (${traeger}, ${r.id}, ${r.zahlung}, ${r.nr}, ${r.grund}, ${r.begruendung}, ${r.von}, ${isoZeitpunkt(r.am)})
    ON CONFLICT (traeger_nr, zahlung, nr) DO NOTHING RETURNING id`.execute(tx)
  return rows.length === 1
}

/** False: somebody else took this step at the same moment. */
export async function insertRueckrufschritt(
  tx: Tx,
  traeger: TraegerNr,
  r: Rueckruf,
  s: Rueckrufschritt,
): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO zahlung.rueckrufschritt (traeger_nr, rueckruf, nr, schritt, beantragt_von, bemerkung, von, am)
    VALUES (${traeger}, ${r.id}, ${r.schritte.length + 1}, ${s.schritt}, ${r.von}, ${s.bemerkung}, ${s.von}, ${isoZeitpunkt(s.am)})
    ON CONFLICT (traeger_nr, rueckruf, nr) DO NOTHING RETURNING rueckruf`.execute(tx)
  return rows.length === 1
}

type Welche =
  | { readonly rueckruf: Kennung<'Rueckruf'> }
  | { readonly zahlung: Kennung<'Zahlung'> }
  | { readonly fall: Kennung<'Leistungsfall'> }

function bedingung(w: Welche): RawBuilder<unknown> {
  if ('rueckruf' in w) return sql`r.id = ${w.rueckruf}`
  return 'zahlung' in w ? sql`r.zahlung = ${w.zahlung}` : sql`z.fall = ${w.fall}`
}

/** One, those of a payment, or those of a case; in the order they were asked for. */
export async function listRueckrufe(tx: Tx, traeger: TraegerNr, w: Welche): Promise<readonly Rueckruf[]> {
  const { rows } = await sql<{
    id: string
    zahlung: string
    nr: number
    grund: Rueckruf['grund']
    begruendung: string
    von: string
    am: Zeitpunkt
    zustand: string
  }>`
    SELECT r.id, r.zahlung, r.nr, r.grund, r.begruendung, r.von, r.am, coalesce(e.zustand, 'angeordnet') AS zustand
      FROM zahlung.rueckruf r
      JOIN zahlung.zahlung z ON z.traeger_nr = r.traeger_nr AND z.id = r.zahlung
      LEFT JOIN LATERAL (
             SELECT zustand FROM zahlung.ereignis
              WHERE traeger_nr = z.traeger_nr AND zahlung = z.id ORDER BY nr DESC LIMIT 1) e ON true
     WHERE r.traeger_nr = ${traeger} AND ${bedingung(w)}
     ORDER BY r.zahlung, r.nr`.execute(tx)
  const ids = rows.map((r) => r.id)
  const { rows: schritte } = await sql<Rueckrufschritt & { rueckruf: string }>`
    SELECT s.rueckruf, s.schritt, s.bemerkung, s.von, s.am FROM zahlung.rueckrufschritt s
     WHERE s.traeger_nr = ${traeger} AND s.rueckruf = ANY(${ids}::uuid[])
     ORDER BY s.rueckruf, s.nr`.execute(tx)
  return rows.map((r) => ({
    id: kennung<'Rueckruf'>(r.id),
    zahlung: kennung<'Zahlung'>(r.zahlung),
    nr: r.nr,
    grund: r.grund,
    begruendung: r.begruendung,
    von: kennung<'Bediensteter'>(r.von),
    am: r.am,
    schritte: schritte.filter((s) => s.rueckruf === r.id).map(({ rueckruf: _, ...s }) => s),
    zahlungszustand: liesZahlungszustand(r.zustand),
  }))
}
