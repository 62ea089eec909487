import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { baueFuerBrowser } from '../../tools/paket.mjs'
import { amServer, FAMILIE, JAHR } from '../paket/familie.ts'

const SEITE =
  '<!doctype html><html lang="de"><meta charset="utf-8"><title>Recht</title><script type="module" src="rechne.js"></script>'
const PROGRAMM = `
import * as recht from './recht.js'
window.rechne = (angaben, jahr) => {
  const gelesen = recht.liesAngaben(angaben)
  if (!gelesen.ok) return gelesen.ablehnung
  const monate = recht.monateVonBis(recht.monat(jahr.ab), recht.monat(jahr.bis))
  const stand = { bekanntBis: recht.datum(jahr.bekanntBis) }
  return recht.berechneMonate(recht.bereite(gelesen.wert), monate, stand, { herleitung: true })
    .map((e) => [e.gesamt, recht.hashVon(e.herleitung)])
}
document.documentElement.dataset.bereit = 'ja'`

test('twelve months of a family of five come out in the browser as on the server, derivation included, offline', async ({
  page,
}) => {
  const ordner = mkdtempSync(path.join(tmpdir(), 'allegro-recht-'))
  const verlangt: string[] = []
  const meldungen: string[] = []
  page.on('pageerror', (e) => meldungen.push(e.message))
  page.on('console', (m) => meldungen.push(m.text()))
  try {
    await baueFuerBrowser(path.join(ordner, 'recht.js'))
    const dateien: Readonly<Record<string, readonly [string, string]>> = {
      '/': ['text/html', SEITE],
      '/rechne.js': ['text/javascript', PROGRAMM],
      '/recht.js': ['text/javascript', readFileSync(path.join(ordner, 'recht.js'), 'utf8')],
    }
    await page.route('**/*', (weg) => {
      const { pathname } = new URL(weg.request().url())
      verlangt.push(pathname)
      const [contentType = '', body = ''] = dateien[pathname] ?? []
      if (body === '') return weg.abort()
      // No eval, nothing from elsewhere: it has to run on a page as strict as ours.
      return weg.fulfill({
        contentType,
        body,
        headers: { 'Content-Security-Policy': "default-src 'none'; script-src 'self'" },
      })
    })
    await page.goto('http://allegro.invalid/')
    await page.locator('html[data-bereit=ja]').waitFor({ state: 'attached' })
    await page.context().setOffline(true)
    const imBrowser = await page.evaluate(
      ([angaben, jahr]) =>
        (globalThis as unknown as { rechne: (a: unknown, j: unknown) => unknown }).rechne(angaben, jahr),
      [FAMILIE, JAHR] as const,
    )
    expect(imBrowser).toEqual(amServer())
    expect(amServer()).toHaveLength(12)
    expect(verlangt.sort()).toEqual(['/', '/rechne.js', '/recht.js'])
    expect(meldungen).toEqual([])
  } finally {
    rmSync(ordner, { recursive: true, force: true })
  }
})
