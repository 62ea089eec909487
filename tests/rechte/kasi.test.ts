import path from 'node:path'
import { expect, test } from 'vitest'
import { kasiBericht, leereTeile, rollen, TEILE } from '../../tools/kasi/bericht.mjs'
import { ladeSeiten } from './seiten.ts'

const WURZEL = path.join(import.meta.dirname, '../..')

test('HKR-10: the report has every part of its list, and says so when one is missing or empty', () => {
  const text = kasiBericht(WURZEL, { commit: 'abc', tag: '2026-11-23' })
  expect(leereTeile(text)).toEqual([])
  for (const t of TEILE) expect(leereTeile(text.replace(`\n## ${t}\n`, `\n## ${t} nicht\n`))).toEqual([t])
  const [vorher = '', nachher = ''] = text.split('\n## Rollen\n')
  expect(leereTeile(`${vorher}\n## Rollen\n\n${nachher.slice(nachher.indexOf('\n## ') + 1)}`)).toEqual(['Rollen'])
  expect(text).toContain('SEPA-01')
  expect(text).toContain('laufereignis_vier_augen')
  expect(text).toContain('zahlung.buchung')
})

test('HKR-10: the table of roles is what the program asks for at every address', async () => {
  const { zeilen } = await ladeSeiten()
  const geschrieben = new Map(rollen(WURZEL).map((r) => [r.name, r]))
  for (const { deklaration: d } of zeilen) {
    const r = geschrieben.get(d.name)
    expect(r, d.name).toBeDefined()
    expect([r?.traeger, r?.ereignis], d.name).toEqual([d.traeger, d.audit])
    expect([r?.liest, r?.schreibt], d.name).toContain(d.stufe)
  }
  expect(geschrieben.size).toBeGreaterThanOrEqual(new Set(zeilen.map((z) => z.deklaration.name)).size)
})
