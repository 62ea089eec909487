// G-05: the office asks for exactly what is missing, the citizen completes those points, and each answer lands at its point.

import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ABLAUF_BEARBEITER, planeRueckfragen } from '../../src/ablauf/index.ts'
import { MUSTERKENNWORT, type Musterjobcenter, musterjobcenter } from '../../src/stammdaten/pruefung.ts'
import { arbeiteAb, mitRechten, type Tx } from '../../src/technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../src/technik/pruefung.ts'
import type { AntragAnsicht } from '../../src/web/portal/antrag.tsx'
import type { RueckfrageAnsicht as Portalansicht } from '../../src/web/portal/rueckfrage.tsx'
import type { AntraegeAnsicht } from '../../src/web/sachbearbeitung/antraege.tsx'
import type { OnlineantragAnsicht } from '../../src/web/sachbearbeitung/onlineantrag.tsx'
import type { RueckfrageAnsicht, RueckfrageAntwort } from '../../src/web/sachbearbeitung/rueckfrage.tsx'
import { ZUGANG_BEARBEITER } from '../../src/zugang/index.ts'
import { type Testbrowser, testbrowser, testhaus } from '../../src/zugang/pruefung.ts'
import { ladeSeiten } from '../rechte/seiten.ts'
import { beginne, stelleTda, weiter } from './antragsteller.ts'

const ANMELDUNG = '/pruefung/anmelden'
const JOBCENTER = '98802'
const { seiten } = await ladeSeiten()

let t: TestDatenbank
let jc: Musterjobcenter
let amt: Testbrowser
let b: Testbrowser
let app: ReturnType<typeof testhaus>

beforeAll(async () => {
  t = await testDatenbank({ uhr: '2026-11-23T10:30' })
  jc = await musterjobcenter(t.umgebung)
  app = testhaus(t.umgebung, seiten, { eigeneAnmeldung: ANMELDUNG })
})
afterAll(() => t.schliesse())
beforeEach(async () => {
  b = testbrowser(app, { anmeldung: ANMELDUNG })
  amt = testbrowser(app, { anmeldung: ANMELDUNG })
  expect((await amt.melde(jc.f.anmeldename, MUSTERKENNWORT)).status).toBe(303)
})

const liesJson = async <T>(x: Testbrowser, adresse: string): Promise<T> => (await (await x.hole(adresse)).json()) as T
const beimAmt = (antrag: string): string => antrag.replace('/portal/antrag/', '/antraege/')

/** The office asks for a date of the catalogue, in words of its own, and for a paper. */
async function frage(antrag: string): Promise<string> {
  const seite = `${beimAmt(antrag)}/rueckfrage`
  const { frist } = await liesJson<RueckfrageAnsicht>(amt, seite)
  // von: schreiben.md R8: 14 days after the fourth day: 23.11. + 4 + 14 = 11.12.2026, a Friday
  expect(frist).toBe('11.12.2026')
  const felder = {
    punkt: 'frage|antrag/geburtsdatum',
    'warum.frage|antrag/geburtsdatum': 'Im Ausweis steht ein anderer Tag.',
    'frei.0.art': 'text',
    'frei.0.titel': 'Wer wohnt noch in der Wohnung?',
    'frei.0.warum': 'Die Miete wird durch alle geteilt, die dort wohnen.',
    'frei.1.art': 'unterlage',
    'frei.1.titel': 'Mietvertrag',
    'frei.1.warum': 'Daraus sehen wir, was die Wohnung kostet.',
    frist,
  }
  expect(await weiter(amt, seite, felder)).toBe(beimAmt(antrag))
  const { rueckfragen } = await liesJson<AntragAnsicht>(b, antrag)
  expect(rueckfragen).toEqual([
    { nach: expect.stringContaining(`${antrag}/rueckfrage/`), frist: '11.12.2026', punkte: 3 },
  ])
  return rueckfragen[0]?.nach ?? ''
}

const PDF = new File(['%PDF-1.7 lease'], 'mietvertrag.pdf', { type: 'application/pdf' })

describe('asking and answering', () => {
  test('three points are asked, answered one by one, and come back where they belong', async () => {
    const antrag = await stelleTda(b, JOBCENTER)
    const ort = await frage(antrag)
    expect((await liesJson<OnlineantragAnsicht>(amt, beimAmt(antrag))).rueckfragen[0]).toMatchObject({
      gelesen: '',
      stand: 'offen',
    })
    const { punkte } = await liesJson<Portalansicht>(b, ort)
    expect(punkte.map((p) => [p.titel, p.warum, p.fertig])).toEqual([
      ['Wann sind Sie geboren?', 'Im Ausweis steht ein anderer Tag.', false],
      ['Wer wohnt noch in der Wohnung?', 'Die Miete wird durch alle geteilt, die dort wohnen.', false],
      ['Mietvertrag', 'Daraus sehen wir, was die Wohnung kostet.', false],
    ])
    expect(punkte[0]?.frage?.werte).toEqual(['27.03.1992'])
    expect((await liesJson<OnlineantragAnsicht>(amt, beimAmt(antrag))).rueckfragen[0]?.gelesen).toBe(
      '23.11.2026, 10:30 Uhr',
    )

    const zuFrueh = await b.sende(ort, { was: 'abschicken' })
    expect(await zuFrueh.json()).toMatchObject({ fehler: expect.stringContaining('Punkt 1 ist noch offen') })
    const falsch = await b.sende(ort, { nr: '1', geburtsdatum: '31.2.1992' })
    expect(await falsch.json()).toMatchObject({ nr: 1, fehler: expect.stringContaining('Tag, Monat und Jahr') })

    expect(await weiter(b, ort, { nr: '1', geburtsdatum: '28.3.1992' })).toBe(ort)
    await weiter(b, ort, { nr: '2', antwort: 'Meine Schwester, seit Mai.' })
    expect((await b.sende(ort, { was: 'schicken', nr: '3', datei: PDF })).status).toBe(302)
    expect(await weiter(b, ort, { was: 'abschicken' })).toBe(`${antrag}?neu=nachtrag`)

    const { rueckfragen, quittungen } = await liesJson<AntragAnsicht>(b, antrag)
    expect([rueckfragen, quittungen.map((q) => q.titel)]).toEqual([
      [],
      ['Ihr Antrag', 'Ihre Antwort auf unsere Rückfrage'],
    ])
    const pdf = await b.hole(quittungen[1]?.nach ?? '')
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const gesehen = await liesJson<OnlineantragAnsicht>(amt, beimAmt(antrag))
    expect(gesehen.rueckfragen[0]).toMatchObject({ stand: 'beantwortet', offen: false })
    expect(gesehen.rueckfragen[0]?.punkte.map((p) => p.antwort)).toEqual([
      '28.03.1992',
      'Meine Schwester, seit Mai.',
      'mietvertrag.pdf',
    ])
    // What was sent first stays as it was; what follows from it goes by the new answer.
    expect(JSON.stringify(gesehen.abschnitte)).toContain('27.03.1992')
    expect(gesehen.personen[0]?.geburt).toBe('28.03.1992')
    const { zeilen } = await liesJson<AntraegeAnsicht>(amt, '/antraege')
    expect(zeilen.find((z) => antrag.endsWith(z.id))?.stand).toBe('nur der Antrag, Rückfrage beantwortet')
  })

  test('§ 65 SGB I: what is out of reach is answered with the reason', async () => {
    const antrag = await stelleTda(b, JOBCENTER)
    const ort = await frage(antrag)
    const leer = await b.sende(ort, { nr: '3', geht: 'nicht', hinderung: ' ' })
    expect(await leer.json()).toMatchObject({ nr: 3, fehler: 'Bitte schreiben Sie, warum es nicht geht.' })
    for (const nr of ['1', '2', '3'])
      await weiter(b, ort, { nr, geht: 'nicht', hinderung: 'Der Vermieter antwortet nicht.' })
    await weiter(b, ort, { was: 'abschicken' })
    const { rueckfragen } = await liesJson<OnlineantragAnsicht>(amt, beimAmt(antrag))
    expect(rueckfragen[0]?.punkte[2]?.antwort).toBe('Geht nicht: Der Vermieter antwortet nicht.')
    expect(await (await b.sende(ort, { nr: '2', antwort: 'doch' })).json()).toMatchObject({
      fehler: expect.stringContaining('laden Sie die Seite neu'),
    })
  })

  test('taken back it is gone from the portal', async () => {
    const antrag = await stelleTda(b, JOBCENTER)
    const ort = await frage(antrag)
    await weiter(amt, beimAmt(antrag), { was: 'zuruecknehmen', rueckfrage: ort.split('/').at(-1) ?? '' })
    expect((await b.hole(ort)).status).toBe(404)
    expect((await liesJson<AntragAnsicht>(b, antrag)).rueckfragen).toEqual([])
  })

  test.each([
    [{}, 'Wählen Sie mindestens einen Punkt'],
    [{ 'frei.0.titel': 'Mietvertrag' }, 'warum Sie das brauchen: Mietvertrag'],
    [
      { 'frei.0.titel': 'Mietvertrag', 'frei.0.warum': 'Wegen der Kosten.', frist: '24.11.2026' },
      'Frühestens der 30.11.2026',
    ],
    [{ 'frei.0.titel': 'Mietvertrag', 'frei.0.warum': 'Wegen der Kosten.', frist: '31.2.2026' }, 'den Tag der Frist'],
  ])('%o is refused with what to do, and keeps what was typed', async (felder, fehler) => {
    const antrag = await stelleTda(b, JOBCENTER)
    const r = await amt.sende(`${beimAmt(antrag)}/rueckfrage`, { frist: '11.12.2026', ...felder })
    const antwort = (await r.json()) as RueckfrageAntwort
    expect(antwort.fehler).toContain(fehler)
    expect(antwort.roh['frei.0.titel']).toEqual('frei.0.titel' in felder ? ['Mietvertrag'] : undefined)
  })

  test('another citizen neither sees nor answers it, whatever address she types', async () => {
    const antrag = await stelleTda(b, JOBCENTER)
    const ort = await frage(antrag)
    const fremd = testbrowser(app, { anmeldung: ANMELDUNG })
    const eigener = await beginne(fremd, JOBCENTER)
    for (const adresse of [ort, ort.replace(antrag, eigener)]) {
      expect((await fremd.hole(adresse)).status).toBe(404)
      expect((await fremd.sende(adresse, { nr: '2', antwort: 'fremd' })).status).toBe(404)
    }
    expect((await liesJson<Portalansicht>(b, ort)).punkte[1]?.fertig).toBe(false)
  })
})

async function betreffs(tx: Tx, an: string): Promise<readonly string[]> {
  const { rows } = await sql<{ betreff: string }>`
    SELECT betreff FROM zugang.portalpost WHERE an = ${an} ORDER BY zeit, id`.execute(tx)
  return rows.map((r) => r.betreff)
}

test('who has a confirmed address is told by mail, without a word about the case, and reminded once three days before', async () => {
  const antrag = await stelleTda(b, JOBCENTER)
  expect((await b.sende('/portal/anmelden', { email: 'frist@example.de' })).status).toBe(302)
  const seite = await liesJson<{ uebung: string }>(b, '/portal/anmelden?an=frist@example.de')
  const code = /\b\d{6}\b/.exec(seite.uebung)?.[0] ?? ''
  expect((await b.sende('/portal/anmelden', { schritt: 'code', code })).status).toBe(302)
  await frage(antrag)
  const nachts = async () => {
    await arbeiteAb(t.umgebung, { ...ABLAUF_BEARBEITER, ...ZUGANG_BEARBEITER })
    return mitRechten(t.db, { art: 'system', auftrag: 'pruefung' }, (tx) => betreffs(tx, 'frist@example.de'))
  }
  await planeRueckfragen(t.umgebung)
  expect(await nachts()).toEqual(['Ihr Code für jobcenter.digital', 'Ihr Jobcenter hat eine Frage an Sie'])
  for (const tage of [16, 1, 1, 1, 1]) {
    t.uhr.vor(tage * 86_400_000)
    await nachts()
  }
  expect(await nachts()).toEqual([
    'Ihr Code für jobcenter.digital',
    'Ihr Jobcenter hat eine Frage an Sie',
    'Erinnerung: Ihr Jobcenter wartet auf Ihre Antwort',
  ])
})
