import { expect, test } from 'vitest'
import { EINKOMMENSNAMEN, EINNAHMENAMEN } from './einnahmenamen.ts'

// As they stand in masks, in what has changed and in letters that have been sent.
const NAMEN = {
  kindergeld: 'Kindergeld',
  kinderzuschlag: 'Kinderzuschlag',
  unterhalt: 'Unterhalt',
  unterhaltsvorschuss: 'Unterhaltsvorschuss',
  arbeitslosengeld: 'Arbeitslosengeld',
  krankengeld: 'Krankengeld',
  rente: 'Rente',
  elterngeld: 'Elterngeld',
  bafoeg: 'Ausbildungsförderung',
  kapital: 'Kapitalerträge',
  vermietung: 'Vermietung',
  sonstiges: 'Sonstiges',
  elterngeldPlus: 'ElterngeldPlus',
  ausbildungsgeld: 'Ausbildungsgeld, Unterhaltsbeitrag nach dem AFBG',
  freiwilligendienst: 'Taschengeld im Freiwilligendienst',
  ehrenamt: 'Ehrenamt, Übungsleitung',
  betreuerpauschale: 'Pauschale für rechtliche Betreuung',
  ferienjob: 'Ferienarbeit von Schülerinnen und Schülern',
  trinkgeld: 'Trinkgeld',
  mutterschaftsgeld: 'Mutterschaftsgeld',
  kindergeldAuswaerts: 'Kindergeld für ein Kind außerhalb des Haushalts',
  pflegekind12: 'Erziehungsbeitrag, erstes und zweites Pflegekind',
  pflegekind3: 'Erziehungsbeitrag, drittes Pflegekind',
  pflegekind4: 'Erziehungsbeitrag, viertes und weiteres Pflegekind',
  sgb2Leistung: 'Leistung nach dem SGB II',
  entschaedigung: 'Grundrente, Entschädigung nach SGB XIV oder SEG',
  entschaedigungBeg: 'Entschädigung nach dem BEG',
  schmerzensgeld: 'Schmerzensgeld',
  zweckbestimmt: 'Zweckbestimmte öffentliche Leistung',
  wohlfahrt: 'Zuwendung der freien Wohlfahrtspflege',
  zuwendung: 'Freiwillige Zuwendung anderer',
  ueberbrueckungsgeld: 'Überbrückungsgeld nach Haft',
  erbschaft: 'Erbschaft',
  vermaechtnis: 'Vermächtnis, Pflichtteil',
  pflegeperson: 'Steuerfreie Einnahmen einer Pflegeperson',
  auslandsverwendung: 'Auslandsverwendungszuschlag',
  stationierungsstreitkraefte: 'Überbrückungsbeihilfe, Stationierungsstreitkräfte',
  inflationsausgleich: 'Inflationsausgleichsprämie',
  sterbevierteljahr: 'Witwenrente, Mehrbetrag im Sterbevierteljahr',
  verpflegung: 'Verpflegung außerhalb von Arbeit',
  religioesesFest: 'Geldgeschenk zu Konfirmation, Kommunion, Jugendweihe',
  gesundheitshilfe: 'Hilfe für Hygieneartikel bei Epidemie',
  nvaVerletztenrente: 'Verletztenrente aus NVA-Wehrdienst',
  bundesrechtFrei: 'Nach anderem Bundesrecht frei',
  berufsausbildungsbeihilfe: 'Berufsausbildungsbeihilfe',
  begabtenfoerderung: 'Stipendium eines Begabtenförderungswerks',
  reisekostenTeilhabe: 'Reisekosten zur Teilhabe am Arbeitsleben',
}

test('what each kind of income is called', () => {
  expect(EINKOMMENSNAMEN).toEqual(NAMEN)
  expect(EINNAHMENAMEN).toEqual({ arbeitsentgelt: 'Lohn, einmalig oder nachgezahlt', ...NAMEN })
})
