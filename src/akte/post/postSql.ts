import { sql } from 'kysely'
import { type Datum, datum, iso, type Kennung, kennung, type TraegerNr, traegerNr } from '../../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../../technik/index.ts'
import { type Gefahr, istGefahr } from '../gefahr.ts'
import {
  istPostart,
  istPostquelle,
  POSTAKTE,
  type Postakt,
  type Posteingang,
  type PosteingangRef,
  type Postkorb,
  type Postschritt,
  type Postzustand,
} from './post.ts'

type KorbRow = { traeger_nr: string; id: string; name: string; team: string | null; auffang: boolean }

/** In the order of their names. */
export async function listPostkoerbe(tx: Tx, traeger: TraegerNr): Promise<readonly Postkorb[]> {
  const { rows } = await sql<KorbRow>`
    SELECT traeger_nr, id, name, team, auffang FROM akte.postkorb WHERE traeger_nr = ${traeger}
     ORDER BY auffang, lower(name), id`.execute(tx)
  return rows.map((r) => ({
    traeger: traegerNr(r.traeger_nr),
    id: kennung(r.id),
    name: r.name,
    team: r.team === null ? null : kennung(r.team),
    auffang: r.auffang,
  }))
}

/** False: there is one of this name, or one that takes the rest, already. */
export async function insertPostkorb(
  tx: Tx,
  p: Postkorb & { readonly am: Zeitpunkt; readonly von: Kennung<'Bediensteter'> | null },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO akte.postkorb (traeger_nr, id, name, team, auffang, angelegt_am, angelegt_von)
    VALUES (${p.traeger}, ${p.id}, ${p.name}, ${p.team}, ${p.auffang}, ${isoZeitpunkt(p.am)}, ${p.von})
    ON CONFLICT DO NOTHING`.execute(tx)
  return numAffectedRows === 1n
}

export type Korbstand = { readonly offen: number; readonly aelteste: Datum | null }

/** What lies in each, and since when the oldest. */
export async function zaehlePost(tx: Tx, traeger: TraegerNr): Promise<ReadonlyMap<Kennung<'Postkorb'>, Korbstand>> {
  const { rows } = await sql<{ postkorb: string; offen: string; aelteste: string }>`
    SELECT postkorb, count(*) AS offen, min(eingegangen_am) AS aelteste FROM akte.posteingang
     WHERE traeger_nr = ${traeger} AND zustand = 'offen' GROUP BY postkorb`.execute(tx)
  return new Map(
    rows.map((r) => [kennung<'Postkorb'>(r.postkorb), { offen: Number(r.offen), aelteste: datum(r.aelteste) }]),
  )
}

type Row = {
  traeger_nr: string
  id: string
  quelle: string
  art: string
  betreff: string
  nachname: string
  bg_nummer: string
  dateiname: string
  medientyp: string
  hash: string
  eingegangen_am: string
  zeitraum_von: string | null
  zeitraum_bis: string | null
  fall: string | null
  person: string | null
  dokument: string | null
  postkorb: string
  sperre: string | null
  zustand: Postzustand
  nr: number
  angelegt_am: Zeitpunkt
}

const SPALTEN = sql.raw(
  `traeger_nr, id, quelle, art, betreff, nachname, bg_nummer, dateiname, medientyp, hash, eingegangen_am, zeitraum_von,
   zeitraum_bis, fall, person, dokument, postkorb, sperre, zustand, nr, angelegt_am`,
)

const alsIso = (d: Datum | null): string | null => (d === null ? null : iso(d))

/** `inhalt` is null where it lies in the file of the case already. */
export async function insertPosteingang(
  tx: Tx,
  p: Posteingang & {
    readonly inhalt: Uint8Array | null
    readonly laenge: number
    readonly regelwerk: number | null
    readonly regel: number | null
    readonly von: Kennung<'Bediensteter'> | null
  },
): Promise<void> {
  await sql`
    INSERT INTO akte.posteingang (traeger_nr, id, quelle, art, betreff, nachname, bg_nummer, dateiname, medientyp, inhalt,
                                  hash, laenge, eingegangen_am, zeitraum_von, zeitraum_bis, fall, person, dokument,
                                  postkorb, regelwerk, regel, sperre, zustand, nr, angelegt_am, angelegt_von)
    VALUES (${p.traeger}, ${p.posteingang}, ${p.quelle}, ${p.art}, ${p.betreff}, ${p.nachname}, ${p.bgNummer},
            ${p.dateiname}, ${p.medientyp}, ${p.inhalt === null ? null : Buffer.from(p.inhalt)}, ${p.hash}, ${p.laenge},
            ${iso(p.eingegangenAm)}, ${alsIso(p.zeitraum.von)}, ${alsIso(p.zeitraum.bis)}, ${p.fall}, ${p.person},
            ${p.dokument}, ${p.postkorb}, ${p.regelwerk}, ${p.regel}, ${p.sperre}, ${p.zustand}, 0, ${isoZeitpunkt(p.angelegtAm)},
            ${p.von})`.execute(tx)
}

export type Postfilter = {
  /** null: in all of them. */
  readonly postkoerbe: readonly Kennung<'Postkorb'>[] | null
  readonly zustand: Postzustand
  readonly art: string | null
  readonly hoechstens: number
}

/** The oldest first. */
export async function findPost(tx: Tx, traeger: TraegerNr, f: Postfilter): Promise<readonly Posteingang[]> {
  const koerbe = f.postkoerbe === null ? null : [...f.postkoerbe]
  const { rows } = await sql<Row>`
    SELECT ${SPALTEN} FROM akte.posteingang
     WHERE traeger_nr = ${traeger} AND zustand = ${f.zustand}
       AND (${koerbe}::uuid[] IS NULL OR postkorb = ANY(${koerbe}::uuid[]))
       AND (${f.art}::text IS NULL OR art = ${f.art}::text)
     ORDER BY eingegangen_am, id LIMIT ${f.hoechstens}`.execute(tx)
  return rows.map(parse)
}

export async function findPosteingang(tx: Tx, ref: PosteingangRef): Promise<Posteingang | undefined> {
  const { rows } = await sql<Row>`
    SELECT ${SPALTEN} FROM akte.posteingang
     WHERE traeger_nr = ${ref.traeger} AND id = ${ref.posteingang}`.execute(tx)
  return rows[0] && parse(rows[0])
}

export async function findPosteingangForUpdate(tx: Tx, ref: PosteingangRef): Promise<Posteingang | undefined> {
  const { rows } = await sql<Row>`
    SELECT ${SPALTEN} FROM akte.posteingang
     WHERE traeger_nr = ${ref.traeger} AND id = ${ref.posteingang} FOR UPDATE`.execute(tx)
  return rows[0] && parse(rows[0])
}

/** Null: it lies in the file of the case. */
export async function loadPostinhalt(tx: Tx, ref: PosteingangRef): Promise<Uint8Array | null> {
  const { rows } = await sql<{ inhalt: Uint8Array | null }>`
    SELECT inhalt FROM akte.posteingang WHERE traeger_nr = ${ref.traeger} AND id = ${ref.posteingang}`.execute(tx)
  return rows[0]?.inhalt ?? null
}

/** How it stands after a step; what is filed leaves its bytes to the file of the case. */
export async function updatePosteingang(tx: Tx, p: Posteingang): Promise<void> {
  await sql`
    UPDATE akte.posteingang
       SET art = ${p.art}, zeitraum_von = ${alsIso(p.zeitraum.von)}, zeitraum_bis = ${alsIso(p.zeitraum.bis)},
           fall = ${p.fall}, person = ${p.person}, dokument = ${p.dokument}, postkorb = ${p.postkorb},
           zustand = ${p.zustand}, nr = ${p.nr}, inhalt = CASE WHEN ${p.dokument}::uuid IS NULL THEN inhalt END
     WHERE traeger_nr = ${p.traeger} AND id = ${p.posteingang}`.execute(tx)
}

export async function insertPostschritt(tx: Tx, ref: PosteingangRef, s: Postschritt): Promise<void> {
  await sql`
    INSERT INTO akte.postschritt (traeger_nr, posteingang, nr, akt, postkorb, zustand, vermerk, wann, von)
    VALUES (${ref.traeger}, ${ref.posteingang}, ${s.nr}, ${s.akt}, ${s.postkorb}, ${s.zustand}, ${s.vermerk},
            ${isoZeitpunkt(s.wann)}, ${s.von})`.execute(tx)
}

/** The first on top. */
export async function listPostschritte(tx: Tx, ref: PosteingangRef): Promise<readonly Postschritt[]> {
  const { rows } = await sql<{
    nr: number
    akt: string
    postkorb: string
    zustand: Postzustand
    vermerk: string
    wann: Zeitpunkt
    von: string | null
  }>`
    SELECT nr, akt, postkorb, zustand, vermerk, wann, von FROM akte.postschritt
     WHERE traeger_nr = ${ref.traeger} AND posteingang = ${ref.posteingang} ORDER BY nr`.execute(tx)
  return rows.map((r) => ({
    ...r,
    akt: liesAkt(r.akt),
    postkorb: kennung(r.postkorb),
    von: r.von === null ? null : kennung(r.von),
  }))
}

function liesAkt(text: string): Postakt {
  if (Object.hasOwn(POSTAKTE, text)) return text as Postakt
  throw new Error(`unknown step of a Posteingang: ${text}`)
}

function liesSperre(text: string | null): Gefahr | null {
  if (text === null || istGefahr(text)) return text
  throw new Error(`unknown reason not to open post: ${text}`)
}

function parse(r: Row): Posteingang {
  if (!istPostquelle(r.quelle) || !istPostart(r.art)) throw new Error(`unknown source or kind: ${r.quelle}, ${r.art}`)
  return {
    traeger: traegerNr(r.traeger_nr),
    posteingang: kennung(r.id),
    quelle: r.quelle,
    art: r.art,
    betreff: r.betreff,
    nachname: r.nachname,
    bgNummer: r.bg_nummer,
    dateiname: r.dateiname,
    medientyp: r.medientyp,
    hash: r.hash,
    eingegangenAm: datum(r.eingegangen_am),
    zeitraum: {
      von: r.zeitraum_von === null ? null : datum(r.zeitraum_von),
      bis: r.zeitraum_bis === null ? null : datum(r.zeitraum_bis),
    },
    fall: r.fall === null ? null : kennung(r.fall),
    person: r.person === null ? null : kennung(r.person),
    dokument: r.dokument === null ? null : kennung(r.dokument),
    postkorb: kennung(r.postkorb),
    sperre: liesSperre(r.sperre),
    zustand: r.zustand,
    nr: r.nr,
    angelegtAm: r.angelegt_am,
  }
}
