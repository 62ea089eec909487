// The portal on a telephone, with and without scripts: a mother of one child applies, from the first page to the receipt.
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import { MUSTERKENNWORT } from '../../src/app/muster/index.ts'
import { bild } from './amt.ts'
import { pruefeBarrieren } from './barriere.ts'
import { test } from './haus.ts'

/** The smallest picture there is. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const TELEFON = { width: 390, height: 844 }

async function oeffne(
  browser: Browser,
  adresse: string,
  o: { readonly scripte: boolean },
): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({
    viewport: TELEFON,
    javaScriptEnabled: o.scripte,
    baseURL: adresse,
    locale: 'de-DE',
  })
  return [context, await context.newPage()]
}

type Schritt = (page: Page) => Promise<void>
const text =
  (feld: string, wert: string): Schritt =>
  (p) =>
    p.getByRole('textbox', { name: new RegExp(`^${feld}`) }).fill(wert)
const wahl =
  (frage: string, antwort: string): Schritt =>
  (p) =>
    p.getByRole('group', { name: frage }).getByLabel(antwort, { exact: true }).check()

/** Heading of a page → what she answers there. */
const ANTWORTEN: Readonly<Record<string, readonly Schritt[]>> = {
  'Wer sind Sie?': [
    text('Ihr Vorname', 'Mira'),
    text('Ihr Nachname', 'Aydın'),
    text('Wann sind Sie geboren', '27.3.1992'),
  ],
  'Wo wohnen Sie, und wie erreichen wir Sie?': [
    wahl('Haben Sie eine feste Wohnung?', 'Ja'),
    text('Straße und Hausnummer', 'Lindenstraße 4'),
    text('Postleitzahl', '99999'),
    text('Ort', 'Musterstadt'),
  ],
  'Ab wann brauchen Sie Geld?': [wahl('Ab wann brauchen Sie Geld?', 'Ab diesem Monat')],
  'Ihr Antrag': [(p) => p.getByLabel('Ich beantrage Leistungen').check()],
  'Mit wem leben Sie zusammen?': [wahl('Wohnen Sie allein?', 'Nein')],
  'Wie viele Menschen leben mit Ihnen zusammen?': [text('Wie viele Partner', '1')],
  'Wer lebt mit Ihnen zusammen?: Person 2': [
    text('Vorname', 'Lale'),
    text('Nachname', 'Aydın'),
    text('Geburtsdatum', '4.5.2020'),
    wahl('Wer ist das für Sie?', 'Mein Kind'),
  ],
  'Wohin sollen wir das Geld überweisen?': [text('IBAN Ihres Kontos', 'DE56 9999 9999 1007 6543 21')],
  'Staatsangehörigkeit: Mira Aydın': [wahl('Welche Staatsangehörigkeit?', 'Deutsch')],
  'Arbeit und Ausbildung: Mira Aydın': [
    wahl('Ist Arbeit von mindestens 3 Stunden am Tag möglich?', 'Ja'),
    wahl('Schule, Studium oder Ausbildung?', 'Nein'),
  ],
  'Gibt es Gründe für höhere Kosten?: Mira Aydın': [wahl('Was trifft zu?', 'Nichts davon')],
  'Fragen zum Kind: Lale Aydın': [
    wahl('Wer bekommt das Kindergeld?', 'Ich'),
    wahl('Bekommt das Kind Unterhaltsvorschuss?', 'Ja'),
    (p) => p.getByLabel('Das weiß ich noch nicht').check(),
    wahl('Geht das Kind in eine Kita oder Schule?', 'Schule'),
  ],
  'Ziehen Sie Ihre Kinder allein groß?': [wahl('Sorgen Sie allein für Pflege und Erziehung?', 'Ja')],
  Krankenversicherung: [
    wahl('Wie sind Sie krankenversichert?', 'In einer gesetzlichen Krankenkasse'),
    text('Welche Krankenkasse', 'AOK Nordost'),
  ],
  'Frühere Leistungen': [
    wahl('Hatten Sie in den letzten 3 Jahren Geld vom Jobcenter oder Sozialamt?', 'Nein'),
    wahl('Waren Sie in den letzten 5 Jahren angestellt?', 'Nein'),
  ],
  'Wie wohnen Sie?': [wahl('Wie wohnen Sie?', 'Zur Miete')],
  'Was kostet Ihre Wohnung im Monat?': [
    text('Kaltmiete', '420,00'),
    text('Nebenkosten ohne Heizung', '80'),
    text('Heizung', '75'),
    text('Wie viele Menschen wohnen', '2'),
  ],
  'Wohnung und warmes Wasser': [
    wahl('Woher kommt das warme Wasser?', 'Über die Heizung des Hauses'),
    wahl('Womit heizen Sie?', 'Gas'),
    text('Wie groß ist die Wohnung', '55'),
  ],
  'Welches Geld kommt herein?: Mira Aydın': [wahl('Was trifft zu?', 'Nichts davon')],
  'Geld auf Konten und bar: Mira Aydın': [text('Bargeld', '310,50'), text('Aktien', '0')],
  'Geld auf Konten und bar: Lale Aydın': [text('Bargeld', '0'), text('Aktien', '0')],
  'Haus, Auto und anderes von Wert': [wahl('Was gehört jemandem in Ihrem Haushalt?', 'Nichts davon')],
  'Prüfen und abschicken': [(p) => p.getByLabel('Meine Angaben stimmen.').check()],
}

/** Answers the page that is open and sends it; says which it was. */
async function beantworte(page: Page): Promise<string> {
  const titel = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  const schritte = ANTWORTEN[titel]
  if (schritte === undefined) throw new Error(`unexpected page: ${titel}`)
  for (const schritt of schritte) await schritt(page)
  await page.locator('form button[type=submit]').last().click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(titel)
  return titel
}

async function meldeAn(browser: Browser, adresse: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: adresse,
    locale: 'de-DE',
    viewport: { width: 1366, height: 768 },
  })
  const page = await context.newPage()
  await page.goto('/anmelden')
  await page.getByLabel('Anmeldename').fill('finja.gude')
  await page.getByLabel('Kennwort').fill(MUSTERKENNWORT)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  return page
}

/** The office makes a case of it: what was said is proposed, nothing is typed. */
async function uebernimm(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Onlineantr/ }).click()
  await bild(page, 'portal-amt-liste')
  await pruefeBarrieren(page, 'Liste der Onlineanträge')
  await page.getByRole('link', { name: 'Mira Aydın' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Onlineantrag: Mira Aydın')
  await expect(page.getByText('Lale Aydın: Unterhaltsvorschuss: Betrag erfassen (Ja)')).toBeVisible()
  await bild(page, 'portal-amt-antrag')
  await pruefeBarrieren(page, 'Onlineantrag')
  await page.getByRole('button', { name: 'Als Fall aufnehmen' }).click()
  await expect(page).toHaveURL(/\/faelle\//)
  await expect(page.getByText('Aydın, Mira').first()).toBeVisible()
  await page.getByRole('link', { name: /^Akte/ }).click()
  await expect(page.getByRole('link', { name: /^Mietvertrag/ })).toBeVisible()
  await bild(page, 'portal-amt-fall')
  await page.context().close()
}

for (const scripte of [true, false]) {
  test(`a mother of one child applies on a telephone ${scripte ? 'with' : 'without'} scripts`, async ({
    haus,
    browser,
  }) => {
    const [context, page] = await oeffne(browser, haus.adresse, { scripte })
    const sieh = async (zustand: string): Promise<void> => {
      await bild(page, `portal-${scripte ? 'mit' : 'ohne'}-${zustand}`)
      if (scripte) await pruefeBarrieren(page, zustand)
      else {
        // 320 px is 1,280 px at 400 percent (WCAG 1.4.10).
        await page.setViewportSize({ width: 320, height: 640 })
        expect(await page.locator('html').evaluate((h) => h.scrollWidth)).toBeLessThanOrEqual(320)
        await page.setViewportSize(TELEFON)
      }
    }
    await page.goto('/portal')
    await sieh('start')
    await page.getByRole('link', { name: 'Antrag stellen' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Antrag stellen')
    await sieh('beginn')
    const jobcenter = page.getByRole('radio')
    if ((await jobcenter.count()) > 0) await jobcenter.first().check()
    await page.getByRole('button', { name: 'Beginnen' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wer sind Sie?')
    await sieh('name')
    for (let i = 0; i < 4; i++) await beantworte(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ihr Antrag ist gestellt')
    await sieh('gestellt')
    await page.getByRole('link', { name: 'Fragen beantworten' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mit wem leben Sie zusammen?')
    const gesehen: string[] = []
    while ((await page.getByRole('heading', { level: 1 }).textContent()) !== 'Alle Angaben sind abgeschickt') {
      const titel = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
      if (/^(?:Wer lebt|Fragen zum Kind|Was kostet|Prüfen)/.test(titel)) await sieh(titel.replace(/\W+/g, '-'))
      gesehen.push(await beantworte(page))
    }
    expect(gesehen).toHaveLength(19)
    await sieh('abgeschickt')
    await expect(page.getByText('Zahlt der andere Elternteil Unterhalt? Wie viel im Monat? (Lale Aydın)')).toBeVisible()
    await page.getByRole('link', { name: 'Unterlagen schicken' }).click()
    const miete = page.getByRole('form', { name: /^Schicken: Mietvertrag/ })
    await miete
      .getByLabel('Foto oder Datei')
      .setInputFiles({ name: 'IMG_2031.png', mimeType: 'image/png', buffer: PNG })
    await miete.getByRole('button', { name: 'Schicken' }).click()
    await expect(page.getByText(/^Angekommen am 15\.06\.2026, 09:\d\d Uhr: Mietvertrag/)).toBeVisible()
    await sieh('unterlagen')
    await context.close()
    if (scripte) await uebernimm(await meldeAn(browser, haus.adresse))
  })
}
