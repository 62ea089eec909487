// The road as different people walk it: by keyboard alone, without scripts, two at once; the money out; every page in every dress.
// The household and its amounts are those of musterfaelle/alleinerziehend-lohnerhoehung, worked out there by hand.
import { readFileSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import { liesMusterfall } from '../../musterfaelle/format.ts'
import { MUSTERKENNWORT } from '../../src/app/muster/index.ts'
import { deutsch } from '../../src/kern/index.ts'
import { pruefeBarrieren, pruefeSeite, pruefeTabfolge } from './barriere.ts'
import { gespeichert, istArt, meldeAn, PERSON, sorgeFuerZahlerkonto, trageEin, zahle } from './hand.ts'
import { type Haus, oeffneHaus } from './haus.ts'
import {
  druecke,
  schreibe,
  sekundenDerHand,
  tabbeZu,
  tippe,
  tippeWahl,
  waehleMitTasten,
  zaehleAnschlaege,
} from './tasten.ts'

test.describe.configure({ mode: 'serial', timeout: 600_000 })

const FALL = liesMusterfall(readFileSync('musterfaelle/alleinerziehend-lohnerhoehung/fall.json', 'utf8'))
const ZAHLERKONTO = 'DE66999999990000000002'

let haus: Haus
/** Path of the household of this file. */
let fall = ''
const seiten = new Map<string, Page>()

test.beforeAll(async () => {
  haus = await oeffneHaus('2025-12-15T09:00')
})
test.afterAll(async () => {
  await schliesseSeiten()
  await haus.schliesse()
})

async function schliesseSeiten(): Promise<void> {
  for (const s of seiten.values()) await s.context().close()
  seiten.clear()
}

/** A fresh window, signed in by nobody. */
async function fenster(browser: Browser, o: BrowserContextOptions = {}): Promise<Page> {
  const kontext = await browser.newContext({
    baseURL: haus.adresse,
    viewport: { width: 1440, height: 900 },
    locale: 'de-DE',
    ...o,
  })
  const page = await kontext.newPage()
  page.setDefaultTimeout(60_000)
  return page
}

/** The window of a person; the same one for the whole road. */
async function bei(browser: Browser, name: string): Promise<Page> {
  const offen = seiten.get(name)
  if (offen) return offen
  const page = await fenster(browser)
  seiten.set(name, page)
  await meldeAn(page, name)
  return page
}

/** A new fact by keys: n, the kind, whose it is, Enter. */
async function neueAngabe(page: Page, art: string, person?: string): Promise<void> {
  await gespeichert(page)
  const vorher = page.url()
  const liste = page.getByLabel('Art der Angabe')
  await page.locator('body').press('Escape')
  if (!(await liste.evaluate((e) => e === document.activeElement))) {
    await page.keyboard.press('n')
  }
  await expect(liste).toBeFocused()
  await tippeWahl(page, art)
  await expect(liste.locator('option:checked')).toHaveText(istArt(art))
  if (person !== undefined)
    await waehleMitTasten(page, page.getByRole('form', { name: 'Neue Angabe' }).getByLabel('Person'), person)
  await druecke(page, page.getByRole('button', { name: 'Anlegen' }))
  await expect(page).not.toHaveURL(vorher)
  await expect(page.locator('#angabe')).toContainText(art)
}

/** Types into the fields that Enter leads to, one after the other, and leaves the last one by Enter. */
async function fuelle(page: Page, werte: readonly (readonly [string | RegExp, string])[]): Promise<void> {
  for (const [feld, wert] of werte) {
    const ort = page.locator('#angabe').getByLabel(feld).first()
    await expect(ort).toBeFocused()
    if ((await ort.evaluate((e) => e.tagName)) === 'SELECT') await tippeWahl(page, wert)
    else await tippe(page, wert)
    await page.keyboard.press('Enter')
  }
}

test('by keyboard alone: taken in, facts, reason, certified, ordered by another person', async ({ browser }) => {
  const page = await fenster(browser)
  seiten.set(PERSON.feststellen, page)
  await page.goto('/anmelden')
  await pruefeTabfolge(page, 'sign-in')
  await pruefeSeite(page, 'sign-in')
  await page.goto('/anmelden')
  await expect(page.getByLabel('Anmeldename')).toBeFocused()
  await page.keyboard.type(PERSON.feststellen)
  await page.keyboard.press('Tab')
  await page.keyboard.type(MUSTERKENNWORT)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Arbeitsplatz' })).toBeVisible()
  const anschlaege = zaehleAnschlaege(page)
  await page.keyboard.press('f')
  await expect(page.getByRole('heading', { name: 'Fall aufnehmen' })).toBeVisible()
  await nimmAuf(page)
  fall = new URL(page.url()).pathname
  await pruefeSeite(page, 'case, only the application')

  await neueAngabe(page, 'Alleinerziehung', 'Carolin')
  await neueAngabe(page, 'Unterkunft und Heizung')
  await pruefeSeite(page, 'case, new fact with gaps')
  await fuelle(page, [
    ['Wohnform', 'Miete'],
    ['Bewohner', '3'],
    ['Kaltmiete', '450'],
    ['Nebenkosten', '126'],
    ['Heizung im Monat', 'rund 96'],
  ])
  await expect(page.locator('#angabe')).toContainText('Bitte einen Betrag wie 480,00 eintragen.')
  await pruefeSeite(page, 'case, field with error')
  await tabbeZu(page, page.locator('#angabe').getByLabel('Heizung im Monat'), 'Shift+Tab')
  await tippe(page, '96')
  await page.keyboard.press('Enter')
  await fuelle(page, [['Warmwasser', 'zentral']])
  await neueAngabe(page, 'Erwerbseinkommen', 'Carolin')
  await fuelle(page, [
    ['Brutto', '1200'],
    ['Steuern', '0'],
    ['Sozialabgaben', '182'],
  ])
  for (const [art, person, betrag] of EINKOMMEN) {
    await neueAngabe(page, 'Anderes Einkommen', person)
    await fuelle(page, [
      [/^Art/, art],
      ['Betrag im Monat', betrag],
    ])
  }
  await gespeichert(page)
  // 408,37 + 23,11 + 39,20 + 2 × 25,00 Sofortzuschlag
  await expect(page.getByRole('region', { name: 'Ergebnis' })).toContainText('520,68')
  const sekunden = sekundenDerHand(anschlaege)
  const { tasten, entscheidungen, wartenMs } = anschlaege
  const text = `${tasten} keys, ${entscheidungen} decisions: ${Math.round(sekunden)} s; waiting at most ${Math.round(wartenMs / 1000)} s`
  test.info().annotations.push({ type: 'taking in and facts of three people, by hand', description: text })
  console.log(text)
  expect(sekunden, 'a practised user takes less than six minutes').toBeLessThan(360)
  await pruefeSeite(page, 'case, complete')

  await page.keyboard.press('Escape')
  await page.locator('body').press('2')
  await expect(page).toHaveURL(/\/ergebnis/)
  await druecke(page, page.getByRole('table').getByRole('link', { name: '408,37' }))
  const warum = page.getByRole('region', { name: /^Warum\? Anspruch/ })
  await druecke(page, warum.getByRole('button', { name: 'Alles aufklappen' }))
  await expect(warum).toContainText('BGBl.')
  await expect(warum.getByRole('link', { name: /Erwerbseinkommen Carolin 1.200,00/ }).first()).toBeVisible()
  await pruefeSeite(page, 'result with derivation')

  await page.keyboard.press('1')
  await gespeichert(page)
  await page.keyboard.press('s')
  await expect(page).toHaveURL(/\/feststellen/)
  await expect(page.getByRole('region', { name: 'Tatsachen' })).toContainText('Erwerbseinkommen Carolin 1.200,00')
  await pruefeSeite(page, 'certify, first grant')
  await druecke(page, page.getByRole('button', { name: 'Feststellen' }))
  await expect(page).toHaveURL(/\/verlauf$/)
  await expect(page.getByText('wartet auf Anordnung').first()).toBeVisible()

  const a = await bei(browser, PERSON.anordnen)
  await pruefeSeite(a, 'workplace, something to order')
  await druecke(a, a.getByRole('row', { name: /Morgenstern/ }).getByRole('link', { name: 'Anordnen' }))
  await expect(a.getByText('Unverändert seit der Feststellung')).toBeVisible()
  await pruefeSeite(a, 'four eyes')
  await tabbeZu(a, a.getByRole('button', { name: 'Anordnen', exact: true }))
  await expect(a.getByText('4 von 4 Teilen angesehen')).toBeVisible()
  await a.keyboard.press('Enter')
  await expect(a).toHaveURL(/\/schriftstuecke$/)
  await expect(a.getByText('Bewilligt 01/2026–12/2026')).toBeVisible()
})

const EINKOMMEN = [
  ['Kindergeld', 'Nele', '259'],
  ['Kindergeld', 'Jonas', '259'],
  ['Unterhaltsvorschuss', 'Nele', '299'],
  ['Unterhaltsvorschuss', 'Jonas', '227'],
] as const

async function nimmAuf(page: Page): Promise<void> {
  const haupt = page.getByRole('main')
  const { anschrift, personen, iban } = FALL.haushalt
  await schreibe(page, haupt.getByLabel('Tag der Antragstellung'), 'h')
  await schreibe(page, haupt.getByLabel('Bewilligung ab'), '1/26')
  await schreibe(page, haupt.getByLabel('Bewilligung bis'), '+12m')
  await schreibe(page, haupt.getByLabel('Straße'), anschrift.strasse)
  await schreibe(page, haupt.getByLabel('Hausnummer'), anschrift.hausnummer)
  await schreibe(page, haupt.getByLabel('Postleitzahl'), anschrift.plz)
  await schreibe(page, haupt.getByLabel('Ort'), anschrift.ort)
  await schreibe(page, haupt.getByLabel('IBAN'), iban)
  for (const [i, p] of personen.entries()) {
    if (i > 0) await druecke(page, page.getByRole('button', { name: 'Weitere Person' }))
    const block = page.getByRole('region', { name: `Person ${i + 1}` })
    // The first field of a person that was added has the focus.
    if (i > 0) await expect(block.getByLabel('Vorname')).toBeFocused()
    await schreibe(page, block.getByLabel('Vorname'), p.vorname)
    await schreibe(page, block.getByLabel('Nachname'), p.nachname)
    await schreibe(page, block.getByLabel('Geburtsdatum'), deutsch(p.geburt))
    if (p.geschlecht === 'w') await waehleMitTasten(page, block.getByLabel('Geschlecht'), 'weiblich')
    if (p.rolle === 'kind') await waehleMitTasten(page, block.getByLabel('Stellung'), 'Kind')
  }
  await pruefeSeite(page, 'intake, filled')
  await druecke(page, page.getByRole('button', { name: 'Aufnehmen', exact: true }))
  // One thing was left out: it is said, and the form comes back as it was typed.
  const jonas = page.getByRole('region', { name: 'Person 3' })
  await expect(jonas.getByLabel('Geschlecht')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('region', { name: /^Person \d$/ })).toHaveCount(personen.length)
  await expect(jonas.getByLabel('Geburtsdatum')).toHaveValue('14.03.2021')
  await pruefeSeite(page, 'intake, refused')
  await tabbeZu(page, jonas.getByLabel('Geschlecht'))
  await page.keyboard.press('m')
  await druecke(page, page.getByRole('button', { name: 'Aufnehmen', exact: true }))
  await expect(page.getByRole('heading', { name: /Morgenstern, Carolin/ })).toBeVisible()
}

test('without scripts: taken in, facts sent as forms, certified and ordered', async ({ browser }) => {
  const f = await fenster(browser, { javaScriptEnabled: false })
  await meldeAn(f, PERSON.feststellenZweite)
  await f.getByRole('link', { name: 'Fall aufnehmen' }).first().click()
  const haupt = f.getByRole('main')
  for (const [feld, wert] of Object.entries({
    'Tag der Antragstellung': '15.12.2025',
    'Bewilligung ab': '1.1.2026',
    'Bewilligung bis': '31.12.2026',
    Straße: 'Hafenweg',
    Hausnummer: '3',
    Postleitzahl: '25746',
    Ort: 'Heide',
    IBAN: 'DE75999999991000000000',
    Vorname: 'Ohle',
    Nachname: 'Skriptlos',
    Geburtsdatum: '3.5.1990',
  }))
    await haupt.getByLabel(feld).fill(wert)
  await haupt.getByLabel('Geschlecht').selectOption('maennlich')
  await f.getByRole('button', { name: 'Weitere Person' }).click()
  await expect(haupt.getByRole('region', { name: 'Person 2' })).toBeVisible()
  await expect(haupt.getByRole('region', { name: 'Person 1' }).getByLabel('Vorname')).toHaveValue('Ohle')
  await f.getByRole('button', { name: 'Aufnehmen', exact: true }).click()
  await expect(f.getByRole('heading', { name: /Skriptlos, Ohle/ })).toBeVisible()
  const pfad = new URL(f.url()).pathname

  await f.getByLabel('Art der Angabe').selectOption({ label: 'Unterkunft und Heizung' })
  await f.getByRole('button', { name: 'Anlegen' }).click()
  const angabe = f.locator('#angabe')
  await angabe.getByLabel('Wohnform').selectOption({ label: 'Miete' })
  await angabe.getByLabel('Bewohner').fill('1')
  await angabe.getByLabel('Kaltmiete').fill('400')
  await angabe.getByLabel('Nebenkosten').fill('100')
  await angabe.getByLabel('Heizung im Monat').fill('80')
  await angabe.getByLabel('Warmwasser').selectOption('zentral')
  await angabe.getByRole('button', { name: 'Speichern' }).click()
  // Regelbedarfsstufe 1 (§ 20 SGB II, 563,00 since 2024-01) + 400 + 100 + 80
  await expect(f.getByRole('region', { name: 'Ergebnis' })).toContainText('1.143,00')
  await pruefeOhneSkripte(browser, f, pfad)
  await f.getByRole('link', { name: 'Feststellen' }).click()
  await f.getByRole('main').getByRole('button', { name: 'Feststellen' }).click()
  await expect(f).toHaveURL(/\/verlauf$/)
  await f.context().close()

  const a = await fenster(browser, { javaScriptEnabled: false })
  await meldeAn(a, PERSON.anordnenZweite)
  await a
    .getByRole('row', { name: /Skriptlos/ })
    .getByRole('link', { name: 'Anordnen' })
    .click()
  await expect(a.getByText('Unverändert seit der Feststellung')).toBeVisible()
  await a.getByRole('main').getByRole('button', { name: 'Anordnen', exact: true }).click()
  await expect(a).toHaveURL(new RegExp(`${pfad}/schriftstuecke$`))
  await expect(a.getByRole('link', { name: /Bewilligungsbescheid/ })).toBeVisible()
  await a.context().close()
})

/** The page as it comes without its scripts; axe itself needs a browser that runs some. */
async function pruefeOhneSkripte(browser: Browser, f: Page, weg: string): Promise<void> {
  const p = await fenster(browser, { storageState: await f.context().storageState() })
  await p.route('**/*.js', (r) => r.abort())
  await p.goto(weg)
  await pruefeSeite(p, 'case without scripts')
  await p.context().close()
}

test('the money goes: planned by one, released by another, one file, the same sum everywhere', async ({ browser }) => {
  const eine = await bei(browser, PERSON.kasse)
  const andere = await bei(browser, PERSON.kassenleitung)
  await sorgeFuerZahlerkonto(eine, andere, ZAHLERKONTO)
  await pruefeSeite(andere, 'payer accounts')
  await eine.goto('/zahllaeufe')
  await pruefeSeite(eine, 'runs')
  const lauf = await zahle(eine, andere)
  await pruefeSeite(andere, 'run, ready')
  const abgleich = andere.getByRole('table', { name: 'Abgleich der Summen' })
  await expect(abgleich.getByRole('row')).toHaveCount(4)
  await expect(abgleich).not.toContainText('nein')
  const [datei] = await Promise.all([
    andere.waitForEvent('download'),
    andere.getByRole('link', { name: 'Herunterladen' }).click(),
  ])
  const xml = readFileSync(await datei.path(), 'utf8')
  expect(xml).toContain('urn:iso:std:iso:20022:tech:xsd:pain.001.001.09')
  expect(xml).toContain('520.68')
  expect(xml).toContain('1143.00')
  expect(new URL(andere.url()).pathname).toBe(lauf)
  await andere.goto(`${fall}/zahlungen`)
  await expect(andere.getByRole('table', { name: 'Zahlungen' })).toContainText('der Bank übergeben')
  await pruefeSeite(andere, 'payments of the case')
})

test('the letter opens from the case as PDF, text and page', async ({ browser }) => {
  const page = await bei(browser, PERSON.anordnen)
  await page.goto(`${fall}/schriftstuecke`)
  await pruefeSeite(page, 'papers')
  const adresse = await page.getByRole('link', { name: /Bewilligungsbescheid/ }).getAttribute('href')
  const pdf = await page.request.get(adresse ?? '')
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await (await page.request.get(`${adresse}?form=text`)).text()).toContain('520,68')
  await page.goto(`${adresse}?form=html`)
  await pruefeBarrieren(page, 'letter as page')
})

test('two editors: each sees the other, the same field is decided by the second, nothing is lost', async ({
  browser,
}) => {
  const eine = await bei(browser, PERSON.feststellen)
  const andere = await bei(browser, PERSON.feststellenZweite)
  for (const p of [eine, andere]) {
    await p.goto(fall)
    await p.getByRole('link', { name: /Miete 450,00/ }).click()
    await expect(p.locator('#angabe').getByLabel('Kaltmiete')).toHaveValue('450,00')
  }
  await expect(andere.getByText('Auch Finja Gude ist hier')).toBeVisible()
  await trageEin(eine, 'Kaltmiete', '455')
  const miete = andere.locator('#angabe').getByLabel('Kaltmiete')
  await miete.fill('460')
  await miete.blur()
  const konflikt = andere.locator('#angabe').getByRole('alert')
  await expect(konflikt).toContainText('Finja Gude hat inzwischen 455,00 eingetragen. Ihre Eingabe 460 ist noch nicht')
  await pruefeSeite(andere, 'case, conflict')
  // Another field beside the open conflict is saved all the same.
  const heizung = andere.locator('#angabe').getByLabel('Heizung im Monat')
  await heizung.fill('97')
  await heizung.blur()
  await konflikt.getByRole('button', { name: 'Meine Eingabe speichern' }).click()
  await gespeichert(andere)
  await eine.reload()
  await expect(eine.locator('#angabe').getByLabel('Kaltmiete')).toHaveValue('460,00')
  await expect(eine.locator('#angabe').getByLabel('Heizung im Monat')).toHaveValue('97,00')
  await eine.goto(`${fall}/differenz`)
  await expect(eine.getByRole('region', { name: 'Tatsachen' })).toContainText('460,00')
  await pruefeSeite(eine, 'difference, rent')
  // Typed back to what is ordered: no difference is left.
  await eine.goto(fall)
  await eine.getByRole('link', { name: /Miete 460,00/ }).click()
  await trageEin(eine, 'Kaltmiete', '450')
  await trageEin(eine, 'Heizung im Monat', '96')
  await expect(eine.getByText('Keine Differenz zum Angeordneten.')).toBeVisible()
})

test('another account: proposed by one, not to be confirmed by the same, confirmed by another', async ({ browser }) => {
  const eine = await bei(browser, PERSON.feststellen)
  const andere = await bei(browser, PERSON.feststellenZweite)
  await eine.goto(fall)
  await eine.getByRole('link', { name: 'Carolin Morgenstern' }).first().click()
  await eine.waitForURL(/\/personen\//)
  const neu = eine.getByRole('form', { name: 'Neue Bankverbindung' })
  await neu.getByLabel('IBAN').fill('DE12 3456 7890 1234 5678 90')
  await neu.getByLabel('Beleg').fill('Mitteilung vom 12.12.2025')
  await neu.getByRole('button', { name: 'Vorlegen' }).click()
  await expect(neu.getByLabel('IBAN')).toHaveAttribute('aria-invalid', 'true')
  await pruefeSeite(eine, 'person, wrong IBAN')
  await neu.getByLabel('IBAN').fill('DE82 9999 9999 0000 0000 05')
  await neu.getByRole('button', { name: 'Vorlegen' }).click()
  const zeile = (p: Page) => p.getByRole('row', { name: /Mitteilung vom 12\.12\.2025/ })
  await expect(zeile(eine)).toContainText('wartet auf zweite Person')
  await expect(zeile(eine).getByRole('button', { name: 'Bestätigen' })).toHaveCount(0)
  await andere.goto('/')
  await andere
    .getByRole('row', { name: /Mitteilung vom 12\.12\.2025/ })
    .getByRole('link', { name: 'Bestätigen' })
    .click()
  await expect(zeile(andere).getByRole('button', { name: 'Bestätigen' })).toBeVisible()
  await pruefeSeite(andere, 'person, account to confirm')
  await zeile(andere).getByRole('button', { name: 'Bestätigen' }).click()
  await expect(zeile(andere)).toContainText('gilt')
})

test('evidence is filed with its fact; Widerspruch is marked; a letter in own words goes without change', async ({
  browser,
}) => {
  const f = await bei(browser, PERSON.feststellen)
  await f.goto(`${fall}/verlauf`)
  const marken = f.getByRole('form', { name: 'Widerspruch und Klage' })
  await marken.getByLabel('Widerspruch').check()
  await marken.getByLabel('Bemerkung').fill('W 12/2025')
  await marken.getByRole('button', { name: 'Merken' }).click()
  await expect(f.getByText('Widerspruch seit 15.12.2025: W 12/2025')).toBeVisible()
  await pruefeSeite(f, 'history, marked')

  await f.goto(`${fall}/schriftstuecke`)
  await f.getByRole('button', { name: 'Schreiben in eigenen Worten' }).click()
  await expect(f).toHaveURL(/\/feststellen$/)
  await f.getByLabel('Grund').fill('Sachstand zum Widerspruch')
  await f.getByRole('main').getByRole('button', { name: 'Feststellen' }).click()
  await expect(f.getByRole('alert')).toContainText('mindestens ein Schreiben')
  await expect(f.getByLabel('Grund')).toHaveValue('Sachstand zum Widerspruch')
  await f.getByLabel('Betreff').fill('Ihr Widerspruch vom 10.12.2025')
  await f.getByLabel('Text des Schreibens').fill('Ihr Widerspruch ist eingegangen.\n\nWir melden uns bis Ende Januar.')
  await pruefeSeite(f, 'certify, only a letter')
  await f.getByRole('main').getByRole('button', { name: 'Feststellen' }).click()
  await expect(f).toHaveURL(/\/verlauf$/)
  const a = await bei(browser, PERSON.anordnen)
  await a.goto('/')
  await a
    .getByRole('row', { name: /Morgenstern/ })
    .getByRole('link', { name: 'Anordnen' })
    .click()
  await a.getByRole('main').getByRole('button', { name: 'Anordnen', exact: true }).click()
  await expect(a).toHaveURL(/\/schriftstuecke$/)
  const brief = a.getByRole('table', { name: 'Automatisch erstellte Schriftstücke' }).getByRole('link').first()
  const text = await (await a.request.get(`${await brief.getAttribute('href')}?form=text`)).text()
  expect(text).toContain('Ihr Widerspruch vom 10.12.2025')
  expect(text).toContain('Wir melden uns bis Ende Januar.')

  await f.goto(fall)
  await f.getByRole('link', { name: /Miete 450,00/ }).click()
  const ablage = f.getByRole('form', { name: 'Nachweis ablegen' })
  const lege = async (name: string, inhalt: string): Promise<void> => {
    await ablage.getByLabel('Datei').setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(inhalt) })
    await ablage.getByLabel('Bezeichnung').fill('Mietvertrag vom 01.03.2024')
    await ablage.getByRole('button', { name: 'Ablegen' }).click()
  }
  await lege('mietvertrag.pdf', 'kein PDF')
  await expect(f.getByText('Erlaubt sind PDF, JPEG, PNG und TIFF')).toBeVisible()
  await lege('mietvertrag.pdf', '%PDF-1.7\n%%EOF\n')
  await expect(f.locator('#angabe').getByLabel('Was liegt vor?')).toHaveValue('Mietvertrag vom 01.03.2024')
  await expect(f.locator('#angabe').getByLabel('Dokument der Akte').locator('option:checked')).toHaveText(
    'Mietvertrag vom 01.03.2024, eingegangen 15.12.2025',
  )
  await pruefeSeite(f, 'case, fact with evidence')
})

test('what has to be looked at: laid out by the facts and by hand, put off with a reason, done, opened again', async ({
  browser,
}) => {
  const f = await bei(browser, PERSON.feststellen)
  await f.goto(`${fall}/aufforderungen`)
  // the Bewilligungszeitraum ends on 31.12.2026: six weeks before; the server lays it out by itself
  await expect(async () => {
    await f.reload()
    await expect(f.getByRole('row', { name: /Bewilligungszeitraum endet/ })).toContainText('19.11.2026', {
      timeout: 500,
    })
  }).toPass()
  const neu = f.getByRole('form', { name: 'Neue Aufforderung' })
  await neu.getByLabel('Was ist zu tun?').fill('Wegen Kita anrufen')
  await neu.getByRole('button', { name: 'Anlegen' }).click()
  await expect(f.getByRole('alert')).toContainText('Tag der Vorlage')
  await expect(neu.getByLabel('Was ist zu tun?')).toHaveValue('Wegen Kita anrufen')
  await neu.getByLabel('Vorlegen am').fill('h')
  await neu.getByRole('button', { name: 'Anlegen' }).click()
  await expect(f.getByRole('row', { name: /Wegen Kita anrufen/ })).toContainText('15.12.2025')
  await pruefeSeite(f, 'case, work items')

  await f.goto('/')
  await expect(
    f.getByRole('region', { name: 'Heute vorgelegt' }).getByRole('row', { name: /Wegen Kita/ }),
  ).toBeVisible()
  await f
    .getByRole('main')
    .getByRole('link', { name: /Aufforderungen$/ })
    .click()
  const zeile = f.getByRole('row', { name: /Wegen Kita anrufen/ })
  await zeile.getByText('Zurückstellen, abgeben, löschen').click()
  await zeile.getByLabel('Vorlegen am').fill('+14t')
  await zeile.getByRole('button', { name: 'Zurückstellen' }).click()
  await expect(f.getByRole('alert')).toContainText('Bitte in der Bemerkung sagen, warum.')
  await pruefeSeite(f, 'work items, refused')
  await expect(zeile.getByLabel('Vorlegen am')).toHaveValue('+14t')
  await zeile.getByLabel('Bemerkung').fill('Mutter ist im Krankenhaus')
  await zeile.getByRole('button', { name: 'Zurückstellen' }).click()
  await expect(zeile).toHaveCount(0)

  await f.getByLabel('Vorlage').selectOption({ label: 'auch alle späteren' })
  await f.getByRole('button', { name: 'Zeigen' }).click()
  await expect(zeile).toContainText('29.12.2025')
  await expect(zeile).toContainText('Mutter ist im Krankenhaus (Finja Gude, 15.12.2025')
  await zeile.getByRole('button', { name: 'Erledigt' }).click()
  await expect(zeile).toHaveCount(0)
  await f.getByLabel('Stand').selectOption({ label: 'erledigt' })
  await f.getByRole('button', { name: 'Zeigen' }).click()
  await zeile.getByRole('button', { name: 'Wieder öffnen' }).click()
  await expect(zeile).toHaveCount(0)

  const a = await bei(browser, PERSON.anordnen)
  await a.goto('/team')
  await pruefeSeite(a, 'load of the team')
})

test('a procedure shows its steps, asks only what is next, and sends what was seen before', async ({ browser }) => {
  const f = await bei(browser, PERSON.feststellen)
  await f.goto(`${fall}/verfahren?suche=Unterlagen`)
  await expect(f.getByText('In diesem Fall läuft kein Verfahren.')).toBeVisible()
  await f.locator('summary').filter({ hasText: 'Unterlagen anfordern' }).click()
  await f.getByRole('button', { name: /Unterlagen anfordern beginnen: Carolin/ }).click()
  await expect(f).toHaveURL(/\/verfahren\/[0-9a-f-]{36}$/)
  await f.getByRole('button', { name: 'Festlegen' }).click()
  await expect(f.getByText('Bitte ausfüllen.')).toBeVisible()
  await f.getByLabel('Weitere Unterlagen').fill('Lohnabrechnung für November 2025')
  await f.getByLabel('Warum werden sie gebraucht?').fill('Davon hängt ab, wie viel Sie bekommen.')
  await f.getByRole('button', { name: 'Festlegen' }).click()
  const bitte = f.getByRole('region', { name: 'Bitte um Unterlagen' })
  await expect(bitte.getByRole('link', { name: /Bitte um Unterlagen an Carolin/ })).toBeVisible()
  await pruefeSeite(f, 'steps of a procedure')
  const vorschau = await bitte.getByRole('link', { name: /Vorschau/ }).getAttribute('href')
  const brief = await f.request.get(`${vorschau}?form=html`)
  expect(await brief.text()).toContain('Lohnabrechnung für November 2025')
  await bitte.getByRole('button', { name: /ausfertigen/ }).click()
  await expect(bitte.getByRole('link', { name: /Schreiben öffnen/ })).toBeVisible()
  await expect(f.getByRole('region', { name: 'Was ist angekommen?' })).toContainText('Frist bis 02.01.2026')
  await f.getByLabel('Grund', { exact: true }).fill('Die Abrechnung kam heute persönlich.')
  await f.getByRole('button', { name: 'Verfahren beenden' }).click()
  await expect(
    f
      .getByText('Dieses Verfahren ist beendet.')
      .or(f.getByText('beendet', { exact: true }))
      .first(),
  ).toBeVisible()
})

test('what would be: a branch is changed and compared; thrown away it leaves nothing', async ({ browser }) => {
  const f = await bei(browser, PERSON.feststellen)
  await f.goto(`${fall}/ableger`)
  await f.getByLabel('Name des Ablegers').fill('Mehr Stunden ab März')
  await f.getByRole('button', { name: 'Ableger anlegen' }).click()
  await expect(f).toHaveURL(/\/ableger\/[0-9a-f-]{36}/)
  await f
    .getByRole('link', { name: /Erwerbseinkommen Carolin/ })
    .first()
    .click()
  await pruefeSeite(f, 'a branch, one fact open')
  await f.locator('#angabe').getByLabel('Brutto').first().fill('1500')
  await f.locator('#angabe').getByLabel('Brutto').first().blur()
  await f.goto(`${fall}/ableger`)
  const zeile = f.getByRole('row', { name: /Mehr Stunden ab März/ })
  await expect(zeile).toBeVisible()
  await zeile.getByRole('link', { name: 'Mehr Stunden ab März vergleichen' }).click()
  await expect(f.getByRole('main')).toContainText('1.500,00')
  await pruefeSeite(f, 'a branch against the case')
  await f.goto(`${fall}/ableger`)
  await f.getByRole('button', { name: 'Mehr Stunden ab März verwerfen' }).click()
  await expect(f.getByText('Noch kein Ableger.')).toBeVisible()
})

test('a visit ends when the case is left; a case of another Jobcenter is opened by saying what for', async ({
  browser,
}) => {
  const f = await bei(browser, PERSON.feststellen)
  await f.goto(fall)
  const ende = f.waitForResponse((r) => r.url().endsWith(`/api/besuche${fall.replace('/faelle', '')}/schliessen`))
  await f.getByRole('link', { name: 'Arbeitsplatz' }).click()
  expect((await ende).status()).toBe(200)

  const fremd = await bei(browser, PERSON.lesenAnderswo)
  await fremd.goto(fall)
  await expect(fremd.getByRole('heading', { name: 'Wozu brauchen Sie diesen Fall?' })).toBeVisible()
  await pruefeSeite(fremd, 'asked for the purpose')
  await fremd.getByRole('textbox', { name: 'Zweck' }).fill('Amtshilfe zum Zuzug')
  await fremd.getByRole('button', { name: 'Fall öffnen' }).click()
  await expect(fremd.getByRole('heading', { name: /Morgenstern, Carolin/ })).toBeVisible()
  await fremd.getByRole('link', { name: /^Schriftstücke/ }).click()
  await expect(fremd.getByRole('link', { name: /Bewilligungsbescheid/ })).toBeVisible()
})

test('every page in light and dark, narrow and by tab stops; refusals and errors too', async ({ browser }) => {
  const f = await bei(browser, PERSON.feststellen)
  const wege = [
    '/',
    '/aufforderungen',
    '/faelle',
    '/faelle/neu',
    '/suche',
    '/zahllaeufe',
    '/forderungen',
    '/bank',
    '/abstimmung',
    '/zahlerkonten',
    '/organisation',
    '/uebergaben',
    '/tasten',
    '/hilfe',
    '/gibtesnicht',
  ]
  const reiter = [
    '',
    'ergebnis',
    'differenz',
    'schriftstuecke',
    'zahlungen',
    'forderungen',
    'ruecklaeufer',
    'akte',
    'verlauf',
    'aufforderungen',
    'verfahren',
    'horizontal',
    'vergleich',
    'wissen',
    'lohnkurve',
    'ableger',
    'direktzahlung',
    'hinzunehmen',
  ]
  for (const weg of [...wege, ...reiter.map((r) => `${fall}/${r}`), '/faelle/00000000-0000-7000-8000-000000000000']) {
    await f.goto(weg)
    await expect(f.getByText(/^Meldung \d+$/)).toHaveCount(/gibtesnicht|00000000/.test(weg) ? 1 : 0)
    await f.emulateMedia({ colorScheme: 'dark' })
    await pruefeBarrieren(f, `${weg}, dark`)
    await f.emulateMedia({ colorScheme: 'light' })
    await pruefeSeite(f, weg)
  }
  for (const weg of [fall, '/faelle/neu']) {
    await f.goto(weg)
    await pruefeTabfolge(f, weg)
  }
  const j = await bei(browser, PERSON.lesen)
  await j.goto('/faelle/neu')
  await expect(j.getByRole('heading', { level: 1 })).toBeVisible()
  await pruefeSeite(j, 'refused')
  await j.goto(fall)
  await pruefeSeite(j, 'case, to read only')
})

test('in July the pay rise of May is reported: what was overpaid is listed, never set off', async ({ browser }) => {
  await schliesseSeiten()
  await haus.stelleUhr('2026-07-10T09:00')
  const kasse = await bei(browser, PERSON.kasse)
  const leitung = await bei(browser, PERSON.kassenleitung)
  await zahle(kasse, leitung) // the day's run takes what has become due since January

  const f = await bei(browser, PERSON.feststellen)
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
  // May to July: 3 × (520,68 − 402,67) = 354,03
  await expect(zahlungen).toContainText('354,03')
  await expect(zahlungen).toContainText('§§ 45, 48, 50 SGB X')
  await expect(f.getByRole('region', { name: 'Beträge' })).toContainText('−102,38')
  await pruefeSeite(f, 'difference')
  await f.getByRole('link', { name: 'Feststellen' }).click()
  await f.getByRole('main').getByRole('button', { name: 'Feststellen' }).click()
  await expect(f).toHaveURL(/\/verlauf$/)

  const a = await bei(browser, PERSON.anordnen)
  await a.goto('/')
  await a
    .getByRole('row', { name: /Morgenstern/ })
    .getByRole('link', { name: 'Anordnen' })
    .click()
  await expect(a.getByRole('main').getByRole('button', { name: 'Anordnen', exact: true })).toBeVisible()
  await pruefeSeite(a, 'four eyes, change')
  await a.getByRole('main').getByRole('button', { name: 'Anordnen', exact: true }).click()
  await expect(a.getByRole('link', { name: /Änderungsbescheid/ })).toBeVisible()
  await a.goto(`${fall}/zahlungen`)
  await expect(a.getByRole('region', { name: 'Zu viel gezahlt' })).toContainText('354,03')
  await pruefeSeite(a, 'payments, overpaid')
})

test('six weeks before the end: letter with the form, application, what still holds, the next year in the draft', async ({
  browser,
}) => {
  await schliesseSeiten()
  await haus.stelleUhr('2026-11-20T09:00')
  const f = await bei(browser, PERSON.feststellen)
  await f.goto(`${fall}/verfahren`)
  await f.getByText(/^Weiterbewilligung §/).click()
  await f.getByRole('button', { name: /Weiterbewilligung beginnen: ab 01.01.2027/ }).click()
  await expect(f).toHaveURL(/\/verfahren\/[0-9a-f-]{36}$/)
  const brief = f.getByRole('region', { name: 'Erinnern und Antrag mitschicken' })
  const vorschau = await brief.getByRole('link', { name: /Vorschau/ }).getAttribute('href')
  const text = await (await f.request.get(`${vorschau}?form=html`)).text()
  expect(text).toContain('Antrag auf Weiterbewilligung ab')
  expect(text).toContain('Das hat sich geändert, richtig ist:')
  await brief.getByRole('button', { name: /ausfertigen/ }).click()
  await expect(brief.getByRole('link', { name: /Schreiben öffnen/ })).toBeVisible()
  const antrag = f.getByRole('region', { name: 'Ist der Antrag da?' })
  await expect(antrag).toContainText('Ohne Antrag endet die Leistung an diesem Tag.')
  await antrag.getByLabel('Eingegangen am').fill('20.11.2026')
  await antrag.getByRole('button', { name: 'Festhalten' }).click()
  await expect(f.getByRole('region', { name: 'Wirkung des Antrags' })).toContainText('Kein Monat fehlt.')
  const angaben = f.getByRole('region', { name: 'Was stimmt noch?' })
  await expect(angaben).toContainText('Erwerbseinkommen Carolin')
  await pruefeSeite(f, 'Weiterbewilligung, what still holds')
  await angaben.getByRole('button', { name: 'Übernehmen' }).click()
  await expect(f.getByRole('region', { name: 'Änderungen eintragen' })).toContainText('Alles stimmt noch.')
  await f.getByRole('region', { name: 'Endgültig oder vorläufig?' }).getByRole('button', { name: 'Festlegen' }).click()
  const zeitraum = f.getByRole('region', { name: 'Neuer Bewilligungszeitraum' })
  await expect(zeitraum).toContainText('01.01.2027 bis 31.12.2027, 12 Monate')
  await zeitraum.getByRole('button', { name: /Zeitraum in den Entwurf/ }).click()
  await expect(zeitraum).toContainText('01.01.2027 bis 31.12.2027.')
  await pruefeSeite(f, 'Weiterbewilligung, next period in the draft')
  await f.getByRole('link', { name: 'Differenz ansehen und feststellen' }).click()
  await expect(f.getByRole('region', { name: 'Beträge' })).toContainText('erstmals entschieden')
})
