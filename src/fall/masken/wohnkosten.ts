import { WERTE } from '../werte.ts'
import type { Masken } from './maske.ts'
import { DAUER, PERSON } from './teile.ts'

/** Up to what costs of the flat are recognised, and moves. */
export const WOHNKOSTEN: Masken<'kostensenkung' | 'wohnausnahme' | 'mietobergrenze' | 'umzug' | 'auszugUnter25'> = {
  kostensenkung: {
    titel: 'Aufforderung zur Kostensenkung',
    vordruck: 'KDU',
    gruppe: 'Wohnen',
    norm: '§ 22 Abs. 1 Satz 9 SGB II',
    nachweis: 'Schreiben mit Tag des Zugangs',
    kurz: ['senkungsart', 'am'],
    felder: {
      am: { titel: 'Aufgefordert am', norm: '§ 22 Abs. 1 Satz 9 SGB II', art: 'tag', pflicht: true },
      senkungsart: {
        titel: 'Welche Kosten',
        norm: '§ 22 Abs. 1 Satz 9 SGB II',
        art: 'auswahl',
        pflicht: true,
        optionen: WERTE.senkungsart,
      },
      frist_bis: {
        titel: 'Frist bis',
        norm: '§ 22 Abs. 1 Satz 9 und 10 SGB II',
        art: 'tag',
        pflicht: false,
        leer: 'leer = sechs Monate, bei der Unterkunft nach der Karenzzeit',
      },
    },
  },
  wohnausnahme: {
    titel: 'Ausnahme bei den Wohnkosten',
    vordruck: 'KDU',
    gruppe: 'Wohnen',
    norm: '§ 22 Abs. 1 Satz 6, 7, 11 und 12 SGB II',
    nachweis: 'Vermerk mit Gründen',
    kurz: ['ausnahme'],
    felder: {
      ausnahme: {
        titel: 'Grund',
        norm: '§ 22 Abs. 1 SGB II',
        art: 'auswahl',
        pflicht: true,
        optionen: {
          unabweisbar: 'höhere Kosten unabweisbar (Satz 7)',
          kinder: 'Kinder in der Bedarfsgemeinschaft (Satz 7)',
          verkleinerung: 'Bedarfsgemeinschaft wurde kleiner (Satz 6)',
          sterbefall: 'Todesfall im Haushalt (Satz 11), ab dem Todestag',
          unwirtschaftlich: 'Umzug wäre unwirtschaftlich (Satz 12)',
        },
      },
      von: DAUER.von,
      bis: {
        ...DAUER.bis,
        leer: 'leer = Todesfall zwölf, Verkleinerung sechs Monate, sonst bis auf Weiteres',
      },
    },
  },
  mietobergrenze: {
    titel: 'Obergrenze der Miete',
    vordruck: 'KDU',
    gruppe: 'Wohnen',
    norm: '§ 22 Abs. 1 Satz 8 SGB II',
    nachweis: 'Richtlinie des Trägers; bei der Miete die Aufforderung zur Rüge',
    kurz: ['quadratmeter_cent', 'zulaessige_miete_cent'],
    felder: {
      quadratmeter_cent: {
        titel: 'Obergrenze je Quadratmeter',
        norm: '§ 22 Abs. 1 Satz 8 Nr. 1 SGB II',
        art: 'cent',
        pflicht: false,
        leer: 'leer = nicht bestimmt',
        hilfe: 'Miete mit Nebenkosten, ohne Heizung; ab Juli 2026.',
      },
      zulaessige_miete_cent: {
        titel: 'Zulässige Kaltmiete',
        norm: '§ 22 Abs. 1 Satz 8 Nr. 2 SGB II',
        art: 'cent',
        pflicht: false,
        leer: 'leer = kein Verstoß angenommen',
        hilfe: 'Nach §§ 556d bis 556g BGB; ab Juli 2026.',
      },
      ...DAUER,
    },
  },
  umzug: {
    titel: 'Umzug',
    vordruck: 'KDU',
    gruppe: 'Wohnen',
    norm: '§ 22 Abs. 4 SGB II',
    nachweis: 'Zusicherung oder Vermerk über den Umzug',
    kurz: ['am'],
    felder: {
      am: {
        titel: 'Tag des Umzugs',
        norm: '§ 22 Abs. 4 SGB II',
        art: 'tag',
        pflicht: true,
        hilfe: 'Nach diesem Tag richtet sich das Recht.',
      },
      zusicherung: {
        titel: 'Vorher zugesichert',
        norm: '§ 22 Abs. 4 Satz 1 und 3 SGB II',
        art: 'jaNein',
        pflicht: true,
      },
      erforderlich: {
        titel: 'Umzug war erforderlich',
        norm: '§ 22 Abs. 4 Satz 4 SGB II',
        art: 'jaNein',
        pflicht: true,
      },
      selbes_gebiet: { titel: 'Im selben Gebiet', norm: '§ 22 Abs. 4 Satz 4 SGB II', art: 'jaNein', pflicht: true },
      bisher_unterkunft_cent: {
        titel: 'Unterkunft bisher anerkannt',
        norm: '§ 22 Abs. 4 Satz 4 SGB II',
        art: 'cent',
        pflicht: true,
      },
      bisher_heizung_cent: {
        titel: 'Heizung bisher anerkannt',
        norm: '§ 22 Abs. 1 Satz 6 SGB II a. F.',
        art: 'cent',
        pflicht: true,
      },
    },
  },
  auszugUnter25: {
    titel: 'Auszug unter 25 Jahren',
    vordruck: 'KDU',
    gruppe: 'Wohnen',
    norm: '§ 22 Abs. 5, § 20 Abs. 3 SGB II',
    nachweis: 'Zusicherung oder Vermerk über die Gründe',
    kurz: ['auszug'],
    felder: {
      person: PERSON,
      am: { titel: 'Tag des Umzugs', norm: '§ 22 Abs. 5 SGB II', art: 'tag', pflicht: true },
      auszug: {
        titel: 'Zusicherung',
        norm: '§ 22 Abs. 5 SGB II',
        art: 'auswahl',
        pflicht: true,
        optionen: {
          erteilt: 'erteilt',
          entbehrlich: 'nicht nötig aus wichtigem Grund (Satz 3)',
          fehlt: 'fehlt (Satz 1)',
          absicht: 'Umzug, um Leistungen zu erhalten (Satz 4)',
        },
      },
    },
  },
}
