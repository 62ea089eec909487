import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cent, datum, plusTage } from '../../kern/index.ts'
import { liesBankmeldung } from '../bank/liesBankmeldung.ts'
import type { Bankstueck } from '../bank/meldung.ts'
import { musterIban } from '../pruefung.ts'
import { schreibePain001 } from '../sepa/pain001.ts'
import { liesAuftragsdatei } from './auftraege.ts'
import { neueBank, spieleTag } from './spiel.ts'
import { BRAV, beschaedige, GRUENDE, type Verhalten, wuerfelAus } from './verhalten.ts'

const IBAN = musterIban(1)
const MONTAG = datum('2025-12-29')

const auftrag = (msgId: string, betraege: readonly number[]): Uint8Array =>
  schreibePain001({
    msgId,
    erstelltAm: '2025-12-24T10:00:00Z',
    auftraggeber: { name: 'Jobcenter Musterstadt', iban: IBAN, bic: null },
    ausfuehrung: datum('2025-12-30'),
    buendel: [
      {
        pmtInfId: `${msgId}-1`,
        ueberweisungen: betraege.map((b, i) => ({
          endToEndId: `${msgId}-E${i}`,
          name: 'Groß & Söhne',
          iban: musterIban(i + 10),
          bic: null,
          betrag: cent(b),
          zweck: `Miete <${i}>`,
          zweckcode: 'SSBE' as const,
        })),
      },
    ],
  })
const datei = (msgId: string, betraege: readonly number[]) => liesAuftragsdatei(auftrag(msgId, betraege))

async function lies(xml: string): Promise<readonly Bankstueck[]> {
  const stuecke: Bankstueck[] = []
  const bytes = new TextEncoder().encode(xml)
  const r = await liesBankmeldung(
    (async function* () {
      yield bytes
    })(),
    (s) => {
      stuecke.push(s)
    },
  )
  if (!r.ok) throw new Error(`${r.ablehnung.art}: ${r.ablehnung.text}`)
  return stuecke
}

const saldo = (m: readonly Bankstueck[], typ: string): number =>
  m.reduce((x, s) => (s.art === 'saldo' && s.typ === typ ? (s.betrag ?? Number.NaN) : x), 0)
const anfaengt = (m: readonly Bankstueck[]): number => saldo(m, 'PRCD')
const endet = (m: readonly Bankstueck[]): number => saldo(m, 'CLBD')
/** Of a statement; of other messages nothing. */
const bewegtIn = (m: readonly Bankstueck[]): number =>
  m[0]?.art === 'kopf' && m[0].format === 'camt.053.001.08'
    ? m.reduce(
        (x, s) => (s.art === 'umsatz' ? x + (s.richtung === 'gutschrift' ? 1 : -1) * (s.betrag ?? Number.NaN) : x),
        0,
      )
    : 0

test('a well-behaved bank: accepted, booked on its day as one sum, balances add up', async () => {
  const d = await datei('M1', [100_00, 50_00])
  let z = neueBank(IBAN, cent(1_000_00), datum('2025-12-24'))
  const erster = spieleTag(z, MONTAG, { dateien: [d] }, BRAV, wuerfelAus(1))
  z = erster.zustand
  expect((await lies(erster.ausgang[0]?.xml ?? '')).slice(1)).toMatchObject([
    { art: 'status', status: 'ACSP', datei: 'M1' },
  ])
  const zweiter = spieleTag(z, plusTage(MONTAG, 1), { dateien: [] }, BRAV, wuerfelAus(1))
  expect((await lies(zweiter.ausgang[0]?.xml ?? '')).slice(2)).toMatchObject([
    { art: 'saldo', typ: 'PRCD', betrag: 1_000_00, tag: MONTAG },
    { art: 'saldo', typ: 'CLBD', betrag: 850_00 },
    { art: 'umsatz', richtung: 'belastung', betrag: 150_00 },
    { art: 'teil', datei: 'M1', sammler: 'M1-1', anzahl: 2 },
  ])
})

test('the same file a second time is refused as double, and books nothing', async () => {
  const d = await datei('M1', [100_00])
  const z = neueBank(IBAN, cent(1_000_00), datum('2025-12-24'))
  const { ausgang, zustand } = spieleTag(z, MONTAG, { dateien: [d, d] }, BRAV, wuerfelAus(1))
  expect((await lies(ausgang[1]?.xml ?? '')).slice(1)).toMatchObject([{ status: 'RJCT', gruende: [{ code: 'AM05' }] }])
  expect(zustand.wartend).toHaveLength(1)
})

test('on a closed day nothing is booked', async () => {
  const d = await datei('M1', [100_00])
  const z = neueBank(IBAN, cent(0), datum('2025-12-24'))
  const { ausgang } = spieleTag(z, datum('2026-01-01'), { dateien: [d] }, BRAV, wuerfelAus(1))
  expect(ausgang.map((a) => a.name)).toEqual(['000001-pain002.xml'])
})

test('however it behaves: every message is valid, and in the end all money is accounted for', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.array(fc.integer({ min: 1, max: 999_999_99 }), { minLength: 1, maxLength: 12 }),
      fc.record({
        abgewiesen: fc.integer({ min: 0, max: 500 }),
        rueckgaben: fc.integer({ min: 0, max: 1_000 }),
        beschaedigt: fc.integer({ min: 0, max: 500 }),
        doppelt: fc.integer({ min: 0, max: 500 }),
        gemischt: fc.boolean(),
        rueckgabetage: fc.integer({ min: 0, max: 3 }),
        dateienAbgewiesen: fc.constantFrom(0, 0, 1_000),
        verspaetet: fc.integer({ min: 0, max: 500 }),
        verspaetungstage: fc.integer({ min: 1, max: 3 }),
      }),
      async (saat, betraege, verhalten: Verhalten) => {
        const wuerfel = wuerfelAus(saat)
        let z = neueBank(IBAN, cent(0), datum('2025-12-24'))
        const d = await datei('M1', betraege)
        const gelesen = new Map<string, readonly Bankstueck[]>()
        for (let i = 0; i < 14; i++) {
          const gutschriften = i === 3 ? [{ betrag: cent(7_50), name: 'X', iban: musterIban(99), zweck: 'Rate' }] : []
          const r = spieleTag(
            z,
            plusTage(MONTAG, i),
            { dateien: i === 0 ? [d] : [], gutschriften },
            i < 10 ? verhalten : { ...verhalten, verspaetet: 0 },
            wuerfel,
          )
          z = r.zustand
          for (const a of r.ausgang) gelesen.set(a.xml, await lies(a.xml))
        }
        expect(z.unterwegs).toEqual([])
        const alle = [...gelesen.values()]
        const auszuege = alle.filter((m) => m[0]?.art === 'kopf' && m[0].format === 'camt.053.001.08').flat()
        for (const m of alle) expect(endet(m)).toBe(anfaengt(m) + bewegtIn(m))
        expect(alle.reduce((x, m) => x + bewegtIn(m), 0)).toBe(z.saldo)
        const rjct = alle.flat().filter((x) => x.art === 'status' && x.status === 'RJCT').length
        const zurueck = auszuege.filter((x) => x.art === 'teil' && x.rueckgabe.length > 0).length
        expect(rjct + zurueck).toBeLessThanOrEqual(betraege.length)
        expect(z.ausstehend).toEqual([])
        expect(z.wartend).toEqual([])
      },
    ),
    { numRuns: 3, seed: 20261123 },
  )
}, 120_000)

test('a bank that behaves badly: shares, reasons and damage are those it was told', async () => {
  const n = 3_000
  const d = await datei(
    'M1',
    Array.from({ length: n }, (_, i) => i + 1),
  )
  const verhalten: Verhalten = { ...BRAV, abgewiesen: 10, rueckgaben: 100, beschaedigt: 500 }
  const wuerfel = wuerfelAus(5)
  const erster = spieleTag(neueBank(IBAN, cent(0), datum('2025-12-24')), MONTAG, { dateien: [d] }, verhalten, wuerfel)
  const { zustand } = spieleTag(
    erster.zustand,
    plusTage(MONTAG, 1),
    { dateien: [] },
    { ...verhalten, rueckgabetage: 9 },
    wuerfel,
  )
  const status = await lies(erster.ausgang[0]?.xml ?? '')
  const abgewiesen = status.filter((s) => s.art === 'status' && s.ebene === 'ueberweisung')
  expect(status.slice(1, 3)).toMatchObject([
    { ebene: 'datei', status: 'PART' },
    { ebene: 'sammler', status: 'PART' },
  ])
  // 10, 100 and 500 of 1,000, three standard deviations either way
  expect(Math.abs(abgewiesen.length - 30)).toBeLessThan(17)
  const zurueck = zustand.ausstehend
  expect(Math.abs(zurueck.length - 297 * 0.9)).toBeLessThan(60) // a tenth came back at once
  const heil = zurueck.filter((a) => d.sammler[0]?.ueberweisungen.some((u) => u.endToEndId === a.endToEndId))
  expect(Math.abs(heil.length - zurueck.length / 2)).toBeLessThan(30)
  expect(new Set(zurueck.map((a) => a.grund))).toEqual(new Set(GRUENDE))
})

test('PAY-13: a damaged id is never another one of the same file', () => {
  const wuerfel = wuerfelAus(11)
  const id = 'AL-7K2Q-9X4M-0C1D-RT5B-W8ZE3'
  const arten = new Set<string>()
  for (let i = 0; i < 2_000; i++) {
    const b = beschaedige(id, wuerfel)
    expect(b === id || b === '').toBe(false)
    arten.add(b)
  }
  expect(arten.size).toBeGreaterThan(50)
  expect(arten.has('NOTPROVIDED')).toBe(true)
})

test('a file whose count, sum or ids are wrong, or of another account, is refused as a whole with its reason', async () => {
  const gut = new TextDecoder().decode(auftrag('M1', [100_00, 50_00]))
  const faelle: readonly (readonly [string, string | RegExp, string])[] = [
    ['AM18', '<NbOfTxs>2', '<NbOfTxs>3'],
    ['AM18', /(<PmtMtd>.*)<NbOfTxs>2/, '$1<NbOfTxs>1'],
    ['AM10', '<CtrlSum>150.00', '<CtrlSum>150.01'],
    ['DU04', '<EndToEndId>M1-E1', '<EndToEndId>M1-E0'],
    ['AC02', `<DbtrAcct><Id><IBAN>${IBAN}`, `<DbtrAcct><Id><IBAN>${musterIban(2)}`],
  ]
  for (const [code, was, wodurch] of faelle) {
    const falsch = gut.replace(was, wodurch)
    expect(falsch).not.toBe(gut)
    const d = await liesAuftragsdatei(new TextEncoder().encode(falsch))
    const r = spieleTag(neueBank(IBAN, cent(0), datum('2025-12-24')), MONTAG, { dateien: [d] }, BRAV, wuerfelAus(1))
    expect((await lies(r.ausgang[0]?.xml ?? '')).slice(1)).toMatchObject([{ status: 'RJCT', gruende: [{ code }] }])
    expect(r.zustand.wartend).toEqual([])
  }
})

test('all transfers of a file refused: the file is; each with its reason', async () => {
  const d = await datei('M1', [100_00, 50_00])
  const z = neueBank(IBAN, cent(0), datum('2025-12-24'))
  const r = spieleTag(z, MONTAG, { dateien: [d] }, { ...BRAV, abgewiesen: 1_000 }, wuerfelAus(1))
  expect((await lies(r.ausgang[0]?.xml ?? '')).slice(1)).toMatchObject([
    { ebene: 'datei', status: 'RJCT', gruende: [] },
    { ebene: 'sammler', status: 'RJCT' },
    { ebene: 'ueberweisung', status: 'RJCT', gruende: [{ code: 'AC01' }] },
    { ebene: 'ueberweisung', status: 'RJCT', gruende: [{ code: 'AC01' }] },
  ])
  expect(r.zustand.wartend).toEqual([])
})

test('late messages arrive late and whole; money paid on a closed day is booked on the next bank day', () => {
  const z = neueBank(IBAN, cent(0), datum('2025-12-30'))
  const spaet: Verhalten = { ...BRAV, verspaetet: 1_000, verspaetungstage: 1 }
  const gutschriften = [{ betrag: cent(5_00), name: 'X', iban: musterIban(9), zweck: 'Rate' }]
  const neujahr = spieleTag(z, datum('2026-01-01'), { dateien: [], gutschriften }, spaet, wuerfelAus(1))
  expect([neujahr.ausgang, neujahr.zustand.saldo]).toEqual([[], 0])
  const freitag = spieleTag(neujahr.zustand, datum('2026-01-02'), { dateien: [] }, spaet, wuerfelAus(1))
  expect([freitag.ausgang, freitag.zustand.saldo]).toEqual([[], 5_00])
  const samstag = spieleTag(freitag.zustand, datum('2026-01-03'), { dateien: [] }, spaet, wuerfelAus(1))
  expect(samstag.ausgang.map((a) => [a.name, a.xml.includes('>5.00<')])).toEqual([['000001-camt053.xml', true]])
  expect(samstag.zustand.unterwegs).toEqual([])
})

test('the bank knows nothing of the books: nothing it imports leads to the database', () => {
  const gesehen = new Set<string>()
  const folge = (datei: URL): void => {
    if (gesehen.has(datei.href)) return
    gesehen.add(datei.href)
    for (const [, ziel = ''] of readFileSync(datei, 'utf8').matchAll(
      /^(?:import|export) (?!type)[^'"]*from '(\.[^']+)'/gm,
    ))
      folge(new URL(ziel, datei))
  }
  for (const d of ['auftraege', 'meldungen', 'spiel', 'tagebuch', 'verhalten'])
    folge(new URL(`${d}.ts`, import.meta.url))
  expect(gesehen.size).toBeGreaterThan(8)
  expect([...gesehen].filter((d) => /Sql\.ts$|\/technik\//.test(d))).toEqual([])
})
