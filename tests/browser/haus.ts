// The house for browser tests: the real program, its own database in a temporary folder, its clock put.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { test as basis } from '@playwright/test'
import { freierPort, type Lauf, neuerOrdner, OHNE_HAUSHALTE, rufe, starte } from '../start/werkzeug.ts'

export { expect } from '@playwright/test'

/** The day on which browser tests take place if they say nothing else. */
export const UHR = '2026-06-15T09:00'

export type Haus = {
  readonly adresse: string
  /** Goes on another day: the program is started anew with this clock, on the same data and address. */
  readonly stelleUhr: (berlin: string) => Promise<void>
  readonly schliesse: () => Promise<void>
}

/** A house of one's own, for a road that changes much; with the sample's households around it only if asked for. */
export async function oeffneHaus(
  uhr: string = UHR,
  o: { readonly mitHaushalten?: boolean | undefined } = {},
): Promise<Haus> {
  const daten = path.join(neuerOrdner(), 'daten')
  const port = await freierPort()
  let lauf = await oeffne(uhr)
  async function oeffne(zeit: string): Promise<Lauf> {
    const umgebung = { ALLEGRO_UHR: zeit, ...(o.mitHaushalten === true ? {} : OHNE_HAUSHALTE) }
    const l = starte({ daten, port, umgebung })
    await l.bereit
    return l
  }
  const beende = async (): Promise<void> => {
    lauf.sende('SIGTERM')
    await lauf.ende
  }
  return {
    adresse: lauf.adresse,
    stelleUhr: async (zeit) => {
      await beende()
      lauf = await oeffne(zeit)
    },
    schliesse: async () => {
      await beende()
      await rufe(['halt'], { daten })
      rmSync(path.dirname(daten), { recursive: true, force: true })
    },
  }
}

/** Playwright's `test` with a house that all tests of a worker share; pages are opened by path. */
export const test = basis.extend<Record<never, never>, { haus: Haus }>({
  haus: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
    async ({}, gib) => {
      const haus = await oeffneHaus()
      await gib(haus)
      await haus.schliesse()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ haus }, gib) => gib(haus.adresse),
})
