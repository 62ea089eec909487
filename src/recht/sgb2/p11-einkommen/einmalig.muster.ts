import {
  angaben,
  bewilligung,
  einkommen,
  einmalig,
  inAusbildung,
  kind,
  lohn,
  type Muster,
  miete,
  person,
} from '../../pruefung/bau.ts'
import { allein, alleinFuer } from '../../pruefung/bauEinkommen.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

const bg = alleinFuer(400_00)

const fall = (
  monat: string,
  name: string,
  haus: Muster['angaben'],
  groesse: string,
  soll: number,
  von: string,
): Muster => ({
  monat,
  name,
  angaben: haus,
  groesse,
  soll,
  von,
})

const ABS3 = '§ 11 Abs. 3 SGB II'
const FW1112 = 'BA, Fachliche Weisungen §§ 11–11b, Rz. 11.12'

// A back-payment of 2,400 euros of a pension for January and February 2024.
const nachzahlung = bg(
  einmalig('P1', 'sonstiges', 2400_00, '2024-04-10', { fuer_von: '2024-01-01', fuer_bis: '2024-02-29' }),
  bewilligung('2024-01-01', '2024-06-30'),
)
const ek = (monat: string, soll: number, von = FW1112): Muster =>
  fall(monat, 'Nachzahlung 2.400: ein Sechstel im Monat', nachzahlung, 'P1.bereinigtesEinkommen', soll, von)

// A person whose need of 963 euros is covered by pay from June on: the sixths end with it.
const unterbrochen = bg(
  einmalig('P1', 'sonstiges', 2400_00, '2024-04-10', { fuer_von: '2024-01-01', fuer_bis: '2024-02-29' }),
  lohn('P1', 1600_00, 0, { von: '2024-06-01', bis: '2024-06-30' }),
)

// Three months' insolvency pay: 1,600 gross and 1,121 net a month, 61 fares, 45 liability insurance.
const insolvenz = bg(
  einmalig('P1', 'arbeitsentgelt', 4800_00, '2024-12-10', {
    sozialabgaben_cent: 1437_00,
    ausgaben_cent: 183_00,
    fuer_von: '2024-08-01',
    fuer_bis: '2024-10-31',
  }),
  { art: 'absetzung', person: 'P1', von: null, bis: null, absetzungsart: 'kfzHaftpflicht', betrag_cent: 45_00 },
)

const bafoeg = bg(
  einmalig('P1', 'bafoeg', 924_00, '2024-11-10', { fuer_von: '2024-09-01', fuer_bis: '2024-10-31' }),
  einkommen('P1', 'rente', 300_00),
)

const zweiLoehne = bg(
  lohn('P1', 450_00),
  einmalig('P1', 'arbeitsentgelt', 350_00, '2025-03-03', { fuer_von: '2025-01-01', fuer_bis: '2025-01-31' }),
)

const gewinn = (tag: string, folge = false): Muster['angaben'] =>
  bg(einmalig('P1', 'sonstiges', 1800_00, tag, { im_folgemonat: folge }))

const azubi = (...weitere: readonly Angabe[]) =>
  angaben(person('P1', '2004-03-15'), inAusbildung('P1'), miete(1, 400_00), ...weitere)
const nachzahlungLohn = azubi(
  einmalig('P1', 'arbeitsentgelt', 4000_00, '2026-04-10', { fuer_von: '2026-01-01', fuer_bis: '2026-02-28' }),
)
const februarlohn = azubi(
  einmalig('P1', 'arbeitsentgelt', 1000_00, '2026-04-10', { fuer_von: '2026-02-01', fuer_bis: '2026-02-28' }),
)

const einmalLohnEinesKindes = (tag: string, ausgaben_cent = 0): Muster['angaben'] =>
  angaben(
    person('P1', '1985-03-15'),
    kind('P2', '2005-03-14'),
    miete(2, 600_00),
    einmalig('P2', 'arbeitsentgelt', 250_00, tag, { ausgaben_cent }),
  )
const PAUSCHBETRAG = '§ 6 Abs. 1 Nr. 3 Buchst. a Alg II-V (bis 31.07.2016)'

export const MUSTER: readonly Muster[] = [
  // 100 are free under 15; what is earned once in the month is income of work like what is earned every month
  ...(
    [
      ['2015-12', 'einmaliger Lohn eines Kindes: 15,33 für Werbungskosten', 0, 134_67, '250 − 100 − 15,33'],
      ['2015-12', 'einmaliger Lohn eines Kindes: höhere Ausgaben statt 15,33', 20_00, 130_00, '250 − 100 − 20'],
      ['2015-12', 'einmaliger Lohn eines Kindes: niedrigere Ausgaben', 15_00, 134_67, '250 − 100 − 15,33'],
      ['2016-07', 'einmaliger Lohn eines Kindes: letzter Monat der 15,33', 0, 134_67, '250 − 100 − 15,33'],
      ['2016-08', 'einmaliger Lohn eines Kindes: keine 15,33 mehr', 0, 150_00, '250 − 100'],
    ] as const
  ).map(([monat, name, ausgaben, soll, rechnung]) =>
    fall(
      monat,
      name,
      einmalLohnEinesKindes(`${monat}-10`, ausgaben),
      'P2.bereinigtesEinkommen',
      soll,
      `${PAUSCHBETRAG}: ${rechnung}`,
    ),
  ),
  // 500 less 130 of proven expenses and the flat 30 for insurances, which are more than 100, and 20 percent of 400
  fall(
    '2026-03',
    'einmaliger Lohn über 400 Euro mit höheren Ausgaben',
    bg(einmalig('P1', 'arbeitsentgelt', 500_00, '2026-03-10', { ausgaben_cent: 130_00 })),
    'P1.bereinigtesEinkommen',
    260_00,
    '§ 11b Abs. 1 Nr. 5, Abs. 2 Satz 2, Abs. 3 SGB II: 500 − (130 + 30) − 80',
  ),
  fall(
    '2026-04',
    'Nachzahlung in Ausbildung, zweimal 2.000: keine erste Stufe',
    nachzahlungLohn,
    'P1.bereinigtesEinkommen',
    582_00,
    '§ 11 Abs. 3, § 11b Abs. 3 Satz 4 SGB II: (4.000 − 2 × (144 + 20)) / 6 − 30',
  ),
  fall(
    '2026-04',
    'Lohn in Ausbildung für einen anderen Monat: keine erste Stufe',
    februarlohn,
    'P1.bereinigtesEinkommen',
    253_00,
    '§ 11b Abs. 2b und 3 Satz 4 SGB II: 1.000 − 603 − 144',
  ),
  ek('2024-03', 0, 'vor dem Zufluss'),
  ek('2024-04', 370_00, `${FW1112}: 2.400 ÷ 6 = 400, weniger 30`),
  ek('2024-07', 370_00, `${FW1112}: über das Ende des Bewilligungszeitraums hinaus`),
  ek('2024-09', 370_00),
  ek('2024-10', 0, `${ABS3}: nach sechs Monaten`),
  fall('2024-05', 'vor der Unterbrechung', unterbrochen, 'P1.bereinigtesEinkommen', 370_00, FW1112),
  fall('2024-06', 'im Monat der Unterbrechung', unterbrochen, 'gesamt', 0, '1.600 − 348 = 1.252; Bedarf 963'),
  fall(
    '2024-07',
    'nach einem Monat ohne Anspruch: Rest ist Vermögen',
    unterbrochen,
    'P1.bereinigtesEinkommen',
    0,
    FW1112,
  ),
  fall(
    '2025-03',
    'Nachzahlung 750 unter dem Bedarf: nicht verteilt',
    bg(einmalig('P1', 'krankengeld', 750_00, '2025-03-05', { fuer_von: '2024-12-01', fuer_bis: '2024-12-31' }), {
      art: 'absetzung',
      person: 'P1',
      von: null,
      bis: null,
      absetzungsart: 'kfzHaftpflicht',
      betrag_cent: 42_00,
    }),
    'P1.bereinigtesEinkommen',
    678_00,
    'H. Thomé, Folien SGB II 09/2025, Folie 87: 750 − 30 − 42',
  ),
  fall(
    '2024-12',
    'Insolvenzgeld für drei Monate, im Zuflussmonat',
    insolvenz,
    'P1.bereinigtesEinkommen',
    331_00,
    'BA, Rz. 11.13: (1.121 − 61 − 248) × 3 ÷ 6 = 406; − 30 − 45',
  ),
  fall('2025-05', 'Insolvenzgeld, sechster Monat', insolvenz, 'P1.bereinigtesEinkommen', 331_00, 'BA, Rz. 11.13'),
  fall('2025-06', 'Insolvenzgeld, vorbei', insolvenz, 'P1.bereinigtesEinkommen', 0, ABS3),
  fall(
    '2024-11',
    'BAföG-Nachzahlung für zwei Monate neben Rente',
    bafoeg,
    'P1.bereinigtesEinkommen',
    390_67,
    'BA, Rz. 11.13a: (2 × 462 − 200) ÷ 6 = 120,67; Rente 300 − 30',
  ),
  fall(
    '2025-03',
    'Lohn für zwei Monate fließt zusammen zu',
    zweiLoehne,
    'P1.bereinigtesEinkommen',
    480_00,
    'BA, Rz. 11.157, BSG 17.07.2014, B 14 AS 25/13 R: 800 − 200 − 50 − 70',
  ),
  fall('2025-03', 'Freibeträge dazu', zweiLoehne, 'P1.freibetragErwerb', 320_00, 'BA, Rz. 11.157'),
  fall(
    '2025-04',
    'Monat danach: nur der laufende Lohn',
    zweiLoehne,
    'P1.bereinigtesEinkommen',
    280_00,
    '450 − 100 − 70',
  ),
  fall(
    '2026-05',
    'Urlaubsgeld im selben Monat: ein Grundbetrag, ein Freibetrag',
    bg(lohn('P1', 450_00), einmalig('P1', 'arbeitsentgelt', 200_00, '2026-05-29', { sozialabgaben_cent: 40_00 })),
    'P1.bereinigtesEinkommen',
    387_00,
    '§ 11b Abs. 2 und 3 SGB II: 650 − 40 − 100 − 84 − 39',
  ),
  fall(
    '2023-06',
    'Gewinn 1.800, letzter Monat der Verteilung',
    gewinn('2023-06-10'),
    'P1.bereinigtesEinkommen',
    270_00,
    '§ 11 Abs. 3 Satz 4 SGB II a. F.: 1.800 ÷ 6 − 30',
  ),
  fall(
    '2023-11',
    'Gewinn aus dem Juni 2023: sechster Teil',
    gewinn('2023-06-10'),
    'P1.bereinigtesEinkommen',
    270_00,
    'Verteilung nach dem Recht des Zuflusstages',
  ),
  fall('2023-12', 'Gewinn aus dem Juni 2023: vorbei', gewinn('2023-06-10'), 'P1.bereinigtesEinkommen', 0, ABS3),
  fall(
    '2023-07',
    'Gewinn 1.800, erster Monat ohne Verteilung',
    gewinn('2023-07-10'),
    'gesamt',
    0,
    `${ABS3}: nur Nachzahlungen`,
  ),
  fall(
    '2023-08',
    'Gewinn 1.800, der Rest ist Vermögen',
    gewinn('2023-07-10'),
    'gesamt',
    902_00,
    '§ 12 SGB II: 502 + 400',
  ),
  fall(
    '2023-05',
    'Gewinn, für den Monat war schon gezahlt',
    gewinn('2023-05-10', true),
    'gesamt',
    902_00,
    '§ 11 Abs. 3 Satz 3 SGB II a. F.',
  ),
  fall(
    '2023-06',
    'Gewinn, er zählt im Folgemonat',
    gewinn('2023-05-10', true),
    'P1.bereinigtesEinkommen',
    270_00,
    '§ 11 Abs. 3 Satz 3 SGB II a. F.',
  ),
  fall(
    '2026-04',
    'Kindergeld für ein Jahr nachgezahlt: verteilt, der Überhang zählt bei der Mutter',
    angaben(
      allein,
      kind('P2', '2015-01-15'),
      miete(2, 400_00),
      einmalig('P2', 'kindergeld', 3108_00, '2026-04-10', { fuer_von: '2025-04-01', fuer_bis: '2026-03-31' }),
    ),
    'P1.kindergeldueberhang',
    0,
    `${ABS3}: 3.108 ÷ 6 = 518, das Kind braucht 390 + 200`,
  ),
]
