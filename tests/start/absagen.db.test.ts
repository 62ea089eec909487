import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { mitEinzelverbindung, type Ziel } from '../../src/technik/index.ts'
import { freierPort, neuerOrdner, OHNE_HAUSHALTE, prozesse, raeumeWeg, rufe, starte } from './werkzeug.ts'

let ordner: string
let daten: string

beforeAll(async () => {
  const bau = await rufe(['bau'], { daten: '/nirgends' })
  expect(bau.code, bau.ausgabe).toBe(0)
}, 120_000)
beforeEach(() => {
  ordner = neuerOrdner()
  daten = path.join(ordner, 'daten')
})
afterEach(() => {
  try {
    expect(prozesse(daten)).toEqual([])
  } finally {
    raeumeWeg(ordner)
  }
})

/** A refused start: exit code 1 and exactly one sentence for people, no stack, nothing created. */
async function wirdAbgelehnt(umgebung: Record<string, string>, satz: RegExp): Promise<void> {
  const lauf = await rufe(['start'], { daten, port: await freierPort(), umgebung })
  expect(lauf.ausgabe).toMatch(satz)
  expect(lauf.ausgabe).not.toMatch(/\bat .*\.m?js:|Error:/)
  expect(lauf.code).toBe(1)
}

describe('settings that make no sense', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ['port', { PORT: 'achtzig' }, /^PORT=achtzig ist keine Portnummer: Geben Sie eine Zahl von 1 bis 65535 an\.\n$/],
    ['clock', { ALLEGRO_UHR: 'gestern' }, /ALLEGRO_UHR=gestern ist keine Uhrzeit/],
    ['clock in the hour that spring skips', { ALLEGRO_UHR: '2026-03-29T02:30' }, /ist keine Uhrzeit in Deutschland/],
    ['sample', { ALLEGRO_MUSTER: 'voll' }, /ALLEGRO_MUSTER=voll ist nicht zu verstehen: Erwartet wird leer/],
    ['open', { ALLEGRO_OFFEN: 'ja' }, /ALLEGRO_OFFEN=ja ist nicht zu verstehen/],
    ['address', { BASIS_URL: 'allegro.example.de' }, /BASIS_URL=allegro\.example\.de ist nicht zu verstehen/],
    ['address with path', { BASIS_URL: 'https://example.de/allegro' }, /ist nicht zu verstehen/],
    [
      'database',
      { DATABASE_URL: 'mysql://root:geheim@localhost/x' },
      /DATABASE_URL ist keine Adresse einer PostgreSQL-Datenbank/,
    ],
    ['sign-in', { ALLEGRO_OIDC_AUSSTELLER: 'https://idp.example.de' }, /ALLEGRO_OIDC_CLIENT_ID/],
  ])('%s', async (_, umgebung, satz) => {
    await wirdAbgelehnt(umgebung, satz)
    expect(existsSync(daten)).toBe(false)
  })

  it('a password never comes back in a message', async () => {
    const lauf = await rufe(['start'], { daten, umgebung: { DATABASE_URL: 'mysql://root:geheim@localhost/x' } })
    expect(lauf.ausgabe).not.toContain('geheim')
  })
})

describe('data directory', () => {
  const lege = (version: string): void => {
    mkdirSync(path.join(daten, 'postgres'), { recursive: true, mode: 0o700 })
    writeFileSync(path.join(daten, 'postgres', 'PG_VERSION'), `${version}\n`)
    writeFileSync(path.join(daten, 'postgres', 'wichtig'), 'unverändert')
  }
  const unversehrt = (): void =>
    expect(readFileSync(path.join(daten, 'postgres', 'wichtig'), 'utf8')).toBe('unverändert')

  it('of another version', async () => {
    lege('16')
    await wirdAbgelehnt(
      {},
      /stammt von PostgreSQL 16, ALLEGRO bringt PostgreSQL 18 mit: .* Es wurde nichts verändert\./,
    )
    unversehrt()
  })

  it('that is none', async () => {
    mkdirSync(path.join(daten, 'postgres'), { recursive: true })
    writeFileSync(path.join(daten, 'postgres', 'wichtig'), 'unverändert')
    await wirdAbgelehnt({}, /ist kein Datenverzeichnis von PostgreSQL/)
    unversehrt()
  })

  it('that is damaged', async () => {
    lege('18')
    chmodSync(path.join(daten, 'postgres'), 0o700)
    await wirdAbgelehnt({}, /PostgreSQL startet nicht \(.*\): Näheres steht in .*postgres\.log/)
    unversehrt()
  })

  it('that cannot be made', async () => {
    writeFileSync(daten, 'eine Datei')
    await wirdAbgelehnt({}, /Das Datenverzeichnis .* lässt sich nicht anlegen .*ALLEGRO_DATEN/)
  })

  it.runIf(process.getuid?.() === 0)('of another user', async () => {
    const erster = starte({ daten, port: await freierPort(), umgebung: OHNE_HAUSHALTE })
    await erster.bereit
    erster.sende('SIGINT')
    await erster.ende
    chmodSync(ordner, 0o755)
    const vorher = statSync(path.join(daten, 'postgres')).mtimeMs
    const fremd = await rufe(['start'], { daten, uid: 65_534, port: await freierPort() })
    expect(fremd).toMatchObject({ code: 1 })
    expect(fremd.ausgabe).toMatch(/gehört einem anderen Benutzer/)
    expect(statSync(path.join(daten, 'postgres')).mtimeMs).toBe(vorher)
  })
})

it('a port in use', async () => {
  const besetzt = net.createServer()
  await new Promise<void>((fertig) => besetzt.listen(0, '127.0.0.1', fertig))
  const { port } = besetzt.address() as net.AddressInfo
  const lauf = await rufe(['start'], { daten, port })
  expect(lauf.ausgabe).toBe(
    `Der Port ${port} ist schon belegt: Beenden Sie das Programm, das ihn benutzt, oder wählen Sie einen anderen, etwa PORT=${port + 1} npm start.\n`,
  )
  expect(lauf.code).toBe(1)
  expect(existsSync(daten)).toBe(false)
  await new Promise((fertig) => besetzt.close(fertig))
})

describe('DATABASE_URL', () => {
  const namen = ['latein', 'leer', 'echt', 'zukunft', 'anders', 'ohnerecht', 'uhr'].map((n) => `allegro_absage_${n}`)
  const verwaltung = inject('testserver').verwaltung
  const sql = (befehl: string, ziel: Ziel = verwaltung) => mitEinzelverbindung(ziel, {}, (c) => c.query(befehl))
  const url = (datenbank: string, benutzer?: string): string => {
    const u = new URL(
      'url' in verwaltung
        ? verwaltung.url
        : `postgres://${verwaltung.benutzer}@localhost/x?host=${verwaltung.host}&port=${verwaltung.port}`,
    )
    u.pathname = `/${datenbank}`
    if (benutzer !== undefined) u.username = benutzer
    return u.toString()
  }

  beforeAll(async () => {
    for (const n of namen) await sql(`DROP DATABASE IF EXISTS ${n} WITH (FORCE)`)
    await sql(`CREATE DATABASE allegro_absage_latein ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0`)
    for (const n of namen.slice(1)) await sql(`CREATE DATABASE ${n} ENCODING 'UTF8' TEMPLATE template0`)
  })
  afterAll(async () => {
    for (const n of namen) await sql(`DROP DATABASE IF EXISTS ${n} WITH (FORCE)`)
    await sql('DROP ROLE IF EXISTS allegro_absage_gast')
  })

  it('where nobody answers', () =>
    wirdAbgelehnt(
      { DATABASE_URL: 'postgres://allegro:geheim@127.0.0.1:9/allegro' },
      /^.*\nDie Datenbank aus DATABASE_URL ist nicht zu gebrauchen: unter dieser Adresse antwortet kein PostgreSQL-Server \((?!.*geheim).*\)\. Prüfen Sie DATABASE_URL\.\n$/,
    ))

  it('of a computer that does not exist', () =>
    wirdAbgelehnt(
      { DATABASE_URL: 'postgres://a@gibt-es-nicht.invalid/a' },
      /der Rechnername (?:ist unbekannt|lässt sich nicht auflösen)/,
    ))

  it('where something else answers', async () => {
    const http = net.createServer((s) => s.resume().end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    await new Promise<void>((fertig) => http.listen(0, '127.0.0.1', fertig))
    const { port } = http.address() as net.AddressInfo
    await wirdAbgelehnt(
      { DATABASE_URL: `postgres://a@127.0.0.1:${port}/a` },
      /ist nicht zu gebrauchen: .*kein PostgreSQL/,
    )
    await new Promise((fertig) => http.close(fertig))
  })

  it('of a database that does not exist', () =>
    wirdAbgelehnt({ DATABASE_URL: url('allegro_absage_fehlt') }, /die Datenbank gibt es auf diesem Server nicht/))

  it('whose letters are not UTF8', () =>
    wirdAbgelehnt(
      { DATABASE_URL: url('allegro_absage_latein') },
      /hat den Zeichensatz SQL_ASCII; ALLEGRO braucht UTF8/,
    ))

  it('whose user may not set it up', async () => {
    await sql('DROP ROLE IF EXISTS allegro_absage_gast')
    await sql('CREATE ROLE allegro_absage_gast LOGIN')
    await wirdAbgelehnt(
      { DATABASE_URL: url('allegro_absage_ohnerecht', 'allegro_absage_gast') },
      /dem Benutzer fehlt ein Recht zum Einrichten/,
    )
  })

  it('works, is no data directory, knows no set clock unless it is for training', async () => {
    const port = await freierPort()
    const server = starte({ daten, port, umgebung: { DATABASE_URL: url('allegro_absage_echt') } })
    await server.bereit
    expect((await fetch(`${server.adresse}/betrieb/bereit`)).status).toBe(200)
    server.sende('SIGTERM')
    expect(await server.ende).toBe(0)
    expect(existsSync(daten)).toBe(false)
    await wirdAbgelehnt(
      { DATABASE_URL: url('allegro_absage_echt'), ALLEGRO_UHR: '2026-06-15T09:00', ALLEGRO_SCHULUNG: '1' },
      /ALLEGRO_UHR stellt die Uhr, und das ist nur mit einer Datenbank zum Üben erlaubt/,
    )
    const uebung = starte({
      daten,
      port,
      umgebung: {
        DATABASE_URL: url('allegro_absage_leer'),
        ALLEGRO_UHR: '2026-06-15T09:00',
        ALLEGRO_SCHULUNG: '1',
        ...OHNE_HAUSHALTE,
      },
    })
    await uebung.bereit
    uebung.sende('SIGTERM')
    expect(await uebung.ende).toBe(0)
  })

  it('whose entries are newer than the clock: goes on on the same day, refuses an earlier one', async () => {
    const umgebung = {
      DATABASE_URL: url('allegro_absage_uhr'),
      ALLEGRO_UHR: '2026-06-15T09:00',
      ALLEGRO_SCHULUNG: '1',
      ...OHNE_HAUSHALTE,
    }
    const erster = starte({ daten, port: await freierPort(), umgebung })
    await erster.bereit
    erster.sende('SIGTERM')
    expect(await erster.ende).toBe(0)
    const wieder = starte({ daten, port: await freierPort(), umgebung })
    await wieder.bereit
    expect(wieder.ausgabe()).toMatch(/Die Uhr geht ab dem letzten Eintrag weiter: 15\.06\.2026, 09:\d\d Uhr\n/)
    wieder.sende('SIGTERM')
    expect(await wieder.ende).toBe(0)
    await wirdAbgelehnt(
      { ...umgebung, ALLEGRO_UHR: '2025-12-15T09:00' },
      /Die Uhr steht auf 15\.12\.2025, 09:00 Uhr, die Datenbank hat aber schon Einträge vom 15\.06\.2026, 09:\d\d Uhr: Stellen Sie die Uhr auf später, etwa ALLEGRO_UHR=2026-06-16T09:00, oder beginnen Sie mit einer leeren Datenbank\.\n$/,
    )
  })

  it.each([
    [
      'zukunft',
      "INSERT INTO technik.migration VALUES ('zahlung', 9999, 'neuer', 'x')",
      /weiter als dieses Programm \(Schritt zahlung\/9999\)/,
    ],
    [
      'anders',
      "UPDATE technik.migration SET pruefsumme = 'x' WHERE raum = 'technik' AND nummer = 1",
      /mit einem anderen Stand des Schrittes technik\/1/,
    ],
  ])('of a database from another program (%s)', async (name, befehl, satz) => {
    const erster = starte({
      daten,
      port: await freierPort(),
      umgebung: { DATABASE_URL: url(`allegro_absage_${name}`) },
    })
    await erster.bereit
    erster.sende('SIGTERM')
    await erster.ende
    await sql(befehl, { url: url(`allegro_absage_${name}`) })
    await wirdAbgelehnt({ DATABASE_URL: url(`allegro_absage_${name}`) }, satz)
  })
})

describe('command line', () => {
  it.each<[string, readonly string[], number, RegExp]>([
    ['help', ['--help'], 0, /Aufruf: allegro <Befehl> \[Angaben\][\s\S]*Befehle:\n {2}start /],
    ['help of a command', ['start', '--help'], 0, /Aufruf: allegro start[\s\S]*ALLEGRO_DATEN/],
    ['unknown command', ['strat'], 1, /Den Befehl »strat« gibt es nicht/],
    ['unknown option', ['start', '--schnell'], 1, /Die Option »--schnell« gibt es nicht/],
    ['nothing', [], 1, /Befehle:/],
  ])('%s', async (_, befehl, code, satz) => {
    const lauf = await rufe(befehl, { daten })
    expect(lauf.ausgabe).toMatch(satz)
    expect(lauf.code).toBe(code)
  })
})

it('packages that are missing', async () => {
  const klon = path.join(ordner, 'klon')
  for (const d of ['bin', 'src', 'package.json']) cpSync(d, path.join(klon, d), { recursive: true })
  const lauf = await rufe(['start'], { daten, wurzel: klon })
  expect(lauf).toEqual({
    code: 1,
    ausgabe: expect.stringMatching(/Die Pakete fehlen: Führen Sie zuerst »npm ci«/),
  })
})
