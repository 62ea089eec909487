import type { Bedingung, Fragenseite } from '../frage.ts'

const zurMiete: Bedingung = (b) => ['miete', 'untermiete'].includes(b.text('wohnform'))

/** § 22 SGB II: only facts; what is appropriate is decided by the office. */
export const WOHNEN: readonly Fragenseite[] = [
  {
    id: 'wohnform',
    abschnitt: 'wohnen',
    je: 'antrag',
    titel: 'Wie wohnen Sie?',
    fragen: [
      {
        schluessel: 'wohnform',
        typ: {
          art: 'auswahl',
          optionen: {
            miete: 'Zur Miete',
            untermiete: 'Zur Untermiete oder in einer Wohngemeinschaft',
            eigentum: 'Im eigenen Haus oder in der eigenen Wohnung',
            heim: 'In einem Heim oder einer Unterkunft',
            kostenlos: 'Ich zahle nichts für das Wohnen',
            ohne: 'Ich habe keine Wohnung',
          },
        },
        pflicht: 'ja',
        titel: 'Wie wohnen Sie?',
        norm: '§ 22 SGB II',
      },
    ],
  },
  {
    id: 'miete',
    abschnitt: 'wohnen',
    je: 'antrag',
    titel: 'Was kostet Ihre Wohnung im Monat?',
    warum:
      'Miete und Heizung zahlen wir zum Regelbedarf dazu. Die Zahlen stehen im Mietvertrag oder im letzten Schreiben dazu.',
    fragen: [
      {
        schluessel: 'grundmiete',
        typ: { art: 'cent' },
        pflicht: 'ja',
        titel: 'Kaltmiete',
        norm: '§ 22 Abs. 1 SGB II',
        offen: true,
      },
      {
        schluessel: 'nebenkosten',
        typ: { art: 'cent' },
        pflicht: 'ja',
        titel: 'Nebenkosten ohne Heizung',
        hilfe: 'Wenn die Miete alles enthält: 0.',
        norm: '§ 22 Abs. 1 SGB II',
        offen: true,
      },
      {
        schluessel: 'heizkosten',
        typ: { art: 'cent' },
        pflicht: 'ja',
        titel: 'Heizung',
        norm: '§ 22 Abs. 1 SGB II',
        offen: true,
      },
      {
        schluessel: 'bewohner',
        typ: { art: 'zahl', von: 1, bis: 99 },
        pflicht: 'ja',
        titel: 'Wie viele Menschen wohnen in der Wohnung, Sie mitgezählt?',
        norm: '§ 22 SGB II',
      },
    ],
    wenn: zurMiete,
  },
  {
    id: 'heizung',
    abschnitt: 'wohnen',
    je: 'antrag',
    titel: 'Wohnung und warmes Wasser',
    fragen: [
      {
        schluessel: 'warmwasser',
        typ: {
          art: 'auswahl',
          optionen: {
            zentral: 'Über die Heizung des Hauses',
            dezentral: 'Über einen Boiler oder Durchlauferhitzer in der Wohnung',
          },
        },
        pflicht: 'ja',
        titel: 'Woher kommt das warme Wasser?',
        hilfe: 'Mit einem eigenen Boiler bekommen Sie etwas mehr Geld.',
        norm: '§ 21 Abs. 7 SGB II',
        offen: true,
      },
      {
        schluessel: 'heizenergie',
        typ: {
          art: 'auswahl',
          optionen: {
            gas: 'Gas',
            fernwaerme: 'Fernwärme',
            oel: 'Öl',
            strom: 'Strom',
            waermepumpe: 'Wärmepumpe',
            holz: 'Holz',
            kohle: 'Kohle',
            sonstige: 'Etwas anderes',
          },
        },
        pflicht: 'nach',
        titel: 'Womit heizen Sie?',
        norm: '§ 22 Abs. 1 SGB II',
        offen: true,
      },
      {
        schluessel: 'wohnflaeche',
        typ: { art: 'zahl', von: 1, bis: 999 },
        pflicht: 'nach',
        titel: 'Wie groß ist die Wohnung in Quadratmetern?',
        norm: '§ 22 Abs. 1 SGB II',
        offen: true,
      },
      {
        schluessel: 'rueckstaende',
        typ: {
          art: 'auswahl',
          optionen: { nein: 'Nein', miete: 'Miete', energie: 'Strom oder Gas', beides: 'Beides' },
        },
        pflicht: 'frei',
        titel: 'Haben Sie Schulden bei Miete oder Strom?',
        hilfe: 'Wir helfen, damit Sie Wohnung und Strom behalten.',
        norm: '§ 22 Abs. 8 SGB II',
      },
    ],
    wenn: (b) => zurMiete(b) || b.text('wohnform') === 'eigentum',
  },
]
