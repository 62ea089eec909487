import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import zaehlung from '../../tools/zaehlung.json' with { type: 'json' }
import { type Cent, cent, kennung, type Monat, monat } from '../kern/index.ts'
import type { Kostentraeger, Leistungsart } from '../recht/index.ts'
import type { KontoRef } from '../stammdaten/index.ts'
import type { Posten, Zahlungsweg, Zahlungswege } from './posten.ts'
import { type Planeingabe, type Planmonat, zahlungsplan } from './zahlungsplan.ts'

const laeufe = zaehlung.zaehlung['zahlung.eigenschaften'][process.env.LANG_LAUF === '1' ? 'lang' : 'kurz']
vi.setConfig({ testTimeout: 600_000 })
const konto = (n: number, version = 1): KontoRef => ({
  konto: kennung(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`),
  version,
})
const jan = monat('2026-01')
const BG = konto(1)
const VERMIETER = konto(2)
const PARTNER = konto(3)

const weg = (w: Partial<Zahlungsweg>): Zahlungsweg => ({
  art: 'vermieter',
  empfaenger: VERMIETER,
  leistungsart: 'unterkunft',
  betrag_cent: null,
  aufteilung: 'koepfe',
  person: null,
  von: null,
  bis: null,
  ...w,
})
const wege = (abweichend: Record<string, Zahlungsweg>): Zahlungswege => ({ auszahlung: BG, abweichend })

function person(name: string, rb: number, kdu: number, bedarf = rb + kdu) {
  const leistungen = [
    { leistungsart: 'regelbedarf' as const, kostentraeger: 'bund' as const, betrag: cent(rb) },
    { leistungsart: 'unterkunft' as const, kostentraeger: 'kommune' as const, betrag: cent(kdu) },
  ].filter((l) => l.betrag > 0)
  return { person: name, bedarf: cent(bedarf), leistungen }
}

function plan(e: Planeingabe): readonly Posten[] {
  const r = zahlungsplan(e)
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}

const an = (posten: readonly Posten[], e: KontoRef): number[] =>
  posten.filter((p) => p.empfaenger.konto === e.konto).map((p) => p.betrag)
const zusammen = (b: readonly number[]): number => b.reduce((s, x) => s + x, 0)

test('rent 500.00 by three heads: the landlord gets 500.00, the surplus cent goes to the first person', () => {
  // § 41 Abs. 2 SGB II, each share rounded: 3 × 166,67 = 500,01 are due, 500,00 are owed
  const m: Planmonat = {
    monat: jan,
    personen: [person('P1', 563_00, 166_67), person('P2', 451_00, 166_67), person('P3', 357_00, 166_67)],
    mieteGeschuldet: cent(500_00),
  }
  const posten = plan({ monate: [m], wege: wege({ w: weg({}) }) })
  expect(an(posten, VERMIETER)).toEqual([166_66, 166_67, 166_67])
  expect(posten.filter((p) => p.person === 'P1' && p.empfaenger.konto === BG.konto).map((p) => p.betrag)).toEqual([
    563_00, 1,
  ])
})

test('split by need: in proportion to each need, never more than the own Unterkunft claim', () => {
  // 400,00 by needs 900 : 700 : 400 = 180 / 140 / 80; P3 has only 50,00, so 30,00 more fall on 9 : 7
  const m: Planmonat = {
    monat: jan,
    personen: [
      person('P1', 563_00, 300_00, 900_00),
      person('P2', 500_00, 200_00, 700_00),
      person('P3', 0, 50_00, 400_00),
    ],
    mieteGeschuldet: cent(600_00),
  }
  const posten = plan({ monate: [m], wege: wege({ w: weg({ betrag_cent: 400_00, aufteilung: 'bedarf' }) }) })
  // 350 × 9/16 = 196,875 → 196,87; 350 × 7/16 = 153,125 → 153,12; the odd cent is taken from the last open one
  expect(an(posten, VERMIETER)).toEqual([196_87, 153_13, 50_00])
})

test('even split: what one cannot give, the others give', () => {
  const m: Planmonat = {
    monat: jan,
    personen: [person('P1', 0, 300_00), person('P2', 0, 100_00), person('P3', 0, 300_00)],
    mieteGeschuldet: cent(600_00),
  }
  expect(an(plan({ monate: [m], wege: wege({ w: weg({}) }) }), VERMIETER)).toEqual([250_00, 100_00, 250_00])
})

test('landlord and supplier together never get more than is owed', () => {
  const m: Planmonat = { monat: jan, personen: [person('P1', 563_00, 600_00)], mieteGeschuldet: cent(550_00) }
  const versorger = weg({ art: 'versorger', empfaenger: konto(4), betrag_cent: 90_00 })
  const posten = plan({ monate: [m], wege: wege({ a: weg({ betrag_cent: 480_00 }), b: versorger }) })
  expect([an(posten, VERMIETER), an(posten, konto(4)), an(posten, BG)]).toEqual([[480_00], [70_00], [563_00, 50_00]])
})

test('separate payment to a partner takes what the landlord leaves', () => {
  const m: Planmonat = {
    monat: jan,
    personen: [person('P1', 506_00, 200_00), person('P2', 506_00, 200_00)],
    mieteGeschuldet: cent(400_00),
  }
  const partner = weg({ art: 'person', empfaenger: PARTNER, leistungsart: 'alle', person: 'P2' })
  const posten = plan({ monate: [m], wege: wege({ a: partner, b: weg({ betrag_cent: 300_00 }) }) })
  expect([an(posten, VERMIETER), an(posten, PARTNER), an(posten, BG)]).toEqual([
    [150_00, 150_00],
    [506_00, 50_00],
    [506_00, 50_00],
  ])
})

test('a way holds in the months it touches', () => {
  const m = (t: string): Planmonat => ({ monat: monat(t), personen: [person('P1', 0, 100_00)], mieteGeschuldet: null })
  const posten = plan({
    monate: [m('2026-01'), m('2026-02'), m('2026-03')],
    wege: wege({ w: weg({ von: '2026-02-01', bis: '2026-02-28' }) }),
  })
  expect(posten.map((p) => p.empfaengerart)).toEqual(['bedarfsgemeinschaft', 'vermieter', 'bedarfsgemeinschaft'])
})

test('without an account the rest cannot be paid; a landlord cannot be paid out of the Regelbedarf', () => {
  const m: Planmonat = { monat: jan, personen: [person('P1', 563_00, 100_00)], mieteGeschuldet: null }
  expect(zahlungsplan({ monate: [m], wege: { auszahlung: null, abweichend: { w: weg({}) } } })).toEqual({
    ok: false,
    ablehnung: { art: 'keinKonto', monat: jan, person: 'P1', betrag: 563_00 },
  })
  expect(zahlungsplan({ monate: [m], wege: wege({ w: weg({ leistungsart: 'alle' }) }) })).toEqual({
    ok: false,
    ablehnung: { art: 'wegUnzulaessig', weg: 'w' },
  })
})

describe('§ 26 Abs. 5 SGB II: the subsidy goes to the insurer, whole, and to nobody else', () => {
  const KASSE = konto(5)
  const mitZuschuss = (name: string, zuschuss: number, anVersicherung = true) => ({
    ...person(name, 563_00, 300_00),
    leistungen: [
      ...person(name, 563_00, 300_00).leistungen,
      {
        leistungsart: 'zuschussVersicherung' as const,
        kostentraeger: 'bund' as const,
        betrag: cent(zuschuss),
        ...(anVersicherung ? { an: 'versicherungsunternehmen' as const } : {}),
      },
    ],
  })
  const monatVon = (...personen: Planmonat['personen']): Planmonat => ({
    monat: jan,
    personen,
    mieteGeschuldet: cent(300_00),
  })
  const versicherung = (w: Partial<Zahlungsweg> = {}): Zahlungsweg =>
    weg({ art: 'versicherung', empfaenger: KASSE, leistungsart: 'zuschussVersicherung', person: 'P1', ...w })

  test('a way to the insurer takes it, whatever is owed for the flat; the rest goes as ever', () => {
    const posten = plan({
      monate: [monatVon(mitZuschuss('P1', 508_59))],
      wege: wege({ w: versicherung(), v: weg({}) }),
    })
    expect([an(posten, KASSE), an(posten, VERMIETER), an(posten, BG)]).toEqual([[508_59], [300_00], [563_00]])
  })

  test('care and health at two companies: two ways, a fixed amount and the rest', () => {
    const pflege = versicherung({ empfaenger: konto(6), betrag_cent: 90_00 })
    const posten = plan({
      monate: [monatVon(mitZuschuss('P1', 400_00))],
      wege: wege({ a: pflege, b: versicherung() }),
    })
    expect([an(posten, konto(6)), an(posten, KASSE), an(posten, BG)]).toEqual([[90_00], [310_00], [563_00, 300_00]])
  })

  test.each<[string, Record<string, Zahlungsweg>, number]>([
    ['no way', {}, 508_59],
    ['a way of another person', { w: versicherung({ person: 'P2' }) }, 508_59],
    ['a way that takes a part', { w: versicherung({ betrag_cent: 500_00 }) }, 8_59],
    ['a way to a partner for everything', { w: weg({ art: 'person', leistungsart: 'alle', person: 'P1' }) }, 508_59],
  ])('%s: refused with what is missing', (_, abweichend, fehlt) => {
    const m = monatVon(mitZuschuss('P1', 508_59), person('P2', 563_00, 0))
    expect(zahlungsplan({ monate: [m], wege: wege(abweichend) })).toEqual({
      ok: false,
      ablehnung: { art: 'versicherungFehlt', monat: jan, person: 'P1', betrag: fehlt },
    })
  })

  test('what the law leaves to the person does not go there; out of housing no insurer is paid', () => {
    const m = monatVon(mitZuschuss('P1', 100_00, false))
    const posten = plan({ monate: [m], wege: wege({ w: versicherung() }) })
    expect([an(posten, KASSE), zusammen(an(posten, BG))]).toEqual([[], 963_00])
    expect(zahlungsplan({ monate: [m], wege: wege({ w: versicherung({ leistungsart: 'unterkunft' }) }) })).toEqual({
      ok: false,
      ablehnung: { art: 'wegUnzulaessig', weg: 'w' },
    })
  })
})

const betrag = fc.integer({ min: 0, max: 2_000_00 }).map(cent)
const arten: readonly [Leistungsart, Kostentraeger][] = [
  ['regelbedarf', 'bund'],
  ['mehrbedarf', 'bund'],
  ['unterkunft', 'kommune'],
  ['sofortzuschlag', 'bund'],
]
const planperson = (p: string) =>
  fc.record({ bedarf: betrag, betraege: fc.tuple(betrag, betrag, betrag, betrag) }).map((x) => ({
    person: p,
    bedarf: x.bedarf,
    leistungen: arten.map(([leistungsart, kostentraeger], i) => ({
      leistungsart,
      kostentraeger,
      betrag: x.betraege[i] ?? cent(0),
    })),
  }))
const planmonat = (m: Monat): fc.Arbitrary<Planmonat> =>
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.option(betrag, { nil: null }))
    .chain(([n, mieteGeschuldet]) =>
      fc
        .tuple(...Array.from({ length: n }, (_, i) => planperson(`P${i + 1}`)))
        .map((personen) => ({ monat: m, personen, mieteGeschuldet })),
    )
const zahlungsweg: fc.Arbitrary<Zahlungsweg> = fc
  .record({
    art: fc.constantFrom('vermieter' as const, 'versorger' as const, 'person' as const),
    empfaenger: fc.integer({ min: 2, max: 5 }).map((n) => konto(n)),
    betrag_cent: fc.option(fc.integer({ min: 0, max: 1_500_00 }), { nil: null }),
    aufteilung: fc.constantFrom('koepfe' as const, 'bedarf' as const),
    person: fc.option(fc.constantFrom('P1', 'P2', 'P10'), { nil: null }),
    alle: fc.boolean(),
  })
  .map(({ alle, ...w }) => ({
    ...w,
    leistungsart: alle && w.art === 'person' ? ('alle' as const) : ('unterkunft' as const),
    von: null,
    bis: null,
  }))
const planeingabe: fc.Arbitrary<Planeingabe> = fc.record({
  monate: fc.tuple(planmonat(jan), planmonat(monat('2026-02'))),
  wege: fc
    .dictionary(fc.stringMatching(/^[a-z]{1,4}$/), zahlungsweg, { maxKeys: 4 })
    .map((abweichend) => ({ auszahlung: BG, abweichend })),
})

function jePerson(eintraege: readonly { monat: Monat; person: string; leistungsart: string; betrag: Cent }[]) {
  const summen: Record<string, number> = {}
  for (const e of eintraege) {
    if (e.betrag === 0) continue
    const k = `${e.monat} ${e.person} ${e.leistungsart}`
    summen[k] = (summen[k] ?? 0) + e.betrag
  }
  return summen
}

test('PAY-20: the parts are together exactly what each person is due; nothing is negative', () => {
  fc.assert(
    fc.property(planeingabe, (e) => {
      const posten = plan(e)
      const soll = e.monate.flatMap((m) =>
        m.personen.flatMap((p) => p.leistungen.map((l) => ({ monat: m.monat, person: p.person, ...l }))),
      )
      expect(jePerson(posten)).toEqual(jePerson(soll))
      expect(posten.every((p) => p.betrag > 0)).toBe(true)
    }),
    { numRuns: laeufe },
  )
})

test('PAY-20: landlords and suppliers never get more than is owed in the month', () => {
  fc.assert(
    fc.property(planeingabe, (e) => {
      const posten = plan(e)
      for (const m of e.monate) {
        if (m.mieteGeschuldet === null) continue
        const dritte = posten.filter((p) => p.monat === m.monat && ['vermieter', 'versorger'].includes(p.empfaengerart))
        expect(zusammen(dritte.map((p) => p.betrag))).toBeLessThanOrEqual(m.mieteGeschuldet)
      }
    }),
    { numRuns: laeufe },
  )
})

test('the plan depends on nothing but its input, and not on the order of that', () => {
  fc.assert(
    fc.property(planeingabe, (e) => {
      const umgekehrt: Planeingabe = {
        monate: e.monate.toReversed().map((m) => ({
          ...m,
          personen: m.personen.toReversed().map((p) => ({ ...p, leistungen: p.leistungen.toReversed() })),
        })),
        wege: { ...e.wege, abweichend: Object.fromEntries(Object.entries(e.wege.abweichend).toReversed()) },
      }
      expect(JSON.stringify(plan(umgekehrt))).toBe(JSON.stringify(plan(e)))
    }),
    { numRuns: laeufe },
  )
})
