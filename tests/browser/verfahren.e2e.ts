// Procedures as a caseworker walks them, from the cause to the letter, in a small Jobcenter of their own (amt.ts).
import { expect, type Page, test } from '@playwright/test'
import { MIETE } from '../../src/ablauf/pruefung.ts'
import type { Angabe } from '../../src/recht/index.ts'
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
  zahle,
} from './amt.ts'
import { pruefeSeite } from './barriere.ts'
import { neueAngabe, trageEin, waehle } from './hand.ts'
import {
  antworte,
  beginne,
  bereit,
  type Eingabe,
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
import { druecke, schreibe, tabbeZu } from './tasten.ts'

// On a quiet machine each takes some seconds; on a busy one they only have to come to an end.
test.describe.configure({ timeout: 400_000 })

let amt: Amt
let wir: Fenster
const fall: Record<string, Fall> = {}

const lohn = (von: string, bis: string | null, brutto_cent: number, abzuege: [number, number] = [0, 0]): Angabe => ({
  art: 'erwerbseinkommen',
  person: 'P1',
  von,
  bis,
  brutto_cent,
  steuern_cent: abzuege[0],
  sozialabgaben_cent: abzuege[1],
})
const einkommen = (
  person: 'P2' | 'P3',
  einkommensart: 'kindergeld' | 'unterhaltsvorschuss',
  betrag_cent: number,
): Angabe => ({
  art: 'einkommen',
  person,
  einkommensart,
  betrag_cent,
  nachzahlung: false,
  berechtigt: null,
  von: null,
  bis: null,
})

/** One person, 563,00 of Regelbedarf (RBSFV 2026) and 550,00 of rent: 1.113,00 in July to December 2026. */
const allein = (vorname: string, nachname: string): Haushalt => ({
  personen: [{ vorname, nachname, geburt: '1979-08-23', rolle: 'hauptperson' }],
  von: '2026-07',
  bis: '2026-12',
})

/** musterfaelle/aufhebung-lohnerhoehung, where the amounts are worked out by hand. */
const MORGENSTERN: Haushalt = {
  personen: [
    { vorname: 'Carolin', nachname: 'Morgenstern', geburt: '1988-04-11', rolle: 'hauptperson' },
    { vorname: 'Nele', nachname: 'Morgenstern', geburt: '2016-09-20', rolle: 'kind', eltern: [0] },
    {
      vorname: 'Jonas',
      nachname: 'Morgenstern',
      geburt: '2021-03-14',
      geschlecht: 'maennlich',
      rolle: 'kind',
      eltern: [0],
    },
  ],
  von: '2026-01',
  bis: '2026-12',
  angaben: {
    alleinerziehung: { art: 'alleinerziehung', person: 'P1', von: null, bis: null },
    wohnung: { ...MIETE, koepfe: 3, grundmiete_cent: 450_00, nebenkosten_cent: 126_00, heizung_cent: 96_00 },
    lohn: lohn('2026-01-01', null, 1200_00, [0, 182_00]),
    'kg-2': einkommen('P2', 'kindergeld', 259_00),
    'kg-3': einkommen('P3', 'kindergeld', 259_00),
    'uv-2': einkommen('P2', 'unterhaltsvorschuss', 299_00),
    'uv-3': einkommen('P3', 'unterhaltsvorschuss', 227_00),
  },
}

/** Changing pay of about 520,00, provisional from January to June 2026: 777,00 a month (src/ablauf/verfahren/abschliessend). */
const VORLAEUFIG: Haushalt = {
  ...allein('Ortrud', 'Wiesenhöfer'),
  von: '2026-01',
  bis: '2026-06',
  angaben: Object.fromEntries(
    ['31', '28', '31', '30', '31', '30'].map((tag, i) => [
      `lohn-${i + 1}`,
      lohn(`2026-0${i + 1}-01`, `2026-0${i + 1}-${tag}`, 520_00),
    ]),
  ),
  umstaende: {
    'bwz-1': {
      art: 'vorlaeufigkeit',
      vorlaeufigkeitsgrund: 'hoehe',
      weil: 'Ihr Lohn wechselt. Wir rechnen mit 520,00 € im Monat.',
      spaeter_nachweisen: 'Lohnabrechnungen von Januar bis Juni 2026',
    },
  },
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(400_000)
  amt = await oeffneAmt('2025-12-15T09:00')
  wir = fenster(browser, amt)
  fall.lohn = await bewillige(amt, MORGENSTERN)
  fall.vorlaeufig = await bewillige(amt, VORLAEUFIG)
  amt.stelle('2026-06-15T09:00')
  fall.umzug = await bewillige(amt, allein('Jutta', 'Ohlendorf'))
  fall.termin = await bewillige(amt, allein('Wilhelmine-Charlotte', 'von Hohenstein-Oberbergheim'))
  fall.heizung = await bewillige(amt, allein('Elif', 'Sonntag'))
  fall.hand = await bewillige(amt, allein('Gesa', 'Thomsen'))
  fall.rente = await bewillige(amt, allein('Hannelore', 'Petersen'))
  amt.stelle('2026-07-09T09:00')
  await zahle(amt)
  await amt.arbeite()
})
test.afterAll(async () => {
  await wir?.schliesse()
  await amt?.schliesse()
})

test('Widerspruch: put right in full by a new notice; who ordered the first one may not release the answer', async () => {
  await wir.am('2026-07-10T09:00')
  const f = await wir.bei('f')
  const weg = await beginne(f, fall.heizung, 'Widerspruch')
  await bild(f, 'widerspruch-1-eingang')
  const eingang: readonly Eingabe[] = [
    ['Eingegangen am', '8.7.2026'],
    ['Was ist nach dem Widerspruch falsch?', 'Die Heizung kostet 90 Euro'],
  ]
  await antworte(f, 'Eingang festhalten', eingang, 'Eingang festhalten')
  await pruefeSeite(f, 'Widerspruch, steps')
  expect(await liesBrief(f, vorschau(f, 'Eingangsbestätigung'), 'widerspruch-eingang')).toContain(
    'Ihr Widerspruch gegen den Bewilligungsbescheid vom 15. Juni 2026 ist am 8. Juli 2026 bei uns angekommen.',
  )
  await fertigeAus(f, 'Eingangsbestätigung', /Eingang bestätigen/)
  const urteil = [
    'Der Widerspruch hat ganz Erfolg',
    'Punkt 1 > berechtigt',
    ['Warum? (Punkt 1)', 'Die Rechnung nennt 90 Euro.'],
  ] as const
  await antworte(f, 'Prüfen, Punkt für Punkt', urteil, 'Ergebnis festhalten')
  await bild(f, 'widerspruch-2-aendern')
  await oeffneAngabe(f, fall.heizung, 'wohnung')
  await trageEin(f, 'Heizung im Monat', '90')
  await stelleFest(f, fall.heizung, 'widerspruch-3-feststellen')
  const a2 = await wir.bei('a2')
  await oeffneAnordnung(a2, 'widerspruch-4-anordnen')
  // July to December: 90,00 of heating instead of 70,00
  await expect(a2.getByRole('region', { name: 'Beträge' })).toContainText('1.133,00')
  await ordneAn(a2)
  await f.goto(weg)
  const abhilfe = await liesBrief(f, vorschau(f, 'Entscheidung über den Widerspruch'), 'widerspruch-abhilfe')
  expect(abhilfe).toContain('Es gilt der Änderungsbescheid vom 10. Juli 2026.')
  expect(abhilfe).toContain('Die Rechnung nennt 90 Euro.')
  await legeVor(f)
  const a = await wir.bei('a')
  await a.goto(weg)
  await a.getByRole('button', { name: /^Freigeben/ }).click()
  await expect(a.getByRole('alert')).toContainText('gibt die Entscheidung über den Widerspruch nicht frei')
  await bild(a, 'widerspruch-5-absage')
  await a2.goto(weg)
  await fertigeAus(a2, 'Entscheidung über den Widerspruch', /^Freigeben/)
  await bild(a2, 'widerspruch-6-danach')
})

test('Beträge von Hand: refused beyond the period, named as such everywhere, in the notice with reason and end', async () => {
  await wir.am('2026-07-10T09:00')
  const f = await wir.bei('f')
  await f.goto(`/faelle/${fall.hand}`)
  await bereit(f)
  await neueAngabe(f, 'Betrag von Hand', 'Gesa')
  await waehle(f, 'Leistung', 'Unterkunft und Heizung')
  await trageEin(f, 'Betrag im Monat', '620')
  await trageEin(f, 'gilt ab', '1.9.2026')
  await trageEin(f, /gilt bis/, '31.1.2027')
  await trageEin(f, /^Grund/, 'Zwei Mieten wegen des Umzugs.')
  await trageEin(f, 'Rechtsgrundlage', '§ 22 Abs. 6 SGB II')
  await bild(f, 'hand-1-editor')
  const angabe = new URL(f.url()).searchParams.get('angabe') ?? ''
  await f.goto(`/faelle/${fall.hand}/feststellen`)
  await expect(haupt(f)).toContainText('Betrag von Hand, Unterkunft und Heizung Gesa 620,00 €: Ein von Hand gesetzter')
  await expect(haupt(f)).toContainText('höchstens bis zum Ende des Bewilligungszeitraums am 31.12.2026')
  await expect(haupt(f).getByRole('button', { name: 'Feststellen' })).toHaveCount(0)
  await oeffneAngabe(f, fall.hand, angabe)
  await trageEin(f, /gilt bis/, '30.11.2026')
  await stelleFest(f, fall.hand, 'hand-2-feststellen')
  const a = await wir.bei('a')
  await oeffneAnordnung(a, 'hand-3-anordnen')
  // 563,00 and by hand 620,00 instead of 550,00 from September to November
  await expect(a.getByRole('row', { name: /Gesa 09–11\/2026/ })).toContainText('1.183,00')
  const gesetzt = a.getByRole('region', { name: 'Von Hand gesetzte Beträge' }).getByRole('row', { name: /Gesa/ })
  await expect(gesetzt).toContainText('620,00')
  await expect(gesetzt).toContainText('550,00')
  await pruefeSeite(a, 'order with amounts by hand')
  const bescheid = await liesBrief(a, (await ordneAn(a)).first(), 'hand-bescheid')
  for (const x of ['von Hand festgesetzt', 'Zwei Mieten wegen des Umzugs.', '§ 22 Abs. 6 SGB II', '1.183,00 €'])
    expect(bescheid).toContain(x)
})

test('Zahlungseinstellung by keyboard alone: laid before, released by another, seen on every page of the case', async () => {
  await wir.am('2026-08-10T09:00')
  const [f, a] = [await wir.bei('f'), await wir.bei('a')]
  await f.goto(`/faelle/${fall.rente}/verfahren`)
  await druecke(f, f.locator('summary', { hasText: 'Zahlung und Geld' }))
  await druecke(f, f.locator('summary', { hasText: 'Vorläufige Zahlungseinstellung' }))
  await druecke(f, f.getByRole('button', { name: /^Vorläufige Zahlungseinstellung beginnen/ }))
  await expect(f).toHaveURL(/\/verfahren\/[0-9a-f-]{36}$/)
  const bekannt = schritt(f, 'Was ist bekannt?')
  await bereit(f)
  await schreibe(
    f,
    bekannt.getByLabel('Tatsachen', { exact: true }),
    'Sie beziehen seit dem 1. Juli 2026 eine Altersrente.',
  )
  await schreibe(
    f,
    bekannt.getByLabel('Was folgt daraus?'),
    'Wer eine Altersrente bekommt, hat keinen Anspruch auf Geld vom Jobcenter (§ 7 Abs. 4 SGB II).',
  )
  await schreibe(f, bekannt.getByLabel('Woher bekannt?'), 'Abgleich mit der Rentenversicherung vom 7.8.2026')
  await tabbeZu(f, bekannt.getByRole('radio').first())
  await f.keyboard.press('ArrowDown')
  await f.keyboard.press('ArrowDown')
  await expect(bekannt.getByLabel(/^Wusste, dass der Anspruch weggefallen ist/)).toBeChecked()
  await druecke(f, bekannt.getByRole('button', { name: 'Festlegen' }))
  await expect(f.locator('.al-schritt--offen')).toBeFocused()
  const brief = await liesBrief(f, vorschau(f, 'Zahlung anhalten und mitteilen'), 'stopp-brief')
  for (const x of ['eine Altersrente', 'höchstens zwei Monate', 'zahlen wir alles nach']) expect(brief).toContain(x)
  await druecke(f, f.getByRole('button', { name: 'Zur Freigabe vorlegen' }))
  await expect(f.getByText(/Vorgelegt:/)).toBeVisible()
  await a.goto(f.url())
  await bild(a, 'stopp-1-freigeben')
  await druecke(a, a.getByRole('button', { name: 'Freigeben: Anhalten und mitteilen' }))
  await expect(schritt(a, 'Zahlung anhalten und mitteilen')).toContainText('Seit dem 10.08.2026 ruhen die Zahlungen.')
  // two months at most (§ 331 Abs. 2 SGB III)
  await expect(a.getByRole('link', { name: 'Zahlungen ruhen bis 10.10.2026' })).toBeVisible()
  await druecke(a, a.getByRole('link', { name: 'Zahlungen ruhen bis 10.10.2026' }))
  await expect(a.getByRole('row', { name: /09\/2026/ })).toContainText('ruht')
  await bild(a, 'stopp-2-zahlungen')
  await pruefeSeite(a, 'payments that rest')
})
test('the list of procedures: found by typing, by the address without scripts, axe clean; what has no cause is folded', async ({
  browser,
}) => {
  await wir.am('2026-08-03T09:00')
  const f = await wir.bei('f')
  await f.goto(`/faelle/${fall.termin}/verfahren`)
  await bereit(f)
  await bild(f, 'liste-1')
  await pruefeSeite(f, 'procedures of a case')
  await expect(f.getByText(/^Besuch des Außendienstes /)).toBeHidden()
  await schreibe(f, f.getByLabel('Welches Verfahren?'), 'außendienst')
  await expect(f.getByText(/^Besuch des Außendienstes /)).toBeVisible()
  await expect(f.getByText(/^Widerspruch /)).toHaveCount(0)
  await pruefeSeite(f, 'procedures of a case, found')
  await schreibe(f, f.getByLabel('Welches Verfahren?'), 'qqq')
  await expect(f.getByText('Kein Verfahren mit diesem Wort.')).toBeVisible()
  const ohne = await browser.newContext({
    baseURL: amt.adresse,
    javaScriptEnabled: false,
    storageState: await f.context().storageState(),
  })
  const p = await ohne.newPage()
  await p.goto(`/faelle/${fall.termin}/verfahren`)
  await p.getByLabel('Welches Verfahren?').fill('Raten')
  await haupt(p).getByRole('button', { name: 'Suchen' }).click()
  await expect(p.getByText(/^Raten oder Stundung einer Forderung /)).toBeVisible()
  await ohne.close()
})

test('a visit and a fine: ordered by two, told, written down; the fine is seen by who is named alone', async () => {
  await wir.am('2026-08-03T09:00')
  const [f, a] = [await wir.bei('f'), await wir.bei('a')]
  const besuch = await beginne(f, fall.termin, 'Besuch des Außendienstes')
  await antworte(f, 'Was ist zu klären, und warum nicht anders?', [
    'Wer in der Wohnung lebt',
    ['Fragen für vor Ort', 'Wie viele Schlafplätze gibt es?\nIst das kleine Zimmer bewohnt?'],
    ['Welche Tatsachen geben Anlass?', 'Am Briefkasten stehen zwei Namen.'],
    'Die Person ist gefragt worden',
    ['Warum reicht das nicht?', 'Die Aussagen widersprechen sich.'],
    'Steht der Besuch > Ja',
    ['Warum?', 'Es geht um die halbe Miete.'],
    'Ja, durch einen Brief',
  ])
  await bild(f, 'besuch-1')
  await liesBrief(f, vorschau(f, 'Auftrag an den Außendienst'), 'besuch-auftrag')
  await legeVor(f)
  await a.goto(besuch)
  await fertigeAus(a, 'Auftrag an den Außendienst', /Freigeben/)
  await f.goto(besuch)
  await antworte(f, 'Termin', [
    ['Tag', '12.8.2026'],
    ['Uhrzeit', 'zwischen 10 und 12 Uhr'],
    ['Wer geht hin?', 'Ute Kern und Jan Bach'],
  ])
  const brief = await liesBrief(f, vorschau(f, 'Ankündigung'), 'besuch-ankuendigung')
  expect(brief).toContain('Sie müssen uns nicht hereinlassen.')
  await fertigeAus(f, 'Ankündigung', /Besuch ankündigen/)
  await bild(f, 'besuch-2')
  await pruefeSeite(f, 'steps of a visit')

  const owi = await beginne(f, fall.termin, 'Ordnungswidrigkeit', /Wilhelmine/)
  await antworte(
    f,
    'Tat',
    [
      'Eine Änderung nicht',
      ['Von', '6.7.2026'],
      ['Bis', '31.7.2026'],
      ['Was genau?', 'Sie haben uns nicht gemeldet, dass Sie arbeiten.'],
      ['Beweismittel', 'Datenabgleich vom 31. Juli 2026'],
      'Fahrlässigkeit',
      ['Woran sieht man das?', 'Die Pflicht steht im Merkblatt.'],
    ],
    'Vermerken',
  )
  await antworte(f, 'Wer verfolgt die Tat?', [
    'Gibt es Anhaltspunkte für eine Straftat? > Nein',
    'Gibt es konkrete Anhaltspunkte für Schwarzarbeit > Nein',
    'Wir verfolgen sie',
    ['Warum?', 'Erster Verstoß.'],
  ])
  const anhoerung = await liesBrief(f, vorschau(f, 'Anhörung'), 'owi-anhoerung')
  for (const x of ['§ 63 Abs. 1 Nr. 8 SGB II', 'Sie müssen zur Sache nichts sagen.', '2.500,00 €'])
    expect(anhoerung).toContain(x)
  await fertigeAus(f, 'Anhörung', /Anhörung ausfertigen/)
  await bild(f, 'owi-1')
  await pruefeSeite(f, 'a procedure with a file of its own')
  // Anna Adler does not know of it, neither by its address nor by the file of the case
  expect((await a.request.get(owi)).status()).toBe(404)
  const nach = await schritt(f, 'Anhörung')
    .getByRole('link', { name: /Schreiben.*öffnen/ })
    .getAttribute('href')
  expect((await a.request.get(nach ?? '')).status()).toBe(404)
  expect((await f.request.get(nach ?? '')).status()).toBe(200)
  await a.goto(`/faelle/${fall.termin}/verfahren`)
  await expect(haupt(a).getByRole('link', { name: 'Besuch des Außendienstes' })).toBeVisible()
  await expect(haupt(a).getByRole('link', { name: 'Ordnungswidrigkeit' })).toHaveCount(0)
  await f.getByLabel('Personalnummer').fill(amt.wir.a.nutzer.personalnummer)
  await f.getByRole('button', { name: 'Zugriff geben' }).click()
  await expect(f.getByRole('button', { name: 'Zugriff nehmen: Anna Adler' })).toBeVisible()
  await bild(f, 'owi-2')
  await a.goto(owi)
  await expect(schritt(a, 'Äußerung')).toContainText('wartet')
})

test('Einstellung: a move ends the grant within a month; the orderer sees what goes and that the case is closed', async () => {
  await wir.am('2026-08-05T09:00')
  const f = await wir.bei('f')
  await beginne(f, fall.umzug, 'Einstellung')
  await haupt(f).getByRole('button', { name: 'Festlegen' }).click()
  await expect(f.getByRole('alert')).toContainText('Bitte sehen Sie die markierten Felder durch.')
  await expect(schritt(f, 'Grund und letzter Tag').getByRole('radio').first()).toBeFocused()
  await bild(f, 'einstellung-1-fehler')
  await antworte(f, 'Grund und letzter Tag', [
    'Umzug in den Bereich',
    ['Letzter Tag mit Leistung', '15.9.2026'],
    ['Was ist geschehen?', 'Sie ziehen am 16. September 2026 nach Kiel.'],
    'Die Person hat es selbst angegeben',
  ])
  await expect(f.locator('.al-schritt--offen')).toBeFocused()
  await pruefeSeite(f, 'Einstellung, steps')
  await antworte(f, 'Muss vorher angehört werden?', [])
  // October to December: 3 × 1.113,00
  await expect(schritt(f, 'Was offen bleibt, und der Entwurf')).toContainText('3.339,00 €')
  await antworte(f, 'Was offen bleibt, und der Entwurf', [], 'Ende in den Entwurf schreiben')
  await stelleFest(f, fall.umzug, 'einstellung-2-feststellen')
  const a = await wir.bei('a')
  await oeffneAnordnung(a, 'einstellung-3-anordnen')
  await expect(a.getByText('Mit der Anordnung wird der Fall eingestellt')).toContainText('15.09.2026')
  // fifteen thirtieths of 563,00 and of 550,00 (§ 41 Abs. 1 SGB II)
  await expect(a.getByRole('row', { name: /Jutta 09\/2026/ })).toContainText('556,50')
  await expect(a.getByRole('row', { name: /Jutta 10–12\/2026/ })).toContainText('−1.113,00')
  await pruefeSeite(a, 'order that closes the case')
  const bescheid = await liesBrief(a, (await ordneAn(a)).first(), 'einstellung-bescheid')
  for (const x of ['ab dem 16. September 2026 ganz aufgehoben', '556,50 €', '§ 24 Abs. 2 Nr. 3 SGB X'])
    expect(bescheid).toContain(x)
  await f.goto(`/faelle/${fall.umzug}`)
  await expect(f.getByText('Dieser Fall ist eingestellt.')).toBeVisible()
  await bild(f, 'einstellung-4-fall')
})

test('Minderung: heard, weighed, 30 percent of one month by a notice to the person herself', async () => {
  await wir.am('2026-08-05T09:00')
  let f = await wir.bei('f')
  const weg = await beginne(f, fall.termin, 'Leistungsminderung')
  await bild(f, 'minderung-1-ereignis')
  await antworte(f, 'Was ist geschehen?', [
    'Termin nicht wahrgenommen',
    ['Tag des Ereignisses', '3.8.2026'],
    ['Versäumter Termin davor', '6.7.2026'],
    ['Der Hergang', 'Am 3. August 2026 um 9 Uhr war ein Gespräch über Arbeit vereinbart.'],
    ['Woher wissen wir es?', 'Vermerk der Vermittlung vom 3.8.2026'],
  ])
  await antworte(f, 'Belehrung über die Folgen', [
    'Ja, schriftlich',
    ['Tag der Belehrung', '15.7.2026'],
    '30 Prozent für einen Monat',
    ['Woran sieht man das?', 'Einladung vom 15.7.2026, Seite 2.'],
  ])
  expect(await liesBrief(f, vorschau(f, 'Anhörung'), 'minderung-anhoerung')).toContain(
    '30 Prozent des Regelbedarfs weniger für einen Monat',
  )
  await fertigeAus(f, 'Anhörung', /ausfertigen/)
  // posted 5.8., known 9.8., fourteen days end on Sunday 23.8., so Monday (§ 26 Abs. 3 SGB X)
  await expect(schritt(f, 'Anhörung')).toContainText('24.08.2026')
  await wir.am('2026-08-25T09:00')
  f = await wir.bei('f')
  await f.goto(weg)
  await antworte(f, 'Antwort der Person', ['Hat die Person > Nein', 'Ist ein persönliches > Nein'], 'Festhalten')
  await antworte(f, 'Wichtiger Grund', ['Nein', ['Warum?', 'Es wurde nichts vorgetragen.']])
  await antworte(f, 'Außergewöhnliche Härte', ['Nein', ['Warum?', 'Das Geld für die Wohnung bleibt.']])
  // 30 % of 563,00 = 168,90 (RBSFV 2026, § 32 SGB II)
  await expect(schritt(f, 'Beginn und Dauer')).toContainText('September 2026: 944,10 € statt 1.113,00 €')
  await bild(f, 'minderung-2-beginn')
  await antworte(f, 'Beginn und Dauer', [], 'Minderung in den Sachverhalt schreiben')
  await stelleFest(f, fall.termin, 'minderung-3-feststellen')
  const a = await wir.bei('a')
  await oeffneAnordnung(a, 'minderung-4-anordnen')
  const bescheid = await liesBrief(a, (await ordneAn(a)).first(), 'minderung-bescheid')
  for (const x of [
    '944,10 €',
    '30 % von 563,00 = 168,90',
    'Das Geld für die Wohnung bleibt.',
    'Ihr Recht auf Widerspruch',
  ])
    expect(bescheid).toContain(x)
})

test('Abschließende Entscheidung: too little is set off against too much, the rest is paid', async () => {
  await wir.am('2026-07-10T09:00')
  const f = await wir.bei('f')
  const weg = await beginne(f, fall.vorlaeufig, 'Abschließende Entscheidung')
  await antworte(f, 'Antrag oder anderer Grund?', [])
  await antworte(f, 'Was ist nachzuweisen?', [])
  await bild(f, 'abschluss-1-bitte')
  expect(await liesBrief(f, vorschau(f, 'Bitte um Nachweise'), 'abschluss-bitte')).toContain(
    'Lohnabrechnungen von Januar bis Juni 2026',
  )
  await fertigeAus(f, 'Bitte um Nachweise', /ausfertigen/)
  // posted Friday 10.7.2026, known 14.7., 28 days: 11.8.2026 (§ 37 Abs. 2 SGB X, § 26 SGB X)
  await expect(schritt(f, 'Bitte um Nachweise')).toContainText('11.08.2026')
  await antworte(f, 'Was ist nachgewiesen?', [], 'Festhalten')
  for (const [angabe, brutto] of [
    ['lohn-2', '720'],
    ['lohn-4', '320'],
  ] as const) {
    await oeffneAngabe(f, fall.vorlaeufig, angabe)
    await trageEin(f, 'Brutto', brutto)
  }
  await f.goto(weg)
  await antworte(f, 'Tatsächliche Zahlen eintragen', ['Ja'], 'Bestätigen')
  // February 637,00 instead of 777,00, April 937,00 (src/ablauf/verfahren/abschliessend/abschliessend.db.test.ts)
  await expect(schritt(f, 'Abrechnung')).toContainText(
    'Ortrud Wiesenhöfer: zu wenig 160,00 €, zu viel 140,00 €, verrechnet 140,00 €, nachzuzahlen 20,00 €.',
  )
  await bild(f, 'abschluss-2-bescheid')
  await pruefeSeite(f, 'final decision, settled')
  await f.getByRole('button', { name: 'Feststellen und zur Anordnung vorlegen' }).click()
  await expect(f.getByRole('link', { name: 'Zur Anordnung' })).toBeVisible()
  const a = await wir.bei('a')
  await oeffneAnordnung(a, 'abschluss-3-anordnen')
  const bescheid = await liesBrief(a, (await ordneAn(a)).first(), 'abschluss-bescheid')
  expect(bescheid).toContain('Sie bekommen noch 20,00 €.')
  expect(bescheid).toContain('Das ersetzt den vorläufigen Bescheid vom 15. Dezember 2025.')
})

test('Erstattung: heard, taken back, claimed from each person; money that comes in; the rest kept back month by month', async () => {
  await wir.am('2026-07-13T09:00')
  const id = fall.lohn
  let f = await wir.bei('f')
  await oeffneAngabe(f, id, 'lohn')
  await f.getByRole('textbox', { name: 'Ändert sich ab' }).fill('1.5.')
  await f.getByRole('button', { name: 'Fortschreiben' }).click()
  await expect(f.locator('#angabe').getByLabel('gilt ab')).toHaveValue('01.05.2026')
  for (const [feld, betrag] of [
    ['Brutto', '1400'],
    ['Steuern', '6'],
    ['Sozialabgaben', '238'],
  ] as const)
    await trageEin(f, feld, betrag)
  await stelleFest(f, id, 'erstattung-1-feststellen')
  let a = await wir.bei('a')
  await oeffneAnordnung(a, 'erstattung-2-anordnen')
  await ordneAn(a)

  const weg = await beginne(f, id, 'Aufhebung und Erstattung')
  await expect(schritt(f, 'Was wurde zu viel gezahlt?')).toContainText('354,03 €. Carolin Morgenstern 307,14 €')
  await bild(f, 'erstattung-3-ursache')
  await antworte(f, 'Von Anfang an falsch oder später geändert?', [
    'Danach geändert: Einkommen',
    ['Woher wissen wir das?', 'Ihre Mitteilung vom 10. Juli 2026.'],
    ['Warum so eingeordnet?', 'Der Lohn ist nach der Bewilligung gestiegen.'],
  ])
  const frage = await liesBrief(f, vorschau(f, 'Anhörung'), 'erstattung-anhoerung')
  for (const x of ['Es geht um 354,03 € für Sie, Ihr Kind Nele und Ihr Kind Jonas.', '102,38 €'])
    expect(frage).toContain(x)
  await fertigeAus(f, 'Anhörung', /ausfertigen/)
  await wir.am('2026-08-03T09:00')
  f = await wir.bei('f')
  await f.goto(weg)
  await antworte(f, 'Antwort: Carolin Morgenstern', ['Nein'], 'Festhalten')
  await bild(f, 'erstattung-4-bescheid')
  await f.getByRole('button', { name: 'Feststellen und zur Anordnung vorlegen' }).click()
  await expect(f.getByRole('link', { name: 'Zur Anordnung' })).toBeVisible()
  await wir.am('2026-08-10T09:00')
  a = await wir.bei('a')
  await oeffneAnordnung(a, 'erstattung-5-anordnen')
  await pruefeSeite(a, 'order to take back')
  const briefe = await ordneAn(a)
  const bescheide = [
    await liesBrief(a, briefe.nth(0), 'erstattung-b1'),
    await liesBrief(a, briefe.nth(1), 'erstattung-b2'),
    await liesBrief(a, briefe.nth(2), 'erstattung-b3'),
  ]
  for (const betrag of ['307,14 €', '17,40 €', '29,49 €'])
    expect(bescheide.filter((b) => b.includes(betrag))).toHaveLength(1)

  await a.goto(`/faelle/${id}/forderungen`)
  await bild(a, 'erstattung-6-forderungen')
  await a.getByLabel('Gezahlt auf').selectOption({ label: await waehlbar(a, 'Carolin') })
  await a.getByLabel('Betrag', { exact: true }).fill('200')
  await a.getByLabel('Beleg').fill('Kontoauszug 160/2026')
  await a.getByRole('button', { name: 'Buchen' }).click()
  await expect(a.getByRole('heading', { name: 'Carolin: 307,14 €, offen 107,14 €' })).toBeVisible()
  await pruefeSeite(a, 'claims of a case')
  await a.goto('/forderungen')
  await bild(a, 'erstattung-7-alle')
  // What the notice names is what the cashier finds the claim by; a slip is told, and the field keeps what was typed.
  const zeile = (await a.getByRole('row', { name: /Carolin/ }).textContent()) ?? ''
  const kassenzeichen = /\d{7}-\d{2}-\d{3}-\d{2}/.exec(zeile)?.[0] ?? ''
  expect(bescheide.filter((b) => b.includes(`Verwendungszweck: ${kassenzeichen}`))).toHaveLength(1)
  const suche = a.getByLabel('Kassenzeichen', { exact: true })
  await suche.fill(kassenzeichen.replace(/\d$/, (z) => String((Number(z) + 1) % 10)))
  await a.getByRole('button', { name: 'Forderung öffnen' }).click()
  await expect(a.getByText('Die Prüfziffern dieses Kassenzeichens stimmen nicht.')).toBeVisible()
  await pruefeSeite(a, 'claims, a Kassenzeichen with a slip')
  await suche.fill(kassenzeichen.replaceAll('-', ''))
  await a.getByRole('button', { name: 'Forderung öffnen' }).click()
  await expect(a.getByLabel('Gezahlt auf').locator('option:checked')).toContainText('offen 107,14 €')

  // due 14.9.2026, final since 15.9. (one month from 14.8.2026, § 84 SGG)
  await wir.am('2026-09-16T09:00')
  f = await wir.bei('f')
  const einbehalt = await beginne(f, id, 'Einbehalt für eine Forderung', '307,14')
  await bild(f, 'aufrechnung-1')
  await antworte(f, 'Ist der Erstattungsbescheid bestandskräftig?', [])
  // 10 percent of 563,00 (§ 43 Abs. 2 Satz 1 SGB II)
  expect(await liesBrief(f, vorschau(f, 'Anhörung'), 'aufrechnung-anhoerung')).toContain('56,30 €')
  await fertigeAus(f, 'Anhörung', /ausfertigen/)
  await wir.am('2026-10-06T09:00')
  f = await wir.bei('f')
  await f.goto(einbehalt)
  await antworte(f, 'Antwort', ['Nein'], 'Festhalten')
  await antworte(f, 'Soll einbehalten werden?', [
    'Ja, einbehalten',
    ['Was spricht dafür?', 'Das Geld stand nicht zu.'],
    ['Was wurde berücksichtigt?', 'Sie erziehen zwei Kinder allein.'],
  ])
  await bild(f, 'aufrechnung-2-bescheid')
  await pruefeSeite(f, 'set-off, ready to be declared')
  await legeVor(f)
  const a2 = await wir.bei('a2')
  await a2.goto(einbehalt)
  await fertigeAus(a2, 'Bescheid', /^Freigeben/)
  await bild(a2, 'aufrechnung-3-laeuft')
  const bescheid = await liesBrief(
    a2,
    schritt(a2, 'Bescheid').getByRole('link', { name: /öffnen/ }),
    'aufrechnung-bescheid',
  )
  for (const x of ['56,30 €', '107,14 €', 'Sie erziehen zwei Kinder allein.']) expect(bescheid).toContain(x)
  // November 402,67 − 56,30, December 402,67 − 50,84 (musterfaelle/aufrechnung-nach-lohnerhoehung)
  await a2.goto(`/faelle/${id}/zahlungen`)
  await bild(a2, 'aufrechnung-4-zahlungen')
  for (const [monat, konto, einbehalten] of [
    ['11/2026', '346,37', '56,30'],
    ['12/2026', '351,83', '50,84'],
  ] as const) {
    await expect(a2.getByRole('row', { name: new RegExp(`Carolin.*${monat}.*angeordnet ${konto}`) })).toBeVisible()
    await expect(a2.getByRole('row', { name: new RegExp(`einbehalten.*${monat}.*${einbehalten}`) })).toBeVisible()
  }
})

async function waehlbar(p: Page, name: string): Promise<string> {
  return ((await p.getByLabel('Gezahlt auf').locator('option', { hasText: name }).textContent()) ?? '').trim()
}
