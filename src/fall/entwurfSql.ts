import { sql } from 'kysely'
import { iso, type Kennung, kennung, type TraegerNr, traegerNr } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import {
  type Entwurf,
  type Entwurfskopf,
  type Entwurfszustand,
  liesEntwurf,
  projiziereEntwurf,
  schreibeEntwurf,
} from './entwurf.ts'
import type { Entwurfsinhalt } from './entwurfsinhalt.ts'
import type { EntwurfRef, FallRef } from './leistungsfall.ts'

type KopfRow = {
  traeger_nr: string
  id: string
  fall: string
  basis: string | null
  zustand: string
  version: number
  festgestellt_version: number | null
  luecken: number
  nachweise_offen: number
  geaendert_am: Zeitpunkt
  geaendert_von: string
}
type EntwurfRow = KopfRow & { inhalt: string }

const KOPF = sql.raw(
  `e.traeger_nr, e.id, e.fall, e.basis, e.zustand, e.version, e.festgestellt_version, e.luecken, e.nachweise_offen,
   e.geaendert_am, e.geaendert_von`,
)

/** @throws if the case has an open one: there is one draft a case. */
export async function insertEntwurf(
  tx: Tx,
  e: EntwurfRef & {
    fall: Kennung<'Leistungsfall'>
    basis: Kennung<'Fassung'> | null
    vorgaenger: Kennung<'Entwurf'> | null
    zustand?: 'offen' | 'ableger' | undefined
    inhalt: Entwurfsinhalt
    am: Zeitpunkt
    von: Kennung<'Bediensteter'>
  },
): Promise<void> {
  const p = projiziereEntwurf(e.inhalt)
  const am = isoZeitpunkt(e.am)
  await sql`
    INSERT INTO fall.entwurf (traeger_nr, id, fall, basis, vorgaenger, zustand, version, inhalt, luecken, nachweise_offen,
                              personen, bewilligt_von, bewilligt_bis, angelegt_am, angelegt_von, geaendert_am, geaendert_von)
    VALUES (${e.traeger}, ${e.entwurf}, ${e.fall}, ${e.basis}, ${e.vorgaenger}, ${e.zustand ?? 'offen'}, 0, ${schreibeEntwurf(e.inhalt)},
            ${p.luecken}, ${p.nachweiseOffen}, ${p.personen}, ${tagOderNull(p.bewilligtVon)}, ${tagOderNull(p.bewilligtBis)},
            ${am}, ${e.von}, ${am}, ${e.von})`.execute(tx)
}

export async function findEntwurf(tx: Tx, ref: EntwurfRef): Promise<Entwurf | undefined> {
  const { rows } = await sql<EntwurfRow>`
    SELECT ${KOPF}, e.inhalt FROM fall.entwurf e WHERE e.traeger_nr = ${ref.traeger} AND e.id = ${ref.entwurf}`.execute(
    tx,
  )
  return rows[0] && parseEntwurf(rows[0])
}

/** Locks the draft: its changes get one order. */
export async function findEntwurfForUpdate(tx: Tx, ref: EntwurfRef): Promise<Entwurf | undefined> {
  const { rows } = await sql<EntwurfRow>`
    SELECT ${KOPF}, e.inhalt FROM fall.entwurf e WHERE e.traeger_nr = ${ref.traeger} AND e.id = ${ref.entwurf} FOR UPDATE`.execute(
    tx,
  )
  return rows[0] && parseEntwurf(rows[0])
}

export async function findOffenenEntwurf(tx: Tx, ref: FallRef): Promise<Entwurf | undefined> {
  const { rows } = await sql<EntwurfRow>`
    SELECT ${KOPF}, e.inhalt FROM fall.entwurf e
     WHERE e.traeger_nr = ${ref.traeger} AND e.fall = ${ref.fall} AND e.zustand = 'offen'`.execute(tx)
  return rows[0] && parseEntwurf(rows[0])
}

/** Every draft the case has had, those thrown away and branches left out; the first one first. */
export async function listeEntwuerfe(
  tx: Tx,
  ref: FallRef,
): Promise<readonly (Entwurfskopf & { readonly angelegtAm: Zeitpunkt })[]> {
  const { rows } = await sql<KopfRow & { angelegt_am: Zeitpunkt }>`
    SELECT ${KOPF}, e.angelegt_am FROM fall.entwurf e
     WHERE e.traeger_nr = ${ref.traeger} AND e.fall = ${ref.fall} AND e.zustand IN ('offen', 'uebernommen', 'verlegt')
     ORDER BY e.angelegt_am, e.id`.execute(tx)
  return rows.map((r) => ({ ...parseKopf(r), angelegtAm: r.angelegt_am }))
}

export async function updateInhalt(
  tx: Tx,
  ref: EntwurfRef,
  s: { inhalt: Entwurfsinhalt; version: number; am: Zeitpunkt; von: Kennung<'Bediensteter'> },
): Promise<void> {
  const p = projiziereEntwurf(s.inhalt)
  await sql`
    UPDATE fall.entwurf
       SET inhalt = ${schreibeEntwurf(s.inhalt)}, version = ${s.version}, luecken = ${p.luecken},
           nachweise_offen = ${p.nachweiseOffen}, personen = ${p.personen},
           bewilligt_von = ${tagOderNull(p.bewilligtVon)}, bewilligt_bis = ${tagOderNull(p.bewilligtBis)},
           geaendert_am = ${isoZeitpunkt(s.am)}, geaendert_von = ${s.von}
     WHERE traeger_nr = ${ref.traeger} AND id = ${ref.entwurf}`.execute(tx)
}

export async function updateZustand(tx: Tx, ref: EntwurfRef, zustand: Entwurfszustand): Promise<void> {
  await sql`
    UPDATE fall.entwurf SET zustand = ${zustand} WHERE traeger_nr = ${ref.traeger} AND id = ${ref.entwurf}`.execute(tx)
}

export async function updateFestgestellt(tx: Tx, ref: EntwurfRef, version: number | null): Promise<void> {
  await sql`
    UPDATE fall.entwurf SET festgestellt_version = ${version}
     WHERE traeger_nr = ${ref.traeger} AND id = ${ref.entwurf}`.execute(tx)
}

/** Home page: open drafts this person has opened or changed, the youngest first. */
export async function listeMeineEntwuerfe(
  tx: Tx,
  traeger: TraegerNr,
  bediensteter: Kennung<'Bediensteter'>,
): Promise<readonly Entwurfskopf[]> {
  const { rows } = await sql<KopfRow>`
    SELECT ${KOPF} FROM fall.entwurf e
     WHERE e.traeger_nr = ${traeger} AND e.zustand = 'offen'
       AND (e.angelegt_von = ${bediensteter} OR EXISTS (
             SELECT 1 FROM fall.aenderung a
              WHERE a.traeger_nr = e.traeger_nr AND a.entwurf = e.id AND a.bediensteter = ${bediensteter}))
     ORDER BY e.geaendert_am DESC, e.id`.execute(tx)
  return rows.map(parseKopf)
}

/** Team: every open draft in which something was done, the oldest first. */
export async function listeOffeneEntwuerfe(tx: Tx, traeger: TraegerNr): Promise<readonly Entwurfskopf[]> {
  const { rows } = await sql<KopfRow>`
    SELECT ${KOPF} FROM fall.entwurf e
     WHERE e.traeger_nr = ${traeger} AND e.zustand = 'offen' AND (e.version > 0 OR e.vorgaenger IS NOT NULL)
     ORDER BY e.geaendert_am, e.id`.execute(tx)
  return rows.map(parseKopf)
}

/** Home page: complete open drafts nobody has certified in this version, the oldest first. */
export async function listeFestzustellende(tx: Tx, traeger: TraegerNr): Promise<readonly Entwurfskopf[]> {
  const { rows } = await sql<KopfRow>`
    SELECT ${KOPF} FROM fall.entwurf e
     WHERE e.traeger_nr = ${traeger} AND e.zustand = 'offen' AND e.luecken = 0
       AND e.festgestellt_version IS DISTINCT FROM e.version
       AND (e.version > 0 OR e.vorgaenger IS NOT NULL)
     ORDER BY e.geaendert_am, e.id`.execute(tx)
  return rows.map(parseKopf)
}

function parseEntwurf(r: EntwurfRow): Entwurf {
  return { ...parseKopf(r), inhalt: liesEntwurf(r.inhalt) }
}

function parseKopf(r: KopfRow): Entwurfskopf {
  return {
    traeger: traegerNr(r.traeger_nr),
    entwurf: kennung(r.id),
    fall: kennung(r.fall),
    basis: r.basis === null ? null : kennung(r.basis),
    zustand: liesZustand(r.zustand),
    version: r.version,
    festgestellteVersion: r.festgestellt_version,
    luecken: r.luecken,
    nachweiseOffen: r.nachweise_offen,
    geaendertAm: r.geaendert_am,
    geaendertVon: kennung(r.geaendert_von),
  }
}

const ZUSTAENDE: readonly Entwurfszustand[] = ['offen', 'uebernommen', 'verworfen', 'verlegt', 'ableger', 'eingebracht']

function liesZustand(text: string): Entwurfszustand {
  const zustand = ZUSTAENDE.find((z) => z === text)
  if (zustand === undefined) throw new Error(`draft in no state: ${text}`)
  return zustand
}

function tagOderNull(tag: Parameters<typeof iso>[0] | null): string | null {
  return tag === null ? null : iso(tag)
}
