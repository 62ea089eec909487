import { expect, test } from 'vitest'
import { monat, monateVonBis } from '../../kern/index.ts'
import { NUR_ERLAUBTE_ZEICHEN } from '../sepa/zeichensatz.ts'
import { type Zweckangaben, zweckText } from './zweck.ts'

const basis: Zweckangaben = {
  empfaengerart: 'bedarfsgemeinschaft',
  monat: monat('2027-01'),
  anlass: 'monat',
  zeichen: '',
  endToEndId: 'AL-7K2Q-9X4M-0C1D-RT5B-W8ZE3',
}

test.each([
  [{}, 'Grundsicherungsgeld 01.2027 Ref 7K2Q-9X4M'],
  [{ monat: monat('2026-06') }, 'Bürgergeld 06.2026 Ref 7K2Q-9X4M'],
  [{ monat: monat('2026-07') }, 'Grundsicherungsgeld 07.2026 Ref 7K2Q-9X4M'],
  [{ monat: monat('2022-12'), anlass: 'sofort' }, 'Arbeitslosengeld II Nachzahlung 12.2022 Ref 7K2Q-9X4M'],
  [{ empfaengerart: 'person' }, 'Grundsicherungsgeld 01.2027 Ref 7K2Q-9X4M'],
  [{ empfaengerart: 'vermieter', zeichen: 'WE 17/Müller' }, 'Miete 01.2027 WE 17/Müller Ref 7K2Q-9X4M'],
  [{ empfaengerart: 'versorger', zeichen: 'Vertrag „8“' }, "Abschlag 01.2027 Vertrag '8' Ref 7K2Q-9X4M"],
  [{ empfaengerart: 'vermieter', anlass: 'sofort' }, 'Miete Nachzahlung 01.2027 Ref 7K2Q-9X4M'],
  [{ empfaengerart: 'versicherung', zeichen: 'V 12' }, 'Versicherungsbeitrag 01.2027 V 12 Ref 7K2Q-9X4M'],
] as const)('PAY-07: %o', (teil, soll) => {
  expect(zweckText({ ...basis, ...teil })).toBe(soll)
})

test('PAY-07: third parties read nothing that speaks of need; no text is longer than 140', () => {
  const verraeterisch =
    /jobcenter|b[üu]rgergeld|grundsicherung|arbeitslos|hartz|sgb|sozial|amt|bedarf|leistung|hilfe|antrag|bescheid|behinder|krank|schwanger|schuld/i
  for (const m of monateVonBis(monat('2023-01'), monat('2028-12'))) {
    for (const empfaengerart of ['vermieter', 'versorger', 'versicherung'] as const) {
      for (const anlass of ['monat', 'sofort'] as const) {
        expect(zweckText({ ...basis, monat: m, empfaengerart, anlass })).not.toMatch(verraeterisch)
        const lang = zweckText({ ...basis, monat: m, empfaengerart, anlass, zeichen: 'ß'.repeat(500) })
        expect(lang.length).toBeLessThanOrEqual(140)
        expect(lang).toMatch(/Ref 7K2Q-9X4M$/)
        expect(NUR_ERLAUBTE_ZEICHEN.test(lang)).toBe(true)
      }
    }
  }
})
