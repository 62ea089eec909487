// A person without a mouse: tab stops, letters, arrows, Enter. Nothing here clicks or fills.
import { expect, type Locator, type Page } from '@playwright/test'

const HOECHSTENS = 150

/** What a practised person does: keys struck, choices made, and the time the server let her wait at most. */
export type Anschlaege = { tasten: number; entscheidungen: number; wartenMs: number }
const GEZAEHLT = new WeakMap<Page, Anschlaege>()

/** From now on counts what is done at this page by keys. */
export function zaehleAnschlaege(page: Page): Anschlaege {
  const a = { tasten: 0, entscheidungen: 0, wartenMs: 0 }
  GEZAEHLT.set(page, a)
  const { keyboard } = page
  const [press, type] = [keyboard.press.bind(keyboard), keyboard.type.bind(keyboard)]
  keyboard.press = (taste, o) => {
    a.tasten += taste.split('+').length
    return press(taste, o)
  }
  keyboard.type = (text, o) => {
    a.tasten += [...text].length
    return type(text, o)
  }
  page.on('requestfinished', (r) => {
    if (r.resourceType() === 'document' || r.resourceType() === 'fetch')
      a.wartenMs += Math.max(0, r.timing().responseEnd)
  })
  return a
}

/** Keystroke-level model: 0.2 s a key, 1.35 s a decision; waiting comes to it. */
export const sekundenDerHand = (a: Anschlaege): number => 0.2 * a.tasten + 1.35 * a.entscheidungen

function entscheidet(page: Page): void {
  const a = GEZAEHLT.get(page)
  if (a) a.entscheidungen++
}

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
  entscheidet(page)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** Chooses in the list that has the focus by the first letters of the choice. */
export async function tippeWahl(page: Page, text: string): Promise<void> {
  entscheidet(page)
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
  entscheidet(page)
  await tabbeZu(page, ort)
  await page.keyboard.press('Enter')
}

/** Goes to a group of choices and moves on by arrows until the one that begins with these words is marked. */
export async function waehleRadio(page: Page, gruppe: Locator, text: string): Promise<void> {
  entscheidet(page)
  const gewaehlt = gruppe.getByRole('radio', { checked: true })
  await tabbeZu(page, (await gewaehlt.count()) > 0 ? gewaehlt : gruppe.getByRole('radio').first())
  const ziel = gruppe.getByRole('radio', { name: new RegExp(`^${text}`) })
  for (let i = 0; i < 20 && !(await ziel.isChecked()); i++) await page.keyboard.press('ArrowDown')
  await expect(ziel).toBeChecked()
}
