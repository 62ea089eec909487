import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { schreibeDatei } from './dateien.ts'
import { protokoll } from './protokoll.ts'
import { stellbareUhr } from './uhr.ts'
import { gesaeterZufall } from './zufall.ts'

describe('log', () => {
  const zeilen: string[] = []
  const log = protokoll(stellbareUhr('2026-06-15T09:00'), (z) => zeilen.push(z))
  beforeEach(() => {
    zeilen.length = 0
  })

  it('one JSON line an event, in UTC', () => {
    log.info('start', { port: 8080 })
    expect(zeilen).toEqual(['{"zeit":"2026-06-15T07:00:00.000Z","stufe":"info","ereignis":"start","port":8080}\n'])
  })

  it('SEC-12: of an error of the database the code, never the row', () => {
    const fehler = Object.assign(new Error('duplicate key value violates unique constraint "iban_key"'), {
      code: '23505',
      constraint: 'iban_key',
      detail: 'Key (iban)=(DE89370400440532013000) already exists.',
      where: 'COPY person, line 1, column name: "Erika Mustermann"',
      parameters: ['Erika Mustermann'],
    })
    log.fehler('anfrage', fehler, { weg: '/personen' })
    expect(JSON.parse(zeilen[0] ?? '')).toMatchObject({
      stufe: 'fehler',
      code: '23505',
      constraint: 'iban_key',
      weg: '/personen',
    })
    expect(zeilen[0]).not.toMatch(/DE89|Mustermann/)
  })

  it('writes what caused an error, down to the first cause, and of the database again only the code', () => {
    const unterste = Object.assign(new Error('invalid input syntax for type uuid: "Erika Mustermann"'), {
      code: '22P02',
    })
    const mitte = Object.assign(new Error('run 7 cannot be planned', { cause: unterste }), { constraint: 'lauf_pkey' })
    log.fehler('auftrag', new Error('job failed', { cause: mitte }))
    expect(JSON.parse(zeilen[0] ?? '')).toMatchObject({
      fehler: 'job failed',
      ursache: {
        fehler: 'run 7 cannot be planned',
        constraint: 'lauf_pkey',
        ursache: { fehler: 'value refused by the database', code: '22P02' },
      },
    })
    expect(zeilen[0]).not.toContain('Mustermann')
  })

  it('a chain of causes that leads back to itself ends', () => {
    const kreis = new Error('first')
    kreis.cause = new Error('second', { cause: kreis })
    log.fehler('auftrag', kreis)
    expect(zeilen[0]?.match(/"fehler":"(first|second)"/g)).toHaveLength(6)
  })
})

describe('REL-06: a file', () => {
  let ordner: string
  beforeEach(() => {
    ordner = mkdtempSync(path.join(tmpdir(), 'datei-'))
  })
  afterEach(() => rmSync(ordner, { recursive: true }))

  it('is there under its name only when it is complete', () => {
    const datei = path.join(ordner, 'lauf.xml')
    schreibeDatei(datei, new TextEncoder().encode('alt'))
    schreibeDatei(datei, new TextEncoder().encode('neu'))
    expect(readFileSync(datei, 'utf8')).toBe('neu')
    expect(readdirSync(ordner)).toEqual(['lauf.xml'])
  })

  it('of that name stays as it was when the new one cannot be written', () => {
    writeFileSync(path.join(ordner, 'lauf.xml'), 'alt')
    expect(() => schreibeDatei(path.join(ordner, 'lauf.xml', 'darin'), new Uint8Array(3))).toThrow()
    expect(readFileSync(path.join(ordner, 'lauf.xml'), 'utf8')).toBe('alt')
    expect(readdirSync(ordner)).toEqual(['lauf.xml'])
  })
})

it('seeded chance repeats, whatever sizes are asked for', () => {
  const [a, b] = [gesaeterZufall('x'), gesaeterZufall('x')]
  const einzeln = Array.from({ length: 100 }, () => a(1)[0])
  expect([...b(37), ...b(0), ...b(63)]).toEqual(einzeln)
  expect([...gesaeterZufall('y')(100)]).not.toEqual(einzeln)
})
