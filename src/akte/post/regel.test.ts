import { describe, expect, test } from 'vitest'
import { kennung } from '../../kern/index.ts'
import type { Postangaben } from './post.ts'
import { leite, type Postbedingung, pruefeRegelwerk } from './regel.ts'

const REST = kennung<'Postkorb'>('01890000-0000-7000-8000-0000000000c0')
const EINS = kennung<'Postkorb'>('01890000-0000-7000-8000-0000000000c1')
const ZWEI = kennung<'Postkorb'>('01890000-0000-7000-8000-0000000000c2')
const POST: Postangaben = {
  quelle: 'scan',
  art: 'sonstiges',
  betreff: 'Mietbescheinigung',
  nachname: 'Öztürk',
  bgNummer: '',
}

const ziel = (wenn: Postbedingung, p: Partial<Postangaben> = {}) =>
  leite([{ wenn, postkorb: EINS }], { ...POST, ...p }, REST).postkorb === EINS

describe('D-03: a rule holds if all it names holds', () => {
  test.each<[string, Postbedingung, Partial<Postangaben>, boolean]>([
    ['source', { quelle: 'scan' }, {}, true],
    ['other source', { quelle: 'portal' }, {}, false],
    ['kind', { art: 'widerspruch' }, { art: 'widerspruch' }, true],
    ['word, small or large', { wort: 'MIETE' }, { betreff: 'Neue Miete ab Mai' }, true],
    ['word not there', { wort: 'Miete' }, {}, false],
    ['Ö sorts as O', { buchstaben: { von: 'L', bis: 'O' } }, {}, true],
    ['letters before', { buchstaben: { von: 'A', bis: 'K' } }, {}, false],
    ['the last letter is included', { buchstaben: { von: 'A', bis: 'z' } }, { nachname: 'Żak' }, true],
    ['no name is no letter', { buchstaben: { von: 'A', bis: 'Z' } }, { nachname: '' }, false],
    ['beginning of the BG number', { bgNummer: '98802' }, { bgNummer: '98802//0000017' }, true],
    ['no BG number', { bgNummer: '98802' }, {}, false],
    ['all that is named', { quelle: 'scan', art: 'antrag' }, {}, false],
  ])('%s', (_, wenn, p, erwartet) => expect(ziel(wenn, p)).toBe(erwartet))

  test('the first that holds decides, and what none holds for goes to the rest', () => {
    const regeln = [
      { wenn: { art: 'widerspruch' }, postkorb: ZWEI },
      { wenn: { quelle: 'scan' }, postkorb: EINS },
      { wenn: { art: 'antrag' }, postkorb: ZWEI },
    ] as const
    expect(leite(regeln, { ...POST, art: 'antrag' }, REST)).toEqual({ postkorb: EINS, regel: 1 })
    expect(leite(regeln, { ...POST, quelle: 'mail' }, REST)).toEqual({ postkorb: REST, regel: null })
  })
})

test.each([
  [{}, EINS, 'ohneBedingung'],
  [{ wort: '' }, EINS, 'ohneBedingung'],
  [{ buchstaben: { von: 'K', bis: 'A' } }, EINS, 'buchstaben'],
  [{ buchstaben: { von: '', bis: 'A' } }, EINS, 'buchstaben'],
  [{ art: 'antrag' as const }, ZWEI, 'postkorbUnbekannt'],
])('D-03: rules that cannot be meant are refused %#', (wenn, postkorb, art) => {
  const gute = { wenn: { quelle: 'scan' as const }, postkorb: EINS }
  expect(pruefeRegelwerk([gute, { wenn, postkorb }], new Set([EINS]))).toEqual({
    ok: false,
    ablehnung: { art, stelle: 1 },
  })
  expect(pruefeRegelwerk([gute], new Set([EINS])).ok).toBe(true)
})
