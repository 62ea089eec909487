import { WERTE } from '../werte.ts'
import type { Masken } from './maske.ts'
import { DAUER, PERSON } from './teile.ts'

/** School and training, and what is paid for it. */
export const AUSBILDUNG: Masken<'ausbildung' | 'ausbildungsfoerderung' | 'schulbesuch'> = {
  ausbildung: {
    titel: 'Schule oder Ausbildung',
    vordruck: 'WEP',
    gruppe: 'Personen',
    norm: '§ 7 Abs. 5 SGB II',
    nachweis: 'Bescheinigung ab 15 Jahren',
    kurz: [],
    felder: {
      person: PERSON,
      allgemeinbildend: {
        titel: 'Allgemeinbildende Schule',
        norm: '§ 11b Abs. 2b Satz 1 Nr. 4 SGB II',
        art: 'jaNein',
        pflicht: true,
        hilfe: 'Dann gilt der höhere Grundbetrag noch drei Monate nach der Schule.',
      },
      ...DAUER,
    },
  },
  ausbildungsfoerderung: {
    titel: 'Förderung der Ausbildung',
    vordruck: 'WEP',
    gruppe: 'Personen',
    norm: '§ 7 Abs. 5 und 6, § 27 SGB II',
    nachweis: 'Bescheid über BAföG oder Berufsausbildungsbeihilfe, Bescheinigung der Schule',
    kurz: ['foerderung', 'foerderstand'],
    felder: {
      person: PERSON,
      foerderung: {
        titel: 'Art der Ausbildung',
        norm: '§ 7 Abs. 5 und 6 SGB II',
        art: 'auswahl',
        pflicht: true,
        hilfe: 'Davon hängt ab, ob Leistungen ausgeschlossen sind.',
        optionen: {
          schule: 'Schule mit Bedarf nach § 12 BAföG',
          beiDenEltern: 'Ausbildung oder Studium, wohnt bei den Eltern (§ 13 Abs. 2 Nr. 1 BAföG)',
          fachschuleEigeneWohnung: 'Fachschule, Kolleg, Abendgymnasium, eigene Wohnung (§ 13 Abs. 1 Nr. 1 BAföG)',
          hochschuleEigeneWohnung: 'Hochschule, eigene Wohnung (§ 13 Abs. 1 Nr. 2 BAföG)',
          ohneAnspruchBeiDenEltern: 'Schule ohne BAföG, wohnt bei den Eltern (§ 2 Abs. 1a BAföG)',
          abendschuleOhneAnspruch: 'Abendschule ohne BAföG wegen des Alters (§ 10 Abs. 3 BAföG)',
          wohnheim: 'Wohnheim oder Internat mit Förderung nach dem SGB III (§ 7 Abs. 5 Satz 2)',
          betrieblich: 'Betriebliche Ausbildung',
        },
      },
      foerderstand: {
        titel: 'Stand der Förderung',
        norm: '§ 7 Abs. 6 Nr. 2 SGB II',
        art: 'auswahl',
        pflicht: true,
        hilfe: 'Nach einer Ablehnung beginnt der Ausschluss mit dem nächsten Monat.',
        optionen: WERTE.foerderstand,
      },
      haerte: {
        titel: 'Besondere Härte',
        norm: '§ 27 Abs. 3 SGB II',
        art: 'auswahl',
        pflicht: true,
        hilfe: 'Entscheiden Sie das selbst; gerechnet wird nur die Höhe.',
        optionen: {
          keine: 'nein',
          darlehen: 'ja: Darlehen (Satz 1)',
          zuschuss: 'ja: Zuschuss (Satz 2)',
        },
      },
      ...DAUER,
    },
  },
  schulbesuch: {
    titel: 'Schulbesuch',
    vordruck: 'KI',
    gruppe: 'Mehrbedarfe',
    norm: '§ 28 Abs. 1 und 3 SGB II',
    nachweis: 'Bescheinigung erst ab 15 Jahren',
    kurz: ['aufnahme'],
    felder: {
      person: PERSON,
      aufnahme: {
        titel: 'Aufnahme in die Schule',
        norm: '§ 34 Abs. 3 SGB XII',
        art: 'auswahl',
        pflicht: true,
        hilfe: 'Der Schulbedarf zählt im August und Februar, bei späterer Aufnahme in ihrem Monat.',
        optionen: WERTE.aufnahme,
      },
      allgemeinbildend: {
        titel: 'Allgemeinbildende Schule',
        norm: '§ 11b Abs. 2b Satz 1 Nr. 4 SGB II',
        art: 'jaNein',
        pflicht: true,
        hilfe: 'Dann gilt der höhere Absetzbetrag noch drei Monate nach der Schule.',
      },
      verguetung: {
        titel: 'Erhält Ausbildungsvergütung',
        norm: '§ 28 Abs. 1 Satz 2 SGB II',
        art: 'jaNein',
        pflicht: true,
      },
      nach_6b_bkgg: {
        titel: 'Wird nach § 6b BKGG gewährt',
        norm: '§ 19 Abs. 2 Satz 2 SGB II',
        art: 'jaNein',
        pflicht: true,
        hilfe: 'Bei Kinderzuschlag oder Wohngeld: dann gibt es den Schulbedarf hier nicht noch einmal.',
      },
      ...DAUER,
    },
  },
}
