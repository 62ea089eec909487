import { expect, test } from 'vitest'
import { cent, datum, kennung, monat } from '../kern/index.ts'
import { zeitpunkt } from '../technik/index.ts'
import type { Betragszeile } from './betrag.ts'
import type { Entscheidung } from './entscheidung.ts'
import { geltendAm } from './geltendAm.ts'
import { haushalt, MONATE } from './musterfall.ts'
import { vergleicheSeiten } from './vergleich.ts'

const HEUTE = { bekanntBis: datum('2026-06-15') }
const DAMALS = { bekanntBis: datum('2023-10-01') }

test('two states of the facts: what changed, by how much in which month, and that the facts are the cause', () => {
  const v = vergleicheSeiten(
    { inhalt: haushalt(), rechtsstand: HEUTE },
    { inhalt: haushalt({ lohn: 520_00, ab: '2026-05-01' }), rechtsstand: HEUTE },
  )
  expect(v.fakten.map((f) => [f.id, f.art])).toEqual([['lohn', 'neu']])
  expect(v.monate).toEqual(MONATE)
  // 563,00 + 480,00; from May less 520,00 − 184,00
  expect(v.summen.map((s) => s.neu - s.alt)).toEqual([0, 0, 0, 0, ...Array(8).fill(-336_00)])
  expect(v.summen[0]).toEqual({ monat: monat('2026-01'), alt: 1_043_00, neu: 1_043_00 })
  expect(v.betraege.every((b) => b.ursachen.fakten === b.neu - b.alt)).toBe(true)
})

test('the same facts under two states of knowledge: the value known later is the cause', () => {
  const v = vergleicheSeiten({ inhalt: haushalt(), rechtsstand: DAMALS }, { inhalt: haushalt(), rechtsstand: HEUTE })
  expect(v.fakten).toEqual([])
  // the Regelbedarf of 563 euros (RBSFV 2024) was promulgated on 27.10.2023; before, 502 euros were known
  expect(v.betraege[0]).toMatchObject({
    leistungsart: 'regelbedarf',
    alt: 502_00,
    neu: 563_00,
    ursachen: { fakten: 0, regel: 0, wert: 61_00 },
  })
  expect(v.betraege).toHaveLength(12)
})

test('what was certified stands; where the program computes otherwise now, the rule is the cause', () => {
  const zeile: Betragszeile = {
    person: 'P1',
    monat: monat('2026-01'),
    leistungsart: 'regelbedarf',
    kostentraeger: 'bund',
    betrag: cent(553_00),
  }
  const niedergelegt = {
    monate: [monat('2026-01')],
    zeilen: [zeile, { ...zeile, leistungsart: 'unterkunft', kostentraeger: 'kommune', betrag: cent(480_00) } as const],
  }
  const v = vergleicheSeiten(
    { inhalt: haushalt(), rechtsstand: HEUTE, niedergelegt },
    { inhalt: haushalt(), rechtsstand: HEUTE },
  )
  expect(v.betraege).toEqual([
    {
      person: 'P1',
      monat: monat('2026-01'),
      leistungsart: 'regelbedarf',
      kostentraeger: 'bund',
      alt: 553_00,
      neu: 563_00,
      ursachen: { fakten: 0, regel: 10_00, wert: 0 },
    },
  ])
  const umgekehrt = vergleicheSeiten(
    { inhalt: haushalt(), rechtsstand: HEUTE },
    { inhalt: haushalt(), rechtsstand: HEUTE, niedergelegt },
  )
  expect(umgekehrt.betraege).toEqual([])
  expect(umgekehrt.neuAndersNiedergelegt).toEqual([monat('2026-01')])
})

function angeordnet(folge: number, am: number, regelt: readonly [string, string][]): Entscheidung {
  return {
    zustand: 'angeordnet',
    id: kennung(`01890000-0000-7000-8000-0000000000${String(folge).padStart(2, '0')}`),
    folge,
    angeordnetAm: zeitpunkt(am),
    regelt: regelt.map(([person, m]) => ({ person, monat: monat(m) })),
  } as unknown as Entscheidung
}

test('what held on a day: of the decisions ordered by then the last that decides the person and month', () => {
  const alle = [
    angeordnet(3, 300, [['P1', '2026-07']]),
    angeordnet(1, 100, [
      ['P1', '2026-07'],
      ['P2', '2026-07'],
    ]),
    angeordnet(2, 200, [['P2', '2026-08']]),
  ]
  const folgen = (vor: number) =>
    [...geltendAm(alle, monat('2026-07'), zeitpunkt(vor))].map(([p, e]) => [p, e.folge]).sort()
  expect(folgen(100)).toEqual([])
  expect(folgen(101)).toEqual([
    ['P1', 1],
    ['P2', 1],
  ])
  expect(folgen(301)).toEqual([
    ['P1', 3],
    ['P2', 1],
  ])
})
