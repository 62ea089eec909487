import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Optionen } from '../befehl.ts'
import { befehl } from './bank.ts'

const muster = readFileSync(new URL('../../zahlung/pruefdaten/pain.001.001.09_muster.xml', import.meta.url), 'utf8')
const IBAN = /<DbtrAcct><Id><IBAN>([^<]*)</.exec(muster)?.[1] ?? ''
let ordner = ''
beforeEach(async () => {
  ordner = await mkdtemp(path.join(tmpdir(), 'bank-'))
})
afterEach(() => rm(ordner, { recursive: true }))

async function spiele(o: Optionen): Promise<{ code: number; zeilen: readonly string[] }> {
  const zeilen: string[] = []
  const ausgabe = { zeile: (t = '') => void zeilen.push(t), nebenbei: (t: string) => void zeilen.push(t) }
  const aufruf = { wurzel: '.', variablen: {}, ausgabe, baueSeiten: async () => undefined }
  return { code: await befehl.fuehreAus(aufruf, [ordner], { saat: '1', ...o }), zeilen }
}
const lege = (name: string, inhalt: string) => {
  mkdirSync(path.join(ordner, 'auftraege'), { recursive: true })
  writeFileSync(path.join(ordner, 'auftraege', name), inhalt)
}
const meldungen = () => readdirSync(path.join(ordner, 'meldungen')).sort()

test('takes a file, books it on its day, pays in, goes on where it stood', async () => {
  lege('lauf.xml', muster)
  lege('notiz.txt', 'kein Auftrag')
  writeFileSync(
    path.join(ordner, 'gutschriften.csv'),
    '30.12.2026;50,00;Müller, Eva;DE02120300000000202051;Rate; Dezember\n',
  )
  const erstes = await spiele({ ab: '2026-12-28', bis: '2026-12-29', iban: IBAN, brav: true })
  expect(erstes).toEqual({
    code: 0,
    zeilen: [
      expect.stringContaining('notiz.txt ist keine Zahldatei und bleibt liegen'),
      '2026-12-28: Meldungen 2, Kontostand 0,00 €',
      '2026-12-29: Meldungen 1, Kontostand 0,00 €',
    ],
  })
  // 2,175.41 of the file, and 50.00 come in
  expect((await spiele({ bis: '2026-12-30', brav: true })).zeilen.slice(1)).toEqual([
    '2026-12-30: Meldungen 1, Kontostand −2.125,41 €',
  ])
  expect(meldungen()).toEqual([
    '2026-12-28-000001-pain002.xml',
    '2026-12-28-000002-camt053.xml',
    '2026-12-29-000003-camt053.xml',
    '2026-12-30-000004-camt053.xml',
  ])
  expect(readdirSync(path.join(ordner, 'angenommen'))).toEqual(['lauf.xml'])
})

test('the same seed gives the same bytes', async () => {
  const bytes: string[] = []
  for (let i = 0; i < 2; i++) {
    await rm(ordner, { recursive: true })
    mkdirSync(ordner)
    lege('lauf.xml', muster)
    await spiele({ ab: '2026-12-28', bis: '2027-01-08', iban: IBAN, rueckgaben: '500', saat: '42' })
    bytes.push(
      meldungen()
        .map((m) => readFileSync(path.join(ordner, 'meldungen', m), 'utf8'))
        .join(),
    )
  }
  expect(bytes[0]).toBe(bytes[1])
  expect(bytes[0]).toContain('RRTN')
})

test('the same file a second time is refused and counted; what is late is named', async () => {
  lege('lauf.xml', muster)
  const spaet = { verspaetet: '1000', verspaetungstage: '3' }
  await spiele({ ab: '2026-12-28', bis: '2026-12-28', iban: IBAN, brav: true })
  lege('lauf.xml', muster)
  expect((await spiele({ bis: '2026-12-29', brav: true, ...spaet })).zeilen).toEqual([
    '2026-12-29: Meldungen 0, Kontostand 0,00 €',
    'Doppelt eingereichte Dateien: 1',
    'Meldungen, die noch unterwegs sind: 2',
  ])
  await spiele({ bis: '2027-01-01', brav: true })
  const alle = meldungen().map((m) => readFileSync(path.join(ordner, 'meldungen', m), 'utf8'))
  expect(alle.filter((x) => x.includes('<Cd>AM05</Cd>'))).toHaveLength(1)
})

test('what is missing is asked for', async () => {
  expect(await spiele({ bis: 'morgen' })).toMatchObject({ code: 2, zeilen: [expect.stringContaining('--bis')] })
  expect(await spiele({ bis: '2026-12-30' })).toMatchObject({ code: 2, zeilen: [expect.stringContaining('--iban')] })
  expect(await spiele({ bis: '2026-12-30', rueckgaben: '2000' })).toMatchObject({
    code: 2,
    zeilen: ['Bitte geben Sie bei --rueckgaben eine ganze Zahl von 0 bis 1000 an.'],
  })
  expect(await spiele({ bis: '2026-12-30', dateienAbgewiesen: '-1' })).toMatchObject({ code: 2 })
})
