import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { ladeFall, listeAufforderungen, listeFallkennungen, type Verfahren } from '../fall/index.ts'
import {
  type Cent,
  cent,
  type Datum,
  datum,
  euro,
  iso,
  type Json,
  type Kennung,
  kennung,
  monat,
} from '../kern/index.ts'
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
  type Auftragsdatei,
  type Ausgang,
  type Bankzustand,
  BRAV,
  type Gutschrift,
  ladeAbstimmung,
  ladeDateien,
  liesAuftragsdatei,
  listForderungen,
  listOffeneZeilen,
  listRueckrufe,
  listSalden,
  listZahlungen,
  neueBank,
  pruefeHauptbuch,
  type Rueckrufschritt,
  rueckrufstand,
  spieleTag,
  type Verhalten,
  wuerfelAus,
  ZAHLUNG_BEARBEITER,
} from '../zahlung/index.ts'
import { musterIban } from '../zahlung/pruefung.ts'
import { stelleAufforderungspflege } from './aufforderungen.ts'
import { ABLAUF_BEARBEITER } from './auftraege.ts'
import { findeKassenzeichen, liesBankmeldungEin } from './bank.ts'
import { ordneGutschriftZu, schliesseZeile } from './bankklaerung.ts'
import { musteramt } from './musteramt.ts'
import { richteZahlerkontoEin, zahleHeute, zahleMonat } from './pruefung.ts'
import { vereinnahmeRuecklaeufer, weiseRuecklaeuferNeuAn } from './ruecklaeufer.ts'
import { fuehreRueckrufFort, rufeZurueck } from './rueckruf.ts'
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

const dateienVon = async (lauf: Kennung<'Zahllauf'>): Promise<readonly Auftragsdatei[]> => {
  const dateien = await lese((tx) => ladeDateien(tx, { traeger: MUSTERSTADT, lauf }))
  return Promise.all(dateien.map((d) => liesAuftragsdatei(d.bytes)))
}

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
  const dateien = (await Promise.all((o.laeufe ?? []).map(dateienVon))).flat()
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

test('PAY-15: a transfer is called back by two people; the answer moves nothing, the return of the bank does', async () => {
  const fall = await bewilligt({ iban: musterIban(1_007_654_330) })
  db.uhr.stelle('2026-01-06T10:00')
  const stand = async () => {
    const z = (await lese((tx) => listZahlungen(tx, MUSTERSTADT, fall))).find((x) => x.monat === monat('2026-02'))
    if (z === undefined) throw new Error('no payment for February')
    const rufe = await lese((tx) => listRueckrufe(tx, MUSTERSTADT, { zahlung: z.id }))
    return { zahlung: z.id, zustand: z.zustand, rufe, zuletzt: rufe.map((r) => rueckrufstand(r)).at(-1) }
  }
  const items = async () =>
    (await lese((tx) => listeAufforderungen(tx, { traeger: MUSTERSTADT, fall })))
      .filter((x) => x.art === 'rueckruf' && x.zustand === 'offen')
      .map((x) => [iso(x.vorlageAm), x.grund])
  const { zahlung } = await stand()
  const wunsch = { zahlung, grund: 'DUPL', begruendung: 'Doppelt angeordnet.' } as const
  expect(await rufeZurueck(als(wir.f), wunsch)).toMatchObject({ ablehnung: { art: 'nochHier' } })
  db.uhr.stelle('2026-01-26T10:00')
  const lauf = await zahleMonat(db.umgebung, wir.a.nutzer, wir.a2.nutzer, { monat: monat('2026-02'), zahlerkonto })
  await banktag(datum('2026-01-29'), { laeufe: [lauf] })
  await banktag(datum('2026-01-30'))
  expect((await stand()).zustand).toBe('ausgefuehrt')

  db.uhr.stelle('2026-02-02T10:00')
  expect(await rufeZurueck(als(wir.f), { ...wunsch, begruendung: ' ' })).toMatchObject({
    ablehnung: { art: 'begruendungFehlt' },
  })
  const zugleich = await Promise.all([1, 2].map(() => rufeZurueck(als(wir.f), wunsch)))
  expect(zugleich.map((r) => r.ok).sort()).toEqual([false, true])
  await arbeite()
  expect(await items()).toEqual([['2026-02-02', 'Rückruf vom 02.02.2026: freigeben oder verwerfen.']])
  const rueckruf = (await stand()).rufe[0]?.id ?? kennung('')
  const geh = (schritt: Rueckrufschritt['schritt'], bemerkung = '', wer = wir.a) =>
    fuehreRueckrufFort(als(wer), { rueckruf, schritt, bemerkung })
  expect(await geh('freigegeben', '', wir.f)).toMatchObject({ ablehnung: { art: 'stufeFehlt' } })
  expect(await geh('zugesagt', 'kommt')).toMatchObject({ ablehnung: { art: 'nichtOffen' } })
  await muss(geh('freigegeben'))
  expect(await geh('freigegeben', '', wir.a2)).toMatchObject({ ablehnung: { art: 'nichtOffen' } })
  // fifteen bank days after the second of February, by hand: the 23rd
  db.uhr.stelle('2026-02-24T10:00')
  await lese((tx) => stelleAufforderungspflege(tx, MUSTERSTADT, fall))
  await arbeite()
  expect(await items()).toEqual([['2026-02-24', 'Die Bank wollte bis 23.02.2026 antworten: nachfragen.']])
  expect(await geh('zugesagt', ' ')).toMatchObject({ ablehnung: { art: 'bemerkungFehlt' } })
  await muss(geh('zugesagt', 'Kundin einverstanden, Schreiben vom 23.02.'))
  // an answer is no money
  expect(await stand()).toMatchObject({ zustand: 'ausgefuehrt', zuletzt: 'zugesagt' })
  await stimmt()

  const zeile = (await dateienVon(lauf))
    .flatMap((d) => d.sammler.flatMap((x) => x.ueberweisungen))
    .find((u) => u.iban === musterIban(1_007_654_330))
  if (zeile === undefined) throw new Error('no transfer in the file')
  bank = { ...bank, ausstehend: [{ ...zeile, tag: datum('2026-02-25'), grund: 'FOCR' }] }
  db.uhr.stelle('2026-02-25T21:00')
  await banktag(datum('2026-02-25'))
  expect(await stand()).toMatchObject({ zustand: 'zurueckgekommen', zuletzt: 'zurueck' })
  expect(await items()).toEqual([])
  expect(await rufeZurueck(als(wir.f), wunsch)).toMatchObject({ ablehnung: { art: 'nichtUnterwegs' } })
})

test('PAY-15: who asked does not release, the database does not let it either; thrown away, it may be asked anew', async () => {
  const [z] = await lese(async (tx) => {
    const faelle = await listeFallkennungen(tx, { traeger: MUSTERSTADT, nach: null, hoechstens: 100 })
    const alle = await Promise.all(faelle.map((f) => listZahlungen(tx, MUSTERSTADT, f)))
    return alle.flat().filter((x) => x.zustand === 'ausgefuehrt')
  })
  if (z === undefined) throw new Error('nothing was paid')
  const wunsch = { zahlung: z.id, grund: 'AM09', begruendung: 'Betrag falsch.' } as const
  const rueckruf = await muss(rufeZurueck(als(wir.a), wunsch))
  const frei = { rueckruf, schritt: 'freigegeben', bemerkung: '' } as const
  expect(await fuehreRueckrufFort(als(wir.a), frei)).toMatchObject({ ablehnung: { art: 'gleichePerson' } })
  const vorbei = mitRechten(db.db, wir.a.akteur, (tx) =>
    sql`INSERT INTO zahlung.rueckrufschritt (traeger_nr, rueckruf, nr, schritt, beantragt_von, bemerkung, von, am)
        VALUES (${MUSTERSTADT}, ${rueckruf}, 1, 'freigegeben', ${wir.a.nutzer.bediensteter}, '', ${wir.a.nutzer.bediensteter}, now())`.execute(
      tx,
    ),
  )
  await expect(vorbei).rejects.toThrow(/rueckrufschritt_vier_augen/)
  await muss(fuehreRueckrufFort(als(wir.a2), { rueckruf, schritt: 'verworfen', bemerkung: 'Betrag stimmt.' }))
  await muss(rufeZurueck(als(wir.a), wunsch))
  db.uhr.stelle('2028-01-03T10:00')
  expect(await rufeZurueck(als(wir.a), wunsch)).toMatchObject({ ablehnung: { art: 'zuSpaet' } })
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
