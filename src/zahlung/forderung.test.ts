import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cent, datum, kennung, monat } from '../kern/index.ts'
import { type ForderungMitStand, type OffenerPosten, ohne, tilge, tilgungsfolge } from './forderung.ts'
import type { Ratenplan } from './ratenplan.ts'

const posten = (
  m: string,
  betrag: number,
  offen = betrag,
  kostentraeger: 'bund' | 'kommune' = 'bund',
): OffenerPosten => ({
  monat: monat(m),
  leistungsart: kostentraeger === 'bund' ? 'regelbedarf' : 'unterkunft',
  kostentraeger,
  betrag: cent(betrag),
  offen: cent(offen),
})
const je = (liste: readonly OffenerPosten[], betrag: number) =>
  tilge(liste, cent(betrag)).map((p) => [p.kostentraeger, p.monat - monat('2026-05'), p.betrag])

test('of one bearer the oldest month is paid off first, and it goes on where the last payment ended', () => {
  const drei = (schon: readonly number[]) =>
    ['2026-05', '2026-06', '2026-07'].map((m, i) => posten(m, 102_38, 102_38 - (schon[i] ?? 0)))
  expect(je(drei([]), 100_00)).toEqual([['bund', 0, 100_00]])
  expect(je(drei([100_00]), 50_00)).toEqual([
    ['bund', 0, 2_38],
    ['bund', 1, 47_62],
  ])
  expect(je(drei([102_38, 102_38]), 102_38)).toEqual([['bund', 2, 102_38]])
})

test('after a correction what is open counts, not what would come next', () => {
  // the first receipt (month 5) was taken back, the second (month 6) stands
  const offen = [posten('2026-05', 100_00), posten('2026-06', 100_00, 0), posten('2026-07', 100_00)]
  expect(je(offen, 120_00)).toEqual([
    ['bund', 0, 100_00],
    ['bund', 2, 20_00],
  ])
})

test('§ 43a: a part payment goes to Bund and Kommune by their shares of the claim', () => {
  // 100 on a claim of 563 (Bund) and 400 (Kommune): 58,46 and 41,54 (recht, faelligkeit.test.ts)
  const beide = [posten('2026-05', 563_00), posten('2026-05', 400_00, 400_00, 'kommune')]
  expect(je(beide, 100_00)).toEqual([
    ['bund', 0, 58_46],
    ['kommune', 0, 41_54],
  ])
})

test('two payments of one run go on where the other ended', () => {
  // as the second case above: the rest of month 5, then month 6
  const drei = ['2026-05', '2026-06', '2026-07'].map((m) => posten(m, 102_38))
  expect(je(ohne(drei, tilge(drei, cent(100_00))), 50_00)).toEqual([
    ['bund', 0, 2_38],
    ['bund', 1, 47_62],
  ])
})

test('more than is open is never paid off', () => {
  expect(() => tilge([posten('2026-05', 10_00, 4_00)], cent(4_01))).toThrow()
})

test('payments in any portions pay off each part exactly once, each time within a cent of the shares', () => {
  const teil = fc.record({ betrag: fc.integer({ min: 1, max: 200_00 }), bund: fc.boolean() })
  fc.assert(
    fc.property(
      fc.array(teil, { minLength: 1, maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 90_00 }), { maxLength: 20 }),
      (teile, eingaenge) => {
        let stand = teile.map((x, i) => posten(`2026-0${i + 1}`, x.betrag, x.betrag, x.bund ? 'bund' : 'kommune'))
        const gesamt = teile.reduce((s, x) => s + x.betrag, 0)
        const anteilBund = teile.reduce((s, x) => s + (x.bund ? x.betrag : 0), 0) / gesamt
        let schon = 0
        for (const e of [...eingaenge, gesamt]) {
          const betrag = Math.min(e, gesamt - schon)
          const jetzt = tilge(stand, cent(betrag))
          expect(jetzt.reduce((s, p) => s + p.betrag, 0)).toBe(betrag)
          stand = stand.map((p) => ({
            ...p,
            offen: cent(p.offen - (jetzt.find((x) => x.monat === p.monat)?.betrag ?? 0)),
          }))
          for (const p of stand) expect(p.offen).toBeGreaterThanOrEqual(0)
          schon += betrag
          const bund = stand.reduce((s, p) => s + (p.kostentraeger === 'bund' ? p.betrag - p.offen : 0), 0)
          expect(Math.abs(bund - schon * anteilBund)).toBeLessThanOrEqual(1)
        }
        expect(stand.every((p) => p.offen === 0)).toBe(true)
      },
    ),
  )
})

test('§ 366 Abs. 2 BGB: what is due comes before what is not, then the older; what is paid is left out', () => {
  const uuid = (zeichen: string): string => `01890000-0000-7000-8000-00000000000${zeichen}`
  const f = (id: string, faelligAm: string, offen = 10_00): ForderungMitStand =>
    ({
      id: kennung<'Forderung'>(uuid(id)),
      faelligAm: datum(faelligAm),
      offen: cent(offen),
      ratenplan: null,
      darlehen: null,
    }) as ForderungMitStand
  const folge = (tag: string, ...liste: readonly ForderungMitStand[]) =>
    tilgungsfolge(liste, datum(tag)).map((x) => x.id.slice(-1))
  expect(folge('2026-10-01', f('c', '2026-12-01'), f('b', '2026-09-14'), f('a', '2026-09-01'))).toEqual(['a', 'b', 'c'])
  expect(folge('2026-10-01', f('b', '2026-09-14'), f('a', '2026-09-14'), f('d', '2026-01-01', 0))).toEqual(['a', 'b'])
  // put off to December: a later claim that is due comes first
  const spaeter = { ...f('a', '2026-09-01'), ratenplan: GESTUNDET }
  expect(folge('2026-10-01', spaeter, f('b', '2026-09-14'))).toEqual(['b', 'a'])
  // § 42a SGB II: a loan is not due while it is paid back out of the benefit
  const ausDarlehen = (id: string, faelligAm: string | null): ForderungMitStand => ({
    ...f(id, '2026-01-01'),
    grund: 'darlehen',
    darlehen: {
      id: kennung<'Darlehen'>(uuid('8')),
      verfahren: kennung<'Verfahren'>(uuid('9')),
      art: 'bedarf',
      zweck: '',
      ausgezahltAm: datum('2025-12-10'),
      faelligAm: faelligAm === null ? null : datum(faelligAm),
    },
  })
  expect(folge('2026-10-01', ausDarlehen('a', null), f('b', '2026-09-14'))).toEqual(['b', 'a'])
  expect(folge('2026-10-01', ausDarlehen('a', '2026-09-01'), f('b', '2026-09-14'))).toEqual(['a', 'b'])
})

const GESTUNDET: Ratenplan = {
  id: kennung('01890000-0000-7000-8000-0000000000aa'),
  nr: 1,
  verfahren: kennung('01890000-0000-7000-8000-0000000000bb'),
  art: 'stundung',
  betrag: cent(10_00),
  rate: cent(10_00),
  erste: datum('2026-12-01'),
  ende: null,
}
