import { expect, it } from 'vitest'
import { gesaeterZufall } from '../zufall.ts'
import { pauseMs } from './mitRechten.ts'

it.each([
  [0, 10],
  [1, 20],
  [4, 160],
])('before repetition %i a pause of anything below %i ms', (wiederholung, grenze) => {
  const zufall = gesaeterZufall('pause')
  const pausen = Array.from({ length: 2_000 }, () => pauseMs(wiederholung, zufall))
  expect(new Set(pausen)).toEqual(new Set(Array.from({ length: grenze }, (_, ms) => ms)))
})
