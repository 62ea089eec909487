// The budget side as people of level A see it, on the sample Jobcenter with its runs: every page with axe, dark and narrow.
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { pruefeBarrieren, pruefeSeite, pruefeTabfolge } from './barriere.ts'
import { meldeAn, PERSON } from './hand.ts'
import { type Haus, oeffneHaus } from './haus.ts'

test.describe.configure({ mode: 'serial', timeout: 600_000 })

let haus: Haus
test.beforeAll(async () => {
  test.setTimeout(600_000)
  haus = await oeffneHaus('2026-06-15T09:00', { mitHaushalten: true })
})
test.afterAll(() => haus.schliesse())

async function allesGezeigt(page: Page, weg: string): Promise<void> {
  await page.goto(weg)
  await expect(page.getByText(/^Meldung \d+$/)).toHaveCount(0)
  await page.emulateMedia({ colorScheme: 'dark' })
  await pruefeBarrieren(page, `${weg}, dark`)
  await page.emulateMedia({ colorScheme: 'light' })
  await pruefeSeite(page, weg)
}

/** What a table says in cents: "1.234,56". */
const cent = (text: string | null | undefined): number => Number((text ?? '').replace(/[.,\s]/g, '').replace('−', '-'))

test('HKR-01, HKR-02: titles, shares of Bund and Kommune, the same in the file', async ({ browser }) => {
  const page = await browser.newPage({ baseURL: haus.adresse, viewport: { width: 1366, height: 768 } })
  await meldeAn(page, PERSON.kasse)
  await page.getByRole('navigation', { name: 'Bereiche' }).getByRole('link', { name: 'Haushalt' }).click()
  await expect(page.getByRole('table', { name: 'Haushaltstitel' })).toContainText('1101/632 11')
  await allesGezeigt(page, '/haushalt')
  await pruefeTabfolge(page, '/haushalt')

  await expect(async () => {
    await page.goto('/haushalt/unterkunft')
    await expect(page.getByRole('row', { name: /^Jahr 2026/ })).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 300_000 })
  await expect(page.getByText('Die BBFestV 2026, die den Wert rückwirkend anpasst, liegt nicht vor.')).toBeVisible()
  await allesGezeigt(page, '/haushalt/unterkunft')
  for (const zeile of await page
    .getByRole('table', { name: /^Ausgaben/ })
    .getByRole('row')
    .all()) {
    const [ausgaben, bund, kommune] = await zeile.getByRole('cell').allInnerTexts()
    if (ausgaben !== undefined) expect(cent(bund) + cent(kommune)).toBe(cent(ausgaben))
  }
  const [datei] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Als CSV' }).click(),
  ])
  expect(readFileSync(await datei.path(), 'utf8')).toContain('Schleswig-Holstein;71,5 %')
  await page.screenshot({ path: 'test-ergebnisse/haushalt/unterkunft.png', fullPage: true })
  // no quota on file and nothing paid: the page says both
  await page.getByRole('combobox', { name: 'Jahr' }).selectOption('2025')
  await page.getByRole('button', { name: 'Anzeigen' }).click()
  await expect(page).toHaveURL(/jahr=2025/)

  await page.goto('/zahllaeufe')
  await page.getByRole('table', { name: 'Zahlläufe' }).getByRole('link').first().click()
  await expect(page.getByRole('table', { name: 'Summen nach Haushaltstiteln' })).toContainText('1101/681 12')
  await allesGezeigt(page, new URL(page.url()).pathname)
})

test('who is not of level A has no way to it', async ({ browser }) => {
  const page = await browser.newPage({ baseURL: haus.adresse })
  await meldeAn(page, PERSON.feststellen)
  await expect(page.getByRole('link', { name: 'Haushalt', exact: true })).toHaveCount(0)
  expect((await page.request.get('/haushalt')).status()).toBe(403)
})
