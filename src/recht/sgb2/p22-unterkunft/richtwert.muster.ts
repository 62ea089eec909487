import { bewilligung, type Muster } from '../../pruefung/bau.ts'
import { allein, ausnahme, fall, gesetzt, gross, karenz2026 } from '../../pruefung/bauUnterkunft.ts'

// The last day on this side of each limit and the first on the other: what is reasonable, and when more is borne.

const S1 = '§ 22 Abs. 1 Satz 1 SGB II'
const S6 = '§ 22 Abs. 1 Satz 6 SGB II'
const S7 = '§ 22 Abs. 1 Satz 7 SGB II'
const S12 = '§ 22 Abs. 1 Satz 12 SGB II'
const A10 = '§ 22 Abs. 10 SGB II'
const DECKEL = gesetzt('sgb2.22.1.deckelGiltAb', 'bewilligungszeitraum')
const FRUEHJAHR = bewilligung('2026-04-01', '2026-09-30')

export const MUSTER: readonly Muster[] = [
  fall(
    '2026-04',
    'anerkannte Summe: die Heizung kommt nicht hinzu',
    [allein, { ...gross, anerkannt_cent: 650_00 }],
    650_00,
    S1,
  ),
  fall(
    '2026-04',
    'ohne Gesamtgrenze hilft eine billige Heizung der Unterkunft nicht',
    [allein, { ...gross, grundmiete_cent: 640_00, heizung_cent: 20_00, gesamtgrenze: false }],
    620_00,
    `${A10}: 600 + 20`,
  ),
  fall(
    '2026-04',
    'Gesamtgrenze ohne Richtwert der Heizung: nur die Unterkunft ist begrenzt',
    [allein, { ...gross, angemessen_heizung_cent: null, gesamtgrenze: true }],
    690_00,
    `${A10}: 600 + 90`,
  ),
  fall(
    '2026-04',
    'Gesamtgrenze ohne Richtwert der Unterkunft: nur die Heizung ist begrenzt',
    [allein, { ...gross, angemessen_unterkunft_cent: null, gesamtgrenze: true }],
    1260_00,
    `${A10}: 1.200 + 60`,
  ),
  fall(
    '2026-07',
    'Deckel: unabweisbare höhere Kosten',
    [allein, gross, karenz2026, ausnahme('unabweisbar')],
    1260_00,
    S7,
  ),
  fall('2026-06', 'außerhalb der Karenzzeit hilft das nicht', [allein, gross, ausnahme('unabweisbar')], 660_00, S7),
  fall('2026-07', 'auch Kinder nicht', [allein, gross, ausnahme('kinder')], 660_00, S7),
  fall(
    '2026-04',
    'weniger Mitglieder, ohne Karenzzeit: die Unterkunft ganz',
    [allein, gross, ausnahme('verkleinerung')],
    1260_00,
    `${S6}: 1.200 + 60`,
  ),
  fall(
    '2026-08',
    'weniger Mitglieder: sechs Monate',
    [allein, gross, ausnahme('verkleinerung', { von: '2026-02-10' })],
    1260_00,
    `${S6} Halbsatz 2, Satz 9`,
  ),
  fall(
    '2026-09',
    'weniger Mitglieder: im siebten nicht mehr',
    [allein, gross, ausnahme('verkleinerung', { von: '2026-02-10' })],
    660_00,
    `${S6} Halbsatz 2, Satz 9`,
  ),
  fall('2026-07', 'der Deckel gilt ab Juli 2026', [allein, gross, karenz2026, FRUEHJAHR], 960_00, `${S6}: 900 + 60`),
  fall(
    '2026-09',
    'oder erst vom nächsten Bewilligungszeitraum an: letzter Monat davor',
    [allein, gross, karenz2026, FRUEHJAHR],
    1260_00,
    `${S6} (Auslegung, Schalter)`,
    'P1.unterkunft',
    DECKEL,
  ),
  fall(
    '2026-10',
    'oder erst vom nächsten Bewilligungszeitraum an: sein erster Monat',
    [allein, gross, karenz2026, FRUEHJAHR],
    960_00,
    `${S6} (Auslegung, Schalter)`,
    'P1.unterkunft',
    DECKEL,
  ),
  fall(
    '2026-04',
    'unwirtschaftlich nur am 1. April: 43 + 29 × 22',
    [allein, gross, ausnahme('unwirtschaftlich', { bis: '2026-04-01' })],
    681_00,
    `${S12}, § 41 Abs. 1`,
  ),
  fall(
    '2026-04',
    'unwirtschaftlich vom 1. April an',
    [allein, gross, ausnahme('unwirtschaftlich', { von: '2026-04-01' })],
    1290_00,
    S12,
  ),
  fall(
    '2026-04',
    'unwirtschaftlich erst im Mai',
    [allein, gross, ausnahme('unwirtschaftlich', { von: '2026-05-01' })],
    660_00,
    S12,
  ),
  fall(
    '2026-04',
    'unwirtschaftlich bis März',
    [allein, gross, ausnahme('unwirtschaftlich', { bis: '2026-03-31' })],
    660_00,
    S12,
  ),
]
