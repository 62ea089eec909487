import { describe, expect, test } from 'vitest'
import { datum, monat } from '../../kern/index.ts'
import { erklaere, pruefeVorrang, type VorrangImMonat } from '../index.ts'
import { angaben, bewilligung, einkommen, einmalig, guthaben, kind, kosten, person } from '../pruefung/bau.ts'
import type { Angabe, Angaben } from '../sachverhalt/angaben.ts'
import { nachFormel } from '../wogg/p19-hoehe/wohngeld.ts'

const HEUTE = { bekanntBis: datum('2026-11-22') }

/** Rent, running costs and heating in cents, in a municipality of Mietenstufe 3. */
const wohnung = (koepfe: number, grundmiete: number, nebenkosten: number, heizung: number): Angabe => ({
  ...kosten(koepfe, grundmiete, nebenkosten, heizung),
  mietenstufe: 3,
})
const lohn = (p: string, brutto_cent: number, steuern_cent: number, sozialabgaben_cent: number): Angabe => ({
  art: 'erwerbseinkommen',
  person: p,
  von: null,
  bis: null,
  brutto_cent,
  steuern_cent,
  sozialabgaben_cent,
})

function ersterMonat(a: Angaben, m: string): VorrangImMonat {
  const v = pruefeVorrang(a, monat(m), HEUTE)
  if (v.art !== 'geprueft') throw new Error(v.gruende.join(', '))
  return v.monate[0]
}

const alleinstehend = (...weitere: readonly Angabe[]) =>
  angaben(person('P1', '1985-03-15'), wohnung(1, 350_00, 100_00, 100_00), ...weitere)

test('Wohngeld with the tables of 2025: 16.800 − 1.230, less 30 percent, a twelfth is 908,25; M is 450 + 110,40', () => {
  // Anlage 3 by hand: z1 = 0,04 + 0,0004797·560,40 + 0,0000408·908,25 = 0,34588048; z2 = 314,14594596; z4 = 283,19
  const m = ersterMonat(alleinstehend(lohn('P1', 1400_00, 40_00, 290_00)), '2025-01')
  expect([m.wohngeld, m.kinderzuschlag]).toEqual([283_00, 0])
})

test('the month before, with the tables of 2023: z1 = 0,36165679; z3 = 231,925; z4 = 266,71', () => {
  expect(ersterMonat(alleinstehend(lohn('P1', 1400_00, 40_00, 290_00)), '2024-12').wohngeld).toBe(267_00)
})

test('without income the lowest Y of the table counts (396 Euro): z4 = 496,46; 1.113 are due, so 617 would be missing', () => {
  const m = ersterMonat(alleinstehend(), '2025-03')
  expect([m.wohngeld, m.leistung, m.fehlt]).toEqual([496_00, 1113_00, 617_00])
})

describe('§ 15 Abs. 2 und 3 WoGG: what flows in once counts in the year of the Wohngeld', () => {
  const mit = (...weitere: readonly Angabe[]) => alleinstehend(lohn('P1', 1400_00, 40_00, 290_00), ...weitere)
  const wohngeld = (a: Angaben, m: string) => ersterMonat(a, m).wohngeld

  test('a twelfth in each of the twelve months after the inflow: 1.200 in January 2025', () => {
    // January: 11 of 12: (15.570 + 1.100) · 0,7 / 12 = 972,42; z1 = 0,34849862; 1,15 · (560,40 − 338,887) = 254,74
    // February: all twelve: 978,25; 1,15 · (560,40 − 341,1515) = 252,14
    // January 2026: one of twelve: 914,08; 1,15 · (560,40 − 316,3797) = 280,62. Then nothing: 908,25
    const a = mit(einmalig('P1', 'sonstiges', 1200_00, '2025-01-15'))
    expect(['2025-01', '2025-02', '2026-01', '2026-02'].map((m) => wohngeld(a, m))).toEqual([
      255_00, 252_00, 281_00, 283_00,
    ])
  })
  test('a bonus counts in full if it comes within the twelve months, and not after it has come', () => {
    const a = mit(einmalig('P1', 'arbeitsentgelt', 1200_00, '2025-11-28'))
    expect(['2025-01', '2025-12'].map((m) => wohngeld(a, m))).toEqual([252_00, 283_00])
  })
  test('with a period of its own it counts in that: July to December 2024 do not concern 2025', () => {
    const fuer = { fuer_von: '2024-07-01', fuer_bis: '2024-12-31' }
    expect(wohngeld(mit(einmalig('P1', 'arbeitsentgelt', 1200_00, '2025-02-10', fuer)), '2025-01')).toBe(283_00)
    // half of it from January to June 2025 on: 1.200 for October 2024 to March 2025, three of six months
    const halb = { fuer_von: '2024-10-01', fuer_bis: '2025-03-31' }
    // (15.570 + 600) · 0,7 / 12 = 943,25; z1 = 0,34730848; 1,15 · (560,40 − 327,5987) = 267,72
    expect(wohngeld(mit(einmalig('P1', 'sonstiges', 1200_00, '2025-02-10', halb)), '2025-01')).toBe(268_00)
  })
  test('a back-payment is no monthly income: 1.200 once, not twelve times', () => {
    const nach = { ...einkommen('P1', 'sonstiges', 1200_00), nachzahlung: true, von: '2025-01-15', bis: '2025-01-15' }
    expect(wohngeld(mit(nach as Angabe), '2025-01')).toBe(255_00)
  })
})

const alleinerziehend = angaben(
  person('P1', '1990-01-10'),
  kind('P2', '2016-06-01'),
  kind('P3', '2021-02-01'),
  { art: 'alleinerziehung', person: 'P1', von: null, bis: null },
  wohnung(3, 600_00, 150_00, 100_00),
  lohn('P1', 2000_00, 50_00, 410_00),
  einkommen('P2', 'kindergeld', 255_00),
  einkommen('P3', 'kindergeld', 255_00),
  einkommen('P2', 'unterhaltsvorschuss', 299_00),
  einkommen('P3', 'unterhaltsvorschuss', 227_00),
)

test('a single parent of two is better off without us: 214,67 against 357 Kinderzuschlag and 358 Wohngeld', () => {
  // 297 − 45 % of 299 = 162,45; 297 − 45 % of 227 = 194,85; the mother's 1.162,00 stay below her need of 1.299,39
  const v = pruefeVorrang(alleinerziehend, monat('2025-03'), HEUTE)
  expect(v.art === 'geprueft' && v.entfaellt).toBe(true)
  const m = ersterMonat(alleinerziehend, '2025-03')
  expect([m.kinderzuschlag, m.wohngeld, m.leistung, m.fehlt]).toEqual([357_00, 358_00, 214_67, 0])
})

test('Kinderzuschlag drawn already is asked for anew, not counted against itself', () => {
  const mit = {
    ...alleinerziehend,
    angaben: { ...alleinerziehend.angaben, K: einkommen('P2', 'kinderzuschlag', 150_00) },
  }
  expect(ersterMonat(mit, '2025-03').kinderzuschlag).toBe(357_00)
})

test('other income above the need lowers Kinderzuschlag in full: 2.000 Arbeitslosengeld of a couple with a child', () => {
  // need 1.012 + 849,99 · 6180/7428 = 1.719,18; 2.000 − 30 = 1.970 is 250,82 above it; 297 − 250,82 = 46,18
  const paar = angaben(
    person('P1', '1985-03-15'),
    person('P2', '1986-03-15', 'partner'),
    kind('P3', '2016-06-01', ['P1', 'P2']),
    wohnung(3, 600_00, 150_00, 100_00),
    einkommen('P1', 'arbeitslosengeld', 2000_00),
    einkommen('P3', 'kindergeld', 255_00),
  )
  expect(ersterMonat(paar, '2025-03').kinderzuschlag).toBe(46_00)
})

test('a single inflow counts in the average of the six months before (§ 6a Abs. 8 BKGG): from April on with a sixth', () => {
  // as above; 30 euros of March are 5 a month in the average of April: 46,18 − 5 = 41,18
  const paar = angaben(
    person('P1', '1985-03-15'),
    person('P2', '1986-03-15', 'partner'),
    kind('P3', '2016-06-01', ['P1', 'P2']),
    wohnung(3, 600_00, 150_00, 100_00),
    einkommen('P1', 'arbeitslosengeld', 2000_00),
    einmalig('P1', 'sonstiges', 30_00, '2025-03-10'),
    einkommen('P3', 'kindergeld', 255_00),
  )
  const je = (m: string) => ersterMonat(paar, m).kinderzuschlag
  expect(['2025-03', '2025-04', '2025-09', '2025-10'].map(je)).toEqual([46_00, 41_00, 41_00, 46_00])
})

describe('§ 6a Abs. 6 und 8 BKGG: wages that rise', () => {
  // Need: 563 + 580 · 4212/5460 = 1.010,43. 1.200 gross, 960 net, 348 free: 612. 2.600, 1.960, 378 free: 1.582.
  const zeit = { bis: '2025-02-28' }
  const familie = (...weitere: readonly Angabe[]) =>
    angaben(
      person('P1', '1990-01-10'),
      kind('P2', '2019-06-01'),
      wohnung(2, 400_00, 100_00, 80_00),
      { ...lohn('P1', 2600_00, 100_00, 540_00), von: '2025-03-01' } as Angabe,
      einkommen('P2', 'kindergeld', 255_00),
      ...weitere,
    )
  const vorher: Angabe = { ...lohn('P1', 1200_00, 0, 240_00), von: '2024-01-01', ...zeit } as Angabe
  const zeitraum = bewilligung('2025-03-01', '2026-02-28')

  test('earnings above the need take 45 percent: 297 − 45 % of 571,57 = 39,79', () => {
    expect(ersterMonat(familie(vorher), '2025-09').kinderzuschlag).toBe(40_00)
  })

  test('the six months before count, not the month: 297 with the old wage, then 3 · 612 and 3 · 1.582', () => {
    // (1.836 + 4.746) / 6 = 1.097,00; 45 % of 86,57 = 38,96; 258,04
    const m = (monatstext: string) => ersterMonat(familie(vorher), monatstext)
    expect([m('2025-03').kinderzuschlag, m('2025-06').kinderzuschlag]).toEqual([297_00, 258_00])
    expect(m('2025-06').einkommensmonate).toBe(6)
  })

  test('what is decided holds in the months after, although the wage has risen (§ 6a Abs. 7 Satz 3)', () => {
    const v = pruefeVorrang(familie(vorher), monat('2025-03'), HEUTE)
    if (v.art !== 'geprueft') throw new Error(v.gruende.join(', '))
    expect(v.monate.map((m) => m.kinderzuschlag)).toEqual([297_00, 297_00, 297_00])
    expect(new Set(v.monate.map((m) => m.kinderzuschlagSeit))).toEqual(new Set([monat('2025-03')]))
  })

  test('a higher amount by law is taken over in the new year (§ 6a Abs. 7 Satz 3): 292 in December 2024, 297 in January', () => {
    const v = pruefeVorrang(familie(vorher), monat('2024-12'), HEUTE)
    expect(v.art === 'geprueft' && v.monate.map((m) => m.kinderzuschlag)).toEqual([292_00, 297_00, 297_00])
  })

  test('another child is another household: decided anew, with the average before its month', () => {
    // April: 2 · 297; need 563 + 580 · 4212/6708 = 927,18; average of October to March 773,67: nothing comes off
    const a = familie(
      vorher,
      kind('P3', '2025-04-01', ['P1'], { von: '2025-04-01' }),
      einkommen('P3', 'kindergeld', 255_00, { von: '2025-04-01' }),
    )
    const v = pruefeVorrang(a, monat('2025-03'), HEUTE)
    if (v.art !== 'geprueft') throw new Error(v.gruende.join(', '))
    expect(v.monate.map((m) => m.kinderzuschlag)).toEqual([297_00, 594_00, 594_00])
    expect(v.monate.map((m) => m.kinderzuschlagSeit)).toEqual(['2025-03', '2025-04', '2025-04'].map(monat))
  })

  test('without a word about the months before our period the month itself stands for them', () => {
    const m = ersterMonat(familie(zeitraum), '2025-03')
    expect([m.kinderzuschlag, m.einkommensmonate]).toEqual([40_00, 0])
  })

  test('with a period of ours, months before it count as far as a wage is stated for them', () => {
    const ab = { ...vorher, von: '2024-12-01' } as Angabe
    const m = ersterMonat(familie(zeitraum, ab), '2025-03')
    expect([m.kinderzuschlag, m.einkommensmonate]).toEqual([297_00, 3])
  })
})

describe('§ 6a Abs. 3, 5 und 6 BKGG: assets above 40.000 euros and 15.000 for each other member', () => {
  const familie = (...vermoegen: readonly Angabe[]) =>
    angaben(
      person('P1', '1990-01-10'),
      kind('P2', '2019-06-01'),
      wohnung(2, 400_00, 100_00, 80_00),
      lohn('P1', 1200_00, 0, 240_00),
      einkommen('P2', 'kindergeld', 255_00),
      ...vermoegen,
    )
  const dreiMonate = (...vermoegen: readonly Angabe[]) => {
    const v = pruefeVorrang(familie(...vermoegen), monat('2025-03'), HEUTE)
    if (v.art !== 'geprueft') throw new Error(v.gruende.join(', '))
    return v.monate.map((m) => m.kinderzuschlag)
  }

  test('within the limit of both together nothing is taken', () => {
    expect(dreiMonate(guthaben('P1', 39_700_00), guthaben('P2', 15_300_00))).toEqual([297_00, 297_00, 297_00])
  })
  test("a child's assets: 300 above its 15.000, 100 unused by the parent, 200 come off in the first month", () => {
    expect(dreiMonate(guthaben('P1', 39_900_00), guthaben('P2', 15_300_00))).toEqual([97_00, 297_00, 297_00])
  })
  test('more than the Kinderzuschlag of a month: none for this child (Satz 6)', () => {
    expect(dreiMonate(guthaben('P1', 40_000_00), guthaben('P2', 15_297_01))).toEqual([0, 0, 0])
    expect(dreiMonate(guthaben('P1', 40_000_00), guthaben('P2', 15_297_00))).toEqual([0, 297_00, 297_00])
  })
  test("the parent's assets come off the whole in the same way (Abs. 6 Satz 4 und 5)", () => {
    expect(dreiMonate(guthaben('P1', 40_100_00), guthaben('P2', 15_000_00))).toEqual([197_00, 297_00, 297_00])
    expect(dreiMonate(guthaben('P1', 55_100_00))).toEqual([197_00, 297_00, 297_00])
    expect(dreiMonate(guthaben('P1', 55_400_00))).toEqual([0, 0, 0])
  })
  test('what is protected under § 12 SGB II does not count', () => {
    expect(dreiMonate({ ...guthaben('P1', 90_000_00), geschuetzt: true } as Angabe)).toEqual([297_00, 297_00, 297_00])
  })
})

describe('§ 6a Abs. 1a BKGG: at most 100 euros missing', () => {
  // Need 563 + 202,68 + 357 + rent; income 612 + 255 + 227; 297 − 45 % of 227 = 194,85. Wohngeld with M 692,60 and
  // Y 995: z1 = 0,30757546, z4 = 444,55; from 575,80 rent on (Mietenstufe 3) 464.
  const familie = (grundmiete: number, brutto = 1200_00) =>
    angaben(
      person('P1', '1990-01-10'),
      kind('P2', '2019-06-01'),
      { art: 'alleinerziehung', person: 'P1', von: null, bis: null },
      wohnung(2, grundmiete, 100_00, 80_00),
      lohn('P1', brutto, 0, brutto / 5),
      einkommen('P2', 'kindergeld', 255_00),
      einkommen('P2', 'unterhaltsvorschuss', 227_00),
    )
  const werte = (a: Angaben) => {
    const { kinderzuschlag, wohngeld, fehlt, erweiterterZugang } = ersterMonat(a, '2025-03')
    return [kinderzuschlag, wohngeld, fehlt, erweiterterZugang]
  }

  test('18,68 missing: open; 99,68 too; 100,68 no longer', () => {
    expect(werte(familie(450_00))).toEqual([195_00, 445_00, 18_68, true])
    expect(werte(familie(550_00))).toEqual([195_00, 464_00, 99_68, true])
    expect(werte(familie(551_00))).toEqual([195_00, 464_00, 100_68, false])
  })
  test('not for who lacks nothing', () => {
    expect(ersterMonat(alleinerziehend, '2025-03').erweiterterZugang).toBe(false)
  })
  test('not without earnings, of which 100 euros would stay free (Nr. 2): 642 Arbeitslosengeld, 7,68 missing', () => {
    // Y = (7.704 + 2.724 − 1.320) / 12 = 759; M = 718,40; z1 = 0,30961424; 1,15 · (718,40 − 234,9972) = 555,91
    const { angaben: a } = familie(550_00)
    const ohne = Object.entries(a).filter(([, x]) => x.art !== 'erwerbseinkommen')
    const arbeitslos = angaben(...ohne.map(([, x]) => x), einkommen('P1', 'arbeitslosengeld', 642_00))
    expect(werte(arbeitslos)).toEqual([195_00, 556_00, 7_68, false])
  })
})

test('below the least income of 600 Euro there is no Kinderzuschlag, and the reason says so', () => {
  const arm = angaben(
    person('P1', '1990-01-10'),
    kind('P2', '2016-06-01'),
    wohnung(2, 400_00, 100_00, 80_00),
    lohn('P1', 599_99, 0, 0),
    einkommen('P2', 'kindergeld', 255_00),
  )
  const m = ersterMonat(arm, '2025-03')
  expect(m.kinderzuschlag).toBe(0)
  const schritt = m.herleitung.ergebnisse.find((e) => e.groesse === 'gesamtkinderzuschlag')?.schritt ?? -1
  expect(erklaere(m.herleitung, schritt).satz).toBe(
    'Kinderzuschlag: nicht zu erwarten, weil die Eltern das Mindesteinkommen nicht erreichen.',
  )
})

test('each highest amount of a child on the last month before a change and on the first after it (§ 6a Abs. 2 BKGG)', () => {
  const familie = angaben(
    person('P1', '1990-01-10'),
    kind('P2', '2019-06-01'),
    wohnung(2, 400_00, 100_00, 80_00),
    lohn('P1', 1200_00, 0, 240_00),
    einkommen('P2', 'kindergeld', 250_00),
  )
  const je = (m: string) => ersterMonat(familie, m).kinderzuschlag
  expect(['2023-12', '2024-01', '2024-12', '2025-01'].map(je)).toEqual([250_00, 292_00, 292_00, 297_00])
})

test.each([
  ['the Mietenstufe is not stated', { mietenstufe: null }, 'Mietenstufe der Gemeinde fehlt (§ 12 Abs. 2 WoGG)'],
  ['home owners', { wohnform: 'eigentum' as const, mietenstufe: 3 }, 'Lastenzuschuss für Wohneigentum (§ 10 WoGG)'],
])('says what it cannot compare: %s', (_name, anders, grund) => {
  const a = angaben(person('P1', '1985-03-15'), { ...kosten(1, 400_00, 50_00, 50_00), ...anders })
  expect(pruefeVorrang(a, monat('2025-03'), HEUTE)).toEqual({ art: 'nichtPruefbar', gruende: [grund] })
})

test('a household that changes within the month is to be asked for the next one', () => {
  const a = angaben(
    person('P1', '1985-03-15'),
    kind('P2', '2025-03-11', ['P1'], { von: '2025-03-11' }),
    wohnung(1, 350_00, 100_00, 100_00),
  )
  expect(pruefeVorrang(a, monat('2025-03'), HEUTE)).toEqual({
    art: 'nichtPruefbar',
    gruende: ['Im März 2025 ändert sich der Haushalt: den folgenden Monat prüfen'],
  })
  expect(pruefeVorrang(a, monat('2025-04'), HEUTE).art).toBe('geprueft')
})

test('the formula in fixed point: whole euros, half up, never below zero', () => {
  // 1 member, M 560,40, Y 908,25 as above; then Y so high that nothing is left
  expect(nachFormel(560_40, 908_25, [400_000, 4797, 408])).toBe(283_00)
  expect(nachFormel(560_40, 5000_00, [400_000, 4797, 408])).toBe(0)
  // a = b = c = 0: 1,15 · 10,00 = 11,50 goes up
  expect(nachFormel(10_00, 0, [0, 0, 0])).toBe(12_00)
  expect(nachFormel(9_99, 0, [0, 0, 0])).toBe(11_00)
})

test('the derivation names what it leads to: the whole, each child that has some, the first month where it differs', () => {
  const m = ersterMonat(alleinerziehend, '2025-03')
  const namen = (v: VorrangImMonat) => v.herleitung.ergebnisse.map((e) => [e.groesse, e.person])
  expect(namen(m)).toEqual([
    ['gesamtkinderzuschlag', undefined],
    ['kinderzuschlagFuerKind', 'P2'],
    ['kinderzuschlagFuerKind', 'P3'],
  ])
  expect(m.herleitungWohngeld.ergebnisse.map((e) => e.groesse)).toEqual(['wohngeld'])
  const wert = (v: VorrangImMonat, i: number) => v.herleitung.schritte[v.herleitung.ergebnisse[i]?.schritt ?? -1]
  expect([0, 1, 2].map((i) => wert(m, i)?.wert)).toEqual([357_00, 162_45, 194_85])
  const reich = {
    ...alleinerziehend,
    angaben: { ...alleinerziehend.angaben, V: guthaben('P1', 70_100_00) },
  }
  // 40.000 and twice 15.000 are free: 100 come off in the first month
  const mit = ersterMonat(reich, '2025-03')
  expect([mit.kinderzuschlag, namen(mit)[1], wert(mit, 1)?.wert]).toEqual([
    257_00,
    ['gesamtkinderzuschlagImErstenMonat', undefined],
    257_00,
  ])
})

test('§ 6a Abs. 1a needs a Kinderzuschlag: a wage that misses 69 euros alone opens nothing', () => {
  // 1.500 gross, 1.140 net, 348 free: 792 of 1.113; Wohngeld with Y 978,25: 252
  const m = ersterMonat(alleinstehend(lohn('P1', 1500_00, 50_00, 310_00)), '2025-03')
  expect([m.kinderzuschlag, m.wohngeld, m.fehlt, m.erweiterterZugang]).toEqual([0, 252_00, 69_00, false])
})

test('one child for another is another household too: decided anew although there are as many (§ 6a Abs. 7 Satz 3)', () => {
  const a = angaben(
    person('P1', '1990-01-10'),
    kind('P2', '2019-06-01', ['P1'], { bis: '2025-03-31' }),
    kind('P3', '2018-06-01', ['P1'], { von: '2025-04-01' }),
    wohnung(2, 400_00, 100_00, 80_00),
    lohn('P1', 1200_00, 0, 240_00),
    einkommen('P2', 'kindergeld', 255_00, { bis: '2025-03-31' }),
    einkommen('P3', 'kindergeld', 255_00, { von: '2025-04-01' }),
  )
  const v = pruefeVorrang(a, monat('2025-03'), HEUTE)
  if (v.art !== 'geprueft') throw new Error(v.gruende.join(', '))
  expect(v.monate.map((m) => m.kinderzuschlagSeit)).toEqual(['2025-03', '2025-04', '2025-04'].map(monat))
  expect(v.monate.map((m) => m.kinderzuschlag)).toEqual([297_00, 297_00, 297_00])
})

test('with benefits that are still needed in one of three months nobody is sent away (§ 12a Satz 2 Nr. 2 SGB II)', () => {
  const bisApril = Object.entries(alleinerziehend.angaben).map(([id, a]) => [
    id,
    a.art === 'erwerbseinkommen' ? { ...a, bis: '2025-04-30' } : a,
  ])
  const v = pruefeVorrang({ ...alleinerziehend, angaben: Object.fromEntries(bisApril) }, monat('2025-03'), HEUTE)
  if (v.art !== 'geprueft') throw new Error(v.gruende.join(', '))
  expect([v.entfaellt, v.monate.map((m) => m.fehlt > 0)]).toEqual([false, [false, false, true]])
})

test('what the law does not carry on is said with the months it concerns: 2027 has no Wohngeld of its own yet', () => {
  const m = ersterMonat(alleinstehend(), '2027-01')
  expect(m.hinweise.map((h) => h.code)).toContain('ALG-REC-04')
  expect(ersterMonat(alleinstehend(), '2026-12').hinweise.map((h) => h.code)).not.toContain('ALG-REC-04')
})
