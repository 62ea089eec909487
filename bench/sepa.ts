// pain.001 for 100,000 transfers (two files of 50,000): writing alone, and with SHA-256, as a ratio to
// JSON.stringify of the same transfers in the same process. Median of seven alternating rounds, with spread.
import { createHash } from 'node:crypto'
import { cent, datum } from '../src/kern/index.ts'
import { type Sammelauftrag, schreibePain001, type Ueberweisung } from '../src/zahlung/index.ts'

const RUNDEN = 7
const ueberweisungen: readonly Ueberweisung[] = Array.from({ length: 100_000 }, (_, i) => ({
  endToEndId: `AL-7K2Q-9X4M-0C1D-RT5B-${String(i).padStart(5, '0')}`,
  name: `Erika Mustermann-Groß ${i}`,
  iban: 'DE89370400440532013000',
  bic: null,
  betrag: cent(500_00 + (i % 100_000)),
  zweck: `Grundsicherungsgeld 01.2027 Ref 7K2Q-9X4M-${i}`,
  zweckcode: 'SSBE',
}))
const auftraege: readonly Sammelauftrag[] = [0, 1].map((n) => ({
  msgId: `BENCH-${n}`,
  erstelltAm: '2026-12-28T08:00:00Z',
  auftraggeber: { name: 'Jobcenter Musterstadt', iban: 'DE94700000000001234567', bic: null },
  ausfuehrung: datum('2026-12-30'),
  buendel: [0, 1, 2, 3, 4].map((b) => ({
    pmtInfId: `BENCH-${n}-${b}`,
    ueberweisungen: ueberweisungen.slice(n * 50_000 + b * 10_000, n * 50_000 + (b + 1) * 10_000),
  })),
}))

const messungen = {
  json: () => auftraege.reduce((s, a) => s + JSON.stringify(a).length, 0),
  schreiben: () => auftraege.reduce((s, a) => s + schreibePain001(a).length, 0),
  schreibenUndHash: () =>
    auftraege.map((a) => createHash('sha256').update(schreibePain001(a)).digest('hex')).join('').length,
}
const zeiten = new Map<string, number[]>()
for (let runde = 0; runde <= RUNDEN; runde++) {
  for (const [name, tu] of Object.entries(messungen)) {
    const ab = performance.now()
    tu()
    if (runde > 0) zeiten.set(name, [...(zeiten.get(name) ?? []), performance.now() - ab])
  }
}
const median = (name: string): number => [...(zeiten.get(name) ?? [])].sort((a, b) => a - b)[(RUNDEN - 1) / 2] ?? 0
for (const [name, t] of zeiten) {
  const zeile = `${Math.round(median(name))} ms (${Math.round(Math.min(...t))} bis ${Math.round(Math.max(...t))})`
  const je = Math.round((median(name) / median('json')) * 100)
  console.log(`sepa ${name.padEnd(18)} ${zeile.padEnd(26)} ${je / 100} × JSON.stringify`)
}
