import { expect, test } from 'vitest'
import { datum, isoMonat, type Monat, monat } from '../../kern/index.ts'
import { berechne, berechneMonate, bereite, hinweiseZuAngaben } from '../index.ts'
import {
  angaben,
  bewilligung,
  kind,
  miete,
  minderung,
  ortsabwesend,
  person,
  vermoegen,
  verwandte,
} from '../pruefung/bau.ts'
import type { Angabe } from '../sachverhalt/angaben.ts'

const zuAngaben = (...liste: readonly Angabe[]) => hinweiseZuAngaben(angaben(...liste)).map((h) => h.code)
const imMonat = (m: string, ...liste: readonly Angabe[]) =>
  berechne(bereite(angaben(...liste)), monat(m), { bekanntBis: datum('2026-11-22') })
const codes = (m: string, ...liste: readonly Angabe[]) => imMonat(m, ...liste).hinweise.map((h) => h.code)

const wg = [person('P1', '1985-03-15'), person('P2', '1987-06-02', 'haushaltsangehoerig'), miete(2, 600_00)]
const einstand = (von: string | null, weiteres: Partial<Extract<Angabe, { art: 'einstand' }>> = {}): Angabe => ({
  art: 'einstand',
  person: 'P2',
  von,
  bis: null,
  gemeinsames_kind: false,
  versorgt_angehoerige: false,
  verfuegungsbefugt: false,
  widerlegt: false,
  ...weiteres,
})

test('§ 7 Abs. 3a: longer than a year together, from the day after it', () => {
  expect(codes('2026-03', ...wg, einstand('2025-03-02'))).not.toContain('ALG-PER-14')
  expect(codes('2026-04', ...wg, einstand('2025-03-02'))).toContain('ALG-PER-14')
  expect(codes('2026-04', ...wg, einstand(null))).not.toContain('ALG-PER-14')
})

test('§ 7 Abs. 3a: each of the other numbers, unless it is rebutted or the person is a partner already', () => {
  for (const f of ['gemeinsames_kind', 'versorgt_angehoerige', 'verfuegungsbefugt'] as const) {
    expect(codes('2026-04', ...wg, einstand(null, { [f]: true }))).toContain('ALG-PER-14')
    expect(codes('2026-04', ...wg, einstand(null, { [f]: true, widerlegt: true }))).not.toContain('ALG-PER-14')
  }
  const gemeinsames = kind('P3', '2022-01-15', ['P1', 'P2'])
  expect(codes('2026-04', ...wg, gemeinsames, einstand(null))).toContain('ALG-PER-14')
  const paar = [person('P1', '1985-03-15'), person('P2', '1987-06-02', 'partner'), miete(2, 600_00)]
  expect(codes('2026-04', ...paar, einstand(null, { verfuegungsbefugt: true }))).not.toContain('ALG-PER-14')
})

test('§ 7 Abs. 3a is in force since August 2006', () => {
  const damals = [person('P1', '1960-03-15'), person('P2', '1962-06-02', 'haushaltsangehoerig'), miete(2, 300_00)]
  expect(codes('2006-07', ...damals, einstand('2000-01-01'))).not.toContain('ALG-PER-14')
  expect(codes('2006-08', ...damals, einstand('2000-01-01'))).toContain('ALG-PER-14')
})

test('§ 7b Abs. 3 Satz 2: more than three weeks in the calendar year with consent and without a reason', () => {
  const allein = [person('P1', '1985-03-15'), miete(1, 300_00)]
  const weg = (von: string, bis: string, grund: 'ohneGrund' | 'wichtigerGrund' = 'ohneGrund') =>
    ortsabwesend('P1', von, bis, grund, true)
  expect(zuAngaben(...allein, weg('2026-07-01', '2026-07-21'))).not.toContain('ALG-PER-15')
  expect(zuAngaben(...allein, weg('2026-07-01', '2026-07-22'))).toContain('ALG-PER-15')
  expect(zuAngaben(...allein, weg('2026-07-01', '2026-07-14'), weg('2026-10-01', '2026-10-08'))).toContain('ALG-PER-15')
  expect(zuAngaben(...allein, weg('2026-12-15', '2027-01-10'))).not.toContain('ALG-PER-15')
  expect(zuAngaben(...allein, weg('2026-07-01', '2026-08-31', 'wichtigerGrund'))).not.toContain('ALG-PER-15')
  expect(zuAngaben(...allein, ortsabwesend('P1', '2026-07-01', '2026-08-31'))).not.toContain('ALG-PER-15')
  expect(zuAngaben(...allein, weg('2026-07-01', '2027-07-02'))).toContain('ALG-PER-15')
  expect(zuAngaben(...allein, weg('2026-07-01', '9999-12-31'))).toContain('ALG-PER-15')
  const h = hinweiseZuAngaben(angaben(...allein, weg('2026-07-01', '2026-07-22'))).find((x) => x.code === 'ALG-PER-15')
  expect(h).toMatchObject({ person: 'P1', angabe: 'A3', feld: 'bis' })
})

test('§ 9 Abs. 5: someone else in the household, and nothing said about support', () => {
  expect(zuAngaben(...wg)).toContain('ALG-PER-16')
  expect(zuAngaben(...wg, verwandte('P1', 0, { widerlegt: true }))).not.toContain('ALG-PER-16')
})

test('a child with a child of its own is said to found a Bedarfsgemeinschaft', () => {
  expect(zuAngaben(person('P1', '1970-03-15'), kind('P2', '2006-01-15'), kind('P3', '2025-01-15', ['P2']))).toContain(
    'ALG-PER-13',
  )
})

test('§ 9 Abs. 4: who has assets that come later is in need, and the result says why nothing is paid', () => {
  const allein = [person('P1', '1985-03-15'), miete(1, 300_00), bewilligung('2026-01-01', '2026-12-31')]
  const spaeter = imMonat('2026-04', ...allein, vermoegen('P1', 'immobilie', 80_000_00, { verwertung: 'spaeter' }))
  expect(spaeter.hilfebeduerftig).toBe(true)
  expect(spaeter.hinweise.map((h) => h.code)).toEqual(['ALG-VER-04'])
  const sofort = imMonat('2026-04', ...allein, vermoegen('P1', 'immobilie', 80_000_00))
  expect(sofort.hilfebeduerftig).toBe(false)
  expect(sofort.hinweise.map((h) => h.code)).toEqual(['ALG-VER-01'])
})

test('§ 7b Abs. 4: without a Bewilligungszeitraum the end is not known, and that is said', () => {
  const allein = [person('P1', '1985-03-15'), miete(1, 300_00)]
  const ohneEnde = minderung('P1', 'nichterreichbar', '2026-09-15', '2026-10-01')
  expect(imMonat('2026-10', ...allein, ohneEnde).nichtAbgedeckt).toEqual([])
  expect(imMonat('2026-11', ...allein, ohneEnde).nichtAbgedeckt).toHaveLength(1)
  const gemeldet = minderung('P1', 'nichterreichbar', '2026-09-15', '2026-10-01', 1, '2026-12-01')
  expect(imMonat('2026-11', ...allein, gemeldet)).toMatchObject({ nichtAbgedeckt: [], gesamt: 0 })
})

test('§ 12a Satz 2 Nr. 1 and Satz 3: an early pension is asked for again from January 2027, from the 63rd year completed', () => {
  const um63 = (geburt: string) => [person('P1', geburt), miete(1, 300_00)]
  expect(codes('2026-12', ...um63('1963-06-15'))).not.toContain('ALG-PER-17')
  expect(codes('2027-01', ...um63('1963-06-15'))).toContain('ALG-PER-17')
  // born on 1 February 1964: 63 years are completed on 31 January 2027
  expect(codes('2027-01', ...um63('1964-02-01'))).toContain('ALG-PER-17')
  expect(codes('2027-01', ...um63('1964-02-02'))).not.toContain('ALG-PER-17')
  expect(codes('2027-02', ...um63('1964-02-02'))).toContain('ALG-PER-17')
  const reich = vermoegen('P1', 'guthaben', 90_000_00)
  expect(codes('2027-01', ...um63('1963-06-15'), reich)).not.toContain('ALG-PER-17')
})

test('ALG-PER-17 comes in a run in the month it comes alone', () => {
  const s = bereite(angaben(person('P1', '1964-04-20'), miete(1, 300_00), bewilligung('2026-10-01', '2027-09-30')))
  const monate = Array.from({ length: 12 }, (_, i) => (monat('2026-10') + i) as Monat)
  const lauf = berechneMonate(s, monate, { bekanntBis: datum('2026-11-22') })
  const mit = lauf.filter((e) => e.hinweise.some((h) => h.code === 'ALG-PER-17')).map((e) => isoMonat(e.monat))
  expect(mit).toEqual(['2027-04', '2027-05', '2027-06', '2027-07', '2027-08', '2027-09'])
})
