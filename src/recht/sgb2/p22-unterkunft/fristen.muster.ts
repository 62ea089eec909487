import { bewilligung, karenz, type Muster } from '../../pruefung/bau.ts'
import { allein, fall, gross, senkung } from '../../pruefung/bauUnterkunft.ts'

// The last day on this side of each limit and the first on the other: the time to lower the costs (Abs. 1 Satz 9 and 10, § 67).

const nachJuli = bewilligung('2026-07-01', '2027-06-30')
const S9 = '§ 22 Abs. 1 Satz 9 SGB II'
const S10 = '§ 22 Abs. 1 Satz 10 SGB II'
const TAGE = '§ 22 Abs. 1, § 41 Abs. 1 SGB II'
const P67 = '§ 67 Abs. 3 Satz 2 SGB II'

export const MUSTER: readonly Muster[] = [
  fall(
    '2026-09',
    'Aufforderung nach der Karenzzeit: sechs Monate',
    [allein, gross, karenz('2025-01-01', '2025-12-31'), senkung('2026-03-10')],
    1290_00,
    S9,
  ),
  fall(
    '2026-10',
    'Aufforderung nach der Karenzzeit: nicht sieben',
    [allein, gross, karenz('2025-01-01', '2025-12-31'), senkung('2026-03-10')],
    660_00,
    S9,
  ),
  fall(
    '2026-09',
    'in der Karenzzeit aufgefordert: Heizung bis September',
    [allein, gross, karenz('2025-07-01', '2026-06-30'), senkung('2026-03-01')],
    1290_00,
    `${S10}: 1.200 + 90`,
  ),
  fall(
    '2026-10',
    'in der Karenzzeit aufgefordert: die Unterkunft länger als die Heizung',
    [allein, gross, karenz('2025-07-01', '2026-06-30'), senkung('2026-03-01')],
    1260_00,
    `${S10}: 1.200 + 60`,
  ),
  fall(
    '2026-12',
    'am ersten Tag der Karenzzeit aufgefordert',
    [allein, gross, karenz('2026-01-01', '2026-06-30'), senkung('2026-01-01'), nachJuli],
    1260_00,
    `${S10}: 1.200 + 60`,
  ),
  fall(
    '2026-04',
    'die zweite Aufforderung zählt, wenn die Frist der ersten vorbei ist',
    [allein, gross, senkung('2025-01-10', 'beides', '2025-07-31'), senkung('2026-03-10')],
    1290_00,
    S9,
  ),
  fall(
    '2026-04',
    'nur die Unterkunft zu senken: Heizung 60',
    [allein, gross, senkung('2026-03-10', 'unterkunft')],
    1260_00,
    S9,
  ),
  fall(
    '2026-04',
    'letzter Tag der Frist ist der 1.: 43 + 29 × 22',
    [allein, gross, senkung('2026-01-10', 'beides', '2026-04-01')],
    681_00,
    TAGE,
  ),
  // § 67: a period of twelve months begun on the first day of the time and one begun before it.
  fall(
    '2021-01',
    'Zeitraum ab 01.03.2020: sechs Monate zählen nicht',
    [allein, gross, senkung('2020-01-15'), bewilligung('2020-03-01', '2021-02-28')],
    1290_00,
    P67,
  ),
  fall(
    '2021-02',
    'Zeitraum ab 01.03.2020: Frist zu Ende',
    [allein, gross, senkung('2020-01-15'), bewilligung('2020-03-01', '2021-02-28')],
    660_00,
    P67,
  ),
  fall(
    '2020-07',
    'Zeitraum ab 01.02.2020: sechster Monat',
    [allein, gross, senkung('2020-01-15'), bewilligung('2020-02-01', '2021-01-31')],
    1290_00,
    P67,
  ),
  fall(
    '2020-08',
    'Zeitraum ab 01.02.2020: alle Monate zählen',
    [allein, gross, senkung('2020-01-15'), bewilligung('2020-02-01', '2021-01-31')],
    660_00,
    P67,
  ),
  fall(
    '2023-11',
    'Zeitraum ab 01.12.2022: Juni bis November zählen',
    [allein, gross, senkung('2022-11-15'), bewilligung('2022-12-01', '2023-11-30')],
    1290_00,
    P67,
  ),
  fall(
    '2023-12',
    'Zeitraum ab 01.12.2022: Frist zu Ende',
    [
      allein,
      gross,
      senkung('2022-11-15'),
      bewilligung('2022-12-01', '2023-11-30'),
      bewilligung('2023-12-01', '2024-11-30'),
    ],
    660_00,
    P67,
  ),
  fall(
    '2023-05',
    'Zeitraum ab 01.01.2023: sechster Monat',
    [allein, gross, senkung('2022-11-15'), bewilligung('2023-01-01', '2023-12-31')],
    1290_00,
    P67,
  ),
  fall(
    '2023-06',
    'Zeitraum ab 01.01.2023: alle Monate zählen',
    [allein, gross, senkung('2022-11-15'), bewilligung('2023-01-01', '2023-12-31')],
    660_00,
    P67,
  ),
  fall(
    '2020-04',
    '§ 67 erst für Zeiträume ab März 2020: nicht im vierten Monat eines Zeitraums ab Januar',
    [allein, gross, bewilligung('2020-01-01', '2020-12-31')],
    660_00,
    '§ 67 Abs. 1 und 3 SGB II',
  ),
  fall(
    '2023-02',
    '§ 67 auch im Jahr 2023: vierter Monat eines Zeitraums ab November 2022',
    [allein, gross, bewilligung('2022-11-01', '2023-10-31')],
    1290_00,
    '§ 67 Abs. 1 und 3 SGB II: 1.200 + 90',
  ),
  fall(
    '2026-08',
    'vor der Karenzzeit aufgefordert: sie verlängert die Frist nicht',
    [allein, gross, senkung('2026-01-10'), karenz('2026-03-01', '2026-06-30'), nachJuli],
    660_00,
    '§ 22 Abs. 1 Satz 9 SGB II: bis Juli',
  ),
]
