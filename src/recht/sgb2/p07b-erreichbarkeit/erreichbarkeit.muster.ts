import { angaben, bewilligung, kind, type Muster, miete, minderung, ortsabwesend, person } from '../../pruefung/bau.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

const P7B4 = '§ 7b Abs. 4 SGB II'
const allein = [person('P1', '1985-03-15'), miete(1, 400_00)]
const paar = [person('P1', '1985-03-15'), person('P2', '1987-06-02', 'partner'), miete(2, 600_00)]

const fall = (
  monat: string,
  name: string,
  soll: number,
  von: string,
  liste: readonly Angabe[],
  groesse = 'P1.anspruch',
): Muster => ({ monat, name, angaben: angaben(...liste), groesse, soll, von })

/** Third missed appointment on 15 September, established on the 21st; the report on a day, or none. */
const festgestellt = (gemeldet: string | null): Angabe => ({
  art: 'minderung',
  person: 'P1',
  von: null,
  bis: gemeldet,
  minderungsart: 'nichterreichbar',
  ereignis_am: '2026-09-15',
  stufe: 1,
  festgestellt_am: '2026-09-21',
})
const bis2027 = bewilligung('2026-07-01', '2027-01-31')
const folge = bewilligung('2027-02-01', '2028-01-31')
const NOCH_OHNE = '§ 7 Abs. 1 SGB II i. d. F. bis 31.07.2006: keine Regelung'
const URLAUB = '§ 7b Abs. 1 und 3, § 41 Abs. 1 SGB II'

export const MUSTER: readonly Muster[] = [
  fall('2026-09', 'Monat der Feststellung: ungemindert', 963_00, `${P7B4} Satz 2`, [
    ...allein,
    bis2027,
    festgestellt(null),
  ]),
  fall('2026-10', 'der Monat darauf: nur Unterkunft', 400_00, `${P7B4} Satz 4`, [
    ...allein,
    bis2027,
    festgestellt(null),
  ]),
  fall('2026-11', 'vom zweiten Monat an nichts', 0, `${P7B4} Satz 2 und 3`, [...allein, bis2027, festgestellt(null)]),
  fall('2027-01', 'bis zum Ende des Bewilligungszeitraums', 0, `${P7B4} Satz 3`, [
    ...allein,
    bis2027,
    folge,
    festgestellt(null),
  ]),
  fall('2027-02', 'danach wieder erreichbar', 963_00, `${P7B4} Satz 3`, [
    ...allein,
    bis2027,
    folge,
    festgestellt(null),
  ]),
  // REF-4: 963 × 26 / 30
  fall('2026-11', 'REF-4: Meldung am 5. November: 26 Tage', 834_60, 'reform-2026, Testfall 4; § 41 Abs. 1 SGB II', [
    ...allein,
    bis2027,
    festgestellt('2026-11-05'),
  ]),
  fall('2026-12', 'nach der Meldung der ganze Monat', 963_00, `${P7B4} Satz 3`, [
    ...allein,
    bis2027,
    festgestellt('2026-11-05'),
  ]),
  fall('2026-11', 'Meldung im ersten Monat: durchgehend erreichbar', 963_00, `${P7B4} Satz 5`, [
    ...allein,
    bis2027,
    festgestellt('2026-10-20'),
  ]),
  fall(
    '2026-07',
    'drittes Meldeversäumnis am 30. Juni 2026: nach altem Recht entfällt nichts',
    963_00,
    '§ 65a Abs. 2 SGB II',
    [
      ...allein,
      bewilligung('2026-06-01', '2027-05-31'),
      minderung('P1', 'nichterreichbar', '2026-06-30', '2026-07-01'),
    ],
  ),
  fall('2026-08', 'ebenso im zweiten Monat danach', 963_00, '§ 65a Abs. 2 SGB II', [
    ...allein,
    bewilligung('2026-06-01', '2027-05-31'),
    minderung('P1', 'nichterreichbar', '2026-06-30', '2026-07-01'),
  ]),
  fall('2026-08', 'am 1. Juli: der Regelbedarf entfällt', 400_00, `${P7B4} Satz 4`, [
    ...allein,
    bis2027,
    minderung('P1', 'nichterreichbar', '2026-07-01', '2026-08-01'),
  ]),
  // 563 − 30 % = 394,10, and 400 of rent
  fall(
    '2026-10',
    'Meldung am letzten Tag des Monats: gemindert um 30 Prozent',
    794_10,
    `${P7B4} Satz 5, § 32 Abs. 3 Satz 2`,
    [...allein, bis2027, minderung('P1', 'nichterreichbar', '2026-09-15', '2026-10-01', 1, '2026-10-31')],
  ),
  fall('2026-10', 'Meldung am Tag darauf: der Regelbedarf entfällt', 400_00, `${P7B4} Satz 4`, [
    ...allein,
    bis2027,
    minderung('P1', 'nichterreichbar', '2026-09-15', '2026-10-01', 1, '2026-11-01'),
  ]),
  fall('2026-11', 'mit Beginn von Hand kommt dasselbe heraus', 0, `${P7B4} Satz 2`, [
    ...allein,
    bis2027,
    minderung('P1', 'nichterreichbar', '2026-09-15', '2026-10-01'),
  ]),
  fall(
    '2026-10',
    'Paar, erster Monat: der Partner behält seinen Kopfteil',
    806_00,
    '§ 22 Abs. 7 Satz 4 SGB II',
    [...paar, bis2027, festgestellt(null)],
    'P2.anspruch',
  ),
  fall(
    '2026-11',
    'Paar: die ganze Miete beim Partner',
    1106_00,
    '§ 22 Abs. 7 Satz 4 SGB II: 506 + 600',
    [...paar, bis2027, festgestellt(null)],
    'P2.anspruch',
  ),
  fall('2006-07', 'Abwesenheit ohne Zustimmung, vor August 2006', 745_00, NOCH_OHNE, [
    ...allein,
    ortsabwesend('P1', '2006-07-10', '2006-08-20'),
  ]),
  // 345 + 400 = 745; 21 to 31 August: 11/30 = 273.17, in whole euros
  fall('2006-08', 'Abwesenheit ohne Zustimmung bis zum 20. August: 11 Tage', 273_00, '§ 7 Abs. 4a SGB II a. F.', [
    ...allein,
    ortsabwesend('P1', '2006-07-10', '2006-08-20'),
  ]),
  // 963 × 20 / 30
  fall('2026-04', 'zehn Tage ohne Zustimmung: 20 Tage mit Anspruch', 642_00, URLAUB, [
    ...allein,
    ortsabwesend('P1', '2026-04-11', '2026-04-20'),
  ]),
  fall('2026-04', 'mit Zustimmung der ganze Monat', 963_00, '§ 7b Abs. 3 Satz 1 SGB II', [
    ...allein,
    ortsabwesend('P1', '2026-04-11', '2026-04-20', 'ohneGrund', true),
  ]),
  fall('2026-04', 'wichtiger Grund, aber keine Zustimmung', 642_00, '§ 7b Abs. 2 Satz 1 SGB II', [
    ...allein,
    ortsabwesend('P1', '2026-04-11', '2026-04-20', 'wichtigerGrund'),
  ]),
  fall('2026-04', 'Arbeit auswärts: keine Zustimmung nötig', 963_00, '§ 7b Abs. 2 Satz 3 SGB II', [
    ...allein,
    ortsabwesend('P1', '2026-04-11', '2026-04-20', 'erwerbstaetigkeit'),
  ]),
  fall(
    '2026-04',
    'ein Kind braucht nicht erreichbar zu sein',
    657_00,
    '§ 7b Abs. 1 Satz 1 SGB II: 357 + 300',
    [
      person('P1', '1985-03-15'),
      kind('P2', '2022-01-15'),
      miete(2, 600_00),
      ortsabwesend('P2', '2026-04-11', '2026-04-20'),
    ],
    'P2.anspruch',
  ),
]
