import { describe, expect, test } from 'vitest'
import type { Json } from '../../../kern/index.ts'
import { type Eintrag, type Sendung, Speicher } from './speicher.ts'

const BRUTTO = 'angaben/lohn/brutto_cent'

/** A server with one value per place, a connection that can be cut, and a clock that is turned by hand. */
function aufbau() {
  const server = new Map<string, Json>([[BRUTTO, '520,00']])
  const zustand = { getrennt: false, abgemeldet: false, gesendet: 0, hook: () => {} }
  let faellig: { ms: number; fn: () => void } | undefined
  let gemerkt: readonly Eintrag[] = []
  const antworten: number[] = []
  const speicher = new Speicher<number>({
    sende: async (eintraege): Promise<Sendung<number>> => {
      zustand.gesendet++
      zustand.hook()
      if (zustand.getrennt) return { art: 'getrennt' }
      if (zustand.abgemeldet) return { art: 'abgemeldet' }
      const konflikte = eintraege.filter((e) => server.get(e.pfad) !== e.alt)
      for (const e of eintraege) if (!konflikte.includes(e)) server.set(e.pfad, e.texte[0] ?? null)
      return {
        art: 'gespeichert',
        antwort: zustand.gesendet,
        werte: Object.fromEntries(server),
        konflikte: konflikte.map((e) => ({
          pfad: e.pfad,
          jetzt: [String(server.get(e.pfad))],
          wert: server.get(e.pfad) ?? null,
          von: 'Y. Kaya',
        })),
      }
    },
    uebernimm: (a) => antworten.push(a),
    melde: () => {},
    spaeter: (ms, fn) => {
      const eigen = { ms, fn }
      faellig = eigen
      return () => {
        if (faellig === eigen) faellig = undefined
      }
    },
    merke: (e) => {
      gemerkt = e
    },
  })
  const ticke = async (): Promise<number> => {
    const f = faellig
    faellig = undefined
    f?.fn()
    for (let i = 0; i < 5; i++) await Promise.resolve()
    return f?.ms ?? -1
  }
  const tippe = (text: string, alt: Json = '520,00') => speicher.tippe({ pfad: BRUTTO, texte: [text], alt })
  return { server, zustand, speicher, ticke, tippe, antworten, gemerkt: () => gemerkt }
}

describe('what is typed reaches the server', () => {
  test('after a pause of 800 ms, once, with the value the writer saw', async () => {
    const a = aufbau()
    a.tippe('6')
    a.tippe('60')
    a.tippe('603,00')
    expect(a.zustand.gesendet).toBe(0)
    expect(await a.ticke()).toBe(800)
    expect(a.server.get(BRUTTO)).toBe('603,00')
    expect(a.zustand.gesendet).toBe(1)
    expect(a.speicher.bild.stand).toBe('ruhe')
    expect(a.speicher.bild.offen.size).toBe(0)
  })

  test('at once when the field is left', async () => {
    const a = aufbau()
    a.tippe('603,00')
    await a.speicher.sichere()
    expect(a.server.get(BRUTTO)).toBe('603,00')
    expect(await a.ticke()).toBe(-1)
  })

  test('what is typed while a request is on its way follows it and is no conflict with itself', async () => {
    const a = aufbau()
    a.tippe('603,00')
    a.zustand.hook = () => {
      a.zustand.hook = () => {}
      a.tippe('604,00')
    }
    await a.speicher.sichere()
    await a.ticke()
    expect(a.server.get(BRUTTO)).toBe('604,00')
    expect(a.speicher.bild.konflikte.size).toBe(0)
    expect(a.speicher.bild.stand).toBe('ruhe')
  })
})

describe('nothing is lost', () => {
  test('a lost connection keeps the entry, tries again, longer each time, and gets through in the end', async () => {
    const a = aufbau()
    a.zustand.getrennt = true
    a.tippe('603,00')
    const pausen = [await a.ticke(), await a.ticke(), await a.ticke(), await a.ticke()]
    expect(pausen).toEqual([800, 1000, 2000, 4000])
    expect(a.speicher.bild.stand).toBe('getrennt')
    expect(a.gemerkt()).toEqual([{ pfad: BRUTTO, texte: ['603,00'], alt: '520,00' }])
    a.zustand.getrennt = false
    await a.ticke()
    expect(a.server.get(BRUTTO)).toBe('603,00')
    expect(a.gemerkt()).toEqual([])
  })

  test('a page that was closed takes up what it had not saved', async () => {
    const a = aufbau()
    a.speicher.nimmAuf([{ pfad: BRUTTO, texte: ['603,00'], alt: '520,00' }])
    for (let i = 0; i < 5; i++) await Promise.resolve()
    expect(a.server.get(BRUTTO)).toBe('603,00')
  })

  test('the session has ended: the entry stays, is not sent again and again, and goes after signing in', async () => {
    const a = aufbau()
    a.zustand.abgemeldet = true
    a.tippe('603,00')
    await a.ticke()
    expect(a.speicher.bild.stand).toBe('abgemeldet')
    expect(await a.ticke()).toBe(-1)
    a.zustand.abgemeldet = false
    await a.speicher.sichere()
    expect(a.server.get(BRUTTO)).toBe('603,00')
  })
})

describe('two editors', () => {
  test('a field that someone else changed stays with both values until its writer decides for his own', async () => {
    const a = aufbau()
    a.tippe('603,00')
    a.server.set(BRUTTO, '538,00')
    await a.ticke()
    expect(a.speicher.bild.konflikte.get(BRUTTO)).toMatchObject({ jetzt: ['538,00'], von: 'Y. Kaya' })
    expect(a.speicher.bild.offen.get(BRUTTO)?.texte).toEqual(['603,00'])
    expect(a.server.get(BRUTTO)).toBe('538,00')
    a.speicher.entscheide(BRUTTO, true)
    for (let i = 0; i < 5; i++) await Promise.resolve()
    expect(a.server.get(BRUTTO)).toBe('603,00')
    expect(a.speicher.bild.konflikte.size).toBe(0)
  })

  test('or for the other one', async () => {
    const a = aufbau()
    a.tippe('603,00')
    a.server.set(BRUTTO, '538,00')
    await a.ticke()
    a.speicher.entscheide(BRUTTO, false)
    for (let i = 0; i < 5; i++) await Promise.resolve()
    expect(a.server.get(BRUTTO)).toBe('538,00')
    expect(a.speicher.bild.offen.size).toBe(0)
    expect(a.speicher.bild.stand).toBe('ruhe')
  })
})
