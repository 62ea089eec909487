// The budget side as people of level A see it, on the sample Jobcenter with its runs: every page with axe, dark and narrow.
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { MUSTERKENNWORT } from '../../src/app/muster/index.ts'
import { pruefeBarrieren, pruefeSeite, pruefeTabfolge } from './barriere.ts'
import { bestaetige, meldeAn, PERSON, vermerkeAuffaelliges } from './hand.ts'
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

let page: Page

test('the month in the books: three tables, and the same as file and paper', async ({ browser }) => {
  page = await browser.newPage({ baseURL: haus.adresse, viewport: { width: 1366, height: 768 } })
  await meldeAn(page, PERSON.kasse)
  await page.getByRole('navigation', { name: 'Bereiche' }).getByRole('link', { name: 'Haushalt' }).click()
  await expect(page.getByRole('heading', { name: 'Haushalt', level: 1 })).toBeVisible()
  await allesGezeigt(page, '/haushalt?monat=2020-01')
  await expect(page.getByText('Nichts gebucht.')).toHaveCount(3)
  await expect(async () => {
    await page.goto('/haushalt?monat=2026-05')
    await expect(page.getByRole('table', { name: /^Auszahlungen im Mai 2026/ })).toContainText('kommunal/unterkunft', {
      timeout: 1_000,
    })
  }).toPass({ timeout: 300_000 })
  await allesGezeigt(page, '/haushalt?monat=2026-05')
  await pruefeTabfolge(page, '/haushalt')
  await page.screenshot({ path: 'test-ergebnisse/haushalt/monat.png', fullPage: true })
  const [datei] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Als CSV' }).click(),
  ])
  expect(readFileSync(await datei.path(), 'utf8')).toContain('2026-05;1101/681 12;Regelbedarf;Bund;')
  const pdf = await (await page.request.get('/haushalt/monat?monat=2026-05&form=pdf')).body()
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  writeFileSync('test-ergebnisse/haushalt/monat.pdf', pdf)
})

test('HKR-01: budget titles over the year, with what is ordered for the rest of it', async () => {
  await page.goto('/haushalt')
  await page.getByRole('link', { name: 'Haushaltstitel' }).click()
  const titel = page.getByRole('table', { name: /nach Titeln$/ })
  await expect(titel).toContainText('1101/632 11')
  await expect(page.getByRole('table', { name: 'Schon angeordnet, nach Monaten' })).toContainText('2026')
  await expect(page.getByText('Was noch nicht bewilligt ist, steht nicht darin')).toBeVisible()
  await allesGezeigt(page, '/haushalt/titel')
  await page.screenshot({ path: 'test-ergebnisse/haushalt/titel.png', fullPage: true })
  expect(await (await page.request.get('/haushalt/titel/csv')).text()).toContain('kommunal/unterkunft')
})

test('HKR-02: shares of Bund and Kommune, the same in the file', async () => {
  await page.goto('/haushalt/unterkunft')
  await expect(page.getByRole('row', { name: /^Jahr 2026/ })).toBeVisible()
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
  await page.getByRole('combobox', { name: 'Jahr' }).selectOption('2025')
  await page.getByRole('button', { name: 'Anzeigen' }).click()
  await expect(page).toHaveURL(/jahr=2025/)

  await page.goto('/zahllaeufe')
  await page.getByRole('table', { name: 'Zahlläufe' }).getByRole('link').first().click()
  await expect(page.getByRole('table', { name: 'Summen nach Haushaltstiteln' })).toContainText('1101/681 12')
  await allesGezeigt(page, new URL(page.url()).pathname)
})

test('HKR-03: the proof of a bank day in three forms; the items are the debit, no name and no number of a case', async () => {
  await allesGezeigt(page, '/haushalt/nachweis?monat=2020-01')
  await bestaetige(page)
  await allesGezeigt(page, '/haushalt/nachweis?monat=2026-05')
  const tage = page.getByRole('table', { name: 'Banktage' })
  const zeile = tage
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .last()
  const belastung = cent((await zeile.getByRole('cell').allInnerTexts())[1])
  const adresse = (await zeile.getByRole('link', { name: 'JSON' }).getAttribute('href')) ?? ''
  const json = await (await page.request.get(adresse)).text()
  const n = JSON.parse(json) as { belastung_cent: number; posten: { art: string; betrag_cent: number; fall: string }[] }
  expect(n.belastung_cent).toBe(belastung)
  const zahlungen = n.posten.filter((p) => p.art === 'zahlung')
  expect(zahlungen.reduce((s, p) => s + p.betrag_cent, 0)).toBe(belastung)
  for (const p of n.posten) expect(p.fall).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/)
  const csv = await (await page.request.get(adresse.replace('json', 'csv'))).text()
  expect(csv.trim().split('\r\n')).toHaveLength(n.posten.length + 1)
  expect(csv).not.toMatch(/BG|P1/)
  const pdf = await (await page.request.get(adresse.replace('json', 'pdf'))).body()
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  writeFileSync('test-ergebnisse/haushalt/nachweis.pdf', pdf)
  await page.screenshot({ path: 'test-ergebnisse/haushalt/nachweis.png', fullPage: true })
  expect((await page.request.get('/haushalt/nachweis/datei?tag=gestern')).status()).toBe(404)
})

test('claims and held money by age', async () => {
  await bestaetige(page)
  await allesGezeigt(page, '/haushalt/alter')
  await page.screenshot({ path: 'test-ergebnisse/haushalt/alter.png', fullPage: true })
  const csv = await (await page.request.get('/haushalt/alter/csv?liste=forderungen')).text()
  expect(csv).toContain('BG-Nummer;Person;Nr.;Betrag;Offen;Fällig seit;Alter')
})

test('HKR-06: accounts entered in a quarter, with who looked at them and until when', async () => {
  await page.goto('/haushalt')
  await page.getByRole('link', { name: 'Geänderte Konten' }).click()
  await expect(page.getByRole('heading', { name: 'Geänderte Konten', level: 1 })).toBeVisible()
  await expect(page.getByRole('row').nth(1)).toContainText('zu spät')
  await allesGezeigt(page, '/haushalt/konten')
  await page.screenshot({ path: 'test-ergebnisse/haushalt/konten.png', fullPage: true })
})

test('HKR-05: what was drawn for a second person in a quarter; a quarter without any says so', async () => {
  await page.goto('/haushalt')
  await page.getByRole('link', { name: 'Stichprobe' }).click()
  await expect(page.getByText('In diesem Quartal ist keine solche Zahlung vorgelegt.')).toBeVisible()
  await allesGezeigt(page, '/haushalt/stichprobe')
})

test('HKR-04: from a sum of a run to one payment, its steps, postings, decision and letter; and back by the sign on a statement', async () => {
  await page.goto('/zahllaeufe')
  await page.getByRole('table', { name: 'Zahlläufe' }).getByRole('link').first().click()
  await page
    .getByRole('table', { name: 'Summen nach Leistung und Träger' })
    .getByRole('link', { name: /^Unterkunft/ })
    .click()
  await expect(page).toHaveURL(/\/zahllaeufe\/[0-9a-f-]+\/zahlungen\?leistung=unterkunft&traeger=kommune$/)
  const liste = new URL(page.url())
  await allesGezeigt(page, `${liste.pathname}${liste.search}`)
  await allesGezeigt(page, `${liste.pathname}?leistung=bildung&traeger=kommune`)
  await page.goto(liste.href)
  await page.getByRole('table', { name: 'Zahlungen' }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name: /^Zahlung / })).toBeVisible()
  const adresse = new URL(page.url()).pathname
  await allesGezeigt(page, adresse)
  await pruefeTabfolge(page, adresse)
  const weg = page.getByRole('table', { name: 'Weg der Zahlung' })
  for (const schritt of ['angeordnet', 'in einen Zahllauf genommen', 'Lauf freigegeben', 'der Bank übergeben'])
    await expect(weg.getByRole('row', { name: new RegExp(`^${schritt}`) })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Buchungen' })).toContainText('verbindlichkeit')
  const teile = page.getByRole('table', { name: 'Für wen und wofür' })
  const betraege = await teile
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .getByRole('cell')
    .last()
    .textContent()
  expect(cent(betraege)).toBeGreaterThan(0)
  await expect(page.getByRole('link', { name: /bescheid/ }).first()).toBeVisible()
  await page.screenshot({ path: 'test-ergebnisse/haushalt/zahlung.png', fullPage: true })
  await page.getByRole('link', { name: /^Was bei der Entscheidung bekannt war/ }).click()
  await expect(page.getByText(/^Meldung \d+$/)).toHaveCount(0)
  await expect(page).toHaveURL(/\/wissen\?tag=/)
  await page.goto(adresse)
  const ref = (await page.getByText(/^Ref [0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? ''
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Fall / })
    .click()
  await expect(page.getByRole('table', { name: 'Zahlungen' }).locator(`a[href="${adresse}"]`)).toBeVisible()

  const feld = page.getByRole('searchbox')
  await feld.fill(ref)
  await feld.press('Enter')
  await expect(page).toHaveURL(/\/suche/)
  await page.getByRole('main').locator(`a[href="${adresse}"]`).click()
  await expect(page).toHaveURL(new RegExp(`${adresse}$`))
  expect((await page.request.get('/zahlung/018f0000-0000-7000-8000-00000000ffff')).status()).toBe(404)
})

test('HKR-11: what is noticeable stands first on the page of a run; without a look no release', async ({ browser }) => {
  await page.goto('/zahllaeufe')
  await page.getByRole('button', { name: 'Planen' }).click()
  await expect(page).toHaveURL(/\/zahllaeufe\/[0-9a-f-]{36}/)
  await expect(page.getByText('wartet auf Freigabe').first()).toBeVisible({ timeout: 60_000 })
  const lauf = new URL(page.url()).pathname
  await allesGezeigt(page, lauf)
  await page.screenshot({ path: 'test-ergebnisse/haushalt/auffaelligkeiten.png', fullPage: true })

  const zweite = await browser.newPage({ baseURL: haus.adresse })
  await meldeAn(zweite, PERSON.kassenleitung)
  await zweite.goto(lauf)
  const kasten = zweite.getByRole('region', { name: 'Auffälligkeiten' })
  await expect(kasten).toContainText('Ohne Schriftstück und ohne Kontakt')
  await zweite.getByLabel('Ihr Kennwort').fill(MUSTERKENNWORT)
  await zweite.getByRole('button', { name: 'Freigeben' }).click()
  await expect(zweite.getByRole('alert')).toContainText('noch nicht angesehen')
  await kasten.getByRole('checkbox').first().check()
  await kasten.getByRole('textbox').fill('ja')
  await kasten.getByRole('button', { name: 'Vermerken' }).click()
  await expect(zweite.getByRole('alert')).toContainText('in einem Satz')
  await expect(kasten.getByRole('textbox')).toHaveValue('ja')
  await expect(kasten.getByRole('checkbox').first()).toBeChecked()
  await pruefeSeite(zweite, 'run, a look refused')
  await vermerkeAuffaelliges(zweite, 'In allen vier Fällen angerufen, die Menschen wohnen dort.')
  await expect(kasten).toContainText('Angesehen: In allen vier Fällen angerufen')
  await pruefeSeite(zweite, 'run, looked at')
  await zweite.getByLabel('Ihr Kennwort').fill(MUSTERKENNWORT)
  await zweite.getByRole('button', { name: 'Freigeben' }).click()
  await expect(zweite.getByText('gebucht, Datei bereit').first()).toBeVisible({ timeout: 60_000 })
})

test('who is not of level A has no way to it', async ({ browser }) => {
  const andere = await browser.newPage({ baseURL: haus.adresse })
  await meldeAn(andere, PERSON.feststellen)
  await expect(andere.getByRole('link', { name: 'Haushalt', exact: true })).toHaveCount(0)
  expect((await andere.request.get('/haushalt')).status()).toBe(403)
})

// Last, for nothing can be posted into the month afterwards.
test('LED-09: a month that is over is put forward by one and closed by another person', async ({ browser }) => {
  const zweite = await browser.newPage({ baseURL: haus.adresse, viewport: { width: 1366, height: 768 } })
  await meldeAn(zweite, PERSON.kassenleitung)
  await page.goto('/haushalt')
  await page.getByRole('link', { name: 'Monatsabschluss' }).click()
  await allesGezeigt(page, '/monatsabschluss')
  await pruefeTabfolge(page, '/monatsabschluss')
  await page.screenshot({ path: 'test-ergebnisse/haushalt/abschluss-offen.png', fullPage: true })
  await page.getByRole('button', { name: 'Abschluss vorschlagen' }).click()
  await expect(page.getByText('Schließen muss eine andere Person der Stufe A.')).toBeVisible()
  await pruefeBarrieren(page, '/monatsabschluss, put forward')
  await zweite.goto('/monatsabschluss')
  await zweite.getByRole('button', { name: 'Monat schließen' }).click()
  const geschlossene = zweite.getByRole('table', { name: 'Geschlossene Monate' })
  await expect(geschlossene.getByRole('row')).toHaveCount(2)
  await allesGezeigt(zweite, '/monatsabschluss')
  await zweite.screenshot({ path: 'test-ergebnisse/haushalt/abschluss.png', fullPage: true })
  const [datei] = await Promise.all([
    zweite.waitForEvent('download'),
    geschlossene.getByRole('link', { name: 'Herunterladen' }).click(),
  ])
  expect(readFileSync(await datei.path(), 'utf8')).toContain('"format":"allegro-monatsabschluss/1"')
  await zweite.close()
})
