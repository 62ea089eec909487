import { describe, expect, test } from 'vitest'
import { datum, type Monat, monat } from '../../kern/index.ts'
import { berechne, berechneMonate, bereite } from '../index.ts'
import {
  angaben,
  bewilligung,
  einkommen,
  einmalig,
  kind,
  lohn,
  miete,
  minderung,
  person,
  schulbesuch,
} from '../pruefung/bau.ts'
import type { Angabe } from '../sachverhalt/angaben.ts'

const HEUTE = { bekanntBis: datum('2026-11-22') }
const im = (m: string, ...liste: readonly Angabe[]) => berechne(bereite(angaben(...liste)), monat(m), HEUTE)
const P1 = person('P1', '1985-03-15')
const partner = (z: { von?: string; bis?: string }) => person('P2', '1986-03-15', 'partner', z)

/** Regelbedarf, Unterkunft and claim of each person. */
const werte = (m: string, ...liste: readonly Angabe[]) =>
  im(m, ...liste).personen.map((p) => [p.regelbedarf, p.unterkunft, p.anspruch])

describe('§ 41 Abs. 1 SGB II: a month in which somebody joins or leaves', () => {
  // 563 alone, 506 as a couple; 400 for two heads.
  const zu = (m: string, z: { von?: string; bis?: string }) => werte(m, P1, partner(z), miete(2, 400_00))
  test('April, joined on the 16th: 15 and 15 days', () => {
    // (563 · 15 + 506 · 15) / 30 = 534,50; 506 / 2 = 253; 200 and 100 for the flat
    expect(zu('2026-04', { von: '2026-04-16' })).toEqual([
      [534_50, 200_00, 734_50],
      [253_00, 100_00, 353_00],
    ])
  })
  test('March, joined on the 16th: who has all of it 15 and 15, who has a part its 16 days', () => {
    // 506 · 16 / 30 = 269,87; 706 · 16 / 30 = 376,53
    expect(zu('2026-03', { von: '2026-03-16' })).toEqual([
      [534_50, 200_00, 734_50],
      [269_87, 106_66, 376_53],
    ])
  })
  test('the 31st alone is a day of who joins and none of who was there', () => {
    // 706 / 30 = 23,53; 506 / 30 = 16,87
    expect(zu('2026-03', { von: '2026-03-31' })).toEqual([
      [563_00, 200_00, 763_00],
      [16_87, 6_66, 23_53],
    ])
  })
  test('February: 15 days until the 15th, 13 from the 16th on', () => {
    expect(zu('2026-02', { bis: '2026-02-15' })).toEqual([
      [534_50, 200_00, 734_50],
      [253_00, 100_00, 353_00],
    ])
    // 706 · 13 / 30 = 305,93; 506 · 13 / 30 = 219,27
    expect(zu('2026-02', { von: '2026-02-16' })[1]).toEqual([219_27, 86_66, 305_93])
  })
  test('joined and gone again within the month: three parts', () => {
    // 10 days of the 11th to the 20th: 506 / 3 = 168,67; (563 · 20 + 506 · 10) / 30 = 544
    expect(zu('2026-04', { von: '2026-04-11', bis: '2026-04-20' })).toEqual([
      [544_00, 200_00, 744_00],
      [168_67, 66_66, 235_33],
    ])
  })
  test('the first of the month and the last are no cut', () => {
    expect(zu('2026-04', { von: '2026-04-01', bis: '2026-04-30' })).toEqual([
      [506_00, 200_00, 706_00],
      [506_00, 200_00, 706_00],
    ])
  })
  test('what the whole comes to, who belongs to it, and the allowance of the larger household', () => {
    const e = im('2026-04', P1, partner({ von: '2026-04-16' }), miete(2, 400_00))
    expect([e.gesamt, e.hilfebeduerftig, e.personen.map((p) => p.mitglied)]).toEqual([1087_50, true, [true, true]])
    expect(e.vermoegensfreibetrag).toBe(30_000_00)
    expect(e.personen.map((p) => p.leistungen.map((l) => [l.leistungsart, l.kostentraeger, l.betrag]))).toEqual([
      [
        ['regelbedarf', 'bund', 534_50],
        ['unterkunft', 'kommune', 200_00],
      ],
      [
        ['regelbedarf', 'bund', 253_00],
        ['unterkunft', 'kommune', 100_00],
      ],
    ])
  })
  test('income counts in each part against the need of that part', () => {
    // 300 − 30 = 270 of 763 alone; as a couple 270 of 1.412, in proportion 706 : 1.412, 135 each
    // P1: (493 · 15 + 571 · 15) / 30 = 532; P2: 571 / 2 = 285,50
    const e = im('2026-04', P1, partner({ von: '2026-04-16' }), miete(2, 400_00), einkommen('P1', 'sonstiges', 300_00))
    expect(e.personen.map((p) => [p.bedarf, p.angerechnet, p.anspruch])).toEqual([
      [734_50, 202_50, 532_00],
      [353_00, 67_50, 285_50],
    ])
  })
  test('who leaves on the day before is not in the month, and a hint of both parts is said once', () => {
    const e = im('2026-04', P1, partner({ bis: '2026-03-31' }), miete(2, 400_00))
    expect(e.personen.map((p) => p.anspruch)).toEqual([763_00, 0])
    const kfz = {
      art: 'vermoegen',
      person: 'P1',
      von: null,
      bis: null,
      vermoegensart: 'guthaben',
      wert_cent: 90_000_00,
      geschuetzt: false,
    } as const
    const beide = im('2026-04', P1, partner({ von: '2026-04-16' }), miete(2, 400_00), kfz)
    const codes = beide.hinweise.map((h) => `${h.code} ${h.person}`)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes).toContain('ALG-VER-01 P1')
    expect(beide.gesamt).toBe(0)
  })
  test('a child that is born on the 16th: Sofortzuschlag once in full (§ 72 Abs. 1), half the rest', () => {
    // Stufe 6: 357 / 2; a third of 600 for half the month
    const e = im(
      '2026-04',
      P1,
      partner({}),
      kind('P3', '2026-04-16', ['P1', 'P2'], { von: '2026-04-16' }),
      miete(3, 600_00),
    )
    expect(e.personen.map((p) => [p.regelbedarf, p.unterkunft, p.sofortzuschlag])).toEqual([
      [506_00, 200_00, 0],
      [506_00, 200_00, 0],
      [178_50, 100_00, 25_00],
    ])
  })
  test('school needs once in full, though the child comes on the 16th of August', () => {
    const e = im(
      '2025-08',
      P1,
      kind('P2', '2015-01-15', ['P1'], { von: '2025-08-16' }),
      miete(2, 400_00),
      schulbesuch('P2'),
    )
    expect(e.personen[1]?.leistungen.find((l) => l.leistungsart === 'bildung')?.betrag).toBe(130_00)
    expect(e.personen[1]?.bildung).toEqual([{ bildungsart: 'schulbedarf', betrag: 130_00, inGeld: 130_00 }])
    expect(e.personen[0]?.bildung).toBeUndefined()
  })
  test('a reduction counts by days too: 10 percent of 563 and of 506', () => {
    // (56,30 · 15 + 50,60 · 15) / 30 = 53,45
    const e = im(
      '2025-04',
      P1,
      partner({ von: '2025-04-16' }),
      miete(2, 400_00),
      minderung('P1', 'meldeversaeumnis', '2025-03-10', '2025-04-01', 1, '2025-04-30'),
    )
    expect([e.personen[0]?.minderung, e.personen[0]?.anspruch, e.personen[1]?.minderung]).toEqual([53_45, 681_05, 0])
  })
  test('a birthday within the month changes the level by days: 14 on 16 April', () => {
    // Stufe 5 for 15 days, Stufe 4 for 15: (390 + 471) / 2 = 430,50
    const e = im('2026-04', P1, kind('P2', '2012-04-16'), miete(2, 400_00))
    expect(e.personen[1]?.regelbedarf).toBe(430_50)
  })
})

describe('several months', () => {
  const lauf = (monate: readonly string[], ...liste: readonly Angabe[]) =>
    berechneMonate(bereite(angaben(...liste)), monate.map(monat), HEUTE)
  const gesamt = (monate: readonly string[], ...liste: readonly Angabe[]) => lauf(monate, ...liste).map((e) => e.gesamt)
  const allein = [P1, miete(1, 300_00)] as const

  test('each says its own month, in the order asked for, also twice and with gaps', () => {
    const monate = ['2026-03', '2026-04', '2026-04', '2023-12', '2024-01']
    const e = lauf(monate, ...allein)
    expect(e.map((x) => x.monat)).toEqual(monate.map(monat))
    expect(e.map((x) => x.gesamt)).toEqual([863_00, 863_00, 863_00, 802_00, 863_00])
  })
  test('a new year of the law, a wage that ends, a birthday, each in its month', () => {
    expect(gesamt(['2023-11', '2023-12', '2024-01', '2024-02'], ...allein)).toEqual([802_00, 802_00, 863_00, 863_00])
    // 400 net of 500 less 180 is 220
    const bisMai = { ...lohn('P1', 500_00, 100_00), bis: '2026-05-31' } as Angabe
    expect(gesamt(['2026-04', '2026-05', '2026-06', '2026-07'], ...allein, bisMai)).toEqual([
      643_00, 643_00, 863_00, 863_00,
    ])
    // Stufe 5 until 14: 390, then 471
    const kinder = [P1, kind('P2', '2012-06-01'), miete(2, 300_00)]
    expect(
      lauf(['2026-04', '2026-05', '2026-06', '2026-07'], ...kinder).map((e) => e.personen[1]?.regelbedarf),
    ).toEqual([390_00, 390_00, 471_00, 471_00])
  })
  // Until June 2023 § 11 Abs. 3 SGB II shared out every single inflow that ended the claim, since then back-payments only.
  const zeitraum2022 = bewilligung('2022-01-01', '2022-12-31')
  test('a single inflow in its month; one that ends the claim over six until June 2023', () => {
    const monate = ['2022-03', '2022-04', '2022-05', '2022-09', '2022-10']
    // 449 + 300; 300 − 30
    expect(gesamt(monate, ...allein, zeitraum2022, einmalig('P1', 'sonstiges', 300_00, '2022-04-10'))).toEqual([
      749_00, 479_00, 749_00, 749_00, 749_00,
    ])
    // 1.200 would end it: 200 − 30 in each of April to September
    expect(gesamt(monate, ...allein, zeitraum2022, einmalig('P1', 'sonstiges', 1200_00, '2022-04-10'))).toEqual([
      749_00, 579_00, 579_00, 579_00, 749_00,
    ])
    expect(gesamt(['2026-04', '2026-05'], ...allein, einmalig('P1', 'sonstiges', 1200_00, '2026-04-10'))).toEqual([
      0, 863_00,
    ])
  })
  test('two single inflows: the second is asked with the first as decided', () => {
    const zwei = [einmalig('P1', 'sonstiges', 1200_00, '2022-04-10'), einmalig('P1', 'sonstiges', 700_00, '2022-05-10')]
    // May: 200 of the first and 700 are 900 − 30 = 870 and would end the claim: 700 / 6 = 116,67; October: 116,67 − 30
    expect(gesamt(['2022-04', '2022-05', '2022-09', '2022-10', '2022-11'], ...allein, zeitraum2022, ...zwei)).toEqual([
      579_00, 462_33, 462_33, 662_33, 749_00,
    ])
  })
  test('before 2005 nothing is computed, and every person is there with nothing', () => {
    const [vorher, ab] = lauf(['2004-12', '2005-01'], person('P1', '1965-03-15'), miete(1, 300_00))
    expect(vorher?.nichtAbgedeckt).toEqual(['Monat 2004-12 (Rechtsstand vor 2005-01)'])
    const { person: wer, mitglied, leistungen, ...betraege } = vorher?.personen[0] ?? { person: '', leistungen: [] }
    expect([wer, mitglied, leistungen]).toEqual(['P1', false, []])
    expect(new Set(Object.values(betraege))).toEqual(new Set([0]))
    expect([vorher?.gesamt, vorher?.vermoegensfreibetrag, vorher?.hilfebeduerftig, vorher?.hinweise]).toEqual([
      0,
      0,
      false,
      [],
    ])
    expect(ab?.gesamt).toBe(645_00) // 345 + 300
  })
  test('how sure the law is, month by month: ALG-REC-02 before 2011, ALG-REC-01 from 2028 on', () => {
    const alt = [person('P1', '1965-03-15'), miete(1, 300_00)]
    const codes = (monate: readonly string[]) =>
      lauf(monate, ...alt).map((e) => e.hinweise.map((h) => h.code).filter((c) => /ALG-REC-0[12]/.test(c)))
    expect(codes(['2010-11', '2010-12', '2011-01', '2011-02'])).toEqual([['ALG-REC-02'], ['ALG-REC-02'], [], []])
    expect(codes(['2027-11', '2027-12', '2028-01', '2028-02'])).toEqual([[], [], ['ALG-REC-01'], ['ALG-REC-01']])
  })
  test('with its derivation a result reads and stores like any other', () => {
    const s = bereite(angaben(...allein))
    const monate = ['2026-03', '2026-04'].map(monat) as readonly Monat[]
    const [a, b] = berechneMonate(s, monate, HEUTE, { herleitung: true })
    expect([a?.herleitung?.monat, b?.herleitung?.monat]).toEqual(['2026-03', '2026-04'])
    const gespeichert = JSON.parse(JSON.stringify(b)) as { gesamt: number; herleitung: { format: string } }
    expect([gespeichert.gesamt, gespeichert.herleitung.format]).toEqual([863_00, 'allegro-herleitung/1'])
    const gesamtschritt = b?.herleitung?.ergebnisse.find((e) => e.groesse === 'gesamt')?.schritt ?? -1
    expect(b?.herleitung?.schritte[gesamtschritt]?.wert).toBe(863_00)
    expect(berechne(s, monat('2026-03'), HEUTE).herleitung).toBeUndefined()
  })
})

describe('a month taken over from the one before would come out otherwise alone', () => {
  const lauf = (von: string, liste: readonly Angabe[]) => {
    const s = bereite(angaben(...liste))
    const monate = [monat(von), (monat(von) + 1) as Monat]
    const herleitung = { herleitung: true }
    return {
      imLauf: berechneMonate(s, monate, HEUTE, herleitung),
      allein: monate.map((m) => berechne(s, m, HEUTE, herleitung)),
    }
  }
  test('an amount free once a year: in January nothing of last year is asked about (§ 1 Abs. 1 Nr. 3 GrusiGV)', () => {
    const zinsen = einmalig('P1', 'kapital', 996_75, '2025-03-03', { fuer_von: '2025-01-01', fuer_bis: '2025-02-28' })
    const { imLauf, allein } = lauf('2025-12', [
      P1,
      lohn('P1', 751_30),
      zinsen,
      miete(1, 400_00),
      bewilligung('2025-07-01', '2026-06-30'),
    ])
    expect(JSON.stringify(imLauf)).toBe(JSON.stringify(allein))
  })
  test('cut cents end with 2011 also where nothing else changes (§ 77 Abs. 14 a. F.)', () => {
    // A fifth of 755,59 is 151,11 cut and 151,12 rounded; 30 off the rest: 574,48 and 574,47.
    const { imLauf } = lauf('2011-12', [
      P1,
      einkommen('P1', 'bafoeg', 755_59),
      miete(1, 400_00),
      { art: 'todesfall', person: 'P1', am: '2010-11-08', bewilligt: true },
    ])
    expect(imLauf.map((e) => e.personen[0]?.bereinigtesEinkommen)).toEqual([574_48, 574_47])
  })
})
