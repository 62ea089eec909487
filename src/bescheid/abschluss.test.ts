import { expect, test } from 'vitest'
import { cent, datum, monat } from '../kern/index.ts'
import { type Abschlusseingabe, abschlussbescheid } from './abschluss.ts'
import { fuelleLuecken } from './luecken.ts'
import { einzelperson, ZAHLWEG } from './muster.ts'
import { alsText } from './text.ts'

const { personen, ...kopf } = einzelperson()
const [person] = personen
if (person === undefined) throw new Error('no person')

const monatMit = (m: string, vorlaeufig: number, endgueltig: number, ohneNachweis = false) => ({
  monat: monat(m),
  bedarf: cent(1_113_00),
  einkommen: cent(1_113_00 - endgueltig),
  vorlaeufig: cent(vorlaeufig),
  endgueltig: cent(endgueltig),
  ohneNachweis,
})

const text = (o: Partial<Abschlusseingabe>): string => {
  const d = abschlussbescheid({
    ...kopf,
    person,
    zahlweg: ZAHLWEG,
    bescheide: [datum('2025-12-10')],
    weil: 'Ihr Lohn wechselt.',
    nachweise: [],
    monate: [monatMit('2026-01', 777_00, 777_00)],
    verrechnet: cent(0),
    auszuzahlen: [],
    zuErstatten: [],
    bagatelle: false,
    erstattungAller: cent(0),
    aufforderung: null,
    antragAm: null,
    ...o,
  })
  const r = fuelleLuecken(d, {
    datum: datum('2026-08-17'),
    anordner: 'Anna Adler',
    anordnerTelefon: '0999 1234',
    nachzahltag: datum('2026-08-20'),
    zahlbarBis: datum('2026-09-21'),
  })
  if (!r.ok) throw new Error(r.ablehnung.art)
  return alsText(r.wert).replace(/\s+/g, ' ')
}
const bund = (betrag: number) => [{ kostentraeger: 'bund' as const, betrag: cent(betrag) }]

test('nothing differs, but it was applied for: said, with the day', () => {
  const t = text({ antragAm: datum('2026-07-03') })
  expect(t).toContain('Es bleibt bei dem, was gezahlt wurde.')
  expect(t).toContain('Sie haben die abschließende Entscheidung am 3. Juli 2026 beantragt.')
})

test('a back-payment names its day, a claim its last day and what an objection stops', () => {
  const mehr = text({ monate: [monatMit('2026-01', 777_00, 797_00)], auszuzahlen: bund(20_00) })
  expect(mehr).toContain('Wir zahlen 20,00 € nach')
  expect(mehr).toContain('Das Geld überweisen wir am 20. August 2026.')
  const weniger = text({
    monate: [monatMit('2026-01', 777_00, 677_00)],
    zuErstatten: bund(100_00),
    erstattungAller: cent(100_00),
  })
  expect(weniger).toContain('Bitte zahlen Sie bis zum 21. September 2026.')
  expect(weniger).toContain('Ein Widerspruch stoppt die Rückzahlung')
})

test('under 50 euros nothing is asked for; without proof the letter says what was missing and how it still counts', () => {
  const klein = text({ monate: [monatMit('2026-01', 777_00, 742_00)], zuErstatten: bund(35_00), bagatelle: true })
  expect(klein).toContain('nichts zurückzuzahlen')
  expect(klein).not.toContain('Bitte zahlen Sie')
  const ohne = text({
    monate: [monatMit('2026-01', 777_00, 0, true)],
    zuErstatten: bund(777_00),
    erstattungAller: cent(777_00),
    aufforderung: { am: datum('2026-07-10'), bis: datum('2026-08-11'), fehlt: 'Die Lohnabrechnung für Januar 2026.' },
  })
  expect(ohne).toContain('Für Januar 2026 fehlt: Die Lohnabrechnung für Januar 2026.')
  expect(ohne).toContain('Sie zählen bis zum Tag nach der Bekanntgabe des Widerspruchsbescheids')
})

test('months that do not add up to the settlement make no letter', () => {
  expect(() => text({ monate: [monatMit('2026-01', 777_00, 677_00)] })).toThrow('do not add up')
})
