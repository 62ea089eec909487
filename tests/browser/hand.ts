// How a person works: by labels and buttons, as she sees them.
import { expect, type Page } from '@playwright/test'
import { MUSTERKENNWORT } from '../../src/app/muster/index.ts'

export const PERSON = {
  feststellen: 'finja.gude',
  feststellenZweite: 'frank.adolph',
  anordnen: 'anke.carsten',
  kasse: 'arne.butte',
  kassenleitung: 'axel.etzler',
  anordnenZweite: 'arne.butte',
  lesen: 'jana.dobes',
  lesenAnderswo: 'leon.boucsein',
} as const

export async function meldeAn(page: Page, name: string): Promise<void> {
  await page.goto('/anmelden')
  await page.getByLabel('Anmeldename').fill(name)
  await page.getByLabel('Kennwort').fill(MUSTERKENNWORT)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await expect(page.getByRole('heading', { name: 'Arbeitsplatz' })).toBeVisible()
}

/** Waits until everything typed has reached the server. */
export async function gespeichert(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: 'Stand und Differenz' })).toContainText(/v\d+, gespeichert/)
}

/** The option of a kind of fact, whatever form of the application stands behind it in brackets. */
export const istArt = (art: string): RegExp => new RegExp(`^${art}(?: \\([A-Z]+\\))?$`)

/** A new fact; the editor of it is open afterwards. */
export async function neueAngabe(page: Page, art: string, person?: string): Promise<void> {
  await gespeichert(page)
  const liste = page.getByLabel('Art der Angabe')
  await liste.selectOption(await liste.locator('option', { hasText: istArt(art) }).getAttribute('value'))
  if (person !== undefined)
    await page.locator('form[aria-label="Neue Angabe"] select[name=person]').selectOption({ label: person })
  const vorher = page.url()
  await page.getByRole('button', { name: 'Anlegen' }).click()
  await expect(page).not.toHaveURL(vorher)
  await expect(page.locator('#angabe')).toContainText(art)
}

/** Fills a field of the open fact and leaves it. */
export async function trageEin(page: Page, feld: string | RegExp, text: string): Promise<void> {
  const ort = page.locator('#angabe').getByLabel(feld).first()
  await ort.fill(text)
  await ort.blur()
  await gespeichert(page)
}

export async function waehle(page: Page, feld: string | RegExp, wahl: string): Promise<void> {
  await page.locator('#angabe').getByLabel(feld).first().selectOption({ label: wahl })
  await gespeichert(page)
}

/** The account the Jobcenter pays from, if it has none yet: proposed by one, confirmed by another. */
export async function sorgeFuerZahlerkonto(eine: Page, andere: Page, iban: string): Promise<void> {
  await eine.goto('/zahlerkonten')
  if ((await eine.getByText('gilt', { exact: true }).count()) > 0) return
  const haupt = eine.getByRole('main')
  await haupt.getByLabel('IBAN').fill(iban)
  await haupt.getByLabel('Kontoinhaber').fill('Jobcenter Musterküste')
  await haupt.getByLabel('Beleg').fill('Kontovertrag vom 02.01.2025')
  await haupt.getByRole('button', { name: 'Vorlegen' }).click()
  await expect(haupt.getByText('wartet auf zweite Person')).toBeVisible()
  await andere.goto('/zahlerkonten')
  await andere.getByRole('button', { name: 'Bestätigen' }).click()
  await expect(andere.getByText('gilt', { exact: true })).toBeVisible()
}

/** Plans the first run on offer, a second person releases it; gives back the address of the run. */
export async function zahle(eine: Page, andere: Page): Promise<string> {
  await eine.goto('/zahllaeufe')
  await eine.getByRole('button', { name: 'Planen' }).click()
  await expect(eine).toHaveURL(/\/zahllaeufe\/[0-9a-f-]{36}/)
  const lauf = new URL(eine.url()).pathname
  await expect(eine.getByText('wartet auf Freigabe').first()).toBeVisible({ timeout: 60_000 })
  await andere.goto(lauf)
  await vermerkeAuffaelliges(andere)
  await andere.getByLabel('Ihr Kennwort').fill('nicht meines')
  await andere.getByRole('button', { name: 'Freigeben' }).click()
  await expect(andere.getByText('Das Kennwort stimmt nicht.')).toBeVisible()
  await andere.getByLabel('Ihr Kennwort').fill(MUSTERKENNWORT)
  await andere.getByRole('button', { name: 'Freigeben' }).click()
  await expect(andere.getByText('gebucht, Datei bereit').first()).toBeVisible({ timeout: 60_000 })
  return lauf
}

/** What is noticeable in a run is looked at before it is released; nothing, if nothing is. */
export async function vermerkeAuffaelliges(
  page: Page,
  text = 'In den Fällen nachgesehen, alles erklärt.',
): Promise<void> {
  const kasten = page.getByRole('region', { name: 'Auffälligkeiten' })
  await expect(kasten).toBeVisible()
  const offene = await kasten.getByRole('checkbox').all()
  if (offene.length === 0) return
  for (const k of offene) await k.check()
  await kasten.getByRole('textbox').fill(text)
  await kasten.getByRole('button', { name: 'Vermerken' }).click()
  await expect(kasten.getByRole('checkbox')).toHaveCount(0)
}

/** Proves again who sits there: on a slow machine more than five minutes may lie between sign-in and download. */
export async function bestaetige(page: Page): Promise<void> {
  await page.goto('/bestaetigen')
  await page.getByLabel('Ihr Kennwort').fill(MUSTERKENNWORT)
  await page.getByRole('button', { name: 'Bestätigen' }).click()
  await expect(page.getByRole('heading', { name: 'Bitte bestätigen Sie, dass Sie es sind' })).toHaveCount(0)
}
