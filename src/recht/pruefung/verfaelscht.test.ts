import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { datum, type Monat, monat } from '../../kern/index.ts'
import { berechne, bereite, hinweiseZuAngaben, liesAngaben } from '../index.ts'
import { type Angaben, angabenSchema } from '../sachverhalt/angaben.ts'
import { haushalt } from './haushalt.ts'

// A sound household with one thing written wrongly: it is refused, or the message is there, or nothing changes.

const STAND = { bekanntBis: datum('2026-11-22') }
const LANG = process.env.LANG_LAUF === '1'
const GEDULD = LANG ? 3_600_000 : 120_000
const ARTEN = angabenSchema.shape.angaben.valueType.options
const JAHRE = [2012, 2019, 2023, 2024, 2025, 2026] as const

type Satz = Readonly<Record<string, unknown>>
type Fakten = Readonly<Record<string, Satz>>
/** What is changed, by a number that chooses where; the same object if there is nothing to change. */
type Fehler = (f: Fakten, wo: number) => Fakten

const waehle = <T>(liste: readonly T[], wo: number): T | undefined => liste[wo % Math.max(1, liste.length)]

/** Changes one field of one fact that has such a field. */
const anFeld =
  (passt: (feld: string, wert: unknown, satz: Satz) => boolean, neu: (wert: unknown, satz: Satz) => unknown): Fehler =>
  (f, wo) => {
    const stellen = Object.entries(f).flatMap(([id, satz]) =>
      Object.entries(satz).flatMap(([feld, wert]) => (passt(feld, wert, satz) ? [{ id, feld, wert, satz }] : [])),
    )
    const s = waehle(stellen, wo)
    return s === undefined ? f : { ...f, [s.id]: { ...s.satz, [s.feld]: neu(s.wert, s.satz) } }
  }

const istTag = (wert: unknown): wert is string => typeof wert === 'string' && /^\d{4}-\d\d-\d\d$/.test(wert)
const istBetrag = (feld: string, wert: unknown): wert is number => feld.endsWith('_cent') && typeof wert === 'number'
const istText = (wert: unknown): wert is string => typeof wert === 'string'

/** A field that came later: without it the fact means what it meant before, and nothing is wrong. */
function darfFehlen(art: unknown, feld: string): boolean {
  const form = ARTEN.find((o) => o.shape.art.value === art)?.shape
  return form !== undefined && Reflect.get(form, feld) instanceof z.ZodExactOptional
}

const FEHLER: Readonly<Record<string, Fehler>> = {
  'a field is missing': (f, wo) => {
    const stellen = Object.entries(f).flatMap(([id, satz]) =>
      Object.keys(satz).flatMap((feld) => (darfFehlen(satz.art, feld) ? [] : [{ id, feld, satz }])),
    )
    const s = waehle(stellen, wo)
    if (s === undefined) return f
    const { [s.feld]: _, ...rest } = s.satz
    return { ...f, [s.id]: rest }
  },
  'a field nobody knows': (f, wo) => {
    const s = waehle(Object.entries(f), wo)
    return s === undefined ? f : { ...f, [s[0]]: { ...s[1], unbekannt: 1 } }
  },
  'a text for an amount': anFeld(istBetrag, (wert) => `${String(wert)},00`),
  'an amount with a part of a cent': anFeld(istBetrag, (wert) => Number(wert) + 0.5),
  'an amount below zero': anFeld(
    (feld, wert) => istBetrag(feld, wert) && wert > 0,
    (wert) => -Number(wert),
  ),
  'an amount beyond every limit': anFeld(istBetrag, () => 10_000_000_01),
  'not a number': anFeld(istBetrag, () => Number.NaN),
  'a day that is none': anFeld(
    (_, wert) => istTag(wert),
    (wert) => `${String(wert).slice(0, 4)}-02-30`,
  ),
  'a day the other way round': anFeld(
    (_, wert) => istTag(wert),
    (wert) => String(wert).split('-').reverse().join('.'),
  ),
  'a year with a digit lost': anFeld(
    (_, wert) => istTag(wert),
    (wert) => `02${String(wert).slice(3)}`.padStart(10, '0'),
  ),
  'a kind that is none': anFeld(
    (feld) => feld === 'art',
    () => 'lotto',
  ),
  'a value that is none': anFeld(
    (feld, wert) => istText(wert) && !istTag(wert) && feld !== 'art' && feld !== 'person' && feld !== 'berechtigt',
    () => 'irgendwas',
  ),
  'a person nobody knows': anFeld(
    (feld, _, satz) => feld === 'person' && satz.art !== 'person',
    () => 'P77',
  ),
  'a parent nobody knows': anFeld(
    (feld, wert) => feld === 'eltern' && Array.isArray(wert) && wert.length > 0,
    () => ['P77'],
  ),
  'its own parent': anFeld(
    (feld, wert) => feld === 'eltern' && Array.isArray(wert) && wert.length > 0,
    (_, satz) => [satz.person],
  ),
  'end and beginning exchanged': (f, wo) => {
    const s = waehle(
      Object.entries(f).filter(([, x]) => istTag(x.von) && istTag(x.bis) && x.von !== x.bis),
      wo,
    )
    return s === undefined ? f : { ...f, [s[0]]: { ...s[1], von: s[1].bis, bis: s[1].von } }
  },
  'a fact twice': (f, wo) => {
    const s = waehle(Object.entries(f), wo)
    return s === undefined ? f : { ...f, [`${s[0]}-noch-einmal`]: s[1] }
  },
  'a child born before its parents': anFeld(
    (feld, _, satz) => feld === 'geburt' && satz.rolle === 'kind',
    () => '1930-01-01',
  ),
  'born two hundred years ago': anFeld(
    (feld) => feld === 'geburt',
    (wert) => `17${String(wert).slice(2)}`,
  ),
  'taxes above the wages': anFeld(
    (feld, _, satz) => feld === 'steuern_cent' && satz.art === 'erwerbseinkommen',
    (_, satz) => Number(satz.brutto_cent) + 1,
  ),
  'a rent of a hundred times as much': anFeld(
    (feld, wert, satz) => satz.art === 'unterkunft' && feld === 'grundmiete_cent' && Number(wert) > 100_00,
    (wert) => Number(wert) * 100,
  ),
  'wages of a hundred times as much': anFeld(
    (feld, wert) => feld === 'brutto_cent' && Number(wert) > 300_00,
    (wert) => Number(wert) * 100,
  ),
  'wages of nothing': anFeld(
    (feld, wert) => feld === 'brutto_cent' && Number(wert) > 0,
    () => 0,
  ),
  'nobody is the main person': anFeld(
    (feld, wert) => feld === 'rolle' && wert === 'hauptperson',
    () => 'haushaltsangehoerig',
  ),
  'two main persons': anFeld(
    (feld, wert) => feld === 'rolle' && wert === 'partner',
    () => 'hauptperson',
  ),
  'no flat': (f) => Object.fromEntries(Object.entries(f).filter(([, x]) => x.art !== 'unterkunft')),
  'no application': (f) => Object.fromEntries(Object.entries(f).filter(([, x]) => x.art !== 'antrag')),
  'no heads in the flat': anFeld(
    (feld) => feld === 'koepfe',
    () => 0,
  ),
}

const codes = (a: Angaben, m: Monat): ReadonlySet<string> => {
  const e = berechne(bereite(a), m, STAND)
  const alle = [...hinweiseZuAngaben(a), ...e.hinweise].map((h) => `${h.code} ${h.angabe ?? ''} ${h.feld ?? ''}`)
  return new Set([...alle, ...e.nichtAbgedeckt])
}

const lies = (json: unknown): Angaben => {
  const r = liesAngaben(json)
  if (!r.ok) throw new Error(r.ablehnung.map((x) => x.text).join('; '))
  return r.wert
}

const faelle = fc.record({
  saat: fc.integer({ min: 1, max: 2 ** 31 }),
  jahr: fc.constantFrom(...JAHRE),
  m: fc.integer({ min: 1, max: 12 }),
  wo: fc.nat({ max: 10_000 }),
})

test.each(Object.entries(FEHLER))(
  '%s: refused with a code, or said, or without effect',
  (_name, fehler) => {
    let geaendert = 0
    fc.assert(
      fc.property(faelle, ({ saat, jahr, m, wo }) => {
        const gut = haushalt(saat, jahr, 'alles')
        const monatDavon = monat(`${jahr}-${String(m).padStart(2, '0')}`)
        const fakten = gut.angaben as unknown as Fakten
        const falsch = fehler(fakten, wo)
        if (falsch === fakten) return
        geaendert++
        const gelesen = liesAngaben({ format: gut.format, angaben: falsch })
        if (!gelesen.ok) {
          expect(gelesen.ablehnung.length).toBeGreaterThan(0)
          for (const f of gelesen.ablehnung) {
            expect(f.code).toMatch(/^ALG-ANG-\d\d$/)
            expect(f.norm).toMatch(/§/)
            expect(f.angabe ?? '').not.toBe('')
          }
          return
        }
        const vorher = berechne(bereite(lies(gut)), monatDavon, STAND)
        const nachher = berechne(bereite(gelesen.wert), monatDavon, STAND)
        if (JSON.stringify(betraege(nachher)) === JSON.stringify(betraege(vorher))) return
        const bekannt = codes(lies(gut), monatDavon)
        const neu = [...codes(gelesen.wert, monatDavon)].filter((c) => !bekannt.has(c))
        expect(neu, JSON.stringify(falsch)).not.toEqual([])
      }),
      { numRuns: LANG ? 2000 : 60 },
    )
    expect(geaendert).toBeGreaterThan(0)
  },
  GEDULD,
)

const betraege = (e: ReturnType<typeof berechne>): unknown =>
  e.personen.map((p) => [p.person, p.anspruch, p.sofortzuschlag, p.weitere])
