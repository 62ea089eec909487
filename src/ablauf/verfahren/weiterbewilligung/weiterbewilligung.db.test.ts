import { expect, test } from 'vitest'
import { listeAufforderungen, type Verfahren } from '../../../fall/index.ts'
import { type Kennung, monat } from '../../../kern/index.ts'
import { MUSTERSTADT } from '../../../stammdaten/pruefung.ts'
import { arbeiteAb, mitRechten } from '../../../technik/index.ts'
import { ABLAUF_BEARBEITER } from '../../auftraege.ts'
import { bearbeiten } from '../../bearbeiten.ts'
import { ladeFallansicht } from '../../fallansicht.ts'
import { musteramt } from '../../musteramt.ts'
import { bewillige } from '../../pruefung.ts'
import { beginne, fertigeAus, zeigeVerfahren } from '../fuehren.ts'
import { muss, verfahrensprobe, ziel } from '../verfahrensprobe.ts'

const amt = await musteramt()
const { db, wir, als } = amt
const probe = verfahrensprobe(amt)
const { antwort, schritte, brieftext } = probe
type Fall = Kennung<'Leistungsfall'>

/** Granted from January to June 2026. */
function bewilligt(weitere: Parameters<typeof probe.bewilligt>[0] = {}): Promise<Fall> {
  return probe.bewilligt({ von: monat('2026-01'), bis: monat('2026-06'), ...weitere })
}

async function begonnen(fall: Fall): Promise<Verfahren> {
  const r = await beginne(als(wir.f), { fall, art: 'weiterbewilligung', gegenstand: '2026-06-30' })
  if (!r.ok) throw new Error(r.ablehnung.art)
  return r.wert
}
const grund = async (fall: Fall, id: string) =>
  (await zeigeVerfahren(als(wir.f), fall))?.verfahren[0]?.schritte.find((s) => s.id === id)?.grund

const UNVERAENDERT = {
  'thema.personen': 'unveraendert',
  'thema.wohnen': 'unveraendert',
  'thema.einkommen': 'unveraendert',
  'thema.vermoegen': 'unveraendert',
}

test('on time and nothing changed: letter, application, one confirmation, a year in the draft, ordered', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-05-20T10:00')
  let v = await begonnen(fall)
  v = await muss(fertigeAus(als(wir.f), { ...ziel(v), schritt: 'erinnerung' }))
  const brief = await brieftext(fall, 'weiterbewilligung')
  // § 37 Abs. 2 Satz 2 SGB II: an application in July reaches back to 1 July, one in August does not
  expect(brief).toContain('bis zum 31. Mai 2026 einen neuen Antrag')
  expect(brief).toContain('Kommt er erst nach dem 31. Juli 2026, bekommen Sie für Juli 2026 nichts.')
  expect(brief).toContain(
    'Unterkunft und Heizung: Kaltmiete im Monat 400,00 €, Nebenkosten im Monat 80,00 €, Heizung im Monat 70,00 €',
  )
  await arbeiteAb(db.umgebung, ABLAUF_BEARBEITER)
  const offene = await mitRechten(db.db, wir.f.akteur, (tx) => listeAufforderungen(tx, { traeger: MUSTERSTADT, fall }))
  expect(offene.filter((a) => a.zustand === 'offen' && a.art === 'zeitraumEndet')).toEqual([])
  expect(offene.filter((a) => a.zustand === 'offen' && a.art === 'verfahren').length).toBe(2)

  v = await muss(antwort(v, 'antrag', { gekommen: 'ja', am: '2026-05-20' }))
  expect(await grund(fall, 'luecke')).toBe('Der Antrag wirkt ab 01.07.2026. Kein Monat fehlt.')
  v = await muss(antwort(v, 'angaben', UNVERAENDERT))
  expect((await schritte(fall)).aenderungen).toBe('entfaellt')
  v = await muss(antwort(v, 'vorlaeufig', { grund: 'nein' }))
  expect(await grund(fall, 'zeitraum')).toBe('Vorschlag: 01.07.2026 bis 30.06.2027, 12 Monate.')
  expect(await antwort(v, 'zeitraum', { monate: 3 })).toMatchObject({ ablehnung: { art: 'wirkung' } })
  v = await muss(antwort(v, 'zeitraum', { monate: 12 }))
  const ansicht = await ladeFallansicht(als(wir.f), fall)
  expect(ansicht?.entwurf?.inhalt.angaben['bwz-2']).toMatchObject({ von: '2026-07-01', bis: '2027-06-30' })
  expect(ansicht?.monate.length).toBe(18)
  expect((await schritte(fall)).entscheidung).toBe('offen')
  await bewillige(als(wir.f), als(wir.a), fall)
  expect(Object.values(await schritte(fall)).every((z) => z === 'erledigt' || z === 'entfaellt')).toBe(true)
})

test('changing pay: provisional with its ground, six months; what ends is asked and has to be entered', async () => {
  const fall = await bewilligt({
    weitere: {
      lohn: {
        art: 'erwerbseinkommen',
        person: 'P1',
        von: null,
        bis: '2026-06-30',
        brutto_cent: 520_00,
        steuern_cent: 0,
        sozialabgaben_cent: 0,
      },
    },
  })
  db.uhr.stelle('2026-06-10T10:00')
  let v = await begonnen(fall)
  v = await muss(antwort(v, 'antrag', { gekommen: 'ja', am: '2026-06-10' }))
  // pay ends with the period: no answer is proposed, and without one it is asked for
  expect(await antwort(v, 'angaben', { ...UNVERAENDERT, 'thema.einkommen': '' })).toMatchObject({
    ablehnung: { art: 'werte' },
  })
  v = await muss(antwort(v, 'angaben', { ...UNVERAENDERT, 'thema.einkommen': 'geaendert', nachweise: ['lohn'] }))
  expect(await schritte(fall)).toMatchObject({ aenderungen: 'offen', vorlaeufig: 'gesperrt' })
  const lohn = await bearbeiten(als(wir.f), {
    fall,
    aenderungen: [{ pfad: 'angaben/lohn/bis', alt: '2026-06-30', neu: null }],
  })
  expect(lohn).toMatchObject({ ok: true, wert: { konflikte: [] } })
  expect(await schritte(fall)).toMatchObject({ aenderungen: 'erledigt', vorlaeufig: 'offen' })
  const weil = 'Ihr Lohn wechselt. Wir rechnen mit 520,00 € im Monat.'
  expect(
    await antwort(v, 'vorlaeufig', { grund: 'hoehe', zuVertreten: 'ja', weil, spaeter_nachweisen: 'x' }),
  ).toMatchObject({ ablehnung: { art: 'wirkung' } })
  v = await muss(
    antwort(v, 'vorlaeufig', {
      grund: 'hoehe',
      zuVertreten: 'nein',
      weil,
      spaeter_nachweisen: 'Lohnabrechnungen von Juli bis Dezember 2026',
    }),
  )
  v = await muss(antwort(v, 'zeitraum', { monate: 6 }))
  const inhalt = (await ladeFallansicht(als(wir.f), fall))?.entwurf?.inhalt
  expect(inhalt?.angaben['bwz-2']).toMatchObject({ von: '2026-07-01', bis: '2026-12-31' })
  expect(inhalt?.umstaende['bwz-2']).toMatchObject({ vorlaeufigkeitsgrund: 'hoehe', weil })
  expect(inhalt?.nachweise.lohn).toMatchObject({ zustand: 'fehlt' })
})

test('two months late: a gap, unless a reason makes the application count earlier', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-08-12T10:00')
  let v = await begonnen(fall)
  v = await muss(antwort(v, 'antrag', { gekommen: 'ja', am: '2026-08-12' }))
  expect(await grund(fall, 'luecke')).toBe('Der Antrag wirkt ab 01.08.2026. Für Juli 2026 gibt es keine Leistung.')
  v = await muss(antwort(v, 'luecke', { grund: 'frueherGestellt', gilt: '2026-07-30', warum: 'Anruf im Vermerk' }))
  expect(await grund(fall, 'luecke')).toContain('Er gilt als am 30.07.2026 gestellt. Der Antrag wirkt ab 01.07.2026.')
})

test('no application: after the last day it is said, and the benefit has ended', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-06-25T10:00')
  const v = await begonnen(fall)
  expect(await antwort(v, 'antrag', { gekommen: 'nein' })).toMatchObject({ ablehnung: { art: 'werte' } })
  db.uhr.stelle('2026-07-01T10:00')
  await muss(antwort(v, 'antrag', { gekommen: 'nein' }))
  expect(await schritte(fall)).toMatchObject({ antrag: 'erledigt', zeitraum: 'entfaellt', entscheidung: 'entfaellt' })
})
