// Backup and restore as an operator calls them: `allegro sichern` beside the running program, `allegro wiederherstellen`.
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freierPort, type Lauf, neuerOrdner, OHNE_HAUSHALTE, prozesse, raeumeWeg, rufe, starte } from './werkzeug.ts'

const KENNWORT = { ALLEGRO_SICHERUNG_KENNWORT: 'ein langes Kennwort' }
let ordner: string
let daten: string
let nach: string
const laeufe: Lauf[] = []

beforeAll(async () => {
  const bau = await rufe(['bau'], { daten: '/nirgends' })
  expect(bau.code, bau.ausgabe).toBe(0)
  ordner = neuerOrdner()
  daten = path.join(ordner, 'daten')
  nach = path.join(ordner, 'sicherungen')
}, 120_000)
afterAll(async () => {
  for (const l of laeufe) l.sende('SIGKILL')
  try {
    for (const d of readdirSync(ordner)) await rufe(['halt'], { daten: path.join(ordner, d) })
    expect(prozesse(ordner)).toEqual([])
  } finally {
    raeumeWeg(ordner)
  }
})

async function oeffne(ort: string): Promise<Lauf> {
  const lauf = starte({ daten: ort, port: await freierPort(), umgebung: OHNE_HAUSHALTE })
  laeufe.push(lauf)
  await lauf.bereit
  return lauf
}

const fertige = (): readonly string[] => (existsSync(nach) ? readdirSync(nach).filter((n) => !n.startsWith('.')) : [])

it('REL-13: sichern beside the running program, wiederherstellen elsewhere, start there', async () => {
  expect(await rufe(['sichern', nach], { daten })).toMatchObject({
    code: 1,
    ausgabe: expect.stringMatching(/liegt keine Datenbank: Wählen Sie mit ALLEGRO_DATEN das richtige Verzeichnis/),
  })
  const erster = await oeffne(daten)
  const gesichert = await rufe(['sichern', nach], { daten })
  expect(gesichert.code, gesichert.ausgabe).toBe(0)
  expect(gesichert.ausgabe).toMatch(
    /Gesichert: .*allegro-sicherung-\d{4}-\d\d-\d\d-\d{6}\n[\s\S]*Tabellen[\s\S]*Achtung: Die Sicherung ist nicht verschlüsselt/,
  )
  const verschluesselt = await rufe(['sichern', nach], { daten, umgebung: KENNWORT })
  expect(verschluesselt.ausgabe).not.toContain('Achtung')
  const [offen = '', geheim = ''] = fertige().map((n) => path.join(nach, n))

  expect(await rufe(['wiederherstellen', geheim, '--nur-pruefen'], { daten, umgebung: KENNWORT })).toMatchObject({
    code: 0,
    ausgabe: expect.stringMatching(/ist unversehrt/),
  })
  expect((await rufe(['wiederherstellen', offen], { daten })).ausgabe).toMatch(/läuft schon ein ALLEGRO/)
  expect(
    (await rufe(['wiederherstellen', offen], { daten, umgebung: { DATABASE_URL: 'postgres://x/y' } })).ausgabe,
  ).toMatch(/nur die beiliegende Datenbank/)
  expect(erster.ausgabe()).not.toContain('ausgefallen')
  const neu = path.join(ordner, 'neu')
  const w = await rufe(['wiederherstellen', geheim], { daten: neu, umgebung: KENNWORT })
  expect(w.code, w.ausgabe).toBe(0)
  expect(w.ausgabe).toMatch(/Wiederhergestellt in .*neu[\s\S]*Hauptbuch und Ketten stimmen/)
  expect(prozesse(neu)).toEqual([])
  const geprueft = await rufe(['pruefe-hauptbuch'], { daten: neu })
  expect(geprueft.code, geprueft.ausgabe).toBe(0)
  expect(geprueft.ausgabe).toMatch(/98802 .*: 0 Buchungen versiegelt[\s\S]*stimmen\./)
  expect(await rufe(['pruefe-hauptbuch', '--traeger', '11111'], { daten: neu })).toMatchObject({
    code: 1,
    ausgabe: expect.stringContaining('Ein Jobcenter 11111 gibt es in dieser Datenbank nicht.'),
  })
  const zweiter = await oeffne(neu)
  expect((await fetch(`${zweiter.adresse}/anmelden`)).status).toBe(200)
  for (const l of [erster, zweiter]) l.sende('SIGINT')
  for (const l of [erster, zweiter]) expect(await l.ende).toBe(0)
}, 240_000)

it('REL-13: sichern that is killed leaves nothing that looks like a backup; the next one clears it away', async () => {
  const vorher = fertige()
  for (const pause of [0, 60, 120]) {
    const lauf = starte({ daten, befehl: ['sichern', nach] })
    const angefangen = (): boolean => readdirSync(nach).some((n) => n.startsWith('.unvollstaendig'))
    for (let i = 0; i < 400 && !angefangen(); i++) await warte(10)
    await warte(pause)
    lauf.sende('SIGKILL')
    await lauf.ende
  }
  const rest = readdirSync(nach).filter((n) => n.startsWith('.'))
  expect(rest.length).toBeGreaterThan(0)
  expect(
    (await rufe(['wiederherstellen', path.join(nach, rest[0] ?? '')], { daten: path.join(ordner, 'x') })).ausgabe,
  ).toMatch(/keine vollständige Sicherung/)
  expect((await rufe(['sichern', nach], { daten })).code).toBe(0)
  expect(fertige().length).toBeGreaterThan(vorher.length)
  expect(readdirSync(nach).filter((n) => n.startsWith('.'))).toEqual([])
}, 120_000)
