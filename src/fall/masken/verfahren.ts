import { WERTE } from '../werte.ts'
import type { Masken } from './maske.ts'
import { DAUER } from './teile.ts'

/** The case itself: application, period, what was drawn before. */
export const VERFAHREN: Masken<'antrag' | 'bewilligungszeitraum' | 'karenzzeit' | 'leistungsbezug'> = {
  antrag: {
    titel: 'Antrag',
    vordruck: 'HA',
    gruppe: 'Verfahren',
    norm: '§ 37 SGB II',
    nachweis: 'Antrag oder Vermerk über die Antragstellung; an keine Form gebunden',
    kurz: ['am'],
    felder: {
      am: {
        titel: 'Tag der Antragstellung',
        norm: '§ 37 SGB II',
        art: 'tag',
        pflicht: true,
        hilfe: 'Der Antrag wirkt auf den Ersten des Monats zurück.',
      },
    },
  },
  bewilligungszeitraum: {
    titel: 'Bewilligungszeitraum',
    vordruck: null,
    gruppe: 'Verfahren',
    norm: '§ 41 Abs. 3 SGB II',
    nachweis: 'keiner',
    kurz: ['von', 'bis'],
    felder: {
      von: { titel: 'Beginn', norm: '§ 41 Abs. 3 SGB II', art: 'von', pflicht: true },
      bis: {
        titel: 'Ende',
        norm: '§ 41 Abs. 3 SGB II',
        art: 'bis',
        pflicht: true,
        hilfe: 'In der Regel zwölf Monate, bei vorläufiger Entscheidung sechs.',
      },
    },
  },
  karenzzeit: {
    titel: 'Karenzzeit',
    vordruck: null,
    gruppe: 'Verfahren',
    norm: '§ 22 Abs. 1 Satz 2 SGB II',
    nachweis: 'Vorbezug aus dem eigenen Bestand, sonst letzter Bescheid',
    kurz: ['von', 'bis'],
    felder: {
      von: { ...DAUER.von, hilfe: 'Erster Monat mit Leistungen.' },
      bis: { ...DAUER.bis, hilfe: 'Ein Jahr; verlängert um Monate ohne Bezug.' },
    },
  },
  leistungsbezug: {
    titel: 'Monate mit Leistungsbezug',
    vordruck: 'HA',
    gruppe: 'Verfahren',
    norm: '§ 22 Abs. 1 Satz 2, 4 und 5 SGB II',
    nachweis: 'Vorbezug aus dem eigenen Bestand, sonst Bescheide',
    kurz: ['gesetz', 'von', 'bis'],
    felder: {
      gesetz: {
        titel: 'Nach welchem Gesetz?',
        norm: '§ 22 Abs. 1 Satz 5 SGB II',
        art: 'auswahl',
        pflicht: true,
        optionen: WERTE.gesetz,
        hilfe: 'Auch den laufenden Bezug angeben; daraus folgt die Karenzzeit.',
      },
      ...DAUER,
    },
  },
}
