import { sql } from 'kysely'
import { type Kennung, kennung } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import type { Ableger, Herkunft } from './ableger.ts'
import { liesEntwurf, schreibeEntwurf } from './entwurf.ts'
import { findEntwurf } from './entwurfSql.ts'
import type { Entwurfsinhalt } from './entwurfsinhalt.ts'
import type { EntwurfRef, FallRef } from './leistungsfall.ts'

type AblegerRow = {
  entwurf: string
  name: string
  herkunft_fassung: string | null
  herkunft_entwurf: string | null
  herkunft_version: number | null
  ausgang: string
  angelegt_am: Zeitpunkt
  angelegt_von: string
  eingebracht_in: string | null
}

const SPALTEN = sql.raw(
  `a.entwurf, a.name, a.herkunft_fassung, a.herkunft_entwurf, a.herkunft_version, a.ausgang, e.angelegt_am,
   e.angelegt_von, a.eingebracht_in`,
)

/** Makes the row beside the draft row, which waits there already, and marks that one as a branch. */
export async function insertAbleger(
  tx: Tx,
  a: EntwurfRef & FallRef & { readonly name: string; readonly herkunft: Herkunft; readonly ausgang: Entwurfsinhalt },
): Promise<void> {
  const [fassung, entwurf, version] =
    a.herkunft.art === 'fassung' ? [a.herkunft.fassung, null, null] : [null, a.herkunft.entwurf, a.herkunft.version]
  await sql`
    INSERT INTO fall.ableger (traeger_nr, entwurf, fall, name, herkunft_fassung, herkunft_entwurf, herkunft_version, ausgang)
    VALUES (${a.traeger}, ${a.entwurf}, ${a.fall}, ${a.name}, ${fassung}, ${entwurf}, ${version},
            ${schreibeEntwurf(a.ausgang)})`.execute(tx)
}

export async function findAbleger(tx: Tx, ref: EntwurfRef): Promise<Ableger | undefined> {
  const { rows } = await sql<AblegerRow>`
    SELECT ${SPALTEN} FROM fall.ableger a JOIN fall.entwurf e ON e.traeger_nr = a.traeger_nr AND e.id = a.entwurf
     WHERE a.traeger_nr = ${ref.traeger} AND a.entwurf = ${ref.entwurf}`.execute(tx)
  const kopie = rows[0] && (await findEntwurf(tx, ref))
  return rows[0] && kopie && { ...kopie, ...parse(rows[0]) }
}

/** The open branches of a case, the youngest first. */
export async function listeAbleger(tx: Tx, ref: FallRef): Promise<readonly Ableger[]> {
  const { rows } = await sql<AblegerRow>`
    SELECT ${SPALTEN} FROM fall.ableger a JOIN fall.entwurf e ON e.traeger_nr = a.traeger_nr AND e.id = a.entwurf
     WHERE a.traeger_nr = ${ref.traeger} AND a.fall = ${ref.fall} AND e.zustand = 'ableger'
     ORDER BY e.angelegt_am DESC, e.id DESC`.execute(tx)
  const alle: Ableger[] = []
  for (const r of rows) {
    const kopie = await findEntwurf(tx, { traeger: ref.traeger, entwurf: kennung(r.entwurf) })
    if (kopie) alle.push({ ...kopie, ...parse(r) })
  }
  return alle
}

export async function updateErledigt(
  tx: Tx,
  ref: EntwurfRef,
  s: { am: Zeitpunkt; von: Kennung<'Bediensteter'>; eingebrachtIn: Kennung<'Entwurf'> | null },
): Promise<void> {
  await sql`
    UPDATE fall.ableger
       SET erledigt_am = ${isoZeitpunkt(s.am)}, erledigt_von = ${s.von}, eingebracht_in = ${s.eingebrachtIn}
     WHERE traeger_nr = ${ref.traeger} AND entwurf = ${ref.entwurf}`.execute(tx)
}

function parse(r: AblegerRow): Omit<Ableger, keyof NonNullable<Awaited<ReturnType<typeof findEntwurf>>>> {
  return {
    name: r.name,
    herkunft: parseHerkunft(r),
    ausgang: liesEntwurf(r.ausgang),
    angelegtAm: r.angelegt_am,
    angelegtVon: kennung(r.angelegt_von),
    eingebrachtIn: r.eingebracht_in === null ? null : kennung(r.eingebracht_in),
  }
}

function parseHerkunft(r: AblegerRow): Herkunft {
  if (r.herkunft_fassung !== null) return { art: 'fassung', fassung: kennung(r.herkunft_fassung) }
  if (r.herkunft_entwurf === null || r.herkunft_version === null) throw new Error(`branch ${r.entwurf} of nothing`)
  return { art: 'entwurf', entwurf: kennung(r.herkunft_entwurf), version: r.herkunft_version }
}
