import { describe, expect, test } from 'vitest'
import { datum, monat } from '../../kern/index.ts'
import { pruefeVorrang, type VorrangImMonat } from '../index.ts'
import { absetzung, angaben, ausgeschlossen, einkommen, einmalig, kind, kosten, person } from '../pruefung/bau.ts'
import type { Angabe, Angaben } from '../sachverhalt/angaben.ts'

const HEUTE = { bekanntBis: datum('2026-11-22') }

type Lohn = { readonly brutto: number; readonly steuern?: number; readonly abgaben?: number }
const lohn = (p: string, { brutto, steuern = 0, abgaben = 0 }: Lohn): Angabe => ({
  art: 'erwerbseinkommen',
  person: p,
  von: null,
  bis: null,
  brutto_cent: brutto,
  steuern_cent: steuern,
  sozialabgaben_cent: abgaben,
})
const selbstaendig = (p: string, gewinn: number, steuern: number, abgaben: number): Angabe => ({
  art: 'selbstaendigkeit',
  person: p,
  von: null,
  bis: null,
  gewinn_cent: gewinn,
  steuern_cent: steuern,
  sozialabgaben_cent: abgaben,
})
const wohnung = (koepfe: number, grundmiete: number, nebenkosten = 100_00, mietenstufe = 3): Angabe => ({
  ...kosten(koepfe, grundmiete, nebenkosten, 100_00),
  mietenstufe,
})

/** So many members in a flat of 700 euros. */
const haus = (n: number, ...weitere: readonly Angabe[]) =>
  angaben(
    person('P1', '1985-03-15'),
    ...Array.from({ length: n - 1 }, (_, i) => kind(`P${i + 2}`, '2016-06-01')),
    wohnung(n, 600_00),
    ...weitere,
  )

function im(a: Angaben, m = '2025-01'): VorrangImMonat {
  const v = pruefeVorrang(a, monat(m), HEUTE)
  if (v.art !== 'geprueft') throw new Error(v.gruende.join(', '))
  return v.monate[0]
}

/** What a rule came to on the way to the Wohngeld. */
function wert(m: VorrangImMonat, id: string): unknown {
  const schritt = m.herleitungWohngeld.schritte.find((s) => s.art === 'regel' && s.id === id)
  return schritt?.wert
}
const gesamteinkommen = (a: Angaben, m?: string) => wert(im(a, m), 'wogg.13.2.monatlichesGesamteinkommen')

const allein = (...weitere: readonly Angabe[]) => angaben(person('P1', '1985-03-15'), wohnung(1, 350_00), ...weitere)
const mitAuto = (kilometer: number, tage_woche: number): Angabe => ({
  ...(absetzung('P1', 'fahrtKfz', 0) as Extract<Angabe, { art: 'absetzung' }>),
  kilometer,
  tage_woche,
})
const voll = { brutto: 1400_00, steuern: 40_00, abgaben: 290_00 }

describe('§§ 13 bis 16 WoGG: a month of the income of the year, by kind', () => {
  test.each<[string, readonly Angabe[], number]>([
    ['wages: (16.800 − 1.230) · 0,7 / 12', [lohn('P1', voll)], 908_25],
    ['wages with taxes alone: (16.800 − 1.230) · 0,9 / 12', [lohn('P1', { ...voll, abgaben: 0 })], 1167_75],
    ['wages with contributions alone: · 0,8 / 12', [lohn('P1', { ...voll, steuern: 0 })], 1038_00],
    ['a Minijob up to 556 euros has no Pauschbetrag', [lohn('P1', { brutto: 556_00 })], 556_00],
    ['above it has: (6.684 − 1.230) / 12', [lohn('P1', { brutto: 557_00 })], 454_50],
    ['taxed by its card it has: (6.000 − 1.230) · 0,9 / 12', [lohn('P1', { brutto: 500_00, steuern: 1_00 })], 357_75],
    [
      'travel of 150 a month is more than the Pauschbetrag: (16.800 − 1.800) · 0,7 / 12',
      [lohn('P1', voll), absetzung('P1', 'fahrtkosten', 150_00)],
      875_00,
    ],
    [
      'Werbungskosten and travel together: (16.800 − 1.440) · 0,7 / 12',
      [lohn('P1', voll), absetzung('P1', 'werbungskosten', 60_00), absetzung('P1', 'fahrtkosten', 60_00)],
      896_00,
    ],
    [
      '30 km by car on 19 days a month: (20 · 0,30 + 10 · 0,38) · 19 · 12 = 2.234,40; (16.800 − 2.234,40) · 0,7 / 12',
      [lohn('P1', voll), mitAuto(30, 5)],
      849_66,
    ],
    [
      '30 km on three days a week, eleven a month: 1.293,60; (16.800 − 1.293,60) · 0,7 / 12',
      [lohn('P1', voll), mitAuto(30, 3)],
      904_54,
    ],
    [
      'less than the Pauschbetrag: the Pauschbetrag',
      [lohn('P1', voll), absetzung('P1', 'werbungskosten', 102_49)],
      908_25,
    ],
    [
      'other deductions of the SGB II are none here',
      [lohn('P1', voll), absetzung('P1', 'kfzHaftpflicht', 500_00)],
      908_25,
    ],
    [
      'Werbungskosten above the wage leave nothing',
      [lohn('P1', { brutto: 100_00 }), absetzung('P1', 'fahrtkosten', 150_00)],
      0,
    ],
    ['profit with taxes: 12.000 · 0,9 / 12', [selbstaendig('P1', 1000_00, 50_00, 0)], 900_00],
    ['profit with contributions: 12.000 · 0,9 / 12', [selbstaendig('P1', 1000_00, 0, 100_00)], 900_00],
    ['with both: 12.000 · 0,8 / 12', [selbstaendig('P1', 1000_00, 50_00, 100_00)], 800_00],
    ['with neither', [selbstaendig('P1', 1000_00, 0, 0)], 1000_00],
    [
      'profit has no Pauschbetrag beside a wage: (12.000 + 16.800 − 1.230) · 0,7 / 12',
      [selbstaendig('P1', 1000_00, 0, 0), lohn('P1', voll)],
      1608_25,
    ],
    ['Arbeitslosengeld without deduction', [einkommen('P1', 'arbeitslosengeld', 1000_00)], 1000_00],
    ['Elterngeld above 300', [einkommen('P1', 'elterngeld', 900_00)], 600_00],
    ['Elterngeld of 300', [einkommen('P1', 'elterngeld', 300_00)], 0],
    ['capital above 100 a year: 500 / 12', [einkommen('P1', 'kapital', 50_00)], 41_67],
    ['a pension: (14.400 − 102) · 0,9 / 12', [einkommen('P1', 'rente', 1200_00)], 1072_35],
    ['BAföG by half', [einkommen('P1', 'bafoeg', 600_00)], 300_00],
    ['Kindergeld not at all', [einkommen('P1', 'kindergeld', 255_00)], 0],
    ['what § 11a SGB II leaves free not at all', [einkommen('P1', 'zweckbestimmt', 300_00)], 0],
    [
      'maintenance paid under a title comes off: 908,25 − 200',
      [lohn('P1', voll), absetzung('P1', 'unterhaltstitel', 200_00)],
      708_25,
    ],
    ['more maintenance than income leaves nothing', [lohn('P1', voll), absetzung('P1', 'unterhaltstitel', 1000_00)], 0],
    [
      'a single wage alone has the Pauschbetrag: (12.000 − 1.230) / 12',
      [einmalig('P1', 'arbeitsentgelt', 12_000_00, '2025-03-15')],
      897_50,
    ],
    [
      'beside a Minijob it has none: (12.000 + 6.000) / 12',
      [einmalig('P1', 'arbeitsentgelt', 12_000_00, '2025-03-15'), lohn('P1', { brutto: 500_00 })],
      1500_00,
    ],
    ['BAföG paid back by half: 600 · 11/12 / 2 / 12', [einmalig('P1', 'bafoeg', 1200_00, '2025-01-15')], 45_83],
  ])('%s', (_name, liste, soll) => {
    expect(gesamteinkommen(allein(...liste))).toBe(soll)
  })

  test.each<[string, readonly Angabe[], number]>([
    [
      'an income that began this month is no single inflow',
      [einkommen('P1', 'sonstiges', 600_00, { von: '2025-01-01' })],
      600_00,
    ],
    [
      'a back-payment without a day counts every month',
      [{ ...einkommen('P1', 'sonstiges', 600_00), nachzahlung: true } as Angabe],
      600_00,
    ],
    // 600 in January: eleven of the twelve months after it lie in the year: 550 / 12
    [
      'a single inflow for a period without a beginning: by its day',
      [einmalig('P1', 'sonstiges', 600_00, '2025-01-15', { fuer_von: null, fuer_bis: '2025-03-31' })],
      45_83,
    ],
    [
      'for a period that ends before it begins: by its day',
      [einmalig('P1', 'sonstiges', 600_00, '2025-01-15', { fuer_von: '2025-03-01', fuer_bis: '2025-02-28' })],
      45_83,
    ],
    // (1.200 − 1.230) of a bonus alone would be nothing; 2.430 − 1.230 = 1.200
    ['a bonus of this very month counts', [einmalig('P1', 'arbeitsentgelt', 2430_00, '2025-01-31')], 100_00],
    ['one of the last month of the twelve too', [einmalig('P1', 'arbeitsentgelt', 2430_00, '2025-12-31')], 100_00],
    ['one of the month after them not', [einmalig('P1', 'arbeitsentgelt', 2430_00, '2026-01-01')], 0],
    ['one of the month before not', [einmalig('P1', 'arbeitsentgelt', 2430_00, '2024-12-31')], 0],
    ['Kindergeld paid late is none either', [einmalig('P1', 'kindergeld', 1200_00, '2025-01-15')], 0],
    ['nor what the SGB II leaves free', [einmalig('P1', 'zweckbestimmt', 1200_00, '2025-01-15')], 0],
  ])('%s', (_name, liste, soll) => {
    expect(gesamteinkommen(allein(...liste))).toBe(soll)
  })

  test('a wage that has ended and one that has not begun do not count', () => {
    const zeiten = [
      { ...lohn('P1', voll), bis: '2024-12-31' },
      { ...lohn('P1', voll), von: '2025-02-01' },
    ] as readonly Angabe[]
    expect(gesamteinkommen(allein(...zeiten))).toBe(0)
  })
})

describe('§ 17 Nr. 3 und 4 WoGG: allowances', () => {
  const familie = (...weitere: readonly Angabe[]) =>
    angaben(person('P1', '1985-03-15'), wohnung(2, 400_00), lohn('P1', voll), ...weitere)
  const sohn = kind('P2', '2010-06-01')
  const kindergeld = einkommen('P2', 'kindergeld', 255_00)
  test.each<[string, readonly Angabe[], number]>([
    // 10.899 a year of the mother
    ['one adult with a child of 14: (10.899 − 1.320) / 12', [sohn, kindergeld], 798_25],
    ['without Kindergeld for it none', [sohn], 908_25],
    ['from 18 on none', [kind('P2', '2007-01-01'), kindergeld], 908_25],
    ['on the eve of 18 still', [kind('P2', '2007-01-02'), kindergeld], 798_25],
    ['with a second adult none', [sohn, kindergeld, person('P3', '1960-01-01', 'haushaltsangehoerig')], 908_25],
    [
      'of what a child earns 1.200 stay free: (10.899 + 2.400 − 1.320 − 1.200) / 12',
      [sohn, kindergeld, lohn('P2', { brutto: 200_00 })],
      898_25,
    ],
    [
      'all of it, if it is less: (10.899 + 600 − 1.320 − 600) / 12',
      [sohn, kindergeld, lohn('P2', { brutto: 50_00 })],
      798_25,
    ],
    [
      'of a child of 24 too: (10.899 + 2.400 − 1.200) / 12',
      [kind('P2', '2000-02-01'), lohn('P2', { brutto: 200_00 })],
      1008_25,
    ],
    [
      'who is shut out has no allowance and no income here: 10.899 of the mother',
      [kind('P2', '2007-06-01'), lohn('P2', { brutto: 200_00 }), ausgeschlossen('P2', 'sgb12')],
      908_25,
    ],
    ['from 25 on nothing: (10.899 + 2.400) / 12', [kind('P2', '2000-01-01'), lohn('P2', { brutto: 200_00 })], 1108_25],
  ])('%s', (_name, liste, soll) => {
    expect(gesamteinkommen(familie(...liste))).toBe(soll)
  })
})

test('an adult under 25 has no allowance of a child; maintenance of who is shut out does not come off', () => {
  const jung = angaben(person('P1', '2002-03-15'), wohnung(1, 350_00), lohn('P1', voll))
  expect(gesamteinkommen(jung)).toBe(908_25)
  const paar = angaben(
    person('P1', '1985-03-15'),
    person('P2', '1985-03-15', 'partner'),
    wohnung(2, 350_00),
    lohn('P1', voll),
    ausgeschlossen('P2', 'sgb12'),
    absetzung('P2', 'unterhaltstitel', 200_00),
  )
  expect(gesamteinkommen(paar)).toBe(908_25)
})

describe('§§ 9, 11, 12 WoGG: the rent that counts', () => {
  const zu = (anzahl: number, stufe: number, m: string) => {
    const kinder = Array.from({ length: anzahl - 1 }, (_, i) => kind(`P${i + 2}`, '2016-06-01'))
    const a = angaben(person('P1', '1985-03-15'), ...kinder, wohnung(anzahl, 350_00, 100_00, stufe))
    return wert(im(a, m), 'wogg.12.1.hoechsteMiete')
  }
  // Anlage 1 (2. WoGFV, BGBl. 2024 I Nr. 314) plus § 12 Abs. 7: 19,20, 24,80, 29,60, 34,40, 39,20 and 4,80 for each more.
  test.each([
    [1, [380_20, 461_80, 550_60, 642_40, 733_20, 820_00]],
    [2, [427_20, 517_80, 616_60, 720_40, 821_20, 920_00]],
    [3, [475_20, 575_80, 686_60, 800_40, 914_20, 1025_00]],
    [4, [530_20, 643_80, 766_60, 892_40, 1021_20, 1145_00]],
    [5, [581_20, 704_80, 838_60, 980_40, 1119_20, 1253_00]],
    [6, [634_20, 769_80, 916_60, 1069_40, 1222_20, 1376_00]],
    [7, [696_20, 844_80, 1004_60, 1173_40, 1341_20, 1509_00]],
  ])('Mietenstufe %s since 2025, one to six members', (stufe, soll) => {
    expect([1, 2, 3, 4, 5, 6].map((n) => zu(n, stufe, '2025-01'))).toEqual(soll)
  })
  // § 12 Abs. 1 with § 23 WoGV (BGBl. 2021 I S. 1369), and the same component.
  test.each([
    [1, [366_20, 444_80, 530_60, 618_40, 706_20, 790_00]],
    [2, [411_20, 498_80, 593_60, 693_40, 791_20, 886_00]],
    [3, [457_20, 554_80, 660_60, 770_40, 880_20, 987_00]],
    [4, [510_20, 619_80, 737_60, 859_40, 983_20, 1102_00]],
    [5, [559_20, 678_80, 807_60, 943_40, 1077_20, 1206_00]],
    [6, [610_20, 740_80, 882_60, 1029_40, 1176_20, 1324_00]],
    [7, [670_20, 812_80, 966_60, 1129_40, 1290_20, 1452_00]],
  ])('Mietenstufe %s until 2024', (stufe, soll) => {
    expect([1, 2, 3, 4, 5, 6].map((n) => zu(n, stufe, '2024-12'))).toEqual(soll)
  })

  const m = (a: Angaben) => wert(im(a), 'wogg.11.zuBeruecksichtigendeMiete')
  const drei = (...weitere: readonly Angabe[]) =>
    angaben(person('P1', '1985-03-15'), kind('P2', '2016-06-01'), kind('P3', '2018-06-01'), ...weitere)
  test('rent and running costs up to the limit, and the relief for heating: 170,20 for three', () => {
    expect(m(drei(wohnung(3, 500_00)))).toBe(770_20)
    expect(m(drei(wohnung(3, 586_60)))).toBe(856_80)
    expect(m(drei(wohnung(3, 586_61)))).toBe(856_80)
  })
  test('six members: 225,40 + 27,60', () => {
    const kinder = ['P2', 'P3', 'P4', 'P5', 'P6'].map((p) => kind(p, '2016-06-01'))
    expect(m(angaben(person('P1', '1985-03-15'), ...kinder, wohnung(6, 500_00)))).toBe(853_00)
  })
  test('a fourth person in the flat bears a quarter: 600 · 3/4', () => {
    expect(m(drei(wohnung(4, 500_00)))).toBe(620_20)
  })
  test.each(['sgb12', 'asylblg', 'stationaer'] as const)(
    'who is shut out by %s does not count: two of three',
    (grund) => {
      // (600 + 170,20) · 2/3 = 513,47
      const a = drei(wohnung(3, 500_00), ausgeschlossen('P3', grund))
      expect([m(a), wert(im(a), 'wogg.6.zuBeruecksichtigende')]).toEqual([513_47, 2])
    },
  )
  test('who comes later is no member yet', () => {
    const a = angaben(
      person('P1', '1985-03-15'),
      kind('P2', '2016-06-01', ['P1'], { von: '2025-06-01' }),
      wohnung(1, 350_00),
    )
    expect([m(a), wert(im(a), 'wogg.5.haushaltsmitglieder')]).toEqual([560_40, 1])
  })
  test('another exclusion of ours is none of the Wohngeld', () => {
    expect(m(drei(wohnung(3, 500_00), ausgeschlossen('P3', 'altersrente')))).toBe(770_20)
  })
  test.each<[string, Partial<Extract<Angabe, { art: 'unterkunft' }>>, string]>([
    ['shared accommodation', { wohnform: 'sammelunterkunft' }, 'Wohngeld in Sammelunterkünften (§ 3 WoGG)'],
    [
      'a rent without its parts',
      { grundmiete_cent: 0, nebenkosten_cent: 0, anerkannt_cent: 500_00 },
      'Grundmiete und Nebenkosten sind nicht einzeln angegeben (§ 9 WoGG)',
    ],
  ])('not to be compared: %s', (_name, anders, grund) => {
    const a = angaben(person('P1', '1985-03-15'), { ...kosten(1, 350_00, 100_00, 100_00), mietenstufe: 3, ...anders })
    expect(pruefeVorrang(a, monat('2025-01'), HEUTE)).toEqual({ art: 'nichtPruefbar', gruende: [grund] })
  })
  test('running costs alone are a rent', () => {
    expect(m(angaben(person('P1', '1985-03-15'), wohnung(1, 0, 200_00)))).toBe(310_40)
  })
})

describe('§§ 19 bis 21 WoGG: the amount', () => {
  // Worked out with the numbers of Anlage 2 and 3 (2. WoGFV since 2025; Wohngeld-Plus-Gesetz before): rent of 700 in
  // Mietenstufe 3, Y of 900 + 250 for each member. From nine on a is below zero; the thirteenth adds 65 (57).
  test.each([
    [1, 187_00, 155_00],
    [2, 296_00, 259_00],
    [3, 396_00, 352_00],
    [4, 513_00, 486_00],
    [5, 536_00, 506_00],
    [6, 561_00, 528_00],
    [7, 580_00, 542_00],
    [8, 568_00, 525_00],
    [9, 630_00, 584_00],
    [10, 718_00, 667_00],
    [11, 810_00, 748_00],
    [12, 883_00, 808_00],
    [13, 913_00, 821_00],
  ])('%s members', (n, neu, alt) => {
    const a = haus(n, einkommen('P1', 'arbeitslosengeld', (900 + 250 * n) * 100))
    expect([im(a).wohngeld, im(a, '2024-12').wohngeld]).toEqual([neu, alt])
  })
  // Without income the lowest Y of the table counts: 396, 679, 906, 1.132 … 2.943 since 2025.
  test.each([
    [1, 520_00, 516_00],
    [2, 586_00, 588_00],
    [3, 681_00, 685_00],
    [4, 741_00, 766_00],
    [5, 752_00, 778_00],
    [6, 767_00, 795_00],
    [7, 782_00, 810_00],
    [8, 777_00, 808_00],
    [9, 826_00, 856_00],
    [10, 896_00, 920_00],
    [11, 981_00, 998_00],
    [12, 1053_00, 1065_00],
    [13, 1140_00, 1144_00],
  ])('%s members without income', (n, neu, alt) => {
    expect([im(haus(n)).wohngeld, im(haus(n), '2024-12').wohngeld]).toEqual([neu, alt])
  })
  test('with more than twelve never above the rent that counts (§ 19 Abs. 3): 700 and 225,40 + 9 · 27,60', () => {
    expect(im(haus(14)).wohngeld).toBe(1173_80)
  })
  test('less than 10 euros are not paid', () => {
    // M 560,40: Y 1.394,00: z1 0,36569908 · 1.394 = 509,78; 1,15 · 50,62 = 58,21
    // Y 1.482: z1 = 0,04 + 0,26882388 + 0,0604656 = 0,36928948; z2 = 547,287; 1,15 · 13,113 = 15,08
    expect(im(allein(einkommen('P1', 'arbeitslosengeld', 1482_00))).wohngeld).toBe(15_00)
    // Y 1.493: z1 = 0,36973828, z2 = 552,0192; 1,15 · 8,3808 = 9,64, which are 10
    expect(im(allein(einkommen('P1', 'arbeitslosengeld', 1493_00))).wohngeld).toBe(10_00)
    // Y 1.495: z1 = 0,36981988, z2 = 552,8807; 1,15 · 7,5193 = 8,65
    expect(im(allein(einkommen('P1', 'arbeitslosengeld', 1495_00))).wohngeld).toBe(0)
  })
  test('none if training is why all are shut out; else all count', () => {
    const student = ausgeschlossen('P1', 'ausbildung')
    expect(im(allein(student, einkommen('P1', 'bafoeg', 600_00))).wohngeld).toBe(0)
    const mitKind = angaben(person('P1', '1985-03-15'), kind('P2', '2016-06-01'), wohnung(2, 350_00), student)
    expect(im(mitKind).wohngeld).toBeGreaterThan(0)
  })
})
