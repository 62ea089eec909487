import { expect, test } from './haus.ts'

test('the first page comes whole: own files only, no script or style refused, ends in the sign-in', async ({
  page,
  haus,
}) => {
  const meldungen: string[] = []
  const fremde: string[] = []
  page.on('console', (m) => {
    if (m.type() === 'error') meldungen.push(m.text())
  })
  page.on('pageerror', (e) => meldungen.push(e.message))
  page.on('request', (r) => {
    if (!r.url().startsWith(haus.adresse)) fremde.push(r.url())
  })
  await page.goto('/')
  await expect(page).toHaveURL(/\/anmelden/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.getByRole('main')).toBeVisible()
  expect(meldungen).toEqual([])
  expect(fremde).toEqual([])
})

test('files with hashed names may be kept for a year, pages never', async ({ page, request }) => {
  const antwort = await page.goto('/anmelden')
  expect(antwort?.headers()['cache-control']).toBe('no-store')
  const datei = await page.locator('link[rel=stylesheet]').first().getAttribute('href')
  const css = await request.get(datei ?? '')
  expect(css.status()).toBe(200)
  expect(css.headers()['cache-control']).toContain('immutable')
  expect(css.headers()['set-cookie']).toBeUndefined()
})
