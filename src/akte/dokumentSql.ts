import { sql } from 'kysely'
import { datum, type Hash, hash, iso, type Kennung, kennung, type TraegerNr, traegerNr } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import {
  type Aufbewahrung,
  type Dokumenteintrag,
  type DokumentRef,
  type Dokumentzustand,
  type Verfasser,
  ZUSTAENDE,
} from './dokument.ts'

type EintragRow = {
  traeger_nr: string
  id: string
  fall: string
  richtung: string
  art: string
  titel: string
  datum: string | null
  medientyp: string
  hash: string
  laenge: number
  festgestellt_hash: string | null
  entscheidung: string | null
  vorlage: string | null
  empfaenger: string | null
  dateiname: string | null
  angelegt_am: Zeitpunkt
  angelegt_von: string | null
  aufbewahrung: string
  vertraulich: boolean
  verfahren: string | null
  zustand: string
}

const SPALTEN = sql.raw(
  `d.traeger_nr, d.id, d.fall, d.richtung, d.art, d.titel, d.datum, d.medientyp, d.hash, d.laenge, d.festgestellt_hash,
   d.entscheidung, d.vorlage, d.empfaenger, d.dateiname, d.angelegt_am, d.angelegt_von, d.aufbewahrung, d.vertraulich, d.verfahren,
   (SELECT z.zustand FROM akte.zustand z WHERE z.traeger_nr = d.traeger_nr AND z.dokument = d.id
     ORDER BY z.nr DESC LIMIT 1) AS zustand`,
)

export async function insertDokument(
  tx: Tx,
  e: Omit<Dokumenteintrag, 'laenge'> & { readonly inhalt: Uint8Array },
): Promise<void> {
  await sql`
    INSERT INTO akte.dokument (traeger_nr, id, fall, richtung, art, titel, datum, medientyp, inhalt, hash, laenge,
                               festgestellt_hash, entscheidung, vorlage, empfaenger, dateiname, angelegt_am,
                               angelegt_von, aufbewahrung, vertraulich, verfahren)
    VALUES (${e.traeger}, ${e.dokument}, ${e.fall}, ${e.richtung}, ${e.art}, ${e.titel},
            ${e.datum === null ? null : iso(e.datum)}, ${e.medientyp}, ${Buffer.from(e.inhalt)}, ${e.hash},
            ${e.inhalt.length}, ${e.festgestelltHash}, ${e.entscheidung}, ${e.vorlage}, ${e.empfaenger},
            ${e.dateiname}, ${isoZeitpunkt(e.angelegtAm)}, ${e.angelegtVon}, ${e.aufbewahrung}, ${e.vertraulich},
            ${e.verfahren})`.execute(tx)
  await insertZustand(tx, e, { nr: 1, zustand: e.zustand, am: e.angelegtAm, von: e.angelegtVon, grund: null })
}

export type Zustandsschritt = {
  readonly nr: number
  readonly zustand: Dokumentzustand
  readonly am: Zeitpunkt
  readonly von: Verfasser
  readonly grund: string | null
}

export async function insertZustand(tx: Tx, ref: DokumentRef, z: Zustandsschritt): Promise<void> {
  await sql`
    INSERT INTO akte.zustand (traeger_nr, dokument, nr, zustand, am, von, grund)
    VALUES (${ref.traeger}, ${ref.dokument}, ${z.nr}, ${z.zustand}, ${isoZeitpunkt(z.am)}, ${z.von}, ${z.grund})`.execute(
    tx,
  )
}

/** Every step a document took, the first one first. */
export async function listeZustaende(tx: Tx, ref: DokumentRef): Promise<readonly Zustandsschritt[]> {
  const { rows } = await sql<{ nr: number; zustand: string; am: Zeitpunkt; von: string | null; grund: string | null }>`
    SELECT nr, zustand, am, von, grund FROM akte.zustand
     WHERE traeger_nr = ${ref.traeger} AND dokument = ${ref.dokument} ORDER BY nr`.execute(tx)
  return rows.map((r) => ({
    nr: r.nr,
    zustand: liesZustand(r.zustand),
    am: r.am,
    von: r.von === null ? null : kennung(r.von),
    grund: r.grund,
  }))
}

/** The file of a case, the newest on top; of what lies in the file of a procedure only that one's, if it is named. */
export async function listeDokumente(
  tx: Tx,
  fall: {
    readonly traeger: TraegerNr
    readonly fall: Kennung<'Leistungsfall'>
    readonly verfahren?: Kennung<'Verfahren'> | undefined
  },
): Promise<readonly Dokumenteintrag[]> {
  const { rows } = await sql<EintragRow>`
    SELECT ${SPALTEN} FROM akte.dokument d
     WHERE d.traeger_nr = ${fall.traeger} AND d.fall = ${fall.fall} AND d.verfahren IS NOT DISTINCT FROM ${fall.verfahren ?? null}::uuid
     ORDER BY d.angelegt_am DESC, d.id DESC`.execute(tx)
  return rows.map(parseEintrag)
}

/** By its id alone: a page learns the Träger from the row. */
export async function findDokument(tx: Tx, id: Kennung<'Dokument'>): Promise<Dokumenteintrag | undefined> {
  const { rows } = await sql<EintragRow>`SELECT ${SPALTEN} FROM akte.dokument d WHERE d.id = ${id}`.execute(tx)
  return rows[0] === undefined ? undefined : parseEintrag(rows[0])
}

export async function loadInhalt(tx: Tx, ref: DokumentRef): Promise<Uint8Array> {
  const { rows } = await sql<{ inhalt: Uint8Array }>`
    SELECT inhalt FROM akte.dokument WHERE traeger_nr = ${ref.traeger} AND id = ${ref.dokument}`.execute(tx)
  if (rows[0] === undefined) throw new Error(`no document ${ref.dokument}`)
  return rows[0].inhalt
}

export type Ansicht = { readonly bytes: Uint8Array; readonly hash: Hash; readonly renderer: string }

export async function findAnsicht(tx: Tx, ref: DokumentRef, format: 'pdf'): Promise<Ansicht | undefined> {
  const { rows } = await sql<{ bytes: Uint8Array; hash: string; renderer: string }>`
    SELECT bytes, hash, renderer FROM akte.ansicht
     WHERE traeger_nr = ${ref.traeger} AND dokument = ${ref.dokument} AND format = ${format}`.execute(tx)
  const r = rows[0]
  return r === undefined ? undefined : { bytes: r.bytes, hash: hash(r.hash), renderer: r.renderer }
}

/** Kept once; a second worker that made the same bytes changes nothing. */
export async function insertAnsicht(
  tx: Tx,
  ref: DokumentRef,
  a: Ansicht & { readonly format: 'pdf'; readonly am: Zeitpunkt },
): Promise<void> {
  await sql`
    INSERT INTO akte.ansicht (traeger_nr, dokument, format, renderer, bytes, hash, am)
    VALUES (${ref.traeger}, ${ref.dokument}, ${a.format}, ${a.renderer}, ${Buffer.from(a.bytes)}, ${a.hash},
            ${isoZeitpunkt(a.am)})
    ON CONFLICT DO NOTHING`.execute(tx)
}

function parseEintrag(r: EintragRow): Dokumenteintrag {
  return {
    traeger: traegerNr(r.traeger_nr),
    dokument: kennung(r.id),
    fall: kennung(r.fall),
    richtung: r.richtung === 'eingang' ? 'eingang' : 'ausgang',
    art: r.art,
    titel: r.titel,
    datum: r.datum === null ? null : datum(r.datum),
    medientyp: r.medientyp,
    hash: hash(r.hash),
    laenge: r.laenge,
    festgestelltHash: r.festgestellt_hash === null ? null : hash(r.festgestellt_hash),
    entscheidung: r.entscheidung === null ? null : kennung(r.entscheidung),
    vorlage: r.vorlage === null ? null : kennung(r.vorlage),
    empfaenger: r.empfaenger,
    dateiname: r.dateiname,
    angelegtAm: r.angelegt_am,
    angelegtVon: r.angelegt_von === null ? null : kennung(r.angelegt_von),
    zustand: liesZustand(r.zustand),
    aufbewahrung: liesAufbewahrung(r.aufbewahrung),
    vertraulich: r.vertraulich,
    verfahren: r.verfahren === null ? null : kennung(r.verfahren),
  }
}

function liesZustand(text: string): Dokumentzustand {
  const z = ZUSTAENDE.find((x) => x === text)
  if (z === undefined) throw new Error(`unknown state of a document: ${text}`)
  return z
}

function liesAufbewahrung(text: string): Aufbewahrung {
  if (text === 'L10' || text === 'L5' || text === 'F') return text
  throw new Error(`unknown class of retention: ${text}`)
}
