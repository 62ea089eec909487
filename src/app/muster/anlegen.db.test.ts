import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Fallansicht, ladeFallansicht } from '../../ablauf/index.ts'
import { listeFaelleZuNummer } from '../../fall/index.ts'
import { datum, isoMonat, type Monat, summe } from '../../kern/index.ts'
import type { Nutzer } from '../../stammdaten/index.ts'
import { arbeiteAb, isoZeitpunkt, mitRechten, type Umgebung } from '../../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../technik/pruefung.ts'
import {
  listBuchungenDerEntscheidung,
  listLaeufe,
  listZahlungen,
  pruefeHauptbuch,
  ZAHLUNG_BEARBEITER,
  type Zahlung,
} from '../../zahlung/index.ts'
import { musterjobcenter } from './anlegen.ts'
import { type Musterhaushalt, standVon } from './musterhaushalt.ts'
import { ERSTE_ZEHN, MUSTERSAAT, musterhaushalte } from './musterhaushalte.ts'
import { musternutzer } from './organisation.ts'
import { MUSTERBERG, MUSTERKUESTE } from './personal.ts'

// The whole sample on a real database: killed several times while it begins, then taken up, then the rest by jobs.
const HEUTE = '2026-11-22'
const HAUSHALTE = musterhaushalte(MUSTERSAAT, datum(HEUTE))
const muster = musterjobcenter()
const BEARBEITER = { ...muster.mitUhr(ZAHLUNG_BEARBEITER), ...muster.bearbeiter }

let t: TestDatenbank
let leser: Nutzer
const meldungen: string[] = []

beforeAll(async () => {
  t = await testDatenbank({ uhr: `${HEUTE}T09:00` })
  for (const nach of [30, 150, 600]) {
    const zeilen: string[] = []
    await muster.einrichten(abgebrochen(t.umgebung, nach), (z) => zeilen.push(z)).catch(() => zeilen.push('killed'))
    expect(zeilen.at(-1)).toMatch(/^killed$|unvollständig, der Grund steht im Protokoll/)
  }
  await muster.einrichten(t.umgebung, (z) => meldungen.push(z))
  const nutzer = await musternutzer(t.umgebung)
  const [erster] = [...nutzer.values()].filter((n) => n.stufe === 'L')
  if (erster === undefined) throw new Error('nobody reads')
  leser = erster
}, 300_000)
afterAll(() => t.schliesse())

/** Surroundings in which everything stops at the n-th draw of randomness: in the middle of some transaction. */
function abgebrochen(u: Umgebung, nach: number): Umgebung {
  let n = 0
  const zufall = (bytes: number): Uint8Array => {
    if (++n > nach) throw new Error('killed')
    return u.zufall(bytes)
  }
  return { ...u, zufall }
}

test('before the first page ten households are there, each once, though the beginning was killed three times', async () => {
  expect(meldungen.at(-1)).toBe('Musterjobcenter: 10 Haushalte angelegt, weitere folgen im Hintergrund')
  await pruefeHaushalte(HAUSHALTE.slice(0, ERSTE_ZEHN.length))
  expect(await faelle(HAUSHALTE.slice(ERSTE_ZEHN.length))).toEqual([])
})

test('a job lays out the others; every household stands where it should', { timeout: 300_000 }, async () => {
  const gestoert = abgebrochen(t.umgebung, 500)
  await arbeiteAb(gestoert, BEARBEITER, { versuche: 1 })
  expect((await faelle(HAUSHALTE)).length).toBeGreaterThan(ERSTE_ZEHN.length)
  expect((await faelle(HAUSHALTE)).length).toBeLessThan(HAUSHALTE.length)
  meldungen.length = 0
  await muster.einrichten(t.umgebung, (z) => meldungen.push(z))
  expect(meldungen).toEqual([])
  const fehler: unknown[] = []
  const protokoll = { ...t.umgebung.protokoll, fehler: (_was: string, f: unknown) => void fehler.push(f) }
  expect(await arbeiteAb({ ...t.umgebung, protokoll }, BEARBEITER)).toBeGreaterThan(5)
  expect(fehler).toEqual([])
  await pruefeHaushalte(HAUSHALTE)
  // the son moved out on the first and said so on the 11th of the next month: two months were paid already
  expect([...ausgezogen.values()].filter((cent) => cent > 0)).toEqual([25_00, 25_00])
})

test('another start adds nothing', async () => {
  const vorher = await faelle(HAUSHALTE)
  const laeufe = await alsSystem((tx) => listLaeufe(tx, MUSTERKUESTE))
  meldungen.length = 0
  await muster.einrichten(t.umgebung, (z) => meldungen.push(z))
  await arbeiteAb(t.umgebung, BEARBEITER)
  expect(meldungen).toEqual([])
  expect(await faelle(HAUSHALTE)).toEqual(vorher)
  expect(await alsSystem((tx) => listLaeufe(tx, MUSTERKUESTE))).toHaveLength(laeufe.length)
})

test.each([MUSTERKUESTE, MUSTERBERG])(
  '%s: the ledger balances, every run is handed over, on its own day',
  async (nr) => {
    expect(await alsSystem((tx) => pruefeHauptbuch(tx, nr))).toEqual([])
    const laeufe = await alsSystem((tx) => listLaeufe(tx, nr))
    expect(laeufe.length).toBeGreaterThan(4)
    for (const l of laeufe) {
      expect(l.stand.zustand).toBe('uebergeben')
      expect(isoZeitpunkt(l.angelegtAm) < `${HEUTE}T09:00`).toBe(true)
    }
  },
)

test('money and decisions carry the day on which they were made, not the day of the sample', async () => {
  const [erster] = HAUSHALTE
  const ansicht = erster && (await ansichtVon(erster))
  const [bewilligt] = ansicht?.entscheidungen ?? []
  if (bewilligt?.zustand !== 'angeordnet') throw new Error('not ordered')
  expect(isoZeitpunkt(bewilligt.angeordnetAm).slice(0, 10)).toBe('2026-06-12')
  const buchungen = await alsSystem((tx) => listBuchungenDerEntscheidung(tx, MUSTERKUESTE, bewilligt.id))
  const tage = [...new Set(buchungen.map((b) => isoZeitpunkt(b.gebuchtAm).slice(0, 10)))].sort()
  expect(tage[0]).toBe('2026-06-12')
  // November was handed over on 27 October.
  expect(tage.at(-1)).toBe('2026-10-27')
})

function alsSystem<T>(fn: Parameters<typeof mitRechten<T>>[2]): Promise<T> {
  return mitRechten(t.db, { art: 'system', auftrag: 'pruefung' }, fn, { nurLesen: true })
}

function faelle(haushalte: readonly Musterhaushalt[]): Promise<readonly string[]> {
  return alsSystem(async (tx) => {
    const nummern: string[] = []
    for (const h of haushalte) nummern.push(...(await listeFaelleZuNummer(tx, h.altnummer)).map((f) => f.bgNummer))
    return nummern.sort()
  })
}

async function ansichtVon(h: Musterhaushalt): Promise<Fallansicht> {
  const [fall, zuviel] = await alsSystem((tx) => listeFaelleZuNummer(tx, h.altnummer))
  expect(zuviel, h.schluessel).toBeUndefined()
  const ansicht = fall && (await ladeFallansicht({ umgebung: t.umgebung, nutzer: leser }, fall.fall))
  if (ansicht === undefined) throw new Error(`${h.schluessel} is not there`)
  return ansicht
}

async function pruefeHaushalte(haushalte: readonly Musterhaushalt[]): Promise<void> {
  for (const h of haushalte) await pruefeHaushalt(h)
}

async function pruefeHaushalt(h: Musterhaushalt): Promise<void> {
  const a = await ansichtVon(h)
  const wo = h.schluessel
  expect(a.personen.map((p) => p.person.vorname).sort(), wo).toEqual(h.personen.map((p) => p.vorname).sort())
  const stand = standVon(h)
  const zustaende = a.entscheidungen.map((e) => e.zustand)
  expect(zustaende.filter((z) => z === 'angeordnet').length, wo).toBe(stand.anordnungen)
  expect(zustaende.includes('festgestellt'), wo).toBe(stand.offen === 'anordnung')
  expect(a.entwurf !== undefined, wo).toBe(stand.offen !== 'nichts')
  expect(a.ueberzahlungen.length > 0, wo).toBe(h.erwartet.folgen.includes('ueberzahlung'))
  const zahlungen = await alsSystem((tx) => listZahlungen(tx, h.traeger, a.fall.fall))
  const gezahlt = zahlungen.filter((z) => z.zustand === 'uebergeben')
  expect(gezahlt.length > 0, wo).toBe(stand.anordnungen > 0 && h.erwartet.anspruch)
  if (stand.offen === 'nichts') pruefeZahlungen(h, a, gezahlt)
}

/**
 * What was paid for a month, less what is listed as overpaid, is what the household is due in it; a Sofortzuschlag once
 * paid stays beside that (§ 72 Abs. 2 SGB II).
 */
function pruefeZahlungen(h: Musterhaushalt, a: Fallansicht, gezahlt: readonly Zahlung[]): void {
  const bis = datumMonat(HEUTE)
  for (const e of a.ergebnisse.filter((x) => x.monat <= bis)) {
    const hin = summe(gezahlt.filter((z) => z.monat === e.monat).map((z) => z.betrag))
    const zuviel = summe(
      a.ueberzahlungen.flatMap((u) => u.posten.filter((p) => p.monat === e.monat).map((p) => p.betrag)),
    )
    const bleibt = behaltenerSofortzuschlag(gezahlt, e)
    expect(hin - zuviel, `${h.schluessel} ${isoMonat(e.monat)}`).toBe(e.gesamt + bleibt)
    if (h.schluessel === 'paar-kind-zieht-aus') ausgezogen.set(e.monat, bleibt)
  }
}

/** What stays of the Sofortzuschlag of the son who has moved out, by month. */
const ausgezogen = new Map<Monat, number>()

function behaltenerSofortzuschlag(gezahlt: readonly Zahlung[], e: Fallansicht['ergebnisse'][number]): number {
  const posten = gezahlt.filter((z) => z.monat === e.monat).flatMap((z) => z.posten)
  return e.personen.reduce((n, p) => {
    const hatte = posten.filter((x) => x.person === p.person && x.leistungsart === 'sofortzuschlag')
    return n + Math.max(0, summe(hatte.map((x) => x.betrag)) - p.sofortzuschlag)
  }, 0)
}

function datumMonat(tag: string): Monat {
  const [jahr, monat] = tag.split('-').map(Number)
  return ((jahr ?? 0) * 12 + (monat ?? 1) - 1) as Monat
}
