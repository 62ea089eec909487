import { expect, test } from 'vitest'
import type { Json, Kennung } from '../../../kern/index.ts'
import { bearbeiten } from '../../bearbeiten.ts'
import { ladeFallansicht } from '../../fallansicht.ts'
import { musteramt } from '../../musteramt.ts'
import { bewillige, nimmEinzelneAuf } from '../../pruefung.ts'
import { beginne, fertigeAus, klaere, zeigeVerfahren } from '../fuehren.ts'
import { muss, verfahrensprobe, ziel } from '../verfahrensprobe.ts'

const amt = await musteramt()
const { db, wir, als } = amt
const { antwort, brieftext } = verfahrensprobe(amt)
type Fall = Kennung<'Leistungsfall'>
const begonnen = (fall: Fall) => muss(beginne(als(wir.f), { fall, art: 'erstantrag', gegenstand: 'antrag' }))
const alle = async (fall: Fall) =>
  (await zeigeVerfahren(als(wir.f), fall))?.verfahren.find((v) => v.verfahren.art === 'erstantrag')?.schritte ?? []
const offene = async (fall: Fall) => (await alle(fall)).filter((s) => s.zustand === 'offen').map((s) => s.id)
const grund = async (fall: Fall, id: string) => (await alle(fall)).find((s) => s.id === id)?.grund
const setze = (fall: Fall, pfad: string, alt: Json, neu: Json) =>
  muss(bearbeiten(als(wir.f), { fall, aenderungen: [{ pfad, alt, neu }] }))

test('what the facts prove is ticked off; what only a human knows is asked once, and written into the facts', async () => {
  const fall = await nimmEinzelneAuf(als(wir.f))
  let v = await begonnen(fall)
  expect(await offene(fall)).toEqual([
    'eingang',
    'identitaet',
    'aufenthalt',
    'einkommen',
    'vermoegen',
    'nachweise',
    'vermittlung',
    'vorlaeufig',
    'entscheidung',
  ])
  expect(await grund(fall, 'antrag')).toBe(
    'Eingegangen am 15.12.2025, wirkt ab 01.12.2025 (§ 37 Abs. 2 Satz 2 SGB II).',
  )
  expect(await grund(fall, 'wohnen')).toContain('Wohnen kostet 550,00 € im Monat.')
  expect(await grund(fall, 'zeitraum')).toBe('01.01.2026 bis 31.12.2026. Der Antrag würde schon ab 01.12.2025 wirken.')
  v = await muss(fertigeAus(als(wir.f), { ...ziel(v), schritt: 'eingang' }))
  const brief = await brieftext(fall, 'schreiben')
  for (const x of ['am 15. Dezember 2025 angekommen', 'ab dem 1. Dezember 2025', 'Mietvertrag', '§ 42 SGB I'])
    expect(brief).toContain(x)
  expect(brief).not.toContain('Widerspruch')

  expect(await antwort(v, 'identitaet', { am: '2025-12-15' })).toMatchObject({ ablehnung: { art: 'werte' } })
  v = await muss(antwort(v, 'identitaet', { 'ausweis.P1': 'nochNicht', am: '2025-12-15' }))
  expect(await offene(fall)).toContain('identitaet')
  v = await muss(antwort(v, 'identitaet', { 'ausweis.P1': 'personalausweis', am: '2025-12-15' }))
  v = await muss(antwort(v, 'aufenthalt', { 'staat.P1': 'drittstaat', 'titel.P1': 'duldung', 'arbeit.P1': 'ja' }))
  // a Duldung alone would be an exclusion (§ 7 Abs. 1 Satz 2 Nr. 3 SGB II): the facts have to say so
  expect(await grund(fall, 'aufenthalt')).toContain('Asylbewerberleistungsgesetz')
  await muss(
    bearbeiten(als(wir.f), {
      fall,
      aenderungen: [{ pfad: 'umstaende/aufenthalt-P1/aufenthaltstitel', alt: 'duldung', neu: 'aufenthaltserlaubnis' }],
    }),
  )
  v = await muss(antwort(v, 'einkommen', { 'einkommen.P1': 'keins' }))
  v = await muss(antwort(v, 'vermoegen', { vermoegen: 'nichtErheblich' }))
  v = await muss(antwort(v, 'vermittlung', { 'status.P1': 'arbeitslos' }))
  v = await muss(antwort(v, 'nachweise', { da: ['wohnung'] }))
  expect(await offene(fall)).toEqual(['entscheidung'])
  expect(await grund(fall, 'vorlaeufig')).toBe('Endgültig: Alles ist belegt, kein Einkommen schwankt.')
  // 563,00 Regelbedarf (RBSFV 2026) and 550,00 rent
  expect(await grund(fall, 'entscheidung')).toBe('Nach den Angaben stehen 1.113,00 € im Monat zu.')
  const inhalt = (await ladeFallansicht(als(wir.f), fall))?.entwurf?.inhalt
  expect(inhalt?.umstaende['identitaet-P1']).toEqual({
    art: 'identitaet',
    person: 'P1',
    am: '2025-12-15',
    ausweisart: 'personalausweis',
    geprueft_von: wir.f.nutzer.bediensteter,
  })
  expect(inhalt?.nachweise.wohnung).toMatchObject({ zustand: 'vorgelegt' })
  await bewillige(als(wir.f), als(wir.a), fall)
  expect((await alle(fall)).every((s) => s.zustand === 'erledigt' || s.zustand === 'entfaellt')).toBe(true)
})

test('a missing paper: asked for by its own procedure, not twice; provisional until it is there, with six months', async () => {
  db.uhr.stelle('2025-12-15T10:00')
  const fall = await nimmEinzelneAuf(als(wir.f))
  let v = await begonnen(fall)
  v = await muss(antwort(v, 'nachweise', { da: [] }))
  expect(await grund(fall, 'nachweise')).toContain('Es fehlt: Mietvertrag')
  const bitte = await muss(beginne(als(wir.f), { fall, art: 'mitwirkung', gegenstand: 'P1' }))
  const umfang = await muss(antwort(bitte, 'umfang', { nachweise: ['wohnung'], warum: 'Davon hängt die Höhe ab.' }))
  await muss(fertigeAus(als(wir.f), { ...ziel(umfang), schritt: 'bitte' }))
  // posted on Monday 15.12.2025, known on 19.12., fourteen days: Friday 2.1.2026 (§ 37 Abs. 2, § 26 SGB X)
  expect((await alle(fall)).find((s) => s.id === 'nachweise')).toMatchObject({
    zustand: 'wartet',
    grund: expect.stringContaining('Angefordert bis 02.01.2026'),
  })
  v = await muss(
    antwort(v, 'vorlaeufig', {
      grund: 'hoehe',
      zuVertreten: 'nein',
      weil: 'Der Mietvertrag fehlt noch. Wir rechnen mit 550,00 € Miete.',
      spaeter_nachweisen: 'Mietvertrag',
    }),
  )
  // § 41 Abs. 3 Satz 2 Nr. 1 SGB II: provisional, so six months instead of the twelve asked for
  expect(await grund(fall, 'zeitraum')).toContain('Vorschlag: 01.01.2026 bis 30.06.2026, 6 Monate')
  expect(await antwort(v, 'zeitraum', { monate: 12 })).toMatchObject({ ablehnung: { art: 'wirkung' } })
  await muss(antwort(v, 'zeitraum', { monate: 6 }))
  const inhalt = (await ladeFallansicht(als(wir.f), fall))?.entwurf?.inhalt
  expect(inhalt?.angaben['bwz-1']).toMatchObject({ von: '2026-01-01', bis: '2026-06-30' })
  expect(inhalt?.umstaende['bwz-1']).toMatchObject({ art: 'vorlaeufigkeit', vorlaeufigkeitsgrund: 'hoehe' })
})

test('refused, with the reason: in the step before it is decided, and in the notice', async () => {
  const fall = await nimmEinzelneAuf(als(wir.f))
  await begonnen(fall)
  const depot = { art: 'vermoegen', person: 'P1', vermoegensart: 'wertpapiere', geschuetzt: false }
  // above the 40.000,00 that are free in the Karenzzeit until June 2026 (§ 12 Abs. 4 Satz 1 SGB II a. F.)
  await setze(fall, 'angaben/depot', null, { ...depot, wert_cent: 98_000_00 })
  expect(await grund(fall, 'entscheidung')).toContain('der Antrag wird abgelehnt: Das Vermögen ist 98.000,00 €')
  await bewillige(als(wir.f), als(wir.a), fall)
  expect(await grund(fall, 'entscheidung')).toBe('Abgelehnt oder versagt; der Bescheid ist in der Akte.')
  expect(await brieftext(fall, 'ablehnungsbescheid')).toContain('Ihr Vermögen ist 98.000,00 €')
})

test('an application later than its period is to be mended; one for another office goes there with its day', async () => {
  const fall = await nimmEinzelneAuf(als(wir.f))
  let v = await begonnen(fall)
  await setze(fall, 'angaben/antrag/am', '2025-12-15', '2026-02-10')
  expect(await grund(fall, 'antrag')).toContain('Der Bewilligungszeitraum beginnt aber schon am 01.01.2026.')
  await setze(fall, 'angaben/antrag/am', '2026-02-10', '2025-12-15')
  // lives at the seat of the office: nobody is asked
  expect((await alle(fall)).find((s) => s.id === 'zustaendigkeit')?.zustand).toBe('erledigt')
  expect(await klaere(als(wir.f), { ...ziel(v), schritt: 'zustaendigkeit', roh: () => 'nein' })).toMatchObject({
    ablehnung: { art: 'schritt' },
  })
  const fremd = await nimmEinzelneAuf(als(wir.f), { ort: 'Meldorf' })
  v = await begonnen(fremd)
  v = await muss(
    antwort(v, 'zustaendigkeit', {
      wir: 'nein',
      stelle: 'Jobcenter Dithmarschen in Heide',
      warum: 'Sie wohnen in Meldorf.',
    }),
  )
  expect(await offene(fremd)).toEqual(['weiterleitung'])
  await muss(fertigeAus(als(wir.f), { ...ziel(v), schritt: 'weiterleitung' }))
  const brief = await brieftext(fremd, 'schreiben')
  for (const x of ['Jobcenter Dithmarschen', 'am 15. Dezember 2025 gestellt (§ 16 Abs. 2 SGB I)'])
    expect(brief).toContain(x)
  expect(await offene(fremd)).toEqual([])
})
