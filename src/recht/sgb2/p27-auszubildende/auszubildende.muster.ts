import {
  alleinerziehend,
  angaben,
  ausgeschlossen,
  einkommen,
  foerderung,
  guthaben,
  kind,
  type Muster,
  mehrbedarf,
  miete,
  person,
  schulbesuch,
} from '../../pruefung/bau.ts'

const TH = 'H. Thomé, Folien SGB II, Stand 20.09.2025, Folie 23'
// 736.78 of income that counts: 766.78 less 30.00 of the insurance flat rate.
const studentin = [
  person('P1', '1995-03-15'),
  kind('P2', '2020-06-15'),
  alleinerziehend('P1'),
  einkommen('P1', 'sonstiges', 766_78),
  einkommen('P2', 'kindergeld', 255_00),
  einkommen('P2', 'unterhaltsvorschuss', 227_00),
  miete(2, 560_00),
]
const EIGENER_BEITRAG = {
  art: 'versicherungsbeitrag',
  person: 'P1',
  von: null,
  bis: null,
  versicherung: 'gkv',
  betrag_cent: 200_00,
} as const
const hochschule = foerderung('P1', 'hochschuleEigeneWohnung', 'erhaelt')
const allein = (
  stand: Parameters<typeof foerderung>[2],
  art: Parameters<typeof foerderung>[1] = 'schule',
  von?: string,
) => angaben(person('P1', '2004-03-15'), miete(1, 300_00), foerderung('P1', art, stand, 'keine', von ? { von } : {}))

const fall = (
  monat: string,
  name: string,
  haushalt: Muster['angaben'],
  groesse: string,
  soll: number,
  von: string,
): Muster => ({
  monat,
  name,
  angaben: haushalt,
  groesse,
  soll,
  von,
})

const ABS6 = '§ 7 Abs. 5 und 6 SGB II'
const paar = [person('P1', '1990-03-15'), person('P2', '1992-03-15', 'partner'), miete(2, 600_00)]

export const MUSTER: readonly Muster[] = [
  fall(
    '2026-04',
    'besondere Härte mit eigenem Beitrag zur Krankenversicherung: er kommt hinzu',
    angaben(...fachschule('darlehen'), EIGENER_BEITRAG),
    'P1.vorschlag.darlehenBeiHaerte',
    1063_00,
    '§ 27 Abs. 3 Satz 1 SGB II: 563 + 300 + 200',
  ),
  fall(
    '2026-04',
    'besondere Härte, Antrag erst im Mai',
    angaben(...fachschule('darlehen'), { art: 'antrag', am: '2026-05-04' }),
    'P1.vorschlag.darlehenBeiHaerte',
    0,
    '§ 37 SGB II',
  ),
  fall(
    '2026-04',
    'ausgeschlossen ohne besondere Härte: kein Darlehen',
    allein('ohne'),
    'P1.vorschlag.darlehenBeiHaerte',
    0,
    '§ 27 Abs. 3 Satz 1 SGB II',
  ),
  // Need 563 + 202.68 + 280 = 1,045.68, less 736.78 leaves 308.90: more than the Mehrbedarf.
  fall(
    '2025-10',
    'Studentin allein mit Kind: der ganze Mehrbedarf',
    angaben(...studentin, hochschule),
    'P1.leistung.ausbildung',
    202_68,
    TH,
  ),
  fall(
    '2025-10',
    'das Kind erhält, was ihm fehlt: 357 + 280 − 255 − 227',
    angaben(...studentin, hochschule),
    'P2.anspruch',
    155_00,
    TH,
  ),
  fall('2025-10', 'zusammen mit Sofortzuschlag', angaben(...studentin, hochschule), 'gesamt', 382_68, TH),
  fall(
    '2025-10',
    'Studentin ohne Anspruch auf den Lebensunterhalt',
    angaben(...studentin, hochschule),
    'P1.anspruch',
    0,
    TH,
  ),
  fall(
    '2025-10',
    'als Ausschluss festgestellt, kommt dasselbe heraus',
    angaben(...studentin, ausgeschlossen('P1', 'ausbildung')),
    'P1.leistung.ausbildung',
    202_68,
    '§ 27 Abs. 2 SGB II',
  ),
  // 1,045.68 − (966.78 − 30) = 108.90
  fall(
    '2025-10',
    'deckt das Einkommen einen Teil des Mehrbedarfs, bleibt der Rest',
    angaben(...studentin, einkommen('P1', 'sonstiges', 200_00), hochschule),
    'P1.leistung.ausbildung',
    108_90,
    '§ 27 Abs. 2 SGB II: soweit nicht durch Einkommen gedeckt',
  ),
  fall(
    '2025-10',
    'Vermögen über den Freibeträgen: nichts',
    angaben(...studentin, guthaben('P1', 90_000_00), hochschule),
    'P1.weitere',
    0,
    '§ 27 Abs. 2 SGB II',
  ),
  // 17 % of 506 = 86.02; the partner's 600 − 100 − 100 = 400 shared over 806 + 86.02: 86.02 × 400 / 892.02 = 38.57
  fall(
    '2026-04',
    'schwangere Studentin, Einkommen des Partners nach Anteilen',
    angaben(
      ...paar,
      mehrbedarf('P2', 'schwangerschaft', null),
      foerderung('P2', 'hochschuleEigeneWohnung'),
      einkommen('P1', 'sonstiges', 430_00),
    ),
    'P2.leistung.ausbildung',
    47_45,
    'BA, Fachliche Weisungen § 9, Rz. 9.49, und Handrechnung',
  ),
  fall(
    '2026-04',
    'der Partner erhält 806 weniger seinen Anteil von 361,43',
    angaben(
      ...paar,
      mehrbedarf('P2', 'schwangerschaft', null),
      foerderung('P2', 'hochschuleEigeneWohnung'),
      einkommen('P1', 'sonstiges', 430_00),
    ),
    'P1.anspruch',
    444_57,
    'BA, Fachliche Weisungen § 9, Rz. 9.49, und Handrechnung',
  ),
  fall(
    '2026-04',
    'Mehrbedarf bei Behinderung gehört nicht dazu',
    angaben(
      person('P1', '2000-03-15'),
      miete(1, 300_00),
      mehrbedarf('P1', 'behinderung', null),
      foerderung('P1', 'hochschuleEigeneWohnung'),
    ),
    'P1.weitere',
    0,
    '§ 27 Abs. 2 SGB II: § 21 Abs. 2, 3, 5 und 6',
  ),
  fall(
    '2026-04',
    'Darlehen bei Härte: 563 + 300',
    angaben(
      person('P1', '2000-03-15'),
      miete(1, 300_00),
      foerderung('P1', 'hochschuleEigeneWohnung', 'ohne', 'darlehen'),
    ),
    'P1.vorschlag.darlehenBeiHaerte',
    863_00,
    '§ 27 Abs. 3 Satz 1 SGB II',
  ),
  fall(
    '2026-04',
    'ein Darlehen wird vorgeschlagen, nicht gezahlt',
    angaben(
      person('P1', '2000-03-15'),
      miete(1, 300_00),
      foerderung('P1', 'hochschuleEigeneWohnung', 'ohne', 'darlehen'),
    ),
    'gesamt',
    0,
    '§ 27 Abs. 3 Satz 1 SGB II',
  ),
  fall(
    '2026-04',
    'Zuschuss nach Satz 2: 300 zum Wohnen',
    angaben(
      person('P1', '2000-03-15'),
      miete(1, 300_00),
      foerderung('P1', 'abendschuleOhneAnspruch', 'ohne', 'zuschuss'),
      ausgeschlossen('P1', 'ausbildung'),
    ),
    'P1.leistung.ausbildungUnterkunft',
    300_00,
    '§ 27 Abs. 3 Satz 2 SGB II',
  ),
  fall(
    '2026-04',
    'Zuschuss nach Satz 2: 563 zum Leben',
    angaben(
      person('P1', '2000-03-15'),
      miete(1, 300_00),
      foerderung('P1', 'abendschuleOhneAnspruch', 'ohne', 'zuschuss'),
      ausgeschlossen('P1', 'ausbildung'),
    ),
    'P1.leistung.ausbildung',
    563_00,
    '§ 27 Abs. 3 Satz 2 SGB II',
  ),
  // 202.68 × 20 / 30 = 135.12
  fall(
    '2025-11',
    'Ausschluss ab dem 11.: Mehrbedarf für 20 Tage',
    angaben(
      person('P1', '1995-03-15'),
      kind('P2', '2020-06-15'),
      alleinerziehend('P1'),
      miete(2, 560_00),
      foerderung('P1', 'hochschuleEigeneWohnung', 'ohne', 'keine', { von: '2025-11-11' }),
    ),
    'P1.leistung.ausbildung',
    135_12,
    '§ 41 Abs. 1 SGB II',
  ),
  // 5 % of 563.00 = 28.15
  ...(
    [
      ['2026-07', 'Einzug am 19. Juli: 13 Kalendertage', { von: '2026-07-19' }, 12_20, '28,15 × 13 / 30'],
      ['2026-07', 'Auszug am 18. Juli: 18 Kalendertage', { bis: '2026-07-18' }, 16_89, '28,15 × 18 / 30'],
      ['2026-06', 'Einzug am 19. Juni: 12 Kalendertage', { von: '2026-06-19' }, 11_26, '28,15 × 12 / 30'],
    ] as const
  ).map(([monat, name, zeit, soll, rechnung]) =>
    fall(
      monat,
      name,
      angaben(
        person('P1', '2002-03-12', 'hauptperson', zeit),
        miete(1, 300_00),
        ausgeschlossen('P1', 'ausbildung'),
        mehrbedarf('P1', 'ernaehrung', 5_00),
      ),
      'P1.leistung.ausbildung',
      soll,
      `§ 27 Abs. 2, § 41 Abs. 1 Satz 1 und 3 SGB II: ${rechnung}`,
    ),
  ),
  fall('2026-04', 'Schüler mit BAföG: kein Ausschluss', allein('erhaelt'), 'P1.anspruch', 863_00, ABS6),
  fall(
    '2026-04',
    'Schüler ohne BAföG nur wegen Einkommen: kein Ausschluss',
    allein('ohneWegenEinkommen'),
    'P1.anspruch',
    863_00,
    ABS6,
  ),
  fall('2026-04', 'BAföG beantragt: kein Ausschluss', allein('beantragt'), 'P1.anspruch', 863_00, ABS6),
  fall('2026-04', 'BAföG nicht beantragt: Ausschluss', allein('ohne'), 'P1.anspruch', 0, ABS6),
  fall(
    '2026-04',
    'im Monat der Ablehnung noch kein Ausschluss',
    allein('abgelehnt', 'schule', '2026-04-10'),
    'P1.anspruch',
    863_00,
    '§ 7 Abs. 6 Nr. 2 Buchst. b SGB II',
  ),
  fall(
    '2026-05',
    'ab dem Monat nach der Ablehnung Ausschluss',
    allein('abgelehnt', 'schule', '2026-04-10'),
    'P1.anspruch',
    0,
    '§ 7 Abs. 6 Nr. 2 Buchst. b SGB II',
  ),
  fall(
    '2026-04',
    'Hochschule, eigene Wohnung: Ausschluss trotz BAföG',
    allein('erhaelt', 'hochschuleEigeneWohnung'),
    'P1.anspruch',
    0,
    ABS6,
  ),
  fall(
    '2026-04',
    'Studium bei den Eltern mit BAföG: kein Ausschluss',
    allein('erhaelt', 'beiDenEltern'),
    'P1.anspruch',
    863_00,
    ABS6,
  ),
  fall(
    '2026-04',
    'Wohnheim mit Förderung nach SGB III: Ausschluss ohne Ausnahme',
    allein('erhaelt', 'wohnheim'),
    'P1.anspruch',
    0,
    '§ 7 Abs. 5 Satz 2 SGB II',
  ),
  fall(
    '2026-04',
    'betriebliche Ausbildung: kein Ausschluss',
    allein('erhaelt', 'betrieblich'),
    'P1.anspruch',
    863_00,
    '§ 7 Abs. 5 SGB II',
  ),
  // 863.00 for living; school needs of August 130.00 and contributions of 200.00 beside it
  fall(
    '2026-08',
    'Härte: auch Schulbedarf und Beiträge zur Krankenversicherung',
    angaben(...fachschule('darlehen'), schulbesuch('P1'), EIGENER_BEITRAG),
    'P1.vorschlag.darlehenBeiHaerte',
    1193_00,
    '§ 27 Abs. 3 Satz 1 SGB II: 563 + 300 + 130 + 200',
  ),
  // 930 − 30 = 900 of income: 863 for living, 37 of the 330
  fall(
    '2026-08',
    'Härte: Einkommen deckt erst den Lebensunterhalt, dann Bildung und Beiträge',
    angaben(...fachschule('darlehen'), schulbesuch('P1'), EIGENER_BEITRAG, einkommen('P1', 'sonstiges', 930_00)),
    'P1.vorschlag.darlehenBeiHaerte',
    293_00,
    '§ 27 Abs. 3 Satz 1, § 19 Abs. 3 SGB II: 330 − (900 − 863)',
  ),
  ...(['P1.leistung.ausbildung', 'P1.leistung.ausbildungUnterkunft'] as const).map((groesse, i) =>
    fall(
      '2026-08',
      'Zuschuss bei Härte: Bildung und Beiträge zählen zum Lebensunterhalt, nicht zur Unterkunft',
      angaben(...fachschule('zuschuss'), schulbesuch('P1'), EIGENER_BEITRAG),
      groesse,
      [893_00, 300_00][i] ?? 0,
      '§ 27 Abs. 3 Satz 2 SGB II: 563 + 130 + 200; 300',
    ),
  ),
  // need 563 + 67.56 + 300 = 930.56; after Abs. 2 the loan has the rest
  ...(
    [
      ['P1.leistung.ausbildung', 67_56],
      ['P1.vorschlag.darlehenBeiHaerte', 863_00],
    ] as const
  ).map(([groesse, soll]) =>
    fall(
      '2026-04',
      'Mehrbedarf und Härte: erst der Zuschuss zum Mehrbedarf, das Darlehen für den Rest',
      angaben(...fachschule('darlehen'), mehrbedarf('P1', 'ernaehrung', 12_00)),
      groesse,
      soll,
      '§ 27 Abs. 3 Satz 4 SGB II',
    ),
  ),
  // 530 − 30 = 500 of income expected in the month
  fall(
    '2026-09',
    'Monat der Aufnahme: ein Darlehen, soweit noch Einnahmen zu erwarten sind',
    aufnahme(),
    'P1.vorschlag.darlehenBeiAufnahme',
    500_00,
    '§ 27 Abs. 3 Satz 3, § 24 Abs. 4 Satz 1 SGB II',
  ),
  fall(
    '2026-10',
    'im Monat danach nicht',
    aufnahme(),
    'P1.vorschlag.darlehenBeiAufnahme',
    0,
    '§ 27 Abs. 3 Satz 3 SGB II',
  ),
]

function fachschule(haerte: 'darlehen' | 'zuschuss') {
  return [person('P1', '2003-03-15'), miete(1, 300_00), foerderung('P1', 'hochschuleEigeneWohnung', 'ohne', haerte)]
}

function aufnahme() {
  return angaben(
    person('P1', '2003-03-15'),
    miete(1, 300_00),
    foerderung('P1', 'hochschuleEigeneWohnung', 'beantragt', 'keine', { von: '2026-09-01' }),
    einkommen('P1', 'sonstiges', 530_00),
  )
}
