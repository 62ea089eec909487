// Procedures and decisions by clicks: what a caseworker and the orderer do again and again, whatever the procedure.
import { expect, type Locator, type Page } from '@playwright/test'
import { bild, type Fall } from './amt.ts'

export const haupt = (p: Page): Locator => p.getByRole('main')
export const schritt = (p: Page, name: string): Locator => p.getByRole('region', { name, exact: true })
const beginntMit = (text: string): string => `^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`

/** A field by the words in front of it, mandatory or not. */
export const feld = (ort: Page | Locator, name: string): Locator =>
  ort.getByLabel(new RegExp(`${beginntMit(name)}(\\s*optional)?$`))

/** Begins a procedure from the list of the case; gives back its address. */
export async function beginne(
  p: Page,
  id: Fall | undefined,
  art: string,
  anlass: string | RegExp = /./,
): Promise<string> {
  await p.goto(`/faelle/${id}/verfahren?suche=${encodeURIComponent(art)}`)
  await p.getByText(new RegExp(`^${art} `)).click()
  const formen = p.getByRole('form', { name: new RegExp(`^${art}`) }).filter({ hasText: anlass })
  await formen.getByRole('button').click()
  await expect(p).toHaveURL(/\/verfahren\/[0-9a-f-]{36}$/)
  return p.url()
}

/** Until the scripts of a freshly opened page hold its fields, what is typed into them may be lost. */
export async function bereit(p: Page): Promise<void> {
  await p.waitForFunction(() => Object.keys(document.querySelector('main') ?? {}).some((k) => k.startsWith('__react')))
}

export async function oeffneAngabe(p: Page, id: Fall | undefined, angabe: string): Promise<void> {
  await p.goto(`/faelle/${id}?angabe=${angabe}`)
  await expect(p.locator('#angabe').getByRole('button', { name: 'Speichern' })).toHaveCount(0)
}

/** What is typed into a field, or a choice (`Frage > Antwort` where the same answer stands in several). */
export type Eingabe = readonly [feld: string, text: string] | string

/** Answers what a step asks, and waits until the step asks nothing more. */
export async function antworte(p: Page, name: string, werte: readonly Eingabe[], knopf = 'Festlegen'): Promise<void> {
  const s = schritt(p, name)
  await bereit(p)
  for (const w of werte) {
    if (typeof w !== 'string') {
      await feld(s, w[0]).fill(w[1])
      continue
    }
    const [wahl = '', frage] = w.split(' > ').reverse()
    const ort = frage === undefined ? s : s.getByRole('group', { name: new RegExp(beginntMit(frage)) })
    // The answer to the step before may still be drawing the page anew: a click that met the old field is made again.
    await expect(() => ort.getByLabel(new RegExp(beginntMit(wahl))).check({ timeout: 10_000 })).toPass({
      timeout: 60_000,
    })
  }
  await s.getByRole('button', { name: knopf }).click()
  await expect(s.getByRole('button', { name: knopf })).toHaveCount(0)
}

/** Sends the letters of a step, or releases what another person laid before. */
export async function fertigeAus(p: Page, name: string, knopf: RegExp): Promise<void> {
  await schritt(p, name).getByRole('button', { name: knopf }).click()
  await expect(
    schritt(p, name)
      .getByRole('link', { name: /Schreiben.*öffnen/ })
      .first(),
  ).toBeVisible()
}

export async function legeVor(p: Page): Promise<void> {
  await p.getByRole('button', { name: 'Zur Freigabe vorlegen' }).click()
  await expect(p.getByText(/Vorgelegt:/)).toBeVisible()
}

export const vorschau = (p: Page, name: string): Locator => schritt(p, name).getByRole('link', { name: /Vorschau/ })

export async function stelleFest(p: Page, id: Fall | undefined, bildname: string): Promise<void> {
  await p.goto(`/faelle/${id}/feststellen`)
  await bild(p, bildname)
  await haupt(p).getByRole('button', { name: 'Feststellen' }).click()
  await expect(p).toHaveURL(/\/verlauf$/)
}

/** The page of the decision, from the list of what waits for the order. */
export async function oeffneAnordnung(p: Page, bildname: string): Promise<void> {
  await p.goto('/')
  await p.getByRole('link', { name: 'Anordnen' }).click()
  await expect(haupt(p).getByRole('button', { name: 'Anordnen', exact: true })).toBeVisible()
  await bild(p, bildname)
}

/** Orders, and gives the letters that came of it: those of the first rows of the list. */
export async function ordneAn(p: Page): Promise<Locator> {
  await haupt(p).getByRole('button', { name: 'Anordnen', exact: true }).click()
  await expect(p).toHaveURL(/\/schriftstuecke$/)
  return p.getByRole('region', { name: 'Automatisch erstellte Schriftstücke' }).getByRole('rowheader').getByRole('link')
}
