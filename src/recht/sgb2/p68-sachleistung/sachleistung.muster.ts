import { angaben, einkommen, guthaben, kind, type Muster, miete, minderung, person } from '../../pruefung/bau.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

const S68 = '§ 68 Satz 2 SGB II'
const S65 = '§ 65 Abs. 1 Satz 2 SGB II a. F.'

const unterkunft = (p: string, von: string | null = null, bis: string | null = null): Angabe => ({
  art: 'sachleistung',
  person: p,
  von,
  bis,
  sachgrund: 'gemeinschaftsunterkunft',
  betrag_cent: null,
})
const ungeeignet = (betrag_cent: number | null): Angabe => ({
  art: 'sachleistung',
  person: 'P1',
  von: null,
  bis: null,
  sachgrund: 'ungeeignet',
  betrag_cent,
})

/** A household with one person of each Regelbedarfsstufe beside the first two; nobody else has anything in kind. */
const stufe = (n: number, p: string): readonly Angabe[] => {
  const eltern =
    n === 2 ? [person('P1', '1985-03-15'), person('P2', '1986-03-15', 'partner')] : [person('P1', '1985-03-15')]
  return [...eltern, ...(n > 2 ? [kind('P2', p)] : []), miete(2, 600_00), unterkunft(n === 1 ? 'P1' : 'P2')]
}

// What is paid of the Regelbedarf: 2018 (416, 374, 332, 316, 296, 240), 2019 and 2023 in full, 2024 (563, 506, 451, 471,
// 390, 357) less the value.
const JE_STUFE: readonly (readonly [number, string, string, [number, number, number, number]])[] = [
  [1, '', '', [246, 424, 502, 377]],
  [2, '', '', [215, 382, 451, 339]],
  [3, '1998-02-10', '2004-02-10', [173, 339, 402, 302]],
  [4, '2003-02-10', '2008-02-10', [158, 322, 420, 293]],
  [5, '2009-02-10', '2014-02-10', [171, 302, 348, 259]],
  [6, '2016-02-10', '2020-02-10', [154, 245, 318, 259]],
]
const VON = [S65, 'keine Regel seit 2019', 'keine Regel bis 2023', S68]
const MONATE = ['2018-12', '2019-01', '2023-12', '2024-01'] as const

const jeStufe: readonly Muster[] = JE_STUFE.flatMap(([n, alt, neu, soll]) =>
  MONATE.map((monat, i) => ({
    monat,
    name: `Regelbedarfsstufe ${n} in der Gemeinschaftsunterkunft`,
    angaben: angaben(...stufe(n, i < 2 ? alt : neu)),
    groesse: n === 1 ? 'P1.leistung.regelbedarf' : 'P2.leistung.regelbedarf',
    soll: (soll[i] ?? 0) * 100,
    von: VON[i] ?? '',
  })),
)

const fall = (
  monat: string,
  name: string,
  liste: readonly Angabe[],
  groesse: string,
  soll: number,
  von: string,
): Muster => ({ monat, name, angaben: angaben(...liste), groesse, soll, von })
const allein = [person('P1', '1985-03-15'), miete(1, 300_00)] as const

export const MUSTER: readonly Muster[] = [
  ...jeStufe,
  fall(
    '2016-07',
    'vor August 2016 keine Sachleistung',
    [...allein, unterkunft('P1')],
    'P1.anspruch',
    704_00,
    '404 + 300',
  ),
  fall(
    '2016-08',
    'seit August 2016: 170',
    [...allein, unterkunft('P1')],
    'P1.anspruch',
    534_00,
    `${S65}: 404 − 170 + 300`,
  ),
  fall('2026-04', 'Auszahlung', [...allein, unterkunft('P1')], 'P1.anspruch', 677_00, `${S68}: 563 − 186 + 300`),
  fall('2026-04', 'als Sachleistung', [...allein, unterkunft('P1')], 'P1.sachleistung', 186_00, S68),
  fall('2026-04', 'nur diese Person', [...allein, unterkunft('P1')], 'P1.leistung.unterkunft', 300_00, S68),
  fall(
    '2026-04',
    'eingezogen am 16.: 15 von 30 Tagen',
    [...allein, unterkunft('P1', '2026-04-16')],
    'P1.leistung.regelbedarf',
    470_00,
    `${S68}, § 41 Abs. 1 SGB II: 563 − 186 × 15 ÷ 30`,
  ),
  fall(
    '2026-05',
    'ausgezogen am 10. eines Monats mit 31 Tagen: 10 von 30',
    [...allein, unterkunft('P1', null, '2026-05-10')],
    'P1.leistung.regelbedarf',
    501_00,
    `${S68}, § 41 Abs. 1 SGB II: 563 − 186 × 10 ÷ 30`,
  ),
  fall(
    '2026-04',
    'Einkommen lässt vom Regelbedarf 93: mehr kommt nicht als Sachleistung',
    [...allein, unterkunft('P1'), einkommen('P1', 'sonstiges', 500_00)],
    'P1.sachleistung',
    93_00,
    `${S68}: 563 − (500 − 30) = 93`,
  ),
  fall(
    '2026-04',
    'und ausgezahlt wird die Unterkunft',
    [...allein, unterkunft('P1'), einkommen('P1', 'sonstiges', 500_00)],
    'P1.anspruch',
    300_00,
    `${S68}: 93 − 93 + 300`,
  ),
  fall(
    '2026-02',
    'nach einer Minderung um 10 Prozent',
    [...allein, unterkunft('P1'), minderung('P1', 'meldeversaeumnis', '2025-12-05', '2026-02-01')],
    'P1.leistung.regelbedarf',
    320_70,
    '§ 32 Abs. 1, § 68 Satz 2 SGB II: 563 − 56,30 − 186',
  ),
  fall(
    '2026-04',
    'mit 17 allein: der Betrag für Jugendliche',
    [person('P1', '2008-10-01'), miete(1, 300_00), unterkunft('P1')],
    'P1.leistung.regelbedarf',
    385_00,
    `${S68} Nr. 4: 563 − 178`,
  ),
  fall(
    '2026-04',
    'wer zu viel Vermögen hat, bekommt auch keine Sachleistung',
    [...allein, unterkunft('P1'), guthaben('P1', 200_000_00)],
    'P1.leistung.regelbedarf',
    0,
    '§ 9 Abs. 1 SGB II',
  ),
  fall(
    '2026-04',
    '§ 24 Abs. 2: Gutscheine für 150',
    [...allein, ungeeignet(150_00)],
    'P1.leistung.regelbedarf',
    413_00,
    '§ 24 Abs. 2 SGB II: 563 − 150',
  ),
  fall(
    '2026-04',
    '§ 24 Abs. 2: der ganze Regelbedarf als Sachleistung',
    [...allein, ungeeignet(null)],
    'P1.anspruch',
    300_00,
    '§ 24 Abs. 2 SGB II: „in voller Höhe“',
  ),
  fall(
    '2026-04',
    '§ 24 Abs. 2: nicht mehr als der Regelbedarf',
    [...allein, ungeeignet(800_00)],
    'P1.anspruch',
    300_00,
    '§ 24 Abs. 2 SGB II: „bis zur Höhe des Regelbedarfs“',
  ),
  fall(
    '2026-04',
    'das Kind zieht am 11. weg: zwanzig Dreißigstel ohne das Kind ändern nichts an der Sachleistung der Mutter',
    [
      person('P1', '1985-03-15'),
      kind('P2', '2015-01-15', ['P1'], { bis: '2026-04-10' }),
      miete(2, 600_00),
      unterkunft('P1'),
    ],
    'P1.sachleistung',
    186_00,
    S68,
  ),
]
