import { expect, test } from 'vitest'
import { datum } from '../../kern/index.ts'
import type { Angabe, PersonId } from '../../recht/index.ts'
import { adressatVon, type Haushalt, istMinderjaehrig, sammelbriefe, vertretung } from './vertretung.ts'

/** Birth and parents of each, on 22 November 2026. */
function haushalt(...liste: readonly (readonly [PersonId, string, ...PersonId[]])[]): Haushalt {
  const angabe = ([person, geburt, ...eltern]: (typeof liste)[number]): [string, Angabe] => [
    person,
    { art: 'person', person, geburt, rolle: eltern.length > 0 ? 'kind' : 'hauptperson', eltern, von: null, bis: null },
  ]
  return {
    heute: datum('2026-11-22'),
    personen: new Map(liste.map(([p, geburt]) => [p, { geburtsdatum: datum(geburt) }])),
    angaben: { format: 'allegro-angaben/1', angaben: Object.fromEntries(liste.map(angabe)) },
  }
}

test('§ 2 BGB: a minor up to the day before the eighteenth birthday', () => {
  const h = haushalt(['P1', '2008-11-22'], ['P2', '2008-11-23'])
  expect([istMinderjaehrig(h, 'P1'), istMinderjaehrig(h, 'P2')]).toEqual([false, true])
})

test('a child is written to through a parent of the household, those of age for themselves', () => {
  const h = haushalt(['P1', '1985-03-15'], ['P2', '2012-05-01', 'P1'], ['P3', '2006-05-01', 'P1'])
  expect([adressatVon(h, 'P1'), adressatVon(h, 'P2'), adressatVon(h, 'P3')]).toEqual(['P1', 'P1', 'P3'])
  expect([vertretung(h, 'P2'), vertretung(h, 'P3')]).toEqual(['P1', undefined])
})

test('§ 1673 Abs. 2 BGB: a parent who is a minor represents nobody', () => {
  const mutter = haushalt(['P1', '1985-03-15'], ['P2', '2009-05-01', 'P1'], ['P3', '2026-05-01', 'P2'])
  expect([vertretung(mutter, 'P2'), vertretung(mutter, 'P3'), adressatVon(mutter, 'P3')]).toEqual([
    'P1',
    undefined,
    undefined,
  ])
  // the father is of age and lives there
  const beide = haushalt(['P1', '2009-05-01'], ['P2', '2006-05-01'], ['P3', '2026-05-01', 'P1', 'P2'])
  expect(vertretung(beide, 'P3')).toBe('P2')
})

test('a parent who is not in the household represents nobody here', () => {
  expect(vertretung(haushalt(['P1', '1985-03-15'], ['P2', '2012-05-01', 'P9']), 'P2')).toBeUndefined()
})

test('letters about several: each of age once, a child with a parent of hers, not with whoever comes first', () => {
  const h = haushalt(['P1', '1985-03-15'], ['P2', '1986-03-15'], ['P3', '2012-05-01', 'P1'], ['P4', '2015-05-01', 'P1'])
  expect(sammelbriefe(h, ['P1', 'P2', 'P3'])).toEqual([
    { an: 'P1', um: ['P1', 'P3'] },
    { an: 'P2', um: ['P2'] },
  ])
  // P1 gets a letter of her own: the partner is no parent
  expect(sammelbriefe(h, ['P2', 'P3', 'P4'])).toEqual([
    { an: 'P1', um: ['P3', 'P4'] },
    { an: 'P2', um: ['P2'] },
  ])
  const gemeinsam = haushalt(['P1', '1985-03-15'], ['P2', '1986-03-15'], ['P3', '2012-05-01', 'P1', 'P2'])
  expect(sammelbriefe(gemeinsam, ['P2', 'P3'])).toEqual([{ an: 'P2', um: ['P2', 'P3'] }])
  expect(sammelbriefe(gemeinsam, ['P3'])).toEqual([{ an: 'P1', um: ['P3'] }])
})

test('without a representative a child is told of in the letter to the first of age; without one there is none', () => {
  expect(sammelbriefe(haushalt(['P1', '1985-03-15'], ['P2', '2012-05-01']), ['P2'])).toEqual([{ an: 'P1', um: ['P2'] }])
  expect(sammelbriefe(haushalt(['P1', '2009-05-01']), ['P1'])).toEqual([])
})
