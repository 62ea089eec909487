import { angaben, bewilligung, lohn, type Muster, miete } from '../../pruefung/bau.ts'
import { allein, ek, ergebnis } from '../../pruefung/bauEinkommen.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

const monat = (m: string, einnahmen: number, ausgaben: number, weitere: Parameters<typeof ergebnis>[2] = {}): Angabe =>
  ergebnis(m, einnahmen, { betriebsausgaben_cent: ausgaben, ...weitere })
const haus = (...weitere: readonly Angabe[]): Muster['angaben'] =>
  angaben(allein, miete(1, 1200_00), bewilligung('2026-01-01', '2026-06-30'), ...weitere)

// 4,800 in, 1,200 out over six months: 600 a month.
const halbjahr = haus(
  monat('2026-01', 2000_00, 200_00),
  monat('2026-02', 0, 200_00),
  monat('2026-03', 800_00, 200_00),
  monat('2026-04', 0, 200_00),
  monat('2026-05', 2000_00, 200_00),
  monat('2026-06', 0, 200_00),
)
const abApril = haus(monat('2026-04', 900_00, 0), monat('2026-05', 300_00, 0), monat('2026-06', 0, 0))
const P3 = '§ 3 Abs. 4 GrusiGV'

export const MUSTER: readonly Muster[] = [
  ek('2026-02', 'Gewinn gleichmäßig über sechs Monate', halbjahr, 392_00, `${P3}: 3.600 ÷ 6 = 600; − 100 − 84 − 24`),
  ek('2026-05', 'Gewinn gleichmäßig, guter Monat', halbjahr, 392_00, P3),
  ek('2026-07', 'nach dem Zeitraum nichts', halbjahr, 0, P3),
  ek('2026-03', 'Tätigkeit ab April: davor nichts', abApril, 0, '§ 3 Abs. 1 Satz 3 GrusiGV'),
  ek(
    '2026-06',
    'Tätigkeit ab April: durch drei Monate',
    abApril,
    240_00,
    '§ 3 Abs. 4 Satz 2 GrusiGV: 1.200 ÷ 3 = 400; − 100 − 60',
  ),
  ek(
    '2026-01',
    'Verlust mindert den Lohn nicht',
    haus(lohn('P1', 400_00), monat('2026-01', 100_00, 900_00)),
    240_00,
    '§ 5 GrusiGV: 400 − 100 − 60',
  ),
  ek(
    '2026-01',
    'Verlust des einen Betriebs mindert nicht den Gewinn des anderen',
    haus(monat('2026-01', 400_00, 0), monat('2026-01', 0, 300_00, { betrieb: 2 })),
    240_00,
    '§ 5 GrusiGV: 400 − 100 − 60',
  ),
  ek(
    '2026-01',
    'nicht anerkannte Ausgaben',
    haus(monat('2026-01', 600_00, 300_00, { nicht_anerkannt_cent: 100_00 })),
    240_00,
    '§ 3 Abs. 3 GrusiGV: 600 − 200 = 400; − 100 − 60',
  ),
  ek(
    '2026-01',
    'Auto überwiegend betrieblich: 300 Kosten weniger 500 private Kilometer',
    haus(monat('2026-01', 650_00, 0, { kfz: 'betrieblich', kfz_kosten_cent: 300_00, fahrten_km: 500 })),
    240_00,
    '§ 3 Abs. 7 Satz 1 und 2 GrusiGV: 650 − 250 = 400; − 100 − 60',
  ),
  ek(
    '2026-01',
    'Auto überwiegend privat: 500 betriebliche Kilometer',
    haus(monat('2026-01', 450_00, 0, { kfz: 'privat', kfz_kosten_cent: 30_00, fahrten_km: 500 })),
    240_00,
    '§ 3 Abs. 7 Satz 5 GrusiGV: 450 − 50 = 400; − 100 − 60',
  ),
  ek(
    '2026-01',
    'Pflichtbeiträge kommen vom Gewinn',
    haus(monat('2026-01', 400_00, 0, { sozialabgaben_cent: 80_00 })),
    160_00,
    '§ 3 Abs. 4 Satz 3 GrusiGV: 400 − 80 − 100 − 60',
  ),
  {
    ...ek('2026-01', 'Freibeträge aus dem Durchschnitt', halbjahr, 208_00, '§ 11b Abs. 2 und 3 SGB II: 100 + 84 + 24'),
    groesse: 'P1.freibetragErwerb',
  },
]
