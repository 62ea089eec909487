import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kennung, traegerNr } from '../kern/index.ts'
import { type Akteur, mitRechten, type Tx } from '../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../technik/pruefung.ts'
import type { Aenderung } from './aenderung.ts'
import {
  aendere,
  type Bearbeiter,
  type EntwurfRef,
  type FallRef,
  falte,
  feststellreife,
  friereEin,
  hatBearbeitet,
  LEERER_ENTWURF,
  ladeEntwurf,
  ladeFall,
  ladeFassung,
  legeFallAn,
  listeAenderungen,
  listeAnwesende,
  listeFaelleZuPersonen,
  listeFassungen,
  listeFestzustellende,
  listeMeineEntwuerfe,
  listeMerkmale,
  meldeAnwesend,
  merkeFestgestellt,
  neueAngabe,
  nimmPersonAuf,
  nimmZurueck,
  oeffneEntwurf,
  setzeMerkmal,
  stelleFallEin,
  verlegeEntwurf,
  verwirfEntwurf,
} from './index.ts'

const HIER = traegerNr('98802')
const DORT = traegerNr('98803')
const ANNA: Bearbeiter = { bediensteter: kennung('01890000-0000-7000-8000-00000000000a'), personalnummer: '1001' }
const BERND: Bearbeiter = { bediensteter: kennung('01890000-0000-7000-8000-00000000000b'), personalnummer: '1002' }
const MUTTER = kennung<'Person'>('01890000-0000-7000-8000-000000000101')
const KIND = kennung<'Person'>('01890000-0000-7000-8000-000000000102')

let t: TestDatenbank
let bgZaehler = 0
beforeAll(async () => {
  t = await testDatenbank()
})
afterAll(() => t.schliesse())

const mensch = (wer: Bearbeiter, traeger = HIER, stufe: 'J' | 'E' | 'L' | 'F' | 'A' = 'F'): Akteur => ({
  art: 'mensch',
  bediensteter: wer.bediensteter,
  traeger,
  stufe,
})
const als = <T>(wer: Bearbeiter, fn: (tx: Tx) => Promise<T>): Promise<T> => mitRechten(t.db, mensch(wer), fn)

function wert<T>(r: { ok: true; wert: T } | { ok: false; ablehnung: unknown }): T {
  if (!r.ok) throw new Error(`refused: ${JSON.stringify(r.ablehnung)}`)
  return r.wert
}

const GRUND: readonly Aenderung[] = [
  { pfad: 'angaben/antrag', alt: null, neu: { art: 'antrag', am: '2026-06-15' } },
  { pfad: 'angaben/bwz', alt: null, neu: { art: 'bewilligungszeitraum', von: '2026-07-01', bis: '2027-06-30' } },
  {
    pfad: 'angaben/p1',
    alt: null,
    neu: neueAngabe('person', { person: 'P1', geburt: '1990-05-01', rolle: 'hauptperson' }),
  },
]

async function neuerFall(stapel: readonly Aenderung[] = GRUND): Promise<{ fall: FallRef; entwurf: EntwurfRef }> {
  bgZaehler++
  return als(ANNA, async (tx) => {
    const fall = await legeFallAn(tx, t.umgebung, {
      traeger: HIER,
      bgNummer: `98802//${String(bgZaehler).padStart(7, '0')}`,
      personen: [MUTTER],
      wer: ANNA,
    })
    const entwurf = wert(await oeffneEntwurf(tx, t.umgebung, { ...fall, wer: ANNA }))
    wert(await aendere(tx, t.umgebung, { ...entwurf, wer: ANNA, aenderungen: stapel }))
    return { fall, entwurf }
  })
}

async function eingefroren(): Promise<{ fall: FallRef; entwurf: EntwurfRef }> {
  const neu = await neuerFall()
  await als(ANNA, async (tx) => wert(await friereEin(tx, t.umgebung, { ...neu.entwurf, version: 1, wer: ANNA })))
  return neu
}

test('a case is taken in: draft, changes, Fassung 1; a person keeps her local id', async () => {
  const { fall, entwurf } = await neuerFall()
  const { p1, p2, nochmal } = await als(ANNA, async (tx) => ({
    p1: wert(await nimmPersonAuf(tx, t.umgebung, { ...fall, person: MUTTER, wer: ANNA })),
    p2: wert(await nimmPersonAuf(tx, t.umgebung, { ...fall, person: KIND, wer: ANNA })),
    nochmal: wert(await nimmPersonAuf(tx, t.umgebung, { ...fall, person: KIND, wer: ANNA })),
  }))
  expect([p1, p2, nochmal]).toEqual(['P1', 'P2', 'P2'])
  const fassung = await als(ANNA, async (tx) =>
    wert(await friereEin(tx, t.umgebung, { ...entwurf, version: 1, wer: BERND })),
  )
  expect(fassung).toMatchObject({ neu: true, fassung: { nr: 1, basis: null } })
  const danach = await als(ANNA, (tx) => ladeFall(tx, fall.fall))
  expect(danach).toMatchObject({ fassung: { id: fassung.fassung.id, nr: 1 }, zustand: 'offen' })
  const gelesen = await als(ANNA, (tx) => ladeFassung(tx, HIER, fassung.fassung.id))
  expect(Object.keys(gelesen?.inhalt.angaben.angaben ?? {})).toEqual(['antrag', 'bwz', 'p1'])
  const gefunden = await als(ANNA, (tx) => listeFaelleZuPersonen(tx, [KIND]))
  expect(gefunden.map((f) => f.fall)).toEqual([fall.fall])
})

test('A-02: a draft is complete or says everything that is missing', async () => {
  const { fall, entwurf } = await neuerFall([
    ...GRUND,
    { pfad: 'angaben/lohn', alt: null, neu: neueAngabe('erwerbseinkommen', { person: 'P7', brutto_cent: 520_00 }) },
    { pfad: 'angaben/bwz', alt: { art: 'bewilligungszeitraum', von: '2026-07-01', bis: '2027-06-30' }, neu: null },
  ])
  const { inhalt, mitglieder } = await als(ANNA, async (tx) => ({
    inhalt: (await ladeEntwurf(tx, entwurf))?.inhalt,
    mitglieder: (await ladeFall(tx, fall.fall))?.mitglieder ?? [],
  }))
  const r = inhalt && feststellreife(inhalt, mitglieder)
  expect(r?.ok === false ? r.ablehnung.map((m) => [m.code, m.id, m.feld]) : r).toEqual([
    ['ALG-FAL-01', 'lohn', 'steuern_cent'],
    ['ALG-FAL-01', 'lohn', 'sozialabgaben_cent'],
    ['ALG-FAL-07', null, null],
  ])
})

test('two editors at the same field: the second gets it as conflict, nothing else is lost, and he sees what changed', async () => {
  const { entwurf } = await neuerFall()
  const anna = await als(ANNA, async (tx) =>
    wert(
      await aendere(tx, t.umgebung, {
        ...entwurf,
        wer: ANNA,
        aenderungen: [{ pfad: 'angaben/antrag/am', alt: '2026-06-15', neu: '2026-06-10' }],
      }),
    ),
  )
  expect(anna.version).toBe(2)
  const bernd = await als(BERND, async (tx) =>
    wert(
      await aendere(tx, t.umgebung, {
        ...entwurf,
        wer: BERND,
        basisVersion: 1,
        aenderungen: [
          { pfad: 'angaben/antrag/am', alt: '2026-06-15', neu: '2026-06-12' },
          { pfad: 'angaben/bwz/bis', alt: '2027-06-30', neu: '2026-12-31' },
        ],
      }),
    ),
  )
  expect(bernd.konflikte).toEqual([
    { pfad: 'angaben/antrag/am', alt: '2026-06-15', neu: '2026-06-12', jetzt: '2026-06-10' },
  ])
  expect(bernd.fremde.map((f) => [f.pfad, f.neu, f.wer.personalnummer])).toEqual([
    ['angaben/antrag/am', '2026-06-10', '1001'],
  ])
  expect(bernd.inhalt.angaben.bwz).toMatchObject({ bis: '2026-12-31' })
  expect(bernd.version).toBe(3)
})

test('fifty batches at once from two editors on different fields: all are in the log and in the document', async () => {
  const { entwurf } = await neuerFall()
  const ergebnisse = await Promise.all(
    Array.from({ length: 50 }, (_, i) => {
      const wer = i % 2 === 0 ? ANNA : BERND
      const angabe = neueAngabe('einkommen', { person: 'P1', einkommensart: 'sonstiges', betrag_cent: i })
      return als(wer, (tx) =>
        aendere(tx, t.umgebung, { ...entwurf, wer, aenderungen: [{ pfad: `angaben/e${i}`, alt: null, neu: angabe }] }),
      )
    }),
  )
  expect(ergebnisse.every((r) => r.ok && r.wert.konflikte.length === 0)).toBe(true)
  const { log, stand } = await als(ANNA, async (tx) => ({
    log: await listeAenderungen(tx, entwurf),
    stand: await ladeEntwurf(tx, entwurf),
  }))
  expect(log.map((z) => z.nr)).toEqual(Array.from({ length: 53 }, (_, i) => i + 1))
  expect(stand?.version).toBe(51)
  expect(Object.keys(stand?.inhalt.angaben ?? {}).filter((k) => k.startsWith('e'))).toHaveLength(50)
  expect(falte(LEERER_ENTWURF, log)).toEqual(stand?.inhalt)
})

test('a batch whose answer was lost is sent again and takes effect once, even if another went on', async () => {
  const { entwurf } = await neuerFall()
  const vorgang = kennung<'Vorgang'>(t.umgebung.kennung())
  const stapel = [{ pfad: 'angaben/antrag/am', alt: '2026-06-15', neu: '2026-06-10' }]
  const sende = () =>
    als(ANNA, async (tx) =>
      wert(await aendere(tx, t.umgebung, { ...entwurf, wer: ANNA, vorgang, aenderungen: stapel })),
    )
  await sende()
  const weiter = [{ pfad: 'angaben/antrag/am', alt: '2026-06-10', neu: '2026-06-01' }]
  await als(BERND, async (tx) => wert(await aendere(tx, t.umgebung, { ...entwurf, wer: BERND, aenderungen: weiter })))
  const nochmal = await sende()
  expect(nochmal).toMatchObject({ version: 3, angewandt: [], konflikte: [] })
})

test('undo restores the document and stays in the log; undo of the undo brings it back', async () => {
  const { entwurf } = await neuerFall()
  const vorher = await als(ANNA, (tx) => ladeEntwurf(tx, entwurf))
  const vorgang = kennung<'Vorgang'>(t.umgebung.kennung())
  const stapel = [
    { pfad: 'angaben/antrag/am', alt: '2026-06-15', neu: '2026-06-10' },
    {
      pfad: 'angaben/p1',
      alt: { art: 'person', person: 'P1', geburt: '1990-05-01', rolle: 'hauptperson', eltern: [] },
      neu: null,
    },
  ]
  const danach = await als(ANNA, async (tx) =>
    wert(await aendere(tx, t.umgebung, { ...entwurf, wer: ANNA, vorgang, aenderungen: stapel })),
  )
  const zurueck = await als(ANNA, async (tx) =>
    wert(await nimmZurueck(tx, t.umgebung, { ...entwurf, wer: ANNA, vorgang })),
  )
  expect(zurueck.inhalt).toEqual(vorher?.inhalt)
  const wieder = await als(ANNA, async (tx) =>
    wert(await nimmZurueck(tx, t.umgebung, { ...entwurf, wer: ANNA, vorgang: zurueck.vorgang })),
  )
  expect(wieder.inhalt).toEqual(danach.inhalt)
  const log = await als(ANNA, (tx) => listeAenderungen(tx, entwurf))
  expect(log.map((z) => z.nimmtZurueck)).toEqual([null, null, null, null, null, 5, 4, 7, 6])
})

test('four eyes ask the log: by Personalnummer, also for what was undone', async () => {
  const { entwurf } = await neuerFall()
  const fragt = (nr: string) => als(ANNA, (tx) => hatBearbeitet(tx, entwurf, nr))
  expect([await fragt('1001'), await fragt('1002')]).toEqual([true, false])
  const vorgang = kennung<'Vorgang'>(t.umgebung.kennung())
  const stapel = [{ pfad: 'angaben/antrag/am', alt: '2026-06-15', neu: '2026-06-10' }]
  await als(BERND, async (tx) =>
    wert(await aendere(tx, t.umgebung, { ...entwurf, wer: BERND, vorgang, aenderungen: stapel })),
  )
  await als(BERND, async (tx) => wert(await nimmZurueck(tx, t.umgebung, { ...entwurf, wer: BERND, vorgang })))
  expect(await fragt('1002')).toBe(true)
})

test('Fassungen of a case are numbered without gap; a draft without change makes none; an old version is refused', async () => {
  const { fall } = await eingefroren()
  const zweiter = await als(ANNA, async (tx) => wert(await oeffneEntwurf(tx, t.umgebung, { ...fall, wer: ANNA })))
  expect(zweiter.inhalt.angaben.antrag).toEqual({ art: 'antrag', am: '2026-06-15' })
  const gleich = await als(ANNA, async (tx) =>
    wert(await friereEin(tx, t.umgebung, { ...zweiter, version: 0, wer: ANNA })),
  )
  expect(gleich).toMatchObject({ neu: false, fassung: { nr: 1 } })
  const dritter = await als(ANNA, async (tx) => wert(await oeffneEntwurf(tx, t.umgebung, { ...fall, wer: ANNA })))
  const stapel = [{ pfad: 'angaben/bwz/bis', alt: '2027-06-30', neu: '2026-12-31' }]
  await als(ANNA, async (tx) => wert(await aendere(tx, t.umgebung, { ...dritter, wer: ANNA, aenderungen: stapel })))
  const alt = await als(ANNA, (tx) => friereEin(tx, t.umgebung, { ...dritter, version: 0, wer: ANNA }))
  expect(alt).toEqual({ ok: false, ablehnung: { art: 'inhaltGeaendert', version: 1 } })
  await als(ANNA, async (tx) => wert(await friereEin(tx, t.umgebung, { ...dritter, version: 1, wer: ANNA })))
  const liste = await als(ANNA, (tx) => listeFassungen(tx, fall))
  expect(liste.map((f) => [f.nr, f.basis])).toEqual([
    [1, null],
    [2, liste[0]?.id],
  ])
})

test('an incomplete draft does not freeze', async () => {
  const { entwurf } = await neuerFall([{ pfad: 'angaben/antrag', alt: null, neu: { art: 'antrag' } }])
  const r = await als(ANNA, (tx) => friereEin(tx, t.umgebung, { ...entwurf, version: 1, wer: ANNA }))
  expect(r).toMatchObject({ ok: false, ablehnung: { art: 'unvollstaendig', luecken: [{ feld: 'am' }] } })
})

test('a Fassung ordered meanwhile: the draft is refused, put onto it field by field, its editors still count', async () => {
  const { fall } = await eingefroren()
  const meiner = await als(BERND, async (tx) => wert(await oeffneEntwurf(tx, t.umgebung, { ...fall, wer: BERND })))
  const stapel = [
    { pfad: 'angaben/antrag/am', alt: '2026-06-15', neu: '2026-06-01' },
    { pfad: 'angaben/bwz/bis', alt: '2027-06-30', neu: '2026-12-31' },
  ]
  await als(BERND, async (tx) => wert(await aendere(tx, t.umgebung, { ...meiner, wer: BERND, aenderungen: stapel })))
  // A mass run orders beside the draft: it brings its own, which for a moment is the open one.
  await mitRechten(t.db, { art: 'system', auftrag: 'pruefung' }, async (tx) => {
    await sql`UPDATE fall.entwurf SET zustand = 'verlegt' WHERE id = ${meiner.entwurf}`.execute(tx)
    const lauf = wert(await oeffneEntwurf(tx, t.umgebung, { ...fall, wer: ANNA }))
    const andere = [{ pfad: 'angaben/antrag/am', alt: '2026-06-15', neu: '2026-06-09' }]
    wert(await aendere(tx, t.umgebung, { ...lauf, wer: ANNA, aenderungen: andere }))
    wert(await friereEin(tx, t.umgebung, { ...lauf, version: 1, wer: ANNA }))
    await sql`UPDATE fall.entwurf SET zustand = 'offen' WHERE id = ${meiner.entwurf}`.execute(tx)
  })
  const r = await als(BERND, (tx) => friereEin(tx, t.umgebung, { ...meiner, version: 1, wer: BERND }))
  expect(r).toMatchObject({ ok: false, ablehnung: { art: 'fassungUeberholt' } })
  const verlegt = await als(ANNA, async (tx) => wert(await verlegeEntwurf(tx, t.umgebung, { ...meiner, wer: ANNA })))
  expect(verlegt.konflikte).toEqual([
    { pfad: 'angaben/antrag/am', alt: '2026-06-15', neu: '2026-06-01', jetzt: '2026-06-09' },
  ])
  expect(verlegt.entwurf.inhalt.angaben).toMatchObject({ antrag: { am: '2026-06-09' }, bwz: { bis: '2026-12-31' } })
  expect(await als(ANNA, (tx) => hatBearbeitet(tx, verlegt.entwurf, '1002'))).toBe(true)
})

test('who works where is told for a minute', async () => {
  const { fall } = await neuerFall()
  const andere = () =>
    als(BERND, (tx) => listeAnwesende(tx, fall, { jetzt: t.uhr.jetzt(), ausser: BERND.bediensteter }))
  await als(ANNA, (tx) =>
    meldeAnwesend(tx, fall, { bediensteter: ANNA.bediensteter, stelle: 'unterkunft', jetzt: t.uhr.jetzt() }),
  )
  await als(BERND, (tx) =>
    meldeAnwesend(tx, fall, { bediensteter: BERND.bediensteter, stelle: 'person', jetzt: t.uhr.jetzt() }),
  )
  expect(await andere()).toEqual([{ bediensteter: ANNA.bediensteter, stelle: 'unterkunft' }])
  t.uhr.vor(61_000)
  expect(await andere()).toEqual([])
})

test('lists of the home page: my drafts; to certify only complete ones not certified in this version', async () => {
  const { entwurf } = await neuerFall()
  const { entwurf: luecke } = await neuerFall([{ pfad: 'angaben/antrag', alt: null, neu: { art: 'antrag' } }])
  const festzustellen = async () => (await als(ANNA, (tx) => listeFestzustellende(tx, HIER))).map((e) => e.entwurf)
  expect(await festzustellen()).toContain(entwurf.entwurf)
  expect(await festzustellen()).not.toContain(luecke.entwurf)
  await als(ANNA, (tx) => merkeFestgestellt(tx, entwurf, 1))
  expect(await festzustellen()).not.toContain(entwurf.entwurf)
  const stapel = [{ pfad: 'angaben/antrag/am', alt: '2026-06-15', neu: '2026-06-10' }]
  await als(BERND, async (tx) => wert(await aendere(tx, t.umgebung, { ...entwurf, wer: BERND, aenderungen: stapel })))
  expect(await festzustellen()).toContain(entwurf.entwurf)
  const berndsEntwuerfe = async () =>
    (await als(BERND, (tx) => listeMeineEntwuerfe(tx, HIER, BERND.bediensteter))).map((e) => e.entwurf)
  expect(await berndsEntwuerfe()).toContain(entwurf.entwurf)
  expect(await berndsEntwuerfe()).not.toContain(luecke.entwurf)
})

test('a closed case opens no draft; a thrown-away draft takes no change', async () => {
  const { fall, entwurf } = await neuerFall()
  await als(ANNA, async (tx) => wert(await verwirfEntwurf(tx, entwurf)))
  expect(await als(ANNA, (tx) => aendere(tx, t.umgebung, { ...entwurf, wer: ANNA, aenderungen: [] }))).toEqual({
    ok: false,
    ablehnung: { art: 'nichtOffen' },
  })
  const einstellen = (grund: string) => als(ANNA, (tx) => stelleFallEin(tx, t.umgebung, { ...fall, grund, wer: ANNA }))
  expect(await einstellen(' ')).toEqual({ ok: false, ablehnung: { art: 'grundFehlt' } })
  expect(await einstellen('Wegzug')).toEqual({ ok: true, wert: null })
  expect(await als(ANNA, (tx) => oeffneEntwurf(tx, t.umgebung, { ...fall, wer: ANNA }))).toEqual({
    ok: false,
    ablehnung: { art: 'eingestellt' },
  })
})

test('A-09: a case is marked with Widerspruch, unmarked and marked again; every step stays', async () => {
  const { fall } = await neuerFall()
  const setze = (gesetzt: boolean, bemerkung: string) =>
    als(ANNA, async (tx) =>
      wert(await setzeMerkmal(tx, t.umgebung, { ...fall, art: 'widerspruch', gesetzt, bemerkung, wer: ANNA })),
    )
  expect((await setze(true, 'vom 2. Juni')).map((m) => [m.art, m.bemerkung])).toEqual([['widerspruch', 'vom 2. Juni']])
  expect((await setze(true, 'noch einmal')).map((m) => m.bemerkung)).toEqual(['vom 2. Juni'])
  expect(await setze(false, 'erledigt')).toEqual([])
  expect(await setze(true, 'neu')).toHaveLength(1)
  expect(await als(BERND, (tx) => listeMerkmale(tx, fall))).toHaveLength(1)
  const zeilen = await als(ANNA, (tx) => sql`SELECT nr FROM fall.merkmal WHERE fall = ${fall.fall}`.execute(tx))
  expect(zeilen.rows).toHaveLength(3)
})

test('another Jobcenter reads and does not write; level E sees the case and not its facts', async () => {
  const { fall, entwurf } = await neuerFall()
  const dort = mensch(BERND, DORT, 'A')
  expect(await mitRechten(t.db, dort, (tx) => ladeFall(tx, fall.fall))).toMatchObject({ traeger: HIER })
  const stapel = [{ pfad: 'angaben/antrag/am', alt: '2026-06-15', neu: '2026-06-10' }]
  const r = await mitRechten(t.db, dort, (tx) =>
    aendere(tx, t.umgebung, { ...entwurf, wer: BERND, aenderungen: stapel }),
  )
  expect(r).toEqual({ ok: false, ablehnung: { art: 'unbekannt' } })
  const e = mensch(BERND, DORT, 'E')
  expect(await mitRechten(t.db, e, (tx) => ladeFall(tx, fall.fall))).toMatchObject({ traeger: HIER })
  expect(await mitRechten(t.db, e, (tx) => ladeEntwurf(tx, entwurf))).toBeUndefined()
})

test('the database refuses to rewrite a Fassung, the log or who P1 is', async () => {
  await eingefroren()
  for (const befehl of [
    sql`UPDATE fall.fassung SET inhalt = '{}'`,
    sql`DELETE FROM fall.fassung`,
    sql`UPDATE fall.aenderung SET personalnummer = '9'`,
    sql`UPDATE fall.mitglied SET person = ${KIND}`,
    sql`DELETE FROM fall.leistungsfall`,
  ]) {
    await expect(als(ANNA, (tx) => befehl.execute(tx))).rejects.toThrow(/permission denied|append-only/)
  }
})
