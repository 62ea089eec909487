import { angaben, einkommen, einmalig, type Muster, miete, person } from '../../pruefung/bau.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

// Amounts that are free once in a year or in all, where an inflow is shared out (§ 11 Abs. 3 SGB II) or one came before.

const ek = (monat: string, name: string, soll: number, von: string, ...liste: readonly Angabe[]): Muster => ({
  monat,
  name,
  angaben: angaben(person('P1', '1985-03-15'), miete(1, 400_00), ...liste),
  groesse: 'P1.bereinigtesEinkommen',
  soll,
  von,
})
const ausgleich = [
  einmalig('P1', 'inflationsausgleich', 1000_00, '2022-11-10'),
  einmalig('P1', 'inflationsausgleich', 5000_00, '2023-05-10'),
]
const ehrenamt = einkommen('P1', 'ehrenamt', 500_00, { von: '2023-01-01' })
const zinsen = einkommen('P1', 'kapital', 80_00, { von: '2026-01-01' })

export const MUSTER: readonly Muster[] = [
  ek(
    '2022-11',
    'Kapital 2.000 verteilt: von 100 Euro im Jahr waren im März schon 60 verbraucht',
    296_67,
    '§ 1 Abs. 1 Nr. 3 Alg II-V, § 11 Abs. 3 SGB II: (2.000 − 40) ÷ 6 = 326,67; − 30',
    einmalig('P1', 'kapital', 60_00, '2022-03-10'),
    einmalig('P1', 'kapital', 2000_00, '2022-11-10'),
  ),
  ek('2022-11', 'Inflationsausgleich 1.000: frei', 0, '§ 1 Abs. 1 Nr. 7 Alg II-V', ...ausgleich),
  ek(
    '2023-05',
    'Inflationsausgleich 5.000 verteilt: von 3.000 sind seit 2022 noch 2.000 übrig',
    470_00,
    '§ 1 Abs. 1 Nr. 7 Bürgergeld-V, § 11 Abs. 3 SGB II: (5.000 − 2.000) ÷ 6 = 500; − 30',
    ...ausgleich,
  ),
  ek(
    '2023-05',
    'Geschenk zu einem religiösen Fest an Volljährige ist nicht frei',
    303_33,
    '§ 1 Abs. 1 Nr. 12 Bürgergeld-V, § 11 Abs. 3 SGB II: 2.000 ÷ 6 = 333,33; − 30',
    einmalig('P1', 'religioesesFest', 2000_00, '2023-05-10'),
  ),
  ek(
    '2024-06',
    'Elterngeld für zwei Monate nachgezahlt: zweimal 300 vorab frei',
    203_33,
    '§ 10 Abs. 5 BEEG, § 11 Abs. 3 SGB II: (2.000 − 600) ÷ 6 = 233,33; − 30',
    einmalig('P1', 'elterngeld', 2000_00, '2024-06-10', { fuer_von: '2024-03-01', fuer_bis: '2024-04-30' }),
  ),
  ek(
    '2023-12',
    'Ehrenamt 500 im Monat: im Jahr 2023 zählt erst, was ab Juli zufloss',
    0,
    '§ 11a Abs. 1 Nr. 5 SGB II (ab 01.07.2023): 6 × 500 = 3.000',
    ehrenamt,
  ),
  ek(
    '2024-07',
    'Ehrenamt 500 im Monat: im siebten Monat sind 3.000 im Jahr verbraucht',
    320_00,
    '§ 11a Abs. 1 Nr. 5, § 11b Abs. 2 und 3 SGB II: 500 − 100 − 80',
    ehrenamt,
  ),
  ek('2026-01', 'Zinsen 80 im Monat: im Januar frei', 0, '§ 1 Abs. 1 Nr. 3 GrusiGV', zinsen),
  ek('2026-02', 'im Februar noch 20', 30_00, '§ 1 Abs. 1 Nr. 3 GrusiGV: 80 − (100 − 80) − 30', zinsen),
  ek('2026-03', 'im März nichts mehr', 50_00, '§ 1 Abs. 1 Nr. 3 GrusiGV: 80 − 30', zinsen),
]
