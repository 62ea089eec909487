import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cent, cent, datum, type Kennung, kennung, type Monat, monat } from '../kern/index.ts'
import { arbeiteAb, mitRechten, type Tx } from '../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../technik/pruefung.ts'
import { ZAHLUNG_BEARBEITER } from './bearbeiter.ts'
import { bucheAnordnung } from './bucheAnordnung.ts'
import { berichtigeEingang, bucheEinzahlung, type Einzahlung } from './bucheEingang.ts'
import { listForderungen, listForderungsbewegungen, listOffeneForderungen, zaehleForderungen } from './forderungSql.ts'
import { listSalden } from './hauptbuch/hauptbuchSql.ts'
import { legeLaufAn } from './lauf/legeLaufAn.ts'
import { befunde, musterposten, ordneAn, type Zahlwelt, zahlwelt } from './pruefung.ts'

let t: TestDatenbank
let w: Zahlwelt
const DEZEMBER = monat('2025-12')

beforeAll(async () => {
  t = await testDatenbank({ uhr: '2025-12-15T10:00' })
  w = await zahlwelt(t.umgebung)
}, 120_000)
afterAll(() => t.schliesse())

type FallId = Kennung<'Leistungsfall'>
const umstaende = () => ({ jetzt: t.uhr.jetzt(), heute: t.uhr.heute(), kennung: t.umgebung.kennung })
const als = <T>(wer: 'a' | 'a2', fn: (tx: Tx, von: Kennung<'Bediensteter'>) => Promise<T>): Promise<T> => {
  const { akteur } = w.jobcenter[wer]
  return mitRechten(t.db, akteur, (tx) => fn(tx, akteur.bediensteter), { serialisierbar: t.umgebung })
}

/** Paid 800 (500 Bund, 300 Kommune), of which `bund` and `kommune` turn out to be too much, and are claimed. */
async function mitForderung(bund: number, kommune: number): Promise<FallId> {
  const fall = kennung<'Leistungsfall'>(t.umgebung.kennung())
  const monate = [DEZEMBER]
  await ordneAn(t.umgebung, w, {
    fall,
    regelt: monate,
    plan: monate.flatMap((m) => musterposten(w, m, 500_00, 300_00)),
  })
  await als('a', async (tx, von) => {
    const lauf = { art: 'sonder' as const, tag: t.uhr.heute(), traeger: w.traeger, zahlerkonto: w.zahlerkonto, von }
    const r = await legeLaufAn(tx, { ...umstaende(), zufall: t.umgebung.zufall }, lauf)
    if (!r.ok) throw new Error(r.ablehnung.art)
  })
  await arbeiteAb(t.umgebung, ZAHLUNG_BEARBEITER)
  await fordere(fall, bund, kommune, monate)
  return fall
}

/** Of what was paid of Regelbedarf, `davor` is claimed already. */
function fordere(fall: FallId, bund: number, kommune: number, monate: readonly Monat[], davor = 0): Promise<unknown> {
  const gefallen = monate
    .flatMap((m) => musterposten(w, m, bund, kommune))
    .map(({ monat: m, person, leistungsart, kostentraeger, betrag }) => ({
      monat: m,
      person,
      leistungsart,
      kostentraeger,
      betrag,
    }))
  return als('a', (tx) =>
    bucheAnordnung(tx, umstaende(), {
      traeger: w.traeger,
      fall,
      entscheidung: kennung<'Entscheidung'>(t.umgebung.kennung()),
      regelt: monate,
      plan: monate.flatMap((m) => musterposten(w, m, 500_00 - davor - bund, 300_00 - kommune)),
      forderungen: [{ person: 'P1', grund: 'einkommenErzielt', faelligAm: datum('2026-01-19'), posten: gefallen }],
    }),
  )
}

const stand = (fall: FallId) => als('a', (tx) => listForderungen(tx, { traeger: w.traeger, fall }))
const zahle = (fall: FallId, betrag: number, mehr: Partial<Einzahlung> = {}, wer: 'a' | 'a2' = 'a') =>
  als(wer, (tx, von) =>
    bucheEinzahlung(
      tx,
      { ...umstaende(), von },
      {
        id: kennung<'Einzahlung'>(t.umgebung.kennung()),
        traeger: w.traeger,
        fall,
        auf: { person: 'P1' },
        betrag: cent(betrag),
        eingegangenAm: t.uhr.heute(),
        beleg: `Kontoauszug ${betrag}`,
        ...mehr,
      },
    ),
  )
const konto = async (kontoart: string): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries(
    (await als('a', (tx) => listSalden(tx, w.traeger)))
      .filter((s) => s.kontoart === kontoart)
      .map((s) => [s.kostentraeger, s.saldoCent]),
  )

test('§ 43a: a payment goes to the bearers by their shares, in the ledger too', async () => {
  const fall = await mitForderung(200_00, 100_00)
  const vorher = { bank: await konto('bank'), forderung: await konto('forderung') }
  // 90 on 200 (Bund) and 100 (Kommune): 60 and 30
  expect(await zahle(fall, 90_00)).toMatchObject({ ok: true, wert: [{ betrag: 300_00, offen: 210_00 }] })
  const [f] = await stand(fall)
  expect(f?.posten.map((p) => [p.kostentraeger, p.offen])).toEqual([
    ['bund', 140_00],
    ['kommune', 70_00],
  ])
  const nachher = { bank: await konto('bank'), forderung: await konto('forderung') }
  const um = (k: 'bank' | 'forderung', wer: string): Cent => cent((nachher[k][wer] ?? 0) - (vorher[k][wer] ?? 0))
  expect([um('bank', 'bund'), um('bank', 'kommune'), um('forderung', 'bund'), um('forderung', 'kommune')]).toEqual([
    60_00, 30_00, -60_00, -30_00,
  ])
  expect(await befunde(t.umgebung, w.traeger)).toEqual([])
})

test('the same payment sent twice is booked once; its key with other figures, or its receipt anew, is refused', async () => {
  const fall = await mitForderung(200_00, 0)
  const id = kennung<'Einzahlung'>(t.umgebung.kennung())
  expect(await zahle(fall, 50_00, { id })).toMatchObject({ ok: true, wert: [{ offen: 150_00 }] })
  expect(await zahle(fall, 50_00, { id })).toMatchObject({ ok: true, wert: [{ offen: 150_00 }] })
  expect(await zahle(fall, 51_00, { id })).toEqual({ ok: false, ablehnung: { art: 'schonGebucht' } })
  expect(await zahle(fall, 20_00, { beleg: ' Kontoauszug 5000 ' })).toEqual({
    ok: false,
    ablehnung: { art: 'schonGebucht' },
  })
  expect((await stand(fall))[0]?.eingaenge).toHaveLength(1)
})

test('never more than is owed, nothing of nothing, nothing without a receipt or from tomorrow', async () => {
  const fall = await mitForderung(200_00, 0)
  const abgelehnt = async (betrag: number, mehr: Partial<Einzahlung> = {}) => {
    const r = await zahle(fall, betrag, mehr)
    return r.ok ? null : r.ablehnung
  }
  expect(await abgelehnt(200_01)).toEqual({ art: 'zuViel', offen: 200_00 })
  expect(await abgelehnt(0)).toEqual({ art: 'betragNull' })
  expect(await abgelehnt(-1)).toEqual({ art: 'betragNull' })
  expect(await abgelehnt(1, { beleg: ' ' })).toEqual({ art: 'belegFehlt' })
  expect(await abgelehnt(1, { eingegangenAm: datum('2025-12-16') })).toEqual({ art: 'inZukunft' })
  expect(await abgelehnt(1, { auf: { person: 'P2' } })).toEqual({ art: 'unbekannt' })
  expect(await abgelehnt(1, { auf: { forderung: kennung(t.umgebung.kennung()) } })).toEqual({ art: 'unbekannt' })
  expect((await stand(fall))[0]?.offen).toBe(200_00)
})

test('a payment without a purpose pays the older claim first, one with a purpose what it names', async () => {
  const fall = await mitForderung(100_00, 0)
  await fordere(fall, 30_00, 0, [DEZEMBER], 100_00)
  const zweite = (await stand(fall))[1]
  if (zweite === undefined) throw new Error('two claims wanted')
  const offen = async () => (await stand(fall)).map((f) => f.offen)
  expect(await offen()).toEqual([100_00, 30_00])
  await zahle(fall, 5_00, { auf: { forderung: zweite.id } })
  expect(await offen()).toEqual([100_00, 25_00])
  await zahle(fall, 110_00)
  expect(await offen()).toEqual([0, 15_00])
  expect(await befunde(t.umgebung, w.traeger)).toEqual([])
})

test('a slip is put right by its mirror, by another person, once; then the receipt may be typed again', async () => {
  const fall = await mitForderung(200_00, 100_00)
  await zahle(fall, 90_00, { beleg: 'Auszug 7' })
  const eingang = (await stand(fall))[0]?.eingaenge[0]
  if (eingang === undefined) throw new Error('nothing booked')
  const berichtige = (wer: 'a' | 'a2', grund = 'falscher Fall') =>
    als(wer, (tx, von) =>
      berichtigeEingang(tx, { ...umstaende(), von }, { traeger: w.traeger, fall, eingang: eingang.id, grund }),
    )
  expect(await berichtige('a')).toEqual({ ok: false, ablehnung: { art: 'gleichePerson' } })
  expect(await berichtige('a2', ' ')).toEqual({ ok: false, ablehnung: { art: 'grundFehlt' } })
  expect(await berichtige('a2')).toMatchObject({ ok: true, wert: [{ offen: 300_00 }] })
  expect(await berichtige('a2')).toEqual({ ok: false, ablehnung: { art: 'schonBerichtigt' } })
  expect(await befunde(t.umgebung, w.traeger)).toEqual([])
  expect(await zahle(fall, 80_00, { beleg: 'Auszug 7' })).toMatchObject({ ok: true, wert: [{ offen: 220_00 }] })
  expect(await befunde(t.umgebung, w.traeger)).toEqual([])
  const verlauf = await als('a', (tx) => listForderungsbewegungen(tx, { traeger: w.traeger, fall }))
  expect(verlauf.map((b) => [b.art, b.bund, b.kommune, b.beleg, b.grund])).toEqual([
    ['forderung', 200_00, 100_00, '', ''],
    ['eingang', -60_00, -30_00, 'Auszug 7', ''],
    ['berichtigung', 60_00, 30_00, 'Auszug 7', 'falscher Fall'],
    // 80 on 200 and 100: 53,33 and 26,67
    ['eingang', -53_33, -26_67, 'Auszug 7', ''],
  ])
})

test('two people at the same claim: what both book is never more than is owed', async () => {
  const fall = await mitForderung(100_00, 0)
  const beide = await Promise.all([zahle(fall, 70_00, { beleg: 'eins' }), zahle(fall, 60_00, { beleg: 'zwei' }, 'a2')])
  expect(beide.filter((r) => r.ok)).toHaveLength(1)
  expect([30_00, 40_00]).toContain((await stand(fall))[0]?.offen)
  expect(await befunde(t.umgebung, w.traeger)).toEqual([])
})

test('the list of the cashier holds what is open, and a case counts its claims', async () => {
  const fall = await mitForderung(100_00, 0)
  const offene = () => als('a', (tx) => listOffeneForderungen(tx, w.traeger, 100))
  expect((await offene()).filter((f) => f.fall === fall)).toMatchObject([
    { person: 'P1', offen: 100_00, betrag: 100_00 },
  ])
  expect(await als('a', (tx) => zaehleForderungen(tx, { traeger: w.traeger, fall }))).toEqual({ alle: 1, offene: 1 })
  await zahle(fall, 100_00)
  expect((await offene()).filter((f) => f.fall === fall)).toEqual([])
  expect(await als('a', (tx) => zaehleForderungen(tx, { traeger: w.traeger, fall }))).toEqual({ alle: 1, offene: 0 })
})

test('each claim on a person has its number, drawn with the claim: the Kassenzeichen rests on it', async () => {
  const fall = await mitForderung(50_00, 20_00)
  await fordere(fall, 30_00, 0, [DEZEMBER], 50_00)
  const liste = await als('a', (tx) => listForderungen(tx, { traeger: w.traeger, fall }))
  expect(liste.map((f) => [f.person, f.nr])).toEqual([
    ['P1', 1],
    ['P1', 2],
  ])
  const offene = await als('a', (tx) => listOffeneForderungen(tx, w.traeger, 100))
  expect(offene.filter((f) => f.fall === fall).map((f) => f.nr)).toEqual([1, 2])
})
