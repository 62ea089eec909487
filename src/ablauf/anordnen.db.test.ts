import { beforeAll, expect, test } from 'vitest'
import { listeDokumente } from '../akte/index.ts'
import { datum, dezimal, isoMonat, type Kennung, monat } from '../kern/index.ts'
import type { KontoRef } from '../stammdaten/index.ts'
import { MUSTERSTADT, musternutzer } from '../stammdaten/pruefung.ts'
import { mitRechten } from '../technik/index.ts'
import { listZahlungen, pruefeHauptbuch } from '../zahlung/index.ts'
import { anordnen, zurueckgeben } from './anordnen.ts'
import { bearbeiten, macheRueckgaengig, oeffneZumBearbeiten } from './bearbeiten.ts'
import { ladeFallansicht } from './fallansicht.ts'
import { feststellen } from './feststellen.ts'
import type { Handelnder } from './handelnder.ts'
import { musteramt } from './musteramt.ts'
import { bewillige, festgestellt, nimmEinzelneAuf, richteZahlerkontoEin, stelleFest, zahleMonat } from './pruefung.ts'
import { verwerfen } from './verwerfen.ts'

const { db, wir, als } = await musteramt()
let zahlerkonto: KontoRef

beforeAll(async () => {
  zahlerkonto = await richteZahlerkontoEin(db.umgebung, wir.a.nutzer, wir.a2.nutzer)
})

type Fall = Kennung<'Leistungsfall'>
const am = (tag: string): void => db.uhr.stelle(`${tag}T10:00`)

async function aendere(h: Handelnder, fall: Fall, pfad: string, alt: unknown, neu: unknown) {
  await oeffneZumBearbeiten(h, fall)
  const r = await bearbeiten(h, { fall, aenderungen: [{ pfad, alt: alt as never, neu: neu as never }] })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  expect(r.wert.konflikte).toEqual([])
  return r.wert
}

test('four eyes: nobody orders what she certified, also not by a second account, nor what she edited', async () => {
  am('2025-12-15')
  const fall = await nimmEinzelneAuf(als(wir.f))
  const selbst = await festgestellt(als(wir.a), fall)
  expect(await anordnen(als(wir.a), selbst)).toMatchObject({ ok: false, ablehnung: { art: 'gleichePerson' } })
  const zweitesKonto = await musternutzer(db.umgebung, {
    name: 'Anna Adler',
    stufe: 'A',
    traeger: MUSTERSTADT,
    am: datum('2025-12-15'),
    bediensteter: wir.a.nutzer.bediensteter,
    anmeldename: 'anna.zweitkonto',
  })
  expect(await anordnen(als(zweitesKonto), selbst)).toMatchObject({ ok: false, ablehnung: { art: 'gleichePerson' } })
  await aendere(als(wir.a2), fall, 'angaben/wohnung/nebenkosten_cent', 80_00, 81_00)
  const neu = await festgestellt(als(wir.f), fall)
  expect(await anordnen(als(wir.a2), neu)).toMatchObject({ ok: false, ablehnung: { art: 'hatBearbeitet' } })
  expect(await anordnen(als(wir.f2), neu)).toEqual({ ok: false, ablehnung: { art: 'stufeFehlt' } })
  expect(await anordnen(als(wir.a), neu)).toMatchObject({ ok: true })
})

test('any edit after certifying voids it, undo as well', async () => {
  am('2025-12-15')
  const fall = await nimmEinzelneAuf(als(wir.f))
  const erste = await festgestellt(als(wir.f), fall)
  const vorgang = db.umgebung.kennung() as Kennung<'Vorgang'>
  const r = await bearbeiten(als(wir.f), {
    fall,
    vorgang,
    aenderungen: [{ pfad: 'angaben/wohnung/heizung_cent', alt: 70_00, neu: 90_00 }],
  })
  expect(r).toMatchObject({ ok: true, wert: { verfallen: erste } })
  expect(await anordnen(als(wir.a), erste)).toMatchObject({
    ok: false,
    ablehnung: { art: 'nichtFestgestellt', zustand: 'verfallen' },
  })
  const zweite = await festgestellt(als(wir.f), fall)
  expect(await macheRueckgaengig(als(wir.f), { fall, vorgang })).toMatchObject({
    ok: true,
    wert: { verfallen: zweite },
  })
})

test('ordered once: the letter lies in the file, the account is confirmed, a second click finds it ordered', async () => {
  am('2025-12-15')
  const fall = await nimmEinzelneAuf(als(wir.f))
  const id = await festgestellt(als(wir.f), fall)
  const zugleich = await Promise.all([anordnen(als(wir.a), id), anordnen(als(wir.a2), id)])
  expect(zugleich.filter((r) => r.ok)).toHaveLength(1)
  expect(await anordnen(als(wir.a), id)).toMatchObject({
    ok: false,
    ablehnung: { art: 'nichtFestgestellt', zustand: 'angeordnet' },
  })
  const ansicht = await ladeFallansicht(als(wir.f), fall)
  expect(ansicht?.konten.map((k) => k.zustand)).toEqual(['bestaetigt'])
  expect(ansicht?.fall.fassung?.nr).toBe(1)
  const [zahlungen, akte, befund] = await mitRechten(db.db, wir.f.akteur, async (tx) => [
    await listZahlungen(tx, MUSTERSTADT, fall),
    await listeDokumente(tx, { traeger: MUSTERSTADT, fall }),
    await pruefeHauptbuch(tx, MUSTERSTADT),
  ])
  // Regelbedarfsstufe 1 563,00 (RBSFV 2026) + 400,00 + 80,00 + 70,00 = 1.113,00 in each of twelve months
  expect(zahlungen.map((z) => `${isoMonat(z.monat)} ${dezimal(z.betrag)}`)).toEqual(
    Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')} 1113.00`),
  )
  expect(akte.map((d) => [d.art, d.zustand])).toEqual([['bewilligungsbescheid', 'endgueltig']])
  expect(befund).toEqual([])
})

test('given back with a reason: the draft is to be certified again', async () => {
  am('2025-12-15')
  const fall = await nimmEinzelneAuf(als(wir.f))
  const id = await festgestellt(als(wir.f), fall)
  expect(await zurueckgeben(als(wir.a), { entscheidung: id, grund: ' ' })).toMatchObject({
    ok: false,
    ablehnung: { art: 'begruendungFehlt' },
  })
  expect(await zurueckgeben(als(wir.a), { entscheidung: id, grund: 'Mietvertrag fehlt' })).toEqual({
    ok: true,
    wert: null,
  })
  expect(await anordnen(als(wir.a), id)).toMatchObject({
    ok: false,
    ablehnung: { art: 'nichtFestgestellt', zustand: 'zurueckgegeben' },
  })
  expect((await stelleFest(als(wir.f), fall)).ok).toBe(true)
})

test('a run pays a month between certifying and ordering: refused, the month is listed after certifying anew', async () => {
  am('2025-12-15')
  const fall = await nimmEinzelneAuf(als(wir.f), { bis: monat('2026-02') })
  const einMonat = await nimmEinzelneAuf(als(wir.f), { bis: monat('2026-01') })
  await bewillige(als(wir.f), als(wir.a), fall)
  await bewillige(als(wir.f), als(wir.a), einMonat)
  await aendere(als(wir.f), fall, 'angaben/wohnung/grundmiete_cent', 400_00, 350_00)
  const vorDemLauf = await festgestellt(als(wir.f), fall)
  am('2025-12-23')
  await zahleMonat(db.umgebung, wir.a.nutzer, wir.a2.nutzer, { monat: monat('2026-01'), zahlerkonto })
  expect(await anordnen(als(wir.a), vorDemLauf)).toMatchObject({
    ok: false,
    ablehnung: { art: 'zahlungsstandGeaendert' },
  })
  const neu = await festgestellt(als(wir.f), fall)
  expect(await anordnen(als(wir.a), neu)).toMatchObject({ ok: true })
  const ansicht = await ladeFallansicht(als(wir.f), fall)
  expect(
    ansicht?.ueberzahlungen.flatMap((u) =>
      u.posten.map((p) => `${isoMonat(p.monat)} ${p.kostentraeger} ${dezimal(p.betrag)}`),
    ),
  ).toEqual(['2026-01 kommune 50.00'])
  // Only paid months fall: nothing is decided, yet the facts are ordered and the case is opened, once.
  await aendere(als(wir.f), einMonat, 'angaben/wohnung/grundmiete_cent', 400_00, 350_00)
  const ohneMonat = { ok: true, wert: { art: 'aenderung', regelt: [] } }
  expect(await anordnen(als(wir.a), await festgestellt(als(wir.f), einMonat))).toMatchObject(ohneMonat)
  await aendere(als(wir.f), einMonat, 'angaben/wohnung/wohnflaeche_m2x100', 45_00, 46_00)
  expect(await anordnen(als(wir.a), await festgestellt(als(wir.f), einMonat))).toMatchObject(ohneMonat)
  const danach = await ladeFallansicht(als(wir.f), einMonat)
  expect(danach?.fall.fassung?.nr).toBe(3)
  expect(danach?.ueberzahlungen.flatMap((u) => u.posten.map((p) => dezimal(p.betrag)))).toEqual(['50.00'])
})

test('A-11: a letter alone needs a reason and a text, changes nothing and lies in the file', async () => {
  am('2025-12-15')
  const fall = await nimmEinzelneAuf(als(wir.f))
  await bewillige(als(wir.f), als(wir.a), fall)
  const schreiben = { betreff: 'Ihre Bescheinigung', absaetze: ['Sie erhalten Leistungen nach dem SGB II.'] }
  expect(await stelleFest(als(wir.f), fall)).toMatchObject({ ok: false, ablehnung: { art: 'begruendungFehlt' } })
  expect(await stelleFest(als(wir.f), fall, { begruendung: 'Bitte' })).toMatchObject({
    ok: false,
    ablehnung: { art: 'schreibenFehlt' },
  })
  const id = await festgestellt(als(wir.f), fall, { begruendung: 'Bescheinigung erbeten', schreiben })
  expect(await anordnen(als(wir.a), id)).toMatchObject({ ok: true, wert: { art: 'nurSchreiben' } })
  const akte = await mitRechten(db.db, wir.f.akteur, (tx) => listeDokumente(tx, { traeger: MUSTERSTADT, fall }))
  expect(akte.map((d) => d.art).sort()).toEqual(['bewilligungsbescheid', 'schreiben'])
  const ansicht = await ladeFallansicht(als(wir.f), fall)
  expect(ansicht?.fall.fassung?.nr).toBe(1)
})

test('a draft thrown away takes the waiting decision with it', async () => {
  am('2025-12-15')
  const fall = await nimmEinzelneAuf(als(wir.f))
  const id = await festgestellt(als(wir.f), fall)
  expect(await verwerfen(als(wir.fremd), fall)).toEqual({ ok: false, ablehnung: { art: 'unbekannt' } })
  expect(await verwerfen(als(wir.f), fall)).toEqual({ ok: true, wert: null })
  const verfallen = { art: 'nichtFestgestellt', zustand: 'verfallen' }
  expect(await anordnen(als(wir.a), id)).toMatchObject({ ok: false, ablehnung: verfallen })
})

test('an incomplete draft is not certified, and says what is missing', async () => {
  am('2025-12-15')
  const fall = await nimmEinzelneAuf(als(wir.f))
  await aendere(als(wir.f), fall, 'angaben/wohnung/heizung_cent', 70_00, null)
  expect(await stelleFest(als(wir.f), fall)).toMatchObject({
    ok: false,
    ablehnung: { art: 'unvollstaendig', maengel: [{ code: 'ALG-FAL-01', id: 'wohnung', feld: 'heizung_cent' }] },
  })
})

test('another Jobcenter neither edits nor certifies nor orders', async () => {
  am('2025-12-15')
  const fall = await nimmEinzelneAuf(als(wir.f))
  const fremd = als(wir.fremd)
  expect(await oeffneZumBearbeiten(fremd, fall)).toEqual({ ok: false, ablehnung: { art: 'unbekannt' } })
  const aenderungen = [{ pfad: 'angaben/wohnung/heizung_cent', alt: 70_00, neu: 1 }]
  expect(await bearbeiten(fremd, { fall, aenderungen })).toEqual({ ok: false, ablehnung: { art: 'unbekannt' } })
  expect(await feststellen(fremd, { fall, entwurfVersion: 2, begruendung: '' })).toEqual({
    ok: false,
    ablehnung: { art: 'unbekannt' },
  })
  const id = await festgestellt(als(wir.f), fall)
  expect(await anordnen({ ...fremd, nutzer: { ...fremd.nutzer, stufe: 'A' } }, id)).toEqual({
    ok: false,
    ablehnung: { art: 'unbekannt' },
  })
})
