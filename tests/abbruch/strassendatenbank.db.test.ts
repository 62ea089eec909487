import { rmSync } from 'node:fs'
import { expect, it } from 'vitest'
import zaehlung from '../../tools/zaehlung.json' with { type: 'json' }
import { neuerOrdner } from '../start/werkzeug.ts'
import { toeteDatenbankAufDerStrasse } from './strassendatenbank.ts'

const { kurz } = zaehlung.zaehlung['abbruch.datenbank']

it('REL-03: kill -9 of the database while it is ordered and paid: what was acknowledged is there, everything once', async () => {
  const ordner = neuerOrdner()
  try {
    const bilanz = await toeteDatenbankAufDerStrasse({ ordner, abbrueche: kurz, saat: 'kurz' })
    expect(Object.values(bilanz.bestaetigt).reduce((s, n) => s + n, 0)).toBe(kurz)
  } finally {
    rmSync(ordner, { recursive: true, force: true })
  }
}, 300_000)
