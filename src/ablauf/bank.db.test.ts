import { expect, test } from 'vitest'
import { ladeFall, listeAufforderungen, type Verfahren } from '../fall/index.ts'
import { type Cent, cent, type Datum, datum, euro, type Json, type Kennung, kennung, monat } from '../kern/index.ts'
import {
  bestaetigeBankverbindung,
  bgNummer,
  type Inhaber,
  kassenzeichen,
  listBankverbindungen,
  schlageBankverbindungVor,
  urheber,
} from '../stammdaten/index.ts'
import { MUSTERSTADT } from '../stammdaten/pruefung.ts'
import { arbeiteAb, mitRechten } from '../technik/index.ts'
import {
  type Ausgang,
  type Bankzustand,
  BRAV,
  type Gutschrift,
  ladeAbstimmung,
  ladeDateien,
  liesAuftragsdatei,
  listForderungen,
  listOffeneZeilen,
  listSalden,
  listZahlungen,
  neueBank,
  pruefeHauptbuch,
  spieleTag,
  type Verhalten,
  wuerfelAus,
  ZAHLUNG_BEARBEITER,
} from '../zahlung/index.ts'
import { musterIban } from '../zahlung/pruefung.ts'
import { ABLAUF_BEARBEITER } from './auftraege.ts'
import { findeKassenzeichen, liesBankmeldungEin } from './bank.ts'
import { ordneGutschriftZu, schliesseZeile } from './bankklaerung.ts'
import { musteramt } from './musteramt.ts'
import { richteZahlerkontoEin, zahleHeute, zahleMonat } from './pruefung.ts'
import { vereinnahmeRuecklaeufer, weiseRuecklaeuferNeuAn } from './ruecklaeufer.ts'
import { beginne, fertigeAus, legeVor } from './verfahren/fuehren.ts'
import { muss, verfahrensprobe, ziel } from './verfahren/verfahrensprobe.ts'

const amt = await musteramt()
const { db, wir, als } = amt
const { antwort, bewilligt } = verfahrensprobe(amt)
const zahlerkonto = await richteZahlerkontoEin(db.umgebung, wir.a.nutzer, wir.a2.nutzer)
const KONTO = 'DE75999999991000000000'

type Fall = Kennung<'Leistungsfall'>
const lese = <T>(fn: Parameters<typeof mitRechten<T>>[2]): Promise<T> => mitRechten(db.db, wir.f.akteur, fn)
const arbeite = () => arbeiteAb(db.umgebung, { ...ZAHLUNG_BEARBEITER, ...ABLAUF_BEARBEITER })
const stimmt = async () => expect(await lese((tx) => pruefeHauptbuch(tx, MUSTERSTADT))).toEqual([])
const zustaende = async (fall: Fall) =>
  (await lese((tx) => listZahlungen(tx, MUSTERSTADT, fall)))
    .filter((z) => z.zustand !== 'angeordnet' || z.anlass === 'sofort')
    .map((z) => [z.zustand, z.betrag])
const offene = () => lese((tx) => listOffeneZeilen(tx, MUSTERSTADT, 50))
/** What the bank account shows in our books. */
const bankkonto = async () =>
  (await lese((tx) => listSalden(tx, MUSTERSTADT)))
    .filter((s) => s.kontoart === 'bank')
    .reduce((x, s) => x + s.saldoCent, 0)

const ein = (text: string, wer = wir.a, dateiname = 'bank.xml') =>
  liesBankmeldungEin(als(wer), {
    dateiname,
    oeffne: async function* () {
      yield new TextEncoder().encode(text)
    },
  })

let bank: Bankzustand = neueBank(KONTO, cent(0), datum('2025-12-01'))

/** A day of the bank: it gets the files of runs, and we read what it says. */
async function banktag(
  tag: Datum,
  o: {
    readonly laeufe?: readonly Kennung<'Zahllauf'>[]
    readonly gutschriften?: readonly Gutschrift[]
    readonly verhalten?: Partial<Verhalten>
  } = {},
): Promise<readonly Ausgang[]> {
  const dateien = []
  for (const lauf of o.laeufe ?? [])
    for (const d of await lese((tx) => ladeDateien(tx, { traeger: MUSTERSTADT, lauf })))
      dateien.push(await liesAuftragsdatei(d.bytes))
  const eingang = { dateien, gutschriften: o.gutschriften }
  const { zustand, ausgang } = spieleTag(bank, tag, eingang, { ...BRAV, ...o.verhalten }, wuerfelAus(7))
  bank = zustand
  for (const a of ausgang) await muss(ein(a.xml, wir.a, a.name))
  await arbeite()
  await stimmt()
  expect(await bankkonto()).toBe(bank.saldo)
  // LED-08: on each day our books moved what the bank moved; only days nobody played have no statement
  const { tage } = await lese((tx) => ladeAbstimmung(tx, MUSTERSTADT, { von: datum('2025-12-20'), bis: tag }))
  expect(new Set(tage.flatMap((t) => t.unstimmig))).not.toContain('buchWeichtAb')
  expect(tage.at(-1)?.unstimmig).toEqual([])
  return ausgang
}

async function neuesKonto(fall: Fall, iban: string) {
  const [z] = await lese((tx) => listZahlungen(tx, MUSTERSTADT, fall))
  const altes = z?.posten[0]?.empfaenger
  if (altes === undefined) throw new Error('no payment')
  const inhaber = await lese(async (tx): Promise<Inhaber> => {
    const [k] = await listBankverbindungen(tx, [altes])
    if (k === undefined) throw new Error('no account')
    return k.inhaber
  })
  const neu = { iban, kontoinhaber: 'Elif Sonntag', beleg: 'Kontokarte' }
  const ref = await muss(
    mitRechten(db.db, wir.f.akteur, (tx) =>
      schlageBankverbindungVor(tx, urheber(db.umgebung, wir.f.akteur), inhaber, neu),
    ),
  )
  await muss(
    mitRechten(db.db, wir.a.akteur, (tx) => bestaetigeBankverbindung(tx, urheber(db.umgebung, wir.a.akteur), ref)),
  )
  return ref
}

test('A-20, PAY-14: what comes back is work for the case; it goes out anew to another account, and the item is gone', async () => {
  const fall = await bewilligt()
  const lauf = await zahleMonat(db.umgebung, wir.a.nutzer, wir.a2.nutzer, { monat: monat('2026-01'), zahlerkonto })
  await banktag(datum('2025-12-29'), { laeufe: [lauf] })
  await banktag(datum('2025-12-30'), { verhalten: { rueckgaben: 1_000, rueckgabetage: 0 } })
  expect(await zustaende(fall)).toEqual([['zurueckgekommen', 1_113_00]])
  const items = async () =>
    (await lese((tx) => listeAufforderungen(tx, { traeger: MUSTERSTADT, fall }))).filter(
      (x) => x.art === 'ruecklaeufer' && x.zustand === 'offen',
    )
  expect((await items()).map((x) => x.grund)).toEqual([expect.stringContaining(`${euro(cent(1_113_00))} € für`)])
  const [z] = await lese((tx) => listZahlungen(tx, MUSTERSTADT, fall))
  const an = await neuesKonto(fall, musterIban(1_007_654_322))
  const neu = { fall, zahlung: z?.id ?? kennung('') }
  expect(await weiseRuecklaeuferNeuAn(als(wir.f), { ...neu, an })).toMatchObject({ ablehnung: { art: 'stufeFehlt' } })
  expect(await vereinnahmeRuecklaeufer(als(wir.a), neu)).toMatchObject({ ablehnung: { art: 'keineForderung' } })
  const zugleich = await Promise.all([1, 2].map(() => weiseRuecklaeuferNeuAn(als(wir.a), { ...neu, an })))
  expect(zugleich.map((r) => r.ok).sort()).toEqual([false, true])
  await arbeite()
  expect(await items()).toEqual([])
  db.uhr.stelle('2025-12-16T10:00')
  const zweiter = await zahleHeute(db.umgebung, wir.a.nutzer, wir.a2.nutzer, zahlerkonto)
  await banktag(datum('2026-01-02'), { laeufe: [zweiter] })
  expect(await zustaende(fall)).toEqual([
    ['abgeloest', 1_113_00],
    ['ausgefuehrt', 1_113_00],
  ])
  expect(await offene()).toEqual([])
})

test('a message comes in once, only of our own account, only by level A', async () => {
  const [a] = await banktag(datum('2026-01-05'))
  const xml = a?.xml ?? ''
  expect(await ein(xml)).toMatchObject({ ablehnung: { art: 'schonEingelesen' } })
  const andere = xml.replace('<Amt Ccy="EUR">', '<Amt  Ccy="EUR">')
  expect(await ein(andere)).toMatchObject({ ablehnung: { art: 'nummerVergeben' } })
  expect(await ein(xml, wir.f)).toMatchObject({ ablehnung: { art: 'stufeFehlt' } })
  const fremd = spieleTag(
    neueBank('DE89370400440532013000', cent(0), datum('2025-12-01')),
    datum('2026-01-05'),
    { dateien: [] },
    BRAV,
    wuerfelAus(1),
  )
  expect(await ein(fremd.ausgang[0]?.xml ?? '')).toMatchObject({ ablehnung: { art: 'fremdesKonto' } })
  expect(await ein('<a/>')).toMatchObject({ ablehnung: { art: 'formatUnbekannt' } })
  // nothing of the refused ones has stayed
  expect(await ein(fremd.ausgang[0]?.xml ?? '')).toMatchObject({ ablehnung: { art: 'fremdesKonto' } })
})

type Werte = Readonly<Record<string, Json>>
const DARLEHEN = {
  antrag: { am: '2026-07-10', art: 'bedarf', zweck: 'eine Waschmaschine' },
  bedarf: { ergebnis: 'ja', begruendung: 'Ihre Waschmaschine ist kaputt.' },
  mittel: { ergebnis: 'nein', begruendung: 'Auf dem Konto waren 12,40 €.' },
  hoehe: { nehmer: ['P1'], betrag: 400_00 },
  empfaenger: { an: 'haushalt' },
  anhoerung: { am: '2026-07-10' },
} as const satisfies Record<string, Werte>

async function mitForderung(): Promise<{ readonly fall: Fall; readonly kz: string }> {
  const fall = await bewilligt({ iban: musterIban(1_007_654_323) })
  db.uhr.stelle('2026-07-14T10:00')
  let v: Verfahren = await muss(beginne(als(wir.f), { fall, art: 'darlehen', gegenstand: 'antrag' }))
  for (const [schritt, w] of Object.entries(DARLEHEN)) v = await muss(antwort(v, schritt, w))
  v = await muss(legeVor(als(wir.f), { ...ziel(v), schritt: 'bescheid' }))
  await muss(fertigeAus(als(wir.a), { ...ziel(v), schritt: 'bescheid' }))
  const bg = (await lese((tx) => ladeFall(tx, fall)))?.bgNummer ?? ''
  return { fall, kz: kassenzeichen({ bgNummer: bgNummer(bg), person: 'P1', forderungNr: 1 }) }
}

test('PAY-13: what citizens pay is booked by the Kassenzeichen in the text; everything else waits for a person', async () => {
  const { fall, kz } = await mitForderung()
  const offen = async () => (await lese((tx) => listForderungen(tx, { traeger: MUSTERSTADT, fall })))[0]?.offen
  const von = { name: 'Elif Sonntag', iban: 'DE56999999991007654321' }
  const zahle = (betrag: number, zweck: string): Gutschrift => ({ ...von, betrag: cent(betrag), zweck })
  db.uhr.stelle('2026-07-15T21:00')
  await banktag(datum('2026-07-15'), {
    gutschriften: [
      zahle(50_00, `Rate Juli ${kz} danke`),
      // another number of the same length, one digit wrong
      zahle(30_00, `Rate ${kz.replace(/^./, '9')}`),
      zahle(20_00, 'Rate Juli'),
      zahle(999_00, kz.replaceAll('-', ' ')),
    ],
  })
  expect(await offen()).toBe(350_00)
  const wartende = await offene()
  expect(wartende.map((z) => [z.betrag, z.grund])).toEqual([
    [30_00, 'keinKassenzeichen'],
    [20_00, 'keinKassenzeichen'],
    [999_00, 'mehrAlsOffen'],
  ])
  const [, ohne] = wartende
  if (ohne === undefined) throw new Error('nothing waits')
  const zeile = { meldung: ohne.meldung, nr: ohne.nr }
  expect(await ordneGutschriftZu(als(wir.a), { zeile, kassenzeichen: '1' })).toMatchObject({
    ablehnung: { art: 'kassenzeichen', fehler: 'laenge' },
  })
  expect(await schliesseZeile(als(wir.a), zeile)).toMatchObject({ ablehnung: { art: 'nochVerwahrt' } })
  await muss(ordneGutschriftZu(als(wir.a), { zeile, kassenzeichen: kz }))
  expect(await ordneGutschriftZu(als(wir.a2), { zeile, kassenzeichen: kz })).toMatchObject({
    ablehnung: { art: 'nichtOffen' },
  })
  expect(await offen()).toBe(330_00)
  await stimmt()
  expect(await bankkonto()).toBe(bank.saldo)
  expect(await offene()).toHaveLength(2)
})

test('a Kassenzeichen is found between other words, two different ones are none', () => {
  const angaben = (nr: number): Cent | string =>
    kassenzeichen({ bgNummer: bgNummer('98802//0000001'), person: 'P1', forderungNr: nr })
  const [eins, zwei] = [String(angaben(1)), String(angaben(2))]
  expect(findeKassenzeichen(`KZ ${eins} Rate`, MUSTERSTADT)).toMatchObject({ forderungNr: 1 })
  expect(findeKassenzeichen(`${eins} und noch einmal ${eins}`, MUSTERSTADT)).toMatchObject({ forderungNr: 1 })
  expect(findeKassenzeichen(`${eins} ${zwei}`, MUSTERSTADT)).toBeUndefined()
  expect(findeKassenzeichen(`1${eins}`, MUSTERSTADT)).toBeUndefined()
  expect(findeKassenzeichen('Miete 12.2026', MUSTERSTADT)).toBeUndefined()
})
