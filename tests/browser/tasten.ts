// A person without a mouse: tab stops, letters, arrows, Enter. Nothing here clicks or fills.
import { expect, type Locator, type Page } from '@playwright/test'

const HOECHSTENS = 150

/** Tabs on until the place has the focus; fails if it is no tab stop. */
export async function tabbeZu(page: Page, ort: Locator, taste: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(ort.first()).toBeVisible()
  for (let i = 0; i < HOECHSTENS; i++) {
    if (await ort.first().evaluate((e) => e === document.activeElement)) return
    await page.keyboard.press(taste)
  }
  throw new Error(`no tab stop: ${ort}`)
}

/** Types into the field that has the focus; what stood there is replaced. */
export async function tippe(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** Chooses in the list that has the focus by the first letters of the choice. */
export async function tippeWahl(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text)
}

/** Goes to a field and types. */
export async function schreibe(page: Page, feld: Locator, text: string): Promise<void> {
  await tabbeZu(page, feld)
  await tippe(page, text)
}

/** Goes to a list and chooses by its first letters. */
export async function waehleMitTasten(page: Page, feld: Locator, text: string): Promise<void> {
  await tabbeZu(page, feld)
  await tippeWahl(page, text)
  await expect(feld.first().locator('option:checked')).toHaveText(new RegExp(`^${text}`))
}

/** Goes to a link or button and presses Enter. */
export async function druecke(page: Page, ort: Locator): Promise<void> {
  await tabbeZu(page, ort)
  await page.keyboard.press('Enter')
}
