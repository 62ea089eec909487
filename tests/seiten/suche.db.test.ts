// what was set by hand is marked where a case is found.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nimmEinzelneAuf } from '../../src/ablauf/pruefung.ts'
import { ladeFall, schreibeListenstand } from '../../src/fall/index.ts'
import { MUSTERKENNWORT, type Musterjobcenter, musterjobcenter } from '../../src/stammdaten/pruefung.ts'
import { mitRechten } from '../../src/technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../src/technik/pruefung.ts'
import type { Treffer } from '../../src/web/rahmen/suchfeld.tsx'
import { type Testbrowser, testbrowser, testhaus } from '../../src/zugang/pruefung.ts'
import { ladeSeiten } from '../rechte/seiten.ts'

const ANMELDUNG = '/pruefung/anmelden'
const { seiten } = await ladeSeiten()

let t: TestDatenbank
let jc: Musterjobcenter
let b: Testbrowser

beforeAll(async () => {
  t = await testDatenbank({ uhr: '2025-12-15T10:00' })
  jc = await musterjobcenter(t.umgebung)
  b = testbrowser(testhaus(t.umgebung, seiten, { eigeneAnmeldung: ANMELDUNG }), { anmeldung: ANMELDUNG })
  expect((await b.melde(jc.f.anmeldename, MUSTERKENNWORT)).status).toBe(303)
})
afterAll(() => t.schliesse())

async function treffer(suche: string): Promise<readonly Treffer[]> {
  const r = await b.sende('/suche/treffer', { suche })
  return ((await r.json()) as { treffer: readonly Treffer[] }).treffer
}

test('an amount set by hand is named among the hits, by name and by number, and only at its case', async () => {
  const als = { umgebung: t.umgebung, nutzer: jc.f.nutzer }
  const [gezeichnet, anderer] = [
    await nimmEinzelneAuf(als),
    await nimmEinzelneAuf(als, { iban: 'DE37999999991015308642' }),
  ]
  const fall = await mitRechten(t.db, { art: 'system', auftrag: 'pruefung' }, async (tx) => {
    const f = await ladeFall(tx, gezeichnet)
    if (f === undefined) throw new Error('no case')
    await schreibeListenstand(tx, f, { zeichen: [{ zeichen: 'vonHand', tag: null }], letzterBrief: null })
    return f
  })
  const gefunden = new Map((await treffer('Sonntag')).map((x) => [x.nach, x.neben]))
  expect(gefunden.get(`/faelle/${gezeichnet}`)).toContain(`${fall.bgNummer} · Betrag von Hand`)
  expect(gefunden.get(`/faelle/${anderer}`)).not.toContain('Betrag von Hand')
  expect((await treffer(fall.bgNummer)).map((x) => x.neben)).toEqual([`${fall.bgNummer} · Betrag von Hand`])
})
