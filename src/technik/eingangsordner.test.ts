import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Eingangsdatei, leereOrdner } from './eingangsordner.ts'

let ordner: string
beforeEach(() => {
  ordner = mkdtempSync(path.join(tmpdir(), 'eingang-'))
})
afterEach(() => rmSync(ordner, { recursive: true }))

const JETZT = Date.parse('2026-11-23T10:00:00Z')
function lege(name: string, text: string, vorSekunden = 60): void {
  writeFileSync(path.join(ordner, name), text)
  utimesSync(path.join(ordner, name), JETZT / 1000 - vorSekunden, JETZT / 1000 - vorSekunden)
}
async function lies(d: Eingangsdatei): Promise<string> {
  const teile: Uint8Array[] = []
  for await (const t of d.oeffne()) teile.push(t)
  return Buffer.concat(teile).toString()
}

test('each file is handed over once in the order of the names, and put away with its reason', async () => {
  lege('b.xml', 'gut')
  lege('a.xml', 'schlecht')
  const gelesen: string[] = []
  const leere = () =>
    leereOrdner(ordner, JETZT, async (d) => {
      gelesen.push(`${d.name} ${await lies(d)}`)
      return d.name === 'a.xml' ? { art: 'fehler', grund: 'Zeile 1: kein XML.' } : { art: 'erledigt' }
    })
  expect((await leere()).map((g) => [g.name, g.urteil.art])).toEqual([
    ['a.xml', 'fehler'],
    ['b.xml', 'erledigt'],
  ])
  expect(await leere()).toEqual([])
  expect(gelesen).toEqual(['a.xml schlecht', 'b.xml gut'])
  expect(readdirSync(path.join(ordner, 'fehler')).sort()).toEqual(['a.xml', 'a.xml.grund.txt'])
  expect(readFileSync(path.join(ordner, 'fehler', 'a.xml.grund.txt'), 'utf8')).toBe('Zeile 1: kein XML.\n')
  // the same name again: nothing that was put away is lost
  lege('b.xml', 'noch einmal')
  await leere()
  expect(readdirSync(path.join(ordner, 'erledigt')).sort()).toEqual(['2-b.xml', 'b.xml'])
})

test('what is still being written, hidden or a folder is left alone; broken off, the file stays', async () => {
  lege('frisch.xml', 'halb', 1)
  lege('.verdeckt.xml', 'x')
  lege('gross.xml.part', 'x')
  lege('kaputt.xml', 'x')
  const bricht = leereOrdner(ordner, JETZT, () => Promise.reject(new Error('database away')))
  await expect(bricht).rejects.toThrow('database away')
  expect(readdirSync(ordner).sort()).toEqual(['.verdeckt.xml', 'frisch.xml', 'gross.xml.part', 'kaputt.xml'])
  const genommen = await leereOrdner(ordner, JETZT, () => Promise.resolve({ art: 'erledigt' }))
  expect(genommen.map((g) => g.name)).toEqual(['kaputt.xml'])
  await expect(leereOrdner(path.join(ordner, 'fehlt'), JETZT, () => Promise.reject(new Error('no')))).rejects.toThrow(
    'gibt es nicht',
  )
})
