import { parameter } from '../../regelwerk/parameter.ts'

const BUERGERGELD = 'Bürgergeld-Gesetz v. 16.12.2022, BGBl. 2022 I S. 2328'
const REFORM = '13. SGB II-ÄndG v. 16.04.2026, BGBl. 2026 I Nr. 107'
const ab2023 = (wert: number) => [{ ab: '2023-01-01', verkuendet: '2022-12-20', wert, quelle: BUERGERGELD }]
const ab2026 = (wert: number) => [{ ab: '2026-07-01', verkuendet: '2026-04-22', wert, quelle: REFORM }]

// The law until 30 June 2026; § 65a Abs. 1 SGB II keeps it for Bewilligungszeiträume begun before 1 July 2026.
export const freibetragJePerson = parameter(
  'sgb2.12.2.freibetragJePerson',
  '§ 12 Abs. 2 SGB II (Fassung bis 30.06.2026)',
  'cent',
  ab2023(15_000_00),
)
export const karenzbetragErstePerson = parameter(
  'sgb2.12.4.karenzbetragErstePerson',
  '§ 12 Abs. 4 SGB II (Fassung bis 30.06.2026)',
  'cent',
  ab2023(40_000_00),
)
export const karenzbetragWeiterePerson = parameter(
  'sgb2.12.4.karenzbetragWeiterePerson',
  '§ 12 Abs. 4 SGB II (Fassung bis 30.06.2026)',
  'cent',
  ab2023(15_000_00),
)

const N2026 = '§ 12 Abs. 2 Satz 1 SGB II'
export const freibetragBis30 = parameter('sgb2.12.2.freibetragBis30', N2026, 'cent', ab2026(5_000_00))
export const freibetragAb31 = parameter('sgb2.12.2.freibetragAb31', N2026, 'cent', ab2026(10_000_00))
export const freibetragAb41 = parameter('sgb2.12.2.freibetragAb41', N2026, 'cent', ab2026(12_500_00))
export const freibetragAb51 = parameter('sgb2.12.2.freibetragAb51', N2026, 'cent', ab2026(20_000_00))

// The law until 31 December 2022.
const HARTZ4 = 'SGB II v. 24.12.2003, BGBl. I S. 2954, i. d. F. bis 31.07.2006'
const FORTENTWICKLUNG = 'G. v. 20.07.2006, BGBl. 2006 I S. 1706'
const ALTERSGRENZEN = 'RV-Altersgrenzenanpassungsgesetz v. 20.04.2007, BGBl. 2007 I S. 554'
const SOZVERSSTAB = 'Sozialversicherungs-Stabilisierungsgesetz v. 14.04.2010, BGBl. 2010 I S. 410'
const SCHUTZPAKET =
  'Sozialschutz-Paket v. 27.03.2020, BGBl. 2020 I S. 575, verlängert bis 31.12.2022 (VZVV 2022, BGBl. 2022 I S. 426)'
const NR1 = '§ 12 Abs. 2 Satz 1 Nr. 1 SGB II (Fassung bis 31.12.2022)'
const HOECHST = '§ 12 Abs. 2 Satz 2 SGB II (Fassung bis 31.12.2022)'
const ab2005 = (wert: number) => ({ ab: '2005-01-01', verkuendet: '2003-12-29', wert, quelle: HARTZ4 })
const ab2006 = (wert: number) => ({
  ab: '2006-08-01',
  verkuendet: '2006-07-25',
  unsicher: 'verkuendung' as const,
  wert,
  quelle: FORTENTWICKLUNG,
})
const ab2008 = (wert: number) => ({ ab: '2008-01-01', verkuendet: '2007-04-30', wert, quelle: ALTERSGRENZEN })
const ab2010 = (wert: number) => ({ ab: '2010-04-17', verkuendet: '2010-04-16', wert, quelle: SOZVERSSTAB })

export const jeLebensjahr = parameter('sgb2.12.2.jeLebensjahr', NR1, 'cent', [ab2005(200_00), ab2006(150_00)])
export const grundfreibetragMindestens = parameter('sgb2.12.2.grundfreibetragMindestens', NR1, 'cent', [
  ab2005(4_100_00),
  ab2006(3_100_00),
])
export const grundfreibetragBis1957 = parameter('sgb2.12.2.grundfreibetragBis1957', HOECHST, 'cent', [
  ab2005(13_000_00),
  ab2006(9_750_00),
])
export const grundfreibetragBis1963 = parameter('sgb2.12.2.grundfreibetragBis1963', HOECHST, 'cent', [
  ab2005(13_000_00),
  ab2006(9_750_00),
  ab2008(9_900_00),
])
export const grundfreibetragAb1964 = parameter('sgb2.12.2.grundfreibetragAb1964', HOECHST, 'cent', [
  ab2005(13_000_00),
  ab2006(9_750_00),
  ab2008(10_050_00),
])
const ALTFALL = '§ 65 Abs. 5 SGB II (Fassung bis 31.12.2022)'
export const jeLebensjahrVor1948 = parameter('sgb2.65.5.jeLebensjahrVor1948', ALTFALL, 'cent', [ab2005(520_00)])
export const grundfreibetragVor1948 = parameter('sgb2.65.5.grundfreibetragVor1948', ALTFALL, 'cent', [
  ab2005(33_800_00),
])
export const grundfreibetragKind = parameter(
  'sgb2.12.2.grundfreibetragKind',
  '§ 12 Abs. 2 Satz 1 Nr. 1a SGB II (Fassung bis 31.12.2022)',
  'cent',
  [ab2005(4_100_00), ab2006(3_100_00)],
)
export const anschaffungen = parameter(
  'sgb2.12.2.anschaffungen',
  '§ 12 Abs. 2 Satz 1 Nr. 4 SGB II (Fassung bis 31.12.2022)',
  'cent',
  [ab2005(750_00)],
)

const NR3 = '§ 12 Abs. 2 Satz 1 Nr. 3 SGB II (Fassung bis 31.12.2022)'
export const vorsorgeJeLebensjahr = parameter('sgb2.12.2.vorsorgeJeLebensjahr', NR3, 'cent', [
  ab2005(200_00),
  ab2006(250_00),
  ab2010(750_00),
  ...ab2023(0),
])
export const vorsorgeBis1957 = parameter('sgb2.12.2.vorsorgeBis1957', HOECHST, 'cent', [
  ab2005(13_000_00),
  ab2006(16_250_00),
  ab2010(48_750_00),
])
export const vorsorgeBis1963 = parameter('sgb2.12.2.vorsorgeBis1963', HOECHST, 'cent', [
  ab2005(13_000_00),
  ab2006(16_250_00),
  ab2008(16_500_00),
  ab2010(49_500_00),
])
export const vorsorgeAb1964 = parameter('sgb2.12.2.vorsorgeAb1964', HOECHST, 'cent', [
  ab2005(13_000_00),
  ab2006(16_250_00),
  ab2008(16_750_00),
  ab2010(50_250_00),
])

/** 0 = not applicable: only for Bewilligungszeiträume begun from March 2020 to December 2022 (§ 67 Abs. 1 SGB II). */
function corona(id: string, wert: number) {
  return parameter(id, '§ 67 Abs. 1 und 2 SGB II, § 21 Nr. 3 WoGG', 'cent', [
    {
      ab: '2020-03-01',
      verkuendet: '2020-03-27',
      wert,
      quelle: `${SCHUTZPAKET} (rückwirkend)`,
      nurNeueZeitraeume: true,
    },
    { ab: '2023-01-01', verkuendet: '2022-03-15', wert: 0, quelle: SCHUTZPAKET, nurNeueZeitraeume: true },
  ])
}
export const erheblichErstePerson = corona('sgb2.67.2.erheblichErstePerson', 60_000_00)
export const erheblichWeiterePerson = corona('sgb2.67.2.erheblichWeiterePerson', 30_000_00)

const NR5 = '§ 12 Abs. 1 Satz 2 Nr. 5 SGB II (bis 31.12.2022 Abs. 3 Satz 1 Nr. 4)'
const BSG_HAUS = 'BSG 07.11.2006, B 7b AS 2/05 R (Wohnung) und 16.05.2007, B 11b AS 37/06 R (Haus): angemessene Größe'

/** Square metres for four persons. */
export const wohnflaecheHaus = parameter<number>('sgb2.12.1.wohnflaecheHaus', NR5, 'anzahl', [
  { ...ab2005(130), quelle: BSG_HAUS },
  ...ab2023(140),
])
export const wohnflaecheWohnung = parameter<number>('sgb2.12.1.wohnflaecheWohnung', NR5, 'anzahl', [
  { ...ab2005(120), quelle: BSG_HAUS },
  ...ab2023(130),
])
/** Less for each person under four, down to two. */
export const wohnflaecheJeFehlende = parameter<number>('sgb2.12.1.wohnflaecheJeFehlende', NR5, 'anzahl', [
  { ...ab2005(20), quelle: BSG_HAUS },
  ...ab2023(0),
])

const NR2 = '§ 12 Abs. 1 Satz 2 Nr. 2 SGB II (bis 31.12.2022 Abs. 3 Satz 1 Nr. 2)'
/** Up to this value a car was reasonable; since 2023 that is presumed when declared, and stated as protected. */
export const kfzAngemessen = parameter('sgb2.12.1.kfzAngemessen', NR2, 'cent', [
  { ...ab2005(7_500_00), quelle: 'BSG 06.09.2007, B 14/7b AS 66/06 R: bis 7 500 Euro, darüber Vermögen' },
  ...ab2023(0),
])

const NR4 = '§ 12 Abs. 1 Satz 2 Nr. 4 SGB II'
const RECHENGROESSEN =
  'berechnet: 18,6 Prozent des zuletzt festgestellten Durchschnittsentgelts, auf 500 Euro aufgerundet'
/** For each year of self-employment; by the day of the application, so by the beginning of the Bewilligungszeitraum. */
export const vorsorgeJeJahrSelbstaendig = parameter('sgb2.12.1.vorsorgeJeJahrSelbstaendig', NR4, 'cent', [
  {
    ab: '2023-01-01',
    verkuendet: '2022-12-20',
    wert: 8_000_00,
    quelle: `${BUERGERGELD}; BA, Fachliche Weisungen § 12`,
  },
  {
    ab: '2025-01-01',
    verkuendet: '2024-12-31',
    wert: 8_500_00,
    quelle: `${RECHENGROESSEN} (44 732 Euro für 2023; unsicher)`,
    nurNeueZeitraeume: true,
    unsicher: 'wert',
  },
  {
    ab: '2026-01-01',
    verkuendet: '2025-12-31',
    wert: 9_000_00,
    quelle: `${RECHENGROESSEN} (47 085 Euro für 2024; unsicher)`,
    nurNeueZeitraeume: true,
    unsicher: 'wert',
  },
  {
    ab: '2027-01-01',
    verkuendet: '2025-12-31',
    wert: 9_000_00,
    quelle: 'Wert von 2026 fortgeführt: das Durchschnittsentgelt für 2025 ist nicht festgestellt',
    nurNeueZeitraeume: true,
    unsicher: 'fortgeschrieben',
  },
])
