import { afterAll, beforeEach, expect, test } from 'vitest'
import zaehlung from '../../../tools/zaehlung.json' with { type: 'json' }
import { cent, type Kennung, kennung, monat, summe } from '../../kern/index.ts'
import { gesaeterZufall, isoZeitpunkt, mitRechten, plusMillisekunden } from '../../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../technik/pruefung.ts'
import { imSystem, laufBisZurBank } from '../bank/bankProben.ts'
import { weiseNeuAn } from '../bank/ruecklaeufer.ts'
import { listRuecklaeufer } from '../bank/ruecklaeuferSql.ts'
import { listSalden } from '../hauptbuch/hauptbuchSql.ts'
import { befunde, musterposten, ordneAn, type Zahlwelt, zahlwelt } from '../pruefung.ts'
import { listZahlungen } from '../zahlungSql.ts'
import {
  type Barwunsch,
  beantrageBarauszahlung,
  bucheAnweisungZurueck,
  gibBarAus,
  sperreGutschein,
  verwirfBarauszahlung,
} from './barauszahlung.ts'
import { listUmlauf } from './barmeldungSql.ts'
import { insertBarschritt, listBarauszahlungen } from './barSql.ts'
import { lassVerfallen, nimmBarmeldungAuf } from './einloesen.ts'
import { pruefwertVon } from './gutschein.ts'

let t: TestDatenbank
let w: Zahlwelt
const dez = monat('2025-12')
const jan = monat('2026-01')

beforeEach(async () => {
  await t?.schliesse()
  t = await testDatenbank({ uhr: '2025-12-15T10:00' })
  w = await zahlwelt(t.umgebung)
}, 120_000)
afterAll(() => t?.schliesse())

type Wer = 'a' | 'a2'
type Fall = Kennung<'Leistungsfall'>

/** A household with one payment at once, and what it is worth. */
async function offen(betrag: number): Promise<{ readonly fall: Fall; readonly zahlung: Kennung<'Zahlung'> }> {
  const fall = kennung<'Leistungsfall'>(t.umgebung.kennung())
  await ordneAn(t.umgebung, w, { fall, regelt: [dez], plan: musterposten(w, dez, betrag, 0) })
  const [z] = await zahlungen(fall)
  if (z === undefined) throw new Error('nothing was ordered')
  return { fall, zahlung: z.id }
}

const zahlungen = (fall: Fall) => imSystem(t.umgebung, w, (tx) => listZahlungen(tx, w.traeger, fall))
const stand = async (fall: Fall) => (await zahlungen(fall)).map((z) => [z.zustand, z.betrag])
const barstand = async (fall: Fall) =>
  (await imSystem(t.umgebung, w, (tx) => listBarauszahlungen(tx, w.traeger, fall))).map((b) => b.stand)
const umstaende = (wer: Wer) => ({
  jetzt: t.uhr.jetzt(),
  heute: t.uhr.heute(),
  kennung: t.umgebung.kennung,
  zufall: t.umgebung.zufall,
  von: w.jobcenter[wer].akteur.bediensteter,
})
const als = <T>(wer: Wer, fn: Parameters<typeof mitRechten<T>>[2]) =>
  mitRechten(t.db, w.jobcenter[wer].akteur, fn, { serialisierbar: t.umgebung })

const beantrage = (x: { readonly fall: Fall; readonly zahlung: Kennung<'Zahlung'> }, o: Partial<Barwunsch> = {}) =>
  als('a', (tx) =>
    beantrageBarauszahlung(tx, umstaende('a'), {
      traeger: w.traeger,
      weg: 'gutschein',
      grund: 'unaufschiebbar',
      nachweis: 'Kein Geld für Lebensmittel bis zur Überweisung.',
      anschrift: [],
      gezogen: false,
      ...x,
      ...o,
    }),
  )
const gibAus = (fall: Fall, barauszahlung: Kennung<'Barauszahlung'>, wer: Wer = 'a') =>
  als(wer, (tx) => gibBarAus(tx, umstaende(wer), { traeger: w.traeger, fall, barauszahlung }))

async function ausgegeben(x: Awaited<ReturnType<typeof offen>>, o: Partial<Barwunsch> = {}) {
  const b = await beantrage(x, o)
  if (!b.ok) throw new Error(b.ablehnung.art)
  const r = await gibAus(x.fall, b.wert.id)
  if (!r.ok) throw new Error(r.ablehnung.art)
  return r.wert
}

type Zeile = { readonly vorgang: string; readonly nummer: string; readonly betrag: number; readonly am?: string }
const melde = (stand: string, zeilen: readonly Zeile[]) =>
  als('a', (tx) =>
    nimmBarmeldungAuf(tx, umstaende('a'), {
      traeger: w.traeger,
      dateiname: 'kasse.json',
      text: JSON.stringify({
        stand,
        einloesungen: zeilen.map((z) => ({
          vorgang: z.vorgang,
          pruefwert: pruefwertVon(z.nummer),
          betragCent: z.betrag,
          am: z.am ?? isoZeitpunkt(t.uhr.jetzt()),
        })),
      }),
    }),
  )
const verfalle = (hoechstens = 1_000) =>
  imSystem(t.umgebung, w, (tx) => lassVerfallen(tx, umstaende('a'), w.traeger, hoechstens))
const saldo = async (art: string) =>
  (await imSystem(t.umgebung, w, (tx) => listSalden(tx, w.traeger)))
    .filter((s) => s.kontoart === art)
    .reduce((x, s) => x + s.saldoCent, 0)
const gruen = async () => expect(await befunde(t.umgebung, w.traeger)).toEqual([])

test('CASH-01, CASH-02: given out, redeemed once, and in no run', async () => {
  const x = await offen(256_00)
  const { nummer, barauszahlung } = await ausgegeben(x)
  expect(await stand(x.fall)).toEqual([['ausgegeben', 256_00]])
  expect([await saldo('verbindlichkeit'), await saldo('bar')]).toEqual([0, -256_00])
  await gruen()
  expect(await imSystem(t.umgebung, w, (tx) => listUmlauf(tx, w.traeger))).toEqual([
    { pruefwert: pruefwertVon(nummer), betrag: 256_00, gueltigBis: Date.parse('2025-12-16T23:00:00Z') },
  ])
  // never paid a second time: not by another voucher, not by the run of the day
  expect(await beantrage(x)).toEqual({ ok: false, ablehnung: { art: 'nichtOffen' } })
  expect(await gibAus(x.fall, barauszahlung.id)).toEqual({ ok: false, ablehnung: { art: 'schonEntschieden' } })
  t.uhr.stelle('2025-12-16T10:00')
  await expect(laufBisZurBank(t.umgebung, w, { art: 'tag', tag: t.uhr.heute() })).rejects.toThrow('run is verworfen')
  expect(await melde('2025-12-16T09:00:00+01:00', [{ vorgang: 'K1', nummer, betrag: 256_00 }])).toMatchObject({
    ok: true,
    wert: { eingeloest: 1 },
  })
  expect(await stand(x.fall)).toEqual([['ausgezahlt', 256_00]])
  expect([await saldo('bar'), await saldo('barstelle'), await saldo('aufwand')]).toEqual([0, -256_00, 256_00])
  // the same till again changes nothing; another till is refused
  const nochmal = await melde('2025-12-16T09:01:00+01:00', [{ vorgang: 'K1', nummer, betrag: 256_00 }])
  expect(nochmal).toMatchObject({ ok: true, wert: { bekannt: 1, eingeloest: 0 } })
  const zweites = await melde('2025-12-16T09:02:00+01:00', [{ vorgang: 'K2', nummer, betrag: 256_00 }])
  expect(zweites).toMatchObject({ ok: true, wert: { schonEingeloest: 1, eingeloest: 0 } })
  expect(await saldo('barstelle')).toBe(-256_00)
  expect(await barstand(x.fall)).toEqual(['eingeloest'])
  await gruen()
})

test('CASH-01, CASH-02: what nobody redeems is open again the next day and goes with the next run', async () => {
  const x = await offen(256_00)
  const { nummer } = await ausgegeben(x)
  t.uhr.stelle('2025-12-17T02:00')
  // the provider has not said what was redeemed until the end: else it could be paid twice
  await melde('2025-12-16T23:59:59+01:00', [])
  expect(await verfalle()).toEqual([])
  await melde('2025-12-17T00:00:00+01:00', [])
  expect(await verfalle()).toHaveLength(1)
  expect(await verfalle()).toEqual([])
  expect(await stand(x.fall)).toEqual([['zurueckgestellt', 256_00]])
  expect(await barstand(x.fall)).toEqual(['verfallen'])
  expect([await saldo('bar'), await saldo('verbindlichkeit')]).toEqual([0, -256_00])
  await gruen()
  t.uhr.stelle('2025-12-17T10:00')
  const lauf = await laufBisZurBank(t.umgebung, w, { art: 'tag', tag: t.uhr.heute() })
  expect(lauf.ueberweisungen.map((u) => u.betrag)).toEqual([256_00])
  // told too late, although it was redeemed in time: the money is on its way, somebody has to clear it
  const spaet = [{ vorgang: 'K1', nummer, betrag: 256_00, am: '2025-12-16T23:59:59+01:00' }]
  expect(await melde('2025-12-17T09:00:00+01:00', spaet)).toMatchObject({ wert: { schonGezahlt: 1, eingeloest: 0 } })
  await gruen()
})

test.each([
  ['2025-12-16T23:59:59+01:00', 'eingeloest', 'ausgezahlt'],
  ['2025-12-17T00:00:00+01:00', 'nichtGueltig', 'zurueckgestellt'],
])('CASH-01: told after it has expired in the books that it was redeemed at %s: %s', async (am, ergebnis, zustand) => {
  const x = await offen(256_00)
  const { nummer } = await ausgegeben(x)
  t.uhr.stelle('2025-12-17T02:00')
  await melde('2025-12-17T00:00:00+01:00', [])
  await verfalle()
  const r = await melde('2025-12-17T01:00:00+01:00', [{ vorgang: 'K1', nummer, betrag: 256_00, am }])
  expect(r).toMatchObject({ ok: true, wert: { [ergebnis]: 1 } })
  expect(await stand(x.fall)).toEqual([[zustand, 256_00]])
  await gruen()
})

test('CASH-03: up to the limit of a day and person one person gives out, one cent more takes another', async () => {
  await ausgegeben(await offen(600_00))
  // asked for while both would have fitted; what comes second meets the limit when it is given out
  const [genau, darueber] = [await offen(400_00), await offen(1)]
  const [b, c] = [await beantrage(genau), await beantrage(darueber)]
  if (!b.ok || !c.ok) throw new Error('refused')
  expect([b.wert.vierAugen, c.wert.vierAugen]).toEqual([false, false])
  expect(await gibAus(genau.fall, b.wert.id)).toMatchObject({ ok: true })
  const zweite = { ok: false, ablehnung: { art: 'zweitePersonNoetig' } }
  expect(await gibAus(darueber.fall, c.wert.id)).toEqual(zweite)
  expect(await stand(darueber.fall)).toEqual([['angeordnet', 1]])
  const verwirf = () =>
    als('a', (tx) =>
      verwirfBarauszahlung(tx, umstaende('a'), {
        traeger: w.traeger,
        fall: darueber.fall,
        barauszahlung: c.wert.id,
        grund: 'Neu zu beantragen.',
      }),
    )
  expect(await verwirf()).toEqual({ ok: true, wert: null })
  expect(await verwirf()).toEqual({ ok: false, ablehnung: { art: 'schonEntschieden' } })
  const neu = await beantrage(darueber)
  if (!neu.ok) throw new Error(neu.ablehnung.art)
  expect(neu.wert.vierAugen).toBe(true)
  expect(await gibAus(darueber.fall, neu.wert.id, 'a')).toEqual(zweite)
  expect(await gibAus(darueber.fall, neu.wert.id, 'a2')).toMatchObject({ ok: true })
  // a new day, a new limit
  t.uhr.stelle('2025-12-16T08:00')
  const vierAugen = async (betrag: number) => {
    const r = await beantrage(await offen(betrag))
    return r.ok ? r.wert.vierAugen : r.ablehnung.art
  }
  expect([await vierAugen(999_99), await vierAugen(1_000_00), await vierAugen(1_000_01)]).toEqual([false, false, true])
  await gruen()
})

test('CASH-03: who was drawn stays drawn, and the database knows no way round the second person', async () => {
  const x = await offen(10_00)
  const b = await beantrage(x, { gezogen: true })
  if (!b.ok) throw new Error(b.ablehnung.art)
  expect(b.wert.vierAugen).toBe(true)
  await als('a', (tx) =>
    verwirfBarauszahlung(tx, umstaende('a'), {
      traeger: w.traeger,
      fall: x.fall,
      barauszahlung: b.wert.id,
      grund: 'Irrtum',
    }),
  )
  expect(await beantrage(x)).toMatchObject({ ok: true, wert: { vierAugen: true } })
  const [, zweite] = await imSystem(t.umgebung, w, (tx) => listBarauszahlungen(tx, w.traeger, x.fall))
  if (zweite === undefined) throw new Error('not asked for')
  const vorbei = als('a', (tx) =>
    insertBarschritt(tx, zweite, {
      schritt: 'ausgegeben',
      von: w.jobcenter.a.akteur.bediensteter,
      am: t.uhr.jetzt(),
      pruefwert: pruefwertVon('1'),
    }),
  )
  await expect(vorbei).rejects.toThrow('barschritt_vier_augen')
})

test('CASH-01: a lost voucher is lost money, unless a second person decides a hardship before it was redeemed', async () => {
  const x = await offen(256_00)
  const { nummer, barauszahlung } = await ausgegeben(x)
  const sperre = (wer: Wer, grund: string) =>
    als(wer, (tx) =>
      sperreGutschein(tx, umstaende(wer), { traeger: w.traeger, fall: x.fall, barauszahlung: barauszahlung.id, grund }),
    )
  expect(await sperre('a', 'Verloren, zwei kleine Kinder.')).toEqual({
    ok: false,
    ablehnung: { art: 'zweitePersonNoetig' },
  })
  expect(await sperre('a2', ' ')).toEqual({ ok: false, ablehnung: { art: 'grundFehlt' } })
  expect(await sperre('a2', 'Verloren, zwei kleine Kinder; die Zahlstelle hat um 10.05 Uhr gesperrt.')).toMatchObject({
    ok: true,
  })
  expect(await stand(x.fall)).toEqual([['zurueckgestellt', 256_00]])
  await gruen()
  const neu = await ausgegeben(x)
  expect(await melde('2025-12-15T10:00:00+01:00', [{ vorgang: 'K1', nummer, betrag: 256_00 }])).toMatchObject({
    wert: { gesperrt: 1, eingeloest: 0 },
  })
  const zweite = [{ vorgang: 'K2', nummer: neu.nummer, betrag: 256_00 }]
  expect(await melde('2025-12-15T10:00:00+01:00', zweite)).toMatchObject({ wert: { eingeloest: 1 } })
  expect(await barstand(x.fall)).toEqual(['gesperrt', 'eingeloest'])
  await gruen()
})

test('CASH-02: what the provider reports wrongly moves no money', async () => {
  const x = await offen(256_00)
  const { nummer } = await ausgegeben(x)
  expect(await melde('2025-12-15T10:00:01+01:00', [])).toEqual({ ok: false, ablehnung: { art: 'standInZukunft' } })
  const r = await melde('2025-12-15T10:00:00+01:00', [
    { vorgang: 'K1', nummer, betrag: 256_01 },
    { vorgang: 'K2', nummer: '17', betrag: 256_00 },
  ])
  expect(r).toMatchObject({ ok: true, wert: { betragFalsch: 1, unbekannt: 1, eingeloest: 0 } })
  const gleich = await melde('2025-12-15T10:00:00+01:00', [
    { vorgang: 'K1', nummer, betrag: 256_01 },
    { vorgang: 'K2', nummer: '17', betrag: 256_00 },
  ])
  expect(gleich).toEqual({ ok: false, ablehnung: { art: 'schonEingelesen' } })
  const geaendert = await melde('2025-12-15T10:00:00+01:00', [{ vorgang: 'K1', nummer, betrag: 256_00 }])
  expect(geaendert).toEqual({ ok: false, ablehnung: { art: 'vorgangGeaendert', vorgang: 'K1' } })
  expect(await stand(x.fall)).toEqual([['ausgegeben', 256_00]])
  await gruen()
})

const adresse = ['Erika Groß', 'Lindenweg 3', '99999 Musterstadt']

test('CASH-04: a Zahlungsanweisung needs address and proof, and coming back by post it is a Rückläufer', async () => {
  const x = await offen(412_00)
  expect(await beantrage(x, { weg: 'anweisung', nachweis: ' ' })).toMatchObject({ ablehnung: { art: 'nachweisFehlt' } })
  expect(await beantrage(x, { weg: 'anweisung', anschrift: adresse.slice(0, 2) })).toMatchObject({
    ablehnung: { art: 'anschriftFehlt' },
  })
  const kein = { weg: 'anweisung', grund: 'keinKonto', nachweis: 'Ablehnung der Sparkasse vom 1. Dezember' } as const
  const { barauszahlung, gueltigBis } = await ausgegeben(x, { ...kein, anschrift: adresse })
  // § 47 Abs. 1 Satz 2 SGB I: free of charge, the whole amount
  expect(barauszahlung).toMatchObject({ anschrift: adresse, betrag: 412_00, grund: 'keinKonto' })
  expect(gueltigBis).toBe(null)
  t.uhr.stelle('2025-12-22T10:00')
  await melde('2025-12-22T09:00:00+01:00', [])
  expect(await verfalle()).toEqual([])
  const zurueck = () =>
    als('a', (tx) =>
      bucheAnweisungZurueck(tx, umstaende('a'), {
        traeger: w.traeger,
        fall: x.fall,
        barauszahlung: barauszahlung.id,
        grund: 'Empfänger unbekannt verzogen',
      }),
    )
  expect(await zurueck()).toEqual({ ok: true, wert: null })
  expect(await zurueck()).toEqual({ ok: false, ablehnung: { art: 'schonEntschieden' } })
  expect([await saldo('bar'), await saldo('verwahrung')]).toEqual([0, -412_00])
  const alle = await imSystem(t.umgebung, w, (tx) => listRuecklaeufer(tx, w.traeger, { fall: x.fall }))
  expect(alle).toMatchObject([{ zahlung: x.zahlung, betrag: 412_00, zustand: 'zurueckgekommen' }])
  await gruen()
  // from here it is like any other: out again as cash, open again when that expires, and to an account at last
  await ausgegeben(x)
  expect(await stand(x.fall)).toEqual([['ausgegeben', 412_00]])
  await gruen()
  t.uhr.stelle('2025-12-24T02:00')
  await melde('2025-12-24T00:00:00+01:00', [])
  await verfalle()
  expect(await stand(x.fall)).toEqual([['zurueckgekommen', 412_00]])
  await gruen()
  const neu = await als('a', (tx) => weiseNeuAn(tx, umstaende('a'), { traeger: w.traeger, ...x, an: w.haushaltskonto }))
  expect(neu).toMatchObject({ ok: true, wert: { betrag: 412_00 } })
  expect(await saldo('verwahrung')).toBe(0)
  await gruen()
})

test('CASH-04: a Zahlungsanweisung is redeemed by the report of the provider too', async () => {
  const x = await offen(412_00)
  const { nummer } = await ausgegeben(x, { weg: 'anweisung', anschrift: adresse })
  t.uhr.stelle('2025-12-20T10:00')
  const r = await melde('2025-12-20T10:00:00+01:00', [{ vorgang: 'P1', nummer, betrag: 412_00 }])
  expect(r).toMatchObject({ wert: { eingeloest: 1 } })
  expect(await stand(x.fall)).toEqual([['ausgezahlt', 412_00]])
  await gruen()
})

test('CASH-02: what does not go out in cash', async () => {
  const fall = kennung<'Leistungsfall'>(t.umgebung.kennung())
  await ordneAn(t.umgebung, w, { fall, regelt: [jan], plan: musterposten(w, jan, 563_00, 400_00, 350_00) })
  const [an, vermieter] = await zahlungen(fall)
  if (an === undefined || vermieter === undefined) throw new Error('nothing was ordered')
  const warum = async (x: Parameters<typeof beantrage>[0]) => {
    const r = await beantrage(x)
    return r.ok ? 'ok' : r.ablehnung.art
  }
  const [haushalt, miete] = an.betrag === 350_00 ? [vermieter, an] : [an, vermieter]
  expect(await warum({ fall, zahlung: miete.id })).toBe('nichtAnPerson')
  // § 42 Abs. 1: in advance for the month, not before
  expect(await warum({ fall, zahlung: haushalt.id })).toBe('nochNichtFaellig')
  const anderer = await offen(1_00)
  expect(await warum({ fall, zahlung: anderer.zahlung })).toBe('nichtOffen')
  expect(await warum(anderer)).toBe('ok')
  expect(await warum(anderer)).toBe('schonBeantragt')
  // a run was faster: nothing is given out
  t.uhr.stelle('2025-12-16T10:00')
  const [b] = await imSystem(t.umgebung, w, (tx) => listBarauszahlungen(tx, w.traeger, anderer.fall))
  if (b === undefined) throw new Error('not asked for')
  await laufBisZurBank(t.umgebung, w, { art: 'tag', tag: t.uhr.heute() })
  expect(await gibAus(anderer.fall, b.id)).toEqual({ ok: false, ablehnung: { art: 'nichtOffen' } })
  await gruen()
})

const anzahl = zaehlung.zaehlung['zahlung.gutscheine'][process.env.LANG_LAUF === '1' ? 'lang' : 'kurz']

test(`CASH-02, LED-03: ${anzahl} vouchers redeemed at random: given out = redeemed + expired + still out`, async () => {
  const zufall = gesaeterZufall('gutscheine')
  const bis = (n: number) => zufall(4).reduce((s, b) => s * 256 + b, 0) % n
  const aus: { readonly fall: Fall; readonly nummer: string; readonly betrag: number; readonly tag: number }[] = []
  const TAGE = 5
  for (let tag = 0; tag < TAGE; tag++) {
    t.uhr.stelle(`2025-12-${15 + tag}T10:00`)
    for (let i = 0; i < anzahl / TAGE; i++) {
      const x = await offen(1 + bis(999_99))
      const [z] = await zahlungen(x.fall)
      const b = await beantrage(x)
      if (!b.ok || z === undefined) throw new Error('refused')
      const r = await gibAus(x.fall, b.wert.id, 'a2')
      if (!r.ok) throw new Error(r.ablehnung.art)
      aus.push({ fall: x.fall, nummer: r.wert.nummer, betrag: z.betrag, tag })
    }
  }
  // three of five are taken to a till, one of ten of these twice, in any order and at any time they are good
  const geholt = aus.filter(() => bis(5) < 3)
  const zeilen = geholt.map((g, i) => ({
    vorgang: `K${i}`,
    nummer: g.nummer,
    betrag: g.betrag,
    am: isoZeitpunkt(plusMillisekunden(t.uhr.jetzt(), 3_600_000 * (24 * (g.tag - TAGE + 1) + bis(14)))),
  }))
  const doppelt = zeilen.filter(() => bis(10) === 0).map((z) => ({ ...z, vorgang: `${z.vorgang}-2` }))
  // those of the last two days may still come
  t.uhr.stelle('2025-12-20T02:00')
  const r = await melde('2025-12-20T00:00:00+01:00', [...zeilen, ...doppelt])
  expect(r).toMatchObject({ ok: true, wert: { eingeloest: zeilen.length, schonEingeloest: doppelt.length } })
  while ((await verfalle(500)).length > 0);
  const summeVon = (welche: typeof aus) => summe(welche.map((x) => cent(x.betrag)))
  const nicht = aus.filter((x) => !geholt.includes(x))
  const [verfallen, offene] = [nicht.filter((x) => x.tag < 4), nicht.filter((x) => x.tag === 4)]
  expect(await saldo('barstelle')).toBe(-summeVon(geholt))
  expect(await saldo('bar')).toBe(-summeVon(offene))
  expect(await saldo('verbindlichkeit')).toBe(-summeVon(verfallen))
  expect(await saldo('aufwand')).toBe(summeVon(aus))
  expect(summeVon(geholt) + summeVon(verfallen) + summeVon(offene)).toBe(summeVon(aus))
  await gruen()
}, 3_600_000)
