import fc from 'fast-check'
import { expect, test } from 'vitest'
import zaehlung from '../../../tools/zaehlung.json' with { type: 'json' }
import { type Cent, cent, datum, hashVon, type Json, kanonisch, monat, monateVonBis } from '../../kern/index.ts'
import {
  berechne,
  berechneMonate,
  bereite,
  type Ergebnis,
  erklaere,
  hinweiseZuAngaben,
  liesAngaben,
  type Rechtsstand,
} from '../index.ts'
import { teilbetrag } from '../regelwerk/restcent.ts'
import type { Angaben } from '../sachverhalt/angaben.ts'
import { haushalt } from './haushalt.ts'
import { wuerfel } from './zufall.ts'

const numRuns = zaehlung.zaehlung['recht.eigenschaften'][process.env.LANG_LAUF === '1' ? 'lang' : 'kurz']
const GEDULD = process.env.LANG_LAUF === '1' ? 3_600_000 : 600_000

const STAND: Rechtsstand = { bekanntBis: datum('2026-11-22') }
const JAHRE = [2005, 2006, 2009, 2011, 2012, 2015, 2016, 2019, 2020, 2022, 2023, 2024, 2025, 2026] as const
/** Until March 2011 amounts are rounded to whole euros (§ 41 Abs. 2 SGB II a. F.): by half a euro a kind at most, up or down. */
const RUNDUNG = (m: number): number => (m < monat('2011-04') ? 100 : 0)

/** A household with rare things, and a month of its year. */
const faelle = fc
  .record({
    saat: fc.integer({ min: 1, max: 2 ** 31 }),
    jahr: fc.constantFrom(...JAHRE),
    m: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ saat, jahr, m }) => ({
    angaben: haushalt(saat, jahr, 'alles'),
    monat: monat(`${jahr}-${String(m).padStart(2, '0')}`),
  }))

const ohneHerleitung = ({ herleitung: _, ...rest }: Ergebnis): Omit<Ergebnis, 'herleitung'> => rest
const alsJson = (e: Ergebnis): string => kanonisch(JSON.parse(JSON.stringify(e)) as Json)
const pruefe = (eigenschaft: (a: Angaben, e: Ergebnis, m: number) => void): void =>
  fc.assert(
    fc.property(faelle, ({ angaben, monat: m }) => eigenschaft(angaben, berechne(bereite(angaben), m, STAND), m)),
    { numRuns },
  )

test(
  'the whole is the sum of the persons, and each person the sum of its kinds',
  () =>
    pruefe((_, e) => {
      let gesamt = 0
      for (const p of e.personen) {
        const summe = p.leistungen.reduce((s, l) => s + l.betrag, 0)
        expect(summe).toBe(p.anspruch + p.sofortzuschlag + p.weitere)
        gesamt += summe
      }
      expect(e.gesamt).toBe(gesamt)
    }),
  GEDULD,
)

test(
  'nothing is negative, no claim is above the need, no row is zero',
  () =>
    pruefe((_, e, m) => {
      for (const p of e.personen) {
        const { person: _p, mitglied: _m, leistungen, bildung, ...betraege } = p
        for (const b of bildung ?? [])
          expect([b.bildungsart, b.betrag >= b.inGeld && b.inGeld >= 0]).toEqual([b.bildungsart, true])
        for (const [feld, wert] of Object.entries(betraege)) expect([feld, wert >= 0]).toEqual([feld, true])
        expect(p.anspruch).toBeLessThanOrEqual(p.bedarf + RUNDUNG(m))
        expect(p.bedarf).toBe(p.regelbedarf + p.mehrbedarf + p.unterkunft)
        for (const l of leistungen) expect(l.betrag).toBeGreaterThan(0)
      }
    }),
  GEDULD,
)

test(
  'what is paid for a need is never more than the need',
  () =>
    pruefe((_, e, m) => {
      for (const p of e.personen)
        for (const l of p.leistungen)
          if (l.leistungsart === 'regelbedarf' || l.leistungsart === 'mehrbedarf' || l.leistungsart === 'unterkunft')
            expect(l.betrag).toBeLessThanOrEqual(p[l.leistungsart] + 1 + RUNDUNG(m))
    }),
  GEDULD,
)

test(
  'the income shared out differs from what was to share by less than a cent a person',
  () =>
    fc.assert(
      fc.property(faelle, ({ angaben, monat: m }) => {
        const e = berechne(bereite(angaben), m, STAND, { herleitung: true })
        const h = e.herleitung
        if (h === undefined) {
          expect(e.nichtAbgedeckt).not.toEqual([])
          return
        }
        const werte = (id: string): readonly number[] =>
          h.schritte.flatMap((s) => (s.art === 'regel' && s.id === id ? [Number(s.wert)] : []))
        const [einkommen, ...mehr] = werte('sgb2.9.2.einkommenZurVerteilung')
        const [bedarf] = werte('sgb2.9.2.gesamtbedarf')
        if (einkommen === undefined || mehr.length > 0 || bedarf === undefined || einkommen >= bedarf) return
        const anteile = werte('sgb2.9.2.einkommensanteil')
        expect(Math.abs(anteile.reduce((s, x) => s + x, 0) - einkommen)).toBeLessThan(anteile.length)
      }),
      { numRuns },
    ),
  GEDULD,
)

test(
  'the same input gives the same result and derivation, byte by byte; with and without derivation agree',
  () =>
    fc.assert(
      fc.property(faelle, ({ angaben, monat: m }) => {
        const s = bereite(angaben)
        const mit = berechne(s, m, STAND, { herleitung: true })
        const noch = berechne(bereite(structuredClone(angaben)), m, { ...STAND }, { herleitung: true })
        expect(alsJson(noch)).toBe(alsJson(mit))
        expect(ohneHerleitung(mit)).toEqual(berechne(s, m, STAND))
      }),
      { numRuns },
    ),
  GEDULD,
)

test(
  'the order of entry does not matter',
  () =>
    fc.assert(
      fc.property(faelle, fc.integer(), ({ angaben, monat: m }, saat) => {
        const gemischt: Angaben = {
          ...angaben,
          angaben: Object.fromEntries(mische(Object.entries(angaben.angaben), saat)),
        }
        const o = { herleitung: true }
        expect(alsJson(berechne(bereite(gemischt), m, STAND, o))).toBe(alsJson(berechne(bereite(angaben), m, STAND, o)))
      }),
      { numRuns },
    ),
  GEDULD,
)

function mische<T>(liste: readonly T[], saat: number): readonly T[] {
  const w = wuerfel(saat)
  return liste
    .map((x) => [w.zahl(0, 1_000_000), x] as const)
    .sort(([a], [b]) => a - b)
    .map(([, x]) => x)
}

test(
  'a month alone equals the month in a run, derivation included',
  () =>
    fc.assert(
      fc.property(faelle, ({ angaben, monat: m }) => {
        const s = bereite(angaben)
        const o = { herleitung: true }
        const monate = monateVonBis(monat('2004-11'), monat('2027-02')).filter((x) => Math.abs(x - m) < 14)
        const lauf = berechneMonate(s, monate, STAND, o)
        expect(lauf.map(alsJson)).toEqual(monate.map((x) => alsJson(berechne(s, x, STAND, o))))
      }),
      { numRuns: Math.ceil(numRuns / 5) },
    ),
  GEDULD,
)

test(
  'a derivation is whole: operands come before, every result starts at a step of its value, every step is explained',
  () =>
    fc.assert(
      fc.property(faelle, ({ angaben, monat: m }) => {
        const e = berechne(bereite(angaben), m, STAND, { herleitung: true })
        const h = e.herleitung
        if (h === undefined) {
          expect(e.nichtAbgedeckt).not.toEqual([])
          return
        }
        h.schritte.forEach((s, i) => {
          if (s.art === 'regel') for (const o of s.aus) expect(o.schritt).toBeLessThan(i)
          const { satz, norm } = erklaere(h, i)
          expect([s, satz.length > 10 && norm.startsWith('§')]).toEqual([s, true])
          expect(satz).not.toMatch(/undefined|NaN|sgb2\.|grusigv\./)
        })
        for (const x of h.ergebnisse) {
          const soll = x.person === undefined ? e[x.groesse as 'gesamt'] : wertVon(e, x.person, x.groesse)
          expect([x.groesse, h.schritte[x.schritt]?.wert]).toEqual([x.groesse, soll])
        }
        expect(hashVon(JSON.parse(JSON.stringify(h)) as Json)).toHaveLength(64)
      }),
      { numRuns },
    ),
  GEDULD,
)

function wertVon(e: Ergebnis, person: string, groesse: string): number | boolean | undefined {
  const p = e.personen.find((x) => x.person === person)
  if (p === undefined) return undefined
  if (groesse.startsWith('leistung.'))
    return p.leistungen.find((l) => `leistung.${l.leistungsart}` === groesse)?.betrag ?? 0
  return p[groesse as 'anspruch' | 'mitglied']
}

test(
  'restcent: with equalisation the shares sum to the amount, and each differs from the exact share by less than a cent',
  () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500_000 }),
        fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 0, max: 3 }),
        (betrag, gewichte, ausgleich) => {
          const gesamt = gewichte.reduce((s, g) => s + g, 0)
          fc.pre(gesamt > 0)
          const anteile = gewichte.map((_, i) => teilbetrag(cent(betrag), gewichte, i, ausgleich))
          const summe = anteile.reduce<number>((s, a) => s + a, 0)
          if (ausgleich === 0) expect(Math.abs(summe - betrag) * 2).toBeLessThanOrEqual(gewichte.length)
          else expect(summe).toBe(betrag)
          anteile.forEach((a: Cent, i) => {
            const exakt = (betrag * (gewichte[i] ?? 0)) / gesamt
            expect(Math.abs(a - exakt)).toBeLessThan(ausgleich === 0 || ausgleich === 3 ? 1 : gewichte.length)
          })
        },
      ),
      { numRuns },
    ),
  GEDULD,
)

test(
  'what the generator makes is sound in form, and hints never throw',
  () =>
    pruefe((angaben) => {
      expect(liesAngaben(angaben).ok).toBe(true)
      for (const h of hinweiseZuAngaben(angaben)) expect(h.code).toMatch(/^ALG-[A-Z]{3}-\d{2}$/)
    }),
  GEDULD,
)
