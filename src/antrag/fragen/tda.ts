import type { Fragenseite } from '../frage.ts'

/** Tag der Antragstellung: the declaration of intent in two minutes (§ 37 SGB II, G-01). Works without papers and account. */
export const TDA: readonly Fragenseite[] = [
  {
    id: 'name',
    abschnitt: 'tda',
    je: 'antrag',
    titel: 'Wer sind Sie?',
    warum: 'Ihr Name genügt, damit Ihr Antrag zählt.',
    fragen: [
      {
        schluessel: 'vorname',
        typ: { art: 'text', hoechstens: 100, autofill: 'given-name' },
        pflicht: 'ja',
        titel: 'Ihr Vorname',
        norm: '§ 37 SGB II',
      },
      {
        schluessel: 'nachname',
        typ: { art: 'text', hoechstens: 100, autofill: 'family-name' },
        pflicht: 'ja',
        titel: 'Ihr Nachname',
        norm: '§ 37 SGB II',
      },
      {
        schluessel: 'geburtsdatum',
        typ: { art: 'datum', nicht: 'zukunft' },
        pflicht: 'nach',
        titel: 'Wann sind Sie geboren?',
        beispiel: '27.3.1991',
        norm: '§ 7 Abs. 1 SGB II',
      },
    ],
  },
  {
    id: 'erreichbar',
    abschnitt: 'tda',
    je: 'antrag',
    titel: 'Wo wohnen Sie, und wie erreichen wir Sie?',
    warum: 'Das Jobcenter an Ihrem Wohnort ist zuständig. Telefon und E-Mail sind freiwillig.',
    fragen: [
      {
        schluessel: 'festerWohnsitz',
        typ: { art: 'jaNein' },
        pflicht: 'ja',
        titel: 'Haben Sie eine feste Wohnung?',
        norm: '§ 36 SGB II',
      },
      {
        schluessel: 'strasse',
        typ: { art: 'text', hoechstens: 60, autofill: 'street-address' },
        pflicht: 'nach',
        titel: 'Straße und Hausnummer',
        hilfe: 'Ohne feste Wohnung: wo die Post für Sie ankommt, zum Beispiel eine Beratungsstelle.',
        norm: '§ 36 SGB II',
      },
      {
        schluessel: 'plz',
        typ: { art: 'plz' },
        pflicht: 'nach',
        titel: 'Postleitzahl',
        norm: '§ 36 SGB II',
      },
      {
        schluessel: 'wohnort',
        typ: { art: 'text', hoechstens: 60, autofill: 'address-level2' },
        pflicht: 'nach',
        titel: 'Ort',
        norm: '§ 36 SGB II',
      },
      {
        schluessel: 'telefon',
        typ: { art: 'text', hoechstens: 30, autofill: 'tel' },
        pflicht: 'frei',
        titel: 'Telefon',
        norm: 'freiwillig',
      },
    ],
  },
  {
    id: 'beginn',
    abschnitt: 'tda',
    je: 'antrag',
    titel: 'Ab wann brauchen Sie Geld?',
    warum: 'Ihr Antrag wirkt auf den Ersten des Monats zurück, in dem Sie ihn stellen.',
    fragen: [
      {
        schluessel: 'leistungAb',
        typ: { art: 'auswahl', optionen: { sofort: 'Ab diesem Monat', spaeter: 'Erst später' } },
        pflicht: 'ja',
        titel: 'Ab wann brauchen Sie Geld?',
        norm: '§ 37 Abs. 2 SGB II',
      },
      {
        schluessel: 'notlage',
        typ: { art: 'jaNein' },
        pflicht: 'frei',
        titel: 'Haben Sie im Moment kein Geld für Essen, Strom oder Wohnung?',
        hilfe: 'Dann prüfen wir sofort, ob Sie einen Vorschuss bekommen.',
        norm: '§ 42 SGB I',
      },
    ],
  },
  {
    id: 'beginntag',
    abschnitt: 'tda',
    je: 'antrag',
    titel: 'Ab welchem Tag brauchen Sie Geld?',
    fragen: [
      {
        schluessel: 'leistungAbDatum',
        typ: { art: 'datum', nicht: 'vergangenheit' },
        pflicht: 'ja',
        titel: 'Ab welchem Tag?',
        norm: '§ 37 Abs. 2 SGB II',
        offen: true,
      },
    ],
    wenn: (b) => b.text('leistungAb') === 'spaeter',
  },
  {
    id: 'erklaerung',
    abschnitt: 'tda',
    je: 'antrag',
    titel: 'Ihr Antrag',
    warum:
      'Mit dem Abschicken ist Ihr Antrag gestellt. Alle weiteren Fragen können Sie danach beantworten, auch später.',
    fragen: [
      {
        schluessel: 'willenserklaerung',
        typ: { art: 'bestaetigung' },
        pflicht: 'ja',
        titel: 'Ich beantrage Leistungen für mich und die Menschen, die mit mir eine Bedarfsgemeinschaft bilden.',
        hilfe:
          'Eine Bedarfsgemeinschaft sind zum Beispiel Sie, Ihr Partner oder Ihre Partnerin und Ihre Kinder unter 25.',
        norm: '§§ 37, 38 SGB II',
      },
    ],
  },
]
