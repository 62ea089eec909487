// What every working day has in common: it begins at the workplace, cases are found by what is on top or by the search, pages
// are looked at as they are passed.
import { expect, type Locator, type Page } from '@playwright/test'
import type { Fall, Fenster, Wer } from './amt.ts'
import { pruefeBarrieren, pruefeUmbruch } from './barriere.ts'
import { bereit } from './schritte.ts'

/** 1366 px wide at 200 percent. */
const GROSS = 683

/** Somebody comes in on a day; everyone else has gone home the day before. */
export async function beginneTag(wir: Fenster, berlin: string, wer: Wer): Promise<Page> {
  await wir.am(berlin)
  return wir.bei(wer)
}

/** A list of the workplace. */
export const liste = (p: Page, titel: string): Locator => p.getByRole('region', { name: titel, exact: true })

/** Opens what lies on the desk today for a person, from the workplace. */
export async function nimmVor(p: Page, name: string, was: string | RegExp): Promise<void> {
  await p.goto('/')
  const zeile = liste(p, 'Heute vorgelegt')
    .getByRole('row', { name: new RegExp(name) })
    .filter({ hasText: was })
  await zeile.first().getByRole('link', { name: 'Ansehen' }).click()
  await expect(p).not.toHaveURL(/\/$/)
}

/** A call, a letter: the case is found by its name, from wherever one is. */
export async function suche(p: Page, name: string, fall: Fall | undefined): Promise<void> {
  await bereit(p)
  await p.locator('body').press('/')
  await p.keyboard.type(name)
  const treffer = p
    .getByRole('search')
    .getByRole('link', { name: new RegExp(name) })
    .first()
  await expect(treffer).toBeVisible()
  await p.keyboard.press('ArrowDown')
  await expect(treffer).toBeFocused()
  await p.keyboard.press('Enter')
  await expect(p).toHaveURL(new RegExp(`/faelle/${fall}$`))
}

/** A page as it is passed: axe; at 200 percent too if asked for. */
export async function sieh(p: Page, zustand: string, o: { readonly gross?: boolean } = {}): Promise<void> {
  await pruefeBarrieren(p, zustand)
  if (o.gross === true) await pruefeUmbruch(p, zustand, GROSS)
}
