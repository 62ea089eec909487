import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import zaehlung from '../../tools/zaehlung.json' with { type: 'json' }
import {
  aendere,
  type EntwurfRef,
  entwurfAus,
  type FallRef,
  type Fassungsinhalt,
  friereEin,
  legeFallAn,
  listeFestzustellende,
  oeffneEntwurf,
  unterschied,
} from '../fall/index.ts'
import { cent, datum, kennung, type Monat, monat, plusMonate, traegerNr } from '../kern/index.ts'
import type { Ergebnis } from '../recht/index.ts'
import { type Akteur, mitRechten, type Tx } from '../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../technik/pruefung.ts'
import type { Betragszeile } from './betrag.ts'
import {
  type Anordnen,
  berichtigung,
  type Feststellungsinhalt,
  gibZurueck,
  type Handelnder,
  ladeEntscheidung,
  ladeGeltende,
  ladeHerleitung,
  ladeTeil,
  lasseVerfallen,
  listeAnzuordnende,
  listeEntscheidungen,
  listeUeberzahlungen,
  ordneAn,
  type PersonMonat,
  pruefeAnordnung,
  type Rechner,
  rechne,
  rechneNach,
  stelleFest,
} from './index.ts'
import { haushalt, MONATE } from './musterfall.ts'

const HIER = traegerNr('98802')
const HEUTE = { bekanntBis: datum('2026-06-15') }
const ANNA: Handelnder = { bediensteter: kennung('01890000-0000-7000-8000-00000000000a'), personalnummer: '1001' }
const CLARA: Handelnder = { bediensteter: kennung('01890000-0000-7000-8000-00000000000c'), personalnummer: '1003' }

let t: TestDatenbank
let zaehler = 0
beforeAll(async () => {
  t = await testDatenbank()
})
afterAll(() => t.schliesse())

const mensch = (wer: Handelnder, stufe: 'J' | 'E' | 'L' | 'F' | 'A' = 'A'): Akteur => ({
  art: 'mensch',
  bediensteter: wer.bediensteter,
  traeger: HIER,
  stufe,
})
const als = <T>(wer: Handelnder, fn: (tx: Tx) => Promise<T>): Promise<T> => mitRechten(t.db, mensch(wer), fn)

function wert<T>(r: { ok: true; wert: T } | { ok: false; ablehnung: unknown }): T {
  if (!r.ok) throw new Error(`refused: ${JSON.stringify(r.ablehnung)}`)
  return r.wert
}

async function neuerFall(fakten: Fassungsinhalt): Promise<{ fall: FallRef; entwurf: EntwurfRef; version: number }> {
  zaehler++
  return als(ANNA, async (tx) => {
    const bgNummer = `98802//${String(zaehler).padStart(7, '0')}`
    const person = kennung<'Person'>(t.umgebung.kennung())
    const fall = await legeFallAn(tx, t.umgebung, { traeger: HIER, bgNummer, personen: [person], wer: ANNA })
    return { fall, ...(await trageEin(tx, fall, fakten)) }
  })
}

/** Opens the draft of the case and makes it say `fakten`. */
async function trageEin(
  tx: Tx,
  fall: FallRef,
  fakten: Fassungsinhalt,
): Promise<{ entwurf: EntwurfRef; version: number }> {
  const entwurf = wert(await oeffneEntwurf(tx, t.umgebung, { ...fall, wer: ANNA }))
  const aenderungen = unterschied(entwurf.inhalt, entwurfAus(fakten))
  const { version } = wert(await aendere(tx, t.umgebung, { ...entwurf, wer: ANNA, aenderungen }))
  return { entwurf, version }
}

function inhaltVon(
  fakten: Fassungsinhalt,
  o: { rechner?: Rechner; gezahlt?: readonly string[] } = {},
): Feststellungsinhalt {
  const rechner = o.rechner ?? rechne
  return {
    fakten,
    ergebnisse: rechner(fakten, MONATE, HEUTE, { herleitung: true }),
    plan: { posten: [] },
    schreiben: [{ art: 'bewilligungsbescheid' }],
    zahlungsstand: [...(o.gezahlt ?? [])],
  }
}

const alleMonate: readonly PersonMonat[] = MONATE.map((m) => ({ person: 'P1', monat: m }))

type Festzustellen = {
  fall: FallRef
  entwurf: EntwurfRef
  version: number
  inhalt: Feststellungsinhalt
  regelt?: readonly PersonMonat[]
}

const festgestellt = (f: Festzustellen) =>
  als(ANNA, async (tx) =>
    wert(
      await stelleFest(tx, t.umgebung, {
        ...f.fall,
        entwurf: f.entwurf.entwurf,
        entwurfVersion: f.version,
        art: 'bewilligung',
        begruendung: null,
        regelt: f.regelt ?? alleMonate,
        rechtsstand: HEUTE,
        inhalt: f.inhalt,
        anzahlSchreiben: 1,
        wer: ANNA,
      }),
    ),
  )

/** As the road does it: check, freeze, order, in one transaction. */
const angeordnet = (f: Festzustellen, id: Anordnen['entscheidung']['id'], ueberzahlt: readonly Betragszeile[] = []) =>
  als(CLARA, async (tx) => {
    const entscheidung = wert(
      await pruefeAnordnung(tx, { traeger: HIER, entscheidung: id, inhalt: f.inhalt, wer: CLARA }),
    )
    const { fassung } = wert(await friereEin(tx, t.umgebung, { ...f.entwurf, version: f.version, wer: CLARA }))
    return ordneAn(tx, t.umgebung, { entscheidung, fassung: fassung.id, ueberzahlt, wer: CLARA })
  })

async function bewilligt(fakten = haushalt(), rechner: Rechner = rechne) {
  const neu = { ...(await neuerFall(fakten)), inhalt: inhaltVon(fakten, { rechner }) }
  const f = await festgestellt(neu)
  return { ...neu, entscheidung: await angeordnet(neu, f.id) }
}

test('certified, ordered, valid: the amounts of every month, read back with their reason', async () => {
  const { fall, entscheidung } = await bewilligt(haushalt({ lohn: 520_00, ab: '2026-05-01' }))
  const { geltend, herleitung, gelesen } = await als(ANNA, async (tx) => ({
    geltend: await ladeGeltende(tx, fall),
    herleitung: await ladeHerleitung(tx, { traeger: HIER, entscheidung: entscheidung.id }, monat('2026-07')),
    gelesen: await ladeEntscheidung(tx, { traeger: HIER, entscheidung: entscheidung.id }),
  }))
  expect(gelesen).toEqual(entscheidung)
  expect(entscheidung).toMatchObject({ zustand: 'angeordnet', folge: 1, basisFassung: null })
  const juli = geltend.zeilen.filter((z) => z.monat === monat('2026-07'))
  // 563,00 − 336,00 wage counted = 227,00 Regelbedarf; rent 480,00 in full (§ 19 Abs. 3: income first meets the Regelbedarf)
  expect(juli.map((z) => [z.leistungsart, z.kostentraeger, z.betrag])).toEqual([
    ['regelbedarf', 'bund', 227_00],
    ['unterkunft', 'kommune', 480_00],
  ])
  expect(geltend.entschieden).toHaveLength(12)
  expect(herleitung?.monat).toBe('2026-07')
  expect(herleitung?.schritte.length).toBeGreaterThan(20)
})

test('lists: a certified decision waits to be ordered, its draft no longer waits to be certified', async () => {
  const fakten = haushalt()
  const neu = { ...(await neuerFall(fakten)), inhalt: inhaltVon(fakten) }
  const f = await festgestellt(neu)
  const wartend = async () => (await als(CLARA, (tx) => listeAnzuordnende(tx, HIER))).map((e) => e.id)
  const offen = async () => (await als(CLARA, (tx) => listeFestzustellende(tx, HIER))).map((e) => e.entwurf)
  expect(await wartend()).toContain(f.id)
  expect(await offen()).not.toContain(neu.entwurf.entwurf)
  await als(CLARA, async (tx) =>
    wert(await gibZurueck(tx, t.umgebung, { traeger: HIER, entscheidung: f.id, grund: 'Miete prüfen', wer: CLARA })),
  )
  expect(await wartend()).not.toContain(f.id)
  expect(await offen()).toContain(neu.entwurf.entwurf)
  const noch = await als(CLARA, (tx) =>
    gibZurueck(tx, t.umgebung, { traeger: HIER, entscheidung: f.id, grund: 'x', wer: CLARA }),
  )
  expect(noch).toEqual({ ok: false, ablehnung: { art: 'nichtFestgestellt', zustand: 'zurueckgegeben' } })
})

test('an edit after certifying voids it, and certifying anew voids the one that waited', async () => {
  const fakten = haushalt()
  const neu = { ...(await neuerFall(fakten)), inhalt: inhaltVon(fakten) }
  const [erste, zweite] = [await festgestellt(neu), await festgestellt(neu)]
  const verfallen = await als(ANNA, (tx) =>
    lasseVerfallen(tx, t.umgebung, { ...neu.fall, anlass: 'bearbeitet', wer: ANNA }),
  )
  expect(verfallen).toBe(zweite.id)
  expect(
    await als(ANNA, (tx) => lasseVerfallen(tx, t.umgebung, { ...neu.fall, anlass: 'bearbeitet', wer: ANNA })),
  ).toBeNull()
  const liste = await als(ANNA, (tx) => listeEntscheidungen(tx, neu.fall))
  expect(liste.map((e) => [e.id, e.zustand, e.zustand === 'verfallen' && e.anlass])).toEqual([
    [zweite.id, 'verfallen', 'bearbeitet'],
    [erste.id, 'verfallen', 'neuFestgestellt'],
  ])
  const r = await als(CLARA, (tx) =>
    pruefeAnordnung(tx, { traeger: HIER, entscheidung: zweite.id, inhalt: neu.inhalt, wer: CLARA }),
  )
  expect(r).toEqual({ ok: false, ablehnung: { art: 'nichtFestgestellt', zustand: 'verfallen' } })
})

test('refused: the certifier, the editor, an edited draft, a paid month; a program that computes otherwise is named', async () => {
  const fakten = haushalt()
  const neu = { ...(await neuerFall(fakten)), inhalt: inhaltVon(fakten) }
  const f = await festgestellt(neu)
  const pruefe = (wer: Handelnder, inhalt: Feststellungsinhalt) =>
    als(wer, async (tx) => {
      const r = await pruefeAnordnung(tx, { traeger: HIER, entscheidung: f.id, inhalt, wer })
      return r.ok ? 'ok' : r.ablehnung
    })
  expect(await pruefe(ANNA, neu.inhalt)).toEqual({ art: 'gleichePerson' })
  expect(await pruefe(CLARA, inhaltVon(fakten, { gezahlt: ['2026-01'] }))).toEqual({ art: 'zahlungsstandGeaendert' })
  expect(await pruefe(CLARA, inhaltVon(fakten, { rechner: gestern }))).toEqual({
    art: 'ergebnisGeaendert',
    stellen: [{ person: 'P1', monat: '2026-01', regel: FEHLERHAFT }],
  })
  expect(await pruefe(CLARA, neu.inhalt)).toBe('ok')
  const stapel = [{ pfad: 'angaben/antrag/am', alt: '2025-12-15', neu: '2025-12-14' }]
  await als(CLARA, async (tx) =>
    wert(await aendere(tx, t.umgebung, { ...neu.entwurf, wer: CLARA, aenderungen: stapel })),
  )
  expect(await pruefe(CLARA, neu.inhalt)).toEqual({ art: 'hatBearbeitet' })
  const dritte: Handelnder = { ...CLARA, personalnummer: '1009' }
  expect(await pruefe(dritte, neu.inhalt)).toEqual({ art: 'inhaltGeaendert' })
})

test('certifying refuses facts that are not those of the draft, and a page that is older than the draft', async () => {
  const fakten = haushalt()
  const neu = { ...(await neuerFall(fakten)), inhalt: inhaltVon(haushalt({ miete: 1_00 })) }
  await expect(festgestellt(neu)).rejects.toThrow('not those of the draft')
  await expect(festgestellt({ ...neu, version: 0 })).rejects.toThrow('entwurfVeraltet')
})

test('the database itself refuses one person on both sides, a second end and any rewriting', async () => {
  const { fall, entscheidung } = await bewilligt()
  const ende = (personalnummer: string) => sql`
    INSERT INTO leistung.entscheidung_ende (traeger_nr, entscheidung, fall, zustand, festgestellt_personalnummer, von,
                                            personalnummer, am, folge, fassung)
    SELECT e.traeger_nr, e.id, e.fall, 'angeordnet', e.festgestellt_personalnummer, e.festgestellt_von, ${personalnummer},
           e.festgestellt_am, 99, e.id FROM leistung.entscheidung e WHERE e.id = ${entscheidung.id}`
  await expect(als(CLARA, (tx) => ende('1001').execute(tx))).rejects.toThrow('entscheidung_ende_vier_augen')
  await expect(als(CLARA, (tx) => ende('1003').execute(tx))).rejects.toThrow('entscheidung_ende_pkey')
  for (const tabelle of [
    'entscheidung',
    'entscheidung_ende',
    'entscheidung_teil',
    'herleitung',
    'regelung',
    'ergebnis',
  ]) {
    const ziel = sql.id('leistung', tabelle)
    await expect(als(CLARA, (tx) => sql`DELETE FROM ${ziel}`.execute(tx))).rejects.toThrow(/permission denied/)
    await expect(als(CLARA, (tx) => sql`UPDATE ${ziel} SET traeger_nr = traeger_nr`.execute(tx))).rejects.toThrow(
      /permission denied/,
    )
  }
  const nochmal = als(CLARA, (tx) =>
    pruefeAnordnung(tx, { traeger: HIER, entscheidung: entscheidung.id, inhalt: inhaltVon(haushalt()), wer: CLARA }),
  )
  expect(await nochmal).toEqual({ ok: false, ablehnung: { art: 'nichtFestgestellt', zustand: 'angeordnet' } })
  expect((await als(ANNA, (tx) => ladeGeltende(tx, fall))).entschieden).toHaveLength(12)
})

test('two who order at once: one succeeds', async () => {
  const fakten = haushalt()
  const neu = { ...(await neuerFall(fakten)), inhalt: inhaltVon(fakten) }
  const f = await festgestellt(neu)
  const beide = await Promise.allSettled([angeordnet(neu, f.id), angeordnet(neu, f.id)])
  expect(beide.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('autosave and certifying at the same time neither block each other for good nor leave a stale one', async () => {
  const { fall, entwurf } = await neuerFall(haushalt())
  const tippe = (i: number) =>
    als(ANNA, async (tx) => {
      const stand = wert(await oeffneEntwurf(tx, t.umgebung, { ...fall, wer: ANNA }))
      const alt = stand.inhalt.angaben.wohnung?.grundmiete_cent ?? null
      const aenderungen = [{ pfad: 'angaben/wohnung/grundmiete_cent', alt, neu: 300_00 + i }]
      wert(await aendere(tx, t.umgebung, { ...entwurf, wer: ANNA, aenderungen }))
      await lasseVerfallen(tx, t.umgebung, { ...fall, anlass: 'bearbeitet', wer: ANNA })
    })
  const stelle = () =>
    als(ANNA, async (tx) => {
      const stand = wert(await oeffneEntwurf(tx, t.umgebung, { ...fall, wer: ANNA }))
      const miete = Number(stand.inhalt.angaben.wohnung?.grundmiete_cent)
      return stelleFest(tx, t.umgebung, {
        ...fall,
        entwurf: stand.entwurf,
        entwurfVersion: stand.version,
        art: 'bewilligung',
        begruendung: null,
        regelt: alleMonate,
        rechtsstand: HEUTE,
        inhalt: inhaltVon(haushalt({ miete })),
        anzahlSchreiben: 1,
        wer: ANNA,
      })
    })
  const alle = await Promise.allSettled(Array.from({ length: 24 }, (_, i) => (i % 2 === 0 ? tippe(i) : stelle())))
  expect(alle.filter((a) => a.status === 'rejected')).toEqual([])
  const { liste, stand } = await als(ANNA, async (tx) => ({
    liste: await listeEntscheidungen(tx, fall),
    stand: wert(await oeffneEntwurf(tx, t.umgebung, { ...fall, wer: ANNA })),
  }))
  const offen = liste.filter((e) => e.zustand === 'festgestellt')
  expect(offen.length).toBeLessThanOrEqual(1)
  for (const e of offen) expect(e.entwurfVersion).toBe(stand.version)
})

test('a change: the later decision holds for the months it decides, the earlier one for the others; overpaid months are listed', async () => {
  const { fall } = await bewilligt()
  const fakten = haushalt({ lohn: 520_00, ab: '2026-05-01' })
  const neu = { fall, ...(await als(ANNA, (tx) => trageEin(tx, fall, fakten))), inhalt: inhaltVon(fakten) }
  const regelt = alleMonate.filter((r) => r.monat >= monat('2026-07'))
  const f = await festgestellt({ ...neu, regelt })
  const ueberzahlt: readonly Betragszeile[] = [
    { person: 'P1', monat: monat('2026-06'), leistungsart: 'regelbedarf', kostentraeger: 'bund', betrag: cent(336_00) },
  ]
  const zweite = await angeordnet(neu, f.id, ueberzahlt)
  expect(zweite).toMatchObject({ folge: 2 })
  const geltend = await als(ANNA, (tx) => ladeGeltende(tx, fall))
  const regelbedarf = (m: string) =>
    geltend.zeilen.find((z) => z.monat === monat(m) && z.leistungsart === 'regelbedarf')
  expect([regelbedarf('2026-06')?.betrag, regelbedarf('2026-07')?.betrag]).toEqual([563_00, 227_00])
  const liste = await als(ANNA, (tx) => listeUeberzahlungen(tx, fall))
  expect(liste.map((u) => [u.entscheidung, u.posten])).toEqual([[zweite.id, ueberzahlt]])
})

test('a letter alone: no new Fassung, no month decided', async () => {
  const { fall, entscheidung } = await bewilligt()
  const inhalt = inhaltVon(haushalt())
  const entwurf = await als(ANNA, async (tx) => wert(await oeffneEntwurf(tx, t.umgebung, { ...fall, wer: ANNA })))
  const f = await als(ANNA, async (tx) =>
    wert(
      await stelleFest(tx, t.umgebung, {
        ...fall,
        entwurf: entwurf.entwurf,
        entwurfVersion: 0,
        art: 'nurSchreiben',
        begruendung: 'Bescheinigung erbeten',
        regelt: [],
        rechtsstand: HEUTE,
        inhalt,
        anzahlSchreiben: 1,
        wer: ANNA,
      }),
    ),
  )
  const brief = await angeordnet({ fall, entwurf, version: 0, inhalt }, f.id)
  expect(brief).toMatchObject({ folge: 2, fassung: entscheidung.fassung })
  const geltend = await als(ANNA, (tx) => ladeGeltende(tx, fall))
  expect(new Set(geltend.entschieden.map((e) => e.entscheidung))).toEqual(new Set([entscheidung.id]))
})

test('level E sees which months are decided and their amounts, nothing of facts, reasons or letters', async () => {
  const { fall, entscheidung } = await bewilligt()
  const e = <T>(fn: (tx: Tx) => Promise<T>) => mitRechten(t.db, mensch(CLARA, 'E'), fn)
  expect((await e((tx) => ladeGeltende(tx, fall))).zeilen).toHaveLength(24)
  expect(await e((tx) => ladeEntscheidung(tx, { traeger: HIER, entscheidung: entscheidung.id }))).toBeUndefined()
  await expect(e((tx) => ladeTeil(tx, { traeger: HIER, entscheidung: entscheidung.id }, 'fakten'))).rejects.toThrow(
    'without part',
  )
})

/** The program of yesterday granted ten cents less in January: a faulty rule and what follows from it. */
const FEHLERHAFT = 'sgb2.20.1a.regelbedarfDerStufe'
const gestern: Rechner = (...aufruf) =>
  rechne(...aufruf).map((e) => (e.monat === monat('2026-01') ? zehnWeniger(e) : e))

function zehnWeniger(e: Ergebnis): Ergebnis {
  if (!e.herleitung) throw new Error('asked with derivation')
  const falsch = new Set<number>()
  const schritte = e.herleitung.schritte.map((s, i) => {
    if (s.art !== 'regel' || typeof s.wert !== 'number') return s
    if (s.id !== FEHLERHAFT && !s.aus.some((o) => falsch.has(o.schritt))) return s
    falsch.add(i)
    return { ...s, wert: s.wert - 10 }
  })
  return {
    ...e,
    gesamt: cent(e.gesamt - 10),
    herleitung: { ...e.herleitung, schritte },
    personen: e.personen.map((p) => ({
      ...p,
      regelbedarf: cent(p.regelbedarf - 10),
      bedarf: cent(p.bedarf - 10),
      anspruch: cent(p.anspruch - 10),
      leistungen: p.leistungen.map((l) =>
        l.leistungsart === 'regelbedarf' ? { ...l, betrag: cent(l.betrag - 10) } : l,
      ),
    })),
  }
}

test('the nightly check: equal, or explained by a named correction, or an incident', async () => {
  const alle = async (o: { berichtigungen: ReturnType<typeof berichtigung>[] }) => {
    const berichte = []
    let nach: Awaited<ReturnType<typeof rechneNach>>['weiter'] = null
    do {
      const b = await mitRechten(t.db, { art: 'system', auftrag: 'nachrechnung' }, (tx) =>
        rechneNach(tx, { traeger: HIER, nach, anzahl: 3, ...o }),
      )
      berichte.push(b)
      nach = b.weiter
    } while (nach !== null)
    return { vorfaelle: berichte.flatMap((b) => b.vorfaelle), erklaert: berichte.flatMap((b) => b.erklaert) }
  }
  await bewilligt()
  expect(await alle({ berichtigungen: [] })).toEqual({ vorfaelle: [], erklaert: [] })
  const { entscheidung } = await bewilligt(haushalt(), gestern)
  const vorfall = await alle({ berichtigungen: [] })
  expect(vorfall.vorfaelle.map((v) => [v.entscheidung, v.monat, v.person, v.regeln])).toEqual([
    [entscheidung.id, monat('2026-01'), null, [FEHLERHAFT]],
    [entscheidung.id, monat('2026-01'), 'P1', [FEHLERHAFT]],
  ])
  const erklaert = await alle({ berichtigungen: [berichtigung(FEHLERHAFT, '2026-01', 'falsch gerundet')] })
  expect([erklaert.vorfaelle.length, erklaert.erklaert.length]).toEqual([0, 2])
})

test('property: what holds for a month is what the last ordered decision says that decides it', async () => {
  const monatNr = fc.integer({ min: 0, max: 5 })
  const entscheidungBeliebig = fc.record({
    ende: fc.constantFrom('angeordnet', 'angeordnet', 'zurueckgegeben', 'verfallen'),
    miete: fc.integer({ min: 1, max: 400 }).map((n) => n * 100),
    monate: fc.uniqueArray(monatNr, { minLength: 1, maxLength: 6 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(entscheidungBeliebig, { minLength: 1, maxLength: 6 }), async (folge) => {
      const erwartet = new Map<Monat, number>() // the naive model: later overwrites
      const leer = await neuerFall(haushalt())
      for (const e of folge) {
        const fakten = haushalt({ miete: e.miete })
        const stand = await als(ANNA, (tx) => trageEin(tx, leer.fall, fakten))
        const jetzt = { fall: leer.fall, ...stand, inhalt: inhaltVon(fakten) }
        const regelt = e.monate.map((n) => ({ person: 'P1', monat: plusMonate(monat('2026-01'), n) }))
        const f = await festgestellt({ ...jetzt, regelt })
        if (e.ende === 'angeordnet') {
          await angeordnet(jetzt, f.id)
          for (const r of regelt) erwartet.set(r.monat, e.miete + 130_00)
        } else if (e.ende === 'zurueckgegeben') {
          await als(CLARA, (tx) =>
            gibZurueck(tx, t.umgebung, { traeger: HIER, entscheidung: f.id, grund: 'nein', wer: CLARA }),
          )
        } else
          await als(ANNA, (tx) => lasseVerfallen(tx, t.umgebung, { ...leer.fall, anlass: 'bearbeitet', wer: ANNA }))
      }
      const geltend = await als(ANNA, (tx) => ladeGeltende(tx, leer.fall))
      const miete = geltend.zeilen.filter((z) => z.leistungsart === 'unterkunft')
      expect(new Map(miete.map((z) => [z.monat, z.betrag as number]))).toEqual(erwartet)
      expect(new Set(geltend.entschieden.map((x) => x.monat))).toEqual(new Set(erwartet.keys()))
    }),
    { numRuns: zaehlung.zaehlung['leistung.geltung'][process.env.LANG_LAUF === '1' ? 'lang' : 'kurz'] },
  )
})
