import { expect, test } from 'vitest'
import { cent, datum } from '../../../kern/index.ts'
import { faelligkeit, verteileTeilzahlung } from './faelligkeit.ts'

const AM = datum('2026-09-30')
const OFFEN = cent(900_00)

test('§ 42a Abs. 3: when assets are turned into money or the deposit comes back, the rest falls due at once', () => {
  expect(faelligkeit('verwertung24Absatz5', OFFEN, { art: 'verwertung', am: AM, erlangt: cent(5000_00) })).toEqual({
    am: AM,
    betrag: 900_00,
    zuVereinbaren: 0,
    norm: '§ 42a Abs. 3 SGB II',
  })
  const kaution = { art: 'rueckzahlungVermieter', am: AM, erlangt: cent(600_00) } as const
  expect(faelligkeit('kaution22Absatz6', OFFEN, kaution)?.zuVereinbaren).toBe(300_00)
  expect(faelligkeit('sonstiges', OFFEN, kaution)).toBeUndefined()
})

test('§ 42a Abs. 4 and 5: at the end of benefits, a loan of § 27 Abs. 3 only at the end of training', () => {
  expect(faelligkeit('sonstiges', OFFEN, { art: 'bezugsende', am: AM })?.betrag).toBe(900_00)
  expect(faelligkeit('ausbildung27', OFFEN, { art: 'bezugsende', am: AM })).toBeUndefined()
  expect(faelligkeit('ausbildung27', OFFEN, { art: 'ausbildungsende', am: AM })?.norm).toBe('§ 42a Abs. 5 SGB II')
  expect(faelligkeit('sonstiges', cent(0), { art: 'bezugsende', am: AM })).toBeUndefined()
})

test('§ 43a: 100 euros on claims of 563 and 400 are 58,46 and 41,54', () => {
  expect(verteileTeilzahlung(cent(100_00), [cent(563_00), cent(400_00)])).toEqual([58_46, 41_54])
  expect(verteileTeilzahlung(cent(1), [cent(1_00), cent(1_00)])).toEqual([1, 0])
  expect(verteileTeilzahlung(cent(5_00), [cent(1_00), cent(2_00)])).toEqual([1_00, 2_00])
  expect(verteileTeilzahlung(cent(5_00), [cent(0)])).toEqual([0])
})

test('§ 42a Abs. 3 to 5: each event makes only its own kind of loan fall due, and all that is left of it', () => {
  const erlangt = cent(600_00)
  const verwertung = { art: 'verwertung', am: AM, erlangt } as const
  const vermieter = { art: 'rueckzahlungVermieter', am: AM, erlangt } as const
  const bezugsende = { art: 'bezugsende', am: AM } as const
  const ausbildungsende = { art: 'ausbildungsende', am: AM } as const
  const alle = ['lebensunterhalt24', 'verwertung24Absatz5', 'kaution22Absatz6', 'ausbildung27', 'sonstiges'] as const
  const faellig = (e: Parameters<typeof faelligkeit>[2]) => alle.map((g) => faelligkeit(g, OFFEN, e)?.zuVereinbaren)
  // 900 less the 600 that were obtained
  expect(faellig(verwertung)).toEqual([undefined, 300_00, undefined, undefined, undefined])
  expect(faellig(vermieter)).toEqual([undefined, undefined, 300_00, undefined, undefined])
  expect(faellig(bezugsende)).toEqual([900_00, 900_00, 900_00, undefined, 900_00])
  expect(faellig(ausbildungsende)).toEqual([undefined, undefined, undefined, 900_00, undefined])
  const ganz = { am: AM, betrag: 900_00, zuVereinbaren: 900_00 }
  expect(faelligkeit('kaution22Absatz6', OFFEN, vermieter)).toEqual({
    ...ganz,
    zuVereinbaren: 300_00,
    norm: '§ 42a Abs. 3 SGB II',
  })
  expect(faelligkeit('sonstiges', OFFEN, bezugsende)).toEqual({ ...ganz, norm: '§ 42a Abs. 4 SGB II' })
  expect(faelligkeit('ausbildung27', OFFEN, ausbildungsende)).toEqual({ ...ganz, norm: '§ 42a Abs. 5 SGB II' })
  for (const e of [verwertung, vermieter]) for (const g of alle) expect(faelligkeit(g, cent(0), e)).toBeUndefined()
})

test('§ 43a: paid in full and over, and nothing where nothing is owed', () => {
  expect(verteileTeilzahlung(cent(3_00), [cent(1_00), cent(2_00)])).toEqual([1_00, 2_00])
  expect(verteileTeilzahlung(cent(2_99), [cent(1_00), cent(2_00)])).toEqual([1_00, 1_99])
  expect(verteileTeilzahlung(cent(5_00), [cent(0), cent(0)])).toEqual([0, 0])
})
