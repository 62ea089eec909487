import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { befehl } from './bankLies.ts'

vi.setConfig({ testTimeout: 60_000 })

const probe = (name: string): string =>
  readFileSync(new URL(`../../zahlung/pruefdaten/bank/${name}.xml`, import.meta.url), 'utf8')
let ordner = ''
beforeAll(async () => {
  ordner = await mkdtemp(path.join(tmpdir(), 'bank-'))
})
afterAll(() => rm(ordner, { recursive: true }))

async function rufe(inhalt: string | undefined): Promise<{ code: number; zeilen: string[]; nebenbei: string[] }> {
  const datei = path.join(ordner, inhalt === undefined ? 'fehlt.xml' : 'datei.xml')
  if (inhalt !== undefined) writeFileSync(datei, inhalt)
  const [zeilen, nebenbei]: [string[], string[]] = [[], []]
  const ausgabe = { zeile: (t = '') => void zeilen.push(t), nebenbei: (t: string) => void nebenbei.push(t) }
  const aufruf = { wurzel: '.', variablen: {}, ausgabe, baueSeiten: async () => undefined }
  return { code: await befehl.fuehreAus(aufruf, [datei], {}), zeilen, nebenbei }
}

test('PAY-13: a statement: balances, sums, parts, what came back', async () => {
  expect(await rufe(probe('muster_camt.053.001.08_day'))).toEqual({
    code: 0,
    zeilen: [
      'Kontoauszug (camt.053.001.08), Meldung BK-053-000011, erstellt 2026-12-30T20:00:00Z',
      'Auszug 053-2026-12-30, Konto DE94700000000001234567',
      '  Saldo PRCD: 100.000,00 Euro am 29.12.2026',
      '  Saldo CLBD: 99.387,60 Euro am 30.12.2026',
      '  Belastungen, BOOK: 1, zusammen 2.175,40 Euro',
      '  Gutschriften, BOOK: 1, zusammen 1.563,00 Euro',
      '  Teile von Umsätzen: 2',
      'Rückgabe AC04: 1',
      'Gelesen: 8 Stücke, 1833 Bytes, SHA-256 0aab02940a85f6417ab5637b782d975e9be33c98c1f51c85820289938c9a4018',
    ],
    nebenbei: [],
  })
})

test('PAY-12: a status report: what became of file, batch and transfer', async () => {
  const { code, zeilen } = await rufe(probe('muster_pain.002.001.10_part'))
  expect([code, zeilen.slice(1, -1)]).toEqual([
    0,
    ['Datei PART: 1', 'Sammler PART: 1', 'Überweisung RJCT: 1', 'Grund AC01: 1'],
  ])
})

test('another currency is counted, not added', async () => {
  const { zeilen } = await rufe(probe('muster_camt.052.001.08'))
  expect(zeilen).toContain('  Gutschriften, VORMERK: 1, zusammen 0,00 Euro, 1 ohne Betrag in Euro')
})

test('a format that is not read, and one that is broken: 1, with line and reason', async () => {
  const fremd = await rufe(probe('camt052_ruecklastschrift_hbci4java'))
  expect([fremd.code, fremd.zeilen]).toEqual([1, []])
  expect(fremd.nebenbei[0]).toMatch(/^Zeile 5: Das Format .*camt\.052\.001\.02 wird nicht gelesen\. Gelesen werden /)
  const falsch = await rufe(probe('muster_camt.053.001.08_day').replace('CRDT', 'KREDIT'))
  expect([falsch.code, falsch.nebenbei[0]?.startsWith('Zeile 2: Die Datei entspricht nicht dem Format')]).toEqual([
    1,
    true,
  ])
})

test('unreadable: 2', async () => {
  expect((await rufe('kein XML')).code).toBe(2)
  const r = await rufe(undefined)
  expect([r.code, r.nebenbei[0]?.endsWith('fehlt.xml gibt es nicht.')]).toEqual([2, true])
})
