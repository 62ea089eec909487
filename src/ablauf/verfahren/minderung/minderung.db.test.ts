import { expect, test } from 'vitest'
import type { Verfahren } from '../../../fall/index.ts'
import type { Json, Kennung } from '../../../kern/index.ts'
import { anordnen } from '../../anordnen.ts'
import { bearbeiten, oeffneZumBearbeiten } from '../../bearbeiten.ts'
import { musteramt } from '../../musteramt.ts'
import { festgestellt, stelleFest } from '../../pruefung.ts'
import { beginne, fertigeAus } from '../fuehren.ts'
import { muss, verfahrensprobe, ziel } from '../verfahrensprobe.ts'

const amt = await musteramt()
const { db, wir, als } = amt
const { bewilligt, antwort, schritte, summen, dokumente, brieftext } = verfahrensprobe(amt)
type Fall = Kennung<'Leistungsfall'>

const begonnen = (fall: Fall, angabe = 'minderung-P1-1'): Promise<Verfahren> =>
  muss(beginne(als(wir.f), { fall, art: 'minderung', gegenstand: `P1/${angabe}` }))

const briefe = async (fall: Fall) => (await dokumente(fall)).map((d) => [d.art, d.empfaenger])

const MELDE = {
  art: 'meldeversaeumnis',
  am: '2026-08-03',
  frueher1: '2026-07-06',
  was: 'Am 3. August 2026 um 9 Uhr war ein Gespräch über Arbeit vereinbart.',
  quelle: 'Vermerk der Vermittlung vom 3.8.2026',
}
const BELEHRT = { wie: 'schriftlich', am: '2026-07-15', folge: '30-1', beleg: 'Einladung vom 15.7.2026, Seite 2.' }
const NEIN = { liegtVor: 'nein', begruendung: 'Es wurde nichts vorgetragen.' }

/** Up to the settled answer of the hearing; the clock stands after its deadline. */
async function angehoert(
  fall: Fall,
  ereignis: Readonly<Record<string, Json>>,
  belehrung: Readonly<Record<string, Json>>,
) {
  db.uhr.stelle('2026-08-05T09:00')
  let v = await begonnen(fall)
  v = await muss(antwort(v, 'ereignis', ereignis))
  v = await muss(antwort(v, 'belehrung', belehrung))
  v = await muss(fertigeAus(als(wir.f), { ...ziel(v), schritt: 'anhoerung' }))
  // posted on Wednesday 5.8.2026, known on 9.8., fourteen days: Sunday 23.8., so Monday 24.8.2026 (§ 26 Abs. 3 SGB X)
  expect(v.festlegungen.at(-1)?.werte.frist).toBe('2026-08-24')
  expect(await antwort(v, 'antwort', { antwort: 'keine', gespraech: 'nein' })).toMatchObject({
    ablehnung: { art: 'wirkung' },
  })
  db.uhr.stelle('2026-08-25T09:00')
  return v
}

test('§ 32 since July 2026: the second missed appointment takes 30 percent of one month, by a notice of its own', async () => {
  const fall = await bewilligt()
  let v = await angehoert(fall, MELDE, BELEHRT)
  v = await muss(antwort(v, 'antwort', { antwort: 'keine', gespraech: 'nein' }))
  v = await muss(antwort(v, 'grund', NEIN))
  v = await muss(antwort(v, 'haerte', { ...NEIN, begruendung: 'Das Geld für die Wohnung bleibt.' }))
  v = await muss(antwort(v, 'beginn', { weg: 'post', bekanntgabe: '2026-08-29' }))
  expect((await schritte(fall)).entscheidung).toBe('offen')
  const e = await festgestellt(als(wir.f), fall)
  expect(await anordnen(als(wir.a), e)).toMatchObject({ ok: true })
  const je = await summen(fall)
  // 30 % of 563,00 (RBSFV 2026) = 168,90: 1.113,00 - 168,90 = 944,10 in September alone
  expect([je['2026-08'], je['2026-09'], je['2026-10']]).toEqual([1113_00, 944_10, 1113_00])
  expect(await briefe(fall)).toEqual(
    expect.arrayContaining([
      ['anhoerung', 'Elif Sonntag'],
      ['minderungsbescheid', 'Elif Sonntag'],
    ]),
  )
  expect((await briefe(fall)).filter(([art]) => art === 'aenderungsbescheid')).toEqual([])
  expect(await brieftext(fall, 'minderungsbescheid')).toContain('168,90')
  const s = await schritte(fall)
  expect(Object.values(s).every((z) => z === 'erledigt' || z === 'entfaellt')).toBe(true)
})

test('no reduction without its procedure: the fact alone, another fact, an open question, something else beside it', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-08-05T09:00')
  await muss(oeffneZumBearbeiten(als(wir.f), fall))
  const fakt = {
    art: 'minderung',
    person: 'P1',
    von: '2026-09-01',
    bis: null,
    minderungsart: 'meldeversaeumnis',
    ereignis_am: '2026-08-03',
    stufe: 2,
  }
  const setze = (pfad: string, alt: Json, neu: Json) =>
    bearbeiten(als(wir.f), { fall, aenderungen: [{ pfad, alt, neu }] })
  await muss(setze('angaben/m', null, fakt))
  const abgelehnt = async (satz: string) => {
    const r = await stelleFest(als(wir.f), fall)
    expect(r).toMatchObject({ ok: false, ablehnung: { art: 'nichtAbgedeckt' } })
    expect(JSON.stringify(r)).toContain(satz)
  }
  await abgelehnt('kein Verfahren mit Anhörung')
  let v = await begonnen(fall, 'm')
  v = await muss(antwort(v, 'ereignis', MELDE))
  await abgelehnt('Die Belehrung über die Rechtsfolgen ist noch nicht geprüft')
  v = await muss(antwort(v, 'belehrung', BELEHRT))
  await abgelehnt('Die Anhörung ist noch nicht versandt')
  v = await muss(fertigeAus(als(wir.f), { ...ziel(v), schritt: 'anhoerung' }))
  await abgelehnt('Antwort auf die Anhörung')
  v = await muss(
    antwort(v, 'antwort', { antwort: 'schriftlich', am: '2026-08-05', inhalt: 'Vergessen.', gespraech: 'nein' }),
  )
  v = await muss(antwort(v, 'grund', NEIN))
  await abgelehnt('außergewöhnliche Härte')
  v = await muss(antwort(v, 'haerte', NEIN))
  await abgelehnt('Der Beginn ist noch nicht festgelegt')
  v = await muss(antwort(v, 'beginn', { weg: 'post', bekanntgabe: '2026-08-09' }))
  await muss(setze('angaben/wohnung/grundmiete_cent', 400_00, 410_00))
  await abgelehnt('noch anderes')
  await muss(setze('angaben/wohnung/grundmiete_cent', 410_00, 400_00))
  await muss(setze('angaben/m/stufe', 2, 3))
  await abgelehnt('nicht die, über die angehört wurde')
  await muss(setze('angaben/m/stufe', 3, 2))
  const e = await festgestellt(als(wir.f), fall)
  // ordered at the end of August it would be known in September only, and begin in October
  db.uhr.stelle('2026-08-29T09:00')
  expect(await anordnen(als(wir.a), e)).toMatchObject({ ablehnung: { art: 'minderung' } })
  db.uhr.stelle('2026-08-27T09:00')
  expect(await anordnen(als(wir.a), e)).toMatchObject({ ok: true })
})

test('hardship: the money stays, the fact leaves the draft, the person is told', async () => {
  const fall = await bewilligt()
  let v = await angehoert(fall, MELDE, BELEHRT)
  v = await muss(
    antwort(v, 'antwort', {
      antwort: 'schriftlich',
      am: '2026-08-20',
      inhalt: 'Mir droht die Kündigung.',
      gespraech: 'nein',
    }),
  )
  v = await muss(antwort(v, 'grund', NEIN))
  v = await muss(antwort(v, 'haerte', { liegtVor: 'ja', begruendung: 'Es droht der Verlust der Wohnung.' }))
  expect(await schritte(fall)).toMatchObject({ beginn: 'entfaellt', entscheidung: 'entfaellt', mitteilung: 'offen' })
  v = await muss(fertigeAus(als(wir.f), { ...ziel(v), schritt: 'mitteilung' }))
  expect(await brieftext(fall, 'schreiben')).toContain('Verlust der Wohnung')
  expect((await summen(fall))['2026-09']).toBe(1113_00)
})

test('an instruction about another stage carries nothing, the first missed appointment either', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-08-05T09:00')
  let v = await begonnen(fall)
  v = await muss(antwort(v, 'ereignis', MELDE))
  await muss(antwort(v, 'belehrung', { ...BELEHRT, folge: '10-1' }))
  expect(await schritte(fall)).toMatchObject({ anhoerung: 'entfaellt', beginn: 'entfaellt' })
  const erster = await bewilligt()
  db.uhr.stelle('2026-08-05T09:00')
  v = await begonnen(erster)
  await muss(antwort(v, 'ereignis', { ...MELDE, frueher1: '' }))
  expect(await schritte(erster)).toMatchObject({ belehrung: 'entfaellt', anhoerung: 'entfaellt' })
})

test('§ 7b Abs. 4: one month without the Regelbedarf, then nothing; who comes in that month has 70 percent and goes on', async () => {
  const fall = await bewilligt()
  const ereignis = { ...MELDE, art: 'nichterreichbar', frueher2: '2026-07-20' }
  let v = await angehoert(fall, ereignis, { ...BELEHRT, folge: 'anspruch' })
  v = await muss(antwort(v, 'antwort', { antwort: 'keine', gespraech: 'anhaltspunkte' }))
  expect((await schritte(fall)).gespraech).toBe('offen')
  v = await muss(
    antwort(v, 'gespraech', {
      ergebnis: 'nichtGekommen',
      am: '2026-08-25',
      inhalt: 'Zum angebotenen Gespräch sind Sie nicht gekommen.',
    }),
  )
  v = await muss(antwort(v, 'grund', NEIN))
  v = await muss(antwort(v, 'haerte', NEIN))
  v = await muss(antwort(v, 'bereitschaft', { wie: 'nein' }))
  v = await muss(antwort(v, 'beginn', { weg: 'post', bekanntgabe: '2026-08-29' }))
  await muss(anordnen(als(wir.a), await festgestellt(als(wir.f), fall)))
  let je = await summen(fall)
  // September: rent 550,00 alone; from October nothing
  expect([je['2026-08'], je['2026-09'], je['2026-10'] ?? 0, je['2026-12'] ?? 0]).toEqual([1113_00, 550_00, 0, 0])
  expect((await schritte(fall)).ende).toBe('wartet')

  db.uhr.stelle('2026-09-16T09:00')
  v = await muss(
    antwort(v, 'ende', { wie: 'gemeldet', am: '2026-09-16', was: 'Am 16. September 2026 waren Sie im Haus.' }),
  )
  expect((await schritte(fall)).endbescheid).toBe('offen')
  await muss(anordnen(als(wir.a), await festgestellt(als(wir.f), fall)))
  je = await summen(fall)
  // § 32 Abs. 3 Satz 2: 563,00 - 168,90 = 394,10, with rent 944,10
  expect([je['2026-09'], je['2026-10'], je['2026-12']]).toEqual([944_10, 1113_00, 1113_00])
  expect(await brieftext(fall, 'minderungsbescheid')).toContain('wieder erreichbar')
})
