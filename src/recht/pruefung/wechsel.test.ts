import { expect, test } from 'vitest'
import { cent, datum, ersterTag, type Monat, monat } from '../../kern/index.ts'
import type { Rechtsstand } from '../berechnung/ergebnis.ts'
import { type Angabe, haftung, pruefeVorrang } from '../index.ts'
import { einbehalte } from '../sgb2/p43-aufrechnung/aufrechnung.ts'
import { beitragspauschale } from '../sgb5/p232a-beitrag/beitrag.ts'
import { absetzung, alleinerziehend, angaben, einkommen, kind, kosten, lohn, type Muster, person } from './bau.ts'
import { alsFall, belegt, type Fall, name, wechsel } from './wechsel.ts'

const tafeln = import.meta.glob<{ MUSTER: readonly Muster[] }>('../**/*.muster.ts', { eager: true })
const STAND = { bekanntBis: datum('2026-11-22') }

const fall = (m: string, soll: number, rechne: (m: Monat, r: Rechtsstand) => number | undefined): Fall => ({
  monat: monat(m),
  soll,
  rechne: (r) => rechne(monat(m), r),
  angaben: '',
  liest: undefined,
})

// Contributions of the federation for an insured person: Bezugsgröße × 0,2155 (2016: 0,2060) × (14,0 % + average
// Zusatzbeitrag), and × 0,2266 × rate of the care insurance; 2017, 2023, 2024 and 2026 as published by the vdek.
const BEITRAEGE: readonly (readonly [string, string, kv: number, pv: number])[] = [
  ['2016-01', '2016-12', 90_36, 15_47],
  ['2017-01', '2017-12', 96_81, 17_19],
  ['2018-01', '2018-12', 98_43, 17_59],
  ['2019-01', '2019-12', 100_02, 21_53],
  ['2020-01', '2020-12', 103_64, 22_01],
  ['2021-01', '2022-12', 108_48, 22_74],
  ['2023-01', '2023-06', 114_13, 23_46],
  ['2023-07', '2023-12', 114_13, 26_16],
  ['2024-01', '2024-12', 119_60, 27_24],
  ['2025-01', '2025-12', 133_16, 30_55],
  ['2026-01', '2026-12', 144_04, 32_26],
]

// One parent, one child: wages high enough for Kinderzuschlag, too low to lessen it (§ 6a Abs. 1 Nr. 2, Abs. 6 BKGG).
const familie = angaben(
  person('P1', '1985-03-15'),
  kind('P2', '2015-03-15'),
  alleinerziehend('P1'),
  lohn('P1', 900_00, 190_00),
  einkommen('P2', 'kindergeld', 250_00),
  { ...kosten(2, 450_00, 100_00, 50_00), mietenstufe: 3 },
)
const allein = angaben(
  person('P1', '1985-03-15'),
  { ...(lohn('P1', 1400_00, 290_00) as Extract<Angabe, { art: 'erwerbseinkommen' }>), steuern_cent: 40_00 },
  { ...kosten(1, 350_00, 100_00, 100_00), mietenstufe: 3 },
)
const vorrang =
  (a: typeof familie, was: 'kinderzuschlag' | 'wohngeld') =>
  (m: Monat, r: Rechtsstand): number | undefined => {
    const v = pruefeVorrang(a, m, r)
    return v.art === 'geprueft' ? v.monate[0][was] : undefined
  }
const mitAuto = angaben(
  person('P1', '1985-03-15'),
  lohn('P1', 1400_00, 290_00),
  { ...kosten(1, 350_00, 100_00, 100_00), mietenstufe: 3 },
  { ...(absetzung('P1', 'fahrtKfz', 0) as Extract<Angabe, { art: 'absetzung' }>), kilometer: 30, tage_woche: 5 },
)
const einkommenImMonat = (m: Monat, r: Rechtsstand): number | undefined => {
  const v = pruefeVorrang(mitAuto, m, r)
  if (v.art !== 'geprueft') return undefined
  const schritte = v.monate[0].herleitungWohngeld.schritte
  return schritte.find((s) => s.art === 'regel' && s.id === 'wogg.13.2.monatlichesGesamteinkommen')?.wert as number
}
const tilgung = (m: Monat, r: Rechtsstand): number | undefined =>
  einbehalte(
    m,
    { regelbedarf: cent(502_00), minderung: cent(0), zahlbetrag: cent(802_00) },
    [],
    [{ id: 'd', offen: cent(900_00), ausgezahltAm: datum('2023-01-05') }],
    r,
  )[0]?.betrag

const haftungMit500 = (m: Monat, r: Rechtsstand): number => haftung(cent(800_00), cent(500_00), ersterTag(m), r)

const ANDERE: readonly Fall[] = [
  ...BEITRAEGE.flatMap(([von, bis, kv, pv]) =>
    [von, bis].flatMap((m) => [
      fall(m, kv, (x, r) => beitragspauschale(x, r).kv),
      fall(m, pv, (x, r) => beitragspauschale(x, r).pv),
    ]),
  ),
  // § 6a Abs. 2, § 20 Abs. 3a BKGG: 250; 272 + 20; 272 + 25
  fall('2023-12', 250_00, vorrang(familie, 'kinderzuschlag')),
  fall('2024-01', 292_00, vorrang(familie, 'kinderzuschlag')),
  fall('2024-12', 292_00, vorrang(familie, 'kinderzuschlag')),
  fall('2025-01', 297_00, vorrang(familie, 'kinderzuschlag')),
  // Anlage 2 and 3 WoGG by hand, as in vorrang.test.ts
  fall('2024-12', 267_00, vorrang(allein, 'wohngeld')),
  fall('2025-01', 283_00, vorrang(allein, 'wohngeld')),
  // § 9 Abs. 1 Satz 3 Nr. 4 EStG: 16.800 less 19 · 12 · (20 · 0,30 + 10 · 0,38), then 19 · 12 · 30 · 0,38; · 0,8 / 12
  fall('2025-12', 971_04, einkommenImMonat),
  fall('2026-01', 946_72, einkommenImMonat),
  // § 42a Abs. 2 Satz 1: 10 and 5 percent of 502
  fall('2023-06', 50_20, tilgung),
  fall('2023-07', 25_10, tilgung),
  // § 40 Abs. 9: liable with all 500 euros, since 2023 only with what is over 15,000
  fall('2022-12', 500_00, haftungMit500),
  fall('2023-01', 0, haftungMit500),
]

const alleFaelle = (): readonly Fall[] => [...Object.values(tafeln).flatMap((m) => m.MUSTER.map(alsFall)), ...ANDERE]

test('what is not part of the claim comes out as well', () => {
  expect(ANDERE.map((f) => f.rechne(STAND))).toEqual(ANDERE.map((f) => f.soll))
})

test('every change of a legal value has a case on the last day before and one on the first day after, or a reason why not', () => {
  const alle = wechsel()
  const faelle = alleFaelle()
  const ohne = alle.flatMap((w) => {
    const davor = belegt(w, faelle, alle, 'zuFrueh') ? [] : [`${name(w)} davor`]
    const danach = belegt(w, faelle, alle, 'fehlt') ? [] : [`${name(w)} danach`]
    return [...davor, ...danach]
  })
  expect(ohne.filter((x) => GRUENDE.every(([muster]) => !muster.test(x)))).toEqual([])
  // A reason that no longer holds goes.
  expect(GRUENDE.filter(([muster]) => !ohne.some((x) => muster.test(x))).map(([, warum]) => warum)).toEqual([])
}, 180_000)

test('the check sees a change that has no case: without the cases of its months it is named', () => {
  const alle = wechsel()
  const faelle = alleFaelle()
  const w = alle.find((x) => name(x) === 'sgb2.20.1a.regelbedarfsstufe1 ab 2024-01-01')
  if (w === undefined) throw new Error('the change of 2024')
  const ohne = (m: string) => faelle.filter((f) => f.monat !== monat(m) && !f.angaben.includes('2024-01-01'))
  const beides = (liste: readonly Fall[]) => [belegt(w, liste, alle, 'zuFrueh'), belegt(w, liste, alle, 'fehlt')]
  expect(beides(faelle)).toEqual([true, true])
  expect(beides(ohne('2023-12'))).toEqual([false, true])
  expect(beides(ohne('2024-01'))).toEqual([true, false])
})

/** Changes no case can show, or none shows yet. */
const GRUENDE: readonly (readonly [RegExp, string])[] = [
  [
    /regelleistungOst3 ab 2006-07-01/,
    'children of 18 and more were no members until June 2006: nobody had this amount',
  ],
  [
    /12\.2\.(grundfreibetrag|vorsorge)\w+\d{4} ab 200[68]/,
    'the highest amounts begin to tell beyond 65 years of age only',
  ],
  [/12\.2\.vorsorge\w+\d{4} ab 2010-04-17 davor/, 'the same: the amount for each year of life decides'],
  [/vorsorgeJeLebensjahr ab 2023-01-01/, 'the provision ended: the law since 2023 does not read it'],
  [/erheblichWeiterePerson ab 2023-01-01 danach/, 'the provision ended: nobody reads it since'],
  [
    /31a\.1\.pflichtverletzung\d ab 2022-07-01 davor/,
    '§ 84: what happened before is not reduced in these months either',
  ],
  [/31a\.4\.hoechstsatz ab 2022-07-01/, '§ 84: in these months ten percent are the limit by themselves'],
  [/31b\.2\.mindestdauer ab 2023-01-01 davor/, '§ 84: events until December 2022 bring no reduction that could end'],
  [/31b\.3\.mindestdauer ab 2026-04-23 davor/, 'from 2026-03-28 to 2026-04-22 there was no loss of the Regelbedarf'],
  [/31a\.2\.wegfallUnter25 ab 2019-11-05 danach/, 'since then nobody under 25 is treated apart'],
  [/^sgb14\.83\.1\.entschaedigung(?!50 )/, 'one table: the row of 50 percent stands for all'],
  [/^wogg\./, 'tables of Wohngeld: one household stands for all; the older tables are not among the texts read'],
]
