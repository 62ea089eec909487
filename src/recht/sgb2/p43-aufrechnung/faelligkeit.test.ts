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
