import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cent, monat } from '../kern/index.ts'
import { type Forderungsposten, tilge } from './forderung.ts'

const posten = (m: string, betrag: number): Forderungsposten => ({
  monat: monat(m),
  leistungsart: 'regelbedarf',
  kostentraeger: 'bund',
  betrag: cent(betrag),
})
const F = { posten: [posten('2026-05', 102_38), posten('2026-06', 102_38), posten('2026-07', 102_38)] }
const je = (schon: number, betrag: number) =>
  tilge(F, cent(schon), cent(betrag)).map((p) => [p.monat - monat('2026-05'), p.betrag])

test('what comes in pays off the oldest month first and goes on where the last payment ended', () => {
  expect(je(0, 100_00)).toEqual([[0, 100_00]])
  expect(je(100_00, 50_00)).toEqual([
    [0, 2_38],
    [1, 47_62],
  ])
  expect(je(204_76, 102_38)).toEqual([[2, 102_38]])
})

test('payments in any portions pay off each part exactly once', () => {
  const betraege = fc.array(fc.integer({ min: 1, max: 200_00 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(betraege, fc.array(fc.integer({ min: 1, max: 90_00 }), { maxLength: 20 }), (teile, eingaenge) => {
      const f = { posten: teile.map((b, i) => posten(`2026-0${i + 1}`, b)) }
      const gesamt = teile.reduce((s, b) => s + b, 0)
      const getilgt = new Map<number, number>()
      let schon = 0
      for (const e of [...eingaenge, gesamt]) {
        const betrag = Math.min(e, gesamt - schon)
        const jetzt = tilge(f, cent(schon), cent(betrag))
        expect(jetzt.reduce((s, p) => s + p.betrag, 0)).toBe(betrag)
        for (const p of jetzt) getilgt.set(p.monat, (getilgt.get(p.monat) ?? 0) + p.betrag)
        schon += betrag
      }
      expect(f.posten.map((p) => getilgt.get(p.monat))).toEqual(teile)
    }),
  )
})
