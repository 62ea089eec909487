// Every page and every machine route × every level, from their declarations: who may not gets nothing, who may gets in.
// SEC-04: a page or route without a declaration fails here and at the start of the server.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maschine } from '../../src/http/index.ts'
import { MUSTERKENNWORT, type Musterjobcenter, musterjobcenter } from '../../src/stammdaten/pruefung.ts'
import { type TestDatenbank, testDatenbank } from '../../src/technik/pruefung.ts'
import type { Deklaration } from '../../src/zugang/index.ts'
import { type Testbrowser, testbrowser, testhaus } from '../../src/zugang/pruefung.ts'
import { ladeSeiten, type Zeile } from './seiten.ts'

/** Written out, not taken from the program: who gets into a page of which level (Dienstanweisung Berechtigungen). */
const DARF = {
  oeffentlich: ['niemand', 'j', 'e', 'l', 'f', 'a', 'fremd'],
  angemeldet: ['j', 'e', 'l', 'f', 'a', 'fremd'],
  J: ['j', 'l', 'f', 'a', 'fremd'],
  E: ['e', 'l', 'f', 'a', 'fremd'],
  L: ['l', 'f', 'a', 'fremd'],
  F: ['f', 'a', 'fremd'],
  A: ['a'],
  // Nobody of the staff: who writes in the portal is there by an account of her own (tests/seiten/portal.db.test.ts).
  buerger: [],
} as const satisfies Record<Deklaration['stufe'], readonly (keyof Musterjobcenter | 'niemand')[]>

type Wer = keyof Pick<Musterjobcenter, 'j' | 'e' | 'l' | 'f' | 'a' | 'fremd'> | 'niemand'
const ALLE: readonly Wer[] = ['niemand', 'j', 'e', 'l', 'f', 'a', 'fremd']
const ANMELDUNG = '/pruefung/anmelden'
const UNBEKANNT = '018f0000-0000-7000-8000-00000000ffff'

const { zeilen, seiten } = await ladeSeiten()

let t: TestDatenbank
const browser = new Map<Wer, Testbrowser & { token: string }>()
let jc: Musterjobcenter
let app: ReturnType<typeof testhaus>
beforeAll(async () => {
  t = await testDatenbank()
  jc = await musterjobcenter(t.umgebung)
  app = testhaus(t.umgebung, seiten, { eigeneAnmeldung: ANMELDUNG })
  app.route('/', maschine(t.umgebung))
  for (const wer of ALLE) await melde(wer)
})

async function melde(wer: Wer): Promise<void> {
  const b = testbrowser(app, { adresse: `10.9.0.${ALLE.indexOf(wer)}`, anmeldung: ANMELDUNG })
  if (wer !== 'niemand') expect((await b.melde(jc[wer].anmeldename, MUSTERKENNWORT)).status).toBe(303)
  const { token } = (await (await b.hole(ANMELDUNG)).json()) as { token: string }
  browser.set(wer, { ...b, token })
}
afterAll(() => t.schliesse())

type Ausgang = 'drin' | 'anmelden' | 'stufe' | 'portal'

async function frage(wer: Wer, z: Zeile): Promise<Ausgang> {
  const b = browser.get(wer)
  if (b === undefined) throw new Error(wer)
  const adresse = z.pfad.replace(/:\w+/g, UNBEKANNT)
  const r = z.methode === 'GET' ? await b.hole(adresse) : await b.sende(adresse, {}, { 'X-CSRF-Token': b.token })
  pruefeKopf(r)
  const text = await r.text()
  if (r.headers.getSetCookie().some((c) => c.startsWith('allegro=;'))) {
    await melde(wer) // the page signs out: it was let in, and the next row asks again
    return 'drin'
  }
  if (r.status === 403 && text.includes('Ihre Stufe reicht')) return 'stufe'
  if (r.headers.get('location') === '/portal?hinweis=beendet') return 'portal'
  const zurAnmeldung = [302, 303].includes(r.status) && r.headers.get('location')?.startsWith('/anmelden') === true
  return r.status === 401 || zurAnmeldung ? 'anmelden' : 'drin'
}

/** SEC-28: on every answer, whatever it is. */
function pruefeKopf(r: Response): void {
  const csp = r.headers.get('content-security-policy') ?? ''
  expect(csp).toMatch(
    /^default-src 'none'; script-src 'self' 'nonce-[\w+/]{24}'; style-src 'self' 'nonce-[\w+/]{24}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'$/,
  )
  const fest = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
  }
  for (const [name, wert] of Object.entries(fest)) expect(r.headers.get(name)).toBe(wert)
  expect(r.headers.get('cache-control')).toMatch(/no-store/)
}

function soll(wer: Wer, d: Deklaration): Ausgang {
  const darf: readonly string[] = DARF[d.stufe]
  if (darf.includes(wer)) return 'drin'
  if (d.stufe === 'buerger') return 'portal'
  return wer === 'niemand' ? 'anmelden' : 'stufe'
}

describe.each(zeilen)('$methode $pfad ($deklaration.name, $deklaration.stufe)', (z) => {
  test.each(ALLE)('%s', async (wer) => {
    expect(await frage(wer, z)).toBe(soll(wer, z.deklaration))
  })
})

test('what writes for a level says whose data it writes', () => {
  expect(zeilen.length).toBeGreaterThan(10)
  for (const z of zeilen.filter((x) => x.methode === 'POST' && x.deklaration.traeger === 'keiner'))
    expect(['oeffentlich', 'angemeldet', 'buerger']).toContain(z.deklaration.stufe)
})
