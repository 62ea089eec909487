import { expect, test } from 'vitest'
import type { Verfahren } from '../../../fall/index.ts'
import { deutsch, isoMonat, type Json, type Kennung, monat } from '../../../kern/index.ts'
import { MUSTERSTADT } from '../../../stammdaten/pruefung.ts'
import { mitRechten } from '../../../technik/index.ts'
import { listDarlehenszahlungen, listForderungen, listZahlungen, pruefeHauptbuch } from '../../../zahlung/index.ts'
import { anordnen } from '../../anordnen.ts'
import { musteramt } from '../../musteramt.ts'
import { bewillige, festgestellt, nimmEinzelneAuf, richteZahlerkontoEin, zahleHeute } from '../../pruefung.ts'
import { verfahrensanlaesse } from '../anlaesse.ts'
import { beginne, fertigeAus, legeVor } from '../fuehren.ts'
import { muss, verfahrensprobe, ziel } from '../verfahrensprobe.ts'

const amt = await musteramt()
const { db, wir, als } = amt
const { antwort, brieftext, schritte } = verfahrensprobe(amt)
const zahlerkonto = await richteZahlerkontoEin(db.umgebung, wir.a.nutzer, wir.a2.nutzer)

type Fall = Kennung<'Leistungsfall'>
const lese = <T>(fn: Parameters<typeof mitRechten<T>>[2]): Promise<T> => mitRechten(db.db, wir.f.akteur, fn)
const stimmt = async () => expect(await lese((tx) => pruefeHauptbuch(tx, MUSTERSTADT))).toEqual([])
const stand = async (fall: Fall) =>
  (await lese((tx) => listForderungen(tx, { traeger: MUSTERSTADT, fall }))).map((f) => ({
    einbehalten: f.einbehalten as number,
    offen: f.offen as number,
    faellig: f.darlehen?.faelligAm === null ? null : deutsch(f.darlehen?.faelligAm ?? f.faelligAm),
  }))
const gezahlt = async (fall: Fall) =>
  (await lese((tx) => listDarlehenszahlungen(tx, MUSTERSTADT, fall))).map((z) => [z.betrag, z.zustand])
const zahlungen = async (fall: Fall, m: string) =>
  (await lese((tx) => listZahlungen(tx, MUSTERSTADT, fall, [monat(m)])))
    .filter((z) => z.zustand !== 'abgeloest')
    .map((z) => [isoMonat(z.monat), z.anlass, z.posten[0]?.empfaengerart, z.betrag])
    .sort()

/** The run of the bank day after. */
const laufe = (am: string) => {
  db.uhr.stelle(`${am}T10:00`)
  return zahleHeute(db.umgebung, wir.a.nutzer, wir.a2.nutzer, zahlerkonto)
}

const PRUEFUNG = {
  vorlaeufig: 'nein',
  anspruch: 'ja',
  dauer: 'Die Abrechnung der Nebenkosten kommt erst im Februar.',
}
const hoehe = (betrag: number): Readonly<Record<string, Json>> => ({
  von: '2026-01',
  bis: '2026-01',
  'betrag-P1': betrag,
  ermessen: 'Das deckt Essen, Strom und einen Teil der Miete.',
})

async function beantragt(am: string): Promise<{ readonly fall: Fall; readonly v: Verfahren }> {
  db.uhr.stelle('2025-12-15T10:00')
  const fall = await nimmEinzelneAuf(als(wir.f))
  db.uhr.stelle(`${am}T10:00`)
  const v = await muss(beginne(als(wir.f), { fall, art: 'vorschuss', gegenstand: 'antrag' }))
  return { fall, v: await muss(antwort(v, 'antrag', { am, wie: 'antrag' })) }
}

/** Released by another person of level A, once. */
async function frei(v: Verfahren, schritt: string): Promise<Verfahren> {
  const vorgelegt = await muss(legeVor(als(wir.f), { ...ziel(v), schritt }))
  const s = { ...ziel(vorgelegt), schritt }
  expect(await fertigeAus(als(wir.f), s)).toMatchObject({ ok: false })
  const zugleich = await Promise.all([fertigeAus(als(wir.a), s), fertigeAus(als(wir.a2), s)])
  expect(zugleich.map((r) => r.ok).sort()).toEqual([false, true])
  const r = zugleich.find((x) => x.ok)
  if (!r?.ok) throw new Error('nobody got through')
  return r.wert
}

test('§ 42 Abs. 1, 2 SGB I: paid by the run before the grant, then credited against the month it was for', async () => {
  let { fall, v } = await beantragt('2026-01-12')
  // asked for on 12 January: February is the full calendar month (§ 42 Abs. 1 Satz 2)
  const fristen = await lese((tx) => verfahrensanlaesse(tx, db.umgebung, { traeger: MUSTERSTADT, fall }))
  expect(fristen.map((a) => [deutsch(a.faelligAm), a.grund])).toContainEqual([
    '15.02.2026',
    expect.stringContaining('Spätestens ab 01.03.2026 ist der Vorschuss zu zahlen'),
  ])
  expect(await antwort(v, 'pruefung', { ...PRUEFUNG, vorlaeufig: 'ja' })).toMatchObject({
    ablehnung: { art: 'wirkung' },
  })
  v = await muss(antwort(v, 'pruefung', PRUEFUNG))
  const zuviel = { ...hoehe(600_00), bis: '2026-02', von: '2026-02' }
  expect(await antwort(v, 'hoehe', { ...zuviel, bis: '2026-01' })).toMatchObject({ ablehnung: { art: 'wirkung' } })
  v = await muss(antwort(v, 'hoehe', hoehe(600_00)))
  v = await frei(v, 'bescheid')
  expect(await gezahlt(fall)).toEqual([[600_00, 'angeordnet']])
  const s = await brieftext(fall, 'vorschussbescheid')
  for (const x of [
    'Sie bekommen 600,00 € als Vorschuss für Januar 2026',
    'Sie haben am 12. Januar 2026 um einen Vorschuss gebeten.',
    'Die Abrechnung der Nebenkosten kommt erst im Februar.',
    'Was darüber hinausgeht, ist zu erstatten (§ 42 Abs. 2 SGB I).',
    'Widerspruch',
  ])
    expect(s).toContain(x)
  await stimmt()
  await laufe('2026-01-13')
  expect(await gezahlt(fall)).toEqual([[600_00, 'uebergeben']])
  expect(await stand(fall)).toEqual([{ einbehalten: 0, offen: 600_00, faellig: null }])
  expect(await schritte(fall, 'vorschuss')).toMatchObject({ bescheid: 'erledigt', abrechnung: 'wartet' })

  db.uhr.stelle('2026-02-10T10:00')
  expect(await anordnen(als(wir.a), await festgestellt(als(wir.f), fall))).toMatchObject({ ok: true })
  // 563.00 + 550.00 = 1,113.00; of January 600.00 are paid already: 513.00
  expect(await zahlungen(fall, '2026-01')).toEqual([
    ['2026-01', 'sofort', 'bedarfsgemeinschaft', 513_00],
    ['2026-01', 'sofort', 'einbehalt', 600_00],
  ])
  expect(await zahlungen(fall, '2026-02')).toEqual([['2026-02', 'sofort', 'bedarfsgemeinschaft', 1113_00]])
  expect(await brieftext(fall, 'bewilligungsbescheid')).toContain(
    'Davon haben wir 600,00 € schon als Vorschuss gezahlt. Das ziehen wir jetzt ab (§ 42 Abs. 2 SGB I).',
  )
  expect(await zahlungen(fall, '2026-03')).toEqual([['2026-03', 'monat', 'bedarfsgemeinschaft', 1113_00]])
  await stimmt()
  await laufe('2026-02-11')
  expect(await stand(fall)).toEqual([{ einbehalten: 600_00, offen: 0, faellig: null }])
  await stimmt()
  expect(await schritte(fall, 'vorschuss')).toMatchObject({ gespraech: 'entfaellt', abrechnung: 'offen' })
  await muss(fertigeAus(als(wir.f), { ...ziel(v), schritt: 'abrechnung' }))
  expect(await brieftext(fall, 'schreiben')).toContain('Sie müssen nichts zurückzahlen.')
})

test('§ 42 Abs. 2 Satz 2 SGB I: what exceeds the months it was for is claimed back, and no later month bears it', async () => {
  let { fall, v } = await beantragt('2026-01-12')
  v = await muss(antwort(v, 'pruefung', PRUEFUNG))
  v = await muss(antwort(v, 'hoehe', hoehe(1500_00)))
  v = await frei(v, 'bescheid')
  db.uhr.stelle('2026-02-10T10:00')
  await bewillige(als(wir.f), als(wir.a), fall)
  expect(await zahlungen(fall, '2026-01')).toEqual([['2026-01', 'sofort', 'einbehalt', 1113_00]])
  expect(await zahlungen(fall, '2026-02')).toEqual([['2026-02', 'sofort', 'bedarfsgemeinschaft', 1113_00]])
  await laufe('2026-02-11')
  // 1,500.00 − 1,113.00 = 387.00
  expect(await stand(fall)).toEqual([{ einbehalten: 1113_00, offen: 387_00, faellig: null }])
  await stimmt()
  expect(await schritte(fall, 'vorschuss')).toMatchObject({ gespraech: 'offen', abrechnung: 'gesperrt' })
  v = await muss(antwort(v, 'gespraech', { am: '2026-02-11', inhalt: '' }))
  v = await frei(v, 'abrechnung')
  const s = await brieftext(fall, 'vorschussbescheid')
  expect(s).toContain('Ihr Vorschuss war um 387,00 € zu hoch.')
  expect(s).toContain('387,00 € zu erstatten (§ 42 Abs. 2 Satz 2 SGB I)')
  expect((await stand(fall))[0]?.faellig).not.toBeNull()
  await stimmt()
  expect(await schritte(fall, 'vorschuss')).toMatchObject({ abrechnung: 'erledigt' })
})

test('no advance where the claim itself is open', async () => {
  let { fall, v } = await beantragt('2026-01-12')
  v = await muss(antwort(v, 'pruefung', { ...PRUEFUNG, anspruch: 'nein', dauer: 'Es fehlt der Mietvertrag.' }))
  await frei(v, 'bescheid')
  expect(await gezahlt(fall)).toEqual([])
  expect(await brieftext(fall, 'vorschussbescheid')).toContain('Es fehlt der Mietvertrag.')
})
