// Money in cash: what is open goes out as a voucher, small sums by one person, above the limit by two; the paper is a file.
import { writeFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { MIETE } from '../../src/ablauf/pruefung.ts'
import { mitRechten } from '../../src/technik/index.ts'
import { listUmlauf } from '../../src/zahlung/index.ts'
import { type Amt, bewillige, bild, type Fall, type Fenster, fenster, oeffneAmt } from './amt.ts'
import { pruefeSeite, pruefeTabfolge } from './barriere.ts'

test.describe.configure({ mode: 'serial', timeout: 240_000 })

let amt: Amt
let wir: Fenster

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000)
  amt = await oeffneAmt('2026-06-15T09:00')
  wir = fenster(browser, amt)
})
test.afterAll(async () => {
  await wir.schliesse()
  await amt.schliesse()
})

/** Presses a button that answers with a paper, and returns its bytes. */
async function papier(page: Page, knopf: string): Promise<Buffer> {
  const kommt = page.waitForEvent('download')
  await page.getByRole('button', { name: knopf, exact: true }).click()
  const datei = await kommt
  expect(datei.suggestedFilename()).toMatch(/^(gutschein|anweisung)\.pdf$/)
  const stuecke: Buffer[] = []
  for await (const s of await datei.createReadStream()) stuecke.push(s as Buffer)
  return Buffer.concat(stuecke)
}

const haushalt = (nachname: string, grundmiete: number): Promise<Fall> =>
  bewillige(amt, {
    personen: [{ vorname: 'Elif', nachname, geburt: '1990-03-02', rolle: 'hauptperson' }],
    von: '2026-06',
    bis: '2027-05',
    angaben: { wohnung: { ...MIETE, koepfe: 1, grundmiete_cent: grundmiete } },
  })

test('CASH-01, CASH-03: one person gives out a small sum, and what is lost is locked by another', async () => {
  const fall = await haushalt('Sonntag', 200_00)
  const f = await wir.bei('f')
  await f.goto(`/faelle/${fall}/bargeld`)
  await expect(f.getByRole('button', { name: 'Bar auszahlen' })).toHaveAttribute('aria-disabled', 'true')
  const a = await wir.bei('a')
  await a.goto(`/faelle/${fall}/zahlungen`)
  await a.getByRole('link', { name: /Bar auszahlen/ }).click()
  await expect(a.getByRole('heading', { name: /^Offen: 913,00 € für 06\/2026/ })).toBeVisible()
  await pruefeSeite(a, 'cash, something open')
  await pruefeTabfolge(a, 'cash, something open')
  await bild(a, 'bargeld-1-offen')
  await a.getByRole('button', { name: 'Bar auszahlen' }).click()
  await expect(a.getByText('Bitte sagen Sie, womit der Grund nachgewiesen ist.')).toBeVisible()
  await a.getByLabel('Womit ist das nachgewiesen?').fill('Kein Geld für Lebensmittel, Kontoauszug lag vor.')
  await a.getByRole('button', { name: 'Bar auszahlen' }).click()
  await expect(a.getByText('beantragt, noch nicht ausgegeben').first()).toBeVisible()
  const pdf = await papier(a, 'Ausgeben')
  expect(pdf.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
  // the page sees by itself what has happened
  await expect(a.getByText('ausgegeben, noch nicht eingelöst').first()).toBeVisible()
  await expect(a.getByText('16.06.2026, 23:59:59 Uhr')).toBeVisible()
  await pruefeSeite(a, 'cash, given out')
  await bild(a, 'bargeld-2-ausgegeben')
  await a.getByText('Verloren: Härtefall').click()
  await expect(a.getByRole('button', { name: 'Gutschein sperren' })).toHaveAttribute('aria-disabled', 'true')
  const a2 = await wir.bei('a2')
  await a2.goto(`/faelle/${fall}/bargeld`)
  await a2.getByText('Verloren: Härtefall').click()
  await a2
    .getByLabel(/Warum ist das ein Härtefall/)
    .fill('Zwei kleine Kinder; die Zahlstelle hat um 9.30 Uhr gesperrt.')
  await a2.getByRole('button', { name: 'Gutschein sperren' }).click()
  await expect(a2.getByText('gesperrt (Härtefall), Betrag wieder offen').first()).toBeVisible()
  await expect(a2.getByRole('heading', { name: /^Offen: / })).toBeVisible()
  if (process.env.ALLEGRO_BILDER !== undefined) writeFileSync(`${process.env.ALLEGRO_BILDER}/papier.pdf`, pdf)
})

test('CASH-03, CASH-04: above the limit another person gives it out; a Zahlungsanweisung comes back and is a Rückläufer', async () => {
  const fall = await haushalt('Zander', 500_00)
  const a = await wir.bei('a')
  await a.goto(`/faelle/${fall}/bargeld`)
  await a.getByLabel('Wie wird ausgezahlt?').selectOption('anweisung')
  await a.getByLabel('Warum nicht auf ein Konto?').selectOption('keinKonto')
  await a.getByLabel('Womit ist das nachgewiesen?').fill('Ablehnung der Sparkasse vom 1. Juni')
  await a.getByText('Anschrift für die Zahlungsanweisung').click()
  await expect(a.getByLabel('Straße und Hausnummer')).toHaveValue('Lindenstraße 4')
  await a.getByRole('button', { name: 'Bar auszahlen' }).click()
  await expect(a.getByText('wartet auf eine zweite Person').first()).toBeVisible()
  await expect(a.getByRole('button', { name: 'Ausgeben' })).toHaveAttribute('aria-disabled', 'true')
  await pruefeSeite(a, 'cash, waits for a second person')
  await bild(a, 'bargeld-3-wartet')
  const a2 = await wir.bei('a2')
  await a2.goto(`/faelle/${fall}/bargeld`)
  await papier(a2, 'Ausgeben')
  await expect(a2.getByText('Elif Zander, Lindenstraße 4, 99999 Musterstadt')).toBeVisible()
  await a2.getByLabel('Was steht auf dem Umschlag?').fill('unbekannt verzogen')
  await a2.getByRole('button', { name: 'Mit der Post zurückgekommen' }).click()
  await expect(a2.getByText('mit der Post zurückgekommen').first()).toBeVisible()
  await a2.goto(`/faelle/${fall}/ruecklaeufer`)
  await expect(a2.getByRole('heading', { name: /für 06\/2026/ })).toBeVisible()
  await expect(a2.getByRole('button', { name: 'Neu anweisen' })).toBeVisible()
  await bild(a2, 'bargeld-4-ruecklaeufer')
})

test('CASH-01, CASH-02: redeemed once by the report of the provider; what nobody redeems is open the next night', async () => {
  const fall = await haushalt('Wolf', 150_00)
  const zweiter = await haushalt('Yilmaz', 160_00)
  // a new day for these two
  await wir.am('2026-06-16T09:00')
  const a = await wir.bei('a')
  for (const f of [fall, zweiter]) {
    await a.goto(`/faelle/${f}/bargeld`)
    await a.getByLabel('Womit ist das nachgewiesen?').fill('Vorsprache, kein Geld.')
    await a.getByRole('button', { name: 'Bar auszahlen' }).click()
    await papier(await geber(f), 'Ausgeben')
  }
  const umlauf = await mitRechten(amt.umgebung.db, system(), (tx) => listUmlauf(tx, amt.wir.a.nutzer.traeger))
  const pruefwert = umlauf.find((u) => u.betrag === 863_00)?.pruefwert
  const melde = async (stand: string, vorgang: string) => {
    const text = JSON.stringify({
      stand,
      einloesungen: [{ vorgang, pruefwert, betragCent: 863_00, am: '2026-06-16T11:00:00+02:00' }],
    })
    const p = await wir.bei('a')
    await p.goto('/bargeld')
    const datei = { name: `${vorgang}.json`, mimeType: 'application/json', buffer: Buffer.from(text) }
    await p.getByLabel('Datei der Zahlstelle').setInputFiles(datei)
    await p.getByRole('button', { name: 'Einlesen' }).click()
    return p
  }
  await wir.am('2026-06-18T02:00')
  const leer = await wir.bei('a')
  await leer.goto('/bargeld')
  await expect(leer.getByText('2 Gutscheine sind abgelaufen.')).toBeVisible()
  let p = await melde('2026-06-19T00:00:00+02:00', 'K0')
  await expect(p.getByText('Ihr Stand liegt in der Zukunft')).toBeVisible()
  p = await melde('2026-06-18T00:00:00+02:00', 'K1')
  await expect(p.getByText('Gemeldet bis 18.06.2026, 00:00 Uhr.')).toBeVisible()
  p = await melde('2026-06-18T00:01:00+02:00', 'K2')
  await expect(p.getByRole('row', { name: /K2.*Schon einmal eingelöst/ })).toBeVisible()
  await pruefeSeite(p, '/bargeld')
  await amt.arbeite()
  await p.goto('/bargeld')
  await expect(p.getByText(/^0 im Umlauf/)).toBeVisible()
  await bild(p, 'bargeld-5-zahlstelle')
  await p.goto(`/faelle/${fall}/bargeld`)
  await expect(p.getByText('eingelöst', { exact: true }).first()).toBeVisible()
  await p.goto(`/faelle/${zweiter}/bargeld`)
  await expect(p.getByText('verfallen, Betrag wieder offen').first()).toBeVisible()
  await expect(p.getByRole('heading', { name: /^Offen: 873,00 €/ })).toBeVisible()
})

/** Who may give it out: somebody else where the draw has asked for it. */
async function geber(fall: Fall): Promise<Page> {
  const a = await wir.bei('a')
  await expect(a.getByRole('button', { name: 'Ausgeben' })).toBeVisible()
  if ((await a.getByRole('button', { name: 'Ausgeben' }).getAttribute('aria-disabled')) !== 'true') return a
  const a2 = await wir.bei('a2')
  await a2.goto(`/faelle/${fall}/bargeld`)
  return a2
}

const system = () => ({ art: 'system' as const, auftrag: 'pruefung', traeger: amt.wir.a.nutzer.traeger })
