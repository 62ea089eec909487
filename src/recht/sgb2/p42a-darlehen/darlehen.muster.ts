import {
  angaben,
  guthaben,
  karenz,
  kind,
  type Muster,
  miete,
  person,
  vermoegen,
  wohnkosten,
} from '../../pruefung/bau.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

// Assets within the Freibeträge before a loan: in all of these the claim itself stays whole.

const A1 = '§ 42a Abs. 1 Satz 1 SGB II'
const S8 = '§ 22 Abs. 8 Satz 3 SGB II'
const allein = [person('P1', '1985-03-15'), miete(1, 300_00)]
const paar = [person('P1', '1985-03-15'), person('P2', '1987-06-02', 'partner'), miete(2, 600_00)]
const REGEL = 'P1.vorschlag.darlehenRegelbedarf'
const SCHULDEN = 'alle.vorschlag.darlehenSchulden'
const KAUTION = 'alle.vorschlag.darlehenKaution'

const kuehlschrank = (betrag_cent: number, am = '2026-04-20', wer = 'P1'): Angabe => ({
  art: 'einmalbedarf',
  person: wer,
  am,
  einmalart: 'regelbedarf',
  betrag_cent,
})
const fall = (name: string, groesse: string, soll: number, von: string, liste: readonly Angabe[], monat = '2026-04') =>
  ({ monat, name, angaben: angaben(...liste), groesse, soll, von }) satisfies Muster

const REGELBEDARF: readonly Muster[] = [
  fall('200 Euro gespart: von 350 bleiben 150', REGEL, 150_00, A1, [
    ...allein,
    guthaben('P1', 200_00),
    kuehlschrank(350_00),
  ]),
  fall('der Anspruch bleibt ganz', 'P1.anspruch', 863_00, A1, [
    ...allein,
    guthaben('P1', 200_00),
    kuehlschrank(350_00),
  ]),
  fall('350 gespart: kein Darlehen', REGEL, 0, A1, [...allein, guthaben('P1', 350_00), kuehlschrank(350_00)]),
  fall('auch in der Karenzzeit bei 39.000', REGEL, 0, `${A1}: § 12 Abs. 4 Satz 1 a. F.`, [
    ...allein,
    karenz('2026-01-01', '2026-12-31'),
    guthaben('P1', 39_000_00),
    kuehlschrank(350_00),
  ]),
  fall(
    'nach der Reform ebenso',
    REGEL,
    50_00,
    A1,
    [...allein, guthaben('P1', 300_00), kuehlschrank(350_00, '2026-08-20')],
    '2026-08',
  ),
  fall(
    'ein Auto unter dem Freibetrag, nur mit Härte verwertbar, hindert nicht',
    REGEL,
    350_00,
    `${A1}, § 9 Abs. 4 SGB II`,
    [...allein, vermoegen('P1', 'wertpapiere', 5_000_00, { verwertung: 'haerte' }), kuehlschrank(350_00)],
  ),
  fall('daneben zählen 100 Guthaben', REGEL, 250_00, `${A1}, § 9 Abs. 4 SGB II`, [
    ...allein,
    vermoegen('P1', 'wertpapiere', 5_000_00, { verwertung: 'haerte' }),
    guthaben('P1', 100_00),
    kuehlschrank(350_00),
  ]),
  fall('Guthaben der Partnerin zählt mit', REGEL, 150_00, `${A1}, § 9 Abs. 2 SGB II`, [
    ...paar,
    guthaben('P2', 200_00),
    kuehlschrank(350_00),
  ]),
  fall('bei zwei Bedarfen einmal: 500 − 200 − 0', 'P1.vorschlag.darlehenRegelbedarf', 0, A1, [
    ...paar,
    guthaben('P2', 500_00),
    kuehlschrank(200_00),
    kuehlschrank(400_00, '2026-04-21', 'P2'),
  ]),
  // 500 − 200 = 300 are left for the second
  fall('für den zweiten bleiben 300: 400 − 300', 'P2.vorschlag.darlehenRegelbedarf', 100_00, A1, [
    ...paar,
    guthaben('P2', 500_00),
    kuehlschrank(200_00),
    kuehlschrank(400_00, '2026-04-21', 'P2'),
  ]),
  fall('Sparbuch des Kindes: nicht für die Mutter', REGEL, 350_00, `${A1}, § 9 Abs. 2 SGB II`, [
    person('P1', '1985-03-15'),
    kind('P2', '2015-01-15'),
    miete(2, 300_00),
    guthaben('P2', 200_00),
    kuehlschrank(350_00),
  ]),
  fall('aber für das Kind', 'P2.vorschlag.darlehenRegelbedarf', 150_00, `${A1}, § 9 Abs. 2 SGB II`, [
    person('P1', '1985-03-15'),
    kind('P2', '2015-01-15'),
    miete(2, 300_00),
    guthaben('P2', 200_00),
    kuehlschrank(350_00, '2026-04-20', 'P2'),
  ]),
  fall('mit dem der Mutter: 350 − 200 − 100', 'P2.vorschlag.darlehenRegelbedarf', 50_00, `${A1}, § 9 Abs. 2 SGB II`, [
    person('P1', '1985-03-15'),
    kind('P2', '2015-01-15'),
    miete(2, 300_00),
    guthaben('P2', 200_00),
    guthaben('P1', 100_00),
    kuehlschrank(350_00, '2026-04-20', 'P2'),
  ]),
  fall(
    'bis März 2011 zählte nur der Freibetrag für Anschaffungen: 1.000 − 750',
    REGEL,
    250_00,
    '§ 23 Abs. 1 Satz 1 SGB II a. F.',
    [...allein, guthaben('P1', 2_000_00), kuehlschrank(1_000_00, '2011-03-20')],
    '2011-03',
  ),
  fall(
    'ab April 2011 auch der Grundfreibetrag',
    REGEL,
    0,
    A1,
    [...allein, guthaben('P1', 2_000_00), kuehlschrank(1_000_00, '2011-04-20')],
    '2011-04',
  ),
]

const WOHNUNG: readonly Muster[] = [
  fall('Mietschulden 1.250, gespart 1.000', SCHULDEN, 250_00, S8, [
    ...allein,
    guthaben('P1', 1_000_00),
    wohnkosten('2026-04-10', 'schulden', 1250_00),
  ]),
  fall('gespart wie geschuldet', SCHULDEN, 0, S8, [
    ...allein,
    guthaben('P1', 1_250_00),
    wohnkosten('2026-04-10', 'schulden', 1250_00),
  ]),
  fall('Sparbuch des Kindes bleibt ihm', SCHULDEN, 1_250_00, `${S8}, § 9 Abs. 2 SGB II`, [
    person('P1', '1985-03-15'),
    kind('P2', '2015-01-15'),
    miete(2, 300_00),
    guthaben('P2', 200_00),
    wohnkosten('2026-04-10', 'schulden', 1250_00),
  ]),
  fall(
    'im Dezember 2022 bleiben 750 für Anschaffungen: 1.250 − 250',
    SCHULDEN,
    1_000_00,
    `${S8} i. d. F. bis 31.12.2022: nur Nr. 1`,
    [...allein, guthaben('P1', 1_000_00), wohnkosten('2022-12-10', 'schulden', 1250_00)],
    '2022-12',
  ),
  fall(
    'einem Paar 1.500',
    SCHULDEN,
    750_00,
    `${S8} i. d. F. bis 31.12.2022: 1.250 − (2.000 − 1.500)`,
    [...paar, guthaben('P1', 2_000_00), wohnkosten('2022-12-10', 'schulden', 1250_00)],
    '2022-12',
  ),
  fall(
    'ab Januar 2023 nichts',
    SCHULDEN,
    250_00,
    S8,
    [...allein, guthaben('P1', 1_000_00), wohnkosten('2023-01-10', 'schulden', 1250_00)],
    '2023-01',
  ),
  fall('Kaution 900, gespart 200', KAUTION, 700_00, A1, [
    ...allein,
    guthaben('P1', 200_00),
    wohnkosten('2026-04-10', 'kaution', 900_00),
  ]),
  fall(
    'Kaution im März 2011: ohne Rücksicht darauf',
    KAUTION,
    900_00,
    '§ 22 Abs. 3 SGB II a. F.',
    [...allein, guthaben('P1', 200_00), wohnkosten('2011-03-10', 'kaution', 900_00)],
    '2011-03',
  ),
  fall(
    'im April 2011 mit',
    KAUTION,
    700_00,
    A1,
    [...allein, guthaben('P1', 200_00), wohnkosten('2011-04-10', 'kaution', 900_00)],
    '2011-04',
  ),
  fall(
    'Kaution und Schulden: was die Kaution braucht, fehlt den Schulden',
    SCHULDEN,
    850_00,
    `${A1}, ${S8}: 1.250 − (1.300 − 900)`,
    [
      ...allein,
      guthaben('P1', 1_300_00),
      wohnkosten('2026-04-10', 'kaution', 900_00),
      wohnkosten('2026-04-12', 'schulden', 1250_00),
    ],
  ),
  fall('und der Kühlschrank hat nichts mehr davon', REGEL, 350_00, A1, [
    ...allein,
    guthaben('P1', 900_00),
    wohnkosten('2026-04-10', 'kaution', 900_00),
    kuehlschrank(350_00),
  ]),
  fall('bleiben 100 übrig, sind es 250', REGEL, 250_00, A1, [
    ...allein,
    guthaben('P1', 1_000_00),
    wohnkosten('2026-04-10', 'kaution', 900_00),
    kuehlschrank(350_00),
  ]),
]

export const MUSTER: readonly Muster[] = [...REGELBEDARF, ...WOHNUNG]
