import type { Schrittkopf } from '../schritt.ts'

/** Permanent: what is settled is stored under the ids. In the order in which they are shown. */
export const KOPF = {
  antrag: {
    id: 'antrag',
    titel: 'Tag der Antragstellung',
    norm: '§ 37 SGB II',
    hilfe:
      'Es zählt der Tag, an dem sich die Person gemeldet hat, auch ohne Vordruck. Der Antrag wirkt auf den Ersten seines Monats zurück.',
  },
  zustaendigkeit: {
    id: 'zustaendigkeit',
    titel: 'Sind wir örtlich zuständig?',
    norm: '§ 36 SGB II, § 16 Abs. 2 SGB I',
    hilfe:
      'Zuständig ist das Jobcenter am gewöhnlichen Aufenthalt. Ein Antrag bei der falschen Stelle wird weitergegeben; sein Tag bleibt.',
  },
  eingang: {
    id: 'eingang',
    titel: 'Eingangsbestätigung',
    norm: '§ 14 SGB I',
    hilfe: 'Sagt, dass der Antrag da ist, ab wann er gilt und was noch fehlt. Entfällt, wenn gleich entschieden wird.',
  },
  identitaet: {
    id: 'identitaet',
    titel: 'Identität geprüft',
    norm: '§ 60 Abs. 1 SGB I',
    hilfe: 'Ausweis nur ansehen: Art und Tag vermerken, keine Kopie, keine Nummer. Je Person.',
  },
  aufenthalt: {
    id: 'aufenthalt',
    titel: 'Staatsangehörigkeit und Aufenthalt',
    norm: '§ 7 Abs. 1 Satz 1 Nr. 4, Satz 2, § 8 Abs. 2 SGB II',
    hilfe: 'Schließt ein Titel Leistungen aus, ist das zusätzlich als Ausschluss zu erfassen.',
  },
  haushalt: {
    id: 'haushalt',
    titel: 'Wer gehört zusammen?',
    norm: '§ 7 Abs. 3 und 3a SGB II',
    hilfe:
      'Die Angaben sagen, wer eine Bedarfsgemeinschaft bildet. Hier bestätigen, dass niemand fehlt oder zu viel ist.',
  },
  einkommen: {
    id: 'einkommen',
    titel: 'Einkommen',
    norm: '§§ 11 bis 11b SGB II',
    hilfe: 'Zu jeder Person steht entweder ein Einkommen in den Angaben, oder sie hat erklärt, keines zu haben.',
  },
  vermoegen: {
    id: 'vermoegen',
    titel: 'Vermögen',
    norm: '§ 12 SGB II',
    hilfe:
      'Ab Juli 2026 zählt das Vermögen vom ersten Tag an: Die Erklärung, kein erhebliches zu haben, reicht nicht mehr.',
  },
  wohnen: {
    id: 'wohnen',
    titel: 'Wohnung und örtliche Grenze',
    norm: '§ 22 SGB II',
    hilfe: 'Miete, Nebenkosten und Heizung stehen in den Angaben; die Grenze kommt aus der Tabelle des Jobcenters.',
  },
  konto: {
    id: 'konto',
    titel: 'Wohin geht das Geld?',
    norm: '§ 42 Abs. 3 SGB II, § 47 SGB I',
    hilfe: 'Ein Konto, das mit dem Antrag kommt, bestätigt die Person, die anordnet.',
  },
  nachweise: {
    id: 'nachweise',
    titel: 'Nachweise',
    norm: '§ 60 Abs. 1 Satz 1 Nr. 3, § 65 SGB I',
    hilfe: 'Was fehlt, fordert das Verfahren „Unterlagen anfordern“ an: mit Grund, Frist und Hinweis auf die Folgen.',
  },
  vorrang: {
    id: 'vorrang',
    titel: 'Andere Leistungen gehen vor',
    norm: '§ 12a SGB II',
    hilfe:
      'Kinderzuschlag und Wohngeld rechnet das Programm nach; verwiesen wird nur, wenn beide drei Monate lang für alle reichen.',
  },
  vermittlung: {
    id: 'vermittlung',
    titel: 'Übergabe an die Arbeitsvermittlung',
    norm: '§ 3 Abs. 2, § 15 SGB II',
    hilfe: 'Was jede Person ab 15 macht. Damit kann das erste Gespräch gleich vereinbart werden.',
  },
  vorlaeufig: {
    id: 'vorlaeufig',
    titel: 'Endgültig, vorläufig, Vorschuss?',
    norm: '§ 41a SGB II, § 42 SGB I',
    hilfe:
      'Fehlt nur noch ein Nachweis und ist der Anspruch wahrscheinlich, wird vorläufig bewilligt: Das ist hier der Vorschuss.',
  },
  zeitraum: {
    id: 'zeitraum',
    titel: 'Bewilligungszeitraum',
    norm: '§ 41 Abs. 3 SGB II',
    hilfe: 'In der Regel ein Jahr, in den Fällen des Gesetzes sechs Monate. Gilt für alle Personen gleich.',
  },
  entscheidung: {
    id: 'entscheidung',
    titel: 'Feststellen und anordnen',
    norm: '§ 41 SGB II, §§ 31, 35 SGB X',
    hilfe: 'Bewilligung oder Ablehnung: wie bei jeder Entscheidung ordnet eine zweite Person mit Stufe A an.',
  },
} as const satisfies Record<string, Schrittkopf>
