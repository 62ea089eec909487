// For tests of roads against a database.
import { afterAll } from 'vitest'
import { type Musterjobcenter, type Musternutzer, musterjobcenter } from '../stammdaten/pruefung.ts'
import { type TestDatenbank, testDatenbank } from '../technik/pruefung.ts'
import type { Handelnder } from './handelnder.ts'

export type Musteramt = {
  readonly db: TestDatenbank
  readonly wir: Musterjobcenter
  readonly als: (n: Musternutzer) => Handelnder
}

/** The sample Jobcenter in a database of its own, for the tests of one file; gone after the last of them. */
export async function musteramt(uhr = '2025-12-15T10:00'): Promise<Musteramt> {
  const db = await testDatenbank({ uhr })
  afterAll(() => db.schliesse())
  const wir = await musterjobcenter(db.umgebung)
  return { db, wir, als: (n) => ({ umgebung: db.umgebung, nutzer: n.nutzer }) }
}
