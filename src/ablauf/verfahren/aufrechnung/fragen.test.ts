import { expect, test } from 'vitest'
import { antwortZuRaten, frageNachDenRaten } from './fragen.ts'

test('an answer about one plan of rates says nothing about the next', () => {
  expect(antwortZuRaten({ wie: 'enden' }, { nr: 1 })).toBe('enden')
  expect(antwortZuRaten({ wie: 'enden' }, { nr: 2 })).toBeUndefined()
  expect(antwortZuRaten({ wie: 'enden.2' }, { nr: 2 })).toBe('enden')
  expect(antwortZuRaten({ wie: 'enden.2' }, { nr: 1 })).toBeUndefined()
  expect(antwortZuRaten(undefined, { nr: 1 })).toBeUndefined()
})

test('what is asked can be answered, of any plan', () => {
  for (const nr of [1, 2, 3])
    for (const f of frageNachDenRaten({ art: 'raten', nr }).felder)
      if (f.art === 'wahl')
        expect(f.optionen.map((o) => antwortZuRaten({ wie: o.wert }, { nr }))).toEqual(['bleiben', 'enden', 'daneben'])
})
