import { sql } from 'kysely'
import { type Datum, iso, type Kennung, kennung } from '../kern/index.ts'
import type { Tx } from '../technik/index.ts'
import type { Iban } from './iban.ts'
import type { Kundennummer } from './nummern.ts'

type PersonId = Kennung<'Person'>

/** Persons in whose names or address every word is the beginning of a word. At most `hoechstens`, by name. */
export async function findPersonenNachWorten(
  tx: Tx,
  suche: { readonly worte: readonly string[]; readonly geburt: Datum | undefined; readonly mitAnschrift: boolean },
  hoechstens: number,
): Promise<readonly PersonId[]> {
  const herkunft = suche.mitAnschrift ? ['name', 'anschrift'] : ['name']
  const bedingungen = suche.worte.map(
    (w) => sql`AND EXISTS (SELECT 1 FROM stammdaten.suchwort s
                            WHERE s.person_id = p.id AND s.herkunft = ANY (${herkunft}::text[])
                              AND s.wort >= ${w} AND s.wort < ${`${w}\u{10ffff}`})`,
  )
  const { rows } = await sql<{ id: string }>`
    SELECT p.id
      FROM stammdaten.person p
     WHERE (${suche.geburt === undefined ? null : iso(suche.geburt)}::date IS NULL
            OR p.geburtsdatum = ${suche.geburt === undefined ? null : iso(suche.geburt)}::date)
           ${sql.join(bedingungen, sql` `)}
     ORDER BY p.sortierschluessel, p.geburtsdatum, p.id
     LIMIT ${hoechstens}`.execute(tx)
  return rows.map((r) => kennung<'Person'>(r.id))
}

export async function findPersonNachKundennummer(tx: Tx, nummer: Kundennummer): Promise<PersonId | undefined> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM stammdaten.person WHERE kundennummer = ${nummer}`.execute(
    tx,
  )
  return rows[0] === undefined ? undefined : kennung<'Person'>(rows[0].id)
}

/** Every person who has or had this account, whether it was confirmed or not. */
export async function findPersonenNachIban(tx: Tx, iban: Iban, hoechstens: number): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT p.id
      FROM stammdaten.person p
     WHERE EXISTS (SELECT 1 FROM stammdaten.bankverbindung b
                     JOIN stammdaten.bankverbindung_version v ON v.bankverbindung_id = b.id
                    WHERE b.person_id = p.id AND v.iban = ${iban})
     ORDER BY p.sortierschluessel, p.geburtsdatum, p.id
     LIMIT ${hoechstens}`.execute(tx)
  return rows.map((r) => kennung<'Person'>(r.id))
}

/** Everybody of one of these days with one of these words in the names, and everybody of the day itself. */
export async function findAehnliche(
  tx: Tx,
  o: { readonly geburt: Datum; readonly tage: readonly Datum[]; readonly worte: readonly string[] },
): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT x.id FROM (
        (SELECT p.id FROM stammdaten.person p WHERE p.geburtsdatum = ${iso(o.geburt)}::date ORDER BY p.id LIMIT 2000)
         UNION
        (SELECT p.id FROM stammdaten.person p
           JOIN stammdaten.suchwort s ON s.person_id = p.id AND s.herkunft = 'name'
          WHERE p.geburtsdatum = ANY (${o.tage.map(iso)}::date[]) AND s.wort = ANY (${o.worte}::text[])
          ORDER BY p.id LIMIT 2000)) x
     ORDER BY x.id`.execute(tx)
  return rows.map((r) => kennung<'Person'>(r.id))
}
