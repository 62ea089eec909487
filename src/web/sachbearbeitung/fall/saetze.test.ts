import { describe, expect, test } from 'vitest'
import {
  ANGABENMASKEN,
  EIGENE_UMSTAENDE,
  type Entwurfsinhalt,
  type Feld,
  type Feldwerte,
  istAngabenart,
  LEERER_ENTWURF,
  NACHWEISMASKE,
  neueAngabe,
  pruefeEntwurf,
  UMSTANDSMASKEN,
  wendeAn,
  ZUSATZ,
} from '../../../fall/index.ts'
import { datum } from '../../../kern/index.ts'
import type { Satzbereich } from './ansicht.ts'
import { aenderungenAus, formularfelder } from './eingaben.ts'
import { fehlendeZusatzfelder, type Satzumfeld, satzAnsicht } from './saetze.ts'

const HEUTE = datum('2026-07-10')
const KONTO = '018bcfe5-6800-7000-8000-000000000001#1'
const UMFELD: Satzumfeld = {
  namen: { personen: { P1: 'Elif' }, konten: {} },
  personen: [{ wert: 'P1', titel: 'Elif' }],
  konten: [{ wert: KONTO, titel: 'Konto' }],
  dokumente: [{ wert: 'dok-1', titel: 'Mietvertrag' }],
  bedienstete: [{ wert: 'b-1', titel: 'Finja Gude' }],
  hinweise: [],
  maengel: [],
  geaendert: new Set(),
  neu: false,
}

/** What somebody would type into a field of this kind. */
const TIPPT: Readonly<Record<Feld['art'], string>> = {
  tag: '15.07.2026',
  von: '01.07.2026',
  bis: '31.12.2026',
  cent: '12,34',
  zahl: '1',
  flaeche: '64,50',
  prozent: '10,00',
  jaNein: 'ja',
  auswahl: '',
  person: 'P1',
  personen: 'P1',
  konto: KONTO,
  dokument: 'dok-1',
  bediensteter: 'b-1',
  text: 'Ein Text',
}

const getippt = (f: Feld): readonly string[] => (f.optionen ? Object.keys(f.optionen) : [TIPPT[f.art]])

/** All fields of the editor of a record as a form sends them back, one of them typed anew. */
function sende(inhalt: Entwurfsinhalt, bereich: Satzbereich, id: string, pfad: string, text: string): Entwurfsinhalt {
  const werte = inhalt[bereich][id] ?? {}
  const neben = { nachweis: inhalt.nachweise[id] ?? {}, zusatz: inhalt.umstaende[id] ?? {} }
  const satz = satzAnsicht(bereich, id, werte, neben, UMFELD)
  if (satz === null) throw new Error(`no mask for ${bereich}/${id}`)
  const felder = [...satz.felder, ...satz.zusatz, ...satz.nachweis]
  if (!felder.some((f) => f.pfad === pfad)) throw new Error(`${pfad} is not asked`)
  const f = new FormData()
  for (const feld of felder) {
    f.set(`a:${feld.pfad}`, JSON.stringify(feld.wert))
    for (const t of feld.pfad === pfad ? [text] : feld.texte) f.append(`t:${feld.pfad}`, t)
  }
  const aenderungen = aenderungenAus(formularfelder(f), inhalt, HEUTE)
  const r = wendeAn(inhalt, aenderungen)
  if (!r.ok) throw new Error(r.ablehnung.meldung)
  expect(r.wert.konflikte).toEqual([])
  return r.wert.inhalt
}

/** The text that stands in the field when the record is opened again. */
function steht(inhalt: Entwurfsinhalt, bereich: Satzbereich, id: string, pfad: string): readonly string[] | undefined {
  const neben = { nachweis: inhalt.nachweise[id] ?? {}, zusatz: inhalt.umstaende[id] ?? {} }
  const satz = satzAnsicht(bereich, id, inhalt[bereich][id] ?? {}, neben, UMFELD)
  return [...(satz?.felder ?? []), ...(satz?.zusatz ?? []), ...(satz?.nachweis ?? [])].find((f) => f.pfad === pfad)
    ?.texte
}

/** Chooses in other fields what a field depends on, so that it is asked. */
function bisGefragt(inhalt: Entwurfsinhalt, ort: 'angaben' | 'umstaende', f: Feld): Entwurfsinhalt {
  return Object.entries(f.nurWenn ?? {}).reduce(
    (stand, [anderes, werte]) => sende(stand, ort, 'a1', `${ort}/a1/${anderes}`, werte[0] ?? ''),
    inhalt,
  )
}

const mit = (bereich: 'angaben' | 'umstaende', werte: Feldwerte): Entwurfsinhalt => ({
  ...LEERER_ENTWURF,
  [bereich]: { a1: werte },
})

/** A whole record typed field by field, each choice once more on its own. */
function tippeAlles(ort: 'angaben' | 'umstaende', felder: Readonly<Record<string, Feld>>, leer: Entwurfsinhalt): void {
  let stand = leer
  const gesehen = new Set<string>()
  const felderzahl = Object.keys(felder).length
  for (let runde = 0; runde < 2; runde++)
    for (const [name, f] of Object.entries(felder)) {
      const pfad = `${ort}/a1/${name}`
      for (const text of getippt(f)) {
        stand = sende(bisGefragt(stand, ort, f), ort, 'a1', pfad, text)
        expect([pfad, steht(stand, ort, 'a1', pfad)]).toEqual([pfad, [text]])
        gesehen.add(name)
      }
    }
  expect(gesehen.size).toBe(felderzahl)
  expect(pruefeEntwurf(stand).luecken).toEqual([])
}

describe('every field of every kind is reached by a mask, and what is typed stands there when it is opened again', () => {
  test.each(Object.keys(ANGABENMASKEN).filter(istAngabenart))('%s', (art) => {
    tippeAlles('angaben', ANGABENMASKEN[art].felder, mit('angaben', neueAngabe(art)))
  })

  test.each(EIGENE_UMSTAENDE)('%s, which no rule reads', (art) => {
    tippeAlles('umstaende', UMSTANDSMASKEN[art].felder, mit('umstaende', neueAngabe(art)))
  })

  test.each(Object.entries(ZUSATZ).filter(([, art]) => art !== 'eks'))('what more is said about %s', (art, zusatz) => {
    if (!istAngabenart(art)) throw new Error(art)
    const felder: Readonly<Record<string, Feld>> = UMSTANDSMASKEN[zusatz].felder
    for (const [name, f] of Object.entries(felder)) {
      const leer = bisGefragt(mit('angaben', neueAngabe(art)), 'angaben', f)
      for (const text of getippt(f)) {
        const pfad = `umstaende/a1/${name}`
        const stand = sende(leer, 'angaben', 'a1', pfad, text)
        expect([pfad, steht(stand, 'angaben', 'a1', pfad)]).toEqual([pfad, [text]])
        expect(stand.umstaende.a1?.art).toBe(zusatz)
        expect(pruefeEntwurf(stand).luecken.filter((l) => l.bereich === 'umstaende')).toEqual([])
      }
    }
  })

  test('evidence of a fact of the law and of one no rule reads', () => {
    for (const [ort, leer] of [
      ['angaben', mit('angaben', neueAngabe('erwerbseinkommen'))],
      ['umstaende', mit('umstaende', neueAngabe('vertretung'))],
    ] as const) {
      let stand = leer
      for (const [name, f] of Object.entries(NACHWEISMASKE as Readonly<Record<string, Feld>>)) {
        const text = name === 'zustand' ? 'angefordert' : (getippt(f)[0] ?? '')
        stand = sende(stand, ort, 'a1', `nachweise/a1/${name}`, text)
        expect(steht(stand, ort, 'a1', `nachweise/a1/${name}`)).toEqual([text])
      }
    }
  })
})

describe('a mask asks only what concerns the case', () => {
  const titel = (wohnform: string): readonly string[] => {
    const satz = satzAnsicht('angaben', 'a1', { art: 'unterkunft', wohnform }, { nachweis: {}, zusatz: {} }, UMFELD)
    return satz?.zusatz.map((f) => f.titel) ?? []
  }

  test('a shelter is asked who places people there, a rented flat how many rooms it has, a house how many flats', () => {
    expect(titel('sammelunterkunft')).toContain('Wer bringt unter?')
    expect(titel('sammelunterkunft')).not.toContain('Zahl der Zimmer')
    expect(titel('miete')).toContain('Zahl der Zimmer')
    expect(titel('miete')).not.toContain('Wer bringt unter?')
    expect(titel('eigentum')).toContain('Wohnungen im Haus')
    expect(titel('eigentum')).not.toContain('Möbliert')
  })

  test('of a shelter is missing what has to be said about it', () => {
    const shelter = { art: 'unterkunft', wohnform: 'sammelunterkunft' }
    expect(fehlendeZusatzfelder(shelter, {})).toEqual([
      'Wer bringt unter?',
      'Wie untergebracht?',
      'Gebühr',
      'Höhe der Gebühr je Person',
      'Strom ist enthalten',
      'Verpflegung ist enthalten',
    ])
    expect(fehlendeZusatzfelder(shelter, { einweisung: 'gemeinde', verpflegung_enthalten: false })).not.toContain(
      'Verpflegung ist enthalten',
    )
    expect(fehlendeZusatzfelder({ art: 'unterkunft', wohnform: 'miete' }, {})).toEqual([])
    expect(fehlendeZusatzfelder({ art: 'vermoegen' }, {})).toEqual([])
  })
})
