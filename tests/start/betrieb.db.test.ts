import { execFileSync } from 'node:child_process'
import { existsSync, renameSync } from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  freierPort,
  type Lauf,
  lebendig,
  neuerOrdner,
  OHNE_HAUSHALTE,
  postmaster,
  prozesse,
  raeumeWeg,
  rufe,
  starte,
} from './werkzeug.ts'

/** Set up by a first start that ended as it should: all but the tests of first starts begin with a copy of it. */
let eingerichtet: string
let daten: string
let laeufe: Lauf[]

beforeAll(async () => {
  const bau = await rufe(['bau'], { daten: '/nirgends' })
  expect(bau.code, bau.ausgabe).toBe(0)
  eingerichtet = path.join(neuerOrdner(), 'daten')
  const erster = starte({ daten: eingerichtet, port: await freierPort(), umgebung: OHNE_HAUSHALTE })
  await erster.bereit
  erster.sende('SIGINT')
  expect(await erster.ende).toBe(0)
}, 120_000)
afterAll(() => raeumeWeg(path.dirname(eingerichtet)))
beforeEach(() => {
  daten = path.join(neuerOrdner(), 'daten')
  laeufe = []
})
afterEach(async () => {
  for (const l of laeufe) l.sende('SIGKILL')
  try {
    await rufe(['halt'], { daten })
    expect(prozesse(daten)).toEqual([])
  } finally {
    raeumeWeg(path.dirname(daten))
  }
})

async function starteServer(o: { frisch: boolean } = { frisch: false }): Promise<Lauf> {
  if (!o.frisch && !existsSync(daten)) execFileSync('cp', ['-a', eingerichtet, daten])
  const lauf = starte({ daten, port: await freierPort(), umgebung: OHNE_HAUSHALTE })
  laeufe.push(lauf)
  await lauf.bereit
  return lauf
}

/** 0: nobody answers. */
const bereit = (l: Lauf): Promise<number> =>
  fetch(`${l.adresse}/betrieb/bereit`).then(
    (r) => r.status,
    () => 0,
  )

async function warteBis(eingetreten: () => Promise<boolean> | boolean): Promise<void> {
  const ende = performance.now() + 40_000
  while (performance.now() < ende) {
    if (await eingetreten()) return
    await warte(50)
  }
  throw new Error(`it did not come about\n${laeufe.map((l) => l.ausgabe()).join('\n')}`)
}

it('two servers on one data directory: the second says so, the first goes on; halt ends it', async () => {
  const erster = await starteServer()
  const zweiter = starte({ daten, port: await freierPort(), umgebung: OHNE_HAUSHALTE })
  expect(await zweiter.ende).toBe(1)
  expect(zweiter.ausgabe()).toMatch(`läuft schon ein ALLEGRO (${erster.adresse}, Prozess ${erster.pid})`)
  expect(await bereit(erster)).toBe(200)

  const halt = await rufe(['halt'], { daten })
  expect(halt).toMatchObject({ code: 0 })
  expect(await erster.ende).toBe(0)
  expect(prozesse(daten)).toEqual([])
  expect((await rufe(['halt'], { daten })).ausgabe).toMatch('läuft nichts')
})

it('after kill -9 of the server its database lives on and the next start takes it over', async () => {
  const erster = await starteServer()
  const db = postmaster(daten)
  erster.sende('SIGKILL')
  expect(await erster.ende).toBe('SIGKILL')
  expect(lebendig(db)).toBe(true)
  const zweiter = await starteServer()
  expect(zweiter.ausgabe()).toMatch('lief schon und wird übernommen')
  expect(postmaster(daten)).toBe(db)
  expect(await bereit(zweiter)).toBe(200)
  zweiter.sende('SIGINT')
  expect(await zweiter.ende).toBe(0)
  expect(lebendig(db)).toBe(false)
})

it('halt also ends a database whose server was killed', async () => {
  const erster = await starteServer()
  erster.sende('SIGKILL')
  await erster.ende
  expect((await rufe(['halt'], { daten })).code).toBe(0)
  expect(prozesse(daten)).toEqual([])
})

it('REL-03: after kill -9 of the database the server brings it back by itself', async () => {
  const server = await starteServer()
  for (let i = 0; i < 3; i++) {
    const db = postmaster(daten)
    process.kill(db, 'SIGKILL')
    await warteBis(async () => !lebendig(db) && (await bereit(server)) === 200)
    expect(postmaster(daten)).not.toBe(db)
  }
  server.sende('SIGINT')
  expect(await server.ende).toBe(0)
}, 120_000)

it('a data directory that vanishes: after a few attempts it says so and ends, and makes no empty one in its place', async () => {
  const server = await starteServer()
  const db = postmaster(daten)
  renameSync(path.join(daten, 'postgres'), path.join(path.dirname(daten), 'weg'))
  expect(await server.ende).toBe(1)
  expect(server.ausgabe()).toMatch(
    /\nDie Datenbank ist ausgefallen und lässt sich nicht wieder starten\. Das Datenverzeichnis .*\/daten\/postgres ist verschwunden: Stellen Sie es wieder her, dann starten Sie erneut\.\n$/,
  )
  expect(lebendig(db)).toBe(false)
  expect(existsSync(path.join(daten, 'postgres'))).toBe(false)
}, 120_000)

it('a data directory that is away for a moment: the server goes on when it is there again', async () => {
  const server = await starteServer()
  const db = postmaster(daten)
  const weg = path.join(path.dirname(daten), 'weg')
  renameSync(path.join(daten, 'postgres'), weg)
  await warteBis(() => !lebendig(db))
  renameSync(weg, path.join(daten, 'postgres'))
  await warteBis(async () => (await bereit(server)) === 200)
  server.sende('SIGINT')
  expect(await server.ende).toBe(0)
}, 120_000)

it('after kill -9 of both at once the next start waits for the dying children and comes up', async () => {
  const erster = await starteServer()
  erster.sende('SIGKILL')
  process.kill(postmaster(daten), 'SIGKILL')
  await erster.ende
  const zweiter = await starteServer()
  expect(await bereit(zweiter)).toBe(200)
})

it('Ctrl-C in the middle of the first start ends it cleanly, and the next start succeeds', async () => {
  for (const nach of [150, 500, 900, 1300]) {
    const lauf = starte({ daten, port: await freierPort(), umgebung: OHNE_HAUSHALTE })
    laeufe.push(lauf)
    await warte(nach)
    lauf.sende('SIGINT')
    const code = await lauf.ende
    expect([0, 'SIGINT'], lauf.ausgabe()).toContain(code) // before it listens to signals Node just ends
    expect(prozesse(daten)).toEqual([])
  }
  await starteServer({ frisch: true })
}, 120_000)

it('kill -9 in the middle of the first start leaves nothing that hinders the next', async () => {
  for (const nach of [300, 600, 900, 1200]) {
    const lauf = starte({ daten, port: await freierPort(), umgebung: OHNE_HAUSHALTE })
    laeufe.push(lauf)
    await warte(nach)
    lauf.sende('SIGKILL')
    await lauf.ende
  }
  const server = await starteServer({ frisch: true })
  expect(await bereit(server)).toBe(200)
}, 120_000)

it('Ctrl-C lets a request at work finish and takes no new one', async () => {
  const server = await starteServer()
  const offen = http.request(`${server.adresse}/anmelden`, {
    method: 'POST',
    headers: { origin: server.adresse, 'content-type': 'application/x-www-form-urlencoded', 'content-length': 3 },
  })
  const antwort = new Promise<number>((fertig, gescheitert) => {
    offen.once('response', (r) => fertig(r.statusCode ?? 0))
    offen.once('error', gescheitert)
  })
  offen.write('a=')
  await warte(300)
  server.sende('SIGINT')
  await warteBis(() =>
    fetch(server.adresse).then(
      () => false,
      () => true,
    ),
  )
  expect(prozesse(daten).length).toBeGreaterThan(0)
  offen.end('b')
  expect(await antwort).toBeGreaterThanOrEqual(200)
  expect(await server.ende).toBe(0)
})
