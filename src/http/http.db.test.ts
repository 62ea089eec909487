import type { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { err, ok } from '../kern/index.ts'
import { MUSTERKENNWORT, type Musterjobcenter, musterjobcenter } from '../stammdaten/pruefung.ts'
import { type TestDatenbank, testDatenbank } from '../technik/pruefung.ts'
import { route, type ZugangEnv } from '../zugang/index.ts'
import { testbrowser, testhaus } from '../zugang/pruefung.ts'
import { maschine, ROUTEN } from './index.ts'

let t: TestDatenbank
let jc: Musterjobcenter
let app: Hono<ZugangEnv>

const probe = route({
  methode: 'POST',
  pfad: '/api/probe/:id',
  name: 'probe.buchen',
  beschreibung: 'Eine Probe buchen',
  stufe: 'F',
  traeger: 'eigener',
  audit: 'PROBE_GEBUCHT',
  eingabe: z.object({ id: z.uuid(), betrag_cent: z.int().min(1).max(100_000) }),
  ausgabe: z.object({ gebucht: z.int() }),
  handle: async (e) => (e.betrag_cent === 13 ? err({ art: 'unglueck' as const }) : ok({ gebucht: e.betrag_cent })),
  status: { unglueck: 409 },
})
const PFAD = '/api/probe/018f0000-0000-7000-8000-000000000001'

beforeAll(async () => {
  t = await testDatenbank()
  jc = await musterjobcenter(t.umgebung)
  app = testhaus(t.umgebung, {})
  app.route('/', maschine(t.umgebung, [...ROUTEN, probe]))
})
afterAll(() => t.schliesse())
beforeEach(() => t.uhr.stelle('2026-06-15T09:00'))

async function angemeldet(wer: keyof Musterjobcenter) {
  const b = testbrowser(app)
  expect((await b.melde(jc[wer].anmeldename, MUSTERKENNWORT)).status).toBe(303)
  const { token } = (await (await b.hole('/anmelden')).json()) as { token: string }
  const cookie = `allegro=${b.cookies.get('allegro')}`
  const rufe = (pfad: string, koerper: unknown, kopf: Record<string, string> = { 'X-CSRF-Token': token }) =>
    app.request(`http://127.0.0.1:8080${pfad}`, {
      method: 'POST',
      body: typeof koerper === 'string' ? koerper : JSON.stringify(koerper),
      headers: {
        Cookie: cookie,
        Origin: 'http://127.0.0.1:8080',
        'Sec-Fetch-Site': 'same-origin',
        'Content-Type': 'application/json',
        ...kopf,
      },
    })
  return { ...b, rufe }
}

describe('a machine route', () => {
  test('answers who may, and says its refusal with its status', async () => {
    const b = await angemeldet('f')
    const gut = await b.rufe(PFAD, { betrag_cent: 500 })
    expect([gut.status, await gut.json()]).toEqual([200, { gebucht: 500 }])
    const nein = await b.rufe(PFAD, { betrag_cent: 13 })
    expect([nein.status, await nein.json()]).toEqual([409, { art: 'unglueck' }])
  })

  test('nobody signed in: 401 as JSON; level too low: 403; no token: 403', async () => {
    const niemand = await app.request(`http://127.0.0.1:8080${PFAD}`, {
      method: 'POST',
      headers: { Origin: 'http://127.0.0.1:8080' },
    })
    expect([niemand.status, await niemand.json()]).toEqual([401, { art: 'nichtAngemeldet' }])
    expect((await (await angemeldet('l')).rufe(PFAD, { betrag_cent: 500 })).status).toBe(403)
    expect((await (await angemeldet('f')).rufe(PFAD, { betrag_cent: 500 }, {})).status).toBe(403)
  })

  test.each<[string, unknown]>([
    ['a field nobody knows (SEC-21)', { betrag_cent: 1, admin: true }],
    ['a text for a number', { betrag_cent: '1' }],
    ['too much', { betrag_cent: 100_001 }],
    ['half a cent', { betrag_cent: 1.5 }],
    ['nothing', {}],
    ['no JSON', '{'],
    ['a list', [1]],
    ['null', 'null'],
  ])('refused: %s', async (_name, koerper) => {
    const r = await (await angemeldet('f')).rufe(PFAD, koerper)
    expect([r.status, (await r.json()).art]).toEqual([400, 'eingabeUngueltig'])
  })

  test('the body cannot replace a parameter of the path', async () => {
    const r = await (await angemeldet('f')).rufe('/api/probe/keine-uuid', {
      id: '018f0000-0000-7000-8000-000000000001',
      betrag_cent: 1,
    })
    expect(r.status).toBe(400)
  })
})

test('types: without audit, level, Träger or a status for every refusal a route does not compile', () => {
  const rest = {
    methode: 'GET',
    pfad: '/api/x',
    name: 'x',
    beschreibung: 'x',
    eingabe: z.object({}),
    ausgabe: z.object({}),
  } as const
  const handle = async () => err({ art: 'nein' as const })
  const faelle = [
    // @ts-expect-error audit is missing
    () => route({ ...rest, stufe: 'F', traeger: 'eigener', handle, status: { nein: 404 } }),
    // @ts-expect-error level is missing
    () => route({ ...rest, traeger: 'eigener', audit: 'keins', handle, status: { nein: 404 } }),
    // @ts-expect-error Träger scope is missing
    () => route({ ...rest, stufe: 'F', audit: 'keins', handle, status: { nein: 404 } }),
    // @ts-expect-error the refusal `nein` has no status
    () => route({ ...rest, stufe: 'F', traeger: 'eigener', audit: 'keins', handle, status: {} }),
  ]
  expect(faelle).toHaveLength(4)
})

describe('the routes of the house', () => {
  test('each name once, described in OpenAPI with level, Träger scope and event', async () => {
    expect(new Set(ROUTEN.map((r) => r.deklaration.name)).size).toBe(ROUTEN.length)
    const b = await angemeldet('f')
    const api = (await (await b.hole('/api/openapi.json')).json()) as {
      paths: Record<string, Record<string, { operationId: string; description: string }>>
    }
    for (const r of ROUTEN) {
      const o = api.paths[r.pfad.replace(/:(\w+)/g, '{$1}')]?.[r.methode.toLowerCase()]
      expect(o?.operationId).toBe(r.deklaration.name)
      expect(o?.description).toContain(`Stufe: ${r.deklaration.stufe}`)
    }
  })

  test('a page asks how long its session lasts without keeping it alive, and keeps it alive when told to', async () => {
    const b = await angemeldet('f')
    t.uhr.vor(5 * 60_000)
    const stand = async () => (await b.hole('/api/sitzung', { 'X-Allegro-Hintergrund': '1' })).json()
    expect(await stand()).toEqual({
      jetzt: '2026-06-15T07:05:00.000Z',
      warntAb: '2026-06-15T07:13:00.000Z',
      ruhtAb: '2026-06-15T07:15:00.000Z',
      endetUm: '2026-06-15T17:00:00.000Z',
    })
    expect((await b.rufe('/api/sitzung/verlaengern', {})).status).toBe(200)
    expect(await stand()).toMatchObject({ ruhtAb: '2026-06-15T07:20:00.000Z' })
  })

  test('signs of life need nobody; an unknown address of the API is JSON', async () => {
    const b = testbrowser(app)
    expect(await (await b.hole('/betrieb/lebt')).text()).toBe('ja')
    expect(await (await b.hole('/betrieb/bereit')).text()).toBe('ja')
    expect((await b.hole('/api/gibtesnicht')).status).toBe(404)
  })
})
