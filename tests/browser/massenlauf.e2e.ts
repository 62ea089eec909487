// A change of the law over the stock of the sample, as two people of level A walk it: dry run, sample letter, release by
// the second, report, list, CSV. The sample is still at work meanwhile, so that single cases may be left to people. Kindergeld is a fact of every household: 259,00 (since 2026-01) becomes 270,00.
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { pruefeSeite } from './barriere.ts'
import { meldeAn, PERSON } from './hand.ts'
import { type Haus, oeffneHaus } from './haus.ts'

test.describe.configure({ mode: 'serial', timeout: 600_000 })

let haus: Haus
test.beforeAll(async () => {
  test.setTimeout(600_000)
  haus = await oeffneHaus('2026-06-15T09:00', { mitHaushalten: true })
})
test.afterAll(() => haus.schliesse())

async function bei(page: Page, name: string): Promise<Page> {
  await meldeAn(page, name)
  return page
}

test('Massenänderung: dry run, letters, released by a second person, report', async ({ browser }) => {
  const eine = await bei(await browser.newPage({ baseURL: haus.adresse }), PERSON.anordnen)
  await eine.goto('/team')
  await eine.getByRole('link', { name: 'Massenänderungen' }).click()
  await expect(eine.getByText('Noch keine Massenänderung')).toBeVisible()
  const haupt = eine.getByRole('main')
  await haupt.getByLabel('Titel').fill('Kindergeld ab August')
  await haupt.getByLabel('Was sich ändert').selectOption({ label: 'Neues Kindergeld (§ 48 SGB X)' })
  await haupt.getByLabel('Grundlage').fill('§ 66 Abs. 1 EStG in der Fassung eines Übungsgesetzes')
  await haupt.getByLabel('Ab Monat').fill('8/2026')
  await haupt.getByRole('button', { name: 'Probelauf starten' }).click()
  await expect(haupt.getByText('Bitte bisherigen und neuen Betrag eintragen')).toBeVisible()
  await expect(haupt.getByLabel('Titel')).toHaveValue('Kindergeld ab August')
  await pruefeSeite(eine, 'Massenänderungen, refused')
  await haupt.getByLabel('Kindergeld bisher').fill('259')
  await haupt.getByLabel('Kindergeld neu').fill('270')
  await haupt.getByRole('button', { name: 'Probelauf starten' }).click()

  await expect(eine).toHaveURL(/\/massenaenderungen\/[0-9a-f-]{36}$/)
  await expect(eine.getByRole('button', { name: 'Zur Freigabe vorlegen' })).toBeVisible({ timeout: 120_000 })
  const lauf = new URL(eine.url()).pathname
  const faelle = eine.getByRole('table', { name: 'Fälle nach Ergebnis' })
  await expect(faelle).toContainText('wird entschieden')
  await expect(faelle).toContainText('Betrag bleibt gleich')
  await expect(eine.getByRole('table', { name: /Änderung nach Monat/ })).toContainText('August 2026')
  await pruefeSeite(eine, 'Massenänderung, dry run done')

  const brief = eine
    .getByRole('table', { name: 'Schreiben der Stichprobe' })
    .getByRole('link', { name: 'Ansehen' })
    .first()
  const adresse = (await brief.getAttribute('href')) ?? ''
  const pdf = await eine.request.get(adresse)
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  const antwort = await eine.request.get(`${adresse}?form=html`)
  const seite = (await antwort.text()).replaceAll('\u00a0', ' ')
  expect(seite).toContain('§ 66 Abs. 1 EStG in der Fassung eines Übungsgesetzes')
  expect(seite).toContain('270,00')

  await eine.getByRole('button', { name: 'Zur Freigabe vorlegen' }).click()
  await expect(eine.getByText('Freigeben muss eine andere Person').first()).toBeVisible()
  await pruefeSeite(eine, 'Massenänderung, submitted')
  const andere = await bei(await browser.newPage({ baseURL: haus.adresse }), PERSON.anordnenZweite)
  await andere.goto(lauf)
  await andere.getByRole('button', { name: 'Freigeben und ausführen' }).click()
  await expect(andere.getByText('ausgeführt', { exact: true }).first()).toBeVisible({ timeout: 240_000 })
  await pruefeSeite(andere, 'Massenänderung, executed')

  await andere.getByRole('link', { name: 'wird entschieden', exact: true }).click()
  await expect(andere.getByRole('table', { name: 'Fälle der Massenänderung' })).toContainText('entschieden')
  await pruefeSeite(andere, 'cases of a run')
  const [datei] = await Promise.all([
    andere.waitForEvent('download'),
    andere.getByRole('link', { name: 'Auswahl als CSV' }).click(),
  ])
  expect(readFileSync(await datei.path(), 'utf8')).toContain('"wird entschieden";""')
  await andere
    .getByRole('table')
    .getByRole('link', { name: /98802\/\// })
    .first()
    .click()
  await andere.getByRole('link', { name: 'Verlauf' }).click()
  await expect(andere.getByText('Massenänderung: Kindergeld ab August').first()).toBeVisible()
})
