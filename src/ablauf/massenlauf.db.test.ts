// A run over the stock, with a change of the law that took place: Regelbedarfsstufe 1 was 502,00 in 2023 and is 563,00 from
// 2024-01 (RBSFV 2024 of 24 October 2023, promulgated 27 October). What was granted before did not know it yet.
import { beforeAll, describe, expect, test } from 'vitest'
import { listeDokumente } from '../akte/index.ts'
import { alsText, fuerVorschau } from '../bescheid/index.ts'
import { listeAufforderungen, setzeMerkmal } from '../fall/index.ts'
import { deutsch, dezimal, isoMonat, type Kennung, monat } from '../kern/index.ts'
import {
  findMassenlauf,
  ladeEntscheidung,
  ladeGeltende,
  ladeWirkung,
  listeMassenfaelle,
  type Massenfall,
  type Massenlauf,
  rechneNach,
} from '../leistung/index.ts'
import type { Angabe } from '../recht/index.ts'
import type { KontoRef } from '../stammdaten/index.ts'
import { arbeiteAb, mitRechten } from '../technik/index.ts'
import { listZahlungen, pruefeHauptbuch } from '../zahlung/index.ts'
import { ABLAUF_BEARBEITER } from './auftraege.ts'
import { bearbeiten, oeffneZumBearbeiten } from './bearbeiten.ts'
import { bearbeiterVon, type Handelnder } from './handelnder.ts'
import { gehWeiter, legeMassenlaufAn, type Massenwunsch } from './massenlauf.ts'
import { zeigeMassenschreiben } from './massenschreiben.ts'
import { musteramt } from './musteramt.ts'
import { bewillige, festgestellt, nimmEinzelneAuf, richteZahlerkontoEin, zahleMonat } from './pruefung.ts'

type Fall = Kennung<'Leistungsfall'>
const { db, wir, als } = await musteramt('2023-06-20T10:00')
let zahlerkonto: KontoRef

const system = () => ({ art: 'system', auftrag: 'pruefung', traeger: wir.a.nutzer.traeger }) as const
const lies = <T>(fn: Parameters<typeof mitRechten<T>>[2]): Promise<T> => mitRechten(db.db, system(), fn)

const HALBJAHRE = { von: monat('2023-07'), bis: monat('2024-06') }
const LOHN: Angabe = {
  art: 'selbstaendigkeit',
  person: 'P1',
  von: null,
  bis: null,
  gewinn_cent: 100_00,
  steuern_cent: 0,
  sozialabgaben_cent: 0,
}
const WUNSCH: Massenwunsch = {
  titel: 'Regelbedarfe 2024',
  grundlage: 'Regelbedarfsstufen-Fortschreibungsverordnung 2024 vom 24. Oktober 2023 (BGBl. 2023 I Nr. 287)',
  regel: { art: 'rechtsaenderung' },
  ab: monat('2024-01'),
  parametersatz: '',
}

const faelle: Record<string, Fall> = {}

beforeAll(async () => {
  zahlerkonto = await richteZahlerkontoEin(db.umgebung, wir.a.nutzer, wir.a2.nutzer)
  const [f, a] = [als(wir.f), als(wir.a)]
  const neu = async (name: string, o: Parameters<typeof nimmEinzelneAuf>[1] = HALBJAHRE): Promise<Fall> => {
    const fall = await nimmEinzelneAuf(f, o)
    await bewillige(f, a, fall)
    faelle[name] = fall
    return fall
  }
  for (const name of ['eins', 'zwei', 'drei']) await neu(name)
  await neu('endet', { von: monat('2023-07'), bis: monat('2023-12') })
  const entwurf = await neu('entwurf')
  const wartet = await neu('wartet')
  const widerspruch = await neu('widerspruch')
  await neu('selbstaendig', { ...HALBJAHRE, weitere: { gewinn: LOHN } })
  db.uhr.stelle('2023-11-06T10:00')
  await neu('spaeter')
  await oeffneZumBearbeiten(f, faelle.zwei as Fall) // looked at, nothing typed
  for (const fall of [entwurf, wartet]) {
    await oeffneZumBearbeiten(f, fall)
    const hoeher = { pfad: 'angaben/wohnung/grundmiete_cent', alt: 400_00, neu: 420_00 }
    await bearbeiten(f, { fall, aenderungen: [hoeher] })
  }
  await festgestellt(f, wartet)
  await mitRechten(db.db, wir.f.akteur, (tx) =>
    setzeMerkmal(tx, db.umgebung, {
      traeger: f.nutzer.traeger,
      fall: widerspruch,
      art: 'widerspruch',
      gesetzt: true,
      bemerkung: '',
      wer: bearbeiterVon(f),
    }),
  )
}, 120_000)

async function legeAn(o: Partial<Massenwunsch> = {}): Promise<Massenlauf> {
  const r = await legeMassenlaufAn(als(wir.a), { ...WUNSCH, ...o }, { jePortion: 4 })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}

const arbeite = (): Promise<number> => arbeiteAb(db.umgebung, ABLAUF_BEARBEITER)

async function stand(l: Massenlauf): Promise<Massenlauf> {
  const da = await lies((tx) => findMassenlauf(tx, l))
  if (!da) throw new Error('run is gone')
  return da
}

async function jeFall(l: Massenlauf): Promise<Readonly<Record<string, Massenfall>>> {
  const alle = await lies((tx) => listeMassenfaelle(tx, { ...l, hoechstens: 100 }))
  return Object.fromEntries(
    Object.entries(faelle).flatMap(([name, fall]) => {
      const x = alle.find((y) => y.fall === fall)
      return x ? [[name, x]] : []
    }),
  )
}

const befunde = (je: Readonly<Record<string, Massenfall>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(je).map(([name, x]) => [name, x.befund.grund ?? x.befund.klasse]))

const SOLL = {
  eins: 'automatisch',
  zwei: 'automatisch',
  drei: 'automatisch',
  endet: 'keinMonat',
  entwurf: 'offenerEntwurf',
  wartet: 'wartendeEntscheidung',
  widerspruch: 'rechtsbehelf',
  selbstaendig: 'selbstaendig',
  spaeter: 'gleich',
}

async function rechts(fall: Fall): Promise<Readonly<Record<string, string>>> {
  const { zeilen } = await lies((tx) => ladeGeltende(tx, { traeger: wir.a.nutzer.traeger, fall }))
  const je: Record<string, number> = {}
  for (const z of zeilen) if (z.leistungsart === 'regelbedarf') je[isoMonat(z.monat)] = z.betrag
  return Object.fromEntries(Object.entries(je).map(([m, c]) => [m, dezimal(c as never)]))
}

describe('dry run', () => {
  test('sorts the whole stock and says what it comes to, and changes nothing', async () => {
    const l = await legeAn()
    expect(await arbeite()).toBeGreaterThanOrEqual(3)
    const fertig = await stand(l)
    expect(fertig).toMatchObject({ zustand: 'geprobt', portionen: 3, fertig: 3 })
    const je = await jeFall(l)
    expect(befunde(je)).toEqual(SOLL)
    // 563,00 − 502,00 = 61,00 in each of six months
    expect(je.eins?.differenz).toBe(6 * 61_00)
    const wirkung = (await lies((tx) => ladeWirkung(tx, l))).filter((w) => w.klasse === 'automatisch')
    expect(wirkung.map((w) => [isoMonat(w.monat), w.leistungsart, w.kostentraeger, dezimal(w.differenz)])).toEqual(
      ['2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06'].map((m) => [
        m,
        'regelbedarf',
        'bund',
        '183.00',
      ]),
    )
    expect((await rechts(faelle.eins as Fall))['2024-01']).toBe('502.00')
  })

  test('a letter of the sample says what changes, why, and on what it rests; looking at it writes nothing', async () => {
    const l = await legeAn()
    await arbeite()
    const fall = faelle.eins as Fall
    const s = await zeigeMassenschreiben(als(wir.a2), { lauf: l.lauf, fall })
    const text = s?.dokumente.map((d) => alsText(fuerVorschau(d))).join('\n') ?? ''
    expect(text).toContain('Änderungsbescheid')
    expect(text).toContain('Ab Januar 2024 gelten neue Regelbedarfe')
    expect(text).toContain('563,00 € statt 502,00 €')
    expect(text).toContain(WUNSCH.grundlage)
    // nothing falls: nobody had to be heard
    expect(text).not.toContain('§ 24')
    expect(text).not.toContain('Juli 2023')
    expect((await lies((tx) => listeDokumente(tx, { traeger: wir.a.nutzer.traeger, fall }))).length).toBe(1)
  })

  test('values not promulgated: the same walk, and nobody can release it', async () => {
    const satz = {
      format: 'allegro-parametersatz/1',
      parameter: [
        { id: 'sgb2.20.1a.regelbedarfsstufe1', ab: '2024-01-01', verkuendet: null, wert: 600_00, quelle: 'Entwurf' },
      ],
    }
    const l = await legeAn({ parametersatz: JSON.stringify(satz) })
    await arbeite()
    const fertig = await stand(l)
    // 600,00 − 502,00
    expect((await jeFall(l)).eins?.differenz).toBe(6 * 98_00)
    if (fertig.hash === null) throw new Error('no hash')
    expect(await gehWeiter(als(wir.a), l.lauf, { art: 'vorlegen', hash: fertig.hash })).toMatchObject({
      ok: false,
      ablehnung: { art: 'nurProbe' },
    })
  })

  test('refuses what cannot be run, with the reason', async () => {
    const versuche = async (h: Handelnder, o: Partial<Massenwunsch>) => {
      const r = await legeMassenlaufAn(h, { ...WUNSCH, ...o })
      return r.ok ? 'ok' : r.ablehnung.art
    }
    expect(await versuche(als(wir.f), {})).toBe('stufeFehlt')
    expect(await versuche(als(wir.a), { titel: ' ' })).toBe('titelFehlt')
    expect(await versuche(als(wir.a), { grundlage: '' })).toBe('grundlageFehlt')
    expect(await versuche(als(wir.a), { parametersatz: '{' })).toBe('parametersatz')
    // § 40 Abs. 1 Satz 2 Nr. 2 SGB II: from the beginning of 2022 for a decision in 2023
    expect(await versuche(als(wir.a), { ab: monat('2021-12') })).toBe('zuFrueh')
    expect(
      await versuche(als(wir.a), { regel: { art: 'kindergeld', alt: 250_00 as never, neu: 250_00 as never } }),
    ).toBe('kindergeldGleich')
  })
})

describe('release and execution', () => {
  let l: Massenlauf
  test('four eyes: who made or submitted it does not release it; released is what was seen', async () => {
    l = await legeAn()
    await arbeite()
    const { hash } = await stand(l)
    if (hash === null) throw new Error('no hash')
    const schritt = async (h: Handelnder, s: Parameters<typeof gehWeiter>[2]) => {
      const r = await gehWeiter(h, l.lauf, s)
      return r.ok ? 'ok' : r.ablehnung.art
    }
    expect(await schritt(als(wir.f), { art: 'vorlegen', hash })).toBe('stufeFehlt')
    expect(await schritt(als(wir.a2), { art: 'freigeben', hash })).toBe('zustand')
    expect(await schritt(als(wir.a), { art: 'vorlegen', hash })).toBe('ok')
    expect(await schritt(als(wir.a), { art: 'freigeben', hash })).toBe('gleichePerson')
    expect(await schritt(als(wir.a2), { art: 'freigeben', hash: 'f'.repeat(64) as never })).toBe('inhaltGeaendert')
    expect(await schritt(als(wir.a2), { art: 'zurueckgeben', grund: '' })).toBe('grundFehlt')
    expect(await schritt(als(wir.a2), { art: 'zurueckgeben', grund: 'Grundlage prüfen' })).toBe('ok')
    expect(await schritt(als(wir.a), { art: 'vorlegen', hash })).toBe('ok')
  })

  test('decides what it can, each by its letter and its money, and hands the rest to people', async () => {
    // between dry run and release one of the automatic cases goes on without the run
    const f = als(wir.f)
    await oeffneZumBearbeiten(f, faelle.drei as Fall)
    const hoeher = { pfad: 'angaben/wohnung/grundmiete_cent', alt: 400_00, neu: 410_00 }
    await bearbeiten(f, { fall: faelle.drei as Fall, aenderungen: [hoeher] })
    const { hash } = await stand(l)
    if (hash === null) throw new Error('no hash')
    expect(await gehWeiter(als(wir.a2), l.lauf, { art: 'freigeben', hash })).toMatchObject({ ok: true })
    await arbeite()
    expect(await stand(l)).toMatchObject({ zustand: 'ausgefuehrt', fertig: 3 })
    const je = await jeFall(l)
    expect(Object.fromEntries(Object.entries(je).map(([n, x]) => [n, x.vollzug]))).toEqual({
      eins: 'entschieden',
      zwei: 'entschieden',
      drei: 'uebergeben',
      endet: 'belassen',
      entwurf: 'uebergeben',
      wartet: 'uebergeben',
      widerspruch: 'uebergeben',
      selbstaendig: 'uebergeben',
      spaeter: 'belassen',
    })
    expect(je.drei?.vollzugGrund).toBe('offenerEntwurf')
    expect(await rechts(faelle.eins as Fall)).toMatchObject({
      '2023-12': '502.00',
      '2024-01': '563.00',
      '2024-06': '563.00',
    })
  })

  test('the decision is ordered on behalf of the two, says that it is a Massenänderung, and comes out equal at night', async () => {
    const { eins } = await jeFall(l)
    if (!eins?.entscheidung) throw new Error('not decided')
    const ref = { traeger: eins.traeger, entscheidung: eins.entscheidung }
    expect(await lies((tx) => ladeEntscheidung(tx, ref))).toMatchObject({
      zustand: 'angeordnet',
      art: 'aenderung',
      begruendung: 'Massenänderung: Regelbedarfe 2024',
      festgestelltVon: { personalnummer: wir.a.nutzer.personalnummer },
      angeordnetVon: { personalnummer: wir.a2.nutzer.personalnummer },
      folge: 2,
    })
    const nacht = await lies((tx) => rechneNach(tx, { traeger: eins.traeger, nach: null, anzahl: 100 }))
    expect(nacht.vorfaelle).toEqual([])
    expect(await lies((tx) => pruefeHauptbuch(tx, eins.traeger))).toEqual([])
    const zahlungen = await lies((tx) => listZahlungen(tx, eins.traeger, eins.fall))
    // 563,00 + 550,00 from January on; before 502,00 + 550,00
    expect(
      zahlungen.filter((z) => z.zustand === 'angeordnet' && z.monat === monat('2024-01')).map((z) => dezimal(z.betrag)),
    ).toEqual(['1113.00'])
    const [brief] = (await lies((tx) => listeDokumente(tx, eins))).filter((d) => d.entscheidung === eins.entscheidung)
    expect(brief?.art).toBe('aenderungsbescheid')
  })

  test('what is left lies on a desk, once, with the reason, and no rule takes it away', async () => {
    const { widerspruch } = await jeFall(l)
    if (!widerspruch) throw new Error('no case')
    await arbeite()
    const da = (await lies((tx) => listeAufforderungen(tx, widerspruch))).filter((x) => x.art === 'massenaenderung')
    expect(da).toMatchObject([{ zustand: 'offen', zustaendig: wir.f.nutzer.bediensteter }])
    expect(da[0]?.grund).toContain('Regelbedarfe 2024: Widerspruch oder Klage')
    expect(deutsch(da[0]?.faelligAm as never)).toBe('06.11.2023')
  })

  test('the same run again finds nothing left to do but what lies with people', async () => {
    const noch = await legeAn()
    await arbeite()
    expect(befunde(await jeFall(noch))).toEqual({ ...SOLL, eins: 'gleich', zwei: 'gleich', drei: 'offenerEntwurf' })
  })
})

test('a month already paid that would fall is left to people; one that rises is paid at once', async () => {
  // The other way round: 563,00 granted for 2024 and paid, then a table with less.
  db.uhr.stelle('2023-12-27T10:00')
  await zahleMonat(db.umgebung, wir.a.nutzer, wir.a2.nutzer, { monat: monat('2024-01'), zahlerkonto })
  const satz = (wert: number) =>
    JSON.stringify({
      format: 'allegro-parametersatz/1',
      parameter: [{ id: 'sgb2.20.1a.regelbedarfsstufe1', ab: '2024-01-01', verkuendet: null, wert, quelle: 'Entwurf' }],
    })
  const weniger = await legeAn({ parametersatz: satz(550_00) })
  const mehr = await legeAn({ parametersatz: satz(570_00) })
  await arbeite()
  expect((await jeFall(weniger)).eins?.befund.grund).toBe('ueberzahlung')
  expect((await jeFall(mehr)).eins).toMatchObject({ befund: { klasse: 'automatisch' }, differenz: 6 * 7_00 })
  const berichtigung = await legeAn({
    regel: { art: 'berichtigung' },
    ab: monat('2024-02'),
    parametersatz: satz(550_00),
  })
  await arbeite()
  expect((await jeFall(berichtigung)).eins?.befund.grund).toBe('zuUngunsten')
})
