import { WERTE } from '../werte.ts'
import type { Masken } from './maske.ts'
import { DAUER, PERSON } from './teile.ts'

/** Who lives here, in which standing, and who may claim (Anlagen WEP, KI, VE). */
export const PERSONEN: Masken<
  | 'person'
  | 'erwerbsfaehigkeit'
  | 'alleinerziehung'
  | 'ausschluss'
  | 'ortsabwesenheit'
  | 'einstand'
  | 'zeitweise'
  | 'todesfall'
> = {
  person: {
    titel: 'Person im Haushalt',
    vordruck: 'WEP',
    gruppe: 'Personen',
    norm: '§ 7 Abs. 3 SGB II',
    nachweis: 'Ausweis oder Geburtsurkunde zeigen lassen und vermerken, keine Kopie',
    kurz: ['rolle'],
    felder: {
      person: PERSON,
      geburt: { titel: 'Geburtsdatum', norm: '§§ 7, 20, 23 SGB II', art: 'tag', pflicht: true },
      rolle: {
        titel: 'Stellung im Haushalt',
        norm: '§ 7 Abs. 3, 3a SGB II',
        art: 'auswahl',
        pflicht: true,
        optionen: WERTE.rolle,
      },
      eltern: {
        titel: 'Eltern im Haushalt',
        norm: '§ 7 Abs. 3 Nr. 4 SGB II',
        art: 'personen',
        pflicht: true,
        hilfe: 'Höchstens zwei; bei Kindern und jungen Erwachsenen unter 25.',
      },
      von: { ...DAUER.von, titel: 'im Haushalt ab', leer: 'leer = von Anfang an' },
      bis: { ...DAUER.bis, titel: 'im Haushalt bis', leer: 'leer = bis auf Weiteres' },
    },
  },
  erwerbsfaehigkeit: {
    titel: 'Erwerbsfähigkeit',
    vordruck: 'WEP',
    gruppe: 'Personen',
    norm: '§ 8 SGB II',
    nachweis: 'Selbsteinschätzung genügt; Klärung nur durch Gutachten (§ 44a), keine Diagnose',
    kurz: ['erwerbsfaehig'],
    felder: {
      person: PERSON,
      erwerbsfaehig: {
        titel: 'Kann mindestens 3 Stunden am Tag arbeiten',
        norm: '§§ 8, 44a SGB II',
        art: 'jaNein',
        pflicht: true,
      },
      ...DAUER,
    },
  },
  alleinerziehung: {
    titel: 'Alleinerziehung',
    vordruck: 'HA',
    gruppe: 'Personen',
    norm: '§ 21 Abs. 3 SGB II',
    nachweis: 'Erklärung genügt',
    kurz: [],
    felder: { person: { ...PERSON, titel: 'Alleinerziehende Person' }, ...DAUER },
  },
  ausschluss: {
    titel: 'Ausschluss von Leistungen',
    vordruck: 'WEP',
    gruppe: 'Personen',
    norm: '§ 7 Abs. 1, 4, 5 SGB II',
    nachweis: 'Bescheid der anderen Stelle',
    kurz: ['grund'],
    felder: {
      person: PERSON,
      grund: {
        titel: 'Grund',
        norm: '§ 7 SGB II',
        art: 'auswahl',
        pflicht: true,
        optionen: {
          altersrente: 'Rente wegen Alters (§ 7 Abs. 4)',
          ausbildung: 'Ausbildung, dem Grunde nach förderfähig (§ 7 Abs. 5)',
          asylblg: 'Asylbewerberleistungsgesetz (§ 7 Abs. 1 Satz 2 Nr. 3)',
          stationaer: 'Stationäre Einrichtung (§ 7 Abs. 4)',
          sgb12: 'Grundsicherung nach dem SGB XII (§ 5 Abs. 2)',
          haft: 'Haft (§ 7 Abs. 4 Satz 2)',
          aufenthaltsrecht: 'Aufenthaltsrecht (§ 7 Abs. 1 Satz 2 Nr. 1 und 2)',
          sgb14: 'Lebensunterhalt nach § 93 SGB XIV (§ 7 Abs. 4a)',
          nichtErreichbar: 'gilt als nicht erreichbar (§ 7b Abs. 4)',
        },
      },
      ...DAUER,
    },
  },
  ortsabwesenheit: {
    titel: 'Ortsabwesenheit',
    vordruck: 'VÄM',
    gruppe: 'Personen',
    norm: '§ 7b SGB II',
    nachweis: 'Erklärung, bei wichtigem Grund eine Bescheinigung',
    kurz: ['abwesenheit', 'zustimmung'],
    felder: {
      person: PERSON,
      von: { titel: 'von', norm: '§ 7b SGB II', art: 'von', pflicht: true },
      bis: { titel: 'bis', norm: '§ 7b SGB II', art: 'bis', pflicht: true },
      abwesenheit: {
        titel: 'Grund',
        norm: '§ 7b Abs. 2 und 3 SGB II',
        art: 'auswahl',
        pflicht: true,
        optionen: WERTE.abwesenheit,
      },
      zustimmung: {
        titel: 'Zustimmung erteilt',
        norm: '§ 7b Abs. 2 und 3 SGB II',
        art: 'jaNein',
        pflicht: true,
        hilfe: 'Ohne Zustimmung gibt es für diese Tage keine Leistungen, außer bei Abwesenheit wegen der Arbeit.',
      },
    },
  },
  einstand: {
    titel: 'Verantwortung füreinander',
    vordruck: 'VE',
    gruppe: 'Personen',
    norm: '§ 7 Abs. 3 Nr. 3 Buchst. c, Abs. 3a SGB II',
    nachweis: 'Erklärung; Hausbesuch nur bei Zweifeln',
    kurz: [],
    felder: {
      person: { ...PERSON, titel: 'Mitbewohnende Person' },
      gemeinsames_kind: {
        titel: 'Gemeinsames Kind im Haushalt',
        norm: '§ 7 Abs. 3a Nr. 2 SGB II',
        art: 'jaNein',
        pflicht: true,
      },
      versorgt_angehoerige: {
        titel: 'Versorgt Kinder oder Angehörige',
        norm: '§ 7 Abs. 3a Nr. 3 SGB II',
        art: 'jaNein',
        pflicht: true,
      },
      verfuegungsbefugt: {
        titel: 'Verfügt über Einkommen oder Vermögen des anderen',
        norm: '§ 7 Abs. 3a Nr. 4 SGB II',
        art: 'jaNein',
        pflicht: true,
      },
      widerlegt: {
        titel: 'Vermutung widerlegt',
        norm: '§ 7 Abs. 3a SGB II',
        art: 'jaNein',
        pflicht: true,
        hilfe: 'Entscheiden Sie das selbst. Wer als Partner gilt, wird bei der Person als Partner erfasst.',
      },
      von: { ...DAUER.von, titel: 'Zusammen seit', leer: 'leer = unbekannt' },
      bis: { ...DAUER.bis },
    },
  },
  zeitweise: {
    titel: 'Kind lebt nur zeitweise hier',
    vordruck: 'KI',
    gruppe: 'Personen',
    norm: '§ 7 Abs. 3 Nr. 4, § 21 Abs. 3 SGB II',
    nachweis: 'Erklärung der Eltern genügt',
    kurz: ['modell', 'tage'],
    felder: {
      person: { ...PERSON, titel: 'Kind' },
      modell: {
        titel: 'Aufenthalt',
        norm: '§ 21 Abs. 3 SGB II',
        art: 'auswahl',
        pflicht: true,
        hilfe: 'Im Wechsel: jeder Elternteil etwa die Hälfte der Zeit. Dann zählt die Wohnung ganz.',
        optionen: WERTE.modell,
      },
      tage: {
        titel: 'Tage im Monat',
        norm: '§ 41 Abs. 1 SGB II',
        art: 'zahl',
        pflicht: true,
        hilfe: 'Tage mit mehr als zwölf Stunden hier; der Monat zählt 30.',
      },
      ...DAUER,
    },
  },
  todesfall: {
    titel: 'Todesfall',
    vordruck: 'VÄM',
    gruppe: 'Personen',
    norm: '§ 40 Abs. 5 SGB II',
    nachweis: 'Sterbeurkunde zeigen lassen und vermerken, keine Kopie',
    kurz: ['person', 'am'],
    felder: {
      person: PERSON,
      am: { titel: 'Verstorben am', norm: '§ 40 Abs. 5 SGB II', art: 'tag', pflicht: true },
      bewilligt: {
        titel: 'Leistungen dieses Monats waren schon bewilligt',
        norm: '§ 40 Abs. 5 Satz 1 SGB II',
        art: 'jaNein',
        pflicht: true,
        hilfe: 'Dann ändert der Todesfall den Sterbemonat nicht.',
      },
    },
  },
}
