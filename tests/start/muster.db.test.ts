// The sample Jobcenter as the real program makes it: stopped and killed in the middle, it is all there in the end.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { MUSTERSAAT, MUSTERTRAEGER, musterhaushalte, standVon } from '../../src/app/muster/index.ts'
import { datum } from '../../src/kern/index.ts'
import { mitEinzelverbindung } from '../../src/technik/index.ts'
import { freierPort, type Lauf, neuerOrdner, prozesse, raeumeWeg, rufe, starte } from './werkzeug.ts'

const HAUSHALTE = musterhaushalte(MUSTERSAAT, datum('2026-06-15'))
let daten: string
const laeufe: Lauf[] = []

beforeAll(async () => {
  const bau = await rufe(['bau'], { daten: '/nirgends' })
  expect(bau.code, bau.ausgabe).toBe(0)
  daten = path.join(neuerOrdner(), 'daten')
}, 120_000)
afterAll(async () => {
  for (const l of laeufe) l.sende('SIGKILL')
  try {
    await rufe(['halt'], { daten })
    expect(prozesse(daten)).toEqual([])
  } finally {
    raeumeWeg(path.dirname(daten))
  }
})

async function oeffne(): Promise<Lauf> {
  const lauf = starte({ daten, port: await freierPort(), umgebung: { ALLEGRO_UHR: '2026-06-15T09:00' } })
  laeufe.push(lauf)
  return lauf
}

async function warteBis(eingetreten: () => boolean): Promise<void> {
  const ende = performance.now() + 180_000
  while (!eingetreten()) {
    if (performance.now() > ende) throw new Error('it does not come')
    await warte(50)
  }
}

const meldet = (l: Lauf, text: string): Promise<void> => warteBis(() => l.ausgabe().includes(text))
const protokoll = (): string => readFileSync(path.join(daten, 'allegro.log'), 'utf8')

type Zeile = {
  readonly traeger: string
  readonly faelle: number
  readonly nummern: number
  readonly angeordnet: number
}

async function zaehle(): Promise<readonly Zeile[]> {
  const ziel = { host: path.join(daten, 'socket'), port: 5432, benutzer: 'postgres', datenbank: 'allegro' }
  const { rows } = await mitEinzelverbindung(ziel, {}, (c) =>
    c.query<Zeile>(`
      SELECT f.traeger_nr AS traeger, count(*)::int AS faelle, count(DISTINCT f.altnummer)::int AS nummern,
             (SELECT count(*)::int FROM leistung.entscheidung_ende e
               WHERE e.traeger_nr = f.traeger_nr AND e.zustand = 'angeordnet') AS angeordnet
        FROM fall.leistungsfall f GROUP BY 1 ORDER BY 1`),
  )
  return rows
}

it('Ctrl-C and kill -9 among the first ten, kill -9 among the others: every household once, nothing missing', async () => {
  const erster = await oeffne()
  await meldet(erster, 'Träger, Teams und Zugänge angelegt')
  await warte(700)
  erster.sende('SIGINT')
  expect(await erster.ende).toBe(0)
  expect(erster.ausgabe()).not.toContain('unvollständig')

  const zweiter = await oeffne()
  await meldet(zweiter, 'Träger, Teams und Zugänge angelegt')
  await warte(1_200)
  zweiter.sende('SIGKILL')
  await zweiter.ende

  const dritter = await oeffne()
  await dritter.bereit
  expect(dritter.ausgabe()).toContain('Musterjobcenter: 10 Haushalte angelegt')
  expect((await zaehle()).map((z) => [z.traeger, z.faelle, z.nummern])).toEqual([
    ['98802', 9, 9],
    ['98803', 1, 1],
  ])
  await warte(1_500)
  dritter.sende('SIGKILL')
  await dritter.ende

  const vierter = await oeffne()
  await vierter.bereit
  await warteBis(() => /"muster\.fortschritt","offen":0,/.test(protokoll()))
  expect(await zaehle()).toEqual(
    MUSTERTRAEGER.map(({ nr }) => {
      const faelle = HAUSHALTE.filter((h) => h.traeger === nr)
      const angeordnet = faelle.reduce((summe, h) => summe + standVon(h).anordnungen, 0)
      return { traeger: nr, faelle: faelle.length, nummern: faelle.length, angeordnet }
    }),
  )
  expect(protokoll()).not.toContain('gescheitert')
}, 400_000)
