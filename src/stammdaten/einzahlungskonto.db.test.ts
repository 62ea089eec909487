import { afterAll, beforeAll, expect, test } from 'vitest'
import { datum } from '../kern/index.ts'
import { type Akteur, mitRechten, type Tx } from '../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../technik/pruefung.ts'
import {
  bestaetigeBankverbindung,
  findEinzahlungskonto,
  type Inhaber,
  type KontoRef,
  legeEinzahlungskontoFest,
  schlageBankverbindungVor,
  urheber,
} from './index.ts'
import { MUSTERSTADT, type Musterjobcenter, musterjobcenter, NEBENSTADT } from './pruefung.ts'

let t: TestDatenbank
let jc: Musterjobcenter
beforeAll(async () => {
  t = await testDatenbank()
  jc = await musterjobcenter(t.umgebung)
})
afterAll(() => t.schliesse())

const als = <T>(wer: { akteur: Akteur }, fn: (tx: Tx) => Promise<T>) => mitRechten(t.db, wer.akteur, fn)
const von = (wer: { akteur: Akteur }) => urheber(t.umgebung, wer.akteur)

async function konto(inhaber: Inhaber, iban: string, bestaetigt = true): Promise<KontoRef> {
  const angaben = { iban, kontoinhaber: 'Jobcenter Musterstadt', beleg: 'Kontoeröffnung' }
  const r = await als(jc.f, (tx) => schlageBankverbindungVor(tx, von(jc.f), inhaber, angaben))
  if (!r.ok) throw new Error(r.ablehnung.art)
  if (bestaetigt) await als(jc.a, (tx) => bestaetigeBankverbindung(tx, von(jc.a), r.wert))
  return r.wert
}
const lege = (ref: KontoRef, giltAb: string, bank = '', wer: 'f' | 'l' = 'f', traeger = MUSTERSTADT) =>
  als(jc[wer], (tx) => legeEinzahlungskontoFest(tx, von(jc[wer]), traeger, { ref, bank, giltAb: datum(giltAb) }))
const am = (tag: string, traeger = MUSTERSTADT) => als(jc.l, (tx) => findEinzahlungskonto(tx, traeger, datum(tag)))

test('the account payments come in on holds from a day until another one does; only a confirmed one of the own Träger', async () => {
  const inhaber = { art: 'traeger', id: MUSTERSTADT } as const
  expect(await am('2026-07-01')).toBeUndefined()
  const erstes = await konto(inhaber, 'DE75999999991000000000')
  const zweites = await konto(inhaber, 'DE56999999991007654321')
  expect(await lege(erstes, '2026-01-01', '  Muster  bank ')).toMatchObject({ ok: true, wert: { bank: 'Muster bank' } })
  expect(await lege(zweites, '2026-08-01')).toMatchObject({ ok: true })
  expect(await am('2025-12-31')).toBeUndefined()
  expect(await am('2026-07-31')).toMatchObject({
    iban: 'DE75999999991000000000',
    kontoinhaber: 'Jobcenter Musterstadt',
  })
  expect(await am('2026-08-01')).toMatchObject({ iban: 'DE56999999991007654321', bank: '' })
  // A slip of the same day is put right by a further row.
  expect(await lege(erstes, '2026-08-01')).toMatchObject({ ok: true })
  expect(await am('2026-08-01')).toMatchObject({ iban: 'DE75999999991000000000' })
  expect(await am('2026-08-01', NEBENSTADT)).toBeUndefined()

  const offen = await konto(inhaber, 'DE56999999991007654321', false)
  expect(await lege(offen, '2026-09-01')).toEqual({ ok: false, ablehnung: { art: 'nichtBestaetigt' } })
  const fremdes = await konto({ art: 'traeger', id: NEBENSTADT }, 'DE56999999991007654321')
  expect(await lege(fremdes, '2026-09-01')).toEqual({ ok: false, ablehnung: { art: 'unbekannt' } })
  expect(await lege(erstes, '2026-09-01', 'B'.repeat(71))).toEqual({ ok: false, ablehnung: { art: 'bank' } })
})

test('who may only read lays down nothing, and nobody does for another Jobcenter', async () => {
  const eigenes = await konto({ art: 'traeger', id: MUSTERSTADT }, 'DE75999999991000000000')
  await expect(lege(eigenes, '2026-09-01', '', 'l')).rejects.toThrow(/row-level security/)
  const fremdes = await konto({ art: 'traeger', id: NEBENSTADT }, 'DE75999999991000000000')
  await expect(lege(fremdes, '2026-09-01', '', 'f', NEBENSTADT)).rejects.toThrow(/row-level security/)
})
