import { describe, expect, test } from 'vitest'
import { cent, type Datum, datum, iso, isoMonat, monat } from '../../kern/index.ts'
import { einbehalte } from '../sgb2/p43-aufrechnung/aufrechnung.ts'
import { ersterNachzuzahlenderMonat } from '../sgb10/p44-ueberpruefung/ueberpruefung.ts'
import {
  ausschlussfristErstattung,
  behoerdenfrist,
  DAUER,
  einstellungBis,
  feststellungsfristMinderung,
  gegenDasJobcenter,
  hoechstfristRuecknahme,
  jahresfristAbschliessend,
  jahresfristAufhebung,
} from './behoerde.ts'
import { type Bekanntgabeweg, bekanntgabe } from './bekanntgabe.ts'
import { naechsterWerktag } from './frist.ts'
import {
  ersatzanspruchErlischtMitAblauf,
  erstattungVerjaehrtMitAblauf,
  leistungVerjaehrtMitAblauf,
  traegererstattungVerjaehrtMitAblauf,
  ueberpruefungBis,
} from './jahresende.ts'
import type { Bundesland } from './land.ts'
import {
  aufrechnungBis,
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

const post = (aufgabe: string): Bekanntgabeweg => ({ weg: 'post', aufgabe: datum(aufgabe) })
const bekanntDurch = (w: Bekanntgabeweg): string => iso(bekanntgabe(w).tag)
const bis = (w: Bekanntgabeweg, land: Bundesland = 'NW'): string =>
  iso(widerspruchsfrist({ bekanntgabe: bekanntgabe(w).tag, belehrung: 'richtig', land }).tag)
const tagIso = (f: { readonly tag: Datum }): string => iso(f.tag)
const NW = { land: 'NW' } as const

/** The 30 dated examples, by their number in the catalogue of letters, part 5.2. */
describe('Beispiel', () => {
  test.each([
    [1, '2026-07-01', '2026-07-05', '2026-08-05'],
    [2, '2026-07-03', '2026-07-07', '2026-08-07'],
    [3, '2026-11-21', '2026-11-25', '2026-12-28'],
    [4, '2027-02-22', '2027-02-26', '2027-03-30'],
    [7, '2027-01-27', '2027-01-31', '2027-03-01'],
    [8, '2028-01-27', '2028-01-31', '2028-02-29'],
    [9, '2024-12-30', '2025-01-02', '2025-02-03'],
    [10, '2025-01-02', '2025-01-06', '2025-02-06'],
    [11, '2026-09-29', '2026-10-03', '2026-11-03'],
  ])('%i: Post %s, bekannt %s, Widerspruch bis %s', (_nr, aufgabe, bekannt, ende) => {
    expect([bekanntDurch(post(aufgabe)), bis(post(aufgabe))]).toEqual([bekannt, ende])
  })
  test('5: Buß- und Bettag in Sachsen, nicht in Berlin', () => {
    expect([bis(post('2026-10-14'), 'SN'), bis(post('2026-10-14'), 'BE')]).toEqual(['2026-11-19', '2026-11-18'])
  })
  test('6: Heilige Drei Könige in Bayern, nicht in Nordrhein-Westfalen', () => {
    expect([bis(post('2026-12-02'), 'BY'), bis(post('2026-12-02'), 'NW')]).toEqual(['2027-01-07', '2027-01-06'])
  })
  test('12: Portal, am selben Tag abgerufen: vierter Tag', () => {
    expect(bis({ weg: 'portal', benachrichtigung: datum('2026-07-03') })).toBe('2026-08-07')
  })
  test('13: Portal, Zugang der Nachricht bestritten: Tag des Abrufs', () => {
    const w: Bekanntgabeweg = {
      weg: 'portal',
      benachrichtigung: datum('2026-07-03'),
      benachrichtigungStreitig: { abruf: datum('2026-07-20') },
    }
    expect([bekanntDurch(w), bis(w)]).toEqual(['2026-07-20', '2026-08-20'])
  })
  test('14: Zustellungsurkunde: tagesgenau', () => {
    expect(bis({ weg: 'urkunde', am: datum('2026-08-10') })).toBe('2026-09-10')
  })
  test('15: Belehrung ohne elektronischen Weg: ein Jahr', () => {
    const f = widerspruchsfrist({ bekanntgabe: datum('2026-07-05'), belehrung: 'fehltOderUnrichtig', land: 'NW' })
    expect([tagIso(f), f.norm]).toEqual(['2027-07-05', '§ 66 Abs. 2, § 64 SGG'])
  })
  test('16: Ausland: drei Monate', () => {
    const b = bekanntgabe({ weg: 'postAusland', zugang: datum('2026-07-05') }).tag
    expect(tagIso(widerspruchsfrist({ bekanntgabe: b, belehrung: 'richtig', ausland: true, land: 'NW' }))).toBe(
      '2026-10-05',
    )
  })
  test('17 und 18: Anhörung mit 14 Tagen nennt einen Werktag', () => {
    const f = (versand: string) =>
      tagIso(behoerdenfrist({ versand: datum(versand), dauerTage: DAUER.anhoerung, ...NW }))
    expect([f('2026-07-01'), f('2026-12-07')]).toEqual(['2026-07-20', '2026-12-28'])
  })
  test('19: Minderung ab dem Monat nach der Bekanntgabe', () => {
    const z = (aufgabe: string) => {
      const { von, bis: ende } = minderungszeitraum(bekanntgabe(post(aufgabe)).tag, 3)
      return [iso(von), iso(ende)]
    }
    expect(z('2026-07-27')).toEqual(['2026-08-01', '2026-10-31'])
    expect(z('2026-07-28')).toEqual(['2026-09-01', '2026-11-30'])
  })
  test('20: sechs Monate für die Feststellung, ohne Verschiebung [U]', () => {
    const f = feststellungsfristMinderung(datum('2026-07-02'))
    expect([tagIso(f), iso(f.versandBis)]).toEqual(['2027-01-02', '2026-12-29'])
  })
  test('21: der Monat ohne Regelbedarf', () => {
    const m = (aufgabe: string) => {
      const { von, bis: ende } = monatOhneRegelbedarf(bekanntgabe(post(aufgabe)).tag)
      return [iso(von), iso(ende)]
    }
    expect(m('2026-09-26')).toEqual(['2026-10-01', '2026-10-31'])
    expect(m('2026-09-27')).toEqual(['2026-11-01', '2026-11-30'])
  })
  test('22: ein Jahr seit Kenntnis', () => {
    const f = jahresfristAufhebung(datum('2026-03-16'))
    expect([tagIso(f), iso(f.versandBis)]).toEqual(['2027-03-16', '2027-03-12'])
  })
  test('23: ein Jahr nach dem Bewilligungszeitraum', () => {
    const f = jahresfristAbschliessend(datum('2026-06-30'))
    expect([tagIso(f), iso(f.versandBis)]).toEqual(['2027-06-30', '2027-06-26'])
  })
  test('24: Überprüfungsantrag rechtzeitig, Geld ab Januar des Jahres davor', () => {
    expect(tagIso(ueberpruefungBis(datum('2022-05-10')))).toBe('2026-12-31')
    const ab = ersterNachzuzahlenderMonat({
      antragAm: datum('2026-11-21'),
      entscheidungAm: datum('2026-12-15'),
      bekanntgabe: datum('2022-05-10'),
      vorsaetzlichFalsch: false,
    })
    expect(ab.ok && isoMonat(ab.wert)).toBe('2025-01')
  })
  test('25: Einbehalt und Verjährung', () => {
    expect(tagIso(aufrechnungBis(datum('2026-08-05'), 0))).toBe('2029-09-30')
    expect(tagIso(erstattungVerjaehrtMitAblauf(datum('2026-08-05')))).toBe('2030-12-31')
  })
  test('26: vorläufige Zahlungseinstellung, ab dem Tag der Fälligkeit [U]', () => {
    expect(tagIso(einstellungBis(datum('2026-07-31')))).toBe('2026-09-30')
  })
  test('27: Vorschuss nach einem vollen Kalendermonat [U]', () => {
    expect(tagIso(vorschussAb(datum('2026-07-13')))).toBe('2026-09-01')
  })
  test('28: Zinsen nach sechs vollen Kalendermonaten', () => {
    const f = zinsenAb({
      faelligAm: datum('2026-01-31'),
      beginn: { art: 'antrag', vollstaendigAm: datum('2026-01-20') },
    })
    expect(tagIso(f)).toBe('2026-08-01')
  })
  test('29: Tilgung ab dem Folgemonat, 5 % von 563 Euro', () => {
    expect(tagIso(tilgungAb(datum('2026-07-15')))).toBe('2026-08-01')
    const auszahlung = { regelbedarf: cent(563_00), minderung: cent(0), zahlbetrag: cent(1_000_00) }
    const darlehen = [{ id: 'D1', offen: cent(900_00), ausgezahltAm: datum('2026-07-15') }]
    const im = (m: string) => einbehalte(monat(m), auszahlung, [], darlehen, { bekanntBis: datum('2026-11-22') })
    expect([im('2026-07'), im('2026-08')]).toEqual([[], [{ art: 'darlehen', id: 'D1', betrag: 28_15 }]])
  })
  test('30: Kostensenkung nach der Karenzzeit, sechs volle Monate', () => {
    expect(tagIso(kostensenkungAb(datum('2026-07-10'), datum('2026-07-31')))).toBe('2027-02-01')
  })
})

test('R1: dritter Tag bei Aufgabe bis 31.12.2024, vierter ab 1.1.2025 (Schalter: Tag der Aufgabe)', () => {
  expect([bekanntDurch(post('2024-12-31')), bekanntDurch(post('2025-01-01'))]).toEqual(['2025-01-03', '2025-01-05'])
  expect(bekanntDurch({ weg: 'elektronisch', absendung: datum('2026-07-01') })).toBe('2026-07-05')
})

test('R3: früherer Zugang ändert nichts, späterer verdrängt die Fiktion', () => {
  const z = (zugang: string) => bekanntgabe({ weg: 'post', aufgabe: datum('2026-07-01'), zugang: datum(zugang) })
  expect([tagIso(z('2026-07-02')), tagIso(z('2026-07-05')), tagIso(z('2026-07-06'))]).toEqual([
    '2026-07-05',
    '2026-07-05',
    '2026-07-06',
  ])
  expect(z('2026-07-06').norm).toBe('§ 37 Abs. 2 Satz 3 SGB X')
})

test('R13: Zustellung', () => {
  expect(bekanntDurch({ weg: 'rueckschein', am: datum('2026-08-10') })).toBe('2026-08-10')
  expect(bekanntDurch({ weg: 'empfangsbekenntnis', am: datum('2026-08-11') })).toBe('2026-08-11')
  expect(bekanntDurch({ weg: 'persoenlich', am: datum('2026-08-11') })).toBe('2026-08-11')
  expect(bekanntDurch({ weg: 'uebergabeEinschreiben', aufgabe: datum('2026-08-10') })).toBe('2026-08-14')
  expect(bekanntDurch({ weg: 'oeffentlicheZustellung', bekanntmachung: datum('2026-08-10') })).toBe('2026-08-24')
  expect(bekanntDurch({ weg: 'geheilt', zugang: datum('2026-08-17') })).toBe('2026-08-17')
})

test('Klage: ein Monat nach Bekanntgabe des Widerspruchsbescheids, drei im Ausland, Feiertage des Gerichts', () => {
  const k = (b: string, ausland?: boolean, land: Bundesland = 'NW') =>
    tagIso(klagefrist({ bekanntgabe: datum(b), belehrung: 'richtig', land, ausland }))
  expect([k('2026-07-05'), k('2026-07-05', true), k('2026-10-18', false, 'SN')]).toEqual([
    '2026-08-05',
    '2026-10-05',
    '2026-11-19',
  ])
})

test('R12: Wiedereinsetzung einen Monat nach Wegfall, höchstens ein Jahr; im Verwaltungsverfahren zwei Wochen', () => {
  expect(tagIso(wiedereinsetzungBis(datum('2026-08-20'), datum('2026-08-05'), NW))).toBe('2026-09-21')
  const spaet = wiedereinsetzungBis(datum('2027-07-20'), datum('2026-08-05'), NW)
  expect([tagIso(spaet), spaet.norm]).toEqual(['2027-08-05', '§ 67 Abs. 3 SGG'])
  expect(tagIso(wiedereinsetzungImVerwaltungsverfahrenBis(datum('2026-08-20'), datum('2026-08-05'), NW))).toBe(
    '2026-09-03',
  )
  const jahr = wiedereinsetzungImVerwaltungsverfahrenBis(datum('2027-08-01'), datum('2026-08-05'), NW)
  expect([tagIso(jahr), jahr.norm]).toEqual(['2027-08-05', '§ 27 Abs. 3 SGB X'])
})

test('§ 88 SGG: sechs Monate nach dem Antrag, drei nach dem Widerspruch', () => {
  expect(tagIso(untaetigkeitsklageAb('antrag', datum('2026-05-31')))).toBe('2026-12-01')
  expect(tagIso(untaetigkeitsklageAb('widerspruch', datum('2026-07-20')))).toBe('2026-10-21')
})

test('R9: letzter Tag zur Post und drei Warntage davor; vor 2025 reichten drei Tage', () => {
  const f = gegenDasJobcenter({ tag: datum('2027-01-02'), norm: '§ 1', rechnung: 'x.' })
  expect(f.warnungen.map(iso)).toEqual(['2026-11-17', '2026-12-15', '2026-12-22'])
  const alt = (ende: string) => iso(gegenDasJobcenter({ tag: datum(ende), norm: '§ 1', rechnung: 'x.' }).versandBis)
  expect([alt('2025-01-03'), alt('2025-01-04'), alt('2025-01-05')]).toEqual(['2024-12-31', '2024-12-31', '2025-01-01'])
})

test('§ 45 Abs. 3: zwei und zehn Jahre nach der Bekanntgabe, vom 29. Februar auf den 28.', () => {
  expect(tagIso(hoechstfristRuecknahme(datum('2024-02-29'), 2))).toBe('2026-02-28')
  expect(tagIso(hoechstfristRuecknahme(datum('2016-07-31'), 10))).toBe('2026-07-31')
})

test('Jahresfristen, die am Jahresende enden', () => {
  expect(tagIso(traegererstattungVerjaehrtMitAblauf(datum('2026-06-10')))).toBe('2030-12-31')
  expect(tagIso(leistungVerjaehrtMitAblauf(datum('2022-01-01')))).toBe('2026-12-31')
  expect(tagIso(ersatzanspruchErlischtMitAblauf(datum('2023-12-01')))).toBe('2026-12-31')
  expect(tagIso(erstattungVerjaehrtMitAblauf(datum('2022-05-17')))).toBe('2026-12-31')
})

test('§ 111 SGB X: zwölf Monate nach dem letzten Tag, frühestens ab Kenntnis', () => {
  expect(tagIso(ausschlussfristErstattung(datum('2026-03-31'), datum('2026-01-10')))).toBe('2027-03-31')
  expect(tagIso(ausschlussfristErstattung(datum('2026-03-31'), datum('2026-06-10')))).toBe('2027-06-10')
})

test('Zinsen: fällig später als der Antrag, ohne Antrag, Ende vor dem Monat der Zahlung', () => {
  const antrag = { art: 'antrag', vollstaendigAm: datum('2026-01-20') } as const
  expect(tagIso(zinsenAb({ faelligAm: datum('2026-08-31'), beginn: antrag }))).toBe('2026-10-01')
  const ohne = { art: 'ohneAntrag', bekanntgabe: datum('2026-05-10') } as const
  expect(tagIso(zinsenAb({ faelligAm: datum('2026-02-28'), beginn: ohne }))).toBe('2026-07-01')
  expect(tagIso(zinsenBis(datum('2026-11-13')))).toBe('2026-10-31')
})

test('§ 35 Abs. 3 SGB X, § 41a Abs. 3 Satz 5, Kostensenkung ohne Karenzzeit, gehemmte Aufrechnung', () => {
  expect(tagIso(begruendungVerlangenBis(datum('2026-07-05'), NW))).toBe('2027-07-05')
  expect(tagIso(nachweiseAusgeschlossenNach(datum('2026-10-05')))).toBe('2026-10-06')
  expect(tagIso(kostensenkungAb(datum('2026-07-10')))).toBe('2027-02-01')
  expect(tagIso(kostensenkungAb(datum('2026-07-10'), datum('2026-05-31')))).toBe('2027-02-01')
  expect(tagIso(aufrechnungBis(datum('2026-08-05'), 2))).toBe('2029-11-30')
})

test('die Rechnung sagt, warum sich ein Ende verschiebt', () => {
  const f = widerspruchsfrist({ bekanntgabe: datum('2026-11-25'), belehrung: 'richtig', land: 'NW' })
  expect(f.rechnung).toBe(
    'Bekannt gegeben am 25.11.2026; ein Monat, also bis 25.12.2026. Das ist ein Feiertag; es zählt der nächste Werktag, der 28.12.2026.',
  )
  expect(bekanntgabe(post('2026-07-01')).rechnung).toBe(
    'Aufgabe zur Post am 01.07.2026; der vierte Tag danach ist der 05.07.2026. Wochenende, Feiertag und früherer Zugang ändern nichts.',
  )
})

test('ein Werktag bleibt, was er ist', () => {
  expect(iso(naechsterWerktag(datum('2026-11-23'), NW))).toBe('2026-11-23')
})
