// The page of a person as the office uses it: a family moves, a name changes, a birth date was wrong.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anordnen, hinzunehmen, ladeFallansicht } from '../../src/ablauf/index.ts'
import { bewillige, festgestellt, nimmEinzelneAuf } from '../../src/ablauf/pruefung.ts'
import { listeDokumente, oeffne } from '../../src/akte/index.ts'
import { datum, type Kennung } from '../../src/kern/index.ts'
import { MUSTERKENNWORT, type Musterjobcenter, musterjobcenter } from '../../src/stammdaten/pruefung.ts'
import { mitRechten } from '../../src/technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../src/technik/pruefung.ts'
import type { PersonAnsicht } from '../../src/web/sachbearbeitung/person.tsx'
import type { PersonAntwort } from '../../src/web/sachbearbeitung/personendaten.tsx'
import { type Testbrowser, testbrowser, testhaus } from '../../src/zugang/pruefung.ts'
import { ladeSeiten } from '../rechte/seiten.ts'

const ANMELDUNG = '/pruefung/anmelden'
const { seiten } = await ladeSeiten()

let t: TestDatenbank
let jc: Musterjobcenter
let b: Testbrowser
let fall: Kennung<'Leistungsfall'>
let elif: string
let kai: string

const als = (wer: 'f' | 'a') => ({ umgebung: t.umgebung, nutzer: jc[wer].nutzer })

beforeAll(async () => {
  t = await testDatenbank({ uhr: '2025-12-15T10:00' })
  jc = await musterjobcenter(t.umgebung)
  b = testbrowser(testhaus(t.umgebung, seiten, { eigeneAnmeldung: ANMELDUNG }), { anmeldung: ANMELDUNG })
  expect((await b.melde(jc.f.anmeldename, MUSTERKENNWORT)).status).toBe(303)
  fall = await nimmEinzelneAuf(als('f'))
  const kais = { strasse: 'Lindenstraße', hausnummer: '4', zusatz: '', plz: '99999', ort: 'Musterstadt', land: 'DE' }
  const daten = { vorname: 'Kai', nachname: 'Sonntag', geburtsname: '', geburtsort: '' }
  const r = await hinzunehmen(als('f'), {
    fall,
    rolle: 'partner',
    eltern: [],
    von: datum('2025-12-01'),
    anschrift: kais,
    person: { neu: { ...daten, geburtsdatum: datum('1988-05-17'), geschlecht: 'maennlich' } },
  })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  const v = await ladeFallansicht(als('f'), fall)
  ;[elif = '', kai = ''] = v?.personen.map((p) => p.person.id) ?? []
})
afterAll(() => t.schliesse())

const zeige = async (id: string): Promise<PersonAnsicht> =>
  (await (await b.hole(`/personen/${id}`)).json()) as PersonAnsicht

/** The answer of a form that was refused; what succeeds leads back to the page. */
async function abgelehnt(id: string, felder: Record<string, string>): Promise<PersonAntwort> {
  const r = await b.sende(`/personen/${id}`, felder)
  expect(r.status).toBe(200)
  return (await r.json()) as PersonAntwort
}

const NEU = {
  was: 'anschrift',
  ab: '1.1.2026',
  strasse: 'Ahornweg',
  hausnummer: '12 b',
  plz: '99998',
  ort: 'Musterdorf',
}

test('a mistyped address is refused by its field, nothing typed is lost and nothing is written', async () => {
  const antwort = await abgelehnt(elif, { ...NEU, plz: '9999', zusatz: 'bei Meier', auch: kai })
  expect(antwort.was).toBe('anschrift')
  expect(Object.keys(antwort.fehler)).toEqual(['plz'])
  expect(antwort.werte).toMatchObject({ strasse: 'Ahornweg', plz: '9999', zusatz: 'bei Meier' })
  expect(antwort.auch).toEqual([kai])
  expect((await zeige(elif)).anschriften).toHaveLength(1)
})

test.each([
  ['', 'Bitte den Tag eintragen, ab dem die Anschrift gilt, zum Beispiel 1.7.2026.'],
  ['1.1.1960', 'Dieser Tag liegt vor der Geburt.'],
  ['1.2.2027', 'Dieser Tag liegt mehr als ein Jahr in der Zukunft.'],
])('the day from which it holds: "%s"', async (ab, meldung) => {
  expect((await abgelehnt(elif, { ...NEU, ab })).fehler).toEqual({ ab: meldung })
})

test('two who live together move together; the letters follow on the day', async () => {
  const { stammdaten } = await zeige(elif)
  expect(stammdaten.mitbewohner.map((m) => [m.wert, m.zusammen])).toEqual([[kai, true]])
  const r = await b.sende(`/personen/${elif}`, { ...NEU, auch: kai })
  expect(r.headers.get('location')).toBe(`/personen/${elif}?gespeichert=anschrift`)
  for (const id of [elif, kai])
    expect((await zeige(id)).anschriften.map((x) => [x.zeilen, x.gilt])).toEqual([
      ['Ahornweg 12 b, 99998 Musterdorf', 'ab 01.01.2026'],
      ['Lindenstraße 4, 99999 Musterstadt', expect.stringMatching(/^ab /)],
    ])
  // still the old one on 15 December: it is what the form begins with
  expect((await zeige(elif)).stammdaten.anschrift.strasse).toBe('Lindenstraße')
})

test('a new name is found beside the old one; who saved a moment later is told', async () => {
  const vorher = await zeige(elif)
  const formular = { was: 'daten', ...vorher.stammdaten.daten, version: vorher.stammdaten.version }
  const r = await b.sende(`/personen/${elif}`, { ...formular, nachname: 'Sonntag-Yılmaz', geburtsname: 'Yılmaz' })
  expect(r.headers.get('location')).toBe(`/personen/${elif}?gespeichert=daten`)
  const jetzt = await zeige(elif)
  expect(jetzt.name).toBe('Elif Sonntag-Yılmaz')
  expect(jetzt.angaben).toContainEqual(['Früherer Name', 'Elif Sonntag'])
  const suche = await (await b.sende('/suche', { suche: 'yilmaz' })).text()
  expect(suche).toMatch(/Sonntag-Yılmaz, Elif/)
  const spaeter = await abgelehnt(elif, { ...formular, vorname: 'Elife' })
  expect(spaeter.fehler['']).toMatch(/inzwischen jemand anderes geändert/)
  expect(spaeter.werte.vorname).toBe('Elife')
  expect((await abgelehnt(elif, { ...formular, version: jetzt.stammdaten.version, nachname: ' ' })).fehler).toEqual({
    nachname: 'Bitte geben Sie den Nachnamen ein.',
  })
})

test('a corrected birth date is missed in the facts until it is corrected there', async () => {
  const { stammdaten } = await zeige(kai)
  expect(stammdaten.geburtImFall).toEqual([])
  const r = await b.sende(`/personen/${kai}`, {
    was: 'daten',
    ...stammdaten.daten,
    version: stammdaten.version,
    geburt: '17.5.1989',
  })
  expect(r.headers.get('location')).toBe(`/personen/${kai}?gespeichert=daten`)
  expect((await zeige(kai)).stammdaten.geburtImFall).toEqual([
    { bgNummer: expect.stringMatching(/^98802\/\//), nach: `/faelle/${fall}?angabe=person-2` },
  ])
})

test('who may only read sees the data and no form', async () => {
  const l = testbrowser(testhaus(t.umgebung, seiten, { eigeneAnmeldung: ANMELDUNG }), { anmeldung: ANMELDUNG })
  expect((await l.melde(jc.l.anmeldename, MUSTERKENNWORT)).status).toBe(303)
  const ansicht = (await (await l.hole(`/personen/${elif}`)).json()) as PersonAnsicht
  expect(ansicht.sperre).toMatch(/Stufe F oder A/)
  expect((await l.sende(`/personen/${elif}`, NEU)).status).toBe(403)
})

test('a letter certified before somebody moved is certified anew and goes to the new address', async () => {
  const zweiter = await nimmEinzelneAuf(als('f'), { iban: 'DE37999999991015308642' })
  const entscheidung = await festgestellt(als('f'), zweiter)
  const id = (await ladeFallansicht(als('f'), zweiter))?.personen[0]?.person.id ?? ''
  expect((await b.sende(`/personen/${id}`, { ...NEU, ab: '15.12.2025' })).status).toBe(302)
  expect(await anordnen(als('a'), entscheidung)).toMatchObject({ ok: false, ablehnung: { art: 'schreibenGeaendert' } })
  await bewillige(als('f'), als('a'), zweiter)
  const brief = await mitRechten(t.db, jc.l.akteur, async (tx) => {
    const [d] = await listeDokumente(tx, { traeger: jc.f.nutzer.traeger, fall: zweiter })
    if (d === undefined) throw new Error('no letter')
    return new TextDecoder().decode((await oeffne(tx, d, 'text')).bytes)
  })
  expect(brief.replaceAll('\u00a0', ' ')).toMatch(/Ahornweg 12 b\n+99998 Musterdorf/)
  expect(brief).not.toContain('Lindenstraße 4\n')
})

test('SEC-03: who lets money go to a new account proves again that it is she, if she has not just done so', async () => {
  const konto = { was: 'konto', iban: 'DE29999999991007654322', beleg: 'Kontokarte vom 10.12.2025' }
  expect((await b.sende(`/personen/${elif}`, konto)).status).toBe(302)
  const zweite = testbrowser(testhaus(t.umgebung, seiten, { eigeneAnmeldung: ANMELDUNG }), {
    anmeldung: ANMELDUNG,
    adresse: '10.9.1.1',
  })
  expect((await zweite.melde(jc.a.anmeldename, MUSTERKENNWORT)).status).toBe(303)
  const sieh = async () => {
    const ansicht = (await (await zweite.hole(`/personen/${elif}`)).json()) as PersonAnsicht
    const k = ansicht.konten.find((x) => x.iban.startsWith('DE29'))
    if (k === undefined) throw new Error('no account')
    return k
  }
  const { bestaetigen, kennwort } = await sieh()
  expect(kennwort).toBe(false)
  t.uhr.vor(6 * 60_000)
  expect((await sieh()).kennwort).toBe(true)
  const bestaetige = (k: string) =>
    zweite.sende(`/personen/${elif}`, { was: 'bestaetigen', konto: bestaetigen, kennwort: k })
  for (const falsch of ['', 'geraten']) {
    const antwort = (await (await bestaetige(falsch)).json()) as PersonAntwort
    expect(antwort.fehler).toEqual({ kennwort: 'Das Kennwort stimmt nicht.' })
    expect((await sieh()).stand).toBe('wartet auf zweite Person')
  }
  expect((await bestaetige(MUSTERKENNWORT)).status).toBe(302)
  expect(await sieh()).toMatchObject({ stand: 'gilt', kennwort: false })
})
