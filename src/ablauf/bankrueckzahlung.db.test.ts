// PAY-13: money nobody can assign goes back to who sent it (ADR 0058).
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Cent, cent, datum, type Kennung } from '../kern/index.ts'
import { MUSTERSTADT } from '../stammdaten/pruefung.ts'
import { arbeiteAb, mitRechten } from '../technik/index.ts'
import {
  type Bankzustand,
  BRAV,
  findLauf,
  gibFrei,
  ladeAbstimmung,
  ladeDateien,
  liesAuftragsdatei,
  listOffeneZeilen,
  listSalden,
  neueBank,
  pruefeHauptbuch,
  spieleTag,
  type Verhalten,
  verwirf,
  wuerfelAus,
  ZAHLUNG_BEARBEITER,
} from '../zahlung/index.ts'
import { musterIban } from '../zahlung/pruefung.ts'
import { ABLAUF_BEARBEITER } from './auftraege.ts'
import { liesBankmeldungEin } from './bank.ts'
import { ordneGutschriftZu, schliesseZeile, zahleGutschriftZurueck } from './bankklaerung.ts'
import { musteramt } from './musteramt.ts'
import { richteZahlerkontoEin } from './pruefung.ts'
import { muss } from './verfahren/verfahrensprobe.ts'

const { db, wir, als } = await musteramt()
await richteZahlerkontoEin(db.umgebung, wir.a.nutzer, wir.a2.nutzer)
const ABSENDER = { name: 'Hülya Änders', iban: musterIban(1_007_654_400) }
const GRUND = 'Der Absender hat sich im Konto geirrt.'

type Lauf = Kennung<'Zahllauf'>
const lese = <T>(fn: Parameters<typeof mitRechten<T>>[2]): Promise<T> => mitRechten(db.db, wir.f.akteur, fn)
const arbeite = () => arbeiteAb(db.umgebung, { ...ZAHLUNG_BEARBEITER, ...ABLAUF_BEARBEITER })
const offene = async () =>
  (await lese((tx) => listOffeneZeilen(tx, MUSTERSTADT, 50))).map((z) => ({
    zeile: { meldung: z.meldung, nr: z.nr },
    ...z,
  }))
const gruende = async () => (await offene()).map((z) => [z.betrag, z.grund])
const saldo = async (kontoart: string): Promise<number> =>
  (await lese((tx) => listSalden(tx, MUSTERSTADT)))
    .filter((s) => s.kontoart === kontoart)
    .reduce((x, s) => x + s.saldoCent, 0)

let bank: Bankzustand = neueBank('DE75999999991000000000', cent(0), datum('2026-01-02'))

async function banktag(
  tag: string,
  o: { readonly laeufe?: readonly Lauf[]; readonly gutschrift?: Cent; readonly verhalten?: Partial<Verhalten> } = {},
): Promise<void> {
  db.uhr.stelle(`${tag}T21:00`)
  const dateien = []
  for (const lauf of o.laeufe ?? [])
    for (const d of await lese((tx) => ladeDateien(tx, { traeger: MUSTERSTADT, lauf })))
      dateien.push(await liesAuftragsdatei(d.bytes))
  const gutschriften = o.gutschrift === undefined ? [] : [{ ...ABSENDER, betrag: o.gutschrift, zweck: 'Kaution 12' }]
  const { zustand, ausgang } = spieleTag(
    bank,
    datum(tag),
    { dateien, gutschriften },
    { ...BRAV, ...o.verhalten },
    wuerfelAus(5),
  )
  bank = zustand
  for (const a of ausgang) {
    const oeffne = async function* () {
      yield new TextEncoder().encode(a.xml)
    }
    await muss(liesBankmeldungEin(als(wir.a), { dateiname: a.name, oeffne }))
  }
  await arbeite()
  expect(await lese((tx) => pruefeHauptbuch(tx, MUSTERSTADT))).toEqual([])
  expect(await saldo('bank')).toBe(bank.saldo)
  const { tage } = await lese((tx) => ladeAbstimmung(tx, MUSTERSTADT, { von: datum('2026-01-05'), bis: datum(tag) }))
  expect(tage.at(-1)?.unstimmig).toEqual([])
}

async function gibLaufFrei(lauf: Lauf, wer: typeof wir.a) {
  const ref = { traeger: MUSTERSTADT, lauf }
  const stand = (await lese((tx) => findLauf(tx, ref)))?.stand
  if (stand === undefined || !('inhalt' in stand)) throw new Error(`run is ${stand?.zustand}`)
  const von = { von: wer.nutzer.bediensteter, jetzt: db.uhr.jetzt() }
  return mitRechten(db.db, wer.akteur, (tx) => gibFrei(tx, von, ref, stand.inhalt))
}

const eine = async (betrag: number) => {
  const z = (await offene()).find((x) => x.betrag === betrag)
  if (z === undefined) throw new Error(`nothing of ${betrag} waits`)
  return z.zeile
}

test('PAY-13, PAY-19, LED-08: a held credit goes back to its sender once: decided by one, released by another, booked by the bank', async () => {
  await banktag('2026-01-05', { gutschrift: cent(700_00) })
  const zeile = await eine(700_00)
  const x = { zeile, grund: GRUND }
  expect(await zahleGutschriftZurueck(als(wir.f), x)).toMatchObject({ ablehnung: { art: 'stufeFehlt' } })
  expect(await zahleGutschriftZurueck(als(wir.a), { ...x, grund: ' ' })).toMatchObject({
    ablehnung: { art: 'grundFehlt' },
  })
  db.uhr.stelle('2026-01-06T10:00')
  const zugleich = await Promise.all([wir.a, wir.a, wir.a].map((w) => zahleGutschriftZurueck(als(w), x)))
  expect(zugleich.map((r) => (r.ok ? 'beschlossen' : r.ablehnung.art)).sort()).toEqual([
    'beschlossen',
    'gehtZurueck',
    'gehtZurueck',
  ])
  const lauf = zugleich.flatMap((r) => (r.ok ? [r.wert] : []))[0] as Lauf
  await arbeite()
  // until it is released it is held, and nobody can do anything else with it
  expect(await gruende()).toEqual([[700_00, 'rueckzahlungBeschlossen']])
  expect(await saldo('verwahrung')).toBe(-700_00)
  expect(await schliesseZeile(als(wir.a2), zeile)).toMatchObject({ ablehnung: { art: 'gehtZurueck' } })
  expect(await ordneGutschriftZu(als(wir.a2), { zeile, kassenzeichen: '0000001-01-001-47' })).toMatchObject({
    ok: false,
  })
  expect(await gibLaufFrei(lauf, wir.a)).toMatchObject({ ablehnung: { art: 'gleichePerson' } })
  await muss(gibLaufFrei(lauf, wir.a2))
  await arbeite()
  expect([await saldo('verwahrung'), await saldo('unterwegs')]).toEqual([0, -700_00])
  expect(await offene()).toEqual([])
  expect(await zahleGutschriftZurueck(als(wir.a), x)).toMatchObject({ ablehnung: { art: 'nichtOffen' } })
  const [datei] = await lese((tx) => ladeDateien(tx, { traeger: MUSTERSTADT, lauf }))
  const text = new TextDecoder().decode(datei?.bytes)
  expect(datei?.name).toBe('98802_2026-01-06_rueckzahlung-1_datei-1.xml')
  for (const teil of ['<Nm>Hülya Änders</Nm>', ABSENDER.iban, '700.00', '<Cd>REFU</Cd>', 'Kaution 12'])
    expect(text).toContain(teil)
  expect(text).not.toContain('SSBE')
  await banktag('2026-01-06', { laeufe: [lauf] })
  expect([await saldo('verwahrung'), await saldo('unterwegs'), await saldo('bank')]).toEqual([0, 0, 0])
  // the same file handed in twice is refused as double: nothing moves
  await banktag('2026-01-07', { laeufe: [lauf] })
  expect([await saldo('verwahrung'), await saldo('bank')]).toEqual([0, 0])
})

test('PAY-13: a discarded, a refused and a returned refund are held as before and may go back again', async () => {
  for (const z of await offene()) await schliesseZeile(als(wir.a), z.zeile)
  await banktag('2026-01-08', { gutschrift: cent(80_00) })
  const zeile = await eine(80_00)
  const beschliesse = async () => {
    const lauf = await muss(zahleGutschriftZurueck(als(wir.a), { zeile, grund: GRUND }))
    await arbeite()
    return lauf
  }
  db.uhr.stelle('2026-01-09T10:00')
  const erster = await beschliesse()
  const weg = { von: wir.a2.nutzer.bediensteter, jetzt: db.uhr.jetzt() }
  await muss(
    mitRechten(db.db, wir.a2.akteur, (tx) => verwirf(tx, weg, { traeger: MUSTERSTADT, lauf: erster }, 'doch bekannt')),
  )
  expect(await gruende()).toEqual([[80_00, 'rueckzahlungVerworfen']])

  const zweiter = await beschliesse()
  await muss(gibLaufFrei(zweiter, wir.a2))
  await arbeite()
  await banktag('2026-01-09', { laeufe: [zweiter], verhalten: { abgewiesen: 1_000 } })
  expect(await gruende()).toEqual([[80_00, 'rueckzahlungAbgewiesen']])

  db.uhr.stelle('2026-01-12T10:00')
  const dritter = await beschliesse()
  await muss(gibLaufFrei(dritter, wir.a2))
  await arbeite()
  await banktag('2026-01-12', { laeufe: [dritter], verhalten: { rueckgaben: 1_000, rueckgabetage: 0 } })
  await banktag('2026-01-13')
  expect(await gruende()).toContainEqual([80_00, 'rueckzahlungZurueck'])
  expect([await saldo('verwahrung'), await saldo('bank')]).toEqual([-80_00, 80_00])
  const nr = await lese(async (tx) => {
    const { rows } = await sql<{ nr: number }>`
      SELECT nr FROM zahlung.rueckzahlung WHERE traeger_nr = ${MUSTERSTADT} AND meldung = ${zeile.meldung} AND zeile = ${zeile.nr}
       ORDER BY nr`.execute(tx)
    return rows.map((r) => r.nr)
  })
  expect(nr).toEqual([1, 2, 3])
})
