import { parameter } from '../../regelwerk/parameter.ts'

/** § 6a Abs. 2 BKGG: the highest amount for a child, Sofortzuschlag included. The law computes it anew each year. */
export const hoechstbetrag = parameter('bkgg.6a.2.hoechstbetrag', '§ 6a Abs. 2 BKGG', 'cent', [
  { ab: '2023-01-01', verkuendet: '2022-12-13', wert: 250_00, quelle: '§ 20 Abs. 3a BKGG (Kalenderjahr 2023)' },
  {
    ab: '2024-01-01',
    verkuendet: '2024-01-01',
    wert: 292_00,
    quelle: '§ 6a Abs. 2 BKGG: 272 Euro und 20 Euro Sofortzuschlag',
  },
  {
    ab: '2025-01-01',
    verkuendet: '2024-12-30',
    wert: 297_00,
    quelle: '§ 6a Abs. 2 BKGG: 272 Euro und 25 Euro Sofortzuschlag (BGBl. 2024 I Nr. 449)',
  },
  {
    ab: '2026-01-01',
    verkuendet: '2024-12-30',
    wert: 297_00,
    quelle: '§ 6a Abs. 2 Satz 3 BKGG: mindestens der Betrag des Vorjahres; ein höherer ist nicht nachgewiesen',
    unsicher: 'wert',
  },
  {
    ab: '2027-01-01',
    verkuendet: '2024-12-30',
    wert: 297_00,
    quelle: 'Wert von 2026 fortgeführt: Existenzminimumbericht und Betrag für 2027 bis 21.11.2026 nicht nachgewiesen',
    unsicher: 'fortgeschrieben',
  },
])

const GESETZ = 'Starke-Familien-Gesetz v. 29.04.2019, BGBl. 2019 I S. 530'
const bestand = (wert: number, quelle: string) => [{ ab: '2023-01-01', verkuendet: '2019-05-03', wert, quelle }]

export const minderungssatz = parameter<number>(
  'bkgg.6a.minderungssatz',
  '§ 6a Abs. 3 Satz 3, Abs. 6 Satz 3 BKGG',
  'prozent_x100',
  bestand(45_00, GESETZ),
)

const MINDESTEINKOMMEN = '§ 6a Abs. 1 Nr. 2 BKGG'
export const mindesteinkommenPaar = parameter(
  'bkgg.6a.1.mindesteinkommenPaar',
  MINDESTEINKOMMEN,
  'cent',
  bestand(900_00, '§ 6a Abs. 1 Nr. 2 BKGG, G v. 24.09.2008, BGBl. 2008 I S. 1854'),
)
export const mindesteinkommenAllein = parameter(
  'bkgg.6a.1.mindesteinkommenAllein',
  MINDESTEINKOMMEN,
  'cent',
  bestand(600_00, '§ 6a Abs. 1 Nr. 2 BKGG, G v. 24.09.2008, BGBl. 2008 I S. 1854'),
)

// § 6a Abs. 5 Satz 4 BKGG refers to this report and no later one: rent and heating of the year 2020.
const BERICHT = '12. Existenzminimumbericht, BT-Drs. 19/5400, Übersicht 4 (2020)'
const WOHNEN = '§ 6a Abs. 5 Satz 4 BKGG'
export const wohnbedarfAllein = parameter('bkgg.6a.5.wohnbedarfAllein', WOHNEN, 'cent', bestand(4212_00, BERICHT))
export const wohnbedarfPaar = parameter('bkgg.6a.5.wohnbedarfPaar', WOHNEN, 'cent', bestand(6180_00, BERICHT))
export const wohnbedarfKind = parameter('bkgg.6a.5.wohnbedarfKind', WOHNEN, 'cent', bestand(1248_00, BERICHT))

const VERMOEGEN = '§ 6a Abs. 3 Satz 5 BKGG'
const BUERGERGELD = '§ 6a Abs. 3 Satz 5 BKGG i. d. F. des Bürgergeld-Gesetzes v. 16.12.2022, BGBl. 2022 I S. 2328'
// When this sentence came into force is not in the given texts: taken from the Bürgergeld-Gesetz that named the amounts.
const seit2023 = (wert: number) => [
  { ab: '2023-01-01', verkuendet: '2022-12-20', unsicher: 'beginn' as const, wert, quelle: BUERGERGELD },
]
export const vermoegenBerechtigte = parameter('bkgg.6a.3.vermoegenBerechtigte', VERMOEGEN, 'cent', seit2023(40_000_00))
export const vermoegenWeitere = parameter('bkgg.6a.3.vermoegenWeitere', VERMOEGEN, 'cent', seit2023(15_000_00))
