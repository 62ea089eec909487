import { type Cent, type Datum, euro } from '../../../kern/index.ts'
import type { Klaerfeld, Klaerung, Option } from '../schritt.ts'

export const frageNachAntrag = (heute: Datum): Klaerung => {
  const wenn = { feld: 'anlass', ist: ['antrag'] } as const
  return {
    art: 'klaerung',
    frage: 'Warum soll die Forderung in Raten oder später gezahlt werden?',
    warum:
      'Auf Wunsch der Person, wenn die Zahlung auf einmal eine erhebliche Härte wäre. Ohne Antrag, wenn die Person eine sozialversicherungspflichtige Arbeit aufgenommen hat, von der sie leben kann, und die Erstattung daher kommt.',
    wirkung: null,
    felder: [
      {
        art: 'wahl',
        name: 'anlass',
        titel: 'Anlass',
        optionen: [
          { wert: 'antrag', titel: 'Die Person wünscht es' },
          {
            wert: 'gesetz',
            titel: 'Arbeit aufgenommen, von der die Person lebt (§ 40 Abs. 10)',
            folge: 'Die Rate ist ein Zehntel des Regelbedarfs, ohne Ermessen.',
          },
        ],
      },
      { art: 'tag', name: 'am', titel: 'Wann gewünscht?', spaetestens: heute, wenn },
      { art: 'text', name: 'wunsch', titel: 'Was wurde gewünscht?', hilfe: 'steht so im Bescheid', lang: true, wenn },
      {
        art: 'text',
        name: 'verhaeltnisse',
        titel: 'Wie sind die Verhältnisse?',
        hilfe: 'Einkommen, Kinder, Miete, andere Schulden; steht in der Akte',
        lang: true,
        wenn,
      },
      {
        art: 'text',
        name: 'arbeit',
        titel: 'Welche Arbeit, seit wann?',
        hilfe: 'in Sätzen an die Person; steht so im Bescheid',
        lang: true,
        wenn: { feld: 'anlass', ist: ['gesetz'] },
      },
    ],
    knopf: 'Festhalten',
  }
}

export function frageNachRaten(x: {
  readonly offen: Cent
  readonly fruehestens: Datum
  readonly gesetz: boolean
  readonly einbehalt: boolean
}): Klaerung {
  const nur = (...ist: readonly string[]) => ({ feld: 'ergebnis', ist })
  return {
    art: 'klaerung',
    frage: x.gesetz ? 'Wann ist die erste Rate fällig?' : 'Wird es gewährt, und wie?',
    warum: x.gesetz
      ? 'Die Höhe steht im Gesetz; nur der Beginn ist festzulegen.'
      : 'Möglich, wenn die Zahlung auf einmal eine erhebliche Härte wäre und das Geld dadurch nicht verloren geht. Die Rate soll die Person dauerhaft schaffen. Zinsen berechnet das Programm nicht.',
    wirkung: `Offen sind ${euro(x.offen)} €. Die letzte Rate ist, was übrig bleibt.`,
    felder: [
      {
        art: 'wahl',
        name: 'ergebnis',
        titel: 'Entscheidung',
        optionen: x.gesetz
          ? [{ wert: 'raten', titel: 'Raten nach § 40 Abs. 10 SGB II' }]
          : [
              { wert: 'raten', titel: 'Raten' },
              { wert: 'stundung', titel: 'Stundung: alles, aber später' },
              { wert: 'ablehnen', titel: 'Ablehnen' },
            ],
        vorschlag: x.gesetz ? 'raten' : undefined,
      },
      ...(x.gesetz
        ? []
        : [
            {
              art: 'betrag',
              name: 'rate',
              titel: 'Rate im Monat',
              hoechstens: x.offen,
              wenn: nur('raten'),
            } satisfies Klaerfeld,
          ]),
      {
        art: 'tag',
        name: 'erste',
        titel: x.gesetz ? 'Erste Rate fällig am' : 'Erste Rate oder alles fällig am',
        hilfe: 'weitere Raten am gleichen Tag der folgenden Monate',
        fruehestens: x.fruehestens,
        wenn: nur('raten', 'stundung'),
      },
      ...(x.einbehalt
        ? [
            {
              art: 'wahl',
              name: 'einbehalt',
              titel: 'Für diese Forderung wird schon einbehalten. Was soll damit geschehen?',
              norm: '§ 43 SGB II',
              optionen: EINBEHALT,
              wenn: nur('raten', 'stundung'),
            } satisfies Klaerfeld,
          ]
        : []),
      ...(x.gesetz
        ? []
        : [
            {
              art: 'text',
              name: 'gruende',
              titel: 'Warum?',
              hilfe: 'in Sätzen an die Person; steht so im Bescheid',
              lang: true,
            } satisfies Klaerfeld,
          ]),
    ],
    knopf: 'Festlegen',
  }
}

const EINBEHALT: readonly Option[] = [
  { wert: 'endet', titel: 'Er endet', folge: 'ab dem nächsten Monat, der noch nicht im Zahllauf ist' },
  { wert: 'daneben', titel: 'Er läuft daneben weiter', folge: 'Was einbehalten wird, zählt auf die Raten.' },
]

export function frageNachVerzug(heute: Datum, widerruf: boolean): Klaerung {
  return {
    art: 'klaerung',
    frage: 'Wie geht es weiter?',
    warum: widerruf
      ? 'Zwei Raten fehlen, und die Frist ist abgelaufen. Der Rest darf fällig gestellt werden; das ist abzuwägen.'
      : 'Bei einer fehlenden Rate wird gewartet. Widerrufen werden kann erst, wenn zwei fehlen.',
    wirkung: widerruf ? 'Beim Widerruf wird der ganze Rest auf einmal fällig.' : null,
    felder: [
      {
        art: 'wahl',
        name: 'wie',
        titel: 'Entscheidung',
        optionen: [
          { wert: 'warten', titel: 'Noch warten' },
          ...(widerruf ? [{ wert: 'widerrufen', titel: 'Widerrufen: der ganze Rest wird fällig' }] : []),
        ],
      },
      {
        art: 'tag',
        name: 'bis',
        titel: 'Bis wann?',
        fruehestens: heute,
        wenn: { feld: 'wie', ist: ['warten'] },
      },
      {
        art: 'text',
        name: 'warum',
        titel: 'Warum?',
        hilfe: 'beim Widerruf in Sätzen an die Person, so steht es im Bescheid; auch was sie geantwortet hat',
        lang: true,
      },
    ],
    knopf: 'Festlegen',
  }
}

export const FRAGE_ENDE: Klaerung = {
  art: 'klaerung',
  frage: 'Soll die Vereinbarung enden?',
  warum:
    'Nur wenn die Person einverstanden ist, wenn etwas anderes an ihre Stelle tritt oder wenn gesetzliche Raten enden, weil wieder Leistungen gebraucht werden.',
  wirkung: 'Der Rest ist dann sofort fällig.',
  felder: [
    {
      art: 'wahl',
      name: 'ende',
      titel: 'Die Vereinbarung',
      optionen: [{ wert: 'ja', titel: 'endet heute' }],
    },
    { art: 'text', name: 'grund', titel: 'Warum?', lang: true },
  ],
  knopf: 'Beenden',
}
