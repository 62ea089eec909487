// REL-22, the drill: the run of the month cannot go on its last day; two people pay last month's list, and nobody is paid twice.
import { expect, test } from '@playwright/test'
import { MUSTERKENNWORT } from '../../src/stammdaten/pruefung.ts'
import { mitRechten } from '../../src/technik/index.ts'
import { listSalden } from '../../src/zahlung/index.ts'
import { type Amt, bewillige, bild, type Fenster, fenster, oeffneAmt, zahle } from './amt.ts'
import { pruefeSeite } from './barriere.ts'

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

const vorschuss = async () => {
  const traeger = amt.wir.a.nutzer.traeger
  const salden = await mitRechten(amt.umgebung.db, { art: 'system', auftrag: 'pruefung', traeger }, (tx) =>
    listSalden(tx, traeger),
  )
  return salden.filter((s) => s.kontoart === 'vorschuss').reduce((x, s) => x + s.saldoCent, 0)
}

test('REL-22: from the run that fails to the offset, two people and two clicks', async () => {
  await bewillige(amt, {
    personen: [{ vorname: 'Elif', nachname: 'Sonntag', geburt: '1990-03-02', rolle: 'hauptperson' }],
    von: '2026-07',
    bis: '2027-06',
  })
  await wir.am('2026-06-25T09:00')
  await zahle(amt, '2026-07')
  await wir.am('2026-07-01T09:00')
  let a = await wir.bei('a')
  await a.goto('/zahllaeufe')
  await expect(a.getByRole('button', { name: 'Notzahlung vorbereiten' })).toHaveCount(0)

  // August: handed over on the 28th, executed on the 30th of July at the latest
  await wir.am('2026-07-30T08:00')
  a = await wir.bei('a')
  await a.goto('/zahllaeufe')
  await pruefeSeite(a, '/zahllaeufe, emergency')
  await bild(a, 'not-1-zahllaeufe')
  await a.getByRole('button', { name: 'Notzahlung vorbereiten' }).click()
  await expect(a.getByText('Bitte sagen Sie, warum der Monatslauf nicht geht.')).toBeVisible()
  await a.getByLabel('Warum geht der Monatslauf nicht?').fill('Die Datei wird von der Bank abgewiesen.')
  await a.getByRole('button', { name: 'Notzahlung vorbereiten' }).click()
  await a.waitForURL(/\/zahllaeufe\/[0-9a-f-]{36}$/)
  const lauf = new URL(a.url()).pathname
  await amt.arbeite()
  const a2 = await wir.bei('a2')
  await a2.goto(lauf)
  await expect(a2.getByText('Die Datei wird von der Bank abgewiesen.')).toBeVisible()
  await expect(a2.getByText('August 2026').first()).toBeVisible()
  await expect(a2.getByText('1.113,00').first()).toBeVisible()
  await pruefeSeite(a2, 'a run in an emergency')
  await bild(a2, 'not-2-freigabe')
  await a2.getByLabel(/Kennwort/).fill(MUSTERKENNWORT)
  await a2.getByRole('button', { name: /Freigeben/ }).click()
  await expect(a2.getByText('freigegeben, wird gebucht').first()).toBeVisible()
  await amt.arbeite()
  await a2.goto(lauf)
  await expect(a2.getByText('gebucht, Datei bereit').first()).toBeVisible()
  expect(await vorschuss()).toBe(1_113_00)
  await a2.goto('/zahllaeufe')
  await expect(a2.getByText('Im Voraus gezahlt und noch nicht angerechnet: 1.113,00 €.')).toBeVisible()

  // repaired the next day: the run of the day finds nothing left to pay, and meets what was paid
  await wir.am('2026-07-31T08:00')
  a = await wir.bei('a')
  await a.goto('/zahllaeufe')
  await a.getByRole('button', { name: 'Planen', exact: true }).click()
  await a.waitForURL(/\/zahllaeufe\/[0-9a-f-]{36}$/)
  await amt.arbeite()
  await a.goto('/zahllaeufe')
  await expect(a.getByText('verworfen: Es ist nichts zu zahlen.')).toBeVisible()
  await expect(a.getByText('Im Voraus gezahlt')).toHaveCount(0)
  expect(await vorschuss()).toBe(0)
  await bild(a, 'not-3-angerechnet')
})
