import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { cent, datum, type Kennung, kennung, monat } from '../../kern/index.ts'
import { mitRechten } from '../../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../technik/pruefung.ts'
import { bucheAnordnung } from '../bucheAnordnung.ts'
import { bucheEinzahlung } from '../bucheEingang.ts'
import { listForderungen } from '../forderungSql.ts'
import { listSalden } from '../hauptbuch/hauptbuchSql.ts'
import { findLetztePortion, listBeiseite } from '../lauf/planungSql.ts'
import { befunde, musterIban, musterkonto, musterposten, ordneAn, type Zahlwelt, zahlwelt } from '../pruefung.ts'
import { listZahlungen } from '../zahlungSql.ts'
import {
  auszug,
  belastung,
  type Gelaufen,
  imSystem,
  laufBisZurBank,
  melde,
  rueckgabe,
  status,
  teil,
  umsatz,
} from './bankProben.ts'
import { listOffeneZeilen } from './bankSql.ts'
import { hebeSperrenAuf, vereinnahme, weiseNeuAn } from './ruecklaeufer.ts'
import { listRuecklaeufer } from './ruecklaeuferSql.ts'
import { listSperren } from './sperreSql.ts'

let t: TestDatenbank
let w: Zahlwelt
const jan = monat('2026-01')

beforeEach(async () => {
  t = await testDatenbank({ uhr: '2025-12-15T10:00' })
  w = await zahlwelt(t.umgebung)
}, 120_000)
afterAll(() => t?.schliesse())
beforeAll(() => undefined)

/** Two households, one of them with rent to the landlord: 963,00 and 500,00. */
async function zweiFaelle(): Promise<readonly [Kennung<'Leistungsfall'>, Kennung<'Leistungsfall'>, Gelaufen]> {
  const faelle = [
    kennung<'Leistungsfall'>(t.umgebung.kennung()),
    kennung<'Leistungsfall'>(t.umgebung.kennung()),
  ] as const
  await ordneAn(t.umgebung, w, { fall: faelle[0], regelt: [jan], plan: musterposten(w, jan, 563_00, 400_00, 350_00) })
  await ordneAn(t.umgebung, w, { fall: faelle[1], regelt: [jan], plan: musterposten(w, jan, 300_00, 200_00) })
  const lauf = await laufBisZurBank(t.umgebung, w, { art: 'monat', monat: jan })
  return [...faelle, lauf]
}

const zustaende = async (fall: Kennung<'Leistungsfall'>) =>
  (await imSystem(t.umgebung, w, (tx) => listZahlungen(tx, w.traeger, fall))).map((z) => [z.zustand, z.betrag])
const saldo = async (art: string) =>
  (await imSystem(t.umgebung, w, (tx) => listSalden(tx, w.traeger)))
    .filter((s) => s.kontoart === art)
    .reduce((x, s) => x + s.saldoCent, 0)
const offene = async () =>
  (await imSystem(t.umgebung, w, (tx) => listOffeneZeilen(tx, w.traeger, 100))).map((z) => [z.ergebnis, z.grund])
const gruen = async () => expect(await befunde(t.umgebung, w.traeger)).toEqual([])
const meldeAuszug = (...eintraege: Parameters<typeof auszug>[0][number][][]) =>
  melde(t.umgebung, w, 'camt.053.001.08', auszug(eintraege.flat()))
const umstaende = () => ({
  jetzt: t.uhr.jetzt(),
  heute: t.uhr.heute(),
  kennung: t.umgebung.kennung,
  von: w.jobcenter.a.akteur.bediensteter,
})

test('LED-05: the statement books a batch: what was on its way has left the account', async () => {
  const [a, b, lauf] = await zweiFaelle()
  expect(await saldo('unterwegs')).toBe(-1_463_00)
  await meldeAuszug(belastung(lauf))
  expect(await zustaende(a)).toEqual([
    ['ausgefuehrt', 613_00],
    ['ausgefuehrt', 350_00],
  ])
  expect(await zustaende(b)).toEqual([['ausgefuehrt', 500_00]])
  expect([await saldo('unterwegs'), await saldo('bank'), await saldo('verwahrung')]).toEqual([0, -1_463_00, 0])
  expect(await offene()).toEqual([])
  await gruen()
})

test('PAY-12: a transfer refused before the booking; the batch is taken off without it, in whatever order they come', async () => {
  for (const erstStatus of [true, false]) {
    if (!erstStatus) {
      t = await testDatenbank({ uhr: '2025-12-15T10:00' })
      w = await zahlwelt(t.umgebung)
    }
    const [, b, lauf] = await zweiFaelle()
    const falsch = lauf.ueberweisungen.find((u) => u.betrag === 500_00)
    if (falsch === undefined) throw new Error('no such transfer')
    const meldungen = [
      () =>
        melde(t.umgebung, w, 'pain.002.001.10', [
          status(lauf, 'PART'),
          status(lauf, 'RJCT', { ebene: 'ueberweisung', endToEndId: falsch.endToEndId, gruende: ['AC01'] }),
        ]),
      () => meldeAuszug(belastung(lauf, 963_00)),
    ]
    for (const m of erstStatus ? meldungen : [...meldungen].reverse()) {
      await m()
      await gruen()
    }
    expect(await zustaende(b)).toEqual([['abgewiesen', 500_00]])
    expect([await saldo('unterwegs'), await saldo('bank'), await saldo('verwahrung')]).toEqual([0, -963_00, -500_00])
    expect(await offene()).toEqual([])
  }
})

test('PAY-14: a file refused as a whole names its reasons with the transfers: those accounts are locked, in whatever order', async () => {
  for (const dateiZuerst of [true, false]) {
    if (!dateiZuerst) {
      t = await testDatenbank({ uhr: '2025-12-15T10:00' })
      w = await zahlwelt(t.umgebung)
    }
    const [, b, lauf] = await zweiFaelle()
    const falsch = lauf.ueberweisungen.find((u) => u.betrag === 500_00)
    if (falsch === undefined) throw new Error('no such transfer')
    const einzeln = status(lauf, 'RJCT', {
      ebene: 'ueberweisung',
      endToEndId: falsch.endToEndId,
      gruende: ['AC04'],
    })
    const stuecke = [status(lauf, 'RJCT'), einzeln]
    await melde(t.umgebung, w, 'pain.002.001.10', dateiZuerst ? stuecke : stuecke.reverse())
    expect(await zustaende(b)).toEqual([['abgewiesen', 500_00]])
    const sperren = await imSystem(t.umgebung, w, (tx) =>
      listSperren(tx, w.traeger, { ibans: [falsch.iban], faelle: [] }),
    )
    expect([dateiZuerst, sperren.map((x) => x.grund)]).toEqual([dateiZuerst, ['AC04']])
    await gruen()
  }
})

test('PAY-12: a file refused as double says nothing of the first one: nothing is paid again', async () => {
  const [a, , lauf] = await zweiFaelle()
  await melde(t.umgebung, w, 'pain.002.001.10', [status(lauf, 'RJCT', { gruende: ['AM05'] })])
  expect((await zustaende(a)).map(([z]) => z)).toEqual(['uebergeben', 'uebergeben'])
  expect(await offene()).toEqual([['zuKlaeren', 'doppelteEinreichung']])
  await melde(t.umgebung, w, 'pain.002.001.10', [status(lauf, 'XXXX')])
  expect(await offene()).toContainEqual(['zuKlaeren', 'unbekannterStatus'])
  await gruen()
})

test('PAY-13: a return by advice and statement, each twice, in any order, comes back once', async () => {
  const folgen = [
    ['belastung', 'avis', 'auszug', 'avis', 'doppelterAuszug'],
    ['belastung', 'auszug', 'avis', 'doppelterAuszug'],
    ['avis', 'auszug', 'belastung', 'avis'],
    ['auszug', 'avis', 'belastung'],
  ] as const
  for (const folge of folgen) {
    t = await testDatenbank({ uhr: '2025-12-15T10:00' })
    w = await zahlwelt(t.umgebung)
    const [, b, lauf] = await zweiFaelle()
    const u = lauf.ueberweisungen.find((x) => x.betrag === 500_00)
    if (u === undefined) throw new Error('no such transfer')
    for (const schritt of folge) {
      if (schritt === 'belastung') await meldeAuszug(belastung(lauf))
      else if (schritt === 'avis') await melde(t.umgebung, w, 'camt.054.001.08', auszug(rueckgabe(u)))
      else await melde(t.umgebung, w, 'camt.053.001.08', auszug(rueckgabe(u), 'AUSZUG-R'))
      await gruen()
    }
    expect(await zustaende(b)).toEqual([['zurueckgekommen', 500_00]])
    expect([await saldo('unterwegs'), await saldo('bank'), await saldo('verwahrung')]).toEqual([0, -963_00, -500_00])
    expect(await offene()).toEqual([])
    const [r] = await imSystem(t.umgebung, w, (tx) => listRuecklaeufer(tx, w.traeger, { fall: b }))
    expect(r).toMatchObject({ betrag: 500_00, gruende: ['AC04'], zustand: 'zurueckgekommen' })
  }
}, 60_000)

test('PAY-13: money nobody knows is held in the books, never guessed by name or amount', async () => {
  const [, , lauf] = await zweiFaelle()
  const [u] = lauf.ueberweisungen
  if (u === undefined) throw new Error('no transfer')
  await meldeAuszug(
    belastung(lauf),
    // the reference is damaged, the amount is right
    [
      umsatz('gutschrift', u.betrag, { vorgang: 'PMNT/ICDT/RRTN' }),
      teil({ endToEndId: `${u.endToEndId.slice(0, -1)}0`, betrag: u.betrag, gruende: ['AC04'] }),
    ],
    // the reference is right, the amount is not
    [
      umsatz('gutschrift', u.betrag - 1, { vorgang: 'PMNT/ICDT/RRTN' }),
      teil({ endToEndId: u.endToEndId, gruende: ['AC04'] }),
    ],
    [umsatz('gutschrift', 12_34), teil({ zweck: 'Rückzahlung Müller' })],
    [umsatz('belastung', 9_90)],
    [umsatz('gutschrift', 5_00, { status: 'PDNG' })],
  )
  expect(await offene()).toEqual([
    ['verwahrt', 'unbekannteKennung'],
    ['verwahrt', 'betragWeichtAb'],
    ['verwahrt', 'keinKassenzeichen'],
    ['verwahrt', 'ohneKennung'],
  ])
  const erwartet = u.betrag + (u.betrag - 1) + 12_34 - 9_90
  expect(await saldo('verwahrung')).toBe(-erwartet)
  expect(await saldo('bank')).toBe(-1_463_00 + erwartet)
  await gruen()
})

test('PAY-13: the same return a second time on another statement is money nobody knows', async () => {
  const [, b, lauf] = await zweiFaelle()
  const u = lauf.ueberweisungen.find((x) => x.betrag === 500_00)
  if (u === undefined) throw new Error('no such transfer')
  await meldeAuszug(belastung(lauf), rueckgabe(u))
  await meldeAuszug(rueckgabe(u, 'AC04', datum('2025-12-31')))
  expect(await zustaende(b)).toEqual([['zurueckgekommen', 500_00]])
  expect(await offene()).toEqual([['verwahrt', 'schonGebucht']])
  await gruen()
})

test('PAY-09, PAY-14: after AC04 the account is locked and what follows is held; a new account gets the money', async () => {
  const [, b, lauf] = await zweiFaelle()
  const u = lauf.ueberweisungen.find((x) => x.betrag === 500_00)
  if (u === undefined) throw new Error('no such transfer')
  await meldeAuszug(belastung(lauf), rueckgabe(u))
  const sperren = await imSystem(t.umgebung, w, (tx) => listSperren(tx, w.traeger, { ibans: [u.iban], faelle: [] }))
  expect(sperren).toMatchObject([{ iban: u.iban, fall: null, grund: 'AC04' }])
  // to the same account nothing goes: neither anew nor the next month
  const [r] = await imSystem(t.umgebung, w, (tx) => listRuecklaeufer(tx, w.traeger, { fall: b }))
  if (r === undefined) throw new Error('nothing came back')
  const weise = (an: typeof w.haushaltskonto) =>
    mitRechten(t.db, w.jobcenter.a.akteur, (tx) =>
      weiseNeuAn(tx, umstaende(), { traeger: w.traeger, fall: b, zahlung: r.zahlung, an }),
    )
  expect(await weise(w.haushaltskonto)).toEqual({ ok: false, ablehnung: { art: 'kontoGesperrt' } })
  expect(await weise(w.zahlerkonto)).toEqual({ ok: false, ablehnung: { art: 'andererInhaber' } })
  const konten = await imSystem(t.umgebung, w, (tx) => listZahlungen(tx, w.traeger, b))
  expect(konten).toHaveLength(1)
  const inhaber = await inhaberVon(w.haushaltskonto)
  const neuesKonto = await musterkonto(t.umgebung, w.jobcenter, { inhaber, name: 'Erika Groß', iban: musterIban(77) })
  const neu = await weise(neuesKonto)
  expect(neu).toMatchObject({ ok: true, wert: { betrag: 500_00, anlass: 'sofort' } })
  expect(await weise(neuesKonto)).toEqual({ ok: false, ablehnung: { art: 'keinRuecklaeufer' } })
  expect(await zustaende(b)).toEqual([
    ['abgeloest', 500_00],
    ['angeordnet', 500_00],
  ])
  await gruen()
  t.uhr.stelle('2025-12-16T10:00')
  const zweiter = await laufBisZurBank(t.umgebung, w, { art: 'tag', tag: t.uhr.heute() })
  expect(zweiter.ueberweisungen).toMatchObject([{ iban: musterIban(77), betrag: 500_00 }])
  expect(await saldo('verwahrung')).toBe(0)
  await gruen()
})

test('PAY-09: a run leaves aside what would go to a locked account, until another person lifts the lock', async () => {
  const [a, b, lauf] = await zweiFaelle()
  const u = lauf.ueberweisungen.find((x) => x.betrag === 500_00)
  if (u === undefined) throw new Error('no such transfer')
  await meldeAuszug(belastung(lauf), rueckgabe(u))
  const feb = monat('2026-02')
  for (const fall of [a, b])
    await ordneAn(t.umgebung, w, { fall, regelt: [feb], plan: musterposten(w, feb, 300_00, 200_00, 150_00) })
  t.uhr.stelle('2026-01-20T10:00')
  const zweiter = await laufBisZurBank(t.umgebung, w, { art: 'monat', monat: feb })
  // both households have the same account here; the landlord is paid
  expect(zweiter.ueberweisungen.map((x) => x.betrag)).toEqual([150_00, 150_00])
  const beiseite = await imSystem(t.umgebung, w, (tx) => listBeiseite(tx, zweiter.ref))
  expect(beiseite.map((x) => x.grund)).toEqual(['kontoGesperrt', 'kontoGesperrt'])
  expect(await imSystem(t.umgebung, w, (tx) => findLetztePortion(tx, zweiter.ref, 'planung'))).toMatchObject({
    bisFolge: 2,
  })
  const sperren = await imSystem(t.umgebung, w, (tx) => listSperren(tx, w.traeger, { ibans: [u.iban], faelle: [] }))
  const hebe = (grund: string) =>
    mitRechten(t.db, w.jobcenter.a.akteur, (tx) =>
      hebeSperrenAuf(tx, umstaende(), { traeger: w.traeger, sperren: sperren.map((s) => s.id), grund }),
    )
  expect(await hebe(' ')).toEqual({ ok: false, ablehnung: { art: 'grundFehlt' } })
  expect(await hebe('Die Bank hat sich geirrt.')).toEqual({ ok: true, wert: 1 })
  expect(await hebe('Die Bank hat sich geirrt.')).toEqual({ ok: false, ablehnung: { art: 'unbekannt' } })
  t.uhr.stelle('2026-01-28T10:00')
  const dritter = await laufBisZurBank(t.umgebung, w, { art: 'tag', tag: t.uhr.heute() })
  expect(dritter.ueberweisungen.map((x) => x.betrag)).toEqual([350_00, 350_00])
  await gruen()
})

test('PAY-14: MD07 stops every payment of the case, also to the landlord', async () => {
  const [a, , lauf] = await zweiFaelle()
  const u = lauf.ueberweisungen.find((x) => x.betrag === 613_00)
  if (u === undefined) throw new Error('no such transfer')
  const feb = monat('2026-02')
  await ordneAn(t.umgebung, w, { fall: a, regelt: [feb], plan: musterposten(w, feb, 563_00, 400_00, 350_00) })
  await meldeAuszug(belastung(lauf), rueckgabe(u, 'MD07'))
  t.uhr.stelle('2026-01-20T10:00')
  await expect(laufBisZurBank(t.umgebung, w, { art: 'monat', monat: feb })).rejects.toThrow('run is')
  await gruen()
})

test('a later decision takes the place of what came back: paid is what it says, to its account', async () => {
  const [, b, lauf] = await zweiFaelle()
  const u = lauf.ueberweisungen.find((x) => x.betrag === 500_00)
  if (u === undefined) throw new Error('no such transfer')
  await meldeAuszug(belastung(lauf), rueckgabe(u, 'TM01'))
  // the household gets 40 euros less: nothing was overpaid, the money is not with it
  const inhaber = await inhaberVon(w.haushaltskonto)
  const neu = await musterkonto(t.umgebung, w.jobcenter, { inhaber, name: 'Erika Groß', iban: musterIban(78) })
  const gebucht = await ordneAn(t.umgebung, w, {
    fall: b,
    regelt: [jan],
    plan: musterposten({ ...w, haushaltskonto: neu }, jan, 260_00, 200_00),
  })
  expect(gebucht).toMatchObject({ wiederholt: false, differenz: { ueberzahlung: [] } })
  expect(await zustaende(b)).toEqual([
    ['abgeloest', 500_00],
    ['angeordnet', 460_00],
  ])
  expect(await saldo('verwahrung')).toBe(0)
  await gruen()
})

/** A decision lets the January of a household fall to what is left, and claims the rest. */
async function nimmZurueck(fall: Kennung<'Leistungsfall'>, rb: number, kdu: number): Promise<void> {
  const teil = (leistungsart: 'regelbedarf' | 'unterkunft', betrag: number) => ({
    person: 'P1',
    monat: jan,
    leistungsart,
    kostentraeger: leistungsart === 'regelbedarf' ? ('bund' as const) : ('kommune' as const),
    betrag: cent(betrag),
  })
  const posten = [teil('regelbedarf', 300_00 - rb), teil('unterkunft', 200_00 - kdu)].filter((p) => p.betrag > 0)
  await mitRechten(
    t.db,
    w.jobcenter.a.akteur,
    (tx) =>
      bucheAnordnung(tx, umstaende(), {
        traeger: w.traeger,
        fall,
        entscheidung: kennung(t.umgebung.kennung()),
        regelt: [jan],
        plan: musterposten(w, jan, rb, kdu),
        forderungen: [{ person: 'P1', grund: 'einkommenErzielt', faelligAm: datum('2026-01-19'), posten }],
      }),
    { serialisierbar: t.umgebung },
  )
}

test('what came back and was claimed as a whole meanwhile pays off that claim, and does not go out again', async () => {
  const [, b, lauf] = await zweiFaelle()
  const u = lauf.ueberweisungen.find((x) => x.betrag === 500_00)
  if (u === undefined) throw new Error('no such transfer')
  await meldeAuszug(belastung(lauf))
  await nimmZurueck(b, 0, 0)
  await meldeAuszug(rueckgabe(u, 'TM01'))
  const [r] = await imSystem(t.umgebung, w, (tx) => listRuecklaeufer(tx, w.traeger, { fall: b }))
  expect(r).toMatchObject({ betrag: 500_00, zurueckgefordert: true })
  const welche = { traeger: w.traeger, fall: b, zahlung: r?.zahlung ?? kennung<'Zahlung'>('') }
  const als = <T>(fn: Parameters<typeof mitRechten<T>>[2]): Promise<T> => mitRechten(t.db, w.jobcenter.a.akteur, fn)
  expect(await als((tx) => weiseNeuAn(tx, umstaende(), { ...welche, an: w.haushaltskonto }))).toEqual({
    ok: false,
    ablehnung: { art: 'wirdZurueckgefordert' },
  })
  expect(await als((tx) => vereinnahme(tx, umstaende(), welche))).toEqual({ ok: true, wert: null })
  expect(await zustaende(b)).toEqual([['vereinnahmt', 500_00]])
  const [f] = await imSystem(t.umgebung, w, (tx) => listForderungen(tx, { traeger: w.traeger, fall: b }))
  expect(f).toMatchObject({ betrag: 500_00, offen: 0 })
  expect([await saldo('verwahrung'), await saldo('forderung'), await saldo('bank')]).toEqual([0, 0, -963_00])
  await gruen()
})

test('claimed in part meanwhile: that part pays off the claim, the rest goes out again', async () => {
  const [, b, lauf] = await zweiFaelle()
  const u = lauf.ueberweisungen.find((x) => x.betrag === 500_00)
  if (u === undefined) throw new Error('no such transfer')
  await meldeAuszug(belastung(lauf))
  await nimmZurueck(b, 200_00, 200_00)
  await meldeAuszug(rueckgabe(u, 'TM01'))
  const [r] = await imSystem(t.umgebung, w, (tx) => listRuecklaeufer(tx, w.traeger, { fall: b }))
  expect(r).toMatchObject({ betrag: 500_00, zurueckgefordert: false })
  const welche = { traeger: w.traeger, fall: b, zahlung: r?.zahlung ?? kennung<'Zahlung'>('') }
  const als = <T>(fn: Parameters<typeof mitRechten<T>>[2]): Promise<T> => mitRechten(t.db, w.jobcenter.a.akteur, fn)
  expect(await als((tx) => vereinnahme(tx, umstaende(), welche))).toEqual({
    ok: false,
    ablehnung: { art: 'keineForderung' },
  })
  expect(await als((tx) => weiseNeuAn(tx, umstaende(), { ...welche, an: w.haushaltskonto }))).toMatchObject({
    ok: true,
    wert: { betrag: 400_00 },
  })
  const [f] = await imSystem(t.umgebung, w, (tx) => listForderungen(tx, { traeger: w.traeger, fall: b }))
  expect(f).toMatchObject({ betrag: 100_00, offen: 0 })
  expect([await saldo('verwahrung'), await saldo('forderung'), await saldo('bank')]).toEqual([0, 0, -963_00])
  await gruen()
  // a later decision finds everything as it left it: 400 are due and ordered, nothing more
  const spaeter = await ordneAn(t.umgebung, w, { fall: b, regelt: [jan], plan: musterposten(w, jan, 200_00, 200_00) })
  expect(spaeter).toMatchObject({ differenz: { sofort: [], entfaellt: [], ueberzahlung: [] } })
  expect((await zustaende(b)).sort()).toEqual([
    ['abgeloest', 500_00],
    ['angeordnet', 400_00],
    ['vereinnahmt', 100_00],
  ])
  await gruen()
})

test('PAY-14: paid on the claim before the money came back: what was paid too much goes out with it, once, only to the household', async () => {
  const [, b, lauf] = await zweiFaelle()
  const u = lauf.ueberweisungen.find((x) => x.betrag === 500_00)
  if (u === undefined) throw new Error('no such transfer')
  await meldeAuszug(belastung(lauf))
  await nimmZurueck(b, 200_00, 200_00)
  const wo = { traeger: w.traeger, fall: b }
  const [f] = await imSystem(t.umgebung, w, (tx) => listForderungen(tx, wo))
  if (f === undefined) throw new Error('no claim')
  const als = <T>(fn: Parameters<typeof mitRechten<T>>[2]): Promise<T> => mitRechten(t.db, w.jobcenter.a.akteur, fn)
  const id = kennung<'Einzahlung'>(t.umgebung.kennung())
  const eingang = { ...wo, id, betrag: cent(60_00), eingegangenAm: umstaende().heute, beleg: 'Auszug 7' }
  expect(await als((tx) => bucheEinzahlung(tx, umstaende(), { ...eingang, auf: { forderung: f.id } }))).toMatchObject({
    ok: true,
  })
  await meldeAuszug(rueckgabe(u, 'TM01'))
  const [r] = await imSystem(t.umgebung, w, (tx) => listRuecklaeufer(tx, w.traeger, { fall: b }))
  const welche = { ...wo, zahlung: r?.zahlung ?? kennung<'Zahlung'>(''), an: w.haushaltskonto }
  // claimed were 100, 40 of them are open: 60 were paid of money the household never had
  expect(await als((tx) => weiseNeuAn(tx, umstaende(), welche))).toEqual({
    ok: false,
    ablehnung: { art: 'schonBezahlt', bezahlt: 60_00 },
  })
  // 400 are due; 460 go out because she has paid 60 herself; 40 pay off the rest of the claim
  expect(await als((tx) => weiseNeuAn(tx, umstaende(), { ...welche, mitBezahltem: true }))).toMatchObject({
    ok: true,
    wert: { betrag: 460_00 },
  })
  expect(await als((tx) => weiseNeuAn(tx, umstaende(), { ...welche, mitBezahltem: true }))).toMatchObject({
    ablehnung: { art: 'keinRuecklaeufer' },
  })
  expect((await imSystem(t.umgebung, w, (tx) => listForderungen(tx, wo)))[0]).toMatchObject({ offen: 0 })
  expect([await saldo('verwahrung'), await saldo('forderung'), await saldo('bank')]).toEqual([0, 0, -903_00])
  await gruen()
  const spaeter = await ordneAn(t.umgebung, w, { fall: b, regelt: [jan], plan: musterposten(w, jan, 200_00, 200_00) })
  expect(spaeter).toMatchObject({ differenz: { sofort: [], entfaellt: [], ueberzahlung: [] } })
  expect((await zustaende(b)).sort()).toEqual([
    ['abgeloest', 500_00],
    ['angeordnet', 460_00],
    ['vereinnahmt', 40_00],
  ])
  await gruen()
})

async function inhaberVon(ref: typeof w.haushaltskonto) {
  const { listBankverbindungen } = await import('../../stammdaten/index.ts')
  const [k] = await imSystem(t.umgebung, w, (tx) => listBankverbindungen(tx, [ref]))
  if (k === undefined) throw new Error('no account')
  return k.inhaber
}
