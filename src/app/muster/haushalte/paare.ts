import { cent } from '../../../kern/index.ts'
import { absetzung, einkommen, kindergeld, lohn, vermoegen, wohnung } from '../angabenbau.ts'
import { LANGE_STRASSE } from '../daten/orte.ts'
import { erstantrag } from '../verlauf.ts'
import { type Haushaltsplan, hauptperson, kind, partner } from '../werkstatt.ts'

/** Couples, with and without children. */
export const PAAR_OHNE_KINDER: Haushaltsplan = {
  schluessel: 'paar-ohne-kinder',
  titel: 'Paar ohne Kinder, beide arbeitslos',
  seit: 6,
  personen: [hauptperson('m', 54), partner('w', 52)],
  baue: (w) => ({
    schritte: erstantrag(w, [
      [
        'unterkunft-1',
        wohnung(w, { grundmiete: cent(372_00), nebenkosten: cent(105_00), heizung: cent(83_00), flaeche: 57 }),
      ],
      ['P1-guthaben', vermoegen('P1', 'guthaben', cent(2_115_80))],
      ['P2-guthaben', vermoegen('P2', 'guthaben', cent(760_00))],
    ]),
  }),
}

export const PAAR_BEIDE_ARBEITEN: Haushaltsplan = {
  schluessel: 'paar-beide-arbeiten',
  titel: 'Paar mit einem Kind, Teilzeit und Minijob',
  seit: 5,
  herkunft: 'polnisch',
  personen: [hauptperson('w', 33), partner('m', 35), kind('w', 8, ['P1', 'P2'])],
  baue: (w) => ({
    schritte: erstantrag(w, [
      [
        'unterkunft-1',
        wohnung(w, { grundmiete: cent(462_00), nebenkosten: cent(126_00), heizung: cent(94_00), flaeche: 72 }),
      ],
      ['P1-lohn-1', lohn('P1', [cent(900_00), cent(0), cent(91_00)])],
      ['P2-lohn-1', lohn('P2', [cent(480_00), cent(0), cent(17_28)])],
      ['P2-kfz-haftpflicht', absetzung('P2', 'kfzHaftpflicht', cent(38_50))],
      ...kindergeld(w, 'P3'),
    ]),
  }),
}

export const PAAR_DREI_KINDER: Haushaltsplan = {
  schluessel: 'paar-drei-kinder-einer-arbeitet',
  titel: 'Paar mit drei Kindern, einer arbeitet in Vollzeit',
  seit: 4,
  herkunft: 'arabisch',
  personen: [
    hauptperson('m', 38),
    partner('w', 35),
    kind('m', 11, ['P1', 'P2']),
    kind('w', 7, ['P1', 'P2']),
    kind('w', 2, ['P1', 'P2']),
  ],
  baue: (w) => ({
    schritte: erstantrag(w, [
      [
        'unterkunft-1',
        wohnung(w, { grundmiete: cent(612_00), nebenkosten: cent(178_00), heizung: cent(134_00), flaeche: 98 }),
      ],
      ['P1-lohn-1', lohn('P1', [cent(2_150_00), cent(0), cent(452_00)])],
      ['P1-fahrtkosten', absetzung('P1', 'fahrtkosten', cent(112_00))],
      ...kindergeld(w, 'P3', 'P4', 'P5'),
    ]),
  }),
}

export const PAAR_SELBSTAENDIG: Haushaltsplan = {
  schluessel: 'paar-selbstaendig-mit-kind',
  titel: 'Paar mit Kind, selbständig mit Gewinn',
  seit: 4,
  herkunft: 'tuerkisch',
  personen: [hauptperson('m', 41), partner('w', 37), kind('m', 7, ['P1', 'P2'])],
  baue: (w) => ({
    schritte: erstantrag(w, [
      [
        'unterkunft-1',
        wohnung(w, { grundmiete: cent(450_00), nebenkosten: cent(120_00), heizung: cent(92_00), flaeche: 70 }),
      ],
      [
        'P1-selbstaendigkeit-1',
        {
          art: 'selbstaendigkeit',
          person: 'P1',
          von: null,
          bis: null,
          gewinn_cent: cent(1_150_00),
          steuern_cent: cent(0),
          sozialabgaben_cent: cent(236_00),
        },
      ],
      ['P1-kfz', vermoegen('P1', 'kfz', cent(4_800_00), true)],
      ...kindergeld(w, 'P3'),
    ]),
  }),
}

export const PAAR_KIND_WIRD_SECHS: Haushaltsplan = {
  schluessel: 'paar-kind-wird-sechs',
  titel: 'Paar mit zwei Kindern; eines wird im Zeitraum sechs Jahre alt',
  seit: 5,
  herkunft: 'ukrainisch',
  personen: [
    hauptperson('w', 32),
    partner('m', 34),
    kind('w', 8, ['P1', 'P2']),
    kind('m', 5, ['P1', 'P2'], { geburtstagIm: 8 }),
  ],
  baue: (w) => ({
    schritte: erstantrag(w, [
      [
        'unterkunft-1',
        wohnung(w, { grundmiete: cent(548_00), nebenkosten: cent(150_00), heizung: cent(112_00), flaeche: 85 }),
      ],
      ...kindergeld(w, 'P3', 'P4'),
    ]),
  }),
}

export const PAAR_KIND_WIRD_ACHTZEHN: Haushaltsplan = {
  schluessel: 'paar-kind-wird-achtzehn',
  titel: 'Paar; das Kind wird im Zeitraum volljährig und besucht weiter die Schule',
  seit: 6,
  personen: [hauptperson('w', 46), partner('m', 48), kind('m', 17, ['P1', 'P2'], { geburtstagIm: 9 })],
  baue: (w) => ({
    schritte: erstantrag(w, [
      [
        'unterkunft-1',
        wohnung(w, { grundmiete: cent(466_00), nebenkosten: cent(124_00), heizung: cent(93_00), flaeche: 74 }),
      ],
      ['P2-lohn-1', lohn('P2', [cent(1_100_00), cent(0), cent(151_00)])],
      ['P3-ausbildung', { art: 'ausbildung', person: 'P3', von: null, bis: null }],
      ...kindergeld(w, 'P3'),
    ]),
  }),
}

export const PAAR_RENTNER: Haushaltsplan = {
  schluessel: 'paar-partner-in-altersrente',
  titel: 'Paar; der Partner bezieht Altersrente und ist ausgeschlossen',
  seit: 5,
  personen: [hauptperson('w', 61), partner('m', 70)],
  baue: (w) => ({
    schritte: erstantrag(w, [
      [
        'unterkunft-1',
        wohnung(w, { grundmiete: cent(368_00), nebenkosten: cent(112_00), heizung: cent(85_00), flaeche: 60 }),
      ],
      ['P2-ausschluss', { art: 'ausschluss', person: 'P2', von: null, bis: null, grund: 'altersrente' }],
      ['P2-rente-1', einkommen('P2', 'rente', cent(712_35))],
    ]),
  }),
}

export const DOPPELNAME: Haushaltsplan = {
  schluessel: 'paar-lange-namen',
  titel: 'Paar mit Kind, lange Doppelnamen und lange Straße',
  seit: 4,
  anschrift: { strasse: LANGE_STRASSE, hausnummer: '128 b', plz: '25764', ort: 'Hellschen-Heringsand-Unterschaar' },
  personen: [
    { ...hauptperson('w', 38), vorname: 'Friederike Charlotte Elisabeth', nachname: 'Freudenberger-Kesselschläger' },
    { ...partner('m', 36), vorname: 'Konstantin Ferdinand Alexander', nachname: 'Brettschneider-Unterpaintner' },
    kind('m', 4, ['P1', 'P2'], {
      vorname: 'Maximilian Theodor Leonard',
      nachname: 'Freudenberger-Kesselschläger',
    }),
  ],
  baue: (w) => ({
    schritte: erstantrag(w, [
      [
        'unterkunft-1',
        wohnung(w, { grundmiete: cent(458_00), nebenkosten: cent(129_00), heizung: cent(97_00), flaeche: 73 }),
      ],
      ['P2-arbeitslosengeld-1', einkommen('P2', 'arbeitslosengeld', cent(486_30))],
      ...kindergeld(w, 'P3'),
    ]),
  }),
}

/** Eight children; the grandparents live there but are no members of the Bedarfsgemeinschaft. */
export const GROSSFAMILIE: Haushaltsplan = {
  schluessel: 'grossfamilie-zwoelf-personen',
  titel: 'Haushalt mit zwölf Personen: Eltern, acht Kinder, Großeltern mit Altersrente',
  seit: 6,
  herkunft: 'arabisch',
  personen: [
    hauptperson('m', 45),
    partner('w', 42),
    kind('m', 19, ['P1', 'P2']),
    kind('w', 16, ['P1', 'P2']),
    kind('m', 14, ['P1', 'P2']),
    kind('m', 12, ['P1', 'P2']),
    kind('w', 10, ['P1', 'P2']),
    kind('w', 7, ['P1', 'P2']),
    kind('m', 4, ['P1', 'P2']),
    kind('w', 1, ['P1', 'P2']),
    { geschlecht: 'm', alter: 72, rolle: 'haushaltsangehoerig' },
    { geschlecht: 'w', alter: 69, rolle: 'haushaltsangehoerig' },
  ],
  baue: (w) => ({
    schritte: erstantrag(w, [
      [
        'unterkunft-1',
        wohnung(w, { grundmiete: cent(1_120_00), nebenkosten: cent(380_00), heizung: cent(286_00), flaeche: 176 }),
      ],
      ['P1-lohn-1', lohn('P1', [cent(2_400_00), cent(0), cent(508_00)])],
      ['P3-lohn-1', lohn('P3', [cent(520_00), cent(0), cent(18_72)])],
      ...kindergeld(w, 'P4', 'P5', 'P6', 'P7', 'P8', 'P9', 'P10'),
    ]),
  }),
}

export const PAAR_EINKOMMEN_ZU_HOCH: Haushaltsplan = {
  schluessel: 'paar-einkommen-zu-hoch',
  titel: 'Paar mit Kind, Einkommen deckt den Bedarf: abgelehnt',
  seit: 3,
  personen: [hauptperson('m', 35), partner('w', 33), kind('w', 7, ['P1', 'P2'])],
  baue: (w) => ({
    erwartet: { anspruch: false },
    schritte: erstantrag(w, [
      [
        'unterkunft-1',
        wohnung(w, { grundmiete: cent(470_00), nebenkosten: cent(130_00), heizung: cent(96_00), flaeche: 75 }),
      ],
      ['P1-lohn-1', lohn('P1', [cent(3_400_00), cent(192_00), cent(724_00)])],
      ['P2-lohn-1', lohn('P2', [cent(1_450_00), cent(12_00), cent(258_00)])],
      ...kindergeld(w, 'P3'),
    ]),
  }),
}
