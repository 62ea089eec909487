// Working days of a small Jobcenter: each begins at the workplace, takes what is on top or what comes in, and ends with what
// left the house. What has a walk of its own (verfahren, weg, massenlauf) is not walked again here.
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import {
  type Amt,
  bewillige,
  bild,
  type Fall,
  type Fenster,
  fenster,
  type Haushalt,
  liesBrief,
  oeffneAmt,
} from './amt.ts'
import { gespeichert } from './hand.ts'
import { bereit, feld, haupt, schritt } from './schritte.ts'
import { beginneTag, liste, sieh, suche } from './tag.ts'
import { druecke, schreibe, tabbeZu, waehleMitTasten, waehleRadio } from './tasten.ts'

// On a quiet machine each takes some seconds; on a busy one they only have to come to an end.
test.describe.configure({ timeout: 400_000 })

let amt: Amt
let wir: Fenster
const fall: Record<string, Fall> = {}

/** One person, 563,00 of Regelbedarf (RBSFV 2026) and 550,00 of rent: 1.113,00 a month. */
const allein = (vorname: string, nachname: string, bis = '2026-12'): Haushalt => ({
  personen: [{ vorname, nachname, geburt: '1984-05-17', rolle: 'hauptperson' }],
  von: '2026-01',
  bis,
})

test.beforeAll(async ({ browser }) => {
  test.setTimeout(400_000)
  amt = await oeffneAmt('2025-12-15T09:00')
  wir = fenster(browser, amt)
  fall.albers = await bewillige(amt, allein('Merle', 'Albers'))
  fall.endet = await bewillige(amt, allein('Dörte', 'Feddersen', '2026-06'))
  fall.vertretung = await bewillige(amt, allein('Heike', 'Ingwersen', '2026-06'))
  fall.gruber = await bewillige(amt, allein('Britta', 'Gruber'))
  fall.nowak = await bewillige(amt, allein('Piotr', 'Nowak'))
  await amt.arbeite()
})
test.afterAll(async () => {
  await wir?.schliesse()
  await amt?.schliesse()
})

/** A plan laid before by one is released by another, and carried out by the background. */
async function gibPlanFrei(p: Page, weg: string): Promise<void> {
  await p.goto(weg)
  await sieh(p, 'plan, to be released')
  await p.getByRole('button', { name: 'Freigeben' }).click()
  await expect(p.getByText('freigegeben, wartet auf den Tag').first()).toBeVisible()
  await amt.arbeite()
  await p.reload()
}

test('Organisation: teams and criteria drawn up, previewed, released by a second person; one case given by hand stays', async () => {
  const f = await beginneTag(wir, '2026-06-01T08:00', 'f')
  await suche(f, 'Nowak', fall.nowak)
  await f.goto(`/faelle/${fall.nowak}/zustaendigkeit`)
  await expect(haupt(f)).toContainText('Der Fall lag noch bei niemand Bestimmtem.')
  await feld(f, 'An').selectOption({ label: 'Fuchs, Frida' })
  await f.getByRole('button', { name: 'Zuweisen' }).click()
  await expect(f.getByRole('alert')).toBeVisible()
  await f.getByLabel('Grund').fill('Spricht Polnisch mit Frau Fuchs')
  await f.getByRole('button', { name: 'Zuweisen' }).click()
  await expect(f.getByRole('region', { name: 'Zuständig: Fuchs, Frida' })).toContainText('Von Hand zugewiesen')
  await sieh(f, 'who a case lies with', { gross: true })

  const a = await wir.bei('a')
  await a.getByRole('link', { name: 'Offene Arbeit nach Person' }).click()
  await sieh(a, 'open work by person')
  await a.getByRole('link', { name: 'Organisation' }).click()
  await a.getByLabel('Titel').fill('Zwei Teams ab Juni')
  await a.getByRole('button', { name: 'Entwurf anlegen' }).click()
  await expect(a).toHaveURL(/\/organisation\/[0-9a-f-]{36}$/)
  const weg = new URL(a.url()).pathname
  for (const [wert, wer] of [
    ['A–M', 'Fuchs, Frida'],
    ['N–Z', 'Falk, Fritz'],
  ] as const) {
    const gezeigt = wert.replace('–', ' bis ')
    const kriterium = a.getByRole('form', { name: 'Neues Kriterium' })
    await feld(kriterium, 'Welche').fill(wert)
    await kriterium.getByLabel('Zuständig').selectOption({ label: wer })
    await kriterium.getByRole('button', { name: 'Hinzufügen' }).click()
    await expect(a.getByRole('row', { name: new RegExp(`Nachname ${gezeigt} ${wer}`) })).toBeVisible()
    const team = a.getByRole('form', { name: 'Ins Team aufnehmen' })
    await team.getByLabel('Team', { exact: true }).fill('Leistung 1')
    await team.getByLabel('Person').selectOption({ label: wer })
    await team.getByRole('button', { name: 'Aufnehmen' }).click()
    await expect(a.getByRole('row', { name: new RegExp(`${wer}.*Leistung 1`) })).toBeVisible()
  }
  // Albers, Feddersen, Gruber and Ingwersen come to Fuchs; Nowak stays with her though N goes to Falk: given by hand
  await expect(a.getByRole('table', { name: 'Wie viele von wem an wen' })).toContainText('Fuchs, Frida')
  await expect(a.getByText(/sind von Hand zugewiesen/)).toContainText('1 sind von Hand zugewiesen')
  await sieh(a, 'plan, draft', { gross: true })
  await bild(a, 'organisation-1-entwurf')
  const [csv] = await Promise.all([a.waitForEvent('download'), a.getByRole('link', { name: 'Als CSV' }).click()])
  expect(readFileSync(await csv.path(), 'utf8')).toContain('Fuchs, Frida')
  await a.getByRole('button', { name: 'Zur Freigabe vorlegen' }).click()
  await expect(a.getByText('Freigeben muss eine andere Person der Stufe A.')).toBeVisible()

  const a2 = await wir.bei('a2')
  await gibPlanFrei(a2, weg)
  await expect(a2.getByText(/^4 Fälle bewegt/)).toBeVisible()
  await a2.getByRole('link', { name: 'Organisation' }).click()
  await expect(a2.getByRole('row', { name: /Nachname A bis M/ })).toContainText('Leistung 1')
  await sieh(a2, 'organisation that holds')
  await f.goto(`/faelle/${fall.albers}/zustaendigkeit`)
  await expect(f.getByRole('region', { name: 'Zuständig: Fuchs, Frida' })).toContainText('Nach den Kriterien.')
})

test('Vertretung by keyboard alone: who stands in sees the work as his own; a work item is given away; the absence ends', async () => {
  const a = await beginneTag(wir, '2026-06-02T08:00', 'a')
  await druecke(a, a.getByRole('link', { name: 'Offene Arbeit nach Person' }))
  await druecke(a, a.getByRole('link', { name: 'Vertretung' }))
  await expect(a.getByRole('heading', { name: 'Vertretung bei Abwesenheit' })).toBeVisible()
  await bereit(a)
  const neu = a.getByRole('form', { name: 'Neue Vertretung' })
  await waehleMitTasten(a, neu.getByLabel('Abwesend'), 'Fuchs')
  await waehleMitTasten(a, neu.getByLabel('Vertretung'), 'Falk')
  await schreibe(a, neu.getByLabel('Von'), '2.6.')
  await schreibe(a, neu.getByLabel('Bis'), '1.6.')
  await druecke(a, neu.getByRole('button', { name: 'Eintragen' }))
  await expect(a.getByRole('alert')).toContainText('Bitte Beginn und Ende eintragen')
  await schreibe(a, neu.getByLabel('Bis'), '5.6.')
  await druecke(a, neu.getByRole('button', { name: 'Eintragen' }))
  await expect(a.getByRole('row', { name: /Fuchs, Frida Falk, Fritz 02.06.2026 05.06.2026/ })).toContainText('läuft')
  await sieh(a, 'substitution', { gross: true })

  // Six weeks before 30.6.2026 the end of the grant is laid before; Fritz Falk has it on his desk now.
  const f2 = await wir.bei('f2')
  const endet = liste(f2, 'Heute vorgelegt').getByRole('row', { name: /Ingwersen/ })
  await expect(endet).toContainText('Bewilligungszeitraum endet')
  await sieh(f2, 'workplace of who stands in')

  await druecke(a, a.getByRole('link', { name: 'Offene Arbeit des Jobcenters' }))
  await druecke(a, a.getByRole('link', { name: /Aufforderungen bei Fuchs, Frida/ }))
  await tabbeZu(a, a.getByRole('checkbox', { name: /Ingwersen.*abgeben/ }))
  await a.keyboard.press('Space')
  await waehleMitTasten(a, a.getByLabel('Abgeben an'), 'Ast')
  await schreibe(a, feld(haupt(a), 'Bemerkung'), 'Frau Fuchs ist krank.')
  await druecke(a, a.getByRole('button', { name: 'Abgeben', exact: true }))
  await expect(a.getByRole('row', { name: /Ingwersen/ })).toHaveCount(0)
  await sieh(a, 'work of one person', { gross: true })
  await f2.reload()
  await expect(endet).toHaveCount(0)

  await druecke(a, a.getByRole('link', { name: 'Offene Arbeit des Jobcenters' }))
  await druecke(a, a.getByRole('link', { name: 'Vertretung' }))
  await druecke(a, a.getByRole('button', { name: 'Beenden : Fuchs, Frida' }))
  await expect(a.getByText('Niemand ist abwesend gemeldet.')).toBeVisible()
  await amt.arbeite()
})

test('Listen: cases whose grant ends soon, as a question of one’s own, saved for all, opened by another, as CSV', async () => {
  const f = await beginneTag(wir, '2026-06-03T08:00', 'f')
  await f.getByRole('navigation', { name: 'Bereiche' }).getByRole('link', { name: 'Fälle' }).click()
  await bereit(f)
  const auswahl = f.getByRole('form', { name: 'Auswahl' })
  await feld(auswahl, 'Bewilligung endet in höchstens').fill('30')
  await feld(auswahl, 'Personen, mindestens').fill('1')
  await auswahl.getByRole('button', { name: 'Zeigen' }).click()
  // of all households two end by 3 July
  await expect(f.getByRole('region', { name: '2 Fälle', exact: true })).toContainText('Feddersen')
  await expect(f.getByRole('row', { name: /Feddersen/ })).toContainText('30.06.2026')
  await sieh(f, 'list of cases, a question of one’s own', { gross: true })
  const speichern = f.getByRole('form', { name: 'Diese Auswahl speichern' })
  await speichern.getByLabel('für alle im Jobcenter').check()
  await speichern.getByRole('button', { name: 'Speichern' }).click()
  await expect(f.getByRole('alert')).toBeVisible()
  await speichern.getByLabel('Name der Liste').fill('Endet in 30 Tagen')
  await speichern.getByLabel('für alle im Jobcenter').check()
  await speichern.getByRole('button', { name: 'Speichern' }).click()
  await expect(f.getByRole('link', { name: 'Endet in 30 Tagen' })).toHaveAttribute('aria-current', 'page')

  const f2 = await wir.bei('f2')
  await f2.goto('/faelle')
  await f2.getByRole('link', { name: 'Endet in 30 Tagen' }).click()
  await expect(f2.getByRole('region', { name: '2 Fälle', exact: true })).toContainText('Feddersen')
  await expect(f2.getByRole('form', { name: 'Liste „Endet in 30 Tagen“ löschen' })).toHaveCount(0)
  const [csv] = await Promise.all([
    f2.waitForEvent('download'),
    f2.getByRole('link', { name: 'Ganze Liste als CSV' }).click(),
  ])
  const zeilen = readFileSync(await csv.path(), 'utf8')
    .trim()
    .split('\n')
  expect(zeilen).toHaveLength(3)
  expect(zeilen[1]).toMatch(/Feddersen.*30\.06\.2026/)
  await f2
    .getByRole('row', { name: /Feddersen/ })
    .getByRole('link')
    .click()
  await expect(f2).toHaveURL(new RegExp(`/faelle/${fall.endet}$`))
  await f.getByRole('button', { name: 'Löschen : Endet in 30 Tagen' }).click()
  await expect(f.getByRole('link', { name: 'Endet in 30 Tagen' })).toHaveCount(0)
})

test('Weiterbewilligung by keyboard alone: application on the desk, higher rent, the next year granted by two people', async () => {
  const f = await beginneTag(wir, '2026-06-08T08:00', 'f')
  await druecke(
    f,
    liste(f, 'Heute vorgelegt')
      .getByRole('row', { name: /Feddersen/ })
      .getByRole('link', { name: 'Ansehen' }),
  )
  await expect(f.getByRole('heading', { name: 'Verfahren beginnen' })).toBeVisible()
  await druecke(f, f.locator('summary', { hasText: 'Weiterbewilligung' }))
  await druecke(f, f.getByRole('button', { name: 'Weiterbewilligung beginnen: ab 01.07.2026' }))
  await expect(f).toHaveURL(/\/verfahren\/[0-9a-f-]{36}$/)
  await bereit(f)
  const antrag = schritt(f, 'Ist der Antrag da?')
  await schreibe(f, antrag.getByLabel('Eingegangen am'), '4.6.')
  await druecke(f, antrag.getByRole('button', { name: 'Festhalten' }))
  await expect(schritt(f, 'Wirkung des Antrags')).toContainText('Kein Monat fehlt.')
  const themen = schritt(f, 'Was stimmt noch?')
  await waehleRadio(f, themen.getByRole('group', { name: /^Wohnung und Heizung/ }), 'Hat sich geändert')
  await druecke(f, themen.getByRole('button', { name: 'Übernehmen' }))
  await expect(themen.getByRole('button', { name: 'Übernehmen' })).toHaveCount(0)
  await druecke(f, schritt(f, 'Änderungen eintragen').getByRole('link', { name: 'Angaben ändern' }))
  await expect(f.locator('#angabe')).toContainText('Unterkunft und Heizung')
  await schreibe(f, f.getByRole('textbox', { name: 'Ändert sich ab' }), '1.7.')
  await druecke(f, f.getByRole('button', { name: 'Fortschreiben' }))
  await expect(f.locator('#angabe').getByLabel('gilt ab')).toHaveValue('01.07.2026')
  await expect(f.locator('#angabe .al-editor :focus')).toBeVisible()
  await schreibe(f, f.locator('#angabe').getByLabel('Kaltmiete im Monat'), '440')
  await f.keyboard.press('Enter')
  await gespeichert(f)
  await f.locator('body').press('Escape')
  await f.keyboard.press('9')
  await druecke(f, f.getByRole('link', { name: 'Weiterbewilligung', exact: true }))
  const zeitraum = schritt(f, 'Neuer Bewilligungszeitraum')
  await druecke(f, schritt(f, 'Endgültig oder vorläufig?').getByRole('button', { name: 'Festlegen' }))
  await expect(zeitraum).toContainText('01.07.2026 bis 30.06.2027, 12 Monate')
  await druecke(f, zeitraum.getByRole('button', { name: /Zeitraum in den Entwurf/ }))
  await expect(zeitraum).toContainText('01.07.2026 bis 30.06.2027.')
  await sieh(f, 'Weiterbewilligung, period in the draft', { gross: true })
  await druecke(f, f.getByRole('link', { name: 'Differenz ansehen und feststellen' }))
  await expect(f.getByRole('region', { name: 'Beträge' })).toContainText('erstmals entschieden')
  await sieh(f, 'difference of a Weiterbewilligung')
  await f.locator('body').press('s')
  await expect(f).toHaveURL(/\/feststellen$/)
  await druecke(f, haupt(f).getByRole('button', { name: 'Feststellen' }))
  await expect(f).toHaveURL(/\/verlauf$/)

  const a = await wir.bei('a')
  await druecke(a, liste(a, 'Anzuordnen').getByRole('link', { name: 'Anordnen' }))
  // 563,00 (RBSFV 2026) + 440,00 + 80,00 + 70,00
  await expect(a.getByRole('region', { name: 'Beträge' })).toContainText('1.153,00')
  await sieh(a, 'order of a Weiterbewilligung', { gross: true })
  await druecke(a, haupt(a).getByRole('button', { name: 'Anordnen', exact: true }))
  await expect(a).toHaveURL(/\/schriftstuecke$/)
  const briefe = a.getByRole('region', { name: 'Automatisch erstellte Schriftstücke' }).getByRole('rowheader')
  const bescheid = await liesBrief(a, briefe.getByRole('link').first(), 'weiterbewilligung-bescheid')
  for (const x of ['jeden Monat 1.153,00 €', 'gilt für die Zeit ab 1. Juli 2026', 'endet am 30. Juni 2027'])
    expect(bescheid).toContain(x)
  await amt.arbeite()
  await f.goto('/')
  await expect(liste(f, 'Heute vorgelegt').getByRole('row', { name: /Feddersen/ })).toHaveCount(0)
})
