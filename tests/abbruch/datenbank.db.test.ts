import { rmSync } from 'node:fs'
import { expect, it } from 'vitest'
import { neuerOrdner } from '../start/werkzeug.ts'
import { toeteDatenbank } from './datenbank.ts'

it('REL-03: ten times kill -9 of the database: nothing acknowledged is lost, nothing is there twice', async () => {
  const ordner = neuerOrdner()
  try {
    const bilanz = await toeteDatenbank({ ordner, abbrueche: 10, saat: 'abbruch' })
    expect(bilanz).toMatchObject({ verloren: 0, doppelt: 0 })
    expect(bilanz.bestaetigt).toBeGreaterThanOrEqual(10 * 20)
  } finally {
    rmSync(ordner, { recursive: true, force: true })
  }
}, 300_000)
