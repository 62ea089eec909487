// What the proofs of backup and restore compare: every table, every document, the books of a database.
import { createHash } from 'node:crypto'
import { findDokument, oeffne } from '../../src/akte/index.ts'
import { musterjobcenter } from '../../src/app/muster/index.ts'
import { kennung, traegerNr } from '../../src/kern/index.ts'
import {
  arbeiteAb,
  type Db,
  mitEinzelverbindung,
  mitRechten,
  type Sicherungswunsch,
  sichere,
  systemZufall,
  type Umgebung,
  type Ziel,
} from '../../src/technik/index.ts'
import { kettenkopf, pruefeHauptbuch, ZAHLUNG_BEARBEITER } from '../../src/zahlung/index.ts'

export const TRAEGER = [traegerNr('98802'), traegerNr('98803')] as const
const AKTEUR = { art: 'system', auftrag: 'pruefung' } as const

/** The whole sample Jobcenter: 45 households, their runs and notices. */
export async function legeMusterAn(umgebung: Umgebung): Promise<void> {
  const muster = musterjobcenter()
  await muster.einrichten(umgebung, () => undefined)
  await arbeiteAb(umgebung, { ...muster.mitUhr(ZAHLUNG_BEARBEITER), ...muster.bearbeiter })
}

/** Rows of every table of the database, whatever its room. */
export async function zaehleZeilen(ziel: Ziel): Promise<Readonly<Record<string, number>>> {
  return await mitEinzelverbindung(ziel, {}, async (c) => {
    const { rows } = await c.query<{ t: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS t FROM pg_tables
        WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    )
    const je: Record<string, number> = {}
    for (const { t } of rows) je[t] = Number((await c.query(`SELECT count(*) AS n FROM ${t}`)).rows[0]?.n)
    return je
  })
}

/** SHA-256 of every notice as it is handed out, by its id. */
export async function lesbareSchreiben(db: Db, ziel: Ziel): Promise<Readonly<Record<string, string>>> {
  const ids = await mitEinzelverbindung(ziel, {}, async (c) => {
    const { rows } = await c.query<{ id: string }>('SELECT id FROM akte.dokument ORDER BY id')
    return rows.map((r) => r.id)
  })
  const je: Record<string, string> = {}
  for (const id of ids)
    await mitRechten(
      db,
      AKTEUR,
      async (tx) => {
        const e = await findDokument(tx, kennung<'Dokument'>(id))
        if (e === undefined) throw new Error(`document ${id} is not there`)
        const { bytes } = await oeffne(tx, e)
        je[id] = createHash('sha256').update(bytes).digest('hex')
      },
      { nurLesen: true },
    )
  return je
}

/** Head of the chain of each Träger; throws if a ledger does not balance. */
export async function pruefeBuecher(db: Db): Promise<readonly { nummer: number; kette: string }[]> {
  return await mitRechten(
    db,
    AKTEUR,
    async (tx) => {
      const koepfe = []
      for (const t of TRAEGER) {
        const befunde = await pruefeHauptbuch(tx, t)
        if (befunde.length > 0) throw new Error(JSON.stringify(befunde))
        koepfe.push(await kettenkopf(tx, t))
      }
      return koepfe
    },
    { nurLesen: true },
  )
}

/** A backup of any database, not only of the embedded one. */
export function sichereDatenbank(
  umgebung: Umgebung,
  ziel: Ziel,
  o: Pick<Sicherungswunsch, 'nach' | 'name'> & Partial<Sicherungswunsch>,
): ReturnType<typeof sichere> {
  return sichere(ziel, {
    jetzt: umgebung.uhr.jetzt(),
    zufall: systemZufall(),
    koepfe: (schnappschuss) =>
      mitRechten(
        umgebung.db,
        AKTEUR,
        async (tx) => {
          const koepfe = []
          for (const traeger of TRAEGER) koepfe.push({ traeger, ...(await kettenkopf(tx, traeger)) })
          return koepfe
        },
        { nurLesen: true, schnappschuss },
      ),
    beilagen: { wurzel: o.nach, ordner: [] },
    ...o,
  })
}
