import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { arbeiteAb, mitRechten, type Umgebung } from '../../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../technik/pruefung.ts'
import { ZUGANG_BEARBEITER } from '../aufraeumen.ts'
import { ZUGANG } from '../ereignis.ts'
import type { AllegroKontext } from '../kontext.ts'
import { bestaetigeEmail, sendeCode } from './bestaetigeEmail.ts'
import { findPortalpost } from './portalSql.ts'

let t: TestDatenbank
let server: SMTPServer
let port = 0
const gekommen: { an: string; text: string }[] = []

beforeAll(async () => {
  t = await testDatenbank()
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (strom, sitzung, fertig) => {
      let text = ''
      strom.on('data', (teil: Buffer) => {
        text += teil.toString()
      })
      strom.on('end', () => {
        gekommen.push({ an: sitzung.envelope.rcptTo[0]?.address ?? '', text })
        fertig()
      })
    },
  })
  await new Promise<void>((bereit) => {
    const s = server.listen(0, '127.0.0.1', () => {
      const a = s.address()
      port = typeof a === 'object' && a !== null ? a.port : 0
      bereit()
    })
  })
})
afterAll(async () => {
  await new Promise<void>((zu) => server.close(zu))
  await t.schliesse()
})

/** A house in earnest, with this mail server or none. */
function haus(smtp: string | undefined): Umgebung {
  const post = smtp === undefined ? undefined : { smtp, von: 'portal@jobcenter.example.de' }
  return { ...t.umgebung, konfiguration: { ...t.umgebung.konfiguration, schulung: false, post } }
}
const kontext = (umgebung: Umgebung): AllegroKontext => ({
  umgebung,
  nonce: '',
  csrf: '',
  anfrage: '',
  adresse: '10.0.0.1',
})
const brief = (code: string) => ({
  betreff: 'Ihr Code für jobcenter.digital',
  inhalt: `Guten Tag,\n\nIhr Code ist ${code}.`,
})

test('the code arrives by mail, opens the account, and is kept nowhere once it is sent', async () => {
  const u = haus(`smtp://127.0.0.1:${port}`)
  const r = await sendeCode(kontext(u), { email: 'Elif@Example.de', brief })
  if (!r.ok) throw new Error(r.ablehnung.art)
  await arbeiteAb(u, ZUGANG_BEARBEITER)
  expect(gekommen.map((g) => g.an)).toEqual(['elif@example.de'])
  const mail = gekommen[0]?.text ?? ''
  expect(mail).toMatch(/^From: portal@jobcenter\.example\.de$/m)
  expect(mail).toMatch(/^Subject: =\?UTF-8\?Q\?Ihr_Code_f=C3=BCr_jobcenter/m)
  const code = /Ihr Code ist (\d{6})/.exec(mail)?.[1] ?? ''
  const { buerger } = r.wert
  expect(await mitRechten(t.db, ZUGANG, (tx) => findPortalpost(tx, 'elif@example.de', buerger.sitzung))).toBe('')
  const b = await bestaetigeEmail({ ...kontext(u), buerger }, { code, umzug: async () => undefined })
  expect(b.ok && b.wert.buerger).toMatchObject({ email: 'elif@example.de', vertrauen: 1 })
  await arbeiteAb(u, ZUGANG_BEARBEITER)
  expect(gekommen).toHaveLength(1)
})

test('a mail server that does not answer keeps the mail waiting; without one nobody is promised a mail', async () => {
  const tot = haus('smtp://127.0.0.1:9')
  expect((await sendeCode(kontext(tot), { email: 'kai@example.de', brief })).ok).toBe(true)
  await arbeiteAb(tot, ZUGANG_BEARBEITER)
  expect(gekommen).toHaveLength(1)
  const r = await sendeCode(kontext(haus(undefined)), { email: 'ada@example.de', brief })
  expect(r.ok ? 'ok' : r.ablehnung.art).toBe('keinVersand')
})
