import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import {
  alterAm,
  type Datum,
  datum,
  ersterTag,
  isoMonat,
  type Monat,
  monateVonBis,
  monatVon,
} from '../../kern/index.ts'
import { angabenSchema, berechneMonate, bereite, type Ergebnis } from '../../recht/index.ts'
import { musterIban } from './iban.ts'
import { istArbeitstag } from './kalender.ts'
import { angabenNach, type Musterhaushalt, standVon } from './musterhaushalt.ts'
import { MUSTERSAAT, musterhaushalte } from './musterhaushalte.ts'
import { MUSTERBERG, PERSONAL } from './personal.ts'

vi.setConfig({ testTimeout: 30_000 })

const HEUTE = datum('2026-11-22')
const heute = fc.integer({ min: datum('2024-01-01'), max: datum('2030-12-31') }).map((n) => n as Datum)
const saat = fc.string({ minLength: 1, maxLength: 8 })

function jeder(pruefe: (h: Musterhaushalt, heute: Datum) => void): void {
  fc.assert(
    fc.property(saat, heute, (s, d) => {
      for (const h of musterhaushalte(s, d)) pruefe(h, d)
    }),
    { numRuns: 12 },
  )
}

test('about forty households of different kinds, some at the Jobcenter next door', () => {
  const alle = musterhaushalte(MUSTERSAAT, HEUTE)
  expect(alle.length).toBeGreaterThanOrEqual(40)
  expect(alle.length).toBeLessThanOrEqual(50)
  expect(new Set(alle.map((h) => h.schluessel)).size).toBe(alle.length)
  expect(alle.filter((h) => h.traeger === MUSTERBERG).length).toBeGreaterThanOrEqual(3)
  const groessen = alle.map((h) => h.personen.length)
  expect(Math.max(...groessen)).toBe(12)
})

test('the first ten show a grant, a change, a recovery, a draft, a decision to order and the other Jobcenter', () => {
  const zehn = musterhaushalte(MUSTERSAAT, HEUTE).slice(0, 10)
  expect(new Set(zehn.map((h) => standVon(h).offen))).toEqual(new Set(['nichts', 'entwurf', 'anordnung']))
  expect(new Set(zehn.flatMap((h) => h.erwartet.folgen))).toEqual(new Set(['nachzahlung', 'ueberzahlung']))
  expect(new Set(zehn.map((h) => h.traeger)).size).toBe(2)
})

test('the same seed and day give the same households, another seed gives other people', () => {
  fc.assert(
    fc.property(saat, heute, (s, d) => {
      expect(musterhaushalte(s, d)).toEqual(musterhaushalte(s, d))
    }),
    { numRuns: 5 },
  )
  const namen = (s: string): string[] => musterhaushalte(s, HEUTE).flatMap((h) => h.personen.map((p) => p.vorname))
  expect(namen('a')).not.toEqual(namen('b'))
})

test('who lives there does not depend on the day of creation', () => {
  const wer = (d: Datum): unknown =>
    musterhaushalte(MUSTERSAAT, d).map((h) => [
      h.schluessel,
      h.anschrift,
      h.wege,
      h.personen.map((p) => [p.vorname, p.nachname]),
    ])
  fc.assert(
    fc.property(heute, (d) => {
      expect(wer(d)).toEqual(wer(HEUTE))
    }),
    { numRuns: 5 },
  )
})

test('no person and no account appears twice', () => {
  fc.assert(
    fc.property(saat, (s) => {
      const alle = musterhaushalte(s, HEUTE)
      const namen = alle.flatMap((h) => h.personen.map((p) => `${p.vorname} ${p.nachname}`))
      expect(new Set(namen).size).toBe(namen.length)
      const konten = alle.flatMap((h) => [h.wege.iban, ...h.wege.direkt.map((d) => d.iban)])
      expect(new Set(konten).size).toBe(konten.length)
    }),
    { numRuns: 12 },
  )
})

test('every IBAN is valid and of the bank that does not exist', () => {
  // ISO 7064 MOD 97-10, written out a second time digit by digit.
  const rest = (iban: string): number => {
    const zahl = [...(iban.slice(4) + iban.slice(0, 4))].map((z) => (/\d/.test(z) ? z : String(z.charCodeAt(0) - 55)))
    return [...zahl.join('')].reduce((r, z) => (r * 10 + Number(z)) % 97, 0)
  }
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (konto) => {
      const iban = musterIban(konto)
      expect(iban).toMatch(/^DE\d{2}99999999\d{10}$/)
      expect(rest(iban)).toBe(1)
    }),
  )
  // From the published list of fictitious test accounts.
  expect(musterIban(1_000_000_000)).toBe('DE75999999991000000000')
  expect(musterIban(1_015_308_642)).toBe('DE37999999991015308642')
})

test('today lies inside every Bewilligungszeitraum, and well inside of those that are paid', () =>
  jeder((h, d) => {
    const { von, bis } = h.bewilligungszeitraum
    const rand = standVon(h).anordnungen > 0 ? 3 : 1
    expect(monatVon(d) - von).toBeGreaterThanOrEqual(rand)
    expect(bis - monatVon(d)).toBeGreaterThanOrEqual(3)
    expect(bis - von).toBe(11)
  }))

test('the office works on working days, in order, never in the future', () =>
  jeder((h, d) => {
    let zuvor = h.antragAm
    for (const s of h.schritte) {
      expect(istArbeitstag(s.am), `${h.schluessel} ${s.art}`).toBe(true)
      expect(s.am).toBeGreaterThanOrEqual(zuvor)
      expect(s.am).toBeLessThanOrEqual(d)
      zuvor = s.am
    }
    expect(h.schritte[0]?.art).toBe('aufnehmen')
  }))

test('who orders has neither entered nor certified; everyone holds the level at that Träger', () => {
  const stufe = new Map(PERSONAL.map((p) => [p.personalnummer, p]))
  for (const h of musterhaushalte(MUSTERSAAT, HEUTE)) {
    const handelnde = (arten: readonly string[]): Set<string> =>
      new Set(h.schritte.filter((s) => arten.includes(s.art)).map((s) => s.wer))
    const ordnende = handelnde(['anordnen', 'zurueckgeben'])
    for (const wer of handelnde(['aufnehmen', 'aendern', 'dazunehmen', 'feststellen']))
      expect(ordnende).not.toContain(wer)
    for (const wer of ordnende) expect(stufe.get(wer)?.stufe).toBe('A')
    for (const wer of handelnde(['aufnehmen', 'aendern', 'dazunehmen', 'feststellen']))
      expect(stufe.get(wer)?.stufe).toBe('F')
    for (const s of h.schritte) expect(stufe.get(s.wer)?.traeger).toBe(h.traeger)
  }
})

test('ages are plausible: parents at least 15 years older, children under 25, adults not yet pensioners', () =>
  jeder((h) => {
    const beginn = ersterTag(h.bewilligungszeitraum.von)
    for (const p of h.personen) {
      const alter = alterAm(p.geburt, beginn)
      if (p.rolle === 'kind') expect(alter).toBeLessThan(25)
      else expect(alter).toBeGreaterThanOrEqual(18)
      if (p.rolle === 'hauptperson') expect(alter).toBeLessThan(65)
      for (const e of p.eltern) {
        const elternteil = h.personen.find((x) => x.id === e)
        expect(elternteil, `${h.schluessel} ${e}`).toBeDefined()
        expect(alterAm(elternteil?.geburt ?? p.geburt, p.geburt)).toBeGreaterThanOrEqual(15)
      }
    }
  }))

test('a birthday that a household is about falls into its period', () => {
  fc.assert(
    fc.property(heute, (d) => {
      const h = musterhaushalte(MUSTERSAAT, d).find((x) => x.schluessel === 'paar-kind-wird-sechs')
      const p = h?.personen[3]
      if (h === undefined || p === undefined) throw new Error('household is missing')
      expect(alterAm(p.geburt, ersterTag(h.bewilligungszeitraum.von))).toBe(5)
      const monat = h.bewilligungszeitraum.von + 8
      expect((monat % 12) + 1).toBe(Number(isoMonat(monatVon(p.geburt)).slice(5)))
    }),
    { numRuns: 12 },
  )
})

test('the facts are valid after every step', () =>
  jeder((h) => {
    for (let n = 1; n <= h.schritte.length; n++) {
      const gelesen = angabenSchema.safeParse(angabenNach(h, n))
      expect(gelesen.error?.issues ?? [], h.schluessel).toEqual([])
    }
  }))

test('no fact ends before it begins, and every fact names a person of the household', () =>
  jeder((h) => {
    const ids = new Set(h.personen.map((p) => p.id))
    for (const [id, a] of Object.entries(angabenNach(h).angaben)) {
      if ('person' in a) expect(ids).toContain(a.person)
      if ('von' in a && a.von !== null && a.bis !== null) expect(a.von <= a.bis, `${h.schluessel} ${id}`).toBe(true)
    }
  }))

test('staff: every level, several who certify and order, each Personalnummer and sign-in name once', () => {
  expect(new Set(PERSONAL.map((p) => p.stufe))).toEqual(new Set(['J', 'E', 'L', 'F', 'A']))
  for (const schluessel of ['personalnummer', 'anmeldename'] as const)
    expect(new Set(PERSONAL.map((p) => p[schluessel])).size).toBe(PERSONAL.length)
  for (const p of PERSONAL) expect(p.vorname.startsWith(p.stufe), p.anmeldename).toBe(true)
  expect(PERSONAL.filter((p) => p.stufe === 'F').length).toBeGreaterThanOrEqual(3)
  expect(PERSONAL.filter((p) => p.stufe === 'A').length).toBeGreaterThanOrEqual(3)
})

const berechnet = (h: Musterhaushalt, schritte: number, bis: Monat, am: Datum): readonly Ergebnis[] =>
  berechneMonate(bereite(angabenNach(h, schritte)), monateVonBis(h.bewilligungszeitraum.von, bis), { bekanntBis: am })

test('the law computes every month of every household, and finds a claim where one is expected', () => {
  fc.assert(
    fc.property(heute, (d) => {
      for (const h of musterhaushalte(MUSTERSAAT, d)) {
        const monate = berechnet(h, h.schritte.length, h.bewilligungszeitraum.bis, d)
        expect([...new Set(monate.flatMap((e) => e.nichtAbgedeckt))], h.schluessel).toEqual([])
        for (const e of monate) expect(e.gesamt > 0, `${h.schluessel} ${isoMonat(e.monat)}`).toBe(h.erwartet.anspruch)
      }
    }),
    { numRuns: 5 },
  )
})

test('the last ordered change does to the months already paid what the household is there to show', () => {
  fc.assert(
    fc.property(heute, (d) => {
      for (const h of musterhaushalte(MUSTERSAAT, d)) {
        const letzte = h.schritte.findLastIndex((s) => s.art === 'anordnen')
        const davor = h.schritte.slice(0, letzte).findLastIndex((s) => s.art === 'anordnen')
        const gezahltBis = h.schritte[letzte]?.am
        if (davor < 0 || gezahltBis === undefined) continue
        const alt = berechnet(h, davor + 1, monatVon(gezahltBis), d)
        const neu = berechnet(h, letzte + 1, monatVon(gezahltBis), d)
        const je = (monate: readonly Ergebnis[], i: number, person: string): number => {
          const p = monate[i]?.personen.find((x) => x.person === person)
          return p === undefined ? 0 : p.anspruch + p.sofortzuschlag
        }
        const unterschiede = neu.flatMap((e, i) =>
          e.personen.map(({ person }) => je(neu, i, person) - je(alt, i, person)),
        )
        const folgen = [
          ...(unterschiede.some((u) => u > 0) ? ['nachzahlung'] : []),
          ...(unterschiede.some((u) => u < 0) ? ['ueberzahlung'] : []),
        ]
        expect(folgen, h.schluessel).toEqual(h.erwartet.folgen)
      }
    }),
    { numRuns: 5 },
  )
})
