import { expect, test } from 'vitest'
import type { Verfahren } from '../../../fall/index.ts'
import { datum, type Json, type Kennung } from '../../../kern/index.ts'
import { mitRechten } from '../../../technik/index.ts'
import { bearbeiten, oeffneZumBearbeiten } from '../../bearbeiten.ts'
import { ladeFallansicht } from '../../fallansicht.ts'
import { musteramt } from '../../musteramt.ts'
import { verfahrensanlaesse } from '../anlaesse.ts'
import { beginne, fertigeAus, legeVor, zeigeVerfahren } from '../fuehren.ts'
import { muss, verfahrensprobe, ziel } from '../verfahrensprobe.ts'

const amt = await musteramt()
const { db, wir, als } = amt
const { antwort, bewilligt, brieftext, dokumente, schritte } = verfahrensprobe(amt)

const OFFEN = { zustand: 'fehlt', dokument: null, seite: null, frist: null, bezeichnung: 'Mietvertrag' }
const nachweis = (fall: Kennung<'Leistungsfall'>, alt: Json, neu: Json) =>
  muss(bearbeiten(als(wir.f), { fall, aenderungen: [{ pfad: 'nachweise/wohnung', alt, neu }] }))

const AUFTRAG = {
  themen: ['wohnen'],
  angaben: ['wohnung'],
  fragen: 'Wie viele Zimmer hat die Wohnung?\nWer schläft dort?',
  anlass: 'Am Briefkasten stehen zwei Namen; der Vermieter nennt zwei Bewohner.',
  mittel: ['gefragt', 'dritte'],
  warumNicht: 'Die Aussagen widersprechen sich.',
  angemessen: 'ja',
  abwaegung: 'Es geht um die halbe Miete jeden Monat.',
  angekuendigt: 'ja',
  bis: '2026-02-27',
}
const TERMIN = { am: '2026-02-12', zeit: 'zwischen 10 und 12 Uhr', wer: 'Ute Kern und Jan Bach' }
const DRIN = {
  wie: 'stattgefunden',
  am: '2026-02-12',
  zeit: '10.15 bis 10.40 Uhr',
  wer: 'Ute Kern und Jan Bach',
  anwesend: 'Elif Sonntag',
  hinweis: 'ja',
  einwilligung: 'Elif Sonntag, alle Räume',
  gesehen: 'Ein Zimmer, Küche, Bad.\nEin Bett.',
  gesagt: 'Der zweite Name ist der Vormieter.',
  eindruck: 'Die Aussage wirkt glaubhaft.',
}

/** Ordered on 2 February and released by another. */
async function beauftragt(o: Readonly<Record<string, Json>> = {}) {
  const fall = await bewilligt()
  await oeffneZumBearbeiten(als(wir.f), fall)
  await nachweis(fall, null, OFFEN)
  db.uhr.stelle('2026-02-02T10:00')
  let v = await muss(beginne(als(wir.f), { fall, art: 'aussendienst', gegenstand: 'P1' }))
  v = await muss(antwort(v, 'auftrag', { ...AUFTRAG, ...o }))
  v = await muss(legeVor(als(wir.f), { ...ziel(v), schritt: 'freigabe' }))
  expect(await fertigeAus(als(wir.f), { ...ziel(v), schritt: 'freigabe' })).toMatchObject({ ok: false })
  return { fall, v: await muss(fertigeAus(als(wir.a), { ...ziel(v), schritt: 'freigabe' })) }
}
const sende = (v: Verfahren, schritt: string) => muss(fertigeAus(als(wir.f), { ...ziel(v), schritt }))

test('announced, seen, confirmed: the report proves the fact', async () => {
  const { fall, v: begonnen } = await beauftragt()
  expect(await brieftext(fall, 'vermerk')).toMatch(/Warum das nicht reicht -+ Die Aussagen widersprechen sich\./)
  // sent on 2 February, known on the 6th (§ 37 Abs. 2 SGB X): not before the 7th
  expect(await antwort(begonnen, 'termin', { ...TERMIN, am: '2026-02-06' })).toMatchObject({
    ablehnung: { fehler: { am: 'Frühestens der 07.02.2026.' } },
  })
  let v = await sende(await muss(antwort(begonnen, 'termin', TERMIN)), 'ankuendigung')
  const brief = await brieftext(fall, 'aussendienst')
  expect(brief).toContain('Wir möchten Sie am 12. Februar 2026 besuchen')
  expect(brief).toContain('Sie müssen uns nicht hereinlassen.')
  expect((await schritte(fall)).besuch).toBe('wartet')
  db.uhr.stelle('2026-02-12T14:00')
  v = await sende(await muss(antwort(v, 'besuch', DRIN)), 'bericht')
  expect(await schritte(fall)).toMatchObject({ bericht: 'erledigt', ergebnis: 'wartet', folge: 'gesperrt' })
  const werte = { antworten: 'Ein Zimmer, eine Person.', wuerdigung: 'Es passt zum Mietvertrag.', folge: 'bleibt' }
  await muss(antwort(v, 'ergebnis', { ...werte, 'angabe.wohnung': 'bestaetigt' }))
  expect((await schritte(fall)).folge).toBe('entfaellt')
  const da = (await ladeFallansicht(als(wir.f), fall))?.entwurf?.inhalt.nachweise.wohnung
  const bericht = (await dokumente(fall)).find((d) => d.titel.startsWith('Bericht des Außendienstes'))
  expect(da).toMatchObject({
    zustand: 'vorgelegt',
    dokument: bericht?.dokument,
    bezeichnung: 'Bericht des Außendienstes vom 12.02.2026',
  })
})

test('refused at the door: nothing follows from that alone, the fact stays open', async () => {
  const { fall, v: begonnen } = await beauftragt({ angekuendigt: 'nein', warumOhne: 'Sonst wäre aufgeräumt.' })
  expect(await schritte(fall)).toMatchObject({ termin: 'offen', ankuendigung: 'gesperrt' })
  let v = await muss(antwort(begonnen, 'termin', { ...TERMIN, am: '2026-02-02' }))
  expect((await schritte(fall)).ankuendigung).toBe('entfaellt')
  v = await muss(antwort(v, 'besuch', { ...DRIN, wie: 'verweigert', am: '2026-02-02' }))
  v = await sende(v, 'bericht')
  const nachricht = await brieftext(fall, 'aussendienst')
  expect(nachricht).toContain('Sie haben uns nicht hereingelassen. Das dürfen Sie.')
  expect(nachricht).not.toContain('Was wir gesehen haben')
  // nothing may be found confirmed, and nothing left as it is for that reason
  const rest = { antworten: 'Offen.', wuerdigung: 'Der Mietvertrag fehlt.', 'angabe.wohnung': 'widerlegt' }
  expect(await antwort(v, 'ergebnis', { ...rest, folge: 'aendern' })).toMatchObject({
    ablehnung: { art: 'werte' },
  })
  await muss(antwort(v, 'ergebnis', { ...rest, folge: 'unterlagen' }))
  expect((await schritte(fall)).folge).toBe('offen')
  await muss(beginne(als(wir.f), { fall, art: 'mitwirkung', gegenstand: 'P1' }))
  expect((await schritte(fall, 'aussendienst')).folge).toBe('erledigt')
})

test('contradicted: it has to be changed, and is done once the draft says otherwise', async () => {
  const { fall, v: begonnen } = await beauftragt({ angekuendigt: 'nein', warumOhne: 'Sonst wäre aufgeräumt.' })
  let v = await muss(antwort(begonnen, 'termin', { ...TERMIN, am: '2026-02-02' }))
  v = await sende(await muss(antwort(v, 'besuch', { ...DRIN, am: '2026-02-02' })), 'bericht')
  const rest = { antworten: 'Zwei Personen.', wuerdigung: 'Zwei Betten.', 'angabe.wohnung': 'widerlegt' }
  expect(await antwort(v, 'ergebnis', { ...rest, folge: 'bleibt' })).toMatchObject({
    ablehnung: { art: 'wirkung', grund: 'Eine Angabe ist widerlegt. Wählen Sie „Angaben im Fall ändern“.' },
  })
  await muss(antwort(v, 'ergebnis', { ...rest, folge: 'aendern' }))
  expect((await schritte(fall)).folge).toBe('offen')
  const pfad = 'angaben/wohnung/koepfe'
  await muss(bearbeiten(als(wir.f), { fall, aenderungen: [{ pfad, alt: 1, neu: 2 }] }))
  expect((await schritte(fall)).folge).toBe('erledigt')
})

test('without being told first that nobody has to open, nothing of it may be used', async () => {
  const { fall, v: begonnen } = await beauftragt({ angekuendigt: 'nein', warumOhne: 'Sonst wäre aufgeräumt.' })
  let v = await muss(antwort(begonnen, 'termin', { ...TERMIN, am: '2026-02-02' }))
  v = await sende(await muss(antwort(v, 'besuch', { ...DRIN, am: '2026-02-02', hinweis: 'nein' })), 'bericht')
  expect(await brieftext(fall, 'aussendienst')).toContain('Wir verwenden deshalb nichts aus diesem Besuch.')
  const eines = (await zeigeVerfahren(als(wir.f), fall))?.verfahren[0]?.schritte.find((s) => s.id === 'ergebnis')
  const felder = eines?.handlung?.art === 'klaerung' ? eines.handlung.felder.map((f) => f.name) : []
  expect(felder).toEqual(['antworten', 'wuerdigung', 'folge'])
  expect(v.nr).toBeGreaterThan(0)
})

test('nobody there: another day, another letter; a proof that comes before makes the visit needless', async () => {
  const { fall, v: begonnen } = await beauftragt()
  let v = await sende(await muss(antwort(begonnen, 'termin', TERMIN)), 'ankuendigung')
  db.uhr.stelle('2026-02-12T14:00')
  v = await muss(
    antwort(v, 'besuch', {
      wie: 'niemand',
      am: '2026-02-12',
      wer: 'Ute Kern',
      warum: 'Niemand öffnete.',
      weiter: 'ja',
    }),
  )
  expect(await schritte(fall)).toMatchObject({ termin: 'offen', ankuendigung: 'gesperrt', besuch: 'gesperrt' })
  v = await muss(antwort(v, 'termin', { ...TERMIN, am: '2026-02-20' }))
  expect(await schritte(fall)).toMatchObject({ termin: 'erledigt', ankuendigung: 'offen' })
  // a letter of 18 February would come on the 22nd
  db.uhr.stelle('2026-02-18T10:00')
  expect(await schritte(fall)).toMatchObject({ termin: 'offen', ankuendigung: 'gesperrt' })
  await nachweis(fall, OFFEN, { ...OFFEN, zustand: 'vorgelegt' })
  expect(await schritte(fall)).toMatchObject({ auftrag: 'erledigt', besuch: 'entfaellt', folge: 'entfaellt' })
})

test('out of proportion: no visit; a report that is late is asked for', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-02-02T10:00')
  const v = await muss(beginne(als(wir.f), { fall, art: 'aussendienst', gegenstand: 'P1' }))
  await muss(antwort(v, 'auftrag', { ...AUFTRAG, angemessen: 'nein' }))
  expect(Object.values(await schritte(fall)).slice(1)).toEqual(Array(7).fill('entfaellt'))

  const zwei = await beauftragt()
  const ref = { traeger: wir.f.nutzer.traeger, fall: zwei.fall }
  const anlaesse = await mitRechten(db.db, wir.f.akteur, (tx) => verfahrensanlaesse(tx, db.umgebung, ref))
  expect(anlaesse.find((a) => a.schluessel.includes('/bericht/'))).toMatchObject({
    faelligAm: datum('2026-02-27'),
    grund: 'Besuch des Außendienstes: Der nächste Schritt ist fällig.',
  })
})
