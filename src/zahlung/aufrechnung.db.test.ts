import { afterAll, beforeAll, expect, test } from 'vitest'
import { cent, datum, type Kennung, kennung, type Monat, monat, monateVonBis } from '../kern/index.ts'
import { arbeiteAb, mitRechten, type Tx } from '../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../technik/pruefung.ts'
import { insertAufrechnung } from './aufrechnungSql.ts'
import { ZAHLUNG_BEARBEITER } from './bearbeiter.ts'
import { bucheAnordnung, planeUm } from './bucheAnordnung.ts'
import { bucheEinzahlung } from './bucheEingang.ts'
import type { Einbehaltsregel } from './einbehalt.ts'
import { listForderungen, listForderungsbewegungen } from './forderungSql.ts'
import { listSalden } from './hauptbuch/hauptbuchSql.ts'
import { listLaeufe } from './lauf/laufSql.ts'
import { legeLaufAn } from './lauf/legeLaufAn.ts'
import { befunde, musterposten, type Zahlwelt, zahlwelt } from './pruefung.ts'
import { listZahlungen } from './zahlungSql.ts'

let t: TestDatenbank
let w: Zahlwelt
const DEZEMBER = monat('2025-12')
const JANUAR = monat('2026-01')
const MONATE = monateVonBis(JANUAR, monat('2026-04'))
type FallId = Kennung<'Leistungsfall'>

beforeAll(async () => {
  t = await testDatenbank({ uhr: '2025-12-15T10:00' })
  w = await zahlwelt(t.umgebung)
}, 120_000)
afterAll(() => t.schliesse())

const umstaende = () => ({ jetzt: t.uhr.jetzt(), heute: t.uhr.heute(), kennung: t.umgebung.kennung })
const als = <T>(fn: (tx: Tx, von: Kennung<'Bediensteter'>) => Promise<T>): Promise<T> =>
  mitRechten(t.db, w.jobcenter.a.akteur, (tx) => fn(tx, w.jobcenter.a.akteur.bediensteter))
const anordne = (a: Omit<Parameters<typeof bucheAnordnung>[2], 'traeger' | 'entscheidung'>) =>
  als((tx) =>
    bucheAnordnung(tx, umstaende(), { ...a, traeger: w.traeger, entscheidung: kennung(t.umgebung.kennung()) }),
  )
async function laufe(
  wunsch: { art: 'sonder' | 'tag'; tag: ReturnType<typeof datum> } | { art: 'monat'; monat: Monat },
) {
  await als(async (tx, von) => {
    const lauf = { ...wunsch, traeger: w.traeger, zahlerkonto: w.zahlerkonto, von }
    const r = await legeLaufAn(tx, { ...umstaende(), zufall: t.umgebung.zufall }, lauf)
    if (!r.ok) throw new Error(r.ablehnung.art)
  })
  await arbeiteAb(t.umgebung, ZAHLUNG_BEARBEITER)
}
const claims = (fall: FallId) => als((tx) => listForderungen(tx, { traeger: w.traeger, fall }))
const offene = async (fall: FallId) =>
  (await als((tx) => listZahlungen(tx, w.traeger, fall)))
    .filter((z) => z.zustand !== 'abgeloest' && z.monat >= JANUAR)
    .sort((x, y) => x.monat - y.monat || y.betrag - x.betrag)
    .map((z) => [z.monat - JANUAR, z.posten[0]?.empfaengerart, z.betrag, z.zustand])

/** 56,30 a month (10 percent of 563) until the claim is paid. */
async function regel(fall: FallId, id: Kennung<'Aufrechnung'>): Promise<Einbehaltsregel> {
  const offen = (await claims(fall))[0]?.offen ?? 0
  return (brutto, vorgemerkt) => {
    let rest = offen - vorgemerkt.reduce((s, p) => s + p.betrag, 0)
    return [...new Set(brutto.map((p) => p.monat))].flatMap((m) => {
      const betrag = cent(Math.min(56_30, Math.max(0, rest)))
      rest -= betrag
      return betrag > 0 ? [{ monat: m, person: 'P1', aufrechnung: id, betrag }] : []
    })
  }
}

/** Paid 800 in December, of which 100 (Bund) and 30 (Kommune) are claimed; January to April go on with 800. */
async function mitAufrechnung(): Promise<{ fall: FallId; id: Kennung<'Aufrechnung'> }> {
  const fall = kennung<'Leistungsfall'>(t.umgebung.kennung())
  const plan = (monate: readonly Monat[], rb: number, kdu: number) => monate.flatMap((m) => musterposten(w, m, rb, kdu))
  await anordne({ fall, regelt: [DEZEMBER], plan: plan([DEZEMBER], 500_00, 300_00) })
  await laufe({ art: 'sonder', tag: t.uhr.heute() })
  const gefallen = musterposten(w, DEZEMBER, 100_00, 30_00).map(
    ({ monat: m, person, leistungsart, kostentraeger, betrag }) => ({
      monat: m,
      person,
      leistungsart,
      kostentraeger,
      betrag,
    }),
  )
  await anordne({
    fall,
    regelt: [DEZEMBER],
    plan: plan([DEZEMBER], 400_00, 270_00),
    forderungen: [{ person: 'P1', grund: 'einkommenErzielt', faelligAm: datum('2026-01-19'), posten: gefallen }],
  })
  await anordne({ fall, regelt: MONATE, plan: plan(MONATE, 500_00, 300_00) })
  const forderung = (await claims(fall))[0]?.id
  if (forderung === undefined) throw new Error('no claim')
  const id = kennung<'Aufrechnung'>(t.umgebung.kennung())
  await als((tx, von) =>
    insertAufrechnung(
      tx,
      {
        id,
        traeger: w.traeger,
        fall,
        forderung,
        person: 'P1',
        verfahren: kennung(t.umgebung.kennung()),
        ab: JANUAR,
        bestandskraeftigAm: datum('2025-12-15'),
      },
      { von, am: t.uhr.jetzt() },
    ),
  )
  const einbehalt = await regel(fall, id)
  await als((tx) => planeUm(tx, umstaende(), { traeger: w.traeger, fall, einbehalt }))
  return { fall, id }
}

test('§ 43: kept back month by month until the claim is paid, the rest is paid out; nothing happens twice', async () => {
  t.uhr.stelle('2025-12-15T10:00')
  const { fall, id } = await mitAufrechnung()
  // 130,00 = 56,30 + 56,30 + 17,40
  const soll = [
    [0, 'bedarfsgemeinschaft', 743_70, 'angeordnet'],
    [0, 'einbehalt', 56_30, 'angeordnet'],
    [1, 'bedarfsgemeinschaft', 743_70, 'angeordnet'],
    [1, 'einbehalt', 56_30, 'angeordnet'],
    [2, 'bedarfsgemeinschaft', 782_60, 'angeordnet'],
    [2, 'einbehalt', 17_40, 'angeordnet'],
    [3, 'bedarfsgemeinschaft', 800_00, 'angeordnet'],
  ]
  expect(await offene(fall)).toEqual(soll)
  expect(await befunde(t.umgebung, w.traeger)).toEqual([])
  const anzahl = (await als((tx) => listZahlungen(tx, w.traeger, fall))).length
  const einbehalt = await regel(fall, id)
  await als((tx) => planeUm(tx, umstaende(), { traeger: w.traeger, fall, einbehalt }))
  expect((await als((tx) => listZahlungen(tx, w.traeger, fall))).length).toBe(anzahl)
})

test('a run pays the rest and sets off in the same act: the claim is paid off by it, Bund and Kommune by their shares', async () => {
  t.uhr.stelle('2025-12-15T10:00')
  const { fall } = await mitAufrechnung()
  t.uhr.stelle('2025-12-22T10:00')
  const vorher = await als((tx) => listSalden(tx, w.traeger))
  await laufe({ art: 'monat', monat: JANUAR })
  expect((await offene(fall)).slice(0, 2)).toEqual([
    [0, 'bedarfsgemeinschaft', 743_70, 'eingeplant'],
    [0, 'einbehalt', 56_30, 'einbehalten'],
  ])
  const [f] = await claims(fall)
  // 56,30 on 100 (Bund) and 30 (Kommune): 43,31 and 12,99
  expect([f?.einbehalten, f?.offen, ...(f?.posten.map((p) => p.offen) ?? [])]).toEqual([56_30, 73_70, 56_69, 17_01])
  const nachher = await als((tx) => listSalden(tx, w.traeger))
  const um = (art: string, wer: string) => {
    const von = (liste: typeof vorher) =>
      liste.filter((s) => s.kontoart === art && s.kostentraeger === wer).reduce((s, x) => s + x.saldoCent, 0)
    return von(nachher) - von(vorher)
  }
  // all of it was kept back of the Regelbedarf (Bund); of the two cases here, both months of January
  expect(um('aufrechnung', 'bund') + um('aufrechnung', 'kommune')).toBe(0)
  expect(um('aufrechnung', 'kommune')).toBeGreaterThan(0)
  expect(await befunde(t.umgebung, w.traeger)).toEqual([])
  const verlauf = await als((tx) => listForderungsbewegungen(tx, { traeger: w.traeger, fall }))
  expect(verlauf.map((b) => [b.art, b.bund, b.kommune, b.monat])).toEqual([
    ['forderung', 100_00, 30_00, null],
    ['aufrechnung', -43_31, -12_99, JANUAR],
  ])
})

test('money that comes in ends it earlier; what is kept back is never more than is owed', async () => {
  t.uhr.stelle('2025-12-15T10:00')
  const { fall, id } = await mitAufrechnung()
  const zahle = (betrag: number) =>
    als((tx, von) =>
      bucheEinzahlung(
        tx,
        { ...umstaende(), von },
        {
          id: kennung<'Einzahlung'>(t.umgebung.kennung()),
          traeger: w.traeger,
          fall,
          auf: { person: 'P1' },
          betrag: cent(betrag),
          eingegangenAm: t.uhr.heute(),
          beleg: `Auszug ${betrag}`,
        },
      ),
    )
  expect(await zahle(70_00)).toMatchObject({ ok: true })
  const einbehalt = await regel(fall, id)
  await als((tx) => planeUm(tx, umstaende(), { traeger: w.traeger, fall, einbehalt }))
  expect((await offene(fall)).filter((z) => z[1] === 'einbehalt')).toEqual([
    [0, 'einbehalt', 56_30, 'angeordnet'],
    [1, 'einbehalt', 3_70, 'angeordnet'],
  ])
  t.uhr.stelle('2025-12-22T10:00')
  const da = await als((tx) => listLaeufe(tx, w.traeger))
  if (!da.some((l) => l.monat === JANUAR)) throw new Error('the run of January is made by the case before')
  t.uhr.stelle('2026-01-02T10:00')
  await laufe({ art: 'tag', tag: t.uhr.heute() })
  expect((await claims(fall))[0]).toMatchObject({ offen: 3_70, einbehalten: 56_30 })
  expect(await zahle(3_71)).toEqual({ ok: false, ablehnung: { art: 'zuViel', offen: 3_70 } })
  expect(await befunde(t.umgebung, w.traeger)).toEqual([])
})

test('a later decision about one month lays out what is kept back anew in all, and what it grants is what it says', async () => {
  t.uhr.stelle('2025-12-15T10:00')
  const { fall, id } = await mitAufrechnung()
  const januar = musterposten(w, JANUAR, 30_00, 0)
  const einbehalt: Einbehaltsregel = (brutto, vorgemerkt) =>
    // of January no more than the 30 euros that are left
    new Set(brutto.map((p) => p.monat)).size === 0
      ? []
      : [
          { monat: JANUAR, person: 'P1', aufrechnung: id, betrag: cent(30_00) },
          ...(vorgemerkt.length === 0
            ? [{ monat: monat('2026-02'), person: 'P1' as const, aufrechnung: id, betrag: cent(56_30) }]
            : []),
        ]
  await anordne({ fall, regelt: [JANUAR], plan: januar, einbehalt })
  expect((await offene(fall)).slice(0, 3)).toEqual([
    [0, 'einbehalt', 30_00, 'angeordnet'],
    [1, 'bedarfsgemeinschaft', 743_70, 'angeordnet'],
    [1, 'einbehalt', 56_30, 'angeordnet'],
  ])
  expect((await offene(fall)).slice(3)).toEqual([
    [2, 'bedarfsgemeinschaft', 800_00, 'angeordnet'],
    [3, 'bedarfsgemeinschaft', 800_00, 'angeordnet'],
  ])
  expect(await befunde(t.umgebung, w.traeger)).toEqual([])
})
