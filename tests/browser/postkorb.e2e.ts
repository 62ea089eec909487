// D-03: a letter comes in at the counter, is found a case, and becomes work there; all of it with the keyboard alone.
import { expect, type Page, test } from '@playwright/test'
import { type Amt, bild, type Fall, type Fenster, fenster, nimmAuf, oeffneAmt } from './amt.ts'
import { pruefeSeite } from './barriere.ts'

test.describe.configure({ mode: 'serial', timeout: 240_000 })

let amt: Amt
let wir: Fenster
let fall: Fall

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000)
  amt = await oeffneAmt('2026-06-15T09:00')
  wir = fenster(browser, amt)
  fall = await nimmAuf(amt, {
    personen: [{ vorname: 'Elif', nachname: 'Sonntag', geburt: '1992-03-27', rolle: 'hauptperson' }],
    von: '2026-07',
    bis: '2026-12',
  })
})
test.afterAll(async () => {
  await wir.schliesse()
  await amt.schliesse()
})

/** The smallest picture there is. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function druecke(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus()
  await page.keyboard.press('Enter')
}

test('D-03: taken in, refused first, assigned, handed to the case, opened again', async () => {
  const page = await wir.bei('f')
  await page.getByRole('link', { name: 'Postkörbe' }).click()
  await expect(page.getByText('Noch kein Postkorb.')).toBeVisible()
  await pruefeSeite(page, 'Postkörbe, leer')
  const datei = page.getByLabel('Datei', { exact: true })
  await datei.setInputFiles({ name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') })
  await page.getByLabel('Betreff').fill('Neue Miete ab August')
  await page.getByLabel('Was es ist').selectOption('unterkunft')
  await druecke(page, 'Annehmen')
  await expect(page.getByText('Diese Art von Datei nehmen wir nicht an.')).toBeVisible()
  await expect(page.getByLabel('Betreff')).toHaveValue('Neue Miete ab August')
  await datei.setInputFiles({ name: 'IMG_1.png', mimeType: 'image/png', buffer: PNG })
  await page.getByLabel('Nachname').fill('Sonntag')
  await druecke(page, 'Annehmen')
  await expect(page.getByRole('heading', { name: 'Neue Miete ab August' })).toBeVisible()
  await expect(page.getByRole('img', { name: 'Vorlage: Neue Miete ab August' })).toBeVisible()
  await druecke(page, 'Fall suchen')
  await expect(page.getByRole('button', { name: 'In die Akte legen: Sonntag, Elif' })).toBeVisible()
  await pruefeSeite(page, 'Posteingang, Fall gefunden')
  await bild(page, 'posteingang')
  await druecke(page, 'In die Akte legen: Sonntag, Elif')
  await expect(page.getByText('Einem Fall zugeordnet')).toBeVisible()
  await page.getByLabel('Was zu tun ist').fill('Miete ändern')
  await druecke(page, 'Der Sachbearbeitung vorlegen')
  await expect(page.getByRole('heading', { name: 'Erledigt' })).toBeVisible()
  await druecke(page, 'Wieder öffnen')
  await druecke(page, 'Erledigt')
  await expect(page.getByRole('button', { name: 'Wieder öffnen' })).toBeVisible()
  await pruefeSeite(page, 'Posteingang, erledigt')
  await page.goto(`/faelle/${fall}/akte`)
  await expect(page.getByRole('link', { name: /^Neue Miete ab August/ })).toBeVisible()
  await page.goto(`/faelle/${fall}/aufforderungen`)
  await expect(page.getByText(/Post vom 15\.06\.2026: Unterlagen zur Unterkunft.*Miete ändern/).first()).toBeVisible()
})

test('D-03: the boxes say what waits; two at once do not overwrite each other', async () => {
  const a = await wir.bei('a')
  await a.goto('/postkorb')
  await a.getByLabel('Name', { exact: true }).fill('Team Unterkunft')
  await druecke(a, 'Anlegen')
  await expect(a.getByRole('link', { name: 'Team Unterkunft' })).toBeVisible()
  await a.getByLabel('Datei', { exact: true }).setInputFiles({ name: 'm.png', mimeType: 'image/png', buffer: PNG })
  await a.getByLabel('Betreff').fill('Mietbescheinigung')
  await a.getByLabel('Was es ist').selectOption('unterkunft')
  await druecke(a, 'Annehmen')
  await expect(a.getByRole('heading', { name: 'Mietbescheinigung' })).toBeVisible()
  const f = await wir.bei('f')
  await f.goto(a.url())
  await druecke(f, 'Erledigt')
  await expect(f.getByRole('button', { name: 'Wieder öffnen' })).toBeVisible()
  await druecke(f, 'Wieder öffnen')
  await expect(f.getByRole('button', { name: 'Erledigt', exact: true })).toBeVisible()
  await a.getByLabel('An Postkorb').selectOption({ label: 'Team Unterkunft' })
  await druecke(a, 'Weitergeben')
  await expect(a.getByText('Inzwischen hat jemand anderes diese Post bearbeitet.')).toBeVisible()
  await expect(a.getByRole('cell', { name: 'Wieder geöffnet' })).toBeVisible()
  await a.getByLabel('An Postkorb').selectOption({ label: 'Team Unterkunft' })
  await druecke(a, 'Weitergeben')
  await expect(a.getByText('Weitergegeben')).toBeVisible()
  await a.goto('/postkorb')
  await expect(a.getByRole('row', { name: /Team Unterkunft.*1/ }).first()).toBeVisible()
  await pruefeSeite(a, 'Postkörbe')
  await bild(a, 'postkoerbe')
})
