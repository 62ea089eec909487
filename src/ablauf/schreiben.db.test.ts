import { expect, test } from 'vitest'
import { listeDokumente, oeffne } from '../akte/index.ts'
import { ladeFall } from '../fall/index.ts'
import { datum, type Kennung, monat } from '../kern/index.ts'
import { mitRechten } from '../technik/index.ts'
import { anordnen } from './anordnen.ts'
import { bearbeiten, oeffneZumBearbeiten } from './bearbeiten.ts'
import { zeigeDifferenz } from './differenz.ts'
import { ladeFallansicht } from './fallansicht.ts'
import { akteurVon, type Handelnder } from './handelnder.ts'
import { hinzunehmen } from './hinzunehmen.ts'
import { musteramt } from './musteramt.ts'
import { bewillige, nimmEinzelneAuf, stelleFest } from './pruefung.ts'

const { db, wir, als } = await musteramt()
type Fall = Kennung<'Leistungsfall'>

/** A child born in the middle of the period, as the page would take it in. */
async function geburt(h: Handelnder, fall: Fall, am: string): Promise<void> {
  const r = await hinzunehmen(h, {
    fall,
    rolle: 'kind',
    eltern: ['P1'],
    von: datum(am),
    anschrift: { strasse: 'Lindenstraße', hausnummer: '4', zusatz: '', plz: '99999', ort: 'Musterstadt', land: 'DE' },
    person: {
      neu: {
        vorname: 'Mia',
        nachname: 'Sonntag',
        geburtsname: '',
        geburtsdatum: datum(am),
        geburtsort: '',
        geschlecht: 'weiblich',
      },
    },
  })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  const kindergeld = {
    art: 'einkommen',
    person: r.wert.lokal,
    von: am,
    bis: null,
    einkommensart: 'kindergeld',
    betrag_cent: 259_00,
    nachzahlung: false,
    berechtigt: null,
  } as const
  const b = await bearbeiten(h, {
    fall,
    aenderungen: [
      { pfad: 'angaben/kindergeld', alt: null, neu: kindergeld },
      { pfad: 'angaben/wohnung/koepfe', alt: 1, neu: 2 },
    ],
  })
  if (!b.ok) throw new Error(JSON.stringify(b.ablehnung))
}

async function briefe(fall: Fall): Promise<readonly string[]> {
  return mitRechten(db.db, akteurVon(als(wir.a)), async (tx) => {
    const f = await ladeFall(tx, fall)
    if (!f) throw new Error('no case')
    const texte: string[] = []
    for (const e of await listeDokumente(tx, f))
      texte.push(new TextDecoder().decode((await oeffne(tx, e, 'text')).bytes).replace(/\s+/g, ' '))
    return texte
  })
}

test('a child born within the period brings one letter of change for the whole household, not a second grant', async () => {
  const fall = await nimmEinzelneAuf(als(wir.f))
  await bewillige(als(wir.f), als(wir.a), fall)
  db.uhr.stelle('2026-03-10T10:00')
  await geburt(als(wir.f), fall, '2026-03-01')
  await bewillige(als(wir.f), als(wir.a), fall)
  const [neu, alt, ...weitere] = await briefe(fall)
  expect(weitere).toEqual([])
  expect(alt).toContain('Bewilligungsbescheid')
  expect(neu).toContain('Änderungsbescheid')
  expect(neu).toContain('Mia Sonntag, geboren am 01.03.2026')
  expect(neu).toContain('Herzlichen Glückwunsch zur Geburt von Mia.')
})

test('B-04: a reason in own words stands in the letter before the hints, as certified and as ordered', async () => {
  const fall = await nimmEinzelneAuf(als(wir.f))
  const worte = 'Ihre Miete erkennen wir an, weil Ihr Sohn am Wochenende bei Ihnen ist (§ 22 Abs. 1 SGB II).'
  const r = await stelleFest(als(wir.f), fall, { zusatz: [worte, 'Das gilt bis Juni 2026.'] })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  const angeordnet = await anordnen(als(wir.a), r.wert.id)
  expect(angeordnet.ok).toBe(true)
  const [text = ''] = await briefe(fall)
  const stelle = (wort: string): number => text.replaceAll('\u00a0', ' ').indexOf(wort)
  expect(stelle('weil Ihr Sohn am Wochenende')).toBeGreaterThan(stelle('Grundlage sind Ihre Angaben'))
  expect(stelle('Das gilt bis Juni 2026.')).toBeLessThan(stelle('Ihr Recht auf Widerspruch'))
})

test('a voucher for Bildung und Teilhabe alone is decided by a letter, though no amount changes', async () => {
  db.uhr.stelle('2025-12-15T10:00')
  const fall = await nimmEinzelneAuf(als(wir.f))
  await geburt(als(wir.f), fall, '2025-12-01')
  await bewillige(als(wir.f), als(wir.a), fall)
  const ausflug = {
    art: 'bildungsbedarf',
    person: 'P2',
    von: '2026-04-10',
    bis: '2026-04-10',
    bildungsart: 'ausflug',
    betrag_cent: 20_00,
    erbringung: 'gutschein',
  } as const
  await oeffneZumBearbeiten(als(wir.f), fall)
  const b = await bearbeiten(als(wir.f), { fall, aenderungen: [{ pfad: 'angaben/ausflug', alt: null, neu: ausflug }] })
  if (!b.ok) throw new Error(JSON.stringify(b.ablehnung))
  await bewillige(als(wir.f), als(wir.a), fall)
  const [neu] = await briefe(fall)
  expect(neu).toContain('Änderungsbescheid')
  expect(neu).toMatch(/Für April 2026 bleibt es zusammen bei/)
  expect(neu).toMatch(/Ausflüge, 20,00\s€ statt 0,00\s€ für April 2026/)
})

test('no decision carries a reduction without its procedure, nor the first grant one', async () => {
  db.uhr.stelle('2025-12-15T10:00')
  const fall = await nimmEinzelneAuf(als(wir.f))
  const minderung = {
    art: 'minderung',
    person: 'P1',
    von: '2026-02-01',
    bis: null,
    minderungsart: 'meldeversaeumnis',
    ereignis_am: '2025-12-10',
    stufe: 1,
  } as const
  const b = await bearbeiten(als(wir.f), { fall, aenderungen: [{ pfad: 'angaben/m', alt: null, neu: minderung }] })
  if (!b.ok) throw new Error(JSON.stringify(b.ablehnung))
  expect(await stelleFest(als(wir.f), fall)).toMatchObject({
    ok: false,
    ablehnung: {
      art: 'nichtAbgedeckt',
      gruende: [
        expect.stringMatching(/^Leistungsminderung für .* 10\.12\.2025\): .*§ 24 SGB X/),
        expect.stringMatching(/noch anderes/),
      ],
    },
  })
  // The sheet shows it all the same, for who looks at the draft: 10 % of 563.00 (§ 32 Abs. 1 SGB II until 2026-06-30).
  const ansicht = await ladeFallansicht(als(wir.f), fall)
  const vorschau = ansicht && (await zeigeDifferenz(als(wir.f), ansicht))
  const text = JSON.stringify(vorschau?.zusammenstellung.dokumente).replaceAll('\u00a0', ' ')
  expect(text).toContain('10 % von 563,00 = 56,30')
  expect(text).toContain('−56,30')
})

test('characters our font cannot set are named at certifying', async () => {
  db.uhr.stelle('2025-12-15T10:00')
  const fall = await nimmEinzelneAuf(als(wir.f))
  const brief = { betreff: 'Einladung', absaetze: ['Guten Tag, 日本 und Łódź.'] }
  expect(await stelleFest(als(wir.f), fall, { schreiben: brief })).toMatchObject({
    ok: false,
    ablehnung: { art: 'zeichen', zeichen: ['日', '本'], woerter: ['日本'] },
  })
  expect(await stelleFest(als(wir.f), fall, { schreiben: { ...brief, absaetze: ['Łódź'] } })).toMatchObject({
    ok: true,
  })
})

/** The day on which the first money comes, as page one of the grant ordered on this day says it. */
async function ersteZahlung(am: string, von: string, bis: string): Promise<string | undefined> {
  db.uhr.stelle(`${am}T10:00`)
  const fall = await nimmEinzelneAuf(als(wir.f), { von: monat(von), bis: monat(bis) })
  await bewillige(als(wir.f), als(wir.a), fall)
  const [brief] = await briefe(fall)
  return /Die erste Zahlung überweisen wir am [^.]*\.[^.]*\.( Danach ist das Geld)?/.exec(brief ?? '')?.[0]
}

test('page one says when the first money comes: at once for months that have begun, else with the run of the first month', async () => {
  // Thursday 18 June: handed over on Friday, there on Monday
  expect(await ersteZahlung('2026-06-18', '2026-06', '2026-12')).toBe(
    'Die erste Zahlung überweisen wir am 22. Juni 2026. Danach ist das Geld',
  )
  // The last bank day before August
  expect(await ersteZahlung('2026-06-18', '2026-08', '2026-12')).toBe(
    'Die erste Zahlung überweisen wir am 31. Juli 2026. Danach ist das Geld',
  )
  // All of it at once: no later payment to speak of
  expect(await ersteZahlung('2026-06-18', '2026-05', '2026-06')).toBe(
    'Die erste Zahlung überweisen wir am 22. Juni 2026.',
  )
})
