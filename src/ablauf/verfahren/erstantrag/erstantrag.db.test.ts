import { expect, test } from 'vitest'
import { listeDokumente, oeffne } from '../../../akte/index.ts'
import type { Verfahren } from '../../../fall/index.ts'
import { type Json, type Kennung, monat } from '../../../kern/index.ts'
import type { Angabe } from '../../../recht/index.ts'
import { MUSTERSTADT } from '../../../stammdaten/pruefung.ts'
import { mitRechten } from '../../../technik/index.ts'
import { bearbeiten } from '../../bearbeiten.ts'
import { ladeFallansicht } from '../../fallansicht.ts'
import { musteramt } from '../../musteramt.ts'
import { bewillige, nimmEinzelneAuf } from '../../pruefung.ts'
import { beginne, fertigeAus, klaere, zeigeVerfahren } from '../fuehren.ts'

const { db, wir, als } = await musteramt()
type Fall = Kennung<'Leistungsfall'>
const ziel = (v: Verfahren) => ({ fall: v.fall, verfahren: v.id, nr: v.nr })
const antwort = (v: Verfahren, schritt: string, werte: Readonly<Record<string, Json>>) =>
  klaere(als(wir.f), { ...ziel(v), schritt, roh: (f) => werte[f.name] ?? '' })
async function muss<T>(r: Promise<{ ok: true; wert: T } | { ok: false; ablehnung: unknown }>): Promise<T> {
  const x = await r
  if (!x.ok) throw new Error(JSON.stringify(x.ablehnung))
  return x.wert
}
const begonnen = (fall: Fall) => muss(beginne(als(wir.f), { fall, art: 'erstantrag', gegenstand: 'antrag' }))
const alle = async (fall: Fall) =>
  (await zeigeVerfahren(als(wir.f), fall))?.verfahren.find((v) => v.verfahren.art === 'erstantrag')?.schritte ?? []
const offene = async (fall: Fall) => (await alle(fall)).filter((s) => s.zustand === 'offen').map((s) => s.id)
const grund = async (fall: Fall, id: string) => (await alle(fall)).find((s) => s.id === id)?.grund
const setze = (fall: Fall, pfad: string, neu: Json) =>
  muss(bearbeiten(als(wir.f), { fall, aenderungen: [{ pfad, alt: null, neu }] }))
async function brieftext(fall: Fall, art: string): Promise<string> {
  return mitRechten(db.db, wir.f.akteur, async (tx) => {
    const d = (await listeDokumente(tx, { traeger: MUSTERSTADT, fall })).find((x) => x.art === art)
    if (d === undefined) throw new Error(`no letter ${art}`)
    return new TextDecoder()
      .decode((await oeffne(tx, d, 'text')).bytes)
      .replaceAll('\u00a0', ' ')
      .replace(/\s+/g, ' ')
  })
}

const GIRO: Angabe = { art: 'vermoegen', person: 'P1', vermoegensart: 'sonstiges', wert_cent: 800_00 } as Angabe

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
  const v = await begonnen(fall)
  // 28.000,00 against the 40.000,00 of the Karenzzeit would be free (§ 12 Abs. 4 a. F.); 48.000,00 are not
  await setze(fall, 'angaben/depot', { ...GIRO, wert_cent: 48_000_00 } as Json)
  expect(await grund(fall, 'entscheidung')).toContain('der Antrag wird abgelehnt: Das Vermögen ist 48.000,00 €')
  await bewillige(als(wir.f), als(wir.a), fall)
  expect(await grund(fall, 'entscheidung')).toBe('Abgelehnt oder versagt; der Bescheid ist in der Akte.')
  expect(await brieftext(fall, 'ablehnungsbescheid')).toContain('Ihr Vermögen ist 48.000,00 €')
  expect(v.nr).toBe(0)
})

test('another office is responsible: the application goes there with its day; an application before the period is mended', async () => {
  const fall = await nimmEinzelneAuf(als(wir.f), { von: monat('2026-01') })
  await muss(
    bearbeiten(als(wir.f), {
      fall,
      aenderungen: [{ pfad: 'angaben/antrag/am', alt: '2025-12-17', neu: '2026-02-10' }],
    }),
  )
  expect(await zeigeVerfahren(als(wir.f), fall)).toBeDefined()
  await begonnen(fall)
  expect(await grund(fall, 'antrag')).toContain('Der Bewilligungszeitraum beginnt aber schon am 01.01.2026.')
})
