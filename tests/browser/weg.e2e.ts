// The whole road as persons walk it: take in, look up why, certify, order, pay, open the letter; later more pay, less benefit.
// The household and every amount are those of musterfaelle/alleinerziehend-lohnerhoehung, worked out there by hand.
import { readFileSync } from 'node:fs'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { liesMusterfall } from '../../musterfaelle/format.ts'
import { deutsch } from '../../src/kern/index.ts'
import { pruefeSeite } from './barriere.ts'
import { gespeichert, meldeAn, neueAngabe, PERSON, sorgeFuerZahlerkonto, trageEin, waehle, zahle } from './hand.ts'
import { type Haus, oeffneHaus } from './haus.ts'

test.describe.configure({ mode: 'serial', timeout: 240_000 })

const FALL = liesMusterfall(readFileSync('musterfaelle/alleinerziehend-lohnerhoehung/fall.json', 'utf8'))
const ZAHLERKONTO = 'DE66999999990000000002'

let haus: Haus
let fall = ''
const seiten: Page[] = []

test.beforeAll(async () => {
  haus = await oeffneHaus('2025-12-15T09:00')
})
test.afterEach(async () => {
  for (const s of seiten.splice(0)) await s.context().close()
})
test.afterAll(async () => {
  await haus.schliesse()
})

async function als(browser: Browser, name: string): Promise<Page> {
  const kontext = await browser.newContext({ baseURL: haus.adresse, viewport: { width: 1440, height: 900 } })
  const page = await kontext.newPage()
  seiten.push(page)
  const fehler: string[] = []
  page.on('pageerror', (e) => fehler.push(e.message))
  page.on('close', () => expect(fehler).toEqual([]))
  await meldeAn(page, name)
  return page
}

test('F takes in a single parent with two children and a part-time job', async ({ browser }) => {
  const page = await als(browser, PERSON.feststellen)
  await pruefeSeite(page, 'workplace, empty')
  await page.getByRole('link', { name: 'Fall aufnehmen' }).first().click()
  const haupt = page.getByRole('main')
  const { anschrift, personen, iban } = FALL.haushalt
  await haupt.getByLabel('Tag der Antragstellung').fill('h')
  await haupt.getByLabel('Bewilligung ab').fill('1/26')
  await haupt.getByLabel('Bewilligung bis').fill('+12m')
  await haupt.getByLabel('Straße').fill(anschrift.strasse)
  await haupt.getByLabel('Hausnummer').fill(anschrift.hausnummer)
  await haupt.getByLabel('Postleitzahl').fill(anschrift.plz)
  await haupt.getByLabel('Ort').fill(anschrift.ort)
  await haupt.getByLabel('IBAN').fill(iban)
  for (const [i, p] of personen.entries()) {
    if (i > 0) await page.getByRole('button', { name: 'Weitere Person' }).click()
    const block = page.getByRole('region', { name: `Person ${i + 1}` })
    await block.getByLabel('Vorname').fill(p.vorname)
    await block.getByLabel('Nachname').fill(p.nachname)
    await block.getByLabel('Geburtsdatum').fill(deutsch(p.geburt))
    await block.getByLabel('Geschlecht').selectOption(p.geschlecht === 'w' ? 'weiblich' : 'maennlich')
    await block.getByLabel('Stellung').selectOption(p.rolle)
  }
  await pruefeSeite(page, 'intake, filled')
  await page.getByRole('button', { name: 'Aufnehmen', exact: true }).click()
  await expect(page.getByRole('heading', { name: /Morgenstern, Carolin/ })).toBeVisible()
  fall = new URL(page.url()).pathname
  await pruefeSeite(page, 'case, only the application')

  await neueAngabe(page, 'Alleinerziehung', 'Carolin')
  await neueAngabe(page, 'Unterkunft und Heizung')
  await pruefeSeite(page, 'case, new fact with gaps')
  await waehle(page, 'Wohnform', 'Miete')
  await trageEin(page, 'Bewohner', '3')
  await trageEin(page, 'Kaltmiete', '450')
  await trageEin(page, 'Nebenkosten', '126')
  await trageEin(page, 'Heizung im Monat', 'rund 96')
  await expect(page.locator('#angabe')).toContainText('Bitte einen Betrag wie 480,00 eintragen.')
  await pruefeSeite(page, 'case, field with error')
  await trageEin(page, 'Heizung im Monat', '96')
  await waehle(page, 'Warmwasser', 'zentral, mit der Heizung')
  await waehle(page, 'Heizenergie', 'Gas')
  await trageEin(page, 'Wohnfläche', '70')
  await neueAngabe(page, 'Erwerbseinkommen', 'Carolin')
  await trageEin(page, 'Brutto', '1200')
  await trageEin(page, 'Steuern', '0')
  await trageEin(page, 'Sozialabgaben', '182')
  for (const [art, person, betrag] of EINKOMMEN) {
    await neueAngabe(page, 'Anderes Einkommen', person)
    await waehle(page, /^Art/, art)
    await trageEin(page, 'Betrag im Monat', betrag)
  }
  await expect(page.getByRole('region', { name: 'Ergebnis' })).toContainText('520,68')
  await pruefeSeite(page, 'case, complete')
})

const EINKOMMEN = [
  ['Kindergeld', 'Nele', '259'],
  ['Kindergeld', 'Jonas', '259'],
  ['Unterhaltsvorschuss', 'Nele', '299'],
  ['Unterhaltsvorschuss', 'Jonas', '227'],
] as const

test('an amount says why: rule, paragraph, parameter with source, fact', async ({ browser }) => {
  const page = await als(browser, PERSON.feststellen)
  await page.goto(fall)
  await page.getByRole('link', { name: '408,37 Euro, warum?' }).click()
  const warum = page.getByRole('region', { name: /^Warum\? Anspruch/ })
  await expect(warum).toContainText('408,37')
  await expect(warum).toContainText('SGB II')
  await warum.getByRole('button', { name: 'Alles aufklappen' }).click()
  await expect(warum).toContainText('BGBl.')
  await expect(warum.getByRole('link', { name: /Erwerbseinkommen Carolin 1.200,00/ }).first()).toBeVisible()
  await pruefeSeite(page, 'result with derivation')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: 'Bereiche' })).toBeHidden()
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
  await pruefeSeite(page, 'result, dark')
})

test('F certifies; A, who has changed nothing, orders; the account is confirmed with it', async ({ browser }) => {
  const f = await als(browser, PERSON.feststellen)
  await f.goto(fall)
  await gespeichert(f)
  await f.getByRole('link', { name: 'Feststellen' }).click()
  await expect(f.getByRole('region', { name: 'Tatsachen' })).toContainText('Erwerbseinkommen Carolin 1.200,00')
  await pruefeSeite(f, 'certify, first grant')
  await f.getByRole('button', { name: 'Feststellen' }).click()
  await expect(f).toHaveURL(/\/verlauf$/)
  await expect(f.getByText('wartet auf Anordnung').first()).toBeVisible()
  await pruefeSeite(f, 'history')

  const a = await als(browser, PERSON.anordnen)
  await pruefeSeite(a, 'workplace, something to order')
  await a.getByRole('link', { name: 'Anordnen' }).first().click()
  await expect(a.getByText('Unverändert seit der Feststellung')).toBeVisible()
  await pruefeSeite(a, 'four eyes')
  await a.getByRole('button', { name: 'Anordnen' }).scrollIntoViewIfNeeded()
  await expect(a.getByText('4 von 4 Teilen angesehen')).toBeVisible()
  await a.getByRole('button', { name: 'Anordnen' }).click()
  await expect(a).toHaveURL(/\/schriftstuecke$/)
  await expect(a.getByText('Bewilligt 01/2026–12/2026')).toBeVisible()
})

test('the letter opens from the case as a PDF, with the total on page one', async ({ browser }) => {
  const page = await als(browser, PERSON.anordnen)
  await page.goto(`${fall}/schriftstuecke`)
  await pruefeSeite(page, 'papers')
  const brief = page.getByRole('link', { name: /Bewilligungsbescheid/ })
  const adresse = await brief.getAttribute('href')
  const pdf = await page.request.get(adresse ?? '')
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  const text = await (await page.request.get(`${adresse}?form=text`)).text()
  expect(text).toContain('520,68')
  await page.goto(`${fall}/akte`)
  await expect(page.getByRole('link', { name: /Bewilligungsbescheid/ })).toBeVisible()
  await pruefeSeite(page, 'file')
})

test('the money goes: planned by one, released by another, one file, the same sum everywhere', async ({ browser }) => {
  const eine = await als(browser, PERSON.kasse)
  const andere = await als(browser, PERSON.kassenleitung)
  await sorgeFuerZahlerkonto(eine, andere, ZAHLERKONTO)
  await pruefeSeite(andere, 'payer accounts')
  await eine.goto('/zahllaeufe')
  await pruefeSeite(eine, 'runs')
  const lauf = await zahle(eine, andere)
  await pruefeSeite(andere, 'run, ready')
  const abgleich = andere.getByRole('table', { name: 'Abgleich der Summen' })
  await expect(abgleich.getByRole('row')).toHaveCount(4)
  await expect(abgleich).not.toContainText('nein')
  const datei = await andere.request.get(`${lauf}/datei/1`)
  expect(datei.headers()['content-disposition']).toContain('attachment')
  expect(await datei.text()).toContain('520.68')
  await andere.goto(`${fall}/zahlungen`)
  await expect(andere.getByRole('table', { name: 'Zahlungen' })).toContainText('der Bank übergeben')
  await pruefeSeite(andere, 'payments of the case')
})

test('in July the pay rise of May is reported: what was overpaid is listed, never set off', async ({ browser }) => {
  await haus.stelleUhr('2026-07-10T09:00')
  const kasse = await als(browser, PERSON.kasse)
  const leitung = await als(browser, PERSON.kassenleitung)
  await zahle(kasse, leitung) // the day's run takes what has become due since January

  const f = await als(browser, PERSON.feststellen)
  await f.goto(fall)
  await f.getByRole('link', { name: /Erwerbseinkommen Carolin 1.200,00/ }).click()
  await f.getByRole('textbox', { name: 'Ändert sich ab' }).fill('1.5.')
  await f.getByRole('button', { name: 'Fortschreiben' }).click()
  await expect(f.locator('#angabe').getByLabel('gilt ab')).toHaveValue('01.05.2026')
  await trageEin(f, 'Brutto', '1400')
  await trageEin(f, 'Steuern', '6')
  await trageEin(f, 'Sozialabgaben', '238')
  const ergebnis = f.getByRole('region', { name: 'Ergebnis' })
  await expect(ergebnis).toContainText('402,67')
  await expect(ergebnis).toContainText('520,68')
  await pruefeSeite(f, 'case, changed against what is ordered')

  await f.getByRole('link', { name: 'Ansehen' }).click()
  const zahlungen = f.getByRole('region', { name: 'Zahlungen' })
  await expect(zahlungen).toContainText('354,03')
  await expect(zahlungen).toContainText('§§ 45, 48, 50 SGB X')
  await expect(f.getByRole('region', { name: 'Beträge' })).toContainText('−102,38')
  await pruefeSeite(f, 'difference')
  await f.getByRole('link', { name: 'Feststellen' }).click()
  await f.getByRole('button', { name: 'Feststellen' }).click()
  await expect(f).toHaveURL(/\/verlauf$/)

  const a = await als(browser, PERSON.anordnen)
  await a.getByRole('link', { name: 'Anordnen' }).first().click()
  await pruefeSeite(a, 'four eyes, change')
  await a.getByRole('button', { name: 'Anordnen' }).click()
  await expect(a.getByRole('link', { name: /Änderungsbescheid/ })).toBeVisible()
  await a.goto(`${fall}/zahlungen`)
  const zuviel = a.getByRole('region', { name: 'Zu viel gezahlt' })
  await expect(zuviel).toContainText('354,03')
  await pruefeSeite(a, 'payments, overpaid')
})
