// A person entered twice: put together by two people, taken apart again (D-01, ADR 0061).
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ladeFallansicht } from '../../src/ablauf/index.ts'
import { nimmEinzelneAuf } from '../../src/ablauf/pruefung.ts'
import { type Kennung, kennung } from '../../src/kern/index.ts'
import { findeAehnliche, ladePersonen, standJetzt } from '../../src/stammdaten/index.ts'
import { MUSTERKENNWORT, type Musterjobcenter, musterjobcenter } from '../../src/stammdaten/pruefung.ts'
import { mitRechten } from '../../src/technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../src/technik/pruefung.ts'
import type { PersonAnsicht } from '../../src/web/sachbearbeitung/person.tsx'
import type { PersonAntwort } from '../../src/web/sachbearbeitung/personendaten.tsx'
import { type Testbrowser, testbrowser, testhaus } from '../../src/zugang/pruefung.ts'
import { ladeSeiten } from '../rechte/seiten.ts'

const ANMELDUNG = '/pruefung/anmelden'
const { seiten } = await ladeSeiten()

let t: TestDatenbank
let jc: Musterjobcenter
let f: Testbrowser
let a: Testbrowser
const ids: Kennung<'Person'>[] = []

beforeAll(async () => {
  t = await testDatenbank({ uhr: '2026-06-15T10:00' })
  jc = await musterjobcenter(t.umgebung)
  const anmelden = async (wer: 'f' | 'a', adresse: string): Promise<Testbrowser> => {
    const b = testbrowser(testhaus(t.umgebung, seiten, { eigeneAnmeldung: ANMELDUNG }), {
      anmeldung: ANMELDUNG,
      adresse,
    })
    expect((await b.melde(jc[wer].anmeldename, MUSTERKENNWORT)).status).toBe(303)
    return b
  }
  f = await anmelden('f', '10.7.0.1')
  a = await anmelden('a', '10.7.0.2')
  const h = { umgebung: t.umgebung, nutzer: jc.f.nutzer }
  for (let i = 0; i < 3; i++) {
    const v = await ladeFallansicht(h, await nimmEinzelneAuf(h))
    ids.push(v?.personen[0]?.person.id ?? kennung(''))
  }
})
afterAll(() => t.schliesse())

const zeige = async (b: Testbrowser, id: string): Promise<PersonAnsicht> =>
  (await (await b.hole(`/personen/${id}`)).json()) as PersonAnsicht
async function sende(b: Testbrowser, id: string, felder: Record<string, string>): Promise<string> {
  const r = await b.sende(`/personen/${id}`, felder)
  if (r.status === 302) return ''
  return ((await r.json()) as PersonAntwort).fehler[''] ?? 'no message'
}
const nummer = async (id: string): Promise<string> => (await zeige(f, id)).kundennummer

test('D-01: proposed by one, put together by another, taken apart again; nothing is moved', async () => {
  const [eins = kennung<'Person'>(''), zwei = kennung<'Person'>(''), drei = kennung<'Person'>('')] = ids
  const vorschlag = { was: 'dubletteVorschlagen', grund: 'Gleiche Rentennummer auf dem Ausweis.' }
  const gut = { ...vorschlag, kundennummer: await nummer(eins) }
  expect(await sende(f, zwei, { ...gut, kundennummer: '000A000000' })).toMatch(/^Diese Kundennummer gibt es nicht/)
  expect(await sende(f, zwei, { ...gut, kundennummer: await nummer(zwei) })).toMatch(/^Das ist die Kundennummer dieses/)
  expect(await sende(f, zwei, { ...gut, grund: ' ' })).toBe('Bitte begründen Sie den Schritt.')
  expect(await sende(f, zwei, gut)).toBe('')
  expect(await sende(f, zwei, gut)).toMatch(/schon mit einem anderen/)
  expect(await sende(f, eins, { ...vorschlag, kundennummer: await nummer(drei) })).toMatch(/gehören schon andere/)

  const paar = (await zeige(f, zwei)).dubletten.paare[0]
  expect(paar).toMatchObject({
    stand: 'wartet auf zweite Person',
    bestaetigensperre: 'Bestätigen muss eine andere Person.',
  })
  expect(paar?.angaben.find(([n]) => n === 'Vergleich')?.[1]).toContain('Geburtsdatum gleich')
  const mit = (schritt: string, grund = '') => ({ was: `dublette/${schritt}`, dublette: paar?.id ?? '', grund })
  expect(await sende(f, zwei, mit('bestaetigt'))).toMatch(/nicht selbst bestätigen/)
  expect(await sende(a, drei, mit('bestaetigt'))).toBe('Dieser Schritt ist inzwischen erledigt.')
  const vorbei = mitRechten(t.db, jc.f.akteur, (tx) =>
    sql`INSERT INTO stammdaten.dublettenschritt (dublette, nr, schritt, vorgeschlagen_von, grund, von, am)
        VALUES (${paar?.id ?? ''}, 1, 'bestaetigt', ${jc.f.nutzer.bediensteter}, '', ${jc.f.nutzer.bediensteter}, now())`.execute(
      tx,
    ),
  )
  await expect(vorbei).rejects.toThrow(/dublettenschritt_vier_augen/)
  const zugleich = await Promise.all([1, 2].map(() => sende(a, eins, mit('bestaetigt'))))
  expect(zugleich.sort()).toEqual(['', 'Dieser Schritt ist inzwischen erledigt.'])

  // the second entry says where to go on, the first one lists it with its case; both keep their cases
  const doppelt = await zeige(f, zwei)
  expect(doppelt.dubletten.hinweis).toMatchObject({ kundennummer: await nummer(eins), nach: `/personen/${eins}` })
  expect(doppelt.dubletten.moeglich).toBe(false)
  expect(doppelt.faelle).toHaveLength(1)
  expect((await zeige(f, eins)).dubletten.paare[0]?.angaben).toContainEqual(['Fälle', doppelt.faelle[0]?.bgNummer])
  // who is asked for before somebody new is recorded is the one that stays, once
  const stand = standJetzt(t.uhr)
  const wer = () =>
    mitRechten(t.db, jc.f.akteur, async (tx) => {
      const elif = (await ladePersonen(tx, [eins], stand)).get(eins)
      if (elif === undefined) throw new Error('no person')
      return (await findeAehnliche(tx, elif, stand)).map((x) => x.person.id)
    })
  expect((await wer()).sort()).toEqual([eins, drei].sort())

  expect(await sende(f, zwei, mit('aufgehoben'))).toBe('Bitte begründen Sie den Schritt.')
  expect(await sende(f, zwei, mit('aufgehoben', 'Es sind Zwillinge mit gleichem Rufnamen.'))).toBe('')
  expect((await zeige(f, zwei)).dubletten).toMatchObject({ hinweis: null, moeglich: true })
  expect((await wer()).sort()).toEqual([...ids].sort())
  // and once more, the other way round
  expect(await sende(f, eins, { ...vorschlag, kundennummer: await nummer(zwei) })).toBe('')
  const neu = (await zeige(a, zwei)).dubletten.paare[0]
  expect(
    await sende(a, zwei, { was: 'dublette/abgelehnt', dublette: neu?.id ?? '', grund: 'Andere Augenfarbe.' }),
  ).toBe('')
  expect((await zeige(a, zwei)).dubletten.paare.map((p) => p.stand)).toEqual(['abgelehnt', 'wieder getrennt'])
})

test('D-01: of many proposals at the same moment one comes through', async () => {
  const [eins = kennung<'Person'>(''), zwei = kennung<'Person'>(''), drei = kennung<'Person'>('')] = ids
  const an = await Promise.all([eins, zwei, drei].map(nummer))
  const alle = [0, 1, 2].flatMap((i) =>
    [0, 1, 2].filter((j) => j !== i).map((j) => [ids[i] ?? eins, an[j] ?? ''] as const),
  )
  const antworten = await Promise.all(
    alle.map(([id, kundennummer]) => sende(f, id, { was: 'dubletteVorschlagen', kundennummer, grund: 'zugleich' })),
  )
  // two may point to the same one; no chain, no circle
  const gelungen = alle.filter((_, i) => antworten[i] === '')
  expect(gelungen.length).toBeGreaterThanOrEqual(1)
  const doppelte = gelungen.map(([id]) => id)
  expect(new Set(doppelte).size).toBe(doppelte.length)
  const bleibende = gelungen.map(([, nr]) => ids[an.indexOf(nr)])
  expect(bleibende.filter((id) => id !== undefined && doppelte.includes(id))).toEqual([])
})
