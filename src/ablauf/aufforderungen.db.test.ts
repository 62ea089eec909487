import { expect, test } from 'vitest'
import { listeAufforderungen } from '../fall/index.ts'
import { deutsch, type Kennung, monat } from '../kern/index.ts'
import { MUSTERSTADT } from '../stammdaten/pruefung.ts'
import { arbeiteAb, mitRechten } from '../technik/index.ts'
import { planeAufforderungen } from './aufforderungen.ts'
import { ABLAUF_BEARBEITER } from './auftraege.ts'
import { bearbeiten, oeffneZumBearbeiten } from './bearbeiten.ts'
import { musteramt } from './musteramt.ts'
import { bewillige, nimmEinzelneAuf } from './pruefung.ts'

const { db, wir, als } = await musteramt()
type Fall = Kennung<'Leistungsfall'>
const offene = async (fall: Fall) =>
  (await mitRechten(db.db, wir.f.akteur, (tx) => listeAufforderungen(tx, { traeger: MUSTERSTADT, fall })))
    .filter((a) => a.zustand === 'offen')
    .map((a) => [a.art, deutsch(a.vorlageAm), a.zustaendig])
const arbeite = () => arbeiteAb(db.umgebung, ABLAUF_BEARBEITER)

test('an order lays out what will have to be looked at, with the person who certified it', async () => {
  const fall = await nimmEinzelneAuf(als(wir.f), { bis: monat('2026-06') })
  await bewillige(als(wir.f), als(wir.a), fall)
  await arbeite()
  // six weeks before 30 June 2026
  expect(await offene(fall)).toEqual([['zeitraumEndet', '19.05.2026', wir.f.nutzer.bediensteter]])
})

test('evidence asked for in a draft nobody has decided on is missed the night after its day; what was handed in closes it', async () => {
  const fall = await nimmEinzelneAuf(als(wir.f))
  const nachweis = {
    zustand: 'angefordert',
    dokument: null,
    seite: null,
    frist: '2026-01-12',
    bezeichnung: 'Mietvertrag',
  }
  const setze = (alt: unknown, neu: unknown, pfad = 'nachweise/wohnung') =>
    bearbeiten(als(wir.f), { fall, aenderungen: [{ pfad, alt: alt as never, neu: neu as never }] })
  expect((await setze(null, nachweis)).ok).toBe(true)
  await planeAufforderungen(db.umgebung)
  await planeAufforderungen(db.umgebung)
  expect(await arbeite()).toBe(0)
  db.uhr.stelle('2025-12-16T02:00')
  // one job for each of the two Jobcenter: planned twice, done once
  expect(await arbeite()).toBe(2)
  expect(await offene(fall)).toEqual([['nachweisOffen', '13.01.2026', wir.f.nutzer.bediensteter]])
  expect((await setze('angefordert', 'vorgelegt', 'nachweise/wohnung/zustand')).ok).toBe(true)
  db.uhr.stelle('2025-12-17T02:00')
  expect(await arbeite()).toBe(2)
  expect(await offene(fall)).toEqual([])
})

test('a change that moves the end moves the reminder: the old one has gone', async () => {
  db.uhr.stelle('2025-12-17T10:00')
  const fall = await nimmEinzelneAuf(als(wir.f), { bis: monat('2026-06') })
  await bewillige(als(wir.f), als(wir.a), fall)
  await arbeite()
  const entwurf = await oeffneZumBearbeiten(als(wir.f), fall)
  if (!entwurf.ok) throw new Error(entwurf.ablehnung.art)
  const [id] = Object.entries(entwurf.wert.inhalt.angaben).find(([, a]) => a.art === 'bewilligungszeitraum') ?? []
  const r = await bearbeiten(als(wir.f), {
    fall,
    aenderungen: [{ pfad: `angaben/${id}/bis`, alt: '2026-06-30', neu: '2026-12-31' }],
  })
  expect(r.ok).toBe(true)
  await bewillige(als(wir.f), als(wir.a), fall)
  await arbeite()
  expect((await offene(fall)).map(([art, tag]) => [art, tag])).toEqual([['zeitraumEndet', '19.11.2026']])
})
