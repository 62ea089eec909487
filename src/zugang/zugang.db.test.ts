import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { datum, type Kennung, kennung } from '../kern/index.ts'
import { updateKontoSperre, widerrufeBerechtigung } from '../stammdaten/index.ts'
import {
  MUSTERKENNWORT,
  MUSTERSTADT,
  type Musterjobcenter,
  musterjobcenter,
  NEBENSTADT,
} from '../stammdaten/pruefung.ts'
import { arbeiteAb, mitRechten } from '../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../technik/pruefung.ts'
import { planeAufraeumen, ZUGANG_BEARBEITER } from './aufraeumen.ts'
import { ZUGANG } from './ereignis.ts'
import { beweiseErneut, beweiseFrisch, erneutMeldung } from './erneut.ts'
import type { AllegroKontext } from './kontext.ts'
import { leseprotokoll, lesezugriffe } from './lesen.ts'
import { listLesezugriffe } from './lesenSql.ts'
import { testbrowser, testhaus } from './pruefung.ts'
import { seite } from './seite.ts'

let t: TestDatenbank
let jc: Musterjobcenter
let app: ReturnType<typeof testhaus>
const FALL = '018f0000-0000-7000-8000-000000000001'
const PERSON = kennung<'Person'>('018f0000-0000-7000-8000-0000000000a1')
const OHNEFALL = kennung<'Person'>('018f0000-0000-7000-8000-0000000000a3')
const KIND = kennung<'Person'>('018f0000-0000-7000-8000-0000000000a2')

const seiten = {
  '/fall/:fall': seite({
    name: 'fall.ansehen',
    stufe: 'L',
    traeger: 'alle',
    audit: 'keins',
    liest: 'fall',
    loader: async (a) => {
      const url = new URL(a.request.url)
      await a.lesen({
        art: 'fall',
        fall: a.params.fall ?? '',
        fallTraeger: url.searchParams.has('fremd') ? NEBENSTADT : MUSTERSTADT,
        personen: [PERSON, KIND],
        feldklassen: url.searchParams.has('bank') ? ['person', 'bank'] : ['person'],
        zweck: url.searchParams.get('zweck') ?? undefined,
      })
      return { wer: a.nutzer.name, stufe: a.nutzer.stufe }
    },
  }),
  '/vergesslich': seite({
    name: 'fall.vergesslich',
    stufe: 'L',
    traeger: 'alle',
    audit: 'keins',
    liest: 'fall',
    loader: async () => ({ geheim: 'x' }),
  }),
  '/feststellen': seite({
    name: 'fall.feststellen',
    stufe: 'F',
    traeger: 'eigener',
    audit: 'FALL_FESTGESTELLT',
    loader: async () => ({ ok: true }),
    action: async (a) => {
      if (a.formular.has('fremd')) a.nurEigener(NEBENSTADT)
      a.nurEigener(MUSTERSTADT)
      if (a.formular.has('kaputt')) throw new Error('broken')
      return { felder: [...a.formular.keys()] }
    },
  }),
  '/anordnen': seite({
    name: 'fall.anordnen',
    stufe: 'A',
    traeger: 'eigener',
    audit: 'FALL_ANGEORDNET',
    action: async () => ({ ok: true }),
  }),
  '/freigeben': seite({
    name: 'lauf.freigeben',
    stufe: 'A',
    traeger: 'eigener',
    audit: 'ZAHLLAUF_BEARBEITET',
    action: async (a) => {
      const r = await beweiseErneut(a.kontext, String(a.formular.get('kennwort') ?? ''))
      return { text: r.ok ? 'frei' : erneutMeldung(r.ablehnung) }
    },
  }),
  '/liste': seite({
    name: 'liste.csv',
    stufe: 'J',
    traeger: 'eigener',
    audit: 'keins',
    frisch: true,
    loader: async () => ({ liste: 'lang' }),
  }),
  '/bestaetigen': seite({
    name: 'bestaetigen',
    stufe: 'angemeldet',
    traeger: 'keiner',
    audit: 'PERSON_BESTAETIGT',
    action: async (a) => ({ ok: (await beweiseFrisch(a.kontext, String(a.formular.get('kennwort') ?? ''))).ok }),
  }),
  '/personen/:id': seite({
    name: 'person.ansehen',
    stufe: 'J',
    schreibstufe: 'F',
    traeger: 'alle',
    audit: 'PERSON_GEAENDERT',
    liest: 'person',
    loader: async (a) => {
      await a.lesen({ art: 'person', person: OHNEFALL, feldklassen: ['person', 'anschrift'] })
      return { ok: true }
    },
    action: async () => ({ ok: true }),
  }),
  '/nurlesen': seite({
    name: 'nur.lesen',
    stufe: 'angemeldet',
    traeger: 'keiner',
    audit: 'keins',
    loader: async () => ({ ok: true }),
  }),
}

beforeAll(async () => {
  t = await testDatenbank()
  jc = await musterjobcenter(t.umgebung)
  app = testhaus(t.umgebung, seiten)
})
afterAll(() => t.schliesse())
beforeEach(() => t.uhr.stelle('2026-06-15T09:00'))

const zeilen = async <R>(abfrage: ReturnType<typeof sql<R>>): Promise<readonly R[]> =>
  (await mitRechten(t.db, ZUGANG, (tx) => abfrage.execute(tx))).rows

async function angemeldet(wer: keyof Musterjobcenter, o: { adresse?: string } = {}) {
  const b = testbrowser(app, o)
  const r = await b.melde(jc[wer].anmeldename, MUSTERKENNWORT)
  expect(r.status).toBe(303)
  return b
}

describe('sign-in', () => {
  test('right password: a session, back to where one wanted to go', async () => {
    const b = testbrowser(app)
    const zuvor = await b.hole(`/fall/${FALL}?bank`, { Accept: 'text/html' })
    expect([zuvor.status, zuvor.headers.get('location')]).toEqual([
      302,
      `/anmelden?nach=${encodeURIComponent(`/fall/${FALL}?bank`)}`,
    ])
    const r = await b.sende(zuvor.headers.get('location') ?? '', {
      anmeldename: ' Frida.FUCHS ',
      kennwort: MUSTERKENNWORT,
    })
    expect([r.status, r.headers.get('location')]).toEqual([303, `/fall/${FALL}?bank`])
    expect(await (await b.hole('/nurlesen')).json()).toEqual({ ok: true })
  })

  test('unknown name, wrong password and account without level say nothing about the account', async () => {
    const b = testbrowser(app, { adresse: '10.1.0.1' })
    const texte = []
    for (const [name, kw] of [
      ['niemand', 'falsch falsch falsch'],
      [jc.j.anmeldename, 'falsch falsch falsch'],
      ['a'.repeat(5000), 'x'],
      ['', ''],
    ])
      texte.push(await (await b.melde(name ?? '', kw ?? '')).json())
    expect(new Set(texte.map((x) => JSON.stringify(x)))).toEqual(
      new Set(['{"fehler":"Anmeldename oder Kennwort stimmen nicht."}']),
    )
  })

  test('session fixation: whatever was in the browser before, the secret is new and the old one dead', async () => {
    const b = testbrowser(app)
    b.cookies.set('allegro', 'A'.repeat(43))
    await b.melde(jc.f.anmeldename, MUSTERKENNWORT)
    const erstes = b.cookies.get('allegro') ?? ''
    expect(erstes).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(erstes).not.toBe('A'.repeat(43))
    await b.melde(jc.a.anmeldename, MUSTERKENNWORT)
    expect(b.cookies.get('allegro')).not.toBe(erstes)
    const alt = testbrowser(app)
    alt.cookies.set('allegro', erstes)
    expect((await alt.hole('/nurlesen')).status).toBe(302)
    const gespeichert = await zeilen(
      sql<{
        n: number
      }>`SELECT count(*)::int AS n FROM zugang.sitzung WHERE encode(geheimnis_hash, 'escape') LIKE ${`%${erstes}%`}`,
    )
    expect(gespeichert[0]?.n).toBe(0)
  })

  test('SEC-26: the sixth failure within 15 minutes is not looked at; after them one may again; elsewhere she still may', async () => {
    const amPlatz = await angemeldet('l', { adresse: '10.2.0.1' })
    const b = testbrowser(app, { adresse: '10.2.0.2' })
    const falsch = async () =>
      ((await (await b.melde(jc.l.anmeldename, 'falsches Kennwort!')).json()) as { fehler: string }).fehler
    const verlauf: string[] = []
    for (let i = 0; i < 5; i++) {
      verlauf.push(await falsch())
      t.uhr.vor(31_000)
    }
    expect(verlauf).toEqual(Array.from({ length: 5 }, () => 'Anmeldename oder Kennwort stimmen nicht.'))
    expect(await falsch()).toBe('Zu viele Versuche. Bitte warten Sie 15 Minuten und versuchen Sie es dann erneut.')
    expect((await b.melde(jc.l.anmeldename, MUSTERKENNWORT)).status).toBe(200)
    // from the desk where she signed in lately
    const nochmal = testbrowser(app, { adresse: '10.2.0.1' })
    expect((await nochmal.melde(jc.l.anmeldename, MUSTERKENNWORT)).status).toBe(303)
    expect(amPlatz.cookies.has('allegro')).toBe(true)
    t.uhr.vor(900_000)
    expect((await b.melde(jc.l.anmeldename, MUSTERKENNWORT)).status).toBe(303)
  })

  test('the delay grows: free, free, 5 s, 30 s, and an unknown name is slowed down alike', async () => {
    const b = testbrowser(app, { adresse: '10.3.0.1' })
    const versuch = async () => ((await (await b.melde('gibtesnicht', 'x')).json()) as { fehler: string }).fehler
    const texte = [await versuch(), await versuch(), await versuch(), await versuch()]
    expect(texte[2]).toContain('stimmen nicht')
    expect(texte[3]).toContain('5 Sekunden')
    t.uhr.vor(5_000)
    expect(await versuch()).toContain('stimmen nicht')
    expect(await versuch()).toContain('30 Sekunden')
  })

  test('many tries side by side count each', async () => {
    const b = Array.from({ length: 12 }, () => testbrowser(app, { adresse: '10.4.0.1' }))
    const r = await Promise.all(b.map(async (x) => (await x.melde('nebenher', 'daneben daneben')).json()))
    const geprueft = r.filter((x) => JSON.stringify(x).includes('stimmen nicht')).length
    expect(geprueft).toBe(3)
  })

  test('spraying many names from one network is slowed down after twenty', async () => {
    const b = testbrowser(app, { adresse: '10.5.0.1' })
    const r = []
    for (let i = 0; i < 23; i++) r.push(JSON.stringify(await (await b.melde(`name${i}`, 'Sommer2026!!')).json()))
    expect(r.slice(0, 21).every((x) => x.includes('stimmen nicht'))).toBe(true)
    expect(r.slice(21).every((x) => x.includes('Zu viele Versuche'))).toBe(true)
  })

  test('nothing of a try is stored in clear', async () => {
    const b = testbrowser(app, { adresse: '203.0.113.77' })
    await b.melde('Geheimname', 'Geheimkennwort')
    const [r] = await zeilen(sql<{ alles: string }>`
      SELECT (SELECT json_agg(a)::text FROM zugang.anmeldung a) || (SELECT json_agg(d)::text FROM zugang.drossel d) AS alles`)
    expect(r?.alles).not.toMatch(/geheim|203\.0\.113/i)
  })
})

describe('session', () => {
  test('SEC-27: ends after 15 minutes without use, not after 14:59', async () => {
    const b = await angemeldet('f')
    t.uhr.vor(14 * 60_000 + 59_000)
    expect((await b.hole('/nurlesen')).status).toBe(200)
    t.uhr.vor(14 * 60_000 + 59_000)
    expect((await b.hole('/nurlesen')).status).toBe(200)
    t.uhr.vor(15 * 60_000)
    expect((await b.hole('/nurlesen')).status).toBe(302)
    t.uhr.vor(-60_000)
    expect((await b.hole('/nurlesen')).status).toBe(302)
  })

  test('polling in the background does not keep it alive', async () => {
    const b = await angemeldet('f')
    for (let i = 0; i < 14; i++) {
      t.uhr.vor(60_000)
      expect((await b.hole('/nurlesen', { 'X-Allegro-Hintergrund': '1' })).status).toBe(200)
    }
    t.uhr.vor(60_000)
    expect((await b.hole('/nurlesen', { 'X-Allegro-Hintergrund': '1' })).status).toBe(302)
  })

  test('ends after ten hours in any case', async () => {
    const b = await angemeldet('f')
    for (let i = 0; i < 59; i++) {
      t.uhr.vor(10 * 60_000)
      expect((await b.hole('/nurlesen')).status).toBe(200)
    }
    t.uhr.vor(10 * 60_000)
    expect((await b.hole('/nurlesen')).status).toBe(302)
  })

  test('signing out ends it on the server', async () => {
    const b = await angemeldet('f')
    const geheimnis = b.cookies.get('allegro') ?? ''
    expect((await b.sende('/abmelden', {})).headers.get('location')).toBe('/anmelden')
    expect(b.cookies.has('allegro')).toBe(false)
    b.cookies.set('allegro', geheimnis)
    expect((await b.hole('/nurlesen')).status).toBe(302)
  })

  test('SEC-09: a level withdrawn or an account locked acts on the next request', async () => {
    const b = await angemeldet('f2')
    await mitRechten(t.db, ZUGANG, (tx) => updateKontoSperre(tx, jc.f2.nutzer.konto, t.uhr.jetzt()))
    expect((await b.hole('/nurlesen')).status).toBe(302)
    await mitRechten(t.db, ZUGANG, (tx) => updateKontoSperre(tx, jc.f2.nutzer.konto, undefined))
    const c = await angemeldet('f2')
    await mitRechten(t.db, ZUGANG, (tx) =>
      widerrufeBerechtigung(tx, jc.f2.nutzer.konto, MUSTERSTADT, datum('2026-06-15'), t.uhr.jetzt()),
    )
    expect((await c.hole('/nurlesen')).status).toBe(302)
    expect(await (await c.melde(jc.f2.anmeldename, MUSTERKENNWORT)).json()).toMatchObject({
      fehler: expect.stringContaining('keine Berechtigung'),
    })
  })

  test('what nobody comes back to is closed every hour, with its visits; failures are forgotten after a day', async () => {
    t.uhr.stelle('2026-06-20T08:50')
    const b = await angemeldet('a')
    await b.hole(`/fall/${FALL}`)
    await testbrowser(app, { adresse: '10.7.0.1' }).melde('irgendwer', 'daneben')
    await planeAufraeumen(t.umgebung)
    expect(await arbeiteAb(t.umgebung, ZUGANG_BEARBEITER)).toBe(0)
    t.uhr.stelle('2026-06-20T09:06')
    expect(await arbeiteAb(t.umgebung, ZUGANG_BEARBEITER)).toBe(1)
    const offen = await zeilen(sql<{ n: number }>`SELECT count(*)::int AS n FROM zugang.sitzung WHERE beendet IS NULL`)
    expect(offen[0]?.n).toBe(0)
    const besuch = await zeilen(sql<{ grund: string; ende: string }>`
      SELECT s.grund, d.grund AS ende FROM zugang.leseeintrag e JOIN zugang.sitzung s ON s.id = e.sitzung_id
        JOIN zugang.leseende d ON d.eintrag_id = e.id ORDER BY e.id DESC LIMIT 1`)
    expect(besuch).toEqual([{ grund: 'ruhe', ende: 'zeit' }])
    t.uhr.stelle('2026-06-21T09:00')
    expect(await arbeiteAb(t.umgebung, ZUGANG_BEARBEITER)).toBe(1)
    expect((await zeilen(sql<{ n: number }>`SELECT count(*)::int AS n FROM zugang.drossel`))[0]?.n).toBe(0)
  })

  test('a script whose session is over is told so and keeps its input', async () => {
    const b = await angemeldet('f')
    t.uhr.vor(15 * 60_000)
    const r = await b.sende('/feststellen', { betrag: '1' }, { Accept: '*/*' })
    expect(r.status).toBe(401)
    expect(await r.text()).toContain('gespeicherte Eingaben bleiben erhalten')
  })
})

describe('levels and audit', () => {
  test.each([
    ['j', 403, 403, 403],
    ['e', 403, 403, 403],
    ['l', 200, 403, 403],
    ['f', 200, 200, 403],
    ['a', 200, 200, 200],
    ['fremd', 200, 403, 403],
  ] as const)(
    '%s: reading L %i, certifying F in the own Jobcenter %i, ordering A %i',
    async (wer, lesen, feststellen, anordnen) => {
      const b = await angemeldet(wer, { adresse: `10.6.${wer.length}.1` })
      expect((await b.hole(`/fall/${FALL}?zweck=Umzug`)).status).toBe(lesen)
      expect((await b.sende('/feststellen', {})).status).toBe(feststellen)
      expect((await b.sende('/anordnen', {})).status).toBe(anordnen)
    },
  )

  test('a page may ask for more to write than to read', async () => {
    const [j, f] = [await angemeldet('j', { adresse: '10.6.9.1' }), await angemeldet('f', { adresse: '10.6.9.1' })]
    expect((await j.hole(`/personen/${OHNEFALL}`)).status).toBe(200)
    expect((await j.sende(`/personen/${OHNEFALL}`, {})).status).toBe(403)
    expect((await f.sende(`/personen/${OHNEFALL}`, {})).status).toBe(200)
  })

  test('SEC-03: before money leaves, the person proves again that it is she; tries are slowed down as at the sign-in', async () => {
    const b = await angemeldet('a', { adresse: '10.9.0.1' })
    const gib = async (kennwort: string) => {
      const r = (await (await b.sende('/freigeben', { kennwort })).json()) as { text: string }
      return r.text
    }
    expect(await gib('')).toBe('Das Kennwort stimmt nicht.')
    expect(await gib(MUSTERKENNWORT)).toBe('frei')
    // of somebody else the right one is a wrong one
    for (let i = 0; i < 3; i++) expect(await gib('nicht meines, sondern deines')).toBe('Das Kennwort stimmt nicht.')
    expect(await gib(MUSTERKENNWORT)).toContain('Zu viele Versuche.')
    t.uhr.vor(31_000)
    expect(await gib(MUSTERKENNWORT)).toBe('frei')
    // she is still signed in: only the act was refused
    expect((await b.hole('/nurlesen')).status).toBe(200)
  })

  test('SEC-03: what takes many data away asks who sits there, once in five minutes', async () => {
    const b = await angemeldet('j', { adresse: '10.9.0.2' })
    const weg = async () => {
      const r = await b.hole('/liste?seite=2')
      return [r.status, r.headers.get('location')]
    }
    const bestaetige = async (kennwort: string) =>
      ((await (await b.sende('/bestaetigen', { kennwort })).json()) as { ok: boolean }).ok
    expect(await weg()).toEqual([200, null])
    t.uhr.vor(5 * 60_000 + 1)
    expect(await weg()).toEqual([302, '/bestaetigen?nach=%2Fliste%3Fseite%3D2'])
    expect(await bestaetige('falsch')).toBe(false)
    expect(await weg()).toEqual([302, '/bestaetigen?nach=%2Fliste%3Fseite%3D2'])
    expect(await bestaetige(MUSTERKENNWORT)).toBe(true)
    expect(await weg()).toEqual([200, null])
    t.uhr.vor(5 * 60_000)
    // the fifth minute is the last
    expect(await weg()).toEqual([200, null])
    expect(await bestaetige('')).toBe(true)
    t.uhr.vor(1)
    expect(await weg()).toEqual([302, '/bestaetigen?nach=%2Fliste%3Fseite%3D2'])
    // another session of the same person has proved nothing
    expect(await bestaetige(MUSTERKENNWORT)).toBe(true)
    const zweite = await angemeldet('j', { adresse: '10.9.0.3' })
    t.uhr.vor(4 * 60_000)
    expect(await weg()).toEqual([200, null])
    t.uhr.vor(2 * 60_000)
    expect((await zweite.hole('/liste')).status).toBe(302)
  })

  test('an act leaves its event before and after; a refusal and a failure are seen', async () => {
    const b = await angemeldet('a')
    await b.sende('/feststellen', { a: '1' })
    await b.sende('/feststellen', { fremd: '1' })
    expect((await b.sende('/feststellen', { kaputt: '1' })).status).toBe(500)
    const e = await zeilen(sql<{ verlauf: string }>`
      SELECT string_agg(phase, ' ' ORDER BY id) AS verlauf FROM zugang.ereignis
       WHERE name = 'FALL_FESTGESTELLT' AND bediensteter_id = ${jc.a.nutzer.bediensteter} AND traeger_nr = '98802' AND stufe = 'A'
       GROUP BY vorgang ORDER BY vorgang DESC LIMIT 3`)
    expect(e.map((x) => x.verlauf)).toEqual(['begonnen gescheitert', 'begonnen abgelehnt', 'begonnen erledigt'])
  })

  test('a level too low is refused and logged', async () => {
    const b = await angemeldet('l', { adresse: '10.2.0.1' })
    const r = await b.sende('/anordnen', {})
    expect([r.status, await r.text()]).toEqual([403, 'Ihre Stufe reicht für diese Seite nicht aus.'])
    const e = await zeilen(
      sql<{
        seite: string
      }>`SELECT seite FROM zugang.ereignis WHERE phase = 'verweigert' AND bediensteter_id = ${jc.l.nutzer.bediensteter} ORDER BY id DESC LIMIT 1`,
    )
    expect(e).toEqual([{ seite: 'fall.anordnen' }])
  })

  test('the log cannot be changed, not even by the house', async () => {
    for (const tabelle of ['ereignis', 'leseeintrag', 'anmeldung'])
      for (const befehl of ['UPDATE', 'DELETE'] as const)
        await expect(
          mitRechten(t.db, ZUGANG, (tx) =>
            (befehl === 'UPDATE'
              ? sql`UPDATE ${sql.table(`zugang.${tabelle}`)} SET zeit = now()`
              : sql`DELETE FROM ${sql.table(`zugang.${tabelle}`)}`
            ).execute(tx),
          ),
        ).rejects.toThrow('permission denied')
    await expect(
      mitRechten(t.db, jc.a.akteur, (tx) => sql`SELECT count(*) FROM zugang.sitzung`.execute(tx)),
    ).rejects.toThrow('permission denied')
  })
})

describe('SEC-29: writing requests', () => {
  test.each<[string, Record<string, string>]>([
    ['foreign origin', { Origin: 'https://boese.example', 'Sec-Fetch-Site': 'cross-site' }],
    ['foreign origin without Sec-Fetch', { Origin: 'https://boese.example' }],
    ['other port', { Origin: 'http://127.0.0.1:9999', 'Sec-Fetch-Site': 'same-origin' }],
    ['no origin at all', {}],
  ])('%s: 403', async (_name, kopf) => {
    const b = await angemeldet('f')
    const headers = {
      ...kopf,
      Cookie: `allegro=${b.cookies.get('allegro')}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    }
    const r = await app.request('http://127.0.0.1:8080/feststellen', { method: 'POST', body: '_token=x', headers })
    expect([r.status, await r.text()]).toEqual([
      403,
      'Die Anfrage kam nicht von einer Seite dieses Verfahrens und wurde deshalb nicht ausgeführt.',
    ])
  })

  test('without the token, with the token of another session: 403', async () => {
    const [b, fremd] = [await angemeldet('f'), await angemeldet('f')]
    expect((await b.sende('/feststellen', { _token: '' })).status).toBe(403)
    const anderes = ((await (await fremd.hole('/anmelden')).json()) as { token: string }).token
    expect((await b.sende('/feststellen', { _token: anderes })).status).toBe(403)
    expect(await (await b.sende('/feststellen', { a: '1' })).json()).toEqual({ felder: ['a'] })
  })

  test('the token of before signing in does not fit after it', async () => {
    const b = testbrowser(app)
    const vorher = ((await (await b.hole('/anmelden')).json()) as { token: string }).token
    await b.melde(jc.f.anmeldename, MUSTERKENNWORT)
    expect((await b.sende('/feststellen', { _token: vorher })).status).toBe(403)
  })

  test('a page without action refuses to write, other methods and long addresses are refused', async () => {
    const b = await angemeldet('f')
    expect((await b.sende('/nurlesen', {})).status).toBe(405)
    expect((await app.request('http://127.0.0.1:8080/nurlesen', { method: 'OPTIONS' })).status).toBe(405)
    expect((await b.hole(`/nurlesen?${'a'.repeat(5000)}`)).status).toBe(414)
  })

  test('a body over the limit is refused before it is read', async () => {
    const b = await angemeldet('f')
    const gross = { 'Content-Length': String(13 * 1024 * 1024) }
    expect((await b.sende('/feststellen', { x: 'a' }, gross)).status).toBe(413)
    // what a bank sends may be larger, where level A takes it in
    const a = await angemeldet('a')
    expect((await a.sende('/feststellen', { x: 'a' }, gross)).status).toBe(413)
    expect((await b.sende('/bank', { x: 'a' }, gross)).status).toBe(413)
    expect((await a.sende('/bank', { x: 'a' }, gross)).status).not.toBe(413)
    expect((await a.sende('/bank', { x: 'a' }, { 'Content-Length': String(111 * 1024 * 1024) })).status).toBe(413)
  })
})

describe('SEC-28: headers', () => {
  test.each(['/anmelden', '/nurlesen', `/fall/${FALL}`, '/vergesslich', '/gibtesnicht', '/assets/x.js'])(
    'on %s',
    async (pfad) => {
      const b = await angemeldet('f')
      const r = await b.hole(pfad)
      const csp = r.headers.get('content-security-policy') ?? ''
      for (const teil of [
        "default-src 'none'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
      ])
        expect(csp).toContain(teil)
      expect(csp).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{24}'/)
      expect(csp).not.toMatch(/unsafe|\*/)
      expect(r.headers.get('x-content-type-options')).toBe('nosniff')
      expect(r.headers.get('referrer-policy')).toBe('no-referrer')
      expect(r.headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(r.headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(r.headers.get('cache-control')).toBe('no-store')
      expect(r.headers.get('access-control-allow-origin')).toBeNull()
    },
  )

  test('the nonce is another one each time', async () => {
    const b = testbrowser(app)
    const nonces = await Promise.all(
      Array.from(
        { length: 5 },
        async () => /nonce-([^']+)/.exec((await b.hole('/anmelden')).headers.get('content-security-policy') ?? '')?.[1],
      ),
    )
    expect(new Set(nonces).size).toBe(5)
  })

  test('on https: cookie __Host- and Secure, HSTS for a year', async () => {
    const { konfiguration } = t.umgebung
    const sicher = testhaus(
      { ...t.umgebung, konfiguration: { ...konfiguration, basisUrl: 'https://allegro.example' } },
      seiten,
    )
    const b = testbrowser(sicher, { basis: 'https://allegro.example' })
    const r = await b.melde(jc.f.anmeldename, MUSTERKENNWORT)
    const [cookie] = r.headers.getSetCookie().filter((c) => c.startsWith('__Host-allegro='))
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
    expect(r.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
    expect((await b.hole('/nurlesen')).status).toBe(200)
  })

  test('SEC-38: an error says nothing of the machine', async () => {
    const b = await angemeldet('f')
    const r = await b.hole('/vergesslich')
    expect([r.status, await r.text()]).toEqual([500, 'Fehler: Error'])
  })
})

describe('SEC-10: read log', () => {
  const besuche = (person: Kennung<'Person'> = PERSON) => mitRechten(t.db, ZUGANG, (tx) => listLesezugriffe(tx, person))

  test('one entry per person and visit; more of the same adds nothing, new field classes are noted, leaving closes', async () => {
    const b = await angemeldet('a2')
    const davor = (await besuche()).length
    await Promise.all([b.hole(`/fall/${FALL}`), b.hole(`/fall/${FALL}`), b.hole(`/fall/${FALL}`)])
    await b.hole(`/fall/${FALL}?bank`)
    const nachher = await besuche()
    expect(nachher.length - davor).toBe(1)
    expect((await besuche(KIND)).length).toBe(nachher.length)
    expect(nachher.at(-1)).toMatchObject({
      art: 'fall',
      fall: FALL,
      zweck: 'Sachbearbeitung',
      feldklassen: ['bank', 'person'],
      bediensteter: jc.a2.nutzer.bediensteter,
      geschlossen: null,
    })
    await b.sende('/abmelden', {})
    expect((await besuche()).at(-1)?.geschlossen).toBe(t.uhr.jetzt())
    const c = await angemeldet('a2')
    await c.hole(`/fall/${FALL}`)
    t.uhr.vor(4 * 3_600_000 - 5 * 60_000)
    expect((await besuche()).length - davor).toBe(2)
  })

  test('a visit lasts four hours at most', async () => {
    const b = await angemeldet('a2')
    await b.hole(`/fall/${FALL}`)
    const davor = (await besuche()).length
    for (let i = 0; i < 24; i++) {
      t.uhr.vor(10 * 60_000)
      await b.hole(`/fall/${FALL}`)
    }
    expect((await besuche()).length - davor).toBe(1)
  })

  test('a case of another Jobcenter only with a purpose; another purpose is another entry', async () => {
    const b = await angemeldet('a2')
    const davor = (await besuche()).length
    const r = await b.hole(`/fall/${FALL}?fremd`)
    expect([r.status, await r.text()]).toEqual([
      403,
      'Für einen Fall eines anderen Jobcenters muss angegeben werden, wozu er gebraucht wird.',
    ])
    expect((await b.hole(`/fall/${FALL}?fremd&zweck=Zuzug`)).status).toBe(200)
    expect((await b.hole(`/fall/${FALL}?fremd&zweck=Amtshilfe`)).status).toBe(200)
    expect((await besuche()).slice(davor).map((e) => e.zweck)).toEqual(['Zuzug', 'Amtshilfe'])
    // the purpose holds for the rest of the visit, also for its documents, and for nobody else's
    expect((await b.hole(`/fall/${FALL}?fremd&bank`)).status).toBe(200)
    const nachher = (await besuche()).slice(davor)
    expect(nachher.map((e) => [e.zweck, e.feldklassen])).toEqual([
      ['Zuzug', ['person']],
      ['Amtshilfe', ['bank', 'person']],
    ])
    const anderer = await angemeldet('a')
    expect((await anderer.hole(`/fall/${FALL}?fremd`)).status).toBe(403)
  })

  test('a search with hashed term and hits, a document for each person it is about, an export, a person without a case', async () => {
    const k = {
      umgebung: t.umgebung,
      nutzer: jc.l.nutzer,
      sitzung: { id: kennung<'Sitzung'>(t.umgebung.kennung()) },
      anfrage: 'x',
    } as unknown as AllegroKontext
    const vorher = await zeilen(sql<{ n: number }>`SELECT count(*)::int AS n FROM zugang.leseeintrag`)
    await leseprotokoll(k, 'suche', { art: 'suche', begriff: 'Müller', treffer: 3 })
    await leseprotokoll(k, 'suche', { art: 'suche', begriff: ' mueller', treffer: 0 })
    await leseprotokoll(k, 'akte', { art: 'dokument', dokument: FALL, personen: [PERSON, KIND] })
    await expect(
      leseprotokoll(k, 'akte', {
        art: 'dokument',
        dokument: FALL,
        fall: FALL,
        fallTraeger: NEBENSTADT,
        personen: [PERSON],
      }),
    ).rejects.toMatchObject({ status: 403 })
    await leseprotokoll(k, 'akte', { art: 'export', gegenstand: 'zahllauf', zweck: 'Prüfung', anzahl: 12 })
    await leseprotokoll(k, 'person', { art: 'person', person: KIND, feldklassen: ['bank', 'bank', 'person'] })
    const neu = await zeilen(sql<{
      art: string
      person: string | null
      treffer: number | null
      begriff: string | null
    }>`
      SELECT art, person_id AS person, treffer, encode(begriff_hash, 'hex') AS begriff FROM zugang.leseeintrag ORDER BY id OFFSET ${vorher[0]?.n ?? 0}`)
    expect(neu.map((e) => [e.art, e.person, e.treffer])).toEqual([
      ['suche', null, 3],
      ['suche', null, 0],
      ['dokument', PERSON, null],
      ['dokument', KIND, null],
      ['export', null, 12],
      ['person', KIND, null],
    ])
    // the same name in another spelling is the same term, and without the key it is nothing
    expect(neu[0]?.begriff).toBe(neu[1]?.begriff)
    expect(neu[0]?.begriff).not.toBe(createHash('sha256').update('mueller').digest('hex'))
    const auskunft = await lesezugriffe(k, KIND)
    expect(auskunft.at(-1)).toMatchObject({
      art: 'person',
      feldklassen: ['bank', 'person'],
      bediensteter: jc.l.nutzer.bediensteter,
    })
  })

  test('a page that says it reads and logs nothing gives nothing out', async () => {
    const b = await angemeldet('f')
    const r = await b.hole('/vergesslich')
    expect(r.status).toBe(500)
    expect(await r.text()).not.toContain('geheim')
  })

  test('if the log cannot be written, the read is refused', async () => {
    const b = await angemeldet('f')
    const r = await b.hole('/fall/keine-kennung')
    expect([r.status, await r.text()]).toEqual([
      503,
      'Das Leseprotokoll ist nicht erreichbar. Deshalb wird nichts angezeigt. Bitte versuchen Sie es gleich noch einmal.',
    ])
  })
})
