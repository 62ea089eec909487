// Masks, evidence, hints, limits and the form of the self-employed, as a caseworker uses them.
import { type Browser, expect, type Page } from '@playwright/test'
import { pruefeBarrieren, pruefeUmbruch } from './barriere.ts'
import { gespeichert, meldeAn, neueAngabe, PERSON, trageEin, waehle } from './hand.ts'
import { test } from './haus.ts'

test.describe.configure({ mode: 'serial' })

const offen: Page[] = []
test.afterEach(async () => {
  for (const p of offen.splice(0)) await p.context().close()
})

async function bei(browser: Browser, name: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  offen.push(page)
  await meldeAn(page, name)
  return page
}

let fall = ''

/** The bars lie below the months they stand for. */
async function pruefeZeitstrahl(page: Page): Promise<void> {
  const orte = await page.locator('.al-strahl__bild').evaluateAll((bilder) =>
    bilder.map((bild) => {
      const { left, width } = bild.getBoundingClientRect()
      return `${Math.round(left)} ${Math.round(width)}`
    }),
  )
  expect(orte.length).toBeGreaterThan(3)
  expect(new Set(orte).size, orte.join(', ')).toBe(1)
}

test('limits of the municipality are uploaded with source and day by a team lead', async ({ browser, haus }) => {
  expect(haus.adresse).not.toBe('')
  const page = await bei(browser, PERSON.anordnen)
  await page.goto('/richtwerte')
  const neu = page.getByRole('form', { name: 'Neue Tabelle' })
  await neu.getByLabel('Gebiet').fill('Kreis Musterküste')
  await neu.getByLabel('Gilt ab').fill('1.1.2026')
  await neu.getByLabel('Tabelle').fill('1;50;viel')
  await neu.getByRole('button', { name: 'Speichern' }).click()
  await expect(neu.getByText('Bitte Richtlinie und Tag nennen: Woher stammen die Werte?')).toBeVisible()
  await neu.getByLabel('Quelle').fill('Richtlinie vom 01.12.2025')
  await neu.getByLabel('Tabelle').fill('1;50;400,00;70\n2;60;500,00;90\nweitere;15;80;20')
  await neu.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByRole('heading', { name: 'Kreis Musterküste, ab 01.01.2026' })).toBeVisible()
  await pruefeBarrieren(page, 'Richtwerte')
  await page.screenshot({ path: 'test-ergebnisse/masken/richtwerte.png' })
})

test('a household: the shelter asks its own questions, the limit is taken over by one click', async ({ browser }) => {
  const page = await bei(browser, PERSON.feststellen)
  await page.goto('/faelle/neu')
  const haupt = page.getByRole('main')
  for (const [feld, wert] of Object.entries({
    'Tag der Antragstellung': '1.6.2026',
    'Bewilligung ab': '1.6.2026',
    'Bewilligung bis': '30.11.2026',
    Straße: 'Hafenweg',
    Hausnummer: '5',
    Postleitzahl: '25746',
    Ort: 'Heide',
    IBAN: 'DE75999999991000000000',
    Vorname: 'Mara',
    Nachname: 'Selbst',
    Geburtsdatum: '3.5.1990',
  }))
    await haupt.getByLabel(feld).fill(wert)
  await haupt.getByLabel('Geschlecht').selectOption('weiblich')
  await page.getByRole('button', { name: 'Aufnehmen', exact: true }).click()
  await expect(page.getByRole('heading', { name: /Selbst, Mara/ })).toBeVisible()
  fall = new URL(page.url()).pathname

  await neueAngabe(page, 'Unterkunft und Heizung')
  await waehle(page, 'Wohnform', 'Sammelunterkunft')
  await expect(page.locator('#angabe').getByLabel('Wer bringt unter?')).toBeVisible()
  await waehle(page, 'Wohnform', 'Miete')
  await expect(page.locator('#angabe').getByLabel('Wer bringt unter?')).toHaveCount(0)
  await trageEin(page, 'Bewohner', '1')
  await trageEin(page, 'Kaltmiete', '380')
  await trageEin(page, 'Nebenkosten', '60')
  await trageEin(page, 'Heizung im Monat', '80')
  await waehle(page, 'Warmwasser', 'zentral, mit der Heizung')
  await trageEin(page, 'Zahl der Zimmer', '2')
  await expect(page.getByText('Kreis Musterküste, 1 Person: Unterkunft 400,00 €')).toBeVisible()
  await page.getByRole('button', { name: 'Richtwert übernehmen' }).click()
  await expect(page.locator('#angabe').getByLabel('Richtwert Unterkunft')).toHaveValue('400,00')
  await expect(page.locator('#angabe').getByLabel('Richtwert nach')).toHaveValue(/Richtlinie vom 01.12.2025/)
  await gespeichert(page)
  await pruefeZeitstrahl(page)
  await pruefeBarrieren(page, 'Wohnung')
  await page.screenshot({ path: 'test-ergebnisse/masken/wohnung.png', fullPage: true })
})

test('the form of the self-employed by month: lines make sums, the first month goes to the empty ones', async ({
  browser,
}) => {
  const page = await bei(browser, PERSON.feststellen)
  await page.goto(`${fall}/eks`)
  await page.getByRole('button', { name: 'Bogen anlegen' }).click()
  await page.getByLabel(/^A1 Verkauf und Leistungen, 06\/26|^A1 Verkauf und Leistungen, 06\/2026/).fill('1200')
  await page.getByLabel(/^B1 Waren und Material, 06/).fill('300,50')
  await page.getByRole('main').getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByRole('row', { name: /^Gewinn/ })).toContainText('899,50')
  await page.getByRole('button', { name: 'Ersten Monat in leere Monate übernehmen' }).click()
  await expect(page.getByRole('row', { name: /^Gewinn/ }).getByText('899,50')).toHaveCount(6)
  await pruefeBarrieren(page, 'Anlage EKS')
  await page.screenshot({ path: 'test-ergebnisse/masken/eks.png', fullPage: true })
  await page.getByRole('link', { name: /^06/ }).click()
  await expect(page.locator('#angabe').getByLabel('Betriebseinnahmen')).toHaveValue('1.200,00')
})

test('what is not proven stands there with what hangs on it; asking for it begins the procedure', async ({
  browser,
}) => {
  const page = await bei(browser, PERSON.feststellen)
  await page.goto(fall)
  await page.getByRole('link', { name: 'Nachweise und Identität prüfen' }).click()
  const wohnung = page.getByRole('row', { name: /Mietvertrag: Seiten mit Parteien/ })
  await expect(wohnung).toContainText('noch nicht belegt')
  await page.getByLabel('Gezeigt wurde').selectOption({ label: 'Reisepass' })
  await page.getByRole('button', { name: /^Ausweis von Mara/ }).click()
  await expect(page.getByText(/Reisepass gesehen am 15.06.2026 von Finja Gude/)).toBeVisible()
  await pruefeBarrieren(page, 'Nachweise')
  await pruefeUmbruch(page, 'Nachweise')
  await page.screenshot({ path: 'test-ergebnisse/masken/nachweise.png', fullPage: true })
  await wohnung.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Anfordern' }).click()
  await expect(page).toHaveURL(/\/verfahren\/[0-9a-f-]{36}$/)
  await expect(page.getByText('Mietvertrag: Seiten mit Parteien, Wohnung und Miete').first()).toBeVisible()
})

test('a hint is taken up by one click or refused with a reason, and both are counted', async ({ browser }) => {
  const page = await bei(browser, PERSON.feststellen)
  await page.goto(fall)
  const hinweise = page.getByRole('region', { name: 'Hinweise' })
  const vermoegen = hinweise.getByRole('listitem').filter({ hasText: 'ALG-VER-02' })
  await vermoegen.getByRole('button', { name: 'Vermögen erfassen' }).click()
  await expect(page.locator('#angabe')).toContainText('Vermögen')
  const anderer = page.getByRole('region', { name: 'Hinweise' }).getByRole('listitem').filter({ hasText: 'ALG-KDU-06' })
  await anderer.getByText('Passt nicht').click()
  await anderer.getByLabel('Warum nicht?').fill('schon geklärt')
  await anderer.getByRole('button', { name: 'Verwerfen' }).click()
  await expect(page.getByText('1 verworfen')).toBeVisible()
  await pruefeBarrieren(page, 'Hinweise')
  await page.screenshot({ path: 'test-ergebnisse/masken/hinweise.png', fullPage: true })

  const leitung = await bei(browser, PERSON.anordnen)
  await leitung.goto('/team')
  await leitung.getByRole('link', { name: 'Wirken die Hinweise?' }).click()
  const zeile = leitung.getByRole('row', { name: /ALG-VER-02/ })
  await expect(zeile).toContainText('100 %')
  await expect(leitung.getByText('schon geklärt')).toBeVisible()
  await pruefeBarrieren(leitung, 'Wirken die Hinweise?')
  await leitung.screenshot({ path: 'test-ergebnisse/masken/bilanz.png' })
})

test('she moves and takes another name: refused by the field, kept, saved; the old name is still found', async ({
  browser,
}) => {
  const page = await bei(browser, PERSON.feststellen)
  await page.goto(fall)
  await page.getByRole('link', { name: 'Mara Selbst', exact: true }).click()
  await page.getByText('Neue Anschrift', { exact: true }).click()
  const umzug = page.getByRole('form', { name: 'Neue Anschrift' })
  await umzug.getByLabel('Straße').fill('Deichstraße')
  await umzug.getByLabel('Hausnummer').fill('17')
  await umzug.getByRole('button', { name: 'Speichern' }).click()
  await expect(umzug.getByRole('alert')).toContainText('Bitte den Tag eintragen, ab dem die Anschrift gilt')
  await expect(umzug.getByLabel('Straße')).toHaveValue('Deichstraße')
  await pruefeBarrieren(page, 'Neue Anschrift, refused')
  await umzug.getByLabel('gilt ab').fill('1.7.2026')
  await umzug.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByText('Die Anschrift ist gespeichert.')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Anschriften' })).toContainText('Deichstraße 17, 25746 Heide')
  await page.getByText('Name oder Geburt ändern').click()
  const daten = page.getByRole('form', { name: 'Name oder Geburt ändern' })
  await daten.getByLabel('Nachname').fill('Selbst-Frei')
  await daten.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByRole('heading', { name: 'Mara Selbst-Frei' })).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: /^Mara Selbst$/ })).toBeVisible()
  await pruefeBarrieren(page, 'Person, renamed')
  await page.screenshot({ path: 'test-ergebnisse/masken/person.png', fullPage: true })
})

test('at 200 percent nothing has to be scrolled sideways but tables', async ({ browser }) => {
  const page = await bei(browser, PERSON.anordnen)
  for (const weg of ['/richtwerte', '/hinweise', `${fall}/eks`, `${fall}/nachweise`, fall])
    await page.goto(weg).then(() => pruefeUmbruch(page, weg, 683))
  await page.setViewportSize({ width: 683, height: 384 })
  await page.screenshot({ path: 'test-ergebnisse/masken/zweihundert.png' })
})
