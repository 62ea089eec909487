import { angaben, einkommen, kind, type Muster, miete, person, schwanger, verwandte } from '../../pruefung/bau.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

const V = '§ 9 Abs. 5 SGB II, § 1 Abs. 2 GrusiGV'
const ALGIIV = '§ 9 Abs. 5 SGB II, § 1 Abs. 2 Alg II-V'
const ABS3 = '§ 9 Abs. 3 und 5 SGB II; Fachkonzept A.5'
/** Living with a relative who pays half of a rent of 600 euros. */
const beiVerwandten = [person('P1', '1980-03-15'), person('P2', '1962-06-02', 'haushaltsangehoerig'), miete(2, 600_00)]
const haelfte = { unterkunft_cent: 300_00 }

const fall = (
  name: string,
  soll: number,
  liste: readonly Angabe[],
  von = V,
  monat = '2026-04',
  groesse = 'P1.anspruch',
): Muster => ({ monat, name, angaben: angaben(...liste), groesse, soll, von })

const mutter = (geburt: string): readonly Angabe[] => [
  person('P1', '2004-03-15'),
  kind('P2', geburt),
  miete(4, 800_00),
  verwandte('P1', 2_600_00, { unterkunft_cent: 400_00, sind_eltern: true }),
]

export const MUSTER: readonly Muster[] = [
  // 2 × 563 + 300 = 1,426; (2,000 − 1,426) / 2 = 287; less 30 = 257; 563 + 300 − 257
  fall('2.000 der Verwandten: 287 werden vermutet, 257 zählen', 606_00, [
    ...beiVerwandten,
    verwandte('P1', 2_000_00, haelfte),
  ]),
  fall('genau der Freibetrag: nichts', 863_00, [...beiVerwandten, verwandte('P1', 1_426_00, haelfte)]),
  fall('60,02 darüber: 30,01 vermutet, davon 30 frei', 862_99, [...beiVerwandten, verwandte('P1', 1_486_02, haelfte)]),
  fall('widerlegt: nichts', 863_00, [...beiVerwandten, verwandte('P1', 2_000_00, { ...haelfte, widerlegt: true })]),
  fall('eine widerlegt, von der anderen werden 287 vermutet', 606_00, [
    ...beiVerwandten,
    verwandte('P1', 3_000_00, { ...haelfte, widerlegt: true }),
    verwandte('P1', 2_000_00, haelfte),
  ]),
  fall('gleich, welche zuerst genannt ist', 606_00, [
    ...beiVerwandten,
    verwandte('P1', 2_000_00, haelfte),
    verwandte('P1', 3_000_00, { ...haelfte, widerlegt: true }),
  ]),
  // 287 and, of the second, (1,626 − 1,426) / 2 = 100: 387 − 30 = 357
  fall('von zweien wird vermutet: 287 und 100', 506_00, [
    ...beiVerwandten,
    verwandte('P1', 2_000_00, haelfte),
    verwandte('P1', 1_626_00, haelfte),
  ]),
  fall('was einer am Freibetrag fehlt, mindert die Vermutung beim anderen nicht', 606_00, [
    ...beiVerwandten,
    verwandte('P1', 2_000_00, haelfte),
    verwandte('P1', 500_00, haelfte),
  ]),
  // 287 of the first; the second gives 100, which are counted: 387 − 30
  fall('was die eine gibt, mindert die Vermutung bei der anderen nicht', 506_00, [
    ...beiVerwandten,
    verwandte('P1', 2_000_00, haelfte),
    verwandte('P1', 500_00, { ...haelfte, gegeben_cent: 100_00 }),
    einkommen('P1', 'unterhalt', 100_00),
  ]),
  // 4 × 563 + 506 + (390 − 259) + 450 + 100 = 3,439; (4,000 − 3,439) / 2 = 280.50; less 30
  fall(
    'zwei verdienen, einer nicht, ein Kind, Belastungen',
    612_50,
    [
      ...beiVerwandten,
      verwandte('P1', 4_000_00, {
        verdienende: 2,
        ohne_einkommen: 1,
        kinderbedarf_cent: 131_00,
        unterkunft_cent: 450_00,
        belastungen_cent: 100_00,
      }),
    ],
    'BA, Fachliche Weisungen § 9, Rz. 9.30; Fachkonzept A.5',
  ),
  // 287 + 50 = 337, of which 100 are really given and counted: 237 + 100 − 30 = 307
  fall('aus Vermögen 50, gegeben 100: zusammen 337', 556_00, [
    ...beiVerwandten,
    verwandte('P1', 2_000_00, { ...haelfte, aus_vermoegen_cent: 50_00, gegeben_cent: 100_00 }),
    einkommen('P1', 'unterhalt', 100_00),
  ]),
  fall('sie geben mehr als vermutet wird: das Gegebene zählt', 493_00, [
    ...beiVerwandten,
    verwandte('P1', 2_000_00, { ...haelfte, gegeben_cent: 400_00 }),
    einkommen('P1', 'unterhalt', 400_00),
  ]),
  // 2 × 345 + 300 = 990; (1,364 − 990) / 2 = 187; less 30; 345 + 300 − 157
  fall('2006: 2 × 345', 488_00, [...beiVerwandten, verwandte('P1', 1_364_00, haelfte)], ALGIIV, '2006-08'),
  // 2 × 449 + 300 = 1,198; 120 / 2 = 60; less 30; 449 + 300 − 30
  fall('2022: 2 × 449', 719_00, [...beiVerwandten, verwandte('P1', 1_318_00, haelfte)], ALGIIV, '2022-12'),
  // 2 × 502 + 300 = 1,304; 200 / 2 = 100; less 30; 502 + 300 − 70
  fall('2023: 2 × 502', 732_00, [...beiVerwandten, verwandte('P1', 1_504_00, haelfte)], V, '2023-01'),
  // 2 × 563 + 400 = 1,526; (2,600 − 1,526) / 2 = 537; less 30 = 507: 563 + 390 + 400 − 507, and 25
  fall('Mutter mit Kind von sechs bei den Eltern', 871_00, mutter('2020-03-15'), ABS3, '2026-04', 'gesamt'),
  fall('mit Kind unter sechs: von Eltern wird nichts vermutet', 763_00, mutter('2021-03-15'), ABS3),
  // 563 + 357 + 400 − 507, and 25
  {
    ...fall('der Wortlaut nimmt nur Absatz 2 Satz 2 aus', 838_00, mutter('2021-03-15'), ABS3, '2026-04', 'gesamt'),
    auslegung: { 'sgb2.9.5.elternBeiAbsatz3': [{ ab: '2026-01-01', wert: 'vermutung' }] },
  },
  // Mehrbedarf 17 % of 563 = 95.71
  fall(
    'schwanger bei den Eltern',
    958_71,
    [...beiVerwandten, schwanger('P1', '2026-06-01'), verwandte('P1', 2_000_00, { ...haelfte, sind_eltern: true })],
    ABS3,
  ),
  fall(
    'schwanger bei Eltern und Großmutter: nur von ihr wird vermutet',
    701_71,
    [
      ...beiVerwandten,
      schwanger('P1', '2026-06-01'),
      verwandte('P1', 3_000_00, { ...haelfte, sind_eltern: true }),
      verwandte('P1', 2_000_00, haelfte),
    ],
    ABS3,
  ),
  fall('schwanger bei den Großeltern: es wird vermutet', 701_71, [
    ...beiVerwandten,
    schwanger('P1', '2026-06-01'),
    verwandte('P1', 2_000_00, haelfte),
  ]),
]
