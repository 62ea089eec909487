import { expect, test } from 'vitest'
import { type Datum, datum, iso } from '../../kern/index.ts'
import {
  ausschlussfristErstattung,
  behoerdenfrist,
  einstellungBis,
  feststellungsfristMinderung,
  hoechstfristRuecknahme,
  jahresfristAbschliessend,
  jahresfristAufhebung,
} from './behoerde.ts'
import { type Bekanntgabeweg, bekanntgabe } from './bekanntgabe.ts'
import {
  aufrechnungBis,
  folgemonat,
  kostensenkungAb,
  minderungszeitraum,
  monatOhneRegelbedarf,
  nachweiseAusgeschlossenNach,
  tilgungAb,
  vorschussAb,
  zinsenAb,
  zinsenBis,
} from './monate.ts'
import {
  begruendungVerlangenBis,
  klagefrist,
  untaetigkeitsklageAb,
  widerspruchsfrist,
  wiedereinsetzungBis,
  wiedereinsetzungImVerwaltungsverfahrenBis,
} from './rechtsbehelf.ts'

// Each day is shown with its norm and how it came about: what a letter or a page says must be the law that was applied.

const NW = { land: 'NW' } as const
const am = datum
type Gezeigt = { readonly norm: string; readonly rechnung: string }
const gezeigt = ({ norm, rechnung }: Gezeigt): readonly string[] => [norm, rechnung]
const mitTag = (f: Gezeigt & { readonly tag: Datum }): readonly string[] => [iso(f.tag), f.norm, f.rechnung]

test.each<[Bekanntgabeweg, string, string, string]>([
  [
    { weg: 'post', aufgabe: am('2024-12-30'), zugang: am('2025-01-07') },
    '2025-01-07',
    '§ 37 Abs. 2 Satz 3 SGB X',
    'Aufgabe zur Post am 30.12.2024; der dritte Tag danach ist der 02.01.2025; angekommen ist es erst am 07.01.2025.',
  ],
  [
    { weg: 'elektronisch', absendung: am('2026-07-01') },
    '2026-07-05',
    '§ 37 Abs. 2 Satz 2 SGB X',
    'Absendung am 01.07.2026; der vierte Tag danach ist der 05.07.2026. Wochenende, Feiertag und früherer Zugang ändern nichts.',
  ],
  [
    { weg: 'elektronisch', absendung: am('2026-07-01'), zugang: am('2026-07-08') },
    '2026-07-08',
    '§ 37 Abs. 2 Satz 3 SGB X',
    'Absendung am 01.07.2026; der vierte Tag danach ist der 05.07.2026; angekommen ist es erst am 08.07.2026.',
  ],
  [
    { weg: 'portal', benachrichtigung: am('2026-07-03') },
    '2026-07-07',
    '§ 37 Abs. 2a Satz 4 SGB X',
    'Nachricht über das Portal am 03.07.2026; der vierte Tag danach ist der 07.07.2026. Wochenende, Feiertag und früherer Zugang ändern nichts.',
  ],
  [
    {
      weg: 'portal',
      benachrichtigung: am('2026-07-03'),
      benachrichtigungStreitig: { abruf: am('2026-07-20') },
    },
    '2026-07-20',
    '§ 37 Abs. 2a Satz 6 und 7 SGB X',
    'Die Nachricht vom 03.07.2026 ist nicht nachgewiesen oder kam zu spät; es zählt der Abruf am 20.07.2026.',
  ],
  [
    { weg: 'postAusland', zugang: am('2026-07-05') },
    '2026-07-05',
    '§ 37 Abs. 1 SGB X',
    'Brief ins Ausland: es zählt der Tag, an dem er ankam: 05.07.2026.',
  ],
  [{ weg: 'urkunde', am: am('2026-08-10') }, '2026-08-10', '§ 3 VwZG', 'Tag der Zustellungsurkunde: 10.08.2026.'],
  [
    { weg: 'rueckschein', am: am('2026-08-10') },
    '2026-08-10',
    '§ 4 Abs. 2 Satz 1 VwZG',
    'Tag auf dem Rückschein: 10.08.2026.',
  ],
  [
    { weg: 'empfangsbekenntnis', am: am('2026-08-10') },
    '2026-08-10',
    '§ 5 Abs. 1 und 7 VwZG',
    'Datum des Empfangsbekenntnisses: 10.08.2026.',
  ],
  [{ weg: 'persoenlich', am: am('2026-08-10') }, '2026-08-10', '§ 37 Abs. 1 SGB X', 'Übergeben: 10.08.2026.'],
  [
    { weg: 'uebergabeEinschreiben', aufgabe: am('2026-08-10'), zugang: am('2026-08-20') },
    '2026-08-20',
    '§ 4 Abs. 2 Satz 2 VwZG',
    'Aufgabe zur Post am 10.08.2026; der vierte Tag danach ist der 14.08.2026; angekommen ist es erst am 20.08.2026.',
  ],
  [
    { weg: 'oeffentlicheZustellung', bekanntmachung: am('2026-08-10') },
    '2026-08-24',
    '§ 10 Abs. 2 Satz 6 VwZG',
    'Zwei Wochen nach der Bekanntmachung am 10.08.2026: 24.08.2026.',
  ],
  [
    { weg: 'geheilt', zugang: am('2026-08-17') },
    '2026-08-17',
    '§ 8 VwZG',
    'Zustellung fehlerhaft: es zählt der Tag, an dem der Brief wirklich ankam: 17.08.2026.',
  ],
])('Bekanntgabe %o', (weg, tag, norm, rechnung) => {
  expect(mitTag(bekanntgabe(weg))).toEqual([tag, norm, rechnung])
})

test('Rechtsbehelfe: Dauer und Norm', () => {
  const lage = { bekanntgabe: am('2026-07-06'), ...NW }
  expect(mitTag(widerspruchsfrist({ ...lage, belehrung: 'richtig' }))).toEqual([
    '2026-08-06',
    '§ 84 Abs. 1 Satz 1, § 64 SGG',
    'Bekannt gegeben am 06.07.2026; ein Monat, also bis 06.08.2026.',
  ])
  expect(mitTag(klagefrist({ ...lage, belehrung: 'richtig', ausland: true }))).toEqual([
    '2026-10-06',
    '§ 87 Abs. 1 Satz 2, § 64 SGG',
    'Bekannt gegeben am 06.07.2026; drei Monate bei Bekanntgabe im Ausland, also bis 06.10.2026.',
  ])
  // Also abroad a year, where the letter did not tell of the remedy
  expect(mitTag(widerspruchsfrist({ ...lage, belehrung: 'fehltOderUnrichtig', ausland: true }))).toEqual([
    '2027-07-06',
    '§ 66 Abs. 2, § 64 SGG',
    'Bekannt gegeben am 06.07.2026; ein Jahr, weil die Belehrung fehlt oder nicht stimmt, also bis 06.07.2027.',
  ])
})

test('Wiedereinsetzung: genau ein Jahr ist noch die Frist nach Wegfall', () => {
  expect(mitTag(wiedereinsetzungBis(am('2027-07-05'), am('2026-08-05'), NW))).toEqual([
    '2027-08-05',
    '§ 67 Abs. 2 SGG',
    'Hindernis entfallen am 05.07.2027; ein Monat, also bis 05.08.2027.',
  ])
  expect(gezeigt(wiedereinsetzungBis(am('2027-07-06'), am('2026-08-05'), NW))).toEqual([
    '§ 67 Abs. 3 SGG',
    'Höchstens ein Jahr nach dem Ende der versäumten Frist am 05.08.2026: 05.08.2027.',
  ])
  expect(mitTag(wiedereinsetzungImVerwaltungsverfahrenBis(am('2027-07-22'), am('2026-08-05'), NW))).toEqual([
    '2027-08-05',
    '§ 27 Abs. 2 SGB X',
    'Hindernis entfallen am 22.07.2027; zwei Wochen, also bis 05.08.2027.',
  ])
  expect(gezeigt(wiedereinsetzungImVerwaltungsverfahrenBis(am('2027-07-23'), am('2026-08-05'), NW))).toEqual([
    '§ 27 Abs. 3 SGB X',
    'Höchstens ein Jahr nach dem Ende der versäumten Frist am 05.08.2026: 05.08.2027.',
  ])
})

test('Untätigkeit und Begründung', () => {
  expect(gezeigt(untaetigkeitsklageAb('antrag', am('2026-05-31')))).toEqual([
    '§ 88 Abs. 1 SGG',
    'Eingegangen am 31.05.2026; sechs Monate enden am 30.11.2026.',
  ])
  expect(gezeigt(untaetigkeitsklageAb('widerspruch', am('2026-07-20')))).toEqual([
    '§ 88 Abs. 2 SGG',
    'Eingegangen am 20.07.2026; drei Monate enden am 20.10.2026.',
  ])
  expect(gezeigt(begruendungVerlangenBis(am('2026-07-06'), NW))).toEqual([
    '§ 35 Abs. 3 SGB X',
    'Ein Jahr nach der Bekanntgabe am 06.07.2026.',
  ])
})

test('Fristen der Behörde und gegen sie', () => {
  expect(mitTag(behoerdenfrist({ versand: am('2026-07-01'), dauerTage: 14, ...NW }))).toEqual([
    '2026-07-20',
    '§ 26 Abs. 2 und 3 SGB X',
    'Versand am 01.07.2026, bekannt am 05.07.2026; 14 Tage danach ist der 19.07.2026. Das ist ein Sonntag; es zählt der nächste Werktag, der 20.07.2026.',
  ])
  const post = (tag: string): string => ` Zur Post bis ${tag}, damit es rechtzeitig bekannt ist.`
  expect(
    [
      jahresfristAufhebung(am('2026-03-16')),
      hoechstfristRuecknahme(am('2024-02-29'), 2),
      hoechstfristRuecknahme(am('2016-07-31'), 10),
      jahresfristAbschliessend(am('2026-06-30')),
      feststellungsfristMinderung(am('2026-07-02')),
      einstellungBis(am('2026-07-31')),
    ].map(gezeigt),
  ).toEqual([
    ['§ 45 Abs. 4 Satz 2 SGB X', `Ein Jahr seit Kenntnis der Tatsachen am 16.03.2026.${post('12.03.2027')}`],
    ['§ 45 Abs. 3 Satz 1 SGB X', `Zwei Jahre nach der Bekanntgabe am 29.02.2024.${post('24.02.2026')}`],
    ['§ 45 Abs. 3 Satz 3 SGB X', `Zehn Jahre nach der Bekanntgabe am 31.07.2016.${post('27.07.2026')}`],
    [
      '§ 41a Abs. 5 Satz 1 SGB II',
      `Ein Jahr nach dem Ende des Bewilligungszeitraums am 30.06.2026.${post('26.06.2027')}`,
    ],
    ['§ 31b Abs. 1 Satz 3 SGB II', `Sechs Monate nach der Pflichtverletzung am 02.07.2026.${post('29.12.2026')}`],
    ['§ 331 Abs. 2 SGB III', `Zwei Monate nach der vorläufigen Einstellung am 31.07.2026.${post('26.09.2026')}`],
  ])
  expect(gezeigt(ausschlussfristErstattung(am('2026-03-31'), am('2026-01-10')))).toEqual([
    '§ 111 SGB X',
    'Zwölf Monate nach dem letzten Leistungstag, dem 31.03.2026.',
  ])
  expect(gezeigt(ausschlussfristErstattung(am('2026-03-31'), am('2026-06-10')))).toEqual([
    '§ 111 SGB X',
    'Zwölf Monate nach der Kenntnis von der anderen Entscheidung, dem 10.06.2026.',
  ])
})

test('Monate', () => {
  expect(iso(folgemonat(am('2026-12-31')))).toBe('2027-01-01')
  expect(
    [
      minderungszeitraum(am('2026-07-31'), 3),
      monatOhneRegelbedarf(am('2026-09-30')),
      tilgungAb(am('2026-07-15')),
      aufrechnungBis(am('2026-08-05'), 0),
      aufrechnungBis(am('2026-08-05'), 2),
      vorschussAb(am('2026-07-13')),
      zinsenBis(am('2026-11-13')),
      nachweiseAusgeschlossenNach(am('2026-10-05')),
      kostensenkungAb(am('2026-07-10')),
      kostensenkungAb(am('2026-07-10'), am('2026-07-31')),
    ].map(gezeigt),
  ).toEqual([
    [
      '§ 31b Abs. 1 Satz 1, Abs. 2 SGB II',
      'Bekannt gegeben am 31.07.2026; Beginn mit dem folgenden Monat, August 2026.',
    ],
    [
      '§ 7b Abs. 4 Satz 2 und 4 SGB II',
      'Festgestellt mit der Bekanntgabe am 30.09.2026; der folgende Monat ist Oktober 2026.',
    ],
    ['§ 42a Abs. 2 Satz 1 SGB II', 'Ausgezahlt am 15.07.2026; ab dem folgenden Monat.'],
    [
      '§ 43 Abs. 4 Satz 2 und 3 SGB II',
      'Bestandskräftig am 05.08.2026; drei Jahre nach dem folgenden Monat, September 2026.',
    ],
    [
      '§ 43 Abs. 4 Satz 2 und 3 SGB II',
      'Bestandskräftig am 05.08.2026; drei Jahre nach dem folgenden Monat, September 2026, und 2 Monate, in denen nicht aufgerechnet werden durfte.',
    ],
    ['§ 42 Abs. 1 Satz 2 SGB I', 'Antrag vom 13.07.2026; ein voller Kalendermonat danach ist abgelaufen.'],
    ['§ 44 Abs. 1 SGB I', 'Gezahlt am 13.11.2026; bis zum Ende des Monats davor.'],
    ['§ 41a Abs. 3 Satz 5 SGB II', 'Der Tag nach der Bekanntgabe des Widerspruchsbescheids am 05.10.2026.'],
    ['§ 22 Abs. 1 Satz 9 SGB II', 'Aufgefordert am 10.07.2026; sechs volle Monate danach sind abgelaufen.'],
    [
      '§ 22 Abs. 1 Satz 9 SGB II',
      'Karenzzeit bis 31.07.2026, aufgefordert davor; sechs volle Monate danach sind abgelaufen.',
    ],
  ])
})

test('Zinsen: beide Tage gleich heißt Fälligkeit, sonst der vollständige Antrag oder die Bekanntgabe', () => {
  const antrag = { art: 'antrag', vollstaendigAm: am('2026-01-20') } as const
  expect(mitTag(zinsenAb({ faelligAm: am('2026-06-30'), beginn: antrag }))).toEqual([
    '2026-08-01',
    '§ 44 Abs. 1 SGB I',
    'Fällig am 30.06.2026; ein voller Kalendermonat danach ist abgelaufen.',
  ])
  expect(mitTag(zinsenAb({ faelligAm: am('2026-05-31'), beginn: antrag }))).toEqual([
    '2026-08-01',
    '§ 44 Abs. 2 SGB I',
    'Antrag vollständig am 20.01.2026; sechs volle Kalendermonate danach sind abgelaufen.',
  ])
  const ohne = { art: 'ohneAntrag', bekanntgabe: am('2026-05-10') } as const
  expect(mitTag(zinsenAb({ faelligAm: am('2026-02-28'), beginn: ohne }))).toEqual([
    '2026-07-01',
    '§ 44 Abs. 2 SGB I',
    'Bekannt gegeben am 10.05.2026; ein voller Kalendermonat danach ist abgelaufen.',
  ])
})
