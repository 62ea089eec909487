import { describe, expect, test } from 'vitest'
import { type Kennung, kennung } from '../../../kern/index.ts'
import {
  doppelzahlungen,
  type Entscheidungspaar,
  kontenMehrererFaelle,
  kontowechsel,
  type Laufueberweisung,
  ohneKontakt,
  paare,
  wiederaufnahmen,
} from './auffaelligkeit.ts'

type FallId = Kennung<'Leistungsfall'>
const nr = (art: string, n: number): string => `${art}-0000-7000-8000-${String(n).padStart(12, '0')}`
const fall = (n: number) => kennung<'Leistungsfall'>(nr('0000fa11', n))
const person = (n: number) => kennung<'Person'>(nr('0000feed', n))
const mensch = (n: number) => kennung<'Bediensteter'>(nr('0000beda', n))
const bis = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i + 1)
const ueberweisung = (n: number, iban: string): Laufueberweisung => ({
  zahlung: kennung<'Zahlung'>(nr('00002a41', n)),
  fall: fall(n),
  iban,
  konto: { konto: kennung<'Bankverbindung'>(nr('00000c02', n)), version: 1 },
})
/** Each case its own person. */
const einzeln = (n: number) => new Map(bis(n).map((i) => [fall(i), [person(i)]]))

// The published cases of HKR-11, as far as the requirements tell them: number of cases or transfers, and the pattern.
describe('HKR-11: the published patterns are found', () => {
  test('Mühldorf: 70 closed cases opened again, one account', () => {
    const faelle = bis(70).map(fall)
    const [konto, ...sonst] = kontenMehrererFaelle([{ iban: 'DE1', faelle }], einzeln(70))
    expect([konto?.art, konto?.zahl, sonst]).toEqual(['kontoMehrererFaelle', 70, []])
    expect(wiederaufnahmen(bis(70).map((n) => ueberweisung(n, 'DE1')))).toHaveLength(70)
  })

  test('Berlin: invented clients on a few accounts, with no paper and no contact', () => {
    const konten = bis(5).map((k) => ({ iban: `DE${k}`, faelle: bis(4).map((i) => fall((k - 1) * 4 + i)) }))
    expect(kontenMehrererFaelle(konten, einzeln(20)).map((a) => a.zahl)).toEqual([4, 4, 4, 4, 4])
    expect(ohneKontakt(bis(20).map(fall))).toMatchObject([{ art: 'ohneKontakt', zahl: 20 }])
  })

  test('Ennepe-Ruhr: 408 transfers decided by two people for each other', () => {
    const [x, y] = [mensch(1), mensch(2)]
    const alle: Entscheidungspaar[] = [
      { festgestelltVon: x, angeordnetVon: y, anzahl: 250 },
      { festgestelltVon: y, angeordnetVon: x, anzahl: 158 },
      ...buero(12, 10),
      { festgestelltVon: x, angeordnetVon: mensch(5), anzahl: 60 },
      { festgestelltVon: mensch(6), angeordnetVon: y, anzahl: 80 },
    ]
    expect(paare(alle)).toMatchObject([{ art: 'paar', leute: [x, y], zahl: Math.floor(40800 / 488) }])
  })

  test('Ludwigsburg: 49 cases paid to another account just before the run', () => {
    const neu = bis(49).map((n) => ueberweisung(n, 'DENEU'))
    const zuletzt = new Map(neu.map((u) => [u.zahlung, 'DEALT']))
    expect(kontowechsel(neu, () => true, zuletzt)).toHaveLength(49)
  })
})

/** People 3 … n+2 certify for one another evenly. */
function buero(leute: number, jePaar: number): readonly Entscheidungspaar[] {
  const wer = bis(leute).map((n) => mensch(n + 2))
  return wer.flatMap((f) =>
    wer.filter((a) => a !== f).map((a) => ({ festgestelltVon: f, angeordnetVon: a, anzahl: jePaar })),
  )
}

describe('HKR-11: what has a plain reason is left alone', () => {
  const konto = (faelle: readonly FallId[]) => [{ iban: 'DE1', faelle }]

  test('three cases on an account, or five of one family', () => {
    expect(kontenMehrererFaelle(konto(bis(3).map(fall)), einzeln(3))).toEqual([])
    // 1–2 share a person, 2–3 another one, 4–5 a third: two groups
    const verwandt = new Map([
      [fall(1), [person(1), person(2)]],
      [fall(2), [person(2), person(3)]],
      [fall(3), [person(3)]],
      [fall(4), [person(4)]],
      [fall(5), [person(4), person(5)]],
    ])
    expect(kontenMehrererFaelle(konto(bis(5).map(fall)), verwandt)).toEqual([])
    expect(kontenMehrererFaelle(konto(bis(4).map(fall)), einzeln(4))).toMatchObject([{ zahl: 4 }])
  })

  test('cases nobody knows the members of are not judged', () => {
    expect(kontenMehrererFaelle(konto(bis(9).map(fall)), einzeln(3))).toEqual([])
  })

  test('the first payment of a case, the same account confirmed anew, an account confirmed long ago', () => {
    const u = ueberweisung(1, 'DE1')
    expect(kontowechsel([u], () => true, new Map())).toEqual([])
    expect(kontowechsel([u], () => true, new Map([[u.zahlung, 'DE1']]))).toEqual([])
    expect(kontowechsel([u], () => false, new Map([[u.zahlung, 'DE0']]))).toEqual([])
  })

  test('an office of few people, few decisions, and 60 percent exactly', () => {
    const [x, y, z, v] = bis(4).map(mensch)
    if (x === undefined || y === undefined || z === undefined || v === undefined) throw new Error('four people')
    const xy = (anzahl: number) => ({ festgestelltVon: x, angeordnetVon: y, anzahl })
    const zv = { festgestelltVon: z, angeordnetVon: v, anzahl: 1 }
    expect(paare([xy(500), { festgestelltVon: z, angeordnetVon: x, anzahl: 5 }])).toEqual([])
    expect(paare([xy(19), zv])).toEqual([])
    const rest = (anzahl: number) => ({ festgestelltVon: x, angeordnetVon: z, anzahl })
    expect(paare([xy(60), rest(40), zv])).toEqual([])
    expect(paare([xy(61), rest(39), zv])).toMatchObject([{ zahl: 61 }])
  })

  test('of two equal payments in one run one finding, not two', () => {
    const z = (n: number) => kennung<'Zahlung'>(nr('00002a41', n))
    const d = (a: number, b: number) => ({ fall: fall(1), zahlung: z(a), andere: z(b) })
    expect(doppelzahlungen([d(1, 2), d(2, 1)])).toHaveLength(1)
    expect(doppelzahlungen([d(1, 8), d(2, 9)])).toHaveLength(2)
  })

  test('false alarms: in a made-up ordinary office of 3,000 cases at most 0.5 percent of them are named', () => {
    const zahl = 3_000
    const mitglieder = einzeln(zahl)
    // two out of a hundred share an account with somebody else, five guardians have three wards each on one account
    const konten = [
      ...bis(60).map((k) => ({ iban: `G${k}`, faelle: [fall(2 * k - 1), fall(2 * k)] })),
      ...bis(5).map((k) => ({ iban: `B${k}`, faelle: bis(3).map((i) => fall(1_000 + 3 * k + i)) })),
    ]
    // 8 percent change their account in a year: in five bank days of 250 four or five
    const gewechselt = bis(5).map((n) => ueberweisung(n * 500, 'DENEU'))
    const wieder = bis(4).map((n) => ueberweisung(n * 700, 'DENEU'))
    const gefunden = [
      ...kontenMehrererFaelle(konten, mitglieder),
      ...kontowechsel(gewechselt, () => true, new Map(gewechselt.map((u) => [u.zahlung, 'DEALT']))),
      ...wiederaufnahmen(wieder),
      ...paare(buero(30, 4)),
      ...ohneKontakt(bis(3).map((n) => fall(n * 900))),
    ]
    const genannt = new Set(gefunden.flatMap((a) => a.faelle))
    expect(genannt.size).toBeGreaterThan(0)
    expect(genannt.size * 1000).toBeLessThanOrEqual(zahl * 5)
  })
})
