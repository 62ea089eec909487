import { cent } from '../../../kern/index.ts'
import {
  absetzung,
  alleinerziehung,
  ausbildung,
  einkommen,
  kindergeld,
  lohn,
  unterhaltsvorschuss,
  vermoegen,
  wohnung,
} from '../angabenbau.ts'
import { erstantrag } from '../verlauf.ts'
import { type Haushaltsplan, hauptperson, kind } from '../werkstatt.ts'

/** One parent with children. */
export const ALLEIN_BABY: Haushaltsplan = {
  schluessel: 'alleinerziehend-kleinkind',
  titel: 'Alleinerziehend mit einem Kleinkind, Unterhaltsvorschuss',
  seit: 4,
  personen: [hauptperson('w', 23), kind('m', 1, ['P1'])],
  baue: (w) => ({
    schritte: erstantrag(w, [
      ['alleinerziehung-1', alleinerziehung()],
      [
        'unterkunft-1',
        wohnung(w, { grundmiete: cent(365_00), nebenkosten: cent(102_00), heizung: cent(78_00), flaeche: 55 }),
      ],
      ...kindergeld(w, 'P2'),
      ...unterhaltsvorschuss(w, 'P2'),
    ]),
  }),
}

export const ALLEIN_TEILZEIT: Haushaltsplan = {
  schluessel: 'alleinerziehend-zwei-kinder-teilzeit',
  titel: 'Alleinerziehend mit zwei Kindern und Teilzeitarbeit',
  seit: 5,
  personen: [hauptperson('w', 36), kind('w', 9, ['P1']), kind('m', 3, ['P1'])],
  baue: (w) => ({
    schritte: erstantrag(w, [
      ['alleinerziehung-1', alleinerziehung()],
      [
        'unterkunft-1',
        wohnung(w, { grundmiete: cent(455_00), nebenkosten: cent(128_00), heizung: cent(96_00), flaeche: 71 }),
      ],
      ['P1-lohn-1', lohn('P1', [cent(1_200_00), cent(0), cent(182_00)])],
      ...kindergeld(w, 'P2', 'P3'),
      ...unterhaltsvorschuss(w, 'P2'),
      ...unterhaltsvorschuss(w, 'P3'),
      ['P1-guthaben', vermoegen('P1', 'guthaben', cent(840_55))],
    ]),
  }),
}

export const ALLEIN_DREI: Haushaltsplan = {
  schluessel: 'alleinerziehend-drei-kinder',
  titel: 'Alleinerziehend mit drei Kindern, Minijob, Miete an den Vermieter nach Bedarfsanteilen',
  seit: 7,
  herkunft: 'arabisch',
  personen: [hauptperson('w', 38), kind('m', 14, ['P1']), kind('w', 8, ['P1']), kind('m', 4, ['P1'])],
  baue: (w) => ({
    direkt: [{ ...w.vermieter('Hausverwaltung Dünenblick GmbH'), aufteilung: 'bedarf' }],
    schritte: erstantrag(w, [
      ['alleinerziehung-1', alleinerziehung()],
      [
        'unterkunft-1',
        wohnung(w, { grundmiete: cent(540_00), nebenkosten: cent(160_00), heizung: cent(118_00), flaeche: 86 }),
      ],
      ['P1-lohn-1', lohn('P1', [cent(420_00), cent(0), cent(15_12)])],
      ['P1-fahrtkosten', absetzung('P1', 'fahrtkosten', cent(46_00))],
      ...kindergeld(w, 'P2', 'P3', 'P4'),
      ...unterhaltsvorschuss(w, 'P3'),
      ...unterhaltsvorschuss(w, 'P4'),
    ]),
  }),
}

export const ALLEIN_UNTERHALT: Haushaltsplan = {
  schluessel: 'alleinerziehend-kind-deckt-bedarf',
  titel: 'Alleinerziehend; ein Kind deckt seinen Bedarf durch Unterhalt selbst',
  seit: 6,
  personen: [hauptperson('w', 43), kind('w', 14, ['P1']), kind('m', 10, ['P1'])],
  baue: (w) => ({
    schritte: erstantrag(w, [
      ['alleinerziehung-1', alleinerziehung()],
      [
        'unterkunft-1',
        wohnung(w, { grundmiete: cent(468_00), nebenkosten: cent(130_00), heizung: cent(90_00), flaeche: 74 }),
      ],
      ...kindergeld(w, 'P2', 'P3'),
      ['P2-unterhalt-1', einkommen('P2', 'unterhalt', cent(560_00))],
      ...unterhaltsvorschuss(w, 'P3'),
    ]),
  }),
}

export const ALLEIN_SCHUELERIN: Haushaltsplan = {
  schluessel: 'alleinerziehend-schuelerin-mit-nebenjob',
  titel: 'Alleinerziehend; Schülerin mit Nebenjob',
  seit: 4,
  herkunft: 'tuerkisch',
  personen: [hauptperson('w', 47), kind('w', 16, ['P1'])],
  baue: (w) => ({
    schritte: erstantrag(w, [
      ['alleinerziehung-1', alleinerziehung()],
      [
        'unterkunft-1',
        wohnung(w, { grundmiete: cent(378_00), nebenkosten: cent(110_00), heizung: cent(82_00), flaeche: 58 }),
      ],
      ...kindergeld(w, 'P2'),
      ['P2-ausbildung', ausbildung('P2')],
      ['P2-lohn-1', lohn('P2', [cent(260_00), cent(0), cent(0)])],
    ]),
  }),
}

export const ALLEIN_U25: Haushaltsplan = {
  schluessel: 'alleinerziehend-sohn-unter-25',
  titel: 'Mutter mit erwachsenem Sohn unter 25 und jüngerer Tochter',
  seit: 5,
  personen: [hauptperson('w', 45), kind('m', 20, ['P1']), kind('w', 14, ['P1'])],
  baue: (w) => ({
    schritte: erstantrag(w, [
      ['alleinerziehung-1', alleinerziehung()],
      [
        'unterkunft-1',
        wohnung(w, {
          grundmiete: cent(460_00),
          nebenkosten: cent(122_00),
          heizung: cent(89_00),
          flaeche: 73,
          warmwasser: 'dezentral',
        }),
      ],
      ['P2-lohn-1', lohn('P2', [cent(380_00), cent(0), cent(0)])],
      ...kindergeld(w, 'P3'),
      ['P3-unterhalt-1', einkommen('P3', 'unterhalt', cent(240_00))],
    ]),
  }),
}
