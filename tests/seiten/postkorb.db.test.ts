// D-03, SEC-33: post is handed out to who works here, unless it is dangerous to open.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gibPostAb } from '../../src/ablauf/index.ts'
import { datum } from '../../src/kern/index.ts'
import { MUSTERKENNWORT, type Musterjobcenter, musterjobcenter } from '../../src/stammdaten/pruefung.ts'
import { type TestDatenbank, testDatenbank } from '../../src/technik/pruefung.ts'
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

async function gib(inhalt: string): Promise<string> {
  const r = await gibPostAb(
    { umgebung: t.umgebung, nutzer: jc.f.nutzer },
    {
      quelle: 'post',
      art: 'sonstiges',
      betreff: 'Brief',
      nachname: '',
      bgNummer: '',
      dateiname: 'brief.pdf',
      bytes: new TextEncoder().encode(inhalt),
      eingegangenAm: datum('2025-12-12'),
    },
  )
  if (!r.ok) throw new Error(r.ablehnung.art)
  return r.wert.posteingang
}

test('a plain PDF comes as it was sent', async () => {
  const id = await gib('%PDF-1.7 plain')
  const r = await b.hole(`/postkorb/${id}/datei`)
  expect([r.status, r.headers.get('content-type'), await r.text()]).toEqual([200, 'application/pdf', '%PDF-1.7 plain'])
  expect(await (await b.hole(`/postkorb/${id}`)).text()).toContain(`"datei":"/postkorb/${id}/datei"`)
})

test('one with a script is not handed out, and its page says what to do', async () => {
  const id = await gib('%PDF-1.7 <</S /JavaScript /JS (x)>>')
  expect((await b.hole(`/postkorb/${id}/datei`)).status).toBe(404)
  const seite = await (await b.hole(`/postkorb/${id}`)).text()
  expect(seite).toContain('Diese PDF-Datei enthält Programme oder andere Dateien.')
  expect(seite).toContain('12.12.2025')
  expect(seite).not.toContain(`/postkorb/${id}/datei`)
  expect(seite).toContain('"datei":""')
})
