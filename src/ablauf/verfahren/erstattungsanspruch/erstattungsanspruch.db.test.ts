import { expect, test } from 'vitest'
import { monat } from '../../../kern/index.ts'
import { musteramt } from '../../musteramt.ts'
import { richteZahlerkontoEin, zahleMonat } from '../../pruefung.ts'
import { beginne, fertigeAus, legeVor } from '../fuehren.ts'
import { muss, verfahrensprobe, ziel } from '../verfahrensprobe.ts'

const amt = await musteramt()
const { db, wir, als } = amt
const { antwort, bewilligt, brieftext, schritte } = verfahrensprobe(amt)
const zahlerkonto = await richteZahlerkontoEin(db.umgebung, wir.a.nutzer, wir.a2.nutzer)
const laufe = (am: string, m: string) => {
  db.uhr.stelle(`${am}T10:00`)
  return zahleMonat(db.umgebung, wir.a.nutzer, wir.a2.nutzer, { monat: monat(m), zahlerkonto })
}
const STELLE = {
  name: 'Krankenkasse Musterstadt',
  strasse: 'Ring 1',
  plz: '99999',
  ort: 'Musterstadt',
  aktenzeichen: '',
}

/** January to March 2026 paid, 1,113.00 each; before the first run there is nothing to get back. */
const faelle = [await bewilligt(), await bewilligt(), await bewilligt(), await bewilligt()]
const ohneZahlung = await beginne(als(wir.f), {
  fall: faelle[0] ?? (await bewilligt()),
  art: 'erstattungsanspruch',
  gegenstand: 'krankengeld/P1',
})
await laufe('2025-12-29', '2026-01')
await laufe('2026-01-28', '2026-02')
await laufe('2026-02-25', '2026-03')

/** Begun and announced on a day. */
async function angemeldet(gegenstand: string, am: string, norm: string) {
  const fall = faelle.pop()
  if (fall === undefined) throw new Error('no case left')
  db.uhr.stelle(`${am}T10:00`)
  let v = await muss(beginne(als(wir.f), { fall, art: 'erstattungsanspruch', gegenstand }))
  v = await muss(antwort(v, 'anspruch', { ...STELLE, ab: '2026-01-01', norm }))
  v = await muss(legeVor(als(wir.f), { ...ziel(v), schritt: 'anmeldung' }))
  const s = { ...ziel(v), schritt: 'anmeldung' }
  expect(await fertigeAus(als(wir.f), s)).toMatchObject({ ok: false })
  return { fall, v: await muss(fertigeAus(als(wir.a), s)) }
}
const bewilligung = { wie: 'bewilligt', von: '2026-01-01', bis: '2026-03-31', betrag: 500_00 }

test('§ 104 SGB X: no more than the difference of two computations; what the body has paid itself is left out', async () => {
  const { fall, v: begonnen } = await angemeldet('krankengeld/P1', '2026-03-10', '§ 40a SGB II, § 104 SGB X')
  let v = await muss(antwort(begonnen, 'antwort', { ...bewilligung, am: '2026-03-10', gezahltBis: '2026-01-31' }))
  v = await muss(legeVor(als(wir.f), { ...ziel(v), schritt: 'bezifferung' }))
  v = await muss(fertigeAus(als(wir.a), { ...ziel(v), schritt: 'bezifferung' }))
  // 500.00 less 30.00 (§ 6 Abs. 1 Nr. 1 GrusiGV) = 470.00; February and March: 940.00
  expect(await brieftext(fall, 'erstattungsanspruch')).toContain('Bitte erstatten Sie uns 940,00 €')
  const nachricht = await brieftext(fall, 'schreiben')
  expect(nachricht).toContain('gilt Ihr Anspruch dort als erfüllt (§ 107 SGB X)')
  expect(nachricht).not.toContain('Widerspruch')
  expect((await schritte(fall, 'erstattungsanspruch')).eingang).toBe('offen')
  await muss(antwort(v, 'eingang', { wie: 'warten', bis: '2026-04-10', warum: 'Zahlung zugesagt' }))
  expect((await schritte(fall, 'erstattungsanspruch')).eingang).toBe('wartet')
})

test('§ 105 SGB X: another Jobcenter owed it all', async () => {
  const { fall, v: begonnen } = await angemeldet('jobcenter/P1', '2026-03-10', '§ 105 SGB X')
  let v = await muss(antwort(begonnen, 'antwort', { ...bewilligung, am: '2026-03-10', betrag: 1113_00 }))
  v = await muss(legeVor(als(wir.f), { ...ziel(v), schritt: 'bezifferung' }))
  await muss(fertigeAus(als(wir.a), { ...ziel(v), schritt: 'bezifferung' }))
  // 3 × 1,113.00
  expect(await brieftext(fall, 'erstattungsanspruch')).toContain('Bitte erstatten Sie uns 3.339,00 €')
})

test('the other body pays nothing: the procedure is at its end', async () => {
  const { fall, v } = await angemeldet('krankengeld/P1', '2026-03-10', '§ 40a SGB II, § 104 SGB X')
  await muss(antwort(v, 'antwort', { wie: 'abgelehnt', am: '2026-03-10', warum: 'Kein Anspruch.' }))
  expect(await schritte(fall, 'erstattungsanspruch')).toMatchObject({ antwort: 'erledigt', bezifferung: 'entfaellt' })
})

test('§ 111 SGB X: a month announced too late is out; § 110: under 50 euros nothing is asked for', async () => {
  // twelve months after 31 January and 28 February 2026 are over on 15 March 2027; those of March are not
  const { fall, v } = await angemeldet('krankengeld/P1', '2027-03-15', '§ 40a SGB II, § 104 SGB X')
  await muss(antwort(v, 'antwort', { ...bewilligung, am: '2026-02-01', betrag: 79_00 }))
  // March alone: 79.00 less 30.00 = 49.00
  expect(await schritte(fall, 'erstattungsanspruch')).toMatchObject({ bezifferung: 'entfaellt', eingang: 'entfaellt' })
})

test('nothing was paid: nothing to get back', () => {
  expect(ohneZahlung).toMatchObject({ ablehnung: { art: 'keinAnlass' } })
})
