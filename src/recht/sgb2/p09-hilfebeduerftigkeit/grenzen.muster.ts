import {
  angaben,
  ausgeschlossen,
  einkommen,
  guthaben,
  kind,
  type Muster,
  mehrbedarf,
  miete,
  person,
  schwanger,
  verwandte,
} from '../../pruefung/bau.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

const fall = (
  name: string,
  groesse: string,
  soll: number,
  von: string,
  liste: readonly Angabe[],
  monat = '2026-04',
): Muster => ({ monat, name, angaben: angaben(...liste), groesse, soll, von })

const P72 = '§ 72 Abs. 1 Satz 2 Nr. 2 SGB II'
const mutter = person('P1', '1985-03-15')
const paar = [mutter, person('P2', '1987-06-02', 'partner')]

const kindergeldAn = (kindId: 'P2' | 'P3', berechtigt: 'P1' | 'P2' | 'P3' | null): Angabe =>
  ({ ...einkommen(kindId, 'kindergeld', 259_00), berechtigt }) as Angabe
/** Half of 600 and 390 are 690, less maintenance of 500: 190 of 259 are needed, 69 are left over. */
const gedeckt = (einkommenDerMutter: number, ...weiteres: readonly Angabe[]): readonly Angabe[] => [
  mutter,
  einkommen('P1', 'sonstiges', einkommenDerMutter),
  ...weiteres,
]
const einKind = (einkommenDerMutter: number): readonly Angabe[] =>
  gedeckt(
    einkommenDerMutter,
    kind('P2', '2015-01-15'),
    einkommen('P2', 'unterhalt', 500_00),
    kindergeldAn('P2', null),
    miete(2, 600_00),
  )
/** A third of 600 and 390 are 590, less maintenance of 400: 190 are needed, 69 left over, of both. */
const zweiKinder = (einkommenDerMutter: number): readonly Angabe[] =>
  gedeckt(
    einkommenDerMutter,
    kind('P2', '2015-01-15'),
    kind('P3', '2014-01-15'),
    einkommen('P2', 'unterhalt', 400_00),
    einkommen('P3', 'unterhalt', 400_00),
    kindergeldAn('P2', null),
    kindergeldAn('P3', null),
    miete(3, 600_00),
  )
/** The grandmother in the household, who is not of the Bedarfsgemeinschaft, draws the Kindergeld. */
const beiDerGrossmutter = (einkommenDerMutter: number): readonly Angabe[] =>
  gedeckt(
    einkommenDerMutter,
    kind('P2', '2015-01-15'),
    person('P3', '1955-01-15', 'haushaltsangehoerig'),
    einkommen('P2', 'unterhalt', 400_00),
    kindergeldAn('P2', 'P3'),
    miete(3, 600_00),
  )
/** The partner in an institution draws it; what it has counts for nobody. */
const beimPartnerImHeim = (einkommenDerMutter: number): readonly Angabe[] =>
  gedeckt(
    einkommenDerMutter,
    person('P2', '1987-06-02', 'partner'),
    ausgeschlossen('P2', 'stationaer'),
    kind('P3', '2015-01-15'),
    einkommen('P3', 'unterhalt', 500_00),
    kindergeldAn('P3', 'P2'),
    miete(2, 600_00),
  )

/** The child covers its need of 390 + 300 by itself, or all but a cent. */
const fastGedeckt = (unterhalt: number): readonly Angabe[] => [
  mutter,
  kind('P2', '2015-01-15'),
  einkommen('P2', 'unterhalt', unterhalt),
  kindergeldAn('P2', null),
  miete(2, 600_00),
]

/** Shares 100.01 among two adults with 506 + 200 each; the child lives on its own 60,000 over 3 × 15,000. */
const dreiMitGuthaben = [
  ...paar,
  kind('P3', '2015-01-15', ['P1', 'P2']),
  guthaben('P3', 60_000_00),
  einkommen('P1', 'sonstiges', 130_01),
  miete(3, 600_00),
]
const restcent = (wert: string, groesse: string, soll: number): Muster => ({
  ...fall(
    'wer vom eigenen Vermögen lebt, hat keinen Anteil: 100,01 auf zwei',
    groesse,
    soll,
    '§ 7 Abs. 3 Nr. 4, § 9 Abs. 2 Satz 3, § 41 Abs. 2 SGB II',
    dreiMitGuthaben,
  ),
  auslegung: { 'sgb2.41.2.restcent': [{ ab: '2005-01-01', wert }] },
})

const P95 = '§ 9 Abs. 5 SGB II, § 1 Abs. 2 GrusiGV'
/** Living with a relative who pays half of a rent of 600 euros. */
const beiVerwandten = [person('P1', '1980-03-15'), person('P2', '1962-06-02', 'haushaltsangehoerig'), miete(2, 600_00)]
const haelfte = { unterkunft_cent: 300_00 }
const beiDenEltern = (geburtDesKindes: string): readonly Angabe[] => [
  person('P1', '2004-03-15'),
  kind('P2', geburtDesKindes),
  miete(4, 800_00),
  verwandte('P1', 2_600_00, { unterkunft_cent: 400_00, sind_eltern: true }),
]

const wohnung: Angabe = {
  art: 'einmalbedarf',
  person: 'P1',
  am: '2026-04-20',
  einmalart: 'erstausstattungWohnung',
  betrag_cent: 1200_00,
  einkommensmonate: 0,
}

export const MUSTER: readonly Muster[] = [
  // Without the child's Kindergeld: income of X − 30 stands against 563 + 300 + 190 = 1,053.
  fall('Überhang: ein Cent unter dem Bedarf ohne Kindergeld', 'P2.sofortzuschlag', 25_00, P72, einKind(1_082_99)),
  fall('Überhang: genau der Bedarf ohne Kindergeld', 'P2.sofortzuschlag', 0, P72, einKind(1_083_00)),
  // The surplus of the other child stays: X + 69 − 30 stand against 563 + 200 + 190 = 953.
  fall('zwei Kinder: der Überhang des anderen bleibt', 'P2.sofortzuschlag', 25_00, P72, zweiKinder(913_99)),
  fall('zwei Kinder: ein Cent mehr', 'P2.sofortzuschlag', 0, P72, zweiKinder(914_00)),
  fall('Kindergeld der Großmutter zählt nicht mit', 'P2.sofortzuschlag', 25_00, P72, beiDerGrossmutter(982_99)),
  fall('also fällt auch nichts weg: 983 − 30 = 953', 'P2.sofortzuschlag', 0, P72, beiDerGrossmutter(983_00)),
  fall('Kindergeld beim Partner im Heim: 1.052,99', 'P3.sofortzuschlag', 25_00, P72, beimPartnerImHeim(1_082_99)),
  fall('Kindergeld beim Partner im Heim: 1.053', 'P3.sofortzuschlag', 0, P72, beimPartnerImHeim(1_083_00)),

  ...(['stationaer', 'haft'] as const).map((grund) =>
    fall(
      `Partner mit 1.900 Rente fern (${grund}): nichts davon zählt, 563 + 300`,
      'P1.anspruch',
      863_00,
      '§ 7 Abs. 4 Satz 1 und 2, § 9 Abs. 2 SGB II; Fachkonzept A.8 Nr. 5',
      [...paar, ausgeschlossen('P2', grund), einkommen('P2', 'rente', 1900_00), miete(1, 300_00)],
    ),
  ),

  fall('Kind genau gedeckt: ein Freibetrag', 'vermoegensfreibetrag', 15_000_00, '§ 7 Abs. 3 Nr. 4 SGB II', [
    ...fastGedeckt(431_00),
  ]),
  fall('ein Cent fehlt: zwei Freibeträge', 'vermoegensfreibetrag', 30_000_00, '§ 7 Abs. 3 Nr. 4 SGB II', [
    ...fastGedeckt(430_99),
  ]),
  fall('und der Cent wird gezahlt', 'P2.anspruch', 1, '§ 19 Abs. 3 Satz 1 SGB II', fastGedeckt(430_99)),

  restcent('keinAusgleich', 'P1.anspruch', 655_99),
  restcent('keinAusgleich', 'P2.anspruch', 655_99),
  restcent('erstePerson', 'P1.anspruch', 655_99),
  restcent('erstePerson', 'P2.anspruch', 656_00),
  restcent('letztePerson', 'P1.anspruch', 656_00),
  restcent('letztePerson', 'P2.anspruch', 655_99),
  restcent('letztePerson', 'P3.anspruch', 0),
  // 400 of income stand against the mother's 563 + 300 alone; 40,000 of the child are 10,000 over 2 × 15,000.
  fall(
    'Kind lebt vom eigenen Vermögen: das Einkommen der Mutter bleibt ihr',
    'P1.anspruch',
    463_00,
    '§ 7 Abs. 3 Nr. 4, § 9 Abs. 2 SGB II',
    [
      mutter,
      kind('P2', '2015-01-15'),
      guthaben('P2', 40_000_00),
      einkommen('P1', 'sonstiges', 430_00),
      miete(2, 600_00),
    ],
  ),

  // 1,093 − 30 = 1,063, of which 200 are above 563 + 300; the daughter's need does not stand against it.
  fall(
    'schwangere Tochter steht für sich: 200 über dem Bedarf der Mutter',
    'P1.leistung.erstausstattung',
    1_000_00,
    '§ 9 Abs. 3, § 24 Abs. 3 Satz 3 SGB II',
    [
      mutter,
      kind('P2', '2006-01-15'),
      mehrbedarf('P2', 'schwangerschaft', null),
      wohnung,
      einkommen('P1', 'sonstiges', 1_093_00),
      miete(2, 600_00),
    ],
  ),
  // 1,063 are over 563 + 300, but not with the son's 451 + 300.
  fall(
    'Sohn steht nicht für sich: sein Bedarf zählt mit',
    'P1.leistung.erstausstattung',
    1_200_00,
    '§ 24 Abs. 3 Satz 3 SGB II',
    [mutter, kind('P2', '2006-01-15'), wohnung, einkommen('P1', 'sonstiges', 1_093_00), miete(2, 600_00)],
  ),
  // 451 + 300; the Mehrbedarf of 17 % of 451 (76.67) begins with the 13th week and ends with the month of birth.
  fall(
    'schwanger nach der Angabe: das Einkommen der Mutter zählt nicht',
    'P2.anspruch',
    827_67,
    '§ 9 Abs. 3, § 21 Abs. 2 SGB II',
    [
      mutter,
      kind('P2', '2006-01-15'),
      schwanger('P2', '2026-06-01'),
      einkommen('P1', 'sonstiges', 2_000_00),
      miete(2, 600_00),
    ],
  ),
  // 2,500 − 30 = 2,470 are over the needs of both, 863 + 751 = 1,614.
  fall('der Mehrbedarf endete im März: ihr Einkommen zählt wieder', 'P2.anspruch', 0, '§ 9 Abs. 2 und 3 SGB II', [
    mutter,
    kind('P2', '2006-01-15'),
    mehrbedarf('P2', 'schwangerschaft', null, null, { bis: '2026-03-31' }),
    einkommen('P1', 'sonstiges', 2_500_00),
    miete(2, 600_00),
  ]),

  // 200 of income are under the Freibetrag; 200 from assets less 30: 863 − 170.
  fall('nur aus Vermögen 200', 'P1.anspruch', 693_00, P95, [
    ...beiVerwandten,
    verwandte('P1', 200_00, { ...haelfte, aus_vermoegen_cent: 200_00 }),
  ]),
  fall('die Angabe endete im März: nichts', 'P1.anspruch', 863_00, P95, [
    ...beiVerwandten,
    verwandte('P1', 2_000_00, { ...haelfte, bis: '2026-03-31' }),
  ]),
  // Income 3,126; 2 × 563 + 300 and 2 × 563 are free, 2,552; half of 574 and 60 from assets are 347, 25 of it really given.
  fall('zwei Angaben werden zusammengezählt: 863 − (347 − 30)', 'P1.anspruch', 546_00, P95, [
    ...beiVerwandten,
    verwandte('P1', 2_000_00, { ...haelfte, aus_vermoegen_cent: 10_00, gegeben_cent: 5_00 }),
    verwandte('P1', 1_126_00, { aus_vermoegen_cent: 50_00, gegeben_cent: 20_00 }),
    einkommen('P1', 'unterhalt', 25_00),
  ]),
  // 2 × 563 + 506 + 506 + 131 + 300 = 2,569: nothing; without the flat 2,269: (2,500 − 2,269) / 2 = 115.50; less 30.
  fall(
    'zwei Angaben mit Partnern ohne Einkommen und Kindern',
    'P1.anspruch',
    777_50,
    'BA, Fachliche Weisungen § 9, Rz. 9.30',
    [
      ...beiVerwandten,
      verwandte('P1', 2_500_00, { ...haelfte, ohne_einkommen: 2, kinderbedarf_cent: 131_00 }),
      verwandte('P1', 2_500_00, { ohne_einkommen: 2, kinderbedarf_cent: 131_00 }),
    ],
  ),
  // 563 + 390 + 400 − 507, and 25: as of a child of six.
  fall('das Kind wird am Ersten sechs', 'gesamt', 871_00, '§ 9 Abs. 3 SGB II', beiDenEltern('2020-04-01')),
  fall('das Kind wird am Zweiten sechs: 563 + 200', 'P1.anspruch', 763_00, '§ 9 Abs. 3 SGB II', [
    ...beiDenEltern('2020-04-02'),
  ]),
]
