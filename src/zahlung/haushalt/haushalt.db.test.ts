import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cent, datum, iso, isoMonat, type Kennung, kennung, type Monat, monat, summe } from '../../kern/index.ts'
import { mitRechten, type Tx } from '../../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../technik/pruefung.ts'
import { auszug, belastung, type Gelaufen, laufBisZurBank, melde, rueckgabe, umsatz } from '../bank/bankProben.ts'
import { bucheAnordnung } from '../bucheAnordnung.ts'
import { berichtigeEingang, bucheEinzahlung } from '../bucheEingang.ts'
import { bucheErlass } from '../bucheErlass.ts'
import { listForderungen } from '../forderungSql.ts'
import { listSalden } from '../hauptbuch/hauptbuchSql.ts'
import { loadLauf } from '../lauf/laufSql.ts'
import { listTitelsummen } from '../lauf/uebersichtSql.ts'
import { befunde, musterposten, ordneAn, type Zahlwelt, zahlwelt } from '../pruefung.ts'
import { ladeAltersliste } from './alter.ts'
import { ladeHaushaltsjahr } from './jahr.ts'
import { ausgaben, saldo } from './konten.ts'
import { nachHaushaltstiteln } from './lauftitel.ts'
import { ladeMonatszusammenstellung } from './monat.ts'
import { ladeTagesnachweis, nachweisJson } from './nachweis.ts'
import { listNachweistage } from './nachweisSql.ts'
import { listBuchungssummen } from './summenSql.ts'
import { ladeUnterkunftsjahr } from './unterkunft.ts'

let t: TestDatenbank
let w: Zahlwelt
let erster: Gelaufen
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
    erster = await laufBisZurBank(t.umgebung, w, { art: 'tag', tag: datum('2025-12-16') })
    // von: NW 2025 = 27,6 + 35,2 + 9,3 = 72,1 % (§ 46 SGB II, BBFestV 2025); 800,02 × 0,721 = 576,81442
    expect(monate(await jahr(2025))).toEqual([['2025-12', 800_02, 576_81, 223_21]])
    expect((await jahr(2026)).monate).toEqual([])
  })

  test('§ 46 Abs. 11 Satz 3: what is handed over in December for January counts for January', async () => {
    const { ref } = await laufBisZurBank(t.umgebung, w, { art: 'monat', monat: jan })
    const lauf = await lies((tx) => loadLauf(tx, ref))
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

  test('LED-03: an Erlass, a payment that came back and a receipt put right stand in the columns of their month', async () => {
    const { a2 } = w.jobcenter
    const u = { jetzt: t.uhr.jetzt(), heute: t.uhr.heute(), kennung: t.umgebung.kennung }
    await mitRechten(
      t.db,
      a2.akteur,
      async (tx) => {
        const [f] = await listForderungen(tx, { traeger: w.traeger, fall })
        const [eingang] = f?.eingaenge ?? []
        if (f === undefined || eingang === undefined) throw new Error('no claim')
        const von = a2.akteur.bediensteter
        const berichtigung = { traeger: w.traeger, fall, eingang: eingang.id, grund: 'falscher Fall' }
        expect((await berichtigeEingang(tx, { ...u, von }, berichtigung)).ok).toBe(true)
        const erlass = { traeger: w.traeger, fall, forderung: f.id, verfahren: kennung<'Verfahren'>(u.kennung()) }
        expect((await bucheErlass(tx, u, { ...erlass, betrag: cent(25_00), von })).ok).toBe(true)
      },
      { serialisierbar: t.umgebung },
    )
    const [u1] = erster.ueberweisungen
    if (u1 === undefined) throw new Error('no transfer')
    const unbekannt = umsatz('gutschrift', 12_34, { vorgang: 'PMNT/RCDT/ESCT', tag: u.heute })
    const eintraege = [...belastung(erster), ...rueckgabe(u1, 'AC04', u.heute), unbekannt]
    await melde(t.umgebung, w, 'camt.053.001.08', auszug(eintraege))

    const { zeilen, gesamt } = await lies((tx) => ladeMonatszusammenstellung(tx, w.traeger, monat('2026-03')))
    expect(zeilen.map((z) => [z.titel, z.leistungsart])).toEqual([
      ['1101/681 12', 'regelbedarf'],
      ['kommunal/unterkunft', 'unterkunft'],
      ['', 'verwahrung'],
    ])
    expect(zeilen[1]?.bewegt).toMatchObject({
      angeordnet: 0,
      uebergeben: 0,
      ausgefuehrt: 800_02,
      zurueckgekommen: 400_01,
      gefordert: 100_00,
      eingegangen: 0,
      aufgegeben: 25_00,
      andere: 0,
    })
    expect(zeilen[1]?.bestand).toEqual({ verbindlichkeit: 0, unterwegs: 400_01, verwahrung: 400_01, forderung: 75_00 })
    expect(gesamt.bestand.verwahrung).toBe(975_35)
    const dezember = await lies((tx) => ladeMonatszusammenstellung(tx, w.traeger, dez))
    expect(dezember.gesamt.bewegt).toMatchObject({ angeordnet: 3 * 963_01, uebergeben: 3 * 963_01, gefordert: 0 })
  })

  test('the accounts of the last month are the balances of the ledger, each to the cent', async () => {
    const { zeilen } = await lies((tx) => ladeMonatszusammenstellung(tx, w.traeger, monat('2026-03')))
    const salden = await lies((tx) => listSalden(tx, w.traeger))
    expect(salden.length).toBeGreaterThan(6)
    const bestand = { verbindlichkeit: -1, unterwegs: -1, verwahrung: -1, forderung: 1 } as const
    for (const [konto, vorzeichen] of Object.entries(bestand) as [keyof typeof bestand, 1 | -1][])
      for (const z of zeilen) {
        const s = salden.find(
          (x) => x.kontoart === konto && x.leistungsart === z.leistungsart && x.kostentraeger === z.kostentraeger,
        )
        expect(z.bestand[konto], `${konto} ${z.leistungsart}`).toBe(cent(vorzeichen * (s?.saldoCent ?? 0)))
      }
    const alle = await lies((tx) =>
      listBuchungssummen(tx, w.traeger, { von: datum('2000-01-01'), vor: datum('2100-01-01') }),
    )
    for (const s of salden) {
      const meine = alle.filter((b) => b.leistungsart === s.leistungsart && b.kostentraeger === s.kostentraeger)
      expect(saldo(meine, s.kontoart), `${s.kontoart} ${s.leistungsart}`).toBe(s.saldoCent)
    }
  })

  test('HKR-03: the items of each bank day add up to its debit, those of all days to what the Kommune paid', async () => {
    const alle = { von: datum('2025-12-01'), bis: datum('2026-03-31') }
    const tage = await lies((tx) => listNachweistage(tx, w.traeger, alle))
    expect(tage.map((x) => [iso(x.tag), x.zahlungen, x.belastung, x.anderes])).toEqual([
      ['2025-12-16', 2, 800_02, 0],
      ['2025-12-30', 1, 400_01, 0],
      // 40,00 paid in and put right again, 400,01 came back
      ['2026-03-02', 0, 0, -400_01],
    ])
    const pseudonym = (f: string): string => `K-${f.slice(-4)}`
    for (const x of tage) {
      const n = await lies((tx) => ladeTagesnachweis(tx, w.traeger, x.tag, pseudonym))
      const zahlungen = n.zeilen.filter((z) => z.art === 'zahlung')
      expect([n.belastung, n.anderes]).toEqual([x.belastung, x.anderes])
      expect(summe(zahlungen.map((z) => z.betrag))).toBe(x.belastung)
      expect(summe(n.zeilen.map((z) => z.betrag))).toBe(n.gesamt)
      for (const z of n.zeilen) {
        expect(z.pseudonym).toBe('K-f001')
        expect(z.leistungsart).toBe('unterkunft')
      }
      const json = JSON.parse(nachweisJson(n)) as { gesamt_cent: number; posten: { betrag_cent: number }[] }
      expect(json.posten.reduce((s, p) => s + p.betrag_cent, 0)).toBe(json.gesamt_cent)
      expect(nachweisJson(n)).not.toContain(fall)
    }
    const summen = await lies((tx) =>
      listBuchungssummen(tx, w.traeger, { von: datum('2000-01-01'), vor: datum('2100-01-01') }),
    )
    expect(summe(tage.flatMap((x) => [x.belastung, x.anderes]))).toBe(
      ausgaben(summen.filter((b) => b.kostentraeger === 'kommune')),
    )
  })

  test('what is owed and what is held, by age, is what the ledger holds', async () => {
    const lade = (tag: string) => lies((tx) => ladeAltersliste(tx, w.traeger, datum(tag)))
    const klassen = (l: Awaited<ReturnType<typeof lade>>) =>
      [...l.nachAlter, ...l.verwahrtNachAlter].filter((g) => g.anzahl > 0).map((g) => [g.klasse, g.anzahl, g.summe])
    // due on 2026-03-30; 963,01 came back on 2026-03-02, 12,34 came from nobody knows whom
    expect(klassen(await lade('2026-03-30'))).toEqual([
      ['nichtFaellig', 1, 75_00],
      ['bis30', 2, 975_35],
    ])
    expect(klassen(await lade('2026-03-31'))).toEqual([
      ['bis30', 1, 75_00],
      ['bis30', 2, 975_35],
    ])
    expect(klassen(await lade('2026-04-30'))).toEqual([
      ['bis90', 1, 75_00],
      ['bis90', 2, 975_35],
    ])
    expect(klassen(await lade('2027-03-31'))).toEqual([
      ['ueber365', 1, 75_00],
      ['ueber365', 2, 975_35],
    ])
  })

  test('a budget year: paid so far by titles, and what is ordered for its coming months', async () => {
    const fern = [monat('2026-05'), monat('2026-06'), monat('2027-01')]
    await ordneAn(t.umgebung, w, { fall, regelt: fern, plan: fern.flatMap((m) => musterposten(w, m, 500_00, 100_00)) })
    const lade = (j: number) =>
      lies((tx) => ladeHaushaltsjahr(tx, { nr: w.traeger, land: 'NW' }, j, t.uhr.heute())).then((y) =>
        y.titel
          .filter((z) => z.bisher !== 0 || z.angeordnet !== 0)
          .map((z) => [z.titel?.titel, z.bisher, z.angeordnet]),
      )
    // 563,00 paid for January, 563,00 came back in March; Unterkunft 400,01 − 400,01
    expect(await lade(2026)).toEqual([
      ['1101/681 12', 0, 1000_00],
      ['1101/632 11', 0, 144_20],
      ['kommunal/unterkunft', 0, 55_80],
      [undefined, -12_34, 0],
    ])
    expect(await lade(2027)).toEqual([
      ['1101/681 12', 0, 500_00],
      ['1101/632 11', 0, 72_10],
      ['kommunal/unterkunft', 0, 27_90],
    ])
    const y = await lies((tx) => ladeHaushaltsjahr(tx, { nr: w.traeger, land: 'NW' }, 2026, t.uhr.heute()))
    expect(y.monate.map((m) => [isoMonat(m.monat), m.bund, m.kommune])).toEqual([
      ['2026-05', 500_00, 100_00],
      ['2026-06', 500_00, 100_00],
    ])
    expect(await befunde(t.umgebung, w.traeger)).toEqual([])
  })
})
