import { expect, test } from 'vitest'
import { betrag, brief, fertig, flach, rechnung } from './musterfakten.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { schlicht } from './text.ts'

function minderung(minderungsart: string, ereignis_am: string, von: string, stufe = 1): Record<string, unknown> {
  return { art: 'minderung', person: 'P1', von, bis: null, minderungsart, ereignis_am, stufe }
}

// 30 % of 563.00 = 168.90 for three months: § 31a Abs. 1, § 31b Abs. 2 SGB II since 2026-07-01.
const PFLICHT = { pflicht: minderung('pflichtverletzung', '2026-07-01', '2026-08-01') }

test('the sheet shows the claim before the reduction, the reduction and what is left, and they add up', () => {
  const b = rechnung(brief(PFLICHT), 1)
  expect(betrag(b, 'Anspruch: Bedarf')).toBe(863_00)
  expect(betrag(b, 'minus Leistungsminderung')).toBe(-168_90)
  expect(betrag(b, 'Anspruch nach der Minderung')).toBe(694_10)
  expect(betrag(b, 'Leistung im Monat')).toBe(694_10)
  expect(b.zeilen.map((z) => schlicht(z.kopf))).toContain('30 % von 563,00 = 168,90')
})

test('page one and reasons name the reduction with months, day, paragraph and amounts', () => {
  const d = brief(PFLICHT)
  const kern = d.bloecke.filter((x) => x.id.startsWith('kern.minderung'))
  expect(kern.map((x) => (x.art === 'absatz' ? schlicht(x.text).replaceAll('\u00a0', ' ') : ''))).toEqual([
    'Leistungsminderung: Für August bis Oktober 2026 bekommen Sie jeden Monat 168,90 € weniger (§§ 31b, 32 SGB II).',
  ])
  const text = flach(d)
  expect(text).toContain('Der Grund: Verletzung einer Pflicht am 1. Juli 2026 (§§ 31, 31a Abs. 1 SGB II).')
  expect(text).toContain('Von 863,00 € bleiben 694,10 € (§ 31b Abs. 1 SGB II). Das Geld für die Wohnung bleibt ganz.')
  expect(text).toContain(
    'Später ändert sich der Betrag: Ab November 2026 gibt es für Sie keine Leistungsminderung mehr.',
  )
})

test('a missed appointment without consequence is named nowhere; beside a second one only the second counts', () => {
  // § 32 Abs. 1 SGB II since 2026-07-01: the first has no consequence, from the second on 30 % for a month.
  expect(flach(brief({ erstes: minderung('meldeversaeumnis', '2026-07-02', '2026-09-01') }))).not.toContain('minderung')
  const text = flach(
    brief({
      erstes: minderung('meldeversaeumnis', '2026-07-02', '2026-09-01'),
      zweites: minderung('meldeversaeumnis', '2026-07-09', '2026-09-01', 2),
    }),
  )
  expect(text).toContain('Der Grund: verpasster Termin am 9. Juli 2026 (§ 32 Abs. 1 SGB II).')
  expect(text).toContain('Für September 2026 bekommen Sie 168,90 € weniger')
})

test('sentences about a reduction are as short as the others', () => {
  const masse = sprachmasse(fertig(brief(PFLICHT)))
  expect(masse.mittel).toBeLessThanOrEqual(12)
  expect(masse.laengster.woerter, masse.laengster.satz).toBeLessThanOrEqual(28)
})
