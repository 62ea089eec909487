import { expect, test } from 'vitest'
import { cent, datum, monat, traegerNr } from '../../kern/index.ts'
import { naechsterMonat, pruefeMonat } from './abschluss.ts'
import { monatsbericht } from './bericht.ts'

const lage = (heute: string, geschlossenBis?: string, ersteBuchung?: string) => ({
  heute: datum(heute),
  geschlossenBis: geschlossenBis === undefined ? undefined : monat(geschlossenBis),
  ersteBuchung: ersteBuchung === undefined ? undefined : monat(ersteBuchung),
})

test.each([
  ['2026-11', lage('2026-11-30', '2026-10', '2026-01'), { art: 'nichtVorbei' }],
  ['2026-11', lage('2026-12-01', '2026-10', '2026-01'), null],
  ['2026-10', lage('2026-12-01', '2026-10', '2026-01'), { art: 'schonGeschlossen' }],
  ['2026-12', lage('2027-01-01', '2026-10', '2026-01'), { art: 'andererZuerst', monat: monat('2026-11') }],
  ['2026-02', lage('2026-12-01', undefined, '2026-01'), { art: 'andererZuerst', monat: monat('2026-01') }],
  ['2026-01', lage('2026-12-01', undefined, '2026-01'), null],
  ['2026-01', lage('2026-12-01'), { art: 'nichtsGebucht' }],
] as const)('LED-09: %s may be closed or why not', (m, l, grund) => {
  const r = pruefeMonat(monat(m), l)
  expect(r.ok ? null : r.ablehnung).toEqual(grund)
})

test('LED-09: months follow each other, across the year too', () => {
  expect(naechsterMonat(lage('2027-02-01', '2026-12', '2026-01'))).toBe(monat('2027-01'))
  expect(naechsterMonat(lage('2027-02-01'))).toBeUndefined()
})

test('LED-09: the report is the same bytes in whatever order the sums come', () => {
  const art = { leistungsart: 'regelbedarf', kostentraeger: 'bund', darlehen: false } as const
  const bewegt = [
    {
      ...art,
      monat: monat('2026-12'),
      haushaltsjahr: 2026,
      soll: 'aufwand',
      haben: 'verbindlichkeit',
      storno: false,
      betrag: cent(563_00),
    },
    {
      ...art,
      monat: monat('2026-12'),
      haushaltsjahr: 2027,
      soll: 'verbindlichkeit',
      haben: 'unterwegs',
      storno: false,
      betrag: cent(563_00),
    },
    {
      ...art,
      monat: monat('2026-12'),
      haushaltsjahr: 2026,
      soll: 'verbindlichkeit',
      haben: 'unterwegs',
      storno: false,
      betrag: cent(10_00),
    },
  ] as const
  const e = {
    traeger: traegerNr('98802'),
    monat: monat('2026-12'),
    anzahl: 3,
    bis: bewegt,
    kette: { nummer: 3, kette: 'a'.repeat(64) },
    vormonat: null,
  }
  const a = monatsbericht({ ...e, bewegt })
  expect(monatsbericht({ ...e, bewegt: [...bewegt].reverse(), bis: [...bewegt].reverse() })).toEqual(a)
  const b = JSON.parse(a.text) as Record<string, unknown>
  // HKR-08: what is paid in December for January counts for the new year; by hand: 563,00 of it
  expect(b.bewegungen).toContainEqual(
    expect.objectContaining({
      haushaltsjahr: 2027,
      titel: '1101/681 12',
      soll: 'verbindlichkeit',
      haben: 'unterwegs',
      betrag_cent: 563_00,
    }),
  )
  // 563,00 granted; 573,00 on its way; owed 563,00 less 573,00
  expect(b.bestaende).toEqual([
    expect.objectContaining({ konto: 'aufwand', saldo_cent: 563_00 }),
    expect.objectContaining({ konto: 'unterwegs', saldo_cent: -573_00 }),
    expect.objectContaining({ konto: 'verbindlichkeit', saldo_cent: 10_00 }),
  ])
})
