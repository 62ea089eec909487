import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cent, hash, iso, type Kennung, kennung, monat, monateVonBis } from '../../kern/index.ts'
import { type Akteur, arbeiteAb, mitRechten, type Tx } from '../../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../technik/pruefung.ts'
import { ZAHLUNG_BEARBEITER } from '../bearbeiter.ts'
import { listSalden } from '../hauptbuch/hauptbuchSql.ts'
import { gezahlteMonate } from '../plandifferenz.ts'
import {
  befunde,
  DURCHGESEHEN,
  musterIban,
  musterkonto,
  musterposten,
  ordneAn,
  type Zahlwelt,
  zahlwelt,
} from '../pruefung.ts'
import { pruefeSepaDateien } from '../sepa/pruefeSepa.ts'
import { listZahlungen } from '../zahlungSql.ts'
import { ladeZahlungsstand } from '../zahlungsstand.ts'
import { vermerkeAuffaelligkeiten } from './auffaelligkeiten/vermerke.ts'
import { ladeDatei, ladeDateien } from './dateien.ts'
import { listDateien } from './dateiSql.ts'
import { gibFrei, verwirf } from './freigabe.ts'
import type { Laufinhalt, LaufMitStand, Laufwunsch } from './lauf.ts'
import { insertLaufereignis, loadLauf } from './laufSql.ts'
import { legeLaufAn } from './legeLaufAn.ts'
import { listBeiseite } from './planungSql.ts'
import { ladeLaufbericht, ladeLaufvorschlaege, listZahlerkonten, setzeFort } from './uebersicht.ts'
import { listHerkunft } from './uebersichtSql.ts'

let t: TestDatenbank
let w: Zahlwelt
const jan = monat('2026-01')
const system = (): Akteur => ({ art: 'system', auftrag: 'pruefung', traeger: w.traeger })
const imSystem = <T>(fn: (tx: Tx) => Promise<T>): Promise<T> => mitRechten(t.db, system(), fn)
const neuerFall = (): Kennung<'Leistungsfall'> => kennung(t.umgebung.kennung())
const arbeite = () => arbeiteAb(t.umgebung, ZAHLUNG_BEARBEITER)
const refVon = (l: LaufMitStand) => ({ traeger: l.traeger, lauf: l.id })
const lade = (l: LaufMitStand) => imSystem((tx) => loadLauf(tx, refVon(l)))

const umstaende = () => ({
  jetzt: t.uhr.jetzt(),
  heute: t.uhr.heute(),
  kennung: t.umgebung.kennung,
  zufall: t.umgebung.zufall,
})
function starte(wunsch: Laufwunsch, zahlerkonto = w.zahlerkonto) {
  const { akteur } = w.jobcenter.a
  return mitRechten(t.db, akteur, (tx) =>
    legeLaufAn(tx, umstaende(), { ...wunsch, traeger: w.traeger, zahlerkonto, von: akteur.bediensteter }),
  )
}
async function plane(wunsch: Laufwunsch): Promise<LaufMitStand> {
  const r = await starte(wunsch)
  if (!r.ok) throw new Error(r.ablehnung.art)
  await arbeite()
  return lade(r.wert)
}
const inhaltVon = (l: LaufMitStand): Laufinhalt => {
  if (l.stand.zustand === 'angelegt' || l.stand.zustand === 'verworfen') throw new Error(l.stand.zustand)
  return l.stand.inhalt
}
const gib = (l: LaufMitStand, wer = w.jobcenter.a2, inhalt = inhaltVon(l)) =>
  mitRechten(t.db, wer.akteur, async (tx) => {
    const werJetzt = { von: wer.akteur.bediensteter, jetzt: t.uhr.jetzt() }
    await vermerkeAuffaelligkeiten(tx, werJetzt, refVon(l), DURCHGESEHEN)
    return gibFrei(tx, werJetzt, refVon(l), inhalt)
  })
const werfe = (l: LaufMitStand, grund = 'falsches Konto') =>
  mitRechten(t.db, w.jobcenter.a2.akteur, (tx) =>
    verwirf(tx, { von: w.jobcenter.a2.akteur.bediensteter, jetzt: t.uhr.jetzt() }, refVon(l), grund),
  )
const zahlungen = (fall: Kennung<'Leistungsfall'>) => imSystem((tx) => listZahlungen(tx, w.traeger, fall))

beforeAll(async () => {
  t = await testDatenbank({ uhr: '2025-12-15T10:00' })
  w = await zahlwelt(t.umgebung)
}, 120_000)
afterAll(() => t.schliesse())

describe('the road of a monthly run', () => {
  const fall = '01990000-0000-7000-8000-00000000f001' as Kennung<'Leistungsfall'>
  let lauf: LaufMitStand
  beforeAll(async () => {
    const monate = monateVonBis(jan, monat('2026-03'))
    const plan = monate.flatMap((m) => musterposten(w, m, 563_00, 400_00, 350_00))
    await ordneAn(t.umgebung, w, { fall, regelt: monate, plan })
    lauf = await plane({ art: 'monat', monat: jan })
  })

  test('is planned: count, sum and hash stand, nothing has left', async () => {
    expect([iso(lauf.uebergabe), iso(lauf.ausfuehrung), iso(lauf.wertstellung)]).toEqual([
      '2025-12-24',
      '2025-12-30',
      '2025-12-31',
    ])
    expect(inhaltVon(lauf)).toMatchObject({ anzahl: 2, summe: 963_00 })
    expect((await zahlungen(fall)).map((z) => z.zustand)).toEqual([
      'eingeplant',
      'eingeplant',
      ...Array(4).fill('angeordnet'),
    ])
    await expect(imSystem((tx) => ladeDateien(tx, refVon(lauf)))).rejects.toThrow('not released')
    expect((await imSystem((tx) => listDateien(tx, refVon(lauf)))).map((d) => [d.urteil, d.regeln])).toEqual([
      ['angenommen', []],
    ])
  })

  test('PAY-19: not released by who made it, nor over another count, sum or hash', async () => {
    const inhalt = inhaltVon(lauf)
    expect(await gib(lauf, w.jobcenter.a)).toEqual({ ok: false, ablehnung: { art: 'gleichePerson' } })
    for (const falsch of [
      { ...inhalt, anzahl: 3 },
      { ...inhalt, summe: cent(963_01) },
      { ...inhalt, hash: hash('0'.repeat(64)) },
    ])
      expect(await gib(lauf, w.jobcenter.a2, falsch)).toEqual({
        ok: false,
        ablehnung: { art: 'inhaltGeaendert', inhalt },
      })
  })

  test('PAY-19: the database refuses the same person even if the program does not', async () => {
    const inhalt = inhaltVon(lauf)
    await expect(
      mitRechten(t.db, w.jobcenter.a.akteur, (tx) =>
        insertLaufereignis(tx, {
          lauf,
          nr: 2,
          vorher: 'geplant',
          zustand: 'freigegeben',
          von: lauf.angelegtVon,
          am: t.uhr.jetzt(),
          anzahl: inhalt.anzahl,
          summeCent: inhalt.summe,
          hash: inhalt.hash,
          grund: null,
        }),
      ),
    ).rejects.toThrow('laufereignis_vier_augen')
  })

  test('released by a second person it is posted and may leave; once', async () => {
    expect(await gib(lauf)).toEqual({ ok: true, wert: null })
    expect(await gib(lauf)).toEqual({ ok: false, ablehnung: { art: 'nichtGeplant', zustand: 'freigegeben' } })
    await arbeite()
    expect((await lade(lauf)).stand.zustand).toBe('uebergeben')
    expect((await zahlungen(fall)).map((z) => z.zustand).slice(0, 2)).toEqual(['uebergeben', 'uebergeben'])
    expect(await werfe(lauf)).toEqual({ ok: false, ablehnung: { art: 'nichtMehrMoeglich', zustand: 'uebergeben' } })
  })

  test('PAY-03, PAY-18: sums of run, file and ledger agree, and the file is the same each time', async () => {
    const dateien = await imSystem((tx) => ladeDateien(tx, refVon(lauf)))
    const nochmal = await imSystem((tx) => ladeDateien(tx, refVon(lauf)))
    expect(dateien.map((d) => d.name)).toEqual(['98802_2025-12-30_monat-1_datei-1.xml'])
    expect(nochmal.map((d) => Buffer.from(d.bytes).toString('base64'))).toEqual(
      dateien.map((d) => Buffer.from(d.bytes).toString('base64')),
    )
    // what goes out one at a time is what stands in the set, byte for byte
    const einzeln = await imSystem((tx) => ladeDatei(tx, refVon(lauf), 1))
    expect([einzeln?.sha256, Buffer.from(einzeln?.bytes ?? [])]).toEqual([
      createHash('sha256')
        .update(dateien[0]?.bytes ?? '')
        .digest('hex'),
      Buffer.from(dateien[0]?.bytes ?? []),
    ])
    expect(await imSystem((tx) => ladeDatei(tx, refVon(lauf), 2))).toBeUndefined()
    const [p] = await pruefeSepaDateien(dateien.map((d) => d.bytes))
    expect(p).toMatchObject({ urteil: 'angenommen', befunde: [], ueberweisungen: 2, summeCent: 96300n })
    const unterwegs = (await imSystem((tx) => listSalden(tx, w.traeger))).filter((s) => s.kontoart === 'unterwegs')
    expect(unterwegs.map((s) => [s.titel, s.saldoCent])).toEqual([
      ['1101/681 12', -563_00],
      ['kommunal/unterkunft', -400_00],
    ])
    expect(await befunde(t.umgebung, w.traeger)).toEqual([])
  })

  test('PAY-07: the landlord reads rent and his own number, nothing of need', async () => {
    const [datei] = await imSystem((tx) => ladeDateien(tx, refVon(lauf)))
    const text = new TextDecoder().decode(datei?.bytes)
    expect(text).toMatch(/<Ustrd>Bürgergeld 01\.2026 Ref [0-9A-Z]{4}-[0-9A-Z]{4}<\/Ustrd>/)
    expect(text).toMatch(
      /<Nm>Wohnbau 'Heim' &amp; Co\. KG<\/Nm>.*<Ustrd>Miete 01\.2026 WE 17 Ref [0-9A-Z-]{9}<\/Ustrd>/,
    )
  })

  test('the page of a run: files, sums by bearer, how far it is; the id on a statement leads back', async () => {
    const bericht = await imSystem((tx) => ladeLaufbericht(tx, refVon(lauf)))
    expect(bericht).toMatchObject({
      beiseite: [],
      titelsummen: [
        { leistungsart: 'regelbedarf', kostentraeger: 'bund', summe: 563_00 },
        { leistungsart: 'unterkunft', kostentraeger: 'kommune', summe: 400_00 },
      ],
      fortschritt: { geplant: 2, gebucht: 2 },
    })
    const [datei] = await imSystem((tx) => ladeDateien(tx, refVon(lauf)))
    const kennzeichen = /<EndToEndId>([^<]+)</.exec(new TextDecoder().decode(datei?.bytes))?.[1] ?? ''
    const [herkunft] = await imSystem((tx) =>
      listHerkunft(tx, w.traeger, { art: 'endToEndId', endToEndId: kennzeichen }),
    )
    expect(herkunft).toMatchObject({ fall, monat: jan, lauf: lauf.id })
    const kurz = kennzeichen.split('-').slice(1, 3).join('-')
    const nachKurz = await imSystem((tx) => listHerkunft(tx, w.traeger, { art: 'kurz', kurz }))
    expect(nachKurz.map((h) => h.endToEndId)).toEqual([kennzeichen])
    expect(await imSystem((tx) => listHerkunft(tx, w.traeger, { art: 'kurz', kurz: '0000-0000' }))).toEqual([])
  })

  test('a change afterwards: the rise is paid at once, the fall is listed, nothing is taken back', async () => {
    const stand = await imSystem((tx) => ladeZahlungsstand(tx, w.traeger, fall))
    expect(gezahlteMonate(stand)).toEqual([jan])
    const hoch = [...musterposten(w, jan, 600_00, 400_00, 350_00)]
    const r = await ordneAn(t.umgebung, w, { fall, regelt: [jan], plan: hoch })
    if (r.wiederholt) throw new Error('booked before')
    expect(r.differenz.sofort.map((p) => [p.leistungsart, p.betrag])).toEqual([['regelbedarf', 37_00]])
    const runter = musterposten(w, jan, 500_00, 400_00, 350_00)
    const s = await ordneAn(t.umgebung, w, { fall, regelt: [jan], plan: runter })
    if (s.wiederholt) throw new Error('booked before')
    // 563,00 have left; the open 37,00 are dropped; 63,00 are too much
    expect(s.differenz.ueberzahlung.map((u) => [u.kostentraeger, u.betrag])).toEqual([['bund', 63_00]])
    expect(s.differenz.entfaellt.map((p) => p.betrag)).toEqual([37_00])
    expect(await befunde(t.umgebung, w.traeger)).toEqual([])
  })
})

describe('other runs', () => {
  beforeEach(() => t.uhr.stelle('2025-12-16T09:00'))

  test('the day takes what is due, also regular payments that missed their month', async () => {
    const fall = neuerFall()
    t.uhr.stelle('2025-12-15T10:00')
    const monate = [monat('2025-12'), jan, monat('2026-02')]
    await ordneAn(t.umgebung, w, { fall, regelt: monate, plan: monate.flatMap((m) => musterposten(w, m, 10_00, 0)) })
    t.uhr.stelle('2025-12-16T09:00')
    const erster = await plane({ art: 'tag', tag: t.uhr.heute() })
    expect((await zahlungen(fall)).map((z) => z.zustand)).toEqual(['eingeplant', 'angeordnet', 'angeordnet'])
    // the run of January is over: its day of hand-over brings it with the day's run
    t.uhr.stelle('2025-12-24T09:00')
    await plane({ art: 'tag', tag: t.uhr.heute() })
    expect((await zahlungen(fall)).map((z) => z.zustand)).toEqual(['eingeplant', 'eingeplant', 'angeordnet'])
    expect(inhaltVon(erster).anzahl).toBeGreaterThanOrEqual(1)
  })

  test('a discarded run lets its payments go with the next one, under new ids', async () => {
    const fall = neuerFall()
    t.uhr.stelle('2026-02-02T09:00')
    await ordneAn(t.umgebung, w, { fall, regelt: [jan], plan: musterposten(w, jan, 20_00, 0) })
    t.uhr.stelle('2026-02-03T09:00')
    const erster = await plane({ art: 'tag', tag: t.uhr.heute() })
    expect(await werfe(erster, ' ')).toEqual({ ok: false, ablehnung: { art: 'grundFehlt' } })
    const r = await werfe(erster)
    expect(r.ok && r.wert.zurueckgestellt).toBe(inhaltVon(erster).anzahl)
    expect((await zahlungen(fall)).map((z) => z.zustand)).toEqual(['zurueckgestellt'])
    const zweiter = await plane({ art: 'tag', tag: t.uhr.heute() })
    expect([erster.nummer, zweiter.nummer]).toEqual([1, 2])
    expect(inhaltVon(zweiter).summe).toBe(inhaltVon(erster).summe)
    expect(inhaltVon(zweiter).hash).not.toBe(inhaltVon(erster).hash)
    await gib(zweiter)
    await arbeite()
    expect(await befunde(t.umgebung, w.traeger)).toEqual([])
  })

  test('what is ordered after the run of the day was released goes with a second one of the same day', async () => {
    t.uhr.stelle('2026-05-04T09:00')
    const tag = (t.uhr.heute() + 1) as ReturnType<typeof t.uhr.heute>
    const fall = neuerFall()
    await ordneAn(t.umgebung, w, { fall, regelt: [jan], plan: musterposten(w, jan, 20_00, 0) })
    const erster = await plane({ art: 'tag', tag })
    expect((await plane({ art: 'tag', tag })).id).toBe(erster.id)
    await gib(erster)
    await arbeite()
    const spaeter = neuerFall()
    await ordneAn(t.umgebung, w, { fall: spaeter, regelt: [jan], plan: musterposten(w, jan, 21_00, 0) })
    const zweiter = await plane({ art: 'tag', tag })
    expect([zweiter.nummer, inhaltVon(zweiter).summe]).toEqual([2, 21_00])
    await gib(zweiter)
    await arbeite()
    expect(await befunde(t.umgebung, w.traeger)).toEqual([])
  })

  test('who certifies may plan and discard, not release; of two releases at once one counts', async () => {
    t.uhr.stelle('2026-05-06T09:00')
    await ordneAn(t.umgebung, w, { fall: neuerFall(), regelt: [jan], plan: musterposten(w, jan, 22_00, 0) })
    t.uhr.stelle('2026-05-07T09:00')
    const { f, f2 } = w.jobcenter
    const planeAls = async (wer: typeof f) => {
      const von = wer.akteur.bediensteter
      const wunsch = { art: 'tag' as const, tag: t.uhr.heute(), traeger: w.traeger, zahlerkonto: w.zahlerkonto, von }
      const r = await mitRechten(t.db, wer.akteur, (tx) => legeLaufAn(tx, umstaende(), wunsch))
      if (!r.ok) throw new Error(r.ablehnung.art)
      await arbeite()
      return lade(r.wert)
    }
    const erster = await planeAls(f)
    const r = await mitRechten(t.db, f2.akteur, (tx) =>
      verwirf(tx, { von: f2.akteur.bediensteter, jetzt: t.uhr.jetzt() }, refVon(erster), 'falscher Tag'),
    )
    expect(r).toEqual({ ok: true, wert: { zurueckgestellt: 1 } })
    const zweiter = await planeAls(f)
    await expect(gib(zweiter, f2)).rejects.toThrow('row-level security')
    const beide = await Promise.all([gib(zweiter, w.jobcenter.a), gib(zweiter, w.jobcenter.a2)])
    expect(beide.map((b) => b.ok).sort()).toEqual([false, true])
    await arbeite()
    expect((await lade(zweiter)).stand.zustand).toBe('uebergeben')
  })

  test('a payment a run has taken is not replaced, also if the run is discarded', async () => {
    const fall = neuerFall()
    t.uhr.stelle('2026-02-02T09:00')
    await ordneAn(t.umgebung, w, { fall, regelt: [jan], plan: musterposten(w, jan, 20_00, 0) })
    t.uhr.stelle('2026-02-04T09:00')
    const lauf = await plane({ art: 'tag', tag: t.uhr.heute() })
    await werfe(lauf)
    const r = await ordneAn(t.umgebung, w, { fall, regelt: [jan], plan: musterposten(w, jan, 15_00, 0) })
    expect(r.wiederholt || r.differenz.ueberzahlung.map((u) => u.betrag)).toEqual([5_00])
    expect((await zahlungen(fall)).map((z) => z.zustand)).toEqual(['zurueckgestellt'])
  })

  test('what cannot be paid is set aside with its reason and stays open; the run goes on (REL-16)', async () => {
    t.uhr.stelle('2026-03-02T09:00')
    const inhaber = { art: 'traeger' as const, id: w.traeger }
    const offen = await musterkonto(t.umgebung, w.jobcenter, {
      inhaber,
      name: 'Offen',
      iban: musterIban(7),
      offen: true,
    })
    const schweiz = await musterkonto(t.umgebung, w.jobcenter, { inhaber, name: 'Urs', iban: 'CH9300762011623852957' })
    const faelle = []
    for (const konto of [offen, schweiz, w.haushaltskonto]) {
      const fall = neuerFall()
      faelle.push(fall)
      await ordneAn(
        t.umgebung,
        { ...w, haushaltskonto: konto },
        { fall, regelt: [jan], plan: musterposten({ ...w, haushaltskonto: konto }, jan, 30_00, 0) },
      )
    }
    t.uhr.stelle('2026-03-03T09:00')
    const lauf = await plane({ art: 'tag', tag: t.uhr.heute() })
    const beiseite = await imSystem((tx) => listBeiseite(tx, refVon(lauf)))
    expect(beiseite.map((b) => b.grund).sort()).toEqual(['kontoNichtBestaetigt', 'landOhneAnschrift'])
    const zustaende = await Promise.all(faelle.map(async (f) => (await zahlungen(f)).map((z) => z.zustand)))
    expect(zustaende).toEqual([['angeordnet'], ['angeordnet'], ['eingeplant']])
    expect(await befunde(t.umgebung, w.traeger)).toEqual([])
  })

  test('what waits is proposed, what stands still is set going again', async () => {
    t.uhr.stelle('2026-04-15T09:00')
    const fall = neuerFall()
    const mai = monat('2026-05')
    const plan = [...musterposten(w, jan, 7_00, 0), ...musterposten(w, mai, 8_00, 0)]
    await ordneAn(t.umgebung, w, { fall, regelt: [jan, mai], plan })
    const vorschlaege = async () =>
      (await imSystem((tx) => ladeLaufvorschlaege(tx, w.traeger, t.uhr.heute()))).vorschlaege.map((v) => [
        v.wunsch.art,
        iso(v.uebergabe),
        v.draengt,
      ])
    // 30.04. is the last bank day, 29.04. the execution, 27.04. the hand-over
    expect((await vorschlaege()).at(-1)).toEqual(['monat', '2026-04-27', false])
    t.uhr.stelle('2026-04-16T09:00')
    expect(await vorschlaege()).toEqual([
      ['tag', '2026-04-16', true],
      ['monat', '2026-04-27', false],
    ])
    const r = await starte({ art: 'monat', monat: mai })
    if (!r.ok) throw new Error(r.ablehnung.art)
    expect(await vorschlaege()).toEqual([['tag', '2026-04-16', true]])
    await imSystem((tx) => sql`DELETE FROM technik.auftrag`.execute(tx)) // the job is lost
    await arbeite()
    expect((await lade(r.wert)).stand.zustand).toBe('angelegt')
    expect(await mitRechten(t.db, w.jobcenter.a.akteur, (tx) => setzeFort(tx, refVon(r.wert)))).toBe(true)
    await arbeite()
    const lauf = await lade(r.wert)
    expect(inhaltVon(lauf).anzahl).toBe(1)
    expect(await mitRechten(t.db, w.jobcenter.a.akteur, (tx) => setzeFort(tx, refVon(lauf)))).toBe(false)
    expect((await imSystem((tx) => listZahlerkonten(tx, w.traeger))).map((k) => k.konto)).toContain(w.zahlerkonto.konto)
  })

  test('a run with nothing to pay ends by itself', async () => {
    t.uhr.stelle('2026-09-15T09:00')
    const lauf = await plane({ art: 'monat', monat: monat('2026-10') })
    expect(lauf.stand).toEqual({ zustand: 'verworfen', nr: 1, grund: 'Es ist nichts zu zahlen.' })
  })

  test('PAY-10: not on a closed day, not too early, not too late, only from an own confirmed account', async () => {
    t.uhr.stelle('2026-06-15T09:00')
    const ablehnung = async (wunsch: Laufwunsch, konto = w.zahlerkonto) => {
      const r = await starte(wunsch, konto)
      return r.ok ? 'ok' : r.ablehnung.art
    }
    expect(await ablehnung({ art: 'tag', tag: (t.uhr.heute() + 5) as ReturnType<typeof t.uhr.heute> })).toBe(
      'keinBanktag',
    )
    expect(await ablehnung({ art: 'monat', monat: monat('2026-06') })).toBe('zuSpaet')
    expect(await ablehnung({ art: 'monat', monat: monat('2026-08') })).toBe('zuFrueh')
    expect(await ablehnung({ art: 'monat', monat: monat('2026-07') }, w.haushaltskonto)).toBe('zahlerkontoFremd')
    const offen = await musterkonto(t.umgebung, w.jobcenter, {
      inhaber: { art: 'traeger', id: w.traeger },
      name: 'Neu',
      iban: musterIban(8),
      offen: true,
    })
    expect(await ablehnung({ art: 'monat', monat: monat('2026-07') }, offen)).toBe('zahlerkontoNichtBestaetigt')
  })

  test('REL-12: twenty start the same run at once, there is one', async () => {
    t.uhr.stelle('2026-06-16T09:00')
    const alle = await Promise.all(Array.from({ length: 20 }, () => starte({ art: 'monat', monat: monat('2026-07') })))
    const ids = new Set(alle.map((r) => (r.ok ? r.wert.id : r.ablehnung.art)))
    expect(ids.size).toBe(1)
    const { rows } = await imSystem((tx) => sql`SELECT id FROM zahlung.lauf WHERE monat = '2026-07'`.execute(tx))
    expect(rows.length).toBe(1)
  })
})
