import { expect, test } from 'vitest'
import { ladeEinstellung, ladeFall, type Verfahren } from '../../../fall/index.ts'
import { isoMonat, type Json, type Kennung, monat } from '../../../kern/index.ts'
import { listeUeberzahlungen } from '../../../leistung/index.ts'
import type { Angabe } from '../../../recht/index.ts'
import { MUSTERSTADT } from '../../../stammdaten/pruefung.ts'
import { mitRechten } from '../../../technik/index.ts'
import { listZahlungen, pruefeHauptbuch } from '../../../zahlung/index.ts'
import { anordnen } from '../../anordnen.ts'
import { bearbeiten, oeffneZumBearbeiten } from '../../bearbeiten.ts'
import { musteramt } from '../../musteramt.ts'
import { festgestellt, richteZahlerkontoEin, stelleFest, zahleMonat } from '../../pruefung.ts'
import { beginne, fertigeAus, klaere, legeVor, zeigeVerfahren } from '../fuehren.ts'
import { muss, verfahrensprobe, ziel } from '../verfahrensprobe.ts'

const amt = await musteramt()
const { db, wir, als } = amt
const probe = verfahrensprobe(amt)
const { bewilligt, antwort, summen, dokumente, brieftext } = probe
const zahlerkonto = await richteZahlerkontoEin(db.umgebung, wir.a.nutzer, wir.a2.nutzer)

type Fall = Kennung<'Leistungsfall'>

const begonnen = (fall: Fall): Promise<Verfahren> =>
  muss(beginne(als(wir.f), { fall, art: 'einstellung', gegenstand: 'fall' }))

const offeneZahlungen = async (fall: Fall) => {
  const alle = await mitRechten(db.db, wir.f.akteur, (tx) => listZahlungen(tx, MUSTERSTADT, fall))
  return Object.fromEntries(alle.filter((z) => z.zustand === 'angeordnet').map((z) => [isoMonat(z.monat), z.betrag]))
}

const schritte = (fall: Fall) => probe.schritte(fall, 'einstellung')
const briefe = async (fall: Fall) => (await dokumente(fall)).map((d) => d.art).sort()

const zustand = (fall: Fall) => mitRechten(db.db, wir.f.akteur, async (tx) => (await ladeFall(tx, fall))?.zustand)
const vermerk = (fall: Fall) =>
  mitRechten(db.db, wir.f.akteur, (tx) => ladeEinstellung(tx, { traeger: MUSTERSTADT, fall }))

const VERZICHT = {
  grund: 'verzicht',
  bis: '2026-08-31',
  tatsachen: 'Sie haben am 5. August 2026 schriftlich verzichtet.',
}
const WEGZUG = {
  grund: 'wegzug',
  bis: '2026-09-15',
  tatsachen: 'Sie sind am 16. September 2026 nach Kiel gezogen.',
  quelle: 'selbst',
}

test('§ 46 SGB I: a waiver ends the grant at the end of a month, stops what no run has taken and closes the case', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-08-05T09:00')
  let v = await begonnen(fall)
  expect(await antwort(v, 'grund', { ...VERZICHT, bis: '2026-08-15' })).toMatchObject({ ablehnung: { art: 'wirkung' } })
  expect(await antwort(v, 'grund', { ...VERZICHT, bis: '2026-07-31' })).toMatchObject({ ablehnung: { art: 'wirkung' } })
  v = await muss(antwort(v, 'grund', VERZICHT))
  expect(await schritte(fall)).toMatchObject({ angaben: 'entfaellt', wirkung: 'erledigt', hoeren: 'entfaellt' })
  v = await muss(antwort(v, 'offenes', { brief: '' }))
  expect(await anordnen(als(wir.a), await festgestellt(als(wir.f), fall))).toMatchObject({ ok: true })
  // 563,00 Regelbedarf (RBSFV 2026) and 550,00 rent up to August; nothing from September on
  const je = await summen(fall)
  expect([je['2026-08'], je['2026-09'], je['2026-12']]).toEqual([1113_00, undefined, undefined])
  expect(Object.keys(await offeneZahlungen(fall)).filter((m) => m > '2026-08')).toEqual([])
  expect(await zustand(fall)).toBe('eingestellt')
  expect(await vermerk(fall)).toMatchObject({ art: 'verzicht', grund: 'Verzicht' })
  const s = await brieftext(fall, 'einstellungsbescheid')
  for (const x of [
    'ab dem 1. September 2026 ganz aufgehoben (§ 48 Abs. 1 Satz 1 SGB X)',
    '1.113,00 €',
    '§ 39 Nr. 1 SGB II',
  ])
    expect(s).toContain(x)
  expect((await briefe(fall)).filter((a) => a === 'aenderungsbescheid')).toEqual([])
  expect(await oeffneZumBearbeiten(als(wir.f), fall)).toMatchObject({ ok: false })
  expect(await schritte(fall)).toEqual({ grund: 'erledigt', entscheidung: 'erledigt' })
  expect(await mitRechten(db.db, wir.f.akteur, (tx) => pruefeHauptbuch(tx, MUSTERSTADT))).toEqual([])
})

test('§ 41 Abs. 1 SGB II: who moves away within a month has the days of it', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-08-05T09:00')
  let v = await begonnen(fall)
  v = await muss(antwort(v, 'grund', WEGZUG))
  v = await muss(antwort(v, 'hoeren', { wie: 'nr3' }))
  v = await muss(antwort(v, 'offenes', { brief: 'Zurückzuzahlen sind noch 20,00 €.' }))
  expect(await anordnen(als(wir.a), await festgestellt(als(wir.f), fall))).toMatchObject({ ok: true })
  // fifteen thirtieths: 563,00 / 2 = 281,50 and 550,00 / 2 = 275,00
  expect((await summen(fall))['2026-09']).toBe(556_50)
  expect((await offeneZahlungen(fall))['2026-09']).toBe(556_50)
  const s = await brieftext(fall, 'einstellungsbescheid')
  for (const x of [
    'in Höhe von 556,50 € aufgehoben',
    'Es bleibt ein Anspruch von 556,50 €',
    '§ 24 Abs. 2 Nr. 3 SGB X',
    '20,00 €',
  ])
    expect(s).toContain(x)
})

const LOHN: Angabe = {
  art: 'erwerbseinkommen',
  person: 'P1',
  von: '2026-09-01',
  bis: null,
  brutto_cent: 3000_00,
  steuern_cent: 300_00,
  sozialabgaben_cent: 600_00,
} as Angabe

test('income has to stand in the facts, and who was not heard is heard first', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-08-05T09:00')
  let v = await begonnen(fall)
  v = await muss(
    antwort(v, 'grund', {
      grund: 'einkommen',
      bis: '2026-08-31',
      tatsachen: 'Sie arbeiten seit dem 1. August 2026.',
      quelle: 'andere',
    }),
  )
  expect(await schritte(fall)).toMatchObject({ angaben: 'offen', hoeren: 'offen', offenes: 'gesperrt' })
  await muss(oeffneZumBearbeiten(als(wir.f), fall))
  await muss(bearbeiten(als(wir.f), { fall, aenderungen: [{ pfad: 'angaben/lohn', alt: null, neu: LOHN as Json }] }))
  expect(await schritte(fall)).toMatchObject({ angaben: 'erledigt' })
  v = await muss(antwort(v, 'hoeren', { wie: 'anhoeren' }))
  v = await muss(fertigeAus(als(wir.f), { ...ziel(v), schritt: 'anhoerung' }))
  expect(await brieftext(fall, 'anhoerung')).toContain('24. August 2026')
  expect(await antwort(v, 'antwort', { hat: 'nein' })).toMatchObject({ ablehnung: { art: 'werte' } })
  expect(await schritte(fall)).toMatchObject({ antwort: 'wartet', offenes: 'gesperrt' })
  db.uhr.stelle('2026-08-25T09:00')
  v = await muss(antwort(v, 'antwort', { hat: 'nein' }))
  v = await muss(antwort(v, 'offenes', { brief: '' }))
  const e = await festgestellt(als(wir.f), fall)
  // posted on 28 August it is known on 1 September: then the end reaches into the past
  db.uhr.stelle('2026-08-28T09:00')
  expect(await anordnen(als(wir.a), e)).toMatchObject({ ok: false })
  expect(await schritte(fall)).toMatchObject({ wirkung: 'offen' })
  db.uhr.stelle('2026-08-27T09:00')
  expect(await anordnen(als(wir.a), e)).toMatchObject({ ok: true })
  expect(await zustand(fall)).toBe('eingestellt')
})

test('a period that is shortened by hand ends no grant', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-08-05T09:00')
  const entwurf = await muss(oeffneZumBearbeiten(als(wir.f), fall))
  const id = Object.entries(entwurf.inhalt.angaben).find(([, a]) => a.art === 'bewilligungszeitraum')?.[0]
  await muss(
    bearbeiten(als(wir.f), {
      fall,
      aenderungen: [{ pfad: `angaben/${id}/bis`, alt: '2026-12-31', neu: '2026-08-31' }],
    }),
  )
  const r = await stelleFest(als(wir.f), fall)
  expect(r).toMatchObject({ ok: false, ablehnung: { art: 'nichtAbgedeckt' } })
  expect(JSON.stringify(r)).toContain('nur mit dem Verfahren Einstellung')
})

test('a month a run has paid is not ended but opens a recovery case, which goes on in the closed case', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-08-26T09:00')
  await zahleMonat(db.umgebung, wir.a.nutzer, wir.a2.nutzer, { monat: monat('2026-09'), zahlerkonto })
  let v = await begonnen(fall)
  v = await muss(
    antwort(v, 'grund', {
      ...WEGZUG,
      bis: '2026-08-31',
      tatsachen: 'Sie sind am 1. September 2026 nach Kiel gezogen.',
    }),
  )
  v = await muss(antwort(v, 'hoeren', { wie: 'nr3' }))
  v = await muss(antwort(v, 'offenes', { brief: '' }))
  expect(await anordnen(als(wir.a), await festgestellt(als(wir.f), fall))).toMatchObject({ ok: true })
  expect(await zustand(fall)).toBe('eingestellt')
  const je = await summen(fall)
  expect([je['2026-09'], je['2026-10']]).toEqual([1113_00, undefined])
  expect(await brieftext(fall, 'einstellungsbescheid')).toContain('vermutlich 1.113,00 € zu viel')
  expect(await brieftext(fall, 'einstellungsbescheid')).toContain('ab dem 1. Oktober 2026 ganz aufgehoben')
  const [u] = await mitRechten(db.db, wir.f.akteur, (tx) => listeUeberzahlungen(tx, { traeger: MUSTERSTADT, fall }))
  expect(u?.posten.map((p) => p.betrag).reduce((s, x) => s + x, 0)).toBe(1113_00)
  if (u === undefined) throw new Error('no recovery case')
  let e = await muss(beginne(als(wir.f), { fall, art: 'erstattung', gegenstand: u.id }))
  const klaereErstattung = async (schritt: string, werte: Readonly<Record<string, Json>>) => {
    e = await muss(klaere(als(wir.f), { ...ziel(e), schritt, roh: (f) => werte[f.name] ?? '' }))
  }
  await klaereErstattung('beitraege', { versichert: ['P1'] })
  await klaereErstattung('ursache', {
    ursache: 'wegfall',
    tatsachen: 'Sie sind umgezogen.',
    quelle: 'Umzugsmitteilung vom 25.8.2026',
    kenntnisAm: '2026-08-26',
    warum: 'Der Umzug kam nach der Bewilligung.',
  })
  const naechste = async () =>
    (await zeigeVerfahren(als(wir.f), fall))?.verfahren
      .find((x) => x.verfahren.id === e.id)
      ?.schritte.find((s) => s.zustand === 'offen')?.id
  await klaereErstattung((await naechste()) ?? '', {
    angaben: 'nein',
    kenntnis: 'ja',
    kenntnisWarum: 'Das stand im Bescheid.',
  })
  e = await muss(fertigeAus(als(wir.f), { ...ziel(e), schritt: 'anhoerung' }))
  db.uhr.stelle('2026-09-25T09:00')
  await klaereErstattung((await naechste()) ?? '', {
    hat: 'nein',
    angaben: 'nein',
    kenntnis: 'ja',
    kenntnisWarum: 'Das stand im Bescheid.',
  })
  e = await muss(legeVor(als(wir.f), { ...ziel(e), schritt: 'bescheid' }))
  const liste = await zeigeVerfahren(als(wir.f), fall)
  const wartet = liste?.lage.entscheidungen.find((x) => x.zustand === 'festgestellt')
  if (wartet === undefined) throw new Error('nothing waits')
  expect(await anordnen(als(wir.a), wartet.id)).toMatchObject({ ok: true })
  expect((await summen(fall))['2026-09']).toBeUndefined()
  expect(await brieftext(fall, 'aufhebungsbescheid')).toContain('1.113,00')
  expect(await mitRechten(db.db, wir.f.akteur, (tx) => pruefeHauptbuch(tx, MUSTERSTADT))).toEqual([])
})

test('a period that has run out needs no decision: a letter, and the case is closed', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2027-01-10T09:00')
  let v = await begonnen(fall)
  const grund = { grund: 'ablauf', bis: '2026-12-31', tatsachen: 'Kein neuer Antrag.' }
  expect(await antwort(v, 'grund', { ...grund, bis: '2026-11-30' })).toMatchObject({ ablehnung: { art: 'wirkung' } })
  v = await muss(antwort(v, 'grund', grund))
  v = await muss(fertigeAus(als(wir.f), { ...ziel(v), schritt: 'schreiben' }))
  expect(await zustand(fall)).toBe('eingestellt')
  expect(await vermerk(fall)).toMatchObject({ art: 'ablauf' })
  expect(await brieftext(fall, 'schreiben')).toContain('Diese Zeit ist vorbei')
  expect((await summen(fall))['2026-12']).toBe(1113_00)
})

test('§ 40 Abs. 5 SGB II: the month of death stays, then nothing; nobody writes to the dead', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-08-12T09:00')
  let v = await begonnen(fall)
  const grund = {
    grund: 'tod',
    gestorben: '2026-08-07',
    bis: '2026-08-31',
    tatsachen: 'Sterbeurkunde vom 10. August 2026.',
  }
  expect(await antwort(v, 'grund', { ...grund, bis: '2026-09-30' })).toMatchObject({ ablehnung: { art: 'wirkung' } })
  v = await muss(antwort(v, 'grund', grund))
  v = await muss(antwort(v, 'offenes', { brief: '' }))
  expect(await anordnen(als(wir.a), await festgestellt(als(wir.f), fall))).toMatchObject({ ok: true })
  const je = await summen(fall)
  expect([je['2026-08'], je['2026-09']]).toEqual([1113_00, undefined])
  expect(await briefe(fall)).toEqual(['bewilligungsbescheid'])
  expect(await zustand(fall)).toBe('eingestellt')
})

test('a closed case is opened again with its reason, and a new period is granted on its months', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-08-05T09:00')
  let v = await begonnen(fall)
  v = await muss(antwort(v, 'grund', VERZICHT))
  await muss(antwort(v, 'offenes', { brief: '' }))
  expect(await anordnen(als(wir.a), await festgestellt(als(wir.f), fall))).toMatchObject({ ok: true })
  db.uhr.stelle('2026-10-06T09:00')
  const w = await muss(beginne(als(wir.f), { fall, art: 'wiederaufnahme', gegenstand: 'fall' }))
  expect(await antwort(w, 'grund', { grund: 'verzichtWiderrufen', warum: '' })).toMatchObject({
    ablehnung: { art: 'werte' },
  })
  await muss(antwort(w, 'grund', { grund: 'verzichtWiderrufen', warum: 'Widerruf vom 6.10.2026.' }))
  expect(await zustand(fall)).toBe('offen')
  await muss(oeffneZumBearbeiten(als(wir.f), fall))
  const neu = { art: 'bewilligungszeitraum', von: '2026-11-01', bis: '2027-04-30' }
  await muss(bearbeiten(als(wir.f), { fall, aenderungen: [{ pfad: 'angaben/bwz-2', alt: null, neu }] }))
  expect(await anordnen(als(wir.a), await festgestellt(als(wir.f), fall))).toMatchObject({ ok: true })
  const je = await summen(fall)
  // September and October stay without: the waiver held until it was taken back
  expect([je['2026-08'], je['2026-11'], je['2026-12']]).toEqual([1113_00, 1113_00, 1113_00])
  expect([je['2026-09'], je['2026-10']]).toEqual([undefined, undefined])
  expect((await offeneZahlungen(fall))['2026-11']).toBe(1113_00)
})
