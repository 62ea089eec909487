import { expect, test } from 'vitest'
import { cent, datum } from '../../kern/index.ts'
import { gesaeterZufall, isoZeitpunkt, liesOrtszeit, plusMillisekunden, type Zeitpunkt } from '../../technik/index.ts'
import { liesBarmeldung } from './barmeldung.ts'
import { bargrenze } from './grenze.ts'
import { gueltigBis, istBarnummer, neueBarnummer, pruefwertVon } from './gutschein.ts'

const ort = (text: string): Zeitpunkt => {
  const z = liesOrtszeit(text)
  if (z === undefined) throw new Error(`no such time: ${text}`)
  return z
}

// von: CASH-01; clocks: summer time 29.3.2026 (day of 23 hours) and 25.10.2026 (day of 25 hours), year end, 29.2.2028
test.each([
  ['2026-06-15', '2026-06-16', '2026-06-15T22:00:00.000Z', '2026-06-16T22:00:00.000Z'],
  ['2026-03-28', '2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
  ['2026-03-29', '2026-03-30', '2026-03-29T22:00:00.000Z', '2026-03-30T22:00:00.000Z'],
  ['2026-10-24', '2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
  ['2026-10-25', '2026-10-26', '2026-10-25T23:00:00.000Z', '2026-10-26T23:00:00.000Z'],
  ['2026-12-31', '2027-01-01', '2026-12-31T23:00:00.000Z', '2027-01-01T23:00:00.000Z'],
  ['2028-02-28', '2028-02-29', '2028-02-28T23:00:00.000Z', '2028-02-29T23:00:00.000Z'],
])('CASH-01: given out on %s, good on %s until 23:59:59 in Berlin', (tag, naechster, mitternacht, ende) => {
  const bis = gueltigBis(datum(tag))
  expect(isoZeitpunkt(bis)).toBe(ende)
  expect(ort(`${naechster}T00:00`)).toBe(Date.parse(mitternacht))
  expect(ort(`${naechster}T23:59:59`)).toBe(plusMillisekunden(bis, -1000))
})

test('CASH-01: a number is 24 digits with a check digit, drawn, and its hash is no number', () => {
  const zufall = gesaeterZufall('gutschein')
  const nummern = Array.from({ length: 2_000 }, () => neueBarnummer(zufall))
  expect(new Set(nummern).size).toBe(2_000)
  expect(nummern.every(istBarnummer)).toBe(true)
  for (const n of nummern.slice(0, 50))
    for (let i = 0; i < n.length; i++) {
      const falsch = n.slice(0, i) + String((Number(n[i]) + 1) % 10) + n.slice(i + 1)
      expect(istBarnummer(falsch)).toBe(false)
    }
  // von: sha256sum of the 24 digits
  expect(pruefwertVon('000000000000000000000000')).toBe(
    '1aaa7999292f3795cc857ea24de1f4b299ba64b767338f5c8cbe6e93604cc5a5',
  )
})

test('CASH-03: the limit is a value of a day', () => {
  expect(bargrenze(datum('2026-06-15'))).toBe(cent(1_000_00))
  expect(() => bargrenze(datum('2018-12-31'))).toThrow('no limit')
})

const pruefwert = 'a'.repeat(64)
const zeile = { vorgang: 'V1', pruefwert, betragCent: 1, am: '2026-06-15T10:00:00+02:00' }
const meldung = (x: unknown) => liesBarmeldung(JSON.stringify(x))
const stand = '2026-06-16T00:05:00+02:00'

test('CASH-02: a report of the provider is read whole or not at all, and says where it is wrong', () => {
  expect(meldung({ stand, einloesungen: [zeile] })).toEqual({
    ok: true,
    wert: {
      stand: ort('2026-06-16T00:05'),
      einloesungen: [{ vorgang: 'V1', pruefwert, betrag: 1, am: ort('2026-06-15T10:00') }],
    },
  })
  const falsch = (x: unknown) => {
    const r = meldung(x)
    return r.ok ? 'ok' : `${r.ablehnung.zeile} ${r.ablehnung.was}`
  }
  expect(liesBarmeldung('{')).toMatchObject({ ablehnung: { was: 'json' } })
  expect(falsch({ einloesungen: [] })).toBe('0 stand')
  expect(falsch({ stand: 'gestern', einloesungen: [] })).toBe('0 stand')
  expect(falsch({ stand })).toBe('0 einloesungen')
  const mit = (x: object) => falsch({ stand, einloesungen: [zeile, { ...zeile, vorgang: 'V2', ...x }] })
  expect(mit({ vorgang: '' })).toBe('2 vorgang')
  expect(mit({ vorgang: 'V1' })).toBe('2 doppelt')
  expect(mit({ pruefwert: 'A'.repeat(64) })).toBe('2 pruefwert')
  expect(mit({ betragCent: 1.5 })).toBe('2 betragCent')
  expect(mit({ betragCent: 0 })).toBe('2 betragCent')
  expect(mit({ betragCent: '100' })).toBe('2 betragCent')
  expect(mit({ am: '2026-06-15' })).toBe('2 am')
})
