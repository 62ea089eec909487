import { expect, test } from 'vitest'
import { isoMonat, type Kennung, monat } from '../../../kern/index.ts'
import { MUSTERSTADT } from '../../../stammdaten/pruefung.ts'
import { mitRechten } from '../../../technik/index.ts'
import { listDarlehenszahlungen, listForderungen, listZahlungen, pruefeHauptbuch } from '../../../zahlung/index.ts'
import { bearbeiten, oeffneZumBearbeiten } from '../../bearbeiten.ts'
import { musteramt } from '../../musteramt.ts'
import { bewillige, richteZahlerkontoEin, zahleMonat } from '../../pruefung.ts'
import { beende, beginne, fertigeAus, legeVor } from '../fuehren.ts'
import { muss, verfahrensprobe, ziel } from '../verfahrensprobe.ts'

const amt = await musteramt()
const { db, wir, als } = amt
const { antwort, bewilligt, brieftext } = verfahrensprobe(amt)
const zahlerkonto = await richteZahlerkontoEin(db.umgebung, wir.a.nutzer, wir.a2.nutzer)

type Fall = Kennung<'Leistungsfall'>
const lese = <T>(fn: Parameters<typeof mitRechten<T>>[2]): Promise<T> => mitRechten(db.db, wir.f.akteur, fn)
const forderungen = (fall: Fall) => lese((tx) => listForderungen(tx, { traeger: MUSTERSTADT, fall }))
const vorab = async (fall: Fall) =>
  (await lese((tx) => listDarlehenszahlungen(tx, MUSTERSTADT, fall))).map((z) => z.betrag)
const geplant = async (fall: Fall, m: string) =>
  (await lese((tx) => listZahlungen(tx, MUSTERSTADT, fall, [monat(m)])))
    .filter((z) => z.zustand !== 'abgeloest')
    .map((z) => [isoMonat(z.monat), z.posten[0]?.empfaengerart, z.betrag])
    .sort()

/** Applied for, laid before and released on a day; the procedure is ended. */
async function entschieden(fall: Fall, am: string, betrag: number): Promise<void> {
  db.uhr.stelle(`${am}T10:00`)
  let v = await muss(beginne(als(wir.f), { fall, art: 'vorzeitig', gegenstand: 'antrag' }))
  const antrag = { am, person: 'P1', betrag, grund: 'Ihr Geld reicht nicht bis zum Monatsende.' }
  v = await muss(antwort(v, 'antrag', antrag))
  v = await muss(legeVor(als(wir.f), { ...ziel(v), schritt: 'bescheid' }))
  const s = { ...ziel(v), schritt: 'bescheid' }
  expect(await fertigeAus(als(wir.f), s)).toMatchObject({ ok: false })
  const zugleich = await Promise.all([fertigeAus(als(wir.a), s), fertigeAus(als(wir.a2), s)])
  expect(zugleich.map((r) => r.ok).sort()).toEqual([false, true])
  const frei = zugleich.find((r) => r.ok)
  if (frei?.ok) await muss(beende(als(wir.f), { ...ziel(frei.wert), grund: '' }))
}
const laufe = (am: string, m: string) => {
  db.uhr.stelle(`${am}T10:00`)
  return zahleMonat(db.umgebung, wir.a.nutzer, wir.a2.nutzer, { monat: monat(m), zahlerkonto })
}
const stimmt = async () => expect(await lese((tx) => pruefeHauptbuch(tx, MUSTERSTADT))).toEqual([])

test('§ 42 Abs. 2: 100 euros at once, the next payment is less by them; not again within two months', async () => {
  const fall = await bewilligt()
  await entschieden(fall, '2026-07-10', 100_00)
  expect(await vorab(fall)).toEqual([100_00])
  // 563.00 + 550.00 = 1,113.00; less 100.00
  expect(await geplant(fall, '2026-08')).toEqual([
    ['2026-08', 'bedarfsgemeinschaft', 1013_00],
    ['2026-08', 'einbehalt', 100_00],
  ])
  expect(await geplant(fall, '2026-09')).toEqual([['2026-09', 'bedarfsgemeinschaft', 1113_00]])
  expect(await brieftext(fall, 'vorschussbescheid')).toContain(
    'Dafür zahlen wir später weniger: für August 2026 100,00 €.',
  )
  await stimmt()
  await laufe('2026-07-28', '2026-08')
  expect((await forderungen(fall)).map((f) => [f.grund, f.einbehalten, f.offen])).toEqual([['vorzeitig', 100_00, 0]])
  await stimmt()
  // Satz 5 Nr. 3: July is one of the two months before September, not of those before October
  await entschieden(fall, '2026-09-07', 50_00)
  expect(await vorab(fall)).toEqual([100_00])
  expect(await brieftext(fall, 'vorschussbescheid')).toContain('Im Juli 2026 haben Sie schon Geld vorab bekommen.')
  await entschieden(fall, '2026-10-06', 50_00)
  expect(await vorab(fall)).toEqual([100_00, 50_00])
  expect(await geplant(fall, '2026-11')).toEqual([
    ['2026-11', 'bedarfsgemeinschaft', 1063_00],
    ['2026-11', 'einbehalt', 50_00],
  ])
  await stimmt()
})

test('Satz 4: what the next payment cannot bear comes off the one after it', async () => {
  const fall = await bewilligt()
  await entschieden(fall, '2026-07-10', 100_00)
  const lohn = {
    art: 'einkommen',
    person: 'P1',
    von: '2026-08-01',
    bis: '2026-08-31',
    einkommensart: 'sonstiges',
    betrag_cent: 1073_00,
    nachzahlung: false,
    berechtigt: null,
  }
  await muss(oeffneZumBearbeiten(als(wir.f), fall))
  await muss(bearbeiten(als(wir.f), { fall, aenderungen: [{ pfad: 'angaben/geld', alt: null, neu: lohn }] }))
  await bewillige(als(wir.f), als(wir.a), fall)
  // 1,073.00 − 30.00 = 1,043.00 counted: 70.00 are left of 1,113.00
  expect(await geplant(fall, '2026-08')).toEqual([['2026-08', 'einbehalt', 70_00]])
  expect(await geplant(fall, '2026-09')).toEqual([
    ['2026-09', 'bedarfsgemeinschaft', 1083_00],
    ['2026-09', 'einbehalt', 30_00],
  ])
  expect((await geplant(fall, '2026-10')).length).toBe(1)
  await stimmt()
})

test('Satz 5 Nr. 1: not beside a loan that is paid back', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-07-10T10:00')
  let v = await muss(beginne(als(wir.f), { fall, art: 'darlehen', gegenstand: 'antrag' }))
  v = await muss(antwort(v, 'antrag', { am: '2026-07-10', art: 'bedarf', zweck: 'ein Bett' }))
  v = await muss(antwort(v, 'bedarf', { ergebnis: 'ja', begruendung: 'Das Bett ist kaputt.' }))
  v = await muss(antwort(v, 'mittel', { ergebnis: 'nein', begruendung: 'Kein Geld.' }))
  v = await muss(antwort(v, 'hoehe', { nehmer: ['P1'], betrag: 100_00 }))
  v = await muss(antwort(v, 'empfaenger', { an: 'haushalt' }))
  v = await muss(antwort(v, 'anhoerung', { am: '2026-07-10' }))
  v = await muss(legeVor(als(wir.f), { ...ziel(v), schritt: 'bescheid' }))
  await muss(fertigeAus(als(wir.a), { ...ziel(v), schritt: 'bescheid' }))
  await entschieden(fall, '2026-07-13', 100_00)
  expect(await vorab(fall)).toEqual([100_00])
  expect(await brieftext(fall, 'vorschussbescheid')).toContain('wird schon etwas einbehalten')
})
