import { expect, test } from 'vitest'
import { findDokument, listeDokumente, oeffne } from '../../../akte/index.ts'
import { listeVerfahren, type Verfahren } from '../../../fall/index.ts'
import type { Json } from '../../../kern/index.ts'
import { mitRechten, type Stufe } from '../../../technik/index.ts'
import { musteramt } from '../../musteramt.ts'
import { richteZahlerkontoEin } from '../../pruefung.ts'
import { verfahrensanlaesse } from '../anlaesse.ts'
import { aendereZugriff, beginne, fertigeAus, legeVor } from '../fuehren.ts'
import { muss, verfahrensprobe, ziel } from '../verfahrensprobe.ts'
import { OHNE_EINZAHLUNGSKONTO } from '../zahlweg.ts'

const amt = await musteramt()
const { db, wir, als } = amt
const { antwort, bewilligt, dokumente, schritte } = verfahrensprobe(amt)
const traeger = wir.f.nutzer.traeger

const TAT = {
  tatbestand: 'aenderung',
  von: '2026-02-02',
  bis: '2026-05-11',
  handlung: 'Sie haben uns die Arbeit ab 2. Februar 2026 nicht gemeldet.',
  beweise: 'Datenabgleich vom 11. Mai 2026\nArbeitsvertrag',
  schuld: 'fahrlaessig',
  warum: 'Im Merkblatt steht die Pflicht.',
}
const SELBST = { straftat: 'nein', schwarzarbeit: 'nein', wohin: 'selbst', warum: 'Vier Monate.' }

/** Noted on 1 June 2026, one case for each: there is one procedure a person at a time. */
async function vermerkt(o: Readonly<Record<string, Json>> = {}, gegenstand = 'P1') {
  const fall = await bewilligt()
  db.uhr.stelle('2026-06-01T10:00')
  const v = await muss(beginne(als(wir.f), { fall, art: 'ordnungswidrigkeit', gegenstand }))
  return { fall, v: await muss(antwort(v, 'tat', { ...TAT, ...o })) }
}
const sende = (v: Verfahren, schritt: string) => muss(fertigeAus(als(wir.f), { ...ziel(v), schritt }))

async function angehoert(o: Readonly<Record<string, Json>> = {}) {
  const { fall, v: begonnen } = await vermerkt(o)
  let v = await sende(await muss(antwort(begonnen, 'verfolgung', SELBST)), 'anhoerung')
  expect((await schritte(fall)).aeusserung).toBe('wartet')
  v = await muss(antwort(v, 'aeusserung', { da: 'ja', was: 'Ich dachte, der Arbeitgeber meldet es.' }))
  return { fall, v }
}

/** Text of the youngest letter in the file of the procedure. */
const brief = (v: Verfahren): Promise<string> =>
  mitRechten(db.db, wir.f.akteur, async (tx) => {
    const [d] = await listeDokumente(tx, { traeger, fall: v.fall, verfahren: v.id })
    if (d === undefined) throw new Error('no letter')
    const { bytes } = await oeffne(tx, d, 'text')
    return new TextDecoder().decode(bytes).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')
  })

const BUSSE = {
  wie: 'busse',
  schuld: 'fahrlaessig',
  betrag: 200_00,
  bemessung: 'Vier Monate, erster Verstoß.',
  verhaeltnisse: 'Lohn von 1.400 € im Monat.',
  warum: 'Die Pflicht war bekannt.',
}

test('a fine: two people, costs, objection within two weeks, paid; no claim arises from it', async () => {
  const { fall, v: da } = await angehoert()
  expect(await antwort(da, 'entscheidung', { ...BUSSE, betrag: 2500_01 })).toMatchObject({
    ablehnung: { grund: 'Die Geldbuße beträgt hier 5 bis 2.500,00 € (§ 63 Abs. 2 SGB II, § 17 OWiG).' },
  })
  let v = await muss(antwort(da, 'entscheidung', BUSSE))
  v = await muss(legeVor(als(wir.f), { ...ziel(v), schritt: 'bescheid' }))
  // the second person does not see it before she is named
  expect(await fertigeAus(als(wir.a), { ...ziel(v), schritt: 'bescheid' })).toMatchObject({
    ablehnung: { art: 'unbekannt' },
  })
  v = await muss(aendereZugriff(als(wir.f), { ...ziel(v), personalnummer: wir.a.nutzer.personalnummer, darf: true }))
  // Nobody can be told where to pay before the Jobcenter has laid down where.
  expect(await fertigeAus(als(wir.a), { ...ziel(v), schritt: 'bescheid' })).toEqual({
    ok: false,
    ablehnung: { art: 'wirkung', grund: OHNE_EINZAHLUNGSKONTO },
  })
  await richteZahlerkontoEin(db.umgebung, wir.a.nutzer, wir.a2.nutzer)
  v = await muss(legeVor(als(wir.f), { ...ziel(v), schritt: 'bescheid' }))
  v = await muss(fertigeAus(als(wir.a), { ...ziel(v), schritt: 'bescheid' }))
  const text = await brief(v)
  expect(text).toContain('IBAN: DE75 9999 9999 1000 0000 00, Musterbank')
  expect(text).toMatch(/Verwendungszweck: OWi \d+/)
  // § 107 OWiG: five percent of 200.00 are 10.00, at least 25.00; delivery 3.50
  expect(text).toMatch(/§ 63 Abs\. 1 Nr\. 7 SGB II eine Geldbuße von 200,00 €/)
  expect(text).toMatch(/Zusammen 228,50 €/)
  expect(text).toContain('Frist: zwei Wochen nach der Zustellung.')
  expect(text).not.toContain('98802//')
  db.uhr.stelle('2026-06-05T10:00')
  v = await muss(antwort(v, 'zustellung', { am: '2026-06-04' }))
  expect((await schritte(fall)).ausgang).toBe('wartet')
  db.uhr.stelle('2026-06-19T10:00')
  expect((await schritte(fall)).ausgang).toBe('offen')
  v = await muss(antwort(v, 'ausgang', { wie: 'rechtskraeftig' }))
  expect((await schritte(fall)).zahlung).toBe('wartet')
  await muss(antwort(v, 'zahlung', { wie: 'gezahlt', am: '2026-06-19', beleg: 'Auszug 7' }))
  expect(new Set(Object.values(await schritte(fall)))).toEqual(new Set(['erledigt']))
})

test('who is not named sees nothing: neither procedure nor letter, nor why there is a work item', async () => {
  const { fall, v } = await angehoert()
  expect(await dokumente(fall)).toHaveLength(1)
  const sieht = (h: typeof wir.f, stufe: Stufe = h.nutzer.stufe) =>
    mitRechten(db.db, { art: 'mensch', bediensteter: h.nutzer.bediensteter, traeger, stufe }, async (tx) => {
      const alle = await listeVerfahren(tx, { traeger, fall })
      const [d] = await listeDokumente(tx, { traeger, fall, verfahren: v.id })
      return [alle.length, d && (await findDokument(tx, d.dokument)) ? 1 : 0]
    })
  expect(await sieht(wir.f)).toEqual([1, 1])
  // levels F and A of the Jobcenter reach the row of the letter, the page asks for the procedure first
  expect((await sieht(wir.a))[0]).toBe(0)
  expect(await sieht(wir.f, 'L')).toEqual([0, 0])
  expect(await sieht(wir.f, 'J')).toEqual([0, 0])
  const system = { art: 'system', auftrag: 'pruefung', traeger } as const
  const anlaesse = await mitRechten(db.db, system, (tx) => verfahrensanlaesse(tx, db.umgebung, { traeger, fall }))
  expect(anlaesse.length).toBeGreaterThan(0)
  for (const a of anlaesse) expect(a.grund).not.toMatch(/Ordnungswidrigkeit|Elif|Arbeit/)
  // another begins the same: she learns that there is one, and nothing else
  expect(await beginne(als(wir.a), { fall, art: 'ordnungswidrigkeit', gegenstand: 'P1' })).toMatchObject({
    ablehnung: { art: 'laeuftVerdeckt' },
  })
})

test('access: given and taken by who has it, never one’s own', async () => {
  const { v: neu } = await vermerkt()
  const zugriff = (v: Verfahren, personalnummer: string, darf: boolean, h = wir.f) =>
    aendereZugriff(als(h), { ...ziel(v), personalnummer, darf })
  expect(await zugriff(neu, '999999', true)).toMatchObject({ ablehnung: { art: 'werte' } })
  expect(await zugriff(neu, wir.f.nutzer.personalnummer, false)).toMatchObject({ ablehnung: { art: 'werte' } })
  const v = await muss(zugriff(neu, wir.a.nutzer.personalnummer, true))
  const danach = await muss(zugriff(v, wir.f.nutzer.personalnummer, false, wir.a))
  expect(await zugriff(danach, wir.a.nutzer.personalnummer, false)).toMatchObject({ ablehnung: { art: 'unbekannt' } })
})

test('§ 63 by the day of the act: not punished then, or out of time', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-06-01T10:00')
  const v = await muss(beginne(als(wir.f), { fall, art: 'ordnungswidrigkeit', gegenstand: 'dritte' }))
  const dritte = { name: 'Bau GmbH, Karl Stein', strasse: 'Weg 1', plz: '99999', ort: 'Musterstadt' }
  const ohne = await antwort(v, 'tat', { ...TAT, ...dritte, tatbestand: 'beweismittel60' })
  expect(ohne).toMatchObject({ ablehnung: { art: 'wirkung' } })
  // negligent, up to 1,000.00: six months from 30 November 2025 end on 29 May 2026
  const alt = { ...TAT, ...dritte, tatbestand: 'auskunft57', von: '2025-11-30', bis: '2025-11-30' }
  await muss(antwort(v, 'tat', alt))
  expect(await schritte(fall)).toMatchObject({ verfolgung: 'entfaellt', bescheid: 'entfaellt' })
})

test('suspicion of a crime goes to the prosecutor, whatever else is chosen', async () => {
  const { fall, v: neu } = await vermerkt()
  const ja = { ...SELBST, straftat: 'ja' }
  expect(await antwort(neu, 'verfolgung', ja)).toMatchObject({ ablehnung: { art: 'wirkung' } })
  const stelle = { name: 'Staatsanwaltschaft Musterstadt', strasse: 'Platz 2', plz: '99999', ort: 'Musterstadt' }
  let v = await muss(antwort(neu, 'verfolgung', { ...ja, ...stelle, wohin: 'sta' }))
  expect(await schritte(fall)).toMatchObject({ anhoerung: 'entfaellt', entscheidung: 'entfaellt', bescheid: 'offen' })
  v = await muss(legeVor(als(wir.f), { ...ziel(v), schritt: 'bescheid' }))
  v = await muss(aendereZugriff(als(wir.f), { ...ziel(v), personalnummer: wir.a.nutzer.personalnummer, darf: true }))
  v = await muss(fertigeAus(als(wir.a), { ...ziel(v), schritt: 'bescheid' }))
  expect(await brief(v)).toContain('wir geben die Sache an Sie ab (§ 41 Abs. 1 OWiG)')
})

test('a warning of 35 euros that is not accepted is decided anew; refraining ends it', async () => {
  const { fall, v: da } = await angehoert()
  const w = { wie: 'verwarnung', schuld: 'fahrlaessig', warum: 'Erster Verstoß.' }
  expect(await antwort(da, 'entscheidung', { ...w, betrag: 56_00 })).toMatchObject({
    ablehnung: { grund: 'Ein Verwarnungsgeld beträgt 5 bis 55 € (§ 56 Abs. 1 OWiG).' },
  })
  let v = await sende(await muss(antwort(da, 'entscheidung', { ...w, betrag: 35_00 })), 'bescheid')
  expect(await brief(v)).toContain('die Sache mit 35,00 € zu erledigen')
  v = await muss(antwort(v, 'ausgang', { wie: 'nicht' }))
  expect(await schritte(fall)).toMatchObject({ entscheidung: 'offen', bescheid: 'gesperrt' })
  v = await sende(await muss(antwort(v, 'entscheidung', { wie: 'einstellen', warum: 'Geringe Schuld.' })), 'bescheid')
  expect(await brief(v)).toContain('Das Verfahren ist eingestellt.')
  expect(await schritte(fall)).toMatchObject({ ausgang: 'entfaellt', zahlung: 'entfaellt' })

  const zwei = await vermerkt()
  await muss(antwort(zwei.v, 'verfolgung', { ...SELBST, wohin: 'absehen' }))
  expect(Object.values(await schritte(zwei.fall)).slice(2)).toEqual(Array(7).fill('entfaellt'))
})
