import { cent } from '../../../kern/index.ts'
import { absetzung, einkommen, karenzzeit, lohn, vermoegen, wohnung } from '../angabenbau.ts'
import { erstantrag } from '../verlauf.ts'
import { type Haushaltsplan, hauptperson } from '../werkstatt.ts'

/** One person alone. */
export const EINZELN_ARBEITSLOS: Haushaltsplan = {
  schluessel: 'einzeln-arbeitslos',
  titel: 'Alleinstehend, ohne Einkommen',
  seit: 5,
  personen: [hauptperson('m', 34)],
  baue: (w) => ({
    schritte: erstantrag(w, [
      [
        'unterkunft-1',
        wohnung(w, { grundmiete: cent(345_00), nebenkosten: cent(92_00), heizung: cent(71_00), flaeche: 46 }),
      ],
      ['P1-guthaben', vermoegen('P1', 'guthaben', cent(312_47))],
    ]),
  }),
}

export const EINZELN_MINIJOB: Haushaltsplan = {
  schluessel: 'einzeln-minijob',
  titel: 'Alleinstehend mit Minijob',
  seit: 6,
  herkunft: 'polnisch',
  personen: [hauptperson('w', 45)],
  baue: (w) => ({
    schritte: erstantrag(w, [
      [
        'unterkunft-1',
        wohnung(w, { grundmiete: cent(328_50), nebenkosten: cent(88_00), heizung: cent(64_00), flaeche: 44 }),
      ],
      ['P1-lohn-1', lohn('P1', [cent(450_00), cent(0), cent(0)])],
      ['P1-guthaben', vermoegen('P1', 'guthaben', cent(1_205_10))],
    ]),
  }),
}

export const EINZELN_WARMWASSER: Haushaltsplan = {
  schluessel: 'einzeln-warmwasser',
  titel: 'Alleinstehend, Warmwasser mit Durchlauferhitzer',
  seit: 4,
  personen: [hauptperson('m', 57)],
  baue: (w) => ({
    schritte: erstantrag(w, [
      [
        'unterkunft-1',
        wohnung(w, {
          grundmiete: cent(310_00),
          nebenkosten: cent(75_00),
          heizung: cent(58_00),
          flaeche: 41,
          warmwasser: 'dezentral',
          heizungsart: 'fernwaerme',
        }),
      ],
    ]),
  }),
}

export const EINZELN_VERMIETER: Haushaltsplan = {
  schluessel: 'einzeln-vermieter-direkt',
  titel: 'Alleinstehend, Miete geht direkt an den Vermieter',
  seit: 4,
  herkunft: 'rumaenisch',
  personen: [hauptperson('m', 42)],
  baue: (w) => ({
    direkt: [w.vermieter('Wohnungsgenossenschaft Musterküste eG', cent(498_00))],
    schritte: erstantrag(w, [
      [
        'unterkunft-1',
        wohnung(w, { grundmiete: cent(351_00), nebenkosten: cent(87_00), heizung: cent(60_00), flaeche: 47 }),
      ],
    ]),
  }),
}

export const EINZELN_KARENZ: Haushaltsplan = {
  schluessel: 'einzeln-karenzzeit-hohe-miete',
  titel: 'Alleinstehend, hohe Miete in der Karenzzeit',
  seit: 3,
  personen: [hauptperson('w', 51)],
  baue: (w) => ({
    schritte: erstantrag(w, [
      ['karenzzeit', karenzzeit(w)],
      [
        'unterkunft-1',
        wohnung(w, { grundmiete: cent(560_00), nebenkosten: cent(120_00), heizung: cent(88_00), flaeche: 62 }),
      ],
      ['P1-guthaben', vermoegen('P1', 'guthaben', cent(3_850_00))],
    ]),
  }),
}

export const EINZELN_UEBER_GRENZE: Haushaltsplan = {
  schluessel: 'einzeln-miete-ueber-grenze',
  titel: 'Alleinstehend, Miete über der örtlichen Grenze nach Ablauf der Karenzzeit',
  seit: 8,
  personen: [hauptperson('m', 61)],
  baue: (w) => ({
    schritte: erstantrag(w, [
      [
        'unterkunft-1',
        wohnung(w, { grundmiete: cent(470_00), nebenkosten: cent(105_00), heizung: cent(79_00), flaeche: 58 }),
      ],
    ]),
  }),
}

export const EINZELN_VERMOEGEN: Haushaltsplan = {
  schluessel: 'einzeln-vermoegen-geschuetzt',
  titel: 'Alleinstehend mit Ersparnissen unter dem Freibetrag und geschütztem Auto',
  seit: 5,
  herkunft: 'bosnisch',
  personen: [hauptperson('w', 53)],
  baue: (w) => ({
    schritte: erstantrag(w, [
      [
        'unterkunft-1',
        wohnung(w, { grundmiete: cent(338_00), nebenkosten: cent(81_00), heizung: cent(66_00), flaeche: 45 }),
      ],
      ['P1-guthaben', vermoegen('P1', 'guthaben', cent(11_940_00))],
      ['P1-kfz', vermoegen('P1', 'kfz', cent(6_200_00), true)],
    ]),
  }),
}

export const EINZELN_VERMOEGEND: Haushaltsplan = {
  schluessel: 'einzeln-vermoegen-zu-hoch',
  titel: 'Alleinstehend, Vermögen über dem Freibetrag: kein Anspruch',
  seit: 3,
  personen: [hauptperson('m', 44)],
  baue: (w) => ({
    erwartet: { anspruch: false },
    schritte: erstantrag(w, [
      [
        'unterkunft-1',
        wohnung(w, { grundmiete: cent(372_00), nebenkosten: cent(90_00), heizung: cent(70_00), flaeche: 49 }),
      ],
      ['P1-guthaben', vermoegen('P1', 'guthaben', cent(8_310_00))],
      ['P1-depot', vermoegen('P1', 'wertpapiere', cent(52_475_30))],
    ]),
  }),
}

export const EINZELN_SELBSTAENDIG: Haushaltsplan = {
  schluessel: 'einzeln-selbstaendig',
  titel: 'Alleinstehend, selbständig mit Gewinn',
  seit: 6,
  herkunft: 'vietnamesisch',
  personen: [hauptperson('w', 37)],
  baue: (w) => ({
    schritte: erstantrag(w, [
      [
        'unterkunft-1',
        wohnung(w, { grundmiete: cent(360_00), nebenkosten: cent(84_00), heizung: cent(62_00), flaeche: 48 }),
      ],
      [
        'P1-selbstaendigkeit-1',
        {
          art: 'selbstaendigkeit',
          person: 'P1',
          von: null,
          bis: null,
          gewinn_cent: cent(640_00),
          steuern_cent: cent(0),
          sozialabgaben_cent: cent(0),
        },
      ],
      ['P1-altersvorsorge', absetzung('P1', 'altersvorsorge', cent(25_00))],
    ]),
  }),
}

export const EINZELN_UNTERMIETE: Haushaltsplan = {
  schluessel: 'einzeln-wohngemeinschaft',
  titel: 'Alleinstehend in einer Wohngemeinschaft zu dritt',
  seit: 4,
  herkunft: 'ukrainisch',
  personen: [hauptperson('w', 26)],
  baue: (w) => ({
    schritte: erstantrag(w, [
      [
        'unterkunft-1',
        {
          ...wohnung(w, {
            grundmiete: cent(690_00),
            nebenkosten: cent(165_00),
            heizung: cent(135_00),
            flaeche: 92,
            koepfe: 3,
            wohnform: 'untermiete',
          }),
          angemessen_unterkunft_cent: null,
        },
      ],
    ]),
  }),
}

export const EINZELN_EIGENTUM: Haushaltsplan = {
  schluessel: 'einzeln-eigentum',
  titel: 'Alleinstehend im kleinen eigenen Haus, Ölheizung, Teilrente',
  seit: 5,
  personen: [hauptperson('m', 59)],
  baue: (w) => ({
    schritte: erstantrag(w, [
      [
        'unterkunft-1',
        wohnung(w, {
          grundmiete: cent(0),
          nebenkosten: cent(148_20),
          heizung: cent(94_00),
          flaeche: 78,
          wohnform: 'eigentum',
          heizungsart: 'oel',
        }),
      ],
      ['P1-haus', vermoegen('P1', 'immobilie', cent(96_000_00), true)],
      ['P1-rente-1', einkommen('P1', 'rente', cent(286_40))],
    ]),
  }),
}
