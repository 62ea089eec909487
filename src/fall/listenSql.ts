import { sql } from 'kysely'
import { type Datum, datum, iso, type Kennung, kennung, type TraegerNr } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import type { FallRef } from './leistungsfall.ts'
import type { Listenzeichen, Zeichenstand } from './listenzeichen.ts'
import type { Merkmalsart } from './merkmal.ts'

/** The signs of a case and the day somebody last dealt with it, in place of what was noted before; unchanged rows stay. */
export async function schreibeListenstand(
  tx: Tx,
  ref: FallRef,
  stand: { readonly zeichen: readonly Zeichenstand[]; readonly letzterBrief: Datum | null },
): Promise<void> {
  const namen = stand.zeichen.map((z) => z.zeichen)
  const tage = stand.zeichen.map((z) => (z.tag === null ? null : iso(z.tag)))
  await sql`
    WITH neu AS (SELECT n.zeichen, n.tag FROM unnest(${[...namen]}::text[], ${tage}::date[]) AS n (zeichen, tag))
    DELETE FROM fall.listenzeichen l
     WHERE l.traeger_nr = ${ref.traeger} AND l.fall = ${ref.fall}
       AND NOT EXISTS (SELECT FROM neu WHERE neu.zeichen = l.zeichen AND neu.tag IS NOT DISTINCT FROM l.tag)`.execute(
    tx,
  )
  await sql`
    INSERT INTO fall.listenzeichen (traeger_nr, fall, zeichen, tag)
    SELECT ${ref.traeger}, ${ref.fall}, n.zeichen, n.tag
      FROM unnest(${[...namen]}::text[], ${tage}::date[]) AS n (zeichen, tag)
        ON CONFLICT DO NOTHING`.execute(tx)
  await sql`
    UPDATE fall.leistungsfall f SET letzter_kontakt = k.tag
      FROM (SELECT greatest(
                     (SELECT max((a.wann AT TIME ZONE 'Europe/Berlin')::date)
                        FROM fall.entwurf e JOIN fall.aenderung a ON a.traeger_nr = e.traeger_nr AND a.entwurf = e.id
                       WHERE e.traeger_nr = ${ref.traeger} AND e.fall = ${ref.fall}),
                     (SELECT max((x.wann AT TIME ZONE 'Europe/Berlin')::date)
                        FROM fall.verfahren v JOIN fall.festlegung x ON x.traeger_nr = v.traeger_nr AND x.verfahren = v.id
                       WHERE v.traeger_nr = ${ref.traeger} AND v.fall = ${ref.fall}),
                     ${stand.letzterBrief === null ? null : iso(stand.letzterBrief)}::date) AS tag) k
     WHERE f.traeger_nr = ${ref.traeger} AND f.id = ${ref.fall} AND f.letzter_kontakt IS DISTINCT FROM k.tag`.execute(
    tx,
  )
}

/** Which of these cases of the own Jobcenter bear a sign. */
export async function listeFaelleMitZeichen(
  tx: Tx,
  faelle: readonly FallRef[],
  zeichen: Listenzeichen,
): Promise<ReadonlySet<Kennung<'Leistungsfall'>>> {
  if (faelle.length === 0) return new Set()
  const { rows } = await sql<{ fall: string }>`
    SELECT l.fall FROM fall.listenzeichen l
     WHERE l.traeger_nr = ANY (${[...new Set(faelle.map((f) => f.traeger))]}) AND l.zeichen = ${zeichen}
       AND l.fall = ANY (${faelle.map((f) => f.fall)}::uuid[])`.execute(tx)
  return new Set(rows.map((r) => kennung<'Leistungsfall'>(r.fall)))
}

export const LISTENFOLGEN = ['bg', 'ende', 'kontakt'] as const
export type Listenfolge = (typeof LISTENFOLGEN)[number]

/** Which cases: every sign and condition named has to hold, of the marks one. Absent: whatever it is. */
export type Listensuche = {
  readonly traeger: TraegerNr
  readonly zustand: 'offen' | 'eingestellt' | 'alle'
  readonly zeichen: readonly Listenzeichen[]
  /** A sign's day lies on or before it; signs without a day do not count then. */
  readonly zeichentagBis: Datum | null
  readonly merkmale: readonly Merkmalsart[]
  readonly endetBis: Datum | null
  /** Nobody has dealt with it since. */
  readonly ohneKontaktSeit: Datum | null
  readonly personenAb: number
  /** With whom they lie; null: whoever. */
  readonly zustaendig: Kennung<'Bediensteter'> | null
  readonly folge: Listenfolge
  readonly ab: number
  readonly hoechstens: number
}

export type Listenfall = {
  readonly fall: Kennung<'Leistungsfall'>
  readonly bgNummer: string
  readonly zustand: 'offen' | 'eingestellt'
  readonly personen: number
  readonly bewilligtBis: Datum | null
  readonly letzterKontakt: Datum | null
  readonly zustaendig: Kennung<'Bediensteter'> | null
  readonly zeichen: readonly Zeichenstand[]
  readonly merkmale: readonly Merkmalsart[]
}

type Row = {
  id: string
  bg_nummer: string
  zustand: 'offen' | 'eingestellt'
  personen: number
  bewilligt_bis: string | null
  letzter_kontakt: string | null
  zustaendig: string | null
  zeichen: { zeichen: Listenzeichen; tag: string | null }[] | null
  merkmale: Merkmalsart[] | null
}

const FOLGE = {
  bg: sql.raw('l.bg_nummer, l.id'),
  ende: sql.raw('l.bewilligt_bis NULLS LAST, l.bg_nummer, l.id'),
  kontakt: sql.raw('l.letzter_kontakt NULLS FIRST, l.bg_nummer, l.id'),
} as const

/** Cases of a Träger by what they bear, and how many there are altogether. */
export async function findeFaelle(
  tx: Tx,
  s: Listensuche,
): Promise<{ readonly liste: readonly Listenfall[]; readonly anzahl: number }> {
  const tag = (d: Datum | null): string | null => (d === null ? null : iso(d))
  const wo = sql`
    l.traeger_nr = ${s.traeger}
    AND (${s.zustaendig}::uuid IS NULL OR l.zustaendig = ${s.zustaendig}::uuid)
    AND (${s.zustand} = 'alle' OR l.zustand = ${s.zustand})
    AND (${tag(s.endetBis)}::date IS NULL OR l.bewilligt_bis <= ${tag(s.endetBis)}::date)
    AND (${tag(s.ohneKontaktSeit)}::date IS NULL
         OR coalesce(l.letzter_kontakt, (l.angelegt_am AT TIME ZONE 'Europe/Berlin')::date) < ${tag(s.ohneKontaktSeit)}::date)
    AND (cardinality(${[...s.zeichen]}::text[]) = 0 OR l.id IN (
          SELECT z.fall FROM fall.listenzeichen z
           WHERE z.traeger_nr = ${s.traeger} AND z.zeichen = ANY(${[...s.zeichen]}::text[])
             AND (${tag(s.zeichentagBis)}::date IS NULL OR z.tag <= ${tag(s.zeichentagBis)}::date)
           GROUP BY z.fall HAVING count(*) = cardinality(${[...s.zeichen]}::text[])))
    AND (cardinality(${[...s.merkmale]}::text[]) = 0 OR l.id IN (
          SELECT x.fall FROM (SELECT DISTINCT ON (k.fall, k.art) k.fall, k.gesetzt FROM fall.merkmal k
                               WHERE k.traeger_nr = ${s.traeger} AND k.art = ANY(${[...s.merkmale]}::text[])
                               ORDER BY k.fall, k.art, k.nr DESC) x
           WHERE x.gesetzt))
    AND (${s.personenAb} <= 1 OR (SELECT count(*) FROM fall.mitglied m
           WHERE m.traeger_nr = l.traeger_nr AND m.fall = l.id) >= ${s.personenAb})`
  const { rows } = await sql<Row>`
    SELECT l.id, l.bg_nummer, l.zustand, l.bewilligt_bis, l.letzter_kontakt, l.zustaendig,
           (SELECT count(*)::int FROM fall.mitglied m WHERE m.traeger_nr = l.traeger_nr AND m.fall = l.id) AS personen,
           (SELECT json_agg(json_build_object('zeichen', z.zeichen, 'tag', z.tag) ORDER BY z.zeichen)
              FROM fall.listenzeichen z WHERE z.traeger_nr = l.traeger_nr AND z.fall = l.id) AS zeichen,
           (SELECT json_agg(x.art ORDER BY x.art) FROM (
              SELECT DISTINCT ON (k.art) k.art, k.gesetzt FROM fall.merkmal k
               WHERE k.traeger_nr = l.traeger_nr AND k.fall = l.id ORDER BY k.art, k.nr DESC) x
             WHERE x.gesetzt) AS merkmale
      FROM fall.leistungsfall l
     WHERE ${wo} ORDER BY ${FOLGE[s.folge]} LIMIT ${s.hoechstens} OFFSET ${s.ab}`.execute(tx)
  const { rows: zahl } = await sql<{ anzahl: string }>`
    SELECT count(*) AS anzahl FROM fall.leistungsfall l WHERE ${wo}`.execute(tx)
  return { liste: rows.map(parse), anzahl: Number(zahl[0]?.anzahl ?? 0) }
}

function parse(r: Row): Listenfall {
  return {
    fall: kennung(r.id),
    bgNummer: r.bg_nummer,
    zustand: r.zustand,
    personen: r.personen,
    bewilligtBis: r.bewilligt_bis === null ? null : datum(r.bewilligt_bis),
    letzterKontakt: r.letzter_kontakt === null ? null : datum(r.letzter_kontakt),
    zustaendig: r.zustaendig === null ? null : kennung(r.zustaendig),
    zeichen: (r.zeichen ?? []).map((z) => ({ zeichen: z.zeichen, tag: z.tag === null ? null : datum(z.tag) })),
    merkmale: r.merkmale ?? [],
  }
}

/** A question somebody asks again and again. */
export type GespeicherteListe = {
  readonly id: Kennung<'GespeicherteListe'>
  readonly name: string
  readonly frage: string
  readonly fuerAlle: boolean
  readonly von: Kennung<'Bediensteter'>
}

/** Her own lists and those for everybody of the Träger, by name. */
export async function listeGespeicherteListen(
  tx: Tx,
  o: { readonly traeger: TraegerNr; readonly fuer: Kennung<'Bediensteter'> },
): Promise<readonly GespeicherteListe[]> {
  const { rows } = await sql<{ id: string; name: string; frage: string; fuer_alle: boolean; angelegt_von: string }>`
    SELECT id, name, frage, fuer_alle, angelegt_von FROM fall.gespeicherte_liste
     WHERE traeger_nr = ${o.traeger} AND (fuer_alle OR angelegt_von = ${o.fuer})
     ORDER BY lower(name), id`.execute(tx)
  return rows.map((r) => ({
    id: kennung(r.id),
    name: r.name,
    frage: r.frage,
    fuerAlle: r.fuer_alle,
    von: kennung(r.angelegt_von),
  }))
}

/** False: she has one of this name. */
export async function speichereListe(
  tx: Tx,
  l: GespeicherteListe & { readonly traeger: TraegerNr; readonly am: Zeitpunkt },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO fall.gespeicherte_liste (traeger_nr, id, name, frage, fuer_alle, angelegt_am, angelegt_von)
    VALUES (${l.traeger}, ${l.id}, ${l.name}, ${l.frage}, ${l.fuerAlle}, ${isoZeitpunkt(l.am)}, ${l.von})
        ON CONFLICT DO NOTHING RETURNING id`.execute(tx)
  return rows.length === 1
}

/** Only her own. False: there is none. */
export async function loescheListe(
  tx: Tx,
  o: { readonly traeger: TraegerNr; readonly id: Kennung<'GespeicherteListe'>; readonly von: Kennung<'Bediensteter'> },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    DELETE FROM fall.gespeicherte_liste
     WHERE traeger_nr = ${o.traeger} AND id = ${o.id} AND angelegt_von = ${o.von} RETURNING id`.execute(tx)
  return rows.length === 1
}

/**
 * Of these cases those in which no document ever came in and which nobody has dealt with since a day, as the list of cases has
 * both: an order brings it up to date within seconds, other changes in the night.
 */
export async function listeOhneKontakt(
  tx: Tx,
  o: { readonly traeger: TraegerNr; readonly faelle: readonly Kennung<'Leistungsfall'>[]; readonly seit: Datum },
): Promise<readonly Kennung<'Leistungsfall'>[]> {
  if (o.faelle.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    SELECT f.id FROM fall.leistungsfall f
      JOIN fall.listenzeichen z ON z.traeger_nr = f.traeger_nr AND z.fall = f.id AND z.zeichen = ${'ohneEingang' satisfies Listenzeichen}
     WHERE f.traeger_nr = ${o.traeger} AND f.id = ANY(${[...o.faelle]}::uuid[])
       AND coalesce(f.letzter_kontakt, (f.angelegt_am AT TIME ZONE 'Europe/Berlin')::date) < ${iso(o.seit)}::date
     ORDER BY f.bg_nummer, f.id`.execute(tx)
  return rows.map((r) => kennung<'Leistungsfall'>(r.id))
}
