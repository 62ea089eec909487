import { expect, test } from 'vitest'
import type { Verfahren } from '../fall/index.ts'
import { cent, datum, type Json, type Kennung, kennung, monat } from '../kern/index.ts'
import { listeUeberzahlungen } from '../leistung/index.ts'
import { MUSTERSTADT } from '../stammdaten/pruefung.ts'
import { mitRechten } from '../technik/index.ts'
import { listForderungen } from '../zahlung/index.ts'
import { ladeAbgaben } from './abgaben.ts'
import { anordnen } from './anordnen.ts'
import { erfasseEinzahlung } from './eingang.ts'
import { musteramt } from './musteramt.ts'
import { festgestellt, richteZahlerkontoEin, zahleMonat } from './pruefung.ts'
import { beginne, fertigeAus, legeVor, zeigeVerfahren } from './verfahren/fuehren.ts'
import { muss, verfahrensprobe, ziel } from './verfahren/verfahrensprobe.ts'

const amt = await musteramt()
const { db, wir, als } = amt
const { bewilligt, antwort } = verfahrensprobe(amt)
const zahlerkonto = await richteZahlerkontoEin(db.umgebung, wir.a.nutzer, wir.a2.nutzer)
const lies = <T>(fn: Parameters<typeof mitRechten<T>>[2]) => mitRechten(db.db, wir.f.akteur, fn)

type Fall = Kennung<'Leistungsfall'>
const beginnt = (fall: Fall, art: string, gegenstand: string): Promise<Verfahren> =>
  muss(beginne(als(wir.f), { fall, art, gegenstand }))

/** September was paid although the household had moved away: 1,113.00 are claimed back. */
async function zurueckgefordert(): Promise<Fall> {
  const fall = await bewilligt()
  db.uhr.stelle('2026-08-26T09:00')
  await zahleMonat(db.umgebung, wir.a.nutzer, wir.a2.nutzer, { monat: monat('2026-09'), zahlerkonto })
  let v = await beginnt(fall, 'einstellung', 'fall')
  const tatsachen = 'Sie sind am 1. September 2026 nach Kiel gezogen.'
  v = await muss(antwort(v, 'grund', { grund: 'wegzug', bis: '2026-08-31', quelle: 'selbst', tatsachen }))
  v = await muss(antwort(v, 'hoeren', { wie: 'nr3' }))
  v = await muss(antwort(v, 'offenes', { brief: '' }))
  await muss(anordnen(als(wir.a), await festgestellt(als(wir.f), fall)))
  const [u] = await lies((tx) => listeUeberzahlungen(tx, { traeger: MUSTERSTADT, fall }))
  if (u === undefined) throw new Error('no recovery case')
  let e = await beginnt(fall, 'erstattung', u.id)
  const kenntnis = { angaben: 'nein', kenntnis: 'ja', kenntnisWarum: 'Das stand im Bescheid.' }
  const klaere = async (schritt: string, werte: Readonly<Record<string, Json>>) => {
    e = await muss(antwort(e, schritt, werte))
  }
  const naechste = async () =>
    (await zeigeVerfahren(als(wir.f), fall))?.verfahren
      .find((x) => x.verfahren.id === e.id)
      ?.schritte.find((s) => s.zustand === 'offen')?.id ?? ''
  await klaere('beitraege', {})
  await klaere('ursache', {
    ursache: 'wegfall',
    tatsachen: 'Sie sind umgezogen.',
    quelle: 'Umzugsmitteilung vom 25.8.2026',
    kenntnisAm: '2026-08-26',
    warum: 'Der Umzug kam nach der Bewilligung.',
  })
  await klaere(await naechste(), kenntnis)
  e = await muss(fertigeAus(als(wir.f), { ...ziel(e), schritt: 'anhoerung' }))
  db.uhr.stelle('2026-09-25T09:00')
  await klaere(await naechste(), { hat: 'nein', ...kenntnis })
  e = await muss(legeVor(als(wir.f), { ...ziel(e), schritt: 'bescheid' }))
  const wartet = (await zeigeVerfahren(als(wir.f), fall))?.lage.entscheidungen.find((x) => x.zustand === 'festgestellt')
  if (wartet === undefined) throw new Error('nothing waits')
  await muss(anordnen(als(wir.a), wartet.id))
  return fall
}

test('A-16: what is handed over to be collected is a file of its day, the same whatever is paid or changed afterwards', async () => {
  const fall = await zurueckgefordert()
  const [f] = await lies((tx) => listForderungen(tx, { traeger: MUSTERSTADT, fall }))
  if (f === undefined) throw new Error('no claim')
  const zahle = (betrag: number, am: string) =>
    muss(
      erfasseEinzahlung(als(wir.a), {
        id: kennung(db.umgebung.kennung()),
        fall,
        auf: { forderung: f.id },
        betrag: cent(betrag),
        eingegangenAm: datum(am),
        beleg: `Kontoauszug vom ${am}`,
      }),
    )
  db.uhr.stelle('2026-12-01T09:00')
  await zahle(13_00, '2026-12-01')
  let v = await beginnt(fall, 'mahnung', f.id)
  v = await muss(fertigeAus(als(wir.f), { ...ziel(v), schritt: 'erinnerung' }))
  db.uhr.stelle('2027-02-10T09:00')
  const stelle = 'Forderungseinzug Musterstadt'
  v = await muss(antwort(v, 'weiter', { wie: 'abgeben', stelle, warum: 'Keine Antwort.' }))
  v = await muss(fertigeAus(als(wir.f), { ...ziel(v), schritt: 'abgabe' }))
  const tag = { von: datum('2027-02-10'), bis: datum('2027-02-10') }
  const lade = () => lies((tx) => ladeAbgaben(tx, MUSTERSTADT, tag))
  const [abgabe] = await lade()
  expect(abgabe).toMatchObject({ stelle, grund: 'erstattung', abgegeben: 1100_00, offen: 1100_00 })
  expect(abgabe?.erinnertAm).toBe('2026-12-01')
  expect(abgabe?.person).toMatchObject({ nachname: 'Sonntag', anschrift: { ort: 'Musterstadt' } })
  db.uhr.stelle('2027-02-15T09:00')
  await zahle(100_00, '2027-02-15')
  const [spaeter] = await lade()
  expect({ ...spaeter, offen: abgabe?.offen }).toEqual(abgabe)
  expect(spaeter?.offen).toBe(1000_00)
  expect(
    await lies((tx) => ladeAbgaben(tx, MUSTERSTADT, { von: datum('2027-02-11'), bis: datum('2027-12-31') })),
  ).toEqual([])
})
