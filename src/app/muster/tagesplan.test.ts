import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Datum, datum, iso, isoMonat, monatVon } from '../../kern/index.ts'
import { istBanktag } from '../../zahlung/index.ts'
import { MUSTERSAAT, musterhaushalte } from './musterhaushalte.ts'
import { MUSTERBERG, MUSTERKUESTE } from './personal.ts'
import { erledigt, tagesplan } from './tagesplan.ts'

const heute = fc.integer({ min: datum('2024-01-01'), max: datum('2030-12-31') }).map((n) => n as Datum)

test('every step once, in the order of days, each household in its own order, nothing in the future', () => {
  fc.assert(
    fc.property(heute, (d) => {
      const haushalte = musterhaushalte(MUSTERSAAT, d)
      const plan = tagesplan(haushalte, d)
      for (const [i, t] of plan.entries()) {
        expect(t.am).toBeLessThanOrEqual(d)
        expect(t.am).toBeGreaterThanOrEqual(plan[i - 1]?.am ?? t.am)
        if (t.art !== 'schritt') expect(istBanktag(t.am)).toBe(true)
      }
      for (const h of haushalte) {
        const nummern = plan.flatMap((t) => (t.art === 'schritt' && t.haushalt === h ? [t.nummer] : []))
        expect(nummern).toEqual(h.schritte.map((_, i) => i))
      }
    }),
    { numRuns: 8 },
  )
})

test('the money of a month leaves on its bank day, for each Träger, up to the month that is due', () => {
  const plan = tagesplan(musterhaushalte(MUSTERSAAT, datum('2026-11-22')), datum('2026-11-22'))
  const laeufe = (nr: string): string[] =>
    plan.flatMap((t) =>
      t.art === 'lauf' && t.wunsch.art === 'monat' && t.traeger === nr
        ? [`${isoMonat(t.wunsch.monat)} ${iso(t.am)}`]
        : [],
    )
  // 30 October 2026 is the last bank day before November: executed on the 29th, handed over on the 27th.
  expect(laeufe(MUSTERKUESTE).at(-1)).toBe('2026-11 2026-10-27')
  expect(laeufe(MUSTERBERG).at(-1)).toBe('2026-11 2026-10-27')
  // The first order of all was on 13 March 2026.
  expect(laeufe(MUSTERKUESTE)[0]).toBe('2026-04 2026-03-26')
})

test('what is ordered is paid at once on the next bank day', () => {
  fc.assert(
    fc.property(heute, (d) => {
      const plan = tagesplan(musterhaushalte(MUSTERSAAT, d), d)
      const orte = new Set(
        plan.flatMap((t) => (t.art === 'lauf' && t.wunsch.art === 'tag' ? [`${t.traeger} ${t.am}`] : [])),
      )
      for (const t of plan) {
        if (t.art !== 'schritt' || t.haushalt.schritte[t.nummer]?.art !== 'anordnen') continue
        if (!t.haushalt.erwartet.anspruch) continue
        let folgetag = (t.am + 1) as Datum
        while (!istBanktag(folgetag)) folgetag = (folgetag + 1) as Datum
        if (folgetag <= d) expect(orte).toContain(`${t.haushalt.traeger} ${folgetag}`)
      }
    }),
    { numRuns: 8 },
  )
})

test('no household is changed in the month after its last run but before it is paid', () => {
  // A change is ordered before the run of the next month is handed over, so that the paid months are those up to it.
  fc.assert(
    fc.property(heute, (d) => {
      const plan = tagesplan(musterhaushalte(MUSTERSAAT, d), d)
      for (const t of plan) {
        if (t.art !== 'schritt' || t.haushalt.schritte[t.nummer]?.art !== 'anordnen') continue
        const laeufe = plan.flatMap((l) =>
          l.art === 'lauf' && l.wunsch.art === 'monat' && l.traeger === t.haushalt.traeger && l.am <= t.am
            ? [l.wunsch.monat]
            : [],
        )
        expect(Math.max(...laeufe, 0)).toBeLessThanOrEqual(monatVon(t.am))
      }
    }),
    { numRuns: 8 },
  )
})

test('a household is taken up after what is done for certain', () => {
  const h = musterhaushalte(MUSTERSAAT, datum('2026-11-22')).find((x) => x.schluessel === 'einzeln-mieterhoehung')
  const schritte = h?.schritte ?? []
  expect(schritte.map((s) => s.art)).toEqual([
    'aufnehmen',
    'aendern',
    'feststellen',
    'anordnen',
    'aendern',
    'feststellen',
    'anordnen',
  ])
  expect(erledigt(schritte, { aufgenommen: false, entscheidungen: [] })).toBe(0)
  expect(erledigt(schritte, { aufgenommen: true, entscheidungen: [] })).toBe(1)
  expect(erledigt(schritte, { aufgenommen: true, entscheidungen: ['festgestellt'] })).toBe(3)
  expect(erledigt(schritte, { aufgenommen: true, entscheidungen: ['entschieden'] })).toBe(4)
  expect(erledigt(schritte, { aufgenommen: true, entscheidungen: ['entschieden', 'entschieden'] })).toBe(7)
})

test('households laid out later are paid on days on which no run has left yet, in time for the month', () => {
  fc.assert(
    fc.property(heute, (d) => {
      const alle = musterhaushalte(MUSTERSAAT, d)
      const erste = tagesplan(alle.slice(0, 10), d).filter((t) => t.art === 'lauf')
      const rest = tagesplan(alle.slice(10), d, alle.slice(0, 10)).filter((t) => t.art === 'lauf')
      const schluessel = (t: (typeof erste)[number]): string => `${t.traeger} ${t.wunsch.art} ${t.am}`
      const vergeben = [...erste, ...rest].map(schluessel)
      expect(new Set(vergeben).size).toBe(vergeben.length)
      for (const t of rest) expect(t.wunsch.art).toBe('tag')
    }),
    { numRuns: 8 },
  )
})
