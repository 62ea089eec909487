import { expect, test } from 'vitest'
import { bausteine } from './bausteine.ts'
import { betrag, brief, fakt, fertig, flach, rechnung } from './musterfakten.ts'
import { sprachmasse } from './sprachpruefung.ts'

const ausschluss = (person: string, grund: string, von: string | null = null): Record<string, unknown> => ({
  art: 'ausschluss',
  person,
  von,
  bis: null,
  grund,
})
const PAAR = { zweite: fakt.person('P2', '1950-01-01', 'partner'), wohnung: fakt.wohnung(2, 600_00) }

test('who is excluded by law is told the ground, not that her income is enough', () => {
  const d = brief({ ...PAAR, rente: ausschluss('P2', 'altersrente') })
  const text = flach(d)
  const satz =
    'Mira Brandauer, geboren am 01.01.1950: kein Anspruch für Juli 2026 bis Juni 2027. Der Grund: eine Altersrente oder ähnliche Leistung (§ 7 Abs. 4 Satz 1 SGB II).'
  // Page one, decision and reasons.
  expect(text.split(satz)).toHaveLength(4)
  expect(text).not.toContain('eigene Einkommen reicht')
  // Stufe 2 and half the rent: 506.00 + 300.00 (§ 20 Abs. 4 SGB II, 2026); her need is not "covered by income".
  expect(text).toContain('Sie brauchen im Juli 2026 806,00 € zum Leben und Wohnen.')
  const b = rechnung(d, 0)
  expect([0, 1, 2].map((i) => betrag(b, 'Bedarf', i))).toEqual([1612_00, 806_00, 806_00])
  expect([0, 2].map((i) => betrag(b, 'minus Bedarf ohne Anspruch', i))).toEqual([-806_00, -806_00])
  expect([0, 1, 2].map((i) => betrag(b, 'Anspruch: Bedarf', i))).toEqual([806_00, 806_00, 0])
  expect(bausteine(d).filter((x) => x.stand === 'fehlt')).toEqual([])
})

test.each([
  ['ausbildung', 'eine Ausbildung, für die es BAföG oder andere Förderung gibt (§ 7 Abs. 5 SGB II)'],
  ['haft', 'ein Aufenthalt in Haft (§ 7 Abs. 4 Satz 2 SGB II)'],
  ['sgb12', 'Grundsicherung nach dem SGB XII (§ 19 Abs. 1 Satz 2 SGB II)'],
])('a refusal for %s alone says so, names no income and another way', (grund, satz) => {
  const d = brief({ ausschluss: ausschluss('P1', grund) })
  expect(d.art).toBe('ablehnungsbescheid')
  const text = flach(d)
  expect(text).toContain(`Warum? Nach dem Gesetz haben Sie hier keinen Anspruch. Der Grund: ${satz}.`)
  expect(text).not.toMatch(/Einkommen reicht|Wird Ihr Einkommen kleiner/)
  expect(text).toContain('Fällt der Grund weg')
  expect(bausteine(d).filter((x) => x.stand === 'fehlt')).toEqual([])
  expect(sprachmasse(fertig(d)).laengster.woerter).toBeLessThanOrEqual(28)
})

test('over the age limit without any exclusion as a fact: the age is the reason', () => {
  // Born in 1950, past the limit of § 7a SGB II; nobody else.
  expect(flach(brief({ ich: fakt.person('P1', '1950-01-01') }))).toContain(
    'das Rentenalter ist erreicht (§ 7 Abs. 1, § 7a SGB II)',
  )
})

test('an exclusion that begins within the year is the cause of the change', () => {
  const text = flach(
    brief({
      ...PAAR,
      zweite: fakt.person('P2', '1980-01-01', 'partner'),
      haft: ausschluss('P2', 'haft', '2026-10-01'),
    }),
  )
  expect(text).toContain(
    'Ab Oktober 2026 hat Mira keinen Anspruch. Der Grund: ein Aufenthalt in Haft (§ 7 Abs. 4 Satz 2 SGB II).',
  )
})

test('months in which own income is enough are still said as such', () => {
  const rente = {
    art: 'einkommen',
    person: 'P1',
    von: '2026-07-01',
    bis: '2026-08-31',
    einkommensart: 'sonstiges',
    betrag_cent: 2000_00,
    nachzahlung: false,
    berechtigt: null,
  }
  expect(flach(brief({ rente }))).toContain(
    'kein Anspruch für Juli und August 2026. Das eigene Einkommen reicht (§ 9 Abs. 1 SGB II).',
  )
})

test('an excluded trainee who gets the Mehrbedarf of § 27 has no claim to the rest', () => {
  const text = flach(
    brief({
      kind: fakt.person('P2', '2020-01-01', 'kind', ['P1']),
      wohnung: fakt.wohnung(2, 600_00),
      ausschluss: ausschluss('P1', 'ausbildung'),
      allein: { art: 'alleinerziehung', person: 'P1', von: null, bis: null },
    }),
  )
  // 36 % of 563.00 = 202.68 (§ 21 Abs. 3 Nr. 1, § 27 Abs. 2 SGB II).
  expect(text).toContain('202,68')
  expect(text).toContain(
    'kein Anspruch auf Regelbedarf und Wohnkosten für Juli 2026 bis Juni 2027. Der Grund: eine Ausbildung',
  )
})
