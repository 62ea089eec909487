import type { Bedingung, Fragenseite } from '../frage.ts'

const alterUnter =
  (jahre: number): Bedingung =>
  (b) =>
    (b.alter() ?? jahre) < jahre
const abAlter =
  (jahre: number): Bedingung =>
  (b) =>
    (b.alter() ?? jahre) >= jahre
const istKind: Bedingung = (b) => b.text('beziehung').startsWith('kind')

/** Who belongs to the household (§ 7 Abs. 3 SGB II), asked once and never again. */
export const HAUSHALT: readonly Fragenseite[] = [
  {
    id: 'mitbewohner',
    abschnitt: 'person',
    je: 'antrag',
    titel: 'Mit wem leben Sie zusammen?',
    warum: 'Für jeden Menschen in Ihrem Haushalt rechnen wir einen eigenen Bedarf.',
    fragen: [
      {
        schluessel: 'wohntAllein',
        typ: { art: 'jaNein' },
        pflicht: 'ja',
        titel: 'Wohnen Sie allein?',
        norm: '§ 7 Abs. 3 SGB II',
      },
    ],
  },
  {
    id: 'personenzahl',
    abschnitt: 'person',
    je: 'antrag',
    titel: 'Wie viele Menschen leben mit Ihnen zusammen?',
    fragen: [
      {
        schluessel: 'personenZahl',
        typ: { art: 'zahl', von: 0, bis: 19 },
        pflicht: 'ja',
        titel: 'Wie viele Partner, Kinder unter 25 und Eltern, ohne Sie selbst?',
        hilfe: 'Menschen einer Wohngemeinschaft zählen hier nicht mit. Dann: 0.',
        norm: '§ 7 Abs. 3 SGB II',
      },
    ],
    wenn: (b) => b.nein('wohntAllein'),
  },
  {
    id: 'mitglied',
    abschnitt: 'person',
    je: 'mitglied',
    titel: 'Wer lebt mit Ihnen zusammen?',
    fragen: [
      {
        schluessel: 'vorname',
        typ: { art: 'text', hoechstens: 100 },
        pflicht: 'ja',
        titel: 'Vorname',
        norm: '§ 7 Abs. 3 SGB II',
      },
      {
        schluessel: 'nachname',
        typ: { art: 'text', hoechstens: 100 },
        pflicht: 'ja',
        titel: 'Nachname',
        norm: '§ 7 Abs. 3 SGB II',
      },
      {
        schluessel: 'geburtsdatum',
        typ: { art: 'datum', nicht: 'zukunft' },
        pflicht: 'ja',
        titel: 'Geburtsdatum',
        norm: '§ 23 Nr. 1 SGB II',
      },
      {
        schluessel: 'beziehung',
        typ: {
          art: 'auswahl',
          optionen: {
            partner: 'Mein Partner oder meine Partnerin',
            kindMeins: 'Mein Kind',
            kindPartner: 'Das Kind meines Partners oder meiner Partnerin',
            kindGemeinsam: 'Unser gemeinsames Kind',
            eltern: 'Mein Vater oder meine Mutter',
            sonstige: 'Jemand anderes aus der Familie',
          },
        },
        pflicht: 'ja',
        titel: 'Wer ist das für Sie?',
        norm: '§ 7 Abs. 3 SGB II',
      },
    ],
  },
]

/** The situation of each person. */
export const LAGE: readonly Fragenseite[] = [
  {
    id: 'aufenthalt',
    abschnitt: 'lage',
    je: 'person',
    titel: 'Staatsangehörigkeit',
    fragen: [
      {
        schluessel: 'staatsangehoerigkeit',
        typ: {
          art: 'auswahl',
          optionen: {
            deutsch: 'Deutsch',
            eu: 'Ein anderes Land der EU, Island, Liechtenstein, Norwegen oder Schweiz',
            andere: 'Ein anderes Land oder keine',
          },
        },
        pflicht: 'ja',
        titel: 'Welche Staatsangehörigkeit?',
        hilfe: 'Bei mehreren: Gehört die deutsche dazu, wählen Sie Deutsch.',
        norm: '§ 7 Abs. 1 Satz 2 SGB II',
      },
    ],
    wenn: abAlter(15),
  },
  {
    id: 'aufenthaltstitel',
    abschnitt: 'lage',
    je: 'person',
    titel: 'Aufenthaltstitel',
    fragen: [
      {
        schluessel: 'titelBis',
        typ: { art: 'datum', nicht: null },
        pflicht: 'ja',
        titel: 'Bis wann gilt der Aufenthaltstitel?',
        hilfe: 'Gibt es keinen, wählen Sie „Das weiß ich noch nicht“.',
        norm: '§ 7 Abs. 1 Satz 2 SGB II',
        offen: true,
      },
    ],
    wenn: (b) => b.text('staatsangehoerigkeit') === 'andere',
  },
  {
    id: 'arbeit',
    abschnitt: 'lage',
    je: 'person',
    titel: 'Arbeit und Ausbildung',
    fragen: [
      {
        schluessel: 'erwerbsfaehig',
        typ: { art: 'auswahl', optionen: { ja: 'Ja', nein: 'Nein', unsicher: 'Ich bin nicht sicher' } },
        pflicht: 'ja',
        titel: 'Ist Arbeit von mindestens 3 Stunden am Tag möglich?',
        hilfe: 'Ihre Einschätzung genügt. Bitte nennen Sie keine Krankheit.',
        norm: '§ 8 SGB II',
      },
      {
        schluessel: 'inAusbildung',
        typ: {
          art: 'auswahl',
          optionen: {
            nein: 'Nein',
            schule: 'Schule',
            studium: 'Studium',
            betrieb: 'Ausbildung in einem Betrieb',
            schulisch: 'Ausbildung an einer Schule',
          },
        },
        pflicht: 'ja',
        titel: 'Schule, Studium oder Ausbildung?',
        norm: '§ 7 Abs. 5, 6 SGB II',
      },
    ],
    wenn: abAlter(15),
  },
  {
    id: 'besonderes',
    abschnitt: 'lage',
    je: 'person',
    titel: 'Gibt es Gründe für höhere Kosten?',
    warum: 'Für manche Lagen gibt es zusätzliches Geld. Die Antwort ist freiwillig.',
    fragen: [
      {
        schluessel: 'mehrbedarf',
        typ: {
          art: 'mehrfach',
          allein: 'nichts',
          optionen: {
            schwanger: 'Schwangerschaft',
            ernaehrung: 'Teurere Ernährung wegen einer Krankheit',
            behinderung: 'Anerkannte Behinderung',
            besonders: 'Andere hohe Kosten, die sich nicht vermeiden lassen',
            nichts: 'Nichts davon',
          },
        },
        pflicht: 'frei',
        titel: 'Was trifft zu?',
        norm: '§ 21 SGB II',
      },
    ],
    wenn: abAlter(15),
  },
  {
    id: 'entbindung',
    abschnitt: 'lage',
    je: 'person',
    titel: 'Schwangerschaft',
    fragen: [
      {
        schluessel: 'entbindungstermin',
        typ: { art: 'datum', nicht: 'vergangenheit' },
        pflicht: 'ja',
        titel: 'Wann soll das Kind kommen?',
        norm: '§ 21 Abs. 2 SGB II',
        offen: true,
      },
    ],
    wenn: (b) => b.waehlt('mehrbedarf', 'schwanger'),
  },
  {
    id: 'kind',
    abschnitt: 'lage',
    je: 'mitglied',
    titel: 'Fragen zum Kind',
    fragen: [
      {
        schluessel: 'kindergeld',
        typ: {
          art: 'auswahl',
          optionen: {
            ich: 'Ich',
            partner: 'Mein Partner oder meine Partnerin',
            andere: 'Jemand anderes',
            niemand: 'Noch niemand',
          },
        },
        pflicht: 'ja',
        titel: 'Wer bekommt das Kindergeld?',
        norm: '§ 11 Abs. 1 Satz 5 SGB II',
      },
      {
        schluessel: 'unterhaltsvorschuss',
        typ: {
          art: 'auswahl',
          optionen: { ja: 'Ja', beantragt: 'Beantragt', nein: 'Nein', lebtHier: 'Beide Eltern leben hier' },
        },
        pflicht: 'nach',
        titel: 'Bekommt das Kind Unterhaltsvorschuss?',
        norm: '§ 12a SGB II',
      },
      {
        schluessel: 'unterhaltKind',
        typ: { art: 'cent' },
        pflicht: 'nach',
        titel: 'Zahlt der andere Elternteil Unterhalt? Wie viel im Monat?',
        hilfe: 'Wenn nichts gezahlt wird: 0.',
        norm: '§ 11 SGB II',
        offen: true,
      },
      {
        schluessel: 'schule',
        typ: { art: 'auswahl', optionen: { nein: 'Nein', kita: 'Kita oder Tagespflege', schule: 'Schule' } },
        pflicht: 'nach',
        titel: 'Geht das Kind in eine Kita oder Schule?',
        hilfe: 'Dann gibt es Geld für Schulsachen, Ausflüge und Mittagessen.',
        norm: '§ 28 SGB II',
      },
    ],
    wenn: (b) => istKind(b) && alterUnter(25)(b),
  },
  {
    id: 'allein',
    abschnitt: 'lage',
    je: 'antrag',
    titel: 'Ziehen Sie Ihre Kinder allein groß?',
    warum: 'Wer allein erzieht, bekommt zusätzliches Geld.',
    fragen: [
      {
        schluessel: 'alleinerziehend',
        typ: { art: 'jaNein' },
        pflicht: 'ja',
        titel: 'Sorgen Sie allein für Pflege und Erziehung?',
        norm: '§ 21 Abs. 3 SGB II',
      },
    ],
    wenn: (b) => hatKind(b) && !b.personen.some((p) => b.text('beziehung', p) === 'partner'),
  },
  {
    id: 'krankenkasse',
    abschnitt: 'lage',
    je: 'antrag',
    titel: 'Krankenversicherung',
    warum: 'Das Jobcenter zahlt die Beiträge an Ihre Kasse.',
    fragen: [
      {
        schluessel: 'kvStatus',
        typ: {
          art: 'auswahl',
          optionen: {
            gesetzlich: 'In einer gesetzlichen Krankenkasse',
            familie: 'Mitversichert in der Familie',
            freiwillig: 'Freiwillig in einer gesetzlichen Kasse',
            privat: 'Privat',
            nicht: 'Gar nicht',
          },
        },
        pflicht: 'ja',
        titel: 'Wie sind Sie krankenversichert?',
        norm: '§ 5 Abs. 1 Nr. 2a SGB V',
      },
      {
        schluessel: 'krankenkasse',
        typ: { art: 'text', hoechstens: 80 },
        pflicht: 'nach',
        titel: 'Welche Krankenkasse?',
        norm: '§ 5 SGB V',
      },
    ],
  },
  {
    id: 'vorbezug',
    abschnitt: 'lage',
    je: 'antrag',
    titel: 'Frühere Leistungen',
    fragen: [
      {
        schluessel: 'vorbezug',
        typ: { art: 'jaNein' },
        pflicht: 'ja',
        titel: 'Hatten Sie in den letzten 3 Jahren Geld vom Jobcenter oder Sozialamt?',
        norm: '§ 22 Abs. 1 Satz 4, 5 SGB II',
      },
      {
        schluessel: 'gearbeitet',
        typ: { art: 'jaNein' },
        pflicht: 'ja',
        titel: 'Waren Sie in den letzten 5 Jahren angestellt?',
        hilfe: 'Dann bekommen Sie vielleicht zuerst Arbeitslosengeld.',
        norm: '§ 12a SGB II',
      },
    ],
  },
]

function hatKind(b: Parameters<Bedingung>[0]): boolean {
  return b.personen.some((p) => b.text('beziehung', p).startsWith('kind') && (b.alter(p) ?? 18) < 18)
}
