import { expect, test } from 'vitest'
import { cent, monat } from '../../../kern/index.ts'
import { pruefeVorzeitigeLeistung, type Vorgriff, verringerungen } from './vorzeitig.ts'

const APRIL = monat('2026-04')
const lage: Vorgriff = {
  monat: APRIL,
  gewuenscht: cent(250_00),
  faelligFolgemonat: cent(963_00),
  faelligUebernaechster: cent(963_00),
  aufrechnungErwartet: false,
  minderungImFolgemonat: false,
  schonErhalten: [],
}
const mit = (o: Partial<Vorgriff>) => pruefeVorzeitigeLeistung({ ...lage, ...o })

test('§ 42 Abs. 2 Satz 2 and 3: 100 euros at most; the next month is less by them', () => {
  expect(mit({})).toEqual({
    ok: true,
    wert: { betrag: 100_00, verringerung: [{ monat: monat('2026-05'), betrag: 100_00 }] },
  })
  expect(mit({ gewuenscht: cent(60_00) })).toMatchObject({ ok: true, wert: { betrag: 60_00 } })
})

test('Satz 4: what the next month cannot give is taken from the one after', () => {
  expect(verringerungen(lage, cent(100_00), cent(30_00))).toEqual([
    { monat: monat('2026-05'), betrag: 30_00 },
    { monat: monat('2026-06'), betrag: 70_00 },
  ])
})

test('Satz 5: not beside a set-off, a reduction, or within two months of the last time', () => {
  expect(mit({ aufrechnungErwartet: true })).toMatchObject({ ok: false, ablehnung: { art: 'aufrechnung' } })
  expect(mit({ minderungImFolgemonat: true })).toMatchObject({ ok: false, ablehnung: { art: 'minderung' } })
  expect(mit({ schonErhalten: [monat('2026-02')] })).toMatchObject({ ok: false, ablehnung: { art: 'schonErhalten' } })
  expect(mit({ schonErhalten: [monat('2026-01')] }).ok).toBe(true)
})

test('nothing falls due next: nothing can be brought forward', () => {
  expect(mit({ faelligFolgemonat: cent(0) })).toEqual({ ok: false, ablehnung: { art: 'nichtsFaellig' } })
})
