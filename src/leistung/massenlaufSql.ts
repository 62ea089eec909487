import { sql } from 'kysely'
import { z } from 'zod'
import { richtwertstandSchema } from '../fall/index.ts'
import {
  type Cent,
  cent,
  type Hash,
  hash,
  isoMonat,
  type Json,
  type Kennung,
  kanonisch,
  kennung,
  monat,
  type TraegerNr,
  traegerNr,
} from '../kern/index.ts'
import { type Kostentraeger, LEISTUNGSARTEN } from '../recht/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import type { Handelnder } from './entscheidung.ts'
import {
  befundAus,
  MASSENGRUENDE,
  MASSENKLASSEN,
  type Massenfall,
  type Massengrund,
  type Massenklasse,
  type Massenlauf,
  type MassenlaufRef,
  type Massenlaufzustand,
  type Massenvollzug,
  type Massenwirkung,
} from './massenlauf.ts'
import { liesRechtsstand, rechtsstandJson } from './rechtsstand.ts'

type FallId = Kennung<'Leistungsfall'>

type LaufRow = {
  traeger_nr: string
  id: string
  titel: string
  grundlage: string
  regel: string
  ab: string
  rechtsstand: string
  parametersatz: string | null
  zustand: Massenlaufzustand
  portionen: number
  fertig: number
  hash: string | null
  angelegt_von: string
  angelegt_personalnummer: string
  angelegt_am: Zeitpunkt
  vorgelegt_von: string | null
  vorgelegt_personalnummer: string | null
  freigegeben_von: string | null
  freigegeben_personalnummer: string | null
}

const SPALTEN = sql.raw(`
  traeger_nr, id, titel, grundlage, regel, ab, rechtsstand, parametersatz, zustand, portionen, fertig, hash, angelegt_von,
  angelegt_personalnummer, angelegt_am, vorgelegt_von, vorgelegt_personalnummer, freigegeben_von, freigegeben_personalnummer`)

export async function insertMassenlauf(tx: Tx, l: Massenlauf): Promise<void> {
  await sql`
    INSERT INTO leistung.massenlauf (traeger_nr, id, titel, grundlage, regel, ab, rechtsstand, parametersatz, zustand,
                                     portionen, fertig, angelegt_von, angelegt_personalnummer, angelegt_am)
    VALUES (${l.traeger}, ${l.lauf}, ${l.titel}, ${l.grundlage}, ${kanonisch(l.regel satisfies Json)}, ${isoMonat(l.ab)},
            ${kanonisch(rechtsstandJson(l.rechtsstand))}, ${l.parametersatz}, ${l.zustand}, ${l.portionen}, ${l.fertig},
            ${l.angelegtVon.bediensteter}, ${l.angelegtVon.personalnummer}, ${isoZeitpunkt(l.angelegtAm)})`.execute(tx)
}

export async function insertPortionen(
  tx: Tx,
  ref: MassenlaufRef,
  portionen: readonly { readonly von: FallId; readonly bis: FallId }[],
): Promise<void> {
  await sql`
    INSERT INTO leistung.massenlauf_portion (traeger_nr, lauf, nr, von, bis, ausgefuehrt)
    SELECT ${ref.traeger}, ${ref.lauf}::uuid, u.nr, u.von, u.bis, false
      FROM unnest(${portionen.map((_, i) => i + 1)}::int[], ${portionen.map((p) => p.von)}::uuid[],
                  ${portionen.map((p) => p.bis)}::uuid[]) AS u(nr, von, bis)`.execute(tx)
}

export async function findMassenlauf(tx: Tx, ref: MassenlaufRef): Promise<Massenlauf | undefined> {
  const { rows } = await sql<LaufRow>`
    SELECT ${SPALTEN} FROM leistung.massenlauf WHERE traeger_nr = ${ref.traeger} AND id = ${ref.lauf}`.execute(tx)
  return rows[0] && parseLauf(rows[0])
}

export async function findMassenlaufForUpdate(tx: Tx, ref: MassenlaufRef): Promise<Massenlauf | undefined> {
  const { rows } = await sql<LaufRow>`
    SELECT ${SPALTEN} FROM leistung.massenlauf
     WHERE traeger_nr = ${ref.traeger} AND id = ${ref.lauf} FOR UPDATE`.execute(tx)
  return rows[0] && parseLauf(rows[0])
}

/** The youngest first. */
export async function listeMassenlaeufe(tx: Tx, traeger: TraegerNr): Promise<readonly Massenlauf[]> {
  const { rows } = await sql<LaufRow>`
    SELECT ${SPALTEN} FROM leistung.massenlauf WHERE traeger_nr = ${traeger}
     ORDER BY angelegt_am DESC, id DESC`.execute(tx)
  return rows.map(parseLauf)
}

/** Leads the run to its next state and writes down who did it, on which result. The run is locked by the caller. */
export async function updateZustand(
  tx: Tx,
  l: Massenlauf,
  s: {
    readonly zustand: Massenlaufzustand
    readonly wer: Handelnder | null
    readonly bemerkung: string
    readonly am: Zeitpunkt
    readonly hash: Hash | null
    readonly fertig: number
    readonly vorgelegtVon: Handelnder | null
    readonly freigegebenVon: Handelnder | null
  },
): Promise<void> {
  await sql`
    UPDATE leistung.massenlauf
       SET zustand = ${s.zustand}, hash = ${s.hash}, fertig = ${s.fertig},
           vorgelegt_von = ${s.vorgelegtVon?.bediensteter ?? null}::uuid,
           vorgelegt_personalnummer = ${s.vorgelegtVon?.personalnummer ?? null},
           freigegeben_von = ${s.freigegebenVon?.bediensteter ?? null}::uuid,
           freigegeben_personalnummer = ${s.freigegebenVon?.personalnummer ?? null}
     WHERE traeger_nr = ${l.traeger} AND id = ${l.lauf}`.execute(tx)
  await sql`
    INSERT INTO leistung.massenlauf_schritt (traeger_nr, lauf, nr, zustand, bemerkung, hash, wann, von)
    SELECT ${l.traeger}, ${l.lauf}::uuid, coalesce(max(nr), 0) + 1, ${s.zustand}, ${s.bemerkung}, ${s.hash},
           ${isoZeitpunkt(s.am)}::timestamptz, ${s.wer?.bediensteter ?? null}::uuid
      FROM leistung.massenlauf_schritt WHERE traeger_nr = ${l.traeger} AND lauf = ${l.lauf}`.execute(tx)
}

export type Massenlaufschritt = {
  readonly nr: number
  readonly zustand: Massenlaufzustand
  readonly bemerkung: string
  readonly wann: Zeitpunkt
  readonly von: Kennung<'Bediensteter'> | null
}

export async function listeMassenlaufschritte(tx: Tx, ref: MassenlaufRef): Promise<readonly Massenlaufschritt[]> {
  const { rows } = await sql<Massenlaufschritt>`
    SELECT nr, zustand, bemerkung, wann, von FROM leistung.massenlauf_schritt
     WHERE traeger_nr = ${ref.traeger} AND lauf = ${ref.lauf} ORDER BY nr`.execute(tx)
  return rows
}

export type Massenportion = { readonly nr: number; readonly von: FallId; readonly bis: FallId }

/** A portion nobody has done yet, locked; undefined if it is done. */
export async function findPortionForUpdate(
  tx: Tx,
  ref: MassenlaufRef & { readonly nr: number; readonly wofuer: 'probe' | 'ausfuehrung' },
): Promise<Massenportion | undefined> {
  const { rows } = await sql<{ nr: number; von: string; bis: string; probe_hash: string | null; ausgefuehrt: boolean }>`
    SELECT nr, von, bis, probe_hash, ausgefuehrt FROM leistung.massenlauf_portion
     WHERE traeger_nr = ${ref.traeger} AND lauf = ${ref.lauf} AND nr = ${ref.nr} FOR UPDATE`.execute(tx)
  const r = rows[0]
  if (r === undefined) throw new Error(`run ${ref.lauf} without portion ${ref.nr}`)
  const getan = ref.wofuer === 'probe' ? r.probe_hash !== null : r.ausgefuehrt
  return getan ? undefined : { nr: r.nr, von: kennung(r.von), bis: kennung(r.bis) }
}

/** Marks the portion as done and counts it; tells how many of how many are done. */
export async function zaehlePortion(
  tx: Tx,
  ref: MassenlaufRef & { readonly nr: number } & ({ readonly probe: Hash } | { readonly ausgefuehrt: true }),
): Promise<Pick<Massenlauf, 'fertig' | 'portionen' | 'zustand'>> {
  const probe = 'probe' in ref ? ref.probe : null
  await sql`
    UPDATE leistung.massenlauf_portion
       SET probe_hash = coalesce(${probe}, probe_hash), ausgefuehrt = ${'ausgefuehrt' in ref}
     WHERE traeger_nr = ${ref.traeger} AND lauf = ${ref.lauf} AND nr = ${ref.nr}`.execute(tx)
  const { rows } = await sql<Pick<Massenlauf, 'fertig' | 'portionen' | 'zustand'>>`
    UPDATE leistung.massenlauf SET fertig = fertig + 1
     WHERE traeger_nr = ${ref.traeger} AND id = ${ref.lauf} RETURNING fertig, portionen, zustand`.execute(tx)
  if (rows[0] === undefined) throw new Error(`run ${ref.lauf} is gone`)
  return rows[0]
}

/** The hashes of the portions in their order. */
export async function listeProbehashes(tx: Tx, ref: MassenlaufRef): Promise<readonly Hash[]> {
  const { rows } = await sql<{ probe_hash: string }>`
    SELECT probe_hash FROM leistung.massenlauf_portion
     WHERE traeger_nr = ${ref.traeger} AND lauf = ${ref.lauf} ORDER BY nr`.execute(tx)
  return rows.map((r) => hash(r.probe_hash))
}

/** Numbers of the portions whose execution is not done yet. */
export async function listeOffenePortionen(tx: Tx, ref: MassenlaufRef): Promise<readonly number[]> {
  const { rows } = await sql<{ nr: number }>`
    SELECT nr FROM leistung.massenlauf_portion
     WHERE traeger_nr = ${ref.traeger} AND lauf = ${ref.lauf} AND NOT ausgefuehrt ORDER BY nr`.execute(tx)
  return rows.map((r) => r.nr)
}

/** What the dry run of a portion found: cases and the effect on money. */
export async function insertProbe(
  tx: Tx,
  ref: MassenlaufRef & { readonly nr: number },
  faelle: readonly Pick<Massenfall, 'fall' | 'fassung' | 'befund' | 'differenz' | 'hash'>[],
  wirkung: readonly Massenwirkung[],
): Promise<void> {
  await sql`
    INSERT INTO leistung.massenlauf_fall (traeger_nr, lauf, fall, portion, fassung, klasse, grund, differenz_cent, hash, vollzug)
    SELECT ${ref.traeger}, ${ref.lauf}::uuid, u.fall, ${ref.nr}::int, u.fassung, u.klasse, u.grund, u.cent, u.hash, 'offen'
      FROM unnest(${faelle.map((f) => f.fall)}::uuid[], ${faelle.map((f) => f.fassung)}::uuid[],
                  ${faelle.map((f) => f.befund.klasse)}::text[], ${faelle.map((f) => f.befund.grund)}::text[],
                  ${faelle.map((f) => f.differenz)}::bigint[], ${faelle.map((f) => f.hash)}::text[])
           AS u(fall, fassung, klasse, grund, cent, hash)`.execute(tx)
  await sql`
    INSERT INTO leistung.massenlauf_wirkung (traeger_nr, lauf, portion, klasse, monat, leistungsart, kostentraeger, differenz_cent)
    SELECT ${ref.traeger}, ${ref.lauf}::uuid, ${ref.nr}::int, u.klasse, u.monat, u.art, u.wer, u.cent
      FROM unnest(${wirkung.map((w) => w.klasse)}::text[], ${wirkung.map((w) => isoMonat(w.monat))}::text[],
                  ${wirkung.map((w) => w.leistungsart)}::text[], ${wirkung.map((w) => w.kostentraeger)}::text[],
                  ${wirkung.map((w) => w.differenz)}::bigint[]) AS u(klasse, monat, art, wer, cent)`.execute(tx)
}

type FallRow = {
  traeger_nr: string
  lauf: string
  fall: string
  fassung: string
  klasse: Massenklasse
  grund: Massengrund | null
  differenz_cent: number
  hash: string
  vollzug: Massenvollzug
  vollzug_grund: Massengrund | null
  entscheidung: string | null
}

const FALL = sql.raw(
  'traeger_nr, lauf, fall, fassung, klasse, grund, differenz_cent, hash, vollzug, vollzug_grund, entscheidung',
)

/** One case of a run, locked: whoever executes it is alone with it. */
export async function findMassenfallForUpdate(
  tx: Tx,
  ref: MassenlaufRef & { readonly fall: FallId },
): Promise<Massenfall | undefined> {
  const { rows } = await sql<FallRow>`
    SELECT ${FALL} FROM leistung.massenlauf_fall
     WHERE traeger_nr = ${ref.traeger} AND lauf = ${ref.lauf} AND fall = ${ref.fall} FOR UPDATE`.execute(tx)
  return rows[0] && parseFall(rows[0])
}

export async function findMassenfall(
  tx: Tx,
  ref: MassenlaufRef & { readonly fall: FallId },
): Promise<Massenfall | undefined> {
  const { rows } = await sql<FallRow>`
    SELECT ${FALL} FROM leistung.massenlauf_fall
     WHERE traeger_nr = ${ref.traeger} AND lauf = ${ref.lauf} AND fall = ${ref.fall}`.execute(tx)
  return rows[0] && parseFall(rows[0])
}

export type Massenfallfilter = MassenlaufRef & {
  readonly klasse?: Massenklasse | undefined
  readonly grund?: Massengrund | undefined
  readonly vollzug?: Massenvollzug | undefined
  readonly portion?: number | undefined
  readonly nach?: FallId | undefined
  readonly hoechstens: number
}

/** Cases of a run in the order of their ids. */
export async function listeMassenfaelle(tx: Tx, f: Massenfallfilter): Promise<readonly Massenfall[]> {
  const wo = [
    f.klasse === undefined ? sql`` : sql`AND klasse = ${f.klasse}`,
    f.grund === undefined ? sql`` : sql`AND coalesce(vollzug_grund, grund) = ${f.grund}`,
    f.vollzug === undefined ? sql`` : sql`AND vollzug = ${f.vollzug}`,
    f.portion === undefined ? sql`` : sql`AND portion = ${f.portion}`,
    f.nach === undefined ? sql`` : sql`AND fall > ${f.nach}`,
  ]
  const { rows } = await sql<FallRow>`
    SELECT ${FALL} FROM leistung.massenlauf_fall
     WHERE traeger_nr = ${f.traeger} AND lauf = ${f.lauf} ${sql.join(wo, sql` `)}
     ORDER BY fall LIMIT ${f.hoechstens}`.execute(tx)
  return rows.map(parseFall)
}

/** Cases whose letters are looked at before the release: the first of a class in the order of their hash. */
export async function listeStichprobe(
  tx: Tx,
  f: MassenlaufRef & { readonly klasse: Massenklasse; readonly hoechstens: number },
): Promise<readonly Massenfall[]> {
  const { rows } = await sql<FallRow>`
    SELECT ${FALL} FROM leistung.massenlauf_fall
     WHERE traeger_nr = ${f.traeger} AND lauf = ${f.lauf} AND klasse = ${f.klasse}
     ORDER BY hash, fall LIMIT ${f.hoechstens}`.execute(tx)
  return rows.map(parseFall)
}

export type Massenzahl = {
  readonly klasse: Massenklasse
  readonly grund: Massengrund | null
  readonly vollzug: Massenvollzug
  readonly faelle: number
  /** Over all their months. */
  readonly differenz: Cent
}

/** How many cases of which class, reason and outcome. The reason is that of the execution where it came out otherwise. */
export async function zaehleMassenfaelle(tx: Tx, ref: MassenlaufRef): Promise<readonly Massenzahl[]> {
  const { rows } = await sql<{
    klasse: Massenklasse
    grund: Massengrund | null
    vollzug: Massenvollzug
    faelle: number
    cent: string | number
  }>`
    SELECT klasse, coalesce(vollzug_grund, grund) AS grund, vollzug, count(*)::int AS faelle, sum(differenz_cent)::bigint AS cent
      FROM leistung.massenlauf_fall
     WHERE traeger_nr = ${ref.traeger} AND lauf = ${ref.lauf}
     GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`.execute(tx)
  return rows.map((r) => ({ ...r, differenz: cent(Number(r.cent)) }))
}

export async function ladeWirkung(tx: Tx, ref: MassenlaufRef): Promise<readonly Massenwirkung[]> {
  const { rows } = await sql<{
    klasse: Massenklasse
    monat: string
    leistungsart: string
    kostentraeger: Kostentraeger
    cent: string | number
  }>`
    SELECT klasse, monat, leistungsart, kostentraeger, sum(differenz_cent)::bigint AS cent FROM leistung.massenlauf_wirkung
     WHERE traeger_nr = ${ref.traeger} AND lauf = ${ref.lauf}
     GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`.execute(tx)
  return rows.map((r) => {
    const leistungsart = LEISTUNGSARTEN.find((a) => a === r.leistungsart)
    if (leistungsart === undefined) throw new Error(`amount of no kind: ${r.leistungsart}`)
    return {
      klasse: r.klasse,
      monat: monat(r.monat),
      leistungsart,
      kostentraeger: r.kostentraeger,
      differenz: cent(Number(r.cent)),
    }
  })
}

/** What became of a case; it is locked by the caller. */
export async function updateVollzug(
  tx: Tx,
  ref: MassenlaufRef & { readonly fall: FallId },
  v: {
    readonly vollzug: Massenvollzug
    readonly grund: Massengrund | null
    readonly entscheidung: Kennung<'Entscheidung'> | null
  },
): Promise<void> {
  await sql`
    UPDATE leistung.massenlauf_fall
       SET vollzug = ${v.vollzug}, vollzug_grund = ${v.grund}, entscheidung = ${v.entscheidung}::uuid
     WHERE traeger_nr = ${ref.traeger} AND lauf = ${ref.lauf} AND fall = ${ref.fall}`.execute(tx)
}

/** The runs decisions came from, by decision. */
export async function listeMassenentscheidungen(
  tx: Tx,
  ref: { readonly traeger: TraegerNr; readonly fall: FallId },
): Promise<ReadonlyMap<Kennung<'Entscheidung'>, { readonly lauf: Kennung<'Massenlauf'>; readonly titel: string }>> {
  const { rows } = await sql<{ entscheidung: string; lauf: string; titel: string }>`
    SELECT f.entscheidung, f.lauf, l.titel FROM leistung.massenlauf_fall f
      JOIN leistung.massenlauf l ON l.traeger_nr = f.traeger_nr AND l.id = f.lauf
     WHERE f.traeger_nr = ${ref.traeger} AND f.fall = ${ref.fall} AND f.entscheidung IS NOT NULL`.execute(tx)
  return new Map(rows.map((r) => [kennung(r.entscheidung), { lauf: kennung(r.lauf), titel: r.titel }]))
}

function parseLauf(r: LaufRow): Massenlauf {
  return {
    traeger: traegerNr(r.traeger_nr),
    lauf: kennung(r.id),
    titel: r.titel,
    grundlage: r.grundlage,
    regel: regelSchema.parse(JSON.parse(r.regel)),
    ab: monat(r.ab),
    rechtsstand: liesRechtsstand(r.rechtsstand),
    parametersatz: r.parametersatz,
    zustand: r.zustand,
    portionen: r.portionen,
    fertig: r.fertig,
    hash: r.hash === null ? null : hash(r.hash),
    angelegtVon: { bediensteter: kennung(r.angelegt_von), personalnummer: r.angelegt_personalnummer },
    angelegtAm: r.angelegt_am,
    vorgelegtVon: person(r.vorgelegt_von, r.vorgelegt_personalnummer),
    freigegebenVon: person(r.freigegeben_von, r.freigegeben_personalnummer),
  }
}

const betrag = z
  .number()
  .int()
  .transform((n) => cent(n))
const regelSchema = z.discriminatedUnion('art', [
  z.strictObject({ art: z.literal('rechtsaenderung') }),
  z.strictObject({ art: z.literal('berichtigung') }),
  z.strictObject({ art: z.literal('kindergeld'), alt: betrag, neu: betrag }),
  z.strictObject({ art: z.literal('richtwerte'), alt: richtwertstandSchema, neu: richtwertstandSchema }),
])

function person(id: string | null, personalnummer: string | null): Handelnder | null {
  return id === null || personalnummer === null ? null : { bediensteter: kennung(id), personalnummer }
}

function parseFall(r: FallRow): Massenfall {
  if (!MASSENKLASSEN.includes(r.klasse) || (r.grund !== null && !(r.grund in MASSENGRUENDE)))
    throw new Error(`case ${r.fall} of no class: ${r.klasse}, ${r.grund}`)
  return {
    traeger: traegerNr(r.traeger_nr),
    lauf: kennung(r.lauf),
    fall: kennung(r.fall),
    fassung: kennung(r.fassung),
    befund: befundAus(r.grund),
    differenz: cent(r.differenz_cent),
    hash: hash(r.hash),
    vollzug: r.vollzug,
    vollzugGrund: r.vollzug_grund,
    entscheidung: r.entscheidung === null ? null : kennung(r.entscheidung),
  }
}
