import { cent, iso, plusTage } from '../../../kern/index.ts'
import {
  alleinerziehung,
  kindergeld,
  lege,
  loeseAb,
  lohn,
  unterhaltsvorschuss,
  vermoegen,
  wohnung,
} from '../angabenbau.ts'
import { tagIm } from '../kalender.ts'
import { personAngabe } from '../musterhaushalt.ts'
import { aenderung, erstantrag } from '../verlauf.ts'
import { type Haushaltsplan, hauptperson, kind, partner } from '../werkstatt.ts'

/** Households whose facts changed after the first decision. */
export const MIETERHOEHUNG: Haushaltsplan = {
  schluessel: 'einzeln-mieterhoehung',
  titel: 'Alleinstehend; Mieterhöhung spät gemeldet: Nachzahlung',
  seit: 5,
  personen: [hauptperson('w', 49)],
  baue: (w) => {
    const kosten = { nebenkosten: cent(82_00), heizung: cent(61_00), flaeche: 45 }
    const [alt, neu] = [cent(331_00), cent(362_50)]
    return {
      erwartet: { folgen: ['nachzahlung'] },
      schritte: [
        ...erstantrag(w, [['unterkunft-1', wohnung(w, { ...kosten, grundmiete: alt })]]),
        ...aenderung(w, {
          am: tagIm(w.monat(4), 8),
          anlass: 'Mieterhöhung',
          aenderungen: loeseAb(
            'unterkunft-1',
            'unterkunft-2',
            wohnung(w, { ...kosten, grundmiete: neu }, { von: w.ab(2) }),
            w.ab(2),
          ),
        }),
      ],
    }
  },
}

export const LOHNERHOEHUNG: Haushaltsplan = {
  schluessel: 'paar-lohnerhoehung',
  titel: 'Paar mit Kind; mehr Lohn spät gemeldet: Überzahlung',
  seit: 5,
  herkunft: 'bosnisch',
  personen: [hauptperson('m', 42), partner('w', 38), kind('w', 10, ['P1', 'P2'])],
  baue: (w) => ({
    erwartet: { folgen: ['ueberzahlung'] },
    schritte: [
      ...erstantrag(w, [
        [
          'unterkunft-1',
          wohnung(w, { grundmiete: cent(455_00), nebenkosten: cent(125_00), heizung: cent(91_00), flaeche: 71 }),
        ],
        ['P1-lohn-1', lohn('P1', [cent(1_250_00), cent(0), cent(196_00)])],
        ...kindergeld(w, 'P3'),
      ]),
      ...aenderung(w, {
        am: tagIm(w.monat(4), 10),
        anlass: 'Lohnerhöhung nach Probezeit',
        aenderungen: loeseAb(
          'P1-lohn-1',
          'P1-lohn-2',
          lohn('P1', [cent(1_520_00), cent(14_00), cent(276_00)], { von: w.ab(3) }),
          w.ab(3),
        ),
      }),
    ],
  }),
}

export const GEBURT: Haushaltsplan = {
  schluessel: 'paar-geburt',
  titel: 'Paar; ein Kind wird geboren: Nachzahlung, kleinere Mietanteile der Eltern',
  seit: 5,
  herkunft: 'rumaenisch',
  personen: [hauptperson('w', 27), partner('m', 31), kind('w', 0, ['P1', 'P2'], { dazuIm: 3 })],
  baue: (w) => {
    const kosten = { grundmiete: cent(371_00), nebenkosten: cent(104_00), heizung: cent(80_00), flaeche: 59 }
    const geburt = iso(w.person('P3').geburt)
    return {
      erwartet: { folgen: ['nachzahlung', 'ueberzahlung'] },
      schritte: [
        ...erstantrag(w, [
          ['unterkunft-1', wohnung(w, kosten)],
          ['P2-lohn-1', lohn('P2', [cent(450_00), cent(0), cent(0)])],
        ]),
        ...aenderung(w, {
          am: tagIm(w.monat(4), 6),
          anlass: 'Geburt eines Kindes',
          dazu: 'P3',
          aenderungen: [
            ...loeseAb('unterkunft-1', 'unterkunft-2', wohnung(w, { ...kosten, koepfe: 3 }, { von: geburt }), geburt),
            ...lege(...kindergeld(w, 'P3')),
          ],
        }),
      ],
    }
  },
}

export const EINZUG: Haushaltsplan = {
  schluessel: 'alleinerziehend-partner-zieht-ein',
  titel: 'Alleinerziehend; ein Partner mit Arbeit zieht ein: Überzahlung, eigener Anspruch des Partners',
  seit: 6,
  personen: [hauptperson('w', 31), kind('m', 7, ['P1']), { ...partner('m', 33), dazuIm: 4, nachname: 'Schlechtweg' }],
  baue: (w) => {
    const kosten = { grundmiete: cent(390_00), nebenkosten: cent(108_00), heizung: cent(84_00), flaeche: 64 }
    const einzug = w.ab(4)
    const davor = iso(plusTage(tagIm(w.monat(4), 1), -1))
    return {
      erwartet: { folgen: ['nachzahlung', 'ueberzahlung'] },
      schritte: [
        ...erstantrag(w, [
          ['alleinerziehung-1', alleinerziehung()],
          ['unterkunft-1', wohnung(w, kosten)],
          ...kindergeld(w, 'P2'),
          ...unterhaltsvorschuss(w, 'P2'),
        ]),
        ...aenderung(w, {
          am: tagIm(w.monat(5), 4),
          anlass: 'Einzug des Partners',
          dazu: 'P3',
          aenderungen: [
            { angabe: 'alleinerziehung-1', feld: 'bis', neu: davor },
            ...loeseAb('unterkunft-1', 'unterkunft-2', wohnung(w, { ...kosten, koepfe: 3 }, { von: einzug }), einzug),
            ...lege(['P3-lohn-1', lohn('P3', [cent(1_800_00), cent(62_00), cent(365_00)], { von: einzug })]),
          ],
        }),
      ],
    }
  },
}

export const AUSZUG: Haushaltsplan = {
  schluessel: 'paar-kind-zieht-aus',
  titel: 'Paar; der erwachsene Sohn zieht aus: Überzahlung, größere Mietanteile der Eltern',
  seit: 6,
  herkunft: 'polnisch',
  personen: [hauptperson('w', 48), partner('m', 52), kind('m', 22, ['P1', 'P2'])],
  baue: (w) => {
    const kosten = { grundmiete: cent(452_00), nebenkosten: cent(121_00), heizung: cent(88_00), flaeche: 72 }
    const auszug = w.ab(4)
    const davor = iso(plusTage(tagIm(w.monat(4), 1), -1))
    return {
      erwartet: { folgen: ['nachzahlung', 'ueberzahlung'] },
      schritte: [
        ...erstantrag(w, [['unterkunft-1', wohnung(w, kosten)]]),
        ...aenderung(w, {
          am: tagIm(w.monat(5), 11),
          anlass: 'Auszug des Sohnes',
          aenderungen: [
            { angabe: personAngabe('P3'), feld: 'bis', neu: davor },
            ...loeseAb('unterkunft-1', 'unterkunft-2', wohnung(w, { ...kosten, koepfe: 2 }, { von: auszug }), auszug),
          ],
        }),
      ],
    }
  },
}

export const ARBEITSPLATZVERLUST: Haushaltsplan = {
  schluessel: 'einzeln-arbeitsplatzverlust',
  titel: 'Alleinstehend; Arbeit verloren: Nachzahlung',
  seit: 5,
  herkunft: 'tuerkisch',
  personen: [hauptperson('m', 35)],
  baue: (w) => ({
    erwartet: { folgen: ['nachzahlung'] },
    schritte: [
      ...erstantrag(w, [
        [
          'unterkunft-1',
          wohnung(w, { grundmiete: cent(344_00), nebenkosten: cent(90_00), heizung: cent(68_00), flaeche: 47 }),
        ],
        ['P1-lohn-1', lohn('P1', [cent(780_00), cent(0), cent(58_00)])],
        ['P1-guthaben', vermoegen('P1', 'guthaben', cent(95_20))],
      ]),
      ...aenderung(w, {
        am: tagIm(w.monat(4), 9),
        anlass: 'Ende der Beschäftigung',
        aenderungen: [{ angabe: 'P1-lohn-1', feld: 'bis', neu: w.bis(2) }],
      }),
    ],
  }),
}

export const VORSCHUSS_NACHTRAEGLICH: Haushaltsplan = {
  schluessel: 'alleinerziehend-unterhaltsvorschuss-nachtraeglich',
  titel: 'Alleinerziehend; Unterhaltsvorschuss wird nachträglich gezahlt: Überzahlung',
  seit: 7,
  herkunft: 'ukrainisch',
  personen: [hauptperson('w', 34), kind('w', 9, ['P1'])],
  baue: (w) => ({
    erwartet: { folgen: ['ueberzahlung'] },
    schritte: [
      ...erstantrag(w, [
        ['alleinerziehung-1', alleinerziehung()],
        [
          'unterkunft-1',
          wohnung(w, { grundmiete: cent(376_00), nebenkosten: cent(101_00), heizung: cent(79_00), flaeche: 57 }),
        ],
        ...kindergeld(w, 'P2'),
      ]),
      ...aenderung(w, {
        am: tagIm(w.monat(6), 7),
        anlass: 'Bescheid über Unterhaltsvorschuss',
        aenderungen: lege(
          ...unterhaltsvorschuss(w, 'P2')
            .map(([id, a], i) => [id, i === 0 ? { ...a, von: w.ab(4) } : a] as const)
            .filter(([, a]) => !('bis' in a) || a.bis === null || a.bis > w.ab(4)),
        ),
      }),
    ],
  }),
}

export const UMZUG: Haushaltsplan = {
  schluessel: 'einzeln-umzug',
  titel: 'Alleinstehend; rechtzeitig gemeldeter Umzug in eine günstigere Wohnung',
  seit: 6,
  personen: [hauptperson('m', 63)],
  baue: (w) => ({
    schritte: [
      ...erstantrag(w, [
        [
          'unterkunft-1',
          wohnung(w, { grundmiete: cent(398_00), nebenkosten: cent(96_00), heizung: cent(74_00), flaeche: 50 }),
        ],
      ]),
      ...aenderung(w, {
        am: tagIm(w.monat(4), 5),
        anlass: 'Umzug',
        aenderungen: loeseAb(
          'unterkunft-1',
          'unterkunft-2',
          wohnung(
            w,
            {
              grundmiete: cent(336_00),
              nebenkosten: cent(79_00),
              heizung: cent(55_00),
              flaeche: 42,
              warmwasser: 'dezentral',
            },
            { von: w.ab(5) },
          ),
          w.ab(5),
        ),
      }),
    ],
  }),
}

export const MEHRERE_AENDERUNGEN: Haushaltsplan = {
  schluessel: 'alleinerziehend-viele-aenderungen',
  titel: 'Alleinerziehend mit drei Änderungen in einem Zeitraum',
  seit: 8,
  personen: [hauptperson('w', 37), kind('m', 13, ['P1']), kind('w', 8, ['P1'])],
  baue: (w) => {
    const kosten = { nebenkosten: cent(119_00), heizung: cent(87_00), flaeche: 70 }
    return {
      erwartet: { folgen: ['nachzahlung'] },
      schritte: [
        ...erstantrag(w, [
          ['alleinerziehung-1', alleinerziehung()],
          ['unterkunft-1', wohnung(w, { ...kosten, grundmiete: cent(448_00) })],
          ...kindergeld(w, 'P2', 'P3'),
          ...unterhaltsvorschuss(w, 'P2'),
          ...unterhaltsvorschuss(w, 'P3'),
        ]),
        ...aenderung(w, {
          am: tagIm(w.monat(2), 4),
          anlass: 'Beginn eines Minijobs',
          aenderungen: lege(['P1-lohn-1', lohn('P1', [cent(400_00), cent(0), cent(0)], { von: w.ab(3) })]),
        }),
        ...aenderung(w, {
          am: tagIm(w.monat(4), 6),
          anlass: 'Mehr Stunden im Minijob',
          aenderungen: loeseAb(
            'P1-lohn-1',
            'P1-lohn-2',
            lohn('P1', [cent(430_00), cent(0), cent(0)], { von: w.ab(5) }),
            w.ab(5),
          ),
        }),
        ...aenderung(w, {
          am: tagIm(w.monat(7), 3),
          anlass: 'Mieterhöhung',
          aenderungen: loeseAb(
            'unterkunft-1',
            'unterkunft-2',
            wohnung(w, { ...kosten, grundmiete: cent(466_00) }, { von: w.ab(6) }),
            w.ab(6),
          ),
        }),
      ],
    }
  },
}
