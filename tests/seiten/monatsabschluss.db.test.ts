// LED-09: a month of the books closed on the page, by two people of level A.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bewillige, nimmEinzelneAuf } from '../../src/ablauf/pruefung.ts'
import { monat } from '../../src/kern/index.ts'
import { MUSTERKENNWORT, type Musterjobcenter, musterjobcenter } from '../../src/stammdaten/pruefung.ts'
import { arbeiteAb } from '../../src/technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../src/technik/pruefung.ts'
import type { AbschlussAnsicht } from '../../src/web/sachbearbeitung/haushalt/abschluss.tsx'
import { ZAHLUNG_BEARBEITER } from '../../src/zahlung/index.ts'
import { type Testbrowser, testbrowser, testhaus } from '../../src/zugang/pruefung.ts'
import { ladeSeiten } from '../rechte/seiten.ts'

const ANMELDUNG = '/pruefung/anmelden'
const SEITE = '/monatsabschluss'
const { seiten } = await ladeSeiten()

let t: TestDatenbank
let jc: Musterjobcenter
let erste: Testbrowser
let zweite: Testbrowser

beforeAll(async () => {
  t = await testDatenbank({ uhr: '2025-12-15T10:00' })
  jc = await musterjobcenter(t.umgebung)
  const haus = testhaus(t.umgebung, seiten, { eigeneAnmeldung: ANMELDUNG })
  const melde = async (name: string): Promise<Testbrowser> => {
    const b = testbrowser(haus, { anmeldung: ANMELDUNG })
    expect((await b.melde(name, MUSTERKENNWORT)).status).toBe(303)
    return b
  }
  erste = await melde(jc.a.anmeldename)
  zweite = await melde(jc.a2.anmeldename)
})
afterAll(() => t.schliesse())

const sieh = async (b: Testbrowser): Promise<AbschlussAnsicht> =>
  (await (await b.hole(SEITE)).json()) as AbschlussAnsicht

async function offener(b: Testbrowser): Promise<Extract<AbschlussAnsicht['naechster'], { art: 'offen' }>> {
  const { naechster } = await sieh(b)
  if (naechster?.art !== 'offen') throw new Error(JSON.stringify(naechster))
  return naechster
}

test('LED-09: empty, running, put forward by one, closed by another; the report can be had', async () => {
  expect(await sieh(erste)).toEqual({ naechster: null, befunde: 0, geschlossene: [] })
  const als = (n: Musterjobcenter['f']) => ({ umgebung: t.umgebung, nutzer: n.nutzer })
  const fall = await nimmEinzelneAuf(als(jc.f), { von: monat('2026-01') })
  await bewillige(als(jc.f), als(jc.a), fall)
  expect((await sieh(erste)).naechster).toEqual({ art: 'laeuft', titel: 'Dezember 2025', ab: '01.01.2026' })

  t.uhr.stelle('2026-01-02T09:00')
  // a session ends with the day: both sign in again
  for (const [b, n] of [
    [erste, jc.a],
    [zweite, jc.a2],
  ] as const)
    await b.melde(n.anmeldename, MUSTERKENNWORT)
  const vorher = await offener(erste)
  const sende = (b: Testbrowser, was: string, hash: string) => b.sende(SEITE, { was, monat: '2025-12', hash })
  expect(await (await sende(erste, 'vorschlagen', vorher.hash)).json()).toEqual({
    fehler: 'Die letzten Buchungen werden gerade versiegelt. Bitte versuchen Sie es in einer Minute noch einmal.',
  })
  await arbeiteAb(t.umgebung, ZAHLUNG_BEARBEITER)

  const gesehen = await offener(erste)
  expect(gesehen).toMatchObject({ titel: 'Dezember 2025', vorgeschlagen: '', sperre: '', buchungen: '24' })
  // twelve months of 563,00 and of 550,00 are granted in December 2025: 6.756,00 and 6.600,00
  expect(gesehen.zeilen.map((z) => [z.titel, z.weg, z.betrag]).sort()).toEqual([
    ['1101/681 12', 'Aufwand an Verbindlichkeit', '6.756,00'],
    ['kommunal/unterkunft', 'Aufwand an Verbindlichkeit', '6.600,00'],
  ])
  expect(await (await sende(zweite, 'schliessen', gesehen.hash)).json()).toEqual({
    fehler: 'Für diesen Monat liegt kein Vorschlag vor. Schlagen Sie den Abschluss zuerst vor.',
  })
  expect(await (await sende(erste, 'vorschlagen', '0'.repeat(64))).json()).toMatchObject({
    fehler: expect.stringContaining('nicht mehr, was'),
  })
  expect((await sende(erste, 'vorschlagen', gesehen.hash)).status).toBe(302)
  expect(await offener(erste)).toMatchObject({ sperre: expect.stringContaining('eine andere Person') })
  expect(await (await sende(erste, 'schliessen', gesehen.hash)).json()).toMatchObject({
    fehler: expect.stringContaining('Vier-Augen-Prinzip'),
  })
  const vorgelegt = await offener(zweite)
  expect(vorgelegt).toMatchObject({ sperre: '', vorgeschlagen: expect.stringContaining(jc.a.nutzer.name) })
  expect((await sende(zweite, 'schliessen', vorgelegt.hash)).status).toBe(302)
  const danach = await sieh(erste)
  expect(danach.naechster).toMatchObject({ art: 'laeuft', titel: 'Januar 2026' })
  expect(danach.geschlossene).toMatchObject([
    { titel: 'Dezember 2025', vorgeschlagen: jc.a.nutzer.name, pruefsumme: gesehen.pruefsumme },
  ])

  const bericht = await erste.hole(`${SEITE}/bericht?monat=2025-12`)
  expect(bericht.headers.get('content-disposition')).toMatch(
    /attachment; filename="monatsabschluss-\d{5}-2025-12.json"/,
  )
  expect(await bericht.json()).toMatchObject({ format: 'allegro-monatsabschluss/1', monat: '2025-12', buchungen: 24 })
  expect((await erste.hole(`${SEITE}/bericht?monat=2025-11`)).status).toBe(404)
})
