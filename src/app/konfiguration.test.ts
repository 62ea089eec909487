import { expect, it } from 'vitest'
import { isoZeitpunkt } from '../technik/index.ts'
import { liesKonfiguration } from './konfiguration.ts'

it('an empty environment: own machine only, embedded database, for practice', () => {
  expect(liesKonfiguration({}, '/haus')).toEqual({
    basisUrl: 'http://127.0.0.1:8080',
    adresse: '127.0.0.1',
    port: 8080,
    daten: '/haus/daten',
    datenbankUrl: undefined,
    gestellteUhr: undefined,
    anmeldung: { oidc: undefined },
    leeresMuster: false,
    neueDatenbankIstSchulung: true,
  })
})

it('empty variables count as not set', () => {
  const leer = { PORT: '', ALLEGRO_DATEN: ' ', DATABASE_URL: '', BASIS_URL: '', ALLEGRO_OFFEN: '', ALLEGRO_UHR: '' }
  expect(liesKonfiguration(leer, '/haus')).toEqual(liesKonfiguration({}, '/haus'))
})

it.each([
  ['plain http', {}, '127.0.0.1'],
  ['plain http with a name', { BASIS_URL: 'http://allegro.example.de' }, '127.0.0.1'],
  ['plain http, opened', { ALLEGRO_OFFEN: '1' }, '0.0.0.0'],
  ['https before us', { BASIS_URL: 'https://allegro.example.de' }, '0.0.0.0'],
])('%s listens on %s', (_, variablen, adresse) => {
  expect(liesKonfiguration(variablen, '/haus').adresse).toBe(adresse)
})

it('a foreign database is for practice only if one says so', () => {
  const DATABASE_URL = 'postgresql://amt:geheim@db:5433/allegro'
  expect(liesKonfiguration({ DATABASE_URL }, '/haus')).toMatchObject({
    datenbankUrl: DATABASE_URL,
    neueDatenbankIstSchulung: false,
  })
  expect(liesKonfiguration({ DATABASE_URL, ALLEGRO_SCHULUNG: '1' }, '/haus').neueDatenbankIstSchulung).toBe(true)
})

it('the clock is local time of Berlin', () => {
  const { gestellteUhr } = liesKonfiguration({ ALLEGRO_UHR: '2026-06-15T09:00' }, '/haus')
  expect(gestellteUhr === undefined ? '' : isoZeitpunkt(gestellteUhr)).toBe('2026-06-15T07:00:00.000Z')
})

it('mails leave by a server that is named with an address they come from; a refusal repeats no password', () => {
  const smtp = { ALLEGRO_SMTP: 'smtps://portal:geheim@post.example.de:465', ALLEGRO_POST_VON: 'portal@example.de' }
  expect(liesKonfiguration(smtp, '/haus').post).toEqual({ smtp: smtp.ALLEGRO_SMTP, von: 'portal@example.de' })
  expect(liesKonfiguration({ ALLEGRO_POST_VON: 'portal@example.de' }, '/haus').post).toBeUndefined()
  for (const falsch of [
    { ...smtp, ALLEGRO_SMTP: 'post.example.de:geheim' },
    { ...smtp, ALLEGRO_POST_VON: '' },
    { ...smtp, ALLEGRO_POST_VON: 'portal' },
  ]) {
    expect(() => liesKonfiguration(falsch, '/haus')).toThrow(/ALLEGRO_(?:SMTP|POST_VON)/)
    expect(() => liesKonfiguration(falsch, '/haus')).not.toThrow(/geheim/)
  }
})
