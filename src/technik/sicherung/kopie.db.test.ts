import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mitEinzelverbindung } from '../db/verbindung.ts'
import { type TestDatenbank, testDatenbank } from '../pruefung.ts'
import { kopiereHeraus, kopiereHinein } from './kopie.ts'

let t: TestDatenbank
beforeAll(async () => {
  t = await testDatenbank()
})
afterAll(() => t.schliesse())

test('rows of every size go out and come in again, and the connection goes on', async () => {
  await mitEinzelverbindung(t.ziel, {}, async (c) => {
    await c.query('CREATE TABLE a (nr int, wort text, bild bytea); CREATE TABLE b (LIKE a); CREATE TABLE leer (x int)')
    await c.query(`INSERT INTO a SELECT n, repeat(E'ein\\tWort\\n\\\\. ', n), CASE WHEN n % 3 = 0 THEN NULL ELSE decode(repeat('00ff', n * 50), 'hex') END
      FROM generate_series(1, 600) AS n`)
    for (let mal = 0; mal < 3; mal++) {
      let zeilen = 0
      const daten = await buffer(kopiereHeraus(c, 'COPY a (nr, wort, bild) TO STDOUT', () => void zeilen++))
      expect(zeilen).toBe(600)
      await c.query('TRUNCATE b')
      await pipeline(Readable.from([daten]), kopiereHinein(c, 'COPY b (nr, wort, bild) FROM STDIN'))
      const { rows } = await c.query(
        'SELECT count(*) AS n FROM (SELECT nr, wort, bild FROM a EXCEPT SELECT nr, wort, bild FROM b) AS x',
      )
      expect(rows).toEqual([{ n: 0 }])
    }
    expect(await buffer(kopiereHeraus(c, 'COPY leer (x) TO STDOUT', () => undefined))).toHaveLength(0)
    await pipeline(Readable.from([]), kopiereHinein(c, 'COPY leer (x) FROM STDIN'))
    await expect(buffer(kopiereHeraus(c, 'COPY gibtsnicht TO STDOUT', () => undefined))).rejects.toThrow(
      'does not exist',
    )
    await expect(
      pipeline(Readable.from([Buffer.from('keine Zahl\n')]), kopiereHinein(c, 'COPY leer (x) FROM STDIN')),
    ).rejects.toThrow('invalid input syntax')
    expect((await c.query('SELECT 1 AS da')).rows).toEqual([{ da: 1 }])
  })
})
