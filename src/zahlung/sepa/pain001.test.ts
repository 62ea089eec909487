import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import zaehlung from '../../../tools/zaehlung.json' with { type: 'json' }
import { cent, datum } from '../../kern/index.ts'
import { sepaland } from '../../stammdaten/index.ts'
import { ZWECKCODES } from '../schema/zweckcodes.ts'
import { type Buendel, type Sammelauftrag, schreibePain001, type Ueberweisung } from './pain001.ts'
import { pruefeSepa, pruefeSepaDateien } from './pruefeSepa.ts'
import { sepaText } from './zeichensatz.ts'

const laeufe = zaehlung.zaehlung['zahlung.sepaDateien'][process.env.LANG_LAUF === '1' ? 'lang' : 'kurz']
const summenlaeufe = zaehlung.zaehlung['zahlung.sepaSummen'][process.env.LANG_LAUF === '1' ? 'lang' : 'kurz']
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const auftrag = (buendel: readonly Buendel[]): Sammelauftrag => ({
  msgId: 'ALG-2027-01-0001',
  erstelltAm: '2026-12-28T08:00:00Z',
  auftraggeber: { name: 'Jobcenter Musterstadt', iban: 'DE94700000000001234567', bic: 'MARKDEF1700' },
  ausfuehrung: datum('2026-12-30'),
  buendel,
})
const muster: readonly Ueberweisung[] = [
  [
    'SB7K2Q9X4M0001',
    'MUSTERMANN ERIKA',
    'DE89370400440532013000',
    1563_00,
    'Grundsicherungsgeld 01.2027 Ref SB7K2Q9X4M',
  ],
  ['SB7K2Q9X4M0002', 'Wohnbau Beispiel GmbH', 'DE29100100100987654321', 612_40, 'Miete 01.2027 Ref SB7K2Q9X4M'],
  ['SB8A1B2C3D0001', 'Juergen Groess', 'DE44500105175407324931', 1, 'Grundsicherungsgeld 01.2027 Ref SB8A1B2C3D'],
].map(([endToEndId, name, iban, betrag, zweck]) => ({
  endToEndId: String(endToEndId),
  name: String(name),
  iban: String(iban),
  bic: null,
  betrag: cent(Number(betrag)),
  zweck: String(zweck),
  zweckcode: 'SSBE' as const,
}))

test('PAY-01: the writer gives byte for byte the sample that passed the ISO and the DK schema', () => {
  const soll = readFileSync(new URL('../pruefdaten/pain.001.001.09_muster.xml', import.meta.url), 'utf8')
  expect(text(schreibePain001(auftrag([{ pmtInfId: 'ALG-2027-01-0001-1', ueberweisungen: muster }])))).toBe(soll)
})

test('the bank of the payer may be unknown, that of a payee given; & is escaped', async () => {
  const a = auftrag([
    {
      pmtInfId: 'A-1',
      ueberweisungen: [{ ...(muster[0] as Ueberweisung), name: 'Bau & Boden', bic: 'COBADEFFXXX', zweckcode: 'RENT' }],
    },
  ])
  const datei = schreibePain001({ ...a, auftraggeber: { ...a.auftraggeber, bic: null } })
  expect(text(datei)).toContain('<Nm>Bau &amp; Boden</Nm>')
  expect(text(datei)).toContain('<DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>')
  expect((await pruefeSepa(datei)).befunde).toEqual([])
})

const ueberweisung = fc
  .record({
    name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    betrag: fc.oneof(fc.integer({ min: 1, max: 3000_00 }), fc.constantFrom(1, 999_999_999_99)),
    iban: fc.constantFrom(
      'DE89370400440532013000',
      'DE29100100100987654321',
      'AT611904300234573201',
      'FR1420041010050500013M02606',
    ),
    zweckcode: fc.constantFrom('SSBE' as const, 'RENT' as const),
  })
  .map((u) => ({
    ...u,
    bic: null,
    betrag: cent(u.betrag),
    name: sepaText(`X ${u.name}`).text.slice(0, 70).trim(),
    zweck: 'Grundsicherungsgeld 01.2027',
  }))
const sammelauftrag = fc
  .array(fc.array(ueberweisung, { minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 3 })
  .map((b) => {
    let n = 0
    return auftrag(
      b.map((ueberweisungen, i) => ({
        pmtInfId: `P-${i + 1}`,
        ueberweisungen: ueberweisungen.map((u) => ({ ...u, endToEndId: `E-${++n}` })),
      })),
    )
  })

test('PAY-01, PAY-03: whatever the batches, the file passes schema and rules, and its sums are exact', async () => {
  const auftraege = fc.sample(sammelauftrag, { numRuns: laeufe, seed: 20261122 })
  const pruefungen = await pruefeSepaDateien(auftraege.map(schreibePain001))
  for (const [i, a] of auftraege.entries()) {
    const alle = a.buendel.flatMap((b) => b.ueberweisungen)
    expect(pruefungen[i]).toEqual({
      urteil: 'angenommen',
      befunde: [],
      anzahlBefunde: 0,
      ueberweisungen: alle.length,
      summeCent: alle.reduce((s, u) => s + BigInt(u.betrag), 0n),
    })
  }
}, 300_000)

/** Count and sum as they stand in a part of a file, and as its amounts come to, told without our own reader. */
function zahlenIn(teil: string): readonly (string | undefined)[] {
  const betraege = [...teil.matchAll(/<InstdAmt Ccy="EUR">(\d+)\.(\d\d)<\/InstdAmt>/g)]
  const cents = betraege.reduce((s, [, euro = '', rest = '']) => s + BigInt(euro + rest), 0n)
  const ziffern = String(cents).padStart(3, '0')
  return [
    /<NbOfTxs>([^<]*)</.exec(teil)?.[1],
    String(betraege.length),
    /<CtrlSum>([^<]*)</.exec(teil)?.[1],
    `${ziffern.slice(0, -2)}.${ziffern.slice(-2)}`,
  ]
}

test('PAY-03, PAY-08: count and sum of file and batches are exact in any batch; no address is written', () => {
  fc.assert(
    fc.property(sammelauftrag, (a) => {
      const datei = text(schreibePain001(a))
      const teile = [datei, ...datei.split('<PmtInf>').slice(1)]
      expect(teile.length).toBe(1 + a.buendel.length)
      for (const teil of teile) {
        const [anzahl, gezaehlt, summe, gerechnet] = zahlenIn(teil)
        expect([anzahl, summe]).toEqual([gezaehlt, gerechnet])
      }
      expect(datei).not.toContain('PstlAdr')
    }),
    { numRuns: summenlaeufe, seed: 20261123 },
  )
}, 600_000)

test('PAY-18: built twice, the bytes are the same', () => {
  const [a] = fc.sample(sammelauftrag, { numRuns: 1, seed: 7 })
  const sha = (): string =>
    createHash('sha256')
      .update(schreibePain001(a as Sammelauftrag))
      .digest('hex')
  expect(sha()).toBe(sha())
})

test('PAY-06: the purposes we use stand in the list of ISO; BENE is not ours', () => {
  expect([ZWECKCODES.size, ZWECKCODES.has('SSBE'), ZWECKCODES.has('RENT')]).toEqual([329, true, true])
})

test('PAY-22: thirty countries without address, twelve with, all others not at all', () => {
  const codes = Array.from({ length: 676 }, (_, i) => String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26)))
  expect(codes.filter((c) => sepaland(c) === 'ewr').length).toBe(30)
  expect(codes.filter((c) => sepaland(c) === 'ausserhalb').join(' ')).toBe('AD AL CH GB GI MC MD ME MK RS SM VA')
  expect([sepaland('US64SVBKUS6S3300958879'), sepaland('DE89370400440532013000')]).toEqual([undefined, 'ewr'])
})
