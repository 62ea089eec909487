import { absetzung, angaben, einkommen, einmalig, kind, type Muster, miete } from '../../pruefung/bau.ts'
import { allein, alleinFuer, ek, mit } from '../../pruefung/bauEinkommen.ts'
import type { Angabe, Einkommensart } from '../../sachverhalt/angaben.ts'

const haushalt = alleinFuer(900_00)

/** 500 euros of a kind that is free. */
const frei = (a: Einkommensart, von: string): Muster =>
  ek('2026-04', `500 Euro ${a}`, haushalt(einkommen('P1', a, 500_00)), 0, von)

const mitZweiKindern = (...weitere: readonly Angabe[]): Muster['angaben'] =>
  angaben(allein, kind('P2', '2015-01-15'), kind('P3', '2018-01-15'), miete(3, 900_00), ...weitere)
const kommunion = angaben(
  allein,
  kind('P2', '2016-05-05'),
  miete(2, 1500_00),
  einmalig('P2', 'religioesesFest', 2000_00, '2026-04-12'),
  einmalig('P2', 'religioesesFest', 2000_00, '2026-05-03'),
)

const KIZ = '§ 11 Abs. 1 Satz 4 SGB II; BA, Fachliche Weisungen §§ 11–11b, Rz. 11.43'
const BETREUER = '§ 11a Abs. 1 Nr. 4 SGB II'
const UEBERBRUECKUNG = '§ 11a Abs. 6 SGB II in der Fassung v. 01.08.2016 bis 30.06.2021'
const FUENFTEL = 'BSG 17.03.2009, B 14 AS 63/07 R: 20 Prozent der Förderung'
const MINDESTENS = '§ 11b Abs. 2b Satz 4 SGB II'

export const MUSTER: readonly Muster[] = [
  ek(
    '2026-04',
    'Kinderzuschlag, beim Kind erfasst',
    mitZweiKindern(einkommen('P2', 'kinderzuschlag', 297_00)),
    297_00,
    KIZ,
    'P2',
  ),
  ek(
    '2026-04',
    'Kinderzuschlag der Mutter: nicht ihr Einkommen',
    mitZweiKindern(einkommen('P1', 'kinderzuschlag', 501_01)),
    0,
    KIZ,
  ),
  ek(
    '2026-04',
    'Kinderzuschlag der Mutter: erstes von zwei Kindern',
    mitZweiKindern(einkommen('P1', 'kinderzuschlag', 501_01)),
    250_51,
    KIZ,
    'P2',
  ),
  ek(
    '2026-04',
    'Kinderzuschlag der Mutter: zweites Kind',
    mitZweiKindern(einkommen('P1', 'kinderzuschlag', 501_01)),
    250_50,
    KIZ,
    'P3',
  ),
  ek(
    '2026-04',
    'Lohn von zwei einzelnen Tagen',
    haushalt(
      einmalig('P1', 'arbeitsentgelt', 80_00, '2026-04-07'),
      einmalig('P1', 'arbeitsentgelt', 80_00, '2026-04-22'),
    ),
    48_00,
    '§ 11 Abs. 2 Satz 2, § 11b Abs. 2 und 3 SGB II: 160 − 100 − 12',
  ),
  frei('sgb2Leistung', '§ 11a Abs. 1 Nr. 1 SGB II'),
  frei('pflegeperson', '§ 1 Abs. 1 Nr. 4 GrusiGV'),
  frei('auslandsverwendung', '§ 1 Abs. 1 Nr. 5 GrusiGV'),
  frei('stationierungsstreitkraefte', '§ 1 Abs. 1 Nr. 6 GrusiGV'),
  frei('verpflegung', '§ 1 Abs. 1 Nr. 11 GrusiGV'),
  frei('gesundheitshilfe', '§ 1 Abs. 1 Nr. 13 GrusiGV'),
  ek(
    '2026-04',
    'Betreuung 700: Jahresbetrag neben dem des Ehrenamts',
    haushalt(
      einmalig('P1', 'ehrenamt', 3300_00, '2026-03-05'),
      einmalig('P1', 'betreuerpauschale', 700_00, '2026-04-05'),
    ),
    0,
    `${BETREUER}: 3.300 für sich, obwohl die 3.300 nach Nr. 5 verbraucht sind`,
  ),
  ek(
    '2026-04',
    'Betreuung 3.000 im Februar, 700 im April',
    haushalt(
      einmalig('P1', 'betreuerpauschale', 3000_00, '2026-02-05'),
      einmalig('P1', 'betreuerpauschale', 700_00, '2026-04-05'),
    ),
    240_00,
    `${BETREUER}: 300 frei; 400 − 100 − 60`,
  ),
  ek(
    '2025-12',
    'Betreuung 3.300 im Dezember 2025',
    haushalt(einmalig('P1', 'betreuerpauschale', 3300_00, '2025-12-05')),
    160_00,
    `${BETREUER}: 3.000 frei; 300 − 100 − 40`,
  ),
  ek(
    '2026-01',
    'Betreuung 3.300 im Januar 2026',
    haushalt(einmalig('P1', 'betreuerpauschale', 3300_00, '2026-01-05')),
    0,
    `${BETREUER}: 3.300 frei`,
  ),
  ek(
    '2021-06',
    'Betreuung 500 im Juni 2021',
    haushalt(einmalig('P1', 'betreuerpauschale', 500_00, '2021-06-05')),
    170_00,
    '§ 11b Abs. 2 Satz 3, Abs. 3 SGB II a. F.: 500 − 250 − 80',
  ),
  ek(
    '2021-07',
    'Betreuung 500 im Juli 2021',
    haushalt(einmalig('P1', 'betreuerpauschale', 500_00, '2021-07-05')),
    0,
    BETREUER,
  ),
  ek('2026-04', 'Kommunion: 2.000 im April', kommunion, 0, '§ 1 Abs. 1 Nr. 12 GrusiGV', 'P2'),
  ek(
    '2026-05',
    'Kommunion: noch 2.000 im Mai',
    kommunion,
    900_00,
    '§ 1 Abs. 1 Nr. 12 GrusiGV: 3.100 für das Fest',
    'P2',
  ),
  ek(
    '2026-04',
    'Elterngeld 1.200 für drei Monate nachgezahlt',
    haushalt(einmalig('P1', 'elterngeld', 1200_00, '2026-04-20', { fuer_von: '2026-01-01', fuer_bis: '2026-03-31' })),
    270_00,
    '§ 10 Abs. 5 BEEG: 3 × 300 frei; 300 − 30',
  ),
  ek(
    '2026-04',
    'Nachzahlung 3.000, 1.000 davon frei: auf sechs Monate verteilt',
    haushalt(
      einmalig('P1', 'sonstiges', 3000_00, '2026-04-20', {
        fuer_von: '2026-01-01',
        fuer_bis: '2026-02-28',
        frei_cent: 1000_00,
      }),
    ),
    303_33,
    '§ 11 Abs. 3, § 11a SGB II: 2.000 ÷ 6 − 30',
  ),
  ek(
    '2026-04',
    'Berufsausbildungsbeihilfe 500, davon 160 für Kinderbetreuung',
    haushalt(mit('P1', 'berufsausbildungsbeihilfe', 500_00, { frei_cent: 160_00 })),
    240_00,
    `§ 11a Abs. 3 Satz 2 Nr. 4, ${MINDESTENS}: 500 − 160 − 100`,
  ),
  ek(
    '2026-04',
    'Stipendium eines Begabtenförderungswerks 300',
    haushalt(einkommen('P1', 'begabtenfoerderung', 300_00)),
    200_00,
    `§ 11a Abs. 3 Satz 2 Nr. 3, ${MINDESTENS}: 300 − 100`,
  ),
  ek(
    '2026-04',
    'Reisekosten zur Teilhabe am Arbeitsleben 150',
    haushalt(einkommen('P1', 'reisekostenTeilhabe', 150_00)),
    50_00,
    `§ 11a Abs. 3 Satz 2 Nr. 5, ${MINDESTENS}: 150 − 100`,
  ),
  ek(
    '2016-07',
    'BAföG 500 bei vollem Bedarf 597: ein Fünftel frei',
    haushalt(mit('P1', 'bafoeg', 500_00, { foerderbedarf_cent: 597_00 })),
    350_60,
    `${FUENFTEL}: 500 − 119,40 − 30`,
  ),
  ek(
    '2016-07',
    'BAföG 500 ohne den vollen Bedarf: ein Fünftel des Gezahlten',
    haushalt(einkommen('P1', 'bafoeg', 500_00)),
    370_00,
    `${FUENFTEL}: 500 − 100 − 30`,
  ),
  ek(
    '2016-07',
    'BAföG 500, Fahrten 150: das Fünftel trägt sie zuerst',
    haushalt(mit('P1', 'bafoeg', 500_00, { foerderbedarf_cent: 597_00 }), absetzung('P1', 'fahrtkosten', 150_00)),
    320_00,
    '§ 1 Abs. 1 Nr. 10 Alg II-V (Stand 02.07.2012): 500 − 150 − 30',
  ),
  ek(
    '2016-08',
    'BAföG 500 seit August 2016',
    haushalt(mit('P1', 'bafoeg', 500_00, { foerderbedarf_cent: 597_00 })),
    400_00,
    '§ 11b Abs. 2 Satz 5 SGB II (Fassung 2016): 500 − 100',
  ),
  ek(
    '2016-07',
    'Überbrückungsgeld 1.200 vor der 28-Tage-Regel',
    haushalt(einmalig('P1', 'ueberbrueckungsgeld', 1200_00, '2016-07-05')),
    1170_00,
    '§ 11 SGB II: 1.200 − 30',
  ),
  ek(
    '2016-08',
    'Überbrückungsgeld 2.000: der Bedarf von 28 Tagen zählt',
    haushalt(einmalig('P1', 'ueberbrueckungsgeld', 2000_00, '2016-08-05')),
    1187_07,
    `${UEBERBRUECKUNG}: (404 + 900) × 28 ÷ 30 = 1.217,07; − 30`,
  ),
  ek(
    '2021-06',
    'Überbrückungsgeld 2.000 neben Arbeitslosengeld 300: verteilt',
    haushalt(einmalig('P1', 'ueberbrueckungsgeld', 2000_00, '2021-06-05'), einkommen('P1', 'arbeitslosengeld', 300_00)),
    479_38,
    `${UEBERBRUECKUNG} Satz 2: (446 + 900) × 28 ÷ 30 = 1.256,27; ÷ 6 = 209,38; 300 + 209,38 − 30`,
  ),
  ek(
    '2021-07',
    'Überbrückungsgeld 2.000 seit Juli 2021',
    haushalt(einmalig('P1', 'ueberbrueckungsgeld', 2000_00, '2021-07-05')),
    0,
    '§ 11a Abs. 6 SGB II',
  ),
]
