import {
  angaben,
  bewilligung,
  einkommen,
  einmalig,
  kind,
  lohn,
  type Muster,
  miete,
  person,
} from '../../pruefung/bau.ts'
import { allein, alleinFuer, ek, ergebnis } from '../../pruefung/bauEinkommen.ts'
import type { Angabe, AngabeVon, Einkommensart } from '../../sachverhalt/angaben.ts'

// Both sides of the limits of § 11: periods and months of a business, what is shared out, whose Kindergeld it is.

const haushalt = alleinFuer(900_00)

const HERBST = ['2014-07', '2014-08', '2014-09', '2014-10', '2014-11', '2014-12'].map((m) => ergebnis(m, 1000_00))
const NICHTS = ['2015-02', '2015-03', '2015-04', '2015-05', '2015-06'].map((m) => ergebnis(m, 0))
const jahresweise = ergebnis('2015-01', 0, { jahresberechnung: true })
const zweiZeitraeume = haushalt(
  bewilligung('2025-07-01', '2025-12-31'),
  bewilligung('2026-01-01', '2026-06-30'),
  ergebnis('2025-12', 400_00),
  ergebnis('2026-01', 600_00),
  ergebnis('2026-02', 600_00),
)
const P3 = '§ 3 Abs. 1 und 4 GrusiGV'
const JAHR = '§ 3 Abs. 5 Alg II-V (Stand 02.07.2012)'

const BETRIEB: readonly Muster[] = [
  ek('2025-12', 'Gewinn nach dem Zeitraum zählt in ihm nicht', zweiZeitraeume, 240_00, `${P3}: 400 − 100 − 60`),
  ek('2026-02', 'Gewinn vor dem Zeitraum auch nicht', zweiZeitraeume, 392_00, `${P3}: 600 − 100 − 84 − 24`),
  ek(
    '2026-03',
    'der im Januar aufgegebene Betrieb zählt im März nicht, der andere wohl',
    haushalt(
      bewilligung('2026-01-01', '2026-06-30'),
      ergebnis('2026-01', 600_00),
      ergebnis('2026-01', 400_00, { betrieb: 2 }),
      ergebnis('2026-03', 400_00, { betrieb: 2 }),
    ),
    240_00,
    `${P3} Satz 2: 800 ÷ 2 = 400; − 100 − 60`,
  ),
  ek(
    '2015-03',
    'Jahresberechnung in einem Monat genannt; was nach dem Zeitraum kommt, zählt nicht',
    haushalt(bewilligung('2015-01-01', '2015-06-30'), ...HERBST, jahresweise, ...NICHTS, ergebnis('2015-07', 1000_00)),
    720_00,
    `${JAHR}: 6.000 ÷ 6 = 1.000; − 100 − 180`,
  ),
  ek(
    '2015-03',
    'ein früherer Zeitraum hat Juli bis September schon gezählt',
    haushalt(
      bewilligung('2014-01-01', '2014-09-30'),
      bewilligung('2015-01-01', '2015-06-30'),
      ...HERBST,
      jahresweise,
      ...NICHTS,
    ),
    320_00,
    `${JAHR}: 3.000 ÷ 6 = 500; − 100 − 80`,
  ),
]

/** Refund of taxes in July 2008, to be shared over twelve months. */
const zwoelf = haushalt(
  einkommen('P1', 'arbeitslosengeld', 642_00),
  einmalig('P1', 'sonstiges', 1200_00, '2008-07-11', { im_folgemonat: true, verteilung_monate: 12 }),
)
/** 450 in the month of a single pay of 3,000, other wages before and after. */
const urlaubsgeld = angaben(
  allein,
  miete(1, 400_00),
  lohn('P1', 300_00, 0, { bis: '2022-10-31' }),
  lohn('P1', 450_00, 0, { von: '2022-11-30', bis: '2022-11-30' }),
  lohn('P1', 900_00, 0, { von: '2022-12-01' }),
  einmalig('P1', 'arbeitsentgelt', 3000_00, '2022-11-10'),
)
const februar = { fuer_von: '2026-02-01', fuer_bis: '2026-02-28' }
const kindergeldNachgezahlt = angaben(
  allein,
  kind('P2', '2015-01-15'),
  miete(2, 400_00),
  einmalig('P2', 'kindergeld', 3108_00, '2026-04-10', { fuer_von: '2025-04-01', fuer_bis: '2026-03-31' }),
)
const ABS3 = '§ 11 Abs. 3 SGB II'
const PARA2 = '§ 2 Abs. 4 Alg II-V v. 17.12.2007: angemessener Zeitraum'

const EINMALIG: readonly Muster[] = [
  ek('2008-08', 'auf zwölf Monate verteilt: erster', zwoelf, 712_00, `${PARA2}: 642 + 100 − 30`),
  ek('2009-07', 'auf zwölf Monate verteilt: letzter', zwoelf, 712_00, `${PARA2}: 642 + 100 − 30`),
  ek('2009-08', 'auf zwölf Monate verteilt: vorbei', zwoelf, 612_00, `${PARA2}: 642 − 30`),
  {
    ...ek(
      '2024-05',
      'für den Monat des Zuflusses gezahlt: keine Nachzahlung, im Folgemonat nichts',
      haushalt(einmalig('P1', 'sonstiges', 1800_00, '2024-04-10', { fuer_von: '2024-04-01', fuer_bis: '2024-04-30' })),
      1463_00,
      `${ABS3}: 563 + 900`,
    ),
    groesse: 'gesamt',
  },
  ek(
    '2026-04',
    'Krankengeld, von dem nur das Ende bekannt ist',
    haushalt(einmalig('P1', 'krankengeld', 1000_00, '2026-04-20', { fuer_bis: '2026-04-19' })),
    970_00,
    '§ 11 Abs. 2 SGB II: 1.000 − 30',
  ),
  ek(
    '2015-04',
    'Nachzahlung vor August 2016 zählt wie Laufendes im Monat des Zuflusses',
    haushalt(
      einmalig('P1', 'sonstiges', 500_00, '2015-04-10', {
        fuer_von: '2015-01-01',
        fuer_bis: '2015-02-28',
        im_folgemonat: true,
      }),
    ),
    470_00,
    '§ 11 Abs. 2 Satz 1, Abs. 3 SGB II (Stand 2011): 500 − 30',
  ),
  ek(
    '2022-11',
    'Urlaubsgeld 3.000 neben Lohn 450: der Freibetrag auf beides, weniger dem auf den Lohn',
    urlaubsgeld,
    758_33,
    `${ABS3}, § 11b Abs. 1 Satz 2 SGB II: (3.000 − (200 − 70)) ÷ 6 = 478,33; 450 − 100 − 70 = 280`,
  ),
  ek(
    '2026-04',
    'Lohn für drei Monate nachgezahlt, mit Kind: Freibetrag bis 1.500',
    angaben(
      allein,
      kind('P2', '2015-01-15'),
      miete(2, 400_00),
      einmalig('P1', 'arbeitsentgelt', 4200_00, '2026-04-10', { fuer_von: '2026-01-01', fuer_bis: '2026-03-31' }),
    ),
    536_00,
    `${ABS3}, § 11b Abs. 3 SGB II: 1.400 je Monat: 84 + 144 + 40 = 268; (4.200 − 3 × 268) ÷ 6 = 566; − 30`,
  ),
  ek(
    '2026-04',
    'Februarlohn 1.400 im April, ohne Kind: Freibetrag bis 1.200',
    haushalt(einmalig('P1', 'arbeitsentgelt', 1400_00, '2026-04-10', februar)),
    1052_00,
    '§ 11b Abs. 2 und 3 SGB II: 1.400 − 100 − 84 − 144 − 20',
  ),
  ek(
    '2026-04',
    'Februarlohn 400 im April: keine höheren Ausgaben als 100',
    haushalt(einmalig('P1', 'arbeitsentgelt', 400_00, '2026-04-10', { ...februar, ausgaben_cent: 150_00 })),
    240_00,
    '§ 11b Abs. 2 Satz 1 und 2, Abs. 3 SGB II: 400 − 100 − 60',
  ),
  ek(
    '2026-04',
    'Februarlohn 900 im April mit 150 Ausgaben: sie und 30 statt der 100',
    haushalt(einmalig('P1', 'arbeitsentgelt', 900_00, '2026-04-10', { ...februar, ausgaben_cent: 150_00 })),
    522_00,
    '§ 11b Abs. 1 Satz 1 Nr. 3 und 5, Abs. 2 Satz 2, Abs. 3 SGB II: 900 − (30 + 150) − 84 − 114',
  ),
  ek(
    '2026-04',
    'die 100 Euro vom Februarlohn nehmen der Rente die 30',
    haushalt(einmalig('P1', 'arbeitsentgelt', 400_00, '2026-04-10', februar), einkommen('P1', 'rente', 300_00)),
    540_00,
    '§ 11b Abs. 2 Satz 1 SGB II: 400 − 100 − 60; Rente 300',
  ),
  ek(
    '2026-04',
    'ein Februarlohn von 60 Euro nimmt sie ihr auch',
    haushalt(einmalig('P1', 'arbeitsentgelt', 60_00, '2026-04-10', februar), einkommen('P1', 'rente', 300_00)),
    300_00,
    '§ 11b Abs. 2 Satz 1 SGB II: 60 − 60; Rente 300',
  ),
  ek(
    '2024-11',
    'BAföG für zwei Monate nachgezahlt, die 100 Euro sind verbraucht',
    angaben(
      allein,
      miete(1, 400_00),
      einmalig('P1', 'bafoeg', 924_00, '2024-11-10', {
        fuer_von: '2024-09-01',
        fuer_bis: '2024-10-31',
        grundbetrag_verbraucht: true,
      }),
      einkommen('P1', 'rente', 300_00),
    ),
    424_00,
    'BA, Fachliche Weisungen §§ 11–11b, Rz. 11.13a: 924 ÷ 6 = 154; Rente 300 − 30',
  ),
  ek(
    '2026-05',
    'Kindergeld für ein Jahr nachgezahlt: ein Sechstel beim Kind',
    kindergeldNachgezahlt,
    518_00,
    `${ABS3}: 3.108 ÷ 6`,
    'P2',
  ),
]

/** Two parents, a child of 13 with 590 of need and 500 of maintenance: of 259 Kindergeld it needs 90. */
const mitStiefvater = (...weitere: readonly Angabe[]): Muster['angaben'] =>
  angaben(
    allein,
    person('P2', '1986-03-15', 'partner'),
    kind('P3', '2012-06-15', ['P2']),
    miete(3, 600_00),
    einkommen('P3', 'unterhalt', 500_00),
    ...weitere,
  )
const nurP2 = mitStiefvater(einkommen('P3', 'kindergeld', 259_00))
const genannt = (berechtigt: 'P1' | 'P2'): Muster['angaben'] =>
  mitStiefvater({ ...(einkommen('P3', 'kindergeld', 259_00) as AngabeVon<'einkommen'>), berechtigt })
const S5 = '§ 11 Abs. 1 Satz 5 SGB II: 259 − (590 − 500) = 169'
const kizu = (...weitere: readonly Angabe[]): Muster['angaben'] =>
  angaben(allein, kind('P2', '2015-01-15'), kind('P3', '2016-01-15'), miete(3, 600_00), ...weitere)

const KINDER: readonly Muster[] = [
  ek('2026-03', 'der Überhang zählt beim Elternteil, nicht beim Partner', nurP2, 139_00, `${S5}; − 30`, 'P2'),
  ek('2026-03', 'beim Partner, der kein Elternteil ist, nicht', nurP2, 0, S5),
  ek('2026-03', 'bei der Person, die es bezieht', genannt('P2'), 139_00, `${S5}; − 30`, 'P2'),
  ek('2026-03', 'auch wenn sie kein Elternteil ist', genannt('P1'), 139_00, `${S5}; − 30`),
  ek('2026-03', 'dann beim Elternteil nicht', genannt('P1'), 0, S5, 'P2'),
  ek(
    '2026-04',
    'Kinderzuschlag des Elternteils: nichts für das Kind über 25',
    kizu(einkommen('P1', 'kinderzuschlag', 300_00), kind('P4', '1999-01-15')),
    150_00,
    '§ 11 Abs. 1 Satz 4, § 7 Abs. 3 Nr. 4 SGB II: 300 ÷ 2',
    'P2',
  ),
  ek(
    '2026-04',
    'Kinderzuschlag des Elternteils zählt bei ihm selbst nicht',
    kizu(einkommen('P1', 'kinderzuschlag', 300_00)),
    0,
    '§ 11 Abs. 1 Satz 4 SGB II',
  ),
]

const FOERDERUNGEN: readonly Einkommensart[] = [
  'bafoeg',
  'ausbildungsgeld',
  'berufsausbildungsbeihilfe',
  'begabtenfoerderung',
  'reisekostenTeilhabe',
]
const verpflegt: Angabe = {
  ...(lohn('P1', 500_00, 0, { bis: '2026-04-30' }) as AngabeVon<'erwerbseinkommen'>),
  verpflegung_tage: 20,
}

const ARTEN: readonly Muster[] = [
  ...FOERDERUNGEN.map((art) =>
    ek(
      '2026-04',
      `${art}: 100 Euro statt 30`,
      haushalt(einkommen('P1', art, 400_00)),
      300_00,
      '§ 11a Abs. 3 Satz 2, § 11b Abs. 2b Satz 4 SGB II: 400 − 100',
    ),
  ),
  ek(
    '2026-05',
    'Verpflegung der alten Stelle zählt nach ihrem Ende nicht',
    haushalt(verpflegt, lohn('P1', 500_00, 0, { von: '2026-05-01' })),
    320_00,
    '§ 11 Abs. 2 SGB II: 500 − 100 − 80',
  ),
  ek(
    '2026-04',
    'Verpflegung an 20 Tagen: ein Fünftel des Regelbedarfs',
    haushalt(verpflegt),
    400_82,
    '§ 2 Abs. 5 GrusiGV: 500 + 112,60 = 612,60; − 100 − 84 − 27,78',
  ),
]

export const MUSTER: readonly Muster[] = [...BETRIEB, ...EINMALIG, ...KINDER, ...ARTEN]
