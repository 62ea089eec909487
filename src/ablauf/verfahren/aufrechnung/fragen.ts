import type { Festlegungswerte } from '../../../fall/index.ts'
import type { Datum } from '../../../kern/index.ts'
import type { Ratenplan } from '../../../zahlung/index.ts'
import type { Klaerung } from '../schritt.ts'
import { textWert } from '../werte.ts'

export const frageNachBestandskraft = (heute: Datum, vorschlag: Datum): Klaerung => ({
  art: 'klaerung',
  frage: 'Seit wann kann der Erstattungsbescheid nicht mehr angefochten werden?',
  warum:
    'Der Einbehalt endet spätestens drei Jahre nach dem Monat, der auf die Bestandskraft folgt. Vorgeschlagen ist der Tag nach dem Ende der Frist. Kam der Bescheid später an oder fehlte die Belehrung, ist es ein anderer.',
  wirkung: null,
  felder: [{ art: 'tag', name: 'am', titel: 'Bestandskräftig seit', vorschlag, spaetestens: heute }],
  knopf: 'Festlegen',
})

export const frageNachAntwort = (heute: Datum, gefragtAm: string): Klaerung => ({
  art: 'klaerung',
  frage: `Was wurde auf die Anhörung vom ${gefragtAm} geantwortet?`,
  warum: 'Der Bescheid muss sagen, was vorgetragen wurde.',
  wirkung: null,
  felder: [
    {
      art: 'wahl',
      name: 'hat',
      titel: 'Ist eine Antwort gekommen?',
      optionen: [
        { wert: 'ja', titel: 'Ja' },
        { wert: 'nein', titel: 'Nein', folge: 'Entschieden wird nach der Akte.' },
      ],
    },
    { art: 'tag', name: 'am', titel: 'Wann?', spaetestens: heute, wenn: { feld: 'hat', ist: ['ja'] } },
    {
      art: 'text',
      name: 'inhalt',
      titel: 'Was wurde gesagt?',
      hilfe: 'steht so im Bescheid',
      lang: true,
      wenn: { feld: 'hat', ist: ['ja'] },
    },
  ],
  knopf: 'Festhalten',
})

export const FRAGE_ERMESSEN: Klaerung = {
  art: 'klaerung',
  frage: 'Soll einbehalten werden?',
  warum:
    'Das Jobcenter darf, es muss nicht. Abzuwägen sind das Interesse, das Geld zurückzubekommen, und die Lage der Person: Krankheit, Kinder, andere Abzüge, ein ernst gemeinter Wunsch nach Raten.',
  wirkung: 'Bei Ja wird monatlich der gesetzliche Satz einbehalten; ein kleinerer Betrag ist nicht vorgesehen.',
  felder: [
    {
      art: 'wahl',
      name: 'ergebnis',
      titel: 'Entscheidung',
      optionen: [
        { wert: 'ja', titel: 'Ja, einbehalten' },
        { wert: 'nein', titel: 'Nein' },
      ],
    },
    {
      art: 'text',
      name: 'dafuer',
      titel: 'Was spricht dafür?',
      hilfe: 'steht so im Bescheid',
      lang: true,
      wenn: { feld: 'ergebnis', ist: ['ja'] },
    },
    {
      art: 'text',
      name: 'beruecksichtigt',
      titel: 'Was wurde berücksichtigt?',
      hilfe: 'steht so im Bescheid',
      lang: true,
      wenn: { feld: 'ergebnis', ist: ['ja'] },
    },
    { art: 'text', name: 'warumNicht', titel: 'Warum nicht?', lang: true, wenn: { feld: 'ergebnis', ist: ['nein'] } },
  ],
  knopf: 'Festlegen',
}

export const FRAGE_LAUF: Klaerung = {
  art: 'klaerung',
  frage: 'Soll sich am Einbehalt etwas ändern?',
  warum:
    'Ein Widerspruch gegen diesen Bescheid schiebt ihn auf: Dann ruht der Einbehalt, bis entschieden ist. Beendet wird er nur, wenn er aufgehoben ist oder Raten vereinbart sind.',
  wirkung: 'Gilt ab dem nächsten Monat, der noch nicht im Zahllauf ist; die Auszahlung wird sofort neu geplant.',
  felder: [
    {
      art: 'wahl',
      name: 'wie',
      titel: 'Der Einbehalt',
      optionen: [
        { wert: 'ruht', titel: 'ruht', folge: 'Die drei Jahre verlängern sich um diese Monate.' },
        { wert: 'laeuft', titel: 'geht weiter' },
        { wert: 'beendet', titel: 'ist beendet' },
      ],
    },
    { art: 'text', name: 'grund', titel: 'Warum?', hilfe: 'zum Beispiel Widerspruch vom 3.12.2026' },
  ],
  knopf: 'Festlegen',
}

/** An answer holds for the plan it was given about: from the second on it names which. */
const zum = (wert: string, nr: number): string => (nr === 1 ? wert : `${wert}.${nr}`)

/** What was said about a plan; undefined: nothing, or it was about an earlier one. */
export const antwortZuRaten = (
  w: Festlegungswerte | undefined,
  p: Pick<Ratenplan, 'nr'>,
): 'bleiben' | 'enden' | 'daneben' | undefined =>
  (['bleiben', 'enden', 'daneben'] as const).find((wert) => textWert(w, 'wie') === zum(wert, p.nr))

export const frageNachDenRaten = ({ art, nr }: Pick<Ratenplan, 'art' | 'nr'>): Klaerung => ({
  art: 'klaerung',
  frage:
    art === 'stundung' ? 'Die Forderung ist gestundet. Was gilt?' : 'Die Forderung wird in Raten gezahlt. Was gilt?',
  warum:
    'Wer pünktlich zahlt, darf sich darauf verlassen. Enden soll die Vereinbarung nur mit der Person, oder wenn Raten fehlen.',
  wirkung: 'Was einbehalten wird, zählt auch auf die Raten.',
  felder: [
    {
      art: 'wahl',
      name: 'wie',
      titel: 'Die Vereinbarung',
      optionen: [
        { wert: zum('bleiben', nr), titel: 'bleibt; es wird nicht einbehalten' },
        { wert: zum('enden', nr), titel: 'endet mit dem Einbehalt', folge: 'Der Bescheid sagt es.' },
        ...(art === 'stundung' ? [] : [{ wert: zum('daneben', nr), titel: 'läuft neben dem Einbehalt weiter' }]),
      ],
    },
    { art: 'text', name: 'warum', titel: 'Warum?', hilfe: 'steht in der Akte', lang: true },
  ],
  knopf: 'Festlegen',
})
