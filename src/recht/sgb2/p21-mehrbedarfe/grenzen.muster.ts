import {
  alleinerziehend,
  angaben,
  ernaehrung,
  kind,
  type Muster,
  mehrbedarf,
  miete,
  person,
} from '../../pruefung/bau.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

// The first day of a Mehrbedarf and the day after its last. Regelbedarf since 2024: 563, in a couple 506.

const allein = person('P1', '1985-03-15')
const partner = person('P2', '1986-03-15', 'partner')
const nichtErwerbsfaehig: Angabe = {
  art: 'erwerbsfaehigkeit',
  person: 'P2',
  von: null,
  bis: null,
  erwerbsfaehig: false,
}
const april = { von: '2026-04-01' }
const bisMaerz = { bis: '2026-03-31' }

const fall = (name: string, soll: number, von: string, liste: readonly Angabe[], p = 'P1'): Muster => ({
  monat: '2026-04',
  name,
  angaben: angaben(...liste),
  groesse: `${p}.mehrbedarf`,
  soll,
  von,
})
const ABS3 = '§ 21 Abs. 3 SGB II'
const ABS4 = '§ 21 Abs. 4 SGB II'
const ABS5 = '§ 21 Abs. 5 SGB II'

export const MUSTER: readonly Muster[] = [
  fall('allein erziehend vom ersten Tag an', 202_68, `${ABS3}: 36 % von 563`, [
    allein,
    kind('P2', '2021-03-15'),
    alleinerziehend('P1', april),
    miete(2, 600_00),
  ]),
  fall('nicht mehr allein erziehend', 0, ABS3, [
    allein,
    kind('P2', '2021-03-15'),
    alleinerziehend('P1', bisMaerz),
    miete(2, 600_00),
  ]),
  fall('zwei Kinder, eines wird am 2. April 16: an einem Tag 36 %', 137_37, `${ABS3}: (202,68 + 29 × 135,12) ÷ 30`, [
    allein,
    kind('P2', '2010-04-02'),
    kind('P3', '2012-04-02'),
    alleinerziehend('P1'),
    miete(3, 600_00),
  ]),
  fall('zwei Kinder, eines ist seit dem 1. April 16: 24 %', 135_12, `${ABS3} Nr. 2: 24 % von 563`, [
    allein,
    kind('P2', '2010-04-01'),
    kind('P3', '2012-04-02'),
    alleinerziehend('P1'),
    miete(3, 600_00),
  ]),
  fall('Behinderung vom ersten Tag an', 197_05, `${ABS4}: 35 % von 563`, [
    allein,
    mehrbedarf('P1', 'behinderung', null, null, april),
    miete(1, 300_00),
  ]),
  fall('Behinderung: nach ihrem Ende nichts', 0, ABS4, [
    allein,
    mehrbedarf('P1', 'behinderung', null, null, bisMaerz),
    miete(1, 300_00),
  ]),
  fall('neben einem höheren unabweisbaren Bedarf zählt sie einmal', 497_05, `${ABS4}, Abs. 6: 197,05 + 300`, [
    allein,
    mehrbedarf('P1', 'behinderung', null),
    mehrbedarf('P1', 'unabweisbar', null, 300_00),
    miete(1, 300_00),
  ]),
  fall(
    'nicht erwerbsfähig mit einem anderen Bedarf als dem Merkzeichen: keine 17 %',
    50_00,
    '§ 23 Nr. 4 SGB II',
    [allein, partner, nichtErwerbsfaehig, mehrbedarf('P2', 'unabweisbar', null, 50_00), miete(2, 600_00)],
    'P2',
  ),
  fall('Krankheit bis März', 0, ABS5, [allein, ernaehrung('P1', 'zoeliakie', bisMaerz), miete(1, 300_00)]),
  fall('Krankheit erst ab Mai', 0, ABS5, [
    allein,
    ernaehrung('P1', 'zoeliakie', { von: '2026-05-01' }),
    miete(1, 300_00),
  ]),
  fall('Krankheit vom 1. April an', 112_60, `${ABS5}: 20 % von 563 (Deutscher Verein 2020, Zöliakie)`, [
    allein,
    ernaehrung('P1', 'zoeliakie', april),
    miete(1, 300_00),
  ]),
  fall(
    'Schulbuch in drei Monaten',
    30_00,
    '§ 21 Abs. 6a SGB II',
    [
      allein,
      kind('P2', '2012-03-15'),
      mehrbedarf('P2', 'schulbuch', null, 30_00, { von: '2026-03-01', bis: '2026-05-31' }),
      miete(2, 600_00),
    ],
    'P2',
  ),
  fall('Schwangerschaft, festgestellt bis März', 0, '§ 21 Abs. 2 SGB II', [
    allein,
    mehrbedarf('P1', 'schwangerschaft', null, null, bisMaerz),
    miete(1, 300_00),
  ]),
  fall('gemessenes Warmwasser bis März, dann die Pauschale', 12_95, '§ 21 Abs. 7 SGB II: 2,3 % von 563', [
    allein,
    mehrbedarf('P1', 'warmwasser', null, 40_00, bisMaerz),
    miete(1, 300_00, 'dezentral'),
  ]),
]
