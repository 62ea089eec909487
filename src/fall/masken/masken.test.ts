import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { angabenSchema } from '../../recht/index.ts'
import { fassungsinhaltSchema } from '../fassungsinhalt.ts'
import { umstandSchema, ZUSATZ } from '../umstand.ts'
import { ANGABENMASKEN } from './angaben.ts'
import { type Feld, GRUPPEN } from './maske.ts'
import { UMSTANDSMASKEN } from './umstaende.ts'
import { NACHWEISMASKE, WEGMASKE } from './wege.ts'

// The schema of the facts is the single source: a mask that lacks a field or a choice fails here.
const arten = angabenSchema.shape.angaben.valueType.options

describe('the masks are complete against the schema of the facts', () => {
  test('there is a mask for each kind of fact and none besides', () => {
    expect(Object.keys(ANGABENMASKEN).sort()).toEqual(arten.map((o) => o.shape.art.value).sort())
  })

  for (const art of arten) {
    const name = art.shape.art.value
    const maske = ANGABENMASKEN[name]
    const felder: Readonly<Record<string, Feld>> = maske.felder

    test(`${name}: every field is asked, none besides`, () => {
      expect(Object.keys(felder).sort()).toEqual(
        Object.keys(art.shape)
          .filter((f) => f !== 'art')
          .sort(),
      )
    })

    test(`${name}: mandatory is what the schema does not let be null`, () => {
      for (const [feld, f] of Object.entries(felder)) {
        const schema: z.ZodType = Reflect.get(art.shape, feld)
        expect([feld, f.pflicht]).toEqual([feld, !schema.safeParse(null).success])
      }
    })

    test(`${name}: every choice of the schema has its words, and only those`, () => {
      for (const [feld, f] of Object.entries(felder)) {
        const schema: z.ZodType = Reflect.get(art.shape, feld)
        const werte = z.safeParse(z.array(z.string()), auswahl(schema))
        if (!werte.success) continue
        expect([feld, Object.keys(f.optionen ?? {}).sort()]).toEqual([feld, [...werte.data].sort()])
      }
    })

    test(`${name}: names its group, its paragraph and its evidence`, () => {
      expect(GRUPPEN).toContain(maske.gruppe)
      expect(maske.norm).toMatch(/^§§? \d/)
      expect(maske.nachweis.length).toBeGreaterThan(3)
      for (const k of maske.kurz) expect(Object.keys(felder)).toContain(k)
    })

    test(`${name}: a question that depends on another names a field and values that exist`, () => {
      for (const f of Object.values(felder)) {
        for (const [anderes, werte] of Object.entries(f.nurWenn ?? {})) {
          for (const w of werte) expect(Object.keys(felder[anderes]?.optionen ?? {})).toContain(w)
        }
      }
    })
  }
})

describe('the masks of facts no rule reads are complete against their schema', () => {
  test.each(umstandSchema.options.map((o) => [o.shape.art.value, o] as const))('%s', (name, o) => {
    const maske = UMSTANDSMASKEN[name]
    const felder: Readonly<Record<string, Feld>> = maske.felder
    expect(Object.keys(felder).sort()).toEqual(
      Object.keys(o.shape)
        .filter((f) => f !== 'art')
        .sort(),
    )
    for (const [feld, f] of Object.entries(felder)) {
      const schema: z.ZodType = Reflect.get(o.shape, feld)
      expect([feld, f.pflicht]).toEqual([feld, !schema.safeParse(null).success])
      const werte = z.safeParse(z.array(z.string()), auswahl(schema))
      if (werte.success) expect([feld, Object.keys(f.optionen ?? {}).sort()]).toEqual([feld, [...werte.data].sort()])
    }
    expect(GRUPPEN).toContain(maske.gruppe)
    expect(maske.norm).toMatch(/^§§? \d/)
  })

  test('what more is said about a fact depends on fields of that fact', () => {
    for (const [angabe, art] of Object.entries(ZUSATZ)) {
      const felder: Readonly<Record<string, Feld>> = UMSTANDSMASKEN[art].felder
      const maske = ANGABENMASKEN[angabe as keyof typeof ZUSATZ]
      const gefragt: Readonly<Record<string, Feld>> = maske.felder
      for (const f of Object.values(felder))
        for (const [anderes, werte] of Object.entries({ ...f.nurWenn, ...f.pflichtWenn }))
          for (const w of werte) expect(Object.keys(gefragt[anderes]?.optionen ?? {})).toContain(w)
    }
  })
})

describe('ways of the money and evidence are complete against the schema of the Fassung', () => {
  const saetze: readonly (readonly [string, Readonly<Record<string, Feld>>, object])[] = [
    ['Weg', WEGMASKE, fassungsinhaltSchema.shape.wege.shape.abweichend.valueType.shape],
    ['Nachweis', NACHWEISMASKE, fassungsinhaltSchema.shape.nachweise.valueType.shape],
  ]
  test.each(saetze)('%s: fields, mandatory, choices', (_, felder, shape) => {
    expect(Object.keys(felder).sort()).toEqual(Object.keys(shape).sort())
    for (const [feld, f] of Object.entries(felder)) {
      const schema: z.ZodType = Reflect.get(shape, feld)
      expect([feld, f.pflicht]).toEqual([feld, !schema.safeParse(null).success])
      const werte = z.safeParse(z.array(z.string()), auswahl(schema))
      if (werte.success) expect(Object.keys(f.optionen ?? {}).sort()).toEqual([...werte.data].sort())
    }
  })
})

function auswahl(schema: z.ZodType): unknown {
  const innen = schema instanceof z.ZodNullable ? schema.unwrap() : schema
  return innen instanceof z.ZodEnum ? innen.options : undefined
}
