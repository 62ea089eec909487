import { expect, test } from 'vitest'
import { eigeneHerkunft, tokenVon, vonHier } from './csrf.ts'
import { sichererPfad } from './pfad.ts'

const HTTPS = { basisUrl: 'https://allegro.example', adresse: '127.0.0.1' }
const HIER = { basisUrl: 'http://127.0.0.1:8080', adresse: '127.0.0.1' }
const OFFEN = { basisUrl: 'http://127.0.0.1:8080', adresse: '0.0.0.0' }

const post = (kopf: Record<string, string>) => new Request('http://x/', { method: 'POST', headers: kopf })

test.each([
  ['own page', { origin: 'https://allegro.example', 'sec-fetch-site': 'same-origin' }, true],
  ['own page, browser without Sec-Fetch', { origin: 'https://allegro.example' }, true],
  ['same-origin without Origin', { 'sec-fetch-site': 'same-origin' }, true],
  ['foreign page', { origin: 'https://boese.example', 'sec-fetch-site': 'cross-site' }, false],
  ['sister host', { origin: 'https://allegro.example', 'sec-fetch-site': 'same-site' }, false],
  ['another scheme', { origin: 'http://allegro.example' }, false],
  ['opaque origin', { origin: 'null' }, false],
  ['neither header', {}, false],
])('SEC-29: a writing request from %s', (_name, kopf, soll) => expect(vonHier(post(kopf), HTTPS)).toBe(soll))

test('localhost and 127.0.0.1 are the same house, other names are not', () => {
  expect(eigeneHerkunft('http://localhost:8080', 'localhost:8080', HIER)).toBe(true)
  expect(eigeneHerkunft('http://localhost:9090', 'localhost:8080', HIER)).toBe(false)
  expect(eigeneHerkunft('http://boese.example:8080', 'boese.example:8080', HIER)).toBe(false)
  expect(eigeneHerkunft('http://rechner-7:8080', 'rechner-7:8080', OFFEN)).toBe(true)
})

test('the token depends on the secret and is not the secret', () => {
  expect(tokenVon('a')).not.toBe(tokenVon('b'))
  expect(tokenVon('geheimnis')).not.toContain('geheimnis')
})

test.each([
  ['/fall/1?tab=2', '/fall/1?tab=2'],
  ['//boese.example', '/'],
  ['/\\boese.example', '/'],
  ['https://boese.example', '/'],
  ['/anmelden?nach=/anmelden', '/'],
  ['/a b', '/'],
  ['/a\nb', '/'],
  [null, '/'],
])('after signing in %j leads to %s', (nach, soll) => expect(sichererPfad(nach)).toBe(soll))
