import { expect, test } from 'vitest'
import { listeDokumente } from '../../../akte/index.ts'
import { listeAufforderungen, type Verfahren } from '../../../fall/index.ts'
import { deutsch, type Json, type Kennung } from '../../../kern/index.ts'
import { MUSTERSTADT } from '../../../stammdaten/pruefung.ts'
import { arbeiteAb, mitRechten } from '../../../technik/index.ts'
import { ABLAUF_BEARBEITER } from '../../auftraege.ts'
import { bearbeiten } from '../../bearbeiten.ts'
import { musteramt } from '../../musteramt.ts'
import { nimmEinzelneAuf } from '../../pruefung.ts'
import { beende, beginne, fertigeAus } from '../fuehren.ts'
import { muss, verfahrensprobe, ziel } from '../verfahrensprobe.ts'

const amt = await musteramt()
const { db, wir, als } = amt
const { antwort, schritte } = verfahrensprobe(amt)
type Fall = Kennung<'Leistungsfall'>
const nachweis = (zustand: string) => ({
  zustand,
  dokument: null,
  seite: null,
  frist: null,
  bezeichnung: 'Mietvertrag',
})
const setze = (fall: Fall, pfad: string, alt: Json, neu: Json) =>
  bearbeiten(als(wir.f), { fall, aenderungen: [{ pfad, alt, neu }] })

async function fallMitOffenemNachweis(): Promise<Fall> {
  const fall = await nimmEinzelneAuf(als(wir.f))
  expect((await setze(fall, 'nachweise/wohnung', null, nachweis('fehlt'))).ok).toBe(true)
  return fall
}

async function begonnen(fall: Fall): Promise<Verfahren> {
  const r = await beginne(als(wir.f), { fall, art: 'mitwirkung', gegenstand: 'P1' })
  if (!r.ok) throw new Error(r.ablehnung.art)
  return r.wert
}

const UMFANG = {
  nachweise: ['wohnung'],
  weitere: 'Kontoauszüge von Oktober bis Dezember 2025',
  warum: 'Davon hängt die Höhe ab.',
}

test('papers are asked for with a day; what is presented later ends the procedure by itself', async () => {
  const fall = await fallMitOffenemNachweis()
  let v = await begonnen(fall)
  v = await muss(antwort(v, 'umfang', { ...UMFANG, weitere: '' }))
  v = await muss(fertigeAus(als(wir.f), { ...ziel(v), schritt: 'bitte' }))
  // posted on Monday 15.12.2025, known on 19.12., fourteen days: Friday 2.1.2026 (§ 37 Abs. 2, § 26 SGB X)
  expect(v.festlegungen.at(-1)?.werte.frist).toBe('2026-01-02')
  const [brief] = await mitRechten(db.db, wir.f.akteur, (tx) => listeDokumente(tx, { traeger: MUSTERSTADT, fall }))
  expect(brief).toMatchObject({ art: 'mitwirkung', zustand: 'endgueltig', empfaenger: 'Elif Sonntag' })
  await arbeiteAb(db.umgebung, ABLAUF_BEARBEITER)
  const offene = await mitRechten(db.db, wir.f.akteur, (tx) => listeAufforderungen(tx, { traeger: MUSTERSTADT, fall }))
  expect(offene.map((a) => [a.art, a.zustand, deutsch(a.vorlageAm)])).toContainEqual([
    'verfahren',
    'offen',
    '03.01.2026',
  ])

  expect((await setze(fall, 'nachweise/wohnung/zustand', 'fehlt', 'vorgelegt')).ok).toBe(true)
  expect(Object.entries(await schritte(fall))).toEqual([
    ['umfang', 'erledigt'],
    ['bitte', 'erledigt'],
    ['eingang', 'erledigt'],
    ['erinnerung', 'entfaellt'],
    ['nachfrist', 'entfaellt'],
    ['folge', 'entfaellt'],
  ])
  const ende = await beende(als(wir.f), { ...ziel(v), grund: '' })
  expect(ende).toMatchObject({ ok: true, wert: { beendet: true } })
})

test('what is still missing is reminded of once, then somebody decides how it goes on', async () => {
  const fall = await fallMitOffenemNachweis()
  let v = await begonnen(fall)
  v = await muss(antwort(v, 'umfang', UMFANG))
  v = await muss(fertigeAus(als(wir.f), { ...ziel(v), schritt: 'bitte' }))
  expect((await schritte(fall)).eingang).toBe('wartet')
  db.uhr.stelle('2026-01-05T09:00')
  expect((await schritte(fall)).eingang).toBe('offen')
  v = await muss(antwort(v, 'eingang', { da: ['wohnung'] }))
  v = await muss(fertigeAus(als(wir.f), { ...ziel(v), schritt: 'erinnerung' }))
  // posted on Monday 5.1.2026, known on 9.1., seven days: Friday 16.1.2026
  expect(v.festlegungen.at(-1)?.werte.frist).toBe('2026-01-16')
  v = await muss(antwort(v, 'nachfrist', { da: [] }))
  expect(Object.entries(await schritte(fall)).at(-1)).toEqual(['folge', 'offen'])
  expect(await antwort(v, 'folge', { wie: 'nachAkte' })).toMatchObject({
    ablehnung: { art: 'werte', fehler: { abwaegung: 'Bitte ausfüllen.' } },
  })
  v = await muss(antwort(v, 'folge', { wie: 'nachAkte', abwaegung: 'Die Miete ist durch den Mietvertrag belegt.' }))
  expect(Object.values(await schritte(fall)).every((z) => z === 'erledigt')).toBe(true)
})

test('refused: a step that is not open, a stale page, another Jobcenter, a second one at once, an end without reason', async () => {
  const fall = await fallMitOffenemNachweis()
  const v = await begonnen(fall)
  expect(await fertigeAus(als(wir.f), { ...ziel(v), schritt: 'bitte' })).toMatchObject({
    ablehnung: { art: 'schritt' },
  })
  expect(await antwort({ ...v, nr: 7 }, 'umfang', UMFANG)).toMatchObject({ ablehnung: { art: 'ueberholt' } })
  expect(await beginne(als(wir.f), { fall, art: 'mitwirkung', gegenstand: 'P1' })).toEqual({
    ok: false,
    ablehnung: { art: 'laeuftSchon', verfahren: v.id },
  })
  expect(await beginne(als(wir.f), { fall, art: 'mitwirkung', gegenstand: 'P9' })).toMatchObject({
    ablehnung: { art: 'keinAnlass' },
  })
  const fremd = { ...als(wir.f), nutzer: { ...wir.f.nutzer, traeger: '99902' as typeof MUSTERSTADT } }
  expect(await beginne(fremd, { fall, art: 'mitwirkung', gegenstand: 'P1' })).toMatchObject({
    ablehnung: { art: 'unbekannt' },
  })
  expect(await beende(als(wir.f), { ...ziel(v), grund: ' ' })).toMatchObject({ ablehnung: { art: 'werte' } })
  expect(await beende(als(wir.f), { ...ziel(v), grund: 'Versehentlich begonnen' })).toMatchObject({ ok: true })
})
