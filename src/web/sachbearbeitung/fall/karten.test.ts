import { expect, test } from 'vitest'
import { TASTEN } from '../../rahmen/tasten.ts'
import type { Fallkopf } from './ansicht.ts'
import { kartenDesFalls } from './karten.ts'

test('the list of keys names the tabs of a case in their order, and each tab shows its key', () => {
  const karten = kartenDesFalls({ id: '1', zahlen: { forderungen: 1 } } as Fallkopf)
  const liste = TASTEN.filter((t) => t.id.startsWith('karte'))
  expect(liste.map((t) => [t.taste, t.titel])).toEqual(karten.map((k) => [k.taste, `Fall: ${k.titel}`]))
})
