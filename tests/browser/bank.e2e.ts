// What the bank says, as the cashier and the caseworker see it: a run comes back, the account is cleared, the money goes out again.
import { expect, type Page, test } from '@playwright/test'
import { datum, kennung } from '../../src/kern/index.ts'
import { mitRechten } from '../../src/technik/index.ts'
import {
  type Bankzustand,
  BRAV,
  ladeDateien,
  liesAuftragsdatei,
  listLaeufe,
  neueBank,
  spieleTag,
  type Verhalten,
  wuerfelAus,
} from '../../src/zahlung/index.ts'
import { type Amt, bewillige, bild, type Fenster, fenster, oeffneAmt, zahle } from './amt.ts'
import { pruefeSeite, pruefeTabfolge } from './barriere.ts'

test.describe.configure({ mode: 'serial', timeout: 240_000 })

let amt: Amt
let wir: Fenster
let bank: Bankzustand = neueBank('DE75999999991000000000', 0 as Bankzustand['saldo'], datum('2026-06-24'))

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000)
  amt = await oeffneAmt('2026-06-15T09:00')
  wir = fenster(browser, amt)
})
test.afterAll(async () => {
  await wir.schliesse()
  await amt.schliesse()
})

/** A day of the bank: it gets what was handed over since, and writes its messages. */
async function spiele(tag: string, o: { verhalten?: Partial<Verhalten>; gutschrift?: string } = {}) {
  const traeger = amt.wir.a.nutzer.traeger
  const dateien = await mitRechten(amt.umgebung.db, { art: 'system', auftrag: 'bank', traeger }, async (tx) => {
    const laeufe = (await listLaeufe(tx, traeger)).filter((l) => l.stand.zustand === 'uebergeben')
    const alle = []
    for (const l of laeufe) alle.push(...(await ladeDateien(tx, { traeger, lauf: kennung<'Zahllauf'>(l.id) })))
    return alle
  })
  const neue = []
  for (const d of dateien) {
    const auftrag = await liesAuftragsdatei(d.bytes)
    if (!bank.eingereicht.includes(auftrag.msgId)) neue.push(auftrag)
  }
  const gutschriften =
    o.gutschrift === undefined
      ? []
      : [
          {
            betrag: 25_00 as Bankzustand['saldo'],
            name: 'Elif Sonntag',
            iban: 'DE29999999991007654322',
            zweck: o.gutschrift,
          },
        ]
  const r = spieleTag(bank, datum(tag), { dateien: neue, gutschriften }, { ...BRAV, ...o.verhalten }, wuerfelAus(3))
  bank = r.zustand
  return r.ausgang
}

async function liesEin(
  page: Page,
  meldungen: readonly { readonly name: string; readonly xml: string }[],
): Promise<void> {
  for (const m of meldungen) {
    await page.goto('/bank')
    await page
      .getByLabel('Datei der Bank')
      .setInputFiles({ name: m.name, mimeType: 'application/xml', buffer: Buffer.from(m.xml) })
    await page.getByRole('button', { name: 'Einlesen' }).click()
    await expect(page.getByRole('row', { name: new RegExp(m.name.replaceAll('.', '\\.')) })).toBeVisible()
  }
  await amt.arbeite()
  await page.goto('/bank')
}

test('PAY-14, LED-08: a payment comes back, its account is cleared, it goes out again, and bank and books agree', async () => {
  const fall = await bewillige(amt, {
    personen: [{ vorname: 'Elif', nachname: 'Sonntag', geburt: '1990-03-02', rolle: 'hauptperson' }],
    von: '2026-07',
    bis: '2027-06',
  })
  await wir.am('2026-06-25T09:00')
  await zahle(amt, '2026-07')
  let a = await wir.bei('a')
  await a.goto('/bank')
  await expect(a.getByText('Nichts ist zu klären.')).toBeVisible()
  await pruefeSeite(a, '/bank, empty')
  await pruefeTabfolge(a, '/bank')

  await wir.am('2026-07-01T09:00')
  a = await wir.bei('a')
  for (const tag of ['2026-06-25', '2026-06-26']) await liesEin(a, await spiele(tag))
  const zurueck = await spiele('2026-06-29', {
    verhalten: { rueckgaben: 1_000, rueckgabetage: 0 },
    gutschrift: 'Rate Juni, danke',
  })
  await liesEin(a, zurueck)
  await expect(a.getByRole('row', { name: /1\.113,00/ })).toBeVisible()
  await expect(a.getByText('Im Text steht kein gültiges Kassenzeichen.')).toBeVisible()
  await pruefeSeite(a, '/bank, with exceptions')
  await bild(a, 'bank-1-klaeren')
  // the same file again is told, not done
  await a.getByLabel('Datei der Bank').setInputFiles({
    name: 'nochmals.xml',
    mimeType: 'application/xml',
    buffer: Buffer.from(zurueck[0]?.xml ?? ''),
  })
  await a.getByRole('button', { name: 'Einlesen' }).click()
  await expect(a.getByText('Diese Datei ist schon eingelesen. Sie wirkt nur einmal.')).toBeVisible()
  // no Kassenzeichen, a wrong one: the field says so and keeps it
  await a.getByLabel('Kassenzeichen').fill('0000001-01-001-99')
  await a.getByRole('button', { name: 'Zuordnen' }).click()
  await expect(a.getByText('Die Prüfziffern dieses Kassenzeichens stimmen nicht.')).toBeVisible()
  await expect(a.getByLabel('Kassenzeichen')).toHaveValue('0000001-01-001-99')

  // the caseworker finds it among her work, with what to do
  const f = await wir.bei('f')
  await f.goto(`/faelle/${fall}/aufforderungen`)
  await expect(f.getByText(/1\.113,00 € für/)).toBeVisible()
  await f.goto(`/faelle/${fall}/ruecklaeufer`)
  await pruefeSeite(f, 'returned payment of a case')
  await bild(f, 'bank-2-ruecklaeufer')
  await f.getByRole('link', { name: 'Konto auf der Seite der Person erfassen' }).click()
  await f.waitForURL(/\/personen\//)
  await f.getByRole('textbox', { name: 'IBAN', exact: true }).fill('DE29999999991007654322')
  await f.getByRole('textbox', { name: 'Beleg' }).fill('Kontokarte vom 1. Juli')
  await f.getByRole('button', { name: 'Vorlegen' }).click()
  await expect(f.getByRole('row', { name: /DE29 9999/ })).toBeVisible()
  a = await wir.bei('a')
  await a.goto(new URL(f.url()).pathname)
  await a
    .getByRole('row', { name: /DE29 9999/ })
    .getByRole('button', { name: 'Bestätigen' })
    .click()
  await expect(a.getByRole('row', { name: /DE29 9999/ }).getByRole('button')).toHaveCount(0)
  await a.goto(`/faelle/${fall}/ruecklaeufer`)
  await bild(a, 'bank-3-neu')
  await a.getByRole('button', { name: 'Neu anweisen' }).click()
  await expect(a.getByRole('heading', { name: /1\.113,00 € für/ })).toHaveCount(0)
  await a.goto(`/faelle/${fall}/zahlungen`)
  await expect(a.getByRole('row', { name: /durch spätere Anordnung ersetzt/ })).toBeVisible()

  await wir.am('2026-07-02T09:00')
  await zahle(amt)
  await wir.am('2026-07-03T09:00')
  a = await wir.bei('a')
  for (const tag of ['2026-06-30', '2026-07-01', '2026-07-02']) await liesEin(a, await spiele(tag))
  await a.goto('/abstimmung')
  await expect(a.getByRole('row', { name: /02\.07\.2026.*stimmt/ })).toBeVisible()
  await expect(a.getByText(/In Verwahrung: 1 Umsatz, zusammen 25,00 €/)).toBeVisible()
  await pruefeSeite(a, '/abstimmung')
  await bild(a, 'bank-4-abstimmung')

  // PAY-15: called back by one, released by another; the bank is told what to look for
  const wer = await wir.bei('f')
  await wer.goto(`/faelle/${fall}/zahlungen`)
  await wer
    .getByRole('row', { name: /bei der Empfängerin|ausgeführt/ })
    .getByRole('link')
    .first()
    .click()
  await wer.getByText('Rückruf beantragen').first().click()
  await wer.getByRole('button', { name: 'Rückruf beantragen' }).click()
  await expect(wer.getByText('Bitte wählen Sie, warum das Geld zurückkommen soll.')).toBeVisible()
  await wer.getByLabel('Warum soll das Geld zurückkommen?').selectOption('DUPL')
  await wer.getByLabel('Begründung').fill('Im Juni schon bar gezahlt.')
  await wer.getByRole('button', { name: 'Rückruf beantragen' }).click()
  await expect(wer.getByText('beantragt, noch nicht freigegeben')).toBeVisible()
  await pruefeSeite(wer, 'a payment that is called back')
  const seite = new URL(wer.url()).pathname
  a = await wir.bei('a')
  await a.goto(seite)
  await a.getByRole('button', { name: 'Rückruf freigeben' }).click()
  await expect(a.getByText('Kennung der Überweisung (EndToEndId)')).toBeVisible()
  await expect(a.getByText('Antwort der Bank bis')).toBeVisible()
  await bild(a, 'bank-5-rueckruf')
  await a.getByLabel('Was die Bank geantwortet hat').fill('Konto des Empfängers ohne Deckung')
  await a.getByRole('button', { name: 'Bank lehnt ab' }).click()
  await expect(a.getByText('von der Bank abgelehnt')).toBeVisible()

  // PAY-13: nobody knows the credit; it goes back to who sent it, by two people
  await a.goto('/bank')
  await a.getByText('An den Absender zurückzahlen').click()
  await a.getByRole('button', { name: 'Rückzahlung beschließen' }).click()
  await expect(a.getByText('Bitte schreiben Sie, warum das Geld zurückgeht.')).toBeVisible()
  await pruefeSeite(a, '/bank, a credit goes back')
  await bild(a, 'bank-6-zurueckzahlen')
  await a.getByLabel('Warum das Geld zurückgeht').fill('Gehört zu keiner Forderung.')
  await a.getByRole('button', { name: 'Rückzahlung beschließen' }).click()
  await a.waitForURL(/\/zahllaeufe\//)
  await amt.arbeite()
  await a.reload()
  await expect(a.getByText('Freigeben muss eine andere Person der Stufe A.').first()).toBeVisible()
  const lauf = new URL(a.url()).pathname
  const a2 = await wir.bei('a2')
  await a2.goto(lauf)
  await expect(a2.getByRole('heading', { name: 'Rückzahlung an den Absender' })).toBeVisible()
  await expect(a2.getByText('Gehört zu keiner Forderung.')).toBeVisible()
  await pruefeSeite(a2, 'run of a refund')
  await bild(a2, 'bank-7-rueckzahlungslauf')
  await a2.goto('/bank')
  await expect(a2.getByText('sobald eine andere Person den Zahllauf freigibt')).toBeVisible()
})
