import { describe, expect, it } from 'vitest'
import { iso } from '../kern/index.ts'
import { kennungsgeber } from './kennungsgeber.ts'
import { deutscheZeit, isoZeitpunkt, liesOrtszeit, liesZeitpunkt, stellbareUhr, tagInBerlin, zeitpunkt } from './uhr.ts'
import { gesaeterZufall } from './zufall.ts'

describe('REL-08: the day in Berlin', () => {
  it.each([
    ['2026-03-28T22:59:59Z', '2026-03-28', 'last second before the night of summer time'],
    ['2026-03-28T23:00:00Z', '2026-03-29', 'Berlin is an hour ahead in winter'],
    ['2026-03-29T21:59:59Z', '2026-03-29', 'two hours ahead in summer'],
    ['2026-03-29T22:00:00Z', '2026-03-30', ''],
    ['2026-10-24T22:00:00Z', '2026-10-25', 'the night that goes back'],
    ['2026-10-25T22:59:59Z', '2026-10-25', ''],
    ['2026-10-25T23:00:00Z', '2026-10-26', ''],
    ['2027-03-28T22:00:00Z', '2027-03-29', ''],
    ['2028-02-28T23:00:00Z', '2028-02-29', 'leap day'],
    ['2028-02-29T23:00:00Z', '2028-03-01', ''],
    ['2026-12-31T22:59:59Z', '2026-12-31', 'turn of the year'],
    ['2026-12-31T23:00:00Z', '2027-01-01', ''],
  ])('%s is %s %s', (utc, tag) => {
    expect(iso(tagInBerlin(liesZeitpunkt(utc)))).toBe(tag)
  })
})

describe('local time', () => {
  it.each([
    ['2026-06-15T09:00', '2026-06-15T07:00:00.000Z'],
    ['2026-01-15T09:00:30', '2026-01-15T08:00:30.000Z'],
    ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s is %s', (berlin, utc) => {
    const z = liesOrtszeit(berlin)
    expect(z === undefined ? z : isoZeitpunkt(z)).toBe(utc)
  })

  it.each(['2026-03-29T02:30', '2026-02-29T09:00', '2026-06-15', '2026-06-15T24:00', 'morgen', '2026-13-01T00:00'])(
    '%s is no time',
    (text) => expect(liesOrtszeit(text)).toBeUndefined(),
  )

  it('reads as people write it', () => {
    expect(deutscheZeit(liesZeitpunkt('2026-06-15T07:00:00Z'))).toBe('15.06.2026, 09:00 Uhr')
  })
})

describe('instants of the database', () => {
  it.each([
    ['2026-06-15 07:00:00+00', '2026-06-15T07:00:00.000Z'],
    ['2026-06-15 07:00:00.5+00', '2026-06-15T07:00:00.500Z'],
    ['2026-06-15 07:00:00.123999+00', '2026-06-15T07:00:00.123Z'],
    ['2026-06-15 12:30:00+05:30', '2026-06-15T07:00:00.000Z'],
  ])('%s', (text, utc) => expect(isoZeitpunkt(liesZeitpunkt(text))).toBe(utc))

  it.each(['infinity', '2026-06-15', '2026-06-15 07:00:00', ''])('%s is none', (text) =>
    expect(() => liesZeitpunkt(text)).toThrow('not an instant'),
  )
})

describe('ids', () => {
  it('ascend within a millisecond and when the clock goes back, and repeat with the seed', () => {
    const gib = (): string[] => {
      const uhr = stellbareUhr('2026-06-15T09:00')
      const naechste = kennungsgeber(uhr, gesaeterZufall('a'))
      const ids = Array.from({ length: 5000 }, naechste)
      uhr.vor(-60_000)
      ids.push(naechste())
      uhr.vor(120_000)
      ids.push(naechste())
      return ids
    }
    const ids = gib()
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
    expect(gib()).toEqual(ids)
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Number.parseInt((ids[0] ?? '').replaceAll('-', '').slice(0, 12), 16)).toBe(zeitpunkt(1781506800000))
  })
})
