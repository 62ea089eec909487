import { sql } from 'kysely'
import type { FallRef } from '../fall/index.ts'
import {
  type Datum,
  type Hash,
  hash,
  hashVonText,
  iso,
  isoMonat,
  type Kennung,
  kanonisch,
  kennung,
  type Monat,
  monat,
  type TraegerNr,
  traegerNr,
} from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import { entfalte, verdichte } from './ablage.ts'
import { liesPersonMonate, personMonateJson } from './betrag.ts'
import {
  ENTSCHEIDUNGSARTEN,
  type Entscheidung,
  type Feststellung,
  type Handelnder,
  TEILE,
  type Teil,
  type Teilhashes,
  type Verfallsanlass,
} from './entscheidung.ts'
import { liesRechtsstand, rechtsstandJson } from './rechtsstand.ts'
import type { Teile } from './teile.ts'

export type EntscheidungRef = { readonly traeger: TraegerNr; readonly entscheidung: Kennung<'Entscheidung'> }

/** The decision of a case that waits to be ordered, and the number of the last ordered one. */
export type Fallstand = { readonly offen: Kennung<'Entscheidung'> | null; readonly letzteFolge: number }

/** Locks the case for decisions: two clicks cannot certify or order at once. */
export async function sperreFallstand(tx: Tx, ref: FallRef): Promise<Fallstand> {
  await sql`
    INSERT INTO leistung.fallstand (traeger_nr, fall, letzte_folge) VALUES (${ref.traeger}, ${ref.fall}, 0)
    ON CONFLICT (traeger_nr, fall) DO NOTHING`.execute(tx)
  const { rows } = await sql<{ offen: string | null; letzte_folge: number }>`
    SELECT offen, letzte_folge FROM leistung.fallstand
     WHERE traeger_nr = ${ref.traeger} AND fall = ${ref.fall} FOR UPDATE`.execute(tx)
  const r = rows[0]
  if (r === undefined) throw new Error(`case ${ref.fall} cannot be locked`)
  return { offen: r.offen === null ? null : kennung(r.offen), letzteFolge: r.letzte_folge }
}

export async function updateFallstand(tx: Tx, ref: FallRef, s: Fallstand): Promise<void> {
  await sql`
    UPDATE leistung.fallstand SET offen = ${s.offen}, letzte_folge = ${s.letzteFolge}
     WHERE traeger_nr = ${ref.traeger} AND fall = ${ref.fall}`.execute(tx)
}

export async function insertEntscheidung(tx: Tx, f: Feststellung, teile: Teile): Promise<void> {
  await sql`
    INSERT INTO leistung.entscheidung (traeger_nr, id, fall, entwurf, entwurf_version, basis_fassung, art, begruendung,
                                       ueberzahlung, zeitraum, regelt, rechtsstand, hash, festgestellt_von, festgestellt_personalnummer, festgestellt_am)
    VALUES (${f.traeger}, ${f.id}, ${f.fall}, ${f.entwurf}, ${f.entwurfVersion}, ${f.basisFassung}, ${f.art}, ${f.begruendung},
            ${f.ueberzahlung ?? null}, ${f.zeitraum ?? null}, ${kanonisch(personMonateJson(f.regelt))}, ${kanonisch(rechtsstandJson(f.rechtsstand))}, ${f.hash},
            ${f.festgestelltVon.bediensteter}, ${f.festgestelltVon.personalnummer}, ${isoZeitpunkt(f.festgestelltAm)})`.execute(
    tx,
  )
  await sql`
    INSERT INTO leistung.entscheidung_teil (traeger_nr, entscheidung, teil, hash, inhalt)
    SELECT ${f.traeger}, ${f.id}::uuid, u.teil, u.hash, u.inhalt
      FROM unnest(${[...TEILE]}::text[], ${TEILE.map((t) => teile.hashes[t])}::text[],
                  ${TEILE.map((t) => verdichte(teile.texte[t]))}::bytea[]) AS u(teil, hash, inhalt)`.execute(tx)
  await sql`
    INSERT INTO leistung.herleitung (traeger_nr, entscheidung, von, bis, hash, inhalt)
    SELECT ${f.traeger}, ${f.id}::uuid, u.von, u.bis, u.hash, u.inhalt
      FROM unnest(${teile.strecken.map((s) => isoMonat(s.von))}::text[], ${teile.strecken.map((s) => isoMonat(s.bis))}::text[],
                  ${teile.strecken.map((s) => s.hash)}::text[], ${teile.strecken.map((s) => verdichte(s.text))}::bytea[])
           AS u(von, bis, hash, inhalt)`.execute(tx)
}

export type Ende = { readonly von: Handelnder; readonly am: Zeitpunkt } & (
  | { readonly zustand: 'angeordnet'; readonly folge: number; readonly fassung: Kennung<'Fassung'> }
  | { readonly zustand: 'zurueckgegeben'; readonly grund: string }
  | { readonly zustand: 'verfallen'; readonly grund: Verfallsanlass }
)

/** @throws if the decision has ended already, or if one natural person would order what she certified. */
export async function insertEnde(tx: Tx, f: Feststellung, e: Ende): Promise<void> {
  const [folge, fassung] = e.zustand === 'angeordnet' ? [e.folge, e.fassung] : [null, null]
  await sql`
    INSERT INTO leistung.entscheidung_ende (traeger_nr, entscheidung, fall, zustand, festgestellt_personalnummer, von,
                                            personalnummer, am, grund, folge, fassung)
    VALUES (${f.traeger}, ${f.id}, ${f.fall}, ${e.zustand}, ${f.festgestelltVon.personalnummer}, ${e.von.bediensteter},
            ${e.von.personalnummer}, ${isoZeitpunkt(e.am)}, ${e.zustand === 'angeordnet' ? null : e.grund}, ${folge}, ${fassung})`.execute(
    tx,
  )
}

type EntscheidungRow = {
  traeger_nr: string
  id: string
  fall: string
  entwurf: string
  entwurf_version: number
  basis_fassung: string | null
  art: string
  begruendung: string | null
  ueberzahlung: string | null
  zeitraum: string | null
  regelt: string
  rechtsstand: string
  hash: string
  festgestellt_von: string
  festgestellt_personalnummer: string
  festgestellt_am: Zeitpunkt
  zustand: string | null
  von: string | null
  personalnummer: string | null
  am: Zeitpunkt | null
  grund: string | null
  folge: number | null
  fassung: string | null
  teile: Record<string, string>
}

const ENTSCHEIDUNG = sql.raw(`
  SELECT e.traeger_nr, e.id, e.fall, e.entwurf, e.entwurf_version, e.basis_fassung, e.art, e.begruendung,
         e.ueberzahlung, e.zeitraum, e.regelt,
         e.rechtsstand, e.hash, e.festgestellt_von, e.festgestellt_personalnummer, e.festgestellt_am,
         n.zustand, n.von, n.personalnummer, n.am, n.grund, n.folge, n.fassung,
         (SELECT json_object_agg(t.teil, t.hash) FROM leistung.entscheidung_teil t
           WHERE t.traeger_nr = e.traeger_nr AND t.entscheidung = e.id) AS teile
    FROM leistung.entscheidung e
    LEFT JOIN leistung.entscheidung_ende n ON n.traeger_nr = e.traeger_nr AND n.entscheidung = e.id`)

export async function findEntscheidung(tx: Tx, ref: EntscheidungRef): Promise<Entscheidung | undefined> {
  const { rows } = await sql<EntscheidungRow>`
    ${ENTSCHEIDUNG} WHERE e.traeger_nr = ${ref.traeger} AND e.id = ${ref.entscheidung}`.execute(tx)
  return rows[0] && parseEntscheidung(rows[0])
}

/** Every decision of a case, the youngest first. */
export async function listeEntscheidungen(tx: Tx, ref: FallRef): Promise<readonly Entscheidung[]> {
  const { rows } = await sql<EntscheidungRow>`
    ${ENTSCHEIDUNG} WHERE e.traeger_nr = ${ref.traeger} AND e.fall = ${ref.fall}
     ORDER BY e.festgestellt_am DESC, e.id DESC`.execute(tx)
  return rows.map(parseEntscheidung)
}

/** Home page: what waits to be ordered, the oldest first. */
export async function listeAnzuordnende(tx: Tx, traeger: TraegerNr): Promise<readonly Entscheidung[]> {
  const { rows } = await sql<EntscheidungRow>`
    ${ENTSCHEIDUNG}
      JOIN leistung.fallstand s ON s.traeger_nr = e.traeger_nr AND s.fall = e.fall AND s.offen = e.id
     WHERE e.traeger_nr = ${traeger} ORDER BY e.festgestellt_am, e.id`.execute(tx)
  return rows.map(parseEntscheidung)
}

/** Ordered decisions of a Träger in portions, for the nightly check. */
export async function listeAngeordnete(
  tx: Tx,
  o: { readonly traeger: TraegerNr; readonly nach: Kennung<'Entscheidung'> | null; readonly anzahl: number },
): Promise<readonly Entscheidung[]> {
  const { rows } = await sql<EntscheidungRow>`
    ${ENTSCHEIDUNG}
     WHERE e.traeger_nr = ${o.traeger} AND n.zustand = 'angeordnet' AND (${o.nach}::uuid IS NULL OR e.id > ${o.nach}::uuid)
     ORDER BY e.id LIMIT ${o.anzahl}`.execute(tx)
  return rows.map(parseEntscheidung)
}

/** The canonical text of one part. @throws if it is not there or does not bear its hash. */
export async function ladeTeil(tx: Tx, ref: EntscheidungRef, teil: Teil): Promise<string> {
  const { rows } = await sql<{ hash: string; inhalt: Uint8Array }>`
    SELECT hash, inhalt FROM leistung.entscheidung_teil
     WHERE traeger_nr = ${ref.traeger} AND entscheidung = ${ref.entscheidung} AND teil = ${teil}`.execute(tx)
  if (rows[0] === undefined) throw new Error(`decision ${ref.entscheidung} without part ${teil}`)
  return geprueft(rows[0], `decision ${ref.entscheidung}, ${teil}`)
}

/** The stored derivation of one month; undefined if the decision did not compute it. */
export async function findHerleitung(tx: Tx, ref: EntscheidungRef, m: Monat): Promise<string | undefined> {
  const { rows } = await sql<{ hash: string; inhalt: Uint8Array }>`
    SELECT hash, inhalt FROM leistung.herleitung
     WHERE traeger_nr = ${ref.traeger} AND entscheidung = ${ref.entscheidung}
       AND von <= ${isoMonat(m)} AND bis >= ${isoMonat(m)}`.execute(tx)
  return rows[0] && geprueft(rows[0], `decision ${ref.entscheidung}, derivation ${isoMonat(m)}`)
}

export async function listHerleitungen(
  tx: Tx,
  ref: EntscheidungRef,
): Promise<readonly { readonly von: Monat; readonly bis: Monat; readonly text: string }[]> {
  const { rows } = await sql<{ von: string; bis: string; hash: string; inhalt: Uint8Array }>`
    SELECT von, bis, hash, inhalt FROM leistung.herleitung
     WHERE traeger_nr = ${ref.traeger} AND entscheidung = ${ref.entscheidung} ORDER BY von`.execute(tx)
  return rows.map((r) => ({ von: monat(r.von), bis: monat(r.bis), text: geprueft(r, `derivation ${r.von}`) }))
}

function geprueft(r: { hash: string; inhalt: Uint8Array }, wo: string): string {
  const text = entfalte(r.inhalt)
  if (hashVonText(text) !== r.hash) throw new Error(`${wo}: the stored bytes were altered`)
  return text
}

function parseEntscheidung(r: EntscheidungRow): Entscheidung {
  const art = ENTSCHEIDUNGSARTEN.find((a) => a === r.art)
  if (art === undefined) throw new Error(`decision ${r.id} of no kind`)
  const f: Feststellung = {
    id: kennung(r.id),
    traeger: traegerNr(r.traeger_nr),
    fall: kennung(r.fall),
    entwurf: kennung(r.entwurf),
    entwurfVersion: r.entwurf_version,
    basisFassung: r.basis_fassung === null ? null : kennung(r.basis_fassung),
    art,
    begruendung: r.begruendung,
    ...(r.ueberzahlung === null ? {} : { ueberzahlung: kennung<'Ueberzahlung'>(r.ueberzahlung) }),
    ...(r.zeitraum === null ? {} : { zeitraum: r.zeitraum }),
    regelt: liesPersonMonate(JSON.parse(r.regelt) as [string, string][]),
    rechtsstand: liesRechtsstand(r.rechtsstand),
    teile: liesTeilhashes(r),
    hash: hash(r.hash),
    festgestelltVon: { bediensteter: kennung(r.festgestellt_von), personalnummer: r.festgestellt_personalnummer },
    festgestelltAm: r.festgestellt_am,
  }
  return mitEnde(f, r)
}

function mitEnde(f: Feststellung, r: EntscheidungRow): Entscheidung {
  if (r.zustand === null) return { ...f, zustand: 'festgestellt' }
  const { von, personalnummer, am } = r
  if (von === null || personalnummer === null || am === null) throw new Error(`decision ${r.id} ended by nobody`)
  const wer: Handelnder = { bediensteter: kennung(von), personalnummer }
  if (r.zustand === 'angeordnet' && r.folge !== null && r.fassung !== null)
    return {
      ...f,
      zustand: 'angeordnet',
      angeordnetVon: wer,
      angeordnetAm: am,
      folge: r.folge,
      fassung: kennung(r.fassung),
    }
  if (r.zustand === 'zurueckgegeben' && r.grund !== null)
    return { ...f, zustand: 'zurueckgegeben', zurueckgegebenVon: wer, zurueckgegebenAm: am, grund: r.grund }
  if (r.zustand === 'verfallen') return { ...f, zustand: 'verfallen', verfallenAm: am, anlass: liesAnlass(r.grund) }
  throw new Error(`decision ${r.id} in no state`)
}

function liesAnlass(text: string | null): Verfallsanlass {
  if (text === 'bearbeitet' || text === 'neuFestgestellt' || text === 'verworfen') return text
  throw new Error(`voided without cause: ${text}`)
}

function liesTeilhashes(r: EntscheidungRow): Teilhashes {
  const lies = (t: Teil): Hash => hash(r.teile[t] ?? '')
  return {
    fakten: lies('fakten'),
    ergebnis: lies('ergebnis'),
    herleitung: lies('herleitung'),
    plan: lies('plan'),
    schreiben: lies('schreiben'),
    zahlungsstand: lies('zahlungsstand'),
  }
}

/** How often whom certified what whom ordered since a day; what a run over the stock ordered does not count. */
export async function listEntscheidungspaare(
  tx: Tx,
  traeger: TraegerNr,
  seit: Datum,
): Promise<
  readonly {
    readonly festgestelltVon: Kennung<'Bediensteter'>
    readonly angeordnetVon: Kennung<'Bediensteter'>
    readonly anzahl: number
  }[]
> {
  const { rows } = await sql<{ f: string; a: string; anzahl: number }>`
    SELECT e.festgestellt_von AS f, n.von AS a, count(*) AS anzahl
      FROM leistung.entscheidung_ende n
      JOIN leistung.entscheidung e ON e.traeger_nr = n.traeger_nr AND e.id = n.entscheidung
     WHERE n.traeger_nr = ${traeger} AND n.zustand = 'angeordnet'
       AND n.am >= ${iso(seit)}::timestamp AT TIME ZONE 'Europe/Berlin'
       AND NOT EXISTS (SELECT 1 FROM leistung.massenlauf_fall m
                        WHERE m.traeger_nr = n.traeger_nr AND m.entscheidung = n.entscheidung)
     GROUP BY 1, 2 ORDER BY 1, 2`.execute(tx)
  return rows.map((r) => ({
    festgestelltVon: kennung<'Bediensteter'>(r.f),
    angeordnetVon: kennung<'Bediensteter'>(r.a),
    anzahl: Number(r.anzahl),
  }))
}

/** Who certified and who ordered these decisions, each pair once. */
export async function listBeteiligte(
  tx: Tx,
  traeger: TraegerNr,
  entscheidungen: readonly Kennung<'Entscheidung'>[],
): Promise<
  readonly { readonly festgestelltVon: Kennung<'Bediensteter'>; readonly angeordnetVon: Kennung<'Bediensteter'> }[]
> {
  if (entscheidungen.length === 0) return []
  const { rows } = await sql<{ f: string; a: string }>`
    SELECT DISTINCT e.festgestellt_von AS f, n.von AS a
      FROM leistung.entscheidung_ende n
      JOIN leistung.entscheidung e ON e.traeger_nr = n.traeger_nr AND e.id = n.entscheidung
     WHERE n.traeger_nr = ${traeger} AND n.entscheidung = ANY(${[...entscheidungen]}::uuid[])`.execute(tx)
  return rows.map((r) => ({
    festgestelltVon: kennung<'Bediensteter'>(r.f),
    angeordnetVon: kennung<'Bediensteter'>(r.a),
  }))
}
