import { expect, test } from 'vitest'
import { LEERER_ENTWURF } from '../../../fall/index.ts'
import { cent, monat } from '../../../kern/index.ts'
import { differenzAnsicht } from './differenzansicht.ts'

const AMT = { person: 'P1', leistungsart: 'regelbedarf', kostentraeger: 'bund' } as const

/** 563,00 instead of 500,00 in each of the months. */
const ansicht = (monate: readonly string[], entschieden: readonly string[]) =>
  differenzAnsicht(
    {
      fakten: [],
      ergebnisse: [],
      betraege: monate.map((m) => ({
        ...AMT,
        monat: monat(m),
        alt: cent(500_00),
        neu: cent(563_00),
        ursachen: { fakten: cent(63_00), regel: cent(0), wert: cent(0) },
      })),
      zahlungen: { sofort: [], kuenftig: [], entfaellt: [], ueberzahlt: [] },
      schreiben: [],
      regelt: [],
      abweichend: [],
      vorbehalten: [],
      nunVorlaeufig: [],
      schluss: undefined,
    },
    {
      fall: 'f',
      namen: { personen: { P1: 'Elif' }, konten: {} },
      inhalt: LEERER_ENTWURF,
      gegen: '',
      geltend: [],
      entschieden: entschieden.map((m) => ({ person: 'P1', monat: monat(m) })),
      vorschau: () => '',
    },
  ).betraege.map((z) => [z.zeitraum, z.ursache])

test('a month never decided before has no changed facts as its cause', () => {
  expect(ansicht(['2026-01', '2026-02'], [])).toEqual([['01–02/2026', 'erstmals entschieden']])
})

test('months decided before and months that are new stand in rows of their own', () => {
  expect(ansicht(['2026-01', '2026-02', '2026-03'], ['2026-01', '2026-02'])).toEqual([
    ['01–02/2026', 'Tatsachen geändert'],
    ['03/2026', 'erstmals entschieden'],
  ])
})
