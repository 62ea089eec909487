import { expect, test } from 'vitest'
import { listeAufforderungen } from '../fall/index.ts'
import { datum, type Json, type Kennung, monat } from '../kern/index.ts'
import { rechneNach } from '../leistung/index.ts'
import { arbeiteAb, mitRechten } from '../technik/index.ts'
import { anordnen } from './anordnen.ts'
import { AUFFORDERUNGEN_BEARBEITER, stelleAufforderungspflege } from './aufforderungen.ts'
import { bearbeiten, oeffneZumBearbeiten } from './bearbeiten.ts'
import { zeigeDifferenz } from './differenz.ts'
import { ladeFallansicht } from './fallansicht.ts'
import { akteurVon, type Handelnder } from './handelnder.ts'
import { musteramt } from './musteramt.ts'
import { bewillige, festgestellt, nimmEinzelneAuf, richteZahlerkontoEin, stelleFest, zahleMonat } from './pruefung.ts'
import { zeigeVorlage } from './vorlage.ts'

const { db, wir, als } = await musteramt()
const zahlerkonto = await richteZahlerkontoEin(db.umgebung, wir.a.nutzer, wir.a2.nutzer)

type Fall = Kennung<'Leistungsfall'>
const am = (tag: string): void => db.uhr.stelle(`${tag}T10:00`)

// 563,00 Regelbedarf (§ 20 Abs. 1a SGB II) and 550,00 rent and heating: 1.113,00; by hand 620,00 of rent: 1.183,00.
const HAND = {
  art: 'handwert',
  person: 'P1',
  leistung: 'unterkunft',
  betrag_cent: 620_00,
  von: '2026-03-01',
  bis: '2026-05-31',
  begruendung: 'Zwei Mieten wegen des Umzugs.',
  rechtsgrundlage: '§ 22 Abs. 6 SGB II',
}

async function setze(h: Handelnder, fall: Fall, pfad: string, neu: Json, alt: Json = null) {
  await oeffneZumBearbeiten(h, fall)
  const r = await bearbeiten(h, { fall, aenderungen: [{ pfad, alt, neu }] })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}

test('a grant with an amount by hand: certified, ordered by another person, in the notice, expiring by itself', async () => {
  am('2025-12-15')
  const fall = await nimmEinzelneAuf(als(wir.f))
  await setze(als(wir.f), fall, 'umstaende/h', HAND)
  const e = await festgestellt(als(wir.a), fall)
  // Four eyes: neither who certified nor who set the amount, of whatever level.
  expect(await anordnen(als(wir.a), e)).toMatchObject({ ok: false, ablehnung: { art: 'gleichePerson' } })
  const vorlage = await zeigeVorlage(als(wir.a2), e)
  const maerz = vorlage?.inhalt?.differenz.ergebnisse.find((x) => x.monat === monat('2026-03'))
  expect(maerz?.vonHand?.werte).toMatchObject([{ gesetzt: 620_00, gesetz: 550_00, bis: '2026-05-31' }])
  const brief = JSON.stringify(vorlage?.inhalt?.zusammenstellung.dokumente[0])
  expect(brief).toContain('Einen Betrag haben wir von Hand festgesetzt: Unterkunft und Heizung für ')
  expect(brief).toContain('Zwei Mieten wegen des Umzugs.')
  expect(brief?.replaceAll('\u00a0', ' ')).toContain('(§ 22 Abs. 6 SGB II)')
  expect(await anordnen(als(wir.a2), e)).toMatchObject({ ok: true })
  const v = await ladeFallansicht(als(wir.f), fall)
  expect(v?.ergebnisse.map((x) => x.gesamt)).toEqual([
    ...[1113_00, 1113_00, 1183_00, 1183_00, 1183_00],
    ...Array.from({ length: 7 }, () => 1113_00),
  ])
  // The night check computes the decision again from what is stored with it.
  const bericht = await mitRechten(db.umgebung.db, akteurVon(als(wir.a)), (tx) =>
    rechneNach(tx, { traeger: wir.a.nutzer.traeger, nach: null, anzahl: 100 }),
  )
  expect(bericht.geprueft).toBeGreaterThan(0)
  expect(bericht.vorfaelle).toEqual([])
})

test('who set the amount may not order it, though another certified', async () => {
  am('2025-12-15')
  const fall = await nimmEinzelneAuf(als(wir.f))
  await setze(als(wir.a), fall, 'umstaende/h', HAND)
  const e = await festgestellt(als(wir.f), fall)
  expect(await anordnen(als(wir.a), e)).toMatchObject({ ok: false, ablehnung: { art: 'hatBearbeitet' } })
  expect(await anordnen(als(wir.a2), e)).toMatchObject({ ok: true })
})

test('without reason, beyond the period or for a stranger nothing is certified', async () => {
  am('2025-12-15')
  const fall = await nimmEinzelneAuf(als(wir.f))
  const { begruendung, ...ohneGrund } = HAND
  await setze(als(wir.f), fall, 'umstaende/h', ohneGrund)
  expect(await stelleFest(als(wir.a), fall)).toMatchObject({
    ok: false,
    ablehnung: {
      art: 'unvollstaendig',
      maengel: [
        { code: 'ALG-FAL-01', text: 'Ein von Hand gesetzter Betrag braucht einen Grund. Er steht im Bescheid.' },
      ],
    },
  })
  await setze(als(wir.f), fall, 'umstaende/h/begruendung', begruendung)
  await setze(als(wir.f), fall, 'umstaende/h/bis', '2027-03-31', '2026-05-31')
  expect(await stelleFest(als(wir.a), fall)).toMatchObject({
    ok: false,
    ablehnung: { maengel: [{ code: 'ALG-FAL-09' }] },
  })
})

test('two who set it at once: the second sees a conflict and not her amount lost', async () => {
  am('2025-12-15')
  const fall = await nimmEinzelneAuf(als(wir.f))
  await setze(als(wir.f), fall, 'umstaende/h', HAND)
  await setze(als(wir.f), fall, 'umstaende/h/betrag_cent', 600_00, 620_00)
  const zweite = await setze(als(wir.a), fall, 'umstaende/h/betrag_cent', 640_00, 620_00)
  expect(zweite.konflikte).toMatchObject([{ pfad: 'umstaende/h/betrag_cent' }])
})

test('a lower amount for a paid month opens a recovery case; a higher one is paid at once', async () => {
  am('2025-12-15')
  const fall = await nimmEinzelneAuf(als(wir.f), { iban: 'DE56999999991007654321' })
  await bewillige(als(wir.f), als(wir.a), fall)
  am('2026-01-15')
  await zahleMonat(db.umgebung, wir.a.nutzer, wir.a2.nutzer, { monat: monat('2026-02'), zahlerkonto })
  am('2026-02-10')
  await setze(als(wir.f), fall, 'umstaende/h', { ...HAND, betrag_cent: 500_00, von: '2026-02-01', bis: '2026-03-31' })
  const v = await ladeFallansicht(als(wir.f), fall)
  const d = v && (await zeigeDifferenz(als(wir.f), v))
  expect(d?.differenz.zahlungen.ueberzahlt).toMatchObject([
    { monat: monat('2026-02'), leistungsart: 'unterkunft', betrag: 50_00 },
  ])
  expect(d?.differenz.regelt).toEqual([{ person: 'P1', monat: monat('2026-03') }])
  expect(d?.differenz.fakten).toMatchObject([{ bereich: 'umstaende', id: 'h', art: 'neu', name: 'Betrag von Hand' }])
})

test('six weeks before it expires it lies on the desk', async () => {
  am('2025-12-15')
  const fall = await nimmEinzelneAuf(als(wir.f))
  await setze(als(wir.f), fall, 'umstaende/h', HAND)
  await bewillige(als(wir.f), als(wir.a2), fall)
  const { traeger } = wir.f.nutzer
  await mitRechten(db.umgebung.db, akteurVon(als(wir.a)), (tx) => stelleAufforderungspflege(tx, traeger, fall))
  await arbeiteAb(db.umgebung, AUFFORDERUNGEN_BEARBEITER)
  const liste = await mitRechten(db.umgebung.db, akteurVon(als(wir.a)), (tx) =>
    listeAufforderungen(tx, { traeger, fall }),
  )
  expect(liste.filter((x) => x.art === 'handwertEndet')).toMatchObject([
    { vorlageAm: datum('2026-04-19'), zustand: 'offen' },
  ])
})
