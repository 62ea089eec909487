import { expect, test } from 'vitest'
import { cent, datum, type Kennung, kennung, type Monat, monat, monateVonBis } from '../kern/index.ts'
import type { Ergebnis } from '../recht/index.ts'
import type { Aufrechnungsstand, ForderungMitStand, Posten } from '../zahlung/index.ts'
import { einbehaltsregel } from './einbehalt.ts'

// § 43 Abs. 2 and 3 SGB II with a Regelbedarf of 563,00 (Stufe 1, 2026): 10 percent 56,30, 30 percent 168,90
const JANUAR = monat('2026-01')
const uuid = (n: number): string => `01890000-0000-7000-8000-0000000000${n}`

type Fall = {
  readonly offen: number
  readonly grund?: ForderungMitStand['grund']
  readonly ab?: string
  readonly bestandskraeftigAm?: string
  readonly ausgezahltAm?: string
  readonly abschnitte?: Aufrechnungsstand['abschnitte']
}
function lage(faelle: readonly Fall[], x: { monate: readonly Monat[]; minderung?: number; zahlbetrag?: number }) {
  const forderungen = faelle.map(
    (f, i): ForderungMitStand =>
      ({
        id: kennung<'Forderung'>(uuid(10 + i)),
        person: 'P1',
        grund: f.grund ?? 'einkommenErzielt',
        offen: cent(f.offen),
        darlehen: f.ausgezahltAm === undefined ? null : { ausgezahltAm: datum(f.ausgezahltAm) },
      }) as ForderungMitStand,
  )
  const aufrechnungen = faelle.map(
    (f, i): Aufrechnungsstand =>
      ({
        id: kennung<'Aufrechnung'>(uuid(50 + i)),
        forderung: forderungen[i]?.id,
        person: 'P1',
        ab: monat(f.ab ?? '2026-01'),
        bestandskraeftigAm: datum(f.bestandskraeftigAm ?? '2025-12-15'),
        abschnitte: f.abschnitte ?? [],
      }) as Aufrechnungsstand,
  )
  const person = { person: 'P1', regelbedarf: cent(563_00), minderung: cent(x.minderung ?? 0) }
  const ergebnisse = x.monate.map((m) => ({ monat: m, personen: [person] }) as unknown as Ergebnis)
  const offen = x.monate.map(
    (m): Posten =>
      ({
        monat: m,
        person: 'P1',
        leistungsart: 'regelbedarf',
        kostentraeger: 'bund',
        empfaengerart: 'bedarfsgemeinschaft',
        zeichen: '',
        betrag: cent(x.zahlbetrag ?? 563_00),
      }) as Posten,
  )
  const regel = einbehaltsregel({
    heute: datum('2025-12-15'),
    aufrechnungen,
    forderungen,
    ergebnisse,
    rechtsstand: { bekanntBis: datum('2026-12-31') },
  })
  if (regel === undefined) throw new Error('nothing is set off')
  return regel(offen, []).map((t) => [t.monat - JANUAR, nummer(t.aufrechnung), t.betrag])
}
const nummer = (id: Kennung<'Aufrechnung'>): number => Number(id.slice(-2)) - 50
const bis = (letzter: string): readonly Monat[] => monateVonBis(JANUAR, monat(letzter))

test('two set-offs at once: each its rate, in the order they began, the rest of one ends it', () => {
  // 100,00 = 56,30 + 43,70; 300,00 begins in February: 56,30 a month
  expect(lage([{ offen: 100_00 }, { offen: 300_00, ab: '2026-02' }], { monate: bis('2026-03') })).toEqual([
    [0, 0, 56_30],
    [1, 0, 43_70],
    [1, 1, 56_30],
    [2, 1, 56_30],
  ])
})

test('together never more than 30 percent: the one that began later waits', () => {
  // 56,30 first; of the 168,90 of the second 168,90 − 56,30 = 112,60 are left
  const faelle = [{ offen: 500_00 }, { offen: 500_00, grund: 'erstattung' as const }]
  expect(lage(faelle, { monate: bis('2026-01') })).toEqual([
    [0, 0, 56_30],
    [0, 1, 112_60],
  ])
})

test('§ 43 Abs. 3: a reduction of 10 percent leaves 20, one of 30 percent nothing', () => {
  const f = [{ offen: 500_00, grund: 'erstattung' as const }]
  // 168,90 − 56,30 = 112,60
  expect(lage(f, { monate: bis('2026-01'), minderung: 56_30 })).toEqual([[0, 0, 112_60]])
  expect(lage(f, { monate: bis('2026-01'), minderung: 168_89 })).toEqual([[0, 0, 1]])
  expect(lage(f, { monate: bis('2026-01'), minderung: 168_90 })).toEqual([])
})

test('never more than is paid out', () => {
  expect(lage([{ offen: 500_00 }], { monate: bis('2026-01'), zahlbetrag: 20_00 })).toEqual([[0, 0, 20_00]])
})

test('§ 86a SGG, § 43 Abs. 4 Satz 3: it rests while an objection stops it, and those months are added to the three years', () => {
  const abschnitte = [
    { ab: monat('2026-02'), zustand: 'ruht', grund: 'Widerspruch vom 20.01.2026' },
    { ab: monat('2026-04'), zustand: 'laeuft', grund: 'zurückgewiesen' },
  ] as const
  expect(lage([{ offen: 500_00, abschnitte }], { monate: bis('2026-04') })).toEqual([
    [0, 0, 56_30],
    [3, 0, 56_30],
  ])
  // final on 15 January 2023: three years after February 2023 are over with February 2026; two months of rest add two
  const alt = { offen: 5_000_00, ab: '2023-03', bestandskraeftigAm: '2023-01-15' }
  expect(lage([alt], { monate: bis('2026-05') })).toEqual([
    [0, 0, 56_30],
    [1, 0, 56_30],
  ])
  const ruhte = [
    { ab: monat('2024-05'), zustand: 'ruht', grund: 'Widerspruch' },
    { ab: monat('2024-07'), zustand: 'laeuft', grund: 'zurückgewiesen' },
  ] as const
  expect(lage([{ ...alt, abschnitte: ruhte }], { monate: bis('2026-05') }).map(([m]) => m)).toEqual([0, 1, 2, 3])
})

test('one that has ended keeps nothing back; the other goes on', () => {
  const beendet = [{ ab: monat('2026-02'), zustand: 'beendet', grund: 'Raten vereinbart' }] as const
  expect(lage([{ offen: 500_00, abschnitte: beendet }, { offen: 60_00 }], { monate: bis('2026-03') })).toEqual([
    [0, 0, 56_30],
    [0, 1, 56_30],
    [1, 1, 3_70],
  ])
})

// § 42a Abs. 2 SGB II: 5 percent are 28,15
const DARLEHEN = { grund: 'darlehen', ausgezahltAm: '2025-12-20' } as const

test('two loans at once: 5 percent for both together, the older first', () => {
  // 20,00 and 8,15; then 28,15; 100,00 − 36,30 = 63,70, so on
  const faelle = [
    { ...DARLEHEN, offen: 20_00, ausgezahltAm: '2025-11-20' },
    { ...DARLEHEN, offen: 100_00 },
  ]
  expect(lage(faelle, { monate: bis('2026-02') })).toEqual([
    [0, 0, 20_00],
    [0, 1, 8_15],
    [1, 1, 28_15],
  ])
})

test('a loan beside a set-off of 10 percent is paid back, beside one of 30 percent it waits', () => {
  const neben = (grund: 'einkommenErzielt' | 'erstattung') =>
    lage(
      [
        { offen: 5_000_00, grund },
        { ...DARLEHEN, offen: 400_00 },
      ],
      { monate: bis('2026-01') },
    )
  expect(neben('einkommenErzielt')).toEqual([
    [0, 0, 56_30],
    [0, 1, 28_15],
  ])
  expect(neben('erstattung')).toEqual([[0, 0, 168_90]])
})

test('a loan in a month with a reduction: within what is left of 30 percent', () => {
  const mit = (minderung: number) => lage([{ ...DARLEHEN, offen: 400_00 }], { monate: bis('2026-01'), minderung })
  expect(mit(56_30)).toEqual([[0, 0, 28_15]])
  // 168,90 − 150,00 = 18,90
  expect(mit(150_00)).toEqual([[0, 0, 18_90]])
  expect(mit(168_90)).toEqual([])
})

test('§ 43 Abs. 1: nothing is kept back for contributions', () => {
  expect(lage([{ offen: 352_60, grund: 'beitraege' }], { monate: bis('2026-02') })).toEqual([])
})
