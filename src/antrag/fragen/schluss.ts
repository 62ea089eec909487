import type { Fragenseite } from '../frage.ts'

export const SCHLUSS: readonly Fragenseite[] = [
  {
    id: 'konto',
    abschnitt: 'schluss',
    je: 'antrag',
    titel: 'Wohin sollen wir das Geld überweisen?',
    fragen: [
      {
        schluessel: 'iban',
        typ: { art: 'iban' },
        pflicht: 'nach',
        titel: 'IBAN Ihres Kontos',
        hilfe: 'Sie steht auf Ihrer Bankkarte. Haben Sie kein Konto, lassen Sie das Feld leer: Wir finden einen Weg.',
        beispiel: 'DE02 1203 0000 0000 2020 51',
        norm: '§ 47 SGB I',
      },
      {
        schluessel: 'kontoinhaber',
        typ: { art: 'text', hoechstens: 70 },
        pflicht: 'frei',
        titel: 'Wem gehört das Konto, wenn es nicht Ihres ist?',
        norm: '§ 47 SGB I',
      },
    ],
  },
  {
    id: 'abschicken',
    abschnitt: 'schluss',
    je: 'antrag',
    titel: 'Prüfen und abschicken',
    fragen: [
      {
        schluessel: 'richtigkeit',
        typ: { art: 'bestaetigung' },
        pflicht: 'ja',
        titel: 'Meine Angaben stimmen. Änderungen teile ich sofort mit.',
        norm: '§ 60 SGB I',
      },
    ],
  },
]
