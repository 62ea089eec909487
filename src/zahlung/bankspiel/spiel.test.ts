import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cent, datum, plusTage } from '../../kern/index.ts'
import { liesBankmeldung } from '../bank/liesBankmeldung.ts'
import type { Bankstueck } from '../bank/meldung.ts'
import { musterIban } from '../pruefung.ts'
import { schreibePain001 } from '../sepa/pain001.ts'
import { liesAuftragsdatei } from './auftraege.ts'
import { BRAV, neueBank, spieleTag, type Verhalten, wuerfelAus } from './spiel.ts'

const IBAN = musterIban(1)
const MONTAG = datum('2025-12-29')

const datei = (msgId: string, betraege: readonly number[]) =>
  liesAuftragsdatei(
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
    }),
  )

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
      }),
      async (saat, betraege, verhalten: Verhalten) => {
        const wuerfel = wuerfelAus(saat)
        let z = neueBank(IBAN, cent(0), datum('2025-12-24'))
        const d = await datei('M1', betraege)
        const gelesen = new Map<string, readonly Bankstueck[]>()
        for (let i = 0; i < 12; i++) {
          const gutschriften = i === 3 ? [{ betrag: cent(7_50), name: 'X', iban: musterIban(99), zweck: 'Rate' }] : []
          const r = spieleTag(z, plusTage(MONTAG, i), { dateien: i === 0 ? [d] : [], gutschriften }, verhalten, wuerfel)
          z = r.zustand
          for (const a of r.ausgang) gelesen.set(a.xml, await lies(a.xml))
        }
        const alle = [...gelesen.values()]
        const auszuege = alle.filter((m) => m[0]?.art === 'kopf' && m[0].format === 'camt.053.001.08').flat()
        const bewegt = auszuege.reduce(
          (s, x) => (x.art === 'umsatz' ? s + (x.richtung === 'gutschrift' ? (x.betrag ?? 0) : -(x.betrag ?? 0)) : s),
          0,
        )
        expect(bewegt).toBe(z.saldo)
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
