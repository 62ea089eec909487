import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fluechtigerUnterschreiber, istUnterschrieben, oeffneUnterschreiber, schluesselname } from './unterschrift.ts'
import { gesaeterZufall } from './zufall.ts'

let ordner: string
beforeEach(() => {
  ordner = mkdtempSync(path.join(tmpdir(), 'allegro-unterschrift-'))
})
afterEach(() => rmSync(ordner, { recursive: true }))

test('RFC 8032, 7.1, test 1: the key of these bytes and its signature of nothing', () => {
  const geheim = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'
  const u = fluechtigerUnterschreiber(() => new Uint8Array(Buffer.from(geheim, 'hex')))
  const der = Buffer.from(u.oeffentlich.replace(/-----.*?-----|\n/g, ''), 'base64')
  expect(der.subarray(-32).toString('hex')).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
  expect(Buffer.from(u.unterschreibe(''), 'base64').toString('hex')).toBe(
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  )
})

test('the key is made once, for us alone, and is the same when it is asked for again', () => {
  const datei = path.join(ordner, 'tief', 'siegel.pem')
  const a = oeffneUnterschreiber(datei, gesaeterZufall('a'))
  const b = oeffneUnterschreiber(datei, gesaeterZufall('b'))
  expect(b.schluessel).toBe(a.schluessel)
  expect(statSync(datei).mode & 0o777).toBe(0o600)
  expect(readdirSync(path.dirname(datei))).toEqual(['siegel.pem'])
  writeFileSync(datei, 'kein Schlüssel')
  expect(() => oeffneUnterschreiber(datei, gesaeterZufall('c'))).toThrow()
})

test('only this text by this key is signed', () => {
  const [a, b] = [fluechtigerUnterschreiber(gesaeterZufall('a')), fluechtigerUnterschreiber(gesaeterZufall('b'))]
  const u = a.unterschreibe('Kopf')
  expect(istUnterschrieben('Kopf', u, a.oeffentlich)).toBe(true)
  expect(istUnterschrieben('Kopf ', u, a.oeffentlich)).toBe(false)
  expect(istUnterschrieben('Kopf', u, b.oeffentlich)).toBe(false)
  expect(istUnterschrieben('Kopf', `${u.slice(0, -4)}AAA=`, a.oeffentlich)).toBe(false)
  expect(istUnterschrieben('Kopf', u, 'kein Schlüssel')).toBe(false)
  expect(schluesselname(a.oeffentlich)).toBe(a.schluessel)
  expect(schluesselname('kein Schlüssel')).toBeUndefined()
})
