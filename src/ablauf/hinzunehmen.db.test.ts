import { expect, test } from 'vitest'
import { datum, isoMonat, type Kennung } from '../kern/index.ts'
import { anordnen } from './anordnen.ts'
import { bearbeiten } from './bearbeiten.ts'
import { type Entwurfsansicht, zeigeDifferenz } from './differenz.ts'
import { ladeFallansicht } from './fallansicht.ts'
import { type Hinzunahme, hinzunehmen } from './hinzunehmen.ts'
import { musteramt } from './musteramt.ts'
import { festgestellt, nimmEinzelneAuf } from './pruefung.ts'

const { wir, als } = await musteramt()
type Fall = Kennung<'Leistungsfall'>

/** A husband who moves in on 1 April. */
const mann = (fall: Fall): Hinzunahme => ({
  fall,
  rolle: 'partner',
  eltern: [],
  von: datum('2026-04-01'),
  anschrift: { strasse: 'Lindenstraße', hausnummer: '4', zusatz: '', plz: '99999', ort: 'Musterstadt', land: 'DE' },
  person: {
    neu: {
      vorname: 'Kai',
      nachname: 'Sonntag',
      geburtsname: '',
      geburtsdatum: datum('1988-05-17'),
      geburtsort: '',
      geschlecht: 'maennlich',
    },
  },
})

async function bewilligt(): Promise<Fall> {
  const fall = await nimmEinzelneAuf(als(wir.f))
  const a = await anordnen(als(wir.a), await festgestellt(als(wir.f), fall))
  if (!a.ok) throw new Error(JSON.stringify(a.ablehnung))
  return fall
}

async function differenz(fall: Kennung<'Leistungsfall'>): Promise<Entwurfsansicht | undefined> {
  const v = await ladeFallansicht(als(wir.f), fall)
  return v && zeigeDifferenz(als(wir.f), v)
}

test('who moves in is decided from that month on, the months before are left alone', async () => {
  const fall = await bewilligt()
  const r = await hinzunehmen(als(wir.f), mann(fall))
  expect(r).toMatchObject({ ok: true, wert: { lokal: 'P2', angabe: 'person-2' } })
  const zwei = { pfad: 'angaben/wohnung/koepfe', alt: 1, neu: 2 }
  expect((await bearbeiten(als(wir.f), { fall, aenderungen: [zwei] })).ok).toBe(true)
  const ansicht = await differenz(fall)
  const regelt = ansicht?.differenz.regelt.filter((pm) => pm.person === 'P2').map((pm) => isoMonat(pm.monat))
  expect(regelt).toEqual(['04', '05', '06', '07', '08', '09', '10', '11', '12'].map((m) => `2026-${m}`))
  expect(ansicht?.zusammenstellung.art).toBe('aenderung')
  expect(ansicht?.zusammenstellung.dokumente.map((d) => d.art)).toEqual(['aenderungsbescheid'])
})

test('who is in the draft already is refused by name, in another draft she keeps her id', async () => {
  const fall = await nimmEinzelneAuf(als(wir.f))
  const erst = await hinzunehmen(als(wir.f), mann(fall))
  if (!erst.ok) throw new Error(erst.ablehnung.art)
  const ansicht = await differenz(fall)
  const person = ansicht?.fall.mitglieder.find((m) => m.lokal === 'P2')?.person
  if (person === undefined) throw new Error('nobody joined')
  const bekannt = { ...mann(fall), person: { bekannt: person, geburt: datum('1988-05-17') } }
  const nochmal = await hinzunehmen(als(wir.f), bekannt)
  expect(nochmal).toEqual({ ok: false, ablehnung: { art: 'schonDabei', lokal: 'P2' } })
  const weg = {
    pfad: `angaben/${erst.wert.angabe}`,
    alt: ansicht?.entwurf.inhalt.angaben['person-2'] ?? null,
    neu: null,
  }
  await bearbeiten(als(wir.f), { fall, aenderungen: [weg] })
  expect(await hinzunehmen(als(wir.f), bekannt)).toMatchObject({ ok: true, wert: { lokal: 'P2' } })
})

test('it is an edit like any other: it voids what waits, and is refused to another Jobcenter', async () => {
  const fall = await nimmEinzelneAuf(als(wir.f))
  const entscheidung = await festgestellt(als(wir.f), fall)
  expect(await hinzunehmen(als(wir.fremd), mann(fall))).toEqual({ ok: false, ablehnung: { art: 'unbekannt' } })
  expect((await hinzunehmen(als(wir.f), mann(fall))).ok).toBe(true)
  expect(await anordnen(als(wir.a), entscheidung)).toMatchObject({
    ok: false,
    ablehnung: { art: 'nichtFestgestellt', zustand: 'verfallen' },
  })
})

test('a person who cannot be is refused, and nothing is left behind', async () => {
  const fall = await nimmEinzelneAuf(als(wir.f))
  const m = mann(fall)
  if (!('neu' in m.person)) throw new Error('he is new')
  const ohneNamen = { ...m, person: { neu: { ...m.person.neu, nachname: '' } } }
  expect(await hinzunehmen(als(wir.f), ohneNamen)).toMatchObject({ ok: false, ablehnung: { art: 'person' } })
  expect((await differenz(fall))?.fall.mitglieder).toHaveLength(1)
})
