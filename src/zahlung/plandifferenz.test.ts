import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import zaehlung from '../../tools/zaehlung.json' with { type: 'json' }
import { cent, kennung, type Monat, monat } from '../kern/index.ts'
import type { KontoRef } from '../stammdaten/index.ts'
import { plandifferenz, sollOffen, type Zahlungsstand } from './plandifferenz.ts'
import { anspruchSchluessel, fasseZusammen, type Posten, type Ueberzahlung } from './posten.ts'

const laeufe = zaehlung.zaehlung['zahlung.eigenschaften'][process.env.LANG_LAUF === '1' ? 'lang' : 'kurz']
vi.setConfig({ testTimeout: 600_000 })
const konto = (n: number): KontoRef => ({ konto: kennung(`00000000-0000-7000-8000-00000000000${n}`), version: 1 })
const [jan, feb, mrz] = [monat('2026-01'), monat('2026-02'), monat('2026-03')]
const regelt = [jan, feb, mrz]

const posten = (m: Monat, betrag: number, art: Posten['empfaengerart'] = 'bedarfsgemeinschaft'): Posten => ({
  monat: m,
  person: 'P1',
  leistungsart: 'unterkunft',
  kostentraeger: 'kommune',
  empfaenger: konto(art === 'bedarfsgemeinschaft' ? 1 : 2),
  empfaengerart: art,
  zeichen: '',
  betrag: cent(betrag),
})
const ueber = (m: Monat, betrag: number): Ueberzahlung => ({
  monat: m,
  person: 'P1',
  leistungsart: 'unterkunft',
  kostentraeger: 'kommune',
  betrag: cent(betrag),
})
const stand = (s: Partial<Zahlungsstand>): Zahlungsstand => ({ gebunden: [], offen: [], ueberzahlt: [], ...s })

test('first grant: past months at once, the others with their run', () => {
  const neu = [posten(jan, 500_00), posten(feb, 500_00), posten(mrz, 500_00)]
  const d = plandifferenz({ regelt, neu, stand: stand({}), laufAb: mrz })
  expect(d.sofort).toEqual([neu[0], neu[1]])
  expect(d.kuenftig).toEqual([{ monat: mrz, bisher: [], neu: [neu[2]] }])
  expect(d.ueberzahlung).toEqual([])
})

test('a paid month that rises: the difference at once; one that falls: listed, never netted', () => {
  const s = stand({ gebunden: [posten(jan, 500_00), posten(feb, 500_00)], offen: [posten(mrz, 500_00)] })
  const neu = [posten(jan, 560_00), posten(feb, 430_00), posten(mrz, 430_00)]
  const d = plandifferenz({ regelt, neu, stand: s, laufAb: mrz })
  expect(d.sofort).toEqual([posten(jan, 60_00)])
  expect(d.ueberzahlung).toEqual([ueber(feb, 70_00)])
  expect(d.kuenftig).toEqual([{ monat: mrz, bisher: [posten(mrz, 500_00)], neu: [posten(mrz, 430_00)] }])
})

test('what was found overpaid has its own case: a later rise is paid in full', () => {
  const s = stand({ gebunden: [posten(jan, 600_00)], ueberzahlt: [ueber(jan, 100_00)] })
  const d = plandifferenz({ regelt: [jan], neu: [posten(jan, 550_00)], stand: s, laufAb: feb })
  expect([d.sofort, d.ueberzahlung]).toEqual([[posten(jan, 50_00)], []])
})

test('a back-payment not yet taken by a run is replaced, not topped up', () => {
  const s = stand({ gebunden: [posten(jan, 500_00)], offen: [posten(jan, 100_00)] })
  const d = plandifferenz({ regelt: [jan], neu: [posten(jan, 550_00)], stand: s, laufAb: feb })
  expect([d.sofort, d.entfaellt, d.ueberzahlung]).toEqual([[posten(jan, 50_00)], [posten(jan, 100_00)], []])
})

test('§ 72 Abs. 2 SGB II: a Sofortzuschlag that was paid is no overpayment, and is not paid again', () => {
  const zuschlag: Posten = { ...posten(jan, 25_00), leistungsart: 'sofortzuschlag', kostentraeger: 'bund' }
  const s = stand({ gebunden: [posten(jan, 500_00), zuschlag] })
  const d = plandifferenz({ regelt: [jan], neu: [posten(jan, 400_00)], stand: s, laufAb: feb })
  expect([d.sofort, d.ueberzahlung]).toEqual([[], [ueber(jan, 100_00)]])
  const wieder = plandifferenz({ regelt: [jan], neu: [posten(jan, 500_00), zuschlag], stand: s, laufAb: feb })
  expect([wieder.sofort, wieder.ueberzahlung]).toEqual([[], []])
})

test('nothing changes: nothing to pay, nothing to replace', () => {
  const s = stand({ gebunden: [posten(jan, 500_00)], offen: [posten(feb, 500_00)] })
  const neu = [posten(jan, 500_00), posten(feb, 500_00)]
  expect(plandifferenz({ regelt: [jan, feb], neu, stand: s, laufAb: feb })).toEqual({
    sofort: [],
    entfaellt: [],
    kuenftig: [],
    ueberzahlung: [],
  })
})

test('months the decision does not decide stay as they are', () => {
  const s = stand({ gebunden: [posten(jan, 500_00)], offen: [posten(feb, 500_00), posten(mrz, 500_00)] })
  const d = plandifferenz({ regelt: [mrz], neu: [], stand: s, laufAb: feb })
  expect(d).toEqual({
    sofort: [],
    entfaellt: [],
    kuenftig: [{ monat: mrz, bisher: [posten(mrz, 500_00)], neu: [] }],
    ueberzahlung: [],
  })
  expect(() => plandifferenz({ regelt: [mrz], neu: [posten(feb, 1)], stand: s, laufAb: feb })).toThrow()
})

test('rent that rises goes to the landlord who gets it', () => {
  const s = stand({ gebunden: [posten(jan, 400_00, 'vermieter'), posten(jan, 100_00)] })
  const neu = [posten(jan, 450_00, 'vermieter'), posten(jan, 100_00)]
  const d = plandifferenz({ regelt: [jan], neu, stand: s, laufAb: feb })
  expect(d.sofort).toEqual([posten(jan, 50_00, 'vermieter')])
})

test('another payee alone pays nothing twice', () => {
  const s = stand({ gebunden: [posten(jan, 500_00)] })
  const d = plandifferenz({ regelt: [jan], neu: [posten(jan, 500_00, 'vermieter')], stand: s, laufAb: feb })
  expect([d.sofort, d.ueberzahlung]).toEqual([[], []])
})

const einPosten: fc.Arbitrary<Posten> = fc.record({
  monat: fc.constantFrom(jan, feb, mrz),
  person: fc.constantFrom('P1', 'P2'),
  leistungsart: fc.constantFrom('regelbedarf' as const, 'unterkunft' as const),
  kostentraeger: fc.constantFrom('bund' as const, 'kommune' as const),
  empfaengerart: fc.constantFrom('bedarfsgemeinschaft' as const, 'vermieter' as const),
  empfaenger: fc.constantFrom(konto(1), konto(2)),
  zeichen: fc.constant(''),
  betrag: fc.integer({ min: 1, max: 1000_00 }).map(cent),
})
const plan = fc.array(einPosten, { maxLength: 12 }).map(fasseZusammen)

function netto(zeilen: readonly Ueberzahlung[], vorzeichen = 1, in_: Map<string, number> = new Map()) {
  for (const z of zeilen) {
    const k = anspruchSchluessel(z)
    in_.set(k, (in_.get(k) ?? 0) + vorzeichen * z.betrag)
  }
  return in_
}

test('taken − overpaid + open − newly overpaid is the new plan, cent by cent, over any row of decisions', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(plan, fc.boolean()), { minLength: 1, maxLength: 5 }), (folge) => {
      let s = stand({})
      for (const [neu, danachLauf] of folge) {
        const { offen, ueberzahlung } = sollOffen({ regelt, neu, stand: s, laufAb: monat('2026-01') })
        const summe = netto(s.gebunden)
        netto(offen, 1, summe)
        netto([...s.ueberzahlt, ...ueberzahlung], -1, summe)
        const ist = [...summe].filter(([, b]) => b !== 0).sort()
        expect(ist).toEqual([...netto(neu)].sort())
        expect([...offen, ...ueberzahlung].every((p) => p.betrag > 0)).toBe(true)
        s = {
          gebunden: danachLauf ? fasseZusammen([...s.gebunden, ...offen]) : s.gebunden,
          offen: danachLauf ? [] : offen,
          ueberzahlt: [...s.ueberzahlt, ...ueberzahlung],
        }
      }
    }),
    { numRuns: laeufe },
  )
})
