import { expect, test } from 'vitest'
import { ladeFall, ladeFassung, listeVerfahren, type Verfahren } from '../../../fall/index.ts'
import type { Json, Kennung } from '../../../kern/index.ts'
import { listeEntscheidungen } from '../../../leistung/index.ts'
import { MUSTERSTADT } from '../../../stammdaten/pruefung.ts'
import { mitRechten } from '../../../technik/index.ts'
import { pruefeHauptbuch } from '../../../zahlung/index.ts'
import { anordnen } from '../../anordnen.ts'
import { bearbeiten, oeffneZumBearbeiten } from '../../bearbeiten.ts'
import { ladeFallansicht } from '../../fallansicht.ts'
import { musteramt } from '../../musteramt.ts'
import { festgestellt, nimmEinzelneAuf, richteZahlerkontoEin, stelleFest, zahleHeute } from '../../pruefung.ts'
import { einbehaltstext } from '../../versagung.ts'
import { beginne, fertigeAus, zeigeVerfahren } from '../fuehren.ts'
import { muss, verfahrensprobe, ziel } from '../verfahrensprobe.ts'

const amt = await musteramt()
const { db, wir, als } = amt
const { antwort, bewilligt, brieftext, dokumente, schritte, summen } = verfahrensprobe(amt)
const zahlerkonto = await richteZahlerkontoEin(db.umgebung, wir.a.nutzer, wir.a2.nutzer)
type Fall = Kennung<'Leistungsfall'>

async function setze(fall: Fall, pfad: string, alt: Json, neu: Json): Promise<void> {
  await muss(oeffneZumBearbeiten(als(wir.f), fall))
  await muss(bearbeiten(als(wir.f), { fall, aenderungen: [{ pfad, alt, neu }] }))
}
const FEHLT = { zustand: 'fehlt', dokument: null, seite: null, frist: null, bezeichnung: 'Kontoauszüge' }

/** Asked on the day of the clock, reminded three weeks later, in vain. */
async function vergeblichGebeten(fall: Fall, tage: readonly [string, string, string]): Promise<Verfahren> {
  db.uhr.stelle(`${tage[0]}T10:00`)
  await setze(fall, 'nachweise/wohnung', null, FEHLT)
  let v = await muss(beginne(als(wir.f), { fall, art: 'mitwirkung', gegenstand: 'P1' }))
  v = await muss(antwort(v, 'umfang', { nachweise: ['wohnung'], warum: 'Sie zeigen, welches Geld da ist.' }))
  v = await muss(fertigeAus(als(wir.f), { ...ziel(v), schritt: 'bitte' }))
  db.uhr.stelle(`${tage[1]}T10:00`)
  v = await muss(antwort(v, 'eingang', { da: [] }))
  v = await muss(fertigeAus(als(wir.f), { ...ziel(v), schritt: 'erinnerung' }))
  db.uhr.stelle(`${tage[2]}T10:00`)
  v = await muss(antwort(v, 'nachfrist', { da: [] }))
  return muss(antwort(v, 'folge', { wie: 'versagen', abwaegung: 'Nach der Akte lässt sich nichts sagen.' }))
}

/** The kind of the youngest decision. */
const art = async (fall: Fall): Promise<string | undefined> =>
  (await mitRechten(db.db, wir.f.akteur, (tx) => listeEntscheidungen(tx, { traeger: MUSTERSTADT, fall })))[0]?.art
/** What the head of the case says. */
const kopftext = (fall: Fall): Promise<string | undefined> =>
  mitRechten(db.db, wir.f.akteur, async (tx) => {
    const l = await ladeFall(tx, fall)
    const fassung = l?.fassung && (await ladeFassung(tx, MUSTERSTADT, l.fassung.id))
    return fassung ? einbehaltstext(fassung.inhalt, await listeVerfahren(tx, l), db.uhr.heute()) : undefined
  })

const begonnen = async (fall: Fall): Promise<Verfahren> => {
  const liste = await zeigeVerfahren(als(wir.f), fall)
  const gegenstand = liste?.moeglich.find((m) => m.plan.art === 'versagung')?.anlaesse[0]?.gegenstand ?? ''
  return muss(beginne(als(wir.f), { fall, art: 'versagung', gegenstand }))
}

const PRUEFUNG = {
  wichtig: 'nein',
  erheblich: 'Ohne die Auszüge wissen wir nicht, wovon Sie leben.',
  anders: 'Die Bank gibt sie nur Ihnen.',
}
const GANZ = {
  worum: 'versagung',
  personen: ['P1'],
  umfang: 'ganz',
  teil: 'Ein Teil reicht nicht, weil die Auszüge den ganzen Anspruch betreffen.',
  fuer: 'Sie brauchen das Geld für Miete und Essen.',
  gegen: 'Wir haben zweimal gebeten und nichts gehört.',
}

test('§ 66 Abs. 1, 3 SGB I: an application is refused for now, and granted wholly when the papers have come (§ 67)', async () => {
  db.uhr.stelle('2025-12-15T10:00')
  const fall = await nimmEinzelneAuf(als(wir.f))
  await vergeblichGebeten(fall, ['2025-12-15', '2026-01-05', '2026-01-19'])
  let v = await begonnen(fall)
  expect(await antwort(v, 'pruefung', { ...PRUEFUNG, wichtig: 'ja' })).toMatchObject({ ablehnung: { art: 'wirkung' } })
  v = await muss(antwort(v, 'pruefung', PRUEFUNG))
  // discretion in one sentence for all is none (§ 39 Abs. 1 SGB I)
  expect(await antwort(v, 'umfang', { ...GANZ, fuer: GANZ.teil })).toMatchObject({ ablehnung: { art: 'wirkung' } })
  expect(await antwort(v, 'umfang', { ...GANZ, worum: 'entziehung' })).toMatchObject({ ablehnung: { art: 'werte' } })
  v = await muss(antwort(v, 'umfang', GANZ))
  expect(await schritte(fall, 'versagung')).toMatchObject({ anhoerung: 'entfaellt', entwurf: 'offen' })
  v = await muss(antwort(v, 'entwurf', { bleibt: 'ja', ab: '2026-01' }))
  expect(await anordnen(als(wir.a), await festgestellt(als(wir.f), fall))).toMatchObject({ ok: true })
  expect(await summen(fall)).toEqual({})
  expect([await art(fall), await kopftext(fall)]).toEqual(['versagung', 'Leistung versagt bis 31.12.2026'])
  const s = await brieftext(fall, 'versagungsbescheid')
  for (const x of [
    'für Januar bis Dezember 2026 ganz versagt, bis die fehlenden Unterlagen da sind (§ 66 Abs. 1 SGB I)',
    'Am 15. Dezember 2025 und am 5. Januar 2026',
    'Sie brauchen das Geld für Miete und Essen.',
    'Widerspruch',
    '1.113,00 €',
  ])
    expect(s).toContain(x)
  expect(s).not.toContain('§ 39 Nr. 1 SGB II')
  expect((await dokumente(fall)).map((d) => d.art)).not.toContain('ablehnungsbescheid')
  expect(await schritte(fall, 'versagung')).toMatchObject({ entscheidung: 'erledigt', nachholung: 'wartet' })

  db.uhr.stelle('2026-03-10T10:00')
  await setze(fall, 'nachweise/wohnung/zustand', 'fehlt', 'vorgelegt')
  v = await muss(
    antwort(v, 'nachholung', {
      am: '2026-03-10',
      rueck: 'ganz',
      warum: 'Sie waren krank und hatten Schulden bei der Miete.',
    }),
  )
  expect(await anordnen(als(wir.a), await festgestellt(als(wir.f), fall))).toMatchObject({ ok: true })
  expect([await art(fall), await kopftext(fall)]).toEqual(['nachholung', undefined])
  // 563,00 Regelbedarf (RBSFV 2026) and 550,00 rent, every month of the year
  expect(Object.values(await summen(fall))).toEqual(Array(12).fill(1113_00))
  const n = await brieftext(fall, 'nachholungsbescheid')
  for (const x of ['am 10. März 2026 sind Ihre Unterlagen angekommen', 'seit dem 1. Januar 2026', '§ 67 SGB I'])
    expect(n).toContain(x)
  expect(await brieftext(fall, 'bewilligungsbescheid')).toContain('1.113,00 €')
  expect(await schritte(fall, 'versagung')).toMatchObject({ nachholung: 'erledigt', wieder: 'erledigt' })
  // January to March at once by the next day's run, each once
  db.uhr.stelle('2026-03-11T10:00')
  await zahleHeute(db.umgebung, wir.a.nutzer, wir.a2.nutzer, zahlerkonto)
  expect(await mitRechten(db.db, wir.f.akteur, (tx) => pruefeHauptbuch(tx, MUSTERSTADT))).toEqual([])
})

test('a running benefit: heard first, withheld in part for the time to come; later cooperation pays from a month on', async () => {
  const fall = await bewilligt()
  await vergeblichGebeten(fall, ['2026-06-01', '2026-06-22', '2026-07-06'])
  let v = await begonnen(fall)
  v = await muss(antwort(v, 'pruefung', PRUEFUNG))
  v = await muss(antwort(v, 'umfang', { ...GANZ, worum: 'entziehung', umfang: 'teil', leistungen: ['unterkunft'] }))
  v = await muss(fertigeAus(als(wir.f), { ...ziel(v), schritt: 'anhoerung' }))
  expect(await brieftext(fall, 'anhoerung')).toContain('zum Teil (Unterkunft und Heizung) entziehen')
  db.uhr.stelle('2026-07-28T10:00')
  v = await muss(antwort(v, 'antwort', { hat: 'nein' }))
  // posted on 28.7., known on 1.8. (§ 37 Abs. 2 SGB X): August has begun by then, so from September on
  expect(await antwort(v, 'entwurf', { bleibt: 'ja', ab: '2026-08' })).toMatchObject({ ablehnung: { art: 'werte' } })
  v = await muss(antwort(v, 'entwurf', { bleibt: 'ja', ab: '2026-09' }))
  // nothing else may be decided with it
  await setze(fall, 'angaben/wohnung/heizung_cent', 70_00, 80_00)
  expect(await stelleFest(als(wir.f), fall)).toMatchObject({ ablehnung: { art: 'nichtAbgedeckt' } })
  await setze(fall, 'angaben/wohnung/heizung_cent', 80_00, 70_00)
  expect(await anordnen(als(wir.a), await festgestellt(als(wir.f), fall))).toMatchObject({ ok: true })
  expect([await art(fall), await kopftext(fall)]).toEqual(['entziehung', 'Leistung zum Teil entzogen bis 31.12.2026'])
  const je = await summen(fall)
  expect([je['2026-08'], je['2026-09'], je['2026-12']]).toEqual([1113_00, 563_00, 563_00])
  const s = await brieftext(fall, 'versagungsbescheid')
  for (const x of [
    'ab dem 1. September 2026 zum Teil, nämlich bei Unterkunft und Heizung, entzogen',
    'Es bleiben 563,00 € im Monat.',
    '§ 39 Nr. 1 SGB II',
    'nach Ihrer Sicht gefragt (§ 24 SGB X)',
  ])
    expect(s).toContain(x)
  expect((await dokumente(fall)).map((d) => d.art)).not.toContain('aenderungsbescheid')

  db.uhr.stelle('2026-11-16T10:00')
  await setze(fall, 'nachweise/wohnung/zustand', 'fehlt', 'vorgelegt')
  expect(await antwort(v, 'nachholung', { am: '2026-11-16', rueck: 'teil', warum: 'x' })).toMatchObject({
    ablehnung: { art: 'werte' },
  })
  v = await muss(
    antwort(v, 'nachholung', {
      am: '2026-11-16',
      rueck: 'teil',
      ab: '2026-10',
      warum: 'Die Miete für Oktober ist noch offen.',
    }),
  )
  expect(await anordnen(als(wir.a), await festgestellt(als(wir.f), fall))).toMatchObject({ ok: true })
  const danach = await summen(fall)
  expect([danach['2026-09'], danach['2026-10'], danach['2026-12']]).toEqual([563_00, 1113_00, 1113_00])
  expect(await brieftext(fall, 'nachholungsbescheid')).toContain('Für September 2026 bleibt es bei der Entziehung.')
  expect(await brieftext(fall, 'aenderungsbescheid')).toContain('1.113,00 €')
  const ansicht = await ladeFallansicht(als(wir.f), fall)
  expect(ansicht?.maengel).toEqual([])
  expect(v.beendet).toBe(false)
})

test('refused: withheld by hand without a procedure, papers that came meanwhile, a month that has come meanwhile', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-06-01T10:00')
  const von66 = {
    art: 'handwert',
    person: 'P1',
    leistung: 'regelbedarf',
    betrag_cent: 0,
    von: '2026-09-01',
    bis: '2026-12-31',
    begruendung: 'Es fehlt etwas.',
    rechtsgrundlage: '§ 66 SGB I',
  }
  await setze(fall, 'umstaende/von-hand', null, von66)
  expect(await stelleFest(als(wir.f), fall)).toMatchObject({
    ablehnung: { gruende: [expect.stringContaining('nur mit dem Verfahren')] },
  })
  await setze(fall, 'umstaende/von-hand', von66, null)
  await vergeblichGebeten(fall, ['2026-06-01', '2026-06-22', '2026-07-06'])
  let v = await begonnen(fall)
  v = await muss(antwort(v, 'pruefung', PRUEFUNG))
  v = await muss(antwort(v, 'umfang', { ...GANZ, worum: 'entziehung' }))
  v = await muss(fertigeAus(als(wir.f), { ...ziel(v), schritt: 'anhoerung' }))
  v = await muss(
    antwort(v, 'antwort', { hat: 'ja', am: '2026-07-07', inhalt: 'Ich suche noch.', wuerdigung: 'Das reicht nicht.' }),
  )
  v = await muss(antwort(v, 'entwurf', { bleibt: 'ja', ab: '2026-08' }))
  const wartet = await festgestellt(als(wir.f), fall)
  db.uhr.stelle('2026-07-30T10:00')
  // ordered on 30.7., known on 3.8.: August has begun (§ 66 SGB I works for the time to come)
  expect(await anordnen(als(wir.a), wartet)).toMatchObject({ ablehnung: { art: 'minderung' } })
  expect(await schritte(fall, 'versagung')).toMatchObject({ entwurf: 'offen', entscheidung: 'gesperrt' })
  v = await muss(antwort(v, 'entwurf', { bleibt: 'ja', ab: '2026-09' }))
  const umstaende = (await ladeFallansicht(als(wir.f), fall))?.entwurf?.inhalt.umstaende ?? {}
  expect(Object.keys(umstaende).sort()).toEqual(['versagung-P1-regelbedarf-2609', 'versagung-P1-unterkunft-2609'])
  await setze(fall, 'nachweise/wohnung/zustand', 'fehlt', 'vorgelegt')
  expect(Object.values(await schritte(fall, 'versagung')).every((z) => z === 'entfaellt')).toBe(true)
  expect(await stelleFest(als(wir.f), fall)).toMatchObject({
    ablehnung: { gruende: [expect.stringContaining('inzwischen da')] },
  })
})
