import { expect, test } from 'vitest'
import type { Verfahren } from '../../../fall/index.ts'
import { deutsch, isoMonat, type Kennung, monat, summe } from '../../../kern/index.ts'
import { MUSTERSTADT } from '../../../stammdaten/pruefung.ts'
import { mitRechten } from '../../../technik/index.ts'
import { ladeLaufvorschlaege, listZahlungen, pruefeHauptbuch } from '../../../zahlung/index.ts'
import { anordnen } from '../../anordnen.ts'
import { musteramt } from '../../musteramt.ts'
import {
  bewillige,
  festgestellt,
  nimmEinzelneAuf,
  richteZahlerkontoEin,
  zahleHeute,
  zahleMonat,
} from '../../pruefung.ts'
import { verfahrensanlaesse } from '../anlaesse.ts'
import { beginne, fertigeAus, legeVor, zeigeVerfahren } from '../fuehren.ts'
import { muss, verfahrensprobe, ziel } from '../verfahrensprobe.ts'

const amt = await musteramt()
const { db, wir, als } = amt
const probe = verfahrensprobe(amt)
const { antwort, brieftext } = probe
const zahlerkonto = await richteZahlerkontoEin(db.umgebung, wir.a.nutzer, wir.a2.nutzer)

type Fall = Kennung<'Leistungsfall'>

async function bewilligt(iban?: string): Promise<Fall> {
  const fall = await nimmEinzelneAuf(als(wir.f), iban === undefined ? {} : { iban })
  await bewillige(als(wir.f), als(wir.a), fall)
  return fall
}

const TATSACHEN = {
  tatsachen: 'Sie beziehen seit dem 1. Juli 2026 eine Altersrente.',
  folge: 'Wer eine Altersrente bekommt, hat keinen Anspruch auf Geld vom Jobcenter (§ 7 Abs. 4 SGB II).',
  quelle: 'Abgleich mit der Rentenversicherung vom 7.8.2026',
  vergangenheit: 'nr4',
}

async function gestoppt(fall: Fall): Promise<Verfahren> {
  let v = await muss(beginne(als(wir.f), { fall, art: 'zahlungseinstellung', gegenstand: 'fall' }))
  v = await muss(antwort(v, 'tatsachen', TATSACHEN))
  expect(await fertigeAus(als(wir.a), { ...ziel(v), schritt: 'stopp' })).toMatchObject({
    ablehnung: { art: 'vorlageGeaendert' },
  })
  v = await muss(legeVor(als(wir.f), { ...ziel(v), schritt: 'stopp' }))
  expect(await fertigeAus(als(wir.f), { ...ziel(v), schritt: 'stopp' })).toMatchObject({ ok: false })
  return muss(fertigeAus(als(wir.a), { ...ziel(v), schritt: 'stopp' }))
}

const zustaende = async (fall: Fall) => {
  const alle = await mitRechten(db.db, wir.f.akteur, (tx) => listZahlungen(tx, MUSTERSTADT, fall))
  return Object.fromEntries(alle.map((z) => [isoMonat(z.monat), z.zustand]))
}
const gezahlt = async (fall: Fall) => {
  const alle = await mitRechten(db.db, wir.f.akteur, (tx) => listZahlungen(tx, MUSTERSTADT, fall))
  return summe(alle.filter((z) => z.zustand === 'uebergeben').map((z) => z.betrag))
}
const schritte = (fall: Fall) => probe.schritte(fall, 'zahlungseinstellung')
const brief = (fall: Fall) => brieftext(fall, 'schreiben')
const hauptbuch = () => mitRechten(db.db, wir.f.akteur, (tx) => pruefeHauptbuch(tx, MUSTERSTADT))
const lauf = (m: string) => zahleMonat(db.umgebung, wir.a.nutzer, wir.a2.nutzer, { monat: monat(m), zahlerkonto })

test('§ 331 SGB III: nothing in between, exactly what rested afterwards, once', async () => {
  db.uhr.stelle('2025-12-15T10:00')
  const fall = await bewilligt()
  const anderer = await bewilligt()
  db.uhr.stelle('2026-07-27T09:00')
  await zahleHeute(db.umgebung, wir.a.nutzer, wir.a2.nutzer, zahlerkonto)
  await lauf('2026-08')
  const vorher = await gezahlt(fall)
  db.uhr.stelle('2026-08-10T09:00')
  await gestoppt(fall)
  const s = await brief(fall)
  for (const x of ['Altersrente', 'höchstens zwei Monate', '28. August 2026', 'zahlen wir alles nach'])
    expect(s).toContain(x)
  expect(s).not.toContain('Widerspruch')
  expect(await schritte(fall)).toEqual({ tatsachen: 'erledigt', stopp: 'erledigt', ausgang: 'wartet' })
  // two months from 10 August; the notice must be posted four days before, the item comes two weeks before that
  const anlaesse = await mitRechten(db.db, wir.f.akteur, (tx) =>
    verfahrensanlaesse(tx, db.umgebung, { traeger: MUSTERSTADT, fall }),
  )
  expect(
    anlaesse
      .filter((a) => a.schluessel.includes('/ablauf/'))
      .map((a) => [deutsch(a.faelligAm), a.grund.includes('10.10.2026')]),
  ).toEqual([['22.09.2026', true]])
  db.uhr.stelle('2026-08-26T09:00')
  await lauf('2026-09')
  db.uhr.stelle('2026-09-25T09:00')
  await lauf('2026-10')
  expect(await zustaende(fall)).toMatchObject({
    '2026-08': 'uebergeben',
    '2026-09': 'angeordnet',
    '2026-10': 'angeordnet',
  })
  expect(await zustaende(anderer)).toMatchObject({ '2026-09': 'uebergeben', '2026-10': 'uebergeben' })
  // 9 October is the last bank day within the two months: nothing is due
  db.uhr.stelle('2026-10-09T09:00')
  const vorschlaege = () =>
    mitRechten(db.db, wir.f.akteur, (tx) => ladeLaufvorschlaege(tx, MUSTERSTADT, db.umgebung.uhr.heute()))
  expect((await vorschlaege()).vorschlaege.filter((x) => x.wunsch.art === 'tag')).toEqual([])
  // the day after the last one is a Sunday: the run of Monday 12 October pays 1.113,00 for September and for October
  db.uhr.stelle('2026-10-12T09:00')
  expect((await vorschlaege()).vorschlaege.map((x) => [x.wunsch.art, x.summeCent])).toContainEqual(['tag', 2226_00])
  expect(await schritte(fall)).toMatchObject({ ausgang: 'erledigt' })
  await zahleHeute(db.umgebung, wir.a.nutzer, wir.a2.nutzer, zahlerkonto)
  expect((await gezahlt(fall)) - vorher).toBe(2226_00)
  expect((await vorschlaege()).vorschlaege.filter((x) => x.wunsch.art === 'tag')).toEqual([])
  db.uhr.stelle('2026-10-27T09:00')
  await lauf('2026-11')
  expect((await gezahlt(fall)) - vorher).toBe(3339_00)
  expect(await hauptbuch()).toEqual([])
})

test('a decision for the past comes in time: what rested is not paid, and resting is over', async () => {
  db.uhr.stelle('2025-12-15T10:00')
  const fall = await bewilligt()
  db.uhr.stelle('2026-08-10T09:00')
  await gestoppt(fall)
  expect(
    (await zeigeVerfahren(als(wir.f), fall))?.moeglich.find((m) => m.plan.art === 'zahlungseinstellung')?.anlaesse,
  ).toEqual([])
  db.uhr.stelle('2026-09-15T09:00')
  let v = await muss(beginne(als(wir.f), { fall, art: 'einstellung', gegenstand: 'fall' }))
  v = await muss(
    antwort(v, 'grund', {
      grund: 'partner',
      bis: '2026-08-31',
      tatsachen: 'Sie leben seit dem 1. September 2026 bei Ihrem Partner.',
      quelle: 'selbst',
    }),
  )
  v = await muss(antwort(v, 'wirkung', { nummer: 'nr2', warum: 'Das haben Sie uns nicht gesagt.' }))
  v = await muss(antwort(v, 'hoeren', { wie: 'nr3' }))
  await muss(antwort(v, 'offenes', { brief: '' }))
  expect(await anordnen(als(wir.a), await festgestellt(als(wir.f), fall))).toMatchObject({ ok: true })
  expect(await schritte(fall)).toMatchObject({ ausgang: 'erledigt' })
  expect(await zustaende(fall)).toMatchObject({ '2026-09': 'abgeloest', '2026-10': 'abgeloest' })
  expect(await hauptbuch()).toEqual([])
})

test('given free before: the next run of the day pays', async () => {
  db.uhr.stelle('2025-12-15T10:00')
  const fall = await bewilligt()
  db.uhr.stelle('2026-08-10T09:00')
  let v = await gestoppt(fall)
  db.uhr.stelle('2026-09-01T09:00')
  expect(await antwort(v, 'ausgang', { warum: '' })).toMatchObject({ ablehnung: { art: 'werte' } })
  v = await muss(antwort(v, 'ausgang', { warum: 'Die Rente ist abgelehnt.' }))
  expect(await schritte(fall)).toMatchObject({ ausgang: 'erledigt' })
  await zahleHeute(db.umgebung, wir.a.nutzer, wir.a2.nutzer, zahlerkonto)
  expect(await zustaende(fall)).toMatchObject({ '2026-09': 'uebergeben', '2026-10': 'angeordnet' })
})
