import {
  angaben,
  bewilligung,
  guthaben,
  karenz,
  kind,
  type Muster,
  miete,
  person,
  vermoegen,
} from '../../pruefung/bau.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

const allein = [person('P1', '1975-03-15'), miete(1, 300_00)]
const zuViert = [
  person('P1', '1975-03-15'),
  person('P2', '1975-06-02', 'partner'),
  kind('P3', '2012-01-15', ['P1', 'P2']),
  kind('P4', '2014-01-15', ['P1', 'P2']),
  miete(4, 400_00),
]
/** § 67 SGB II leaves assets aside in the first six months of a period begun until December 2022. */
const NACH_SECHS_MONATEN = bewilligung('2022-05-01', '2023-04-30')
const fall = (
  monat: string,
  name: string,
  soll: number,
  von: string,
  liste: readonly Angabe[],
  groesse = 'P1.anspruch',
): Muster => ({
  monat,
  name,
  angaben: angaben(...liste, ...(monat === '2022-12' ? [NACH_SECHS_MONATEN] : [])),
  groesse,
  soll,
  von,
})

const heim = (eigenheim: 'haus' | 'wohnung', flaeche: number, bewohner: number | null = null): Angabe =>
  vermoegen('P1', 'immobilie', 200_000_00, { eigenheim, wohnflaeche_m2x100: flaeche, bewohner })
const vorsorge = (wert: number, jahre: number): Angabe =>
  vermoegen('P1', 'vorsorgeSelbstaendiger', wert, { jahre_selbstaendig: jahre })

const BSG = 'BSG 07.11.2006, B 7b AS 2/05 R; 16.05.2007, B 11b AS 37/06 R; Fachkonzept E.3'
const NR5 = '§ 12 Abs. 1 Satz 2 Nr. 5 SGB II'
const KFZ = 'BSG 06.09.2007, B 14/7b AS 66/06 R'
const NR4 = '§ 12 Abs. 1 Satz 2 Nr. 4 SGB II; BA, Fachliche Weisungen § 12 (8.000 je Jahr)'
const KARENZ = '§ 12 Abs. 4 Satz 2 SGB II i. d. F. bis 30.06.2026'
const kz = karenz('2026-01-01', '2026-12-31')
const ALT = bewilligung('2026-06-01', '2027-05-31')
const NEU = bewilligung('2026-07-01', '2027-06-30')

export const MUSTER: readonly Muster[] = [
  // 2022: 449 + 300; 2023: 502 + 300
  fall('2022-12', 'Haus 90 m², eine Person: frei', 749_00, BSG, [...allein, heim('haus', 90_00)]),
  fall('2022-12', 'Haus 90,01 m²: Vermögen', 0, BSG, [...allein, heim('haus', 90_01)]),
  fall('2023-01', 'Haus 90,01 m² ab 2023: frei', 802_00, NR5, [...allein, heim('haus', 90_01)]),
  fall('2023-01', 'Haus 140 m²: frei', 802_00, NR5, [...allein, heim('haus', 140_00)]),
  fall('2023-01', 'Haus 140,01 m²: Vermögen', 0, NR5, [...allein, heim('haus', 140_01)]),
  fall('2022-12', 'Wohnung 80 m², eine Person: frei', 749_00, BSG, [...allein, heim('wohnung', 80_00)]),
  fall('2022-12', 'Wohnung 80,01 m²: Vermögen', 0, BSG, [...allein, heim('wohnung', 80_01)]),
  fall('2023-01', 'Wohnung 130 m²: frei', 802_00, NR5, [...allein, heim('wohnung', 130_00)]),
  fall('2023-01', 'Wohnung 130,01 m²: Vermögen', 0, NR5, [...allein, heim('wohnung', 130_01)]),
  fall('2022-12', 'Haus, drei Personen: 110 m²', 749_00, BSG, [...allein, heim('haus', 110_00, 3)]),
  fall('2022-12', 'Haus, drei Personen: 110,01 m²', 0, BSG, [...allein, heim('haus', 110_01, 3)]),
  // 404 and 100 each
  fall('2022-12', 'Haus zu viert nach dem Haushalt: 130 m²', 504_00, BSG, [...zuViert, heim('haus', 130_00)]),
  fall('2022-12', 'Haus zu viert: 130,01 m²', 0, BSG, [...zuViert, heim('haus', 130_01)]),
  fall('2022-12', 'Wohnung zu sechst: 160 m²', 749_00, BSG, [...allein, heim('wohnung', 160_00, 6)]),
  fall('2023-01', 'Haus zu sechst: 180 m²', 802_00, NR5, [...allein, heim('haus', 180_00, 6)]),
  fall('2023-01', 'Haus zu sechst: 180,01 m²', 0, NR5, [...allein, heim('haus', 180_01, 6)]),
  fall('2026-06', 'in der Karenzzeit jede Größe', 863_00, KARENZ, [...allein, heim('haus', 300_00), kz, ALT]),
  fall('2026-07', 'nach neuem Recht ebenso', 863_00, '§ 12 Abs. 1 Satz 3 SGB II', [
    ...allein,
    heim('haus', 300_00),
    kz,
    NEU,
  ]),
  fall('2027-01', 'nach der Karenzzeit nicht mehr', 0, NR5, [...allein, heim('haus', 300_00), kz, NEU]),
  // 150 × 47 + 750 = 7,800
  fall('2022-12', 'Kraftfahrzeug 7.500 und 7.800 Guthaben: frei', 749_00, KFZ, [
    ...allein,
    vermoegen('P1', 'kfz', 7_500_00),
    guthaben('P1', 7_800_00),
  ]),
  fall('2022-12', 'ein Cent mehr Wert zählt', 0, KFZ, [
    ...allein,
    vermoegen('P1', 'kfz', 7_500_01),
    guthaben('P1', 7_800_00),
  ]),
  fall('2022-12', 'das zweite Kraftfahrzeug zählt ganz', 0, KFZ, [
    ...allein,
    vermoegen('P1', 'kfz', 7_500_00),
    vermoegen('P1', 'kfz', 3_000_00),
    guthaben('P1', 7_800_00),
  ]),
  fall('2022-12', 'nicht erwerbsfähig: kein Kraftfahrzeug frei', 0, KFZ, [
    person('P1', '1975-03-15'),
    person('P2', '1975-06-02', 'partner'),
    miete(2, 600_00),
    { art: 'erwerbsfaehigkeit', person: 'P2', von: null, bis: null, erwerbsfaehig: false },
    vermoegen('P2', 'kfz', 7_500_00),
    guthaben('P1', 15_000_00),
  ]),
  fall('2023-01', 'ab 2023 zählt, was nicht als angemessen erklärt ist', 0, '§ 12 Abs. 1 Satz 2 Nr. 2 SGB II', [
    ...allein,
    vermoegen('P1', 'kfz', 7_500_00),
    guthaben('P1', 7_500_01),
  ]),
  fall('2023-01', 'angemessen erklärt: frei', 802_00, '§ 12 Abs. 1 Satz 2 Nr. 2 SGB II', [
    ...allein,
    vermoegen('P1', 'kfz', 14_000_00, { geschuetzt: true }),
    guthaben('P1', 15_000_00),
  ]),
  // 10 × 8,000 and 15,000
  fall('2023-01', 'zehn Jahre selbständig: 80.000 frei', 802_00, NR4, [...allein, vorsorge(95_000_00, 10)]),
  fall('2023-01', 'ein Cent mehr', 0, NR4, [...allein, vorsorge(95_000_01, 10)]),
  fall('2022-12', 'vor 2023 nur, was als geschützt angegeben ist', 0, '§ 12 Abs. 3 Satz 1 Nr. 3 SGB II a. F.', [
    ...allein,
    vorsorge(50_000_00, 10),
  ]),
  fall('2024-12', 'Antrag 2024: 8.000', 0, NR4, [
    ...allein,
    vorsorge(23_000_01, 1),
    bewilligung('2024-12-01', '2025-11-30'),
  ]),
  fall('2025-01', 'der laufende Zeitraum behält 8.000', 0, NR4, [
    ...allein,
    vorsorge(23_000_01, 1),
    bewilligung('2024-12-01', '2025-11-30'),
  ]),
  // 18.6 % of 44,732 = 8,320.15
  fall('2025-01', 'Antrag 2025: 8.500', 863_00, 'Handrechnung: 18,6 Prozent von 44.732, aufgerundet auf 500', [
    ...allein,
    vorsorge(23_500_00, 1),
    bewilligung('2025-01-01', '2025-12-31'),
  ]),
  fall('2025-12', 'bis zu seinem Ende', 0, NR4, [
    ...allein,
    vorsorge(23_500_01, 1),
    bewilligung('2025-01-01', '2025-12-31'),
  ]),
  // 18.6 % of 47,085 = 8,757.81
  fall('2026-01', 'Antrag 2026: 9.000', 863_00, 'Handrechnung: 18,6 Prozent von 47.085, aufgerundet auf 500', [
    ...allein,
    vorsorge(24_000_00, 1),
    bewilligung('2026-01-01', '2026-12-31'),
  ]),
]
