import { cent } from '../../../kern/index.ts'
import { alleinerziehung, kindergeld, loeseAb, lohn, unterhaltsvorschuss, wohnung } from '../angabenbau.ts'
import { tagIm } from '../kalender.ts'
import { MUSTERBERG } from '../personal.ts'
import { aenderung, erstantrag } from '../verlauf.ts'
import { type Haushaltsplan, hauptperson, kind, partner } from '../werkstatt.ts'

/** Work that waits: drafts, decisions to order, a case returned; and the Jobcenter next door. */
export const ERSTANTRAG_ENTWURF: Haushaltsplan = {
  schluessel: 'erstantrag-entwurf',
  titel: 'Erstantrag, vollständig erfasst: wartet auf Feststellung',
  seit: 1,
  herkunft: 'vietnamesisch',
  personen: [hauptperson('m', 34), partner('w', 32), kind('m', 3, ['P1', 'P2'])],
  baue: (w) => ({
    schritte: erstantrag(
      w,
      [
        [
          'unterkunft-1',
          wohnung(w, { grundmiete: cent(449_00), nebenkosten: cent(118_00), heizung: cent(86_00), flaeche: 69 }),
        ],
        ['P1-lohn-1', lohn('P1', [cent(1_050_00), cent(0), cent(138_00)])],
        ...kindergeld(w, 'P3'),
      ],
      'entwurf',
    ),
  }),
}

export const ERSTANTRAG_LUECKEN: Haushaltsplan = {
  schluessel: 'erstantrag-luecken',
  titel: 'Erstantrag, Wohnung noch nicht erfasst',
  seit: 1,
  personen: [hauptperson('w', 24)],
  baue: (w) => ({
    schritte: erstantrag(w, [['P1-lohn-1', lohn('P1', [cent(310_00), cent(0), cent(0)])]], 'entwurf'),
  }),
}

export const ERSTANTRAG_ANZUORDNEN: Haushaltsplan = {
  schluessel: 'erstantrag-anzuordnen',
  titel: 'Erstantrag, festgestellt: wartet auf Anordnung',
  seit: 1,
  herkunft: 'arabisch',
  personen: [hauptperson('w', 32), kind('w', 10, ['P1']), kind('m', 8, ['P1'])],
  baue: (w) => ({
    schritte: erstantrag(
      w,
      [
        ['alleinerziehung-1', alleinerziehung()],
        [
          'unterkunft-1',
          wohnung(w, { grundmiete: cent(461_00), nebenkosten: cent(123_00), heizung: cent(95_00), flaeche: 72 }),
        ],
        ...kindergeld(w, 'P2', 'P3'),
        ...unterhaltsvorschuss(w, 'P2'),
        ...unterhaltsvorschuss(w, 'P3'),
      ],
      'festgestellt',
    ),
  }),
}

export const ERSTANTRAG_ZURUECK: Haushaltsplan = {
  schluessel: 'erstantrag-zurueckgegeben',
  titel: 'Erstantrag, mit Grund zur Feststellung zurückgegeben',
  seit: 1,
  personen: [hauptperson('m', 55)],
  baue: (w) => ({
    schritte: erstantrag(
      w,
      [
        [
          'unterkunft-1',
          wohnung(w, { grundmiete: cent(334_00), nebenkosten: cent(80_00), heizung: cent(63_00), flaeche: 45 }),
        ],
      ],
      'zurueckgegeben',
    ),
  }),
}

export const AENDERUNG_ENTWURF: Haushaltsplan = {
  schluessel: 'aenderung-entwurf',
  titel: 'Laufender Fall mit offener Änderung',
  seit: 5,
  personen: [hauptperson('m', 33), partner('w', 31)],
  baue: (w) => ({
    schritte: [
      ...erstantrag(w, [
        [
          'unterkunft-1',
          wohnung(w, { grundmiete: cent(366_00), nebenkosten: cent(99_00), heizung: cent(77_00), flaeche: 56 }),
        ],
      ]),
      ...aenderung(
        w,
        {
          am: tagIm(w.monat(4), 18),
          anlass: 'Beginn einer Teilzeitarbeit',
          aenderungen: [
            { angabe: 'P2-lohn-1', neu: lohn('P2', [cent(900_00), cent(0), cent(91_00)], { von: w.ab(4) }) },
          ],
        },
        'entwurf',
      ),
    ],
  }),
}

export const AENDERUNG_ANZUORDNEN: Haushaltsplan = {
  schluessel: 'aenderung-anzuordnen',
  titel: 'Laufender Fall; Änderung festgestellt, wartet auf Anordnung',
  seit: 6,
  herkunft: 'tuerkisch',
  personen: [hauptperson('w', 52)],
  baue: (w) => {
    const kosten = { nebenkosten: cent(77_00), heizung: cent(59_00), flaeche: 43 }
    return {
      schritte: [
        ...erstantrag(w, [['unterkunft-1', wohnung(w, { ...kosten, grundmiete: cent(322_00) })]]),
        ...aenderung(
          w,
          {
            am: tagIm(w.monat(5), 14),
            anlass: 'Mieterhöhung',
            aenderungen: loeseAb(
              'unterkunft-1',
              'unterkunft-2',
              wohnung(w, { ...kosten, grundmiete: cent(341_00) }, { von: w.ab(7) }),
              w.ab(7),
            ),
          },
          'festgestellt',
        ),
      ],
    }
  },
}

export const BERG_EINZELN: Haushaltsplan = {
  schluessel: 'berg-einzeln',
  titel: 'Musterberg: alleinstehend mit Minijob',
  traeger: MUSTERBERG,
  seit: 5,
  personen: [hauptperson('m', 37)],
  baue: (w) => ({
    schritte: erstantrag(w, [
      [
        'unterkunft-1',
        wohnung(w, { grundmiete: cent(355_00), nebenkosten: cent(96_00), heizung: cent(72_00), flaeche: 48 }),
      ],
      ['P1-lohn-1', lohn('P1', [cent(500_00), cent(0), cent(0)])],
    ]),
  }),
}

export const BERG_FAMILIE: Haushaltsplan = {
  schluessel: 'berg-familie',
  titel: 'Musterberg: Paar mit zwei Kindern',
  traeger: MUSTERBERG,
  seit: 6,
  herkunft: 'rumaenisch',
  personen: [hauptperson('w', 34), partner('m', 36), kind('m', 8, ['P1', 'P2']), kind('w', 3, ['P1', 'P2'])],
  baue: (w) => ({
    direkt: [w.vermieter('Hausverwaltung Rebland KG')],
    schritte: erstantrag(w, [
      [
        'unterkunft-1',
        wohnung(w, { grundmiete: cent(530_00), nebenkosten: cent(148_00), heizung: cent(109_00), flaeche: 84 }),
      ],
      ['P2-lohn-1', lohn('P2', [cent(1_640_00), cent(0), cent(312_00)])],
      ...kindergeld(w, 'P3', 'P4'),
    ]),
  }),
}

export const BERG_ANZUORDNEN: Haushaltsplan = {
  schluessel: 'berg-anzuordnen',
  titel: 'Musterberg: Erstantrag wartet auf Anordnung',
  traeger: MUSTERBERG,
  seit: 1,
  personen: [hauptperson('w', 58)],
  baue: (w) => ({
    schritte: erstantrag(
      w,
      [
        [
          'unterkunft-1',
          wohnung(w, { grundmiete: cent(349_00), nebenkosten: cent(91_00), heizung: cent(70_00), flaeche: 47 }),
        ],
      ],
      'festgestellt',
    ),
  }),
}
