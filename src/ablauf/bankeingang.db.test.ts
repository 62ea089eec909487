// REL-09: what the bank puts into a folder is taken once, in whatever order and how often it comes.
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { cent, datum } from '../kern/index.ts'
import { MUSTERSTADT } from '../stammdaten/pruefung.ts'
import { arbeiteAb, mitRechten, systemUhr } from '../technik/index.ts'
import {
  BRAV,
  listBankabweisungen,
  listBankmeldungen,
  listOffeneZeilen,
  listSalden,
  neueBank,
  pruefeHauptbuch,
  spieleTag,
  wuerfelAus,
  ZAHLUNG_BEARBEITER,
} from '../zahlung/index.ts'
import { ABLAUF_BEARBEITER } from './auftraege.ts'
import { leereBankordner, merkeAbweisungGesehen } from './bankeingang.ts'
import { musteramt } from './musteramt.ts'
import { richteZahlerkontoEin } from './pruefung.ts'

const { db, wir, als } = await musteramt('2026-01-08T10:00')
await richteZahlerkontoEin(db.umgebung, wir.a.nutzer, wir.a2.nutzer)
const ordner = mkdtempSync(path.join(tmpdir(), 'bank-'))
afterAll(() => rmSync(ordner, { recursive: true }))

const lese = <T>(fn: Parameters<typeof mitRechten<T>>[2]): Promise<T> => mitRechten(db.db, wir.f.akteur, fn)
function lege(name: string, text: string): void {
  writeFileSync(path.join(ordner, name), text)
  utimesSync(path.join(ordner, name), 0, 0)
}
const leere = async () => {
  const genommen = await leereBankordner(als(wir.a), ordner, systemUhr().jetzt())
  await arbeiteAb(db.umgebung, { ...ZAHLUNG_BEARBEITER, ...ABLAUF_BEARBEITER })
  return genommen.map((g) => [g.name, g.urteil.art])
}
const inhalt = (unter: string) => readdirSync(path.join(ordner, unter)).sort()

test('REL-09: messages out of the folder take effect once, in any order and twice; what is refused is work on the page of the bank', async () => {
  let bank = neueBank('DE75999999991000000000', cent(0), datum('2026-01-02'))
  const auszuege: string[] = []
  for (const [tag, betrag] of [
    ['2026-01-05', 10_00],
    ['2026-01-06', 20_00],
    ['2026-01-07', 30_00],
  ] as const) {
    const gutschriften = [{ betrag: cent(betrag), name: 'Elif Sonntag', iban: 'DE56999999991007654321', zweck: 'Rate' }]
    const r = spieleTag(bank, datum(tag), { dateien: [], gutschriften }, BRAV, wuerfelAus(1))
    bank = r.zustand
    auszuege.push(...r.ausgang.filter((a) => a.name.includes('camt053')).map((a) => a.xml))
  }
  const [eins = '', zwei = '', drei = ''] = auszuege
  // the last day comes first, the first one twice under two names, and something that is no message
  lege('1.xml', drei)
  lege('2.xml', eins)
  lege('3.xml', eins)
  lege('4.xml', 'kein XML')
  expect(await leere()).toEqual([
    ['1.xml', 'erledigt'],
    ['2.xml', 'erledigt'],
    ['3.xml', 'erledigt'],
    ['4.xml', 'fehler'],
  ])
  lege('5.xml', zwei)
  lege('1.xml', drei)
  expect(await leere()).toEqual([
    ['1.xml', 'erledigt'],
    ['5.xml', 'erledigt'],
  ])
  expect(inhalt('erledigt')).toEqual(['1.xml', '2-1.xml', '2.xml', '3.xml', '5.xml'])
  expect(inhalt('fehler')).toEqual(['4.xml', '4.xml.grund.txt'])
  expect(await lese((tx) => listBankmeldungen(tx, MUSTERSTADT, 10))).toHaveLength(3)
  expect((await lese((tx) => listOffeneZeilen(tx, MUSTERSTADT, 10))).map((z) => z.betrag)).toEqual([
    10_00, 20_00, 30_00,
  ])
  const konto = (await lese((tx) => listSalden(tx, MUSTERSTADT))).filter((s) => s.kontoart === 'bank')
  expect(konto.map((s) => s.saldoCent)).toEqual([bank.saldo])
  expect(await lese((tx) => pruefeHauptbuch(tx, MUSTERSTADT))).toEqual([])

  const [abgewiesen, ...mehr] = await lese((tx) => listBankabweisungen(tx, MUSTERSTADT))
  if (abgewiesen === undefined) throw new Error('nothing is shown')
  expect(mehr).toEqual([])
  expect(abgewiesen.dateiname).toBe('4.xml')
  expect(`${abgewiesen.grund}\n`).toBe(readFileSync(path.join(ordner, 'fehler', '4.xml.grund.txt'), 'utf8'))
  expect(await merkeAbweisungGesehen(als(wir.f), abgewiesen.id)).toMatchObject({ ablehnung: { art: 'stufeFehlt' } })
  expect(await merkeAbweisungGesehen(als(wir.a), abgewiesen.id)).toMatchObject({ ok: true })
  expect(await merkeAbweisungGesehen(als(wir.a2), abgewiesen.id)).toMatchObject({ ablehnung: { art: 'nichtOffen' } })
  expect(await lese((tx) => listBankabweisungen(tx, MUSTERSTADT))).toEqual([])
})
