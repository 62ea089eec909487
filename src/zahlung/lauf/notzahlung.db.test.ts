import { afterAll, beforeEach, expect, test } from 'vitest'
import { type Kennung, kennung, monat } from '../../kern/index.ts'
import { arbeiteAb, mitRechten } from '../../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../technik/pruefung.ts'
import { auszug, belastung, type Gelaufen, imSystem, laufBisZurBank, melde, rueckgabe } from '../bank/bankProben.ts'
import { listRuecklaeufer } from '../bank/ruecklaeuferSql.ts'
import { beantrageBarauszahlung } from '../bar/barauszahlung.ts'
import { ZAHLUNG_BEARBEITER, zahlungBearbeiterMit } from '../bearbeiter.ts'
import { listSalden } from '../hauptbuch/hauptbuchSql.ts'
import type { Posten } from '../posten.ts'
import { befunde, DURCHGESEHEN, musterposten, ordneAn, type Zahlwelt, zahlwelt } from '../pruefung.ts'
import { pruefeSepa } from '../sepa/pruefeSepa.ts'
import { listZahlungen } from '../zahlungSql.ts'
import { vermerkeAuffaelligkeiten } from './auffaelligkeiten/vermerke.ts'
import { listDateien } from './dateiSql.ts'
import { gibFrei, verwirf } from './freigabe.ts'
import type { Laufwunsch } from './lauf.ts'
import { type LaufRef, loadLauf } from './laufSql.ts'
import { legeLaufAn } from './legeLaufAn.ts'
import { bereiteNotzahlungVor, ladeNotlage } from './notzahlung.ts'
import { listUeberweisungen } from './planungSql.ts'

let t: TestDatenbank
let w: Zahlwelt
const [jan, feb, mrz] = [monat('2026-01'), monat('2026-02'), monat('2026-03')]

beforeEach(async () => {
  await t?.schliesse()
  t = await testDatenbank({ uhr: '2025-12-15T10:00' })
  w = await zahlwelt(t.umgebung)
}, 120_000)
afterAll(() => t?.schliesse())

type Fall = Kennung<'Leistungsfall'>
const umstaende = () => ({
  jetzt: t.uhr.jetzt(),
  heute: t.uhr.heute(),
  kennung: t.umgebung.kennung,
  zufall: t.umgebung.zufall,
})
const ordne = async (plaene: readonly (readonly Posten[])[]): Promise<Fall> => {
  const fall = kennung<'Leistungsfall'>(t.umgebung.kennung())
  const regelt = [jan, feb, mrz].slice(0, plaene.length)
  await ordneAn(t.umgebung, w, { fall, regelt, plan: plaene.flat() })
  return fall
}
const wer = (x: 'a' | 'a2') => ({ von: w.jobcenter[x].akteur.bediensteter, jetzt: t.uhr.jetzt() })
const saldo = async (art: string) =>
  (await imSystem(t.umgebung, w, (tx) => listSalden(tx, w.traeger)))
    .filter((s) => s.kontoart === art)
    .reduce((x, s) => x + s.saldoCent, 0)
const gruen = async () => expect(await befunde(t.umgebung, w.traeger)).toEqual([])
const betraege = async (ref: LaufRef) =>
  (await imSystem(t.umgebung, w, (tx) => listUeberweisungen(tx, ref, 1, 1_000))).map((u) => u.betrag)

/** The run of a month whose file a bank would refuse: it can only be discarded. */
async function scheitert(wunsch: Laufwunsch): Promise<LaufRef> {
  const von = w.jobcenter.a.akteur.bediensteter
  const angelegt = await mitRechten(t.db, w.jobcenter.a.akteur, (tx) =>
    legeLaufAn(tx, umstaende(), { ...wunsch, traeger: w.traeger, zahlerkonto: w.zahlerkonto, von }),
  )
  if (!angelegt.ok) throw new Error(angelegt.ablehnung.art)
  await arbeiteAb(
    t.umgebung,
    zahlungBearbeiterMit(async (datei) => ({ ...(await pruefeSepa(datei)), urteil: 'abgewiesen' })),
  )
  const ref = { traeger: w.traeger, lauf: angelegt.wert.id }
  const { stand } = await imSystem(t.umgebung, w, (tx) => loadLauf(tx, ref))
  if (stand.zustand !== 'geplant') throw new Error(stand.zustand)
  const frei = await mitRechten(t.db, w.jobcenter.a2.akteur, (tx) => gibFrei(tx, wer('a2'), ref, stand.inhalt))
  expect(frei).toMatchObject({ ok: false, ablehnung: { art: 'dateiAbgewiesen' } })
  return ref
}

const bereiteVor = (m = feb, grund = 'Die Datei des Monatslaufs wird abgewiesen.') =>
  mitRechten(t.db, w.jobcenter.a.akteur, (tx) =>
    bereiteNotzahlungVor(tx, umstaende(), {
      traeger: w.traeger,
      monat: m,
      grund,
      zahlerkonto: w.zahlerkonto,
      von: w.jobcenter.a.akteur.bediensteter,
    }),
  )

async function vorbereitet(): Promise<LaufRef> {
  const r = await bereiteVor()
  if (!r.ok) throw new Error(r.ablehnung.art)
  await arbeiteAb(t.umgebung, ZAHLUNG_BEARBEITER)
  return { traeger: w.traeger, lauf: r.wert.id }
}

const gibFreiAls = (x: 'a' | 'a2', ref: LaufRef) =>
  mitRechten(t.db, w.jobcenter[x].akteur, async (tx) => {
    const { stand } = await loadLauf(tx, ref)
    if (stand.zustand !== 'geplant') throw new Error(stand.zustand)
    await vermerkeAuffaelligkeiten(tx, wer(x), ref, DURCHGESEHEN)
    return gibFrei(tx, wer(x), ref, stand.inhalt)
  })

const verwirfDas = (ref: LaufRef) =>
  mitRechten(t.db, w.jobcenter.a.akteur, (tx) => verwirf(tx, wer('a'), ref, 'Abgewiesen'))

test('REL-22: drill: the run fails on its last day, last month is paid in advance, the repaired run pays the rest', async () => {
  // rises by 40.00, falls by 50.00, ends in January, begins in February
  await ordne([musterposten(w, jan, 563_00, 400_00, 350_00), musterposten(w, feb, 603_00, 400_00, 350_00)])
  await ordne([musterposten(w, jan, 300_00, 200_00), musterposten(w, feb, 250_00, 200_00)])
  await ordne([musterposten(w, jan, 77_00, 0)])
  await laufBisZurBank(t.umgebung, w, { art: 'monat', monat: jan })
  await ordne([[], musterposten(w, feb, 111_00, 0)])
  // handed over 2026-01-27, executed 2026-01-29, on the account 2026-01-30
  t.uhr.stelle('2026-01-20T08:00')
  expect(await bereiteVor()).toMatchObject({ ablehnung: { art: 'nochZeit' } })
  t.uhr.stelle('2026-01-29T08:00')
  const lage = () => imSystem(t.umgebung, w, (tx) => ladeNotlage(tx, w.traeger, t.uhr.heute()))
  const kaputt = await scheitert({ art: 'monat', monat: feb })
  expect(await bereiteVor()).toEqual({ ok: false, ablehnung: { art: 'laufLebt', lauf: kaputt.lauf } })
  expect(await lage()).toEqual({ monat: undefined, offen: 0 })
  await verwirfDas(kaputt)
  expect(await lage()).toEqual({ monat: feb, offen: 0 })
  expect(await bereiteVor(feb, ' ')).toMatchObject({ ablehnung: { art: 'grundFehlt' } })

  const not = await vorbereitet()
  expect(await bereiteVor()).toEqual({ ok: false, ablehnung: { art: 'schonVorbereitet', lauf: not.lauf } })
  // 613.00 and rent 350.00; 500.00, of which only 250.00 + 200.00 are ordered for February
  expect(await betraege(not)).toEqual([613_00, 350_00, 450_00])
  await gruen()
  // while it waits the same cases are in no other run: only who is on no list
  const andere = await laufBisZurBank(t.umgebung, w, { art: 'tag', tag: t.uhr.heute() })
  expect(andere.ueberweisungen.map((u) => u.betrag)).toEqual([111_00])
  expect(await gibFreiAls('a', not)).toEqual({ ok: false, ablehnung: { art: 'gleichePerson' } })
  expect(await gibFreiAls('a2', not)).toEqual({ ok: true, wert: null })
  await arbeiteAb(t.umgebung, ZAHLUNG_BEARBEITER)
  const [datei] = await imSystem(t.umgebung, w, (tx) => listDateien(tx, not))
  expect(datei).toMatchObject({ anzahl: 3, summe: 1_413_00, urteil: 'angenommen' })
  expect([await saldo('vorschuss'), await saldo('unterwegs')]).toEqual([1_413_00, -3_064_00])
  expect(await lage()).toEqual({ monat: undefined, offen: 1_413_00 })
  await gruen()

  // repaired the day after: 40.00 are left of the first household, nothing of the others
  t.uhr.stelle('2026-01-30T08:00')
  const rest = await laufBisZurBank(t.umgebung, w, { art: 'tag', tag: t.uhr.heute() })
  expect(rest.ueberweisungen.map((u) => u.betrag)).toEqual([40_00])
  expect(await saldo('vorschuss')).toBe(0)
  await gruen()
  expect(await lage()).toEqual({ monat: undefined, offen: 0 })
  // and nothing is left for a further run
  t.uhr.stelle('2026-02-02T08:00')
  await expect(laufBisZurBank(t.umgebung, w, { art: 'tag', tag: t.uhr.heute() })).rejects.toThrow('run is verworfen')
})

test('REL-22: discarded, nothing is owed in advance and the run of the month pays all', async () => {
  const fall = await ordne([musterposten(w, jan, 563_00, 400_00, 350_00), musterposten(w, feb, 603_00, 400_00, 350_00)])
  await laufBisZurBank(t.umgebung, w, { art: 'monat', monat: jan })
  t.uhr.stelle('2026-01-29T08:00')
  const not = await vorbereitet()
  const [z] = (await imSystem(t.umgebung, w, (tx) => listZahlungen(tx, w.traeger, fall, [feb]))).filter(
    (x) => x.posten[0]?.empfaengerart === 'bedarfsgemeinschaft',
  )
  if (z === undefined) throw new Error('nothing ordered')
  // no way round by cash
  const bar = await mitRechten(t.db, w.jobcenter.a.akteur, (tx) =>
    beantrageBarauszahlung(
      tx,
      { ...umstaende(), von: w.jobcenter.a.akteur.bediensteter },
      {
        traeger: w.traeger,
        fall,
        zahlung: z.id,
        weg: 'gutschein',
        grund: 'unaufschiebbar',
        nachweis: 'Vorsprache',
        anschrift: [],
        gezogen: false,
      },
    ),
  )
  expect(bar).toEqual({ ok: false, ablehnung: { art: 'nichtOffen' } })
  await verwirfDas(not)
  await arbeiteAb(t.umgebung, ZAHLUNG_BEARBEITER)
  expect(await saldo('vorschuss')).toBe(0)
  await gruen()
  const lauf = await laufBisZurBank(t.umgebung, w, { art: 'monat', monat: feb })
  expect(lauf.ueberweisungen.map((u) => u.betrag)).toEqual([653_00, 350_00])
  await gruen()
})

test('REL-22: what is ordered otherwise between preparing and release is seen at the release', async () => {
  const fall = await ordne([musterposten(w, jan, 563_00, 400_00), musterposten(w, feb, 563_00, 400_00)])
  await laufBisZurBank(t.umgebung, w, { art: 'monat', monat: jan })
  t.uhr.stelle('2026-01-29T08:00')
  const not = await vorbereitet()
  await ordneAn(t.umgebung, w, { fall, regelt: [feb], plan: musterposten(w, feb, 500_00, 400_00) })
  expect(await gibFreiAls('a2', not)).toEqual({ ok: false, ablehnung: { art: 'nichtGedeckt' } })
  await verwirfDas(not)
  await arbeiteAb(t.umgebung, ZAHLUNG_BEARBEITER)
  const neu = await vorbereitet()
  expect(await betraege(neu)).toEqual([900_00])
  expect(await gibFreiAls('a2', neu)).toEqual({ ok: true, wert: null })
  await arbeiteAb(t.umgebung, ZAHLUNG_BEARBEITER)
  // a later rise for the same month is paid as what it is: the difference
  await ordneAn(t.umgebung, w, { fall, regelt: [feb], plan: musterposten(w, feb, 520_00, 410_00) })
  t.uhr.stelle('2026-01-30T08:00')
  const rest = await laufBisZurBank(t.umgebung, w, { art: 'tag', tag: t.uhr.heute() })
  expect(rest.ueberweisungen.map((u) => u.betrag)).toEqual([30_00])
  expect(await saldo('vorschuss')).toBe(0)
  await gruen()
})

/** Paid in advance, with what the bank then says of it. */
async function vorausgezahlt(): Promise<{ readonly fall: Fall; readonly lauf: Gelaufen }> {
  const fall = await ordne([musterposten(w, jan, 563_00, 400_00), musterposten(w, feb, 563_00, 400_00)])
  await laufBisZurBank(t.umgebung, w, { art: 'monat', monat: jan })
  t.uhr.stelle('2026-01-29T08:00')
  const ref = await vorbereitet()
  expect(await gibFreiAls('a2', ref)).toEqual({ ok: true, wert: null })
  await arbeiteAb(t.umgebung, ZAHLUNG_BEARBEITER)
  const [datei] = await imSystem(t.umgebung, w, (tx) => listDateien(tx, ref))
  if (datei === undefined) throw new Error('no file')
  const ueberweisungen = await imSystem(t.umgebung, w, (tx) => listUeberweisungen(tx, ref, 1, 10))
  const lauf = { ref, datei: datei.msgId, ueberweisungen }
  await melde(t.umgebung, w, 'camt.053.001.08', auszug(belastung(lauf)))
  return { fall, lauf }
}
const kommtZurueck = async (l: Gelaufen): Promise<void> => {
  const [u] = l.ueberweisungen
  if (u === undefined) throw new Error('no transfer')
  await melde(t.umgebung, w, 'camt.053.001.08', auszug(rueckgabe(u, 'AM09')))
  await arbeiteAb(t.umgebung, ZAHLUNG_BEARBEITER)
}
const zurueckgekommene = async (fall: Fall) =>
  (await imSystem(t.umgebung, w, (tx) => listRuecklaeufer(tx, w.traeger, { fall }))).map((r) => r.betrag)

test('REL-22: an advance that comes back before its month is paid is no longer owed: the month pays once, in full', async () => {
  const { fall, lauf } = await vorausgezahlt()
  expect(await saldo('vorschuss')).toBe(963_00)
  await kommtZurueck(lauf)
  expect([await saldo('vorschuss'), await saldo('verwahrung')]).toEqual([0, 0])
  expect(await zurueckgekommene(fall)).toEqual([])
  await gruen()
  const monatslauf = await laufBisZurBank(t.umgebung, w, { art: 'monat', monat: feb })
  expect(monatslauf.ueberweisungen.map((u) => u.betrag)).toEqual([963_00])
  await gruen()
})

test('REL-22: one that comes back after its month has met it is missing to the household, and waits to be sent again', async () => {
  const { fall, lauf } = await vorausgezahlt()
  t.uhr.stelle('2026-01-30T08:00')
  await expect(laufBisZurBank(t.umgebung, w, { art: 'tag', tag: t.uhr.heute() })).rejects.toThrow('run is verworfen')
  expect(await saldo('vorschuss')).toBe(0)
  await kommtZurueck(lauf)
  expect(await zurueckgekommene(fall)).toEqual([963_00])
  await gruen()
})
