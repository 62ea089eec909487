// Working days of a small Jobcenter: each begins at the workplace, takes what is on top or what comes in, and ends with what
// left the house. What has a walk of its own (verfahren, weg, massenlauf) is not walked again here.
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { MUSTERKENNWORT } from '../../src/stammdaten/pruefung.ts'
import {
  type Amt,
  bewillige,
  bild,
  type Fall,
  type Fenster,
  fenster,
  type Haushalt,
  liesBrief,
  nimmAuf,
  oeffneAmt,
  zahle,
} from './amt.ts'
import { gespeichert, neueAngabe, trageEin, waehle } from './hand.ts'
import {
  antworte,
  beginne,
  bereit,
  feld,
  fertigeAus,
  haupt,
  legeVor,
  oeffneAngabe,
  oeffneAnordnung,
  ordneAn,
  schritt,
  stelleFest,
  vorschau,
} from './schritte.ts'
import { beginneTag, liste, nimmVor, sieh, suche } from './tag.ts'
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

/** 506,00 each (RBSFV 2026, level 2) and 550,00 of rent: 1.562,00 a month. */
const JAHN: Haushalt = {
  personen: [
    { vorname: 'Ines', nachname: 'Jahn', geburt: '1969-02-11', rolle: 'hauptperson' },
    { vorname: 'Hagen', nachname: 'Jahn', geburt: '1966-10-30', geschlecht: 'maennlich', rolle: 'partner' },
  ],
  von: '2026-01',
  bis: '2026-12',
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(400_000)
  amt = await oeffneAmt('2025-12-15T09:00')
  wir = fenster(browser, amt)
  fall.albers = await bewillige(amt, allein('Merle', 'Albers'))
  fall.endet = await bewillige(amt, allein('Dörte', 'Feddersen', '2026-06'))
  fall.vertretung = await bewillige(amt, allein('Heike', 'Ingwersen', '2026-06'))
  fall.gruber = await bewillige(amt, allein('Britta', 'Gruber'))
  fall.nowak = await bewillige(amt, allein('Piotr', 'Nowak'))
  fall.pflicht = await bewillige(amt, allein('Timo', 'Brandt'))
  fall.umzug = await bewillige(amt, allein('Wiebke', 'Jessen'))
  fall.paar = await bewillige(amt, JAHN)
  amt.stelle('2026-05-20T09:00')
  fall.vorschuss = await nimmAuf(amt, { ...allein('Ole', 'Hinrichs'), von: '2026-06' })
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

  await a.goto('/')
  await expect(liste(a, 'Außerdem offen')).not.toContainText('Zwei Teams ab Juni')
  const a2 = await wir.bei('a2')
  await liste(a2, 'Außerdem offen')
    .getByRole('row', { name: /Zwei Teams ab Juni.*Umverteilung/ })
    .getByRole('link', { name: 'Ansehen' })
    .click()
  await expect(a2).toHaveURL(new RegExp(`${weg}$`))
  await gibPlanFrei(a2, weg)
  await expect(a2.getByText(/^\d+ Fälle bewegt/)).toBeVisible()
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
  // SEC-03: she signed in six minutes ago, and a list of all cases leaves the house
  amt.stelle('2026-06-03T08:06')
  await f2.getByRole('link', { name: 'Ganze Liste als CSV' }).click()
  await expect(f2.getByRole('heading', { name: 'Bitte bestätigen Sie, dass Sie es sind' })).toBeVisible()
  await sieh(f2, 'who sits there', { gross: true })
  await f2.getByLabel('Ihr Kennwort').fill('nicht meines')
  await f2.getByRole('button', { name: 'Bestätigen' }).click()
  await expect(f2.getByText('Das Kennwort stimmt nicht.')).toBeVisible()
  await f2.getByLabel('Ihr Kennwort').fill(MUSTERKENNWORT)
  const [csv] = await Promise.all([f2.waitForEvent('download'), f2.getByRole('button', { name: 'Bestätigen' }).click()])
  await f2.goto('/faelle')
  await f2.getByRole('link', { name: 'Endet in 30 Tagen' }).click()
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

test('Geburt: the child joins by clicks; what was known when, and what remains of more wage', async () => {
  const f = await beginneTag(wir, '2026-06-29T08:00', 'f')
  await suche(f, 'Gruber', fall.gruber)
  await f.getByRole('link', { name: 'Person kommt hinzu' }).click()
  await bereit(f)
  await feld(haupt(f), 'Im Haushalt ab').fill('20.6.')
  await f.getByLabel('Britta').check()
  await feld(haupt(f), 'Vorname').fill('Mila')
  await feld(haupt(f), 'Nachname').fill('Gruber')
  await feld(haupt(f), 'Geburtsdatum').fill('20.6.2026')
  await feld(haupt(f), 'Geschlecht').selectOption({ label: 'weiblich' })
  await sieh(f, 'somebody joins the household', { gross: true })
  await f.getByRole('button', { name: 'Hinzunehmen' }).click()
  await expect(f).toHaveURL(/angabe=/)
  await neueAngabe(f, 'Alleinerziehung', 'Britta')
  await trageEin(f, 'gilt ab', '20.6.2026')
  await neueAngabe(f, 'Anderes Einkommen', 'Mila')
  await waehle(f, /^Art/, 'Kindergeld')
  await trageEin(f, 'Betrag im Monat', '259')
  await trageEin(f, 'gilt ab', '1.7.2026')
  await oeffneAngabe(f, fall.gruber, 'wohnung')
  await f.getByRole('textbox', { name: 'Ändert sich ab' }).fill('20.6.2026')
  await f.getByRole('button', { name: 'Fortschreiben' }).click()
  await expect(f.locator('#angabe').getByLabel('gilt ab')).toHaveValue('20.06.2026')
  await trageEin(f, 'Bewohner der Wohnung', '2')
  await stelleFest(f, fall.gruber, 'geburt-1-feststellen')
  const a = await wir.bei('a')
  await oeffneAnordnung(a, 'geburt-2-anordnen')
  // 563,00 + 36 % of it (§ 21 Abs. 3 Nr. 1 SGB II) 202,68 + 275,00 = 1.040,68; the child 357,00 + 275,00 − 259,00 = 373,00
  // and 25,00 at once (§ 72 SGB II)
  await expect(a.getByRole('row', { name: /Britta 07–12\/2026/ })).toContainText('1.040,68')
  await expect(a.getByRole('row', { name: /Mila 07–12\/2026/ })).toContainText('398,00')
  // eleven thirtieths of 357,00 and of 275,00 (§ 41 Abs. 1 SGB II), and 25,00
  await expect(a.getByRole('row', { name: /Mila 06\/2026/ })).toContainText('256,73')
  await ordneAn(a)

  await f.goto(`/faelle/${fall.gruber}/ergebnis`)
  await f.getByRole('link', { name: 'Was wussten wir wann?' }).click()
  await bereit(f)
  await f.getByLabel('Monat', { exact: true }).selectOption({ label: 'Juli 2026' })
  await f.getByLabel('Wissen am Ende des Tages').fill('15.6.2026')
  await f.getByRole('button', { name: 'Zeigen' }).click()
  const juli = f.getByRole('table', { name: 'Leistung im Juli 2026' })
  // 1.113,00 known on 15 June; now 1.040,68 + 398,00
  await expect(juli.getByRole('row', { name: /^Zusammen 1.113,00 1.113,00 1.438,68 \+325,68/ })).toBeVisible()
  await expect(juli.getByRole('row', { name: /^Mila/ })).toContainText('+398,00')
  await sieh(f, 'what was known when', { gross: true })
  // by the arrows of the slider to the last stop, today: nothing differs any more
  const regler = f.getByRole('slider', { name: 'Tag, an dem etwas bekannt wurde' })
  await tabbeZu(f, regler)
  await f.keyboard.press('End')
  await expect(f.getByRole('region', { name: 'Juli 2026: Wissen am 29.06.2026 (heute) und heute' })).toBeVisible()
  await expect(juli.getByRole('row', { name: /^Mila/ })).not.toContainText('+398,00')
  await f.getByRole('link', { name: 'Was bleibt von mehr Lohn?' }).click()
  await f.getByLabel('Wer verdient?').selectOption({ label: 'Britta' })
  await f.getByLabel('Monat', { exact: true }).selectOption({ label: 'Juli 2026' })
  await f.getByRole('button', { name: 'Zeigen' }).click()
  // 1.438,68 and 259,00 of Kindergeld; of 400,00 stay 100,00 + 20 % of 300,00 (§ 11b Abs. 2 and 3 SGB II)
  await expect(haupt(f)).toContainText('Ohne diesen Lohn hat der Haushalt 1.697,68 Euro')
  const werte = f.getByRole('table', { name: /^Einkommen des Haushalts nach Bruttolohn/ })
  await expect(werte.getByRole('row', { name: /^400 / })).toContainText('1.857,68')
  await sieh(f, 'what remains of more wage', { gross: true })
})

test('Minderung nach altem Recht: a duty broken in June 2026, 20 percent for two months though decided in July', async () => {
  let f = await beginneTag(wir, '2026-06-22T08:00', 'f')
  await suche(f, 'Brandt', fall.pflicht)
  const weg = await beginne(f, fall.pflicht, 'Leistungsminderung')
  await antworte(f, 'Was ist geschehen?', [
    'Pflicht verletzt',
    'Arbeit, Ausbildung',
    ['Tag des Ereignisses', '18.6.2026'],
    ['Die wievielte Pflichtverletzung ist es?', '2'],
    ['Der Hergang', 'Sie haben die Stelle als Lagerhelfer bei der Firma Kröger nicht angenommen.'],
    ['Woher wissen wir es?', 'Rückmeldung des Betriebs vom 18.6.2026'],
  ])
  // the day of the event decides: § 31a Abs. 1 Satz 2 a. F. with § 65a Abs. 2 SGB II
  await expect(schritt(f, 'Belehrung über die Folgen')).toContainText('20 Prozent, 2 Monate')
  await sieh(f, 'reduction under old law, steps', { gross: true })
  await antworte(f, 'Belehrung über die Folgen', [
    'Ja, schriftlich',
    ['Tag der Belehrung', '8.6.2026'],
    '20 Prozent für zwei Monate',
    ['Woran sieht man das?', 'Vermittlungsvorschlag vom 8.6.2026, Seite 2.'],
  ])
  await fertigeAus(f, 'Anhörung', /ausfertigen/)
  // posted Monday 22.6., known 26.6., fourteen days end on Friday 10.7. (§ 37 Abs. 2 SGB X, § 26 SGB X)
  await expect(schritt(f, 'Anhörung')).toContainText('10.07.2026')
  await amt.arbeite()

  f = await beginneTag(wir, '2026-07-13T08:00', 'f')
  await amt.arbeite()
  await nimmVor(f, 'Brandt', 'Leistungsminderung')
  await expect(f).toHaveURL(weg)
  await antworte(f, 'Antwort der Person', ['Hat die Person > Nein', 'Ist ein persönliches > Nein'], 'Festhalten')
  await antworte(f, 'Wichtiger Grund', ['Nein', ['Warum?', 'Es wurde nichts vorgetragen.']])
  await antworte(f, 'Außergewöhnliche Härte', ['Nein', ['Warum?', 'Das Geld für die Wohnung bleibt.']])
  await antworte(f, 'Pflicht inzwischen erfüllt?', [])
  // 20 % of 563,00 = 112,60: August and September 2026
  await expect(schritt(f, 'Beginn und Dauer')).toContainText('August 2026: 1.000,40 € statt 1.113,00 €')
  await antworte(f, 'Beginn und Dauer', [], 'Minderung in den Sachverhalt schreiben')
  await stelleFest(f, fall.pflicht, 'altes-recht-1-feststellen')
  const a = await wir.bei('a')
  await oeffneAnordnung(a, 'altes-recht-2-anordnen')
  await expect(a.getByRole('row', { name: /Timo 08–09\/2026/ })).toContainText('−112,60')
  await sieh(a, 'order of a reduction under old law')
  const bescheid = await liesBrief(a, (await ordneAn(a)).first(), 'altes-recht-bescheid')
  for (const x of ['1.000,40 €', '20 % von 563,00 = 112,60', 'August und September 2026', 'Ihr Recht auf Widerspruch'])
    expect(bescheid).toContain(x)
})

test('Übergabe: offered with its letter, found on the other Jobcenter’s desk, refused too early, taken over', async () => {
  const f = await beginneTag(wir, '2026-07-06T08:00', 'f')
  await suche(f, 'Jessen', fall.umzug)
  const weg = await beginne(f, fall.umzug, 'Abgabe an ein anderes Jobcenter')
  await antworte(f, 'Umzug', [['Tag des Umzugs', '1.8.2026'], 'Jobcenter Nebenstadt'])
  const brief = await liesBrief(f, vorschau(f, 'Anbieten und mitteilen'), 'uebergabe-brief')
  expect(brief).toContain('Ab dann ist das Jobcenter Nebenstadt für Sie zuständig (§ 36 SGB II).')
  await fertigeAus(f, 'Anbieten und mitteilen', /ausfertigen/)
  await sieh(f, 'hand-over, offered', { gross: true })
  const nora = await wir.bei('fremd')
  await liste(nora, 'Außerdem offen')
    .getByRole('row', { name: /Übergabe/ })
    .getByRole('link', { name: 'Ansehen' })
    .click()
  await expect(haupt(nora)).toContainText('Jessen')
  await bereit(nora)
  const form = nora.getByRole('form', { name: /^Übernehmen/ })
  await form.getByLabel('Tag des Antrags').fill('6.7.')
  await form.getByLabel('Hier weitergezahlt ab').fill('1.7.2026')
  await form.getByRole('button', { name: 'Übernehmen' }).click()
  await expect(nora.getByRole('alert')).toContainText('Vor dem Umzug ist dieses Jobcenter nicht zuständig')
  await sieh(nora, 'hand-over, to be answered', { gross: true })
  await form.getByLabel('Hier weitergezahlt ab').fill('1.8.2026')
  await form.getByRole('button', { name: 'Übernehmen' }).click()
  await expect(nora.getByRole('heading', { level: 1 })).toContainText(/Jessen.*98803/)
  // the new flat has to be entered: without it 563,00 of Regelbedarf
  await expect(nora.getByRole('region', { name: 'Ergebnis' })).toContainText('563,00')
  await sieh(nora, 'case taken over')
  await f.goto(weg)
  await expect(schritt(f, 'Antwort des anderen Jobcenters')).toContainText('Angenommen am 06.07.2026.')
  await expect(schritt(f, 'Leistung hier beenden').getByRole('link', { name: 'Zur Einstellung' })).toBeVisible()
})

test('Vorschuss: asked for, released by a second person, paid, and taken off the grant', async () => {
  let f = await beginneTag(wir, '2026-06-10T08:00', 'f')
  await expect(liste(f, 'Festzustellen').getByRole('row', { name: /Hinrichs/ })).toBeVisible()
  await suche(f, 'Hinrichs', fall.vorschuss)
  const weg = await beginne(f, fall.vorschuss, 'Vorschuss vor der Bewilligung')
  await antworte(f, 'Antrag', [['Am', '8.6.2026'], 'Die Person hat darum gebeten'], 'Festhalten')
  await antworte(
    f,
    'Anspruch dem Grunde nach',
    [
      'Lässt sich jetzt > Nein',
      'Steht der Anspruch > Ja',
      ['Warum dauert es, oder woran fehlt es?', 'Der Vermieter bestätigt die Miete erst Mitte Juni.'],
    ],
    'Festhalten',
  )
  await antworte(
    f,
    'Höhe (Ermessen)',
    [
      'Von > Juni 2026',
      'Bis > Juni 2026',
      ['Für Ole Hinrichs, für diese Monate zusammen', '600'],
      ['Warum so viel?', 'Das deckt Essen, Strom und einen Teil der Miete.'],
    ],
    'Festhalten',
  )
  const brief = await liesBrief(f, vorschau(f, 'Bescheid und Auszahlung'), 'vorschuss-bescheid')
  for (const x of ['600,00 € als Vorschuss für Juni 2026', 'Der Vermieter bestätigt', 'Widerspruch'])
    expect(brief).toContain(x)
  await legeVor(f)
  await sieh(f, 'advance, laid before', { gross: true })
  const a2 = await wir.bei('a2')
  await a2.goto(weg)
  await fertigeAus(a2, 'Bescheid und Auszahlung', /^Freigeben/)
  await amt.arbeite()
  amt.stelle('2026-06-11T10:00')
  await zahle(amt)
  await amt.arbeite()

  f = await beginneTag(wir, '2026-06-17T08:00', 'f')
  await stelleFest(f, fall.vorschuss, 'vorschuss-1-feststellen')
  const a = await wir.bei('a')
  await oeffneAnordnung(a, 'vorschuss-2-anordnen')
  await sieh(a, 'order after an advance')
  const bescheid = await liesBrief(a, (await ordneAn(a)).first(), 'vorschuss-bewilligung')
  expect(bescheid).toContain('Davon haben wir 600,00 € schon als Vorschuss gezahlt.')
  await f.goto(`/faelle/${fall.vorschuss}/zahlungen`)
  // June: 1.113,00 − 600,00
  await expect(f.getByRole('row', { name: /06\/2026.*513,00/ })).toBeVisible()
  await sieh(f, 'payments after an advance', { gross: true })
  await f.goto(weg)
  await fertigeAus(f, 'Abrechnung', /versenden/)
})

test('Erstantrag: from the day of the application to the notice, each step asks only what it needs', async () => {
  amt.stelle('2026-06-18T08:00')
  const id = await nimmAuf(amt, { ...allein('Levke', 'Andresen'), von: '2026-06', bis: '2027-05' })
  await amt.arbeite()
  const f = await beginneTag(wir, '2026-06-18T09:00', 'f')
  await suche(f, 'Andresen', id)
  const weg = await beginne(f, id, 'Erstantrag', 'Antrag vom 18.06.2026')
  await sieh(f, 'Erstantrag, first step', { gross: true })
  await bild(f, 'erstantrag-1-beginn')
  await expect(schritt(f, 'Sind wir örtlich zuständig?')).toContainText('Wohnt in Musterstadt')
  await fertigeAus(f, 'Eingangsbestätigung', /ausfertigen/)
  const eingang = await liesBrief(
    f,
    schritt(f, 'Eingangsbestätigung').getByRole('link', { name: /Schreiben.*öffnen/ }),
    'erstantrag-eingang',
  )
  for (const x of ['18. Juni 2026', 'Mietvertrag']) expect(eingang).toContain(x)
  await antworte(f, 'Identität geprüft', ['Personalausweis'], 'Vermerken')
  await antworte(f, 'Staatsangehörigkeit und Aufenthalt', ['deutsch'], 'Erfassen')
  await antworte(f, 'Einkommen', ['Ja: kein Einkommen'], 'Festhalten')
  await antworte(f, 'Vermögen', ['Erklärt: niemand hat Vermögen'], 'Festhalten')
  await antworte(f, 'Nachweise', ['Mietvertrag'], 'Übernehmen')
  await antworte(f, 'Übergabe an die Arbeitsvermittlung', ['arbeitslos gemeldet'], 'Übergeben')
  await sieh(f, 'Erstantrag, all asked', { gross: true })
  await bild(f, 'erstantrag-2-gefragt')
  await stelleFest(f, id, 'erstantrag-3-feststellen')

  const a = await wir.bei('a')
  await oeffneAnordnung(a, 'erstantrag-4-anordnen')
  // 563,00 (RBSFV 2026) + 550,00
  const bescheid = await liesBrief(a, (await ordneAn(a)).first(), 'erstantrag-bescheid')
  for (const x of ['jeden Monat 1.113,00 €', 'Der Antrag ist vom 18. Juni 2026', 'wirkt auf den Ersten dieses Monats'])
    expect(bescheid).toContain(x)
  await f.goto(weg)
  await expect(haupt(f).getByText('zu tun')).toHaveCount(0)
  await sieh(f, 'Erstantrag, done')
})

test('Todesfall: the month of death stays, the widow is granted alone from the next, nothing is decided against the dead', async () => {
  const f = await beginneTag(wir, '2026-06-24T08:00', 'f')
  await suche(f, 'Jahn', fall.paar)
  const weg = await beginne(f, fall.paar, 'Todesfall in der Bedarfsgemeinschaft', 'Hagen')
  await antworte(f, 'Mitteilung', [['Gestorben am', '18.6.2026'], 'Sterbeurkunde gesehen'], 'Festhalten')
  await sieh(f, 'death, what follows for the others', { gross: true })
  await antworte(
    f,
    'Folgen für die anderen',
    ['Wird die Wohnung > Ja', 'Gehört das Konto > Nein'],
    'In den Entwurf schreiben',
  )
  await antworte(f, 'Andere Leistungen', ['Witwen- oder Witwerrente', 'Bestattungskosten'], 'Festhalten')
  await stelleFest(f, fall.paar, 'tod-1-feststellen')
  const a = await wir.bei('a')
  await oeffneAnordnung(a, 'tod-2-anordnen')
  // July to December: 563,00 (level 1) + 550,00 for her; June stays for both
  await expect(a.getByRole('row', { name: /Ines 07–12\/2026/ })).toContainText('1.113,00')
  await expect(a.getByRole('region', { name: 'Beträge' })).not.toContainText('06/2026')
  await sieh(a, 'order after a death', { gross: true })
  const briefe = await ordneAn(a)
  await expect(briefe).toHaveCount(2)
  const bescheid = await liesBrief(a, briefe.first(), 'tod-bescheid')
  expect(bescheid).toContain('1.113,00 €')
  await f.goto(weg)
  await expect(schritt(f, 'Geld nach dem Sterbemonat')).toContainText('Für die Zeit danach ist nichts gezahlt.')
})

test('Überprüfung: a final notice was too low from January on; put right, paid after, answered point by point', async () => {
  const f = await beginneTag(wir, '2026-07-02T08:00', 'f')
  await suche(f, 'Albers', fall.albers)
  const weg = await beginne(f, fall.albers, 'Überprüfung eines Bescheids')
  await antworte(
    f,
    'Antrag',
    [
      ['Antrag vom', '30.6.2026'],
      ['Was soll falsch sein?', 'Die Heizung kostet seit Januar 90 Euro'],
    ],
    'Festhalten',
  )
  await sieh(f, 'review, steps', { gross: true })
  await antworte(
    f,
    'Prüfen, Punkt für Punkt',
    [
      'Der Bescheid war falsch.',
      'Punkt 1 > berechtigt',
      ['Warum? (Punkt 1)', 'Die Rechnung vom Dezember nennt 90 Euro.'],
      ['Gründe', 'Die Rechnung lag bei der Bewilligung schon vor.'],
    ],
    'Ergebnis festhalten',
  )
  await oeffneAngabe(f, fall.albers, 'wohnung')
  await trageEin(f, 'Heizung im Monat', '90')
  await stelleFest(f, fall.albers, 'ueberpruefung-1-feststellen')
  const a = await wir.bei('a')
  await oeffneAnordnung(a, 'ueberpruefung-2-anordnen')
  // 563,00 + 400,00 + 80,00 + 90,00, from January on (§ 40 Abs. 1 Satz 2 SGB II)
  await expect(a.getByRole('row', { name: /Merle 01–12\/2026/ })).toContainText('1.133,00')
  await sieh(a, 'order after a review')
  await ordneAn(a)
  await f.goto(weg)
  const brief = await liesBrief(f, vorschau(f, 'Entscheidung über die Überprüfung'), 'ueberpruefung-bescheid')
  expect(brief).toContain('Die Rechnung vom Dezember nennt 90 Euro.')
  await legeVor(f)
  await a.goto(weg)
  await fertigeAus(a, 'Entscheidung über die Überprüfung', /^Freigeben/)
  await sieh(a, 'review, answered')
})
