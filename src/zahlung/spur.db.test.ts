import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Kennung, kennung, monat, summe } from '../kern/index.ts'
import { arbeiteAb, mitRechten, type Tx } from '../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../technik/pruefung.ts'
import { auszug, belastung, type Gelaufen, laufBisZurBank, melde, rueckgabe } from './bank/bankProben.ts'
import { ZAHLUNG_BEARBEITER } from './bearbeiter.ts'
import { listLaufteile, listTitelsummen } from './lauf/uebersichtSql.ts'
import { musterposten, ordneAn, type Zahlwelt, zahlwelt } from './pruefung.ts'
import { ladeZahlungsspur } from './spur.ts'

let t: TestDatenbank
let w: Zahlwelt
let lauf: Gelaufen
const jan = monat('2026-01')
const lies = <T>(fn: (tx: Tx) => Promise<T>): Promise<T> => mitRechten(t.db, w.jobcenter.a.akteur, fn)

beforeAll(async () => {
  t = await testDatenbank({ uhr: '2025-12-15T10:00' })
  w = await zahlwelt(t.umgebung)
  for (const miete of [400_00, 300_00])
    await ordneAn(t.umgebung, w, {
      fall: kennung<'Leistungsfall'>(t.umgebung.kennung()),
      regelt: [jan],
      plan: musterposten(w, jan, 563_00, miete),
    })
  lauf = await laufBisZurBank(t.umgebung, w, { art: 'monat', monat: jan })
}, 120_000)
afterAll(() => t.schliesse())

test('HKR-04, PAY-19: a payment from its order over run, release and file to the bank and back, with the links of the chain', async () => {
  const [u] = lauf.ueberweisungen
  if (u === undefined) throw new Error('no transfer')
  await melde(t.umgebung, w, 'camt.053.001.08', auszug([...belastung(lauf), ...rueckgabe(u)]))
  t.uhr.vor(60_000)
  await arbeiteAb(t.umgebung, ZAHLUNG_BEARBEITER)

  const s = await lies((tx) => ladeZahlungsspur(tx, { traeger: w.traeger, zahlung: u.zahlung }))
  if (s === undefined) throw new Error('no trail')
  expect(s.zahlung.zustand).toBe('zurueckgekommen')
  expect(s.schritte.map((x) => [x.zustand, x.lauf === null, x.meldung === null])).toEqual([
    ['eingeplant', false, true],
    ['uebergeben', false, true],
    ['ausgefuehrt', false, false],
    ['zurueckgekommen', false, false],
  ])
  expect(s.gesendet.map((g) => [g.endToEndId, g.datei, g.zuLauf.angelegtVon])).toEqual([
    [u.endToEndId, lauf.datei, w.jobcenter.a.akteur.bediensteter],
  ])
  const frei = s.gesendet[0]?.laufschritte.find((l) => l.zustand === 'freigegeben')
  expect(frei?.von).toBe(w.jobcenter.a2.akteur.bediensteter)
  // each part: ordered, handed over, executed, held
  expect(s.buchungen.map((b) => `${b.art}: ${b.soll} an ${b.haben}, ${b.leistungsart}`).sort()).toEqual(
    ['regelbedarf', 'unterkunft']
      .flatMap((art) => [
        `anordnung: aufwand an verbindlichkeit, ${art}`,
        `bank: bank an verwahrung, ${art}`,
        `bank: unterwegs an bank, ${art}`,
        `uebergabe: verbindlichkeit an unterwegs, ${art}`,
      ])
      .sort(),
  )
  for (const b of s.buchungen) expect(b.glied).toBeGreaterThan(0)
  expect(s.neuanweisung).toEqual({ fuer: null, als: null })
})

test('nobody elses payment, and none that is not there', async () => {
  const fremd = w.jobcenter.fremd
  const [u] = lauf.ueberweisungen
  const traeger = fremd.nutzer.traeger
  const zahlung = u?.zahlung ?? kennung<'Zahlung'>('')
  expect(await mitRechten(t.db, fremd.akteur, (tx) => ladeZahlungsspur(tx, { traeger, zahlung }))).toBeUndefined()
  const keine = kennung<'Zahlung'>(t.umgebung.kennung()) as Kennung<'Zahlung'>
  expect(await lies((tx) => ladeZahlungsspur(tx, { traeger: w.traeger, zahlung: keine }))).toBeUndefined()
})

test('HKR-01: a sum of a run is the sum of its payments, page by page', async () => {
  const summen = await lies((tx) => listTitelsummen(tx, lauf.ref))
  for (const s of summen) {
    const { leistungsart, kostentraeger } = s
    const seite = (nachFolge: number) =>
      lies((tx) => listLaufteile(tx, lauf.ref, { leistungsart, kostentraeger, nachFolge, hoechstens: 1 }))
    const erste = await seite(0)
    const zweite = await seite(erste[0]?.folge ?? 0)
    expect(await seite(zweite[0]?.folge ?? 0)).toEqual([])
    expect(summe([...erste, ...zweite].map((x) => x.betrag))).toBe(s.summe)
  }
})
