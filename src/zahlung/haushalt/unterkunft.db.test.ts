import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cent, datum, isoMonat, type Kennung, kennung, type Monat, monat, summe } from '../../kern/index.ts'
import { mitRechten, type Tx } from '../../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../technik/pruefung.ts'
import { bucheAnordnung } from '../bucheAnordnung.ts'
import { bucheEinzahlung } from '../bucheEingang.ts'
import { listSalden } from '../hauptbuch/hauptbuchSql.ts'
import { listTitelsummen } from '../lauf/uebersichtSql.ts'
import { befunde, musterposten, ordneAn, type Zahlwelt, zahleAus, zahlwelt } from '../pruefung.ts'
import { listBewegungen } from './bewegungSql.ts'
import { nachHaushaltstiteln } from './lauftitel.ts'
import { ladeUnterkunftsjahr } from './unterkunft.ts'

let t: TestDatenbank
let w: Zahlwelt
const [nov, dez, jan] = [monat('2025-11'), monat('2025-12'), monat('2026-01')]
const fall = '01990000-0000-7000-8000-00000000f001' as Kennung<'Leistungsfall'>

const lies = <T>(fn: (tx: Tx) => Promise<T>): Promise<T> => mitRechten(t.db, w.jobcenter.a.akteur, fn)
const jahr = (j: number) => lies((tx) => ladeUnterkunftsjahr(tx, { nr: w.traeger, land: 'NW' }, j))
const monate = (y: Awaited<ReturnType<typeof jahr>>) =>
  y.monate.map((m) => [isoMonat(m.monat), m.ausgaben, m.bund, m.kommune])

beforeAll(async () => {
  t = await testDatenbank({ uhr: '2025-12-15T10:00' })
  w = await zahlwelt(t.umgebung)
}, 120_000)
afterAll(() => t.schliesse())

describe('HKR-01, HKR-02: Unterkunft between Bund and Kommune', () => {
  test('nothing paid, nothing to share', async () => {
    expect(await jahr(2025)).toMatchObject({ monate: [], gesamt: { ausgaben: 0, bund: 0, kommune: 0 } })
  })

  test('what is paid at once counts for this year, what is ordered and not handed over for none', async () => {
    await ordneAn(t.umgebung, w, {
      fall,
      regelt: [nov, dez, jan],
      plan: [nov, dez, jan].flatMap((m: Monat) => musterposten(w, m, 563_00, 400_01)),
    })
    expect((await jahr(2025)).gesamt.ausgaben).toBe(0)
    t.uhr.stelle('2025-12-16T10:00') // after the cut-off the next bank day takes it
    await zahleAus(t.umgebung, w, { art: 'tag', tag: datum('2025-12-16') })
    // von: NW 2025 = 27,6 + 35,2 + 9,3 = 72,1 % (§ 46 SGB II, BBFestV 2025); 800,02 × 0,721 = 576,81442
    expect(monate(await jahr(2025))).toEqual([['2025-12', 800_02, 576_81, 223_21]])
    expect((await jahr(2026)).monate).toEqual([])
  })

  test('§ 46 Abs. 11 Satz 3: what is handed over in December for January counts for January', async () => {
    const lauf = await zahleAus(t.umgebung, w, { art: 'monat', monat: jan })
    expect(monate(await jahr(2025))).toEqual([['2025-12', 800_02, 576_81, 223_21]])
    // 400,01 × 0,721 = 288,40721
    expect(monate(await jahr(2026))).toEqual([['2026-01', 400_01, 288_41, 111_60]])

    const summen = await lies((tx) => listTitelsummen(tx, { traeger: w.traeger, lauf: lauf.id }))
    const titel = nachHaushaltstiteln(summen, 'NW', lauf.ausfuehrung)
    expect(titel.map((z) => [z.haushaltsjahr, z.titel, z.betrag])).toEqual([
      [2026, '1101/681 12', 563_00],
      [2026, '1101/632 11', 288_41],
      [2026, 'kommunal/unterkunft', 111_60],
    ])
    // sum by title = sum of run
    if (lauf.stand.zustand !== 'uebergeben') throw new Error(lauf.stand.zustand)
    expect(summe(titel.map((z) => z.betrag))).toBe(lauf.stand.inhalt.summe)
    expect(titel[1]?.unsicher).toContain('BBFestV 2026')
  })

  test('§ 46 Abs. 11 Satz 7: what is paid back lessens the month it comes in', async () => {
    const posten = musterposten(w, dez, 0, 100_00).map(({ monat: m, person, leistungsart, kostentraeger, betrag }) => ({
      monat: m,
      person,
      leistungsart,
      kostentraeger,
      betrag,
    }))
    t.uhr.stelle('2026-03-02T10:00')
    const u = { jetzt: t.uhr.jetzt(), heute: t.uhr.heute(), kennung: t.umgebung.kennung }
    await mitRechten(
      t.db,
      w.jobcenter.a.akteur,
      async (tx) => {
        await bucheAnordnung(tx, u, {
          traeger: w.traeger,
          fall,
          entscheidung: kennung<'Entscheidung'>(t.umgebung.kennung()),
          regelt: [dez],
          plan: musterposten(w, dez, 563_00, 300_01),
          forderungen: [{ person: 'P1', grund: 'einkommenErzielt', faelligAm: datum('2026-03-30'), posten }],
        })
        const r = await bucheEinzahlung(
          tx,
          { ...u, von: w.jobcenter.a.akteur.bediensteter },
          {
            id: kennung<'Einzahlung'>(t.umgebung.kennung()),
            traeger: w.traeger,
            fall,
            auf: { person: 'P1' },
            betrag: cent(40_00),
            eingegangenAm: t.uhr.heute(),
            beleg: 'Auszug 7',
          },
        )
        expect(r.ok).toBe(true)
      },
      { serialisierbar: t.umgebung },
    )
    // 40,00 × 0,721 = 28,84
    expect(monate(await jahr(2026))).toEqual([
      ['2026-01', 400_01, 288_41, 111_60],
      ['2026-03', -40_00, -28_84, -11_16],
    ])
    expect((await jahr(2026)).gesamt).toEqual({ ausgaben: 360_01, bund: 259_57, kommune: 100_44 })
  })

  test('LED-03: the movements are the balances of the ledger, account by account, to the cent', async () => {
    const alle = await lies((tx) =>
      listBewegungen(tx, w.traeger, { von: datum('2000-01-01'), vor: datum('2100-01-01') }),
    )
    const salden = await lies((tx) => listSalden(tx, w.traeger))
    expect(salden.length).toBeGreaterThan(6)
    for (const s of salden) {
      const meine = alle.filter(
        (b) => b.konto === s.kontoart && b.leistungsart === s.leistungsart && b.kostentraeger === s.kostentraeger,
      )
      expect(summe(meine.map((b) => cent(b.soll - b.haben))), `${s.kontoart} ${s.leistungsart}`).toBe(s.saldoCent)
    }
    expect(await befunde(t.umgebung, w.traeger)).toEqual([])
  })
})
