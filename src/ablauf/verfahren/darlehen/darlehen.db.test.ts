import { expect, test } from 'vitest'
import type { Verfahren } from '../../../fall/index.ts'
import { iso, isoMonat, type Json, type Kennung, kennung, monat } from '../../../kern/index.ts'
import { MUSTERSTADT } from '../../../stammdaten/pruefung.ts'
import { mitRechten } from '../../../technik/index.ts'
import { listDarlehenszahlungen, listForderungen, listZahlungen, pruefeHauptbuch } from '../../../zahlung/index.ts'
import { bearbeiten, oeffneZumBearbeiten } from '../../bearbeiten.ts'
import { erfasseEinzahlung } from '../../eingang.ts'
import { musteramt } from '../../musteramt.ts'
import { bewillige, MIETE, richteZahlerkontoEin, zahleHeute, zahleMonat } from '../../pruefung.ts'
import { beende, beginne, fertigeAus, klaere, legeVor, zeigeVerfahren } from '../fuehren.ts'
import { muss, verfahrensprobe, ziel } from '../verfahrensprobe.ts'

const amt = await musteramt()
const { db, wir, als } = amt
const { antwort, bewilligt, brieftext, schritte } = verfahrensprobe(amt)
const zahlerkonto = await richteZahlerkontoEin(db.umgebung, wir.a.nutzer, wir.a2.nutzer)

type Fall = Kennung<'Leistungsfall'>
const lese = <T>(fn: Parameters<typeof mitRechten<T>>[2]): Promise<T> => mitRechten(db.db, wir.f.akteur, fn)
const forderungen = (fall: Fall) => lese((tx) => listForderungen(tx, { traeger: MUSTERSTADT, fall }))
const darlehenszahlungen = async (fall: Fall) =>
  (await lese((tx) => listDarlehenszahlungen(tx, MUSTERSTADT, fall))).map((z) => [
    z.posten[0]?.empfaengerart,
    z.betrag,
    iso(z.wertstellungAm),
    z.zustand,
  ])
/** What is open of the plan from a month on, by month: to the account, kept back. */
async function geplant(fall: Fall, ab: string): Promise<Readonly<Record<string, readonly [number, number]>>> {
  const je: Record<string, [number, number]> = {}
  for (const z of await lese((tx) => listZahlungen(tx, MUSTERSTADT, fall))) {
    if (z.zustand !== 'angeordnet' || z.monat < monat(ab)) continue
    je[isoMonat(z.monat)] ??= [0, 0]
    const zeile = je[isoMonat(z.monat)]
    if (zeile !== undefined) zeile[z.posten[0]?.empfaengerart === 'einbehalt' ? 1 : 0] += z.betrag
  }
  return je
}
const stimmt = async () => expect(await lese((tx) => pruefeHauptbuch(tx, MUSTERSTADT))).toEqual([])
const beginn = (fall: Fall, gegenstand = 'antrag'): Promise<Verfahren> =>
  muss(beginne(als(wir.f), { fall, art: 'darlehen', gegenstand }))

type Werte = Readonly<Record<string, Json>>
const WASCHMASCHINE = {
  antrag: { am: '2026-07-10', art: 'bedarf', zweck: 'eine Waschmaschine' },
  bedarf: { ergebnis: 'ja', begruendung: 'Ihre Waschmaschine ist kaputt.' },
  mittel: { ergebnis: 'nein', begruendung: 'Auf dem Konto waren 12,40 €.' },
  hoehe: { nehmer: ['P1'], betrag: 400_00 },
  empfaenger: { an: 'haushalt' },
  anhoerung: { am: '2026-07-10' },
} as const satisfies Record<string, Werte>

/** All steps up to the notice, which is laid before. */
async function vorgelegt(fall: Fall, werte: Record<string, Werte>, gegenstand?: string): Promise<Verfahren> {
  let v = await beginn(fall, gegenstand)
  for (const [schritt, w] of Object.entries(werte)) v = await muss(antwort(v, schritt, w))
  return muss(legeVor(als(wir.f), { ...ziel(v), schritt: 'bescheid' }))
}

test('§§ 24 Abs. 1, 42a Abs. 2: paid once with the next run, owed, and paid back at 5 percent from the month after', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-07-14T10:00')
  const v = await vorgelegt(fall, WASCHMASCHINE)
  const s = { ...ziel(v), schritt: 'bescheid' }
  expect(await fertigeAus(als(wir.f), s)).toMatchObject({ ok: false, ablehnung: { art: 'stufeFehlt' } })
  expect(await darlehenszahlungen(fall)).toEqual([])
  const zugleich = await Promise.all([fertigeAus(als(wir.a), s), fertigeAus(als(wir.a2), s)])
  expect(zugleich.map((r) => r.ok).sort()).toEqual([false, true])
  expect(await darlehenszahlungen(fall)).toEqual([['bedarfsgemeinschaft', 400_00, '2026-07-16', 'angeordnet']])
  // 1,113.00 a month; 5 percent of 563.00 are 28.15
  expect(await geplant(fall, '2026-08')).toEqual({
    '2026-08': [1084_85, 28_15],
    '2026-09': [1084_85, 28_15],
    '2026-10': [1084_85, 28_15],
    '2026-11': [1084_85, 28_15],
    '2026-12': [1084_85, 28_15],
  })
  const [f] = await forderungen(fall)
  expect([f?.grund, f?.betrag, f?.offen, f?.posten[0]?.kostentraeger]).toEqual(['darlehen', 400_00, 400_00, 'bund'])
  expect(await schritte(fall, 'darlehen')).toMatchObject({ bescheid: 'erledigt', lauf: 'wartet', faellig: 'wartet' })
  await stimmt()
  const brief = await brieftext(fall, 'darlehensbescheid')
  // 400.00 are fourteen times 28.15 (394.10) and 5.90
  expect(brief).toContain('Damit ist nach 15 Monaten alles bezahlt. Im letzten Monat sind es 5,90 €.')

  // a rise of the rent from August on replaces the plan, neither the loan nor what is kept back for it
  const miete = { ...MIETE, von: '2026-08-01', grundmiete_cent: 420_00 }
  const aenderungen = [
    { pfad: 'angaben/wohnung/bis', alt: null, neu: '2026-07-31' },
    { pfad: 'angaben/wohnung-2', alt: null, neu: miete as Json },
  ]
  await muss(oeffneZumBearbeiten(als(wir.f), fall))
  await muss(bearbeiten(als(wir.f), { fall, aenderungen }))
  await bewillige(als(wir.f), als(wir.a), fall)
  expect((await geplant(fall, '2026-08'))['2026-08']).toEqual([1104_85, 28_15])
  expect(await darlehenszahlungen(fall)).toEqual([['bedarfsgemeinschaft', 400_00, '2026-07-16', 'angeordnet']])

  db.uhr.stelle('2026-07-15T10:00')
  await zahleHeute(db.umgebung, wir.a.nutzer, wir.a2.nutzer, zahlerkonto)
  expect((await darlehenszahlungen(fall))[0]?.[3]).toBe('uebergeben')
  db.uhr.stelle('2026-07-28T10:00')
  await zahleMonat(db.umgebung, wir.a.nutzer, wir.a2.nutzer, { monat: monat('2026-08'), zahlerkonto })
  expect((await forderungen(fall))[0]).toMatchObject({ offen: 371_85, einbehalten: 28_15 })
  await stimmt()

  // 340 come in: 31.85 are left, 28.15 in September and 3.70 in October
  const [da] = await forderungen(fall)
  await muss(
    erfasseEinzahlung(als(wir.a), {
      id: kennung(db.umgebung.kennung()),
      fall,
      auf: { forderung: da?.id ?? kennung('') },
      betrag: 340_00 as NonNullable<typeof da>['betrag'],
      eingegangenAm: db.uhr.heute(),
      beleg: 'Auszug 7/2026',
    }),
  )
  const danach = await geplant(fall, '2026-09')
  expect([danach['2026-09']?.[1], danach['2026-10']?.[1], danach['2026-11']?.[1]]).toEqual([28_15, 3_70, 0])
  await stimmt()
})

test('§ 22 Abs. 6, § 42a Abs. 3: a deposit goes to a new landlord, whose account the second person confirms; given back, the rest is due', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-07-14T10:00')
  const neu = {
    an: 'neu',
    wer: 'vermieter',
    name: 'Wohnbau Heim',
    strasse: 'Marktplatz',
    hausnummer: '1',
    plz: '99999',
    ort: 'Musterstadt',
    iban: 'DE75999999991000000001',
    beleg: 'Mietvertrag',
    zeichen: 'Kaution Lindenstr. 4',
  }
  let v = await beginn(fall)
  v = await muss(antwort(v, 'antrag', { am: '2026-07-10', art: 'kaution', zweck: 'die Kaution' }))
  v = await muss(antwort(v, 'bedarf', { ergebnis: 'ja', begruendung: 'Der Umzug ist notwendig.' }))
  v = await muss(antwort(v, 'mittel', { ergebnis: 'nein', begruendung: 'Kein Vermögen.' }))
  v = await muss(antwort(v, 'hoehe', { nehmer: ['P1'], betrag: 900_00, ermessen: 'Ohne Kaution kein Vertrag.' }))
  expect(await antwort(v, 'empfaenger', { ...neu, iban: 'DE00999999991000000001' })).toMatchObject({
    ok: false,
    ablehnung: { art: 'wirkung' },
  })
  // PAY-07: what the landlord must not read is refused where it is typed
  expect(
    await antwort(v, 'empfaenger', { ...neu, iban: gueltig('1000000001'), zeichen: 'Kaution Jobcenter-Nr. 7' }),
  ).toMatchObject({ ok: false, ablehnung: { art: 'wirkung', grund: expect.stringContaining('»Jobcenter«') } })
  v = await muss(antwort(v, 'empfaenger', { ...neu, iban: gueltig('1000000001') }))
  v = await muss(antwort(v, 'anhoerung', { am: '2026-07-10' }))
  v = await muss(legeVor(als(wir.f), { ...ziel(v), schritt: 'bescheid' }))
  v = await muss(fertigeAus(als(wir.a), { ...ziel(v), schritt: 'bescheid' }))
  expect(await darlehenszahlungen(fall)).toEqual([['vermieter', 900_00, '2026-07-16', 'angeordnet']])
  expect((await forderungen(fall))[0]?.posten.map((p) => [p.kostentraeger, p.betrag])).toEqual([['kommune', 900_00]])
  db.uhr.stelle('2026-08-17T10:00')
  const zurueck = { ereignis: 'rueckzahlungVermieter', am: '2026-08-15', erlangt: 600_00, warum: 'Er hat gezahlt.' }
  v = await muss(antwort(v, 'faellig', zurueck))
  v = await muss(legeVor(als(wir.f), { ...ziel(v), schritt: 'rest' }))
  await muss(fertigeAus(als(wir.a), { ...ziel(v), schritt: 'rest' }))
  expect((await forderungen(fall))[0]?.darlehen?.faelligAm).toBe(db.uhr.heute())
  expect(await brieftext(fall, 'schreiben')).toContain('Bitte zahlen Sie 300,00 €')
  await stimmt()
})

test('§ 42a Abs. 1: who can pay it from assets is refused with reason and remedy, and nothing is paid', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-07-14T10:00')
  const { antrag, bedarf } = WASCHMASCHINE
  const mittel = { ergebnis: 'ja', begruendung: 'Auf dem Sparbuch sind 2.000,00 €.' }
  const v = await vorgelegt(fall, { antrag, bedarf, mittel })
  await muss(fertigeAus(als(wir.a), { ...ziel(v), schritt: 'bescheid' }))
  expect(await darlehenszahlungen(fall)).toEqual([])
  expect(await forderungen(fall)).toEqual([])
  expect(await brieftext(fall, 'darlehensbescheid')).toContain('Auf dem Sparbuch sind 2.000,00 €.')
})

test('what the engine proposes is offered with its amount, once', async () => {
  const fall = await bewilligt({
    weitere: {
      kuehlschrank: {
        art: 'einmalbedarf',
        person: 'P1',
        am: '2026-07-08',
        einmalart: 'regelbedarf',
        betrag_cent: 350_00,
      },
    },
  })
  db.uhr.stelle('2026-07-14T10:00')
  const moeglich = async () =>
    (await zeigeVerfahren(als(wir.f), fall))?.moeglich.find((m) => m.plan.art === 'darlehen')?.anlaesse ?? []
  const [erster] = await moeglich()
  expect(erster?.titel).toBe('Dringender Bedarf, den sonst der Regelbedarf deckt: 350,00 € für Juli 2026')
  const v = await vorgelegt(fall, { ...WASCHMASCHINE, hoehe: { nehmer: ['P1'], betrag: 350_00 } }, erster?.gegenstand)
  await muss(fertigeAus(als(wir.a), { ...ziel(v), schritt: 'bescheid' }))
  expect((await moeglich()).map((m) => m.gegenstand)).toEqual(['antrag'])
})

test('§ 86a Abs. 1 SGG: while an objection stops it nothing is kept back; only level A may say so', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-07-14T10:00')
  let v = await vorgelegt(fall, WASCHMASCHINE)
  v = await muss(fertigeAus(als(wir.a), { ...ziel(v), schritt: 'bescheid' }))
  const ruht: Werte = { wie: 'ruht', grund: 'Widerspruch vom 3.8.2026' }
  expect(await antwort(v, 'lauf', ruht)).toMatchObject({ ok: false, ablehnung: { art: 'wirkung' } })
  await muss(klaere(als(wir.a), { ...ziel(v), schritt: 'lauf', roh: (f) => ruht[f.name] ?? '' }))
  expect((await geplant(fall, '2026-08'))['2026-08']).toEqual([1113_00, 0])
  await stimmt()
})

test('§ 42a Abs. 2 Satz 1: two loans are paid back by 5 percent together, the older first', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-07-14T10:00')
  for (const betrag of [20_00, 100_00]) {
    const v = await vorgelegt(fall, { ...WASCHMASCHINE, hoehe: { nehmer: ['P1'], betrag } })
    const r = await muss(fertigeAus(als(wir.a), { ...ziel(v), schritt: 'bescheid' }))
    await muss(beende(als(wir.f), { ...ziel(r), grund: 'für den Versuch' }))
  }
  // 120,00 are four times 28,15 (112,60) and 7,40
  const plan = await geplant(fall, '2026-08')
  expect(['08', '09', '10', '11', '12'].map((m) => plan[`2026-${m}`]?.[1])).toEqual([28_15, 28_15, 28_15, 28_15, 7_40])
  await stimmt()
})

/** With right check digits. */
function gueltig(nummer: string): string {
  const bban = `99999999${nummer}`
  const rest = [...`${bban}131400`].reduce((r, z) => (r * 10 + Number(z)) % 97, 0)
  return `DE${String(98 - rest).padStart(2, '0')}${bban}`
}

test('§ 42a Abs. 2: a draft that nobody has ordered changes nothing in how the notice says it is paid back', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-07-14T10:00')
  // 5,000.00 a month would leave no claim
  const arbeit = {
    art: 'erwerbseinkommen',
    person: 'P1',
    von: '2026-08-01',
    bis: null,
    brutto_cent: 500_000,
    steuern_cent: 0,
    sozialabgaben_cent: 0,
  }
  await muss(oeffneZumBearbeiten(als(wir.f), fall))
  await muss(
    bearbeiten(als(wir.f), { fall, aenderungen: [{ pfad: 'angaben/arbeit', alt: null, neu: arbeit as Json }] }),
  )
  const v = await vorgelegt(fall, WASCHMASCHINE)
  await muss(fertigeAus(als(wir.a), { ...ziel(v), schritt: 'bescheid' }))
  expect(await brieftext(fall, 'darlehensbescheid')).toContain('Damit ist nach 15 Monaten alles bezahlt.')
})

test('HKR-05: up to 500 euros one person of level A suffices unless drawn; what was drawn or is more needs a second one', async () => {
  const mit = (byte: number) => ({
    ...als(wir.a),
    umgebung: { ...db.umgebung, zufall: (n: number) => new Uint8Array(n).fill(byte) },
  })
  const fall = await bewilligt()
  db.uhr.stelle('2026-07-14T10:00')
  const bisZumBescheid = async (betrag: number): Promise<Verfahren> => {
    let v = await muss(beginne(als(wir.f), { fall, art: 'darlehen', gegenstand: 'antrag' }))
    for (const [schritt, w] of Object.entries({ ...WASCHMASCHINE, hoehe: { nehmer: ['P1'], betrag } }))
      v = await muss(antwort(v, schritt, w))
    return v
  }
  const bescheid = (v: Verfahren) => ({ ...ziel(v), schritt: 'bescheid' })
  let v = await bisZumBescheid(500_00)
  v = await muss(legeVor(mit(255), bescheid(v)))
  v = await muss(fertigeAus(als(wir.a), bescheid(v)))
  expect((await darlehenszahlungen(fall)).map((z) => z[1])).toEqual([500_00])
  await stimmt()
  const ende = (x: Verfahren) => muss(beende(als(wir.f), { ...ziel(x), grund: 'Weiter im nächsten.' }))
  await ende(v)

  v = await bisZumBescheid(40_00)
  v = await muss(legeVor(mit(0), bescheid(v)))
  expect(await fertigeAus(als(wir.a), bescheid(v))).toMatchObject({ ablehnung: { art: 'gleichePerson' } })
  // laid before again, she would not be drawn; she stays drawn
  v = await muss(legeVor(mit(255), bescheid(v)))
  expect(await fertigeAus(als(wir.a), bescheid(v))).toMatchObject({ ablehnung: { art: 'gleichePerson' } })
  v = await muss(fertigeAus(als(wir.a2), bescheid(v)))
  await ende(v)

  v = await bisZumBescheid(500_01)
  v = await muss(legeVor(mit(255), bescheid(v)))
  expect(await fertigeAus(als(wir.a), bescheid(v))).toMatchObject({ ablehnung: { art: 'gleichePerson' } })
  // drawn only for who could release it herself
  v = await muss(legeVor({ ...mit(255), nutzer: wir.f.nutzer }, bescheid(v)))
  expect(await fertigeAus(als(wir.f), bescheid(v))).toMatchObject({ ablehnung: { art: 'stufeFehlt' } })
  expect((await darlehenszahlungen(fall)).map((z) => z[1])).toEqual([500_00, 40_00])
})
