// the number a case had before is entered when it is taken in, shown in its head, and finds it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MUSTERKENNWORT, musterjobcenter } from '../../src/stammdaten/pruefung.ts'
import { type TestDatenbank, testDatenbank } from '../../src/technik/pruefung.ts'
import type { NeuAntwort } from '../../src/web/sachbearbeitung/neu.tsx'
import { type Testbrowser, testbrowser, testhaus } from '../../src/zugang/pruefung.ts'
import { ladeSeiten } from '../rechte/seiten.ts'

const ANMELDUNG = '/pruefung/anmelden'
const { seiten } = await ladeSeiten()

let t: TestDatenbank
let b: Testbrowser

beforeAll(async () => {
  t = await testDatenbank({ uhr: '2025-12-15T10:00' })
  const jc = await musterjobcenter(t.umgebung)
  b = testbrowser(testhaus(t.umgebung, seiten, { eigeneAnmeldung: ANMELDUNG }), { anmeldung: ANMELDUNG })
  expect((await b.melde(jc.f.anmeldename, MUSTERKENNWORT)).status).toBe(303)
})
afterAll(() => t.schliesse())

const HAUSHALT = {
  was: 'aufnehmen',
  antrag: '1.12.2025',
  strasse: 'Lindenstraße',
  hausnummer: '4',
  plz: '99999',
  ort: 'Musterstadt',
  'person.0.vorname': 'Tjark',
  'person.0.nachname': 'Ohlsen',
  'person.0.geburt': '3.4.1979',
  'person.0.geschlecht': 'maennlich',
  'person.0.rolle': 'hauptperson',
}

test('a number that is none is refused by its field, everything typed stays', async () => {
  const r = await b.sende('/faelle/neu', { ...HAUSHALT, altnummer: 'BG 12' })
  expect(r.status).toBe(200)
  const antwort = (await r.json()) as NeuAntwort
  expect(Object.keys(antwort.fehler)).toEqual(['altnummer'])
  expect(antwort.eingabe.werte.altnummer).toBe('BG 12')
})

test('taken in with it, the case shows it and is found by it, spaces and case forgiven', async () => {
  const r = await b.sende('/faelle/neu', { ...HAUSHALT, altnummer: '98802 bg 0001234' })
  expect(r.status).toBe(302)
  const nach = new URL(r.headers.get('location') ?? '', 'http://x').pathname
  expect(await (await b.hole(nach)).text()).toContain('früher 98802BG0001234')
  for (const suche of ['98802BG0001234', '98802 bg 0001234'])
    expect(await (await b.sende('/suche/treffer', { suche })).text()).toContain(nach)
  expect(await (await b.sende('/suche/treffer', { suche: '98802BG0001235' })).text()).not.toContain(nach)
})
