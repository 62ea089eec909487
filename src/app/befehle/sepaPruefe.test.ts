import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { befehl } from './sepaPruefe.ts'

const muster = readFileSync(new URL('../../zahlung/pruefdaten/pain.001.001.09_muster.xml', import.meta.url), 'utf8')
let ordner = ''
beforeAll(async () => {
  ordner = await mkdtemp(path.join(tmpdir(), 'sepa-'))
})
afterAll(() => rm(ordner, { recursive: true }))

async function rufe(inhalt: string | undefined): Promise<{ code: number; text: string }> {
  const datei = path.join(ordner, 'datei.xml')
  if (inhalt !== undefined) writeFileSync(datei, inhalt)
  const zeilen: string[] = []
  const ausgabe = { zeile: (t = '') => void zeilen.push(t), nebenbei: (t: string) => void zeilen.push(t) }
  const aufruf = { wurzel: '.', variablen: {}, ausgabe, baueSeiten: async () => undefined }
  const code = await befehl.fuehreAus(aufruf, [inhalt === undefined ? path.join(ordner, 'fehlt.xml') : datei], {})
  return { code, text: zeilen.join('\n') }
}

test('accepted: 0', async () => {
  expect(await rufe(muster)).toEqual({ code: 0, text: 'Angenommen: 3 Überweisungen, 2.175,41 Euro.' })
})

test('accepted with a warning: 0, the warning is named', async () => {
  const r = await rufe(muster.replace('true</Btch', 'false</Btch'))
  expect(r.code).toBe(0)
  expect(r.text).toMatch(/^Warnung SEPA-23 Zeile 2, Sammler 1: .*\nAngenommen mit Warnung/)
})

test('refused: 1, with the broken rules', async () => {
  const r = await rufe(muster.replace('SLEV', 'SHAR').replace('TRF', 'CHK'))
  expect(r.code).toBe(1)
  expect(r.text).toContain('SEPA-22')
  expect(r.text).toContain('SEPA-33')
  expect(r.text).toContain('Abgewiesen: 3 Überweisungen, 2.175,41 Euro, 2 Befunde.')
})

test('unreadable: 2', async () => {
  expect((await rufe('kein XML')).code).toBe(2)
  const r = await rufe(undefined)
  expect(r.code).toBe(2)
  expect(r.text).toMatch(/gibt es nicht/)
})
