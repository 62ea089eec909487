import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plusMillisekunden, zeitpunkt } from '../technik/index.ts'
import { eigeneHerkunft, tokenVon, vonHier } from './csrf.ts'
import { KONTO, NETZ, netzVon, restzeit, versucht } from './drossel.ts'
import { sichererPfad } from './pfad.ts'
import { seite } from './seite.ts'

const HTTPS = { basisUrl: 'https://allegro.example', adresse: '127.0.0.1' }
const HIER = { basisUrl: 'http://127.0.0.1:8080', adresse: '127.0.0.1' }
const OFFEN = { basisUrl: 'http://127.0.0.1:8080', adresse: '0.0.0.0' }

const post = (kopf: Record<string, string>) => new Request('http://x/', { method: 'POST', headers: kopf })

test.each([
  ['own page', { origin: 'https://allegro.example', 'sec-fetch-site': 'same-origin' }, true],
  ['own page, browser without Sec-Fetch', { origin: 'https://allegro.example' }, true],
  ['same-origin without Origin', { 'sec-fetch-site': 'same-origin' }, true],
  ['own page that gives no referrer', { origin: 'null', 'sec-fetch-site': 'same-origin' }, true],
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

test('types: without level, Träger scope or audit event a page does not compile, and nobody may be missing on a public one', () => {
  const faelle = [
    // @ts-expect-error the audit event is missing
    () => seite({ name: 'x', stufe: 'F', traeger: 'eigener' }),
    // @ts-expect-error the Träger scope is missing
    () => seite({ name: 'x', stufe: 'F', audit: 'keins' }),
    // @ts-expect-error the level is missing
    () => seite({ name: 'x', traeger: 'eigener', audit: 'keins' }),
    // @ts-expect-error there is no level K
    () => seite({ name: 'x', stufe: 'K', traeger: 'eigener', audit: 'keins' }),
    () =>
      seite({
        name: 'x',
        stufe: 'oeffentlich',
        traeger: 'keiner',
        audit: 'keins',
        // @ts-expect-error on a public page there may be nobody
        loader: async (a) => a.nutzer.name,
      }),
  ]
  expect(faelle).toHaveLength(5)
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

test('SEC-26: never more than five tries of one account in any fifteen minutes, however one times them', () => {
  const beginn = zeitpunkt(1_750_000_000_000)
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.nat(2_000), fc.nat(60_000), fc.nat(1_000_000)), { minLength: 20, maxLength: 80 }),
      (pausen) => {
        const versuche: number[] = []
        let stand: ReturnType<typeof versucht> | undefined
        let ms = 0
        for (const pause of pausen) {
          ms += pause
          const jetzt = plusMillisekunden(beginn, ms)
          if (restzeit(stand, jetzt) > 0) continue
          stand = versucht(stand, KONTO, jetzt)
          versuche.push(ms)
        }
        for (const ab of versuche)
          expect(versuche.filter((v) => v >= ab && v < ab + 900_000).length).toBeLessThanOrEqual(5)
      },
    ),
  )
})

test('SEC-26: spraying from one network, ten tries a second for an hour: more than 99 of 100 are not looked at', () => {
  const beginn = zeitpunkt(1_750_000_000_000)
  let stand: ReturnType<typeof versucht> | undefined
  let geprueft = 0
  for (let zehntel = 0; zehntel < 36_000; zehntel++) {
    const jetzt = plusMillisekunden(beginn, zehntel * 100)
    if (restzeit(stand, jetzt) > 0) continue
    stand = versucht(stand, NETZ, jetzt)
    geprueft++
  }
  expect(geprueft).toBeLessThan(360)
})

test('a house of many people that mistypes once a minute all day never waits', () => {
  const beginn = zeitpunkt(1_750_000_000_000)
  let stand: ReturnType<typeof versucht> | undefined
  for (let minute = 0; minute < 600; minute++) {
    const jetzt = plusMillisekunden(beginn, minute * 60_000)
    expect(restzeit(stand, jetzt)).toBe(0)
    stand = versucht(stand, NETZ, jetzt)
  }
})

test.each([
  ['10.0.0.7', '10.0.0.7'],
  ['::ffff:10.0.0.7', '10.0.0.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0db8:0001::7', '2001:db8:1:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['unbekannt', 'unbekannt'],
])('the network of %s is %s', (adresse, netz) => expect(netzVon(adresse)).toBe(netz))
