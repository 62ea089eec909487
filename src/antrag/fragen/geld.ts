import type { Frage, Fragenseite } from '../frage.ts'

const hat = (art: string) => (b: Parameters<NonNullable<Frage['wenn']>>[0]) => b.waehlt('einkunftsarten', art)

/** Income of each person of 15 and above (Anlage EK). One question leads; details only of what she has. */
export const EINKOMMEN: readonly Fragenseite[] = [
  {
    id: 'einkunftsarten',
    abschnitt: 'einkommen',
    je: 'person',
    titel: 'Welches Geld kommt herein?',
    warum: 'Kindergeld und Unterhalt für Kinder haben wir schon gefragt.',
    fragen: [
      {
        schluessel: 'einkunftsarten',
        typ: {
          art: 'mehrfach',
          allein: 'nichts',
          optionen: {
            lohn: 'Lohn, Gehalt oder Minijob',
            selbstaendig: 'Selbstständige Arbeit',
            alg: 'Arbeitslosengeld',
            krankengeld: 'Krankengeld',
            elterngeld: 'Elterngeld',
            rente: 'Rente',
            unterhalt: 'Unterhalt für mich selbst',
            bafoeg: 'BAföG oder Berufsausbildungsbeihilfe',
            sonstiges: 'Anderes Geld',
            nichts: 'Nichts davon',
          },
        },
        pflicht: 'ja',
        titel: 'Was trifft zu?',
        norm: '§ 11 SGB II',
      },
    ],
    wenn: (b) => (b.alter() ?? 15) >= 15,
  },
  {
    id: 'lohn',
    abschnitt: 'einkommen',
    je: 'person',
    titel: 'Lohn',
    fragen: [
      {
        schluessel: 'bruttoMonat',
        typ: { art: 'cent' },
        pflicht: 'ja',
        titel: 'Brutto im Monat',
        hilfe: 'Wenn der Lohn schwankt: der letzte Monat.',
        norm: '§ 2 GrusiGV',
        offen: true,
      },
      {
        schluessel: 'nettoMonat',
        typ: { art: 'cent' },
        pflicht: 'ja',
        titel: 'Netto im Monat',
        norm: '§ 11b Abs. 1 SGB II',
        offen: true,
      },
      {
        schluessel: 'lohnSchwankt',
        typ: { art: 'jaNein' },
        pflicht: 'nach',
        titel: 'Schwankt der Lohn?',
        norm: '§ 41a SGB II',
      },
    ],
    wenn: hat('lohn'),
  },
  ...(
    [
      ['alg', 'Arbeitslosengeld'],
      ['krankengeld', 'Krankengeld'],
      ['elterngeld', 'Elterngeld'],
      ['rente', 'Rente'],
      ['unterhalt', 'Unterhalt'],
      ['bafoeg', 'BAföG oder Berufsausbildungsbeihilfe'],
      ['sonstiges', 'Anderes Geld'],
    ] as const
  ).map(
    ([art, titel]): Fragenseite => ({
      id: art,
      abschnitt: 'einkommen',
      je: 'person',
      titel,
      fragen: [
        {
          schluessel: `${art}Betrag`,
          typ: { art: 'cent' },
          pflicht: 'ja',
          titel: `${titel}: wie viel im Monat?`,
          hilfe: 'Was auf dem Konto ankommt.',
          norm: '§ 11 SGB II',
          offen: true,
        },
      ],
      wenn: hat(art),
    }),
  ),
]

/** § 12 SGB II: first the sum; what has to be sold is decided by the office. */
export const VERMOEGEN: readonly Fragenseite[] = [
  {
    id: 'konten',
    abschnitt: 'vermoegen',
    je: 'person',
    titel: 'Geld auf Konten und bar',
    warum: 'Ein Teil davon bleibt Ihnen immer. Auch 0 ist eine Antwort.',
    fragen: [
      {
        schluessel: 'guthaben',
        typ: { art: 'cent' },
        pflicht: 'ja',
        titel: 'Bargeld und alles Geld auf Konten zusammen',
        norm: '§ 12 SGB II',
        offen: true,
      },
      {
        schluessel: 'wertpapiere',
        typ: { art: 'cent' },
        pflicht: 'nach',
        titel: 'Aktien, Fonds, Bausparen, Lebensversicherung',
        hilfe: 'Was nicht für das Alter bestimmt ist. Wenn nichts: 0.',
        norm: '§ 12 SGB II',
        offen: true,
      },
    ],
  },
  {
    id: 'werte',
    abschnitt: 'vermoegen',
    je: 'antrag',
    titel: 'Haus, Auto und anderes von Wert',
    fragen: [
      {
        schluessel: 'besitz',
        typ: {
          art: 'mehrfach',
          allein: 'nichts',
          optionen: {
            auto: 'Auto oder Motorrad',
            haus: 'Haus, Wohnung oder Land, in dem Sie nicht selbst wohnen',
            alter: 'Vertrag für das Alter (Riester, Rentenversicherung)',
            anderes: 'Anderes von großem Wert, zum Beispiel Gold',
            nichts: 'Nichts davon',
          },
        },
        pflicht: 'ja',
        titel: 'Was gehört jemandem in Ihrem Haushalt?',
        norm: '§ 12 Abs. 1 SGB II',
      },
    ],
  },
]
