import { angaben, ausgeschlossen, einkommen, kind, type Muster, miete, person } from '../../pruefung/bau.ts'

const FW9 = 'BA, Fachliche Weisungen § 9 SGB II, Rz. 9.4a'
const D6 = '§ 41 Abs. 1 SGB II; Fachkonzept D.6'
// 502 + 198 = 700 need in 2023; other income of 630 leaves 600 after the flat amount.
const haushalt2023 = [person('P1', '1985-03-15'), miete(1, 198_00)]

const anspruch = (
  monat: string,
  name: string,
  haushalt: Muster['angaben'],
  soll: number,
  von: string,
  wer = 'P1',
): Muster => ({
  monat,
  name,
  angaben: haushalt,
  groesse: `${wer}.anspruch`,
  soll,
  von,
})

export const MUSTER: readonly Muster[] = [
  anspruch(
    '2023-04',
    'bis zum 10. ausgeschlossen: (700 − 600) × 20/30',
    angaben(
      ...haushalt2023,
      einkommen('P1', 'sonstiges', 630_00),
      ausgeschlossen('P1', 'stationaer', { bis: '2023-04-10' }),
    ),
    66_67,
    FW9,
  ),
  anspruch(
    '2023-04',
    'am 30. Rente: (700 − 400) × 29/30',
    angaben(
      ...haushalt2023,
      einkommen('P1', 'sonstiges', 430_00),
      ausgeschlossen('P1', 'altersrente', { von: '2023-04-30' }),
    ),
    290_00,
    FW9,
  ),
  anspruch(
    '2026-05',
    'Einzug am 31.: 1/30',
    angaben(person('P1', '1985-03-15', 'hauptperson', { von: '2026-05-31' }), miete(1, 300_00)),
    28_77,
    D6,
  ),
  anspruch(
    '2026-05',
    'Einzug am 2. eines Monats mit 31 Tagen: 30/30',
    angaben(person('P1', '1985-03-15', 'hauptperson', { von: '2026-05-02' }), miete(1, 300_00)),
    863_00,
    D6,
  ),
  anspruch(
    '2026-02',
    'Einzug am 15. Februar: 14/30',
    angaben(person('P1', '1985-03-15', 'hauptperson', { von: '2026-02-15' }), miete(1, 300_00)),
    402_73,
    D6,
  ),
  anspruch(
    '2026-04',
    'Kind zieht am 10. aus: 10/30',
    angaben(person('P1', '1985-03-15'), kind('P2', '2015-01-15', ['P1'], { bis: '2026-04-10' }), miete(2, 600_00)),
    230_00,
    D6,
    'P2',
  ),
  anspruch(
    '2026-04',
    'die Mutter bleibt den ganzen Monat',
    angaben(person('P1', '1985-03-15'), kind('P2', '2015-01-15', ['P1'], { bis: '2026-04-10' }), miete(2, 600_00)),
    863_00,
    D6,
  ),
  anspruch(
    '2026-04',
    'Partner zieht am 16. ein: 15 Tage Stufe 1, 15 Tage Stufe 2',
    angaben(person('P1', '1985-03-15'), person('P2', '1986-03-15', 'partner', { von: '2026-04-16' }), miete(2, 600_00)),
    834_50,
    '§ 20 Abs. 2 und 4, § 41 Abs. 1 SGB II: (863 + 806) / 2',
  ),
  anspruch(
    '2026-04',
    '25. Geburtstag am 11.: 10/30',
    angaben(person('P1', '1985-03-15'), kind('P2', '2001-04-11'), miete(2, 600_00)),
    250_33,
    '§ 7 Abs. 3 Nr. 4 SGB II: (451 + 300) × 10/30',
    'P2',
  ),
  {
    monat: '2026-04',
    name: 'der Sofortzuschlag wird auch im Teilmonat voll gezahlt',
    angaben: angaben(
      person('P1', '1985-03-15'),
      kind('P2', '2015-01-15', ['P1'], { bis: '2026-04-10' }),
      miete(2, 600_00),
    ),
    groesse: 'P2.sofortzuschlag',
    soll: 25_00,
    von: 'ADR 0008',
  },
]
