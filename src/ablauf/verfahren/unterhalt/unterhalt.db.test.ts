import { expect, test } from 'vitest'
import { monat } from '../../../kern/index.ts'
import { musteramt } from '../../musteramt.ts'
import { richteZahlerkontoEin, zahleMonat } from '../../pruefung.ts'
import { beginne, fertigeAus, legeVor } from '../fuehren.ts'
import { muss, verfahrensprobe, ziel } from '../verfahrensprobe.ts'
import { ausschluss } from './unterhalt.ts'

const amt = await musteramt()
const { db, wir, als } = amt
const { antwort, bewilligt, brieftext, schritte } = verfahrensprobe(amt)
const zahlerkonto = await richteZahlerkontoEin(db.umgebung, wir.a.nutzer, wir.a2.nutzer)
const fall = await bewilligt()
for (const [am, m] of [
  ['2025-12-29', '2026-01'],
  ['2026-01-28', '2026-02'],
  ['2026-02-25', '2026-03'],
] as const) {
  db.uhr.stelle(`${am}T10:00`)
  await zahleMonat(db.umgebung, wir.a.nutzer, wir.a2.nutzer, { monat: monat(m), zahlerkonto })
}

test('§ 33: only from the month in which the notice arrived, no more than we would have paid less', async () => {
  db.uhr.stelle('2026-02-26T10:00')
  let v = await muss(beginne(als(wir.f), { fall, art: 'unterhalt', gegenstand: 'P1' }))
  const wer = { name: 'Kim Beispiel', strasse: 'Ring 1', plz: '99999', ort: 'Musterstadt' }
  v = await muss(antwort(v, 'pflichtig', { verhaeltnis: 'ehe', gefahr: 'nein', ...wer }))
  v = await muss(antwort(v, 'pruefung', { inBg: 'nein' }))
  v = await muss(fertigeAus(als(wir.f), { ...ziel(v), schritt: 'anzeige' }))
  expect(await brieftext(fall, 'unterhaltsanzeige')).toContain('höchstens 1.113,00 € im Monat')
  db.uhr.stelle('2026-03-30T10:00')
  v = await muss(antwort(v, 'zugang', { am: '2026-02-27' }))
  const werte = { geschuldet: 400_00, laufend: 100_00, bis: '2026-03-30', rechnung: 'Nach Abzug des Selbstbehalts.' }
  v = await muss(antwort(v, 'auskunft', werte))
  v = await muss(legeVor(als(wir.f), { ...ziel(v), schritt: 'forderung' }))
  expect(await fertigeAus(als(wir.f), { ...ziel(v), schritt: 'forderung' })).toMatchObject({ ok: false })
  v = await muss(fertigeAus(als(wir.a), { ...ziel(v), schritt: 'forderung' }))
  // 400.00 less 100.00 open; less 30.00 (§ 6 Abs. 1 Nr. 1 GrusiGV) = 270.00 each; February and March: 540.00
  expect(await brieftext(fall, 'unterhaltsanzeige')).toContain('540,00 €')
  await muss(antwort(v, 'ausgang', { wie: 'rueck', einvernehmen: 'ja', vermerk: 'Vertrag vom 30. März 2026.' }))
  expect(Object.values(await schritte(fall, 'unterhalt')).every((z) => z === 'erledigt')).toBe(true)
})

test('§ 33 Abs. 2: what keeps the claim from passing over', () => {
  expect(ausschluss({ inBg: 'ja' })).toContain('Nr. 1')
  expect(ausschluss({ inBg: 'nein', verlangt: 'nein' })).toContain('Nr. 2')
  expect(ausschluss({ inBg: 'nein', verlangt: 'nein', ausbildung: 'nein' })).toBeUndefined()
  expect(ausschluss({ inBg: 'nein', kindUnter6: 'ja' })).toContain('Nr. 3')
  expect(ausschluss({ inBg: 'nein', verlangt: 'ja', kindUnter6: 'nein' })).toBeUndefined()
})
