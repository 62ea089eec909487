import { expect, test } from 'vitest'
import type { Verfahren } from '../../../fall/index.ts'
import type { Kennung } from '../../../kern/index.ts'
import { listeEntscheidungen } from '../../../leistung/index.ts'
import { MUSTERSTADT } from '../../../stammdaten/pruefung.ts'
import { mitRechten } from '../../../technik/index.ts'
import { anordnen } from '../../anordnen.ts'
import { bearbeiten, oeffneZumBearbeiten } from '../../bearbeiten.ts'
import { ladeFallansicht } from '../../fallansicht.ts'
import { musteramt } from '../../musteramt.ts'
import { festgestellt, stelleFest } from '../../pruefung.ts'
import { beende, beginne, fertigeAus } from '../fuehren.ts'
import { muss, verfahrensprobe, ziel } from '../verfahrensprobe.ts'

const amt = await musteramt()
const { db, wir, als } = amt
const { antwort, bewilligt, brieftext, schritte, summen } = verfahrensprobe(amt)
type Fall = Kennung<'Leistungsfall'>

const art = async (fall: Fall): Promise<string | undefined> =>
  (await mitRechten(db.db, wir.f.akteur, (tx) => listeEntscheidungen(tx, { traeger: MUSTERSTADT, fall })))[0]?.art
const sende = (v: Verfahren, schritt: string) => muss(fertigeAus(als(wir.f), { ...ziel(v), schritt }))
const ordneAn = async (fall: Fall) => anordnen(als(wir.a), await festgestellt(als(wir.f), fall))

const TERMIN = {
  pflicht: 'aerztlich',
  absatz: 'abs1',
  am: '2026-06-18',
  ort: 'Ärztlicher Dienst, Hafenstraße 3, 9 Uhr',
  wozu: 'Wir müssen wissen, ob Sie drei Stunden am Tag arbeiten können.',
}
const PRUEFUNG = {
  wichtig: 'nein',
  gefahr: 'nein',
  minderung: 'nein',
  erheblich: 'Ohne die Untersuchung wissen wir nicht, welche Leistung Ihnen zusteht.',
  anders: 'Befunde haben Sie nicht vorgelegt. Der Weg ist kurz.',
}
const UMFANG = {
  worum: 'entziehung',
  personen: ['P1'],
  umfang: 'teil',
  leistungen: ['regelbedarf'],
  teil: 'Die Miete lassen wir stehen, damit die Wohnung bleibt.',
  fuer: 'Sie brauchen das Geld zum Leben.',
  gegen: 'Sie haben keinen Grund genannt und nicht abgesagt.',
}

/** Asked on 1 June, did not come on 18 June. */
async function nichtGekommen(fall: Fall, termin: Readonly<Record<string, string>> = TERMIN): Promise<Verfahren> {
  db.uhr.stelle('2026-06-01T10:00')
  let v = await muss(beginne(als(wir.f), { fall, art: 'versagungUntersuchung', gegenstand: 'P1' }))
  v = await muss(antwort(v, 'termin', termin))
  v = await sende(v, 'aufforderung')
  expect(await schritte(fall, 'versagungUntersuchung')).toMatchObject({ ergebnis: 'wartet', pruefung: 'gesperrt' })
  db.uhr.stelle('2026-06-22T10:00')
  return muss(antwort(v, 'ergebnis', { getan: 'nein', gesagt: 'Ich hatte es vergessen.' }))
}

test('§ 66 Abs. 1 with § 62 SGB I: asked in writing, not come, heard, the Regelbedarf withheld; made up for later (§ 67)', async () => {
  const fall = await bewilligt()
  let v = await nichtGekommen(fall)
  expect(await brieftext(fall, 'mitwirkung')).toContain('bitte kommen Sie zur ärztlichen Untersuchung am 18. Juni 2026')
  v = await muss(antwort(v, 'pruefung', PRUEFUNG))
  v = await muss(antwort(v, 'umfang', UMFANG))
  v = await sende(v, 'anhoerung')
  expect(await brieftext(fall, 'anhoerung')).toContain('bis die Untersuchung nachgeholt ist (§ 66 Abs. 1 SGB I)')
  db.uhr.stelle('2026-07-14T10:00')
  v = await muss(antwort(v, 'antwort', { hat: 'nein' }))
  v = await muss(antwort(v, 'entwurf', { bleibt: 'ja', ab: '2026-08' }))
  expect(await ordneAn(fall)).toMatchObject({ ok: true })
  expect(await art(fall)).toBe('entziehung')
  // 563,00 Regelbedarf (RBSFV 2026) withheld, 550,00 of rent stays
  const je = await summen(fall)
  expect([je['2026-07'], je['2026-08'], je['2026-12']]).toEqual([1113_00, 550_00, 550_00])
  const s = await brieftext(fall, 'versagungsbescheid')
  for (const x of [
    'ab dem 1. August 2026 zum Teil, nämlich bei Regelbedarf, entzogen, bis die Untersuchung nachgeholt ist (§ 66 Abs. 1 SGB I)',
    'Gesagt wurde uns dazu: Ich hatte es vergessen.',
    '§ 39 Nr. 1 SGB II',
  ])
    expect(s).toContain(x)

  db.uhr.stelle('2026-09-15T10:00')
  v = await muss(
    antwort(v, 'nachholung', { am: '2026-09-15', rueck: 'nein', warum: 'Sie hatten das Geld Ihrer Eltern.' }),
  )
  expect(await ordneAn(fall)).toMatchObject({ ok: true })
  expect(await art(fall)).toBe('nachholung')
  const danach = await summen(fall)
  expect([danach['2026-08'], danach['2026-09'], danach['2026-12']]).toEqual([550_00, 1113_00, 1113_00])
  expect(await brieftext(fall, 'nachholungsbescheid')).toContain(
    'was gefehlt hat, ist am 15. September 2026 nachgeholt',
  )
})

test('refused: a treatment that clears up nothing, a day too near, what may be declined, the same thing reduced twice', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-06-01T10:00')
  const v = await muss(beginne(als(wir.f), { fall, art: 'versagungUntersuchung', gegenstand: 'P1' }))
  expect(await antwort(v, 'termin', { ...TERMIN, pflicht: 'heilbehandlung' })).toMatchObject({
    ablehnung: { art: 'wirkung' },
  })
  // posted on 1.6., known on 5.6. (§ 37 Abs. 2 SGB X): no week before the 11th
  expect(await antwort(v, 'termin', { ...TERMIN, am: '2026-06-11' })).toMatchObject({ ablehnung: { art: 'werte' } })
  await muss(beende(als(wir.f), { ...ziel(v), grund: 'neuer Termin' }))
  let w = await nichtGekommen(fall, { ...TERMIN, pflicht: 'teilhabe', absatz: 'abs2' })
  expect(await antwort(w, 'pruefung', { ...PRUEFUNG, gefahr: 'ja' })).toMatchObject({ ablehnung: { art: 'wirkung' } })
  expect(await antwort(w, 'pruefung', { ...PRUEFUNG, minderung: 'ja' })).toMatchObject({
    ablehnung: { art: 'wirkung', grund: expect.stringContaining('§ 37 Satz 1 SGB I') },
  })
  w = await muss(antwort(w, 'pruefung', PRUEFUNG))
  expect(await antwort(w, 'umfang', { ...UMFANG, gegen: UMFANG.fuer })).toMatchObject({ ablehnung: { art: 'wirkung' } })
})

test('who has come leaves nothing to withhold', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-06-01T10:00')
  let v = await muss(beginne(als(wir.f), { fall, art: 'versagungUntersuchung', gegenstand: 'P1' }))
  v = await muss(antwort(v, 'termin', TERMIN))
  v = await sende(v, 'aufforderung')
  db.uhr.stelle('2026-06-19T10:00')
  await muss(antwort(v, 'ergebnis', { getan: 'ja' }))
  expect(await schritte(fall, 'versagungUntersuchung')).toMatchObject({ pruefung: 'entfaellt', wieder: 'entfaellt' })
})

const ANTRAG = {
  leistung: 'Rente wegen Erwerbsminderung',
  stelle: 'Deutsche Rentenversicherung Nord',
  aufgefordert: '2026-01-12',
  beantragt: '2026-02-16',
  fehlt: 'der Fragebogen zur Gesundheit',
}

test('§ 5 Abs. 3 SGB II: hint first, then the final notice of the other body; made up for there, all is lifted', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-03-02T10:00')
  let v = await muss(beginne(als(wir.f), { fall, art: 'versagungStelle', gegenstand: 'P1' }))
  expect(await antwort(v, 'antrag', { ...ANTRAG, beantragt: '2026-01-05' })).toMatchObject({
    ablehnung: { art: 'wirkung', grund: expect.stringContaining('trotz Aufforderung') },
  })
  v = await muss(antwort(v, 'antrag', ANTRAG))
  v = await sende(v, 'hinweis')
  expect(await brieftext(fall, 'mitwirkung')).toContain('§ 5 Abs. 3 Satz 3 SGB II')
  const versagt = { wie: 'versagt', am: '2026-03-05', endgueltig: '2026-03-09' }
  db.uhr.stelle('2026-03-10T10:00')
  // known on 6.3., fourteen days: 20.3.
  expect(await antwort(v, 'bescheid', versagt)).toMatchObject({
    ablehnung: { art: 'wirkung', grund: expect.stringContaining('20.03.2026') },
  })
  db.uhr.stelle('2026-05-18T10:00')
  expect(await antwort(v, 'bescheid', { ...versagt, endgueltig: '2026-03-05' })).toMatchObject({
    ablehnung: { art: 'wirkung' },
  })
  v = await muss(antwort(v, 'bescheid', { wie: 'versagt', am: '2026-04-07', endgueltig: '2026-05-13' }))
  const erheblich = 'Die Rente hätte etwa 600 Euro im Monat gedeckt.'
  expect(await antwort(v, 'pruefung', { nachgeholt: 'ja', erheblich })).toMatchObject({ ablehnung: { art: 'wirkung' } })
  v = await muss(antwort(v, 'pruefung', { nachgeholt: 'nein', erheblich }))
  v = await muss(
    antwort(v, 'umfang', { ...UMFANG, teil: 'Die Rente hätte nur den Regelbedarf gedeckt, nicht die Miete.' }),
  )
  v = await sende(v, 'anhoerung')
  db.uhr.stelle('2026-06-09T10:00')
  v = await muss(antwort(v, 'antwort', { hat: 'nein' }))
  v = await muss(antwort(v, 'entwurf', { bleibt: 'ja', ab: '2026-07' }))
  const a = await ladeFallansicht(als(wir.f), fall)
  expect(a?.entwurf?.inhalt.umstaende).toMatchObject({
    'versagung-P1-regelbedarf-2607': { rechtsgrundlage: '§ 5 Abs. 3 Satz 3 SGB II', betrag_cent: 0 },
  })
  expect(await ordneAn(fall)).toMatchObject({ ok: true })
  expect((await summen(fall))['2026-07']).toBe(550_00)
  const s = await brieftext(fall, 'versagungsbescheid')
  for (const x of ['(§ 5 Abs. 3 Satz 3 SGB II)', 'Am 2. März 2026 haben wir geschrieben', 'Seit dem 13. Mai 2026'])
    expect(s).toContain(x)
  expect(s).not.toContain('§ 67')

  db.uhr.stelle('2026-10-12T10:00')
  v = await muss(
    antwort(v, 'nachholung', { am: '2026-10-05', beleg: 'Schreiben der Rentenversicherung vom 7. Oktober' }),
  )
  expect(await ordneAn(fall)).toMatchObject({ ok: true })
  // from the first month on, without discretion (Satz 5)
  expect(Object.values(await summen(fall))).toEqual(Array(12).fill(1113_00))
  expect(await brieftext(fall, 'nachholungsbescheid')).toContain('von Anfang an auf (§ 5 Abs. 3 Satz 5 SGB II)')
})

test('§ 5 Abs. 3 SGB II: refused for another reason there, nothing follows here; by hand nobody writes its paragraph', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-03-02T10:00')
  let v = await muss(beginne(als(wir.f), { fall, art: 'versagungStelle', gegenstand: 'P1' }))
  v = await muss(antwort(v, 'antrag', ANTRAG))
  v = await sende(v, 'hinweis')
  await muss(antwort(v, 'bescheid', { wie: 'anders' }))
  expect(await schritte(fall, 'versagungStelle')).toMatchObject({ bescheid: 'erledigt', umfang: 'entfaellt' })
  const vonHand = {
    art: 'handwert',
    person: 'P1',
    leistung: 'regelbedarf',
    betrag_cent: 0,
    von: '2026-05-01',
    bis: '2026-12-31',
    begruendung: 'Die Rente fehlt.',
    rechtsgrundlage: '§ 5 Abs. 3 Satz 3 SGB II',
  }
  await muss(oeffneZumBearbeiten(als(wir.f), fall))
  await muss(bearbeiten(als(wir.f), { fall, aenderungen: [{ pfad: 'umstaende/von-hand', alt: null, neu: vonHand }] }))
  expect(await stelleFest(als(wir.f), fall)).toMatchObject({
    ablehnung: { gruende: [expect.stringContaining('nur mit dem Verfahren')] },
  })
})
