import type { Auslegung } from '../../berechnung/ergebnis.ts'
import {
  angaben,
  ausgeschlossen,
  bewilligung,
  karenz,
  kind,
  kosten,
  type Muster,
  miete,
  person,
  wohnguthaben,
  wohnkosten,
  zeitweise,
} from '../../pruefung/bau.ts'
import type { Angabe, AngabeVon } from '../../sachverhalt/angaben.ts'

// The last day on this side of each limit of § 22 and the first on the other.

const allein = person('P1', '1985-03-15')
const partner = person('P2', '1986-03-15', 'partner')
const tochter = kind('P2', '2015-01-15')
const jung = person('P1', '2003-03-15')

/** 1,200 + 90; reasonable are 600 + 60. By the day: 43 and 22. In the Karenzzeit 1,260, since July 2026 960. */
const gross = { ...kosten(1, 1200_00, 0, 90_00), angemessen_unterkunft_cent: 600_00, angemessen_heizung_cent: 60_00 }
const karenz2026 = karenz('2026-01-01', '2026-12-31')
const nachJuli = bewilligung('2026-07-01', '2027-06-30')

type Zeit = { readonly von?: string; readonly bis?: string }
const zeit = (z: Zeit) => ({ von: z.von ?? null, bis: z.bis ?? null })
const ausnahme = (grund: AngabeVon<'wohnausnahme'>['ausnahme'], z: Zeit = {}): Angabe => ({
  art: 'wohnausnahme',
  ausnahme: grund,
  ...zeit(z),
})
const senkung = (
  am: string,
  senkungsart: AngabeVon<'kostensenkung'>['senkungsart'] = 'beides',
  frist_bis: string | null = null,
): Angabe => ({ art: 'kostensenkung', am, senkungsart, frist_bis })
const obergrenze = (quadratmeter_cent: number | null, zulaessige_miete_cent: number | null, z: Zeit = {}): Angabe => ({
  art: 'mietobergrenze',
  quadratmeter_cent,
  zulaessige_miete_cent,
  ...zeit(z),
})
const umzug = (am: string, o: Partial<AngabeVon<'umzug'>> = {}): Angabe => ({
  art: 'umzug',
  am,
  zusicherung: true,
  erforderlich: true,
  selbes_gebiet: true,
  bisher_unterkunft_cent: 400_00,
  bisher_heizung_cent: 50_00,
  ...o,
})
/** A flat with a recognised sum for a time. */
const wohnung = (koepfe: number, anerkannt_cent: number, z: Zeit): Angabe => ({
  ...kosten(koepfe, 0, 0, 0),
  anerkannt_cent,
  ...zeit(z),
})
const wohnanteil = (anteil_cent: number, z: Zeit = {}): Angabe => ({
  art: 'wohnanteil',
  person: 'P1',
  anteil_cent,
  ...zeit(z),
})
const auszug = (wie: AngabeVon<'auszugUnter25'>['auszug'], am: string): Angabe => ({
  art: 'auszugUnter25',
  person: 'P1',
  am,
  auszug: wie,
})
/** 300 + 25 + 30 + 5 = 360 of burdens. */
const eigenheim = (z: Zeit = {}): Angabe => ({
  art: 'eigenheim',
  zinsen_cent: 300_00,
  grundsteuer_cent: 25_00,
  versicherung_cent: 30_00,
  sonstiges_cent: 5_00,
  tilgung_cent: 200_00,
  tilgung_anerkannt: false,
  ...zeit(z),
})
/** 360 + 120 = 480 without heating of 90; 520 are reasonable: room for repairs 12 × 40 = 480. */
const haus: readonly Angabe[] = [
  { ...kosten(1, 0, 120_00, 90_00), angemessen_unterkunft_cent: 520_00 },
  eigenheim(),
  wohnkosten('2026-04-10', 'instandhaltung', 1000_00),
]
const gesetzt = (schalter: string, wert: string): Auslegung => ({ [schalter]: [{ ab: '2005-01-01', wert }] })

const fall = (
  monat: string,
  name: string,
  liste: readonly Angabe[],
  soll: number,
  von: string,
  groesse = 'P1.unterkunft',
  auslegung?: Auslegung,
): Muster => ({
  monat,
  name,
  angaben: angaben(...liste),
  groesse,
  soll,
  von,
  ...(auslegung === undefined ? {} : { auslegung }),
})

const S1 = '§ 22 Abs. 1 Satz 1 SGB II'
const S6 = '§ 22 Abs. 1 Satz 6 SGB II'
const S7 = '§ 22 Abs. 1 Satz 7 SGB II'
const S8 = '§ 22 Abs. 1 Satz 8 SGB II'
const S9 = '§ 22 Abs. 1 Satz 9 SGB II'
const S10 = '§ 22 Abs. 1 Satz 10 SGB II'
const S12 = '§ 22 Abs. 1 Satz 12 SGB II'
const TAGE = '§ 22 Abs. 1, § 41 Abs. 1 SGB II'
const A2 = '§ 22 Abs. 2 Satz 1 SGB II'
const A3 = '§ 22 Abs. 3 SGB II'
const A4 = '§ 22 Abs. 4 SGB II'
const A5 = '§ 22 Abs. 5 Satz 1 SGB II'
const A10 = '§ 22 Abs. 10 SGB II'
const P67 = '§ 67 Abs. 3 Satz 2 SGB II'
const DECKEL = gesetzt('sgb2.22.1.deckelGiltAb', 'bewilligungszeitraum')
const GESAMT = gesetzt('sgb2.22.kopfteilRundung', 'gesamt')
const ERSTE = gesetzt('sgb2.41.2.restcent', 'erstePerson')
const LETZTE = gesetzt('sgb2.41.2.restcent', 'letztePerson')
const NICHT_GETRAGEN = gesetzt('sgb2.22.1.satz8InDerFrist', 'nichtGetragen')
const FRUEHJAHR = bewilligung('2026-04-01', '2026-09-30')
const drei = [allein, tochter, kind('P3', '2017-01-15')]

const RICHTWERT: readonly Muster[] = [
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

const FRISTEN: readonly Muster[] = [
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
]

const FLAECHE = { ...gross, wohnflaeche_m2x100: 50_50 }
const OBERGRENZEN: readonly Muster[] = [
  fall(
    '2026-07',
    'Quadratmeter: 10,01 × 50,50 = 505,505',
    [allein, FLAECHE, karenz2026, obergrenze(10_01, null)],
    565_51,
    `${S8} Nr. 1: 505,51 + 60`,
  ),
  fall(
    '2026-07',
    'ohne Wohnfläche bleibt der Deckel',
    [allein, gross, karenz2026, obergrenze(10_01, null)],
    960_00,
    `${S8} Nr. 1`,
  ),
  fall(
    '2026-07',
    'beide Grenzen: die zulässige Miete ist niedriger',
    [allein, FLAECHE, karenz2026, obergrenze(16_00, 750_00)],
    810_00,
    `${S8}: 750 + 60`,
  ),
  fall(
    '2026-07',
    'beide Grenzen: die je Quadratmeter ist niedriger',
    [allein, FLAECHE, karenz2026, obergrenze(12_00, 750_00)],
    666_00,
    `${S8}: 606 + 60`,
  ),
  fall(
    '2026-07',
    'zulässige Miete 700, Nebenkosten 100 bleiben',
    [allein, { ...gross, grundmiete_cent: 800_00, nebenkosten_cent: 100_00 }, karenz2026, obergrenze(null, 700_00)],
    860_00,
    `${S8} Nr. 2: 900 − 100 + 60`,
  ),
  fall(
    '2026-07',
    'Miete unter der zulässigen',
    [allein, { ...gross, grundmiete_cent: 600_00, nebenkosten_cent: 100_00 }, karenz2026, obergrenze(null, 900_00)],
    760_00,
    `${S8} Nr. 2: 700 + 60`,
  ),
  fall(
    '2026-08',
    'Obergrenze vom 1. August an',
    [allein, gross, karenz2026, obergrenze(null, 750_00, { von: '2026-08-01' })],
    810_00,
    S8,
  ),
  fall(
    '2026-07',
    'Obergrenze erst im August',
    [allein, gross, karenz2026, obergrenze(null, 750_00, { von: '2026-08-01' })],
    960_00,
    S8,
  ),
  fall(
    '2026-08',
    'Obergrenze bis Juli',
    [allein, gross, karenz2026, obergrenze(null, 750_00, { bis: '2026-07-31' })],
    960_00,
    S8,
  ),
  fall(
    '2026-09',
    'Obergrenze nur am 1. September: 27 + 29 × 32',
    [allein, gross, karenz2026, obergrenze(null, 750_00, { bis: '2026-09-01' })],
    955_00,
    `${S8}, § 41 Abs. 1`,
  ),
  fall(
    '2026-07',
    'in der Frist nicht getragen',
    [allein, gross, obergrenze(null, 750_00), senkung('2026-05-10')],
    840_00,
    `${S8} und 9 (Auslegung, Schalter): 750 + 90`,
    'P1.unterkunft',
    NICHT_GETRAGEN,
  ),
  fall(
    '2026-07',
    'in der Frist getragen',
    [allein, gross, obergrenze(null, 750_00), senkung('2026-05-10')],
    1290_00,
    `${S8} und 9 (Auslegung, Schalter)`,
  ),
]

const BILLIG = kosten(1, 450_00, 50_00, 80_00)
const unnoetig = { erforderlich: false }
const UMZUEGE: readonly Muster[] = [
  fall(
    '2026-04',
    'altes Recht, keine Karenzzeit: die Frist zur Senkung gilt auch ohne Zusicherung',
    [allein, gross, umzug('2026-02-01', { zusicherung: false }), senkung('2026-03-01')],
    1290_00,
    '§ 22 Abs. 4 Satz 2 SGB II a. F.',
  ),
  fall(
    '2026-09',
    'Umzug am 30.06.2026 ohne Zusicherung: Frist',
    [allein, gross, umzug('2026-06-30', { zusicherung: false }), senkung('2026-08-01')],
    1290_00,
    '§ 22 Abs. 4 Satz 2 SGB II a. F.',
  ),
  fall(
    '2026-09',
    'Umzug am 01.07.2026 ohne Zusicherung: nur die Heizung',
    [allein, gross, umzug('2026-07-01', { zusicherung: false }), senkung('2026-08-01')],
    690_00,
    `${A4} Satz 3: 600 + 90`,
  ),
  fall(
    '2026-09',
    'mit Zusicherung in der Karenzzeit bis zum Deckel',
    [allein, gross, karenz2026, umzug('2026-08-01')],
    960_00,
    `${A4} Satz 3`,
  ),
  fall(
    '2026-09',
    'ohne Zusicherung in der Karenzzeit der Richtwert',
    [allein, gross, karenz2026, umzug('2026-08-01', { zusicherung: false })],
    660_00,
    `${A4} Satz 3`,
  ),
  fall(
    '2026-09',
    'unnötiger Umzug am 30.06.2026',
    [allein, BILLIG, umzug('2026-06-30', unnoetig)],
    450_00,
    '§ 22 Abs. 1 Satz 6 SGB II a. F.: 400 + 50',
  ),
  fall(
    '2026-09',
    'unnötiger Umzug am 01.07.2026',
    [allein, BILLIG, umzug('2026-07-01', unnoetig)],
    480_00,
    `${A4} Satz 4: 400 + 80`,
  ),
  fall(
    '2026-06',
    'altes Recht: in ein anderes Gebiet nicht',
    [allein, BILLIG, umzug('2026-03-01', { ...unnoetig, selbes_gebiet: false })],
    580_00,
    'BSG 01.06.2010, B 4 AS 60/09 R: nur innerhalb des Vergleichsraums',
  ),
  fall(
    '2022-12',
    'unnötiger Umzug im Recht bis 2022: 400 + 50',
    [allein, BILLIG, umzug('2022-03-01', unnoetig)],
    450_00,
    '§ 22 Abs. 1 Satz 2 SGB II i. d. F. bis 31.12.2022',
  ),
  fall(
    '2022-12',
    'im Recht bis 2022 in ein anderes Gebiet: nicht',
    [allein, BILLIG, umzug('2022-03-01', { ...unnoetig, selbes_gebiet: false })],
    580_00,
    'BSG 01.06.2010, B 4 AS 60/09 R: nur innerhalb des Vergleichsraums',
  ),
  fall(
    '2006-09',
    'unnötiger Umzug am 31.07.2006: noch keine Grenze',
    [allein, BILLIG, umzug('2006-07-31', unnoetig)],
    580_00,
    '§ 22 Abs. 1 SGB II i. d. F. bis 31.07.2006',
  ),
  fall(
    '2006-09',
    'unnötiger Umzug am 01.08.2006: 400 + 50',
    [allein, BILLIG, umzug('2006-08-01', unnoetig)],
    450_00,
    '§ 22 Abs. 1 Satz 2 SGB II, G. v. 20.07.2006, BGBl. 2006 I S. 1706',
  ),
  fall(
    '2026-09',
    'billiger als bisher: die neue Miete',
    [allein, kosten(1, 300_00, 50_00, 80_00), umzug('2026-08-01', unnoetig)],
    430_00,
    `${A4} Satz 4`,
  ),
  fall(
    '2026-08',
    'Umzug am 1. des Monats zählt in ihm',
    [allein, BILLIG, umzug('2026-08-01', unnoetig)],
    480_00,
    `${A4} Satz 4`,
  ),
  fall(
    '2026-09',
    'Umzug am 16.: 15 Tage 580, 15 Tage 480',
    [allein, BILLIG, umzug('2026-09-16', unnoetig)],
    530_00,
    `${A4} Satz 4, § 41 Abs. 1`,
  ),
  fall(
    '2026-09',
    'der letzte Umzug zählt',
    [allein, BILLIG, umzug('2026-07-05', unnoetig), umzug('2026-08-01')],
    580_00,
    `${A4} Satz 4`,
  ),
  fall(
    '2026-09',
    'gleich, welcher zuerst genannt ist',
    [allein, BILLIG, umzug('2026-08-01'), umzug('2026-07-05', unnoetig)],
    580_00,
    `${A4} Satz 4`,
  ),
]

const EIGENHEIM: readonly Muster[] = [
  fall(
    '2026-04',
    'Eigenheim vom 1. April an',
    [allein, kosten(1, 0, 120_00, 90_00), eigenheim({ von: '2026-04-01' })],
    570_00,
    S1,
  ),
  fall('2026-04', 'erst im Mai', [allein, kosten(1, 0, 120_00, 90_00), eigenheim({ von: '2026-05-01' })], 210_00, S1),
  fall('2026-04', 'bis März', [allein, kosten(1, 0, 120_00, 90_00), eigenheim({ bis: '2026-03-31' })], 210_00, S1),
  fall(
    '2026-04',
    'nur am 1. April: 19 + 29 × 7',
    [allein, kosten(1, 0, 120_00, 90_00), eigenheim({ bis: '2026-04-01' })],
    222_00,
    TAGE,
  ),
  fall(
    '2026-04',
    'Lasten und Heizung je für sich gerundet: 480,03 und 90,03 durch sechs',
    [allein, kosten(6, 0, 120_03, 90_03), eigenheim()],
    95_02,
    'BSG 11.07.2019, B 14 AS 44/18 R: 80,01 + 15,01',
  ),
]

const REPARATUR: readonly Muster[] = [
  fall(
    '2026-04',
    'anerkannte 800 von 1.000',
    [allein, ...haus.slice(0, 2), wohnkosten('2026-04-10', 'instandhaltung', 1000_00, 800_00)],
    1370_00,
    `${A2}: 480 + 90 + 800`,
  ),
  fall(
    '2026-04',
    'der Rest von 200 kann ein Darlehen sein',
    [allein, ...haus.slice(0, 2), wohnkosten('2026-04-10', 'instandhaltung', 1000_00, 800_00)],
    200_00,
    '§ 22 Abs. 2 Satz 2 SGB II',
    'alle.vorschlag.darlehenInstandhaltung',
  ),
  fall(
    '2026-04',
    'ohne Richtwert keine Grenze',
    [allein, kosten(1, 0, 120_00, 90_00), ...haus.slice(1)],
    1570_00,
    `${A2}: 480 + 90 + 1.000`,
  ),
  fall(
    '2026-04',
    'Nachzahlung im selben Monat mindert den Raum',
    [allein, ...haus, wohnkosten('2026-04-20', 'nachzahlung', 200_00)],
    1050_00,
    `${A2}: 480 + 90 + 200 + 280`,
  ),
  fall(
    '2026-04',
    'auch elf Monate später',
    [allein, ...haus, wohnkosten('2027-03-10', 'nachzahlung', 200_00)],
    850_00,
    `${A2}: 480 + 90 + 280`,
  ),
  fall(
    '2026-04',
    'zwölf Monate später nicht',
    [allein, ...haus, wohnkosten('2027-04-10', 'nachzahlung', 200_00)],
    1050_00,
    `${A2}: 480 + 90 + 480`,
  ),
  fall(
    '2026-04',
    'vorher auch nicht',
    [allein, ...haus, wohnkosten('2026-03-10', 'nachzahlung', 200_00)],
    1050_00,
    `${A2}: 480 + 90 + 480`,
  ),
  fall(
    '2026-04',
    'von der Nachzahlung nur, was anerkannt ist',
    [allein, ...haus, wohnkosten('2026-08-10', 'nachzahlung', 200_00, 150_00)],
    900_00,
    `${A2}: 480 + 90 + 330`,
  ),
  fall(
    '2026-04',
    'Heizöl ist nicht Unterkunft',
    [allein, ...haus, wohnkosten('2026-08-10', 'brennstoff', 200_00)],
    1050_00,
    `${A2}: 480 + 90 + 480`,
  ),
  fall(
    '2026-09',
    'zwei Reparaturen im Oktober davor haben den Raum verbraucht',
    [
      allein,
      ...haus.slice(0, 2),
      wohnkosten('2025-10-10', 'instandhaltung', 300_00),
      wohnkosten('2025-10-20', 'instandhaltung', 300_00),
      wohnkosten('2026-09-10', 'instandhaltung', 300_00),
    ],
    570_00,
    `${A2}: 480 + 90`,
  ),
  fall(
    '2026-04',
    'eine spätere Reparatur nimmt nichts',
    [allein, ...haus, wohnkosten('2026-05-10', 'instandhaltung', 300_00)],
    1050_00,
    A2,
  ),
  fall(
    '2026-05',
    'und hat selbst keinen Raum mehr',
    [allein, ...haus, wohnkosten('2026-05-10', 'instandhaltung', 300_00)],
    570_00,
    A2,
  ),
  fall(
    '2026-04',
    'Kaution und Genossenschaftsanteile',
    [
      allein,
      miete(1, 300_00),
      wohnkosten('2026-04-10', 'kaution', 900_00),
      wohnkosten('2026-04-12', 'genossenschaft', 500_00),
    ],
    1400_00,
    '§ 22 Abs. 6 Satz 3 SGB II',
    'alle.vorschlag.darlehenKaution',
  ),
  fall(
    '2026-04',
    'von der Kaution nur, was anerkannt ist',
    [allein, miete(1, 300_00), wohnkosten('2026-04-10', 'kaution', 900_00, 600_00)],
    600_00,
    '§ 22 Abs. 6 Satz 3 SGB II',
    'alle.vorschlag.darlehenKaution',
  ),
  fall(
    '2026-05',
    'im Monat danach kein Darlehen mehr',
    [allein, miete(1, 300_00), wohnkosten('2026-04-10', 'kaution', 900_00)],
    0,
    '§ 22 Abs. 6 Satz 3 SGB II',
    'alle.vorschlag.darlehenKaution',
  ),
]

const GUTHABEN: readonly Muster[] = [
  fall(
    '2026-05',
    'nicht anerkannte Kosten größer als das Guthaben',
    [allein, miete(1, 300_00), wohnguthaben('2026-04-20', 100_00, 150_00)],
    300_00,
    `${A3} Halbsatz 2`,
  ),
  fall(
    '2026-05',
    'Guthaben über der Miete: Heizöl bleibt ganz',
    [allein, miete(1, 300_00), wohnguthaben('2026-04-20', 750_00), wohnkosten('2026-05-10', 'brennstoff', 100_00)],
    100_00,
    `${A3}: 300 − 300 + 100`,
  ),
  fall(
    '2026-06',
    'zwei Guthaben desselben Monats',
    [allein, miete(1, 300_00), wohnguthaben('2026-04-20', 200_00), wohnguthaben('2026-04-21', 200_00)],
    200_00,
    `${A3}: 300 − (400 − 300)`,
  ),
  fall(
    '2026-06',
    'jeder Monat nach seiner Miete',
    [
      allein,
      wohnung(1, 300_00, { bis: '2026-05-31' }),
      wohnung(1, 200_00, { von: '2026-06-01' }),
      wohnguthaben('2026-04-20', 450_00),
    ],
    50_00,
    `${A3}: 200 − (450 − 300)`,
  ),
  fall(
    '2026-05',
    'durch drei Köpfe',
    [...drei, miete(3, 600_00), wohnguthaben('2026-04-20', 150_00)],
    150_00,
    `${A3}: 200 − 50`,
  ),
  fall('2026-04', 'ohne Wohnung kein Anteil', [allein, wohnkosten('2026-04-10', 'umzug', 350_00)], 0, S1),
]

const KOEPFE: readonly Muster[] = [
  fall(
    '2026-04',
    'gekürzte Kosten je für sich gerundet: 520,05 und 60,03 durch sechs',
    [allein, { ...gross, koepfe: 6, angemessen_unterkunft_cent: 520_05, angemessen_heizung_cent: 60_03 }],
    96_69,
    'BSG 11.07.2019, B 14 AS 44/18 R: 86,68 + 10,01',
  ),
  fall(
    '2026-04',
    'oder als eine Summe: 580,08 durch sechs',
    [allein, { ...gross, koepfe: 6, angemessen_unterkunft_cent: 520_05, angemessen_heizung_cent: 60_03 }],
    96_68,
    '§ 41 Abs. 2 SGB II (Auslegung, Schalter)',
    'P1.unterkunft',
    GESAMT,
  ),
  fall(
    '2026-04',
    '728,11 durch sechs als eine Summe',
    [allein, kosten(6, 417_15, 190_87, 120_09)],
    121_35,
    '§ 41 Abs. 2 SGB II (Auslegung, Schalter)',
    'P1.unterkunft',
    GESAMT,
  ),
  ...(['P1', 'P2', 'P3'] as const).flatMap((p, i) => [
    fall(
      '2026-04',
      '500 durch drei, Restcents zuerst',
      [...drei, miete(3, 500_00)],
      [166_68, 166_66, 166_66][i] ?? 0,
      '§ 41 Abs. 2 SGB II (Auslegung, Schalter)',
      `${p}.unterkunft`,
      ERSTE,
    ),
    fall(
      '2026-04',
      '500 durch drei, Restcents zuletzt',
      [...drei, miete(3, 500_00)],
      [166_66, 166_66, 166_68][i] ?? 0,
      '§ 41 Abs. 2 SGB II (Auslegung, Schalter)',
      `${p}.unterkunft`,
      LETZTE,
    ),
  ]),
  fall(
    '2026-04',
    'Umgang: das Kind hat keinen Anteil am Heizöl',
    [allein, tochter, miete(2, 600_00), zeitweise('P2', 'umgang', 8), wohnkosten('2026-04-10', 'brennstoff', 400_00)],
    0,
    'BSG 12.06.2013, B 14 AS 50/12 R',
    'P2.unterkunft',
  ),
  fall(
    '2026-04',
    'Wechselmodell: 300 und 200',
    [allein, tochter, miete(2, 600_00), zeitweise('P2', 'wechsel', 15), wohnkosten('2026-04-10', 'brennstoff', 400_00)],
    500_00,
    'BSG 11.07.2019, B 14 AS 23/18 R',
    'P2.unterkunft',
  ),
  fall(
    '2026-04',
    'Vertrag über mehr als die ganze Miete: für das Kind bleibt nichts',
    [allein, tochter, miete(3, 900_00), wohnanteil(1000_00)],
    0,
    'Fachkonzept B.4.2',
    'P2.unterkunft',
  ),
  fall(
    '2026-04',
    'zwei Verträge: 900 − 250 − 200',
    [
      ...drei,
      miete(3, 900_00),
      wohnanteil(250_00),
      { art: 'wohnanteil', person: 'P2', anteil_cent: 200_00, von: null, bis: null },
    ],
    450_00,
    'Fachkonzept B.4.2',
    'P3.unterkunft',
  ),
  fall(
    '2026-04',
    'Vertrag vom 1. April an',
    [allein, miete(3, 900_00), wohnanteil(240_00, { von: '2026-04-01' })],
    240_00,
    'Fachkonzept B.4.2',
  ),
  fall(
    '2026-04',
    'Vertrag erst im Mai',
    [allein, miete(3, 900_00), wohnanteil(240_00, { von: '2026-05-01' })],
    300_00,
    'Fachkonzept B.4.2',
  ),
  fall(
    '2026-04',
    'Vertrag bis März',
    [allein, miete(3, 900_00), wohnanteil(240_00, { bis: '2026-03-31' })],
    300_00,
    'Fachkonzept B.4.2',
  ),
  fall('2026-04', 'Auszug am 1. des Monats', [jung, miete(1, 300_00), auszug('fehlt', '2026-04-01')], 0, A5),
  fall(
    '2026-04',
    'Auszug am 16.: 15/30',
    [jung, miete(1, 300_00), auszug('fehlt', '2026-04-16')],
    150_00,
    `${A5}, § 41 Abs. 1`,
  ),
  fall('2026-04', 'Auszug erst im Mai', [jung, miete(1, 300_00), auszug('fehlt', '2026-05-01')], 300_00, A5),
  fall(
    '2026-04',
    'Auszug am 25. Geburtstag',
    [person('P1', '2001-04-16'), miete(1, 300_00), auszug('fehlt', '2026-04-16')],
    300_00,
    A5,
  ),
  fall(
    '2026-04',
    'ohne Zusicherung auch kein Heizöl',
    [jung, miete(1, 300_00), auszug('fehlt', '2026-02-01'), wohnkosten('2026-04-10', 'brennstoff', 400_00)],
    0,
    A5,
  ),
  fall(
    '2026-04',
    'überlappende Wohnungen: die spätere',
    [allein, miete(1, 300_00), wohnung(1, 500_00, { von: '2026-04-01' })],
    500_00,
    S1,
  ),
  fall(
    '2026-04',
    'gleich, welche zuerst genannt ist',
    [allein, wohnung(1, 500_00, { von: '2026-04-01' }), wohnung(1, 300_00, { von: '2026-01-01' })],
    500_00,
    S1,
  ),
  fall('2026-04', 'Wohnung nur am 1. April: 1/30', [allein, wohnung(1, 300_00, { bis: '2026-04-01' })], 10_00, TAGE),
  fall(
    '2026-04',
    'Heizöl nach den Köpfen am Ende des Monats',
    [
      allein,
      wohnung(2, 600_00, { bis: '2026-04-15' }),
      wohnung(1, 600_00, { von: '2026-04-16' }),
      wohnkosten('2026-04-05', 'brennstoff', 400_00),
    ],
    850_00,
    '§ 22 Abs. 1, § 41 Abs. 1 SGB II: 150 + 300 + 400',
  ),
  fall(
    '2026-10',
    'nicht erreichbar mit Kind: vom Heizöl 100 und die Hälfte von 100',
    [
      allein,
      partner,
      kind('P3', '2015-01-15'),
      miete(3, 600_00),
      wohnkosten('2026-10-05', 'brennstoff', 300_00),
      ausgeschlossen('P2', 'nichtErreichbar'),
    ],
    450_00,
    '§ 22 Abs. 7 Satz 4 SGB II: 200 + 100 + 100 + 50',
  ),
]

/** Where kinds of cost are rounded apart and where as one sum; and the edges of the periods. */
const JE_ART: readonly Muster[] = [
  fall(
    '2026-04',
    'drei Köpfe: Miete, Nebenkosten und Heizung je für sich geteilt und gerundet',
    [allein, kosten(3, 100_10, 100_10, 90_00)],
    96_74,
    '§ 41 Abs. 2 SGB II: 33,37 + 33,37 + 30 (100,10 ÷ 3 = 33,366…)',
  ),
  fall(
    '2026-04',
    'drei Köpfe, Unterkunft gekürzt auf 200,20: als eine Summe',
    [allein, { ...kosten(3, 150_10, 100_10, 90_00), angemessen_unterkunft_cent: 200_20 }],
    96_73,
    '§ 41 Abs. 2 SGB II: 200,20 ÷ 3 = 66,73; + 30',
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
    '2026-04',
    'Anteil nach Vertrag nur am 1. April: 8 + 29 × 10',
    [allein, miete(3, 900_00), wohnanteil(240_00, { bis: '2026-04-01' })],
    298_00,
    '§ 22 Abs. 1, § 41 Abs. 1 SGB II: 240 ÷ 30 + 29 × 300 ÷ 30',
  ),
  fall(
    '2026-08',
    'vor der Karenzzeit aufgefordert: sie verlängert die Frist nicht',
    [allein, gross, senkung('2026-01-10'), karenz('2026-03-01', '2026-06-30'), nachJuli],
    660_00,
    '§ 22 Abs. 1 Satz 9 SGB II: bis Juli',
  ),
]

export const MUSTER: readonly Muster[] = [
  ...RICHTWERT,
  ...JE_ART,
  ...FRISTEN,
  ...OBERGRENZEN,
  ...UMZUEGE,
  ...EIGENHEIM,
  ...REPARATUR,
  ...GUTHABEN,
  ...KOEPFE,
]
