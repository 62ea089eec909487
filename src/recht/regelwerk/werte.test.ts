import { describe, expect, test } from 'vitest'
import { cent, datum, monat } from '../../kern/index.ts'
import { berechne, bereite, liesParametersatz } from '../index.ts'
import { angaben, bewilligung, guthaben, miete, person } from '../pruefung/bau.ts'
import { teilhabeImMonat } from '../sgb2/p28-bildung/parameter.ts'
import { grenzeOhneAnhoerung } from '../sgb2/p43-aufrechnung/parameter.ts'
import { parameter } from './parameter.ts'
import { restcent, teilbetrag } from './restcent.ts'
import { anteil, aufVolleEuro, geteilt, hoechstens, mindestensNull, prozentVon, rundeWieIm } from './rundung.ts'
import { gestelltAb, schaltetUm } from './schalter.ts'
import { wertAm } from './wertAm.ts'

const HEUTE = { bekanntBis: datum('2026-11-22') }

// Each computation says anew how it rounds; the last of these leaves it as it is today.
describe('§ 41 Abs. 2 SGB II: rounding', () => {
  test('from the third decimal on up, as the law says since 2012', () => {
    rundeWieIm(monat('2012-01'))
    expect([anteil(cent(100), 1, 3), anteil(cent(200), 1, 3), anteil(cent(5), 1, 2)]).toEqual([33, 67, 3])
    expect([prozentVon(cent(563_00), 2_30), prozentVon(cent(50), 1_00)]).toEqual([12_95, 1])
    expect([geteilt(45, 30), geteilt(44, 30)]).toEqual([2, 1])
  })
  test('cut off from April to December 2011 (§ 77 Abs. 14), neither before nor after', () => {
    const zwei = (m: string) => {
      rundeWieIm(monat(m))
      return [anteil(cent(200), 1, 3), prozentVon(cent(364_00), 12_34), geteilt(59, 30)]
    }
    // 66,67; 364 · 12,34 % = 44,9176; 59 / 30 = 1,97
    expect(zwei('2011-03')).toEqual([67, 44_92, 2])
    expect(zwei('2011-04')).toEqual([66, 44_91, 1])
    expect(zwei('2011-12')).toEqual([66, 44_91, 1])
    expect(zwei('2012-01')).toEqual([67, 44_92, 2])
  })
  test('whole euros until March 2011: from 50 cents on up', () => {
    expect([aufVolleEuro(100_49), aufVolleEuro(100_50), aufVolleEuro(0)]).toEqual([100_00, 101_00, 0])
  })
  test('no more than, no less than nothing', () => {
    expect([hoechstens(cent(1), cent(2)), hoechstens(cent(2), cent(1)), hoechstens(cent(2), cent(2))]).toEqual([
      1, 1, 2,
    ])
    expect([mindestensNull(-1), mindestensNull(0), mindestensNull(1)]).toEqual([0, 0, 1])
  })
})

describe('the cents that are left when an amount is shared out', () => {
  const teile = (betrag: number, gewichte: readonly number[], wie: number) =>
    gewichte.map((_, i) => teilbetrag(cent(betrag), gewichte, i, wie))
  test('each rounded by itself; the first has them; the last; the largest rests', () => {
    // 100 to three: 33,33 each; 200: 66,67 each
    expect([0, 1, 2, 3].map((wie) => teile(100, [1, 1, 1], wie))).toEqual([
      [33, 33, 33],
      [34, 33, 33],
      [33, 33, 34],
      [34, 33, 33],
    ])
    expect([0, 1, 2, 3].map((wie) => teile(200, [1, 1, 1], wie))).toEqual([
      [67, 67, 67],
      [68, 66, 66],
      [66, 66, 68],
      [67, 67, 66],
    ])
    // 100 by 1 : 2 : 4: 14,29, 28,57, 57,14: the rest of the second is the largest
    expect([1, 2, 3].map((wie) => teile(100, [1, 2, 4], wie))).toEqual([
      [15, 28, 57],
      [14, 28, 58],
      [14, 29, 57],
    ])
  })
  test('who has no part gets no cent, and nobody anything of nothing', () => {
    expect([1, 2, 3].map((wie) => teile(101, [0, 1, 1, 0], wie))).toEqual([
      [0, 51, 50, 0],
      [0, 50, 51, 0],
      [0, 51, 50, 0],
    ])
    expect([0, 1, 2, 3].map((wie) => teile(100, [0, 0], wie))).toEqual(new Array(4).fill([0, 0]))
    expect(teilbetrag(cent(100), [1, 1], 7, 0)).toBe(0)
  })
})

describe('a value of the law on a day', () => {
  test('15 euros since August 2019, unknown the day before', () => {
    expect(wertAm(teilhabeImMonat, HEUTE, datum('2019-08-01'))).toBe(15_00)
    expect(() => wertAm(teilhabeImMonat, HEUTE, datum('2019-07-31'))).toThrow(
      'sgb2.28.7.teilhabeImMonat is unknown on 2019-07-31',
    )
    expect(wertAm(grenzeOhneAnhoerung, HEUTE, datum('2026-11-22'))).toBe(70_00)
  })
  test('a table whose rows do not ascend is a mistake of the program', () => {
    const zeile = (ab: string) => ({ ab, verkuendet: '2020-01-01', wert: 1, quelle: 'test' })
    expect(() => parameter('sgb2.0.test', '§ 0 SGB II', 'cent', [zeile('2021-01-01'), zeile('2021-01-01')])).toThrow(
      'versions of sgb2.0.test do not ascend',
    )
  })
})

describe('answers to open questions, from a day on', () => {
  const zu = (...liste: readonly (readonly [string, string])[]) => ({
    'sgb2.41.2.restcent': liste.map(([ab, wert]) => ({ ab, wert })),
  })
  test('since when a switch stands as it does; a word that is none counts for nothing', () => {
    const ab = (tag: string, ...liste: readonly (readonly [string, string])[]) =>
      gestelltAb(restcent, { ...HEUTE, auslegung: zu(...liste) }, datum(tag))
    expect(ab('2023-01-01', ['2023-01-01', 'erstePerson'])).toBe('2023-01-01')
    expect(ab('2022-12-31', ['2023-01-01', 'erstePerson'])).toBe('')
    expect(ab('2026-01-01', ['2023-01-01', 'erstePerson'], ['2025-01-01', 'letztePerson'])).toBe('2025-01-01')
    expect(ab('2026-01-01', ['2023-01-01', 'niemand'])).toBe('')
    expect([
      gestelltAb(restcent, HEUTE, datum('2026-01-01')),
      gestelltAb(restcent, undefined, datum('2026-01-01')),
    ]).toEqual(['', ''])
  })
  test('whether an answer changes after one day and up to another', () => {
    const auslegung = zu(['2023-01-01', 'erstePerson'])
    const um = (ab: string, bis: string) => schaltetUm(auslegung, datum(ab), datum(bis))
    expect([um('2022-12-31', '2023-01-01'), um('2023-01-01', '2023-02-01'), um('2022-11-01', '2022-12-31')]).toEqual([
      true,
      false,
      false,
    ])
    expect(schaltetUm({}, datum('2022-12-31'), datum('2023-01-01'))).toBe(false)
  })
})

describe('other amounts than those of the law', () => {
  const RBS1 = 'sgb2.20.1a.regelbedarfsstufe1'
  const zeile = { id: RBS1, ab: '2026-10-01', verkuendet: null, wert: 600_00, quelle: 'Entwurf' }
  const satz = (...parameter: readonly unknown[]) => ({ format: 'allegro-parametersatz/1', parameter })
  const fehler = (json: unknown) => {
    const r = liesParametersatz(json)
    return r.ok ? [] : r.ablehnung
  }
  const gesamt = (m: string, ...zeilen: readonly unknown[]) => {
    const r = liesParametersatz(satz(...zeilen))
    if (!r.ok) throw new Error(r.ablehnung.join('\n'))
    const s = bereite(angaben(person('P1', '1985-03-15'), miete(1, 300_00)))
    return berechne(s, monat(m), { bekanntBis: datum('2026-09-30'), parametersatz: r.wert }).gesamt
  }
  test('600 euros from October 2026 on, the law before', () => {
    expect([gesamt('2026-09', zeile), gesamt('2026-10', zeile), gesamt('2026-12', zeile)]).toEqual([
      863_00, 900_00, 900_00,
    ])
  })
  test('a row that is promulgated later than what is known does not count', () => {
    expect(gesamt('2026-10', { ...zeile, verkuendet: '2026-10-01' })).toBe(863_00)
    expect(gesamt('2026-10', { ...zeile, verkuendet: '2026-09-30' })).toBe(900_00)
  })
  test('a row replaces the Fassung that begins on its day', () => {
    expect(gesamt('2024-01', { ...zeile, ab: '2024-01-01' })).toBe(900_00)
    expect(gesamt('2023-12', { ...zeile, ab: '2024-01-01' })).toBe(802_00)
  })
  test('two rows in any order', () => {
    const spaeter = { ...zeile, ab: '2026-11-01', wert: 610_00 }
    expect([gesamt('2026-10', spaeter, zeile), gesamt('2026-11', spaeter, zeile)]).toEqual([900_00, 910_00])
    const r = liesParametersatz(satz(spaeter, zeile))
    expect(r.ok && r.wert.zeilen).toBe(2)
  })
  test.each<[string, unknown, readonly string[]]>([
    [
      'nothing',
      undefined,
      ['Dokument: fehlt oder ist nicht vorgesehen; erwartet werden id, ab, verkuendet, wert, quelle'],
    ],
    ['another format', { ...satz(zeile), format: 'x' }, ['format: muss "allegro-parametersatz/1" sein']],
    ['no row', satz(), ['parameter: muss eine Liste mit mindestens einer Zeile sein']],
    [
      'no id',
      satz({ ...zeile, id: undefined }),
      ['Zeile 1, id: muss die Kennung eines Parameters sein, etwa "sgb2.20.1a.regelbedarfsstufe1"'],
    ],
    ['no day', satz(zeile, { ...zeile, ab: '2026-02-30' }), ['Zeile 2, ab: muss ein Tag sein (JJJJ-MM-TT)']],
    [
      'no promulgation',
      satz({ ...zeile, verkuendet: undefined }),
      ['Zeile 1, verkuendet: muss ein Tag (JJJJ-MM-TT) oder null sein'],
    ],
    [
      'half a cent',
      satz({ ...zeile, wert: 0.5 }),
      ['Zeile 1, wert: muss eine ganze Zahl ab 0 sein (Cent, Prozent × 100 oder Anzahl)'],
    ],
    [
      'below zero',
      satz({ ...zeile, wert: -1 }),
      ['Zeile 1, wert: muss eine ganze Zahl ab 0 sein (Cent, Prozent × 100 oder Anzahl)'],
    ],
    ['no source', satz({ ...zeile, quelle: '' }), ['Zeile 1, quelle: darf nicht fehlen']],
    [
      'a transition that is none',
      satz({ ...zeile, nurNeueZeitraeume: 1 }),
      ['Zeile 1, nurNeueZeitraeume: muss true oder false sein'],
    ],
    [
      'a field too many',
      satz({ ...zeile, mehr: 1 }),
      ['Zeile 1: fehlt oder ist nicht vorgesehen; erwartet werden id, ab, verkuendet, wert, quelle'],
    ],
    [
      'a parameter that is none',
      satz({ ...zeile, id: 'sgb2.0.x' }),
      ['Zeile 1: den Parameter »sgb2.0.x« gibt es nicht; »allegro recht --art parameter« zeigt alle'],
    ],
    ['the same day twice', satz(zeile, zeile), ['Zeile 2: sgb2.20.1a.regelbedarfsstufe1 steht zum 2026-10-01 zweimal']],
  ])('%s', (_name, json, soll) => expect(fehler(json)).toEqual(soll))
})

test('§ 65a Abs. 1: assets by the old law in a period that began before July 2026, by the new in one that began in it', () => {
  const s = (von: string) =>
    bereite(
      angaben(person('P1', '1985-03-15'), miete(1, 300_00), guthaben('P1', 14_000_00), bewilligung(von, '2027-02-28')),
    )
  const frei = (von: string) => berechne(s(von), monat('2026-08'), HEUTE).vermoegensfreibetrag
  // 15.000 each before; since then by age: 12.500 from 41 to 50 (reform of 2026)
  expect(frei('2026-03-01')).toBe(15_000_00)
  expect(frei('2026-07-01')).toBe(12_500_00)
})
