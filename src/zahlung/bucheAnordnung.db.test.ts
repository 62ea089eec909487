import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import zaehlung from '../../tools/zaehlung.json' with { type: 'json' }
import { cent, iso, type Kennung, kennung, type Monat, monat, monateVonBis } from '../kern/index.ts'
import { type Akteur, mitRechten, oeffneDb } from '../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../technik/pruefung.ts'
import { listBuchungenDerEntscheidung, listSalden } from './hauptbuch/hauptbuchSql.ts'
import { befunde, musterposten, ordneAn, type Zahlwelt, zahlwelt } from './pruefung.ts'
import { listZahlungen } from './zahlungSql.ts'
import { ladeZahlungsstand } from './zahlungsstand.ts'

const feindliche = zaehlung.zaehlung['zahlung.feindlich'][process.env.LANG_LAUF === '1' ? 'lang' : 'kurz']
let t: TestDatenbank
let w: Zahlwelt
const system = (): Akteur => ({ art: 'system', auftrag: 'pruefung', traeger: w.traeger })
const neuerFall = (): Kennung<'Leistungsfall'> => kennung(t.umgebung.kennung())
const neueEntscheidung = (): Kennung<'Entscheidung'> => kennung(t.umgebung.kennung())
const plan = (monate: readonly Monat[], rb: number, kdu: number, vermieter = 0) =>
  monate.flatMap((m) => musterposten(w, m, rb, kdu, vermieter))
const zahlungen = (fall: Kennung<'Leistungsfall'>) =>
  mitRechten(t.db, system(), (tx) => listZahlungen(tx, w.traeger, fall))
const jahr = monateVonBis(monat('2026-01'), monat('2026-12'))

beforeAll(async () => {
  t = await testDatenbank({ uhr: '2025-12-15T10:00' })
  w = await zahlwelt(t.umgebung)
}, 120_000)
afterAll(() => t.schliesse())

describe('a first grant', () => {
  test('becomes one payment for each month and payee, due on the last bank day of the month before', async () => {
    const fall = neuerFall()
    const r = await ordneAn(t.umgebung, w, { fall, regelt: jahr, plan: plan(jahr, 563_00, 400_00, 350_00) })
    expect(r.wiederholt).toBe(false)
    const alle = await zahlungen(fall)
    expect(alle.length).toBe(24)
    const januar = alle.filter((z) => z.monat === monat('2026-01'))
    expect(januar.map((z) => [z.betrag, z.anlass, iso(z.uebergabeAm), iso(z.wertstellungAm), z.zustand])).toEqual([
      [613_00, 'monat', '2025-12-24', '2025-12-31', 'angeordnet'],
      [350_00, 'monat', '2025-12-24', '2025-12-31', 'angeordnet'],
    ])
    expect(await befunde(t.umgebung, w.traeger)).toEqual([])
  })

  test('past months are paid at once, with the run of the next bank day', async () => {
    const fall = neuerFall()
    const monate = [monat('2025-11'), monat('2025-12'), monat('2026-01')]
    const r = await ordneAn(t.umgebung, w, { fall, regelt: monate, plan: plan(monate, 563_00, 0) })
    expect((await zahlungen(fall)).map((z) => [z.anlass, iso(z.uebergabeAm), iso(z.wertstellungAm)])).toEqual([
      ['sofort', '2025-12-16', '2025-12-17'],
      ['sofort', '2025-12-16', '2025-12-17'],
      ['monat', '2025-12-24', '2025-12-31'],
    ])
    expect(r.wiederholt || r.differenz.sofort.map((p) => p.betrag)).toEqual([563_00, 563_00])
  })

  test('§ 26 Abs. 5 SGB II: what is for the insurer is a payment of its own', async () => {
    const fall = neuerFall()
    const [erster] = musterposten(w, monat('2026-01'), 508_59, 0)
    if (erster === undefined) throw new Error('no part')
    const anVersicherung = {
      ...erster,
      leistungsart: 'zuschussVersicherung' as const,
      empfaenger: w.vermieterkonto,
      empfaengerart: 'versicherung' as const,
    }
    await ordneAn(t.umgebung, w, {
      fall,
      regelt: [monat('2026-01')],
      plan: [...musterposten(w, monat('2026-01'), 563_00, 0), anVersicherung],
    })
    expect((await zahlungen(fall)).map((z) => z.betrag)).toEqual([563_00, 508_59])
    expect(await befunde(t.umgebung, w.traeger)).toEqual([])
  })

  test('ordered twice it is booked once; with another plan it is refused', async () => {
    const fall = neuerFall()
    const entscheidung = neueEntscheidung()
    const a = { fall, entscheidung, regelt: jahr, plan: plan(jahr, 563_00, 0) }
    await ordneAn(t.umgebung, w, a)
    const vorher = await zahlungen(fall)
    expect(await ordneAn(t.umgebung, w, a)).toEqual({ wiederholt: true })
    expect(await zahlungen(fall)).toEqual(vorher)
    await expect(ordneAn(t.umgebung, w, { ...a, plan: plan(jahr, 563_01, 0) })).rejects.toThrow('another plan')
  })

  test('fifty at once book once (HKR-07)', async () => {
    const fall = neuerFall()
    const a = { fall, entscheidung: neueEntscheidung(), regelt: jahr, plan: plan(jahr, 563_00, 0) }
    const alle = await Promise.allSettled(Array.from({ length: 50 }, () => ordneAn(t.umgebung, w, a)))
    const gebucht = alle.filter((r) => r.status === 'fulfilled' && !r.value.wiederholt)
    expect(gebucht.length).toBe(1)
    expect((await zahlungen(fall)).length).toBe(12)
  })
})

describe('a change', () => {
  test('replaces what has not been taken by a run, keeps what stays the same, deletes nothing', async () => {
    const fall = neuerFall()
    await ordneAn(t.umgebung, w, { fall, regelt: jahr, plan: plan(jahr, 563_00, 400_00) })
    const entscheidung = neueEntscheidung()
    const [erste, zweite] = [jahr.slice(0, 6), jahr.slice(6)]
    const neu = [...plan(erste, 563_00, 400_00), ...plan(zweite, 563_00, 450_00)]
    await ordneAn(t.umgebung, w, { fall, entscheidung, regelt: jahr, plan: neu })
    const alle = await zahlungen(fall)
    const je = (z: string) => alle.filter((x) => x.zustand === z).map((x) => x.monat)
    expect(je('abgeloest')).toEqual(zweite)
    expect(je('angeordnet')).toEqual(jahr)
    const buchungen = await mitRechten(t.db, system(), (tx) =>
      listBuchungenDerEntscheidung(tx, w.traeger, entscheidung),
    )
    expect(buchungen.length).toBe(12) // six months, Regelbedarf and Unterkunft
    expect(await befunde(t.umgebung, w.traeger)).toEqual([])
  })

  test('a household whose benefit ends gets nothing more; the books say so', async () => {
    const fall = neuerFall()
    await ordneAn(t.umgebung, w, { fall, regelt: jahr, plan: plan(jahr, 563_00, 0) })
    await ordneAn(t.umgebung, w, { fall, regelt: jahr.slice(3), plan: [] })
    const stand = await mitRechten(t.db, system(), (tx) => ladeZahlungsstand(tx, w.traeger, fall))
    expect(stand.offen.map((p) => p.monat)).toEqual(jahr.slice(0, 3))
    expect(await befunde(t.umgebung, w.traeger)).toEqual([])
  })

  test('the books are the sum of what is ordered and not replaced, by title', async () => {
    const salden = await mitRechten(t.db, system(), (tx) => listSalden(tx, w.traeger))
    const aufwand = salden.filter((s) => s.kontoart === 'aufwand')
    const verbindlich = salden.filter((s) => s.kontoart === 'verbindlichkeit')
    expect(aufwand.map((s) => [s.titel, s.saldoCent])).toEqual(verbindlich.map((s) => [s.titel, -s.saldoCent]))
    const offen = await mitRechten(t.db, system(), async (tx) => {
      const { rows } = await sql<{ summe: number }>`
        SELECT sum(z.betrag_cent)::bigint AS summe FROM zahlung.zahlung z
         WHERE NOT EXISTS (SELECT 1 FROM zahlung.ereignis e WHERE e.zahlung = z.id AND e.zustand = 'abgeloest')`.execute(
        tx,
      )
      return rows[0]?.summe
    })
    expect(aufwand.reduce((s, x) => s + x.saldoCent, 0)).toBe(offen)
  })
})

describe('rights', () => {
  const versuch = (akteur: Akteur, befehl: string) =>
    mitRechten(t.db, akteur, async (tx) => sql.raw(befehl).execute(tx))
  const TABELLEN = ['anordnung', 'zahlung', 'posten', 'ereignis', 'ueberzahlung', 'lauf', 'laufereignis', 'vorgang']
  const NUR_SYSTEM = ['ueberweisung', 'beiseite', 'laufportion', 'datei', 'siegel']

  test('LED-02: no update, no delete, no truncate, for nobody', async () => {
    const ersteSpalte = 'traeger_nr'
    for (const tabelle of ['buchung', ...TABELLEN, ...NUR_SYSTEM]) {
      for (const akteur of [w.jobcenter.a.akteur, system(), { art: 'system', auftrag: 'loeschung' } as Akteur]) {
        const befehle = [
          `UPDATE zahlung.${tabelle} SET ${ersteSpalte} = ${ersteSpalte}`,
          `TRUNCATE zahlung.${tabelle} CASCADE`,
          ...(tabelle === 'ueberweisung' ? [] : [`DELETE FROM zahlung.${tabelle}`]),
        ]
        for (const b of befehle) await expect(versuch(akteur, b), b).rejects.toThrow(/permission denied|append-only/)
      }
    }
  })

  test('LED-02: the guard holds against the owner of the tables too', async () => {
    const eigner = oeffneDb(t.ziel, { rolle: 'allegro_eigner', max: 1 })
    for (const befehl of [
      'UPDATE zahlung.buchung SET betrag_cent = 1',
      'DELETE FROM zahlung.buchung',
      'TRUNCATE zahlung.siegel CASCADE',
      'DELETE FROM zahlung.siegelkopf',
    ])
      await expect(sql.raw(befehl).execute(eigner), befehl).rejects.toThrow('append-only')
    await eigner.destroy()
  })

  test('who certifies cannot order, nobody orders for another Jobcenter', async () => {
    const fall = neuerFall()
    const a = { fall, regelt: jahr, plan: plan(jahr, 1_00, 0) }
    const fremd = { ...w.jobcenter.a.akteur, traeger: w.jobcenter.fremd.nutzer.traeger }
    for (const akteur of [w.jobcenter.f.akteur, fremd]) {
      const welt = { ...w, jobcenter: { ...w.jobcenter, a: { ...w.jobcenter.a, akteur } } }
      await expect(ordneAn(t.umgebung, welt, a)).rejects.toThrow('row-level security')
    }
    expect(await zahlungen(fall)).toEqual([])
  })

  test('level J of another Jobcenter sees no payment', async () => {
    const nebenan: Akteur = { ...w.jobcenter.j.akteur, traeger: w.jobcenter.fremd.nutzer.traeger }
    const { rows } = await mitRechten(t.db, nebenan, (tx) => sql`SELECT id FROM zahlung.zahlung`.execute(tx))
    expect(rows).toEqual([])
  })
})

describe('hostile rows, as the role of the application', () => {
  test('LED-01: no unbalanced or one-sided posting, no reversal that does not mirror, no second reversal', async () => {
    const fall = neuerFall()
    const entscheidung = neueEntscheidung()
    await ordneAn(t.umgebung, w, {
      fall,
      entscheidung,
      regelt: [monat('2026-03')],
      plan: plan([monat('2026-03')], 5_00, 0),
    })
    const [b] = await mitRechten(t.db, system(), (tx) => listBuchungenDerEntscheidung(tx, w.traeger, entscheidung))
    if (b === undefined) throw new Error('no posting')
    const fuege = (x: { soll: string; haben: string; betrag: number; storniert?: string | null; person?: string }) =>
      mitRechten(t.db, w.jobcenter.a.akteur, (tx) =>
        sql`INSERT INTO zahlung.buchung (traeger_nr, id, vorgang, soll, haben, betrag_cent, titel, leistungsart, kostentraeger,
                                         monat, fall, entscheidung, person, zahlung, storniert, gebucht_am)
            VALUES (${w.traeger}, ${t.umgebung.kennung()}, ${b.vorgang}, ${x.soll}, ${x.haben}, ${x.betrag}, ${b.titel},
                    ${b.leistungsart}, ${b.kostentraeger}, '2026-03', ${fall}, ${entscheidung}, ${x.person ?? 'P1'},
                    ${b.zahlung}, ${x.storniert ?? null}, now())`.execute(tx),
      )
    const recht = { soll: 'verbindlichkeit', haben: 'aufwand', betrag: 5_00, storniert: b.id }
    for (const falsch of [
      { ...recht, betrag: 0 },
      { ...recht, betrag: -5_00 },
      { ...recht, betrag: 4_99 },
      { ...recht, soll: 'aufwand', haben: 'aufwand' },
      { ...recht, soll: 'aufwand', haben: 'verbindlichkeit' },
      { ...recht, soll: 'bank', haben: 'aufwand' },
      { ...recht, soll: 'kasse', storniert: null },
      { ...recht, storniert: null, person: 'P9' },
      { ...recht, storniert: t.umgebung.kennung() },
    ])
      await expect(fuege(falsch), JSON.stringify(falsch)).rejects.toThrow(/violates/)
    await fuege(recht)
    await expect(fuege(recht)).rejects.toThrow('buchung_storno_einmal')
    // the reversal is well-formed, but nobody replaced the payment: the nightly check says so
    expect((await befunde(t.umgebung, w.traeger)).map((x) => x.regel)).toEqual(['LED-12', 'LED-03'])
  })

  test('LED-01: whatever rows are tried at random, no transaction is out of balance', async () => {
    const fall = neuerFall()
    const entscheidung = neueEntscheidung()
    await ordneAn(t.umgebung, w, {
      fall,
      entscheidung,
      regelt: [jahr[4] as Monat],
      plan: plan([jahr[4] as Monat], 9_00, 4_00),
    })
    const echte = await mitRechten(t.db, system(), (tx) => listBuchungenDerEntscheidung(tx, w.traeger, entscheidung))
    const konto = fc.constantFrom('aufwand', 'verbindlichkeit', 'unterwegs', 'bank', 'verwahrung', 'kasse', '')
    const zeile = fc.record({
      soll: konto,
      haben: konto,
      betrag: fc.oneof(fc.constantFrom(0, -1, 4_00, 9_00), fc.integer({ min: -10_00, max: 10_00 })),
      storniert: fc.constantFrom(null, ...echte.map((b) => b.id)),
      titel: fc.constantFrom('1101/681 12', 'kommunal/unterkunft', 'sonst'),
      traeger: fc.constantFrom<string>(w.traeger, w.traeger, '98803'),
    })
    let angenommen = 0
    for (const z of fc.sample(zeile, { numRuns: feindliche, seed: 20261122 })) {
      const [b] = echte
      angenommen += await mitRechten(t.db, w.jobcenter.a.akteur, (tx) =>
        sql`INSERT INTO zahlung.buchung (traeger_nr, id, vorgang, soll, haben, betrag_cent, titel, leistungsart, kostentraeger,
                                         monat, fall, entscheidung, person, zahlung, storniert, gebucht_am)
            VALUES (${z.traeger}, ${t.umgebung.kennung()}, ${b?.vorgang}, ${z.soll}, ${z.haben}, ${z.betrag}, ${z.titel},
                    ${b?.leistungsart}, ${b?.kostentraeger}, '2026-05', ${fall}, ${entscheidung}, 'P1', ${b?.zahlung},
                    ${z.storniert}, now())`.execute(tx),
      ).then(
        () => 1,
        () => 0,
      )
    }
    expect(angenommen).toBeLessThan(feindliche)
    const unausgeglichen = (await befunde(t.umgebung, w.traeger)).filter(
      (x) => x.was.includes('balance') || x.was.includes('moves'),
    )
    expect(unausgeglichen).toEqual([])
  })

  test('LED-05: a payment takes no step that is not in the table', async () => {
    const fall = neuerFall()
    await ordneAn(t.umgebung, w, { fall, regelt: [monat('2026-03')], plan: plan([monat('2026-03')], 5_00, 0) })
    const [z] = await zahlungen(fall)
    const schritt = (nr: number, vorher: string, zustand: string) =>
      mitRechten(t.db, w.jobcenter.a.akteur, (tx) =>
        sql`INSERT INTO zahlung.ereignis (traeger_nr, zahlung, nr, vorige_nr, vorher, zustand, lauf, entscheidung, am)
            VALUES (${w.traeger}, ${z?.id}, ${nr}, ${nr === 1 ? null : nr - 1}, ${vorher}, ${zustand}, NULL, ${z?.entscheidung}, now())`.execute(
          tx,
        ),
      )
    for (const [nr, vorher, zustand] of [
      [1, 'angeordnet', 'uebergeben'],
      [1, 'eingeplant', 'abgeloest'],
      [2, 'eingeplant', 'uebergeben'],
      [0, 'angeordnet', 'abgeloest'],
      [1, 'angeordnet', 'eingeplant'], // without a run
    ] as const)
      await expect(schritt(nr, vorher, zustand), `${nr} ${vorher} ${zustand}`).rejects.toThrow(/violates/)
    await schritt(1, 'angeordnet', 'abgeloest')
    await expect(schritt(2, 'abgeloest', 'eingeplant')).rejects.toThrow(/violates/)
    expect(cent(5_00)).toBe(z?.betrag)
  })
})
